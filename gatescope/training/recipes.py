"""Every choice of the training, task by task: the same for all three cells of a task."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the three networks of a task are trained.

    Parameters
    ----------
    hidden_size : int
        Number of units.
    steps : int
        Steps of the optimiser (Adam), each on fresh sequences.
    batch_size : int
        Sequences a step.
    shortest, longest : int
        Lengths of the sequences; every step draws one of these.
    growing : bool
        Whether the longest length grows to its value during the first half of the training.
    learning_rate, final_rate : float
        Step size at the start, and the share of it that is left at the end (cosine between).
    clip : float
        Largest norm of a gradient.
    seed : int
        First weights and training sequences follow from it.
    held_out, held_out_length : int
        Number and length of the sequences on which the score is measured.
    note : str
        Why the recipe is as it is.
    """

    hidden_size: int
    steps: int
    batch_size: int
    shortest: int
    longest: int
    growing: bool
    learning_rate: float
    final_rate: float
    clip: float
    seed: int
    held_out: int
    held_out_length: int
    note: str


RECIPES: dict[str, Recipe] = {
    "recall": Recipe(8, 2500, 64, 8, 50, False, 0.01, 0.05, 1.0, 1, 2000, 60, "-"),
    "brackets": Recipe(8, 2500, 64, 10, 40, True, 0.01, 0.02, 1.0, 0, 2000, 40, "-"),
    "sentiment": Recipe(12, 3000, 64, 16, 16, False, 0.01, 0.02, 1.0, 0, 2000, 16, "-"),
    "adding": Recipe(8, 2000, 64, 60, 60, False, 0.01, 0.02, 1.0, 1, 2000, 60, "-"),
    "wave": Recipe(8, 2000, 64, 80, 80, False, 0.01, 0.02, 1.0, 0, 1000, 80, "-"),
}
