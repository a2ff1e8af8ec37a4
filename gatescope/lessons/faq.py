"""Questions that are often asked, with answers whose numbers are computed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gatescope.lessons.front_matter import parted, rows_of
from gatescope.lessons.headings import headed
from gatescope.lessons.html import lesson_html
from gatescope.lessons.numbers import number_of
from gatescope.lessons.shelf import text_file


@dataclass(frozen=True, slots=True)
class Question:
    """A question and its answer.

    Parameters
    ----------
    question : str
        Plain text.
    html : str
        The answer, with links into the app.
    """

    question: str
    html: str


@cache
def faq(language: str) -> tuple[Question, ...]:
    """Give all questions, in the order of the file.

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
    >>> faq("en")[0].question
    'Does a GRU solve the problem of vanishing gradients?'
    """
    text, spoken = text_file("faq.md", language)
    return parse_faq(text, f"{spoken}/faq")


def parse_faq(text: str, where: str) -> tuple[Question, ...]:
    r"""Read questions and answers.

    Parameters
    ----------
    text : str
        The file: TOML with ``[numbers]`` between two lines ``+++``, then Markdown as in a
        lesson, with a heading ``##`` for each question.
    where : str
        The file, for the sentence of an error.

    Raises
    ------
    InputError
        If anything cannot be used; the sentence begins with the file.

    Examples
    --------
    >>> parse_faq("+++\n+++\n## Why?\nSo.\n", "f")
    (Question(question='Why?', html='<p>So.</p>'),)
    """
    head, lines, _ = parted(text, where)
    rows = rows_of(head, where)
    numbers = {name: number_of(name, row, where) for name, row in rows.items()}
    return tuple(
        Question(question, lesson_html(answer, numbers, where))
        for question, answer in headed(lines, where)
    )
