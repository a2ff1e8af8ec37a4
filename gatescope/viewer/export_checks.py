"""What somebody hands over in a notebook, checked before anything is drawn from it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np

from gatescope.i18n import LANGUAGES
from gru_core import GRUTrace, Network, NetworkTrace, Params, RNNTrace, ShapeError, Trace
from gru_core.gates import CellParams
from gru_core.traces import BaseTrace

Layers = tuple[tuple[object, ...], ...]


def check_language(language: str) -> None:
    """Raise unless GateScope speaks the language.

    Examples
    --------
    >>> check_language("xx")
    Traceback (most recent call last):
        ...
    ValueError: language: expected one of 'en', 'zh', got 'xx'
    """
    if language not in LANGUAGES:
        known = ", ".join(map(repr, LANGUAGES))
        raise ValueError(f"language: expected one of {known}, got {language!r}")


def check_start(start: tuple[int, int] | None, trace: Trace) -> tuple[int, int] | None:
    """Give the step and unit to open on as plain integers, if the trace has them.

    Parameters
    ----------
    start : tuple of (int, int) or None
        Step and unit, counted from 0; None is always right.
    trace : Trace
        What is shown.

    Returns
    -------
    tuple of (int, int) or None
        The same place.

    Raises
    ------
    ValueError
        With the steps and units that there are.
    """
    if start is None:
        return None
    limits = (trace.time_steps, trace.hidden_size)
    pair = isinstance(start, tuple | list) and len(start) == 2
    if not pair or not all(map(_counts, start, limits)):
        last_step, last_unit = limits[0] - 1, limits[1] - 1
        raise ValueError(
            f"start: expected (step, unit) from (0, 0) to ({last_step}, {last_unit}), "
            f"got {start!r}"
        )
    return int(start[0]), int(start[1])


def chosen(
    trace: Trace | NetworkTrace, network: Params | Network | None, layer: int, direction: int
) -> tuple[Trace, Params | None]:
    """Take one layer and direction of a trace and of the network, and see that they fit.

    Parameters
    ----------
    trace : Trace or NetworkTrace
        What was computed.
    network : Params, Network or None
        What computed it, if it is known.
    layer, direction : int
        Which part of a network; 0 where there is one only.

    Returns
    -------
    tuple of (Trace, Params or None)
        The two that are shown together.

    Raises
    ------
    TypeError
        If they are something else.
    ShapeError
        If layers, directions, I or H differ.
    ValueError
        If there is no such layer, or cell, `reset` or `activation` differ.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> wider = zero_params("gru", input_size=1, hidden_size=3)
    >>> chosen(unroll(params, np.ones((3, 1, 1))), wider, 0, 0)
    Traceback (most recent call last):
        ...
    gru_core.errors.ShapeError: network: expected I=1, H=2 as in the trace, got I=1, H=3
    """
    if not isinstance(trace, BaseTrace | NetworkTrace):
        raise TypeError(f"trace: expected a trace or a Run, got {type(trace).__name__}")
    if not isinstance(network, CellParams | Network | None):
        raise TypeError(f"network: expected parameters, got {type(network).__name__}")
    traces: Layers = trace.traces if isinstance(trace, NetworkTrace) else ((trace,),)
    layers: Layers = network.layers if isinstance(network, Network) else ((network,),)
    if isinstance(trace, NetworkTrace) and isinstance(network, Network):
        _same_layers(traces, layers)
    largest = max(traces, layers, key=lambda each: (len(each), len(each[0])))
    _check_place("layer", layer, len(largest))
    _check_place("direction", direction, len(largest[0]))
    part = trace.traces[layer][direction] if isinstance(trace, NetworkTrace) else trace
    params = network.layers[layer][direction] if isinstance(network, Network) else network
    if params is not None:
        _check_fit(params, part)
    return part, params


def _counts(value: object, limit: int) -> bool:
    """Say whether this is a whole number from 0 to below the limit."""
    whole = hasattr(value, "__index__") and not isinstance(value, bool)
    return whole and 0 <= int(value) < limit  # type: ignore[call-overload]


def _check_place(name: str, value: int, count: int) -> None:
    if not _counts(value, count):
        expected = "0" if count == 1 else f"0 to {count - 1}"
        raise ValueError(f"{name}: expected {expected}, got {value!r}")


def _same_layers(traces: Layers, layers: Layers) -> None:
    expected, got = ((len(each), len(each[0])) for each in (traces, layers))
    if expected != got:
        raise ShapeError(
            f"network: expected L={expected[0]}, D={expected[1]} as in the trace, "
            f"got L={got[0]}, D={got[1]}"
        )


def _check_fit(params: Params, trace: Trace) -> None:
    if params.cell != trace.cell:
        raise ValueError(
            f"network: expected a {trace.cell} as in the trace, got a {params.cell}"
        )
    expected = (trace.x.shape[2], trace.hidden_size)
    got = (params.input_size, params.hidden_size)
    if expected != got:
        raise ShapeError(
            f"network: expected I={expected[0]}, H={expected[1]} as in the trace, "
            f"got I={got[0]}, H={got[1]}"
        )
    option = _option(trace)
    if option and getattr(params, option) != getattr(trace, option):
        raise ValueError(
            f"network: expected {option}={getattr(trace, option)!r} as in the trace, "
            f"got {getattr(params, option)!r}"
        )


def _option(trace: Trace) -> str:
    """Name what makes two equations of one cell."""
    if isinstance(trace, GRUTrace):
        return "reset"
    return "activation" if isinstance(trace, RNNTrace) else ""


def as_long_as_its_row(trace: Trace) -> Trace:
    """Leave out what lies beyond the length of a trace's only row: nothing was computed there.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> as_long_as_its_row(unroll(params, np.ones((5, 1, 1)), lengths=[3])).time_steps
    3
    """
    if trace.lengths is None or trace.batch_size != 1:
        return trace
    arrays = {field.name: getattr(trace, field.name) for field in fields(trace)}
    count = int(trace.lengths[0])
    cut: dict[str, Any] = {
        name: array[:count]
        for name, array in arrays.items()
        if isinstance(array, np.ndarray) and array.ndim == 3  # time, row, unit
    }
    return replace(trace, **cut, lengths=None)
