"""Which keys may hide, and how three presses of Shift are counted."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from evidence_kit.gui.hide_key import HideKey, ShiftCount, why_not

NONE = Qt.KeyboardModifier.NoModifier


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def down(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, NONE)


def up(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyRelease, key, NONE)


def shift(count: ShiftCount) -> bool:
    count.take(down(Qt.Key.Key_Shift))
    return count.take(up(Qt.Key.Key_Shift))


def test_three_presses_of_shift_alone_are_complete() -> None:
    """Shift three times hides, and it is the key coming up that counts."""
    count = ShiftCount(Clock())
    assert not shift(count)
    assert not shift(count)
    assert not count.take(down(Qt.Key.Key_Shift))
    assert count.take(up(Qt.Key.Key_Shift))


def test_another_key_starts_the_count_again() -> None:
    """Whoever types does not hide."""
    count = ShiftCount(Clock())
    shift(count)
    shift(count)
    count.take(down(Qt.Key.Key_A))
    count.take(up(Qt.Key.Key_A))
    assert not shift(count)
    assert count.count == 1


def test_capital_letters_do_not_count() -> None:
    """A Shift that was held for another key is no press of its own."""
    count = ShiftCount(Clock())
    for _letter in range(5):
        count.take(down(Qt.Key.Key_Shift))
        count.take(down(Qt.Key.Key_A))
        count.take(up(Qt.Key.Key_A))
        assert not count.take(up(Qt.Key.Key_Shift))
    assert count.count == 0


def test_shift_held_for_the_mouse_does_not_count() -> None:
    """Choosing several things with Shift and the mouse does not hide."""
    count = ShiftCount(Clock())
    click = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        QPointF(1, 1),
        QPointF(1, 1),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
    )
    for _click in range(4):
        count.take(down(Qt.Key.Key_Shift))
        count.take(click)
        assert not count.take(up(Qt.Key.Key_Shift))


def test_more_than_five_seconds_between_two_presses_start_again() -> None:
    """Three presses spread over the day do not hide; five seconds between two still count."""
    clock = Clock()
    count = ShiftCount(clock)
    shift(count)
    clock.now += 5.0
    shift(count)
    assert count.count == 2
    clock.now += 5.1
    assert not shift(count)
    assert count.count == 1


def test_the_keyboard_s_own_time_counts_however_late_it_is_heard() -> None:
    """A program that hung hears all presses at once, or each long after the other."""
    clock = Clock()
    count = ShiftCount(clock)
    ends = []
    for at in (50_000, 50_400, 50_800):
        clock.now += 20.0
        count.take(down(Qt.Key.Key_Shift))
        event = up(Qt.Key.Key_Shift)
        event.setTimestamp(at)
        ends.append(count.take(event))
    assert ends == [False, False, True]
    for at in (60_000, 66_000, 72_000):
        count.take(down(Qt.Key.Key_Shift))
        event = up(Qt.Key.Key_Shift)
        event.setTimestamp(at)
        assert not count.take(event)


def test_a_key_that_is_held_down_counts_once() -> None:
    """The repeats of a held key are not presses."""
    count = ShiftCount(Clock())
    count.take(down(Qt.Key.Key_Shift))
    for _repeat in range(5):
        count.take(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, NONE, "", True))
        count.take(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, NONE, "", True))
    assert count.count == 0
    count.take(up(Qt.Key.Key_Shift))
    assert count.count == 1


def test_keys_for_typing_and_moving_are_refused_with_a_reason() -> None:
    """A key that people need to write or to move cannot hide; a free one can."""
    for key, text in (
        (Qt.Key.Key_A, "a"),
        (Qt.Key.Key_1, "1"),
        (Qt.Key.Key_Space, " "),
        (Qt.Key.Key_Return, "\r"),
        (Qt.Key.Key_Tab, "\t"),
        (Qt.Key.Key_Shift, ""),
        (Qt.Key.Key_Left, ""),
        (Qt.Key.Key_F1, ""),
        (Qt.Key.Key_F6, ""),
        (Qt.Key.Key_F10, ""),
        (Qt.Key.Key_Menu, ""),
        (Qt.Key.Key_Print, ""),
    ):
        assert why_not(int(key), text).endswith("."), key
    assert why_not(int(Qt.Key.Key_F9), "") == ""
    assert why_not(int(Qt.Key.Key_Escape), "\x1b") == ""
    assert why_not(int(Qt.Key.Key_Pause), "") == ""


def test_a_key_is_called_what_stands_on_it() -> None:
    """The header names the key as people read it."""
    assert HideKey().name == "Esc"
    assert HideKey(int(Qt.Key.Key_F9)).name == "F9"
