"""The section on training says what its numbers say, and each number can be taken away."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from gatescope.analysis.training_flow import TrainingFlow
from gatescope.models.bundled import load_card
from gatescope.ui.flow_training import NO_TRAINING, training_columns
from gatescope.ui.flow_training_table import training_table
from gatescope.ui.flow_training_words import factor, findings
from gatescope.viewer.export_table import table_csv

ROOT = Path(__file__).parents[2]
STEPS = np.array([0, 10, 3000])


def made(losses: tuple[float, float, float], asked: tuple[int, ...] = (3,)) -> TrainingFlow:
    norms = np.array([[-6.0, -4.0, -2.0, 0.0], [-5.0, -4.0, -2.0, 0.0], [-0.3, 0.0, 0.0, 0.0]])
    return TrainingFlow(STEPS, norms, np.array(losses), np.isin(np.arange(4), asked))


def page(**query: str) -> AppTest:
    test = AppTest.from_file(str(ROOT / "menu.py"), default_timeout=60)
    test.switch_page("pages/gradient_flow.py")
    for key, value in ({"f__section": "training"} | query).items():
        test.query_params[key.replace("__", ".")] = value
    return test.run()


def shown(test: AppTest) -> str:
    texts = [str(element.value) for element in (*test.main.markdown, *test.main.caption)]
    return re.sub(r"\\(.)", r"\1", "\n".join(texts))


HELD_OUT = (1.5, 1.3, 0.001)


def test_the_sentence_says_both_ways_and_where_they_changed_most() -> None:
    [told] = findings(made((1.4, 1.3, 0.1)), "gru", "margin", HELD_OUT, str)
    for part in ("from step 3 back to step 0", "1.0 × 10⁻⁶ times", "0.50 times after"):
        assert part in told
    assert "between training steps 10 and 3,000" in told
    assert "from 1.3 to 0.001" in told


def test_a_loss_that_stays_is_not_said_to_move() -> None:
    [told] = findings(made((1.4, 1.4, 1.4)), "rnn", "margin", (1.5, 1.41, 1.4), str)
    assert "stayed at 1.4" in told


def lowered(by: float, losses: tuple[float, float, float] = (1.4, 1.3, 0.001)) -> TrainingFlow:
    flow = made(losses)
    norms = flow.log10_norm.copy()
    norms[-1] -= by
    return TrainingFlow(flow.steps, norms, flow.losses, flow.asked)


def test_the_small_gradient_of_a_right_answer_is_told_from_a_lost_one() -> None:
    told = findings(lowered(3.0), "gru", "loss", HELD_OUT, str)
    assert len(told) == 2
    assert "fell from 1.4 to 0.001" in told[1]
    assert "At step 3, where it sets out, it shrank from 1.00 to 1.0 × 10⁻³" in told[1]
    assert "becomes 1.0 × 10⁻⁶ times as large before training, and 0.50" in told[0]


@pytest.mark.parametrize(
    ("kind", "flow"),
    [
        ("margin", lowered(3.0)),
        ("loss", lowered(0.1)),
        ("loss", lowered(3.0, (1.0, 1.2, 1.1))),
        ("loss", lowered(3.0, (np.nan,) * 3)),
    ],
)
def test_where_it_is_not_small_or_nothing_became_right_no_such_word_falls(
    kind: str, flow: TrainingFlow
) -> None:
    assert len(findings(flow, "gru", kind, HELD_OUT, str)) == 1


def test_of_several_answers_the_sizes_are_told_and_no_way() -> None:
    [told] = findings(made((1.0, 1.0, 1.0), asked=(1, 3)), "gru", "loss", HELD_OUT, str)
    assert told == (
        "At step 0 the gradient of the GRU has the size 1.0 × 10⁻⁶ before training, and 0.50"
        " after it."
    )


@pytest.mark.parametrize(
    ("log10", "text"),
    [
        (-np.inf, "0"),
        (-400.2, "6.3 × 10⁻⁴⁰¹"),
        (-1.0, "0.10"),
        (0.0, "1.00"),
        (1.99, "97.72"),
        (2.0, "1.0 × 10²"),
        (np.log10(9.96e-5), "1.0 × 10⁻⁴"),
        (350.0, "1.0 × 10³⁵⁰"),
    ],
)
def test_a_factor_is_written_as_one_reads_it(log10: float, text: str) -> None:
    assert factor(log10) == text


def test_no_seed_is_left_out_of_the_table() -> None:
    card = load_card("recall")
    flows = {cell: made((1.0, 1.0, 1.0)) for cell in ("gru", "rnn", "lstm")}
    table = training_table(flows, card, "en", str).replace("\\", "")
    for further in card.further_seeds:
        values = " | ".join(f"{100 * further.scores[cell].value:.1f}%" for cell in flows)
        assert f"| seed {further.seed} | {values} |" in table
    assert f"seed {card.seed} (shown)" in table
    assert "always answering the most frequent letter | 25.9%" in table


def test_the_table_speaks_the_language_of_the_page() -> None:
    table = training_table({"gru": made((1.0, 1.0, 1.0))}, load_card("recall"), "zh", str)
    assert load_card("recall").baseline.zh in table


def test_a_way_that_does_not_exist_is_a_dash_or_no_row() -> None:
    card, none, one = load_card("recall"), made((1.0,) * 3, asked=(0, 3)), made((1.0,) * 3)
    both = training_table({"gru": none, "rnn": one}, card, "en", str)
    assert "| whole way back, before training | – | 1.0 × 10⁻⁶ |" in both.replace("\\", "")
    assert "whole way" not in training_table({"gru": none}, card, "en", str)


def test_the_file_holds_every_number_of_the_figure() -> None:
    flow = made((1.4, 1.3, 0.001))
    content = table_csv(training_columns({"gru": flow}, ("a", "b", "c", "d")))
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0][:3] == ["cell", "training step", "loss"]
    numbers = [float(row[-1]) for row in rows[1:]]
    assert numbers == flow.log10_norm.ravel().tolist()
    assert rows[5][:5] == ["gru", "10", "1.3", "0", "a"]


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_the_page_shows_the_training_of_the_chosen_cell(cell: str) -> None:
    test = page(network="recall", cell=cell)
    assert not test.exception
    name = {"gru": "GRU", "rnn": "plain RNN", "lstm": "LSTM"}[cell]
    assert f"the gradient of the {name} becomes" in shown(test)


def test_random_networks_are_said_to_have_no_training() -> None:
    test = page(network="random")
    assert not test.exception
    assert any(info.value == NO_TRAINING for info in test.info)
