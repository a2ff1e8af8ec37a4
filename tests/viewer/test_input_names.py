"""What an input is called in the close-up."""

from __future__ import annotations

import pytest

from gatescope.i18n import translator
from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import load_bundled
from gatescope.models.model import run
from gatescope.viewer import pack, picture_of, unpack
from tests.viewer.pictures import numbers_case


@pytest.mark.parametrize(("task", "names"), [("adding", ["数值", "标记"]), ("wave", ["数值"])])
def test_our_columns_have_the_same_translated_name_in_sum_and_track(
    task: str, names: list[str]
) -> None:
    model, sequence = load_bundled(task, "gru"), TASKS[task].sample(seed=0)
    meta = unpack(
        pack(picture_of(run(model, sequence), model, sequence, translator("zh")))
    ).meta
    assert meta["closeup"]["inputs"] == names
    assert meta["input"]["names"] == names


def test_tokens_and_a_users_columns_keep_their_names() -> None:
    chinese = translator("zh")
    model, sequence = load_bundled("sentiment", "gru"), TASKS["sentiment"].sample(seed=0)
    meta = unpack(pack(picture_of(run(model, sequence), model, sequence, chinese))).meta
    assert meta["closeup"]["inputs"] == list(model.encoder.names)
    case = numbers_case("gru", steps=3, hidden=2, columns=1)
    meta = unpack(pack(picture_of(*case, chinese))).meta
    assert meta["closeup"]["inputs"] == list(case[1].encoder.names)
