"""The texts of presenting, saving a picture and the table of units."""

from __future__ import annotations

from types import MappingProxyType

PRESENTING = MappingProxyType[str, str]({})
