"""The story of recall: one letter to remember."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks.recall import BLANK, LETTERS, RECALL
from gatescope.messages import true_minus
from gatescope.models.card import Claim, Look, Text
from gatescope.models.claims import quantity_values
from gatescope.models.model import Run
from gatescope.training.answers import answer
from gatescope.training.bounds import above, below
from gatescope.training.evidence import Finding, Group, clearest, contrast, join
from gatescope.training.stories.story import Draft, Story, tokens_of

SEED = 9
REWRITES = Text("without a gate every step rewrites the state", "没有门，每一步都会改写状态")


def written(text: str) -> TokenSequence:
    """Make the sequence of a written example; the answer is asked at its last token.

    Examples
    --------
    >>> sequence = written("·B·?")
    >>> LETTERS[int(sequence.targets[-1, 0])]
    'B'
    """
    targets = np.full((len(text), 1), np.nan)
    targets[-1] = LETTERS.index(next(token for token in text if token in LETTERS))
    return TokenSequence(tuple(text), targets)


def drafts() -> tuple[Draft, ...]:
    """Give the examples."""
    return (
        Draft(
            "wait",
            Text("One letter, then a long wait", "一个字母，然后是漫长的等待"),
            written("···A" + BLANK * 35 + "?"),
        ),
        Draft(
            "distraction",
            Text("Other letters pass by", "途中经过别的字母"),
            written("··D" + BLANK * 11 + "A" + BLANK * 8 + "B" + BLANK * 14 + "?"),
        ),
        Draft(
            "longer",
            Text("Twice as long as any in training", "长度是训练时最长的两倍"),
            written("·B" + BLANK * 97 + "?"),
        ),
        Draft("drawn", Text("A random one", "随机抽取的一例"), RECALL.sample(SEED), SEED),
    )


def look(cell: str, draft: Draft, run: Run) -> Look:
    """Find the unit that closes behind the letter, or what became of the letter."""
    sequence = tokens_of(draft)
    tokens, end = sequence.tokens, len(sequence) - 1
    start = next(t for t, token in enumerate(tokens) if token in LETTERS)
    letter = Text(f"“{tokens[start]}”", f"“{tokens[start]}”")
    at = Group((start,), Text(f"where {letter.en} arrives", f"在{letter.zh}到来时"))
    plain = all(token == BLANK for token in tokens[start + 1 : end])
    after = "at every blank after it" if plain else "at every later letter and blank"
    after_zh = "在其后的每个空白处" if plain else "在其后的每个字母和空白处"
    rest = Group(tuple(range(start + 1, end)), Text(after, after_zh))
    label = LETTERS.index(tokens[start])
    asked = Text("At “?”", "到“?”时")
    last = answer(run, sequence, end, label, letter, asked)
    if cell == "gru":
        gate = contrast(run, sequence, ("z",), at, rest)
        return join(gate, _kept(run, sequence, gate.unit, range(start, end)), last)
    if cell == "lstm":
        return join(contrast(run, sequence, ("i",), rest, at, high_first=True), last)
    return join(_overwritten(run, sequence, start, end), last)


def _kept(run: Run, sequence: TokenSequence, unit: int, steps: range) -> Finding:
    """Say on which side of which number a unit's state stays while the gate is closed."""
    values = quantity_values(run, sequence, "h")[list(steps), unit]
    if values[0] > 0:
        bound, side = above(float(values.min())), Text("above", "高于")
        claim = Claim("h", unit, tuple(steps), above=bound)
    else:
        bound, side = below(float(values.max())), Text("below", "低于")
        claim = Claim("h", unit, tuple(steps), below=bound)
    shown = true_minus(f"{bound:.2f}")
    text = Text(
        f"Its hidden state h stays {side.en} {shown} from there to just before “?”.",
        f"它的隐藏状态 h 从那里直到“?”之前一直{side.zh} {shown}。",
    )
    return Finding(text, (claim,), steps[0], unit)


def _overwritten(run: Run, sequence: TokenSequence, start: int, end: int) -> Finding:
    """Find the unit whose state differs most between the letter and the end of the wait."""
    letter = Group((start,), Text("at the letter", "在字母处"))
    waited = Group((end - 1,), Text("just before “?”", "在“?”的前一步"))
    return clearest(
        (
            contrast(run, sequence, ("h",), letter, waited, REWRITES),
            contrast(run, sequence, ("h",), waited, letter, REWRITES, high_first=True),
        )
    )


STORY = Story(
    title=Text("Remember the letter", "记住字母"),
    description=Text(
        "A letter appears near the start. After it come blanks, and sometimes other letters "
        "that do not count. At “?” the network has to say which letter came first, so it has "
        "to remember that letter all the way.",
        "开头附近出现一个字母，之后是空白，有时还有别的字母，但它们不算数。"
        "到“?”时，网络要说出最先出现的字母，所以必须一直记住它。",
    ),
    answers=Text(
        "The first letter: a probability for each of A, B, C and D. It counts at “?”.",
        "最先出现的字母：A、B、C、D 各自的概率，以“?”处为准。",
    ),
    baseline=Text("always answering the most frequent letter", "总是回答最常见的字母"),
    drafts=drafts,
    look=look,
)
