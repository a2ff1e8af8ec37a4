"""A look into a network in training: how its gates stand, and how far back its loss reaches."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks.task import IntArray
from gatescope.models.encoders import TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model
from gru_core import NetworkTrace, bptt, unroll_network

Gates = dict[str, tuple[float, float, float]]
"""By the gate's letter: its mean, and the shares of it below `LOW` and above `HIGH`."""

GATES: dict[str, tuple[str, ...]] = {"gru": ("z", "r"), "rnn": (), "lstm": ("f", "i", "o")}
"""What opens and closes; the candidates n and g do not."""

LOW, HIGH = 0.1, 0.9
"""Beyond these a gate is saturated."""

MOST_LAGS = 200


class Probe(NamedTuple):
    """What one look found.

    Parameters
    ----------
    gates : dict of str to tuple of float
        From `gate_states`.
    lags : list of float
        From `lag_norms`.
    lag_step : int
        From `lag_step`.
    """

    gates: Gates
    lags: list[float]
    lag_step: int


def probe(
    model: Model, x: IntArray | FloatArray, targets: FloatArray, lengths: IntArray
) -> Probe:
    """Let a network read some sequences once, and look at its gates and its gradient.

    Parameters
    ----------
    model : Model
        The network, with a head.
    x, targets, lengths : array
        As in `gatescope.inputs.tasks.Batch`.

    Returns
    -------
    Probe
        The same as `gate_states` and `lag_norms` give, in the time of one reading.

    Examples
    --------
    >>> from gatescope.inputs.tasks import TASKS
    >>> from gatescope.models.bundled import load_bundled
    >>> batch = TASKS["recall"].batch(np.random.default_rng(0), 8, 30)
    >>> seen = probe(load_bundled("recall", "gru"), batch.x, batch.targets, batch.lengths)
    >>> list(seen.gates), len(seen.lags), seen.lag_step
    (['z', 'r'], 30, 1)
    """
    trace = _read(model, x, lengths)
    return Probe(
        _gates(trace, lengths),
        _lags(model, trace, targets, whole=False),
        lag_step(len(targets)),
    )


def gate_states(model: Model, x: IntArray | FloatArray, lengths: IntArray) -> Gates:
    """Say how open the gates of the last layer stand, over all units, steps and directions.

    Parameters
    ----------
    model : Model
        The network.
    x, lengths : array
        As in `gatescope.inputs.tasks.Batch`; what fills a sequence up does not count.

    Returns
    -------
    dict of str to tuple of float
        Mean, share below 0.1 and share above 0.9; nothing for a plain RNN.

    Examples
    --------
    >>> from gatescope.models.random import random_model
    >>> model = random_model("rnn", input_size=1, hidden_size=2, seed=0)
    >>> gate_states(model, np.zeros((3, 1, 1)), np.array([3]))
    {}
    """
    return _gates(_read(model, x, lengths), lengths)


def lag_norms(
    model: Model,
    x: IntArray | FloatArray,
    targets: FloatArray,
    lengths: IntArray,
    *,
    whole: bool = False,
) -> list[float]:
    r"""Send the loss of the last answer back, and say how much of it arrives how far back.

    .. math:: \log_{10} \lVert \partial L / \partial h_{e-k} \rVert, \quad k = 0, 1, 2, \dots

    Parameters
    ----------
    model : Model
        The network, with a head.
    x, targets, lengths : array
        As in `gatescope.inputs.tasks.Batch`; each sequence counts alone.
    whole : bool
        Send back the loss of all answers, their mean. Where every step is asked, the gradient
        then enters everywhere, and how far back it reaches cannot be seen.

    Returns
    -------
    list of float
        For every `lag_step`-th lag k from 0, so many steps before the last asked step e: the
        median over the sequences, of an even number the lower one; as far back as half of
        them go. For the LSTM its whole state (h, c) counts. -inf where nothing arrives, NaN
        where the network left the range of numbers; empty where nothing is asked.

    Notes
    -----
    Of several layers it is the last, of two directions the one that reads forwards.

    Examples
    --------
    With all parameters zero, every step of a GRU halves its state.

    >>> from gatescope.models.encoders import NumberEncoder
    >>> from gru_core import Network, zero_params
    >>> layer = (zero_params("gru", input_size=1, hidden_size=1),)
    >>> head = Head(np.ones((1, 1)), np.zeros(1), "values", ("sum",))
    >>> model = Model("zero", "gru", Network((layer,)), NumberEncoder(("x",)), head)
    >>> targets = np.array([np.nan, np.nan, 0.5]).reshape(3, 1, 1)
    >>> lags = lag_norms(model, np.zeros((3, 1, 1)), targets, np.array([3]))
    >>> [round(10**value, 3) for value in lags]
    [1.0, 0.5, 0.25]
    """
    return _lags(model, _read(model, x, lengths), targets, whole=whole)


