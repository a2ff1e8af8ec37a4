"""The texts of the equations, the waterfall and the curve."""

from __future__ import annotations

from types import MappingProxyType

EQUATIONS = MappingProxyType[str, str]({})
