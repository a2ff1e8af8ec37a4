"""The program that trains the networks of a plan again, with PyTorch and NumPy alone."""

from __future__ import annotations

from typing import Any

from gatescope.inputs.tasks import Task
from gatescope.training.lab.plan import Lane, Plan
from gatescope.training.lab.script_program import PROGRAM

MODULES = {"gru": "GRU", "rnn": "RNN", "lstm": "LSTM"}


def script_text(plan: Plan, task: Task) -> str:
    """Write the program; what the plan does not use does not occur in it.

    Parameters
    ----------
    plan : Plan
        What is trained.
    task : Task
        What is read and answered.

    Returns
    -------
    str
        Python.

    Examples
    --------
    >>> from gatescope.inputs.tasks import LAB_TASKS
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> text = script_text(first_plan("adding"), LAB_TASKS["adding"])
    >>> "CLIP = 1.0" in text, "dropout" in text, "one_hot" in text
    (True, False, False)
    """
    used = _used(plan, task)
    lines = []
    for line in PROGRAM.strip("\n").splitlines():
        needs, bar, code = line.partition("|")
        if not bar:
            lines += _constants(plan, used)
        elif not needs or needs in used:
            lines.append(code)
    text = "\n".join(lines) + "\n"
    for place, written in _places(plan, used).items():
        text = text.replace("{" + place + "}", written)
    return text


def _used(plan: Plan, task: Task) -> set[str]:
    """Name what the plan asks for, as the lines of the program have it in front."""
    tokens, embedding = bool(task.vocabulary), bool(task.vocabulary and plan.network.embedding)
    chosen = {
        "tokens": tokens,
        "numbers": not tokens,
        "embedding": embedding,
        "one-hot": tokens and not embedding,
        "both ways": plan.network.directions == 2,
        "forwards": plan.network.directions == 1,
        "classes": task.kind == "classes",
        "values": task.kind == "values",
        "dropout": any(lane.dropout for lane in plan.lanes),
        "plain": not any(lane.dropout for lane in plan.lanes),
        "l2": any(lane.l2 for lane in plan.lanes),
        "clip": plan.training.clip > 0,
        "patience": plan.training.patience > 0,
        "layers": plan.network.layers > 1,
    }
    return {name for name, holds in chosen.items() if holds}


def _constants(plan: Plan, used: set[str]) -> list[str]:
    training = plan.training
    told: list[tuple[bool, str, Any, str]] = [
        (True, "SEED", plan.seed, "first weights and all chance follow from it"),
        (True, "EPOCHS", training.epochs, "how often every sequence is seen"),
        (True, "BATCH", training.batch, "sequences a step"),
        (True, "LEARNING_RATE", training.learning_rate, "size of a step"),
        (training.optimizer == "sgd", "MOMENTUM", training.momentum, "of that step"),
        ("clip" in used, "CLIP", training.clip, "largest norm of the gradient"),
        ("patience" in used, "PATIENCE", training.patience, "epochs to wait for a better loss"),
        ("layers" in used, "LAYERS", plan.network.layers, "each reads the states below it"),
        ("embedding" in used, "EMBEDDING", plan.network.embedding, "width of a token's vector"),
    ]
    lines = [f"{name} = {value!r}  # {why}" for holds, name, value, why in told if holds]
    lanes = [f"    {_lane(lane)}," for lane in plan.lanes]
    return [*lines, "NETWORKS = [", *lanes, "]"]


def _lane(lane: Lane) -> str:
    told = {"cell": MODULES[lane.cell], "units": lane.units}
    told |= {name: value for name in ("dropout", "l2") if (value := getattr(lane, name))}
    return "{" + ", ".join(f'"{name}": {_quoted(value)}' for name, value in told.items()) + "}"


def _quoted(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _places(plan: Plan, used: set[str]) -> dict[str, str]:
    """Fill the places whose line would else be written in many ways."""
    module = [
        "EMBEDDING" if "embedding" in used else "INPUTS",
        "units",
        *["num_layers=LAYERS"] * ("layers" in used),
        *["bidirectional=True"] * ("both ways" in used),
        *["dropout=dropout"] * ({"layers", "dropout"} <= used),
    ]
    arguments = ["cell", "units"]
    arguments += [f"{name}=0.0" for name in ("dropout", "l2") if name in used]
    kind = {"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"}[plan.training.optimizer]
    optimizer = [
        "network.parameters()",
        "lr=LEARNING_RATE",
        *["momentum=MOMENTUM"] * (kind == "SGD"),
        *["weight_decay=l2"] * ("l2" in used),
    ]
    made = ["cell", "units", *["dropout"] * ("dropout" in used)]
    return {
        "module": _call("getattr(nn, cell)", module, indent=8),
        "states": "2 * units" if "both ways" in used else "units",
        "arguments": ", ".join(arguments),
        "made": f"Network({', '.join(made)})",
        "optimizer": _call(f"torch.optim.{kind}", optimizer, indent=4),
    }


def _call(function: str, arguments: list[str], indent: int) -> str:
    """Write a call on one line, or with its arguments on a line of their own."""
    listed = ", ".join(arguments)
    if len(function) + len(listed) + indent < 80:
        return f"{function}({listed})"
    return f"{function}(\n{' ' * (indent + 4)}{listed}\n{' ' * indent})"
