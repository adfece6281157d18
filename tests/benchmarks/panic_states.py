"""What may be open when the hide key is pressed, and what of Qt opens it.

Each class of Qt that puts something of its own on the screen is listed with the state of the matrix
that opens one. tests/gui/test_panic_matrix.py fails where the program uses one that is not here.
"""

PLAIN = "the machine alone"
"""No program of ours: a window without a toolkit, for comparison."""

STATES = (
    "idle",
    "typing",
    "dialog",
    "file dialog",
    "message box",
    "menu",
    "combo",
    "completer",
    "tooltip",
    "drag",
    "second window",
    "input method",
    "preview",
    "importing",
    "exporting",
    "shift x3",
    "shift x3 in drag",
    "hide button",
    "far key",
    "dragged over",
    "keeper hung",
    "blocked",
    "blocked menu",
    "blocked drag",
)

DIES = ("blocked", "blocked menu", "blocked drag")
"""States in which the program hangs, and is ended by the guard."""
DRAGGED = ("drag", "shift x3 in drag", "blocked drag")
"""States in which the mouse holds something of ours."""
FAR = ("far key", "dragged over")
"""States in which another program has the keyboard."""

OPENED_IN = {
    "QMainWindow": "idle",
    "QDialog": "dialog",
    "QMessageBox": "message box",
    "QFileDialog": "file dialog",
    "QMenu": "menu",
    "QComboBox": "combo",
    "QCompleter": "completer",
    "QToolTip": "tooltip",
    "QDrag": "drag",
    "QProgressDialog": "dialog",
}
"""What puts something of its own on the screen, and the state of the matrix that opens it."""

USED_IN = {
    "main_window.py": {"QMainWindow"},
    "panic.py": {"QDrag", "QWindow", "WindowType.Popup"},
    "widgets/choice.py": {"QComboBox", "QCompleter"},
    "widgets/field.py": {"QComboBox"},
    "widgets/file_choice.py": {"QFileDialog"},
    "widgets/passphrase_field.py": {"setContextMenuPolicy"},
    "widgets/tab_order.py": {"QComboBox"},
    "widgets/web_address.py": {"QDesktopServices"},
}
"""The modules of the program that use one of them. What is new in one needs a state."""

OPENS_NOTHING = {
    "QWindow": "the panic hides each of them; it makes none",
    "WindowType.Popup": "the panic asks windows whether they are menus",
    "setContextMenuPolicy": "takes a menu away: what is typed there shall not be copied",
    "QDesktopServices": "hands an address to the browser, when a person asks for that",
}
"""What looks like it, and why it is not."""
