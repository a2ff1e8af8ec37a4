"""What the tasks of the training lab are called, and what they ask for."""

from __future__ import annotations

from gatescope.messages import mark
from gatescope.training.lab.plan import TABLE, TEXT

TITLES: dict[str, str] = {
    "adding": mark("Add two numbers"),
    "recall": mark("Remember the letter"),
    "copy": mark("Copy the letters"),
    "brackets": mark("Count the brackets"),
    "opinion": mark("For or against?"),
    "sentiment": mark("Good or bad?"),
    "wave": mark("Predict the wave"),
    TEXT: mark("Your own texts (CSV)"),
    TABLE: mark("Your own numbers (CSV)"),
}

DESCRIPTIONS: dict[str, str] = {
    "adding": mark(
        "Many numbers pass by and two of them are marked; at the end the network says their "
        "sum. It has to keep the first for a long time."
    ),
    "recall": mark(
        "A letter appears near the start, then blanks. At “?” the network says which letter it "
        "was."
    ),
    "copy": mark(
        "A few letters, a wait, then as many “?”: at each the network says the next of the "
        "letters. It has to keep several things apart."
    ),
    "brackets": mark(
        "At every step the network says how deep the brackets are, or that one closed that was "
        "never opened: tagging every step."
    ),
    "opinion": mark("A short sentence, English or Chinese, is for or against: two classes."),
    "sentiment": mark(
        "A short sentence, English or Chinese, is negative, neutral or positive: three classes."
    ),
    "wave": mark(
        "A noisy wave whose frequency changes without warning: at every step the network says "
        "the next value. Forecasting."
    ),
    TEXT: mark("A CSV file with a column of texts and a column of labels."),
    TABLE: mark(
        "A CSV file with columns of numbers over time: the next value of one is forecast."
    ),
}
