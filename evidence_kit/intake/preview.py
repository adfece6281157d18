"""A picture of any file that can be shown: pictures themselves, pages, words, one frame of a video.

Runs in the sandbox alone. Nothing in a file is ever run or loaded from elsewhere: of a web page or
a mail its words are drawn as plain text.
"""

from evidence_kit.intake import decode
from evidence_kit.intake.decode import FirstLook, Upright
from evidence_kit.intake.sniff import is_film, is_picture, is_words, media_type
from evidence_kit.model.problem import Problem

MOST_WORDS = 50_000
"""Letters of a file that are kept to be searched."""

_HEAD = 65536  # bytes that tell a mail from other text


def look(data: bytes) -> FirstLook:
    """Facts, small pictures, a page picture and the words of *data*. Raises Problem with a sentence."""
    kind = media_type(data[:_HEAD])
    if is_picture(kind):
        return decode.look(data)
    drawn, words = _drawn(kind, data)
    return decode.first_look(drawn)._replace(words=words[:MOST_WORDS])


def upright(data: bytes) -> Upright:
    """The picture to look through part by part. Raises Problem with a sentence."""
    kind = media_type(data[:_HEAD])
    return decode.upright(data) if is_picture(kind) else _drawn(kind, data)[0]


def _drawn(kind: str, data: bytes) -> tuple[Upright, str]:
    if kind == "application/pdf":
        from evidence_kit.intake import pdf_picture

        return pdf_picture.draw(data)
    if is_film(kind):
        try:
            from evidence_kit.intake import film
        except ImportError as cause:  # no wheel of PyAV for older systems: kept without a picture
            raise Problem(decode.UNKNOWN) from cause
        return film.draw(data, kind), ""
    if is_words(kind):
        from evidence_kit.intake import safe_text, text_picture

        words = safe_text.words_of(data, kind)
        head = "\n".join(f"{name}: {value}" for name, value in words.head)
        return text_picture.draw(words), f"{head}\n\n{words.body}".strip()
    raise Problem(decode.UNKNOWN)
