"""Pictures as a teacher's session publishes them: those of networks that ship."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice

from gatescope.i18n import LANGUAGES
from gatescope.models.bundled import bundled_names
from tests.browser.class_room import packed


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture in one language: gzip bytes, and the digest of what they hold."""

    digest: str
    gz: bytes


def sheets(count: int) -> Iterator[dict[str, Sheet]]:
    """Give so many pictures, each another than the one before, each in both languages."""
    for network in islice(cycle(bundled_names()), count):
        yield {language: _sheet(packed(network, language)) for language in LANGUAGES}


def _sheet(data: bytes) -> Sheet:
    return Sheet(hashlib.sha256(data).hexdigest(), gzip.compress(data))
