"""A file's name tells when it was captured or saved and in which app, and never more than that."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.intake.file_names import facts_of_name
from evidence_kit.model.moment import Precision
from evidence_kit.model.reading import FileFact, FileFactKind, Trust

SHOTS = [
    ("Screenshot_20240315-142233.png", "2024-03-15 14:22:33", ""),
    ("Screenshot_20240315-142233~2.png", "2024-03-15 14:22:33", ""),
    ("Screenshot_20240315-142233_Instagram.jpg", "2024-03-15 14:22:33", "instagram"),
    ("Screenshot_20240315_142233_WhatsApp.jpg", "2024-03-15 14:22:33", "whatsapp"),
    ("Screenshot_20240315_142233_WhatsApp(1).jpg", "2024-03-15 14:22:33", "whatsapp"),
    ("Screenshot_20240315_142233_One UI Home.jpg", "2024-03-15 14:22:33", ""),
    ("Screenshot_20260912_003537_com.instagram.android.jpg", "2026-09-12 00:35:37", "instagram"),
    (
        "Screenshot_2021-11-08-23-27-23-274_com.instagram.android.jpg",
        "2021-11-08 23:27:23",
        "instagram",
    ),
    ("Screenshot_2022-06-21-16-51-29-164_newFormat.heic", "2022-06-21 16:51:29", ""),
    ("Screenshot 20221106 211633.com.google.android.gm.jpg", "2022-11-06 21:16:33", "email"),
    ("Screenshot 2024-09-04 at 4.37.01\u202fPM.png", "2024-09-04 16:37:01", ""),
    ("Screenshot 2024-09-04 at 12.37.01\u202fAM.png", "2024-09-04 00:37:01", ""),
    ("Screen Shot 2014-04-15 at 9.45.17 PM.png", "2014-04-15 21:45:17", ""),
    ("Bildschirmfoto 2025-12-21 um 04.02.10.png", "2025-12-21 04:02:10", ""),
    ("Capture d’écran 2025-01-17 à 20.58.03.png", "2025-01-17 20:58:03", ""),
    ("Capture d\u2019e\u0301cran 2024-12-01 224909.png", "2024-12-01 22:49:09", ""),
    ("Captura de pantalla 2024-07-10 a la(s) 5.16.27 p.\u00a0m..png", "2024-07-10 17:16:27", ""),
    ("Captura de Tela 2021-08-11 às 22.04.42.png", "2021-08-11 22:04:42", ""),
    ("Schermata 2019-05-10 alle 10.56.11.png", "2019-05-10 10:56:11", ""),
    ("Schermafbeelding 2019-05-10 om 10.56.11.png", "2019-05-10 10:56:11", ""),
    ("Skärmavbild 2019-05-10 kl. 10.56.11.png", "2019-05-10 10:56:11", ""),
    ("Zrzut ekranu 2019-05-10 o 10.56.11.png", "2019-05-10 10:56:11", ""),
    ("Ekran Resmi 2019-05-10 10.56.11.png", "2019-05-10 10:56:11", ""),
    ("Снимок экрана 2026-09-29 в 20.15.00.png", "2026-09-29 20:15:00", ""),
    ("スクリーンショット 2026-02-13 12.34.56.png", "2026-02-13 12:34:56", ""),
    ("スクリーンショット 2026-02-13 午後2.34.56.png", "2026-02-13 14:34:56", ""),
    ("スクリーンショット 2026-02-13 123456.png", "2026-02-13 12:34:56", ""),
    ("스크린샷 2026-02-13 오후 2.34.56.png", "2026-02-13 14:34:56", ""),
    ("截屏2026-02-13 14.34.56.png", "2026-02-13 14:34:56", ""),
    ("Screenshot 2024-03-15 142233.png", "2024-03-15 14:22:33", ""),
    ("Screenshot from 2024-03-15 14-22-33.png", "2024-03-15 14:22:33", ""),
    ("Bildschirmfoto vom 2022-08-04 19-59-02.png", "2022-08-04 19:59:02", ""),
    ("Captura desde 2022-08-04 19-59-02.png", "", ""),
    ("C:\\Users\\x\\Screenshot_20240315-142233.png", "2024-03-15 14:22:33", ""),
    ("\u200e\u202aScreenshot_20240315-142233\u202c.png", "2024-03-15 14:22:33", ""),
]
OTHERS = [
    (
        "Screen_Recording_20240315_142233_WhatsApp.mp4",
        "captured",
        "2024-03-15 14:22:33",
        "whatsapp",
    ),
    ("screen-20240315-142233.mp4", "captured", "2024-03-15 14:22:33", ""),
    ("ScreenRecording_03-15-2024 14-22-33_1.MP4", "captured", "2024-03-15 14:22:33", ""),
    ("RPReplay_Final1710512553.MP4", "captured", "2024-03-15 14:22:33 UTC", ""),
    ("IMG-20240315-WA0001.jpg", "saved", "2024-03-15", "whatsapp"),
    ("PTT-20240315-WA0001.opus", "saved", "2024-03-15", "whatsapp"),
    ("WhatsApp Image 2024-03-15 at 14.22.33.jpeg", "saved", "2024-03-15 14:22:33", "whatsapp"),
    ("WhatsApp Image 2026-02-24 at 22.04.36 (1).jpeg", "saved", "2026-02-24 22:04:36", "whatsapp"),
    ("WhatsApp Image 2021-10-23 at 4.38.44 PM.jpeg", "saved", "2021-10-23 16:38:44", "whatsapp"),
    ("00000042-PHOTO-2020-06-07-15-13-20.jpg", "saved", "2020-06-07 15:13:20", "whatsapp"),
    ("signal-2022-12-17-15-16-04-718.jpg", "saved", "2022-12-17 15:16:04", "signal"),
    ("signal-2018-08-21-100217.jpg", "saved", "2018-08-21 10:02:17", "signal"),
    ("photo_2024-03-15_14-22-33.jpg", "saved", "2024-03-15 14:22:33", "telegram"),
    ("photo_12@15-03-2024_14-22-33.jpg", "saved", "2024-03-15 14:22:33", "telegram"),
    ("FB_IMG_1710512553000.jpg", "saved", "2024-03-15 14:22:33 UTC", "facebook"),
    ("PXL_20241231_151646544.jpg", "captured", "2024-12-31 15:16:46 UTC", ""),
    ("IMG_20210921_144423_783.jpg", "captured", "2021-09-21 14:44:23", ""),
    ("20210921_144423.jpg", "captured", "2021-09-21 14:44:23", ""),
    ("Snapchat-431959199.jpg", "", "", "snapchat"),
    ("received_1234567890123456.jpeg", "", "", "messenger"),
]


def only(facts: tuple[FileFact, ...], kind: FileFactKind) -> str:
    return next((fact.value for fact in facts if fact.kind is kind), "")


@pytest.mark.parametrize(("name", "time", "platform"), SHOTS)
def test_names_of_screenshots(name, time, platform):
    facts = facts_of_name(name)
    assert only(facts, FileFactKind.CAPTURED) == time
    assert only(facts, FileFactKind.PLATFORM) == platform
    assert bool(only(facts, FileFactKind.SCREENSHOT)) == bool(time)


@pytest.mark.parametrize(("name", "kind", "time", "platform"), OTHERS)
def test_names_of_other_files(name, kind, time, platform):
    facts = facts_of_name(name)
    times = [(fact.kind.value, fact.value) for fact in facts if fact.moment]
    assert times == ([(kind, time)] if time else [])
    assert only(facts, FileFactKind.PLATFORM) == platform


@pytest.mark.parametrize(
    "name",
    ["IMG_1234.PNG", "IMG_E1234.JPG", "image.png", "photo.jpg", "", "/", "x" * 5000, "1.2.3"],
)
def test_names_that_tell_nothing(name):
    assert facts_of_name(name) == ()


def test_the_day_of_a_file_from_whatsapp_is_never_a_time():
    (fact,) = (fact for fact in facts_of_name("IMG-20240315-WA0001.jpg") if fact.moment)
    assert fact.moment.precision is Precision.DAY
    assert (fact.utc, fact.trust) == (None, Trust.MEDIUM)


def test_an_instant_is_given_only_where_the_name_is_in_utc():
    for name in ("PXL_20241231_151646544.jpg", "FB_IMG_1710512553000.jpg"):
        assert all(fact.utc for fact in facts_of_name(name) if fact.moment)
    assert not any(fact.utc for fact in facts_of_name("Screenshot_20240315-142233.png"))


def test_a_package_is_trusted_more_than_a_label():
    package = facts_of_name("Screenshot_2021-11-08-23-27-23-274_com.whatsapp.jpg")
    label = facts_of_name("Screenshot_20240315-142233_WhatsApp.jpg")
    trusts = [
        next(fact.trust for fact in facts if fact.kind is FileFactKind.PLATFORM)
        for facts in (package, label)
    ]
    assert trusts == [Trust.HIGH, Trust.MEDIUM]


@pytest.mark.parametrize(
    "name",
    [
        "Screenshot_20241315-142233.png",
        "Screenshot_20240230-142233.png",
        "Screenshot_20240315-252233.png",
        "Screenshot_00000000-000000.png",
        "Screenshot 2024-09-04 at 14.37.01 PM.png",
        "RPReplay_Final9999999999.MP4",
    ],
)
def test_numbers_that_are_no_date_give_no_date(name):
    assert not any(fact.moment for fact in facts_of_name(name))


TIMES = st.datetimes(dt.datetime(1995, 1, 1), dt.datetime(2090, 1, 1)).map(
    lambda time: time.replace(microsecond=0)
)


@given(
    TIMES,
    st.sampled_from(
        [
            "Screenshot_%Y%m%d-%H%M%S.png",
            "Screenshot_%Y%m%d_%H%M%S_WhatsApp.jpg",
            "Screenshot_%Y-%m-%d-%H-%M-%S-274_com.whatsapp.jpg",
            "Screenshot %Y-%m-%d at %H.%M.%S.png",
            "Screenshot %Y-%m-%d at %I.%M.%S %p.png",
            "Screenshot from %Y-%m-%d %H-%M-%S.png",
            "Screenshot %Y-%m-%d %H%M%S.png",
            "WhatsApp Image %Y-%m-%d at %H.%M.%S.jpeg",
            "signal-%Y-%m-%d-%H-%M-%S-718.jpg",
            "photo_12@%d-%m-%Y_%H-%M-%S.jpg",
        ]
    ),
    st.sampled_from(["", "\u200e", "\u2068", "/home/x/", "C:\\x\\"]),
)
def test_every_time_in_every_form_comes_back(time, form, before):
    (moment,) = (fact.moment for fact in facts_of_name(before + time.strftime(form)) if fact.moment)
    assert moment.wall == time


@given(st.text(max_size=120))
def test_no_name_fails(name):
    facts_of_name(name)


@given(st.from_regex(r"(Screenshot|IMG|photo|signal|WhatsApp Image)[-_ ][0-9@_. -]{1,40}"))
def test_no_name_that_looks_like_one_of_ours_fails(name):
    for fact in facts_of_name(name):
        assert fact.value
