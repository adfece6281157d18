"""Videos, pages, mails and words are kept whole and shown; chats that apps exported are read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.model.problem import Problem, Stopped
from evidence_kit.model.reading import FileFactKind
from evidence_kit.service import messages as m
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.sandbox import Sandbox
from tests.intake import made_exports, made_files, made_pages

EXPORTS = {**made_exports.MADE, **made_pages.MADE}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def test_other_files_are_looked_at_and_shown(keeper: Keeper, tmp_path: Path) -> None:
    """What has no picture says nothing wrong."""
    made = {
        "film.mp4": made_files.film(),
        "note.ogg": made_files.voice_note(),
        "letter.pdf": made_files.pdf(2),
        "page.mhtml": made_files.saved_page(),
        "warning.eml": made_exports.mail(),
        "warning.msg": made_exports.outlook(),
        "chat.txt": made_exports.whatsapp_android(),
        "chat.zip": made_exports.whatsapp_ios(),
    }
    paths = [tmp_path / name for name in made]
    for path in paths:
        path.write_bytes(made[path.name])
    keeper.handle(m.AddFiles(paths=tuple(map(str, paths))))
    keeper.handle(m.ReadNew())
    rows = {row.name: row for row in keeper.handle(m.ListExhibits()).rows}
    assert {name for name, row in rows.items() if not row.has_picture} == {"note.ogg", "chat.zip"}
    assert not any(row.problem for row in rows.values())
    for name in ("film.mp4", "letter.pdf", "page.mhtml", "warning.msg"):
        shown = keeper.handle(m.GetPicture(id=rows[name].id, width=80, height=20, clear=True))
        assert len(shown.pixels) == 80 * 20 * 4
    out = tmp_path / "out.pdf"
    keeper.handle(m.Extract(mark=rows["letter.pdf"].mark, path=str(out)))
    assert out.read_bytes() == made["letter.pdf"]


def test_the_words_in_mails_pages_and_texts_are_found(keeper: Keeper, tmp_path: Path) -> None:
    """As soon as they are looked at."""
    made = {
        "letter.pdf": made_files.written_pdf("the bridge at midnight"),
        "warning.eml": made_exports.mail(),
        "page.html": made_files.PAGE.encode(),
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    keeper.handle(m.AddFiles(paths=tuple(str(tmp_path / name) for name in made)))
    keeper.handle(m.ReadNew())
    found = {
        words: [row.name for row in keeper.handle(m.ListExhibits(matching=words)).rows]
        for words in ("midnight", "watch you", "two & three")
    }
    assert found == {
        "midnight": ["letter.pdf"],
        "watch you": ["warning.eml"],
        "two & three": ["page.html"],
    }


@pytest.mark.parametrize("kind", EXPORTS)
def test_every_export_is_read_in_the_sandbox_page_by_page(sandbox: Sandbox, kind: str) -> None:
    name, make = EXPORTS[kind]
    read = sandbox.call(jobs.ReadExport(name=name, count=1), make())
    assert isinstance(read, jobs.ExportRead)
    assert len(read.export.messages) == 1
    if read.export.total > 1:
        rest = sandbox.call(jobs.ReadExport(name=name, start=1), make())
        assert rest.export.messages[0].number == 1


def test_the_answers_to_the_two_questions_are_taken(sandbox: Sandbox) -> None:
    data = b"03/04/2024, 14:22 - Sam: pay\n"
    asked = sandbox.call(jobs.ReadExport(name="chat.txt"), data).export
    assert asked.asks_day_order and asked.asks_zone
    job = jobs.ReadExport(name="chat.txt", day_first=False, zone="Europe/London")
    message = sandbox.call(job, data).export.messages[0]
    assert message.utc.isoformat() == "2024-03-04T14:22:00+00:00"


def test_a_file_is_handed_over_once_and_read_part_by_part(sandbox: Sandbox) -> None:
    """The process of its own keeps it open; one that was not given the file says so."""
    lines = "".join(f"15/03/2024, 14:{n:02} - Sam: line {n}\n" for n in range(20)).encode()
    apart = sandbox.apart()
    first = apart.ask(jobs.ReadExport(name="chat.txt", count=15), lines).wait()
    rest = apart.ask(jobs.ReadExport(name="chat.txt", start=15, again=True)).wait()
    assert isinstance(first, jobs.ExportRead) and isinstance(rest, jobs.ExportRead)
    assert [each.text for each in rest.export.messages] == [f"line {n}" for n in range(15, 20)]
    apart.end()
    other = sandbox.apart()
    with pytest.raises(Stopped):
        other.ask(jobs.ReadExport(name="chat.txt", again=True)).wait()
    other.end()


def test_facts_come_from_the_sandbox(sandbox: Sandbox) -> None:
    found = sandbox.call(jobs.Facts(name="Screenshot_20240315-142233_WhatsApp.mp4"), b"")
    assert {fact.kind for fact in found.facts} >= {FileFactKind.CAPTURED, FileFactKind.PLATFORM}
    found = sandbox.call(jobs.Facts(name="film.mp4"), made_files.film())
    assert [fact.kind for fact in found.facts] == [FileFactKind.LENGTH]


def test_a_file_that_is_no_export_is_a_sentence(sandbox: Sandbox) -> None:
    with pytest.raises(Problem, match="not a chat or mail file"):
        sandbox.call(jobs.ReadExport(name="film.mp4"), made_files.film())
