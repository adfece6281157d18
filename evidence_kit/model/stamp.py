"""The moment at which this program did something: UTC, with the local offset that the computer had."""

import datetime as dt

import msgspec


class Stamp(msgspec.Struct, frozen=True, omit_defaults=True):
    """A moment of recording, as the computer's clock told it.

    *utc* is an aware datetime in UTC; *offset* is the local offset from UTC in minutes; *by* names
    who was typing where that was not the person whose case it is.
    """

    utc: dt.datetime
    offset: int = 0
    by: str = ""

    @classmethod
    def now(cls, by: str = "") -> "Stamp":
        """The present moment by this computer's clock."""
        local = dt.datetime.now().astimezone()
        offset = local.utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset is not None else 0
        return cls(local.astimezone(dt.UTC), minutes, by)

    @property
    def local(self) -> dt.datetime:
        """The same moment on the clock of the computer that recorded it."""
        return self.utc.astimezone(dt.timezone(dt.timedelta(minutes=self.offset)))
