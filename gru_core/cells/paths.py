"""The ways by which a state reaches the next one, each as a product of simple factors.

One step's Jacobian is a sum over paths. Each of them is a product of diagonal matrices, which
differ from step to step, and of recurrent weights, which do not. From the factors come the
matrices themselves and, without forming any, what a path does to a gradient.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gru_core._arrays import BoolArray, CellName, FloatArray
from gru_core.cells.adjoint import Adjoint
from gru_core.cells.gru_backward import GRUAfterAdjoint, GRUBeforeAdjoint
from gru_core.cells.lstm_backward import LSTMAdjoint
from gru_core.cells.rnn_backward import RNNAdjoint

PATHS: dict[CellName, tuple[str, ...]] = {
    "gru": ("keep", "candidate", "update", "reset"),
    "rnn": ("recurrent",),
    "lstm": ("cell", "forget", "input", "candidate", "output"),
}
"""The paths of each cell, in the order of every array that has an axis of paths."""

Factors = tuple[FloatArray, ...]
"""In turn a diagonal (T, B, H) and weights: of all rows (H, H), or of each row (B, H, H)."""

H_STATE, C_STATE = 0, 1


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """One path: from which part of the new state back to which part of the previous one."""

    factors: Factors
    output: int = H_STATE
    source: int = H_STATE


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    r"""All paths of one trace, in walking order.

    Parameters
    ----------
    by_name : dict of str to Path
        The paths in the order of `PATHS`.
    state_count : int
        S: 1 for h alone, 2 for the LSTM's (h, c).
    c_to_h : FloatArray of shape (T, B, H) or None
        :math:`o \odot (1 - \tanh^2 c)`: the LSTM's h is made from its c, so whatever changes c
        changes h by as much times this.
    valid : BoolArray of shape (T, B) or None
        Steps within the rows' lengths; beyond them every derivative is zero.
    """

    by_name: dict[str, Path]
    state_count: int
    c_to_h: FloatArray | None
    valid: BoolArray | None

    def matrices(self, steps: slice) -> tuple[FloatArray, ...]:
        """Return each path's Jacobian (T, B, S·H, S·H) at some steps, row = output."""
        return tuple(self._sum([path], steps) for path in self.by_name.values())

    def total(self, steps: slice) -> FloatArray:
        """Return the sum of all paths' Jacobians (T, B, S·H, S·H) at some steps."""
        return self._sum(list(self.by_name.values()), steps)

    def _sum(self, paths: list[Path], steps: slice) -> FloatArray:
        first = paths[0].factors[0][steps]
        time_steps, batch_size, size = first.shape
        shape = (time_steps, batch_size, self.state_count, size, self.state_count, size)
        total = np.zeros(shape, first.dtype)
        for ends in dict.fromkeys((path.output, path.source) for path in paths):
            between = [path.factors for path in paths if (path.output, path.source) == ends]
            put_products(total[:, :, ends[0], :, ends[1]], between, steps)
        if self.c_to_h is not None:
            total[:, :, H_STATE] += self.c_to_h[steps, :, :, None, None] * total[:, :, C_STATE]
        if self.valid is not None:
            total[~self.valid[steps]] = 0.0
        return total.reshape(time_steps, batch_size, *2 * [self.state_count * size])

    def sent_on(self, change: FloatArray, step: int) -> FloatArray:
        """Return what changes of the previous state (B, S·H, K) do to the state of a step.

        The same as `total` times `change`, without forming the Jacobian.
        """
        before = np.split(change, self.state_count, axis=1)
        after = [np.zeros_like(part) for part in before]
        for path in self.by_name.values():
            product = before[path.source]
            for place, factor in reversed(list(enumerate(path.factors))):
                product = factor @ product if place % 2 else factor[step, :, :, None] * product
            after[path.output] += product
        if self.c_to_h is not None:
            after[H_STATE] += self.c_to_h[step, :, :, None] * after[C_STATE]
        whole = np.concatenate(after, axis=1) if len(after) > 1 else after[0]
        if self.valid is not None:
            whole[~self.valid[step]] = 0.0
        return whole

    def sent_back(self, d_state: FloatArray, steps: slice) -> FloatArray:
        """Return what each path sends to the previous state, (P, T, B, S, H).

        Parameters
        ----------
        d_state : FloatArray of shape (T, B, S, H)
            Total gradient at the states of those steps. For the LSTM's c it includes what came
            through h, as in `LSTMAdjoint`, and so needs no `c_to_h` any more.
        steps : slice
            Which steps they are.
        """
        sent = np.zeros((len(self.by_name), *d_state.shape), d_state.dtype)
        for out, (source, part) in zip(sent, self.parts_back(d_state, steps), strict=True):
            out[:, :, source] = part
        return sent

    def parts_back(self, d_state: FloatArray, steps: slice) -> list[tuple[int, FloatArray]]:
        """Return of each path which state it sends to, and what (T, B, H): the rest is zero."""
        parts = []
        for path in self.by_name.values():
            product = d_state[:, :, path.output]
            for place, factor in enumerate(path.factors):
                product = _times(product, factor) if place % 2 else product * factor[steps]
            parts.append((path.source, product))
        return parts


