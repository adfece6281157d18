"""The recovery sheet on paper: the code whole and large, and nothing that says what it opens."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from evidence_kit.gui.widgets import print_panel
from evidence_kit.gui.widgets.print_panel import PrintPanel
from evidence_kit.vault import recovery_code

CODE = bytes(range(20))


@pytest.fixture
def panel(qtbot: Any) -> PrintPanel:
    made = PrintPanel()
    qtbot.addWidget(made)
    return made


def test_the_sheet_has_the_code_and_its_title(
    panel: PrintPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read from the page that a printer gets: seven groups in order, that open what they should."""

    class Paper(QPrinter):
        def __init__(self, *_info: object) -> None:
            super().__init__()
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / "sheet.pdf"))

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Desk"]))
    monkeypatch.setattr(print_panel, "QPrinter", Paper)
    shown = recovery_code.show(CODE)
    panel.offer("Keep this safe", shown)
    panel.button.click()
    assert "Take the paper with you" in panel.notice.sentence
    words = ["pdftotext", "-layout", str(tmp_path / "sheet.pdf"), "-"]
    try:
        text = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        pytest.skip("pdftotext is not here")
    groups = re.findall(r"\b[0-9A-Z]{5}\b", text)
    assert recovery_code.read("-".join(groups)) == CODE
    assert text.split() == ["Keep", "this", "safe", *shown.split("-")]
    assert text.count("\f") == 1  # one page


def test_without_a_printer_it_says_so(panel: PrintPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what to do instead; afterwards nothing of the code is kept."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    panel.offer("Keep this safe", recovery_code.show(CODE))
    assert "write it down" in panel.notice.sentence
    assert panel.button.isHidden()
    panel.forget()
    assert recovery_code.show(CODE) not in vars(panel).values()
