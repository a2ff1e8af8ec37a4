"""The texts of the cell diagram."""

from __future__ import annotations

from types import MappingProxyType

from gatescope.messages import mark

WIRES = {
    "diagram_past_gate": mark("What the old states of all units add to the gate's sum"),
    "diagram_input_gate": mark("What the input adds to the gate's sum"),
    "diagram_all_past": mark("The old states of all units go into every gate"),
    "diagram_all_input": mark("The whole input goes into every gate"),
    "diagram_old_state": mark("The unit's old state, on the straight road to the new one"),
    "diagram_z": mark("The share of the old state that is kept"),
    "diagram_one_minus_z": mark("The share of the candidate that is written"),
    "diagram_kept": mark("What is kept of the old state"),
    "diagram_written": mark("What is written of the candidate"),
    "diagram_candidate": mark("The candidate for the new state"),
    "diagram_new_state": mark("The new state: what is kept and what is written, added up"),
    "diagram_input_candidate": mark("What the input adds to the candidate's sum"),
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
    "diagram_input_rnn": mark("What the input adds to the sum"),
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

DIAGRAM = MappingProxyType[str, str](
    {
        **WIRES,
        **OPERATIONS,
        "diagram": mark("How the cell makes its new state"),
        "diagram_legend": mark(
            "Wider = more passes. Blue is positive, orange negative; gates have their colour."
        ),
        "diagram_before": mark("step before"),
        "diagram_was": mark("was {value}"),
        "diagram_past": mark("past"),
        "diagram_unknown": mark("Too many weights to send: no number here"),
        "diagram_kept_word": mark("kept"),
        "diagram_written_word": mark("written"),
        "diagram_added_word": mark("added"),
        "diagram_past_word": mark("from past"),
        "diagram_input_word": mark("from input"),
        "diagram_sum_word": mark("sum"),
    }
)
