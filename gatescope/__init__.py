"""The instrument: what stands between the core and the pages."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gatescope.models.checkpoints.export import export_checkpoint
    from gatescope.models.checkpoints.load import load_checkpoint
    from gatescope.models.recorder.loading import load_recording
    from gatescope.models.recorder.record import record
    from gatescope.viewer.export_html import export_html, show

__all__ = [
    "export_checkpoint",
    "export_html",
    "load_checkpoint",
    "load_recording",
    "record",
    "show",
]

_HOMES = {
    "export_checkpoint": "gatescope.models.checkpoints.export",
    "export_html": "gatescope.viewer.export_html",
    "load_checkpoint": "gatescope.models.checkpoints.load",
    "load_recording": "gatescope.models.recorder.loading",
    "record": "gatescope.models.recorder.record",
    "show": "gatescope.viewer.export_html",
}


def __getattr__(name: str) -> object:
    """Import what is asked for and nothing before: `import gatescope` stays quick."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
