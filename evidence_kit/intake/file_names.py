"""What the name of a file tells: when it was captured or saved, and in which app.

Each form was seen in public code and collections that read such names; the examples beside them
are real. A name is a hint: it changes when the file is renamed, and apps give new names to what
they pass on.
"""

import datetime as dt
import re
import unicodedata
from typing import NamedTuple

from evidence_kit.intake.app_names import is_package, platform_of_app
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.reading import FileFact, FileFactKind, Trust

SOURCE = "the file's name"

_SHOT = (
    r"(?:screen[ _]?shot|bildschirmfoto|capture d'[eé]cran|captura de (?:pantalla|tela|ecrã|ecra)"
    r"|schermata|istantanea schermo|skärmavbild|skärmbild|skjermbilde|skærmbillede|schermafbeelding"
    r"|schermopname|näyttökuva|kuvakaappaus|zrzut ekranu|snímek obrazovky|snímka obrazovky"
    r"|képernyőfotó|captură de ecran|екранна снимка|снимок экрана|скриншот|знімок екрана"
    r"|ekran (?:görüntüsü|resmi|alıntısı)|ekran rasmi|στιγμιότυπο οθόνης|צילום מסך|לכידת מסך"
    r"|لقطة شاشة|ภาพหน้าจอ|ảnh chụp màn hình|tangkapan layar|cuplikan layar|petikan skrin|スクリーンショット"
    r"|스크린샷|截屏|截图|屏幕截图|屏幕快照|螢幕擷取畫面|螢幕截圖|螢幕快照|截圖|擷取畫面)"
)
_DATE = r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
_DATE_CLOSE = r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
_CLOCK = r"(?P<hour>\d\d)-(?P<minute>\d\d)-(?P<second>\d\d)"
_CLOCK_CLOSE = r"(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)"
_HALF = r"(?P<half>[ap])\.? ?m\.?|(?P<half_word>上午|下午|午前|午後|오전|오후|πμ|μμ|π\.μ\.|μ\.μ\.|ÖÖ|ÖS|ص|م)"
_HALF_WORD = "(?:上午|下午|午前|午後|오전|오후|ÖÖ|ÖS)"
_CLOCK_TYPED = (
    rf"(?:(?P<half_before>{_HALF_WORD}) ?)?"
    rf"(?P<hour>\d{{1,2}})[.:_](?P<minute>\d\d)[.:_](?P<second>\d\d)(?: ?(?:{_HALF}))?"
)
_AFTERNOON = {"p", "下午", "午後", "오후", "μμ", "μ.μ.", "ÖS", "م"}


class _Form(NamedTuple):
    pattern: str
    kind: FileFactKind = FileFactKind.CAPTURED
    trust: Trust = Trust.HIGH
    platform: str = ""  # the app that gives such names
    screenshot: bool = False
    utc: bool = False


