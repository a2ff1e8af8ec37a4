"""The story of recall: a latch."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks.recall import BLANK, LETTERS, RECALL
from gatescope.models.card import Look, Text
from gatescope.models.model import Run
from gatescope.training.answers import answer
from gatescope.training.evidence import Finding, Group, clearest, contrast, join
from gatescope.training.stories.story import Draft, Story, tokens_of

KEEPS = Text("it writes once and then keeps", "写入一次，然后一直保持")
ENTERS = Text(
    "the letter gets in, what comes later hardly does", "字母得以写入，之后的内容很难再写入"
)
SEED = 9
REWRITES = Text("without a gate every step rewrites the state", "没有门，每一步都会改写状态")


def written(text: str) -> TokenSequence:
    """Make the sequence of a written example; the answer is asked at its last token."""
    targets = np.full((len(text), 1), np.nan)
    targets[-1] = LETTERS.index(next(token for token in text if token in LETTERS))
    return TokenSequence(tuple(text), targets)


def drafts() -> tuple[Draft, ...]:
    """Give the examples."""
    return (
        Draft(
            "wait",
            Text("One letter, then a long wait", "一个字母，然后是漫长的等待"),
            written("···C" + BLANK * 35 + "?"),
        ),
        Draft(
            "distraction",
            Text("Other letters pass by", "途中经过别的字母"),
            written("··A" + BLANK * 11 + "D" + BLANK * 8 + "B" + BLANK * 14 + "?"),
        ),
        Draft(
            "longer",
            Text("Twice as long as ever trained", "比训练时长一倍"),
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
    if cell == "gru":
        first = contrast(run, sequence, ("z",), at, rest, KEEPS)
    elif cell == "lstm":
        first = contrast(run, sequence, ("i",), rest, at, ENTERS, high_first=True)
    else:
        first = _overwritten(run, sequence, start, end)
    label = LETTERS.index(tokens[start])
    asked = Text("At “?”", "到“?”时")
    return join(first, answer(run, sequence, end, label, letter, asked))


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
    title=Text("Recall", "记忆"),
    description=Text(
        "A letter appears near the start, then nothing but blanks and a few other letters that "
        "do not count. At “?” the network has to say which letter came first: a latch.",
        "开头附近出现一个字母，之后是空白和少数不算数的字母。到“?”时，网络要说出最先出现的字母：这是一个锁存器。",
    ),
    answers=Text(
        "The first letter: a probability for each of A, B, C and D. It counts at “?”.",
        "最先出现的字母：A、B、C、D 各自的概率，以“?”处为准。",
    ),
    baseline=Text("always answering the most frequent letter", "总是回答最常见的字母"),
    drafts=drafts,
    look=look,
)
