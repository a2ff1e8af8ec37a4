"""Bytes of an uploaded text file to text, or a sentence that says what they are instead."""

from __future__ import annotations

import codecs

from gatescope.inputs.limits import MAX_UPLOAD_BYTES
from gatescope.messages import InputError, Message, note

SIGNATURES = {
    b"PK\x03\x04": "ZIP / XLSX",
    b"\xd0\xcf\x11\xe0": "XLS",
    b"\x93NUMPY": "NPY",
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"\x89HDF": "HDF5",
    b"PAR1": "Parquet",
    b"\x80\x02": "pickle",
    b"\x80\x03": "pickle",
    b"\x80\x04": "pickle",
    b"\x80\x05": "pickle",
}


def check_size(data: bytes) -> None:
    """Refuse an upload that is empty or larger than the limit.

    Raises
    ------
    InputError
        If `data` has no byte or more than ``MAX_UPLOAD_BYTES``.

    Examples
    --------
    >>> check_size(b"1,2")
    """
    if not data:
        raise InputError(
            "Expected a file with numbers in it, but the file is empty; choose another one."
        )
    if len(data) > MAX_UPLOAD_BYTES:
        raise InputError(
            "Expected a file of at most {limit} MB, but {size:.1f} MB came; cut it or keep "
            "fewer columns.",
            limit=MAX_UPLOAD_BYTES >> 20,
            size=len(data) / 2**20,
        )


def decode_text(data: bytes) -> tuple[str, tuple[Message, ...]]:
    r"""Decode a text file as UTF-8, as UTF-16 with a mark, or as GB18030.

    Parameters
    ----------
    data : bytes
        The whole file.

    Returns
    -------
    text : str
        Its text without a byte order mark.
    notes : tuple of Message
        A note where the encoding was guessed.

    Raises
    ------
    InputError
        If the file is empty, too large, or no text: the sentence says what it looks like.

    Examples
    --------
    >>> decode_text("温度\n1".encode("utf-8-sig"))[0]
    '温度\n1'
    """
    check_size(data)
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(
                "Expected a text file such as CSV, but this is a {kind} file; save the table "
                "as CSV (UTF-8) and upload that.",
                kind=kind,
            )
    text, notes = _decode(data)
    if "\0" in text:
        raise _not_text()
    return text, notes


def _decode(data: bytes) -> tuple[str, tuple[Message, ...]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        # Spreadsheets in China save as GB18030 by default.
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "gb18030":
            return text, (note("The file is not UTF-8; its text was read as GB18030."),)
        return text, ()
    raise _not_text()


def _not_text() -> InputError:
    return InputError(
        "Expected a text file such as CSV, but these bytes are no text; save the table as CSV "
        "(UTF-8) and upload that."
    )
