"""Untrained networks: what gates do before they have learnt anything."""

from __future__ import annotations

from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.models.encoders import Encoder, NumberEncoder, TokenEncoder
from gatescope.models.model import Model
from gru_core import CellName, Network, random_params

RANDOM_NAME = "random"


def random_model(
    cell: CellName, input_size: int, hidden_size: int, seed: int, names: tuple[str, ...] = ()
) -> Model:
    """Make a random network that reads numbers and gives no answer.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    input_size, hidden_size : int
        I and H.
    seed : int
        The same seed gives the same weights.
    names : tuple of str, optional
        A name for each of the I columns; ``x0``, ``x1``, … if left out.

    Returns
    -------
    Model
        With weights drawn as PyTorch draws them.

    Raises
    ------
    ValueError
        If the number of names is not I, or a size or the seed is not legal.

    Examples
    --------
    >>> random_model("gru", input_size=2, hidden_size=4, seed=0).encoder.names
    ('x0', 'x1')
    """
    return _model(cell, NumberEncoder(names or _numbered(input_size)), hidden_size, seed)


def random_token_model(
    cell: CellName, tokens: tuple[str, ...], hidden_size: int, seed: int, separator: str = ""
) -> Model:
    """Make a random network that reads the given tokens as one-hot vectors.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    tokens : tuple of str
        Any tokens; each different one, in order of first appearance, enters the vocabulary.
    hidden_size : int
        H.
    seed : int
        The same seed gives the same weights.
    separator : str
        What stands between tokens when they are written as text.

    Returns
    -------
    Model
        With weights drawn as PyTorch draws them.

    Raises
    ------
    ValueError
        If there are no tokens, or the size or the seed is not legal.

    Examples
    --------
    >>> random_token_model("gru", tuple("banana"), hidden_size=4, seed=0).encoder.vocabulary
    ('b', 'a', 'n')
    """
    encoder = TokenEncoder(tuple(dict.fromkeys(tokens)), separator=separator)
    return _model(cell, encoder, hidden_size, seed)


def encoder_for(sequence: Sequence) -> Encoder:
    """Give an encoder that reads this sequence, for a network without a vocabulary.

    Parameters
    ----------
    sequence : TokenSequence or NumberSequence
        Any sequence.

    Returns
    -------
    TokenEncoder or NumberEncoder
        Of the tokens in the order of their first appearance, or of the columns.

    Examples
    --------
    >>> from gatescope.inputs.sequence import TokenSequence
    >>> encoder_for(TokenSequence(tuple("banana"))).input_size
    3
    """
    if isinstance(sequence, TokenSequence):
        return TokenEncoder(tuple(dict.fromkeys(sequence.tokens)), separator="")
    return NumberEncoder(sequence.names)


def _numbered(count: int) -> tuple[str, ...]:
    return tuple(f"x{i}" for i in range(count))


def _model(cell: CellName, encoder: Encoder, hidden_size: int, seed: int) -> Model:
    params = random_params(
        cell, input_size=encoder.input_size, hidden_size=hidden_size, seed=seed
    )
    return Model(RANDOM_NAME, cell, Network(((params,),)), encoder)
