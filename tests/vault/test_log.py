"""The log: whatever happens to its bytes, what can be read is read, and the rest is named."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence_kit.model.problem import CannotWrite
from evidence_kit.vault.keys import Keys
from evidence_kit.vault.log import COPIES, Log
from evidence_kit.vault.segment import ZERO_HEAD, Writer, next_head, parse

NAME = "00000001"
KEYS = Keys(bytes(32), b"a vault's own id")
OTHER = Keys(bytes(range(32)), b"a vault's own id")
TEXTS = st.lists(st.binary(max_size=200), min_size=1, max_size=12)
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def segment(texts: list[bytes]) -> bytes:
    """Return the bytes of a segment with these texts as entries 1, 2 ..."""
    writer, head, data = Writer(KEYS, NAME), ZERO_HEAD, b""
    for number, text in enumerate(texts, 1):
        data += writer.seal(number, head, text)
        head = next_head(KEYS.vault_id, head, number, text)
    return writer.header + data


def fresh(folder: Path) -> Path:
    """Return a new folder for a log."""
    folder = Path(tempfile.mkdtemp(dir=folder))
    for name in (*COPIES, "tmp"):
        (folder / name).mkdir(parents=True)
    return folder


def read(folder: Path) -> tuple[Log, list[bytes], tuple[str, ...]]:
    log = Log(folder, KEYS)
    reading = log.read()
    return log, [link.text for link in reading.links], reading.damage


@given(TEXTS)
def test_a_segment_comes_back(texts: list[bytes]) -> None:
    """Every text is there, in order, with its number and the head before it."""
    content = parse(segment(texts), KEYS, NAME)
    assert [entry.text for entry in content.entries] == texts
    assert [entry.number for entry in content.entries] == list(range(1, len(texts) + 1))
    assert content.damaged == 0
    assert b"".join(entry.raw for entry in content.entries) == segment_body(content.entries)


def segment_body(entries: object) -> bytes:
    return b"".join(entry.raw for entry in entries)  # type: ignore[attr-defined]


@given(TEXTS, st.integers(0), st.integers(0, 7))
def test_a_flipped_bit_costs_one_entry_at_most(texts: list[bytes], place: int, bit: int) -> None:
    """One copy alone loses the entry that was hit, all of them only if the header was."""
    data = bytearray(segment(texts))
    place %= len(data)
    data[place] ^= 1 << bit
    content = parse(bytes(data), KEYS, NAME)
    assert content.damaged
    kept = [entry.text for entry in content.entries]
    if place < 64:
        assert kept == []
    else:
        assert len(kept) == len(texts) - 1
        assert all(text in texts for text in kept)


@given(st.binary(max_size=2000), TEXTS)
def test_rubbish_is_stepped_over(rubbish: bytes, texts: list[bytes]) -> None:
    """Bytes that are no entry, at the end or instead of everything, are never an error."""
    assert parse(rubbish, KEYS, NAME).entries == ()
    assert [entry.text for entry in parse(segment(texts) + rubbish, KEYS, NAME).entries] == texts


@given(TEXTS, st.integers(0))
def test_a_segment_cut_anywhere_keeps_what_is_before(texts: list[bytes], place: int) -> None:
    """What was written before the end was lost is there."""
    data = segment(texts)
    content = parse(data[: place % len(data)], KEYS, NAME)
    kept = [entry.text for entry in content.entries]
    assert kept == texts[: len(kept)]
    assert content.damaged == 0 or content.torn


@given(TEXTS)
def test_another_key_reads_nothing(texts: list[bytes]) -> None:
    """A segment commits to its key."""
    content = parse(segment(texts), OTHER, NAME)
    assert content.header is None
    assert content.entries == ()


@given(st.lists(st.lists(st.binary(max_size=50), min_size=1, max_size=4), max_size=5))
@SHARED
def test_sittings_follow_each_other(tmp_path: Path, sittings: list[list[bytes]]) -> None:
    """Entries of many sittings form one chain, the same in both copies."""
    folder = fresh(tmp_path)
    expected: list[bytes] = []
    for texts in sittings:
        log, before, damage = read(folder)
        assert (before, damage) == (expected, ())
        log.append(texts)
        log.close()
        expected += texts
    log, texts, damage = read(folder)
    assert (texts, damage) == (expected, ())
    assert log.number == len(expected)
    assert len(log.digests()) == len(sittings)


@given(
    TEXTS, st.lists(st.tuples(st.integers(0, 1), st.integers(0), st.integers(1, 255)), max_size=4)
)
@SHARED
def test_two_damaged_copies_heal_each_other(
    tmp_path: Path, texts: list[bytes], hits: list[tuple[int, int, int]]
) -> None:
    """Whatever is whole in one copy is read, and after healing both are whole where they can be."""
    folder = fresh(tmp_path)
    log, _, _ = read(folder)
    log.append(texts)
    log.close()
    for copy, place, change in hits:
        path = folder / COPIES[copy] / "00000001"
        data = bytearray(path.read_bytes())
        data[place % len(data)] ^= change
        path.write_bytes(bytes(data))
    alone = [parse((folder / copy / NAME).read_bytes(), KEYS, NAME).entries for copy in COPIES]
    whole = {entry.number: entry.text for entries in alone for entry in entries}
    log, kept, damage = read(folder)
    assert kept == [whole[number] for number in sorted(whole)]
    if len(whole) == len(texts):
        assert damage == ()
        one, two = ((folder / copy / "00000001").read_bytes() for copy in COPIES)
        assert one == two
        assert read(folder)[2] == ()


def test_what_was_never_confirmed_gives_way_to_what_came_later(tmp_path: Path) -> None:
    """Entries that surface in an old segment after a later one was written do not count."""
    folder = fresh(tmp_path)
    log, _, _ = read(folder)
    log.append([b"one"])
    short = {copy: (folder / copy / "00000001").read_bytes() for copy in COPIES}
    log.append([b"never confirmed", b"nor this"])
    log.close()
    full = {copy: (folder / copy / "00000001").read_bytes() for copy in COPIES}
    for copy in COPIES:
        (folder / copy / "00000001").write_bytes(short[copy])
    log, _, _ = read(folder)
    log.append([b"two"])
    log.close()
    for copy in COPIES:
        (folder / copy / "00000001").write_bytes(full[copy])
    _, texts, damage = read(folder)
    assert (texts, damage) == ([b"one", b"two"], ())


def test_after_a_failed_write_a_new_segment_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A segment in which a write failed is never written to again."""
    folder = fresh(tmp_path)
    log, _, _ = read(folder)
    log.append([b"one"])
    with monkeypatch.context() as full:

        def write(fd: int, data: bytes) -> None:
            raise OSError(28, "full")

        full.setattr("evidence_kit.vault.durable.write", write)
        with pytest.raises(CannotWrite, match="disk is full"):
            log.append([b"two"])
    assert log.must_reread
    log.read()
    log.append([b"two"])
    log.close()
    assert log.names() == ["00000001", "00000002"]
    assert read(folder)[1:] == ([b"one", b"two"], ())


def test_after_a_failed_sync_nothing_more_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that did not confirm once is not trusted again in this sitting."""
    folder = fresh(tmp_path)
    log, _, _ = read(folder)

    def fsync(fd: int) -> None:
        raise OSError(5, "not confirmed")

    with monkeypatch.context() as broken:
        broken.setattr("evidence_kit.vault.durable.os.fsync", fsync)
        with pytest.raises(CannotWrite, match="did not confirm"):
            log.append([b"one"])
    with pytest.raises(CannotWrite, match="did not confirm"):
        log.append([b"one"])


def test_a_segment_looks_like_random_bytes() -> None:
    """Nothing in a segment is the same in another one, whatever was written."""
    one, two = segment([b"text"] * 3), segment([b"text"] * 3)
    same = sum(a == b for a, b in zip(one, two, strict=True))
    # 3 lengths and 3 numbers of entries are in clear: 12 bytes each
    assert same < 36 + len(one) / 64
