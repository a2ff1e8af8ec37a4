"""The texts of the what-if."""

from __future__ import annotations

from types import MappingProxyType

from gatescope.messages import mark

WHAT_IF = MappingProxyType(
    {
        "whatif_tip": mark("what if {now}, original {original}, difference {difference}"),
        "whatif_minus": mark("what if minus original"),
        "readout_difference": mark(
            "These are the numbers of the what-if; the pictures show the difference."
        ),
        "whatif_largest": mark("changed by at most {largest}"),
        "whatif_none": mark("no difference"),
        "whatif_lines": mark("solid: what if, dashed: original"),
        "whatif_lines_difference": mark("change, of the selected unit"),
        "whatif_was": mark("{moment} (was “{token}”)"),
        "whatif_was_number": mark("was {value}"),
        "whatif_effect_answer": mark("{name}: {label}"),
        "whatif_effect_state": mark("h, unit {unit}:"),
        "whatif": mark("What if …"),
        "whatif_lead": mark(
            "Hold a gate, change a weight or what is read, and see what the network would do."
        ),
        "whatif_view": mark("What is drawn"),
        "whatif_new": mark("What if"),
        "whatif_hint_new": mark("Draw the new numbers, with the original dashed behind them"),
        "whatif_difference": mark("Difference"),
        "whatif_hint_difference": mark("Draw by how much the new numbers differ"),
        "whatif_undo": mark("Undo"),
        "whatif_hint_undo": mark("Take back the last change (Ctrl+Z)"),
        "whatif_redo": mark("Redo"),
        "whatif_hint_redo": mark("Make the change again (Shift+Ctrl+Z)"),
        "whatif_reset": mark("Reset"),
        "whatif_hint_reset": mark("Back to the network and the input as they are"),
        "whatif_remove": mark("Remove: {edit}"),
        "whatif_busy": mark("Computing …"),
        "whatif_kind": mark("What to change"),
        "whatif_kind_presets": mark("Examples"),
        "whatif_kind_hold": mark("Hold a gate"),
        "whatif_kind_bias": mark("Shift a bias"),
        "whatif_kind_scale": mark("Scale the memory"),
        "whatif_kind_weight": mark("Change one weight"),
        "whatif_kind_input": mark("Change the input"),
        "whatif_explain_presets": mark("Ready-made changes; each can be taken back."),
        "whatif_explain_hold": mark(
            "The gate keeps this value, whatever the network computes for it."
        ),
        "whatif_explain_bias": mark(
            "A bias is the constant in a gate's sum: adding to it makes the value larger at"
            " every step, taking away makes it smaller."
        ),
        "whatif_explain_scale": mark(
            "Recurrent weights carry what was remembered into the next step: times 0 cuts that"
            " off, times 1 is the network as it is."
        ),
        "whatif_explain_weight": mark(
            "A weight says how strongly one number acts on another; training has found them."
        ),
        "whatif_explain_input": mark("At {moment}: let the network read something else."),
        "whatif_gate": mark("Which"),
        "whatif_units": mark("Units"),
        "whatif_all_units": mark("all {count} units"),
        "whatif_steps": mark("Which steps"),
        "whatif_steps_all": mark("all steps"),
        "whatif_steps_one": mark("this step"),
        "whatif_steps_some": mark("from … to"),
        "whatif_from": mark("From step"),
        "whatif_to": mark("To step"),
        "whatif_value": mark("Value"),
        "whatif_shift": mark("Add to the bias"),
        "whatif_factor": mark("Recurrent weights times"),
        "whatif_all_gates": mark("all"),
        "whatif_weight": mark("Weight"),
        "whatif_source": mark("From"),
        "whatif_target": mark("To"),
        "whatif_inputs": mark("Input"),
        "whatif_input_named": mark("input {name}"),
        "whatif_units_before": mark("State of the step before"),
        "whatif_read": mark("Read instead"),
        "whatif_column": mark("Column"),
        "whatif_instead": mark("At {moment}: read instead"),
        "whatif_change": mark("change"),
        "whatif_change_this": mark("Change this in a what-if"),
        "whatif_weight_original": mark("originally {value}"),
        "whatif_needs_number": mark("A number is needed."),
        "whatif_needs_range": mark("From {low} to {high}."),
        "whatif_needs_steps": mark("Steps go from 0 to {last}."),
        "whatif_swapped": mark("The smaller step comes first."),
        "whatif_later": mark("Where two changes meet, the later one wins."),
        "whatif_full": mark(
            "Not added: at most {edits} changes and {characters} characters fit."
            " Remove one first."
        ),
        "whatif_click_token": mark("click to change it"),
        "whatif_handle": mark("{name}: drag to change it"),
    }
)
