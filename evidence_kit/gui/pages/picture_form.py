"""The form for one exhibit itself: who may see it, and, folded away, how it was captured."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.pages.picture_details import PictureDetails
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.tick import Option
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.exhibit import Exhibit, Sensitivity


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
            button = Option(words, self)
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
        self._zone = "UTC"
        self._details: PictureDetails | None = None
        self.more = Fold(self.tr("More about this picture"), self)
        self.more.fill_when_opened(self._make_details)
        column.addSpacing(theme.space(8))
        column.addWidget(self.more)
        self.sensitivity.buttonClicked.connect(self._sensitivity_chosen)

    @property
    def details(self) -> PictureDetails:
        """What is folded away; most people never open it, so it is made when it is wanted."""
        self.more.fill()
        assert self._details is not None
        return self._details

    def set_zone(self, zone: str) -> None:
        """Take *zone* (IANA) as the clock of the person."""
        self._zone = zone
        if self._details is not None:
            self._details.captured.set_home(zone)

    def show_exhibit(self, exhibit: Exhibit, draft: dict[str, str]) -> None:
        """Show *exhibit*; a *draft* that waits is put over it."""
        self._exhibit = exhibit
        self._choose(exhibit.sensitivity.value)
        if self._details is not None:
            self._details.show_details(exhibit.description, exhibit.capture)
        self._first = self.fields()
        if draft:
            self._choose(draft.get("sensitivity", ""))
            if "description" in draft:  # otherwise nobody had opened what is folded away
                self.details.set_fields(draft)
        self._show()

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft."""
        details = self._details.fields() if self._details is not None else {}
        return {"sensitivity": self._chosen(), **details}

    @property
    def is_edited(self) -> bool:
        """Whether anything differs from what was shown first."""
        return self._exhibit is not None and self.fields() != self._first

    def record(self) -> Exhibit:
        """The exhibit as the form says it now."""
        exhibit = self._exhibit
        assert exhibit is not None
        said = (exhibit.description, exhibit.capture)
        description, capture = self._details.said() if self._details is not None else said
        return msgspec.structs.replace(
            exhibit,
            sensitivity=Sensitivity(self._chosen()),
            description=description,
            capture=capture,
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
        self._choose("")
        if self._details is not None:
            self._details.set_fields({})

    def _make_details(self) -> None:
        made = self._details = PictureDetails(self)
        made.captured.set_home(self._zone)
        if self._exhibit is not None:
            made.show_details(self._exhibit.description, self._exhibit.capture)
        self._first |= made.fields()
        made.edited.connect(self.edited)
        self.more.column.addWidget(made)

    def _chosen(self) -> str:
        button = self.sensitivity.checkedButton()
        return str(button.property("value")) if button else Sensitivity.ORDINARY.value

    def _choose(self, value: str) -> None:
        wanted = value or Sensitivity.ORDINARY.value
        for button in self.sensitivity.buttons():
            button.setChecked(button.property("value") == wanted)

    def _sensitivity_chosen(self) -> None:
        self._show()
        self.sensitivity_chosen.emit(Sensitivity(self._chosen()))
        self.edited.emit()

    def _show(self) -> None:
        self._left_out.setVisible(self._chosen() != Sensitivity.ORDINARY.value)
