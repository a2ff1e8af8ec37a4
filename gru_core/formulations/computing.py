"""The numbers of an equation, and how a gradient goes back through it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from gru_core._arrays import FloatArray
from gru_core.cells.activations import sigmoid, sigmoid_slope, tanh_slope
from gru_core.formulations.expressions import (
    Apply,
    Complement,
    Expr,
    Function,
    Joined,
    Product,
    Sum,
    Symbol,
    Times,
)

Squash = Callable[[FloatArray], FloatArray]
FUNCTIONS: Mapping[Function, Squash] = {"sigmoid": sigmoid, "tanh": np.tanh}
SLOPES: Mapping[Function, Squash] = {"sigmoid": sigmoid_slope, "tanh": tanh_slope}

Values = Mapping[str, FloatArray]
Seen = dict[int, FloatArray]
"""The number of every part of a tree, by its identity; the tree outlives it."""


def evaluate(expr: Expr, values: Values, seen: Seen | None = None) -> FloatArray:
    """Compute an expression over a batch.

    Parameters
    ----------
    expr : Expr
        What to compute.
    values : Mapping of str to FloatArray
        Vectors of shape (B, ·) and weights, by the names of their letters.
    seen : dict, optional
        Receives the number of every part, for `send_back`.

    Returns
    -------
    FloatArray of shape (B, ·)
        In the order of operations in which the equation is written.

    Raises
    ------
    KeyError
        If a letter has no value.

    Examples
    --------
    >>> z, h = Symbol("z", "z"), Symbol("h", "h")
    >>> evaluate((1 - z) * h, {"z": np.array([[0.25]]), "h": np.array([[2.0]])})
    array([[1.5]])
    """
    number = _number(expr, values, seen)
    if seen is not None:
        seen[id(expr)] = number
    return number


def _number(expr: Expr, values: Values, seen: Seen | None) -> FloatArray:
    match expr:
        case Symbol(name):
            return values[name]
        case Product(weight, of):
            return np.asarray(evaluate(of, values, seen) @ values[weight.name].T)
        case Sum(left, right):
            return evaluate(left, values, seen) + evaluate(right, values, seen)
        case Times(left, right):
            return evaluate(left, values, seen) * evaluate(right, values, seen)
        case Complement(of):
            return np.asarray(1 - evaluate(of, values, seen))
        case Apply(function, of):
            return FUNCTIONS[function](evaluate(of, values, seen))
        case Joined(first, second):
            return join(evaluate(first, values, seen), evaluate(second, values, seen))
    raise TypeError(f"expr: expected a part of an equation, got {type(expr).__name__}")


def join(first: FloatArray, second: FloatArray) -> FloatArray:
    """Set two vectors of each batch row one after the other.

    Examples
    --------
    >>> join(np.array([[1.0]]), np.array([[2.0, 3.0]]))
    array([[1., 2., 3.]])
    """
    return np.concatenate([first, second], axis=-1)


def send_back(
    expr: Expr, d: FloatArray, values: Values, seen: Seen, gradient: dict[str, FloatArray]
) -> None:
    """Add to `gradient` what arrives at the vectors of an expression.

    Parameters
    ----------
    expr : Expr
        Computed by `evaluate` with `seen`.
    d : FloatArray of shape (B, ·)
        Gradient of a loss by the expression.
    values : Mapping of str to FloatArray
        As for `evaluate`.
    seen : dict
        What `evaluate` computed.
    gradient : dict of str to FloatArray
        Gradient of the loss by each letter that is asked about, so far; others are passed by.

    Examples
    --------
    >>> z, h = Symbol("z", "z"), Symbol("h", "h")
    >>> product = (1 - z) * h
    >>> values, seen = {"z": np.array([[0.25]]), "h": np.array([[2.0]])}, {}
    >>> gradient = {"z": np.zeros((1, 1)), "h": np.zeros((1, 1))}
    >>> _ = evaluate(product, values, seen)
    >>> send_back(product, np.array([[1.0]]), values, seen, gradient)
    >>> gradient["z"], gradient["h"]
    (array([[-2.]]), array([[0.75]]))
    """
    match expr:
        case Symbol(name) if name in gradient:
            gradient[name] = gradient[name] + d
        case Product(weight, of):
            send_back(of, d @ values[weight.name], values, seen, gradient)
        case Sum(left, right):
            send_back(left, d, values, seen, gradient)
            send_back(right, d, values, seen, gradient)
        case Times(left, right):
            send_back(left, d * seen[id(right)], values, seen, gradient)
            send_back(right, d * seen[id(left)], values, seen, gradient)
        case Complement(of):
            send_back(of, -d, values, seen, gradient)
        case Apply(function, of):
            send_back(of, d * SLOPES[function](seen[id(of)]), values, seen, gradient)
        case Joined(first, second):
            width = seen[id(first)].shape[-1]
            send_back(first, d[..., :width], values, seen, gradient)
            send_back(second, d[..., width:], values, seen, gradient)
