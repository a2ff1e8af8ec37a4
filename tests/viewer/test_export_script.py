"""The program is run by itself and prints what the core computed, to the digit."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.messages import InputError
from gatescope.models.bundled import load_bundled
from gatescope.models.head import Head
from gatescope.models.model import Model, Run, run
from gatescope.models.random import random_model, random_token_model
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_run import apply
from gatescope.viewer.export_script import numbers_script
from gatescope.viewer.picture import largest_change, step_arrays
from gru_core import Network, Params, random_params
from tests.viewer.lonely_python import LonelyPython, lonely_python
from tests.viewer.on_screen import on_screen
from tests.viewer.pictures import numbers_case, tokens_case

Case = tuple[Run, Model, Sequence]
Printed = Callable[..., tuple[list[str], str]]


def written(folder: Path, case: Case) -> Path:
    file = folder / "gatescope_numbers.py"
    file.write_text(numbers_script(*case), encoding="utf-8")
    return file


def commanded(folder: Path, case: Case, *arguments: int) -> tuple[list[str], str]:
    """What the program's command prints, run in a folder where nothing of ours lies."""
    command = [sys.executable, "-I", str(written(folder, case)), *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    return done.stdout.splitlines(), done.stderr


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LonelyPython]:
    with lonely_python(tmp_path_factory.mktemp("lonely")) as running:
        yield running


@pytest.fixture
def printed(python: LonelyPython, tmp_path: Path) -> Printed:
    """The lines that the program prints, and its errors: as `commanded`, but torch is there."""

    def run_program(case: Case, *arguments: int) -> tuple[list[str], str]:
        out, errors = python.run(written(tmp_path, case), *map(str, arguments))
        return out.splitlines(), errors.strip()

    return run_program


def numbers(lines: list[str]) -> dict[str, str]:
    """What is printed of the unit, by name."""
    return {
        line.split()[0]: line.split()[-1] for line in lines[1:] if not line.startswith("answer")
    }


def expected(case: Case, t: int, unit: int) -> dict[str, str]:
    arrays = step_arrays(case[0].trace.traces[0][0])
    return {key: on_screen(array[t, unit]) for key, array in arrays.items()}


def other(case: Case, **change: str) -> Case:
    """The same network but for its reset or its activation, run again."""
    _, model, sequence = case
    params: Params = replace(model.network.layers[0][0], **change)  # type: ignore[arg-type]
    model = replace(model, network=Network(((params,),)))
    return run(model, sequence), model, sequence


def other_params(inputs: int, seed: int) -> Params:
    return random_params("gru", input_size=inputs, hidden_size=3, seed=seed)


CASES: dict[str, Callable[[], Case]] = {
    "gru": lambda: tokens_case("gru"),
    "lstm": lambda: numbers_case("lstm"),
    "rnn": lambda: tokens_case("rnn"),
    "gru, reset before": lambda: other(tokens_case("gru"), reset="before"),
    "rnn, relu": lambda: other(numbers_case("rnn"), activation="relu"),
}


def edited(case: Case, text: str) -> Case:
    """The same network and sequence with a what-if in effect."""
    changed = apply(WhatIf.parse(text), case[1], case[2])
    assert changed.what_if.text == text
    return changed.run(), changed.model, changed.sequence


WHAT_IFS: dict[str, Callable[[], Case]] = {
    "clamp": lambda: edited(tokens_case("gru"), "z=0.25@u3+5,t10-20;r=1;n=-0.5@t17"),
    "later clamp": lambda: edited(tokens_case("gru"), "z=0;z=1@t12-20"),
    "lstm": lambda: edited(numbers_case("lstm"), "f=1@t4;i=0@u3;bias.o=1.5;scale=1.2"),
    "weights": lambda: edited(tokens_case("gru"), "w_h.z.3.7=2;w_i.n.3.0=-1;x.16=B"),
    "numbers": lambda: edited(numbers_case("rnn"), "bias.h=1@u3;scale=0.5;x.15.1=3"),
}


@pytest.mark.parametrize("name", list(WHAT_IFS))
def test_a_what_if_is_in_the_program_as_well(printed: Printed, name: str) -> None:
    case = WHAT_IFS[name]()
    lines, errors = printed(case, 17, 3)
    assert errors == ""
    assert numbers(lines) == expected(case, 17, 3)


@pytest.mark.parametrize("name", list(CASES))
def test_the_program_prints_the_numbers_of_the_trace(printed: Printed, name: str) -> None:
    case = CASES[name]()
    lines, errors = printed(case, 17, 3)
    assert errors == ""
    assert lines[0].startswith("Unit 3 at step 17, reading ")
    assert numbers(lines) == expected(case, 17, 3)


