import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.inputs.generators import GENERATORS, generate, validate
from gatescope.inputs.parameters import Parameter
from tests.inputs.sentences import refusal, texts

NAMES = st.sampled_from(list(GENERATORS))


def legal(parameter: Parameter) -> st.SearchStrategy[float]:
    if parameter.name == "steps":
        return st.integers(1, 300)
    low, high = parameter.minimum, parameter.maximum
    integers = st.integers(int(low), int(high))
    return integers if parameter.kind == "integer" else st.floats(low, high)


@st.composite
def settings(draw: st.DrawFn) -> tuple[str, dict[str, float]]:
    name = draw(NAMES)
    return name, {p.name: draw(legal(p)) for p in GENERATORS[name].parameters}


@pytest.mark.parametrize("name", GENERATORS)
def test_defaults_are_legal_and_whole_where_they_must_be(name: str) -> None:
    signal, notes = validate(name, {})
    assert notes == ()
    assert signal == GENERATORS[name].signal()
    for parameter in GENERATORS[name].parameters:
        assert parameter.minimum <= parameter.default <= parameter.maximum
        assert parameter.step > 0
        kind = int if parameter.kind == "integer" else float
        assert type(parameter.default) is type(parameter.minimum) is kind
        assert parameter.label


@pytest.mark.parametrize("name", GENERATORS)
def test_a_signal_is_not_zero_and_has_the_length_asked_for(name: str) -> None:
    sequence = generate(name, steps=40)
    assert sequence.values.shape == (40, 1)
    assert sequence.values.any()
    assert sequence.names == ("x1",)
    assert sequence.notes == ()


@pytest.mark.parametrize("name", GENERATORS)
def test_only_noise_reaches_the_other_columns(name: str) -> None:
    one, three = generate(name), generate(name, names=("a", "b", "c"))
    assert three.names == ("a", "b", "c")
    np.testing.assert_array_equal(three.values[:, :1], one.values)
    assert three.values[:, 1:].any() == (name == "noise")


@given(settings())
def test_any_legal_setting_makes_finite_numbers(chosen: tuple[str, dict[str, float]]) -> None:
    name, values = chosen
    sequence = generate(name, **values)
    assert sequence.values.shape == (values["steps"], 1)
    assert np.isfinite(sequence.values).all()


@given(settings())
def test_a_legal_setting_comes_back_from_its_text(
    chosen: tuple[str, dict[str, float]],
) -> None:
    name, values = chosen
    signal, notes = validate(name, values)
    again, more = validate(name, {key: repr(value) for key, value in values.items()})
    assert signal == again
    assert texts(notes) == texts(more)
    # What was brought into range stays as it is.
    assert validate(name, dataclasses.asdict(signal))[0] == signal  # type: ignore[call-overload]


ANYTHING = (
    st.text() | st.floats() | st.integers() | st.none() | st.booleans() | st.lists(st.text())
)


@given(NAMES, st.data())
def test_any_value_is_brought_into_range_and_said(name: str, data: st.DataObject) -> None:
    parameters = GENERATORS[name].parameters
    values = data.draw(
        st.fixed_dictionaries(
            {}, optional={p.name: ANYTHING for p in parameters} | {"other": ANYTHING}
        )
    )
    signal, notes = validate(name, values)
    for parameter in parameters:
        used = getattr(signal, parameter.name)
        assert parameter.minimum <= used <= parameter.maximum
        assert parameter.kind == "number" or type(used) is int
        if parameter.name in values and values[parameter.name] != used:
            came = values[parameter.name]
            same = isinstance(came, str) and used == _number(came)
            assert same or any(f"“{parameter.name}”" in note for note in texts(notes))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("value", "used"),
    [
        ("1e999", 100_000),
        ("-5", 1),
        ("nan", 60),
        ("ten", 60),
        ("7.4", 7),
        ("9" * 5000, 100_000),
    ],
)
def test_mangled_steps_fall_back_with_a_note(value: str, used: int) -> None:
    signal, notes = validate("noise", {"steps": value})
    assert dataclasses.asdict(signal)["steps"] == used  # type: ignore[call-overload]
    shown = value if len(value) < 40 else "9" * 39 + "…"
    assert texts(notes) == [
        f"“steps” must be a number from 1 to 100000, not “{shown}”, so {used} is used."
    ]


def test_a_place_behind_the_end_moves_to_the_last_step() -> None:
    sequence = generate("impulse", steps=5, at=80, height=3.0)
    assert sequence.values.ravel().tolist() == [0.0, 0.0, 0.0, 0.0, 3.0]
    assert texts(sequence.notes) == ["“at” is 80, but the last step is 4, so 4 is used."]


def test_a_second_pulse_behind_the_end_is_said() -> None:
    sequence = generate("two_pulses", steps=10, first=2, gap=50)
    assert np.flatnonzero(sequence.values).tolist() == [2]
    assert texts(sequence.notes) == [
        "The second pulse lies behind the last step and is not seen."
    ]


def test_one_step_is_enough_for_every_signal() -> None:
    for name in GENERATORS:
        assert len(generate(name, steps=1)) == 1


def test_noise_is_the_same_for_the_same_seed_only() -> None:
    first, again, other = (generate("noise", seed=seed).values for seed in (4, 4, 5))
    np.testing.assert_array_equal(first, again)
    assert (first != other).all()


def test_noise_has_the_deviation_asked_for() -> None:
    values = generate("noise", steps=100_000, scale=3.0).values
    # Five standard errors of each estimate.
    assert abs(values.mean()) < 5 * 3 / np.sqrt(100_000)
    assert abs(values.std() / 3 - 1) < 5 / np.sqrt(2 * 100_000)


def test_a_sine_repeats_after_its_period_and_starts_at_its_phase() -> None:
    values = generate("sine", steps=80, period=20, amplitude=2, phase=90).values.ravel()
    assert values[0] == 2.0
    np.testing.assert_allclose(values[20:], values[:-20], atol=1e-12)
    np.testing.assert_allclose(values[10:], -values[:-10], atol=1e-12)


def test_an_unknown_signal_is_named_with_those_there_are() -> None:
    assert refusal(generate, "<b>saw</b>") == (
        "Expected the name of a signal, but there is none called “<b>saw</b>”; use one of "
        "“impulse”, “step”, “sine”, “noise”, “two_pulses”."
    )