_SAVED, _CAPTURED = FileFactKind.SAVED, FileFactKind.CAPTURED
_FORMS = [
    # Xiaomi: Screenshot_2021-11-08-23-27-23-274_com.instagram.android.jpg
    _Form(
        rf"Screenshot_{_DATE}-{_CLOCK}(?:-\d{{1,3}})?(?:_(?P<app>[a-z]\w*(?:\.\w+)+))?",
        screenshot=True,
    ),
    # AOSP, Pixel: Screenshot_20240315-142233.png; Samsung: Screenshot_20240315_142233_WhatsApp.jpg;
    # others: Screenshot 20221106 211633.com.google.android.youtube.jpg; KDE as Samsung
    _Form(
        rf"Screenshot[_ ]{_DATE_CLOSE}[-_ ]{_CLOCK_CLOSE}(?:~\d+)?(?:[-_.](?P<app>[^()]+?))?(?: ?\(\d+\))?$",
        screenshot=True,
    ),
    # macOS: Screenshot 2024-09-04 at 4.37.01 PM.png; Captura de pantalla 2024-07-10 a la(s) 5.16.27
    # p. m..png; 截屏2024-03-15 14.22.33.png
    _Form(
        rf"{_SHOT}[ _]?{_DATE}(?: kl\.?)?(?: (?!{_HALF_WORD})[^\W\d]\w{{0,6}}\.?(?: las| la\(s\)|\(s\))?)?,? ?{_CLOCK_TYPED}",
        screenshot=True,
    ),
    # GNOME: Screenshot from 2024-03-15 14-22-33.png; Bildschirmfoto vom 2022-08-04 19-59-02.png
    _Form(rf"{_SHOT}(?: [^\W\d]\w{{0,6}})? {_DATE} {_CLOCK}", screenshot=True),
    # Windows: Screenshot 2024-03-15 142233.png; without a date: Screenshot (12).png
    _Form(rf"{_SHOT} {_DATE} {_CLOCK_CLOSE}", screenshot=True),
    _Form(rf"{_SHOT}(?: \(\d+\)| ?\d{{1,4}})?$", screenshot=True),
    # recordings of the screen: Samsung, AOSP, Xiaomi, iOS
    _Form(rf"Screen_Recording_{_DATE_CLOSE}_{_CLOCK_CLOSE}(?:_(?P<app>[^()]+?))?(?: ?\(\d+\))?$"),
    _Form(rf"screen-{_DATE_CLOSE}-{_CLOCK_CLOSE}"),
    _Form(rf"Screenrecorder-{_DATE}-{_CLOCK}"),
    _Form(rf"ScreenRecording_(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d{{4}})[ _]{_CLOCK}"),
    _Form(r"RPReplay_Final(?P<epoch>\d{10})(?!\d)", trust=Trust.MEDIUM, utc=True),
    # WhatsApp, Android: IMG-20240315-WA0001.jpg, the day on which it was sent or received
    _Form(
        rf"(?:IMG|VID|AUD|PTT|STK|DOC)-{_DATE_CLOSE}-WA\d{{4,}}",
        _SAVED,
        Trust.MEDIUM,
        "whatsapp",
    ),
    # WhatsApp on a computer: WhatsApp Image 2021-10-23 at 4.38.44 PM.jpeg
    _Form(
        rf"WhatsApp [^\W\d]\w{{1,10}} {_DATE} (?:at|um|à|a las|alle|às|om|kl\.?|в|o|saat) {_CLOCK_TYPED}",
        _SAVED,
        Trust.MEDIUM,
        "whatsapp",
    ),
    # in an export of WhatsApp on an iPhone: 00000042-PHOTO-2020-06-07-15-13-20.jpg
    _Form(
        rf"\d{{8}}-(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-{_DATE}-{_CLOCK}", _SAVED, platform="whatsapp"
    ),
    # Signal: signal-2022-12-17-15-16-04-718.jpg, signal-2018-08-21-100217.jpg
    _Form(
        rf"signal-{_DATE}-(?P<hour>\d\d)-?(?P<minute>\d\d)-?(?P<second>\d\d)",
        _SAVED,
        Trust.MEDIUM,
        "signal",
    ),
    # Telegram: photo_2024-03-15_14-22-33.jpg, photo_12@15-03-2024_14-22-33.jpg
    _Form(rf"(?:photo|video|file|audio)_{_DATE}_{_CLOCK}", _SAVED, Trust.MEDIUM, "telegram"),
    _Form(
        rf"(?:photo|video|file|audio)_\d+@(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d{{4}})_{_CLOCK}",
        _SAVED,
        Trust.MEDIUM,
        "telegram",
    ),
    # numbers that are no dates: Snapchat-431959199.jpg, received_1234567890123456.jpeg
    _Form(r"Snapchat-\d{6,}", trust=Trust.MEDIUM, platform="snapchat"),
    _Form(r"received_\d{10,}", trust=Trust.MEDIUM, platform="messenger"),
    # Facebook: FB_IMG_1710512553000.jpg, milliseconds in UTC
    _Form(r"FB_IMG_(?P<epoch>\d{10})\d{3}(?!\d)", _SAVED, Trust.MEDIUM, "facebook", utc=True),
    # Pixel cameras write UTC: PXL_20241231_151646544.jpg
    _Form(rf"PXL_{_DATE_CLOSE}_{_CLOCK_CLOSE}\d*", utc=True),
    # other cameras: IMG_20210921_144423_783.jpg, VID_20210921_144423.mp4, 20210921_144423.jpg
    _Form(rf"(?:(?:IMG|VID|MVIMG|BURST)_?)?(?=20){_DATE_CLOSE}_{_CLOCK_CLOSE}", trust=Trust.MEDIUM),
]
_READY = [(re.compile(form.pattern, re.IGNORECASE), form) for form in _FORMS]
_EXTENSION = re.compile(r"\.[a-z][a-z0-9]{1,4}$", re.IGNORECASE)
_EARLIEST, _LATEST = 1990, 2100


