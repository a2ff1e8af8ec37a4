"""Runs a graph in the real onnxruntime."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def run_graph(data: bytes, *, only: str | None = None, **feeds: NDArray[Any]) -> NDArray[Any]:
    """Give an output of a graph by name, or its first."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    [output, *_] = session.run(None if only is None else [only], feeds)
    return np.asarray(output)
