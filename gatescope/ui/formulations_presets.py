"""Views of the Formulations page that each show one truth."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.formulations_settings import FormulationSettings
from gatescope.ui.frame import Frame
from gatescope.ui.presets import offer
from gatescope.ui.settings import Settings

PICK = "gs.form.preset"


@dataclass(frozen=True, slots=True)
class Preset:
    """A view, and what one sees in it.

    Parameters
    ----------
    name : str
        In a few words, in English.
    says : str
        One or two sentences; a test runs the view and holds them to it.
    network : str
        Whose weights.
    pick : str
        The formulations, as in `FormulationSettings`.
    """

    name: str
    says: str
    network: str
    pick: str

    @property
    def view(self) -> Settings:
        """The view; which part of the page is open does not matter."""
        return Settings(network=self.network, form=FormulationSettings(pick=self.pick))


PRESETS: dict[str, Preset] = {
    "three": Preset(
        mark("Three GRUs, three results"),
        mark(
            "One trained network, one sequence: PyTorch's GRU, ONNX's GRU as it is by default,"
            " and the equations of an article. All three are called GRU; the three lines part."
        ),
        "recall",
        "torch,onnx_before,article_004",
    ),
    "answer": Preset(
        mark("Loaded into the wrong one"),
        mark(
            "A network trained as PyTorch's GRU and loaded into ONNX's GRU without"
            " linear_before_reset=1: every file loads, every shape fits, and the answer at the"
            " end is another one."
        ),
        "brackets",
        "torch,onnx_before",
    ),
    "alike": Preset(
        mark("Three that are one"),
        mark(
            "PyTorch, Keras with reset_after and ONNX with linear_before_reset=1 add the same"
            " terms in different orders. They differ in the last digits only: that is rounding."
        ),
        "recall",
        "torch,keras_after,onnx_after",
    ),
    "turned": Preset(
        mark("Keep or write"),
        mark(
            "Cho's version 3 and Chung's equations differ in one thing: what z near 1 means. On"
            " equal weights they part at once; with all weights of z negated they are equal,"
            " see “Who equals whom”."
        ),
        "recall",
        "cho_v3,chung",
    ),
    "articles": Preset(
        mark("PyTorch and five articles"),
        mark(
            "What a reader computes who types in the equations of five web articles about the"
            " GRU. No two of them give the same numbers, and none gives PyTorch's."
        ),
        "recall",
        "torch,article_000,article_001,article_002,article_003,article_004",
    ),
    "small": Preset(
        mark("Smaller cells"),
        mark(
            "The MGU has one gate for both jobs, and is a GRU whose r and z share their"
            " weights. In minGRU gate and candidate see the input alone: no weights make it a"
            " GRU."
        ),
        "recall",
        "torch,mgu,mingru",
    ),
}
"""In the order of the page; the first is where it opens."""


def preset_of(settings: Settings) -> str | None:
    """Give the preset that a view is, whichever part of the page is open.

    Examples
    --------
    >>> preset_of(Settings()), preset_of(Settings(network="wave"))
    ('three', None)
    """
    seen = _without_looks(settings)
    return next((k for k, p in PRESETS.items() if _without_looks(p.view) == seen), None)


def _without_looks(settings: Settings) -> Settings:
    default = Settings()
    form = replace(default.form, pick=settings.form.pick)
    own = replace(settings, form=form, cell=default.cell, lang="", path="", whatif="")
    own = replace(own, hide="", task="", exp=default.exp)
    own = replace(own, flow=default.flow, parity=default.parity, train=default.train)
    return own.relevant()


def pick_preset(frame: Frame) -> None:
    """Offer the presets, and say of the one that is shown what there is to see."""
    offer(frame, PRESETS, preset_of(state.current()), _show, key=PICK)


def _show(preset: Preset) -> None:
    now, view = state.current(), preset.view
    form = replace(view.form, section=now.form.section)
    view = replace(view, form=form, flow=now.flow, cell=now.cell, lang=now.lang)
    state.show(replace(view, parity=now.parity, train=now.train))
