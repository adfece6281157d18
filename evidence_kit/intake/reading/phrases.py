"""The words and shapes by which apps show times, days, states and places to type, in many languages.

What is told apart here is only ever suggested; a word that is missing costs a suggestion.
"""

import re
from re import IGNORECASE

_CLOCK = r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[:.][0-5]\d)?"
_HALF = r"(?:\s?(?:[AaPp]\.?\s?[Mm]\b\.?|de la (?:mañana|tarde|noche)))"
_NO_TIME = r"(?!\s?(?:%|€|£|\$|eur\b|gbp\b|usd\b|km\b|kg\b|pounds?\b|euros?\b))"
_TIME = (
    rf"(?<![\d:/£€$])(?<!\d[.,])(?<![£€$]\s){_CLOCK}{_HALF}?(?:\sUhr)?(?![\d:])(?!\.\d){_NO_TIME}"
)
TIME = re.compile(_TIME)
"""A time of day, as "21:14", "9.05" or "9:14 PM"."""

_TICKS = r"[\s✓√✔/\\vVJj↙↗ⅴ,，.·•:;☑⚠✕×«»\W]{0,6}"
_EDITED = (
    r"(?:edited|bearbeitet|modifi[ée]|editad[oa]|modificat[oa]|изменено|düzenlendi|bewerkt|edytowano"
    r"|redigera[dt]|redigeret|redigert|muokattu|upraveno|szerkesztve|diedit|golygwyd)"
)
TIME_AT_END = re.compile(
    rf"^(?P<words>.*?)\s*(?:{_EDITED}\W{{0,3}})?(?P<time>{_TIME}){_TICKS}(?:\s[0OoQD&])?$",
    IGNORECASE,
)
"""Words and the time that stands at their end, ticks and "edited" left out."""

TIME_ALONE = re.compile(
    rf"^\W*(?:(?:delivered|read|seen|sent|edited|gelesen|zugestellt|gesendet|lu|vu|le[ií]do|visto"
    rf"|today|yesterday|last seen)?\W*(?:at\s|um\s|à\s|kl\.?\s|a las?\s|às\s|alle\s)?)"
    rf"(?P<time>{_TIME}){_TICKS}$",
    IGNORECASE,
)

AGO = re.compile(
    r"^\W*(?:(?:sent|seen|edited|active|delivered|read)\s)?"
    r"(?:now|just now|\d{1,3}\s?(?:s|m|h|d|w|y|min|mins|hr|hrs|sec|secs"
    r"|minutes?|hours?|days?|weeks?|months?|years?|std|tg|j|sem)\.?(?:\s+ago)?"
    r"|(?:\d+|an?)\s(?:minute|hour|day|week|month|year)s?\sago|jetzt|vor\s\w+\s\w+|hace\s\w+\s\w+"
    r"|il y a\s.+|\d+\s\w+\sfa)\W*[vV✓√]?\W*$",
    IGNORECASE,
)
"""How long ago something was, alone on its line: "5m", "vor 3 Tagen"."""

