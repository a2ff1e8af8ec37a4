"""A vocabulary out of a file: which token each row of an embedding belongs to."""

from __future__ import annotations

import json

from gatescope.inputs.decoding import decode_text
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError

MOST_TOKENS = 100_000
LONGEST_TOKEN = 64
NESTED = ("model", "vocab", "token_to_id", "word_index")
"""Under these names tokenizers keep their tables, some of them one within another."""


def read_vocabulary(data: bytes) -> tuple[str, ...]:
    r"""Read tokens in the order of their indices.

    Parameters
    ----------
    data : bytes
        A JSON list of tokens, a JSON object from token to index, or one token a line; UTF-8.

    Returns
    -------
    tuple of str
        All different. An index that the object leaves out is named after itself, ``#7``.

    Raises
    ------
    InputError
        If the file is none of these, holds too many or too long tokens, or one of them twice;
        the token is named.

    Examples
    --------
    >>> read_vocabulary(b'{"the": 1, "<pad>": 0}')
    ('<pad>', 'the')
    >>> read_vocabulary("好\n坏\n".encode())
    ('好', '坏')
    """
    text, _ = decode_text(data)
    tokens = _from_json(text) if text.lstrip()[:1] in ("{", "[") else _from_lines(text)
    if not tokens:
        raise InputError("Expected tokens, but the vocabulary is empty; choose another file.")
    if len(tokens) > MOST_TOKENS:
        raise InputError(
            "Expected at most {limit:,} tokens, but the vocabulary has {count:,}; keep fewer.",
            limit=MOST_TOKENS,
            count=len(tokens),
        )
    seen: set[str] = set()
    for place, token in enumerate(tokens):
        if not token or len(token) > LONGEST_TOKEN:
            raise InputError(
                "Expected tokens of 1 to {limit} characters, but token {place} is “{token}”; "
                "change it.",
                limit=LONGEST_TOKEN,
                place=place,
                token=shorten(token),
            )
        if token in seen:
            raise InputError(
                "Expected tokens that differ, but “{token}” stands in the vocabulary twice; "
                "remove one.",
                token=shorten(token),
            )
        seen.add(token)
    return tokens


def _from_lines(text: str) -> tuple[str, ...]:
    lines = text.splitlines()
    # The last line of a file ends with a line break, and a blank may itself be a token.
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def _from_json(text: str) -> tuple[str, ...]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            "Expected JSON or one token a line, but the vocabulary is broken JSON: {problem}; "
            "save it again.",
            problem=shorten(str(error)),
        ) from None
    for name in NESTED:
        if isinstance(found, dict) and isinstance(found.get(name), dict):
            found = found[name]
    if isinstance(found, list) and all(isinstance(token, str) for token in found):
        return tuple(found)
    if isinstance(found, dict) and found and all(map(_is_index, found.values())):
        return _by_index(found)
    raise InputError(
        "Expected a JSON list of tokens or an object from token to index; this vocabulary is "
        "neither, so write one token a line instead."
    )


def _is_index(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < MOST_TOKENS


def _by_index(table: dict[str, int]) -> tuple[str, ...]:
    names = {index: token for token, index in table.items()}
    if len(names) < len(table):
        twice = next(token for token, index in table.items() if names[index] != token)
        raise InputError(
            "Expected a different index for each token, but “{token}” shares its own with "
            "another; correct the vocabulary.",
            token=shorten(twice),
        )
    return tuple(names.get(index, f"#{index}") for index in range(max(names) + 1))
