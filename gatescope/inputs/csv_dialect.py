"""How a CSV file is written: its delimiter, its decimal sign, whether it has a header."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from gatescope.inputs.limits import MAX_TEXT_CHARACTERS
from gatescope.inputs.number_text import DECIMAL_COMMA, NUMBER, is_number
from gatescope.messages import InputError

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_CHARACTERS = 65_536
SAMPLE_RECORDS = 60

Record = list[str]
NumberedRow = tuple[int, Record]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file separates its cells and writes its numbers.

    Parameters
    ----------
    delimiter : str
        One of ``DELIMITERS``, or " " for any run of spaces.
    decimal : {".", ","}
        The decimal sign.
    """

    delimiter: str
    decimal: str


def sniff(text: str) -> Dialect:
    r"""Find the delimiter that gives equally long rows with most numbers in them.

    Parameters
    ----------
    text : str
        The file; only its beginning is looked at.

    Returns
    -------
    Dialect
        A comma is a decimal sign only where it does not separate cells.

    Examples
    --------
    >>> sniff("a;b\n1,5;2,5\n")
    Dialect(delimiter=';', decimal=',')
    """
    sample = text[:SAMPLE_CHARACTERS]
    if len(sample) < len(text):
        # The last line may be cut in the middle of a number.
        sample = sample[: sample.rfind("\n") + 1] or sample
    rated = {mark: _rate(_sample(sample, mark), mark) for mark in DELIMITERS}
    best = max(rated, key=lambda mark: rated[mark])
    if rated[best] == (0, 0):
        spaced = _rate(_sample(sample, " "), " ")
        best = " " if spaced[0] >= 0.5 else ","
    cells = [cell.strip() for record in _sample(sample, best) for cell in record]
    commas = best != "," and any(map(DECIMAL_COMMA.fullmatch, cells))
    points = any(NUMBER.fullmatch(cell) and "." in cell for cell in cells)
    return Dialect(best, "," if commas and not points else ".")


def records(text: str, delimiter: str) -> Iterator[Record]:
    r"""Split a file into records, one a spreadsheet row; an empty row is an empty list.

    Raises
    ------
    InputError
        If a line or a cell is too long to be meant.

    Examples
    --------
    >>> list(records('a,"b\nc"\n\n1,2', ","))
    [['a', 'b\nc'], [], ['1', '2']]
    """
    lines = _bounded_lines(text)
    if delimiter == " ":
        # np.savetxt marks its header with "#".
        yield from (line.lstrip("# ").split() for line in lines)
        return
    reader = csv.reader(lines, delimiter=delimiter)
    row = 0
    while True:
        row += 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(
                "Expected cells of at most {limit:,} characters, but row {row} has a longer "
                "one; look for a quotation mark there that is not closed.",
                limit=csv.field_size_limit(),
                row=row,
            ) from error
        yield record


def numbered(rows: Iterable[Record]) -> Iterator[NumberedRow]:
    """Count rows as a spreadsheet does, and pass over the empty ones.

    Examples
    --------
    >>> list(numbered([[], ["a", "b"]]))
    [(2, ['a', 'b'])]
    """
    for row, record in enumerate(rows, start=1):
        if record and any(map(str.strip, record)):
            yield row, record


def has_header(rows: Sequence[Record]) -> bool:
    """Whether the first of the first two rows names the columns.

    A row of words is a header. A row of words and numbers is one only if the numbers are whole,
    as years are, and a number stands under a word.

    Examples
    --------
    >>> has_header([["day", "heat"], ["1", "0.5"]])
    True
    >>> has_header([["2020-01-01", "0.5"], ["2020-01-02", "0.7"]])
    False
    """
    first = [cell.strip() for cell in rows[0]]
    words = [bool(cell) and not is_number(cell) for cell in first]
    if not any(words):
        return False
    numbers = [cell for cell in first if is_number(cell)]
    if not numbers:
        return True
    below = [cell.strip() for cell in rows[1]] if len(rows) > 1 else []
    evidence = any(word and is_number(cell) for word, cell in zip(words, below, strict=False))
    return evidence and all(cell.isdecimal() for cell in numbers)


def _bounded_lines(text: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if len(line) > MAX_TEXT_CHARACTERS:
            raise InputError(
                "Expected lines of at most {limit:,} characters, but line {line} has "
                "{count:,}; put every time step on a line of its own.",
                limit=MAX_TEXT_CHARACTERS,
                line=number,
                count=len(line),
            )
        yield line


def _sample(sample: str, delimiter: str) -> list[Record]:
    try:
        filled = (
            record for record in records(sample, delimiter) if any(map(str.strip, record))
        )
        return list(islice(filled, SAMPLE_RECORDS))
    except InputError:
        # Reported with its row when the file is read with the delimiter that was chosen.
        return []


def _rate(sample: Iterable[Record], delimiter: str) -> tuple[float, int]:
    """Rate a delimiter by its share of regular rows and of numbers, then by its columns."""
    rows = list(sample)
    (width, regular), *_ = Counter(map(len, rows)).most_common(1) or [(0, 0)]
    if width < 2:
        return (0, 0)
    cells = [cell.strip() for row in rows for cell in row]
    wanted = (NUMBER,) if delimiter == "," else (NUMBER, DECIMAL_COMMA)
    numbers = sum(any(pattern.fullmatch(cell) for pattern in wanted) for cell in cells)
    # Words alone also show a delimiter, though less than numbers do.
    return (regular / len(rows) * (0.1 + numbers / len(cells)), width)
