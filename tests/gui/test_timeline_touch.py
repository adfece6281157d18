"""Two fingers on the timeline: what a touchpad tells moves the picture as the wheel and keys do."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.timeline_picture import TimelinePicture
from tests.gui.test_timeline_page import days, shown_picture

ZOOM = Qt.NativeGestureType.ZoomNativeGesture


@pytest.fixture
def picture(qtbot: QtBot) -> TimelinePicture:
    return shown_picture(qtbot, days(100))


def pinch(
    picture: TimelinePicture,
    value: float,
    x: float = 500,
    kind: Qt.NativeGestureType = ZOOM,
    delta: QPointF | None = None,
) -> bool:
    """Send what Qt sends for a movement of two fingers around pixel *x*; whether it was taken."""
    where = QPointF(x, 40)
    event = QNativeGestureEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        2,
        where,
        where,
        QPointF(picture.mapToGlobal(where)),
        value,
        delta or QPointF(),
    )
    QApplication.sendEvent(picture, event)
    return event.isAccepted()


def wheel(picture: TimelinePicture, pixels: QPoint, angle: QPoint, ctrl: bool = False) -> None:
    where = QPointF(500, 40)
    event = QWheelEvent(
        where,
        QPointF(picture.mapToGlobal(where)),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(picture, event)


def under(picture: TimelinePicture, x: float = 500) -> float:
    return picture.view.scale.time(x - picture.view.field.left())


def test_fingers_that_go_apart_go_closer_around_where_they_are(picture: TimelinePicture) -> None:
    """What is between them stays between them; together they show everything again."""
    before, there = picture.view.scale.per_pixel, under(picture)
    assert pinch(picture, 0.25)
    assert picture.view.scale.per_pixel == pytest.approx(before / 1.25)
    assert under(picture) == pytest.approx(there)
    for _ in range(10):
        pinch(picture, -0.5)
    assert picture.view.scale == picture.view.widest


@pytest.mark.parametrize("value", [-1.0, -5.0, 100.0, 1e9])
def test_no_movement_throws_the_picture_away(picture: TimelinePicture, value: float) -> None:
    """Some drivers tell jumps: one movement goes closer or further by four at most."""
    before = picture.view.scale.per_pixel
    assert pinch(picture, value)
    assert before / 4.001 <= picture.view.scale.per_pixel <= before


def test_two_taps_of_two_fingers_go_closer_and_back(picture: TimelinePicture) -> None:
    """As in the pictures and maps that people know."""
    smart = Qt.NativeGestureType.SmartZoomNativeGesture
    assert pinch(picture, 0, kind=smart)
    assert picture.view.scale != picture.view.widest
    assert pinch(picture, 0, kind=smart)
    assert picture.view.scale == picture.view.widest


def test_two_fingers_that_move_along_take_the_picture_with_them(picture: TimelinePicture) -> None:
    """A movement to the right shows what was before, as a sheet of paper would."""
    picture.zoom(4)
    there = under(picture)
    pan = Qt.NativeGestureType.PanNativeGesture
    assert pinch(picture, 0, kind=pan, delta=QPointF(40, 0))
    assert under(picture) == pytest.approx(there - 40 * picture.view.scale.per_pixel)


def test_turning_two_fingers_is_left_to_others(picture: TimelinePicture) -> None:
    """Nothing in the picture turns."""
    before = picture.view.scale
    pinch(picture, 30, kind=Qt.NativeGestureType.RotateNativeGesture)
    assert picture.view.scale == before


@pytest.mark.parametrize("ctrl", [False, True])
def test_a_touchpad_that_tells_pixels_alone_zooms_and_pans(
    picture: TimelinePicture, ctrl: bool
) -> None:
    """Pinching on Windows comes as the wheel with Ctrl held."""
    before = picture.view.scale.per_pixel
    wheel(picture, QPoint(0, 30), QPoint(), ctrl)
    closer = picture.view.scale.per_pixel
    assert closer < before
    wheel(picture, QPoint(0, 30), QPoint(0, 120), ctrl)
    assert picture.view.scale.per_pixel < closer
    there = under(picture)
    wheel(picture, QPoint(-30, 0), QPoint(), ctrl)
    assert under(picture) > there
