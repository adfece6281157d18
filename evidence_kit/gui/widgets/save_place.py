"""Where a file for somebody else goes: chosen in Qt's own dialog, then judged before it is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.file_choice import choose_new_file
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.service.messages import Failed, JudgePlace, Place


class SavePlace(Notice):
    """Asks where to save, and warns where others may read what lies there.

    It is hidden until there is something to say.
    """

    agreed = Signal(str)
    """The path of the file to write."""

    def __init__(
        self, asker: Asker, title: str, suffix: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("caution", parent)
        self._asker, self._title, self._suffix = asker, title, suffix
        self._name = self._path = ""
        self.another = Button(self.tr("Choose another place"), "folder-open")
        self.another.clicked.connect(lambda: self.ask(self._name))
        self.anyway = Button(self.tr("Save it here anyway"))
        self.anyway.clicked.connect(self._agree)
        self.controls.addWidget(self.another)
        self.controls.addWidget(self.anyway)
        self.controls.addStretch()

    def ask(self, name: str) -> None:
        """Let the person choose; *name* is the file name that is offered."""
        self.clear()
        self._name = name
        choose_new_file(self, self._title, name, self._suffix, self.judge)

    def judge(self, path: str) -> None:
        """Go on with *path* if nothing speaks against it, otherwise say what does."""
        self._path = path
        self._asker.ask(JudgePlace(path=path), self._judged, self._failed)

    def _judged(self, place: Place) -> None:
        if place.blocked:
            self._show(place.blocked, can_go_on=False)
        elif place.cautions:
            self._show(" ".join(map(said, place.cautions)), can_go_on=True)
        else:
            self._agree()

    def _failed(self, failed: Failed) -> None:
        self._show(failed.sentence, can_go_on=False)

    def _show(self, sentence: str, *, can_go_on: bool) -> None:
        self.anyway.setVisible(can_go_on)
        self.say(sentence)
        self.another.setFocus()

    def _agree(self) -> None:
        self.clear()
        self.agreed.emit(self._path)