_MONTH = (
    r"(?:jan|feb|m[aä]r|apr|may|mai|jun|jul|aug|ago|sep|set|oct|okt|out|nov|dec|dez|dic|d[ée]c"
    r"|janv|f[ée]vr|avr|juil|ao[uû]t|ene|abr|fev|mag|giu|lug|ott|gen|sty|lut|kwi|maj|cze|lip|sie"
    r"|wrz|pa[zź]|lis|gru|oca|[sş]ub|nis|haz|tem|a[gğ]u|eyl|eki|kas|ara|maart|mrt|mei|maj|okt|des|mei"
    r"|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[\w.éûä]*"
)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?"
    r"|sa(?:mstag)?|so(?:nntag)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lun|mar|mer|jeu|ven|sam|dim|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica"
    r"|segunda|ter[çc]a|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag"
    r"|zondag|poniedzia[lł]ek|wtorek|[sś]roda|czwartek|pi[aą]tek|sobota|niedziela|pazartesi|sal[ıi]"
    r"|[cç]ar[sş]amba|per[sş]embe|cuma(?:rtesi)?|pazar|m[åa]ndag|tirsdag|tisdag|onsdag|torsdag"
    r"|fredag|l[öø]rdag|s[öø]ndag|senin|selasa|rabu|kamis|jumat|sabtu|minggu|пн|вт|ср|чт|пт|сб|вс)\.?"
    r"(?:-feira)?"
)
_NEAR_DAY = (
    r"(?:today|yesterday|leri|heute|gestern|vorgestern|hoy|ayer|aujourd.hui|hier|oggi|ieri|hoje|ontem"
    r"|сегодня|вчера|bug[uü]n|d[uü]n|dzisiaj|dzi[sś]|wczoraj|hari ini|kemarin|vandaag|gisteren|i ?dag|i ?g[åa]r|t[äa]n[äa][äa]n|eilen|dnes|v[čc]era"
    r"|tegnap|ast[ăa]zi|azi|h[ôo]m (?:nay|qua)|danas|ju[čc]er|avui|semalam|kahapon|heddiw|ddoe|今天|昨天|今日|昨日"
    r"|сьогодні|вчора|היום|אתמול|اليوم|أمس|आज|कल|วันนี้|เมื่อวาน|오늘|어제|σήμερα|χθες)"
)
_NUMBERS = r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
_NAMED = (
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|"
    rf"(?:{_WEEKDAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th|er|º)?\.?\s?(?:de\s|of\s)?{_MONTH}"
    rf"(?:[,.]?\s(?:de\s)?\d{{4}})?"
    rf"|(?:{_WEEKDAY},?\s+)?{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
)
_AGO_DAYS = (
    r"\d+\s(?:days?|hours?|weeks?)\sago|vor\s\d+\s(?:tagen|stunden|wochen)|hace\s\d+\sd[ií]as"
)
_DATE = rf"(?:{_NEAR_DAY}|{_NUMBERS}|{_NAMED}|{_AGO_DAYS})"
DATE = re.compile(rf"(?<!\w){_DATE}(?!\w)", IGNORECASE)
"""A day, as "12/03/2024", "Mon, 4 August" or "Yesterday"."""

DAY_LINE = re.compile(
    rf"^\W*(?:(?:{_WEEKDAY},?\s*)?(?:{_DATE})|{_WEEKDAY})?"
    rf"\W*(?:at|um|à|a las|alle|kl|às|o)?\W*(?:{_TIME})?\W*$",
    IGNORECASE,
)
"""A line with a day, a time, or both, and nothing else; it also fits a line of no letters."""

WEEKDAY_ALONE = re.compile(rf"^\W*{_WEEKDAY}\W*$", IGNORECASE)

HANDLE = re.compile(
    r"(?<![\w.@/])(@[A-Za-z0-9_][A-Za-z0-9_.]{1,30}(?:@[A-Za-z0-9.-]+\.[a-z]{2,})?"
    r"|[ur]/[A-Za-z0-9_-]{2,30}|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z.]{2,}"
    r"|\+\d[\d ()-]{7,17}\d)"
)
"""A name under which an account is found: "@name", "u/name", an address, a telephone number."""

SITE = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$", IGNORECASE)
"""The name of a site, as a preview of a link shows it."""

STATE = re.compile(
    r"^\W*(?:online.*|active\b.*|typing.*|last seen.*|offline|away|available|connected|disconnected"
    r"|\d+\s(?:membres|mitglieder|miembros|membri|membros|leden|cz[łl]onk[óo]w|[üu]ye|medlem|участник"
    r"|ng[\wườ]{1,4}i(?: tham gia)?|anggota|peserta|teilnehmer|participant|partecipant|deelnemers|uczestnik|kat[ıi]l[ıi]mc[ıi]).*"
    r"|(?:\d+|no)\s(?:members?|participants|people|online|guests?|mutual|followers)\b.*"
    r"|.*\bmembers?,.*online|.*\d\sonline|zuletzt.*|aktiv\b.*|en ligne.*|en l[ií]nea.*|conectad.*"
    r"|в сети.*|был\(?а?\)?.*|tap here for.*|tap for.*|.*are using this theme|guests? are present.*"
    r"|vist[oa] por [úu]ltim.*|[úu]lt\. vez.*|ultimo accesso.*|laatst gezien.*|ostatnio.*|son g[öo]r[üu]lme.*"
    r"|senast sedd.*|terakhir dilihat.*|naposledy.*|legut[óo]bb.*|viimeksi.*|v[ăa]zut.*|vue?\s(?:à|le|hier|il|aujourd).*"
    r"|activ[oa]\b.*|attiv[oa]\b.*|ativ[oa]\b.*|actief.*|actif.*|aktywn.*|click here for.*|view (?:profile|contact)"
    r"|(?:official )?business (?:account|chat)|recently active.*|matched .*|do not disturb|idle"
    r"|(?:is )?typ(?:ing|t).*|escribiendo.*|sta scrivendo.*|digitando.*|aan het typen.*|pisze.*|yaz[ıi]yor.*"
    r"|skriver.*|sedang mengetik.*|печатает.*|zul\. online.*|instagram|facebook|messenger"
    r"|seen\s.*|bot|encrypted.*|end.to.end.*|private chat|mobile|.*'s phone|çevrimiçi|dost[eę]pn.*"
    r"|non in linea|in linea|sedang aktif.*|\d+\smitglieder.*|schreibt.*)\W*$",
    IGNORECASE,
)
"""What stands below a partner's name: "online", "last seen today", "12 members"."""

