"""Models for further letters that somebody put beside ours (resources/models/README.md)."""

from PIL import Image

from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.further import LineAnswer
from evidence_kit.intake.reading.models import LanguageFiles, language_files, load
from evidence_kit.intake.reading.recognition import LineReader


class AddedLanguage:
    """One such model. It is loaded at the first line."""

    tells_how_sure = True

    def __init__(self, files: LanguageFiles) -> None:
        self.name, self.script = files.name, files.script.upper()
        self._files = files
        self._lines: LineReader | None = None

    def read(self, line: Image.Image) -> LineAnswer:
        """What stands on *line*, the picture of one line (RGB)."""
        if self._lines is None:
            model = load(self._files.read)
            self._lines = LineReader(model, model.alphabet(self._files.alphabet))
        read = self._lines.read(line, Frame(0, 0, line.width, line.height))
        return LineAnswer(" ".join(read.text.split()), read.score)

    def end(self) -> None:
        """Give its memory back. It may be used again."""
        self._lines = None


def added_languages() -> list[AddedLanguage]:
    """The languages that models.toml names."""
    return [AddedLanguage(files) for files in language_files()]
