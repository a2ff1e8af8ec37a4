"""Are these PyTorch's numbers? The core before its judge, quantity by quantity."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from gru_core.errors import check_shape
from gru_core.gates import CellParams
from gru_core.network import Network
from gru_core.network_backward import NetworkGradient, bptt_network
from gru_core.network_run import (
    NetworkClamps,
    NetworkTrace,
    check_network_clamps,
    unroll_network,
)
from gru_core.parity_case import Case, make_case
from gru_core.parity_checks import ParityReport
from gru_core.tolerance import FAILURE_PROBABILITY
from gru_core.tolerance import MOVED_RUNS as MOVED_RUNS

if TYPE_CHECKING:
    from torch.nn import Module


def parity_report(
    module_or_network: Network | Module,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    lengths: ArrayLike | None = None,
    *,
    c0: ArrayLike | None = None,
    trace: NetworkTrace | None = None,
    clamps: NetworkClamps | None = None,
) -> ParityReport:
    """Compare everything the core computes with PyTorch: gates, states and gradients.

    Parameters
    ----------
    module_or_network : torch.nn.Module or Network
        A GRU, LSTM or RNN. A torch module is judged by itself, a network by the torch module
        with its weights.
    x : ArrayLike of shape (T, B, I)
        Inputs, time first.
    h0 : ArrayLike of shape (L*D, B, H), optional
        Start states, zero unless given.
    lengths : ArrayLike of shape (B,), optional
        Valid steps of each row.
    c0 : ArrayLike of shape (L*D, B, H), optional
        The LSTM's cell states at the start, zero unless given.
    trace : NetworkTrace, optional
        The very numbers to judge, such as those on screen; computed afresh unless given. The
        gradients are computed from it.
    clamps : mapping of (layer, direction) to sequence of Clamp, optional
        Gates that the judge holds at constants; what `trace` says was clamped unless given.

    Returns
    -------
    ParityReport
        One check for every quantity of every layer and direction, for the output, the end
        states and the gradient of a fixed loss by every parameter, x and the start states.

    Raises
    ------
    ShapeError
        If an array does not fit the network.
    TypeError, ValueError
        If a module is given that `from_torch` refuses, or a clamp has no place in it.

    Notes
    -----
    The judge runs real torch modules and differentiates them by autograd. Each gate is computed
    with torch's operations from torch's own states and packed weights. A GRU with
    ``reset="before"`` or with clamped gates has no torch module: a loop in torch judges it, and
    the report says so.
    ``each step alone`` starts torch at every state of the trace; a wrong step shows there even
    in a chaotic network, where rounding grows until the whole sequence proves nothing.

    The tolerance is derived in `gru_core.tolerance`. NaN and Inf never pass, so a network whose
    gradient leaves the dtype's range is not called equal either.

    Examples
    --------
    >>> from gru_core import random_params
    >>> network = Network(((random_params("gru", input_size=2, hidden_size=3, seed=0),),))
    >>> report = parity_report(network, np.ones((4, 1, 2)))
    >>> report.passed, report.judge
    (True, 'torch.nn.GRU')
    """
    from gru_core.torch_bridge import from_torch

    if isinstance(module_or_network, Network):
        module, network = None, module_or_network
    elif isinstance(module_or_network, CellParams):
        raise TypeError(
            "module_or_network: expected a torch module or a Network, got "
            f"{type(module_or_network).__name__}; Network(((params,),)) makes one of it"
        )
    else:
        module, network = module_or_network, from_torch(module_or_network)
    network = network.astype(network.dtype if trace is None else trace.y.dtype)
    case = make_case(network, x, h0, c0, lengths)
    check_network_clamps(network, clamps or {}, len(case.x))
    if trace is None:
        trace = unroll_network(
            network, case.x, case.h0, case.lengths, c0=case.c0, clamps=clamps
        )
    check_shape("trace", trace.y, *zip(("T", "B", "D*H"), case.d_y.shape, strict=True))
    gradient = bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)
    return judge(network, case, trace, gradient, module=module, clamps=clamps)


def judge(
    network: Network,
    case: Case,
    trace: NetworkTrace,
    gradient: NetworkGradient,
    *,
    module: Module | None = None,
    clamps: NetworkClamps | None = None,
) -> ParityReport:
    """Compare a trace and a gradient with what torch makes of `case`.

    Parameters
    ----------
    network : Network
        The network, in the dtype of the comparison.
    case : Case
        Inputs and loss, from `make_case`.
    trace : NetworkTrace
        The forward numbers to judge.
    gradient : NetworkGradient
        The backward numbers to judge.
    module : torch.nn.Module, optional
        The module that `network` came from; it judges itself.
    clamps : mapping of (layer, direction) to sequence of Clamp, optional
        As in `parity_report`.

    Returns
    -------
    ParityReport
        See `parity_report`.
    """
    from gru_core.torch_compare import compare
    from gru_core.torch_tools import torch_version

    clamps = trace.clamps if clamps is None else clamps
    factor, judged_by, checks = compare(network, case, trace, gradient, module, clamps)
    return ParityReport(
        checks=checks,
        judge=judged_by,
        dtype=network.dtype.name,
        versions={
            "torch": torch_version(),
            "numpy": np.__version__,
            "python": platform.python_version(),
        },
        confidence_factor=factor,
        failure_probability=FAILURE_PROBABILITY,
    )