RECEIPT = re.compile(
    r"^\W*(?:delivered|read|seen|sent|edited|gelesen|zugestellt|gesendet|distribu[ée]|lu|vu|visto"
    r"|le[ií]do|entregado|sending|not sent|failed to send|not delivered|opened|received|new chat|screenshot taken|missed"
    r"|unread messages?|\d+ unread messages?|new messages?|neue nachrichten|ungelesene nachrichten"
    r"|\d+ repl(?:y|ies)|forwarded(?: many times)?|(?:h[äa]ufig )?weitergeleitet|transf[ée]r[ée]|reenviad[oa]"
    r"|inoltrato|encaminhada|doorgestuurd|przekazan[oa]|[İi]letildi|distribu[ée]|consegnato|letto"
    r"|visualizzato|entregue|lid[oa]|visualizad[oa]|bezorgd|gelezen|gezien|dostarczono|przeczytano"
    r"|wy[śs]wietlono|okundu|g[öo]r[üu]ld[üu]|levere?r?at|l[äæ]st|leveret|levert|toimitettu|luettu"
    r"|doru[čc]eno|p[řr]e[čc]teno|k[ée]zbes[íi]tve|megtekintve|livrat|citit|terkirim|dibaca|dilihat"
    r"|доставлено|прочитано|просмотрено|gesehen|sent from .{1,20}|edited|bearbeitet|message not sent"
    r"|(?:.{1,24} )?repl(?:ied|ying) to .{1,28}|tap to .{1,28}|double tap to .{1,20}|(?:see )?translat(?:e|ion)"
    r"|(?:liked|loved) a message|tap and hold to react|tippen, um .{1,24}"
    r"|(?:seen|read|delivered|sent|opened)\s(?:by|at|just|today|yesterday|\d|on|to)\b.{0,24})\W*$",
    IGNORECASE,
)
"""What an app writes about a message."""

NOTICE = re.compile(
    r"end.to.end|ende.zu.ende|bout en bout|extremo a extremo|ponta a ponta|crittografat|encrypted"
    r"|security code|disappearing messages|business account|(?:you|has) (?:blocked|unblocked|matched|joined|left)"
    r"|created (?:this |the )?group|added you|changed (?:the|this|their|to)|not (?:a|one of your) contact"
    r"|missed (?:voice|video|call)|(?:voice|video) call|screenshot|learn more|tap to (?:learn|call|view)",
    IGNORECASE,
)
"""Words of what an app itself puts between messages, in a box in the middle."""

NAVIGATION = re.compile(
    r"^\W*(?:back|edit|done|search|cancel|apply|chats?|home|save|messages|direct|contacts?|profile"
    r"|post|thread|comments?(?:\s+\d+)?|favou?rites|all chats|settings|new message|inbox|archived"
    r"|calls?|all|unread|groups?|primary|requests?|close|next|more|info|details|menu|skip"
    r"|follow(?:ing)?|unfollow|message|zur[uü]ck|suche?n?|abbrechen|fertig|retour|recherche[r]?"
    r"|[a-z]|\d{1,4}|[<←‹>×+KO0oX☆★口…•·]{1,3})?\W*$",
    IGNORECASE,
)
"""What stands on buttons and tabs at the top, or is an icon that was read as letters."""

