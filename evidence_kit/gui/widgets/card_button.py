"""A card that is a button: a sign, a heading and a line or two beneath."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.widgets.button import pressed_by_enter
from evidence_kit.gui.widgets.words import Words


class CardButton(QPushButton):
    """Says *heading*, and below it what `tell` was given; one control for screen readers."""

    def __init__(
        self, heading: str, icon: str, detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self._icon = icon
        self._sign = QLabel()
        self._heading = Words(heading, "strong")
        self._detail = Words("", "muted")
        words = QVBoxLayout()
        words.setSpacing(theme.space(4))
        words.addWidget(self._heading)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.space(16),) * 2, theme.space(16), theme.space(16))
        row.setSpacing(theme.space(12))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for part in (self._sign, self._heading, self._detail):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tell(detail)
        self._dress()

    @property
    def detail(self) -> str:
        """What stands under the heading."""
        return self._detail.text()

    def tell(self, detail: str) -> None:
        """Change what stands under the heading."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{self._heading.text()}. {detail}".removesuffix(". "))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(48))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._sign.setPixmap(icons.pixmap(self._icon, "accent"))
