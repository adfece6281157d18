"""A chat that an app exported is read whole: who wrote what, when, in the right order."""

import datetime as dt
import io
import json
import zipfile

import pytest

from evidence_kit.intake.exports.read import AS_PAGES, AS_TEXT, open_export, page
from evidence_kit.intake.exports.source import DAMAGED, LOCKED, NO_EXPORT, TOO_BIG
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import Export
from tests.intake import made_exports, made_pages
from tests.intake.made_exports import MADE, THREAT, zipped

WHEN = dt.datetime(2024, 3, 15, 14, 22, 33, tzinfo=dt.UTC)
PLATFORM = {
    "whatsapp-android": "whatsapp",
    "whatsapp-ios": "whatsapp",
    "instagram": "instagram",
    "messenger-sealed": "messenger",
    "telegram": "telegram",
    "snapchat": "snapchat",
    "snapchat-older": "snapchat",
    "x": "x",
    "tiktok": "tiktok",
    "google-chat": "",
    "sms": "sms",
    "imessage": "sms",
    "mail": "email",
    "mailbox": "email",
    "outlook": "email",
}


def read(kind: str) -> Export:
    name, make = MADE[kind]
    return page(open_export(name, make()))


@pytest.mark.parametrize("kind", PLATFORM)
def test_a_threat_is_found_word_for_word_with_its_time(kind):
    """Letters outside of ASCII and pictures in the text included."""
    export = read(kind)
    threat = next(each for each in export.messages if THREAT in each.text)
    assert export.platform == PLATFORM[kind]
    assert threat.sender
    assert threat.shown
    if kind == "snapchat-older":
        assert threat.utc == WHEN.replace(year=2020)
    elif export.asks_zone:
        assert threat.utc is None
        assert threat.wall in (WHEN.replace(tzinfo=None), dt.datetime(2024, 3, 15, 14, 22))
    else:
        assert threat.utc == WHEN
    assert [each.number for each in export.messages] == list(range(export.total))
    assert export.left_out


@pytest.mark.parametrize("kind", ["instagram", "snapchat", "x", "tiktok", "snapchat-older"])
def test_messages_are_in_order_of_time_where_the_file_holds_the_newest_first(kind):
    assert [each.text for each in read(kind).messages][:2] == [THREAT, "Stop"]


def test_what_the_owner_wrote_is_told_where_the_file_tells_it():
    for kind in ("sms", "snapchat", "snapchat-older", "x", "imessage"):
        assert [each.mine for each in read(kind).messages][:2] == [False, True], kind
    assert {each.mine for each in read("whatsapp-android").messages} == {None}


def test_snapchat_as_web_pages_is_read_too():
    """A page for each friend; what follows a time without a name is no message."""
    export = page(open_export("mydata.zip", made_pages.snapchat()))
    assert (export.platform, export.threads, export.asks_zone) == ("snapchat", ("sam",), False)
    assert [(each.sender, each.text) for each in export.messages] == [
        ("sam", THREAT),
        ("zoe", "Stop"),
        ("zoe", ""),
    ]
    assert export.messages[0].utc == WHEN
    assert export.messages[2].note == "media, which this file does not hold"
    assert any("nobody saved" in sentence for sentence in export.left_out)


def test_chats_of_snapchat_that_were_not_saved_are_read_where_the_file_holds_them():
    data = json.loads(made_exports.snapchat_older())
    data["Received Unsaved Chat History"] = [
        {"From": "sam", "Created": "2020-03-15 14:24:33 UTC", "Text": "last", "Media Type": "TEXT"}
    ]
    export = page(open_export("chat_history.json", json.dumps(data).encode()))
    assert [each.text for each in export.messages] == [THREAT, "Stop", "last"]


def test_discord_says_that_threats_received_are_not_in_its_file():
    export = read("discord")
    assert "does not show the threats that you received" in export.left_out[0]
    assert [each.text for each in export.messages] == ["Who is this?", "Stop"]
    assert export.threads == ("Direct Message with sam#0",)


