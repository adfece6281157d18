"""A display of one's own: a real X server with a real window manager."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

MISSING = [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]
"""What has to be installed first."""


@contextmanager
def display(manager: str = "openbox", *more: str) -> Iterator[str]:
    """Start both, give the name of the display, and end both."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        windows = subprocess.Popen(
            [manager, *more],
            env={**os.environ, "DISPLAY": name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield name
        finally:
            windows.terminate()
            windows.wait(10)
    finally:
        server.terminate()
        server.wait(10)