APP_NAME = re.compile(
    r"^\W*(?:whats\s?app|telegram(?: desktop)?|instagram|messenger|facebook|signal|snapchat|discord"
    r"|tiktok|twitter|x|skype|viber|line|wechat|kik|mastodon|reddit|imessage|messages|direct"
    r"|delta chat|element|threema|wire)\W*(?:\(\d+\))?$",
    IGNORECASE,
)
"""The name of an app alone, as in the title of a window."""

PLAYING = re.compile(r"^\W*\d{1,2}:\d{2}\s?/\s?\d{1,2}:\d{2}\W*$")
"""How far a voice note or a film was played."""

STAMP = re.compile(rf"^\W*(?:\d{{1,3}}:\d\d|{_TIME}){_TICKS}$", IGNORECASE)
"""A time of day, or how long something lasts, and nothing else."""

LENGTH = re.compile(r"^\W*(?:0|100?):\d\d\W*$")
"""How many seconds something lasts; the sign to play it may have been read as a digit."""

NAME_AND_TIME = re.compile(
    rf"^(?P<name>[^\W\d][^:]{{0,20}}?)\s+(?P<time>{_TIME})\s*\W?[0-9OoDQV&]?$"
)
"""Who wrote a message and when, in small letters below it, perhaps with a lock after it."""

TIME_AND_NAME = re.compile(rf"^(?P<time>{_TIME})\s*[·•.-]\s*(?P<name>\S.{{0,30}})$")
"""A time and who wrote it, as some apps put them below a message."""

TICKS_AS_A_LETTER = re.compile(
    r"^(?P<told>[^\u3040-\u9fff]*\d[:.h]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?)\s?[\u3040-\u9fff]$"
)
"""A time after which the ticks of a message were read as a Chinese letter."""

_NEWS = (
    r"(?:joined|left|was added|were added|was removed|added|removed|invited|created|renamed|changed"
    r"|set|pinned)\b.{0,40}\b(?:group|server|channel|chat|room|conversation|team|topic|community"
    r"|space|call|name|photo|picture|icon|message|timer)"
    r"|assigned to .{1,40}\bby\b|(?:ist|sind) .{0,30}beigetreten|hat .{0,30}(?:verlassen|hinzugefügt)"
    r"|se (?:ha )?uni[óo]\b|sali[óo] del|a rejoint|a quitté|(?:è|si è) (?:entrat|unit)[oa]"
    r"|entrou (?:no|na|usando)|saiu (?:do|da)|bergabung (?:ke|dengan)|keluar dari|dołączył|opuścił"
    r"|присоединил|покинул|gruba katıldı|gick med|ble med|heeft .{0,30}verlaten|is toegetreten"
)
NEWS = re.compile(rf"^\W*(?:[\w.@'-]+ ){{0,4}}(?:{_NEWS})[^?!]{{0,40}}$", IGNORECASE)
"""What an app tells of who came, went or changed something."""

