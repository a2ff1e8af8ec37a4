"""What dropout, L2 and the number of units did, from the scores of a race, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gatescope.i18n import Translate
from gatescope.messages import Message, note, sentences
from gatescope.models.score import Score
from gatescope.training.lab.plan import Lane
from gatescope.ui.train_gap_words import LEAST_GAP, LEAST_RATIO, Known
from gatescope.ui.train_measure import Measure, better_than_baseline


def held_back_words(
    lanes: Sequence[Lane],
    names: Sequence[str],
    known: Mapping[int, Known],
    measure: Measure,
    translate: Translate,
) -> list[str]:
    """Say what dropout and L2 did, where the same network is there without them.

    Parameters
    ----------
    lanes : sequence of Lane
        The race.
    names : sequence of str
        Of its networks, translated.
    known : Mapping of int to Known
        Scores of the networks that were judged, by their place in the race.
    measure : Measure
        How scores are written.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    list of str
        A sentence for each network with dropout or L2 that has a plain twin.
    """
    told = []
    for place, mine in known.items():
        lane = lanes[place]
        twin = next(
            (
                other
                for other in known
                if (lanes[other].cell, lanes[other].units) == (lane.cell, lane.units)
                and not (lanes[other].dropout or lanes[other].l2)
            ),
            None,
        )
        if twin is None or not (lane.dropout or lane.l2):
            continue
        told.append(_against(mine, known[twin], names[place], measure, translate))
    return told


def _against(
    mine: Known, plain: Known, name: str, measure: Measure, translate: Translate
) -> str:
    values = {
        "name": name,
        "training": measure(mine.training),
        "new": measure(mine.score.value),
    }
    told = [
        note(
            "{name}: {training} on the sequences of the training, {new} on new ones.", **values
        ),
        _narrowed(mine, plain),
        _improved(mine.score, plain.score),
    ]
    return sentences((one.translated(translate) for one in told), translate)


def _narrowed(mine: Known, plain: Known) -> Message:
    if mine.score.metric == "accuracy":
        before, after = (round(100 * one.gap) for one in (plain, mine))
        values = {"before": before, "after": after}
        if before - after >= 100 * LEAST_GAP:
            return note(
                "The gap between the two shrinks from {before} to {after} points.", **values
            )
        if after - before >= 100 * LEAST_GAP:
            return note(
                "The gap between the two grows from {before} to {after} points.", **values
            )
        return note("The gap between the two stays about the same.")
    if plain.gap > LEAST_RATIO * mine.gap:
        return note("The two come closer together.")
    if mine.gap > LEAST_RATIO * plain.gap:
        return note("The two move apart.")
    return note("The gap between the two stays about the same.")


def _improved(mine: Score, plain: Score) -> Message:
    up = mine.value > plain.high
    down = mine.value < plain.low
    if mine.metric == "mse":
        up, down = down, up
    if up:
        return note("On new sequences it is better than without.")
    if down:
        return note("On new sequences it is worse than without.")
    return note("On new sequences it is as good as without, as far as these can tell.")


def size_words(lanes: Mapping[int, Score]) -> Message:
    """Say how few units are as good as the best network, within what chance allows.

    Parameters
    ----------
    lanes : Mapping of int to Score
        By the number of units; at least two.

    Examples
    --------
    >>> scores = {n: Score("accuracy", v, v - 0.02, v + 0.02, 0.3, 500, 9, 0)
    ...           for n, v in ((2, 0.5), (8, 0.97), (32, 0.98))}
    >>> print(size_words(scores))
    8 units do as well as any here, within what chance allows: more of them bring nothing more.
    """
    accuracy = next(iter(lanes.values())).metric == "accuracy"
    best = (max if accuracy else min)(lanes.values(), key=lambda score: score.value)
    as_good = [
        units
        for units, score in lanes.items()
        if (score.high >= best.low if accuracy else score.low <= best.high)
    ]
    if not better_than_baseline(best):
        return note("No number of units has learnt the task yet.")
    fewest = min(as_good)
    if fewest == max(lanes):
        return note(
            "The largest network, with {units} units, is the best by more than chance; still "
            "more units may be better still.",
            units=fewest,
        )
    if fewest == 1:
        return note(
            "A single unit does as well as any number here, within what chance allows: more of"
            " them bring nothing more."
        )
    return note(
        "{units} units do as well as any here, within what chance allows: more of them bring"
        " nothing more.",
        units=fewest,
    )
