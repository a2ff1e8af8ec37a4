"""Sentences about a run, with the numbers that make them true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gatescope.inputs.sequence import Sequence as InputSequence
from gatescope.messages import true_minus
from gatescope.models.card import Claim, Look, Text
from gatescope.models.claims import quantity_values
from gatescope.models.model import Run
from gatescope.training.bounds import above, below

NAMES = {
    "z": Text("update gate z", "更新门 z"),
    "r": Text("reset gate r", "重置门 r"),
    "n": Text("candidate n", "候选状态 n"),
    "h": Text("hidden state h", "隐藏状态 h"),
    "f": Text("forget gate f", "遗忘门 f"),
    "i": Text("input gate i", "输入门 i"),
    "o": Text("output gate o", "输出门 o"),
    "c": Text("cell state c", "细胞状态 c"),
}
MEANINGS = {
    "z": Text("low lets the unit change, high keeps it as it is", "低则允许改变，高则保持原样"),
    "r": Text("low leaves the past out, high lets it in", "低则忽略过去，高则用上过去"),
    "h": Text("the state changes between the two", "状态在两者之间改变了"),
    "f": Text("low erases the cell, high keeps it", "低则抹去记忆，高则保持"),
    "i": Text("high lets new content in, low keeps it out", "高则放入新内容，低则挡在门外"),
    "o": Text("high shows the cell, low hides it", "高则显示记忆，低则隐藏"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence in both languages, what makes it checkable, and where to look.

    Parameters
    ----------
    text : Text
        The sentence.
    claims : tuple of Claim
        Every number of the sentence.
    t, unit : int
        Where it can be seen best; the unit is 0 for a sentence about the answer.
    margin : float
        How clearly it can be seen: the distance between the two bounds.
    """

    text: Text
    claims: tuple[Claim, ...]
    t: int
    unit: int
    margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Steps of a sequence and how one calls them.

    Parameters
    ----------
    steps : tuple of int
        The steps, from 0.
    where : Text
        Their name inside a sentence, for example "at the brackets".
    """

    steps: tuple[int, ...]
    where: Text


def contrast(
    run: Run,
    sequence: InputSequence,
    quantities: Iterable[str],
    low: Group,
    high: Group,
    then: Text | None = None,
    *,
    mean: bool = False,
    high_first: bool = False,
) -> Finding:
    """Find the unit whose gate is lowest in one group of steps and highest in another.

    Parameters
    ----------
    run, sequence
        A run, and what was read.
    quantities : iterable of str
        Where to search, for example ``("z",)``.
    low, high : Group
        Where the quantity should be low, and where high.
    then : Text, optional
        What follows from it; closes the sentence. What the gate does in general if left out.
    mean : bool
        Whether the mean over each group is meant, or every step of it.
    high_first : bool
        Whether the sentence begins with the high group.

    Returns
    -------
    Finding
        The clearest one, with the bounds that hold.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> sequence = model.card.examples[0].sequence
    >>> letter, blank = Group((3,), Text("here", "这里")), Group((9,), Text("there", "那里"))
    >>> contrast(run(model, sequence), sequence, ("z",), letter, blank).text.en[:58]
    "Unit 1's update gate z is below 0.08 here and above 0.99 t"
    """
    best: tuple[float, str, int, float, float] | None = None
    for quantity in quantities:
        values = quantity_values(run, sequence, quantity)
        lows, highs = values[list(low.steps)], values[list(high.steps)]
        tops = lows.mean(axis=0) if mean else lows.max(axis=0)
        floors = highs.mean(axis=0) if mean else highs.min(axis=0)
        unit = int((floors - tops).argmax())
        found = (float((floors - tops)[unit]), quantity, unit, tops[unit], floors[unit])
        best = found if best is None or found[0] > best[0] else best
    if best is None:
        raise ValueError("quantities: expected at least one")
    margin, quantity, unit, top, floor = best
    over = "mean" if mean else "each"
    claims = (
        Claim(quantity, unit, low.steps, over=over, below=below(top)),  # type: ignore[arg-type]
        Claim(quantity, unit, high.steps, over=over, above=above(floor)),  # type: ignore[arg-type]
    )
    text = _contrast_text(claims, low, high, then or MEANINGS[quantity], high_first)
    first = high if high_first else low
    return Finding(text, claims, first.steps[0], unit, margin)


def _contrast_text(
    claims: tuple[Claim, Claim], low: Group, high: Group, then: Text, high_first: bool
) -> Text:
    under, over = (true_minus(f"{n:.2f}") for n in (claims[0].below, claims[1].above))
    name, unit = NAMES[claims[0].quantity], claims[0].unit
    average = claims[0].over == "mean"
    share_en, share = ("on average ", "平均") if average else ("", "")
    parts_en = [
        f"{share_en}below {under} {low.where.en}",
        f"{share_en}above {over} {high.where.en}",
    ]
    parts_zh = [f"{low.where.zh}{share}低于 {under}", f"{high.where.zh}{share}高于 {over}"]
    if high_first:
        parts_en.reverse()
        parts_zh.reverse()
    return Text(
        f"Unit {unit}'s {name.en} is {parts_en[0]} and {parts_en[1]}: {then.en}.",
        f"单元 {unit} 的{name.zh} {parts_zh[0]}，{parts_zh[1]}：{then.zh}。",
    )


def clearest(findings: Iterable[Finding]) -> Finding:
    """Choose the finding that can be seen best.

    Examples
    --------
    >>> text = Text("so", "如此")
    >>> vague, clear = (Finding(text, (), t=0, unit=1, margin=m) for m in (0.2, 0.7))
    >>> clearest([vague, clear]) is clear
    True
    """
    return max(findings, key=lambda finding: finding.margin)


def join(*findings: Finding) -> Look:
    """Put findings together; the first says where the page opens.

    Examples
    --------
    >>> one = Finding(Text("One.", "一。"), (), t=4, unit=2)
    >>> look = join(one, Finding(Text("Two.", "二。"), (), t=9, unit=0))
    >>> look.text.en, look.text.zh, look.t, look.unit
    ('One. Two.', '一。二。', 4, 2)
    """
    en = " ".join(finding.text.en for finding in findings)
    zh = "".join(finding.text.zh for finding in findings)
    claims = tuple(claim for finding in findings for claim in finding.claims)
    return Look(Text(en, zh), claims, findings[0].t, findings[0].unit)
