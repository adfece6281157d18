"""Lines as chats show them, drawn in the letters of many scripts, for packaging/scripts_model.py.

The words are names of countries, languages, days and the like from CLDR (through Babel), so that no
person's words are in them. Fonts are those of resources/fonts and of Debian's packages; some are
kept back (*held*), to measure on letters that were not learnt from.
"""

import io
import random
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel import Locale
from drawn_signs import OURS, code, icon, initials, photograph, shape, strokes
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

KNOWN, OTHER = "known", "other"


class Script(NamedTuple):
    """Letters, the languages to draw them in, and fonts; those of *held* are not learnt from."""

    name: str
    locales: str
    fonts: str
    held: str


_LATIN = "NotoSans-Regular NotoSans-SemiBold OpenSans-Regular NotoSerif-Regular"
_HELD = "Roboto-Regular LiberationSans-Regular DejaVuSans FreeSans"
SCRIPTS = [
    Script("Cyrillic", "ru uk bg sr be mk kk ky mn tg", f"Inter-Regular {_LATIN}", _HELD),
    Script("Greek", "el", f"Inter-Regular {_LATIN}", _HELD),
    Script(
        "Arabic",
        "ar fa ur ps ckb sd ug",
        "NotoSansArabic-Regular IBMPlexSansArabic-Regular Vazirmatn-Regular Vazirmatn-SemiBold "
        "NotoNaskhArabic-Regular NotoKufiArabic-Regular Amiri-Regular",
        "DejaVuSans KacstBook Scheherazade-Regular FreeSerif",
    ),
    Script(
        "Hebrew",
        "he yi",
        "NotoSansHebrew-Regular NotoSansHebrew-SemiBold NotoSerifHebrew-Regular "
        "FrankRuehlCLM-Medium",
        "LiberationSans-Regular NachlieliCLM-Light MiriamCLM-Book DejaVuSans",
    ),
    Script(
        "Devanagari",
        "hi mr ne kok brx",
        "NotoSansDevanagari-Regular NotoSansDevanagari-SemiBold NotoSerifDevanagari-Regular Gargi",
        "Lohit-Devanagari nakula FreeSans",
    ),
    Script(
        "Thai",
        "th",
        "NotoSansThai-Regular NotoSansThai-SemiBold NotoSerifThai-Regular "
        "NotoLoopedThai-Regular Garuda",
        "Loma Waree Umpush",
    ),
    Script(
        "Hangul",
        "ko",
        "NotoSansKR-Regular NotoSansCJK-Regular NotoSerifCJK-Regular UnDotum",
        "NanumGothic NanumSquareR NanumMyeongjo gulim UnGraphic",
    ),
    *(
        Script(name, locales, f"NotoSans{name}-Regular NotoSerif{name}-Regular", held)
        for name, locales, held in (
            ("Bengali", "bn as", "Lohit-Bengali FreeSans"),
            ("Gurmukhi", "pa", "Lohit-Gurmukhi FreeSans"),
            ("Gujarati", "gu", "Lohit-Gujarati FreeSans"),
            ("Tamil", "ta", "Lohit-Tamil FreeSerif"),
            ("Telugu", "te", "Lohit-Telugu FreeSerif"),
            ("Kannada", "kn", "Lohit-Kannada"),
            ("Malayalam", "ml", "Lohit-Malayalam"),
            ("Sinhala", "si", ""),
            ("Lao", "lo", "DejaVuSans"),
            ("Khmer", "km", ""),
            ("Myanmar", "my", ""),
            ("Armenian", "hy", "DejaVuSans FreeSerif"),
            ("Georgian", "ka", "DejaVuSans BPG_Nateli_GPL&GNU BPG_Glaho_GPL&GNU"),
            ("Ethiopic", "am ti", "AbyssinicaSIL-Regular FreeSerif"),
        )
    ),
]
_OTHERS = {  # letters without a name here; those of the second line are held back
    "or": "NotoSansOriya-Regular", "dz": "NotoSerifTibetan-Regular",
    "chr": "NotoSansCherokee-Regular", "zgh": "NotoSansTifinagh-Regular",
    "ff_Adlm": "NotoSansAdlam-Regular", "sat": "NotoSansOlChiki-Regular",
}  # fmt: skip
_OTHERS_HELD = {"vai": "NotoSansVai-Regular", "ccp": "NotoSansChakma-Regular", "ii": "NotoSansYi-Regular"}  # fmt: skip
_KNOWN = {
    "": (f"Inter-Regular Inter-SemiBold {_LATIN}", f"{_HELD} LiberationSerif-Regular"),
    "zh": ("NotoSansSC-Regular NotoSansCJK-Regular NotoSerifCJK-Regular", "wqy-zenhei"),
    "ja": ("NotoSansCJK-Regular NotoSerifCJK-Regular", "ipagp"),
}
_KNOWN_LOCALES = (
    "en en en en de de fr fr es es pl cs tr cy hu ro sv fi lt lv et is pt it nl id sw sq hr sl sk "
    "az af ca eu gl ga zh zh zh zh_Hant zh_Hant ja ja ja ja"
)
_COLOURS = [  # ground and ink of bubbles
    ((255, 255, 255), (17, 27, 33)), ((217, 253, 211), (17, 27, 33)), ((233, 233, 235), (0, 0, 0)),
    ((52, 199, 89), (255, 255, 255)), ((32, 44, 51), (233, 237, 239)), ((0, 92, 75), (233, 237, 239)),
    ((38, 38, 38), (245, 245, 245)), ((115, 64, 242), (255, 255, 255)), ((0, 122, 255), (255, 255, 255)),
    ((255, 255, 255), (120, 120, 125)), ((17, 27, 33), (134, 150, 160)), ((24, 37, 51), (255, 255, 255)),
]  # fmt: skip
_NAMES = ("Mark", "Anna", "Alex", "Sam", "Mia", "Tom", "Kate", "JD_89", "@mia.k", "Leo")
_BUTTONS = (  # noqa: SIM905
    "OK No Yes GIF SMS LTE 5G 4G Wi-Fi HD TODAY Today Yesterday Mon Tue Edit Back Send Copy Reply "
    "Chats Calls Search Message Info Delivered Read Seen online typing… Follow Like Share Add Cancel "
    "Done Sticker Popup Home NEWS RADIO Call Video Photo New Unread Mute Block Report Hi hey lol haha "
    "cool zzz ??? !!! ... :) <3 xx"
).split()
_SIZES = (14, 16, 18, 20, 24, 28, 32, 36, 42, 46, 54)
_WITHOUT_SPACES = ("th", "lo", "km", "my", "zh", "zh_Hant", "ja")