def test_files_that_a_message_names_stand_with_it():
    assert read("whatsapp-android").messages[3].attachments == ("IMG-20240316-WA0001.jpg",)
    assert read("whatsapp-ios").messages[3].attachments == (
        "00000042-PHOTO-2024-03-16-09-01-10.jpg",
    )
    assert read("sms").messages[2].attachments == ("photo.jpg",)
    assert read("instagram").messages[2].attachments[0].endswith("photos/1.jpg")
    assert read("mail").messages[0].attachments == ("photo.jpg",)


def test_letters_that_meta_stored_byte_by_byte_are_put_right():
    export = read("instagram")
    assert export.participants == ("Sam", "Zoë")
    assert export.messages[0].note == "Zoë reacted 👎"


def test_a_message_that_was_taken_back_says_so():
    assert read("messenger-sealed").messages[0].note == "unsent later"


def test_the_headers_of_a_mail_are_kept_word_for_word():
    for kind in ("mail", "mailbox", "outlook"):
        message = read(kind).messages[0]
        assert "Received: from mail.example.com" in message.headers
        assert message.note.startswith("Subject: Last warning")
    assert read("mail").messages[0].sender == "Sam Ö <sam@example.com>"


def test_a_box_of_mails_is_taken_apart_and_lines_that_begin_with_from_stay():
    export = read("mailbox")
    assert export.total == 2
    assert export.messages[0].text.endswith("\nFrom now on I watch you")


def test_a_mail_in_html_alone_is_read_as_words():
    found = open_export("a.eml", made_exports.mail_of_pages())
    assert page(found).messages[0].text == THREAT


def test_pages_follow_each_other_and_threads_are_counted():
    chats = {
        f"messages/inbox/chat_{number}/message_1.json": json.dumps(
            {
                "title": f"Chat {number}",
                "messages": [
                    {"sender_name": "Sam", "timestamp_ms": 1710512553000 + at, "content": str(at)}
                    for at in range(number * 10)
                ],
            }
        )
        for number in range(1, 4)
    }
    found = open_export("facebook-zoe.zip", zipped(chats))
    export = page(found, thread=2, start=25, count=10)
    assert export.platform == "messenger"
    assert (export.threads, export.counts) == (("Chat 1", "Chat 2", "Chat 3"), (10, 20, 30))
    assert [each.number for each in export.messages] == [25, 26, 27, 28, 29]
    assert (export.thread, export.start, export.total) == (2, 25, 30)
    assert page(found, thread=2, start=99).messages == ()


def test_a_page_of_long_messages_holds_fewer():
    lines = "".join(f"1{n}/03/2024, 14:22 - Sam: {'x' * 190_000}\n" for n in range(10))
    lines += "".join(f"2{n}/03/2024, 14:22 - Sam: {'x' * 190_000}\n" for n in range(10)) * 2
    found = open_export("chat.txt", lines.encode())
    first = page(found, count=30)
    assert 0 < len(first.messages) < first.total == 30
    assert page(found, start=len(first.messages)).messages[0].number == len(first.messages)


def test_the_zone_gives_instants_where_they_follow():
    found = open_export(*read_parts("whatsapp-android"))
    export = page(found, zone="America/New_York")
    assert export.messages[1].utc == dt.datetime(2024, 3, 15, 18, 22, tzinfo=dt.UTC)
    assert not export.asks_zone


def read_parts(kind: str) -> tuple[str, bytes]:
    name, make = MADE[kind]
    return name, make()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("notes.txt", b"Dear diary, 15/03/2024 was bad.\n"),
        ("x.json", b'{"a": [1, 2, 3]}'),
        ("x.json", b"[]"),
        ("photos.zip", zipped({"a.jpg": b"\xff\xd8\xff"})),
        ("feed.xml", b"<rss><item/></rss>"),
        ("page.html", b"<!DOCTYPE html><p>15/03/2024, 14:22 - Sam: hi"),
        ("x", b""),
        ("sheet.xls", made_exports.compound([("Workbook", b"\0" * 100)])),
    ],
)
def test_a_file_of_another_kind_is_said_to_be_none(name, data):
    with pytest.raises(Problem) as told:
        open_export(name, data)
    assert told.value.sentence == NO_EXPORT


def test_an_archive_of_web_pages_says_what_to_ask_for():
    data = zipped({"messages/inbox/sam_1/message_1.html": "<html>"})
    with pytest.raises(Problem, match="choose JSON"):
        open_export("facebook.zip", data)
    assert "JSON" in AS_PAGES


