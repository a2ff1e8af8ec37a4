"""The equations of a recurrent cell as a small tree, written down once.

From the tree come the LaTeX that is shown, the line of Python that can be copied, and the
numbers: see `gru_core.formulations.writing` and `gru_core.formulations.computing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Function = Literal["sigmoid", "tanh"]


class Expr:
    """What an equation is made of; ``+``, ``*``, ``@`` and ``1 - e`` build larger ones."""

    __slots__ = ()

    def __add__(self, other: Expr) -> Sum:
        return Sum(self, other)

    def __mul__(self, other: Expr) -> Times:
        return Times(self, other)

    def __rsub__(self, one: int) -> Complement:
        if one != 1:
            raise ValueError(f"one: expected 1, the only number in these equations, got {one}")
        return Complement(self)

    def parts(self) -> tuple[Expr, ...]:
        """Give what this one is made of directly."""
        return ()


@dataclass(frozen=True, slots=True)
class Symbol(Expr):
    """A letter: an input, a state, a weight, or what another equation gave.

    Parameters
    ----------
    name : str
        In Python, such as ``W_iz``.
    latex : str
        In print, such as ``W_{iz}``.

    Examples
    --------
    >>> W, x = Symbol("W", "W"), Symbol("x", "x_t")
    >>> W @ x
    Product(weight=Symbol(name='W', latex='W'), of=Symbol(name='x', latex='x_t'))
    """

    name: str
    latex: str

    def __matmul__(self, of: Expr) -> Product:
        return Product(self, of)


@dataclass(frozen=True, slots=True)
class Product(Expr):
    """A matrix times a vector; of a batch (B, ·) that is ``of @ weight.T``."""

    weight: Symbol
    of: Expr

    def parts(self) -> tuple[Expr, ...]:
        """Give the matrix and the vector."""
        return self.weight, self.of


@dataclass(frozen=True, slots=True)
class Sum(Expr):
    """Two terms; of several the first two are added first, as Python does."""

    left: Expr
    right: Expr

    def parts(self) -> tuple[Expr, ...]:
        """Give both terms."""
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Times(Expr):
    """Two vectors multiplied entry by entry."""

    left: Expr
    right: Expr

    def parts(self) -> tuple[Expr, ...]:
        """Give both factors."""
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Complement(Expr):
    """What is missing to one: ``1 - of``."""

    of: Expr

    def parts(self) -> tuple[Expr, ...]:
        """Give what is taken away from one."""
        return (self.of,)


@dataclass(frozen=True, slots=True)
class Apply(Expr):
    """A squashing function, entry by entry."""

    function: Function
    of: Expr

    def parts(self) -> tuple[Expr, ...]:
        """Give the argument."""
        return (self.of,)


@dataclass(frozen=True, slots=True)
class Joined(Expr):
    """Two vectors one after the other, such as ``[h, x]``."""

    first: Expr
    second: Expr

    def parts(self) -> tuple[Expr, ...]:
        """Give both vectors."""
        return self.first, self.second


def join(first: Expr, second: Expr) -> Joined:
    """Write two vectors one after the other."""
    return Joined(first, second)


def sigmoid(of: Expr) -> Apply:
    """Write the logistic function of an expression."""
    return Apply("sigmoid", of)


def tanh(of: Expr) -> Apply:
    """Write the hyperbolic tangent of an expression."""
    return Apply("tanh", of)


def symbols_in(expr: Expr) -> Iterator[Symbol]:
    """Give every letter of an expression, from left to right, as often as it stands there.

    Examples
    --------
    >>> h, z = Symbol("h", "h"), Symbol("z", "z")
    >>> [symbol.name for symbol in symbols_in((1 - z) * h + z * h)]
    ['z', 'h', 'z', 'h']
    """
    if isinstance(expr, Symbol):
        yield expr
    for part in expr.parts():
        yield from symbols_in(part)
