"""What can be drawn of an experiment, known from its plan before there are results."""

from __future__ import annotations

from gatescope.experiments.plan import Plan
from gatescope.ui.exp_names import SHARE

MEASURED = (
    "half_life",
    "half_life_mean",
    "rate",
    "exponent",
    "keep_gate",
    "halved",
    "overflowed",
)
LEARNT = ("score", "solved", "solved_at", "diverged")


def values_of(plan: Plan) -> tuple[str, ...]:
    """Name the values that a plan's trials have, in the order in which they are offered.

    Examples
    --------
    >>> values_of(Plan(kind="learn"))
    ('score', 'solved', 'solved_at', 'diverged', 'seconds')
    """
    if plan.kind == "learn":
        return (*LEARNT, "seconds")
    from gatescope.figures.gradient_paths import GRADIENT_PATHS

    cells = plan.grid.get("cell", (plan.base["cell"],))
    paths = [
        path.key for cell in GRADIENT_PATHS if cell in cells for path in GRADIENT_PATHS[cell]
    ]
    shares = tuple(SHARE + key for key in dict.fromkeys(paths) if key != "recurrent")
    measured = [value for value in MEASURED if value != "exponent" or plan.base["exponents"]]
    return (*measured, *shares, "seconds")
