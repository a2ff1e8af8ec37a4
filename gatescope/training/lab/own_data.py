"""A CSV file as what a network learns from: texts with labels, or columns of numbers."""

from __future__ import annotations

from gatescope.training.lab.dataset import Dataset
from gatescope.training.lab.own_table import table_dataset
from gatescope.training.lab.own_texts import text_dataset
from gatescope.training.lab.plan import TEXT, Plan


def own_dataset(plan: Plan, data: bytes) -> Dataset:
    r"""Make the sequences of a plan out of a file.

    Parameters
    ----------
    plan : Plan
        For the task ``text`` or ``table``.
    data : bytes
        The CSV file, from anyone.

    Returns
    -------
    Dataset
        The same for the same plan and file; its notes say how the file was read.

    Raises
    ------
    InputError
        If the file cannot be used: one sentence with what was expected and what came.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> rows = "".join(f"good {k},yes\nbad {k},no\n" for k in range(9))
    >>> data = own_dataset(first_plan("text"), f"text,label\n{rows}".encode())
    >>> data.task.labels, data.train.x.shape
    (('no', 'yes'), (2, 12))
    """
    return text_dataset(plan, data) if plan.data.task == TEXT else table_dataset(plan, data)
