"""Lesson text as HTML: Markdown, numbers put in, coloured words as buttons, math as MathML."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from latex2mathml.converter import convert
from markdown_it import MarkdownIt

from gatescope.lessons.numbers import Number
from gatescope.messages import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token

PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
MATH = re.compile(r"\$([^$\n]+)\$")
LATE = ("guess", "gap")
"""Filled by the browser, once there is a prediction."""

WORD = re.compile(r"(?P<key>[a-z_]+):(?P<rest>.*)")
TIED = re.compile(
    r"(?:<button\b(?:(?!</button>).)*</button>|<math\b(?:(?!</math>).)*</math>)"
    r"[,.;:!?%…)”’，。、；：！？）》]+",
    re.DOTALL,
)
"""A coloured word or a formula, and the signs right after it: browsers would part the two."""


def lesson_html(text: str, numbers: Mapping[str, Number], where: str = "") -> str:
    """Write lesson text as HTML.

    Parameters
    ----------
    text : str
        Markdown. ``[words](z:t=5)`` lights z at step 5, ``[words](set:whatif=z=1)`` sets what a
        link would, ``[words](page:train)`` leads to a page, ``$h$`` is math.
    numbers : Mapping of str to Number
        For the ``{name}`` in it.
    where : str
        The lesson, for the sentence of an error.

    Raises
    ------
    InputError
        If a number is missing.

    Examples
    --------
    >>> print(lesson_html("It is {kept} <b>", {"kept": Number(0.5, text="0.50")}))
    <p>It is 0.50 &lt;b&gt;</p>
    """

    def number(found: re.Match[str]) -> str:
        name = found[1]
        if name in LATE:
            return f"@@{name}@@"
        if name not in numbers:
            raise InputError(
                "{where}: the text has “{name}”, which is not among the numbers.",
                where=where,
                name=name,
            )
        return kept(html.escape(numbers[name].text))

    # Put in last: to Markdown “>99%” at the start of a line is a quotation, and “2.” a list.
    parts: list[str] = []

    def kept(part: str) -> str:
        parts.append(part)
        return f"@@part{len(parts) - 1}@@"

    with_places = PLACE.sub(number, MATH.sub(lambda found: kept(convert(found[1])), text))
    made = str(_markdown().render(with_places)).strip()
    for k, part in enumerate(parts):
        made = made.replace(f"@@part{k}@@", part)
    made = TIED.sub(r'<span class="gs-tied">\g<0></span>', made)
    for name in LATE:
        made = made.replace(f"@@{name}@@", f'<output data-late="{name}"></output>')
    return made


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.validateLink = _is_ours  # type: ignore[method-assign]
    markdown.add_render_rule("link_open", _open)
    markdown.add_render_rule("link_close", _close)
    return markdown


def _is_ours(url: str) -> bool:
    return WORD.match(url) is not None


def _open(
    renderer: RendererHTML, tokens: Sequence[Token], k: int, options: Any, env: Any
) -> str:
    found = WORD.match(str(tokens[k].attrs["href"]))
    assert found is not None
    key, rest = found["key"], html.escape(found["rest"])
    if key in ("page", "https"):
        env.setdefault("links", []).append("a")
        name, _, query = rest.partition("?")
        return f'<a class="gs-page" href="./{name}{"?" + query if query else ""}">'
    env.setdefault("links", []).append("button")
    given = f'data-set="{rest}"' if key == "set" else f'data-q="{key}" data-at="{rest}"'
    return f'<button type="button" class="gs-word" {given}>'


def _close(
    renderer: RendererHTML, tokens: Sequence[Token], k: int, options: Any, env: Any
) -> str:
    return f"</{env['links'].pop()}>"
