"""Pictures as a teacher's session publishes them: packed runs of a network that ships."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from gatescope.i18n import LANGUAGES, translator
from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import load_bundled
from gatescope.models.model import run
from gatescope.viewer import pack, picture_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture in one language: gzip bytes, and the digest of what they hold."""

    digest: str
    gz: bytes


def sheets(count: int) -> Iterator[dict[str, Sheet]]:
    """Give so many different pictures, each in both languages."""
    model = load_bundled("recall", "gru")
    for seed in range(count):
        sequence = TASKS["recall"].sample(seed=seed)
        seen = run(model, sequence)
        yield {
            language: _sheet(
                pack(picture_of(seen, model, sequence, translator(language), title=f"{seed}"))
            )
            for language in LANGUAGES
        }


def _sheet(data: bytes) -> Sheet:
    return Sheet(hashlib.sha256(data).hexdigest(), gzip.compress(data))
