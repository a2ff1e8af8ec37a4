"""What libraries compute: PyTorch and cuDNN, Keras, TensorFlow 1, ONNX."""

from __future__ import annotations

from gru_core.formulations.expressions import Expr, Symbol, join, sigmoid, tanh
from gru_core.formulations.formulation import Formulation
from gru_core.formulations.handed import Gate, Part, Weight
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

r, z, n, u = (step_letter(name) for name in "rznu")
GATES: tuple[Gate, ...] = ("r", "z", "n")
PARTS: tuple[Part, ...] = ("w_i", "w_h", "b_i", "b_h")


def torch() -> Formulation:
    """PyTorch's `nn.GRU` and `nn.GRUCell`, which are cuDNN's GRU."""
    W_ir, W_hr, b_ir, b_hr = (weight_letter(f"{p}r") for p in ("W_i", "W_h", "b_i", "b_h"))
    W_iz, W_hz, b_iz, b_hz = (weight_letter(f"{p}z") for p in ("W_i", "W_h", "b_i", "b_h"))
    W_in, W_hn, b_in, b_hn = (weight_letter(f"{p}n") for p in ("W_i", "W_h", "b_i", "b_h"))
    letters = ((W_ir, W_hr, b_ir, b_hr), (W_iz, W_hz, b_iz, b_hz), (W_in, W_hn, b_in, b_hn))
    return Formulation(
        name="torch",
        title="PyTorch nn.GRU (cuDNN)",
        source=(
            "https://docs.pytorch.org/docs/stable/generated/torch.nn.GRU.html",
            "cuDNN: https://www.tensorflow.org/versions/r1.15/api_docs/python/tf/contrib/cudnn_rnn/"
            "CudnnCompatibleGRUCell",
        ),
        equations=(
            Equation(r, sigmoid(W_ir @ x + b_ir + W_hr @ h_prev + b_hr), "r"),
            Equation(z, sigmoid(W_iz @ x + b_iz + W_hz @ h_prev + b_hz), "z"),
            Equation(n, tanh(W_in @ x + b_in + r * (W_hn @ h_prev + b_hn)), "n"),
            Equation(h, (1 - z) * n + z * h_prev, "h"),
        ),
        weights=tuple(
            handed(letter, gate, part)
            for gate, four in zip(GATES, letters, strict=True)
            for letter, part in zip(four, PARTS, strict=True)
        ),
        order="r, z, n",
        z="keep",
        reset="after",
        biases="two",
        init="U(−1/√H, 1/√H)",
    )


def keras(*, after: bool) -> Formulation:
    """Keras' GRU with and without ``reset_after``."""
    hh = Symbol("hh", r"\tilde{h}_t")
    W = {gate: weight_letter(f"W_{gate}") for gate in "zrh"}
    U = {gate: weight_letter(f"U_{gate}") for gate in "zrh"}
    b = {gate: weight_letter(f"b_{gate}") for gate in "zrh"}
    if after:
        b = {gate: Symbol(f"b0_{gate}", f"b^{{(0)}}_{{{gate}}}") for gate in "zrh"}
    b1 = {gate: Symbol(f"b1_{gate}", f"b^{{(1)}}_{{{gate}}}") for gate in "zrh"}

    def gate(name: str) -> Expr:
        past = U[name] @ h_prev + b1[name] if after else U[name] @ h_prev
        return sigmoid((W[name] @ x + b[name]) + past)

    past = r * (U["h"] @ h_prev + b1["h"]) if after else U["h"] @ (r * h_prev)
    core: dict[str, Gate] = {"z": "z", "r": "r", "h": "n"}
    weights: list[Weight] = []
    for name, of in core.items():
        weights += [handed(W[name], of, "w_i"), handed(U[name], of, "w_h")]
        weights += (
            [handed(b[name], of, "b_i"), handed(b1[name], of, "b_h")]
            if after
            else [handed(b[name], of, "b")]
        )
    return Formulation(
        name="keras_after" if after else "keras_before",
        title=f"Keras GRU (reset_after={after})",
        source=(
            "Keras 3: https://github.com/keras-team/keras/blob/master/keras/src/layers/rnn/gru.py",
        ),
        equations=(
            Equation(z, gate("z"), "z"),
            Equation(r, gate("r"), "r"),
            Equation(hh, tanh((W["h"] @ x + b["h"]) + past), "n"),
            Equation(h, z * h_prev + (1 - z) * hh, "h"),
        ),
        weights=tuple(weights),
        order="z, r, h",
        z="keep",
        reset="after" if after else "before",
        biases="two" if after else "one",
        init="kernel: glorot_uniform; recurrent_kernel: orthogonal (H × 3H); bias: zeros",
    )