def test_an_archive_of_tiktok_as_text_says_what_to_ask_for():
    data = zipped({"TikTok/Direct Messages/Chat History.txt": "Date: 2024-03-15 14:22:33 UTC\n"})
    with pytest.raises(Problem) as told:
        open_export("TikTok_Data.zip", data)
    assert told.value.sentence == AS_TEXT


def test_a_locked_zip_says_so():
    data = bytearray(zipped({"_chat.txt": made_exports.whatsapp_android()}))
    data[6] |= 1  # APPNOTE.TXT 4.4.4, in the local header and in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Problem) as told:
        open_export("chat.zip", bytes(data))
    assert told.value.sentence == LOCKED


def test_names_that_point_outside_are_never_read_and_said():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("_chat.txt", made_exports.whatsapp_android())
        archive.writestr("../../home/_chat.txt", "15/03/2024, 14:22 - Eve: no\n" * 50)
        archive.writestr("/etc/cron.d/x.txt", "15/03/2024, 14:22 - Eve: no\n" * 50)
        archive.writestr("C:\\Windows\\x.txt", "15/03/2024, 14:22 - Eve: no\n" * 50)
    export = page(open_export("chat.zip", out.getvalue()))
    assert "Eve" not in export.participants
    assert any("unsafe names" in caution for caution in export.cautions)


def test_a_bomb_is_refused_before_it_grows():
    """200 MB of zeros in 200 KB."""
    data = zipped({"_chat.txt": b"1" * (201 << 20)})
    with pytest.raises(Problem) as told:
        open_export("chat.zip", data)
    assert told.value.sentence == TOO_BIG


def test_declared_entities_are_refused():
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
        '<smses><sms address="1" date="1710512553000" type="1" body="&b;"/></smses>'
    )
    for data in (bomb, bomb.replace('a "ha"', 'a SYSTEM "file:///etc/passwd"')):
        with pytest.raises(Problem) as told:
            open_export("sms.xml", data.encode())
        assert told.value.sentence == DAMAGED


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("result.json", b"[" * 200_000),
        ("result.json", b'{"messages":' * 100_000),
        ("sms.xml", b"<smses>" + b"<mms>" * 100_000),
        ("a.json", b'{"messages": [{"timestamp_ms": ' + b"9" * 5000 + b', "sender_name": ""}]}'),
    ],
)
def test_what_nests_without_end_is_refused(name, data):
    with pytest.raises(Problem):
        open_export(name, data)


def test_halves_of_letters_become_a_sign_and_nothing_fails():
    data = json.dumps(
        {
            "threadName": "x\ud83d",
            "messages": [{"senderName": "S\udc00", "text": "a\ud83d", "timestamp": 1710512553000}],
        }
    ).encode()
    export = page(open_export("x.json", data))
    assert export.messages[0].text == "a\ufffd"
    "".join([export.threads[0], export.messages[0].sender]).encode()


def test_a_backup_that_was_cut_off_shows_what_stands_before_the_cut_and_says_so():
    data = made_exports.sms_backup()
    export = page(open_export("sms.xml", data[: data.index(b"<mms")]))
    assert export.total == 2
    assert "cut off" in export.cautions[0]
    assert not page(open_export("sms.xml", data)).cautions


def test_a_lone_half_in_a_backup_of_sms_becomes_a_sign():
    data = made_exports.sms_backup().replace(b"&#56840;", b"&#0;&#x1F;&#xD83D;")
    assert "sees it \ufffd" in page(open_export("sms.xml", data)).messages[0].text


def test_one_message_that_cannot_be_read_keeps_its_place_and_costs_no_other():
    data = json.dumps(
        {
            "name": "Sam",
            "messages": [
                {"type": "message", "date": "x", "date_unixtime": "1710512553", "text": "one"},
                {"type": "message", "date": "x", "text": [{"text": 1}, None], "photo": {}},
                {"type": "message", "date": "x", "text": "three", "edited": [], "from": {"a": 1}},
            ],
        }
    ).encode()
    texts = [each.text for each in page(open_export("result.json", data)).messages]
    assert (texts[0], texts[2], len(texts)) == ("one", "three", 3)
    chat = {"sam": [{"Media Type": [], "Created": 5, "Content": "hi"}, {"Media Type": "TEXT"}]}
    chat["sam"][1]["Created"] = "2024-03-15 14:22:33 UTC"
    chat["sam"][1]["Media IDs"] = 7
    export = page(open_export("chat_history.json", json.dumps(chat).encode()))
    assert export.total == 2


