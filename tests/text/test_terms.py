"""In Chinese one thing has one name: on pages, in lessons, questions, glossary and README."""

from __future__ import annotations

import re

import pytest

from tests.text.test_catalogue import ROOT, TEXT, catalogue

ONE_NAME = {
    "单元类型": "循环单元",
    "细胞候选": "候选细胞状态",
    "方程": "公式",
    "训练计划": "方案",
    "徽标": "徽章",
    "侧边栏": "侧栏",
    "丢弃率": "Dropout",
    "保持偏置": "保留偏置",
    "消极": "负面",
    "积极": "正面",
}
"""Other names that were in use, and what the thing is called."""

OF_A_CELL = re.compile(r"循环单元|单元格|门控循环单元")


def texts() -> dict[str, str]:
    """Give all Chinese words that a reader meets, by where they stand."""
    plans = (ROOT / "assets" / "experiments" / "zh").glob("*.toml")
    files = [*(TEXT / "zh").rglob("*.md"), *plans, ROOT / "README.zh.md"]
    said = {file.name: file.read_text(encoding="utf-8") for file in files}
    return said | {str(m.id): str(m.string) for m in catalogue("zh") if m.id}


@pytest.mark.parametrize(("other", "name"), ONE_NAME.items())
def test_a_thing_has_one_name(other: str, name: str) -> None:
    said = texts()
    assert not [where for where, text in said.items() if other in text], f"say {name}"
    assert any(name in text for text in said.values())


def test_a_cell_and_a_unit_have_names_of_their_own() -> None:
    # The GRU is a 门控循环单元: a kind of network is a 循环单元, a place in its state a 单元.
    for message in catalogue("zh"):
        asked, told = str(message.id), str(message.string)
        cell, unit = (re.search(rf"\b{word}s?\b", asked, re.I) for word in ("cell", "unit"))
        if cell and not unit:
            assert "单元" not in OF_A_CELL.sub("", told), asked
        if unit and not cell:
            assert "循环单元" not in told, asked
