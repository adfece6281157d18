"""Every kind of report is a sound archive file that a screen reader can read, each time the same."""

import io
import json
import subprocess
import sys
from pathlib import Path

import msgspec
from PIL import Image

from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.report import images
from evidence_kit.report.choices import SINCE_LAST, Paper, ReportChoices
from tests.report.sample_case import chat, encoded, report, rich
from tests.report.test_supplement import FIRST, reported

VARIANTS = {
    "small": ReportChoices(small=True),
    "bare": ReportChoices(bare=True),
    "intimate": ReportChoices(show_intimate=True, paper=Paper.LETTER),
    "supplement": ReportChoices(since=SINCE_LAST),
    "nothing new": ReportChoices(since="AB8"),
    "left out": ReportChoices(leave_out=("e1", "e4"), small=True, bare=True),
}


def with_slash(exhibit: Exhibit) -> Exhibit:
    """The same exhibit where marks are written AB/1."""
    mark = msgspec.structs.replace(exhibit.mark, slash=True)
    return msgspec.structs.replace(exhibit, mark=mark)


def test_the_standards_hold_for_every_variant(tmp_path: Path) -> None:
    """PDF/A-3a and PDF/UA-1, whatever was chosen, and whatever is held back or covered."""
    case, files = rich()
    case = reported(case, (12, FIRST))
    first = msgspec.structs.replace(case.exhibits[0], sensitivity=Sensitivity.WITHHELD)
    held = msgspec.structs.replace(case, exhibits=(first, *case.exhibits[1:]))
    slashed = msgspec.structs.replace(case, exhibits=tuple(map(with_slash, case.exhibits)))
    paths = []
    for name, choices in VARIANTS.items():
        paths.append(tmp_path / f"{name}.pdf")
        made = report({"intimate": held, "bare": slashed}.get(name, case), files, choices)
        paths[-1].write_bytes(made.pdf)
    checker = Path(__file__).with_name("verapdf.py")
    told = subprocess.run([sys.executable, checker, *paths], capture_output=True, check=False)
    found = json.loads(told.stdout)
    assert len(found) == len(VARIANTS)
    assert not any(any(each.values()) for each in found.values()), found


def test_a_hundred_busy_screenshots_fit_in_a_small_report() -> None:
    """Even a screenshot full of detail takes less than a hundredth of 10 MB."""
    busy = chat(("so many words in one line of a chat",), (1080, 2400))
    noise = Image.effect_noise((700, 500), 90).convert("RGB")
    for top in (200, 900, 1600):
        busy.paste(noise, (40, top))
    prepared = images.prepare(encoded(busy, "PNG"), small=True)
    assert len(prepared.data) < 95_000
    shown = Image.open(io.BytesIO(prepared.data))
    assert shown.width >= 540 and abs(shown.height / shown.width - 2400 / 1080) < 0.01
