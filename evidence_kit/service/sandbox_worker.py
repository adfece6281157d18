"""The sandbox process: reads one file's bytes at a time, with nothing in hand that is worth having.

Run as ``python -m evidence_kit.service.sandbox_worker``: jobs come in on standard input, replies
go out on standard output, and its end is the end of the input. A fault that no decoder foresaw
ends the process; the keeper starts another.
"""

import io
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

import evidence_kit
from evidence_kit.model.problem import Problem, Stopped, WrongUse
from evidence_kit.resources import resource
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service import wall
from evidence_kit.service.frames import read_frame, write_frame
from evidence_kit.service.memory import map_large_pieces
from evidence_kit.service.messages import Picture
from evidence_kit.service.process import be_called
from evidence_kit.service.wall import Wall

_KEPT_PIXELS = 40_000_000  # a larger picture is decoded anew for each look


def confine() -> Wall:
    """Take from this process what reading a picture does not need; tell what that came to."""
    return wall.build(_own_folders())


def _own_folders() -> list[Path]:
    """Where this program, Python and the libraries of the system are."""
    package = Path(evidence_kit.__file__).parent
    system = [Path("/usr"), Path("/lib"), Path("/lib64")]
    return [package, resource(), Path(sys.prefix), Path(sys.base_prefix), *system]


