"""Every sentence of the guide's data files that stands on the screen, for translators."""

from collections.abc import Iterator

from evidence_kit.guide.packs import CODES, Fact, Number, Pack, pack
from evidence_kit.guide.platforms import OTHER, Platform, platforms
from evidence_kit.guide.situations import Situation, situations
from evidence_kit.guide.steps import Step, Topic, steps, topics


def guide_words() -> tuple[str, ...]:
    """Return each sentence once, in the order of the files, without names of places and numbers.

    The screens look them up in `guide.LANGUAGE.toml` of `resources/i18n`.
    """
    read: list[Step | Topic | Situation | Pack | Platform] = [*steps(), *topics(), *situations()]
    read += [*map(pack, CODES), *platforms()]
    return tuple(dict.fromkeys(text for each in read for text in words_of(each) if text))


def words_of(each: Step | Topic | Situation | Pack | Platform) -> Iterator[str]:
    """Yield what of *each* stands on the screen; some of it may be empty."""
    match each:
        case Step():
            yield from (each.title, each.text, each.skip_words)
        case Topic():
            yield from (each.title, each.text, *each.points, each.closing, each.page_words)
        case Situation():
            yield from (each.title, each.text, each.opening, each.first_words)
            for advice in each.advice:
                yield from (advice.say, advice.why)
        case Pack():
            yield from (each.name, each.emergency_words, each.under_18_words)
            for fact in each.facts:
                match fact:
                    case Fact():
                        yield fact.say
                    case Number():
                        yield fact.what
                    case _:
                        yield from (fact.what, fact.hours, fact.who)
        case Platform():
            yield from (each.handle, each.permanent_id, each.time, each.capture, each.note)
            yield from (*each.report, *each.block)
            if each.id == OTHER:  # the others have names, and show what an address looks like
                yield from (each.name, each.profile)
