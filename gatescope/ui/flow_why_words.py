"""The sentence under the shares: what dominates where, computed from the numbers."""

from __future__ import annotations

import numpy as np

from gatescope.analysis.dominance import Dominance, Reign
from gatescope.figures.gradient_paths import GRADIENT_PATHS
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import Message, mark, note
from gatescope.ui.flow_numbers import share_text

WORTH_TELLING = -0.1
"""A share above this that is negative is hardly seen."""


def dominance_words(
    cell: str, found: Dominance, kept: FloatArray, target: int, say: Translate
) -> list[str]:
    """Say which path carries most of the gradient, where, and how much it leaves there.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Whose paths they are.
    found : Dominance
        From `gatescope.analysis.dominance.dominance`.
    kept : FloatArray of shape (T, P)
        Of the gradient that arrives at each step, the part that is left of its size after the
        way back along each path.
    target : int
        The last step that the gradient starts from.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    list of str
        The sentence on what dominates, then what else there is to know, if anything.

    Examples
    --------
    >>> import numpy as np
    >>> from gatescope.analysis.dominance import dominance
    >>> found = dominance(np.array([[0.9, 0.1, 0, 0], [0.8, 0.2, 0, 0]]))
    >>> dominance_words("gru", found, np.full((2, 4), 0.5), 1, str)[0]
    'The keep path carries most of the gradient at every step (median share 0.85).'
    """
    names = [say(path.name) for path in GRADIENT_PATHS[cell]]
    if not found.reigns:
        return [say(NOTHING)]
    messages = [_first(found, names), *_left(cell, found.reigns[0], kept)]
    messages += [_other(reign, names) for reign in found.reigns[1:3]]
    messages += _quarrel(found, names) + _silence(found, target)
    return [message.translated(say) for message in messages]


def _left(cell: str, reign: Reign, kept: FloatArray) -> list[Message]:
    if reign.path is None:
        return []
    factor = float(np.median(kept[reign.first : reign.last + 1, reign.path]))
    if not np.isfinite(factor):
        return []
    if cell == "gru" and reign.path == 0:
        return [
            note(
                "There each step back leaves {part} of its size: the units that carry"
                " it have a z of about that on average, whatever the mean of all units.",
                part=share_text(factor),
            )
        ]
    return [note("There each step back leaves {part} of its size.", part=share_text(factor))]


NOTHING = mark(
    "Nothing passes at any step: the gradient is zero from the start, or the first step back"
    " lets nothing through. There are no shares to show."
)


def _first(found: Dominance, names: list[str]) -> Message:
    reign = found.reigns[0]
    # The steps at which nothing passes have a sentence of their own.
    total = found.total - (found.silent.steps if found.silent else 0)
    if reign.path is None:
        return note(
            "At {steps} of {total} steps no path carries more than half of the gradient.",
            steps=reign.steps,
            total=total,
        )
    if len(names) == 1:
        return note("All of the gradient takes the {path}: there is no other.", path=names[0])
    if reign.steps == total and found.silent:
        return note(
            "The {path} carries most of the gradient wherever any passes (median share"
            " {share:.2f}).",
            path=names[reign.path],
            share=reign.share,
        )
    if reign.steps == total:
        return note(
            "The {path} carries most of the gradient at every step (median share {share:.2f}).",
            path=names[reign.path],
            share=reign.share,
        )
    values = _values(reign, names)
    if reign.first == reign.last:
        return note(
            "The {path} carries most of the gradient at {steps} of {total} steps, such as"
            " step {first} (median share {share:.2f}).",
            total=total,
            **values,
        )
    return note(
        "The {path} carries most of the gradient at {steps} of {total} steps, without"
        " a break from step {first} to step {last} (median share {share:.2f}).",
        total=total,
        **values,
    )


def _values(reign: Reign, names: list[str]) -> dict[str, object]:
    path = "" if reign.path is None else names[reign.path]
    return {
        "path": path,
        "steps": reign.steps,
        "first": reign.first,
        "last": reign.last,
        "share": reign.share,
    }


def _other(reign: Reign, names: list[str]) -> Message:
    values = _values(reign, names)
    if reign.path is None and reign.steps == 1:
        return note("At step {first} no path carries more than half.", **values)
    if reign.path is None:
        return note("At {steps} steps no path carries more than half.", **values)
    if reign.steps == 1:
        return note("At step {first} it is the {path} (share {share:.2f}).", **values)
    return note(
        "At {steps} steps it is the {path} (median share {share:.2f}), such as step {first}.",
        **values,
    )


def _quarrel(found: Dominance, names: list[str]) -> list[Message]:
    if found.lowest is None or found.lowest[0] > WORTH_TELLING:
        return []
    share, path, step = found.lowest
    return [
        note(
            "At step {step} the {path} works against the others (share {share:.2f}).",
            step=step,
            path=names[path],
            share=share,
        )
    ]


def _silence(found: Dominance, target: int) -> list[Message]:
    silent = found.silent
    if silent is None:
        return []
    later = found.total - 1 - target
    if silent.first > target:
        after = note(
            "After step {target} there is nothing to share: what comes later cannot"
            " change the asked number.",
            target=target,
        )
        return (
            [after] if silent.steps <= later else [after, _switched_off(silent.steps - later)]
        )
    return [_switched_off(silent.steps - later)]


def _switched_off(steps: int) -> Message:
    return note(
        "At {steps} earlier steps nothing passes: the step's own derivative is zero, or"
        " no gradient has come that far.",
        steps=steps,
    )
