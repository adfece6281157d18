"""The form for one exhibit itself: who may see it, and how it was captured."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.time_field import DRAFT_FIELDS, TimeField
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.exhibit import Answer, Capture, Exhibit, Sensitivity


class PictureForm(QWidget):
    """Shows what is known about an exhibit and gives it back as it was changed."""

    edited = Signal()
    sensitivity_chosen = Signal(object)
    """A `Sensitivity`, as soon as it is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exhibit: Exhibit | None = None
        self._first: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(Words(self.tr("Leave this picture out of reports?"), "strong"))
        self.sensitivity = QButtonGroup(self)
        for value, words in (
            (Sensitivity.ORDINARY, self.tr("No, it can be shown")),
            (Sensitivity.INTIMATE, self.tr("Yes, it is intimate")),
            (Sensitivity.WITHHELD, self.tr("Yes, for another reason")),
        ):
            button = QRadioButton(words, self)
            button.setProperty("value", value.value)
            button.setMinimumHeight(theme.px(40))
            self.sensitivity.addButton(button)
            column.addWidget(button)
        self._left_out = Words(
            self.tr(
                "The report will say that you have it, without showing it. "
                "The police can ask you for it."
            ),
            "small",
        )
        column.addWidget(self._left_out)
        self.description = paragraph(2)
        self.by, self.how, self.device = line(), line(), line()
        self.captured = TimeField(self.tr("When was it captured?"), parent=self)
        self.whole_screen, self.still_there = Choice(self._answers()), Choice(self._answers())
        self.more = Fold(self.tr("More about this picture"), self)
        column.addSpacing(theme.space(8))
        column.addWidget(self.more)
        inside = self.more.column
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
        self._connect()

    def set_zone(self, zone: str) -> None:
        """Take *zone* (IANA) as the clock of the person."""
        self.captured.set_home(zone)

    def show_exhibit(self, exhibit: Exhibit, draft: dict[str, str]) -> None:
        """Show *exhibit*; a *draft* that waits is put over it."""
        self._exhibit = exhibit
        capture = exhibit.capture
        self.blockSignals(True)
        self.captured.set_moment(capture.moment)
        self._set_texts(
            {
                "sensitivity": exhibit.sensitivity.value,
                "description": exhibit.description,
                "by": capture.by,
                "how": capture.how,
                "device": capture.device,
                "whole_screen": capture.whole_screen.value,
                "still_there": capture.still_on_device.value,
            }
        )
        self._first = self.fields()
        if draft:
            self._set_texts(draft)
            self.captured.set_fields({key: draft.get(key, "") for key in DRAFT_FIELDS})
        self.blockSignals(False)
        self._show()

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft."""
        return {
            **self.captured.fields(),
            "sensitivity": self._chosen(),
            "description": self.description.toPlainText(),
            "by": self.by.text(),
            "how": self.how.text(),
            "device": self.device.text(),
            "whole_screen": self.whole_screen.value(),
            "still_there": self.still_there.value(),
        }

    @property
    def is_edited(self) -> bool:
        """Whether anything differs from what was shown first."""
        return self._exhibit is not None and self.fields() != self._first

    def record(self) -> Exhibit:
        """The exhibit as the form says it now."""
        assert self._exhibit is not None
        texts = self.fields()
        return msgspec.structs.replace(
            self._exhibit,
            sensitivity=Sensitivity(texts["sensitivity"]),
            description=texts["description"].strip(),
            capture=Capture(
                by=texts["by"].strip(),
                moment=self.captured.moment(),
                how=texts["how"].strip(),
                device=texts["device"].strip(),
                whole_screen=Answer(texts["whole_screen"]),
                still_on_device=Answer(texts["still_there"]),
            ),
        )

    def settle(self, exhibit: Exhibit) -> None:
        """Take *exhibit* as what is saved now; what is typed stays."""
        self._exhibit = exhibit
        self._first = self.fields()

    def take_facts(self, exhibit: Exhibit) -> None:
        """Take what was found out about the file meanwhile; what is typed stays."""
        if self._exhibit is not None:
            self._exhibit = msgspec.structs.replace(
                self._exhibit, picture=exhibit.picture, media_type=exhibit.media_type
            )

    def forget(self) -> None:
        """Drop the exhibit and all text."""
        self._exhibit = None
        self.blockSignals(True)
        self._set_texts({})
        self.captured.set_fields({})
        self.blockSignals(False)

    def _chosen(self) -> str:
        button = self.sensitivity.checkedButton()
        return str(button.property("value")) if button else Sensitivity.ORDINARY.value

    def _set_texts(self, texts: dict[str, str]) -> None:
        wanted = texts.get("sensitivity", Sensitivity.ORDINARY.value)
        for button in self.sensitivity.buttons():
            button.setChecked(button.property("value") == wanted)
        self.description.setPlainText(texts.get("description", ""))
        for name, field in self._lines().items():
            field.setText(texts.get(name, ""))
        self.whole_screen.choose(texts.get("whole_screen", Answer.UNKNOWN.value))
        self.still_there.choose(texts.get("still_there", Answer.UNKNOWN.value))

    def _lines(self) -> dict[str, QLineEdit]:
        return {"by": self.by, "how": self.how, "device": self.device}

    def _connect(self) -> None:
        self.sensitivity.buttonClicked.connect(self._sensitivity_chosen)
        self.description.textChanged.connect(self.edited)
        self.captured.changed.connect(self.edited)
        for field in self._lines().values():
            field.textEdited.connect(self.edited)
        for choice in (self.whole_screen, self.still_there):
            choice.currentIndexChanged.connect(self.edited)

    def _sensitivity_chosen(self) -> None:
        self._show()
        self.sensitivity_chosen.emit(Sensitivity(self._chosen()))
        self.edited.emit()

    def _show(self) -> None:
        self._left_out.setVisible(self._chosen() != Sensitivity.ORDINARY.value)

    def _answers(self) -> list[tuple[str, str]]:
        return [
            (Answer.UNKNOWN.value, self.tr("I don't know")),
            (Answer.YES.value, self.tr("Yes")),
            (Answer.NO.value, self.tr("No")),
        ]
