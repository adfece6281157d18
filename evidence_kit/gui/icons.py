"""Line icons from `resources/icons` (Lucide), in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from evidence_kit.gui import theme
from evidence_kit.resources import resource

SIZE = 20


def icon(name: str, token: str = "text") -> QIcon:
    """Return the icon called *name*, drawn in the colour of *token* as it is now."""
    drawn = QIcon()
    for ratio in (1, 2):
        drawn.addPixmap(pixmap(name, token, ratio=ratio))
        drawn.addPixmap(pixmap(name, "muted", ratio=ratio), QIcon.Mode.Disabled)
    return drawn


def pixmap(name: str, token: str = "text", size: int = SIZE, ratio: int = 2) -> QPixmap:
    """Return the icon as a picture, *size* pixels at 100 %, for labels and painted widgets."""
    return _draw(name, theme.token(token).name(), theme.px(size), ratio)


def put_on(button: QAbstractButton, name: str, token: str = "text") -> None:
    """Put the icon on *button* and keep it right when the theme changes; replaces an earlier one."""
    here = Qt.FindChildOption.FindDirectChildrenOnly
    earlier = button.findChildren(_Worn, options=here)
    if earlier:  # one that is deleted later, while its button goes, was seen to crash
        earlier[0].change(name, token)
    else:
        _Worn(button, name, token)


class _Worn(QObject):
    """An icon on a button. A child of the button, so that both go together."""

    def __init__(self, button: QAbstractButton, name: str, token: str) -> None:
        super().__init__(button)
        self._button, self._name, self._token = button, name, token
        theme.changed.connect(self.refresh)
        self.refresh()

    def change(self, name: str, token: str) -> None:
        """Be another icon from now on."""
        self._name, self._token = name, token
        self.refresh()

    def refresh(self) -> None:
        self._button.setIcon(icon(self._name, self._token))
        self._button.setIconSize(QSize(theme.px(SIZE), theme.px(SIZE)))


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


@cache
def _draw(name: str, colour: str, side: int, ratio: int) -> QPixmap:
    # QSvgRenderer paints currentColor black.
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    drawn = QPixmap(side * ratio, side * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
