"""What is folded away about one exhibit: what it shows, and how it was captured."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.time_field import DRAFT_FIELDS, TimeField
from evidence_kit.model.exhibit import Answer, Capture


class PictureDetails(QWidget):
    """Shows a description and a `Capture`, and gives them back as they were changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.description = paragraph(2)
        self.by, self.how, self.device = line(), line(), line()
        self.captured = TimeField(self.tr("When was it captured?"), parent=self)
        self.whole_screen, self.still_there = Choice(self._answers()), Choice(self._answers())
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.space(16))
        inside.addWidget(
            Field(
                self.tr("What does it show?"),
                self.description,
                self.tr("In a few words, for someone who cannot see it."),
            )
        )
        inside.addWidget(Field(self.tr("Who made the screenshot or photo?"), self.by))
        inside.addWidget(
            Field(
                self.tr("How?"), self.how, self.tr("Such as: a screenshot, or a photo of a screen.")
            )
        )
        inside.addWidget(Field(self.tr("On which phone or computer?"), self.device))
        inside.addWidget(self.captured)
        inside.addWidget(Field(self.tr("Does it show the whole screen?"), self.whole_screen))
        inside.addWidget(
            Field(
                self.tr("Is the message still on that device?"),
                self.still_there,
                self.tr("Keep it there if you can. The police may ask to see it."),
            )
        )
        self.description.textChanged.connect(self.edited)
        self.captured.changed.connect(self.edited)
        for field in self._lines().values():
            field.textEdited.connect(self.edited)
        for choice in (self.whole_screen, self.still_there):
            choice.currentIndexChanged.connect(self.edited)

    def show_details(self, description: str, capture: Capture) -> None:
        """Show *description* and *capture*."""
        self.blockSignals(True)
        self.captured.set_moment(capture.moment)
        self.description.setPlainText(description)
        self.by.setText(capture.by)
        self.how.setText(capture.how)
        self.device.setText(capture.device)
        self.whole_screen.choose(capture.whole_screen.value)
        self.still_there.choose(capture.still_on_device.value)
        self.blockSignals(False)

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft."""
        return {
            **self.captured.fields(),
            "description": self.description.toPlainText(),
            "by": self.by.text(),
            "how": self.how.text(),
            "device": self.device.text(),
            "whole_screen": self.whole_screen.value(),
            "still_there": self.still_there.value(),
        }

    def set_fields(self, fields: dict[str, str]) -> None:
        """Put a draft back."""
        self.blockSignals(True)
        self.captured.set_fields({key: fields.get(key, "") for key in DRAFT_FIELDS})
        self.description.setPlainText(fields.get("description", ""))
        for name, field in self._lines().items():
            field.setText(fields.get(name, ""))
        self.whole_screen.choose(fields.get("whole_screen", Answer.UNKNOWN.value))
        self.still_there.choose(fields.get("still_there", Answer.UNKNOWN.value))
        self.blockSignals(False)

    def said(self) -> tuple[str, Capture]:
        """The description and the capture as they are typed now."""
        capture = Capture(
            by=self.by.text().strip(),
            moment=self.captured.moment(),
            how=self.how.text().strip(),
            device=self.device.text().strip(),
            whole_screen=Answer(self.whole_screen.value()),
            still_on_device=Answer(self.still_there.value()),
        )
        return self.description.toPlainText().strip(), capture

    def _lines(self) -> dict[str, QLineEdit]:
        return {"by": self.by, "how": self.how, "device": self.device}

    def _answers(self) -> list[tuple[str, str]]:
        return [
            (Answer.UNKNOWN.value, self.tr("I don't know")),
            (Answer.YES.value, self.tr("Yes")),
            (Answer.NO.value, self.tr("No")),
        ]