def take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes of jobs and replies; whatever a library prints now goes nowhere."""
    jobs_in = os.fdopen(os.dup(0), "rb")
    replies_out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return jobs_in, replies_out


class Worker:
    """Does jobs; keeps the last picture and the open PDF, for those who look at them in parts.

    The libraries are loaded at the first job that needs them.
    """

    def __init__(self, stands: Wall) -> None:
        self._wall = stands
        self._picture: tuple[bytes, Any] = (b"", None)
        self._pages: Any = None
        self._export: tuple[Any, Any] = (None, None)
        self._readers: dict[str, Any] = {}

    def do(self, job: jobs.Job, data: bytes) -> jobs.Result:
        """The result of *job* on *data*. Raises Problem with a sentence."""
        match job:
            case jobs.Look():
                from evidence_kit.intake import preview

                return jobs.Looked(**preview.look(data)._asdict())
            case jobs.Show():
                return self._show(job, data)
            case jobs.Typeset():
                from evidence_kit.report import layout

                map_large_pieces()
                return jobs.Made(data=layout.typeset(data, job.paper))
            case jobs.Prepare():
                from evidence_kit.report import images

                prepared = images.prepare(data, job.small, job.bare)
                return jobs.Made(data=msgspec.msgpack.encode(prepared))
            case jobs.MakePdq():
                from evidence_kit.intake import pdq

                return jobs.Made(data=msgspec.msgpack.encode(tuple(pdq.pdq_of(data))))
            case jobs.AskStamp():
                from evidence_kit.intake import time_stamp

                return jobs.Made(data=msgspec.msgpack.encode(time_stamp.make_request(data)))
            case jobs.ReadStamp():
                from evidence_kit.intake import time_stamp

                answer = time_stamp.read_answer(data, job.root)
                return jobs.Made(data=msgspec.msgpack.encode(answer))
            case jobs.Cover():
                from evidence_kit.intake import cover

                return jobs.Made(data=cover.cover(data, job.boxes))
            case jobs.FindFaces():
                os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as for reading
                from evidence_kit.intake import faces

                found = faces.find_faces(data)
                boxes = tuple((box.left, box.top, box.width, box.height) for box in found)
                return jobs.FacesFound(boxes=boxes)
            case jobs.OpenPages():
                return self._open_pages(data)
            case jobs.RenderPage():
                return self._render(job)
            case jobs.DrawPage():
                return self._draw_page(job)
            case jobs.Draw():
                from evidence_kit.service import demo_drawing

                return jobs.Made(data=demo_drawing.draw(job, data))
            case jobs.Read():
                return self._read(job, data)
            case jobs.Facts():
                from evidence_kit.intake.file_facts import facts_of_file

                return jobs.FactsFound(facts=facts_of_file(job.name, data))
            case jobs.TellWall():
                return jobs.WallTold(wall=self._wall)
            case jobs.ReadExport():
                return self._read_export(job, data)

    def _show(self, job: jobs.Show, data: bytes) -> Picture:
        from evidence_kit.intake import decode, preview

        known, picture = self._picture
        if picture is None or known != data:
            picture = preview.upright(data)
            small_enough = picture.image.width * picture.image.height <= _KEPT_PIXELS
            self._picture = (data, picture) if small_enough else (b"", None)
        rows = decode.show(
            picture, width=job.width, top=job.top, height=job.height, clear=job.clear
        )
        return Picture(**rows._asdict())

    def _read(self, job: jobs.Read, data: bytes) -> jobs.Made:
        if job.size not in self._readers:
            os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy would reserve memory for each core
            from evidence_kit.intake.reading.reader import Reader

            self._readers = {job.size: Reader(job.size)}  # one at a time, to spare memory
        return jobs.Made(data=msgspec.msgpack.encode(self._readers[job.size].read_file(data)))

    def _read_export(self, job: jobs.ReadExport, data: bytes) -> jobs.ExportRead:
        from evidence_kit.intake.exports import read

        known, found = self._export
        asked = (job.name, job.day_first, data)
        if job.again and found is None:
            raise Stopped("The file must be opened again.")
        if not job.again and known != asked:
            self._export = (None, None)
            found = read.open_export(job.name, data, job.day_first)
            self._export = (asked, found)
        page = read.page(found, thread=job.thread, start=job.start, count=job.count, zone=job.zone)
        return jobs.ExportRead(export=page)

    def _open_pages(self, data: bytes) -> jobs.PagesOpened:
        import pypdfium2

        if self._pages is not None:
            self._pages.close()
            self._pages = None
        try:
            self._pages = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as cause:
            raise Problem("These pages cannot be shown: the file is damaged.") from cause
        return jobs.PagesOpened(pages=len(self._pages))

    def _bitmap(self, number: int, width: int) -> Any:
        if self._pages is None:
            raise Stopped("The pages must be opened again.")
        if not 1 <= number <= len(self._pages):
            raise WrongUse("There is no such page.")
        page = self._pages[number - 1]
        width = max(16, min(width, 4000))
        try:
            return page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
        finally:
            page.close()

    def _render(self, job: jobs.RenderPage) -> Picture:
        bitmap = self._bitmap(job.number, job.width)
        pixels, row = memoryview(bitmap.buffer).cast("B"), bitmap.width * 4
        starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
        return Picture(
            width=bitmap.width,
            height=bitmap.height,
            full_height=bitmap.height,
            pixels=b"".join(pixels[start : start + row] for start in starts),
        )

    def _draw_page(self, job: jobs.DrawPage) -> jobs.Made:
        out = io.BytesIO()
        self._bitmap(job.number, job.width).to_pil().convert("RGB").save(out, "PNG")
        return jobs.Made(data=out.getvalue())


def serve(jobs_in: BinaryIO, replies_out: BinaryIO, stands: Wall) -> None:
    """Do each job as it comes, until the input ends."""
    decoder: msgspec.msgpack.Decoder[jobs.Job] = msgspec.msgpack.Decoder(jobs.Job)
    encoder = msgspec.msgpack.Encoder()
    worker = Worker(stands)
    while (frame := read_frame(jobs_in)) is not None:
        data = read_frame(jobs_in)
        if data is None:
            return
        reply: jobs.Reply
        try:
            reply = worker.do(decoder.decode(frame), data)
        except Problem as problem:
            reply = jobs.NotDone(kind=type(problem).__name__, sentence=problem.sentence)
        write_frame(replies_out, encoder.encode(reply))


def main() -> None:
    """Run until the input ends."""
    pipes = take_pipes()
    be_called()
    serve(*pipes, confine())


if __name__ == "__main__":
    main()
