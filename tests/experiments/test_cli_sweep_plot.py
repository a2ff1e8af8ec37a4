"""`gatescope sweep plot` writes the page's figures as web pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from gatescope import cli
from gatescope.experiments.axis import Listed
from gatescope.experiments.plan import Plan
from tests.experiments.small_stores import filled, learn_values

PLAN = Plan(
    seeds=range(2),
    axes={"gain": Listed((0.5, 2.0)), "b_z": Listed((0.0, 1.0))},
    constants={"length": 4, "exponents": 2},
)


def drawn(folder: Path, *options: str) -> int:
    out = folder / "out.html"
    out.unlink(missing_ok=True)
    return cli.main(["sweep", "plot", str(folder / "s.sqlite"), *options, "--out", str(out)])


def test_every_kind_of_a_gradient_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path / "s.sqlite", PLAN).close()
    for kind in ("lags", "values", "map", "spectra", "shares"):
        assert drawn(tmp_path, "--kind", kind) == 0
        assert "plotly" in (tmp_path / "out.html").read_text("utf-8")
    assert "How far back does the gradient reach?" in capsys.readouterr().out
    assert drawn(tmp_path, "--kind", "solved") == 2
    said = capsys.readouterr().err
    assert "one of values, map, lags, spectra, shares, got “solved”" in said


def test_every_kind_of_a_plan_that_learns(tmp_path: Path) -> None:
    plan = Plan("learn", seeds=range(2), axes={"length": Listed((10, 40))})
    filled(tmp_path / "s.sqlite", plan, learn_values).close()
    for kind in ("solved", "curves", "values"):
        assert drawn(tmp_path, "--kind", kind) == 0


def test_a_value_by_axes_needs_no_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path / "s.sqlite", PLAN).close()
    assert drawn(tmp_path, "--value", "rate", "--by", "b_z", "gain") == 0
    assert "Gain = 2" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--value", "rate", "--by", "gian"], "got “gian”"),
        (["--value", "raet", "--by", "gain"], "got “raet”"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path / "s.sqlite", PLAN).close()
    assert drawn(tmp_path, *options) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


@pytest.mark.parametrize("options", [[], ["--value", "rate"], ["--by", "a", "b", "c"]])
def test_too_little_or_too_much_is_refused(options: list[str], tmp_path: Path) -> None:
    filled(tmp_path / "s.sqlite", PLAN).close()
    with pytest.raises(SystemExit):
        drawn(tmp_path, *options)
