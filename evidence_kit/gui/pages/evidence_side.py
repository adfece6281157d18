"""The left side of the Evidence page: ways to add, and the list."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.pages.exhibit_list import ExhibitList
from evidence_kit.gui.pages.exhibit_rows import ExhibitModel
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.drop_outline import DropOutline
from evidence_kit.gui.widgets.field import line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.words import Words

PAUSE = 250  # milliseconds after the last key before the list is searched


class EvidenceSide(QWidget):
    """Offers to add pictures and shows those that are in."""

    files_wanted = Signal()
    folder_wanted = Signal()
    words_wanted = Signal()
    under_18_wanted = Signal()

    def __init__(self, model: ExhibitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.list = ExhibitList(model, self)
        self.files = Button(self.tr("Add pictures"), "plus", "primary", self)
        self.folder = Button(self.tr("Folder"), "folder-open", "quiet", self)
        self.folder.setAccessibleName(self.tr("Add a whole folder"))
        self.words = Button(self.tr("Only words"), "pencil", "quiet", self)
        self.words.setAccessibleName(self.tr("Write down something without a picture"))
        self.search = line(self.tr("Find a word, name or mark"), 200)
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Find in your evidence"))
        self.none_fits = Words(self.tr("Nothing fits these words."), "muted", self)
        self.none_fits.hide()
        self.under_18 = Button(self.tr("Someone under 18?"), "info", "link", self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE)
        self._wait.timeout.connect(lambda: model.find(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._wait.start())
        model.loaded.connect(self._loaded)
        self.files.clicked.connect(self.files_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.words.clicked.connect(self.words_wanted)
        self.under_18.clicked.connect(self.under_18_wanted)
        others = QWidget(self)
        row = Flow(others, 4)
        row.addWidget(self.folder)
        row.addWidget(self.words)
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ways.addWidget(self.files)
        self._ways.addWidget(others, 1)
        self._finding = QHBoxLayout()
        self._finding.addWidget(self.search, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        column.addLayout(self._ways)
        column.addLayout(self._finding)
        column.addWidget(self.none_fits)
        column.addWidget(self.list, 1)
        column.addWidget(self.under_18)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_alone(self, alone: bool) -> None:
        """Use the width where the list has the page to itself, so that more of its rows show."""
        direction = QBoxLayout.Direction
        self._ways.setDirection(direction.LeftToRight if alone else direction.TopToBottom)
        if alone:
            self._finding.addWidget(self.under_18)
        else:
            self._column.addWidget(self.under_18)

    def forget(self) -> None:
        """Drop what was searched for."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def _loaded(self) -> None:
        self.none_fits.setVisible(bool(self.search.text()) and not self._model.rowCount())


class EmptyEvidence(QWidget):
    """What stands on the page before anything is added: what to do, and what to capture first."""

    files_wanted = Signal()
    folder_wanted = Signal()
    words_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outline = DropOutline(self)
        inside = outline.column
        self._sign = QLabel(self)
        self._dress()
        theme.changed.connect(self._dress)
        inside.addWidget(self._sign)
        inside.addWidget(Words(self.tr("Drag pictures here"), "section"))
        inside.addWidget(
            Words(
                self.tr(
                    "Or choose them. They are copied in exactly as they are, "
                    "and only you can open them."
                )
            )
        )
        row = Flow()
        self.files = Button(self.tr("Choose pictures"), "images", "primary", self)
        self.folder = Button(self.tr("Choose a folder"), "folder-open", "", self)
        self.words = Button(self.tr("I have no picture"), "pencil", "quiet", self)
        self.files.clicked.connect(self.files_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.words.clicked.connect(self.words_wanted)
        for button in (self.files, self.folder, self.words):
            row.addWidget(button)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        column.addWidget(outline)
        column.addWidget(Words(self.tr("What to capture first"), "strong"))
        tips = QVBoxLayout()
        tips.setSpacing(theme.space(8))
        for tip in (
            self.tr("The whole screen, with the time and the name at the top."),
            self.tr("Their profile page, with the username and its web address."),
            self.tr("The messages before and after, not only the worst one."),
            self.tr("Keep the phone and the messages. The police may want to see them."),
        ):
            tips.addWidget(Words(f"•  {tip}"))
        column.addLayout(tips)
        column.addStretch(1)

    def _dress(self) -> None:
        self._sign.setPixmap(icons.pixmap("images", "accent", 40))
