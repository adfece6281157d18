"""The names of months and days of the week by which apps part messages, in many languages."""

import unicodedata

_MONTHS = (
    "january januar janvier enero gennaio janeiro januari styczen ocak январь ionawr stycznia",
    "february februar fevrier febrero febbraio fevereiro februari luty subat февраль chwefror lutego",
    "march marz mars marzo marco maart marzec mart март mawrth maret marca",
    "april avril abril aprile kwiecien nisan апрель ebrill kwietnia",
    "may mai mayo maggio maio mei maj mayis май мая maja",
    "june juni juin junio giugno junho czerwiec haziran июнь mehefin czerwca",
    "july juli juillet julio luglio julho lipiec temmuz июль gorffennaf lipca",
    "august aout agosto augustus sierpien agustos август awst sierpnia",
    "september septembre septiembre settembre setembro wrzesien eylul сентябрь medi wrzesnia",
    "october oktober octobre octubre ottobre outubro pazdziernik ekim октябрь hydref pazdziernika",
    "november novembre noviembre novembro listopad kasim ноябрь tachwedd listopada",
    "december dezember decembre diciembre dicembre dezembro grudzien aralik декабрь rhagfyr desember"
    " grudnia",
)
_WEEKDAYS = (
    "monday montag lundi lunes lunedi segunda maandag poniedzialek pazartesi понедельник llun senin",
    "tuesday dienstag mardi martes martedi terca dinsdag wtorek sali вторник mawrth selasa",
    "wednesday mittwoch mercredi miercoles mercoledi quarta woensdag sroda carsamba среда mercher"
    " rabu",
    "thursday donnerstag jeudi jueves giovedi quinta donderdag czwartek persembe четверг iau kamis",
    "friday freitag vendredi viernes venerdi sexta vrijdag piatek cuma пятница gwener jumat",
    "saturday samstag samedi sabado sabato zaterdag sobota cumartesi суббота sadwrn sabtu",
    "sunday sonntag dimanche domingo domenica zondag niedziela pazar воскресенье sul minggu",
)
_SHORT_WEEKDAYS = {
    "mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6,
    "пн": 0, "вт": 1, "ср": 2, "чт": 3, "пт": 4, "сб": 5, "вс": 6,
}  # fmt: skip
_BACK = {
    0: "today heute aujourdhui hoy oggi hoje vandaag dzisiaj dzis bugun сегодня сьогодні heddiw idag"
    " tanaan dnes astazi azi danas avui"
    " היום اليوم आज 今天 今日 오늘 วันนี้ σημερα",
    1: "yesterday gestern hier ayer ieri leri ontem gisteren wczoraj dun вчера вчора ddoe kemarin igar"
    " eilen vcera tegnap jucer semalam"
    " אתמול أمس कल 昨天 昨日 어제 เมื่อวาน χθες",
    2: "vorgestern",
}


def folded(text: str) -> str:
    """*text* in small letters, without accents and apostrophes."""
    parts = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i").replace("ł", "l"))
    return "".join(
        letter for letter in parts if letter not in "'’" and not ("\u0300" <= letter <= "\u036f")
    )


def _table(names: tuple[str, ...]) -> dict[str, set[int]]:
    """Each name, and each beginning of three letters or more, with what it can mean."""
    table: dict[str, set[int]] = {}
    for number, line in enumerate(names):
        for name in map(folded, line.split()):
            for length in range(3, len(name) + 1):
                table.setdefault(name[:length], set()).add(number)
    return table


_MONTH_TABLE = _table(_MONTHS)
_WEEKDAY_TABLE = _table(_WEEKDAYS)
_DAYS_BACK = {folded(word): back for back, line in _BACK.items() for word in line.split()}


def month_named(word: str) -> int | None:
    """The month, 1 to 12, that *word* (folded) names or begins to name; None for none or several."""
    found = _MONTH_TABLE.get(word) or _MONTH_TABLE.get(_stem(word), set())
    return min(found) + 1 if len(found) == 1 else None


def weekday_named(word: str) -> int | None:
    """The day of the week, Monday as 0, that *word* (folded) names; None for none or several."""
    if word in _SHORT_WEEKDAYS:
        return _SHORT_WEEKDAYS[word]
    found = _WEEKDAY_TABLE.get(word, set())
    return min(found) if len(found) == 1 else None


def days_back(word: str) -> int | None:
    """How many days ago *word* (folded) is: 0 for "today"; None where it is no such word."""
    return _DAYS_BACK.get(word)


def _stem(word: str) -> str:
    """A Russian month without its ending: "августа", "июля"."""
    return word[:-1] if len(word) > 3 and word[-1] in "аяуюь" else word
