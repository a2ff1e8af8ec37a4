"""The equations of five web articles exactly as they print them, mistakes included.

They are kept as they are on purpose: a reader who typed them in computes these numbers.
"""

from __future__ import annotations

from gru_core.formulations.expressions import Expr, Symbol, join, sigmoid, tanh
from gru_core.formulations.formulation import Formulation
from gru_core.formulations.letters import (
    c,
    c_prev,
    h,
    h_prev,
    h_tilde,
    handed,
    step_letter,
    weight_letter,
    x,
)
from gru_core.formulations.steps import Equation

r, z, i, f, o = (step_letter(name) for name in "rzifo")


def article_000() -> Formulation:
    """Three gates are announced: o mixes, f resets, i is computed for nothing."""
    W = {k: weight_letter(f"W_{k}") for k in ("ix", "ih", "fx", "fh", "ox", "oh", "cx", "ch")}
    b_i, b_f, b_o, b_c = (weight_letter(f"b_{gate}") for gate in "ifoc")

    def gate(name: str, bias: Symbol) -> Expr:
        return sigmoid(W[f"{name}x"] @ x + W[f"{name}h"] @ h_prev + bias)

    return Formulation(
        name="article_000",
        title="Article 000",
        source=("Article 000 (8c81916ec0b9804b), core algorithm, steps 2 to 4",),
        equations=(
            Equation(i, gate("i", b_i)),
            Equation(f, gate("f", b_f), "r"),
            Equation(o, gate("o", b_o), "z"),
            Equation(h_tilde, tanh(W["cx"] @ x + b_c + (W["ch"] @ h_prev) * f), "n"),
            Equation(h, (1 - o) * h_prev + o * h_tilde, "h"),
        ),
        weights=(
            handed(W["ix"], "n", "w_i", spare=True),
            handed(W["ih"], "n", "w_h", spare=True),
            handed(b_i, "n", "b", spare=True),
            handed(W["fx"], "r", "w_i"),
            handed(W["fh"], "r", "w_h"),
            handed(b_f, "r", "b"),
            handed(W["ox"], "z", "w_i"),
            handed(W["oh"], "z", "w_h"),
            handed(b_o, "z", "b"),
            handed(W["cx"], "n", "w_i"),
            handed(W["ch"], "n", "w_h"),
            handed(b_c, "n", "b"),
        ),
        order="",
        z="write",
        reset="after",
        biases="one",
    )


def article_001() -> Formulation:
    """Words only: two gate values, and the state is their product.

    Of what the gates are computed the article does not say; here it is what others compute
    them of.
    """
    W_1, U_1, b_1 = (weight_letter(name) for name in ("W_1", "U_1", "b_1"))
    W_2, U_2, b_2 = (weight_letter(name) for name in ("W_2", "U_2", "b_2"))
    return Formulation(
        name="article_001",
        title="Article 001",
        source=("Article 001 (a9e8f38ff939cb6a), section 4",),
        equations=(
            Equation(h_tilde, sigmoid(W_1 @ x + U_1 @ h_prev + b_1)),
            Equation(z, sigmoid(W_2 @ x + U_2 @ h_prev + b_2)),
            Equation(h, h_tilde * z, "h"),
        ),
        weights=(
            handed(W_1, "z", "w_i"),
            handed(U_1, "z", "w_h"),
            handed(b_1, "z", "b"),
            handed(W_2, "r", "w_i"),
            handed(U_2, "r", "w_h"),
            handed(b_2, "r", "b"),
        ),
        order="",
        z="none",
        reset="none",
        biases="one",
        reads="other",
    )


