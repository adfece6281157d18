"""verify.html in a real browser, opened from a file as an officer opens it."""

import base64
import hashlib
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_kit.report.package_words import word_list
from evidence_kit.resources import resource
from tests.report.chromium import PROGRAM, Chromium
from tests.report.packed_case import checked, long_package, packed, small
from tests.report.sample_case import Files, rich
from tests.report.tampering import TAMPERED

PAGE = resource("report", "verify.html")


def test_nothing_but_its_own_script_and_style_may_run() -> None:
    """The policy in the page names exactly the script and style that are in it, and no network."""
    text = PAGE.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    wanted = {"default-src 'none'", "base-uri 'none'", "form-action 'none'"}
    for kind in ("script", "style"):
        (body,) = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        wanted.add(f"{kind}-src 'sha256-{digest}'")
    assert set(policy[1].split("; ")) == wanted
    assert "://" not in text and "innerHTML" not in text and "eval(" not in text


def test_the_page_has_the_same_words() -> None:
    """The words in the page are those of the program."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(r'const WORDS = "([a-z ]+)"', text)
    assert found is not None and tuple(found[1].split()) == word_list()


no_browser = pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")


def browser_only(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a test that needs a browser."""
    return pytest.mark.browser(no_browser(test))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(PAGE, tmp_path_factory.mktemp("profile")) as page:
        yield page


def verdicts(page: Chromium) -> list[str]:
    return page.value("[...document.querySelectorAll('section')].map(s => s.dataset.verdict)")


def text_of(page: Chromium) -> str:
    return page.value("document.getElementById('results').innerText")


@browser_only
def test_a_whole_package_fits(browser: Chromium, tmp_path: Path) -> None:
    """All files, the signature, the same words as elsewhere; and nothing was asked of a network."""
    (path,) = packed(tmp_path, *rich())
    browser.choose(path)
    assert verdicts(browser) == ["good"], text_of(browser)
    said, found = text_of(browser), checked(path)
    for told in ("Everything fits.", "Anna Berg", found.words, found.fingerprint, found.key):
        assert told in said
    assert browser.requests() == [PAGE.as_uri()]
    assert browser.complaints() == []


@browser_only
@pytest.mark.parametrize("name", TAMPERED)
def test_page_and_command_line_find_the_same(name: str, browser: Chromium, tmp_path: Path) -> None:
    """Each way of tampering is named in the browser in the words of `evidence-kit verify`."""
    (path,) = packed(tmp_path, *small())
    wrong = TAMPERED[name](path, tmp_path / "tampered.zip")
    found = checked(wrong)
    assert found.problems
    browser.choose(wrong)
    assert verdicts(browser) == ["bad"]
    assert "Something does not fit." in text_of(browser)
    assert "In words" not in text_of(browser)
    items = browser.value("[...document.querySelectorAll('li')].map(i => i.textContent)")
    assert sorted(items) == sorted(found.problems)


@browser_only
def test_a_name_that_is_markup_stays_text(browser: Chromium, tmp_path: Path) -> None:
    """Nothing in a package runs in the page, whatever its files are called."""
    (path,) = packed(tmp_path, *small())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("case/<img src=x onerror=document.title=1>", b"")
    browser.choose(path)
    assert "<img src=x" in text_of(browser)
    assert browser.value("document.querySelectorAll('img').length") == 0


@browser_only
def test_parts_are_checked_together(browser: Chromium, tmp_path: Path) -> None:
    """All parts at once fit; one alone fits too, and the others are named."""
    files = Files()
    for number in range(4):
        files.add(bytes([number]) * 400_000, f"{number}.bin", "application/octet-stream")
    parts = packed(tmp_path, files.case(), files, limit=1_000_000)
    browser.choose(*parts)
    assert set(verdicts(browser)) == {"good"}
    browser.choose(parts[1])
    assert verdicts(browser) == ["good", "part"]
    assert parts[0].name in text_of(browser)


@browser_only
def test_the_file_hash_agrees_with_the_standard(browser: Chromium) -> None:
    """SHA-256 in the page, piece by piece in every length around a block, is that of hashlib."""
    data = bytes(range(256)) * 2
    for length in (0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 500):
        for cut in (0, 1, 64, length // 2):
            told = browser.value(
                f"hex(new Sha256().update(Uint8Array.from({list(data[:length])}).subarray(0, {cut}))"
                f".update(Uint8Array.from({list(data[:length])}).subarray({cut})).digest())"
            )
            assert told == hashlib.sha256(data[:length]).hexdigest()


@browser_only
def test_a_long_file_is_read_piece_by_piece(
    browser: Chromium, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package in the form for more than 2 GB, with a file too long for one piece, fits as any."""
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1 << 20)
    words = long_package(tmp_path / "long.zip", (66 << 20) + 12_345)
    assert b"PK\x06\x06" in (tmp_path / "long.zip").read_bytes()[-4000:]
    assert checked(tmp_path / "long.zip").problems == ()
    browser.choose(tmp_path / "long.zip")
    assert verdicts(browser) == ["good"], text_of(browser)
    assert words in text_of(browser)
    with (tmp_path / "long.zip").open("r+b") as out:
        out.seek(40 << 20)
        out.write(b"!")
    browser.choose(tmp_path / "long.zip")
    assert "AB1_long.mp4: has been changed or damaged." in text_of(browser)