def test_its_command_prints_the_same(tmp_path: Path, printed: Printed) -> None:
    for case, *arguments in (tokens_case("gru"), 17, 3), (tokens_case("rnn"), 24):
        lines, errors = commanded(tmp_path, case, *arguments)
        assert (lines, errors.strip()) == printed(case, *arguments)
        assert bool(lines) != bool(errors)


def test_without_arguments_it_prints_where_the_picture_opens(printed: Printed) -> None:
    case = tokens_case("gru")
    t, unit = largest_change(step_arrays(case[0].trace.traces[0][0]))
    lines, _ = printed(case)
    assert lines[0] == f"Unit {unit} at step {t}, reading “{case[2].tokens[t]}”"
    assert numbers(lines) == expected(case, t, unit)


def test_the_program_prints_the_answers_of_the_network(printed: Printed) -> None:
    case = tokens_case("lstm")
    output = case[0].output
    assert output is not None
    lines, _ = printed(case, 23)
    answers = [line for line in lines if line.startswith("answer")]
    assert answers == [
        f"answer  {label}: {on_screen(value)}"
        for label, value in zip("ABC", output[23], strict=True)
    ]


@pytest.mark.parametrize("argument", [24, -1])
def test_a_step_that_does_not_exist_is_answered_in_a_sentence(
    printed: Printed, argument: int
) -> None:
    _, errors = printed(tokens_case("rnn"), argument)
    assert errors == f"Expected a step from 0 to 23, got '{argument}'."


def test_numbers_that_were_read_are_named_as_on_screen(printed: Printed) -> None:
    model = load_bundled("adding", "gru")
    assert model.card
    sequence = model.card.examples[0].sequence
    assert isinstance(sequence, NumberSequence)
    value, marker = sequence.values[5]
    lines, _ = printed((run(model, sequence), model, sequence), 5, 0)
    assert lines[0] == f"Unit 0 at step 5, reading value {value:.4g}, marker {marker:g}"


def test_what_was_read_is_text_in_the_program_whatever_it_says(printed: Printed) -> None:
    hostile = ('"""', "'", "\\", "\n", "$data", "{t}", "”] + [exit(9)]", "不")
    sequence = TokenSequence(hostile)
    model = random_token_model("gru", hostile, 3, 1)
    lines, errors = printed((run(model, sequence), model, sequence), 6, 0)
    assert errors == ""
    assert lines[0] == "Unit 0 at step 6, reading “”] + [exit(9)]”"


@pytest.mark.parametrize("text", [
    '"""\nexit(9)\n"""',
    "\\", '\\"""', "a\u2028exit(9)", "a\rexit(9)", "a\x00b", "\u202e", "${x}",
])  # fmt: skip
@pytest.mark.parametrize("where", ["model", "file"])
def test_a_name_is_text_in_the_program_whatever_it_says(where: str, text: str) -> None:
    shown, model, sequence = tokens_case("gru")
    card = load_bundled("recall", "gru").card
    model = replace(model, card=card, name=text if where == "model" else "recall")
    name = text if where == "file" else "numbers.py"
    program = numbers_script(shown, model, sequence, name=name)
    parsed = ast.parse(program)
    harmless = ast.parse(numbers_script(shown, replace(model, name="recall"), sequence))
    assert list(map(type, ast.walk(parsed))) == list(map(type, ast.walk(harmless)))
    found = [
        ast.literal_eval(node.value)
        for node in parsed.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ABOUT"
    ]
    assert found == [f"GRU, the network “{model.name}”: 24 steps, 8 units."]


@pytest.mark.parametrize("layers", [
    lambda: ((other_params(2, 0),), (other_params(3, 1),)),
    lambda: ((other_params(2, 0), other_params(2, 1)),),
])  # fmt: skip
def test_only_the_last_states_answer(layers: Any) -> None:
    network = Network(layers())
    states = network.hidden_size * network.num_directions
    _, model, sequence = numbers_case("gru", columns=2)
    head = Head(np.ones((1, states)), np.zeros(1), "values", ("y",))
    model = replace(model, network=network, head=head)
    program = numbers_script(run(model, sequence), model, sequence)
    assert "ANSWERS" not in program


@pytest.mark.parametrize(("value", "text"), [
    (0.03125, "0.0313"), (-0.03125, "−0.0313"), (0.09375, "0.0938"), (-1e-5, "0.0000"),
])  # fmt: skip
def test_the_program_rounds_a_half_as_the_screen_does(value: float, text: str) -> None:
    program: dict[str, Any] = {"__name__": "program"}
    exec(numbers_script(*tokens_case("gru")), program)
    assert program["written"](value) == text


def test_weights_that_are_too_many_for_a_program_are_refused_in_a_sentence() -> None:
    model = random_model("gru", 1, 400, 1)
    case = numbers_case("gru", steps=3, hidden=2, columns=1)[2]
    with pytest.raises(InputError, match=r"at most 300,000 weights and inputs, but there are"):
        numbers_script(run(model, replace(case, values=np.ones((3, 1)))), model, case)
