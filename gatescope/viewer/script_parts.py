"""The equations of each cell as lines of a program in torch."""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType
from typing import Literal

from gatescope.viewer.picture import READOUT_ONLY
from gru_core import Params
from gru_core.params import GRUParams, RNNParams

STATE = MappingProxyType(
    {
        False: {
            "arguments": "h_prev",
            "state": "h",
            "begin": 'h = W["h0"]',
            "then": 'h = values["h"]',
        },
        True: {
            "arguments": "h_prev, c_prev",
            "state": "h, c",
            "begin": 'h, c = W["h0"], W["c0"]',
            "then": 'h, c = values["h"], values["c"]',
        },
    }
)
"""How the state is handed on, without and with a cell state."""

HELD = '''
def held(name, t, values):
    """Put the clamps in the gate's place where they hold."""
    values = values.clone()
    for gate, value, units, first, last in CLAMPS:
        if gate == name and first <= t and (last is None or t <= last):
            values[slice(None) if units is None else list(units)] = value
    return values

'''

ANSWERS = {
    "classes": 'torch.softmax(W["head.w"] @ values["h"] + W["head.b"], 0)',
    "values": 'W["head.w"] @ values["h"] + W["head.b"]',
}


def print_answers(kind: Literal["classes", "values"]) -> str:
    """Give the lines that print what the network answers."""
    return (
        f"    answer = {ANSWERS[kind]}\n"
        "    for label, value in zip(ANSWERS, answer):\n"
        '        print(f"answer  {label}: {written(value.item())}")\n'
    )


def equations(params: Params, held: Collection[str]) -> str:
    """Write one step of a cell.

    Parameters
    ----------
    params : Params
        Of the cell; for a GRU where r acts, for an RNN its activation.
    held : collection of str
        The gates that are clamped somewhere.

    Returns
    -------
    str
        Lines without indent, in the letters of the equations.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> print(equations(zero_params("rnn", input_size=1, hidden_size=1), ()))
    a_h = W["w_i.h"] @ x + W["b_i.h"] + W["w_h.h"] @ h_prev + W["b_h.h"]
    h = torch.tanh(a_h)
    return {"h": h, "h_prev": h_prev, "a_h": a_h}
    """
    lines = _lines(params, held)
    keys = ["z", "r", "n", "h"] if params.cell == "gru" else ["i", "f", "g", "o", "c", "h"]
    keys = (["h"] if params.cell == "rnn" else keys) + list(READOUT_ONLY[params.cell])
    pairs = [f'"{key}": {key}' for key in keys]
    half = len(pairs) if len(pairs) < 6 else len(pairs) // 2
    if half == len(pairs):
        return "\n".join([*lines, f"return {{{', '.join(pairs)}}}"])
    rows = [", ".join(pairs[:half]), ", ".join(pairs[half:])]
    return "\n".join([*lines, "return {", *(f"    {row}," for row in rows), "}"])


def _lines(params: Params, held: Collection[str]) -> list[str]:
    if isinstance(params, RNNParams):
        return [_sum("h"), f"h = torch.{params.activation}(a_h)"]
    if isinstance(params, GRUParams):
        return _gru(params, held)
    gates = ("i", "f", "g", "o")
    functions = {"g": "tanh"}
    return [
        *(_sum(gate) for gate in gates),
        *(_gate(gate, functions.get(gate, "sigmoid"), held) for gate in gates),
        "c = f * c_prev + i * g",
        "h = o * torch.tanh(c)",
    ]


def _gru(params: GRUParams, held: Collection[str]) -> list[str]:
    after = params.reset == "after"
    past, factor = ("h_prev", "r * rec_n") if after else ("(r * h_prev)", "rec_n")
    return [
        *(_sum(gate) for gate in "rz"),
        *(_gate(gate, "sigmoid", held) for gate in "rz"),
        f'rec_n = W["w_h.n"] @ {past} + W["b_h.n"]',
        f'a_n = W["w_i.n"] @ x + W["b_i.n"] + {factor}',
        _gate("n", "tanh", held),
        "h = (1 - z) * n + z * h_prev",
    ]


def _sum(gate: str) -> str:
    return (
        f'a_{gate} = W["w_i.{gate}"] @ x + W["b_i.{gate}"]'
        f' + W["w_h.{gate}"] @ h_prev + W["b_h.{gate}"]'
    )


def _gate(gate: str, function: str, held: Collection[str]) -> str:
    value = f"torch.{function}(a_{gate})"
    return f"{gate} = " + (f'held("{gate}", t, {value})' if gate in held else value)
