"""What the viewer gets of a what-if: words for it, and the original behind the new."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.models.bundled import load_bundled
from gatescope.models.edit_text import number_text
from gatescope.models.head import Head
from gatescope.models.model import run
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_run import apply
from gatescope.viewer import pack, picture_of, unpack
from gatescope.viewer.edit_labels import MOST_LISTED, edit_label, edits_sentence
from gatescope.viewer.presets import PRESETS
from tests.viewer.pictures import CELLS, numbers_case, tokens_case, what_if_picture

EDITS = {"gru": "z=0.5", "lstm": "f=0.5", "rnn": "scale=0.5"}


@pytest.mark.parametrize("cell", CELLS)
def test_the_ghost_is_the_original_number_for_number(cell: str) -> None:
    case = tokens_case(cell)
    before = unpack(pack(picture_of(*case, str)))
    packed = unpack(pack(what_if_picture(EDITS[cell], case)))
    keys = [q["key"] for q in before.meta["quantities"]] + ["h_prev", "output"]
    keys += [key for key in before.arrays if key.startswith("a_")]
    for key in [*keys, *(["c_prev"] if cell == "lstm" else [])]:
        np.testing.assert_array_equal(packed.arrays[f"ghost.{key}"], before.arrays[key])
    assert (packed.arrays["h"] != before.arrays["h"]).any()


def test_the_original_numbers_that_were_read_travel_along() -> None:
    case = numbers_case("gru")
    packed = unpack(pack(what_if_picture("x.5.1=3", case)))
    np.testing.assert_array_equal(packed.arrays["ghost.input"], np.float32(case[2].values))
    assert packed.arrays["input"][5, 1] == 3


def test_without_a_what_if_there_is_no_ghost_but_everything_to_make_one() -> None:
    packed = unpack(pack(what_if_picture("")))
    assert not [key for key in packed.arrays if key.startswith("ghost")]
    assert packed.meta["whatif"]["text"] == ""
    assert packed.meta["whatif"]["edits"] == []
    assert packed.meta["whatif"]["vocabulary"] == ["·", "C", "A", "B", "?"]
    assert packed.meta["whatif"]["presets"][0]["key"] == "rnn"


def test_a_long_what_if_is_shown_at_the_same_steps_as_its_ghost() -> None:
    case = numbers_case("gru", steps=12_000, hidden=2, columns=1)
    before = unpack(pack(picture_of(*case, str)))
    packed = unpack(pack(what_if_picture("z=0", case)))
    assert packed.meta["columns"] == before.meta["columns"]
    assert packed.meta["start"] == before.meta["start"]
    np.testing.assert_array_equal(packed.arrays["ghost.h"], before.arrays["h"])


def test_the_original_answers_of_a_thinned_picture_are_those_of_its_steps() -> None:
    (before, model, sequence), length = numbers_case("gru", steps=12_000, hidden=2), 12_000
    head = Head(np.ones((1, 2)), np.zeros(1), "values", ("sum",))
    model = replace(model, head=head)
    before = run(model, sequence)
    packed = unpack(pack(what_if_picture("z=0;x.5.1=3", (before, model, sequence))))
    columns = np.array(packed.meta["columns"])
    assert len(columns) < length
    assert before.output is not None
    for key, whole in [("output", before.output), ("input", sequence.values)]:
        np.testing.assert_array_equal(packed.arrays[f"ghost.{key}"], np.float32(whole[columns]))


@pytest.mark.parametrize("steps", [24, 12_000])
def test_where_a_gate_is_held_is_packed_and_nowhere_else(steps: int) -> None:
    case = numbers_case("gru", steps=steps, hidden=2)
    packed = unpack(pack(what_if_picture("z=0.5@u1,t3-9;r=1@t6000", case)))
    columns = np.array(packed.meta["columns"] or range(steps))
    want = np.zeros((len(columns), 2), np.float32)
    want[(columns >= 3) & (columns <= 9), 1] = 1
    np.testing.assert_array_equal(packed.arrays["held.z"], want)
    assert "held.n" not in packed.arrays
    assert not [key for key in unpack(pack(picture_of(*case, str))).arrays if "held" in key]


def test_units_stay_sorted_as_in_the_original() -> None:
    case = tokens_case("gru")
    before = unpack(pack(picture_of(*case, str)))
    packed = unpack(pack(what_if_picture("z=0.5;scale=3", case)))
    assert packed.meta["orders"] == before.meta["orders"]


def test_replaced_tokens_are_named_by_column_with_what_stood_there() -> None:
    meta = unpack(pack(what_if_picture("x.2=A;x.3=·"))).meta
    assert meta["whatif"]["tokens"] == {"2": "C"}
    assert meta["input"]["tokens"][2] == "A"


LABELS = [
    ("gru", "z=0@u4,t10-20", "Update gate z of unit 4 held at 0, steps 10–20"),
    ("gru", "r=0.5@t3", "Reset gate r held at 0.5, step 3"),
    ("gru", "n=-1@u1+3", "Candidate n of units 1, 3 held at −1"),
    ("lstm", "f=1", "Forget gate f held at 1"),
    ("gru", "z=0.99999", "Update gate z held at 0.99999"),
    ("gru", "bias.z=0.000012", "Update gate z: bias shifted by +0.000012"),
    ("gru", "scale=1.000001", "Recurrent weights × 1.000001"),
    ("gru", "w_h.z.4.7=0.12345", "Update gate z: weight from unit 7 to unit 4 set to 0.12345"),
    ("gru", "z=0@u0+1+2+3+4+5+6", "Update gate z of 7 units held at 0"),
    ("gru", "bias.z=1.5", "Update gate z: bias shifted by +1.5"),
    ("rnn", "bias.h=-2@u3", "Hidden state h of unit 3: bias shifted by −2"),
    ("gru", "scale=0.5", "Recurrent weights × 0.5"),
    ("gru", "scale.n=2", "Candidate n: recurrent weights × 2"),
    ("gru", "w_h.z.4.7=0.3", "Update gate z: weight from unit 7 to unit 4 set to 0.3"),
    ("gru", "w_i.z.4.0=-0.3", "Update gate z: weight from input “·” to unit 4 set to −0.3"),
    ("gru", "x.1=C", "Step 1 reads “C” instead of “A”"),
]


@pytest.mark.parametrize(("cell", "text", "label"), LABELS)
def test_an_edit_says_what_it_does(cell: str, text: str, label: str) -> None:
    [edit] = WhatIf.parse(text).edits
    model = load_bundled("recall", cell)
    assert edit_label(edit, model, TokenSequence(("·", "A")), str) == label


def test_an_edit_of_a_number_names_its_column_where_there_are_several() -> None:
    _, model, sequence = numbers_case("gru")
    [edit] = WhatIf.parse("x.0.1=2").edits
    old = number_text(round(float(sequence.values[0, 1]), 4)).replace("-", "−")
    assert edit_label(edit, model, sequence, str) == f"Step 0: column 1 is 2 instead of {old}"
    single = NumberSequence(sequence.values[:, :1], ("only",))
    [edit] = WhatIf.parse("x.0.0=2").edits
    assert edit_label(edit, model, single, str).startswith("Step 0 reads 2 instead of ")


def test_a_sentence_names_the_first_edits_and_counts_the_rest() -> None:
    said = edits_sentence([f"edit {k}" for k in range(MOST_LISTED + 2)], str)
    assert said.endswith("edit 5 and 2 more.")


@pytest.mark.parametrize("cell", CELLS)
def test_every_preset_is_written_as_in_a_link_and_fits_its_cell(cell: str) -> None:
    for preset in PRESETS[cell]:
        what_if = WhatIf.parse(preset.text)
        assert what_if.text == preset.text
        assert apply(what_if, *tokens_case(cell)[1:]).notes == ()


def test_presets_do_what_they_say() -> None:
    gru, lstm = tokens_case("gru"), tokens_case("lstm")

    def trace(text: str, case: tuple) -> object:  # type: ignore[type-arg]
        return apply(WhatIf.parse(text), *case[1:]).run().trace.traces[0][0]

    assert not trace("z=1", gru).h.any()  # type: ignore[attr-defined]
    overwritten = trace("z=0", gru)
    np.testing.assert_array_equal(overwritten.h, overwritten.n)  # type: ignore[attr-defined]
    alone = trace("r=0", gru)
    gate = gru[1].network.layers[0][0].gates()["n"]
    np.testing.assert_allclose(
        alone.a_n,
        alone.x @ gate.w_i.T + gate.b_i,
        atol=1e-12,  # type: ignore[attr-defined]
    )
    assert not trace("f=1;i=0", lstm).c.any()  # type: ignore[attr-defined]
    almost = trace("f=0;i=1;o=1", lstm)
    np.testing.assert_allclose(almost.h, np.tanh(almost.g), atol=1e-12)  # type: ignore[attr-defined]


def test_cut_recurrent_weights_leave_each_state_to_its_own_input() -> None:
    _, model, sequence = tokens_case("rnn")
    cut = apply(WhatIf.parse("scale=0"), model, sequence)
    h = cut.run().trace.traces[0][0].h[:, 0]
    blanks = [t for t, token in enumerate(sequence.tokens) if token == "·"]
    assert (h[blanks] == h[blanks[0]]).all()
    assert run(model, sequence).trace.y[blanks].std(axis=0).max() > 0
