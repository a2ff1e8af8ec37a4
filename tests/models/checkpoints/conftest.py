"""Keras is told its backend before anything imports it."""

from __future__ import annotations

import os

os.environ["KERAS_BACKEND"] = "torch"