def _times(rows: FloatArray, weights: FloatArray) -> FloatArray:
    """Multiply rows (T, B, H) by weights of all of them (H, H), or of each row (B, H, H)."""
    if weights.ndim == 2:
        return rows @ weights
    product: FloatArray = (rows.swapaxes(0, 1) @ weights).swapaxes(0, 1)
    return product


def put_products(total: FloatArray, products: list[Factors], steps: slice) -> None:
    """Put the sum of several paths' matrix products into `total` (T, B, H, H), which is 0."""
    # The usual path is one diagonal times weights. Row i of the sum of all such paths is
    # (numbers of unit i, one a path) @ (rows i of their weights): one product a unit.
    usual = [factors for factors in products if [f.ndim for f in factors] == [3, 2]]
    # Where each row has weights of its own, no product serves many steps.
    own = [factors for factors in products if [f.ndim for f in factors] == [3, 3]]
    if usual:
        size = total.shape[-1]
        numbers = np.stack([diagonal[steps] for diagonal, _ in usual], axis=-1)
        rows = np.stack([weights for _, weights in usual], axis=1)
        by_unit = total.reshape(-1, size, size).swapaxes(0, 1)
        np.matmul(numbers.reshape(-1, size, len(usual)).swapaxes(0, 1), rows, out=by_unit)
    for factors in products:
        if len(factors) == 1:
            np.einsum("...ii->...i", total)[...] += factors[0][steps]
        elif len(factors) > 2:
            total += _product(factors, steps)
    for diagonal, weights in own:
        total += diagonal[steps, :, :, None] * weights


def _product(factors: Factors, steps: slice) -> FloatArray:
    """Return the matrix product of a path's factors, (T, B, H, H)."""
    first, weights, *others = factors
    product: FloatArray = first[steps, :, :, None] * weights
    for place, factor in enumerate(others):
        product = product @ factor if place % 2 else product * factor[steps, :, None]
    return product


def paths_of(adjoint: Adjoint, valid: BoolArray | None) -> Paths:
    """Read the paths off a cell's prepared backward walk, whose slopes they share."""
    if isinstance(adjoint, LSTMAdjoint):
        return _lstm_paths(adjoint, valid)
    if isinstance(adjoint, RNNAdjoint):
        return Paths(
            {"recurrent": Path((adjoint.factors[:, :, 0], adjoint.w_h))}, 1, None, valid
        )
    if isinstance(adjoint, GRUAfterAdjoint):
        w_r, w_z, w_n = np.split(adjoint.w_h, 3, axis=-2)
        a_r, a_z, rec_n, kept = np.moveaxis(adjoint.factors, 2, 0)
        factors: tuple[Factors, ...] = ((kept,), (rec_n, w_n), (a_z, w_z), (a_r, w_r))
    else:
        assert isinstance(adjoint, GRUBeforeAdjoint)
        a_n, a_z, kept = np.moveaxis(adjoint.factors, 2, 0)
        a_r, r = np.moveaxis(adjoint.reset_factors, 2, 0)
        w_n = adjoint.w_n
        by_reset = (a_n, w_n, a_r, adjoint.w_r)
        factors = ((kept,), (a_n, w_n, r), (a_z, adjoint.w_z), by_reset)
    by_name = {n: Path(f) for n, f in zip(PATHS["gru"], factors, strict=True)}
    return Paths(by_name, 1, None, valid)


def _lstm_paths(adjoint: LSTMAdjoint, valid: BoolArray | None) -> Paths:
    a_o, c_to_h = np.moveaxis(adjoint.from_h, 2, 0)
    a_i, a_f, a_g, f = np.moveaxis(adjoint.from_c, 2, 0)
    w_o, w_i, w_f, w_g = np.split(adjoint.w_h, 4, axis=-2)
    by_name = {
        "cell": Path((f,), C_STATE, C_STATE),
        "forget": Path((a_f, w_f), C_STATE),
        "input": Path((a_i, w_i), C_STATE),
        "candidate": Path((a_g, w_g), C_STATE),
        "output": Path((a_o, w_o)),
    }
    return Paths(by_name, 2, c_to_h, valid)
