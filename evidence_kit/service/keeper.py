"""The keeper: the process that holds the open vault and the key, and answers the desktop.

Run as ``python -m evidence_kit.service.keeper`` it reads `Numbered` frames on standard input and
writes `Reply` frames on standard output until it is asked to lock or its input ends. Locking is
ending this process: the key goes with its memory.
"""

import contextlib
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, BinaryIO

import msgspec

from evidence_kit.model.problem import CannotWrite, Problem
from evidence_kit.service import (
    conversations,
    covering,
    evidence,
    exports,
    fingerprints,
    opening,
    overall,
    packages,
    papers,
    reading_queue,
    records,
    reports,
    safekeeping,
    suggestions,
    time_stamps,
)
from evidence_kit.service import messages as m
from evidence_kit.service.frames import read_frame, write_frame
from evidence_kit.service.process import be_called, lower_priority, no_core_dumps
from evidence_kit.service.sandbox import Sandbox
from evidence_kit.service.session import Session, Steps, finish

_HANDLERS: dict[type[m.Request], Callable[[Session, Any], m.Answer | Steps]] = {
    m.JudgePassphrase: opening.judge_passphrase,
    m.JudgePlace: opening.judge_place_of,
    m.CreateVault: opening.create_vault,
    m.Unlock: opening.unlock,
    m.Leaving: opening.leave,
    m.Lock: opening.lock,
    m.CheckVault: opening.check_vault,
    m.ChangePassphrase: safekeeping.change_passphrase,
    m.NewRecoveryCode: safekeeping.new_recovery_code,
    m.SealAnew: safekeeping.seal_anew,
    m.DropSealing: safekeeping.drop_sealing,
    m.ListRemoved: safekeeping.list_removed,
    m.PutBack: safekeeping.put_back,
    m.BackUp: safekeeping.back_up,
    m.CompareCopy: safekeeping.compare_copy,
    m.Restore: safekeeping.restore,
    m.FindPrinted: safekeeping.find_printed,
    m.GetCopies: safekeeping.get_copies,
    m.SetReminder: safekeeping.set_reminder,
    m.AddFiles: evidence.add_files,
    m.ReadNew: evidence.read_new,
    m.ListExhibits: evidence.list_exhibits,
    m.GetExhibit: evidence.get_exhibit,
    m.GetThumbnails: evidence.get_thumbnails,
    m.GetPicture: evidence.get_picture,
    m.Extract: evidence.extract,
    m.Save: records.save,
    m.SaveTogether: records.save_together,
    m.Remove: records.remove,
    m.Undo: records.undo,
    m.Redo: records.redo,
    m.ListRecords: records.list_records,
    m.GetRecord: records.get_record,
    m.GetHistory: records.get_history,
    m.BringBack: records.bring_back,
    m.ListCustody: records.list_custody,
    m.SaveDraft: records.save_draft,
    m.GetDraft: records.get_draft,
    m.GetTimeline: records.get_timeline,
    m.GetOverview: records.get_overview,
    m.Find: overall.find,
    m.ReadySearch: overall.ready_search,
    m.GetWishes: overall.get_wishes,
    m.SaveTimeline: overall.save_timeline,
    m.TypeAs: overall.type_as,
    m.AddPasted: overall.add_pasted,
    m.PlanReport: reports.plan_report,
    m.PreviewReport: reports.preview_report,
    m.GetPage: reports.get_page,
    m.MakeReport: reports.make_report,
    m.MakePackage: packages.make_package,
    m.MakePaper: papers.make_paper,
    m.CoverPicture: covering.cover_picture,
    m.MakeFingerprint: fingerprints.make_fingerprint,
    m.GetCallWords: papers.get_call_words,
    m.ReadWords: reading_queue.read_words,
    m.GetSuggestions: suggestions.get_suggestions,
    m.Decide: suggestions.decide,
    m.SetSide: suggestions.set_side,
    m.SetDayOrder: suggestions.set_day_order,
    m.JoinConversation: conversations.join_conversation,
    m.GetThread: conversations.get_thread,
    m.GetExport: exports.get_export,
    m.TakeFromExport: exports.take_from_export,
    m.FindOwnDetails: covering.find_own_details,
    m.FindFaces: covering.find_faces,
    m.AskForStamp: time_stamps.ask_for_stamp,
    m.TakeStamp: time_stamps.take_stamp,
}

_TOLD_WHEN_STOPPED: dict[type[m.Request], str] = {
    m.MakeReport: "report",
    m.MakePackage: "package",
    m.MakePaper: "paper",
    m.BackUp: "copy",
    m.CompareCopy: "compare",
    m.CheckVault: "check",
    m.SealAnew: "sealing",
    m.TakeFromExport: "messages",
    m.CoverPicture: "cover",
}
"""What a person waits for, and has to be told of where hiding ended it. Adding files tells more."""
_LAST_SECONDS = 5.0
"""How long closing may take once the desktop is gone; one that hangs would be left over."""

_UNEXPECTED = (
    "This step did not work, and we do not know why. What you added is safe. "
    "Please lock, unlock, and try it again."
)


