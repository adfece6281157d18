"""Exports of chats as the apps write them, made up: Sam threatens, the owner answers."""

import io
import json
import struct
import zipfile
from email.message import EmailMessage

THREAT = "Pay €200 by Friday or everyone sees it 😈"
STAMP = 1710512553000  # 2024-03-15 14:22:33 UTC


def zipped(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def whatsapp_android() -> bytes:
    return (
        "15/03/2024, 14:20 - Messages and calls are end-to-end encrypted.\n"
        f"15/03/2024, 14:22 - Sam: {THREAT}\n"
        "15/03/2024, 14:23 - Alex B: Please stop: I mean it\nleave me alone\n"
        "16/03/2024, 09:01 - Sam: IMG-20240316-WA0001.jpg (file attached)\n"
        "16/03/2024, 09:02 - Sam: <Media omitted>\n"
    ).encode()


def whatsapp_ios() -> bytes:
    chat = (
        "\u200e[15/03/2024, 2:20:00\u202fPM] Sam: \u200eMessages and calls are end-to-end encrypted.\n"
        f"[15/03/2024, 2:22:33\u202fPM] Sam: {THREAT}\n"
        "[15/03/2024, 2:23:01\u202fPM] Alex B: Please stop\nleave me alone\n"
        "\u200e[16/03/2024, 9:01:10\u202fAM] Sam: "
        "\u200e<attached: 00000042-PHOTO-2024-03-16-09-01-10.jpg>\n"
    )
    return zipped({"_chat.txt": chat, "00000042-PHOTO-2024-03-16-09-01-10.jpg": b"\xff\xd8\xff"})


def _latin(text: str) -> str:
    return text.encode().decode("latin-1")


def instagram() -> bytes:
    folder = "your_instagram_activity/messages/inbox/sam_123"
    newer = {
        "participants": [{"name": "Sam"}, {"name": _latin("Zoë")}],
        "messages": [
            {
                "sender_name": "Sam",
                "timestamp_ms": STAMP + 60_000,
                "photos": [{"uri": f"{folder}/photos/1.jpg", "creation_timestamp": 1}],
            },
            {"sender_name": _latin("Zoë"), "timestamp_ms": STAMP + 30_000, "content": "Stop"},
        ],
        "title": "Sam",
        "thread_path": "inbox/sam_123",
    }
    older = {
        **newer,
        "messages": [
            {
                "sender_name": "Sam",
                "timestamp_ms": STAMP,
                "content": _latin(THREAT),
                "reactions": [{"actor": _latin("Zoë"), "reaction": _latin("👎")}],
            }
        ],
    }
    return zipped(
        {
            f"{folder}/message_1.json": json.dumps(newer),
            f"{folder}/message_2.json": json.dumps(older),
        }
    )


def messenger_sealed() -> bytes:
    return json.dumps(
        {
            "participants": ["Sam", "Zoë"],
            "threadName": "Sam_12",
            "messages": [
                {
                    "isUnsent": True,
                    "media": [],
                    "reactions": [],
                    "senderName": "Sam",
                    "text": THREAT,
                    "timestamp": STAMP,
                    "type": "text",
                }
            ],
        }
    ).encode()


def telegram() -> bytes:
    message = {"type": "message", "from": "Sam", "from_id": "user1"}
    return json.dumps(
        {
            "name": "Sam",
            "type": "personal_chat",
            "id": 1,
            "messages": [
                {
                    **message,
                    "id": 1,
                    "date": "2024-03-15T15:22:33",
                    "date_unixtime": str(STAMP // 1000),
                    "text": ["Pay ", {"type": "bold", "text": "€200"}, THREAT.split("200")[1]],
                },
                {
                    "id": 2,
                    "type": "service",
                    "actor": "Sam",
                    "actor_id": "user1",
                    "action": "phone_call",
                    "date": "2024-03-15T15:30:00",
                    "date_unixtime": str(STAMP // 1000 + 500),
                    "text": "",
                },
            ],
        }
    ).encode()


def snapchat() -> bytes:
    chat = [
        {
            "From": "zoe",
            "Media Type": "TEXT",
            "Created": "2024-03-15 14:23:00 UTC",
            "Content": "Stop",
            "Conversation Title": None,
            "IsSender": True,
            "IsSaved": True,
        },
        {
            "From": "sam",
            "Media Type": "TEXT",
            "Created": "2024-03-15 14:22:33 UTC",
            "Content": THREAT,
            "Conversation Title": None,
            "IsSender": False,
            "IsSaved": True,
        },
    ]
    return zipped({"json/chat_history.json": json.dumps({"sam": chat})})


def snapchat_older() -> bytes:
    row = {"Media Type": "TEXT", "Created": "2020-03-15 14:22:33 UTC", "Text": THREAT}
    return json.dumps(
        {
            "Received Saved Chat History": [{"From": "sam", **row}],
            "Sent Saved Chat History": [
                {"To": "sam", **row, "Text": "Stop", "Created": "2020-03-15 14:23:33 UTC"}
            ],
        }
    ).encode()


def x_archive() -> bytes:
    def created(sender: str, text: str, at: str) -> dict[str, object]:
        return {
            "messageCreate": {
                "recipientId": "1",
                "senderId": sender,
                "id": "9",
                "createdAt": at,
                "text": text,
                "mediaUrls": [],
                "reactions": [],
            }
        }

    messages = [
        created("1", "Stop", "2024-03-15T14:23:00.000Z"),
        created("2", THREAT, "2024-03-15T14:22:33.000Z"),
    ]
    chats = [{"dmConversation": {"conversationId": "1-2", "messages": messages}}]
    owner = [{"account": {"accountId": "1", "username": "zoe"}}]
    return zipped(
        {
            "data/account.js": f"window.YTD.account.part0 = {json.dumps(owner)}",
            "data/direct-messages.js": f"window.YTD.direct_messages.part0 = {json.dumps(chats)}",
        }
    )


def tiktok() -> bytes:
    chat = [
        {"Date": "2024-03-15 14:23:00", "From": "zoe", "Content": "Stop"},
        {"Date": "2024-03-15 14:22:33", "From": "sam", "Content": THREAT},
    ]
    return json.dumps(
        {
            "Direct Messages": {
                "Chat History": {"ChatHistory": {"Chat History with sam:": chat}},
            },
            "Profile": {},
        }
    ).encode()


def google_chat() -> bytes:
    messages = [
        {
            "creator": {"name": "Sam", "email": "sam@example.com", "user_type": "Human"},
            "created_date": "Friday, March 15, 2024 at 2:22:33\u202fPM UTC",
            "text": THREAT,
            "topic_id": "x",
        }
    ]
    folder = "Takeout/Google Chat/Groups/DM 1"
    members = {"members": [{"name": "Sam", "email": "sam@example.com"}]}
    return zipped(
        {
            f"{folder}/messages.json": json.dumps({"messages": messages}),
            f"{folder}/group_info.json": json.dumps(members),
        }
    )


def discord() -> bytes:
    rows = [
        {"ID": 2, "Timestamp": "2024-03-15 14:23:00", "Contents": "Stop", "Attachments": ""},
        {
            "ID": 1,
            "Timestamp": "2024-03-15 14:22:00",
            "Contents": "Who is this?",
            "Attachments": "",
        },
    ]
    return zipped(
        {
            "messages/index.json": json.dumps({"55": "Direct Message with sam#0"}),
            "messages/c55/messages.json": json.dumps(rows),
            "messages/c55/channel.json": json.dumps({"id": "55", "type": 1}),
        }
    )


def sms_backup() -> bytes:
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"3\">\n"
        f'<sms protocol="0" address="+447700900123" date="{STAMP}" type="1" '
        f'body="Pay €200 by Friday or everyone sees it &#55357;&#56840;" read="1" '
        f'readable_date="15 Mar 2024 14:22:33" contact_name="Sam" />\n'
        f'<sms address="+447700900123" date="{STAMP + 60_000}" type="2" body="Stop&#10;now" '
        'contact_name="Sam" />\n'
        f'<mms address="+447700900123" date="{STAMP + 90_000}" msg_box="1" contact_name="Sam">'
        '<parts><part ct="application/smil" text="&lt;smil/&gt;"/>'
        '<part ct="text/plain" text="Look"/>'
        '<part ct="image/jpeg" cl="photo.jpg" data="AAAA"/></parts>'
        '<addrs><addr address="+447700900123" type="137"/></addrs></mms>\n</smses>'
    ).encode()


def imessage_txt() -> bytes:
    return (
        "Mar 15, 2024  2:22:33 PM\n+447700900123\n"
        f"{THREAT}\n\n"
        "Mar 15, 2024  2:23:01 PM (Read by them after 1 minute)\nMe\nStop\n\nplease\n\n"
    ).encode()


def mail() -> bytes:
    made = EmailMessage()
    made["From"] = "Sam Ö <sam@example.com>"
    made["To"] = "zoe@example.org"
    made["Subject"] = "Last warning €"
    made["Date"] = "Fri, 15 Mar 2024 15:22:33 +0100"
    made["Message-ID"] = "<1@example.com>"
    made["Received"] = "from mail.example.com (203.0.113.5)"
    made.set_content(f"{THREAT}\nFrom now on I watch you")
    made.add_alternative(f"<p>{THREAT}<script>alert(1)</script>", subtype="html")
    made.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="photo.jpg")
    made.set_boundary("outer")
    for part in made.iter_parts():
        if part.is_multipart():
            part.set_boundary("inner")
    return bytes(made)


def mailbox() -> bytes:
    return b"".join(
        b"From sam@example.com Fri Mar 15 14:22:33 2024\n"
        + mail().replace(b"<1@", b"<%d@" % number).replace(b"\nFrom now", b"\n>From now")
        + b"\n"
        for number in range(2)
    )


def mail_of_pages() -> bytes:
    made = EmailMessage()
    made["From"] = "sam@example.com"
    made["To"] = "zoe@example.org"
    made["Date"] = "Fri, 15 Mar 2024 14:22:33 +0000"
    made.set_content(f"<html><body><p>{THREAT}</p><script>x</script></body></html>", subtype="html")
    return bytes(made)


def _stream(number: int, text: str) -> tuple[str, bytes]:
    return f"__substg1.0_{number:04X}001F", text.encode("utf-16-le")


def outlook() -> bytes:
    ticks = (STAMP + 11_644_473_600_000) * 10_000
    table = bytes(32) + struct.pack("<HHIQ", 0x0040, 0x0039, 6, ticks)
    return compound(
        [
            ("__properties_version1.0", table),
            _stream(0x0037, "Last warning"),
            _stream(0x0C1A, "Sam"),
            _stream(0x5D01, "sam@example.com"),
            _stream(0x0E04, "zoe@example.org"),
            _stream(0x1000, THREAT),
            _stream(0x007D, "Received: from mail.example.com\r\nFrom: sam@example.com\r\n"),
        ]
    )


def compound(streams: list[tuple[str, bytes]]) -> bytes:
    """A compound file ([MS-CFB], version 3) with small *streams*, at most 40 KB together."""
    free, end, fat_sector = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    small = b""
    small_fat: list[int] = []
    entries = []
    for name, data in streams:
        start, count = len(small_fat), max(1, -(-len(data) // 64))
        small += data.ljust(count * 64, b"\0")
        small_fat += [*range(start + 1, start + count), end]
        entries.append((name, 2, start, len(data)))
    directory = b""
    for at, (name, kind, start, size) in enumerate([("Root Entry", 5, 0, len(small)), *entries]):
        wide = (name + "\0").encode("utf-16-le")
        following = at + 1 if 0 < at < len(entries) else free
        child = 1 if at == 0 else free
        directory += wide.ljust(64, b"\0")
        directory += struct.pack("<HBBIII", len(wide), kind, 1, free, following, child)
        directory += bytes(36) + struct.pack("<IQ", start, size)
    unused = bytes(64) + struct.pack("<HBBIII", 0, 0, 0, free, free, free) + bytes(48)
    directory += unused * (-len(directory) // 128 % 4)
    small_table = struct.pack(f"<{len(small_fat)}I", *small_fat)
    sectors: list[bytes] = []
    fat: list[int] = []
    starts = []
    for part, padding in ((small, b"\0"), (directory, b"\0"), (small_table, b"\xff")):
        starts.append(len(sectors))
        count = -(-len(part) // 512)
        sectors += [part[at * 512 :][:512].ljust(512, padding) for at in range(count)]
        fat += [*range(starts[-1] + 1, starts[-1] + count), end]
    fat += [fat_sector] + [free] * (127 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    small_sectors = -(-len(small_table) // 512)
    header += struct.pack("<IIIIIIIII", 0, 1, starts[1], 0, 4096, starts[2], small_sectors, end, 0)
    header += struct.pack("<109I", len(sectors), *[free] * 108)
    return header + b"".join(sectors) + struct.pack("<128I", *fat)


MADE = {
    "whatsapp-android": ("WhatsApp Chat with Sam.txt", whatsapp_android),
    "whatsapp-ios": ("WhatsApp Chat - Sam.zip", whatsapp_ios),
    "instagram": ("instagram-zoe-2024.zip", instagram),
    "messenger-sealed": ("Sam_12.json", messenger_sealed),
    "telegram": ("result.json", telegram),
    "snapchat": ("mydata.zip", snapchat),
    "snapchat-older": ("chat_history.json", snapchat_older),
    "x": ("twitter-2024.zip", x_archive),
    "tiktok": ("user_data_tiktok.json", tiktok),
    "google-chat": ("takeout.zip", google_chat),
    "discord": ("package.zip", discord),
    "sms": ("sms-20240315142233.xml", sms_backup),
    "imessage": ("+447700900123.txt", imessage_txt),
    "mail": ("warning.eml", mail),
    "mailbox": ("All mail.mbox", mailbox),
    "outlook": ("warning.msg", outlook),
}
"""A name and a maker for each kind of export."""