_COMPOSERS: tuple[tuple[str, str], ...] = (
    (r"imessage", "imessage"),
    (r"text message.*|textnachricht|(?:sms|rcs|mms)(?: message| chat)?|chat message", "sms"),
    (r"send a chat|chat senden", "snapchat"),
    (r"message @.+|message #.+|nachricht an @.+", "discord"),
    (r"start a(?: new)? message", "x"),
    (r"aa", "messenger"),
    (r"(?:message|mensaje(?: de)?|messaggio) signal", "signal"),
    (r"write a message|broadcast", "telegram"),
    (r"signal message|signal-nachricht", "signal"),
    (r"type a message", "whatsapp"),
    (r"message|start with a message|send an? (?:omemo )?(?:un)?(?:encrypted )?message.*", ""),
    (r"send (?:omemo|unencrypted).*|send message.*|new message|type to compose|send(?: a)? .*message", ""),
    (r"enter (?:your |a )?message|type a reply|start typing|compose.*|your message|type here", ""),
    (r"(?:neue )?nachricht(?: eingeben| schreiben| senden)?|schreibe? eine nachricht", ""),
    (r"[eé]crivez un message|[eé]crire un message|votre message", ""),
    (r"escrib[ea]r? (?:un )?mensaje|mensagem|digite uma mensagem|mensaje|envia mensagem", ""),
    (r"(?:componi|scrivi) un messaggio|messaggio|napisz wiadomo.*|wiadomo[sś][cć]", ""),
    (r"(?:[ée]crire|scrivi|nachricht|mensaje|mensagem|message|bericht|wiadomo[śs][ćc]) (?:[àa]|in|an|to|para|aan|do) .{2,30}", ""),
    (r"envoyer un chat|enviar (?:un )?(?:chat|mensaje|mensagem)|envoyer un message.*", ""),
    (r"(?:tapez|entrez|saisi[rs]sez) (?:un|votre) message|typ een bericht|stuur een bericht|bericht", ""),
    (r"skriv (?:en |et |ett )?(?:melding|meddelande|besked)|meddelande|besked|melding", ""),
    (r"(?:kirjoita )?viesti|(?:napi[šs]te )?zpr[áa]vu?|spr[áa]va|[üu]zenet|[ií]rj [üu]zenetet", ""),
    (r"scrie un mesaj|nh[ậa]p tin nh[ắa]n|nh[ắa]n tin|poruka|missatge|skriv en besked", ""),
    (r"повідомлення|输入消息|信息|メッセージ(?:を入力)?|메시지|发消息|ysgrifennwch neges", ""),
    (r"(?:rcs|sms|mms|text) ?(?:message)?\W+(?:sms|mms|rcs|sim \d).*", "sms"),
    (r"say something.*|start chatting.*|type a (?:new )?message.*|message (?!me\b|you\b|us\b)\w{2,20}", ""),
    (r"(?:messaggio|mensaje|mensagem|message) (?:di testo|de texto|texte)|tekstiviesti", ""),
    (r"sms-?(?:bericht|besked|viesti)|wiadomo[sś][cć] (?:sms|tekstowa)|textmeddelande", ""),
    (r"tekstmelding|текстовое сообщение|vi[ếê]?t tin nh[ắăa]?n", ""),
    (r"ketik pesan|pesan|bir mesaj yaz.*|mesaj(?: yaz.*)?|введите сообщение|сообщение|neges", ""),
)  # fmt: skip
COMPOSERS = tuple(
    (re.compile(rf"^(?:{shape})(?:\s\([\w\s]{{2,24}}\))?\W*$", IGNORECASE), app)
    for shape, app in _COMPOSERS
)
"""What stands in the field to type a message, and the platform that alone writes it so."""

COMMENT_FIELD = re.compile(
    r"^\W*(?:(?:add|write|leave|post)(?: an?)?(?: new| public)? (?:comment|reply)\b.*|reply to .*"
    r"|post your reply|tweet your reply|kommentar.*|kommentieren|comentar.*"
    r"|(?:\w+ ){1,3}(?:kommentar|commentaire|coment[aá]rio|commento|komentarz|komentář|komentar)"
    r"|yorum (?:ekle|yaz|yap)|(?:viết|thêm) bình luận|(?:plaats|schrijf) een reactie)\W*$",
    IGNORECASE,
)
"""What stands in the field below a post: what is above it is no chat."""

KEYBOARD_ROW = re.compile(r"^(?:qwert|asdfg|zxcvb|azert|qsdfg|yxcvb|йцуке)", IGNORECASE)

PROFILE_WORDS = re.compile(
    r"\b(?:followers?|following|subscribers?|joined|edit profile|add friend|mutual friends"
    r"|shared media|apps & media|introduced by|bio|member since|in common|user ?name|user id"
    r"|block(?:ed)?|karma|cake day|abonnenten|abonnés|seguidores|seguidos)\b",
    IGNORECASE,
)
"""Words that stand on the page about a person."""

POST_WORDS = re.compile(
    r"\b(?:re(?:tweet|post|blog)(?:s|ed)?|boost(?:s|ed)?|likes?|upvotes?|favou?rites?|quote tweets"
    r"|comments?|repl(?:y|ies)|replying to|shares?|views|subscribers?|followers?|follow(?:ing)?"
    r"|posts|tweets|toots|joined|karma|edit profile|media|pinned|unsubscribe|read more|add friend"
    r"|block(?:ed)?|report|mutual friends|shared media|notifications|introduced by|status|bio)\b",
    IGNORECASE,
)
"""Words that stand on posts and profiles and seldom on chats."""
