"""How many lines in letters that we cannot read are noticed: `python -m tests.benchmarks.bench_letters`.

Chats are drawn in seven scripts, half of their messages one word of two to five letters; alone, with
the time beside them, and after a Latin name. With --fonts FOLDER they are drawn in fonts that the
program did not learn from, where they are found there (packaging/scripts_model.py names Debian's
packages). With --pictures FOLDER it also tells which lines of real pictures are taken for such
letters: of those without them there should be none.
"""

import argparse
import sys
from pathlib import Path

from evidence_kit.intake.reading import reader as reading
from evidence_kit.intake.reading.reader import Reader
from evidence_kit.model.reading import Line
from tests.intake.reading.drawn_chats import LEFT, LOOKS, RIGHT, Chat, draw

SAID = {
    "Cyrillic": "да|нет|кто|где ты|жди|Привет|Удали|Я знаю где ты живёшь|Ответь мне немедленно!",
    "Greek": "όχι|ναι|πού|Γεια|έλα|Πλήρωσε|Ξέρω πού μένεις|Απάντησέ μου αμέσως!|Θα το δουν όλοι",
    "Arabic": "لا|نعم|أين|مرحبا|ادفع|انتظر|أعرف أين تسكن|أجب علي فورا|سوف يراها الجميع",
    "Hebrew": "לא|כן|איפה|שלום|תשלם|חכה|אני יודע איפה אתה גר|תענה לי מיד|כולם יראו",
    "Devanagari": "हाँ|नहीं|कहाँ|नमस्ते|रुको|पैसे दो|मुझे पता है तुम कहाँ रहते हो|मुझे तुरंत जवाब दो|सब देखेंगे",
    "Thai": "ใช่|ไม่|ไหน|สวัสดี|จ่าย|รอก่อน|ฉันรู้ว่าคุณอยู่ที่ไหน|ตอบฉันเดี๋ยวนี้|ทุกคนจะเห็น",
    "Hangul": "네|아니|어디|안녕|돈 줘|기다려|네가 어디 사는지 알아|당장 대답해|다 보여줄게",
}
OURS = {
    "Cyrillic": "NotoSans", "Greek": "NotoSans", "Arabic": "NotoSansArabic", "Hebrew": "NotoSansHebrew",
    "Devanagari": "NotoSansDevanagari", "Thai": "NotoSansThai", "Hangul": "NotoSansKR",
}  # fmt: skip
KEPT_BACK = {
    "Cyrillic": "Roboto-Regular DejaVuSans", "Greek": "Roboto-Regular DejaVuSans",
    "Arabic": "KacstBook DejaVuSans", "Hebrew": "NachlieliCLM-Light DejaVuSans",
    "Devanagari": "Lohit-Devanagari nakula", "Thai": "Loma Waree",
    "Hangul": "NanumGothic UnGraphic",
}  # fmt: skip
SHORT = 5  # letters
WAYS = ("alone", "with a time", "after a name")


def fonts_of(script: str, folder: Path | None) -> list[str]:
    """The fonts to draw *script* in: those kept back where *folder* has them, otherwise ours."""
    if folder is None:
        return [f"{OURS[script]}-Regular.ttf"]
    found = {path.stem: str(path) for path in folder.rglob("*.[to]t[fc]")}
    return [found[name] for name in KEPT_BACK[script].split() if name in found]


def chat_of(script: str, font: str, way: str) -> Chat:
    """A conversation in *script*."""
    lines = []
    for number, words in enumerate(SAID[script].split("|")):
        said = f"Mark: {words}" if way == WAYS[2] else words
        time = "" if way == WAYS[0] else f"2{number % 4}:{10 + number}"
        lines.append((LEFT if number % 2 else RIGHT, said, time))
    return Chat("Mark Ellis", lines, font=font)


def noticed(chat: Chat, lines: tuple[Line, ...], scale: float) -> list[bool]:
    """In which bubbles of *chat* a line is said to be unread."""
    middles = [
        ((line.box.left + line.box.width / 2) / scale, (line.box.top + line.box.height / 2) / scale)
        for line in lines
        if not line.legible
    ]
    return [
        any(left <= x <= left + wide and top <= y <= top + high for x, y in middles)
        for left, top, wide, high in chat.drawn
    ]


def drawn(reader: Reader, folder: Path | None, scale: float) -> None:
    """Print a row for each script."""
    found: dict[str, list[bool]]
    short: list[bool] = []
    longer: list[bool] = []
    for script in SAID:
        found, names = {way: [] for way in WAYS}, {"right": 0, "none": 0, "wrong": 0}
        for number, font in enumerate(fonts_of(script, folder)):
            for way in WAYS:
                chat = chat_of(script, font, way)
                picture = draw(chat, LOOKS["whatsapp-dark" if number else "whatsapp"], 1900)
                if scale != 1:
                    size = round(picture.width * scale), round(picture.height * scale)
                    picture = picture.resize(size)
                seen = reader.read(picture)
                was = noticed(chat, seen.lines, scale)
                found[way] += was
                for words, is_so in zip(SAID[script].split("|"), was, strict=True):
                    (short if len(words) <= SHORT else longer).append(is_so)
                named = set(seen.unread_scripts) - {"other"}
                names["none" if not named else "right" if named == {script} else "wrong"] += 1
        told = ", ".join(f"{way} {sum(each)}/{len(each)}" for way, each in found.items())
        sys.stdout.write(f"  {script:11} {told}; names {names}\n")
    for name, each in (("longer", longer), (f"up to {SHORT} letters", short)):
        sys.stdout.write(f"  {name}: {sum(each) / max(1, len(each)):.1%} of {len(each)}\n")


def real(reader: Reader, folder: Path) -> None:
    """Print what is taken for unknown letters in the pictures of *folder*."""
    count = 0
    for path in sorted(folder.glob("*.[pjw]*g*")):
        seen = reader.read_file(path.read_bytes())
        for line in seen.lines:
            if not line.legible:
                sys.stdout.write(f"  {path.name}: {line.box} {seen.unread_scripts}\n")
        count += len(seen.lines)
    sys.stdout.write(f"  of {count} lines\n")


def main(arguments: list[str]) -> int:
    """Print how well both sizes notice."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--fonts", type=Path)
    asked.add_argument("--pictures", type=Path)
    asked.add_argument("--scale", type=float, default=1.0)
    asked.add_argument("--size", choices=["small", "tiny"])
    wanted = asked.parse_args(arguments)
    vars(reading)["installed_languages"] = list  # without the help of a Tesseract
    for size in [wanted.size] if wanted.size else ["small", "tiny"]:
        sys.stdout.write(f"{size}\n")
        reader = Reader(size)
        drawn(reader, wanted.fonts, wanted.scale)
        if wanted.pictures:
            real(reader, wanted.pictures)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
