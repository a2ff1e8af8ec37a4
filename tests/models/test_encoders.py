"""What networks read, and what they say about what they cannot read."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.messages import InputError
from gatescope.models.encoders import NumberEncoder, TokenEncoder

LETTERS = TokenEncoder(tuple("abcdefghijklmnop"))
NUMBERS = NumberEncoder(("value", "marker"))


def test_one_hot_vectors_point_at_their_token() -> None:
    x = LETTERS.encode(TokenSequence(tuple("cab")))
    assert x.shape == (3, 1, 16)
    assert x[:, 0].argmax(axis=1).tolist() == [2, 0, 1]
    assert x.sum(axis=2).tolist() == [[1.0]] * 3


def test_an_embedding_gives_its_rows() -> None:
    encoder = TokenEncoder(("no", "yes"), np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), " ")
    x = encoder.encode(TokenSequence(("yes", "no")))
    assert x[:, 0].tolist() == [[4.0, 5.0, 6.0], [1.0, 2.0, 3.0]]
    assert encoder.input_size == len(encoder.names) == 3


def test_an_unknown_token_is_named_with_its_position_and_the_vocabulary() -> None:
    with pytest.raises(InputError) as caught:
        LETTERS.encode(TokenSequence(("a", "b", "Z", "Y")))
    sentence = str(caught.value)
    assert "“Z” (position 3)" in sentence
    assert "16 tokens: a b c d e f g h i j k l …" in sentence


def test_a_very_long_unknown_token_is_cut_in_the_sentence() -> None:
    with pytest.raises(InputError) as caught:
        LETTERS.encode(TokenSequence(("<script>" * 1000,)))
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize(
    ("encoder", "sequence", "says"),
    [
        (LETTERS, NumberSequence(np.ones((2, 1)), ("v",)), "reads text, but numbers came"),
        (NUMBERS, TokenSequence(("a",)), "reads numbers, but text came"),
        (LETTERS, TokenSequence(()), "empty"),
        (NUMBERS, NumberSequence(np.empty((0, 2)), ("v", "m")), "empty"),
        (NUMBERS, NumberSequence(np.ones((2, 3)), ("a", "b", "c")), r"2 columns .* but 3 came"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(
    encoder: TokenEncoder | NumberEncoder,
    sequence: TokenSequence | NumberSequence,
    says: str,
) -> None:
    with pytest.raises(InputError, match=says):
        encoder.encode(sequence)


def test_numbers_stay_as_they_are() -> None:
    values = np.array([[0.5, 1.0], [-2.0, 0.0]])
    x = NUMBERS.encode(NumberSequence(values, ("value", "marker")))
    np.testing.assert_array_equal(x[:, 0], values)
