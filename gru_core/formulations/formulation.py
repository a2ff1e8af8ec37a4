"""A formulation: equations that are shown, computed and differentiated from one definition."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, as_floats, frozen
from gru_core.errors import check_shape
from gru_core.formulations.expressions import symbols_in
from gru_core.formulations.handed import Weight
from gru_core.formulations.steps import (
    Equation,
    FormulationRun,
    Weights,
    step,
    step_back,
)
from gru_core.formulations.writing import PROGRAM, Paint, code_of, latex_of, plain_letter
from gru_core.params import GRUParams

Meaning = Literal["keep", "write", "none"]
ResetPlace = Literal["after", "before", "none"]
Biases = Literal["two", "one and two", "one", "none"]
Reads = Literal["own gates", "one gate", "open gate", "other"]


@dataclass(frozen=True, slots=True, eq=False)
class Formulation:
    r"""One definition of a GRU, or of what is called one.

    Parameters
    ----------
    name : str
        Its key in `FORMULATIONS`.
    title : str
        What people call it.
    source : tuple of str
        Where the equations and the other facts stand.
    equations : tuple of Equation
        One step, in order.
    weights : tuple of Weight
        Its weights, and which shared ones they are.
    order : str
        The blocks of its packed weights, such as ``"r, z, n"``; empty where nothing is packed.
    z : {"keep", "write", "none"}
        What an update gate near 1 does with the old state.
    reset : {"after", "before", "none"}
        Where the reset gate acts: on the product with the old state, or on the state itself.
    biases : {"two", "one and two", "one", "none"}
        How many biases a gate and the candidate have; "one and two" where these differ.
    init : str
        How new weights are drawn, where its source says so.
    reads : {"own gates", "one gate", "open gate", "other"}
        What of a GRU it is: a whole one; one whose gates share their weights; one whose reset
        gate is always 1; or none.
    states : tuple of str
        What a step hands to the next; ``h`` first.

    Notes
    -----
    ``equations`` is the only place where the mathematics stands. `latex`, `code` and `run` are
    made from it, and so is which letter is computed and never used.

    Examples
    --------
    >>> from gru_core.formulations import FORMULATIONS
    >>> print(FORMULATIONS["mingru"].code)
    z = sigmoid(x @ W_z.T)
    h_tilde = x @ W_h.T
    h = (1 - z) * h_prev + z * h_tilde
    """

    name: str
    title: str
    source: tuple[str, ...]
    equations: tuple[Equation, ...]
    weights: tuple[Weight, ...]
    order: str
    z: Meaning
    reset: ResetPlace
    biases: Biases
    init: str = ""
    reads: Reads = "own gates"
    states: tuple[str, ...] = field(default=("h",))

    def hand(self, params: GRUParams) -> dict[str, FloatArray]:
        """Give it the weights of a GRU by the rule of equal weights.

        Parameters
        ----------
        params : GRUParams
            The shared weights; where their own reset gate acts does not matter.

        Returns
        -------
        dict of str to FloatArray
            Its own weights by letter, in float64.

        Notes
        -----
        The rule stands in `gru_core.formulations.handed`. It turns nothing round: equal weights
        do not mean equal numbers. `gru_core.formulations.conversion` rewrites weights so that
        the numbers stay.
        """
        own = params.astype(np.float64)
        return {weight.symbol.name: weight.of(own) for weight in self.weights}

    def run(
        self, weights: Weights, x: ArrayLike, h0: ArrayLike | None = None
    ) -> FormulationRun:
        """Run it over a batch of sequences.

        Parameters
        ----------
        weights : Mapping of str to FloatArray
            Its own weights, from `hand` or from a conversion.
        x : ArrayLike of shape (T, B, I)
            Inputs, time first.
        h0 : ArrayLike of shape (B, H), optional
            Start state, zero unless given; a further state always starts at zero.

        Returns
        -------
        FormulationRun
            States and every intermediate.

        Raises
        ------
        KeyError
            If a weight is missing.
        ShapeError
            If `x` or `h0` has no fitting shape.

        Examples
        --------
        >>> from gru_core import zero_params
        >>> from gru_core.formulations import FORMULATIONS
        >>> chung = FORMULATIONS["chung"]
        >>> own = chung.hand(zero_params("gru", input_size=1, hidden_size=1))
        >>> chung.run(own, np.zeros((2, 1, 1)), [[1.0]]).h.ravel()
        array([0.5 , 0.25])
        """
        inputs, states = self._begin(weights, x, h0)
        rows: list[dict[str, FloatArray]] = []
        for x_t in inputs:
            rows.append(step(self.equations, weights, x_t, states))
            states = {name: rows[-1][name] for name in self.states}
        values = {
            equation.symbol.name: frozen(np.stack([row[equation.symbol.name] for row in rows]))
            for equation in self.equations
        }
        return FormulationRun(values["h"], MappingProxyType(values))

    def gradient_norms(
        self, weights: Weights, x: ArrayLike, h0: ArrayLike | None = None
    ) -> FloatArray:
        r"""Say how much the last state still hangs on the state at every step.

        .. math:: \log_{10} \lVert \partial \textstyle\sum_j h_{T-1,j} / \partial s_t \rVert

        where s is everything that a step hands on: h, and c where there is one.

        Parameters
        ----------
        weights, x, h0
            As for `run`.

        Returns
        -------
        FloatArray of shape (T, B)
            Powers of ten; of the last step log10 √H. ``-inf`` where nothing arrives. Going back
            the gradient is rescaled at every step, so that it never underflows.

        Raises
        ------
        KeyError, ShapeError
            As `run`.
        """
        inputs, states = self._begin(weights, x, h0)
        starts = []
        for x_t in inputs:
            starts.append(states)
            row = step(self.equations, weights, x_t, states)
            states = {name: row[name] for name in self.states}
        d = {name: np.zeros_like(array) for name, array in states.items()}
        d["h"] = np.ones_like(d["h"])
        log10 = np.zeros(inputs.shape[1])
        norms = []
        for x_t, start in zip(inputs[::-1], starts[::-1], strict=True):
            size = np.sqrt(sum(np.square(part).sum(axis=-1) for part in d.values()))
            with np.errstate(divide="ignore"):
                log10 = log10 + np.log10(size)
            norms.append(log10)
            scale = np.where(size > 0.0, size, 1.0)[:, None]
            arriving = {name: part / scale for name, part in d.items()}
            d = step_back(self.equations, weights, x_t, start, arriving)
        return np.array(norms[::-1])

    def _begin(
        self, weights: Weights, x: ArrayLike, h0: ArrayLike | None
    ) -> tuple[FloatArray, dict[str, FloatArray]]:
        missing = sorted({w.symbol.name for w in self.weights} - set(weights))
        if missing:
            raise KeyError(f"weights: {self.name} has no {', '.join(missing)}")
        inputs = as_floats("x", x, np.dtype(np.float64))
        check_shape("x", inputs, ("T", None), ("B", None), ("I", self._input_size(weights)))
        shape = (inputs.shape[1], len(weights[self.weights[0].symbol.name]))
        states: dict[str, FloatArray] = {name: np.zeros(shape) for name in self.states}
        if h0 is not None:
            states["h"] = as_floats("h0", h0, np.dtype(np.float64))
            check_shape("h0", states["h"], *zip(("B", "H"), shape, strict=True))
        return inputs, states

    def _input_size(self, weights: Weights) -> int:
        """Read I off a weight that sees x, alone or beside h."""
        seeing = next(w for w in self.weights if w.part in ("w_i", "w_ih", "w_hi"))
        size, width = weights[seeing.symbol.name].shape
        return int(width if seeing.part == "w_i" else width - size)

    @property
    def latex(self) -> str:
        """All equations as one LaTeX block."""
        return self.printed()

    def printed(self, paint: Paint = plain_letter) -> str:
        """Write the equations as LaTeX.

        Parameters
        ----------
        paint : Callable
            How a letter is printed, for example in the colour of its role.

        Returns
        -------
        str
            An ``aligned`` block, a line for each equation.
        """
        lines = (rf"{paint(e.symbol)} &= {latex_of(e.expr, paint)}" for e in self.equations)
        return "\\begin{aligned}\n" + " \\\\\n".join(lines) + "\n\\end{aligned}"

    @property
    def code(self) -> str:
        """One step as lines of Python over arrays (B, ·); `program` gives them a frame."""
        return "\n".join(f"{e.symbol.name} = {code_of(e.expr)}" for e in self.equations)

    @property
    def program(self) -> str:
        """A function of NumPy alone that computes one step."""
        arguments = ["x", *(f"{s}_prev" for s in self.states)]
        arguments += [weight.symbol.name for weight in self.weights]
        lines = "\n".join(f"    {line}" for line in self.code.splitlines())
        states = ", ".join(self.states)
        return PROGRAM.format(arguments=", ".join(arguments), lines=lines, states=states)

    @property
    def unused(self) -> tuple[str, ...]:
        """Letters of equations that no later state hangs on.

        Examples
        --------
        >>> from gru_core.formulations import FORMULATIONS
        >>> FORMULATIONS["article_000"].unused
        ('i',)
        """
        given = {e.symbol.name: e.expr for e in self.equations}
        live, waiting = set(), ["h"]
        while waiting:
            name = waiting.pop()
            if name in given and name not in live:
                live.add(name)
                for symbol in symbols_in(given[name]):
                    waiting.append(symbol.name.removesuffix("_prev"))
        return tuple(name for name in given if name not in live)

    @property
    def differs(self) -> tuple[str, ...]:
        """What is not as in PyTorch's GRU, in a few words each; empty where nothing is.

        Examples
        --------
        >>> from gru_core.formulations import FORMULATIONS
        >>> FORMULATIONS["article_004"].differs
        ('z writes', 'reset before the product', 'no biases')
        """
        named = {
            "z writes": self.z == "write",
            "no update gate": self.z == "none",
            "reset before the product": self.reset == "before",
            "no reset gate": self.reset == "none",
            "fewer biases": self.biases in ("one", "one and two"),
            "no biases": self.biases == "none",
            "one gate in both roles": self.reads == "one gate",
            "a second state": len(self.states) > 1,
            "no candidate": all(e.role != "n" for e in self.equations),
            "computed and never used": bool(self.unused),
        }
        return tuple(words for words, there in named.items() if there)
