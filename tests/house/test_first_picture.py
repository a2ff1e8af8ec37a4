"""The first picture does not wait for torch: nothing on its way imports it."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
from gatescope.i18n import translator
from gatescope.ui.drawing import draw
from gatescope.ui.scene import build_scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.viewer import pack
import gatescope.ui.parity_page, gatescope.ui.pickers, gatescope.ui.stage, gatescope.ui.welcome
for cell in ("gru", "rnn", "lstm"):
    view = Settings(cell=cell)
    pack(draw(build_scene(view, scene_key(view)), translator("zh"), "zh"))
print("torch" in sys.modules)
"""


def test_the_first_picture_does_not_import_torch() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_the_server_starts_without_what_only_classes_need() -> None:
    script = "import sys, gatescope.classroom.routes; print('numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
