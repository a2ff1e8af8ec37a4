"""Wrong Jacobians, each built like the right one: both judges reject them all."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

import gru_core.chain as core
from gru_core import PATHS, jacobian_paths, unroll
from gru_core.cells.activations import sigmoid_tail, tanh_slope
from gru_core.prepared import adjoint_of
from tests.gru_core.helpers import params_of, sequence, starts
from tests.gru_core.judges import autograd_jacobians, step_differences


def changed(name, change):
    """One path's factors are changed."""

    def spoil(paths, trace):
        path = replace(paths.by_name[name], factors=change(paths.by_name[name].factors, trace))
        return replace(paths, by_name=paths.by_name | {name: path})

    return spoil


def missing(name):
    return changed(name, lambda factors, _: (np.zeros_like(factors[0]), *factors[1:]))


def transposed(name):
    def turn(factors, _):
        return (*factors[:-1], factors[-1].T)

    return changed(name, turn)


def swapped(one, other):
    """Each of two gates has the other's weights."""

    def spoil(paths, trace):
        first, second = paths.by_name[one], paths.by_name[other]
        first_w, second_w = first.factors[-1], second.factors[-1]
        by_name = {
            one: replace(first, factors=(*first.factors[:-1], second_w)),
            other: replace(second, factors=(*second.factors[:-1], first_w)),
        }
        return replace(paths, by_name=paths.by_name | by_name)

    return spoil


def times(name, factor):
    """One path's first factor is multiplied by something that does not belong there."""
    return changed(name, lambda factors, trace: (factors[0] * factor(trace), *factors[1:]))


def reset_elsewhere(paths, trace):
    """The reset gate acts at the other place."""
    other = "before" if trace.reset == "after" else "after"
    params = replace(params_of("gru"), reset=other)
    return core.paths_of(adjoint_of(params, replace(trace, reset=other), float), None)


def h_without_c(paths, trace):
    """The LSTM's h is taken for independent of its c."""
    return replace(paths, c_to_h=None)


def h_and_c_swapped(paths, trace):
    """The state is put together in the order (c, h)."""
    return replace(
        paths,
        by_name={
            name: replace(path, output=1 - path.output, source=1 - path.source)
            for name, path in paths.by_name.items()
        },
        c_to_h=None,
    )


def step_too_late(paths, trace):
    """Slopes are those of the step before."""

    def rolled(path):
        return replace(
            path,
            factors=tuple(np.roll(f, 1, axis=0) if f.ndim == 3 else f for f in path.factors),
        )

    return replace(paths, by_name={name: rolled(p) for name, p in paths.by_name.items()})


def each(cell):
    return {f"{name} missing": missing(name) for name in PATHS[cell]} | {
        "step too late": step_too_late
    }


GRU = each("gru") | {
    **{f"{name} transposed": transposed(name) for name in ("update", "reset")},
    "update and reset swapped": swapped("update", "reset"),
    "reset at the other place": reset_elsewhere,
    "1 - z kept": changed("keep", lambda factors, _: (1.0 - factors[0],)),
    "sign of the update path": times("update", lambda _: -1.0),
    "slope of z missing": changed(
        "update", lambda factors, trace: (trace.h_prev - trace.n, factors[1])
    ),
    "a_n's slope twice": times("candidate", lambda trace: tanh_slope(trace.a_n)),
    "r missing": times("reset", lambda trace: 1.0 / sigmoid_tail(trace.a_r)),
}
MISTAKES = {
    "gru": GRU
    | {
        "candidate transposed": transposed("candidate"),
        "candidate and reset swapped": swapped("candidate", "reset"),
    },
    "gru-before": GRU,
    "rnn": each("rnn") | {"transposed": transposed("recurrent")},
    "relu": each("rnn") | {"transposed": transposed("recurrent")},
    "lstm": each("lstm")
    | {f"{name} transposed": transposed(name) for name in PATHS["lstm"][1:]}
    | {
        "forget and input swapped": swapped("forget", "input"),
        "candidate and output swapped": swapped("candidate", "output"),
        "h without c": h_without_c,
        "h and c swapped": h_and_c_swapped,
        "f missing": changed("cell", lambda factors, _: (np.ones_like(factors[0]),)),
        "i for g": times("input", lambda trace: trace.i / trace.g),
    },
}
CASES = [(kind, name) for kind, mistakes in MISTAKES.items() for name in mistakes]


@cache
def setting(kind):
    """A network, its trace, and what each of the two judges holds for its Jacobians."""
    params = params_of(kind)
    trace = unroll(params, sequence(), **starts(params))
    differences = [step_differences(params, trace, t, 0) for t in range(trace.time_steps)]
    return params, trace, autograd_jacobians(params, trace), np.stack(differences)


def torch_says_no(jacobian, judged, _):
    errors = [np.abs(getattr(jacobian, name) - wanted) for name, wanted in judged.items()]
    return np.max(errors) > 1e-12


def differences_say_no(jacobian, _, numeric):
    return np.abs(jacobian.total[:, 0] - numeric).max() > 1e-6


@pytest.mark.parametrize("says_no", [torch_says_no, differences_say_no])
@pytest.mark.parametrize(("kind", "mistake"), CASES)
def test_a_wrong_jacobian_is_rejected(kind, mistake, says_no, monkeypatch):
    params, trace, *judges = setting(kind)
    assert not says_no(jacobian_paths(params, trace), *judges)
    right = core.paths_of
    with monkeypatch.context() as patch:

        def wrong(adjoint, valid):
            patch.setattr(core, "paths_of", right)
            return MISTAKES[kind][mistake](right(adjoint, valid), trace)

        patch.setattr(core, "paths_of", wrong)
        spoiled = jacobian_paths(params, trace)
    assert says_no(spoiled, *judges)
