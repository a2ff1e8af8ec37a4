"""The file that opens from disk: what stands in it, and what cannot."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path

import numpy as np
import pytest

import gatescope
from gatescope.models.check_run import check_run
from gatescope.models.model import run
from gatescope.models.random import random_token_model
from gatescope.paths import asset
from gatescope.viewer import Attachment, pack
from gatescope.viewer.exported import page
from gatescope.viewer.inline import inlined, json_block
from gatescope.viewer.pack import split
from gru_core import Clamp, Network, random_params, unroll, unroll_network
from tests.viewer.pictures import CELLS, picture, tokens_case

HOSTILE = "</script><script>boom()</script><!--"


def element(text: str, name: str) -> str:
    """What stands between the tags of the element with this id."""
    found = re.search(rf'<script type="[^"]+" id="{name}">(.*?)</script>', text, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize("cell", CELLS)
def test_two_hundred_steps_of_thirty_two_units_are_below_two_megabytes(
    tmp_path: Path, cell: str
) -> None:
    letters = np.random.default_rng(0).choice(list("abcdefghij"), 200)
    model = random_token_model(cell, tuple(map(str, letters)), 32, 1)
    _, _, sequence = tokens_case(cell, tokens=tuple(map(str, letters)))
    shown = run(model, replace(sequence, targets=None))
    file = gatescope.export_html(shown, tmp_path / "f.html", model, reads=sequence)
    assert file.stat().st_size < 2_000_000


@pytest.mark.parametrize("cell", CELLS)
def test_a_what_if_with_its_original_is_below_two_megabytes_as_well(cell: str) -> None:
    tokens = tuple("ab·c" * 50)
    shown = picture(cell, tokens=tokens, hidden=32)
    ghosts = {f"ghost.{key}": array for key, array in shown.arrays.items()}
    doubled = replace(shown, attachments=(*shown.attachments, Attachment({}, ghosts)))
    text = page({"en": doubled, "zh": doubled})
    assert len(text.encode()) < 2_000_000


def test_the_numbers_stand_in_the_file_once_and_are_those_of_the_picture() -> None:
    shown = picture("gru")
    text = page({"en": shown, "zh": shown})
    numbers = element(text, "numbers")
    assert text.count(numbers) == 1
    assert b64decode(numbers) == split(pack(shown))[1]


def test_both_languages_stand_in_the_file() -> None:
    texts = json.loads(element(page({"en": picture(), "zh": picture()}), "texts"))
    assert texts["en"]["page"]["language"] == "Language"
    assert texts["zh"]["page"]["language"] == "语言"
    assert texts["zh"]["meta"]["arrays"] == texts["en"]["meta"]["arrays"]


def test_nothing_that_was_read_or_typed_becomes_an_element() -> None:
    shown = picture("gru", tokens=(HOSTILE, "a") * 3, title=HOSTILE, look=HOSTILE)
    text = page({"en": shown})
    assert "boom()</script>" not in text
    assert text.count("</script>") == 3
    assert text.count("<!--") == 0
    assert json.loads(element(text, "texts"))["en"]["meta"]["input"]["tokens"][0] == HOSTILE


def test_only_the_files_own_script_may_run_and_nothing_may_be_fetched() -> None:
    text = page({"en": picture()})
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert found
    rules = dict(rule.strip().split(" ", 1) for rule in unescape(found[1]).split(";"))
    script = text.split('<script type="module">')[1].split("</script>")[0]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert rules["script-src"] == f"'sha256-{digest}'"
    assert rules["default-src"] == "'none'"
    assert not re.search(r"https?:", " ".join(rules.values()))


def test_the_built_viewer_is_inlined_whole_and_exports_nothing() -> None:
    module = asset("viewer", "viewer.js").read_text("utf-8")
    script = inlined(module, "(f) => f()")
    assert not re.search(r"\bexport\s*\{", script)
    assert "</script" not in script.lower()
    assert "\r" not in script
    assert script.startswith(module[:1_000])


@pytest.mark.parametrize("end", ["export{a as default};", "export { $b as default }\n"])
def test_a_modules_default_export_is_handed_to_the_page(end: str) -> None:
    name = end.split()[0].removeprefix("export{") if "{a" in end else "$b"
    assert inlined(f"let x=1;{end}", "(f) => f(1);") == f"let x=1;;((f) => f(1))({name});"


@pytest.mark.parametrize("module", ["", "export{a as default};more()", "export default a"])
def test_a_module_that_ends_otherwise_is_refused(module: str) -> None:
    with pytest.raises(ValueError, match="module: expected"):
        inlined(module, "(f) => f()")


def test_the_end_of_a_script_inside_a_string_does_not_end_the_script() -> None:
    script = inlined('a("</SCRIPT><!--");export{a as default};', "(f) => f")
    assert "</SCRIPT" not in script
    assert "<!--" not in script


def test_json_reads_back_what_it_was() -> None:
    value = {"token": HOSTILE, "sign": "−", "line": "\u2028"}
    assert json.loads(json_block(value)) == value


@pytest.mark.parametrize(("checked", "state", "says"), [
    (False, "unchecked", "not checked"), (True, "pass", "when exported: worst error"),
])  # fmt: skip
def test_the_file_says_whether_torch_agreed(checked: bool, state: str, says: str) -> None:
    shown, model, _ = tokens_case("gru")
    report = check_run(model, shown) if checked else None
    text = page({"en": picture()}, report)
    assert f'data-testid="parity-badge" data-state="{state}"' in text
    assert says in json.loads(element(text, "texts"))["en"]["page"]["checked"]


def test_a_what_if_is_told_and_can_not_be_changed() -> None:
    edits = [{"text": "z=0", "label": "Update gate z held at 0"}]
    part = Attachment({"whatif": {"text": "z=0", "edits": edits, "presets": [], "tokens": {}}})
    shown = replace(picture(), attachments=(part,))
    meta = json.loads(element(page({"en": shown}), "texts"))["en"]["meta"]
    assert meta["whatif"]["fixed"] is True
    assert meta["whatif"]["edits"] == edits


def test_where_nothing_is_edited_there_is_no_what_if() -> None:
    part = Attachment({"whatif": {"text": "", "edits": [], "presets": [], "tokens": {}}})
    shown = replace(picture(), attachments=(part,))
    assert "whatif" not in json.loads(element(page({"en": shown}), "texts"))["en"]["meta"]


@pytest.mark.parametrize("cell", CELLS)
def test_a_trace_alone_is_enough_and_says_that_the_weights_are_missing(
    tmp_path: Path, cell: str
) -> None:
    params = random_params(cell, input_size=2, hidden_size=3, seed=0)
    trace = unroll(params, np.ones((4, 1, 2)))
    alone = gatescope.export_html(trace, tmp_path / "a.html").read_text("utf-8")
    whole = gatescope.export_html(trace, tmp_path / "b.html", params).read_text("utf-8")
    metas = [json.loads(element(text, "texts"))["en"]["meta"] for text in (alone, whole)]
    assert metas[0]["closeup"] is None
    assert metas[1]["closeup"]["inputs"] == ["x0", "x1"]


def test_a_layer_of_a_network_can_be_chosen(tmp_path: Path) -> None:
    first = random_params("gru", input_size=1, hidden_size=2, seed=0)
    second = random_params("gru", input_size=2, hidden_size=2, seed=1)
    network = Network(((first,), (second,)))
    trace = unroll_network(network, np.ones((3, 1, 1)))
    file = gatescope.export_html(trace, tmp_path / "n.html", network, layer=1)
    meta = json.loads(element(file.read_text("utf-8"), "texts"))["en"]["meta"]
    assert meta["closeup"]["inputs"] == ["x0", "x1"]


def test_padding_beyond_the_length_of_a_row_is_no_step(tmp_path: Path) -> None:
    params = random_params("gru", input_size=1, hidden_size=2, seed=0)
    padded = unroll(params, np.ones((5, 1, 1)), lengths=[3], clamps=[Clamp("z", 0.5)])
    whole = unroll(params, np.ones((3, 1, 1)), clamps=[Clamp("z", 0.5)])
    for reads, path in [(None, "n"), (list("abcde"), "t"), (list("abc"), "s")]:
        file = gatescope.export_html(padded, tmp_path / path, params, reads=reads)
        meta = json.loads(element(file.read_text("utf-8"), "texts"))["en"]["meta"]
        assert meta["steps"] == 3
        assert meta["arrays"]["held.z"]["shape"] == [3, 2]
        assert "3 steps" in meta["title"]
    like = gatescope.export_html(whole, tmp_path / "w", params)
    bare = gatescope.export_html(padded, tmp_path / "p", params)
    assert bare.read_text("utf-8") == like.read_text("utf-8")


def test_more_than_one_sequence_is_refused_in_a_sentence(tmp_path: Path) -> None:
    params = random_params("gru", input_size=1, hidden_size=2, seed=0)
    with pytest.raises(ValueError, match=r"trace: expected one sequence \(B=1\), got 2"):
        gatescope.export_html(unroll(params, np.ones((3, 2, 1))), tmp_path / "x.html", params)


def test_labels_of_another_length_are_refused_in_a_sentence(tmp_path: Path) -> None:
    params = random_params("gru", input_size=1, hidden_size=2, seed=0)
    trace = unroll(params, np.ones((3, 1, 1)))
    with pytest.raises(ValueError, match="reads: expected 3 steps, got 2"):
        gatescope.export_html(trace, tmp_path / "x.html", params, reads=["a", "b"])


def test_a_run_without_its_model_is_refused_in_a_sentence(tmp_path: Path) -> None:
    shown, _, sequence = tokens_case("gru")
    with pytest.raises(TypeError, match="network: a Run needs its Model, got NoneType"):
        gatescope.export_html(shown, tmp_path / "x.html", reads=sequence)


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    shown, model, sequence = tokens_case("gru")
    text = gatescope.show(shown, model, reads=sequence)._repr_html_()
    assert text.startswith('<iframe srcdoc="&lt;!doctype html&gt;')
    assert 'sandbox="allow-scripts"' in text
