"""What a pickle would do, read without doing any of it."""

from __future__ import annotations

import pickletools
import re

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError

# What `torch.save` writes for a dictionary of tensors; torch's own list for `weights_only` is
# longer, and with it a file of a few bytes can ask for any amount of memory.
PLAIN = frozenset(
    {
        "collections OrderedDict",
        "torch Size",
        "torch device",
        "torch._utils _rebuild_parameter",
        "torch._utils _rebuild_tensor_v2",
        "torch.storage UntypedStorage",
    }
)
STORAGE = re.compile(r"torch \w+Storage")
DTYPE = re.compile(r"torch (?:(?:b?float|int|uint|complex)\d+|bool)")
# Instructions that look a name up on the stack, or call what another library registered.
HIDDEN = frozenset(
    {"STACK_GLOBAL", "INST", "OBJ", "EXT1", "EXT2", "EXT4", "NEWOBJ_EX", "PERSID"}
)


def check_pickle(data: bytes) -> None:
    r"""Refuse a pickle that would call anything but what puts tensors together.

    Parameters
    ----------
    data : bytes
        The pickle. It is read as a list of instructions; none is followed.

    Raises
    ------
    InputError
        If it names another function or class (a whole module, optimiser settings of another
        library, or code that somebody would like to run), or is damaged. The name is in the
        sentence.

    Examples
    --------
    >>> check_pickle(b"cos\nsystem\n(S'ls'\ntR.")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    gatescope.messages.InputError: Expected a dictionary of tensors, but ... os.system, ...
    """
    try:
        for instruction, argument, _ in pickletools.genops(data):
            if instruction.name == "GLOBAL":
                _check_name(str(argument))
            elif instruction.name in HIDDEN:
                raise _code(instruction.name)
    except InputError:
        raise
    except Exception as error:  # its readers raise ValueError, struct.error, and more
        raise InputError(
            "Expected a file that torch.save wrote, but it is damaged ({problem}); save it "
            "again.",
            problem=shorten(str(error), 80),
        ) from error


def _check_name(name: str) -> None:
    known = (pattern.fullmatch(name) for pattern in (STORAGE, DTYPE))
    if name not in PLAIN and not any(known):
        raise _code(name.replace(" ", "."))


def _code(name: str) -> InputError:
    return InputError(
        "Expected a dictionary of tensors, but the file holds {name}, which only running code "
        "could bring back; load it where it was made and save model.state_dict() with "
        "torch.save.",
        name=shorten(name, 60),
    )
