"""The folder of one run: plan, log, snapshots; no reader ever sees half a file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import load as load_arrays
from safetensors.numpy import save as save_arrays

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch
from gatescope.messages import InputError
from gatescope.models.model import Model
from gatescope.models.model_file import load_model, save_model
from gatescope.training.lab.dataset import Dataset
from gatescope.training.lab.history import History
from gatescope.training.lab.log_reader import read_history
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.plan_file import parse_plan, plan_toml
from gatescope.training.lab.schema import Schema, read_schema, schema_entries

Wish = Literal["", "pause", "cancel"]

PLAN, DATA, LOG, SCHEMA = "plan.toml", "data.csv", "log.jsonl", "schema.json"
HELD_OUT, RESUME, WISH = "held_out.safetensors", "resume.safetensors", "wish"
BATCH_ARRAYS = ("x", "targets", "lengths")


@dataclass(frozen=True, slots=True)
class RunFolder:
    """Everything on disk of one run.

    Parameters
    ----------
    path : Path
        The folder; `create` makes it.

    Notes
    -----
    Files are written beside their place and moved there, so a worker may be killed at any
    moment; the log grows by whole lines.
    """

    path: Path

    @property
    def name(self) -> str:
        """The run's name: that of its folder."""
        return self.path.name

    def create(self, plan: Plan, data: bytes | None = None) -> RunFolder:
        """Make the folder with the plan and, of a CSV file, its bytes."""
        self.path.mkdir(parents=True, exist_ok=True)
        if data is not None:
            self._write(DATA, data)
        self._write(PLAN, plan_toml(plan).encode())
        return self

    def plan(self) -> Plan:
        """Read the plan."""
        return parse_plan((self.path / PLAN).read_text("utf-8"))

    def data(self) -> bytes | None:
        """Read the CSV file, if the run has one."""
        path = self.path / DATA
        return path.read_bytes() if path.is_file() else None

    # what a worker writes

    def keep_data(self, data: Dataset) -> None:
        """Write what pages need of the data: its schema, and the sequences held out."""
        held_out = {name: np.asarray(getattr(data.held_out, name)) for name in BATCH_ARRAYS}
        self._write(HELD_OUT, save_arrays({k: v.copy(order="C") for k, v in held_out.items()}))
        entries = json.dumps(schema_entries(data), ensure_ascii=False)
        self._write(SCHEMA, entries.encode())

    def log(self, **entry: Any) -> None:
        """Add an entry to the log; NaN stands as null."""
        line = json.dumps(without_nan(entry), allow_nan=False) + "\n"
        with (self.path / LOG).open("ab") as file:
            file.write(line.encode())

    def mend_log(self) -> None:
        """End the line that a killed worker may have left half written."""
        path = self.path / LOG
        if path.is_file() and not path.read_bytes().endswith(b"\n"):
            with path.open("ab") as file:
                file.write(b"\n")

    def keep_snapshot(self, lane: int, step: int, model: Model) -> None:
        """Write a network as it is after a step of the training."""
        folder = self.path / f"lane-{lane}"
        folder.mkdir(exist_ok=True)
        beside = folder / f"{step}.part"
        save_model(model, beside)
        os.replace(beside, folder / f"{step}.safetensors")

    def keep_state(self, arrays: Mapping[str, FloatArray], facts: Mapping[str, Any]) -> None:
        """Write what a training needs to go on from here."""
        contents = {name: np.array(value, order="C") for name, value in arrays.items()}
        self._write(RESUME, save_arrays(contents, {"facts": json.dumps(facts)}))

    def state(self) -> tuple[dict[str, FloatArray], dict[str, Any]] | None:
        """Read what `keep_state` wrote last; None if there is nothing, or it is damaged."""
        path = self.path / RESUME
        if not path.is_file():
            return None
        damaged = suppress(SafetensorError, ValueError, KeyError)
        with damaged, safe_open(path, framework="numpy") as file:
            facts = json.loads((file.metadata() or {})["facts"])
            return {key: file.get_tensor(key) for key in file.keys()}, facts  # noqa: SIM118
        return None

    # what a page reads

    def history(self) -> History:
        """Read how far the training is."""
        path = self.path / LOG
        if not path.is_file():
            return History()
        return read_history(path.read_text("utf-8", errors="replace").splitlines())

    def schema(self) -> Schema | None:
        """Read what the networks read and answer; None until the worker has the data.

        Raises
        ------
        InputError
            If a file is damaged.
        """
        path = self.path / SCHEMA
        if not path.is_file():
            return None
        try:
            return read_schema(json.loads(path.read_text("utf-8")), self.held_out())
        except (SafetensorError, OSError, ValueError, LookupError, TypeError) as error:
            raise unreadable() from error

    def held_out(self) -> Batch:
        """Read the sequences for the score at the end."""
        arrays = load_arrays((self.path / HELD_OUT).read_bytes())
        return Batch(*(arrays[name] for name in BATCH_ARRAYS))

    def moments(self, lane: int) -> tuple[int, ...]:
        """Give the steps of the training at which a network was kept, rising from 0."""
        found = (self.path / f"lane-{lane}").glob("*.safetensors")
        return tuple(sorted(int(path.stem) for path in found if path.stem.isdecimal()))

    def model(self, lane: int, step: int) -> Model:
        """Read a network as it was after a step of the training, to compute in float64.

        Raises
        ------
        InputError
            If the file is damaged.
        FileNotFoundError
            If that step was not kept.
        """
        path = self.path / f"lane-{lane}" / f"{step}.safetensors"
        return load_model(path, self.name, dtype=np.float64)

    # what a page asks of the worker

    def wish(self, wish: Wish) -> None:
        """Ask the worker to pause or to stop; ``""`` takes that back."""
        if wish:
            self._write(WISH, wish.encode())
        else:
            (self.path / WISH).unlink(missing_ok=True)

    def wished(self) -> Wish:
        """Read what is asked of the worker."""
        try:
            text = (self.path / WISH).read_text("utf-8")
        except OSError:
            return ""
        return "pause" if text == "pause" else "cancel" if text == "cancel" else ""

    def _write(self, name: str, contents: bytes) -> None:
        beside = self.path / f"{name}.part"
        beside.write_bytes(contents)
        os.replace(beside, self.path / name)


def unreadable() -> InputError:
    """Give the sentence for a run whose data are damaged."""
    return InputError("The data of this training cannot be read any more; begin a new one.")


def without_nan(value: Any) -> Any:
    """Put None in the place of what JSON has no number for.

    Examples
    --------
    >>> without_nan({"a": [1.0, float("nan")]})
    {'a': [1.0, None]}
    """
    if isinstance(value, dict):
        return {key: without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [without_nan(item) for item in value]
    if isinstance(value, float) and not np.isfinite(value):
        return None
    return value