def test_calls_are_known_as_calls():
    """Calls without end are part of what people suffer; a backup of calls lists each of them."""
    data = (
        b"<?xml version='1.0' encoding='UTF-8'?><calls count=\"2\">"
        b'<call number="+447700900123" duration="0" date="1710512553000" type="3" contact_name="Sam"/>'
        b'<call number="+447700900123" duration="12" date="1710512653000" type="2"/></calls>'
    )
    export = page(open_export("calls.xml", data))
    assert export.threads == ("Sam (+447700900123)",)
    missed, made = export.messages
    assert (missed.call, missed.sender, missed.note, missed.utc) == (
        True,
        "+447700900123",
        "missed call",
        WHEN,
    )
    assert (made.call, made.mine, made.note) == (True, True, "outgoing call, 12 seconds")
    chat = {
        "messages": [
            {
                "sender_name": "Sam",
                "timestamp_ms": 1710512553000,
                "content": "Sam called you.",
                "call_duration": 12,
            }
        ]
    }
    message = page(open_export("message_1.json", json.dumps(chat).encode())).messages[0]
    assert (message.call, message.note) == (True, "call, 12 seconds")
    assert not read("telegram").messages[1].system
    assert read("telegram").messages[1].call


def test_who_wrote_in_a_group_of_mms_is_told_and_its_subject_kept():
    data = (
        '<smses><mms address="+441~+442" date="1710512553000" msg_box="1" sub="Last warning">'
        '<parts><part ct="text/plain" text="Pay"/></parts><addrs><addr address="+442" type="137"/>'
        '<addr address="+441" type="151"/></addrs></mms>'
        '<sms address="+441" date="1710512653000" type="1" body="hi"/>'
        '<mms address="+441" date="1710512753000" msg_box="2"><parts/><addrs>'
        '<addr address="insert-address-token" type="137"/></addrs></mms></smses>'
    )
    found = open_export("sms.xml", data.encode())
    group, other = page(found), page(found, thread=1)
    assert [(each.sender, each.text) for each in group.messages] == [("+442", "Last warning\nPay")]
    assert [each.sender for each in other.messages] == ["+441", "Me"]


@pytest.mark.parametrize(
    "date",
    [
        "Friday, March 15, 2024 at 2:22:33\u202fPM UTC",
        "Friday, 15 March 2024 at 14:22:33 UTC",
        "vendredi 15 mars 2024 à 14:22:33 UTC",
        "Freitag, 15. März 2024 um 14:22:33 UTC",
    ],
)
def test_google_writes_its_times_in_the_language_of_the_account(date):
    value = {"messages": [{"creator": {"name": "Sam"}, "created_date": date, "text": "hi"}]}
    message = page(open_export("messages.json", json.dumps(value).encode())).messages[0]
    assert message.utc == WHEN


def test_what_telegram_says_of_a_message_is_noted():
    messages = [
        {
            "type": "message",
            "date": "2024-03-15T15:22:33",
            "date_unixtime": "1710512553",
            "from": "Sam",
            "text": "",
            "file": "(File not included. Change data exporting settings to download.)",
            "media_type": "voice_message",
            "reactions": [{"emoji": "👎", "count": 1, "recent": [{"from": "Zoë"}]}],
        },
        {
            "type": "service",
            "date": "2024-03-15T15:23:33",
            "date_unixtime": "1710512613",
            "actor": "Sam",
            "action": "phone_call",
            "discard_reason": "missed",
            "text": "",
        },
    ]
    value = {"name": "Sam", "messages": messages}
    note, call = page(open_export("result.json", json.dumps(value).encode())).messages
    assert (note.attachments, note.note) == (
        (),
        "voice message (not in this file); Zoë reacted 👎",
    )
    assert (call.call, call.note, call.sender) == (True, "missed call", "Sam")