class Fonts:
    """Finds the fonts of resources/fonts and of *folder* by name, and whether they have letters."""

    def __init__(self, folder: Path) -> None:
        found = [*sorted(folder.rglob("*.[to]t[fc]")), *sorted((OURS / "fonts").glob("*.ttf"))]
        self._paths = {path.stem: path for path in found}
        self._covered: dict[str, set[int]] = {}

    def has(self, name: str, text: str) -> bool:
        """Whether the font *name* has all letters of *text*."""
        if name not in self._covered:
            with TTFont(self._paths[name], fontNumber=0, lazy=True) as font:
                self._covered[name] = set(font.getBestCmap())
        return set(map(ord, text)) <= self._covered[name] | {0x20, 0x200C, 0x200D}

    def at(self, name: str, size: int) -> ImageFont.FreeTypeFont:
        """The font *name*, *size* pixels high."""
        return ImageFont.truetype(str(self._paths[name]), size)


@cache
def words(locale: str) -> tuple[str, ...]:
    """Names of countries, languages, months and the like in the language *locale*."""
    known = Locale.parse(locale)
    found: set[str] = set()
    for table in (known.territories, known.languages, known.scripts, known.currencies):
        for name in table.values():
            found.update(str(name).translate(str.maketrans("(),", "   ")).split())
    for table in (known.months, known.days):
        for context in table.values():
            for width in context.values():
                found.update(str(name) for name in width.values())
    return tuple(sorted(found))


