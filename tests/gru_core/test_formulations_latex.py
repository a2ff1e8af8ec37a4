"""The LaTeX is read as a mathematician reads it, and gives the numbers that are computed."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from gru_core import FORMULATIONS, FloatArray, Formulation, GRUParams, random_params

SIGNS = (r"\sigma\left(", r"\tanh\left(", r"\right)", r"\left[", r"\right]", r",\;")
SIGNS += (r"\odot", "(", ")", "+", "-")


class Reader:
    """Reads an expression: a matrix before something is a product, ⊙ binds tighter than +."""

    def __init__(self, latex: str, letters: Mapping[str, FloatArray]) -> None:
        known = sorted([*letters, *SIGNS], key=len, reverse=True)
        self.letters, self.tokens = letters, []
        while latex := latex.strip():
            token = next((k for k in known if latex.startswith(k)), latex[0])
            self.tokens.append(token)
            latex = latex[len(token) :]

    def take(self, *wanted: str) -> str:
        token = self.tokens.pop(0)
        assert not wanted or token in wanted, (token, wanted)
        return token

    def at(self, *wanted: str) -> bool:
        return bool(self.tokens) and self.tokens[0] in wanted

    def total(self) -> FloatArray:
        value = self.term()
        while self.at("+", "-"):
            value = value + self.term() if self.take() == "+" else value - self.term()
        return value

    def term(self) -> FloatArray:
        value = self.factor()
        while self.at(r"\odot"):
            self.take()
            value = value * self.factor()
        return value

    def factor(self) -> FloatArray:
        token = self.take()
        if token == "1":
            return np.array(1.0)
        if token == "(":
            value = self.total()
            self.take(")")
            return value
        if token in (r"\sigma\left(", r"\tanh\left("):
            value = self.total()
            self.take(r"\right)")
            return 1 / (1 + np.exp(-value)) if "sigma" in token else np.tanh(value)
        if token == r"\left[":
            first = self.total()
            self.take(r",\;")
            second = self.total()
            self.take(r"\right]")
            return np.concatenate([first, second])
        value = self.letters[token]
        return value @ self.factor() if value.ndim == 2 else value


def step_as_read(
    formulation: Formulation, letters: dict[str, FloatArray]
) -> dict[str, FloatArray]:
    for line in formulation.latex.splitlines()[1:-1]:
        head, body = line.removesuffix(r" \\").split(" &= ")
        reader = Reader(body, letters)
        letters[head] = reader.total()
        assert reader.tokens == []
    return letters


@pytest.mark.parametrize("name", list(FORMULATIONS))
def test_who_reads_the_latex_computes_the_same(name: str) -> None:
    formulation = FORMULATIONS[name]
    params = random_params("gru", input_size=2, hidden_size=3, seed=1)
    assert isinstance(params, GRUParams)
    own = formulation.hand(params)
    draw = np.random.default_rng(0)
    x, h = draw.normal(size=(4, 1, 2)), draw.normal(size=3)
    run = formulation.run(own, x, h[None])
    printed = {weight.symbol.latex: own[weight.symbol.name] for weight in formulation.weights}
    c = np.zeros(3)
    for t in range(len(x)):
        letters = {"x_t": x[t, 0], "h_{t-1}": h, "c_{t-1}": c, **printed}
        read = step_as_read(formulation, letters)
        for equation in formulation.equations:
            found = run.values[equation.symbol.name][t, 0]
            assert np.abs(read[equation.symbol.latex] - found).max() <= 1e-14
        h, c = read["h_t"], read.get("c_t", c)


def test_the_reader_itself_tells_a_missing_parenthesis() -> None:
    letters = {"a": np.array([2.0]), "b": np.array([3.0]), "c": np.array([5.0])}
    assert Reader(r"a \odot (b + c)", letters).total() == 16.0
    assert Reader(r"a \odot b + c", letters).total() == 11.0
