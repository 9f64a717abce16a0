"""PDF objects become plain values: a wrong type reads as nothing, never as an exception.

A file under preflight may hold anything anywhere; what stands in the place of a number
and is none is reported by the check that wanted it, so reading stays silent here.

Objects come from two readers: the plain one (`values`, for our own files) and qpdf, for
any file. What the plain one and Python know is answered here; all else is qpdf's, which
is loaded only for it.
"""

import zlib
from typing import Final, TypeAlias

from banmian.press.preflight.values import Dict, Name, Ref, Stream

ObjectId: TypeAlias = tuple[int, int]
"""Number and generation of an indirect object; (0, 0) for a direct one."""

_PLAIN: Final = (type(None), Dict, list, str, bytes, int, float, Ref)
"""Types of the plain reader; numbers are alike in both."""


_PDFDOC: Final = dict(enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€", 0x80))
"""Characters in which PDFDocEncoding differs from Latin 1 (ISO 32000-1, annex D.2)."""


def entry(holder: object, *keys: object) -> object:
    """Return what stands under a path of keys in nested dictionaries; None = nothing.

    Args:
        holder: a dictionary or a stream, or anything else, which has no entries.
        keys: text with a slash, or names as a file has them: those need not be UTF-8.
    """
    path = iter(keys)
    for key in path:
        if isinstance(holder, Dict):
            holder = holder.get(key) if isinstance(key, str) else None
            if type(holder) is Ref:
                holder = holder.fetch()
        elif isinstance(holder, _PLAIN):
            return None
        else:
            from banmian.press.preflight.qpdf_objects import entry as of_qpdf

            return of_qpdf(holder, key, *path)
    return holder


def entries_of(value: object) -> tuple[tuple[str, object], ...]:
    """Return keys, with their slash, and values of a dictionary or a stream's.

    Where a key is not UTF-8 nothing is returned: ask for the keys that are known.
    """
    if isinstance(value, Dict):
        return tuple((key, entry(value, key)) for key in sorted(value))
    if isinstance(value, _PLAIN):
        return ()
    from banmian.press.preflight.qpdf_objects import entries_of as of_qpdf

    return of_qpdf(value)


def items_of(value: object) -> tuple[object, ...]:
    """Return the items of an array."""
    if isinstance(value, list):
        return tuple(item.fetch() if type(item) is Ref else item for item in value)
    if isinstance(value, _PLAIN):
        return ()
    from banmian.press.preflight.qpdf_objects import items_of as of_qpdf

    return of_qpdf(value)


def some_of(value: object) -> tuple[object, ...]:
    """Return the items of an array, or the thing itself where one may stand alone."""
    if value is None:
        return ()
    return items_of(value) if is_array(value) else (value,)


def is_array(value: object) -> bool:
    """Tell whether a value is an array."""
    if isinstance(value, _PLAIN):
        return isinstance(value, list)
    from banmian.press.preflight.qpdf_objects import is_array as of_qpdf

    return of_qpdf(value)


def name_of(value: object) -> str:
    """Return a name without its slash; empty if it is none.

    A name that is not UTF-8, such as a font's in GBK, is returned with its octets as #xx.
    """
    if isinstance(value, Name):
        return value[1:]
    if isinstance(value, _PLAIN):
        return ""
    from banmian.press.preflight.qpdf_objects import name_of as of_qpdf

    return of_qpdf(value)


def names_of(value: object) -> tuple[str, ...]:
    """Return the names of an array, or the one that stands alone."""
    return tuple(filter(None, map(name_of, some_of(value))))


def octets_of(value: object) -> bytes | None:
    """Return the octets of a string; None = it is none."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, _PLAIN):
        return None
    from banmian.press.preflight.qpdf_objects import octets_of as of_qpdf

    return of_qpdf(value)


def text_of(value: object) -> str:
    """Return a text string; empty if it is none."""
    if isinstance(value, bytes):
        if value[:2] == b"\xfe\xff":
            return value[2:].decode("utf-16-be", errors="replace")
        if value[:3] == b"\xef\xbb\xbf":
            return value[3:].decode("utf-8", errors="replace")
        return value.decode("latin-1").translate(_PDFDOC)
    if isinstance(value, _PLAIN):
        return ""
    from banmian.press.preflight.qpdf_objects import text_of as of_qpdf

    return of_qpdf(value)


def number_of(value: object, default: float = 0.0) -> float:
    """Return a number, or the default if it is none."""
    if isinstance(value, bool):
        return default
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, _PLAIN):
        return default
    from banmian.press.preflight.qpdf_objects import number_of as of_qpdf

    return of_qpdf(value, default)


def numbers_of(value: object) -> tuple[float, ...]:
    """Return the numbers of an array; what is none counts as nought."""
    return tuple(map(number_of, items_of(value)))


def identity(value: object) -> ObjectId:
    """Return the number of an indirect object, (0, 0) for anything else."""
    if isinstance(value, Dict):
        return value.number, 0
    if isinstance(value, _PLAIN):
        return 0, 0
    from banmian.press.preflight.qpdf_objects import identity as of_qpdf

    return of_qpdf(value)


def is_stream(value: object) -> bool:
    """Tell whether a value is a stream."""
    if isinstance(value, _PLAIN):
        return isinstance(value, Stream)
    from banmian.press.preflight.qpdf_objects import is_stream as of_qpdf

    return of_qpdf(value)


def stream_bytes(value: object, most: int = 0) -> bytes:
    """Return the decoded octets of a stream; empty if they cannot be decoded.

    Args:
        value: the stream.
        most: how many octets are asked for at least; 0 = all.
    """
    if isinstance(value, _PLAIN):
        return _inflated(value, most) if isinstance(value, Stream) else b""
    from banmian.press.preflight.qpdf_objects import stream_bytes as of_qpdf

    return of_qpdf(value)


def _inflated(stream: Stream, most: int) -> bytes:
    """Return the octets of a stream of the plain reader: deflated ones, or as they are."""
    filters = names_of(entry(stream, "/Filter"))
    if not filters:
        return stream.data
    if filters != ("FlateDecode",) or entry(stream, "/DecodeParms") is not None:
        return b""
    inflater = zlib.decompressobj()
    try:
        octets = inflater.decompress(stream.data, most)
    except zlib.error:
        return b""
    return octets if most or inflater.eof else b""
