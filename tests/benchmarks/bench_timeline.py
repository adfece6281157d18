"""How long a frame of the timeline takes: `python -m tests.benchmarks.bench_timeline`.

Each frame is painted whole, at another place each time, as it is while a person drags. "show" is
taking in all events, as after a toggle; "list" is a jump in the list beneath.
"""

import argparse
import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.timeline_list import TimelineList
from evidence_kit.gui.widgets.timeline_picture import TimelinePicture
from evidence_kit.model.event import EventKind
from evidence_kit.timeline.rows import TimelineRow

_START = 1_767_225_600.0  # 1 January 2026
_SPAN = 365 * 86_400
_ZOOMS = (1, 10, 100, 1000)


def rows(count: int) -> list[TimelineRow]:
    """Make *count* events of a year on six accounts; each tenth is known only to the day."""
    numbers = random.Random(7)
    kinds = list(EventKind)
    return [
        TimelineRow(
            id=str(number),
            kind=numbers.choice(kinds),
            when="3 March 2026, 14:02 (London time)",
            first=time,
            last=time if number % 10 else time + 86_340,
            exact=bool(number % 10),
            lane=f"@account_{numbers.randrange(6)}",
            words="answer me or everyone will see it " * 3,
            marks=(f"AB{number}",),
        )
        for number, time in enumerate(
            sorted(_START + numbers.random() * _SPAN for _ in range(count))
        )
    ]


def measured(frames: int, frame: Callable[[], None]) -> str:
    """Run *frame* so many times; return the median and the 98th of 100, in milliseconds."""
    taken = []
    for _ in range(frames):
        begun = time.perf_counter()
        frame()
        taken.append((time.perf_counter() - begun) * 1000)
    return f"{statistics.median(taken):6.1f} /{sorted(taken)[int(frames * 0.98) - 1]:5.1f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=100)
    parser.add_argument("events", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    options = parser.parse_args()
    app = QApplication([])
    theme.apply(app, "light")
    heads = "".join(f"{f'x{zoom}':>15}" for zoom in _ZOOMS)
    print(f"ms, median / 98th   {'show':>9}{heads}{'list':>15}")
    numbers = random.Random(7)
    for count in options.events:
        made = rows(count)
        picture, listed = TimelinePicture(), TimelineList()
        picture.resize(1280, picture.height())
        picture.show()
        listed.resize(1280, 300)
        listed.events.show_rows(made)
        listed.show()
        app.processEvents()

        def take_in(picture: TimelinePicture = picture, made: list[TimelineRow] = made) -> None:
            picture.show_rows(made, (), "Europe/London", _START + _SPAN)

        def pan(picture: TimelinePicture = picture) -> None:
            picture.pan(numbers.uniform(-3, 3))
            picture.repaint()

        def jump(listed: TimelineList = listed, count: int = count) -> None:
            listed.verticalScrollBar().setValue(numbers.randrange(count * 60))
            listed.viewport().repaint()

        cells = [measured(5, take_in)]
        for zoom in _ZOOMS:
            picture.show_all()
            picture.zoom(zoom)
            pan()  # the first frame of a zoom gathers the crowds of that zoom
            cells.append(measured(options.frames, pan))
        cells.append(measured(options.frames, jump))
        print(f"{count:>9,} events   {cells[0]:>9}" + "".join(f"{cell:>15}" for cell in cells[1:]))


if __name__ == "__main__":
    main()
