"""The sandbox does its jobs, is stopped when it must be, and is there again for the next one."""

import io
import os
import random
import signal
import threading
from collections.abc import Iterator

import pypdfium2
import pytest
from PIL import Image

from evidence_kit.model.problem import Problem, Stopped, WrongUse
from evidence_kit.report.prepared import PreparedImage
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.messages import Picture
from evidence_kit.service.sandbox import Sandbox
from tests.intake.drawn_pictures import KINDS, picture


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def pid_of(sandbox: Sandbox) -> int:
    assert sandbox.pid is not None
    return sandbox.pid


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def slow_picture() -> bytes:
    """A true picture that takes seconds to decode: 150 megapixels."""
    out = io.BytesIO()
    Image.new("L", (15_000, 10_000), 9).save(out, "PNG", compress_level=1)
    return out.getvalue()


@pytest.fixture(scope="module")
def slow() -> bytes:
    return slow_picture()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_is_looked_at(sandbox, kind):
    looked = sandbox.call(jobs.Look(), picture(kind))
    assert isinstance(looked, jobs.Looked)
    assert looked.facts.upright == (96, 64)


def test_parts_of_a_picture_come_as_pixels(sandbox):
    for top in (0, 20):
        shown = sandbox.call(jobs.Show(width=96, top=top, height=20, clear=True), picture("png"))
        assert isinstance(shown, Picture)
        assert len(shown.pixels) == 96 * 20 * 4


def test_another_picture_is_never_mistaken_for_the_last(sandbox):
    white, black = (io.BytesIO(), io.BytesIO())
    Image.new("RGB", (9, 9), "white").save(white, "PNG")
    Image.new("RGB", (9, 9), "black").save(black, "PNG")
    job = jobs.Show(width=9, height=9, clear=True)
    for data, expected in ((white, 255), (black, 0), (white, 255)):
        assert sandbox.call(job, data.getvalue()).pixels[0] == expected


def test_a_refusal_is_one_sentence_and_the_process_lives_on(sandbox):
    with pytest.raises(Problem, match="not a kind we can read"):
        sandbox.call(jobs.Look(), b"\0no picture")
    before = pid_of(sandbox)
    sandbox.call(jobs.Look(), picture("png"))
    assert pid_of(sandbox) == before


def test_what_takes_too_long_is_stopped_and_the_next_call_works(sandbox, slow):
    sandbox.call(jobs.Look(), picture("png"))
    before = pid_of(sandbox)
    with pytest.raises(Problem, match="took too long"):
        sandbox.call(jobs.Look(), slow, seconds=0.05)
    assert is_gone(before)
    assert isinstance(sandbox.call(jobs.Look(), picture("png")), jobs.Looked)


def test_a_sandbox_that_dies_in_the_middle_costs_that_call_alone(sandbox, slow):
    sandbox.call(jobs.Look(), picture("png"))
    pid = pid_of(sandbox)
    os.kill(pid, signal.SIGSTOP)  # so that it is surely in the middle
    killer = threading.Timer(0.1, os.kill, (pid, signal.SIGKILL))
    killer.start()
    with pytest.raises(Problem, match="reading it failed"):
        sandbox.call(jobs.Look(), slow)
    killer.join()
    assert isinstance(sandbox.call(jobs.Look(), picture("png")), jobs.Looked)


def test_a_sandbox_that_died_between_two_calls_is_not_noticed(sandbox):
    sandbox.call(jobs.Look(), picture("png"))
    before = pid_of(sandbox)
    os.kill(before, signal.SIGKILL)
    os.waitid(os.P_PID, before, os.WEXITED | os.WNOWAIT)
    assert isinstance(sandbox.call(jobs.Look(), picture("png")), jobs.Looked)


def test_a_file_past_the_limit_is_not_even_sent(sandbox):
    with pytest.raises(Problem, match="too big"):
        sandbox.call(jobs.Look(), bytes(jobs.LARGEST_INPUT + 1))


def test_a_long_job_runs_beside_short_ones(sandbox, slow):
    pending = sandbox.begin(jobs.Look(), slow, seconds=60)
    assert isinstance(sandbox.call(jobs.Look(), picture("png")), jobs.Looked)
    looked = pending.poll() or pending.wait()
    assert looked.facts.width == 15_000