def article_002(*, second: bool) -> Formulation:
    """Two versions with a second state c, which no GRU has, and a gate o for nothing."""
    W_r, W_z, W_o, W_h, W_c = (weight_letter(f"W_{name}") for name in "rzohc")
    b_r, b_z, b_o, b_h, b_c = (weight_letter(f"b_{name}") for name in "rzohc")
    both = join(h_prev, x)
    squashed = tanh(W_h @ (r * h_prev + z * tanh(W_c @ (c_prev * r) + b_c)) + b_h)
    return Formulation(
        name="article_002b" if second else "article_002",
        title="Article 002 (3.3)" if second else "Article 002 (3.1)",
        source=(
            "Article 002 (0d4e8719ad8aae0a), section "
            + ("3.3, gates from 3.2" if second else "3.1, gate o from 3.2"),
        ),
        equations=(
            Equation(r, sigmoid(W_r @ both + b_r), "r"),
            Equation(z, sigmoid(W_z @ both + b_z), "z"),
            Equation(o, sigmoid(W_o @ both + b_o)),
            Equation(h, (1 - z) * squashed if second else squashed, "h"),
            Equation(c, (1 - z) * c_prev + r * h),
        ),
        weights=(
            handed(W_r, "r", "w_hi"),
            handed(b_r, "r", "b"),
            handed(W_z, "z", "w_hi"),
            handed(b_z, "z", "b"),
            handed(W_o, "n", "w_hi", spare=True),
            handed(b_o, "n", "b", spare=True),
            handed(W_h, "n", "w_h"),
            handed(b_h, "n", "b"),
            handed(W_c, "n", "w_h", spare=True),
            handed(b_c, "n", "b", spare=True),
        ),
        order="",
        z="none",
        reset="before",
        biases="one",
        reads="other",
        states=("h", "c"),
    )


def article_003() -> Formulation:
    """One gate f mixes; the gate i is computed for nothing, and nothing resets."""
    W_ii, W_hi, b_i = (weight_letter(name) for name in ("W_ii", "W_hi", "b_i"))
    W_if, W_hf, b_f = (weight_letter(name) for name in ("W_if", "W_hf", "b_f"))
    W_it, W_ht, b_h = (weight_letter(name) for name in ("W_it", "W_ht", "b_h"))
    return Formulation(
        name="article_003",
        title="Article 003",
        source=("Article 003 (5bad21feb80da37b), mathematical model",),
        equations=(
            Equation(i, sigmoid(W_ii @ x + W_hi @ h_prev + b_i)),
            Equation(f, sigmoid(W_if @ x + W_hf @ h_prev + b_f), "z"),
            Equation(h_tilde, tanh(W_it @ x + W_ht @ h_prev + b_h), "n"),
            Equation(h, f * h_prev + (1 - f) * h_tilde, "h"),
        ),
        weights=(
            handed(W_ii, "r", "w_i", spare=True),
            handed(W_hi, "r", "w_h", spare=True),
            handed(b_i, "r", "b", spare=True),
            handed(W_if, "z", "w_i"),
            handed(W_hf, "z", "w_h"),
            handed(b_f, "z", "b"),
            handed(W_it, "n", "w_i"),
            handed(W_ht, "n", "w_h"),
            handed(b_h, "n", "b"),
        ),
        order="",
        z="keep",
        reset="none",
        biases="one",
        reads="open gate",
    )


def article_004() -> Formulation:
    """Consistent in itself: as Chung's equations, with both matrices side by side."""
    W_z, W_r, W = (weight_letter(name) for name in ("W_z", "W_r", "W"))
    return Formulation(
        name="article_004",
        title="Article 004",
        source=("Article 004 (b7270edc0fe13a09), sections 4.1 to 4.4",),
        equations=(
            Equation(z, sigmoid(W_z @ join(h_prev, x)), "z"),
            Equation(r, sigmoid(W_r @ join(h_prev, x)), "r"),
            Equation(h_tilde, tanh(W @ join(r * h_prev, x)), "n"),
            Equation(h, (1 - z) * h_prev + z * h_tilde, "h"),
        ),
        weights=(
            handed(W_z, "z", "w_hi"),
            handed(W_r, "r", "w_hi"),
            handed(W, "n", "w_hi"),
        ),
        order="",
        z="write",
        reset="before",
        biases="none",
    )
