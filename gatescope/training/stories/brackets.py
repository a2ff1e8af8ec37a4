"""The story of brackets: a counter."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tasks.brackets import BRACKETS, BROKEN, OTHER, VOCABULARY, follow
from gatescope.models.card import Look, Text
from gatescope.models.model import Run
from gatescope.training.answers import answer
from gatescope.training.evidence import Finding, Group, clearest, contrast, join
from gatescope.training.stories.story import Draft, Story, tokens_of

COUNTS = Text(
    "it counts at brackets and keeps its count in between", "遇到括号才计数，其余时候保持不变"
)
DEPTH = Text("the state itself carries the depth", "深度就记在状态里")
BREAKS = Text("from here on nothing can repair the string", "从这里起，再也无法补救")


def written(text: str) -> TokenSequence:
    """Make the sequence of a written example, with the depth after each token."""
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
        findings.append(contrast(run, sequence, ("z",), brackets, others, COUNTS))
    else:
        findings.append(_depth(run, sequence, depths, "c" if cell == "lstm" else "h"))
    name = Text("the true depth", "正确的深度")
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
    title=Text("Brackets", "括号"),
    description=Text(
        "A string of brackets with other characters x between them. At every step the network "
        "says how deep it is, or that a bracket closed that was never opened: a counter. It "
        "was trained down to a depth of five.",
        "由括号和其他字符 x 组成的字符串。网络在每一步都要说出当前的嵌套深度，"
        "或者指出有括号没有打开就关闭了："
        "这是一个计数器。训练时最深为五层。",
    ),
    answers=Text(
        "The depth after each token (depth 0: balanced so far), or “broken”.",
        "每个记号之后的深度（深度 0 表示到此为止是平衡的），或者“已破坏”。",
    ),
    baseline=Text("always giving the most frequent answer", "总是给出最常见的答案"),
    drafts=drafts,
    look=look,
)
