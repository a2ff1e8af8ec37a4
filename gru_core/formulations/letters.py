"""The letters that all formulations share, and short ways to write the others."""

from __future__ import annotations

from gru_core.formulations.expressions import Symbol
from gru_core.formulations.handed import Gate, Part, Weight

x = Symbol("x", "x_t")
h_prev, h = Symbol("h_prev", "h_{t-1}"), Symbol("h", "h_t")
c_prev, c = Symbol("c_prev", "c_{t-1}"), Symbol("c", "c_t")
h_tilde = Symbol("h_tilde", r"\tilde{h}_t")


def step_letter(name: str) -> Symbol:
    """Give a letter that has a value at every step.

    Examples
    --------
    >>> step_letter("z").latex
    'z_t'
    """
    return Symbol(name, f"{name}_t")


def weight_letter(name: str) -> Symbol:
    """Give the letter of a weight; what follows the first underscore is its index.

    Examples
    --------
    >>> weight_letter("W_iz").latex, weight_letter("U").latex
    ('W_{iz}', 'U')
    """
    head, _, index = name.partition("_")
    return Symbol(name, f"{head}_{{{index}}}" if index else head)


def handed(symbol: Symbol, gate: Gate, part: Part, *, spare: bool = False) -> Weight:
    """Say what a letter is handed, as `Weight`."""
    return Weight(symbol, gate, part, spare)
