"""How suggestions are put into words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.script_words import script_words
from evidence_kit.model.checked import SuggestionKind
from evidence_kit.model.moment import Precision
from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.reading import Held, Side, Trust
from evidence_kit.model.suggestion import Suggestion, Suggestions


def kind_words(kind: SuggestionKind) -> str:
    """What a suggestion is about: "Name at the top"."""
    translate = QCoreApplication.translate
    return {
        SuggestionKind.NAME: translate("Suggestions", "Name at the top"),
        SuggestionKind.HANDLE: translate("Suggestions", "Username"),
        SuggestionKind.PLATFORM: translate("Suggestions", "App or website"),
        SuggestionKind.CAPTURED: translate("Suggestions", "When the picture was made"),
        SuggestionKind.DEVICE: translate("Suggestions", "Phone or computer"),
        SuggestionKind.MESSAGE: translate("Suggestions", "Message"),
    }[kind]


def about_words(item: Suggestion) -> str:
    """What one suggestion is about; of a video or a sound it was recorded, not made."""
    if item.recorded and item.kind is SuggestionKind.CAPTURED:
        return QCoreApplication.translate("Suggestions", "When it was recorded")
    return kind_words(item.kind)


def value_words(item: Suggestion) -> str:
    """What would be recorded, in words."""
    if item.kind is SuggestionKind.MESSAGE and not item.value:
        return held_words(item.holds)
    moment = item.moment
    if item.kind is not SuggestionKind.CAPTURED or moment is None:
        return item.value
    if moment.precision is Precision.UNKNOWN:
        words = QCoreApplication.translate(
            "Suggestions", "{time} on the clock of the phone. The day does not show."
        )
        return words.format(time=moment.shown or item.value)
    return said(moment_words(moment))


def held_words(holds: Held) -> str:
    """What a message without words seems to be."""
    translate = QCoreApplication.translate
    return {
        Held.WORDS: "",
        Held.PICTURE: translate("Suggestions", "A picture or a film"),
        Held.VOICE: translate("Suggestions", "A voice note"),
        Held.EMOJI: translate("Suggestions", "Emoji, which are not read"),
    }[holds]


def source_words(item: Suggestion) -> str:
    """Where it was seen: "read in the picture", or what part of the file told it and how surely."""
    translate = QCoreApplication.translate
    seen = translate("Suggestions", "read in the picture")
    if not item.source:
        return seen
    sure = item.trust is Trust.HIGH
    if not item.source.startswith("inside "):
        told = translate("Suggestions", "told by {part}").format(part=said(item.source))
        if not sure:
            told = translate("Suggestions", "{told}, which can be changed").format(told=told)
    elif sure or item.kind is not SuggestionKind.CAPTURED:
        told = translate("Suggestions", "the file itself says so")
    else:
        told = translate("Suggestions", "the file itself says so, if the clock was right")
    return f"{told}, {seen}" if item.box is not None else told


def side_words(side: Side, mine: Side | None) -> str:
    """Whose message it is, or on which side it stands as long as nobody has said whose that is."""
    translate = QCoreApplication.translate
    if side is Side.UNKNOWN:
        return translate("Suggestions", "Side not clear")
    if mine in (Side.LEFT, Side.RIGHT):
        if side is mine:
            return translate("Suggestions", "From you")
        return translate("Suggestions", "To you")
    if side is Side.LEFT:
        return translate("Suggestions", "On the left")
    return translate("Suggestions", "On the right")


def time_words(item: Suggestion) -> str:
    """When a message was sent, as far as the picture tells."""
    translate = QCoreApplication.translate
    shown = " ".join(part for part in (item.day, item.time) if part)
    moment = item.moment
    if item.asks_day_order:
        return translate("Suggestions", "{shown}: see the question about the date").format(
            shown=shown
        )
    if moment is not None and moment.wall is not None:
        meant = said(moment_words(moment)).partition(" (")[0]
        if item.day and item.day not in meant:
            words = translate("Suggestions", "{meant}, shown as “{shown}”")
            return words.format(meant=meant, shown=shown)
        return meant
    if not shown:
        return translate("Suggestions", "no time shown")
    if item.day:
        return shown
    return translate("Suggestions", "{shown}, the day does not show").format(shown=shown)


def cautions(found: Suggestions) -> list[str]:
    """A sentence for each thing that the person should know about what was read."""
    translate = QCoreApplication.translate
    told: list[str] = []
    if found.problem:
        told.append(said(found.problem))
    if found.unread_scripts:
        told.append(_unread_words(found.unread_scripts))
    if found.editor:
        words = translate(
            "Suggestions",
            "This file was saved by an editor ({name}). That is no mistake of yours. If you "
            "still have the picture from before that, add it too.",
        )
        told.append(words.format(name=found.editor))
    return told


def _unread_words(scripts: Sequence[str]) -> str:
    translate = QCoreApplication.translate
    named = [script_words(script) for script in scripts if script != "other"]
    if named:
        words = translate(
            "Suggestions",
            "Some words here are in letters that we cannot read ({names}). They stay in the "
            "picture as they are. You can type what they say, or what they mean. Someone you "
            "trust can help you with that.",
        )
        return words.format(names="; ".join(named))
    return translate(
        "Suggestions",
        "Some words here seem to be in letters that we cannot read. They stay in the picture as "
        "they are. You can type what they say, or what they mean. Someone you trust can help you "
        "with that.",
    )
