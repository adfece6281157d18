"""Accounts on platforms, and the people that they may belong to."""

import msgspec


class Account(msgspec.Struct, frozen=True, kw_only=True, tag="account"):
    """An account as it was seen.

    A display name and a handle can be changed by their owner; a permanent ID cannot.
    *linked* holds ids of other accounts, *profile_exhibits* ids of exhibits that show the profile,
    *person* the id of the person it is thought to belong to and *person_basis* how that is known.
    """

    id: str
    platform: str = ""
    display_name: str = ""
    handle: str = ""
    permanent_id: str = ""
    profile_url: str = ""
    phone: str = ""
    email: str = ""
    earlier_names: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    profile_exhibits: tuple[str, ...] = ()
    person: str | None = None
    person_basis: str = ""
    notes: str = ""

    @property
    def label(self) -> str:
        """The name to call it by: the handle, otherwise the first thing that is known."""
        known = (self.handle, self.display_name, self.phone, self.email, self.permanent_id)
        return next((name for name in known if name), self.profile_url or "unnamed account")


class Person(msgspec.Struct, frozen=True, kw_only=True, tag="person"):
    """Someone who is thought to be behind one or more accounts."""

    id: str
    name: str = ""
    nicknames: tuple[str, ...] = ()
    relationship: str = ""
    notes: str = ""
