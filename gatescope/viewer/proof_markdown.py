"""A proof as Markdown: for a pull request, an appendix, or whoever reads no JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from gatescope.viewer.proof_record import Record

HEADS = ("quantity", "verdict", "worst error", "allowed", "where", "ulp")
SINGLE_HEADS = ("torch's error", "torch's ulp", "core closer", "equal", "torch closer")


def proof_markdown(record: Record) -> str:
    r"""Write a record for people.

    Parameters
    ----------
    record : dict
        From `gatescope.viewer.proof_record.proof_record`.

    Returns
    -------
    str
        English, as the words of a report that goes into other people's files.

    Examples
    --------
    >>> print(table(("a", "b"), [("x|y", "1")]))
    | a | b |
    |---|---|
    | x\|y | 1 |
    """
    network, sequence = record["network"], record["sequence"]
    versions = ", ".join(f"{name} {found}" for name, found in record["versions"].items())
    compared = f"{sequence['steps']} steps"
    if sequence["steps"] < sequence["of"]:
        compared = f"the first {sequence['steps']} of {sequence['of']} steps"
    options = [network[name] for name in ("reset", "activation") if network[name]]
    lines = [
        f"# Parity with PyTorch: {record['verdict']}",
        "",
        f"- network: {escaped(network['name'])}, {network['cell'].upper()}"
        + "".join(f", {option}" for option in options)
        + f", layers {network['layers']}, directions {network['directions']}, "
        f"I {network['input_size']}, H {network['hidden_size']}, "
        f"{network['parameters']} parameters, {network['dtype']}",
        f"- sequence: {escaped(sequence['source'])}, {compared}",
        f"- versions: {versions}",
    ]
    if record["mistakes"]:
        lines.append(f"- broken on purpose: {', '.join(record['mistakes'])}")
    for name, precision in record["precisions"].items():
        lines += ["", *_precision(name, precision)]
    if record["recorded"] is not None:
        lines += ["", "## Recorded outputs", "", _sentence(record["recorded"])]
    if record["cases"] is not None:
        lines += ["", *_cases(record["cases"])]
    return "\n".join([*lines, "", *_explained(record)]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table."""
    written = ["| " + " | ".join(map(escaped, row)) + " |" for row in (heads, *rows)]
    return "\n".join((written[0], "|---" * len(heads) + "|", *written[1:]))


def escaped(text: str) -> str:
    """Keep a name from ending its cell or its line, or from becoming markup."""
    one_line = " ".join(text.split())
    return "".join("\\" + sign if sign in "\\|<>`*_[]" else sign for sign in one_line)


def _precision(name: str, precision: Record) -> list[str]:
    single = any(q["torch"] is not None for q in precision["quantities"])
    against = "torch in float64, reading the same numbers" if single else "torch in float64"
    lines = [
        f"## {name}: {precision['verdict']}",
        "",
        f"Judge: {precision['judge']}. Errors are against {against}.",
    ]
    if precision["first_wrong"] is not None:
        first = precision["first_wrong"]
        lines.append(f"Goes wrong first at {_place(first['where'])}: {first['name']}.")
    heads = (*HEADS, *SINGLE_HEADS) if single else HEADS
    rows = [_row(quantity, single) for quantity in precision["quantities"]]
    return [*lines, "", table(heads, rows)]


def _row(quantity: Record, single: bool) -> tuple[str, ...]:
    order = ("failed", "passed", "undecided")
    told = min(quantity["checks"], key=lambda check: order.index(check["verdict"]))
    core, torch, nearer = quantity["core"], quantity["torch"], quantity["closer"]
    shown = told if core is None or told["verdict"] == "failed" else core
    cells = (
        quantity["name"],
        quantity["verdict"],
        number(shown["worst"]),
        number(told["tolerance"]),
        _place(shown["where"]),
        "" if core is None else number(core["ulps"]),
    )
    if not single:
        return cells
    if torch is None:
        return (*cells, "", "", "", "", "")
    total = sum(nearer.values()) or 1
    shares = (f"{100 * nearer[side] / total:.0f}%" for side in ("ours", "equal", "torch"))
    return (*cells, number(torch["worst"]), number(torch["ulps"]), *shares)


def _sentence(check: Record) -> str:
    return (
        f"{check['verdict']}: worst error {number(check['worst'])} at "
        f"{_place(check['where'])}, allowed {number(check['tolerance'])}."
    )


def _cases(cases: Record) -> list[str]:
    last = cases["first_seed"] + cases["asked"] - 1
    lines = [
        f"## Random networks: {cases['verdict']}",
        "",
        f"Seeds {cases['first_seed']} to {last}: {cases['passed']} of {cases['done']} passed, "
        f"{len(cases['failed'])} failed, {len(cases['undecided'])} undecided.",
        "",
    ]
    for kind in ("failed", "undecided"):
        if cases[kind]:
            seeds = ", ".join(str(case["seed"]) for case in cases[kind])
            lines += [f"Seeds that are {kind}: {seeds}.", ""]
    worst = sorted(cases["worst"].items(), key=lambda item: (-_size(item[1]["ratio"]), item[0]))
    rows = [
        (name, number(w["ratio"]), number(w["error"]), number(w["tolerance"]),
         w["place"], str(w["seed"]))
        for name, w in worst
    ]  # fmt: skip
    heads = ("quantity", "error / allowed", "error", "allowed", "where", "seed")
    return [*lines, table(heads, rows)]


def _size(value: float | str) -> float:
    return float(value)


def _explained(record: Record) -> list[str]:
    odds = next(iter(record["precisions"].values()))["failure_probability"]
    return [
        "What is allowed follows from the precision, from the number of rounded operations, "
        "and from how much torch's own result moves when everything it reads moves by its last "
        f"digit; a correct program fails with a probability below {odds:.0e}. One ulp is the "
        "gap between a number and the next one that the precision has. *Undecided* means that "
        "rounding alone moves torch by a tenth of the quantity's size or more.",
    ]


def number(value: Any) -> str:
    """Write an error.

    Examples
    --------
    >>> number(1.25e-7), number("inf")
    ('1.2e-07', 'inf')
    """
    return f"{float(value):.1e}" if abs(float(value)) != float("inf") else str(value)


def _place(where: dict[str, int]) -> str:
    return ", ".join(f"{axis} {i}" for axis, i in where.items() if axis != "batch row")
