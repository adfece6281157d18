"""A time from outside: a request to take to another computer, and the answer that comes back."""

import datetime as dt

from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.file_choice import choose_files
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.save_place import SavePlace
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.moment_words import day_words
from evidence_kit.model.time_stamp import Signature
from evidence_kit.service.messages import AskForStamp, Exported, Failed, StampTaken, TakeStamp


class StampCard(Card):
    """For those who want a time stamp; folded away, since most people need none."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._asker = asker
        self.place = SavePlace(asker, self.tr("Save the request"), "tsq")
        self.place.agreed.connect(self._ask)
        self.result = Notice()
        self.fold = Fold(self.tr("Time stamp, if you want one"))
        self.request = Button(self.tr("Save a request"), "file-down")
        self.request.clicked.connect(self._choose_place)
        self.answer = Button(self.tr("Add the answer"), "upload")
        self.answer.clicked.connect(self._choose_answer)
        inside = self.fold.column
        inside.addWidget(
            Words(
                self.tr(
                    "A time stamp service can confirm that your last report was there on a day. You "
                    "do not need this: reading the words out to the police does much the same. This "
                    "program never goes online. So you save a small file, take it to a computer "
                    "that does, and bring back what the service gives you."
                )
            )
        )
        inside.addWidget(
            Words(
                self.tr(
                    "The file holds the fingerprint of the report and a number. Nobody can read the "
                    "report from it. It does show that you asked for a time stamp."
                ),
                "muted",
            )
        )
        row = QWidget()
        flow = Flow(row)
        for each in (self.request, self.answer):
            flow.addWidget(each)
        for part in (row, self.place, self.result):
            inside.addWidget(part)
        self.column.addWidget(self.fold)

    def _choose_place(self) -> None:
        self.result.clear()
        name = self.tr("Request {date}.tsq")
        self.place.ask(name.format(date=dt.date.today().isoformat()))

    def _ask(self, path: str) -> None:
        self._set_busy(True)
        self._asker.ask(AskForStamp(path=path), self._asked, self._failed)

    def _asked(self, made: Exported) -> None:
        self._set_busy(False)
        self.result.say(
            self.tr("Saved as {path}. Its answer usually ends in .tsr.").format(path=made.path),
            "soft",
        )
        self.request.setFocus()

    def _choose_answer(self) -> None:
        self.result.clear()
        choose_files(self, self.tr("Choose the answer"), self.take)

    def take(self, paths: list[str]) -> None:
        """Check the answer in the first of *paths*, and keep it."""
        if paths:
            self._set_busy(True)
            self._asker.ask(TakeStamp(path=paths[0]), self._taken, self._failed)

    def _taken(self, taken: StampTaken) -> None:
        self._set_busy(False)
        when = taken.answer.when
        words = self.tr("Kept as {mark}. It is for {about}.").format(
            mark=taken.mark, about=taken.about
        )
        if when is not None:
            time = self.tr("The service says: {day}, {time} UTC.")
            words += " " + time.format(day=said(day_words(when)), time=f"{when:%H:%M:%S}")
        if taken.answer.signature is not Signature.GIVEN_ROOT:
            words += " " + self.tr(
                "It answers the request that was made here. Who signed it was not checked."
            )
        self.result.say(words, "soft")
        self.answer.setFocus()

    def _failed(self, failed: Failed) -> None:
        self._set_busy(False)
        self.result.say(failed.sentence, "caution")

    def _set_busy(self, busy: bool) -> None:
        self.request.setEnabled(not busy)
        self.answer.setEnabled(not busy)

    def forget(self) -> None:
        """Drop what was said."""
        self._set_busy(False)
        self.fold.set_open(False)
        self.result.clear()
        self.place.clear()
