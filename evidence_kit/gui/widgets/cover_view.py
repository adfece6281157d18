"""The picture on which boxes are drawn, with its controls."""

from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.cover_canvas import CoverCanvas
from evidence_kit.gui.widgets.picture_view import PictureView
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.model.exhibit import Exhibit


class CoverView(PictureView):
    """Clear once the person has asked for it here, an intimate picture too: boxes need to be seen."""

    def __init__(
        self, asker: Asker, thumbnails: Thumbnails, parent: QWidget, canvas: CoverCanvas
    ) -> None:
        super().__init__(asker, thumbnails, parent, canvas)
        self.cover_button.hide()
        self.show_clear(False)

    def show_exhibit(self, exhibit: Exhibit) -> None:
        """Show *exhibit*, without the way to where this is already."""
        super().show_exhibit(exhibit)
        self.cover_button.hide()

    def show_clear(self, clear: bool) -> None:
        """Show the picture clear from now on, or blurred."""
        super().show_clear(clear)
        words = self.tr("Blur the picture") if clear else self.tr("Show the picture")
        self.show_button.say(words, "eye-off" if clear else "eye")
        self.show_button.setAccessibleDescription(
            self.tr("Shows this picture clearly while you draw.")
        )

    def _may_be_clear(self) -> bool:
        return self._clear and self._exhibit is not None
