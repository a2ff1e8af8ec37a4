"""The one table of the viewer's texts: a key for the TypeScript, English as the source."""

from __future__ import annotations

from types import MappingProxyType

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.viewer.strings_diagram import DIAGRAM
from gatescope.viewer.strings_equations import EQUATIONS
from gatescope.viewer.strings_presenting import PRESENTING
from gatescope.viewer.strings_what_if import WHAT_IF

STRINGS = MappingProxyType(
    {
        **DIAGRAM,
        **EQUATIONS,
        **WHAT_IF,
        **PRESENTING,
        "viewer": mark("Gates of the network at every step"),
        "scrub": mark("Time step; arrow keys move it"),
        "readout": mark("Values of the selected unit at the current step"),
        "play": mark("Play"),
        "pause": mark("Pause"),
        "step_now": mark("Step {t}"),
        "only_step": mark("the only step"),
        "more": mark("Options"),
        "speed": mark("Speed"),
        "sort": mark("Units sorted by"),
        "scale": mark("Colours"),
        "scale_fixed": mark("Fixed range"),
        "scale_quantity": mark("Range of each quantity"),
        "scale_unit": mark("Range of each unit"),
        "zoom": mark("Zoom of the time axis"),
        "zoom_in": mark("Zoom in"),
        "zoom_out": mark("Zoom out"),
        "zoom_all": mark("Show the whole sequence"),
        "zoom_all_short": mark("All"),
        "overview": mark("The visible part of the sequence; drag to move it"),
        "key_step": mark("step"),
        "key_ten": mark("ten steps"),
        "key_steps": mark("{n} steps"),
        "key_ends": mark("start, end"),
        "key_play": mark("play"),
        "key_unit": mark("unit"),
        "counted_from_zero": mark("Steps and units are counted from 0."),
        "at_step": mark("step {t}"),
        "at_step_reading": mark("step {t}, reading “{reading}”"),
        "at_step_numbers": mark("step {t}, reading {reading}"),
        "tip_quantity": mark("{name} {symbol}"),
        "tip_unit": mark("unit {unit}"),
        "readout_title": mark("Unit {unit} at {moment}"),
        "unit_up": mark("Unit above"),
        "unit_down": mark("Unit below"),
        "before": mark("{name} before"),
        "legend_own": mark("Each unit has its own colour range"),
        "legend_clipped": mark("One value in ten lies beyond these ends."),
        "legend_own_min": mark("own min"),
        "legend_own_max": mark("own max"),
        "legend_own_minus": mark("−own max"),
        "legend_own_reach": mark("own max"),
        "lines": mark("Traces"),
        "lines_hint": mark("of the selected unit"),
        "lines_quantities": mark("Quantities in the traces"),
        "keep_unit": mark("keep unit {unit}"),
        "keep_unit_hint": mark("Keep this unit in the traces while others are selected"),
        "release_unit": mark("Remove unit {unit} from the traces"),
        "time_axis": mark("Time step"),
        "left_out_classes": mark("The likeliest are shown; {count} more are left out."),
        "left_out_values": mark("{count} more are left out."),
        "truth": mark("truth"),
        "truth_is": mark("Truth: {truth}"),
        "not_asked": mark("No answer is asked for at this step."),
        "words": mark("What the words mean"),
        "word_unit": mark("Unit"),
        "explain_unit": mark(
            "One of the network's places to remember: a row in each picture, a number a step."
        ),
        "word_truth": mark("Truth"),
        "explain_truth": mark(
            "The right answer, for comparison; the network does not see it when it answers."
        ),
        "word_not_asked": mark("No answer is asked for"),
        "explain_not_asked": mark(
            "Training judged other steps only; what the network would say here is shown so"
            " that one can watch the answer form."
        ),
        "explain_scale": mark(
            "A fixed range goes from 0 to 1 for gates and from −1 to 1 for states, so that"
            " pictures compare; the other ranges use all colours for the values that occur."
        ),
        "explain_sort": mark(
            "Memory, or slowness, puts the units on top that keep their state longest;"
            " similarity puts units that act alike side by side."
        ),
        "note_url_units": mark(
            "The address asks for {count} units, but at most {most} are shown;"
            " the first {most} are kept."
        ),
        "notes_more": mark("and {count} more"),
        "note_url": mark(
            "The address asks for {name} = “{value}”, which does not exist;"
            " {fallback} is shown."
        ),
        "note_url_range": mark(
            "The address asks for {name} = “{value}”, but it goes from 0 to {last};"
            " {fallback} is shown."
        ),
    }
)


def strings(translate: Translate) -> dict[str, str]:
    """Translate the whole table.

    Parameters
    ----------
    translate : Translate
        From English to the page's language.

    Returns
    -------
    dict of str to str
        Key to text with ``{name}`` places.

    Examples
    --------
    >>> strings(str.upper)["play"]
    'PLAY'
    """
    return {key: translate(text) for key, text in STRINGS.items()}
