"""What every request and answer is made of."""

import msgspec


class Request(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Something asked of the keeper."""


class Answer(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Something the keeper answers."""


class Done(Answer, frozen=True, kw_only=True):
    """It is done and there is nothing more to say."""


class Progress(Answer, frozen=True, kw_only=True):
    """*done* of *total* (0 where unknown); *note* is for the page that asked."""

    done: int
    total: int = 0
    note: str = ""


class Failed(Answer, frozen=True, kw_only=True):
    """*kind* is the class of the Problem, *sentence* what to tell the person."""

    kind: str
    sentence: str
