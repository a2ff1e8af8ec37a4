"""A table of words that reads on a phone too: there every row becomes a card."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

ADDRESS = re.compile(r"https://[^\s<>&\"']+[^\s<>&\"'.,;)]")


def show_table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str) -> None:
    """Show a table; the first cell of a row names the row.

    Parameters
    ----------
    heads : sequence of str
        Translated, one a column; none where a row's name says what its only cell is.
    rows : iterable of sequence of str
        Translated plain text.
    caption : str
        Translated; what the table holds, for those who cannot see it.
    """
    st.html(table_html(heads, rows, caption=caption))


def table_html(heads: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str) -> str:
    r"""Write a table as HTML.

    Parameters
    ----------
    heads, rows, caption
        As for `show_table`.

    Returns
    -------
    str
        Every text is escaped; a web address is a link.

    Examples
    --------
    >>> "<td data-head=\"Says\">&lt;b&gt;</td>" in table_html(
    ...     ["Who", "Says"], [["a", "<b>"]], caption="Sayings")
    True
    """
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    head = f"<thead><tr>{head}</tr></thead>" if heads else ""
    body = "".join(f"<tr>{_row(heads, row)}</tr>" for row in rows)
    return (
        f'<table class="gs-table"><caption>{escape(caption)}</caption>'
        f"{head}<tbody>{body}</tbody></table>"
    )


def _linked(text: str) -> str:
    """Escape a text and make links of its web addresses."""
    return ADDRESS.sub(
        r'<a href="\g<0>" target="_blank" rel="noopener">\g<0></a>', escape(text)
    )


def _row(heads: Sequence[str], row: Sequence[str]) -> str:
    named = f'<th scope="row">{escape(row[0])}</th>'
    if not heads:
        return named + "".join(f"<td>{_linked(cell)}</td>" for cell in row[1:])
    return named + "".join(
        f'<td data-head="{escape(head)}">{_linked(cell)}</td>'
        for head, cell in zip(heads[1:], row[1:], strict=True)
    )
