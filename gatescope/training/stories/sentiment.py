"""The story of sentiment: negation, and sentences with two sides."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks.sentiment import SENTIMENT
from gatescope.models.card import Look, Text
from gatescope.models.model import Run
from gatescope.training.answers import answer
from gatescope.training.evidence import Finding, Group, clearest, contrast, join
from gatescope.training.stories.story import Draft, Story, tokens_of

QUANTITIES = {"gru": ("z", "r"), "lstm": ("f", "i", "o"), "rnn": ("h",)}
TURNS = {
    "not": "not",
    "but": "but",
    "bu": "不",
    "suiran": "但是",
    "both": "and",
    "drawn": "but",
}
NAMES = (
    Text("“negative”", "“负面”"),
    Text("“neutral”", "“中性”"),
    Text("“positive”", "“正面”"),
)


def written(text: str, judgement: int) -> TokenSequence:
    """Make the sequence of a written sentence; judgement is -1, 0 or +1."""
    tokens = tuple(text.split())
    targets = np.full((len(tokens), 1), np.nan)
    targets[-1] = judgement + 1
    return TokenSequence(tokens, targets)


def drafts() -> tuple[Draft, ...]:
    """Give the examples."""
    but = "the music was great but the ending was not very good"
    both = "i do not like this book and the movie is awful"
    return (
        Draft("not", Text("Not good", "英文：不好"), written("the movie was not good", -1)),
        Draft("but", Text("Good, but …", "英文：好，但是……"), written(but, -1)),
        Draft(
            "bu", Text("不好看 (not good to watch)", "不好看"), written("这部 电影 不 好看", -1)
        ),
        Draft(
            "suiran",
            Text("Although …, but … in Chinese", "虽然……，但是……"),
            written("虽然 故事 很 无聊 ， 但是 音乐 非常 好听", 1),
        ),
        Draft("both", Text("Bad and bad", "英文：两样都差"), written(both, -1)),
        Draft("drawn", Text("A random one", "随机抽取的一例"), SENTIMENT.sample(1), 1),
    )


def look(cell: str, draft: Draft, run: Run) -> Look:
    """Find the gate that treats the turning word unlike its neighbour; and the answer."""
    sequence = tokens_of(draft)
    end = len(sequence) - 1
    turn = sequence.tokens.index(TURNS[draft.id])
    first = clearest(_turn(cell, run, sequence, turn, other) for other in (turn - 1, turn + 1))
    truth = int(np.asarray(sequence.targets)[end, 0])
    last = answer(run, sequence, end, truth, NAMES[truth], Text("At the end", "句末"))
    return join(first, last)


def _turn(cell: str, run: Run, sequence: TokenSequence, turn: int, other: int) -> Finding:
    """Hold the turning word against a neighbour."""
    here, there = (
        Group((t,), Text(f"at “{sequence.tokens[t]}”", f"在“{sequence.tokens[t]}”处"))
        for t in (turn, other)
    )
    return clearest(
        (
            contrast(run, sequence, QUANTITIES[cell], here, there),
            contrast(run, sequence, QUANTITIES[cell], there, here, high_first=True),
        )
    )


STORY = Story(
    title=Text("Good or bad?", "好评还是差评？"),
    description=Text(
        "Short sentences in English and Chinese from a small grammar: does the speaker like "
        "it? Negation turns a judgement around; after “but” the second half decides; with "
        "“and” or a comma both halves count, and a good and a bad one together are neutral.",
        "由一套小语法生成的英文和中文短句：说话人喜欢吗？否定词把评价反过来；“但是”之后以后半句为准；"
        "用“and”或逗号并列时两半都算，一好一坏合起来是中性。",
    ),
    answers=Text(
        "The judgement so far: negative, neutral or positive. It counts at the last word.",
        "到目前为止的评价：负面、中性或正面，以最后一个词为准。",
    ),
    baseline=Text("always giving the most frequent answer", "总是给出最常见的答案"),
    drafts=drafts,
    look=look,
)
