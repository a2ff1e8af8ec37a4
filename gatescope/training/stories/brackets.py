"""The story of brackets: a depth to count."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks.brackets import BRACKETS, BROKEN, OTHER, VOCABULARY, follow
from gatescope.models.card import Look, Text
from gatescope.models.model import Run
from gatescope.training.answers import answer
from gatescope.training.evidence import Finding, Group, clearest, contrast, join
from gatescope.training.stories.story import Draft, Story, tokens_of

DEPTH = Text("this state tells the one from the other", "这个状态能把两者分开")
BREAKS = Text("no later bracket can repair the string", "之后的括号再也无法补救")


def written(text: str) -> TokenSequence:
    """Make the sequence of a written example, with the depth after each token.

    Examples
    --------
    >>> written("(x()").targets[:, 0].tolist()
    [1.0, 1.0, 2.0, 1.0]
    """
    depth, targets = np.zeros(1, dtype=np.int64), []
    for token in text:
        depth = follow(depth, np.array([VOCABULARY.index(token)]))
        targets.append([float(depth[0])])
    return TokenSequence(tuple(text), np.array(targets))


def drafts() -> tuple[Draft, ...]:
    """Give the examples."""
    nested, deep = "(xx(x)(xxx(x))xx)xx(x)x", "x(x(x(x(xxxx)x)x)x)x"
    broken, pause = "(x(xx)x)xx)xx(x)xx(xx", "((" + OTHER * 24 + "))x"
    return (
        Draft("nested", Text("Brackets in brackets", "括号套括号"), written(nested)),
        Draft("deep", Text("Down and up again", "逐层深入，再逐层返回"), written(deep)),
        Draft("broken", Text("One “)” too many", "多了一个“)”"), written(broken)),
        Draft("pause", Text("A long pause inside", "括号里停顿很久"), written(pause)),
        Draft("drawn", Text("A random one", "随机抽取的一例"), BRACKETS.sample(7), 7),
    )


def look(cell: str, draft: Draft, run: Run) -> Look:
    """Find the unit that moves at brackets only, what counts, and what breaks."""
    sequence = tokens_of(draft)
    depths = np.asarray(sequence.targets)[:, 0].astype(int)
    whole = [t for t in range(len(depths)) if depths[t] != BROKEN]
    en, zh = (" before that", "在此前的") if BROKEN in depths else ("", "在")
    brackets = Group(
        tuple(t for t in whole if sequence.tokens[t] != OTHER),
        Text(f"at every bracket{en}", f"{zh}每个括号处"),
    )
    others = Group(
        tuple(t for t in whole if sequence.tokens[t] == OTHER),
        Text(f"at every x{en}", f"{zh}每个 x 处"),
    )
    findings = [_break(run, sequence, depths)] if BROKEN in depths else []
    if cell == "gru":
        findings.append(contrast(run, sequence, ("z",), brackets, others))
    else:
        findings.append(_depth(run, sequence, depths, "c" if cell == "lstm" else "h"))
    name = Text(f"“{depths[-1]}”", f"“{depths[-1]}”")
    if depths[-1] == BROKEN:
        name = Text("“broken”", "“已破坏”")
    end = len(sequence) - 1
    at_end = Text("At the end", "最后一步")
    return join(*findings, answer(run, sequence, end, int(depths[-1]), name, at_end))


def _depth(run: Run, sequence: TokenSequence, depths: np.ndarray, quantity: str) -> Finding:
    """Find the unit whose state differs most between the deepest and the shallowest steps."""
    counted = np.where(depths == BROKEN, -1, depths)
    deepest = np.flatnonzero(counted == counted.max())
    shallowest = np.flatnonzero(counted == counted[counted >= 0].min())
    deep = Group(tuple(deepest.tolist()), Text("where it is deepest", "在最深处"))
    flat = Group(tuple(shallowest.tolist()), Text("where it is shallowest", "在最浅处"))
    return clearest(
        (
            contrast(run, sequence, (quantity,), flat, deep, DEPTH, high_first=True),
            contrast(run, sequence, (quantity,), deep, flat, DEPTH),
        )
    )


def _break(run: Run, sequence: TokenSequence, depths: np.ndarray) -> Finding:
    """Find the unit whose state turns at the bracket that breaks the string, and stays."""
    first = int(np.flatnonzero(depths == BROKEN)[0])
    before = Group(tuple(range(first)), Text("before the wrong “)”", "在多余的“)”之前"))
    after = Group(
        tuple(range(first, len(depths))), Text("from there to the end", "从那里直到最后")
    )
    return clearest(
        (
            contrast(run, sequence, ("h",), before, after, BREAKS),
            contrast(run, sequence, ("h",), after, before, BREAKS, high_first=True),
        )
    )


STORY = Story(
    title=Text("Count the brackets", "数括号"),
    description=Text(
        "A string of brackets, with the letter x as filling between them. At every step the "
        "network has to say how many brackets are open, which is the depth, or “broken” once "
        "a bracket was closed that had never been opened. It was trained to a depth of five.",
        "一串括号，中间用字母 x 填充。网络在每一步都要说出还有几个括号没有关闭，也就是深度；"
        "一旦出现没有打开过就关闭的括号，就要回答“已破坏”。训练时最深为五层。",
    ),
    answers=Text(
        "The depth after each character (0: every bracket is closed again), or “broken”.",
        "每个字符之后的深度（0 表示所有括号都已关闭），或者“已破坏”。",
    ),
    baseline=Text("always giving the most frequent answer", "总是给出最常见的答案"),
    drafts=drafts,
    look=look,
)
