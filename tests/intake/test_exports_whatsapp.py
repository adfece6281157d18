"""The lines of a WhatsApp chat, as telephones of many languages write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.intake.exports.read import open_export, page
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import Export

JUNE, MARCH, EARLY = (2018, 6, 13), (2024, 3, 15), (2018, 6, 3)


def read(text: str, day_first: bool | None = None) -> Export:
    return page(open_export("chat.txt", text.encode(), day_first))


@pytest.mark.parametrize(
    ("head", "day", "time"),
    [
        ("3/6/18, 1:55 p.m. - ", EARLY, (13, 55)),
        ("03-06-2018, 01.55 PM - ", EARLY, (13, 55)),
        ("13.06.18 21.25.15: ", JUNE, (21, 25, 15)),
        ("[06.13.18 21:25:15] ", JUNE, (21, 25, 15)),
        ("13.6.2018 klo 21.25.15 - ", JUNE, (21, 25, 15)),
        ("13. 6. 2018. 21:25:15 ", JUNE, (21, 25, 15)),
        ("[3/6/18 1:55:00 p. m.] ", EARLY, (13, 55)),
        ("\u200e[3/6/18 1:55:00 p.\u00a0m.] ", EARLY, (13, 55)),
        ("[2018/06/13, 21:25:15] ", JUNE, (21, 25, 15)),
        ("3/6/18, 1:55\u202fPM - ", EARLY, (13, 55)),
        ("3/6/18, 12:05 AM - ", EARLY, (0, 5)),
        ("3/6/18, 12:05 PM - ", EARLY, (12, 5)),
        ("15.03.2024, 20:40 - ", MARCH, (20, 40)),
        ("15.03.24, 20:40 - ", MARCH, (20, 40)),
        ("[2024/3/15 下午2:22:33] ", MARCH, (14, 22, 33)),
        ("2024年3月15日 14:22 - ", MARCH, (14, 22)),
        ("[2024年3月15日 下午2:22:33] ", MARCH, (14, 22, 33)),
        ("2024년 3월 15일 오후 2:22 - ", MARCH, (14, 22)),
        ("2024. 03. 15. 14:22 - ", MARCH, (14, 22)),
        ("2024. 03. 15. du. 2:22 - ", MARCH, (14, 22)),
        ("15. 03. 24, 14:22 - ", MARCH, (14, 22)),
        ("15.03.24 г., 14:22 ч. - ", MARCH, (14, 22)),
        ("15.03.2024. 14:22 - ", MARCH, (14, 22)),
        ("15/03/2024 14.22 - ", MARCH, (14, 22)),
        ("15-03-2024 14:22 - ", MARCH, (14, 22)),
        ("14:22, 15/03/2024 - ", MARCH, (14, 22)),
        ("\u200f15.3.2024, 14:22 - \u200f", MARCH, (14, 22)),
        ("\u200f۱۵/۳/۲۰۲۴،\u200f ۱۴:۲۲ - ", MARCH, (14, 22)),
        ("১৫/৩/২৪, ২:২২ PM - ", MARCH, (14, 22)),
        ("[15/03/2024, 2:22:33\u202fPM] \u200e~\u202f", MARCH, (14, 22, 33)),
        ("15/03/24, 2:22\u202fp.\u00a0m. - ", MARCH, (14, 22)),
        ("15/03/2024 2:22 ÖS - ", MARCH, (14, 22)),
        ("15/3/2024 2:22 μ.μ. - ", MARCH, (14, 22)),
        ("15/03/2024 kl. 14.22 - ", MARCH, (14, 22)),
        ("2024. 3. 15. 오후 2:22 - ", MARCH, (14, 22)),
        ("[15.3.2024 klo 14.08.18] ", MARCH, (14, 8, 18)),
        ("[15/03/2024, 09:15:32] ", MARCH, (9, 15, 32)),
        ("2024-03-15 14:22 - ", MARCH, (14, 22)),
        ("15/03/24 14:22 - ", MARCH, (14, 22)),
        ("15/03/2024 à 14:22 - ", MARCH, (14, 22)),
        ("15/03/2024, 2:22 م - ", MARCH, (14, 22)),
        ("١٥\u200f/٣\u200f/٢٠٢٤، ٢:٢٢ م - ", MARCH, (14, 22)),
        ("15/3/2567 14:22 - ", MARCH, (14, 22)),
    ],
)
def test_every_known_head_is_read(head, day, time):
    message = read(f"{head}Sam: hello: you").messages[0]
    assert (message.sender.removeprefix("~ "), message.text) == ("Sam", "hello: you")
    assert message.wall == dt.datetime(*day, *time)


def test_the_order_of_day_and_month_is_asked_where_nothing_proves_it():
    text = "03/04/2024, 14:22 - Sam: one\n03/04/2024, 14:23 - Sam: two\n"
    assert read(text).asks_day_order
    assert read(text, True).messages[0].wall == dt.datetime(2024, 4, 3, 14, 22)
    assert read(text, False).messages[0].wall == dt.datetime(2024, 3, 4, 14, 22)


def test_a_day_past_the_twelfth_proves_the_order_and_no_answer_overrules_it():
    text = "03/04/2024, 14:22 - Sam: one\n04/25/2024, 14:23 - Sam: two\n"
    for answer in (None, True, False):
        export = read(text, answer)
        assert not export.asks_day_order
        assert export.day_first is False


def test_a_chat_that_goes_forward_in_one_order_alone_proves_it():
    text = "11/01/2024, 14:22 - Sam: one\n02/02/2024, 14:23 - Sam: two\n"
    export = read(text)
    assert (export.asks_day_order, export.day_first) == (False, True)


def test_the_same_number_twice_asks_nothing():
    assert not read("03/03/2024, 14:22 - Sam: one\n").asks_day_order


def test_a_line_inside_a_message_that_looks_like_another_head_stays_inside():
    """Else a message could put words into somebody's mouth."""
    text = (
        "15/03/2024, 14:22 - Sam: first\n"
        "[15/03/2024, 14:22:33] Alex: I did it\n"
        "15/03/2024, 14:23 - Alex: no\n"
        "15/03/2024, 14:24 - Alex: really\n"
    )
    export = read(text)
    assert [each.sender for each in export.messages] == ["Sam", "Alex", "Alex"]
    assert "I did it" in export.messages[0].text


