"""Choosing files and folders with Qt's own dialog: it obeys the hide key and keeps no history."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QSplitter, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button

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
    dialog.setLabelText(
        QFileDialog.DialogLabel.Accept, QCoreApplication.translate("FileChoice", "Choose")
    )
    dialog.filesSelected.connect(on_chosen)
    dialog.open()


def choose_folder(
    parent: QWidget, title: str, on_chosen: Callable[[str], None], start: Path | None = None
) -> None:
    """Let the person choose a folder, or make one; *on_chosen* takes its path."""
    dialog = _dialog(parent, title, start or Path.home())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(
        QFileDialog.DialogLabel.FileName, QCoreApplication.translate("FileChoice", "Folder")
    )
    dialog.setLabelText(
        QFileDialog.DialogLabel.Accept, QCoreApplication.translate("FileChoice", "Choose")
    )
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
    dialog.setLabelText(
        QFileDialog.DialogLabel.Accept, QCoreApplication.translate("FileChoice", "Save here")
    )
    dialog.selectFile(name)
    dialog.fileSelected.connect(on_chosen)
    dialog.open()


def _dialog(parent: QWidget, title: str, start: Path) -> QFileDialog:
    window = parent.window()
    dialog = QFileDialog(window, title, str(start))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    places = [Path(QStandardPaths.writableLocation(place)) for place in _PLACES]
    dialog.setSidebarUrls(
        [QUrl.fromLocalFile(str(place)) for place in dict.fromkeys(places) if place.is_dir()]
    )
    dialog.setHistory([])
    for label, words in (
        (QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("FileChoice", "Look in")),
        (QFileDialog.DialogLabel.FileName, QCoreApplication.translate("FileChoice", "Name")),
        (QFileDialog.DialogLabel.FileType, QCoreApplication.translate("FileChoice", "Show")),
        (QFileDialog.DialogLabel.Reject, QCoreApplication.translate("FileChoice", "Cancel")),
    ):
        dialog.setLabelText(label, words)
    _offer_hiding(dialog, window)
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes([theme.px(170), theme.px(650)])
    dialog.resize(theme.px(860), theme.px(580))
    return dialog


def _offer_hiding(dialog: QFileDialog, window: QWidget) -> None:
    """Put "Hide now" into the dialog: the one in the window cannot be reached past it."""
    box = dialog.findChild(QDialogButtonBox)
    requested = getattr(window, "hide_requested", None)
    if box is None:
        return
    for button in box.buttons():
        button.setIcon(QIcon())
    if requested is not None:
        hide = Button(QCoreApplication.translate("FileChoice", "Hide now"), "eye-off", "hide")
        hide.clicked.connect(requested)
        box.addButton(hide, QDialogButtonBox.ButtonRole.HelpRole)
