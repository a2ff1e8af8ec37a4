"""The texts of the cell diagram."""

from __future__ import annotations

from types import MappingProxyType

from gatescope.messages import mark

WIRES = {
    "diagram_past_gate": mark("What the old states of all units add to the gate's sum"),
    "diagram_input_gate": mark("What the input and the bias add to the gate's sum"),
    "diagram_all_past": mark("The old states of all units go into every gate"),
    "diagram_all_input": mark("The whole input goes into every gate"),
    "diagram_old_state": mark("The unit's old state, on the straight road to the new one"),
    "diagram_z": mark("The share of the old state that is kept"),
    "diagram_one_minus_z": mark("The share of the candidate that is written"),
    "diagram_kept": mark("What is kept of the old state"),
    "diagram_written": mark("What is written of the candidate"),
    "diagram_candidate": mark("The candidate for the new state"),
    "diagram_new_state": mark("The new state: what is kept and what is written, added up"),
    "diagram_input_candidate": mark("What the input and its bias add to the candidate's sum"),
    "diagram_sum_candidate": mark("The candidate's sum, before tanh"),
    "diagram_r": mark("The share of the past that goes into the candidate"),
    "diagram_rec": mark("What the old states of all units bring for the candidate"),
    "diagram_reset_after": mark("What the reset gate lets through of that"),
    "diagram_reset_before": mark("What the reset gate lets through of this unit's old state"),
    "diagram_rec_before": mark("What the old states bring after their reset gates"),
    "diagram_old_cell": mark("The unit's old cell state, on the straight road to the new one"),
    "diagram_f": mark("The share of the old cell state that is kept"),
    "diagram_kept_cell": mark("What is kept of the old cell state"),
    "diagram_i": mark("The share of the candidate that is added"),
    "diagram_g": mark("The candidate for the cell state"),
    "diagram_added": mark("What is added to the cell state"),
    "diagram_new_cell": mark("The new cell state: what is kept and what is added"),
    "diagram_tanh_cell": mark("The cell state, squashed to between −1 and 1"),
    "diagram_o": mark("The share of the cell state that is shown"),
    "diagram_shown": mark("The hidden state: what is shown of the cell state"),
    "diagram_past_rnn": mark("What the old states of all units add to the sum"),
    "diagram_input_rnn": mark("What the input and the bias add to the sum"),
    "diagram_new_rnn": mark("The new state: nothing of the old one is kept as it is"),
    "diagram_sum_rnn": mark("The sum, before it is squashed"),
}

OPERATIONS = {
    "diagram_times_keep": mark("Times: the old state is multiplied by z"),
    "diagram_times_write": mark("Times: the candidate is multiplied by 1 − z"),
    "diagram_one_minus": mark("One minus z: what is not kept makes room for the candidate"),
    "diagram_plus_state": mark("Plus: what is kept and what is written make the new state"),
    "diagram_plus_candidate": mark("Plus: input and past make the candidate's sum"),
    "diagram_times_reset": mark("Times: what the past brings is multiplied by r"),
    "diagram_times_reset_before": mark("Times: every old state is multiplied by its r"),
    "diagram_times_forget": mark("Times: the old cell state is multiplied by f"),
    "diagram_times_add": mark("Times: the candidate is multiplied by i"),
    "diagram_plus_cell": mark("Plus: what is kept and what is added make the new cell state"),
    "diagram_tanh_op": mark("tanh squashes every number to between −1 and 1"),
    "diagram_times_show": mark("Times: the squashed cell state is multiplied by o"),
    "diagram_relu_op": mark("relu sets every negative number to 0"),
    "diagram_plus_rnn": mark("Plus: the past, the input and a constant"),
}

SLOW = {
    "slow_motion": mark("Slow motion"),
    "slow_back": mark("One operation back"),
    "slow_next": mark("Next operation"),
    "slow_pause": mark("Pause"),
    "slow_go_on": mark("Go on"),
    "slow_end": mark("End slow motion"),
    "slow_count": mark("{k} of {n}"),
    "slow_read": mark(
        "The cell reads {reading}; unit {unit} starts from its old state h′ = {h_prev}."
    ),
    "slow_r": mark("r = {r}: {percent} of what the past brings counts for the candidate."),
    "slow_r_before": mark(
        "r = {r}: {percent} of unit {unit}'s old state counts for the candidates."
    ),
    "slow_z": mark("z = {z}: unit {unit} keeps {percent} of its old state."),
    "slow_reset_after": mark(
        "Reset: r · past = {r} · {rec_b} ≈ {product} is left of the past."
    ),
    "slow_reset_before": mark(
        "Reset: r · h′ = {r} · {h_prev_b} ≈ {product}; all units together bring {rec}."
    ),
    "slow_candidate": mark(
        "Candidate: n = tanh({input} + {past_b}) ≈ {n} is what could be written."
    ),
    "slow_kept": mark("Kept: z · h′ = {z} · {h_prev_b} ≈ {kept}."),
    "slow_written": mark("Written: (1 − z) · n = {rest} · {n_b} ≈ {written}."),
    "slow_new": mark(
        "New state: h = {kept} + {written_b} ≈ {h}. The next step starts from it."
    ),
    "slow_read_lstm": mark(
        "The cell reads {reading}; unit {unit} starts from h′ = {h_prev} and c′ = {c_prev}."
    ),
    "slow_f": mark("f = {f}: unit {unit} keeps {percent} of its old cell state."),
    "slow_i": mark("i = {i}: {percent} of the candidate will be added."),
    "slow_g": mark("g = {g} is the candidate: what could be added."),
    "slow_o": mark("o = {o}: {percent} of the cell state will be shown."),
    "slow_kept_cell": mark("Kept: f · c′ = {f} · {c_prev_b} ≈ {kept}."),
    "slow_added": mark("Added: i · g = {i} · {g_b} ≈ {added}."),
    "slow_new_cell": mark("New cell state: c = {kept} + {added_b} ≈ {c}."),
    "slow_shown": mark("Shown: h = o · tanh(c) = {o} · tanh({c}) ≈ {h}."),
    "slow_past_rnn": mark("The old states of all units bring {past} for unit {unit}."),
    "slow_input_rnn": mark("The input and the bias bring {input}."),
    "slow_sum_rnn": mark("Together: {past} + {input_b} ≈ {sum}."),
    "slow_tanh": mark(
        "New state: h = tanh({sum}) ≈ {h}. Nothing of the old state is kept as it is."
    ),
    "slow_relu": mark(
        "New state: h = max(0, {sum}) ≈ {h}. Nothing of the old state is kept as it is."
    ),
}

DIAGRAM = MappingProxyType[str, str](
    {
        **WIRES,
        **OPERATIONS,
        **SLOW,
        "diagram": mark("How the cell makes its new state"),
        "diagram_legend": mark(
            "Wider = more passes. Blue is positive, red negative; gates have their colour."
        ),
        "diagram_before": mark("step before"),
        "diagram_was": mark("was {value}"),
        "diagram_held": mark("held"),
        "diagram_held_hint": mark("Held by the what-if: the wires into it do not set it."),
        "diagram_past": mark("past"),
        "diagram_numbers": mark("{count} numbers"),
        "diagram_unknown": mark("Too many weights to send: no number here"),
        "diagram_kept_word": mark("kept"),
        "diagram_written_word": mark("written"),
        "diagram_added_word": mark("added"),
        "diagram_past_word": mark("from past"),
        "diagram_input_word": mark("input and bias"),
        "diagram_sum_word": mark("sum"),
    }
)
