"""A proof as plain data, to JSON and back: no times, no paths, nothing of the machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np

from gatescope.messages import InputError
from gatescope.models.model import Model
from gru_core import GRUParams, RNNParams
from gru_core.parity_checks import ParityCheck
from gru_core.proof import Precision, Proof, Proved
from gru_core.proof_cases import Cases, random_case
from gru_core.proof_errors import EDGES, Errors

FORMAT = "gatescope-parity-1"

Record = dict[str, Any]


def proof_record(
    proof: Proof,
    model: Model,
    *,
    steps: int,
    total: int,
    source: str,
    cases: Cases | None = None,
    recorded: ParityCheck | None = None,
) -> Record:
    """Put a proof into values that JSON knows.

    Parameters
    ----------
    proof : Proof
        From `gatescope.models.proof_run.prove_run`.
    model : Model
        Whose it is.
    steps, total : int
        How many steps were compared, and how many there were.
    source : str
        Where the sequence came from, such as ``seed 0``; a file by its name without folders.
    cases : Cases, optional
        Random networks that were judged besides.
    recorded : ParityCheck, optional
        Another program's outputs, judged besides.

    Returns
    -------
    dict
        The same for the same numbers; Inf and NaN are the strings ``"inf"`` and ``"nan"``.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> from gatescope.models.proof_run import prove_run
    >>> model = load_bundled("wave", "gru")
    >>> proof = prove_run(model, run(model, model.card.examples[0].sequence))
    >>> record = proof_record(proof, model, steps=120, total=120, source="example")
    >>> record["verdict"], read_record(write_record(record)) == record
    ('passed', True)
    """
    record = {
        "format": FORMAT,
        "verdict": proof.state,
        "network": _network(model),
        "sequence": {"source": source, "steps": steps, "of": total},
        "mistakes": list(proof.mistakes),
        "versions": {"gatescope": _version(), **proof.own.report.versions},
        "histogram_edges_ulps": list(EDGES),
        "precisions": {n: _precision(p) for n, p in proof.precisions.items()},
        "recorded": None if recorded is None else _check(recorded),
        "cases": None if cases is None else _cases(cases),
    }
    record["verdict"] = verdict_of(record)
    return record


def verdict_of(record: Record) -> str:
    """Sum up everything that a record holds: the worst of its verdicts.

    Examples
    --------
    >>> part = {"verdict": "undecided"}
    >>> verdict_of({"precisions": {"float64": part}, "recorded": None, "cases": None})
    'undecided'
    """
    parts = [*record["precisions"].values(), record["recorded"], record["cases"]]
    found = {part["verdict"] for part in parts if part is not None}
    return next(v for v in ("failed", "undecided", "passed") if v in found)


def write_record(record: Record) -> str:
    """Write a record as JSON, the same text for the same record."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def read_record(text: str) -> Record:
    """Read what `write_record` wrote.

    Raises
    ------
    InputError
        If it is something else.
    """
    try:
        record = json.loads(text)
    except ValueError:
        record = None
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise InputError("Expected a parity report in JSON, but this text is none.")
    return record


def _version() -> str:
    try:
        return version("gatescope")
    except PackageNotFoundError:  # a checkout that was never installed
        return "not installed"


def _network(model: Model) -> Record:
    network, first = model.network, model.network.layers[0][0]
    return {
        "name": model.name,
        "cell": network.cell,
        "layers": network.num_layers,
        "directions": network.num_directions,
        "input_size": network.input_size,
        "hidden_size": network.hidden_size,
        "parameters": network.parameter_count,
        "dtype": network.dtype.name,
        "reset": first.reset if isinstance(first, GRUParams) else None,
        "activation": first.activation if isinstance(first, RNNParams) else None,
    }


def _precision(precision: Precision) -> Record:
    report = precision.report
    return {
        "verdict": "failed" if report.failed else "passed" if report.passed else "undecided",
        "judge": report.judge,
        "confidence_factor": report.confidence_factor,
        "failure_probability": report.failure_probability,
        "first_wrong": _first(precision.first),
        "quantities": [_quantity(quantity) for quantity in precision.quantities],
    }


def _first(quantity: Proved | None) -> Record | None:
    if quantity is None or quantity.first is None:
        return None
    return {"name": quantity.name, "where": _where(quantity.told.axes, quantity.first)}


def _quantity(quantity: Proved) -> Record:
    axes = quantity.told.axes
    return {
        "name": quantity.name,
        "verdict": quantity.state,
        "checks": [_check(check) for check in quantity.checks],
        "core": _errors(quantity.ours, axes),
        "torch": _errors(quantity.torch, axes),
        "closer": None
        if quantity.closer is None
        else {side: getattr(quantity.closer, side) for side in ("ours", "equal", "torch")},
    }


def _check(check: ParityCheck) -> Record:
    return {
        "name": check.name,
        "verdict": check.state,
        "worst": _number(check.worst),
        "where": _where(check.axes, check.where),
        "tolerance": _number(check.tolerance),
    }


def _errors(errors: Errors | None, axes: tuple[str, ...]) -> Record | None:
    if errors is None:
        return None
    return {
        "worst": _number(errors.worst),
        "where": _where(axes, errors.where),
        "ulps": _number(errors.ulps),
        "ulps_where": _where(axes, errors.ulps_where),
        "mean": _number(errors.mean),
        "histogram": [int(count) for count in errors.histogram],
        "growth": None if errors.growth is None else [_number(e) for e in errors.growth],
    }


def _where(axes: tuple[str, ...], where: tuple[int, ...]) -> dict[str, int]:
    return dict(zip(axes, where, strict=True))


def _cases(cases: Cases) -> Record:
    undecided = "undecided" if cases.undecided or cases.done < cases.asked else "passed"
    return {
        "verdict": "failed" if cases.failed else undecided,
        "first_seed": cases.first_seed,
        "asked": cases.asked,
        "done": cases.done,
        "passed": cases.passed,
        "failed": [_case(seed) for seed in cases.failed],
        "undecided": [_case(seed) for seed in cases.undecided],
        "worst": {
            name: {
                "ratio": _number(worst.ratio),
                "error": _number(worst.error),
                "tolerance": _number(worst.tolerance),
                "place": worst.place,
                "seed": worst.seed,
            }
            for name, worst in cases.worst.items()
        },
    }


def _case(seed: int) -> Mapping[str, Any]:
    case = random_case(seed)
    return {name: getattr(case, name) for name in case.__slots__}


def _number(value: float) -> float | str:
    """Give a number that JSON can hold; the others by their names."""
    return float(value) if np.isfinite(value) else str(float(value))