def facts_of_name(name: str) -> tuple[FileFact, ...]:
    """Everything that the file name *name* tells; empty where its form is not known.

    A part of the name that cannot be a date gives no date. Never raises.
    """
    stem = _EXTENSION.sub("", _folded(name))
    for pattern, form in _READY:
        found = pattern.match(stem)
        if found is not None and (facts := _facts(found, form)) is not None:
            return facts
    return ()


def _folded(name: str) -> str:
    """*name* without folders and marks of direction, with plain spaces and quotes.

    macOS puts U+202F before PM and stores names decomposed (NFD).
    """
    last = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    plain = (
        " " if unicodedata.category(letter) == "Zs" else letter
        for letter in last
        if unicodedata.category(letter) != "Cf"
    )
    return "".join(plain).replace("’", "'").strip()


def _facts(found: re.Match[str], form: _Form) -> tuple[FileFact, ...] | None:
    """The facts of a name of this form; None where its numbers are no date after all."""
    parts = {key: value for key, value in found.groupdict().items() if value}
    facts = []
    if "year" in parts or "epoch" in parts:
        try:
            facts.append(_time(parts, form))
        except (ValueError, OverflowError, OSError):
            return None
    if form.screenshot:
        facts.append(_fact(FileFactKind.SCREENSHOT, "screenshot", Trust.HIGH))
    app = parts.get("app", "").strip(" _-.")
    if app:
        trust = Trust.HIGH if is_package(app) else Trust.MEDIUM
        facts.append(_fact(FileFactKind.APP, app, trust))
        if platform := platform_of_app(app):
            facts.append(_fact(FileFactKind.PLATFORM, platform, trust))
    elif form.platform:
        facts.append(_fact(FileFactKind.PLATFORM, form.platform, Trust.MEDIUM))
    return tuple(facts) or None


def _fact(kind: FileFactKind, value: str, trust: Trust) -> FileFact:
    return FileFact(kind=kind, value=value, source=SOURCE, trust=trust)


def _time(parts: dict[str, str], form: _Form) -> FileFact:
    if "epoch" in parts:
        wall = dt.datetime.fromtimestamp(int(parts["epoch"]), dt.UTC).replace(tzinfo=None)
    else:
        wall = dt.datetime(int(parts["year"]), int(parts["month"]), int(parts["day"]))
        if "hour" in parts:
            wall += _since_midnight(parts)
    if not _EARLIEST <= wall.year < _LATEST:
        raise ValueError("no year of a telephone")
    whole_day = "hour" not in parts and "epoch" not in parts
    shown = wall.strftime("%Y-%m-%d" if whole_day else "%Y-%m-%d %H:%M:%S")
    return FileFact(
        kind=form.kind,
        value=f"{shown} UTC" if form.utc else shown,
        source=SOURCE,
        trust=form.trust,
        moment=Moment(
            shown=shown,
            wall=wall,
            precision=Precision.DAY if whole_day else Precision.MINUTE,
            basis=Basis.FILE,
        ),
        utc=wall.replace(tzinfo=dt.UTC) if form.utc else None,
    )


def _since_midnight(parts: dict[str, str]) -> dt.timedelta:
    hour, minute, second = (int(parts[key]) for key in ("hour", "minute", "second"))
    half = parts.get("half") or parts.get("half_word") or parts.get("half_before")
    if half:
        if not 1 <= hour <= 12:
            raise ValueError("no hour of a twelve-hour clock")
        later = half.lower() in _AFTERNOON or half in _AFTERNOON
        hour = hour % 12 + (12 if later else 0)
    moment = dt.time(hour, minute, second)
    return dt.timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
