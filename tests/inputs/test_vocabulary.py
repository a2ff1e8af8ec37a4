import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.inputs.vocabulary import LONGEST_TOKEN, MOST_TOKENS, read_vocabulary
from gatescope.messages import InputError
from tests.inputs.sentences import refusal


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize(
    ("data", "tokens"),
    [
        (b"the\nmovie\n", ("the", "movie")),
        (b"the\r\nmovie", ("the", "movie")),
        (b" \n\xc2\xb7\n", (" ", "·")),
        (as_json(["a", "b"]), ("a", "b")),
        (as_json({"b": 1, "a": 0}), ("a", "b")),
        (as_json({"model": {"vocab": {"a": 0, "c": 2}}}), ("a", "#1", "c")),
        (as_json({"word_index": {"a": 1}}), ("#0", "a")),
        ("好\n坏".encode("gb18030"), ("好", "坏")),
    ],
)
def test_a_vocabulary_is_read_in_the_order_of_its_indices(
    data: bytes, tokens: tuple[str, ...]
) -> None:
    assert read_vocabulary(data) == tokens


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"a\na\n", "“a” stands in the vocabulary twice"),
        (b"a\n\nb", "token 1 is “”"),
        (b"a\n" + b"x" * (LONGEST_TOKEN + 1), "token 1 is “xxx"),
        (b'["a", 3]', "one token a line instead"),
        (b'{"a": -1}', "one token a line instead"),
        (b'{"a": true}', "one token a line instead"),
        (as_json({"a": MOST_TOKENS}), "one token a line instead"),
        (b'{"a": 0, "b": 0}', "“a” shares its own"),
        (b'{"a": ', "broken JSON"),
        (b"[" * 100_000, "broken JSON"),
        (b"[" + b"9" * 5_000 + b"]", "broken JSON"),
        (b"PK\x03\x04", "ZIP"),
        ("\n".join(map(str, range(MOST_TOKENS + 1))).encode(), "at most 100,000"),
    ],
)
def test_what_is_no_vocabulary_gets_one_sentence(data: bytes, said: str) -> None:
    assert said in refusal(lambda: read_vocabulary(data))


@given(st.binary(max_size=200))
def test_any_bytes_are_a_vocabulary_or_one_sentence(data: bytes) -> None:
    try:
        tokens = read_vocabulary(data)
    except InputError:
        assert refusal(read_vocabulary, data)
    else:
        assert tokens
        assert len(set(tokens)) == len(tokens)
