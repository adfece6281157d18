"""What a screen reader is told of a program: its AT-SPI tree as JSON lines, through libatspi.

Run in a process of its own, with the session bus and the display of the program. It speaks to the
system's own library by ctypes, so that nothing has to be installed for Python.
"""

import ctypes
import json
import sys
import time
from ctypes import c_bool, c_char_p, c_int, c_void_p

LIBRARY = "libatspi.so.0"
SHOWING, FOCUSABLE = 25, 11  # AtspiStateType, atspi-constants.h
MOST_CHILDREN = 12  # of a list: all its items are alike


class Atspi:
    """The few calls that a walk needs. Raises OSError where the library is not there."""

    def __init__(self) -> None:
        lib = ctypes.CDLL(LIBRARY)
        self._free = ctypes.CDLL("libglib-2.0.so.0").g_free
        self._free.argtypes = [c_void_p]
        for name, result, arguments in (
            ("atspi_init", c_int, []),
            ("atspi_get_desktop", c_void_p, [c_int]),
            ("atspi_accessible_get_child_count", c_int, [c_void_p, c_void_p]),
            ("atspi_accessible_get_child_at_index", c_void_p, [c_void_p, c_int, c_void_p]),
            ("atspi_accessible_get_name", c_void_p, [c_void_p, c_void_p]),
            ("atspi_accessible_get_description", c_void_p, [c_void_p, c_void_p]),
            ("atspi_accessible_get_role_name", c_void_p, [c_void_p, c_void_p]),
            ("atspi_accessible_get_state_set", c_void_p, [c_void_p]),
            ("atspi_state_set_contains", c_bool, [c_void_p, c_int]),
        ):
            call = getattr(lib, name)
            call.restype, call.argtypes = result, arguments
        self._lib = lib
        lib.atspi_init()

    def desktop(self) -> int:
        return int(self._lib.atspi_get_desktop(0) or 0)

    def children(self, node: int) -> list[int]:
        count = self._lib.atspi_accessible_get_child_count(node, None)
        found = (
            self._lib.atspi_accessible_get_child_at_index(node, place, None)
            for place in range(count)
        )
        return [child for child in found if child]

    def text(self, what: str, node: int) -> str:
        told = getattr(self._lib, f"atspi_accessible_get_{what}")(node, None)
        if not told:
            return ""
        text = ctypes.cast(told, c_char_p).value or b""
        self._free(told)
        return text.decode("utf-8", "replace")

    def has(self, node: int, state: int) -> bool:
        states = self._lib.atspi_accessible_get_state_set(node)
        return bool(states) and bool(self._lib.atspi_state_set_contains(states, state))


def find(atspi: Atspi, seconds: float) -> int:
    """Wait for the one application that is on the bus; 0 where it does not come."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for child in atspi.children(atspi.desktop()):
            if atspi.children(child):
                return child
        time.sleep(0.1)
    return 0


def walk(atspi: Atspi, node: int, depth: int = 0) -> None:
    """Print a line for each thing that is on the screen, and for what is in it."""
    role = atspi.text("role_name", node)
    if depth > 1 and not atspi.has(node, SHOWING):
        return
    line = {
        "depth": depth,
        "role": role,
        "name": atspi.text("name", node),
        "description": atspi.text("description", node),
        "focusable": atspi.has(node, FOCUSABLE),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    children = atspi.children(node)
    for child in children[:MOST_CHILDREN] if role in ("list", "table") else children:
        walk(atspi, child, depth + 1)


def main() -> int:
    """Walk the application that is there; 1 where none is."""
    atspi = Atspi()
    found = find(atspi, 15)
    if not found:
        return 1
    walk(atspi, found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
