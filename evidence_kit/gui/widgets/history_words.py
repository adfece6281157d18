"""What became of a record, in plain words: what was changed, and what it said before."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.contact_kinds import contact_kind_words
from evidence_kit.model.case import Record
from evidence_kit.model.contact import ContactKind
from evidence_kit.model.custody import Amendment
from evidence_kit.model.event import EventKind, Witness
from evidence_kit.model.exhibit import Answer, Capture, Sensitivity
from evidence_kit.model.fingerprint import Fingerprint
from evidence_kit.model.moment import Basis, Moment
from evidence_kit.model.moment_words import NOT_KNOWN, moment_words
from evidence_kit.timeline.kind_words import kind_words

TIES = ("accounts", "exhibits", "events", "linked", "profile_exhibits", "person")
"""Fields that hold the ids of other records."""


def field_name(field: str) -> str:
    """Return what the *field* of a record is called in a sentence on what was changed."""
    names = {
        "words": QCoreApplication.translate("History", "the words"),
        "moment": QCoreApplication.translate("History", "the time"),
        "kind": QCoreApplication.translate("History", "what sort of thing it was"),
        "accounts": QCoreApplication.translate("History", "which account it was"),
        "exhibits": QCoreApplication.translate("History", "which pictures belong to it"),
        "events": QCoreApplication.translate("History", "what it belongs to"),
        "witnesses": QCoreApplication.translate("History", "who else saw it"),
        "effect": QCoreApplication.translate("History", "what it did to you"),
        "url": QCoreApplication.translate("History", "the web address"),
        "thread": QCoreApplication.translate("History", "the chat or group"),
        "notes": QCoreApplication.translate("History", "the notes"),
        "platform": QCoreApplication.translate("History", "the app or website"),
        "handle": QCoreApplication.translate("History", "the username"),
        "display_name": QCoreApplication.translate("History", "the name shown"),
        "permanent_id": QCoreApplication.translate("History", "the permanent ID"),
        "profile_url": QCoreApplication.translate("History", "the address of the profile"),
        "phone": QCoreApplication.translate("History", "the phone number"),
        "email": QCoreApplication.translate("History", "the e-mail address"),
        "earlier_names": QCoreApplication.translate("History", "the earlier names"),
        "linked": QCoreApplication.translate("History", "the linked accounts"),
        "profile_exhibits": QCoreApplication.translate("History", "the pictures of the profile"),
        "person": QCoreApplication.translate("History", "who may be behind it"),
        "person_basis": QCoreApplication.translate("History", "how that is known"),
        "name": QCoreApplication.translate("History", "the name"),
        "nicknames": QCoreApplication.translate("History", "the nicknames"),
        "relationship": QCoreApplication.translate("History", "who they are to you"),
        "description": QCoreApplication.translate("History", "the description"),
        "sensitivity": QCoreApplication.translate("History", "who may see the picture"),
        "capture": QCoreApplication.translate("History", "how the picture was taken"),
        "derivation": QCoreApplication.translate("History", "how the copy was made"),
        "deadline": QCoreApplication.translate("History", "the day by which they want it"),
        "demanded": QCoreApplication.translate("History", "what they want"),
        "threat": QCoreApplication.translate("History", "what they said they would do"),
        "to_whom": QCoreApplication.translate("History", "who would be harmed"),
        "amount": QCoreApplication.translate("History", "how much they want"),
        "currency": QCoreApplication.translate("History", "the money it is in"),
        "pay_to": QCoreApplication.translate("History", "where it should go"),
        "pay_to_kind": QCoreApplication.translate("History", "how it should be paid"),
        "pay_reference": QCoreApplication.translate("History", "the reference to pay with"),
        "paid": QCoreApplication.translate("History", "whether anything was paid"),
        "paid_amount": QCoreApplication.translate("History", "how much was paid"),
        "organisation": QCoreApplication.translate("History", "whom you turned to"),
        "officer": QCoreApplication.translate("History", "whom you spoke to"),
        "collar_number": QCoreApplication.translate("History", "the collar number"),
        "outcome": QCoreApplication.translate("History", "what came of it"),
        "next_step": QCoreApplication.translate("History", "what happens next"),
        "follow_up": QCoreApplication.translate("History", "when to ask again"),
        "reference": QCoreApplication.translate("History", "the reference number"),
        "fingerprint": QCoreApplication.translate("History", "the fingerprint"),
    }
    return names.get(field, field.replace("_", " "))


def amendment_words(version: Amendment) -> str:
    """Return one version as a sentence: "3 March 2026, 14:02: you changed the words."."""
    local = version.when.local
    date = QDate(local.year, local.month, local.day)
    day = f"{QLocale().toString(date, 'd MMMM yyyy')}, {local:%H:%M}"
    who = version.when.by
    if version.version == 1:
        told = (
            QCoreApplication.translate("History", "{who} wrote it down.").format(who=who)
            if who
            else QCoreApplication.translate("History", "you wrote it down.")
        )
    elif version.fields:
        changed = ", ".join(field_name(field) for field in version.fields)
        told = (
            QCoreApplication.translate("History", "{who} changed {what}.").format(
                who=who, what=changed
            )
            if who
            else QCoreApplication.translate("History", "you changed {what}.").format(what=changed)
        )
    else:
        told = QCoreApplication.translate("History", "it was put back as it had been.")
    return f"{day}: {told}"


def value_words(record: Record, field: str, names: Mapping[str, str]) -> str:
    """Return what *field* of *record* says; *names* are what other records are called, by id."""
    value = getattr(record, field)
    if field in TIES:
        gone = QCoreApplication.translate("History", "one that is not here any more")
        ids = value if isinstance(value, tuple) else (value,) if value else ()
        words = ", ".join(_one_line(names.get(id, "")) or gone for id in ids)
    elif isinstance(value, tuple):
        words = "\n".join(_part_words(each) for each in value)
    else:
        words = _part_words(value)
    return words or QCoreApplication.translate("History", "nothing")


def _part_words(value: object) -> str:
    match value:
        case Moment():
            return moment_said(value)
        case EventKind():
            return said(kind_words(value))
        case ContactKind():
            return contact_kind_words(value)
        case Answer():
            return _answers()[value]
        case Sensitivity():
            return _sensitivities()[value]
        case Witness():
            parts = (value.name, value.contact, value.saw)
            return ", ".join(part for part in parts if part)
        case Capture():
            return _capture_words(value)
        case Fingerprint():
            return QCoreApplication.translate("History", "a fingerprint of a picture")
        case None:
            return ""
        case _:
            return str(value)


def moment_said(moment: Moment) -> str:
    """Return a time, what was typed for it, and how it is known."""
    words = said(moment_words(moment))
    if _letters(moment.shown) not in _letters(moment_words(moment)):
        words = QCoreApplication.translate("History", "{time}, written as “{typed}”").format(
            time=words, typed=moment.shown
        )
    if moment_words(moment) == NOT_KNOWN:
        return words
    known = {
        Basis.SCREEN: QCoreApplication.translate("History", "shown on the screen"),
        Basis.FILE: QCoreApplication.translate("History", "from the file"),
        Basis.MEMORY: QCoreApplication.translate("History", "from memory"),
        Basis.OTHER: QCoreApplication.translate("History", "known another way"),
    }
    return f"{words} ({known[moment.basis]})"


def _letters(words: str) -> str:
    """Return *words* without what stands between the letters and figures."""
    return "".join(each for each in words.casefold() if each.isalnum())


def _answers() -> dict[Answer, str]:
    return {
        Answer.YES: QCoreApplication.translate("History", "yes"),
        Answer.NO: QCoreApplication.translate("History", "no"),
        Answer.UNKNOWN: QCoreApplication.translate("History", "not sure"),
    }


def _sensitivities() -> dict[Sensitivity, str]:
    return {
        Sensitivity.ORDINARY: QCoreApplication.translate("History", "it can be shown"),
        Sensitivity.INTIMATE: QCoreApplication.translate(
            "History", "it is intimate, and left out of reports"
        ),
        Sensitivity.WITHHELD: QCoreApplication.translate("History", "it is left out of reports"),
    }


def _capture_words(capture: Capture) -> str:
    answers = _answers()
    lines = (
        (QCoreApplication.translate("History", "taken by {}"), capture.by),
        (
            QCoreApplication.translate("History", "taken on {}"),
            "" if moment_words(capture.moment) == NOT_KNOWN else moment_said(capture.moment),
        ),
        (QCoreApplication.translate("History", "how: {}"), capture.how),
        (QCoreApplication.translate("History", "device: {}"), capture.device),
        (
            QCoreApplication.translate("History", "the whole screen: {}"),
            "" if capture.whole_screen is Answer.UNKNOWN else answers[capture.whole_screen],
        ),
        (
            QCoreApplication.translate("History", "still on the phone: {}"),
            "" if capture.still_on_device is Answer.UNKNOWN else answers[capture.still_on_device],
        ),
    )
    return "\n".join(words.format(value) for words, value in lines if value)


def _one_line(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else plain[:59].rstrip() + "…"
