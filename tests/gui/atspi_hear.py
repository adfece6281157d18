"""What a screen reader is asked to say at once: each announcement as a line, through libatspi.

Run in a process of its own, with the session bus of the program; "ready" comes first.
"""

import ctypes
import sys
from ctypes import CFUNCTYPE, c_char_p, c_void_p

from tests.gui.atspi_walk import LIBRARY

_ANY_DATA = 24  # of an AtspiEvent: after type, source and two numbers (atspi-event-listener.h)


def main() -> None:
    """Listen until the process is ended."""
    lib = ctypes.CDLL(LIBRARY)
    text_of = ctypes.CDLL("libgobject-2.0.so.0").g_value_get_string
    text_of.restype, text_of.argtypes = c_char_p, [c_void_p]

    def heard(event: int, _data: int) -> None:
        text = text_of(event + _ANY_DATA) or b""
        sys.stdout.write(" ".join(text.decode("utf-8", "replace").split()) + "\n")
        sys.stdout.flush()

    kind = CFUNCTYPE(None, c_void_p, c_void_p)
    call = kind(heard)
    listener = lib.atspi_event_listener_new
    listener.restype, listener.argtypes = c_void_p, [kind, c_void_p, c_void_p]
    register = lib.atspi_event_listener_register
    register.argtypes = [c_void_p, c_char_p, c_void_p]
    lib.atspi_init()
    register(listener(call, None, None), b"object:announcement", None)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    lib.atspi_event_main()


if __name__ == "__main__":
    main()
