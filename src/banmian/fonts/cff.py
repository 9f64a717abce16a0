"""Bare CFF fonts: read in part, and given CIDs that are the caller's.

A PDF finds the glyphs of a CID-keyed font by the CIDs of its charset, those of any other
by their place in the file. Source: Adobe TN 5176 (CFF); ISO 32000-1, 9.7.4.2.
"""

import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

import msgspec

CHARSET: Final = 15
CHAR_STRINGS: Final = 17
PRIVATE: Final = 18
ROS: Final = 12 * 256 + 30
CID_COUNT: Final = 12 * 256 + 34
FD_ARRAY: Final = 12 * 256 + 36
FD_SELECT: Final = 12 * 256 + 37
"""Operators of a top dictionary (tables 9 and 10); two octets count as one number."""

_NUMBER_ENDS: Final = 15
_STANDARD_STRINGS: Final = 391


class Index(msgspec.Struct, frozen=True):
    """An INDEX: its objects and where it ends."""

    objects: tuple[bytes, ...]
    end: int


class Entry(msgspec.Struct, frozen=True):
    """An operator of a dictionary with its operands, and as it is written.

    Real numbers read as 0.
    """

    operator: int
    operands: list[int]
    written: bytes


def read_index(data: bytes, start: int) -> Index:
    """Read the INDEX that begins at a place (TN 5176, 5)."""
    (count,) = struct.unpack_from(">H", data, start)
    if not count:
        return Index((), start + 2)
    size = data[start + 2]
    table = start + 3
    offsets = [
        int.from_bytes(data[table + size * number : table + size * (number + 1)])
        for number in range(count + 1)
    ]
    base = table + size * (count + 1) - 1
    objects = tuple(data[base + low : base + high] for low, high in pairwise(offsets))
    return Index(objects, base + offsets[-1])


def entries(data: bytes) -> Iterator[Entry]:
    """Yield the entries of a dictionary (TN 5176, 4)."""
    operands: list[int] = []
    at = start = 0
    while at < len(data):
        octet = data[at]
        if octet <= 21:
            two = octet == 12
            operator = octet * 256 + data[at + 1] if two else octet
            at += 2 if two else 1
            yield Entry(operator, operands, data[start:at])
            operands, start = [], at
        else:
            value, at = _operand(data, at)
            operands.append(value)


def with_cids(data: bytes, cids: Sequence[int]) -> bytes:
    """Return a font without subroutines, CID-keyed by the given CIDs.

    Args:
        data: a bare CFF font. cids: of its glyphs in their order; the first is 0.
    """
    names = read_index(data, data[2])
    top = read_index(data, names.end)
    strings = read_index(data, top.end)
    said = list(entries(top.objects[0]))
    keyed = any(entry.operator == ROS for entry in said)
    words = strings.objects if keyed else (*strings.objects, b"Adobe", b"Identity")
    own = _STANDARD_STRINGS + len(strings.objects)
    first = b"" if keyed else _written(ROS, own, own + 1, 0)
    first += b"".join(one.written for one in said if one.operator not in _PLACES)
    first += b"" if keyed else _written(CID_COUNT, max(cids) + 1)
    places = {one.operator: one.operands for one in said if one.operator in _PLACES}
    kept = data[strings.end :]

    def head(places: dict[int, list[int]]) -> bytes:
        written = b"".join(_written(key, *places[key]) for key in sorted(places))
        return data[: names.end] + _index([first + written]) + _index(words)

    size = len(head({**places, CHARSET: [0]} if keyed else {key: [0] for key in _KEYED}))
    moved = {
        key: [*operands[:-1], operands[-1] + size - strings.end]
        for key, operands in places.items()
    }
    end = size + len(kept)
    charset = b"\0" + b"".join(cid.to_bytes(2) for cid in cids[1:])
    moved[CHARSET] = [end]
    if keyed:
        return head(moved) + kept + charset
    select = struct.pack(">BHHBH", 3, 1, 0, 0, len(cids))
    moved[FD_SELECT] = [end + len(charset)]
    moved[FD_ARRAY] = [end + len(charset) + len(select)]
    part = _index([_written(PRIVATE, *moved.pop(PRIVATE, [0, 0]))])
    return head(moved) + kept + charset + select + part


_KEYED: Final = (CHARSET, CHAR_STRINGS, FD_ARRAY, FD_SELECT)
"""Places in the top dictionary of a CID-keyed font."""

_PLACES: Final = frozenset((*_KEYED, PRIVATE))


def _written(operator: int, *operands: int) -> bytes:
    """Return an entry whose numbers take five octets each, whatever they are."""
    numbers = b"".join(b"\x1d" + number.to_bytes(4) for number in operands)
    return numbers + operator.to_bytes(2 if operator > 255 else 1)


def _index(objects: Sequence[bytes]) -> bytes:
    """Return an INDEX with offsets of four octets."""
    if not objects:
        return b"\0\0"
    offsets = accumulate(map(len, objects), initial=1)
    table = b"".join(offset.to_bytes(4) for offset in offsets)
    return len(objects).to_bytes(2) + b"\4" + table + b"".join(objects)


def _operand(data: bytes, at: int) -> tuple[int, int]:
    """Return a number and where the next one begins (TN 5176, table 3)."""
    first = data[at]
    if first == 28:
        return struct.unpack_from(">h", data, at + 1)[0], at + 3
    if first == 29:
        return struct.unpack_from(">i", data, at + 1)[0], at + 5
    if first == 30:
        end = at + 1
        while _NUMBER_ENDS not in (data[end] >> 4, data[end] & 15):
            end += 1
        return 0, end + 1
    if first <= 246:
        return first - 139, at + 1
    step = 256 if first < 251 else -256
    low = data[at + 1] + 108
    base = first - 247 if first < 251 else first - 251
    return base * step + (low if step > 0 else -low), at + 2
