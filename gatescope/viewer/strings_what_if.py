"""The texts of the what-if."""

from __future__ import annotations

from types import MappingProxyType

WHAT_IF = MappingProxyType[str, str]({})
