"""Fingerprints of a picture that stays where it is: made here, kept with the case, held against a copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.file_choice import choose_files
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.place_card import PlaceCard, selectable, told
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.packs import pack
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.fingerprint import LEAST_QUALITY, Fingerprint, Likeness, likeness
from evidence_kit.service.messages import (
    Draft,
    Failed,
    FingerprintMade,
    GetDraft,
    ListRecords,
    MakeFingerprint,
    Records,
    Save,
    Saved,
)

FORM = "known-picture"
"""The draft of a fingerprint that is not kept with the case yet, with its name."""


class KnownPicturePage(Page):
    """Asks about under-18s first; then makes a fingerprint, or checks a picture that was found."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Get pictures taken down")
        self.purpose = self.tr("How it works without showing the picture to anyone.")
        self._records: Records | None = None
        self._made: Fingerprint | None = None
        self._ticket: Ticket | None = None
        self.draft = DraftKeeper(self.asker, self)
        column = self.reading_column(860)
        self.back = Button(self.tr("Back to Start"), "arrow-left", "quiet")
        self.back.clicked.connect(lambda: self.go_to.emit("start"))
        self.back.let_break()
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._how = self._build_how()
        self.question = self._build_question()
        self.young = Card()
        self.tools = self._build_tools()
        for part in (self._how, self.question, self.young, self.tools):
            column.addWidget(part)
        column.addStretch()
        self.young.hide()
        self.tools.hide()
        self.name.textEdited.connect(self.draft.touch)
        self.draft.problem.connect(self.make_result.say)

    # --- what is on it --------------------------------------------------------------------------

    def _build_how(self) -> Card:
        card = Card("soft")
        card.column.setSpacing(theme.space(8))
        for words in (
            self.tr(
                "There are services that stop a picture without seeing it. On your own phone or "
                "computer they work out its fingerprint: a row of letters and figures. Only the "
                "fingerprint is sent."
            ),
            self.tr(
                "Apps that take part look for pictures with this fingerprint, and take them down. "
                "Not every app and website takes part."
            ),
            self.tr("You get a case number and a code there. Nobody can find them again for you."),
        ):
            card.column.addWidget(Words(words))
        return card

    def _build_question(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("One question first"), "section"))
        card.column.addWidget(
            Words(
                self.tr(
                    "Is anyone in the picture under 18, and undressed or shown in a sexual way? "
                    "This may be you."
                )
            )
        )
        row = QWidget()
        flow = Flow(row)
        self.no = Button(self.tr("No"))
        self.no.setAccessibleName(self.tr("No, there is no such picture"))
        self.no.clicked.connect(lambda: self._answer(under_18=False))
        self.yes = Button(self.tr("Yes, or I am not sure"))
        self.yes.clicked.connect(lambda: self._answer(under_18=True))
        flow.addWidget(self.no)
        flow.addWidget(self.yes)
        card.column.addWidget(row)
        return card

    def _build_tools(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        self._services = QVBoxLayout()
        self._services.setSpacing(theme.space(8))
        column.addLayout(self._services)
        column.addWidget(self._build_making())
        column.addWidget(self._build_checking())
        self.working = Words("", "muted")
        self.working.hide()
        column.addWidget(self.working)
        return whole

    def _build_making(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Make a fingerprint here"), "section"))
        card.column.addWidget(
            Words(
                self.tr(
                    "The picture is read once and is not kept here. The fingerprint can be kept "
                    "with your case, so that the police can know a copy again."
                )
            )
        )
        self.make = Button(self.tr("Choose the picture"), "folder-open")
        self.make.clicked.connect(
            lambda: choose_files(self, self.tr("Choose the picture"), self.make_of)
        )
        self.make.let_break()
        card.column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self.made = Card("sunken")
        self._digits = QVBoxLayout()
        self.made.column.addLayout(self._digits)
        self.name = line()
        self.made.column.addWidget(
            Field(
                self.tr("What is it? A few words that you will know again"),
                self.name,
                self.tr(
                    "Leave it empty if you like. It is in the report, so say only what is fine there."
                ),
            )
        )
        self.keep = Button(self.tr("Keep the fingerprint with my case"), "save", "primary")
        self.keep.clicked.connect(self._keep)
        self.keep.let_break()
        self.made.column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.made.hide()
        self.make_result = Notice()
        card.column.addWidget(self.made)
        card.column.addWidget(self.make_result)
        return card

    def _build_checking(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Is this a copy of it?"), "section"))
        self.kept = Words("", "muted")
        card.column.addWidget(self.kept)
        self.check = Button(self.tr("Choose the picture that you found"), "folder-open")
        self.check.clicked.connect(
            lambda: choose_files(self, self.tr("Choose the picture that you found"), self.check_of)
        )
        self.check.let_break()
        card.column.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self.check_result = Notice("soft")
        card.column.addWidget(self.check_result)
        return card

    # --- asking ---------------------------------------------------------------------------------

    def enter(self) -> None:
        """Ask which fingerprints there are. The question is asked anew on each visit."""
        self.question.show()
        self.young.hide()
        self.tools.hide()
        self.asker.ask(ListRecords(), self._take_records)
        if self._made is None:
            self.asker.ask(GetDraft(form=FORM), self._take_draft)

    def look_again(self) -> None:
        """Ask anew which fingerprints there are; the question stays answered."""
        if self.isVisible():
            self.asker.ask(ListRecords(), self._take_records)

    def _take_records(self, records: Records) -> None:
        self._records = records
        country = pack(records.facts.country)
        _empty(self._services)
        for place in country.takedown:
            self._services.addWidget(PlaceCard(country, place))
        _empty(self.young.column)
        self.young.column.addWidget(
            Words(self.tr("Please do not copy it, and do not send it to anyone"), "section")
        )
        self.young.column.addWidget(Words(told(country.under_18_words)))
        for place in country.under_18:
            self.young.column.addWidget(PlaceCard(country, place))
        other = Button(self.tr("It is about another picture"), "arrow-left", "quiet")
        other.clicked.connect(self.enter)
        other.let_break()
        self.young.column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        count = len(self._prints())
        self.kept.setText(
            self.tr("You have kept %n fingerprints.", "", count)
            if count
            else self.tr("First keep a fingerprint. Then you can check pictures that you find.")
        )
        self.check.setEnabled(bool(count))

    def _prints(self) -> list[tuple[Contact, Fingerprint]]:
        contacts = self._records.contacts if self._records is not None else ()
        return [(each, each.fingerprint) for each in contacts if each.fingerprint is not None]

    def _answer(self, *, under_18: bool) -> None:
        self.question.hide()
        self.young.setVisible(under_18)
        self.tools.setVisible(not under_18)
        (self.back if under_18 else self.make).setFocus()

    # --- making and checking --------------------------------------------------------------------

    def make_of(self, paths: list[str]) -> None:
        """Make the fingerprint of the first of *paths*."""
        self.make_result.clear()
        self.made.hide()
        self._begin()
        self._ticket = self.asker.ask(
            MakeFingerprint(path=paths[0]), self._show_made, self._not_made
        )

    def check_of(self, paths: list[str]) -> None:
        """Hold the first of *paths* against the fingerprints that were kept."""
        self.check_result.clear()
        self._begin()
        self._ticket = self.asker.ask(
            MakeFingerprint(path=paths[0]), self._show_check, self._not_checked
        )

    def _begin(self) -> None:
        self.working.setText(self.tr("Reading the picture..."))
        self.working.show()

    def _end(self) -> None:
        self._ticket = None
        self.working.hide()

    def _show_made(self, answer: FingerprintMade) -> None:
        self._end()
        self._show_digits(answer.fingerprint)
        self.draft.hold(FORM, self._fields)
        self.draft.touch()
        words = said(answer.problem)
        if not words and answer.fingerprint.quality < LEAST_QUALITY:
            words = self.tr("The picture is very plain, so others may look like it.")
        self.make_result.say(words, "caution")
        self.keep.setFocus()

    def _show_digits(self, made: Fingerprint) -> None:
        self._made = made
        _empty(self._digits)
        for label, digits in (
            (self.tr("SHA-256, of this very file"), made.sha256),
            (self.tr("PDQ, of what it looks like"), made.pdq),
        ):
            if digits:
                self._digits.addWidget(Words(label, "muted"))
                self._digits.addWidget(selectable(Words(_spaced(digits), "mono")))
        self.made.show()

    def _fields(self) -> dict[str, str]:
        made = self._made
        if made is None:
            return {}
        kept = {"sha256": made.sha256, "pdq": made.pdq, "quality": str(made.quality)}
        return kept | {"name": self.name.text()}

    def _take_draft(self, draft: Draft) -> None:
        """Show again what was made before hiding: the picture need not be looked for once more."""
        kept = draft.fields
        if not kept or self._made is not None or self._records is None:
            return
        self.name.setText(kept["name"])
        quality = int(kept["quality"])
        self._show_digits(Fingerprint(sha256=kept["sha256"], pdq=kept["pdq"], quality=quality))
        self.draft.hold(FORM, self._fields, waiting=True)

    def _not_made(self, failed: Failed) -> None:
        self._end()
        self.make_result.say(failed.sentence, "caution")

    def _keep(self) -> None:
        if self._made is None:
            return
        record = Contact(
            id="",
            kind=ContactKind.TAKEDOWN,
            organisation=self.tr("Fingerprint of a picture"),
            outcome=self.name.text().strip(),
            fingerprint=self._made,
        )
        self.asker.ask(Save(record=record), self._saved, self._not_made)

    def _saved(self, _saved: Saved) -> None:
        self.draft.settle()()
        self._made = None
        self.made.hide()
        self.name.clear()
        self.make_result.say(
            self.tr("It is kept with your case, under calls and reports. The picture is not."),
            "soft",
        )
        self.asker.ask(ListRecords(), self._take_records)
        self.make.setFocus()

    def _show_check(self, answer: FingerprintMade) -> None:
        self._end()
        found = [(contact, likeness(answer.fingerprint, kept)) for contact, kept in self._prints()]
        for wanted, words in (
            (Likeness.SAME, self.tr("This is the very same file as: {names}.")),
            (
                Likeness.ALIKE,
                self.tr(
                    "This looks like the same picture as: {names}. Someone may have changed it."
                ),
            ),
        ):
            names = [self._name(contact) for contact, like in found if like is wanted]
            if names:
                self.check_result.say(words.format(names=", ".join(names)), "soft")
                return
        if any(like is Likeness.UNKNOWN for _contact, like in found):
            words = self.tr(
                "It is not the same file. Whether it looks alike cannot be told: one of the "
                "pictures is too plain, or could not be read."
            )
        else:
            words = self.tr(
                "This does not look like a picture that you kept the fingerprint of. A copy that "
                "was cut or turned may not be found this way."
            )
        self.check_result.say(words, "soft")

    def _name(self, contact: Contact) -> str:
        return contact.outcome or self.tr("a picture without a name")

    def _not_checked(self, failed: Failed) -> None:
        self._end()
        self.check_result.say(failed.sentence, "caution")

    # --- coming and going -----------------------------------------------------------------------

    def flush(self) -> None:
        """Hand over at once what was made and typed."""
        if self._made is not None:
            self.draft.flush()

    def forget(self) -> None:
        """Drop every fingerprint and name, and stop what is being read."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._end()
        self.draft.settle()
        self._records = self._made = None
        self.made.hide()
        self.name.clear()
        _empty(self._digits)
        self.make_result.clear()
        self.check_result.clear()
        self.kept.setText("")

    def primary_focus(self) -> QWidget | None:
        """The way back; the question comes below it."""
        return self.back


def _spaced(digits: str) -> str:
    """In groups of eight, so that the row breaks and can be read out."""
    return " ".join(digits[start : start + 8] for start in range(0, len(digits), 8))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
