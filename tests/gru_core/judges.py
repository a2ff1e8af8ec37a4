"""Jacobians by torch autograd, from each cell's equation written once more, path by path."""

import numpy as np
import torch

from gru_core import PATHS, finite_difference, step

READ = {
    "gru": {"candidate": "n", "update": "z", "reset": "r"},
    "rnn": {"recurrent": "h"},
    "lstm": {"forget": "f", "input": "i", "candidate": "g", "output": "o"},
}
"""Through which gate each path goes; the path left over copies the old state itself."""


def autograd_jacobians(params, trace):
    """Each path's (T, B, N, N) and their total, one torch Jacobian a step and row."""
    shape = (*trace.h.shape[:2], *2 * [state_size(trace)])
    found = {name: np.zeros(shape) for name in (*PATHS[trace.cell], "total")}
    lengths = np.full(trace.batch_size, trace.time_steps)
    lengths = lengths if trace.lengths is None else trace.lengths
    for b in range(trace.batch_size):
        for t in range(lengths[b]):
            for name, matrices in found.items():
                matrices[t, b] = one_step(params, trace, t, b, name)
    return found


def state_size(trace):
    return trace.hidden_size * (2 if trace.cell == "lstm" else 1)


def one_step(params, trace, t, b, path):
    """Differentiate the state after step t, with every way but `path` held constant."""
    names = ("h_prev", "c_prev") if trace.cell == "lstm" else ("h_prev",)
    state = torch.tensor(np.concatenate([getattr(trace, n)[t, b] for n in names])).double()
    clamped = {
        gate: (trace.clamped(gate)[t, b], getattr(trace, gate)[t, b])
        for gate in params.gate_names
        if trace.clamps and trace.clamped(gate) is not None
    }

    def new_state(varied):
        fixed = varied.detach()
        use = {"": varied if path in ("keep", "cell", "total") else fixed}
        for name, gate in READ[trace.cell].items():
            use[gate] = varied if path in (name, "total") else fixed
        return EQUATIONS[trace.cell](params, torch.tensor(trace.x[t, b]).double(), use, clamped)

    return torch.autograd.functional.jacobian(new_state, state).numpy()


def affine(gate, x, h):
    w_i, w_h, b_i, b_h = (
        torch.tensor(np.asarray(a)).double() for a in (gate.w_i, gate.w_h, gate.b_i, gate.b_h)
    )
    return w_i @ x + b_i, w_h @ h + b_h


def held(clamped, name, value):
    if name not in clamped:
        return value
    mask, constant = (torch.tensor(a) for a in clamped[name])
    return torch.where(mask, constant.double(), value)


def gru(params, x, use, clamped):
    r, z = (
        held(clamped, name, torch.sigmoid(sum(affine(getattr(params, name), x, use[name]))))
        for name in "rz"
    )
    if params.reset == "after":
        by_x, by_h = affine(params.n, x, use["n"])
        a_n = by_x + r * by_h
    else:
        a_n = sum(affine(params.n, x, r * use["n"]))
    n = held(clamped, "n", torch.tanh(a_n))
    return (1.0 - z) * n + z * use[""]


def rnn(params, x, use, clamped):
    a_h = sum(affine(params.h, x, use["h"]))
    return torch.tanh(a_h) if params.activation == "tanh" else torch.relu(a_h)


def lstm(params, x, use, clamped):
    size = params.hidden_size
    i, f, o = (
        held(clamped, k, torch.sigmoid(sum(affine(getattr(params, k), x, use[k][:size]))))
        for k in "ifo"
    )
    g = held(clamped, "g", torch.tanh(sum(affine(params.g, x, use["g"][:size]))))
    c = f * use[""][size:] + i * g
    return torch.cat([o * torch.tanh(c), c])


EQUATIONS = {"gru": gru, "rnn": rnn, "lstm": lstm}


def step_differences(params, trace, t, b):
    """Differentiate the state after one step (N, N) by central differences of `step`."""
    names = ("h_prev", "c_prev") if trace.cell == "lstm" else ("h_prev",)
    start = np.concatenate([getattr(trace, name)[t, b] for name in names])
    x = trace.x[t, b : b + 1]

    def output(unit):
        def f(state):
            after = step(params, x, *np.split(state[None], len(names), axis=1))
            return np.concatenate([getattr(after, name[0]) for name in names], axis=1)[0, unit]

        return f

    return np.stack([finite_difference(output(unit), start) for unit in range(len(start))])