def lag_step(time_steps: int) -> int:
    """Give which lags are kept of so many steps: every k-th.

    Examples
    --------
    >>> lag_step(100), lag_step(200), lag_step(1_000)
    (1, 1, 5)
    """
    return max(1, -(-time_steps // MOST_LAGS))


def _read(model: Model, x: IntArray | FloatArray, lengths: IntArray) -> NetworkTrace:
    inputs = np.asarray(x)
    if inputs.ndim == 2:
        # what reads tokens is a `TokenEncoder`, and its rows are in the order of the indices
        rows = model.encoder.embedding if isinstance(model.encoder, TokenEncoder) else None
        inputs = (np.eye(model.network.input_size) if rows is None else rows)[inputs]
    full = bool((np.asarray(lengths) == len(inputs)).all())
    # a network that diverges may leave the range of numbers
    with np.errstate(over="ignore", invalid="ignore"):
        return unroll_network(model.network, inputs, lengths=None if full else lengths)


def _gates(trace: NetworkTrace, lengths: IntArray) -> Gates:
    layer = trace.traces[-1]
    valid = np.arange(len(trace.y))[:, None] < np.asarray(lengths)
    states: Gates = {}
    for gate in GATES[layer[0].cell]:
        values = np.concatenate([getattr(one, gate)[valid] for one in layer])
        shares = (values.mean(dtype=float), (values < LOW).mean(), (values > HIGH).mean())
        states[gate] = (float(shares[0]), float(shares[1]), float(shares[2]))
    return states


def _lags(
    model: Model, trace: NetworkTrace, targets: FloatArray, *, whole: bool
) -> list[float]:
    asked: NDArray[np.bool_] = np.asarray(np.isfinite(targets).all(axis=-1))
    used = asked.any(axis=0)
    if model.head is None or not used.any():
        return []
    last = len(asked) - 1 - asked[::-1].argmax(axis=0)
    if not whole:
        asked = asked & (np.arange(len(asked))[:, None] == last)
    with np.errstate(over="ignore", invalid="ignore"):
        d_y = _sent(model.head, trace.y, targets, asked)
        forward = d_y[..., : model.network.hidden_size]
        gradient = bptt(model.network.layers[-1][0], trace.traces[-1][0], forward)
    in_range = np.isfinite(trace.y).all(axis=(0, 2))
    norms = np.where(in_range, gradient.log10_norm, np.nan).astype(float)
    return _medians(norms[:, used], last[used])


def _sent(
    head: Head, y: FloatArray, targets: FloatArray, asked: NDArray[np.bool_]
) -> FloatArray:
    """Give what each sequence's own loss, a mean over its answers, sends into the states."""
    given, true = head.apply(y.astype(float)), np.where(asked[..., None], targets, 0.0)
    if head.kind == "classes":
        error = given - (true.astype(int) == np.arange(given.shape[-1]))
    else:
        error = 2.0 * (given - true) / true.shape[-1]
    error = np.where(asked[..., None], error, 0.0)
    # beyond the range of float32 it is infinite there, not an error
    sent = (error / np.maximum(asked.sum(axis=0), 1)[:, None]) @ head.w
    return np.asarray(sent, y.dtype)


def _medians(norms: FloatArray, last: IntArray) -> list[float]:
    """Turn (T, B) over steps into medians over lags."""
    furthest = int(np.sort(last)[len(last) // 2])
    lags = np.arange(0, furthest + 1, lag_step(len(norms)))
    steps = last - lags[:, None]
    found = np.where(steps >= 0, norms[steps, np.arange(len(last))], np.inf)
    # not there: +inf, which is sorted behind what counts; a network out of range: NaN
    lost = (np.isnan(found) | ((steps >= 0) & np.isposinf(found))).any(axis=1)
    counts = (steps >= 0).sum(axis=1)
    middle = np.sort(found, axis=1)[np.arange(len(lags)), (counts - 1) // 2]
    return [float(value) for value in np.where(lost, np.nan, middle)]
