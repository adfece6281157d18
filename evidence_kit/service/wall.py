"""The wall round the sandbox, on each system: what it may not do, and whether that holds here."""

import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

from evidence_kit.service.process import die_with_parent, lower_priority, no_core_dumps

MEMORY = 3 << 30
"""Bytes of address space: a picture of 200 megapixels takes two of these three GiB."""

_OPEN_FILES = 64  # the fonts of a report, one at a time, and room for libraries


class Wall(msgspec.Struct, frozen=True, kw_only=True):
    """What the system took from the process that opens outside files.

    *network*: it reaches nobody. *files*: it reads no file of the person. *changes*: it changes
    nothing on a disk. *programs*: it starts none and touches no other. *memory*: it cannot take
    all of it. False means that this system offers no way, or refused it here.
    """

    network: bool = False
    files: bool = False
    changes: bool = False
    programs: bool = False
    memory: bool = False

    def in_words(self) -> str:
        """What holds here and what does not, in a sentence or two."""
        named = {
            "it reaches no network": self.network,
            "it reads none of your files": self.files,
            "it changes nothing on your disk": self.changes,
            "it starts no other program": self.programs,
            "its memory is limited": self.memory,
        }
        holds = [words for words, held in named.items() if held]
        open_ = [words for words, held in named.items() if not held]
        told = "Files from outside are opened apart from the rest of the program"
        told += f": {', '.join(holds)}." if holds else "."
        if open_:
            told += f" This system does not make sure of the following: {', '.join(open_)}."
        return told


def build(readable: Iterable[Path]) -> Wall:
    """Take from this process, until it ends, what opening a file does not need.

    *readable* are the folders of the program and the system's libraries, from which libraries,
    fonts and models are still read.
    """
    die_with_parent()
    no_core_dumps()
    lower_priority()
    if sys.platform == "win32":
        from evidence_kit.service import windows_wall

        alone, unchanging = windows_wall.hold_in_job(MEMORY), windows_wall.lower_integrity()
        windows_wall.refuse_strange_code()
        return Wall(changes=unchanging, programs=alone, memory=alone)
    import resource as limits

    limits.setrlimit(limits.RLIMIT_FSIZE, (0, 0))  # no file can grow
    limits.setrlimit(limits.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))
    if sys.platform == "darwin":
        from evidence_kit.service import macos_wall

        stands = macos_wall.enter(readable)  # macOS refuses a limit of address space
        return Wall(network=stands, files=stands, changes=stands, programs=stands)
    from evidence_kit.service.confinement import only_read
    from evidence_kit.service.system_calls import reach_nobody

    limits.setrlimit(limits.RLIMIT_AS, (MEMORY, MEMORY))
    files = only_read(readable)
    calls = reach_nobody()
    return Wall(network=calls, files=files, changes=calls or files, programs=calls, memory=True)
