"""What can go wrong, each with one sentence for the person and an exit code for the command line.

The codes are those of the design, section 10. ``str(problem)`` is the sentence;
the cause for a developer is the chained exception, never shown.
"""


class Problem(Exception):
    """Something the person must be told, in one clear sentence."""

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class WrongUse(Problem):
    """What was asked for cannot be done as it was asked: a bad value, a missing choice."""

    exit_code = 2


class WrongPassphrase(Problem):
    """Neither the passphrase nor the recovery code fits."""

    exit_code = 3


class VaultUnusable(Problem):
    """The folder is not a vault, is damaged beyond opening, or is open elsewhere."""

    exit_code = 4


class OpenElsewhere(VaultUnusable):
    """Another window or program has it open, or is still closing it."""


class CannotRead(Problem):
    """A file to be added vanished, is not readable, or changed while it was read."""

    exit_code = 5


class CannotWrite(Problem):
    """The disk is full, the folder may not be written to, or the drive went away."""

    exit_code = 5


class Stopped(Problem):
    """The person cancelled or hid the program; what was finished by then is kept."""

    exit_code = 130
