"""What holds for every test: one thread a library, Keras on torch, properties that repeat."""

from __future__ import annotations

import os

from hypothesis import settings

# Before NumPy and torch start their pools: on a small machine these get in each other's way.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

# Keras is told its backend before anything imports it.
os.environ["KERAS_BACKEND"] = "torch"

# A deadline in milliseconds says more about how busy the machine is than about the code. The
# examples are the same ones every time: what the fiftieth does not find, no later run finds.
settings.register_profile(
    "gatescope", max_examples=50, deadline=None, derandomize=True, print_blob=True
)
settings.load_profile("gatescope")
