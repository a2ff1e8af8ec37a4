"""What papers define: Cho 2014 in two versions, Chung 2014, and two smaller cells."""

from __future__ import annotations

from gru_core.formulations.expressions import sigmoid, tanh
from gru_core.formulations.formulation import Formulation
from gru_core.formulations.handed import Weight
from gru_core.formulations.letters import (
    h,
    h_prev,
    h_tilde,
    handed,
    step_letter,
    weight_letter,
    x,
)
from gru_core.formulations.steps import Equation

r, z, n, f = (step_letter(name) for name in "rznf")
W_r, W_z, W = (weight_letter(name) for name in ("W_r", "W_z", "W"))
U_r, U_z, U = (weight_letter(name) for name in ("U_r", "U_z", "U"))

PADDLE = (
    "https://paddlepaddle.org.cn/documentation/docs/en/2.2/api/paddle/fluid/layers/"
    "gru_unit_en.html"
)

GATE_R = Equation(r, sigmoid(W_r @ x + U_r @ h_prev), "r")
GATE_Z = Equation(z, sigmoid(W_z @ x + U_z @ h_prev), "z")
MATRICES: tuple[Weight, ...] = (
    handed(W_r, "r", "w_i"),
    handed(U_r, "r", "w_h"),
    handed(W_z, "z", "w_i"),
    handed(U_z, "z", "w_h"),
    handed(W, "n", "w_i"),
    handed(U, "n", "w_h"),
)


def cho(*, version: int) -> Formulation:
    """Cho et al. 2014: the first version resets after the product, the third before it."""
    after = version == 1
    candidate = W @ x + r * (U @ h_prev) if after else W @ x + U @ (r * h_prev)
    return Formulation(
        name=f"cho_v{version}",
        title=f"Cho et al. 2014 v{version}",
        source=(
            f"https://arxiv.org/abs/1406.1078v{version}",
            "v1 and v3: https://docs.rs/burn-nn/0.19.1/src/burn_nn/modules/rnn/gru.rs.html",
            PADDLE + ", origin_mode=True",
        ),
        equations=(
            GATE_R,
            GATE_Z,
            Equation(h_tilde, tanh(candidate), "n"),
            Equation(h, z * h_prev + (1 - z) * h_tilde, "h"),
        ),
        weights=MATRICES,
        order="",
        z="keep",
        reset="after" if after else "before",
        biases="none",
    )


def chung() -> Formulation:
    """Chung et al. 2014: as Cho's third version, but z writes."""
    return Formulation(
        name="chung",
        title="Chung et al. 2014",
        source=(
            "https://arxiv.org/abs/1412.3555",
            PADDLE + ", origin_mode=False",
        ),
        equations=(
            GATE_Z,
            GATE_R,
            Equation(h_tilde, tanh(W @ x + U @ (r * h_prev)), "n"),
            Equation(h, (1 - z) * h_prev + z * h_tilde, "h"),
        ),
        weights=MATRICES,
        order="",
        z="write",
        reset="before",
        biases="none",
    )


def mgu() -> Formulation:
    """Give the minimal gated unit as Flax has it: one gate f keeps and resets."""
    W_if, b_if, W_hf = (weight_letter(name) for name in ("W_if", "b_if", "W_hf"))
    W_in, b_in, W_hn, b_hn = (weight_letter(k) for k in ("W_in", "b_in", "W_hn", "b_hn"))
    return Formulation(
        name="mgu",
        title="MGU (Flax MGUCell)",
        source=(
            "https://github.com/google/flax/blob/main/flax/linen/recurrent.py",
            "https://arxiv.org/abs/1603.09420",
            "f writes in the paper: https://github.com/google/flax/issues/4608",
        ),
        equations=(
            Equation(f, sigmoid(W_if @ x + b_if + W_hf @ h_prev), "z"),
            Equation(n, tanh(W_in @ x + b_in + f * (W_hn @ h_prev + b_hn)), "n"),
            Equation(h, (1 - f) * n + f * h_prev, "h"),
        ),
        weights=(
            handed(W_if, "z", "w_i"),
            handed(W_hf, "z", "w_h"),
            handed(b_if, "z", "b"),
            handed(W_in, "n", "w_i"),
            handed(W_hn, "n", "w_h"),
            handed(b_in, "n", "b_i"),
            handed(b_hn, "n", "b_h"),
        ),
        order="",
        z="keep",
        reset="after",
        biases="one and two",
        init="W_i: lecun_normal; W_h: orthogonal; b_if: 1; b_in, b_hn: 0",
        reads="one gate",
    )


def mingru() -> Formulation:
    """Give the minGRU: gate and candidate see the input alone, so all steps run at once."""
    W_h = weight_letter("W_h")
    return Formulation(
        name="mingru",
        title="minGRU",
        source=(
            "https://arxiv.org/abs/2410.01201",
            "https://hexdocs.pm/edifice/Edifice.Recurrent.MinGRU.html",
            "https://github.com/lucidrains/minGRU-pytorch",
        ),
        equations=(
            Equation(z, sigmoid(W_z @ x), "z"),
            Equation(h_tilde, W_h @ x, "n"),
            Equation(h, (1 - z) * h_prev + z * h_tilde, "h"),
        ),
        weights=(handed(W_z, "z", "w_i"), handed(W_h, "n", "w_i")),
        order="h, z",
        z="write",
        reset="none",
        biases="none",
        init="torch.nn.Linear",
        reads="other",
    )
