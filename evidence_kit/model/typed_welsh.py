"""Times typed in Welsh, put into the English words that the reader knows.

Words are put over one by one where the text holds a word that is Welsh alone; "a", "o", "i" and
"am", which English has too, count only then. Mawrth is March, and Tuesday after "dydd" or "nos".
"""

import re

_MONTHS = (
    ("ionawr", "january"), ("chwefror", "february"), ("[mf]awrth", "march"), ("ebrill", "april"),
    ("[mf]ai", "may"), ("[mf]ehefin", "june"), ("g?orffennaf", "july"), ("awst", "august"),
    ("[mf]edi", "september"), ("hydref", "october"), ("[td]achwedd", "november"),
    ("rh?agfyr", "december"),
)  # fmt: skip
_DAYS = (
    ("llun|lun", "monday"), ("[mf]awrth", "tuesday"), ("[mf]ercher", "wednesday"),
    ("iau", "thursday"), ("g?wener", "friday"), ("sadwrn", "saturday"), ("sul", "sunday"),
)  # fmt: skip
_NUMBERS = (
    ("un ar ddeg", "eleven"), ("deuddeg|deuddeng", "twelve"), ("dd?au|dd?wy", "two"),
    ("t?tri|dri|tair|dair", "three"), ("[pb]edwar|[pb]edair", "four"), ("[pb]ump?", "five"),
    ("chwech|chwe", "six"), ("saith", "seven"), ("wyth", "eight"), ("naw", "nine"),
    ("deg|deng|ddeg|ddeng", "ten"), ("un", "one"),
)  # fmt: skip
_UNITS = (
    ("munudau|munud|funud", "minutes"), ("oriau|awr", "hours"),
    ("dd?iwrnod|dd?yddiau|niwrnod", "days"), ("wythnosau|wythnos", "weeks"),
    ("misoedd|mis|fis", "months"), ("[bfm]lynedd|blwyddyn|flwyddyn|blynyddoedd", "years"),
)  # fmt: skip
_NOUN = (
    ("wythnos", "week"), ("penwythnos", "weekend"), ("mis", "month"), ("haf", "summer"),
    ("gaeaf", "winter"), ("gwanwyn", "spring"), ("nadolig", "christmas"), ("pasg", "easter"),
)  # fmt: skip
_AFTER = (("dd?iwethaf", "last"), ("nesaf", "next"), ("hon|hwn|yma", "this"))
_PLAIN = (
    (r"(?:dwi |rwy |rydw i )?ddim yn (?:gwybod|cofio|siwr|siŵr)|nid wyf yn (?:gwybod|cofio)",
     "don't know"),
    (r"noswyl (?:y )?nadolig", "christmas eve"), (r"nos galan gaeaf|calan gaeaf", "halloween"),
    (r"nos galan", "new year's eve"), (r"(?:dydd )?calan", "new year's day"),
    (r"gŵyl san steffan", "boxing day"), (r"dydd gwener y groglith", "good friday"),
    (r"(?:y )?bore (?:yma|'ma)", "this morning"),
    (r"(?:y )?prynhawn (?:yma|'ma)", "this afternoon"),
    (r"heddiw", "today"), (r"ddoe", "yesterday"), (r"echdoe", "day before yesterday"),
    (r"yfory|fory", "tomorrow"), (r"neithiwr", "last night"), (r"echnos", "night before last"),
    (r"heno", "tonight"), (r"y ?llynedd|llynedd", "last year"), (r"eleni", "this year"),
    (r"nawr|rŵan|rwan", "now"), (r"pythefnos|bythefnos", "two weeks"),
    (r"ychydig (?:o )?(?:ddyddiau|ddiwrnodau) yn ôl", "a few days ago"),
    (r"hanner awr wedi", "half past"), (r"chwarter wedi", "quarter past"),
    (r"chwarter i", "quarter to"), (r"hanner dydd", "noon"), (r"hanner nos", "midnight"),
    (r"yng nghanol y nos", "in the middle of the night"), (r"o'r gloch", "o'clock"),
    (r"gyda'r nos|gyda'r hwyr|yr hwyr|min nos", "in the evening"),
    (r"y bore|yn y bore", "in the morning"), (r"y prynhawn|yn y prynhawn", "in the afternoon"),
    (r"y nos|yn y nos", "at night"),
)  # fmt: skip
_LAST = (
    (r"yn ôl", "ago"), (r"(?:rhywbryd )?tua(?:'r)?|o gwmpas(?: y)?|oddeutu", "about"),
    (r"rhywbryd", "some time"),
    (r"rhwng", "between"), (r"ers", "since"), (r"tan", "until"), (r"ac|a", "and"), (r"i", "to"),
    (r"o", "from"), (r"neu", "or"), (r"rhyw", "some"), (r"bore", "morning"),
    (r"prynhawn", "afternoon"), (r"noson|nos", "night"), (r"penwythnos", "weekend"),
    (r"ym|yn|yr|y|ar|mis|tra", ""),
)  # fmt: skip
_OURS = re.compile(
    r"\b(?:ionawr|chwefror|mawrth|fawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd"
    r"|rhagfyr|dd?ydd|nos|noson|heddiw|ddoe|echdoe|yfory|neithiwr|echnos|heno|llynedd|eleni|diwethaf"
    r"|ddiwethaf|nesaf|wythnos|pythefnos|penwythnos|rhwng|ers|tua|bore|prynhawn|yn ôl|o'r gloch"
    r"|nadolig|pasg|rhywbryd|hanner|gwybod|cofio|calan|nawr|rŵan)\b"
)


def in_english(text: str) -> str:
    """Return a text made plain with what is Welsh in it in English; any other text as it is."""
    if not _OURS.search(text):
        return text
    for welsh, english in _PLAIN:
        text = _put(welsh, english, text)
    for welsh, english in _DAYS:
        text = re.sub(rf"\b(?:dd?ydd) (?:{welsh})\b", english, text)
        text = re.sub(rf"\bnos (?:{welsh})\b", f"{english} night", text)
        text = re.sub(rf"\b(bore|prynhawn) (?:{welsh})\b", rf"{english} \1", text)
    for which, english in _AFTER:
        for welsh, noun in (*_NOUN, *((day, day) for _, day in _DAYS)):
            text = re.sub(rf"\b(?:yr? )?(?:{welsh}) (?:{which})\b", f"{english} {noun}", text)
    for welsh, english in (*_NUMBERS, *_UNITS):
        following = r"(?= yn ôl)" if (welsh, english) in _UNITS else ""
        text = re.sub(rf"\b(?:{welsh})\b{following}", english, text)
    text = re.sub(r"^(minutes|hours|days|weeks|months|years)(?= yn ôl)", _one, text)
    for welsh, english in _NOUN:
        text = _put(welsh, english, text) if english not in ("week", "month") else text
    text = re.sub(r"\bam (?=\d|half|quarter|noon|midnight|[a-z]+ o'clock)", "at ", text)
    for welsh, english in (*_MONTHS, *_LAST):
        text = _put(welsh, english, text)
    return re.sub(r"\s+", " ", text).strip()


def _put(welsh: str, english: str, text: str) -> str:
    return re.sub(rf"(?<![\w'])(?:{welsh})(?![\w'])", english, text)


def _one(found: re.Match[str]) -> str:
    return f"one {found[1].removesuffix('s')}"
