"""Every symbol and term, in a sentence or two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gatescope.lessons.headings import headed
from gatescope.lessons.html import lesson_html
from gatescope.lessons.shelf import text_file
from gatescope.messages import InputError

BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Term:
    """A symbol, a term, or both.

    Parameters
    ----------
    symbol : str
        As it stands in the equations; empty for a term that has none.
    name : str
        What it is called, plain text.
    html : str
        What it means.
    quantity : str
        The row of the viewer that shows it; empty where none does.
    """

    symbol: str
    name: str
    html: str
    quantity: str


@cache
def glossary(language: str) -> tuple[Term, ...]:
    """Give all terms, in the order of the file.

    Parameters
    ----------
    language : str
        English stands in where the file does not exist in it.

    Raises
    ------
    InputError
        If the file cannot be used.

    Examples
    --------
    >>> next((term.name, term.quantity) for term in glossary("en") if term.symbol == "z")
    ('update gate', 'z')
    """
    text, spoken = text_file("glossary.md", language)
    return parse_glossary(text, f"{spoken}/glossary")


def parse_glossary(text: str, where: str) -> tuple[Term, ...]:
    r"""Read terms.

    Parameters
    ----------
    text : str
        Markdown, with a heading ``## symbol | name | quantity`` for each; symbol and quantity
        may be empty.
    where : str
        The file, for the sentence of an error.

    Raises
    ------
    InputError
        If a heading has other parts, or a name stands there twice.

    Examples
    --------
    >>> parse_glossary("## z | update gate | z\nKeeps.\n", "f")
    (Term(symbol='z', name='update gate', html='<p>Keeps.</p>', quantity='z'),)
    """
    found: dict[str, Term] = {}
    for heading, below in headed(text.splitlines(), where):
        parts = [part.strip() for part in heading.split(BETWEEN)]
        if len(parts) != 3 or not parts[1] or parts[1] in found:
            raise InputError(
                "{where}: expected “## symbol | name | quantity” and each name once, "
                "got “{heading}”.",
                where=where,
                heading=heading,
            )
        symbol, name, quantity = parts
        found[name] = Term(symbol, name, lesson_html(below, {}, where), quantity)
    return tuple(found.values())
