"""The form for a call or a report: whom the person turned to, and what came of it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.contact_kinds import contact_kind_words
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.form import Form, FormRecord
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.moment_words import moment_words


class ContactForm(Form):
    """Asks only for what fits the kind that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Contact(id=""), parent)
        self.kind = Choice((kind.value, contact_kind_words(kind)) for kind in ContactKind)
        self.kind.activated.connect(self.rearrange)
        self.add_text("kind", self.tr("Who did you turn to?"), self.kind)
        self._organisation = self.add_text("organisation", self.tr("Which one?"), line())
        self.add_time("moment", self.tr("When was it?"))
        self._officer = self.add_text("officer", self.tr("Who did you speak to?"), line())
        self._collar = self.add_text(
            "collar_number",
            self.tr("Collar number"),
            line(),
            self.tr("The officer's own number. You may ask for it at any time."),
        )
        self._reference = self.add_text("reference", self.tr("Reference number"), line())
        self._account_field = self.add_account(self.tr("Which account was it about?"))
        self._outcome = self.add_text("outcome", self.tr("What came of it?"), paragraph(3))
        self._next = self.add_text("next_step", self.tr("What happens next?"), line())
        self._follow_up = self.add_time(
            "follow_up", self.tr("When will you ask again?"), ahead=True
        )
        self.rearrange()

    def rearrange(self) -> None:
        """Show what fits the kind, in its words."""
        kind = ContactKind(self.kind.value() or ContactKind.POLICE)
        blocked = kind is ContactKind.BLOCKED
        self._organisation.setVisible(True)
        _name(
            self._organisation,
            self.tr("On which app or website?")
            if blocked
            else self.tr("Which police force or station?")
            if kind is ContactKind.POLICE
            else self.tr("Which one?"),
        )
        self._officer.setVisible(not blocked and kind is not ContactKind.PLATFORM)
        self._collar.setVisible(kind is ContactKind.POLICE)
        self._reference.setVisible(not blocked)
        _name(
            self._reference,
            {
                ContactKind.POLICE: self.tr("Crime reference or incident number"),
                ContactKind.PLATFORM: self.tr("Report number, if they gave one"),
                ContactKind.TAKEDOWN: self.tr("Case number"),
            }.get(kind, self.tr("Reference number, if they gave one")),
        )
        self._account_field.setVisible(
            kind in (ContactKind.PLATFORM, ContactKind.BLOCKED, ContactKind.TAKEDOWN)
        )
        self._next.setVisible(not blocked)
        self._follow_up.setVisible(not blocked)


def contact_line(record: FormRecord) -> tuple[str, str]:
    """Return whom it was with, and when and under which number, for a list."""
    assert isinstance(record, Contact)
    kind = contact_kind_words(record.kind)
    title = f"{kind}: {record.organisation}" if record.organisation else kind
    reference = QCoreApplication.translate("ContactForm", "reference {number}")
    return title, " · ".join(
        part
        for part in (
            said(moment_words(record.moment)),
            reference.format(number=record.reference) if record.reference else "",
        )
        if part
    )


def _name(field: Field, words: str) -> None:
    field.label.setText(words)
    field.control.setAccessibleName(words)
