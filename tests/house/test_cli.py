from collections.abc import Sequence

import click
import pytest

from gatescope import cli
from gatescope.config import server_flags
from gatescope.paths import app_script


@pytest.fixture
def streamlit_calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    calls: list[list[str]] = []

    def main(arguments: Sequence[str], **_options: object) -> None:
        calls.append(list(arguments))

    monkeypatch.setattr("streamlit.web.cli.main", main)
    return calls


@pytest.mark.parametrize("arguments", [[], ["run"]])
def test_without_options_the_app_starts_with_its_settings(
    arguments: list[str], streamlit_calls: list[list[str]]
) -> None:
    assert cli.main(arguments) == 0
    assert streamlit_calls == [["run", str(app_script())]]


def test_ctrl_c_ends_the_app_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def main(_arguments: Sequence[str], **_options: object) -> None:
        raise click.Abort  # what Streamlit's command makes of it

    monkeypatch.setattr("streamlit.web.cli.main", main)
    assert cli.main([]) == 0


def test_run_may_be_left_out_before_options(streamlit_calls: list[list[str]]) -> None:
    cli.main(["--port", "8600", "--no-browser"])
    flags = ["--server.port=8600", "--server.headless=true"]
    assert streamlit_calls == [["run", str(app_script()), *flags]]


def test_an_unknown_word_is_refused(
    streamlit_calls: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["rnu"])
    assert stop.value.code == 2
    assert "rnu" in capsys.readouterr().err
    assert streamlit_calls == []


@pytest.mark.parametrize("address", ["0.0.0.0", "::"])
def test_opening_to_every_network_wants_to_know_the_names(
    address: str, streamlit_calls: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--address", address])
    assert "--allow-host" in capsys.readouterr().err
    assert streamlit_calls == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--port", "99999"], "from 1 to 65535, got '99999'"),
        (["--port", "-5"], "from 1 to 65535, got '-5'"),
        (["--port", "eight"], "from 1 to 65535, got 'eight'"),
        (["--address", "192.0.2.7"], "192.0.2.7: expected an address of this machine"),
        (["--address", "no such host"], "no such host: expected an address of this machine"),
    ],
)
def test_a_place_where_nobody_can_listen_is_answered_with_one_sentence(
    arguments: list[str],
    sentence: str,
    streamlit_calls: list[list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)
    assert stop.value.code == 2
    assert sentence in capsys.readouterr().err
    assert streamlit_calls == []


def test_opening_to_every_network_admits_the_given_names_only() -> None:
    flags = server_flags(address="0.0.0.0", allow_hosts=("gru.example",))
    hosts = [flag.split("=")[1] for flag in flags if flag.startswith("--server.allowedHosts")]
    assert hosts == ["localhost", "127.0.0.1", "::1", "gru.example"]


def test_make_models_hands_its_arguments_on(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def main(arguments: Sequence[str]) -> int:
        calls.append(list(arguments))
        return 3

    monkeypatch.setattr("gatescope.training.make.main", main)
    assert cli.main(["make-models", "recall"]) == 3
    assert calls == [["recall"]]


def test_make_results_hands_its_arguments_on(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def main(arguments: Sequence[str]) -> int:
        calls.append(list(arguments))
        return 0

    monkeypatch.setattr("gatescope.experiments.make_results.main", main)
    assert cli.main(["make-results", "--plan", "chrono"]) == 0
    assert calls == [["--plan", "chrono"]]
