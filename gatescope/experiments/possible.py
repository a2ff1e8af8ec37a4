"""Which values of a trial cannot stand together, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.messages import Message, note

MOST_STATES = 2_000_000
"""States of all steps of a network that is measured: about 0.5 GB with all that is kept."""

MOST_LEARNT = {"hidden": 256, "length": 1_000}
"""The lab's largest networks and sequences."""


def impossible(values: Mapping[str, Any]) -> Message | None:
    """Say why these values cannot stand together, or None if they can.

    Parameters
    ----------
    values : Mapping of str to object
        Of a trial, each legal by itself.

    Examples
    --------
    >>> from gatescope.experiments.trial import Trial
    >>> str(impossible({**Trial().to_values(), "activation": "relu"}))
    'activation: expected tanh for a GRU, got relu: only the RNN has a choice.'
    """
    return _without_gate(values) or _without_choice(values) or _too_much(values)


def _without_gate(values: Mapping[str, Any]) -> Message | None:
    if values["t_max"] == 1:
        return note("t_max: expected 0, or at least 2 steps, got 1.")
    if values["cell"] == "rnn" and values["t_max"]:
        return note(
            "t_max: expected 0 for an RNN, which has no gate for chrono initialisation, "
            "got {value}.",
            value=values["t_max"],
        )
    if values["cell"] == "rnn" and values["b_z"]:
        return note(
            "b_z: expected 0 for an RNN, which has no gate that keeps, got {value}.",
            value=values["b_z"],
        )
    return None


def _without_choice(values: Mapping[str, Any]) -> Message | None:
    cell = values["cell"].upper()
    if cell != "RNN" and values["activation"] != "tanh":
        return note(
            "activation: expected tanh for a {cell}, got {value}: only the RNN has a choice.",
            cell=cell,
            value=values["activation"],
        )
    if cell != "GRU" and values["reset"] != "after":
        return note(
            "reset: expected after for an {cell}, got {value}: only the GRU has a choice.",
            cell=cell,
            value=values["reset"],
        )
    if values["kind"] == "learn" and values["reset"] != "after":
        return note(
            "reset: expected after where a task is learnt, as torch has it, got before."
        )
    return None


def _too_much(values: Mapping[str, Any]) -> Message | None:
    states = values["hidden"] * (2 if values["cell"] == "lstm" else 1)
    if values["kind"] == "gradient" and values["exponents"] > states:
        return note(
            "exponents: expected at most as many as there are states, {most}, got {value}.",
            most=states,
            value=values["exponents"],
        )
    if values["kind"] == "gradient" and values["hidden"] * values["length"] > MOST_STATES:
        return note(
            "length: expected hidden times length to be at most {most:,}, got {value:,}.",
            most=MOST_STATES,
            value=values["hidden"] * values["length"],
        )
    shortest = LAB_TASKS[values["task"]].shortest
    if values["kind"] == "learn" and values["length"] < shortest:
        return note(
            "length: expected at least {shortest} steps for the task “{task}”, got {value}.",
            shortest=shortest,
            task=values["task"],
            value=values["length"],
        )
    for name, most in MOST_LEARNT.items():
        if values["kind"] == "learn" and values[name] > most:
            return note(
                "{name}: expected at most {most:,} where a task is learnt, got {value:,}.",
                name=name,
                most=most,
                value=values[name],
            )
    return None
