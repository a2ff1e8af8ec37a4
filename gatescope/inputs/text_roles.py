"""Which column of a file holds the texts, and which their labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gatescope.inputs.quoting import shorten
from gatescope.inputs.text_table import TextTable, read_text_table
from gatescope.messages import InputError

TEXT_NAMES = (
    *("text", "texts", "sentence", "sentences", "review", "reviews", "comment", "comments"),
    *("content", "message", "tweet", "body", "utterance", "question", "document", "title"),
    *("文本", "句子", "评论", "内容", "正文", "文字", "标题", "text_a", "sms"),
)
LABEL_NAMES = (
    *("label", "labels", "class", "category", "target", "sentiment", "polarity", "topic"),
    *("intent", "emotion", "tag", "answer", "rating", "stars"),
    *("标签", "类别", "分类", "类", "情感", "情绪", "答案", "评分"),
)
"""Names that people give to such columns, the surest first."""


def read_texts(data: bytes, text: str = "", label: str = "") -> TextTable:
    r"""Read a file of texts with labels, looking for the usual names of its columns.

    Parameters
    ----------
    data : bytes
        A CSV file.
    text, label : str
        Names that are expected besides.

    Returns
    -------
    TextTable
        All its columns.

    Raises
    ------
    InputError
        As `read_text_table`.

    Examples
    --------
    >>> read_texts("评论;标签\n好,好;1\n".encode()).names
    ('评论', '标签')
    """
    asked = {name.strip().lower() for name in (text, label)} - {""}
    return read_text_table(data, {*TEXT_NAMES, *LABEL_NAMES, *asked})


def find_roles(table: TextTable, text: str = "", label: str = "") -> tuple[str, str]:
    """Find the column of the texts and that of the labels.

    Parameters
    ----------
    table : TextTable
        With two columns or more.
    text, label : str
        Their names, where they are known; "" makes a guess: a usual name, else the column with
        the longest cells, and the one with the fewest different ones.

    Returns
    -------
    tuple of str
        Text, label.

    Raises
    ------
    InputError
        If there is one column only, if a name is not there, or if both are the same column.

    Examples
    --------
    >>> table = TextTable(("a", "b"), (("x", "y", "x"), ("one", "two", "three")), (1, 2, 3))
    >>> find_roles(table)
    ('b', 'a')
    """
    if len(table.names) < 2:
        raise InputError(
            "Expected a column of texts and one of labels, but the file has one column, "
            "“{name}”; add the other, with a comma between them.",
            name=table.names[0],
        )
    for name in filter(None, (text, label)):
        table.column(name)
    if text and text == label:
        raise InputError(
            "Expected the labels in another column than the texts, but “{name}” was chosen for "
            "both; choose another one.",
            name=shorten(text),
        )
    text = text or _guess_text(table, [name for name in table.names if name != label])
    return text, label or _guess_label(table, [name for name in table.names if name != text])


def _guess_text(table: TextTable, names: Sequence[str]) -> str:
    usual = _usual(names, TEXT_NAMES)
    return usual or max(names, key=lambda name: sum(map(len, table.column(name))))


def _guess_label(table: TextTable, names: Sequence[str]) -> str:
    usual = _usual(names, LABEL_NAMES)
    if usual:
        return usual
    different = {name: len(set(table.column(name))) for name in names}
    # A column that is the same in every row says nothing.
    return min(names, key=lambda name: (different[name] < 2, different[name]))


def _usual(names: Iterable[str], known: Sequence[str]) -> str:
    found = {name.lower(): name for name in names}
    return next((found[name] for name in known if name in found), "")