def tf1() -> Formulation:
    """TensorFlow 1's `rnn_cell.GRUCell`."""
    c = step_letter("c")
    W_r, W_u, W_c = (weight_letter(f"W_{gate}") for gate in "ruc")
    b_r, b_u, b_c = (weight_letter(f"b_{gate}") for gate in "ruc")
    return Formulation(
        name="tf1",
        title="TensorFlow 1 rnn_cell.GRUCell",
        source=(
            "https://github.com/tensorflow/tensorflow/blob/v1.15.0/tensorflow/python/ops/"
            "rnn_cell_impl.py",
        ),
        equations=(
            Equation(r, sigmoid(W_r @ join(x, h_prev) + b_r), "r"),
            Equation(u, sigmoid(W_u @ join(x, h_prev) + b_u), "z"),
            Equation(c, tanh(W_c @ join(x, r * h_prev) + b_c), "n"),
            Equation(h, u * h_prev + (1 - u) * c, "h"),
        ),
        weights=(
            handed(W_r, "r", "w_ih"),
            handed(b_r, "r", "b"),
            handed(W_u, "z", "w_ih"),
            handed(b_u, "z", "b"),
            handed(W_c, "n", "w_ih"),
            handed(b_c, "n", "b"),
        ),
        order="r, u | c",
        z="keep",
        reset="before",
        biases="one",
        init="b_r, b_u: 1; b_c: 0",
    )


def onnx(*, after: bool) -> Formulation:
    """ONNX's GRU operator with both settings of ``linear_before_reset``; 0 is its default."""
    W = {gate: weight_letter(f"W_{gate}") for gate in "zrh"}
    R = {gate: weight_letter(f"R_{gate}") for gate in "zrh"}
    Wb = {gate: Symbol(f"Wb_{gate}", f"b^W_{{{gate}}}") for gate in "zrh"}
    Rb = {gate: Symbol(f"Rb_{gate}", f"b^R_{{{gate}}}") for gate in "zrh"}

    def gate(name: str) -> Expr:
        return sigmoid(W[name] @ x + R[name] @ h_prev + Wb[name] + Rb[name])

    candidate = W["h"] @ x + R["h"] @ (r * h_prev) + Rb["h"] + Wb["h"]
    if after:
        candidate = W["h"] @ x + r * (R["h"] @ h_prev + Rb["h"]) + Wb["h"]
    core: dict[str, Gate] = {"z": "z", "r": "r", "h": "n"}
    return Formulation(
        name="onnx_after" if after else "onnx_before",
        title=f"ONNX GRU (linear_before_reset={int(after)})",
        source=("https://onnx.ai/onnx/operators/onnx__GRU.html",),
        equations=(
            Equation(z, gate("z"), "z"),
            Equation(r, gate("r"), "r"),
            Equation(h_tilde, tanh(candidate), "n"),
            Equation(h, (1 - z) * h_tilde + z * h_prev, "h"),
        ),
        weights=tuple(
            weight
            for name, of in core.items()
            for weight in (
                handed(W[name], of, "w_i"),
                handed(R[name], of, "w_h"),
                handed(Wb[name], of, "b_i"),
                handed(Rb[name], of, "b_h"),
            )
        ),
        order="z, r, h",
        z="keep",
        reset="after" if after else "before",
        biases="two",
    )
