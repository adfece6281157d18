"""What each page costs of the processor: to make, to show and to paint, the best of some rounds.

    DISPLAY=:99 python tests/benchmarks/bench_pages.py [rounds]

Time of the processor, with nothing answered: it says the same on a busy computer as on a quiet one,
where the times of bench_screens.py, which a person would notice, do not.
"""

import gc
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QObject, Signal  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from evidence_kit.gui import theme  # noqa: E402
from evidence_kit.gui.app import NAME, dress, prepare  # noqa: E402
from evidence_kit.gui.main_window import MainWindow  # noqa: E402
from evidence_kit.gui.page_builders import page_builders  # noqa: E402
from evidence_kit.gui.preparing import PAGES  # noqa: E402


class Nobody(QObject):
    """Takes every request and answers none."""

    unheard = Signal(str)

    def ask(self, *_asked: Any) -> Any:
        """Do nothing."""


def costs(app: QApplication) -> dict[str, tuple[tuple[float, ...], int]]:
    """Seconds to make, show and paint each page in a new window, and how many widgets it has."""
    window = MainWindow(page_builders(Nobody()))
    window.resize(1160, 720)
    window.show()
    window.show_page("quick")
    app.processEvents()
    found = {}
    for name in PAGES:
        taken = [time.process_time()]
        for act in (
            lambda name=name: window.prepare(name),
            lambda name=name: window.show_page(name),
            app.processEvents,
        ):
            act()
            taken.append(time.process_time())
        spent = tuple(after - before for before, after in zip(taken, taken[1:], strict=False))
        page = window.page
        assert page is not None
        found[name] = (spent, len(page.findChildren(QWidget)))
    window.hide()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    prepare()
    app = QApplication([NAME])
    dress(app)
    theme.apply(app, "light")
    gc.disable()
    costs(app)  # reads the code and draws the icons
    all_rounds = [costs(app) for _round in range(rounds)]
    print(
        f"{'page':<10}{'make':>8}{'show':>8}{'paint':>8}{'widgets':>9}   ms of the processor, best"
    )
    for name in PAGES:
        best = [min(each[name][0][step] for each in all_rounds) for step in range(3)]
        figures = "".join(f"{figure * 1000:8.1f}" for figure in best)
        print(f"{name:<10}{figures}{all_rounds[0][name][1]:>9}")


if __name__ == "__main__":
    main()
