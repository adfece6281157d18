"""What WhatsApp itself writes among the messages, in the languages of the telephones that export.

An iPhone puts a mark that nobody sees (U+200E) before such words and gives them a sender all the
same; Android gives them none. The phrases are those of exports and of readers of them in public
code. What is not known here stays a message, so that nothing a person wrote is lost.
"""

import re

_MARK = "\u200e"
_QUOTES = re.compile('["“”«»„‟]')
_NOTICE = re.compile(
    r"end-to-end|ende-(?:zu|til)-ende|bout en bout|extremo a extremo|ponta a ponta|ponto a ponto"
    r"|uçtan uca|szyfrowan|сквозн|наскрізн|totalsträck|päästä päähän|criptate|koncově šifrov"
    r"|végpontok közötti|κρυπτογράφ|مشفرة|מוצפנ|端到端|端對端|エンドツーエンド|종단간|एंड-टू-एंड"
    # who is in a group
    r"|\b(?:created|added|left|removed|joined|changed|blocked|unblocked)\b|now an admin"
    r"|hinzugefügt|verlassen|erstellt|entfernt|geändert|blockiert|beigetreten"
    r"|\b(?:añadió|añadiste|agregó|salió|creó|eliminó a|cambió|cambiaste|se unió|bloqueaste)\b"
    r"|\b(?:a ajouté|a été ajouté|a quitté|a créé|a retiré|a changé|a modifié|a rejoint)\b"
    r"|\b(?:ha aggiunto|ha abbandonato|ha creato|ha rimosso|ha cambiato|ha modificato)\b"
    r"|\b(?:adicionou|saiu|criou|removeu|mudou|alterou|entrou)\b"
    r"|toegevoegd|verlaten|gemaakt|verwijderd uit|gewijzigd"
    r"|dodał|wyszedł|opuścił|utworzył|usunął|zmienił|ekledi|ayrıldı|oluşturdu|çıkardı|değiştirdi"
    r"|добавил|вышел|вышла|покинул|создал|удалил из|изменил|menambahkan|keluar|membuat grup|mengubah"
    r"|lade till|lämnade|skapade|tilføjede|forlod|oprettede|la til|forlot|opprettet|lisäsi|poistui"
    r"|أضاف|غادر|أنشأ|הוסיף|הוסיפה|עזב|עזבה|יצר|יצרה|a adăugat|a părăsit|a creat"
    # codes and settings
    r"|security code|sicherheitsnummer|código de seguridad|code de sécurité|codice di sicurezza"
    r"|código de segurança|beveiligingscode|kod(?:u|ów)? (?:bezpieczeństwa|zabezpieczeń)"
    r"|güvenlik kodu|код безопасности|disappearing|selbstlöschende|temporales|éphémères|effimeri"
    r"|temporárias",
    re.IGNORECASE,
)
_DELETED = re.compile(
    r"(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht"
    r"|du hast diese nachricht gelöscht|(?:se eliminó este mensaje|este mensaje fue eliminado)"
    r"|eliminaste este mensaje|ce message a été supprimé|vous avez supprimé ce message"
    r"|questo messaggio è stato eliminato|hai eliminato questo messaggio|mensagem apagada"
    r"|(?:esta mensagem foi|você) apag(?:ada|ou esta mensagem)|apagou esta mensagem"
    r"|dit bericht (?:is|werd) verwijderd|(?:je|u) (?:hebt|heeft) dit bericht verwijderd"
    r"|ta wiadomość została usunięta|usunięto tę wiadomość|bu mesaj silindi|bu mesajı sildiniz"
    r"|(?:данное|это) сообщение удалено|вы удалили (?:данное|это) сообщение|pesan ini (?:telah )?dihapus"
    r"|anda (?:telah )?menghapus pesan ini|(?:det här|detta) meddelandet? (?:har tagits bort|togs bort)"
    r"|denne besked blev slettet|denne meldingen ble slettet|tämä viesti poistettiin"
    r"|تم حذف هذه الرسالة|הודעה זו נמחקה|acest mesaj a fost șters|ai șters acest mesaj"
    r"|dilëwyd y neges hon|此消息已删除|此訊息已刪除|このメッセージは削除されました|삭제된 메시지입니다)[.!。]?",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:(?:missed |silenced )?(?:voice|video|group) call|(?:verpasster )?(?:sprach|video)anruf"
    r"|(?:llamada|videollamada)(?: de voz)?(?: perdida)?|appel (?:vocal|vidéo)(?: manqué)?"
    r"|(?:chiamata|videochiamata)(?: vocale)?(?: persa)?"
    r"|(?:chamada|ligação)(?: de (?:voz|vídeo))?(?: perdida)?|(?:gemiste )?(?:spraak|video-?)oproep"
    r"|(?:cevapsız )?(?:sesli|görüntülü) arama|(?:пропущенный )?(?:аудио|видео)звонок"
    r"|(?:nieodebrane )?połączenie (?:głosowe|wideo)|panggilan (?:suara|video)(?: tak terjawab)?"
    r"|(?:missat )?(?:röst|video)samtal|apel (?:vocal|video)(?: ratat)?)\b(?!:)[^\n]{0,60}",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"\s*\u200e?<(?:this message was edited|(?:se editó este mensaje|este mensaje fue editado)"
    r"|diese nachricht wurde bearbeitet|ce message a été modifié|questo messaggio è stato modificato"
    r"|(?:esta mensagem foi editada|mensagem editada)|dit bericht (?:is|werd) bewerkt"
    r"|(?:это )?сообщение изменено|данное сообщение изменено|bu mesaj düzenlendi"
    r"|(?:ta wiadomość została edytowana|edytowano tę wiadomość)|pesan ini (?:telah )?diedit"
    r"|(?:det här|detta) meddelandet? (?:har )?redigerat?s|denne besked blev redigeret"
    r"|denne meldingen ble redigert|acest mesaj a fost editat|تم تعديل هذه الرسالة|ההודעה נערכה"
    r"|golygwyd y neges hon)[.]?>$",
    re.IGNORECASE,
)
_EDITED_ANY = re.compile(r"(?<=\S)\s*\u200e<[^<>:：\n]{6,80}>$")  # in other languages, on an iPhone


def is_notice(text: str, by_app: bool) -> bool:
    """Whether an iPhone's *text* is of the app and not of its sender.

    *by_app* says that the sender is the group itself.
    """
    if not text.startswith(_MARK) or "<" in text[:3]:
        return False
    return by_app or _NOTICE.search(text) is not None and not is_deleted(text)


def is_notice_cut(sender: str) -> bool:
    """Whether *sender*, all before a colon, is the beginning of Android's own words.

    Such as: Sam changed the subject to "Friday: pay". A quotation was begun and not ended.
    """
    return len(_QUOTES.findall(sender)) % 2 == 1


def is_deleted(text: str) -> bool:
    """Whether *text* stands in the place of a message that was deleted."""
    return _DELETED.fullmatch(text.strip(_MARK + " ")) is not None


def is_call(text: str) -> bool:
    """Whether *text* stands for a call; where an iPhone wrote it, it begins with the mark."""
    return _CALL.fullmatch(text.strip(_MARK + " ")) is not None


def without_edit(text: str) -> tuple[str, bool]:
    """*text* without the app's words on an edit at its end, and whether there were any."""
    found = _EDITED.search(text) or _EDITED_ANY.search(text)
    return (text[: found.start()], True) if found else (text, False)
