"""From settings to the sequence that is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gatescope.inputs.generators import generate
from gatescope.inputs.numbers import read_numbers
from gatescope.inputs.sequence import Sequence, TokenSequence
from gatescope.inputs.text import read_text
from gatescope.messages import InputError
from gatescope.models.bundled import load_card
from gatescope.models.card import Example
from gatescope.models.one_layer import BACKWARDS, LayerEncoder, backwards
from gatescope.ui import choices, run_choices
from gatescope.ui.beginnings import first_numbers, first_text
from gatescope.ui.own import OWN, present
from gatescope.ui.settings import Settings
from gatescope.ui.trained import is_run, trained


def example_of(settings: Settings) -> Example | None:
    """Give the chosen example, or None if the sequence comes from elsewhere."""
    if settings.source != "example" or not choices.is_bundled(settings.network):
        return None
    examples = load_card(settings.network).examples
    return next((e for e in examples if e.id == settings.example), examples[0])


def read_sequence(settings: Settings, upload: Sequence | None) -> Sequence:
    """Read the sequence that the settings ask for."""
    columns = choices.columns(settings.network)
    readers: dict[str, Callable[[], Sequence]] = {
        "recorded": lambda: _recorded(settings.network),
        "heldout": lambda: _held_out(settings),
        "sample": lambda: _sample(settings),
        "text": lambda: _typed_text(settings),
        "numbers": lambda: read_numbers(
            _typed(settings.numbers, first_numbers, settings), columns or None
        ),
        "generator": lambda: generate(
            settings.generator, names=columns or ("x1",), **dict(settings.parameters)
        ),
    }
    sequence = readers[settings.source]() if upload is None else upload
    if not _from_the_end(settings):
        return sequence
    turned = backwards(sequence)
    return replace(turned, notes=(*turned.notes, BACKWARDS))


def _from_the_end(settings: Settings) -> bool:
    """Tell whether a network, or the layer of it that is looked at, reads from the end."""
    if is_run(settings.network):
        return run_choices.place_of(settings.network, settings.place)[1] == 1
    encoder = present().model.encoder if settings.network == OWN else None
    return isinstance(encoder, LayerEncoder) and encoder.from_the_end


def _held_out(settings: Settings) -> Sequence:
    # late: only who looks into a run needs it
    from gatescope.ui.trained_files import held_out_sequence

    return held_out_sequence(trained(settings.network), settings.held)


def _sample(settings: Settings) -> Sequence:
    network, length = settings.network, settings.length
    task = choices.task_of(network)
    if task is None:
        raise InputError("Expected a network with a task; choose another sequence.")
    drawn = task.sample(settings.seed, length or choices.usual_length(network))
    if not is_run(network):
        return drawn
    from gatescope.ui.trained_files import as_in_file

    return as_in_file(trained(network), drawn)


def _recorded(network: str) -> Sequence:
    recorded = present().recorded if network == OWN else None
    if recorded is None:
        raise InputError(
            "Expected a recording, but this network comes from a file of weights; "
            "choose another sequence."
        )
    return recorded


def _typed_text(settings: Settings) -> TokenSequence:
    text = _typed(settings.text, first_text, settings)
    if settings.network == choices.RANDOM:
        return read_text(text, tuple(dict.fromkeys(text)), "")
    network = settings.network
    return read_text(text, choices.vocabulary(network), choices.separator(network))


def _typed(typed: str | None, first: Callable[[str], str], settings: Settings) -> str:
    return first(settings.network) if typed is None else typed