def test_an_iphone_shows_itself_where_a_message_ends():
    """It ends messages with CR LF and lines in them with LF: what looks like one is known to be none."""
    text = (
        "[15/03/2024, 14:22:33] Sam: first\n[15/03/2024, 14:22:40] Alex: I did it\r\n"
        "[15/03/2024, 14:23:00] Alex: no\r\n"
        "[15/03/2024, 14:24:00] Alex: really\nnot\r\n"
    )
    export = read(text)
    assert [each.sender for each in export.messages] == ["Sam", "Alex", "Alex"]
    assert "I did it" in export.messages[0].text
    assert not any("look like other messages" in caution for caution in export.cautions)
    for other in (text.replace("\r\n", "\n"), text.replace("\r", "").replace("\n", "\r\n")):
        export = read(other)
        assert [each.sender for each in export.messages] == ["Sam", "Alex", "Alex", "Alex"]
        assert any("look like other messages" in caution for caution in export.cautions)


@pytest.mark.parametrize(
    "line",
    [
        "\u200e<attached: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "Look \u200e<attached: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<Anhang: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<adjunto: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<archivo adjunto: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<\u00a0pièce jointe\u00a0: 00000042-PHOTO-2024-03-16-09-01-10.jpg\u00a0>",
        "\u200e<allegato: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<anexado: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<bijgevoegd: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<załączono: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<ekli: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<прикреплено: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<附件：00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<添付ファイル：00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200e<첨부파일: 00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "\u200f<מצורף: \u200e00000042-PHOTO-2024-03-16-09-01-10.jpg>",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg (file attached)\nLook",
        "\u200e00000042-PHOTO-2024-03-16-09-01-10.jpg (Datei angehängt)",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg (archivo adjunto)",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg (fichier joint)",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg (file allegato)",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg (arquivo anexado)",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg (bestand bijgevoegd)",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg (файл добавлен)",
        "\u200f00000042-PHOTO-2024-03-16-09-01-10.jpg (הקובץ מצורף)",
        "00000042-PHOTO-2024-03-16-09-01-10.jpg（文件附件）".replace("（", " (").replace("）", ")"),
    ],
)
def test_a_file_is_named_in_every_language(line):
    message = read(f"15/03/2024, 14:22 - Sam: {line}\n").messages[0]
    assert message.attachments == ("00000042-PHOTO-2024-03-16-09-01-10.jpg",)
    assert (message.sender, message.system, message.note) == ("Sam", False, "")


@pytest.mark.parametrize(
    "line", ["Pay by 5.30 (or else)", "see you at no.5 (the old one)", "a < b: c.d"]
)
def test_words_that_look_like_a_file_are_words(line):
    assert read(f"15/03/2024, 14:22 - Sam: {line}\n").messages[0].attachments == ()


IPHONE = [
    ("Sam", "\u200eMessages and calls are end-to-end encrypted. No one can read them."),
    ("Sam", "\u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt."),
    ("Sam", "\u200eLos mensajes y las llamadas están cifrados de extremo a extremo."),
    ("Sam", "\u200eLes messages et les appels sont chiffrés de bout en bout."),
    ("Sam", "\u200eI messaggi e le chiamate sono crittografati end-to-end."),
    ("Sam", "\u200eAs mensagens e ligações são protegidas com a criptografia de ponta a ponta."),
    ("Sam", "\u200eMesajlar ve aramalar uçtan uca şifrelidir."),
    ("Sam", "\u200eСообщения и звонки защищены сквозным шифрованием."),
    ("Sam", "\u200eSam hat die Gruppe verlassen."),
    ("Sam", "\u200eSam added Alex"),
    ("Sam", "\u200eYour security code with Sam changed."),
    ("Us: the group", "\u200eThis group was made on a day"),
    ("Us: the group", "\u200eKuka tahansa"),
]


