"""A report of the same pictures by other engines, for bench_report: `other_engines.py ENGINE FOLDER OUT`.

Each sets a table of what happened and a page for each picture with its name and SHA-256. It needs
nothing of ours, so it runs with any Python that has the engine.
"""

import hashlib
import html
import sys
from pathlib import Path


def words(number: int) -> str:
    """What is said of picture *number*."""
    return f"Message {number}: answer me, or everybody will see it."


def weasyprint(files: list[Path], out: Path) -> None:
    """HTML, tagged, as PDF/A-3a."""
    import weasyprint as engine

    rows = "".join(
        f"<tr><td>{n}</td><td>{html.escape(words(n))}</td></tr>" for n in range(1, len(files) + 1)
    )
    pages = "".join(
        f'<section><h2 id="e{n}">AB{n}</h2><p>{hashlib.sha256(path.read_bytes()).hexdigest()}</p>'
        f'<img src="{path.as_uri()}" alt="AB{n}"><p>{html.escape(words(n))}</p></section>'
        for n, path in enumerate(files, 1)
    )
    style = "section{break-before:page} img{height:190mm} @page{size:A4}"
    page = (
        f'<html lang="en"><head><title>Report</title><style>{style}</style></head><body>'
        f"<h1>Report</h1><table><thead><tr><th>No.</th><th>What</th></tr></thead>{rows}</table>"
        f"{pages}</body></html>"
    )
    engine.HTML(string=page).write_pdf(out, pdf_variant="pdf/a-3a", pdf_tags=True)


def reportlab(files: list[Path], out: Path) -> None:
    """Drawn page by page; it has no tags and no PDF/A."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(out), pagesize=A4, pageCompression=1)
    for start in range(0, len(files), 45):
        for row in range(start, min(start + 45, len(files))):
            canvas.drawString(60, 780 - 16 * (row - start), f"{row + 1}   {words(row + 1)}")
        canvas.showPage()
    for number, path in enumerate(files, 1):
        canvas.bookmarkPage(f"e{number}")
        canvas.drawString(60, 800, f"AB{number}")
        canvas.setFontSize(8)
        canvas.drawString(60, 785, hashlib.sha256(path.read_bytes()).hexdigest())
        canvas.drawImage(str(path), 60, 230, height=540, width=243)
        canvas.drawString(60, 210, words(number))
        canvas.showPage()
    canvas.save()


ENGINES = {"weasyprint": weasyprint, "reportlab": reportlab}

if __name__ == "__main__":
    ENGINES[sys.argv[1]](sorted(Path(sys.argv[2]).iterdir()), Path(sys.argv[3]))
