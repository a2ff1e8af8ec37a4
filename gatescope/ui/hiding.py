"""What a teacher's link hides of a page, and the task that it sets."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING

from gatescope.inputs.quoting import shorten
from gatescope.messages import mark, note

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

HIDEABLE: dict[str, str] = {
    "menu": mark("Menu"),
    "sidebar": mark("Whole sidebar"),
    "network": mark("Network"),
    "cell": mark("Cell"),
    "sequence": mark("Sequence"),
    "language": mark("Language"),
    "help": mark("Glossary and questions"),
    "look": mark("What to look for"),
    "whatif": mark("What if"),
    "moments": mark("How it learnt"),
    "path": mark("The state as a path"),
    "presets": mark("Row of examples"),
    "plan": mark("Settings of a training"),
    "takeaway": mark("Take it away"),
    "notes": mark("Notes"),
    "tour": mark("Tour"),
}
"""What a link can hide, by the name that it has there. The badge is not among them."""

TASK_LIMIT = 300
"""Longest task of a link, in characters."""

# What a page draws into a shadow root, or what is Streamlit's own, is hidden by style alone.
STYLES: dict[str, str] = {
    "sidebar": '.stSidebar, [data-testid="stExpandSidebarButton"]',
    "look": ".st-key-viewer *::part(look)",
    "notes": ".st-key-viewer *::part(notes)",
}


def read_hide(reader: QueryReader) -> str:
    """Take the names of what is hidden; those that nothing has are named and left out.

    Parameters
    ----------
    reader : QueryReader
        Of the whole link.

    Returns
    -------
    str
        Names between commas, each once, in the order of `HIDEABLE`.
    """
    asked = _asked(reader, "hide").split(",")
    for name in asked:
        if name and name not in HIDEABLE:
            reader.notes.append(
                note(
                    "The link hides “{name}”, which no page has; it can hide {legal}.",
                    name=shorten(name),
                    legal=", ".join(HIDEABLE),
                )
            )
            break
    return hidden(asked)


def hidden(names: list[str]) -> str:
    """Write what is hidden as it stands in a link.

    Examples
    --------
    >>> hidden(["tour", "menu", "tour", "x"])
    'menu,tour'
    """
    return ",".join(name for name in HIDEABLE if name in names)


def read_task(reader: QueryReader) -> str:
    """Take the task, cut where it is too long."""
    task = clean_task(_asked(reader, "task"))
    if len(task) <= TASK_LIMIT:
        return task
    reader.notes.append(
        note(
            "The link's {key} has {count} characters; only the first {limit} are used.",
            key="task",
            count=len(task),
            limit=TASK_LIMIT,
        )
    )
    return task[:TASK_LIMIT].rstrip()


def clean_task(text: str) -> str:
    r"""Take out of a task what is no text: control characters, and room that nobody needs.

    Examples
    --------
    >>> clean_task("  Find \t the step\r\n\n\n\nwhere z\0 is 0. ")
    'Find the step\n\nwhere z is 0.'
    """
    lines = (" ".join(_printed(line).split()) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def task_html(task: str, label: str) -> str:
    """Write the task of a link; nothing in it is markup.

    Parameters
    ----------
    task : str
        From anyone.
    label : str
        Says where it comes from, translated.

    Examples
    --------
    >>> "<p>&lt;b&gt;</p>" in task_html("<b>", "Task")
    True
    """
    return (
        f'<div class="gs-task" data-testid="class-task" dir="auto"><b>{escape(label)}</b>'
        f"<p>{escape(task)}</p></div>"
    )


def hiding_style(hide: str) -> str:
    """Give the style that hides what no page can leave out by itself; empty if nothing.

    Examples
    --------
    >>> hiding_style("menu,look")
    '<style>.st-key-viewer *::part(look) { display: none !important; }</style>'
    """
    found = [rule for name, rule in STYLES.items() if name in hide.split(",")]
    if not found:
        return ""
    # One rule each: a browser drops a whole rule for one selector that it does not know.
    rules = " ".join(f"{rule} {{ display: none !important; }}" for rule in found)
    return f"<style>{rules}</style>"


def _printed(line: str) -> str:
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in line)


def _asked(reader: QueryReader, key: str) -> str:
    reader.known.add(key)
    return reader.query.get(key, "")
