"""The table of devices says what it compares, and sees a difference."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmark import device


def test_the_devices_table_says_where_no_gpu_is_and_finds_no_difference(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    assert device.main(["--tiny"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("No GPU was found here")
    assert told.count("float") == len(device.CASES)


def test_the_devices_table_tells_a_difference_that_is_more_than_rounding() -> None:
    one, other = {"rate": 1.0, "norms": (1.0, None)}, {"rate": 1.0, "norms": (1.0 + 1e-6, None)}
    assert device.difference(one, one) == 0.0
    assert device.difference(other, one) == pytest.approx(1e-6)
    assert device.difference({**one, "rate": None}, one) == np.inf
