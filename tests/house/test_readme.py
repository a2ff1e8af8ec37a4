import re
from pathlib import Path

import pytest

from gatescope import load_recording
from tests.house.tree import ROOT

README = (ROOT / "README.md").read_text("utf-8")
CHINESE = (ROOT / "README.zh.md").read_text("utf-8")
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


def test_python_of_the_readme_runs_in_the_order_it_stands(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {}
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), namespace)
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "(20, 1, 8)"
    assert printed[-1] == "(20, 4)"  # what each path of a GRU brings at every step
    assert any(line.startswith("True ") for line in printed)  # the parity report passed
    assert "<Recorded '1', call 0: nn.GRU, T=30, B=4, I=8, H=16> True " in "\n".join(printed)
    assert list(load_recording(tmp_path / "run.gatescope")) == ["1"]
    assert (tmp_path / "recall.html").read_text("utf-8").startswith("<!doctype html>")
    assert "Recall" in (tmp_path / "recall.html").read_text("utf-8")


def test_ci_runs_the_line_of_the_readme_and_nothing_less() -> None:
    (line,) = (block.strip() for block in blocks("sh") if "-m tests" in block)
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    for step in line.removeprefix("python3 ").split(" && "):
        assert step in script.replace("--quiet ", ""), step


def test_the_chinese_readme_has_what_the_english_one_has() -> None:
    for part in (r"^```\w+\n.*?^```$", r"^#+ ", r"!\[.*?\]\((.*?)\)", r"^\| `[^|]*`"):
        found = [re.findall(part, text, re.M | re.S) for text in (README, CHINESE)]
        assert found[0]
        assert [re.sub("[、, ]+", " ", piece) for piece in found[0]] == [
            re.sub("[、, ]+", " ", piece) for piece in found[1]
        ]
    assert "](README.zh.md)" in README
    assert "](README.md)" in CHINESE


@pytest.mark.parametrize(
    "text", [README, CHINESE, GUIDE], ids=["README", "Chinese", "CONTRIBUTING"]
)
def test_every_path_that_a_guide_names_exists(text: str) -> None:
    named = re.findall(
        r"`((?:assets|gatescope|gru_core|pages|tests|\.ci|\.streamlit)/[\w./-]*)`", text
    )
    named += re.findall(r"\]\(([\w./-]+)\)", text)
    named += re.findall(r"`([\w.-]+\.(?:md|toml|txt|cff|py))`", text)
    missing = [name for name in named if not (ROOT / name).exists()]
    assert named
    assert missing == []
