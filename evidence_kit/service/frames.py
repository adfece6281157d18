"""Frames on a pipe: four bytes of length, big-endian, then that many bytes.

Keeper, sandbox and desktop speak in these. The end of the stream between two frames is a clean
end; anywhere else the frame is torn, because whoever wrote it died.
"""

from collections.abc import Iterator
from typing import BinaryIO

LARGEST = 1 << 30
"""The longest frame in bytes that is written or believed: 1 GiB."""

_HEADER = 4


class TornFrame(EOFError):
    """The stream ended within a frame, or announced one that is longer than `LARGEST`."""


def write_frame(stream: BinaryIO, payload: bytes | bytearray | memoryview) -> None:
    """Write *payload* as one frame and flush. Raises ValueError past `LARGEST`, OSError if closed."""
    view = memoryview(payload).cast("B")
    if len(view) > LARGEST:
        raise ValueError("a frame holds at most 1 GiB")
    if len(view) < 1 << 16:
        _write_all(stream, memoryview(len(view).to_bytes(_HEADER) + view))
    else:  # a large payload is not copied only to stand behind its header
        _write_all(stream, memoryview(len(view).to_bytes(_HEADER)))
        _write_all(stream, view)
    stream.flush()


def read_frame(stream: BinaryIO, largest: int = LARGEST) -> bytes | None:
    """Wait for the next frame; None at the clean end of the stream.

    Raises TornFrame, also where it announces more than *largest* bytes.
    """
    header = _read_up_to(stream, _HEADER)
    if not header:
        return None
    if len(header) < _HEADER:
        raise TornFrame("the stream ended within a header")
    length = _announced(header)
    if length > largest:
        raise TornFrame("the frame is longer than may be")
    payload = _read_up_to(stream, length)
    if len(payload) < length:
        raise TornFrame("the stream ended within a frame")
    return payload


class FrameParser:
    """Finds frames in bytes as they arrive, for readers that may not wait."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, chunk: bytes | bytearray | memoryview) -> Iterator[bytes]:
        """Take in *chunk* and yield each frame that is now whole. Raises TornFrame."""
        self._bytes += chunk
        at = 0
        try:
            while len(self._bytes) - at >= _HEADER:
                end = at + _HEADER + _announced(self._bytes[at : at + _HEADER])
                if len(self._bytes) < end:
                    break
                payload = bytes(memoryview(self._bytes)[at + _HEADER : end])
                at = end
                yield payload
        finally:
            del self._bytes[:at]

    def end(self) -> None:
        """Say that the stream has ended. Raises TornFrame if a frame was only begun."""
        if self._bytes:
            raise TornFrame("the stream ended within a frame")


def _announced(header: bytes | bytearray) -> int:
    length = int.from_bytes(header)
    if length > LARGEST:
        raise TornFrame("the stream announced a frame past 1 GiB")
    return length


def _write_all(stream: BinaryIO, view: memoryview) -> None:
    while view:  # an unbuffered pipe takes as much as it likes
        view = view[stream.write(view) :]


def _read_up_to(stream: BinaryIO, count: int) -> bytes:
    first = stream.read(count)
    if len(first) == count or not first:
        return first
    parts = bytearray(first)
    while len(parts) < count:
        more = stream.read(min(count - len(parts), 1 << 20))
        if not more:
            break
        parts += more
    return bytes(parts)