class Keeper:
    """Answers requests about one vault at a time."""

    def __init__(self) -> None:
        self.session = Session(Sandbox())

    def start(self, request: m.Request) -> m.Answer | Steps:
        """The answer, or the steps to it where it takes long. Raises Problem."""
        return _HANDLERS[type(request)](self.session, request)

    def handle(
        self,
        request: m.Request,
        progress: Callable[[m.Progress], None] = lambda _told: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Any:
        """Answer *request* in one go, in this process. Raises Problem.

        The command line and most tests use this; the desktop talks to `serve`.
        """
        begun = self.start(request)
        return begun if isinstance(begun, m.Answer) else finish(begun, cancelled, progress)

    def close(self) -> None:
        """Lock: sign, close, end the sandbox."""
        self.session.close()


class _Job:
    """A long request under way."""

    def __init__(self, number: int, kind: type[m.Request], steps: Steps) -> None:
        self.number = number
        self.kind = kind
        self.steps = steps
        self.begun = False
        self.stop = False
        self.refused = False  # stopped by the person, before hiding or locking


class KeeperProcess:
    """The keeper's loop: quick requests at once, long ones a step at a time, in turn."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source, self._sink = source, sink
        self._keeper = Keeper()
        self._inbox: queue.SimpleQueue[m.Numbered | None] = queue.SimpleQueue()
        self._jobs: list[_Job] = []
        self._encoder = msgspec.msgpack.Encoder()
        self._locked = False

    def run(self) -> None:
        """Serve until locked or until the desktop goes away; then finish what is in hand."""
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            while not self._locked:
                try:
                    asked = self._inbox.get(block=not self._jobs)
                except queue.Empty:
                    self._step(self._jobs.pop(0))
                    continue
                if asked is None:
                    break
                self._take(asked)
        finally:
            self._stop_jobs()
            self._keeper.close()

    def _listen(self) -> None:
        decoder = msgspec.msgpack.Decoder(m.Numbered)
        try:
            while (frame := read_frame(self._source)) is not None:
                self._inbox.put(decoder.decode(frame))
        finally:  # a torn frame means that the desktop died in the middle of a word
            self._inbox.put(None)
            time.sleep(_LAST_SECONDS)
            os._exit(1)

    def _take(self, asked: m.Numbered) -> None:
        if asked.request is None:
            for job in self._jobs:
                if asked.cancel and job.number == asked.number and not job.stop:
                    job.stop = True
                    job.refused = not self._keeper.session.locking
            return
        if isinstance(asked.request, m.Lock):
            self._stop_jobs()
            self._locked = True
        try:
            begun = self._keeper.start(asked.request)
        except Exception as problem:  # noqa: BLE001 - one request must not end the open vault
            self._send_problem(asked.number, problem)
            return
        if isinstance(begun, m.Answer):
            self._send(asked.number, begun)
        else:
            self._jobs.append(_Job(asked.number, type(asked.request), begun))

    def _step(self, job: _Job) -> None:
        try:
            told = job.steps.send(job.stop) if job.begun else next(job.steps)
        except StopIteration as end:
            self._send(job.number, end.value)
            return
        except Exception as problem:  # noqa: BLE001 - one request must not end the open vault
            self._remember(job)
            self._send_problem(job.number, problem)
            return
        job.begun = True
        if told is not None:
            self._send(job.number, told)
        self._jobs.append(job)

    def _remember(self, job: _Job) -> None:
        """Have the next unlock tell of *job*, where hiding or locking put an end to it."""
        session = self._keeper.session
        step = _TOLD_WHEN_STOPPED.get(job.kind)
        if session.locking and step and not job.refused and session.vault is not None:
            with contextlib.suppress(CannotWrite):  # the drive is full or gone: nobody can be told
                session.vault.save_draft(m.UNFINISHED, {"step": step})

    def _stop_jobs(self) -> None:
        self._keeper.session.locking = True
        while self._jobs:
            job = self._jobs.pop(0)
            job.stop = True
            self._step(job)

    def _send_problem(self, number: int, problem: Exception) -> None:
        sentence = problem.sentence if isinstance(problem, Problem) else _UNEXPECTED
        self._send(number, m.Failed(kind=type(problem).__name__, sentence=sentence))

    def _send(self, number: int, answer: m.Answer) -> None:
        try:
            write_frame(self._sink, self._encoder.encode(m.Reply(number, answer)))  # type: ignore[arg-type]
        except BrokenPipeError:
            # The desktop is gone; what it asked for is finished and closed all the same.
            self._sink = open(os.devnull, "wb")  # noqa: SIM115, PTH123


def main() -> None:
    """Be the keeper of the desktop that started this process."""
    # Not killed with the desktop: the end of its pipe is the sign, so that what is in hand is
    # finished, what was not reached is remembered, and the vault is signed.
    be_called()
    no_core_dumps()
    lower_priority()
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    # Unbuffered: at the end the listening thread still waits in a read, and must hold no lock.
    source = os.fdopen(os.dup(sys.stdin.fileno()), "rb", buffering=0)
    KeeperProcess(source, sink).run()


if __name__ == "__main__":
    main()
