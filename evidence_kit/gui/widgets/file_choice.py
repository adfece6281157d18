"""Choosing files and folders with Qt's own dialog: it obeys the hide key and keeps no history."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from evidence_kit.gui import theme

_PLACES = (
    QStandardPaths.StandardLocation.HomeLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.PicturesLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
)


def choose_files(parent: QWidget, title: str, on_chosen: Callable[[list[str]], None]) -> None:
    """Let the person choose existing files; *on_chosen* takes their paths, if any were chosen."""
    dialog = _dialog(parent, title, Path.home())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(on_chosen)
    dialog.open()


def choose_folder(
    parent: QWidget, title: str, on_chosen: Callable[[str], None], start: Path | None = None
) -> None:
    """Let the person choose a folder, or make one; *on_chosen* takes its path."""
    dialog = _dialog(parent, title, start or Path.home())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(on_chosen)
    dialog.open()


def choose_new_file(
    parent: QWidget, title: str, name: str, suffix: str, on_chosen: Callable[[str], None]
) -> None:
    """Let the person say where a new file goes; *name* is offered, *suffix* ("pdf") is added.

    Qt asks before a file that is there already would be replaced.
    """
    documents = QStandardPaths.writableLocation(_PLACES[-1])
    dialog = _dialog(parent, title, Path(documents or Path.home()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    dialog.fileSelected.connect(on_chosen)
    dialog.open()


def _dialog(parent: QWidget, title: str, start: Path) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title, str(start))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    places = {QStandardPaths.writableLocation(place) for place in _PLACES}
    dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in sorted(places) if place])
    dialog.setHistory([])
    dialog.resize(theme.px(820), theme.px(560))
    return dialog
