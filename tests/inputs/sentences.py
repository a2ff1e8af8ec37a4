"""How the tests look at a refusal: as the one sentence that a person reads."""

from collections.abc import Callable

import pytest

from gatescope.messages import InputError


def refusal(read: Callable[..., object], *args: object, **kwargs: object) -> str:
    with pytest.raises(InputError) as refused:
        read(*args, **kwargs)
    sentence = str(refused.value)
    assert sentence.startswith("Expected ")
    assert sentence.isprintable(), "one line, nothing invisible"
    assert len(sentence) < 400
    # What to do follows what came.
    assert "; " in sentence
    return sentence


def texts(notes: tuple[object, ...]) -> list[str]:
    return [str(message) for message in notes]
