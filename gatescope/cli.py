"""The command `gatescope`: start the app, train, prove a network, make the shipped ones."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from gatescope.config import server_flags
from gatescope.paths import app_script


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Parameters
    ----------
    argv : sequence of str or None
        Arguments after the command's name; None takes those of the process. Without a
        subcommand the app is started.

    Returns
    -------
    int
        0 if all went well.

    Raises
    ------
    SystemExit
        Where the arguments are wrong (status 2), or help or the version was asked for.

    Examples
    --------
    >>> main(["--version"])
    Traceback (most recent call last):
    SystemExit: 0
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    known = (*_COMMANDS, "-h", "--help", "--version")
    if not arguments or arguments[0] not in known:
        arguments.insert(0, "run")
    name, rest = arguments[0], arguments[1:]
    if name in _COMMANDS:
        return _COMMANDS[name](rest)
    _top_parser().parse_args(arguments)
    return 0


def _top_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gatescope",
        description="See inside a GRU, an RNN or an LSTM: every gate at every step.",
        epilog="Without a command the app is started. 'gatescope COMMAND --help' tells more.",
    )
    parser.add_argument("--version", action="version", version=f"gatescope {_version()}")
    parser.add_argument(
        "command",
        choices=tuple(_COMMANDS),
        help="run: start the app (the default); train: train networks by a plan; "
        "sweep: run experiments by a plan; parity: compare a network's "
        "file with PyTorch; make-models: train the shipped networks again; "
        "make-results: run the shipped experiments again",
    )
    return parser


def _version() -> str:
    try:
        return version("gatescope")
    except PackageNotFoundError:  # a checkout that was never installed
        return "(not installed)"


def _run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="gatescope run", description="Start the app.")
    parser.add_argument("--port", type=_port, help="where to listen (8501 where it is free)")
    parser.add_argument("--address", help="address to listen on (this machine only)")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a further name or address under which browsers may reach the app",
    )
    parser.add_argument("--no-browser", action="store_true", help="open no browser window")
    parser.add_argument(
        "--store",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="results of 'gatescope sweep' that the page of experiments lists and only reads; "
        "may be given several times",
    )
    options = parser.parse_args(arguments)
    try:
        flags = server_flags(
            port=options.port,
            address=options.address,
            allow_hosts=tuple(options.allow_host),
            browser=not options.no_browser,
        )
        if options.store:
            from gatescope.experiments.opened import hand_over  # here: it takes NumPy's time

            hand_over(options.store)
    except ValueError as error:  # an InputError is one
        parser.error(str(error))
    return _streamlit(flags)


def _port(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if not 1 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"expected a number from 1 to 65535, got {text!r}")
    return number


def _streamlit(flags: Sequence[str]) -> int:
    from click import Abort
    from streamlit.web import cli as streamlit  # here: --help should not wait for it

    command = ["run", str(app_script()), *flags]
    try:
        status = streamlit.main(command, prog_name="streamlit", standalone_mode=False)
    except Abort:  # Ctrl-C, which is how people end it
        return 0
    return int(status or 0)


def _make_models(arguments: Sequence[str]) -> int:
    from gatescope.training import make  # here: it imports torch

    return make.main(list(arguments))


def _make_results(arguments: Sequence[str]) -> int:
    from gatescope.experiments import make_results  # here: starting the app should not wait

    return make_results.main(list(arguments))


def _train(arguments: Sequence[str]) -> int:
    from gatescope import cli_train  # here: starting the app should not wait for it

    return cli_train.main(list(arguments))


def _parity(arguments: Sequence[str]) -> int:
    from gatescope import cli_parity  # here: starting the app should not wait for it

    return cli_parity.main(list(arguments))


def _sweep(arguments: Sequence[str]) -> int:
    from gatescope import cli_sweep  # here: starting the app should not wait for it

    return cli_sweep.main(list(arguments))


_COMMANDS = {
    "run": _run,
    "train": _train,
    "sweep": _sweep,
    "parity": _parity,
    "make-models": _make_models,
    "make-results": _make_results,
}


if __name__ == "__main__":
    sys.exit(main())
