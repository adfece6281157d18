"""The spreadsheet opens in ordinary programs, and nothing in it can run."""

import csv
import io

import pytest

from evidence_kit.timeline.csv_out import write_csv
from evidence_kit.timeline.order import rows
from tests.timeline.cases import case, event


def _written(*events: object) -> tuple[str, list[dict[str, str]]]:
    stream = io.StringIO(newline="")
    write_csv(rows(case(*events)), stream)  # type: ignore[arg-type]
    text = stream.getvalue()
    return text, list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_columns_that_timesketch_needs_come_first() -> None:
    """message, datetime and timestamp_desc, then what people read."""
    text, (line,) = _written(event("a", "3 March 2026 14:02", words="pay or else"))
    assert text.startswith("\ufeffmessage,datetime,timestamp_desc,")
    assert line["message"] == "pay or else"
    assert line["datetime"] == "2026-03-03T14:02:00+00:00"
    assert line["when"] == "3 March 2026, 14:02 (London time)"


def test_a_rough_time_is_not_written_as_an_exact_one() -> None:
    """Both bounds stand there, and the first column of time says which it is."""
    _, (line,) = _written(event("a", "between 2 and 5 March 2026"))
    assert line["timestamp_desc"] == "Earliest time it can have been"
    assert (line["earliest (UTC)"], line["latest (UTC)"]) == (
        "2026-03-02T00:00:00+00:00",
        "2026-03-05T23:59:00+00:00",
    )


def test_an_unknown_time_stays_empty() -> None:
    """No date is made up for a program that wants one."""
    _, (line,) = _written(event("a", "unknown"))
    assert line["datetime"] == ""
    assert line["when"] == "time not known"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])  # noqa: RUF001
def test_words_that_look_like_a_formula_are_only_words(start: str) -> None:
    """A message may be written to run something on the reader's computer."""
    words = f'{start}HYPERLINK("http://example.org","click")'
    _, (line,) = _written(event("a", "today", words=words))
    assert line["message"] == f"'{words}"


def test_commas_quotes_and_lines_of_a_message_stay_in_its_cell() -> None:
    """What was said is kept word for word."""
    words = 'first "line", then\nsecond'
    _, found = _written(event("a", "today", words=words), event("b", "today"))
    assert [line["message"] for line in found] == [words, "Message received"]
