"""Frames arrive whole, in order, however the pipe cuts them."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.service.frames import LARGEST, FrameParser, TornFrame, read_frame, write_frame


class Trickle(io.RawIOBase):
    """A pipe that gives and takes only a few bytes at a time."""

    def __init__(self, content: bytes = b"", step: int = 3) -> None:
        self.content, self.step, self.at = bytearray(content), step, 0

    def read(self, size: int = -1) -> bytes:
        part = bytes(self.content[self.at : self.at + min(size, self.step)])
        self.at += len(part)
        return part

    def write(self, data) -> int:
        self.content += data[: self.step]
        return min(self.step, len(data))


def framed(*payloads: bytes) -> bytes:
    stream = io.BytesIO()
    for payload in payloads:
        write_frame(stream, payload)
    return stream.getvalue()


@given(st.lists(st.binary(max_size=200), max_size=6), st.integers(1, 50))
def test_what_is_written_is_read_however_small_the_pieces(payloads, step):
    pipe = Trickle(step=step)
    for payload in payloads:
        write_frame(pipe, payload)
    assert [read_frame(pipe) for _ in payloads] == payloads
    assert read_frame(pipe) is None


@given(st.lists(st.binary(max_size=200), max_size=6), st.integers(1, 50))
def test_a_parser_finds_the_same_frames_without_waiting(payloads, step):
    parser, stream, found = FrameParser(), framed(*payloads), []
    for at in range(0, len(stream), step):
        found += parser.feed(stream[at : at + step])
    parser.end()
    assert found == payloads


def test_a_large_frame_survives():
    payload = bytes(range(256)) * 4096
    assert read_frame(Trickle(framed(payload), step=70_000)) == payload


def test_a_stream_that_ends_within_a_frame_is_torn_at_every_length():
    whole = framed(b"abcdef")
    for length in range(1, len(whole)):
        with pytest.raises(TornFrame):
            read_frame(io.BytesIO(whole[:length]))
        parser = FrameParser()
        assert list(parser.feed(whole[:length])) == []
        with pytest.raises(TornFrame):
            parser.end()


def test_a_frame_that_claims_more_than_a_gibibyte_is_not_believed():
    lie = (LARGEST + 1).to_bytes(4) + b"x"
    with pytest.raises(TornFrame):
        read_frame(io.BytesIO(lie))
    with pytest.raises(TornFrame):
        list(FrameParser().feed(lie))


def test_frames_taken_one_by_one_leave_the_rest_in_place():
    parser = FrameParser()
    first = next(parser.feed(framed(b"one", b"two")))
    assert first == b"one"
    assert list(parser.feed(b"")) == [b"two"]
