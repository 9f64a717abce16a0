"""What `objects` asks of values, for objects of a file that qpdf has opened."""

import re
from decimal import Decimal
from typing import Final

import pikepdf

DAMAGE: Final = (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError)
"""What pikepdf raises over files that are broken; qpdf's own are runtime errors."""

_OURS: Final = re.compile(r"^(?:\w+ )?<_io\.BytesIO object[^>]*>")
"""How qpdf calls octets that come from no file: by their place in memory."""


def entry(holder: object, *keys: object) -> object:
    """Return what stands under a path of keys in nested dictionaries; None = nothing.

    Args:
        holder: a dictionary or a stream, or anything else, which has no entries.
        keys: text with a slash, or names as a file has them: those need not be UTF-8.
    """
    for key in keys:
        if not isinstance(holder, (pikepdf.Dictionary, pikepdf.Stream)):
            return None
        if isinstance(key, (str, pikepdf.Name)):
            holder = holder.get(key)
        else:
            return None
    return holder


def entries_of(value: object) -> tuple[tuple[str, object], ...]:
    """Return keys, with their slash, and values of a dictionary or a stream's.

    Where a key is not UTF-8 nothing is returned: ask for the keys that are known.
    """
    if not isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
        return ()
    try:
        return tuple((key, value.get(key)) for key in sorted(value.keys()))
    except UnicodeDecodeError:
        return ()


def items_of(value: object) -> tuple[object, ...]:
    """Return the items of an array."""
    return tuple(value) if isinstance(value, pikepdf.Array) else ()


def is_array(value: object) -> bool:
    """Tell whether a value is an array."""
    return isinstance(value, pikepdf.Array)


def name_of(value: object) -> str:
    """Return a name without its slash; empty if it is none.

    A name that is not UTF-8, such as a font's in GBK, is returned with its octets as #xx.
    """
    if not isinstance(value, pikepdf.Name):
        return ""
    try:
        return str(value)[1:]
    except UnicodeDecodeError:
        return value.unparse().decode("ascii", errors="replace")[1:]


def octets_of(value: object) -> bytes | None:
    """Return the octets of a string; None = it is none."""
    return bytes(value) if isinstance(value, pikepdf.String) else None


def text_of(value: object) -> str:
    """Return a text string; empty if it is none."""
    return str(value) if isinstance(value, pikepdf.String) else ""


def number_of(value: object, default: float = 0.0) -> float:
    """Return a number, or the default if it is none."""
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return float(value)
    return default


def identity(value: object) -> tuple[int, int]:
    """Return the number of an indirect object, (0, 0) for anything else."""
    if isinstance(value, pikepdf.Object):
        number, generation = value.objgen
        return number, generation
    return 0, 0


def is_stream(value: object) -> bool:
    """Tell whether a value is a stream."""
    return isinstance(value, pikepdf.Stream)


def stream_bytes(value: object) -> bytes:
    """Return the decoded octets of a stream; empty if they cannot be decoded."""
    if not isinstance(value, pikepdf.Stream):
        return b""
    try:
        return value.read_bytes()
    except DAMAGE:
        return b""


def in_words(error: object) -> str:
    """Return what qpdf says without the file's name, which it does not know."""
    return re.sub(_OURS, "", str(error)).strip(" :()")