def test_a_cancelled_job_leaves_no_process(sandbox, slow):
    pending = sandbox.begin(jobs.Look(), slow, seconds=60)
    pid = pending.pid
    assert pending.poll() is None
    pending.cancel()
    assert is_gone(pid)
    with pytest.raises(Stopped):
        pending.poll()


def test_closing_ends_all_processes_and_it_may_be_used_again(slow):
    sandbox = Sandbox()
    pending = sandbox.begin(jobs.Look(), slow, seconds=60)
    sandbox.call(jobs.Look(), picture("png"))
    pids = [pid_of(sandbox), pending.pid]
    sandbox.close()
    assert all(is_gone(pid) for pid in pids)
    assert isinstance(sandbox.call(jobs.Look(), picture("png")), jobs.Looked)
    sandbox.close()


def blank_pdf(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 400).close()
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def test_pages_of_a_pdf_are_drawn_one_by_one(sandbox):
    opened = sandbox.call(jobs.OpenPages(), blank_pdf(3))
    assert opened.pages == 3
    page = sandbox.call(jobs.RenderPage(number=3, width=100))
    assert (page.width, page.height, page.full_height) == (100, 200, 200)
    assert set(page.pixels) == {255}
    drawn = sandbox.call(jobs.DrawPage(number=1, width=50))
    assert Image.open(io.BytesIO(drawn.data)).size == (50, 100)
    with pytest.raises(WrongUse):
        sandbox.call(jobs.RenderPage(number=4, width=100))


def test_a_new_process_says_that_the_pages_must_be_opened_again(sandbox):
    sandbox.call(jobs.OpenPages(), blank_pdf(1))
    sandbox.close()
    with pytest.raises(Stopped):
        sandbox.call(jobs.RenderPage(number=1, width=100))


def test_a_damaged_pdf_is_a_sentence(sandbox):
    with pytest.raises(Problem, match="damaged"):
        sandbox.call(jobs.OpenPages(), b"%PDF-1.7 nonsense")


def test_pictures_are_made_ready_for_the_report(sandbox):
    prepared = sandbox.prepare(picture("jpeg"), False)
    assert isinstance(prepared, PreparedImage)
    assert (prepared.width, prepared.height) == (96, 64)
    with pytest.raises(Problem):
        sandbox.prepare(b"no picture", False)


@pytest.mark.parametrize("kind", KINDS)
def test_two_hundred_mutated_files_are_shown_or_refused_in_a_sentence(sandbox, kind):
    """No mutation of a picture hangs the sandbox or gets past it as anything but a Problem."""
    random_ = random.Random(f"{kind} 1")
    whole = picture(kind)
    for _ in range(200):
        data = mutated(whole, random_)
        try:
            found = sandbox.call(jobs.Look(), data, seconds=10)
        except Problem as problem:
            assert problem.sentence.startswith("This file is kept")
            assert "took too long" not in problem.sentence
        else:
            assert isinstance(found, jobs.Looked)


def mutated(whole: bytes, random_: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(random_.choice((1, 1, 2, 4, 16))):
        at = random_.randrange(len(data))
        match random_.randrange(5):
            case 0:
                data[at] ^= 1 << random_.randrange(8)
            case 1:
                data[at] = random_.choice((0, 1, 0x7F, 0x80, 0xFF))
            case 2:
                data[at : at + 4] = random_.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff")
                )
            case 3:
                del data[at : at + random_.randrange(1, 40)]
            case _:
                data[at:at] = data[: random_.randrange(40)]
        if not data:
            break
    return bytes(data)


def test_two_jobs_for_one_process_get_each_their_own_answer(sandbox):
    """While many files are looked through, a person may cover a part of a picture: both go aside."""
    first = sandbox.aside(jobs.Look(), picture("png"))
    second = sandbox.aside(jobs.MakePdq(), picture("jpeg"))
    assert isinstance(second.wait(), jobs.Made)
    assert isinstance(first.wait(), jobs.Looked)


def test_all_who_wait_for_a_process_that_dies_are_told(sandbox, slow):
    """The second does not wait for its time to be over."""
    first = sandbox.aside(jobs.Look(), slow)
    second = sandbox.aside(jobs.Look(), picture("png"))
    os.kill(first.pid, signal.SIGKILL)
    for pending in (first, second):
        with pytest.raises(Problem, match="failed"):
            pending.wait()
    assert isinstance(sandbox.aside(jobs.Look(), picture("png")).wait(), jobs.Looked)
