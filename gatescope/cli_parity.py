"""The command `gatescope parity`: tells whether a file holds what PyTorch would compute."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gatescope.inputs.files import read_file
from gatescope.inputs.sequence import FloatArray, NumberSequence, TokenSequence
from gatescope.inputs.sequence import Sequence as Input
from gatescope.inputs.table import Table
from gatescope.inputs.text import read_text
from gatescope.messages import InputError
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.encoders import TokenEncoder
from gatescope.models.model import Model, run

if TYPE_CHECKING:
    from gatescope.viewer.proof_record import Record

MOST_BYTES = 100_000_000
MOST_CASES = 100_000
EPILOG = (
    "Exit status: 0 if everything equals PyTorch to rounding; 1 if anything differs, or if "
    "rounding decides every digit of a quantity, so that nothing is proved; 2 if the arguments "
    "or a file cannot be used."
)


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status.

    Parameters
    ----------
    arguments : sequence of str
        After ``gatescope parity``.

    Returns
    -------
    int
        0 passed; 1 failed or undecided; 2 a file that cannot be used.

    Raises
    ------
    SystemExit
        Where the arguments are wrong (status 2), or help was asked for.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.sequence is not None and options.steps is not None:
        parser.error("--sequence brings its own steps; leave out --steps")
    try:
        record = _prove(options)
        # Imported late: it is of no use to whoever mistyped.
        from gatescope.viewer.proof_markdown import proof_markdown
        from gatescope.viewer.proof_record import write_record

        report = proof_markdown(record)
        _write(options.json, write_record(record))
        _write(options.markdown, report)
    except (InputError, OSError) as error:
        print(f"gatescope parity: {error}", file=sys.stderr)
        return 2
    print(report, end="")
    return 0 if record["verdict"] == "passed" else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gatescope parity",
        description="Compare every gate, state and gradient of a network with PyTorch.",
        epilog=EPILOG,
    )
    parser.add_argument(
        "model",
        type=Path,
        help="weights from PyTorch, safetensors, Keras or ONNX with a GRU, LSTM or RNN in them",
    )
    parser.add_argument(
        "--sequence",
        type=Path,
        metavar="FILE",
        help="what it reads: CSV or NPY with a column for each input, or text of its tokens; "
        "random input unless given",
    )
    parser.add_argument("--seed", type=_count, default=0, help="of the random input (0)")
    parser.add_argument("--steps", type=_positive, metavar="T", help="of random input (50)")
    parser.add_argument(
        "--outputs",
        type=Path,
        metavar="FILE",
        help="what another program gave: CSV or NPY, the last layer's state at every step; "
        "judged in float32 unless it is an NPY of float64",
    )
    parser.add_argument(
        "--cases", type=_cases, default=0, metavar="N", help="judge N random networks as well"
    )
    parser.add_argument(
        "--layer", metavar="NAME", help="which recurrent layer of the file (the first)"
    )
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the report as JSON")
    parser.add_argument("--markdown", type=Path, metavar="PATH", help="write what is printed")
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"expected a whole number from 0, got {text!r}")
    return int(text)


def _positive(text: str) -> int:
    number = _count(text)
    if not 1 <= number <= MOST_CASES:
        raise argparse.ArgumentTypeError(f"expected 1 to {MOST_CASES:,}, got {text!r}")
    return number


def _cases(text: str) -> int:
    return 0 if text == "0" else _positive(text)


def _prove(options: argparse.Namespace) -> Record:
    from gatescope.models.proof_run import check_recorded, prove_run, proved_steps
    from gatescope.viewer.proof_record import proof_record
    from gru_core.proof_cases import run_cases

    found = load_checkpoint(options.model, max_bytes=MOST_BYTES)
    model = found.model(options.layer or 0)
    sequence, source = _sequence(model, options)
    seen = run(model, sequence)
    recorded = None
    if options.outputs is not None:
        recorded = check_recorded(model, seen, _numbers(options.outputs))
    proof = prove_run(model, seen)
    cases = None
    for cases in run_cases(options.cases, options.seed):
        _progress(cases.done, cases.asked)
    steps = proved_steps(seen)
    return proof_record(
        proof, model, steps=steps, total=len(seen.x), source=source, cases=cases,
        recorded=recorded,
    )  # fmt: skip


def _progress(done: int, asked: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == asked else "\r"
        print(f"random networks: {done:,} of {asked:,}", end=end, file=sys.stderr, flush=True)


def _sequence(model: Model, options: argparse.Namespace) -> tuple[Input, str]:
    """Read the sequence, or draw one from what the network reads."""
    path: Path | None = options.sequence
    encoder = model.encoder
    if path is None:
        draw, steps = np.random.default_rng(options.seed), options.steps or 50
        source = f"random, seed {options.seed}"
        if isinstance(encoder, TokenEncoder):
            picked = draw.integers(len(encoder.vocabulary), size=steps)
            return TokenSequence(tuple(encoder.vocabulary[i] for i in picked)), source
        values = draw.standard_normal((steps, encoder.input_size))
        return NumberSequence(values, encoder.names), source
    if isinstance(encoder, TokenEncoder):
        text = _bytes(path).decode("utf-8", errors="replace").strip("\r\n")
        return read_text(text, encoder.vocabulary, encoder.separator), f"file {path.name}"
    table = _table(path)
    return table.select(table.names), f"file {path.name}"


def _numbers(path: Path) -> FloatArray:
    table = _table(path)
    values = table.select(table.names).values
    wide = table.values.dtype == np.float64 and path.suffix.lower() == ".npy"
    return values.astype(np.float64 if wide else np.float32)


def _table(path: Path) -> Table:
    return read_file(path.name, _bytes(path))


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise InputError("Expected a file, but there is none at {file}.", file=str(path))
    if path.stat().st_size > MOST_BYTES:
        raise InputError("{file} is larger than 100 MB; give a shorter one.", file=path.name)
    return path.read_bytes()


def _write(path: Path | None, text: str) -> None:
    if path is not None:
        path.write_text(text, encoding="utf-8")
