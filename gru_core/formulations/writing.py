"""An equation as LaTeX and as a line of Python, from the same tree that is computed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gru_core.formulations.expressions import (
    Apply,
    Complement,
    Expr,
    Joined,
    Product,
    Sum,
    Symbol,
    Times,
)

Paint = Callable[[Symbol], str]
"""How a letter is printed: its LaTeX, perhaps in a colour."""

FUNCTIONS = {"sigmoid": (r"\sigma", "sigmoid"), "tanh": (r"\tanh", "np.tanh")}
"""In print and in Python."""

PROGRAM = """import numpy as np


def sigmoid(a):
    return 0.5 + 0.5 * np.tanh(0.5 * a)


def join(first, second):
    return np.concatenate([first, second], axis=-1)


def step({arguments}):
{lines}
    return {states}
"""
"""One step as a function of NumPy alone."""


def plain_letter(symbol: Symbol) -> str:
    """Print a letter as it is."""
    return symbol.latex


def latex_of(expr: Expr, paint: Paint = plain_letter) -> str:
    r"""Write an expression as LaTeX.

    Parameters
    ----------
    expr : Expr
        What to write.
    paint : Callable
        How letters are printed.

    Returns
    -------
    str
        With parentheses where the order of the operations would not be clear.

    Examples
    --------
    >>> z, n, h = Symbol("z", "z_t"), Symbol("n", "n_t"), Symbol("h_prev", "h_{t-1}")
    >>> print(latex_of((1 - z) * n + z * h))
    (1 - z_t) \odot n_t + z_t \odot h_{t-1}
    """
    write = partial(latex_of, paint=paint)
    match expr:
        case Symbol():
            return paint(expr)
        case Product(weight, of):
            return f"{paint(weight)} {_factor(of, write)}"
        case Sum(left, right):
            return f"{write(left)} + {_term(right, write)}"
        case Times(left, right):
            return rf"{_factor(left, write)} \odot {_factor(right, write)}"
        case Complement(of):
            return f"1 - {_factor(of, write)}"
        case Apply(function, of):
            return rf"{FUNCTIONS[function][0]}\left({write(of)}\right)"
        case Joined(first, second):
            return rf"\left[{write(first)},\; {write(second)}\right]"
    raise TypeError(f"expr: expected a part of an equation, got {type(expr).__name__}")


def code_of(expr: Expr) -> str:
    """Write an expression as Python over arrays (B, ·).

    Parameters
    ----------
    expr : Expr
        What to write.

    Returns
    -------
    str
        For a namespace with ``np``, ``sigmoid`` and ``join``; the operations stand in the order
        in which `gru_core.formulations.computing.evaluate` does them.

    Examples
    --------
    >>> W, r, h = Symbol("W_hn", "W_{hn}"), Symbol("r", "r_t"), Symbol("h_prev", "h_{t-1}")
    >>> code_of(r * (W @ h)), code_of(W @ (r * h))
    ('r * (h_prev @ W_hn.T)', '(r * h_prev) @ W_hn.T')
    """
    match expr:
        case Symbol(name):
            return name
        case Product(weight, of):
            return f"{_factor(of, code_of)} @ {weight.name}.T"
        case Sum(left, right):
            return f"{code_of(left)} + {_term(right, code_of)}"
        case Times(left, right):
            return f"{_factor(left, code_of)} * {_factor(right, code_of)}"
        case Complement(of):
            return f"1 - {_factor(of, code_of)}"
        case Apply(function, of):
            return f"{FUNCTIONS[function][1]}({code_of(of)})"
        case Joined(first, second):
            return f"join({code_of(first)}, {code_of(second)})"
    raise TypeError(f"expr: expected a part of an equation, got {type(expr).__name__}")


def _factor(part: Expr, write: Callable[[Expr], str]) -> str:
    simple = isinstance(part, Symbol | Apply | Joined)
    return write(part) if simple else f"({write(part)})"


def _term(part: Expr, write: Callable[[Expr], str]) -> str:
    # Floats do not add up in any order: a sum that is added as a whole shows that it is.
    return f"({write(part)})" if isinstance(part, Sum | Complement) else write(part)
