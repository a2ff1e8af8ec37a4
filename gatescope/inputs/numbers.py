"""Typed or pasted numbers to a sequence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from gatescope.inputs.limits import (
    MAX_COLUMNS,
    MAX_MAGNITUDE,
    MAX_STEPS,
    MAX_TEXT_CHARACTERS,
)
from gatescope.inputs.number_text import DECIMAL_COMMA, NOT_FINITE, NUMBER, column_names
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray, NumberSequence
from gatescope.messages import InputError, Message, note

# Signs that input methods, word processors and web pages put for the plain ones.
_PLAIN: dict[int, str] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "−‐‑‒–"), "-"),
    **dict.fromkeys(map(ord, "[("), " "),
    **dict.fromkeys((0xFEFF, 0x200B), ""),
    ord("、"): ",",
}
# A closing bracket of a list copied from a program ends a row.
_ROW_END = re.compile(r"[\])]\s*,?\s*")


def read_numbers(text: str, columns: Iterable[str] | int | None = None) -> NumberSequence:
    r"""Read numbers that a person typed or pasted.

    Parameters
    ----------
    text : str
        Numbers with commas, semicolons, spaces, tabs or line ends between them; full-width
        digits, typographic minus signs and the brackets of a copied list are understood.
    columns : Iterable of str, int or None
        The names of the I columns that the network reads, or how many there are. One column
        takes all numbers in order; several take one line a time step. Without any, lines
        with equally many numbers, more than one, are time steps.

    Returns
    -------
    NumberSequence
        Values of shape (T, I), all finite.

    Raises
    ------
    InputError
        If a number cannot be read, is not finite or is too large, if a comma may be a decimal
        sign, if a line has too many or too few numbers, if there are none or too many: the
        sentence names line and place.

    Examples
    --------
    >>> read_numbers("1, 2; −3").values.tolist()
    [[1.0], [2.0], [-3.0]]
    >>> read_numbers("1 2\n3 4", columns=["left", "right"]).values.tolist()
    [[1.0, 2.0], [3.0, 4.0]]
    """
    names = column_names(columns) if isinstance(columns, int) else tuple(columns or ())
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            "Expected at most {limit:,} characters of numbers, but {count:,} came; "
            "upload them as a CSV file.",
            limit=MAX_TEXT_CHARACTERS,
            count=len(text),
        )
    plain = _ROW_END.sub("\n", text.translate(_PLAIN))
    width = len(names)
    _refuse_decimal_comma(plain, width)
    rows = [(n, _fields(line, n)) for n, line in enumerate(plain.splitlines(), start=1)]
    rows = [(n, fields) for n, fields in rows if fields]
    if not rows:
        raise InputError("Expected numbers, but none are there; type some, such as “0 1 0.5”.")
    values = np.array(
        [_number(field, n, k) for n, row in rows for k, field in enumerate(row, 1)]
    )
    width = width or _width(rows)
    if width > 1:
        _check_rows(rows, width)
    return _sequence(values.reshape(-1, width), names or column_names(width), plain)


def _fields(line: str, n: int) -> list[str]:
    """Split a line; a comma or semicolon may end it, but not stand twice."""
    cells = [cell.split() for cell in re.split("[,;]", line.strip().rstrip(",;"))]
    if len(cells) > 1 and [] in cells:
        raise InputError(
            "Expected a number between two separators, but line {line} has none before number "
            "{place}; fill the gap or delete a separator.",
            line=n,
            place=sum(map(len, cells[: cells.index([])])) + 1,
        )
    return [field for cell in cells for field in cell]


def _number(field: str, line: int, place: int) -> float:
    if NOT_FINITE.fullmatch(field):
        raise InputError(
            "Expected finite numbers, but number {place} in line {line} is “{text}”; "
            "replace or delete it.",
            place=place,
            line=line,
            text=shorten(field),
        )
    if not NUMBER.fullmatch(field):
        raise InputError(
            "Expected numbers such as -0.5 or 1e-3, but number {place} in line {line} is "
            "“{text}”; correct or delete it.",
            place=place,
            line=line,
            text=shorten(field),
        )
    value = float(field)
    if abs(value) > MAX_MAGNITUDE:
        raise InputError(
            "Expected numbers between −{limit:g} and {limit:g}, but number {place} in line "
            "{line} is “{text}”; scale the numbers down.",
            limit=MAX_MAGNITUDE,
            place=place,
            line=line,
            text=shorten(field),
        )
    return value


def _refuse_decimal_comma(text: str, width: int) -> None:
    """Refuse text where "1,5" may be one number or two: half the world writes it for 1.5."""
    chunks = [chunk for chunk in re.split(r"[\s;]+", text) if chunk]
    # With a point anywhere, or a comma at the end of a chunk, commas separate.
    if (
        "." in text
        or len(chunks) < 2
        or not all(re.fullmatch(r"[^,]+(,[^,]+)?", c) for c in chunks)
    ):
        return
    doubtful = next((chunk for chunk in chunks if DECIMAL_COMMA.fullmatch(chunk)), None)
    in_rows = width != 1 and all(len(line.split()) < 2 for line in re.split("[\n]", text))
    if doubtful is None or (in_rows and ";" not in text):
        return
    raise InputError(
        "Expected a point as the decimal sign, but “{text}” may be one number or two; "
        "write {one} for one number, or a space after the comma for two.",
        text=shorten(doubtful),
        one=shorten(doubtful.replace(",", ".")),
    )


def _width(rows: Sequence[tuple[int, list[str]]]) -> int:
    """One line is one column; several equally long lines are time steps."""
    first = len(rows[0][1])
    if len(rows) > 1:
        _check_rows(rows, first)
    return first if len(rows) > 1 else 1


def _check_rows(rows: Sequence[tuple[int, list[str]]], width: int) -> None:
    for line, row in rows:
        if len(row) != width:
            raise InputError(
                "Expected one time step a line with {width} numbers in it, but line {line} has "
                "{count}; add or delete numbers there.",
                width=width,
                line=line,
                count=len(row),
            )


def _sequence(values: FloatArray, names: tuple[str, ...], text: str) -> NumberSequence:
    time_steps, width = values.shape
    if time_steps > MAX_STEPS or width > MAX_COLUMNS:
        raise InputError(
            "Expected at most {steps:,} time steps of {columns:,} numbers, but {count:,} steps "
            "of {width:,} came; paste fewer.",
            steps=MAX_STEPS,
            columns=MAX_COLUMNS,
            count=time_steps,
            width=width,
        )
    notes: tuple[Message, ...] = ()
    if width == 2 and "." not in text and all(map(DECIMAL_COMMA.fullmatch, text.split())):
        notes = (note("Each comma separates two numbers; the decimal sign is a point."),)
    return NumberSequence(values, names, notes=notes)
