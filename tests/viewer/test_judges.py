"""The judges with words of their own are those that the core names."""

from __future__ import annotations

from typing import Literal

from gatescope.viewer.judges import LOOPS, judge_name
from gru_core import Clamp, Network, zero_params
from gru_core.torch_judge import Judge


def named(reset: Literal["before", "after"], *clamps: Clamp) -> str:
    params = zero_params("gru", input_size=1, hidden_size=2, reset=reset)
    network = Network(((params,),))
    return Judge(network, clamps={(0, 0): clamps}).name


def test_the_loops_are_those_that_the_core_names() -> None:
    held = Clamp("z", 0.5)
    assert {named("before"), named("before", held), named("after", held)} == LOOPS


def test_a_torch_module_keeps_its_name() -> None:
    assert judge_name(named("after"), str.upper) == "torch.nn.GRU"