@pytest.mark.parametrize(("sender", "line"), IPHONE)
def test_what_the_app_wrote_on_an_iphone_is_of_nobody(sender, line):
    """It gives such lines a sender: the other person, or the group itself."""
    text = f"[15/03/2024, 14:22:33] {sender}: {line}\n[15/03/2024, 14:23:33] Sam: hi\n"
    found = open_export("WhatsApp Chat - Us - the group.txt", text.encode())
    first, second = page(found).messages
    if sender == "Us: the group":
        found = open_export("WhatsApp Chat - Us.txt", text.replace("Us: the group", "Us").encode())
        first, second = page(found).messages
    assert (first.sender, first.system) == ("", True)
    assert (second.sender, second.system) == ("Sam", False)
    assert page(found).participants == ("Sam",)


@pytest.mark.parametrize(
    "line",
    [
        "Sam changed the subject to “Friday: pay up”",
        'Sam changed the subject from "Us" to "Friday: pay up"',
        "Sam cambió el asunto a “viernes: paga”",
        "Sam hat den Betreff zu „Freitag: zahlen“ geändert",
        "Messages and calls are end-to-end encrypted.",
        "Sam left",
    ],
)
def test_what_the_app_wrote_on_android_is_of_nobody(line):
    message = read(f"15/03/2024, 14:22 - {line}\n").messages[0]
    assert (message.sender, message.system, message.text) == ("", True, line)


@pytest.mark.parametrize(
    "line",
    [
        "Messages and calls are end-to-end encrypted, you said",
        "I left",
        "This message was deleted by me, ha",
        "video call me tonight",
        "\u200eimage omitted",
        "\u200eBild weggelassen",
        "\u200eLocation: https://maps.example/1,2",
        "<Media omitted>",
    ],
)
def test_what_a_person_wrote_stays_theirs(line):
    message = read(f"[15/03/2024, 14:22:33] Sam: {line}\n").messages[0]
    assert (message.sender, message.system, message.call) == ("Sam", False, False)
    assert (message.text, message.note) == (line.lstrip("\u200e"), "")


@pytest.mark.parametrize(
    "mark",
    [
        "<This message was edited>",
        "\u200e<This message was edited>",
        "<Se editó este mensaje.>",
        "\u200e<Diese Nachricht wurde bearbeitet.>",
        "<Ce message a été modifié>",
        "<Сообщение изменено>",
        "\u200e<In a language of which nothing is known>",
    ],
)
def test_that_a_message_was_edited_is_noted_apart_from_its_words(mark):
    message = read(f"15/03/2024, 14:22 - Sam: pay or else {mark}\n").messages[0]
    assert (message.text, message.note) == ("pay or else", "edited later")


@pytest.mark.parametrize(
    "line",
    [
        "This message was deleted",
        "\u200eThis message was deleted.",
        "You deleted this message",
        "Diese Nachricht wurde gelöscht.",
        "Se eliminó este mensaje.",
        "Ce message a été supprimé",
        "Mensagem apagada",
        "Bu mesaj silindi",
    ],
)
def test_a_message_that_was_deleted_says_so(line):
    message = read(f"15/03/2024, 14:22 - Sam: {line}\n").messages[0]
    assert (message.sender, message.note, message.system) == ("Sam", "deleted later", False)


@pytest.mark.parametrize(
    ("line", "sender"),
    [
        ("[15/03/2024, 14:22:33] Sam: \u200eMissed voice call", "Sam"),
        ("[15/03/2024, 14:22:33] Sam: \u200eVideo call, \u200e12 sec", "Sam"),
        (
            "[15/03/2024, 14:22:33] Sam: \u200eVerpasster Sprachanruf. \u200eZum Zurückrufen tippen",
            "Sam",
        ),
        ("15/03/2024, 14:22 - Missed voice call", ""),
        ("15/03/2024, 14:22 - Llamada perdida", ""),
    ],
)
def test_a_call_is_known_as_one(line, sender):
    message = read(f"{line}\n").messages[0]
    assert (message.call, message.system, message.sender) == (True, False, sender)


def test_that_a_message_can_look_like_several_is_said():
    export = read("15/03/2024, 14:22 - Sam: one\n")
    assert any("look like other messages" in caution for caution in export.cautions)


def test_times_that_cannot_be_are_counted_and_shown_as_they_stand():
    export = read("15/03/2024, 14:22 - Sam: one\n31/02/2024, 14:22 - Sam: two\n")
    assert export.messages[1].wall is None
    assert export.messages[1].shown == "31/02/2024, 14:22"
    assert any("1 messages" in caution for caution in export.cautions)


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), min_size=1, max_size=40
).filter(lambda text: text.strip() and not any(letter.isdigit() for letter in text))


@given(st.lists(st.tuples(st.sampled_from(["Sam", "Zoë B"]), WORDS), min_size=1, max_size=30))
def test_whatever_was_written_comes_back(chat):
    """In Android's form, whatever the words."""
    lines = "".join(f"15/03/2024, 14:22 - {who}: {text}\n" for who, text in chat)
    found = [(each.sender, each.text) for each in read(lines).messages]
    assert found == chat


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    try:
        read(text)
    except Problem as told:
        assert told.sentence.startswith("This file is kept")