def _latin(text: str) -> set[bool]:
    """Whether the letters of *text* are Latin ones: what is true of any of them."""
    return {
        "LATIN" in unicodedata.name(each, "")
        for each in text
        if unicodedata.category(each)[0] in "LM"
    }


class Drawer:
    """Draws lines at random, always the same ones for a *seed*; *held* says with which fonts."""

    def __init__(self, fonts: Fonts, seed: int, *, held: bool) -> None:
        self._fonts, self._held = fonts, held
        self._random = random.Random(seed)

    def lines(self, each: int) -> Iterator[tuple[str, Image.Image]]:
        """*each* lines in every script, and many more that the reader can read, or are no letters."""
        for script in SCRIPTS:
            fonts = script.held if self._held else script.fonts
            for _ in range(each if fonts else 0):
                locale = self._random.choice(script.locales.split())
                yield script.name, self._line(locale, fonts.split(), strange=True)
        others = _OTHERS_HELD if self._held else _OTHERS
        for locale, font in others.items():
            for _ in range(each // 4):
                yield OTHER, self._line(locale, [font], strange=True)
        for _ in range(14 * each):
            locale = self._random.choice(_KNOWN_LOCALES.split())
            fonts = _KNOWN.get(locale[:2], _KNOWN[""])[self._held]
            yield KNOWN, self._line(locale, fonts.split(), strange=False)
        for _ in range(7 * each):
            yield KNOWN, self._short()
        for _ in range(5 * each):
            yield KNOWN, self._no_letters()

    def _line(self, locale: str, fonts: Sequence[str], *, strange: bool) -> Image.Image:
        some = self._random
        latin = some.choice(_KNOWN[""][self._held].split())
        while True:
            count = some.choice([1, 1, 1, 2, 2, 3, 3, 4, 5, 6])
            gap = "" if locale in _WITHOUT_SPACES and some.random() < 0.7 else " "
            text = gap.join(some.choice(words(locale)) for _ in range(count))
            if some.random() < 0.2:  # as short as what people write to each other
                text = text[: some.randint(2, 5)].strip()
            text = text.lower() if some.random() < 0.6 else text
            text += some.choice([".", "!", "?", "...", ","]) if some.random() < 0.3 else ""
            font = some.choice(fonts)
            proper = _latin(text) == {not strange} or locale[:2] in _KNOWN
            if proper and self._fonts.has(font, text):
                break
        before = after = ""
        if some.random() < 0.15 and (not strange or len(text) > 9):
            before = some.choice(_NAMES) + some.choice([": ", " ", " - "])
        if some.random() < 0.3 and (not strange or len(text) > 5):
            after = self._clock()
        return self._drawn(text, font, latin, before, after)

    def _short(self) -> Image.Image:
        """What is short and can be read: times, numbers, buttons, single letters, handles."""
        some, number = self._random, self._random.randint
        kind = some.random()
        if kind < 0.3:
            text = self._clock().replace(":", some.choice("::."))
        elif kind < 0.5:
            text = some.choice(
                [
                    f"{number(0, 100)}", f"{number(0, 100)}%", f"{number(1, 999)}K",
                    f"{number(1, 9)},{number(100, 999)}", f"{number(1, 59)}s", f"(+{number(1, 99)})",
                    f"{number(2, 14)} days ago", f"£{number(1, 999)}", f"{number(1, 31)}/{number(1, 12)}",
                ]
            )  # fmt: skip
        elif kind < 0.6:
            text = some.choice(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:;!?+x-&@#"
            )
        elif kind < 0.85:
            text = some.choice(_BUTTONS)
            text = some.choice([text, text, text.upper(), text.lower()])
        elif kind < 0.93:
            text = f"@{some.choice(_NAMES).lower().strip('@')}{number(0, 9999)}"
        else:
            text = f"{some.choice(_NAMES)} {some.choice('&+,')} {some.choice(_NAMES)}"
        latin = some.choice(_KNOWN[""][self._held].split())
        image = self._drawn(text, latin, latin, "", "")
        if some.random() < 0.1:  # half hidden below something
            half = image.height // 2
            rows = (0, half) if some.random() < 0.5 else (half, image.height)
            return image.crop((0, rows[0], image.width, max(rows[1], rows[0] + 4)))
        return image

    def _clock(self) -> str:
        hour, minute = self._random.randint(0, 23), self._random.randint(0, 59)
        half = f"{hour % 12 + 1}:{minute:02} {self._random.choice(['PM', 'am'])}"
        return self._random.choice([f"{hour:02}:{minute:02}", f"{hour}:{minute:02}", half])

    def _drawn(self, text: str, font: str, latin: str, before: str, after: str) -> Image.Image:
        some, size = self._random, self._random.choice(_SIZES)
        ground, ink = some.choice(_COLOURS)
        soft = tuple((3 * one + 2 * other) // 5 for one, other in zip(ink, ground, strict=True))
        plain, small = (
            self._fonts.at(latin, size),
            self._fonts.at(latin, max(9, round(size * 0.68))),
        )
        parts = [
            (before, plain, ink),
            (text, self._fonts.at(font, size), ink),
            (f"  {after}" if after else "", small, soft),
        ]
        wide = sum(part_font.getlength(part) for part, part_font, _ in parts)
        image = Image.new("RGB", (int(wide) + 7 * size, 4 * size), ground)
        pen, x = ImageDraw.Draw(image), 2.0 * size
        for part, part_font, colour in parts:
            pen.text((x, 2.4 * size), part, font=part_font, fill=colour, anchor="ls")
            x += part_font.getlength(part)
        for _ in range(some.choice([0, 0, 0, 0, 0, 0, 0, 0, 1, 2])):
            colour = tuple(some.randint(0, 255) for _ in range(3))
            icon(some, image, (int(x + 0.2 * size), int(1.55 * size), size), colour, ground)
            x += 1.2 * size
        empty = Image.new("RGB", image.size, ground)
        box = _ink_of(image, empty) or (0, 0, *image.size)
        grown = [some.uniform(low, high) * size for low, high in ((0.05, 0.35), (0.02, 0.28)) * 2]
        left, top, right, bottom = (
            side + sign * more for side, sign, more in zip(box, (-1, -1, 1, 1), grown, strict=True)
        )
        return self._worn(image.crop((int(left), int(top), int(right), int(bottom))))

    def _worn(self, image: Image.Image) -> Image.Image:
        """Some lines as a messenger's JPEG has them, some a little blurred."""
        chance = self._random.random()
        if chance < 0.3:
            out = io.BytesIO()
            image.save(out, "JPEG", quality=self._random.randint(35, 85))
            return Image.open(out).convert("RGB")
        if chance < 0.4:
            return image.filter(ImageFilter.GaussianBlur(self._random.uniform(0.3, 0.9)))
        return image

    def _no_letters(self) -> Image.Image:
        """Icons in a row, initials in circles, the strokes of a voice note, parts of photographs."""
        some = self._random
        ground, ink = some.choice(_COLOURS)
        size, count = (
            some.choice([16, 24, 32, 40, 48, 60, 80]),
            some.choice([1, 1, 1, 2, 2, 3, 4, 6]),
        )
        step, rim = some.uniform(1, 2.2) * size, int(0.15 * size)
        wide = int((count - 1) * step + 1.3 * size)
        image = Image.new("RGB", (wide, int(1.3 * size)), ground)
        draw = some.choice(
            [icon, icon, icon, initials, strokes, strokes, shape, shape, code, photograph]
        )
        for place in range(count):
            colour = ink
            while some.random() < 0.4:
                colour = tuple(some.randint(0, 255) for _ in range(3))
                if sum(abs(a - b) for a, b in zip(colour, ground, strict=True)) > 150:
                    break
                colour = ink
            box = (int(place * step) + rim, rim, size)
            draw(some, image, box, colour, ground)
        return image


def _ink_of(image: Image.Image, empty: Image.Image) -> tuple[int, int, int, int] | None:
    inked = ImageChops.difference(image, empty).convert("L")
    return inked.point(lambda value: 255 if value > 13 else 0).getbbox()
