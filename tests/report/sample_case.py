"""A made-up case for the tests of the report: people, messages and drawn pictures."""

import datetime as dt
import hashlib
import io
from collections.abc import Generator
from dataclasses import dataclass, field

import msgspec
from PIL import Image, ImageDraw

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import Case, CaseFacts
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.custody import Action, CustodyEntry
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event, EventKind, Witness
from evidence_kit.model.exhibit import Answer, Capture, Exhibit, PictureFacts, Sensitivity
from evidence_kit.model.exhibit_mark import ExhibitMark
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.stamp import Stamp
from evidence_kit.report import images, layout
from evidence_kit.report.assemble import Written
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.make import make
from evidence_kit.report.prepared import PreparedImage

MADE = Stamp(dt.datetime(2026, 3, 20, 9, 30, tzinfo=dt.UTC), 60)


class InProcess:
    """What the sandbox does, without its process."""

    def typeset(self, content_json: bytes, paper: str) -> Generator[None, None, bytes]:
        yield
        return layout.typeset(content_json, paper)

    def prepare(self, data: bytes, small: bool, bare: bool = False) -> PreparedImage:
        return images.prepare(data, small, bare)


def chat(
    lines: tuple[str, ...] = ("Hello", "I know where you live"),
    size: tuple[int, int] = (540, 1170),
    mode: str = "RGB",
) -> Image.Image:
    """A drawn screenshot of a chat."""
    image = Image.new("RGB", size, "#ECE5DD")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0], 90), fill="#075E54")
    draw.text((30, 30), "m4rk_01", fill="white", font_size=30)
    y = 120
    for number in range(10_000):
        if y > size[1] - 80:
            break
        text = lines[number % len(lines)]
        draw.rounded_rectangle((20, y, 20 + size[0] * 3 // 4, y + 60), 14, fill="white")
        draw.text((36, y + 16), f"{text} {number // len(lines) or ''}", fill="#222", font_size=26)
        y += 76
    return image.convert(mode)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """The file of *image* as *kind*, such as "PNG"."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def turned(image: Image.Image, orientation: int) -> bytes:
    """A JPEG whose pixels are stored so that the EXIF *orientation* shows *image* upright."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = image.transpose(undo[orientation]) if orientation in undo else image
    return encoded(stored, "JPEG", quality=90, exif=exif)


def minute(day: int, clock: str = "14:02", month: int = 3, shown: str = "") -> Moment:
    hour, minutes = map(int, clock.split(":"))
    return Moment(
        shown=shown or clock,
        wall=dt.datetime(2026, month, day, hour, minutes),
        zone="Europe/London",
        precision=Precision.MINUTE,
    )


def stamp(day: int, hour: int = 10, month: int = 3) -> Stamp:
    return Stamp(dt.datetime(2026, month, day, hour, 15, tzinfo=dt.UTC), 0)


@dataclass
class Files:
    """The exhibits of a case and their bytes, marked AB1, AB2 and so on in order of adding."""

    bytes_of: dict[str, bytes] = field(default_factory=dict)
    exhibits: list[Exhibit] = field(default_factory=list)

    def add(self, data: bytes, name: str, media_type: str, **known: object) -> Exhibit:
        """Take in a file; a picture's facts are those of preparing it, unless given."""
        number = len(self.exhibits) + 1
        identity = f"e{number}"
        if media_type.startswith("image/") and "picture" not in known:
            seen = images.prepare(data)
            known["picture"] = PictureFacts(
                width=seen.width,
                height=seen.height,
                orientation=seen.orientation,
                frames=seen.frames,
            )
        exhibit = Exhibit(
            id=identity,
            mark=ExhibitMark("AB", number),
            original_name=name,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            blob=f"{number:064x}",
            media_type=media_type,
            added=stamp(10 + number // 30),
            **known,  # type: ignore[arg-type]
        )
        self.bytes_of[identity] = data
        self.exhibits.append(exhibit)
        return exhibit

    def case(self, **parts: object) -> Case:
        """A case of these exhibits and *parts*."""
        parts.setdefault("facts", CaseFacts(initials="AB", name="Anna Berg"))
        return Case(exhibits=tuple(self.exhibits), **parts)  # type: ignore[arg-type]


@dataclass
class Made:
    """A report that was made: its bytes, what was said of it, and the progress."""

    pdf: bytes
    written: Written
    progress: list[tuple[int, int]]


def report(
    case: Case, files: Files, choices: ReportChoices | None = None, **options: object
) -> Made:
    """Make the report of *case* in this process."""
    out = io.BytesIO()
    options.setdefault("sandbox_call", InProcess())
    steps = make(
        case,
        choices or ReportChoices(),
        MADE,
        original=files.bytes_of.__getitem__,
        out=out,
        **options,  # type: ignore[arg-type]
    )
    progress = []
    while True:
        try:
            progress.append(next(steps))
        except StopIteration as finished:
            return Made(out.getvalue(), finished.value, progress)


def rich() -> tuple[Case, Files]:
    """A case with something in every part and a page of every kind."""
    files = Files()
    capture = Capture(
        by="Anna Berg",
        moment=minute(9, "21:40"),
        how="Screenshot with the buttons of the phone",
        device="Samsung Galaxy A52",
        whole_screen=Answer.YES,
        still_on_device=Answer.YES,
    )
    png = files.add(
        encoded(chat(), "PNG"),
        "Screenshot_20260303-140233_WhatsApp.png",
        "image/png",
        capture=capture,
        description="First message after I ended it",
        text="m4rk_01\nHello\nI know where you live",
        file_modified=dt.datetime(2026, 3, 3, 14, 2, 33, tzinfo=dt.UTC),
    )
    jpeg = files.add(
        turned(chat(("You have until Friday", "500 euro"), (1170, 540)), 6),
        "IMG_0412.JPG",
        "image/jpeg",
        capture=msgspec.structs.replace(capture, how="Photo of the screen with another phone"),
        description="The demand for money, photographed from the screen of my old phone because "
        "the message would have disappeared after it was read once",
    )
    wide = files.add(encoded(chat(size=(1366, 768)), "PNG"), "desktop capture.png", "image/png")
    tall = files.add(
        encoded(chat(size=(540, 5200)), "JPEG", quality=85),
        "Scroll_Capture_النسخة.jpg",
        "image/jpeg",
        description="The whole conversation of 5 March, scrolled",
        text="\n".join(f"Line {number} of the conversation" for number in range(80)),
    )
    intimate = files.add(
        encoded(chat(("private",), (400, 400)), "PNG"),
        "private.png",
        "image/png",
        sensitivity=Sensitivity.INTIMATE,
        description="A picture of me that he sent to show that he has it",
        text="never printed words",
    )
    video = files.add(b"\x00\x00\x00\x18ftypmp42" + bytes(64), "clip.mp4", "video/mp4")
    broken = files.add(
        b"\xff\xd8\xff\xe0" + bytes(50),
        "broken.jpg",
        "image/jpeg",
        picture=PictureFacts(
            problem="This file is kept, but its picture cannot be shown: it is damaged."
        ),
    )
    copy = files.add(
        encoded(chat(("Hello",)), "WEBP", lossless=True),
        "Screenshot_20260303 (faces covered).webp",
        "image/webp",
        derived_from=png.id,
        derivation="the face of a child was covered",
    )
    people = (
        Person(id="p1", name="Mark Olsen", nicknames=("Marky",), relationship="former partner"),
    )
    accounts = (
        Account(
            id="a1",
            platform="WhatsApp",
            display_name="Mark 🔥",
            handle="m4rk_01",
            phone="+44 7700 900123",
            person="p1",
            person_basis="It is the number that he has had for years.",
            earlier_names=("marky.o",),
            profile_exhibits=(png.id,),
        ),
        Account(
            id="a2",
            platform="Instagram",
            handle="شبح_الليل",
            permanent_id="17841400008460056",
            profile_url="https://www.instagram.com/" + "a_very_long_handle_that_never_ends" * 4,
            linked=("a1",),
        ),
        Account(id="a3", platform="Telegram", display_name="暗影跟踪者"),
    )
    entered = stamp(11)
    events = [
        Event(
            id="v1",
            moment=minute(3, "14:02", shown="Tuesday 14:02"),
            accounts=("a1",),
            words="I know where you live.\nYou will see.",
            effect="I did not sleep and stayed with my sister.",
            witnesses=(Witness(name="Maja Berg", contact="secret@example.org", saw="the message"),),
            exhibits=(png.id, tall.id, copy.id),
            entered=entered,
        ),
        Event(
            id="v2",
            kind=EventKind.DEMAND,
            moment=minute(5, "22:14"),
            accounts=("a2",),
            words="ادفع 500 يورو قبل الجمعة وإلا سأرسل الصور",
            url="https://www.instagram.com/direct/t/340282366841710300949128",
            exhibits=(jpeg.id,),
            entered=entered,
        ),
        Event(
            id="v3",
            kind=EventKind.MESSAGE_SENT,
            moment=minute(5, "22:31"),
            accounts=("a2",),
            words="Please stop. #panic() $x$ *not bold* <label> \\",
            entered=entered,
        ),
        Event(
            id="v4",
            kind=EventKind.CALL,
            moment=Moment(
                wall=dt.datetime(2026, 3, 7),
                zone="Europe/London",
                precision=Precision.DAY,
                basis=Basis.MEMORY,
            ),
            accounts=("a1",),
            words="",
            notes="Eleven calls in one evening, none answered.",
            entered=entered,
        ),
        Event(
            id="v5",
            kind=EventKind.IN_PERSON,
            moment=Moment(
                wall=dt.datetime(2026, 2, 14),
                until=dt.datetime(2026, 2, 20, 23, 59),
                zone="Europe/London",
                precision=Precision.BETWEEN,
                basis=Basis.MEMORY,
            ),
            words="He stood outside the house.",
            entered=entered,
        ),
        Event(
            id="v6", kind=EventKind.POST, accounts=("a3",), words="我知道你住在哪里 😡👨‍👩‍👧‍👦🇩🇰"
        ),
    ]
    for number in range(18):
        events.append(
            Event(
                id=f"w{number}",
                kind=EventKind.MESSAGE_RECEIVED if number % 5 else EventKind.VOICE_NOTE,
                moment=minute(5 + number % 4, f"{8 + number % 12:02}:{number * 3 % 60:02}"),
                accounts=("a1" if number % 3 else "a3",),
                words=f"Message number {number}. Answer me.",
                exhibits=(wide.id,) if number == 4 else (),
                entered=entered,
            )
        )
    demands = (
        Demand(
            id="d1",
            threat="I will send the pictures to your sister and to your work",
            to_whom="my sister, my employer",
            demanded="Money",
            moment=minute(5, "22:14"),
            deadline=minute(13, "18:00", shown="Friday 6pm"),
            amount="500",
            currency="EUR",
            pay_to="bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            pay_to_kind="bitcoin address",
            paid=Answer.NO,
            accounts=("a2",),
            events=("v2",),
            exhibits=(jpeg.id,),
            entered=entered,
        ),
    )
    contacts = (
        Contact(
            id="c1",
            kind=ContactKind.POLICE,
            organisation="Greater Manchester Police",
            officer="PC Khan",
            collar_number="12345",
            reference="CRI/06AA/0001234/26",
            moment=minute(8, "09:30"),
            outcome="Told to keep everything and not to answer.",
            next_step="An officer will call back within two days.",
            entered=entered,
        ),
        Contact(
            id="c2",
            kind=ContactKind.BLOCKED,
            organisation="Instagram",
            moment=minute(6, "08:00"),
            accounts=("a2",),
            entered=entered,
        ),
    )
    custody = tuple(
        CustodyEntry(
            number=number,
            when=stamp(10, 8),
            action=action,
            subject=subject,
            chain=hashlib.sha256(str(number).encode()).hexdigest(),
        )
        for number, (action, subject) in enumerate(
            [(Action.CREATED, "")] + [(Action.ADDED, str(each.mark)) for each in files.exhibits], 1
        )
    )
    facts = CaseFacts(
        initials="AB",
        name="Anna Berg",
        in_danger=Answer.YES,
        danger="He knows my new address and has come to the door before.",
        children=Answer.YES,
        about="We were together for two years. I ended it in January. Since then he writes every "
        "day, from new accounts when I block one.",
        reach="+45 12 34 56 78, not after six",
    )
    case = files.case(
        facts=facts,
        accounts=accounts,
        people=people,
        events=tuple(events),
        demands=demands,
        contacts=contacts,
        custody=custody,
        head="ab" * 32,
    )
    del intimate, video, broken
    return case, files
