"""The texts of the equations, the waterfall and the curve."""

from __future__ import annotations

from types import MappingProxyType

from gatescope.messages import mark

EQUATIONS = MappingProxyType[str, str](
    {
        "eq_title": mark("How the new state is made"),
        "eq_depth": mark("How the equations are written"),
        "eq_depth_symbols": mark("Symbols"),
        "eq_depth_vectors": mark("Vectors"),
        "eq_depth_unit": mark("Numbers"),
        "eq_depth_title_symbols": mark("The equations of the cell, in letters"),
        "eq_depth_title_vectors": mark("All units at this step, in colours"),
        "eq_depth_title_unit": mark("The selected unit at this step, in numbers"),
        "eq_symbols_hint": mark(
            "W are weights and b biases, both learned; x is the input and ′ marks the step"
            " before. σ brings any number between 0 and 1, tanh between −1 and 1;"
            " ⊙ multiplies unit by unit."
        ),
        "eq_symbols_hint_plain": mark(
            "W are weights and b biases, both learned; x is the input and ′ marks the step"
            " before."
        ),
        "eq_vectors_hint": mark(
            "Each column holds all units, in the order and colours of the pictures; the frame"
            " marks the selected unit."
        ),
        "eq_bias": mark("bias"),
        "eq_input": mark("input"),
        "eq_past": mark("past"),
        "eq_sum": mark("sum"),
        "eq_input_bias": mark("input, bias"),
        "eq_past_reset": mark("past × r"),
        "eq_rounding": mark("Rounded to 4 decimals; the last digits of a result may differ."),
        "eq_held": mark(
            "Held at {value} by the what-if. For this sum, {formula} would be {otherwise}."
        ),
        "eq_held_was": mark("In the original it was {original}."),
        "eq_was": mark("was {value}"),
        "why_title": mark("Why is {symbol} = {value} here?"),
        "why_was": mark("(was {value})"),
        "why_choose": mark("Which number to explain"),
        "why_bias": mark("bias"),
        "why_token": mark("token “{token}”"),
        "why_input": mark("input {name}"),
        "why_unit": mark("unit {unit} before"),
        "why_past_start": mark("no past yet"),
        "why_past_shut": mark("nothing from before"),
        "why_past_start_factors": mark("Every unit is at 0 before this step."),
        "why_past_shut_factors": mark("Every unit’s state before is multiplied by 0."),
        "why_rest_units": mark("{count} other units"),
        "why_rest_inputs": mark("{count} other inputs"),
        "why_rest_mixed": mark("{count} others"),
        "why_kept": mark("kept: z · h′"),
        "why_written": mark("new: (1 − z) · n"),
        "why_kept_c": mark("kept: f · c′"),
        "why_added": mark("added: i · g"),
        "why_shown": mark("output gate o"),
        "why_stored": mark("tanh(c)"),
        "why_sum": mark("sum"),
        "why_together": mark("together"),
        "why_product": mark("product"),
        "why_say_bias": mark("the bias"),
        "why_say_token": mark("the token “{token}”"),
        "why_say_input": mark("the input {name}"),
        "why_say_unit": mark("unit {unit}’s state before"),
        "why_say_held": mark(
            "A what-if holds it at {value}; without it, the rows below would decide."
        ),
        "why_most_up": mark("Most of all, {name} pushes it up ({value})."),
        "why_most_down": mark("Most of all, {name} pushes it down ({value})."),
        "why_shares_gru": mark(
            "{kept} of the state before is kept, {written} of the candidate is written."
        ),
        "why_shares_c": mark(
            "{kept} of the cell state before stays, {added} of the candidate is added."
        ),
        "why_shares_h": mark("The output gate lets {shown} of tanh(c) through."),
        "why_point": mark("Point at a row to see what is multiplied."),
        "why_select_unit": mark("Click: select unit {unit}."),
        "why_opens": mark("Click: why this {symbol}?"),
        "why_rest_factors": mark("{count} smaller ones in one row: {value}"),
        "why_token_factors": mark("{count} numbers stand for the token; together: {value}"),
        "why_all": mark("Show all"),
        "why_fewer": mark("Show the largest only"),
        "why_rounding": mark(
            "Each number travels with 7 digits and is rounded to 4 decimals: the {count}"
            " rows add up to the sum within {bound}."
        ),
        "why_memory": mark(
            "Memory time at this value: 1/(1 − {symbol}) = {n} steps. If {symbol} stayed"
            " here, the old state would fade over about so many."
        ),
        "why_left_out": mark(
            "What the sum is made of is left out here: this network has too many weights to"
            " send to the browser."
        ),
        "why_slope_flat": mark(
            "Flat here (saturated): a small change of the sum hardly matters."
        ),
        "why_slope_steep": mark("Steep here: a small change of the sum matters."),
        "why_slope_straight": mark("Straight here: the sum passes unchanged."),
        "why_slope_off": mark("Off here: a sum below zero gives 0."),
    }
)
