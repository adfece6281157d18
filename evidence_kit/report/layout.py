"""Set the pages of the report with Typst. Sandbox only.

What a person wrote enters the template as JSON alone, so that none of it is read as markup. Only
the fonts that ship with the program are used, and no package is ever looked for.
"""

import datetime as dt
import os
from typing import Literal

import msgspec
import typst

from evidence_kit.model.problem import Problem
from evidence_kit.report.choices import Paper
from evidence_kit.resources import resource

STANDARDS: tuple[Literal["a-3a"], Literal["ua-1"]] = ("a-3a", "ua-1")
"""PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one file."""


class _Known(msgspec.Struct, frozen=True, rename="kebab"):
    """What is needed of a content here; the rest is for the template."""

    made_seconds: int
    template: str = "report"


_TEMPLATES = {"report": "report.typ", "sheet": "sheet.typ"}


def typeset(content_json: bytes, paper: str) -> bytes:
    """Return the PDF of the content with one-pixel pictures.

    The content is the JSON of `content.Content`, or of `papers.Sheet`, which names another
    template. *paper* is a value of Paper. The same content gives the same bytes. Raises Problem.
    """
    known = msgspec.json.decode(content_json, type=_Known)
    made = dt.datetime.fromtimestamp(known.made_seconds, dt.UTC)
    template = _TEMPLATES[known.template]
    compiler = typst.Compiler(
        {  # type: ignore[type-var]  # files in memory are not in its stubs
            "main.typ": resource("report", template).read_bytes(),
            "style.typ": resource("report", "style.typ").read_bytes(),
            "content.json": content_json,
        },
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(resource("fonts"))],
        ),
        sys_inputs={"paper": Paper(paper).value},
        package_path=os.devnull,
        package_cache_path=os.devnull,
    )
    try:
        pages = compiler.compile(format="pdf", pdf_standards=list(STANDARDS), timestamp=made)
    except typst.TypstError as cause:
        raise Problem(
            "The pages of the report could not be set. Your evidence is safe. "
            "Please try again, and tell whoever gave you the program if it happens again."
        ) from cause
    assert isinstance(pages, bytes)
    return pages
