"""Reads single lines with the recogniser that is part of macOS (Vision, VNRecognizeTextRequest).

Which languages it has depends on the version of macOS, so it is asked; only those in letters that
our own models do not know are taken. It works on this computer, without the network. It is held to
the processor: models for the graphics card or the neural engine are compiled into a cache on the
disk, and the sandbox writes nothing. Written after Apple's documentation, not yet run there.
"""

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image

from evidence_kit.intake.reading.further import LineAnswer
from evidence_kit.intake.reading.language_letters import letters_of
from evidence_kit.intake.reading.line_picture import dark_on_light

_HEIGHT = 64  # pixels to which a line is brought
_MARGIN = 24
_RIGHT_TO_LEFT = ("ARABIC", "HEBREW")


class AppleLetters:
    """The languages of macOS that share one kind of letters."""

    tells_how_sure = True

    def __init__(self, script: str, tags: Sequence[str]) -> None:
        self.script = script
        self.name = f"vision-{tags[0]}"
        self._tags = list(tags)

    def read(self, line: Image.Image) -> LineAnswer | None:
        """What stands on *line*, the picture of one line; None where Vision refuses."""
        import objc
        import Vision
        from Foundation import NSData

        out = io.BytesIO()
        dark_on_light(line, _HEIGHT, _MARGIN).save(out, "PNG")
        png = out.getvalue()
        with objc.autorelease_pool():
            request = _request(Vision)
            request.setRecognitionLanguages_(self._tags)
            data = NSData.dataWithBytes_length_(png, len(png))
            handler = Vision.VNImageRequestHandler.alloc().initWithData_options_(data, {})
            done, _fault = handler.performRequests_error_([request], None)
            if not done:
                return None  # then the line stays unread, and is said to be
            parts = [_part(each) for each in request.results() or ()]
        parts.sort(reverse=self.script in _RIGHT_TO_LEFT)
        words = " ".join(" ".join(text.split()) for _, text, _ in parts if text.strip())
        return LineAnswer(words, min(sure for _, _, sure in parts)) if words else None

    def end(self) -> None:
        """Nothing: Vision keeps and frees its models itself."""


def letters_of_macos() -> list[AppleLetters]:
    """The letters that this macOS reads and our own models do not know."""
    try:
        import objc
        import Vision
    except ImportError:
        return []
    with objc.autorelease_pool():
        request = _request(Vision)
        # since macOS 12
        if not request.respondsToSelector_("supportedRecognitionLanguagesAndReturnError:"):
            return []
        tags, _fault = request.supportedRecognitionLanguagesAndReturnError_(None)
        named = [str(tag) for tag in tags or ()]
    found: dict[str, list[str]] = {}
    for tag in named:
        if script := letters_of(tag):
            found.setdefault(script, []).append(tag)
    return [AppleLetters(script, tags) for script, tags in found.items()]


def _request(vision: Any) -> Any:
    request = vision.VNRecognizeTextRequest.alloc().init()
    request.setRecognitionLevel_(vision.VNRequestTextRecognitionLevelAccurate)
    # it would put likely words in place of those that stand there
    request.setUsesLanguageCorrection_(False)
    request.setUsesCPUOnly_(True)
    return request


def _part(observation: Any) -> tuple[float, str, float]:
    """How far to the right a part of the line begins, its words, and how sure they are."""
    best = observation.topCandidates_(1)
    if not best:
        return (0.0, "", 1.0)
    left = float(observation.boundingBox().origin.x)
    return (left, str(best[0].string()), float(best[0].confidence()))
