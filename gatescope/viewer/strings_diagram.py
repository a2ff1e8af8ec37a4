"""The texts of the cell diagram."""

from __future__ import annotations

from types import MappingProxyType

DIAGRAM = MappingProxyType[str, str]({})
