"""The ways from an exhibit to what was read of more than it: its conversation, its messages."""

from PySide6.QtCore import QObject, Signal

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.evidence_rooms import EvidenceRooms
from evidence_kit.gui.pages.exhibit_view import ExhibitView
from evidence_kit.gui.pages.export_view import ExportView
from evidence_kit.gui.pages.several import Several
from evidence_kit.gui.pages.thread_view import ThreadView
from evidence_kit.gui.widgets.later import Later
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.service.messages import Decided, Failed, JoinConversation, Joined


class ReadingWays(QObject):
    """Opens the thread of a conversation, and the messages of a chat export, in their places."""

    exhibit_wanted = Signal(str)
    """The id of an exhibit to open."""
    changed = Signal(object)
    """The ids of exhibits of which more is written down now."""

    def __init__(
        self,
        asker: Asker,
        view: ExhibitView,
        several: Several,
        rooms: EvidenceRooms,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._asker = asker
        self._view, self._several, self._rooms = view, several, rooms
        self.thread_view, self.export_view = Later(self._make_thread), Later(self._make_export)
        panel = view.suggesting.panel
        panel.thread_wanted.connect(self._open_thread)
        view.suggesting.export_wanted.connect(self._open_export)
        several.conversation_wanted.connect(self._join)

    def forget(self) -> None:
        """Drop everything that was read."""
        for part in (self.thread_view.made, self.export_view.made):
            if part is not None:
                part.forget()

    def _make_thread(self) -> ThreadView:
        thread = ThreadView(self._asker, self._rooms.beside)
        thread.back_wanted.connect(self._back)
        thread.exhibit_wanted.connect(self._open_exhibit)
        tab_by_layout(thread)
        return thread

    def _make_export(self) -> ExportView:
        export = ExportView(self._asker, self._rooms.beside)
        export.back_wanted.connect(self._back)
        export.taken.connect(self._was_taken)
        tab_by_layout(export)
        return export

    def _open_thread(self, conversation: str) -> None:
        self._view.commit()
        self._rooms.show_part(self.thread_view())
        self.thread_view().open(conversation)

    def _open_export(self, exhibit: Exhibit, zone: str) -> None:
        self._view.commit()
        self._rooms.show_part(self.export_view())
        self.export_view().open(exhibit.id, f"{exhibit.mark}", zone)

    def _join(self, exhibits: tuple[str, ...]) -> None:
        def joined(answer: Joined) -> None:
            self._open_thread(answer.conversation.id)

        def failed(told: Failed) -> None:
            self._view.notice.say(told.sentence, "caution")
            self._rooms.show_part(self._view)

        self._asker.ask(JoinConversation(exhibits=exhibits), joined, failed)

    def _open_exhibit(self, exhibit: str) -> None:
        self.thread_view().forget()
        self.exhibit_wanted.emit(exhibit)

    def _was_taken(self, _decided: Decided) -> None:
        self.changed.emit(self._view.exhibits)

    def _back(self) -> None:
        self.forget()
        self._rooms.show_part(self._view)
        self._view.open_again()
