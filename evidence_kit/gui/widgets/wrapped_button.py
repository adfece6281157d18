"""A button for a whole sentence: its words wrap where others would be cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button, Kind
from evidence_kit.gui.widgets.words import Words


class WrappedButton(Button):
    """Says *words* over as many lines as its width asks for."""

    def __init__(self, words: str, kind: Kind = "", parent: QWidget | None = None) -> None:
        super().__init__("", "", kind, parent)
        self.setAccessibleName(words)
        self._label = Words(words, "strong", self)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8))
        column.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return max(layout.heightForWidth(width), theme.px(42))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint().expandedTo(QSize(0, theme.px(42)))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize().expandedTo(QSize(0, theme.px(42)))
