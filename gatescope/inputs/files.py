"""Any uploaded file with numbers in it to a table."""

from __future__ import annotations

from gatescope.inputs.csv_table import read_csv
from gatescope.inputs.npy import MAGIC, read_npy
from gatescope.inputs.table import Table

FILE_TYPES = ("csv", "tsv", "txt", "npy")


def read_file(name: str, data: bytes, header: bool | None = None) -> Table:
    r"""Read an uploaded file by what it holds; its name only decides what is expected of it.

    Parameters
    ----------
    name : str
        Its name, as the browser gives it.
    data : bytes
        Its content.
    header : bool or None
        For a text file, whether its first row names the columns; None finds out.

    Returns
    -------
    Table
        Columns to pick from with `Table.select`.

    Raises
    ------
    InputError
        As `read_csv` and `read_npy`.

    Examples
    --------
    >>> read_file("heat.csv", b"1.5\n2.5\n").select(["x1"]).values.tolist()
    [[1.5], [2.5]]
    """
    if data.startswith(MAGIC) or name.lower().endswith(".npy"):
        return read_npy(data)
    return read_csv(data, header)
