"""Embedded font files: may they be embedded, and which glyphs are in them.

Only the few tables that preflight asks for are read; a file that cannot be read says
nothing. Source: OpenType 1.9 (table directory, OS/2, maxp); Adobe TN 5176 (CFF).
"""

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import msgspec

_DIRECTORY: Final = 12
_RECORD: Final = 16

_STRINGS_OP: Final = 17
_CHARSET_OP: Final = 15
_ROS_OP: Final = 12 * 256 + 30
"""Operators of a CFF top dictionary (TN 5176, table 9, 10)."""

_UNREADABLE: Final = (struct.error, IndexError, ValueError)

_NUMBER_ENDS: Final = 15


class Program(msgspec.Struct, frozen=True):
    """What an embedded font file says.

    Attributes:
        fs_type: embedding permission of OS/2; None = the file has no such table.
        glyphs: how many; None = unknown.
        cids: of a CID-keyed CFF font: those it has; None = any other font.
    """

    fs_type: int | None = None
    glyphs: int | None = None
    cids: frozenset[int] | None = None


def read_program(data: bytes) -> Program:
    """Read a font file as it stands in FontFile2 or FontFile3."""
    try:
        if data[:4] in (b"\0\1\0\0", b"true", b"OTTO"):
            return _read_sfnt(data)
        if data[:1] == b"\1":
            return _read_cff(data)
    except _UNREADABLE:
        return Program()
    return Program()


def _read_sfnt(data: bytes) -> Program:
    tables = _tables(data)
    fs_type = glyphs = cids = None
    if len(tables.get("OS/2", b"")) >= 10:
        (fs_type,) = struct.unpack_from(">H", tables["OS/2"], 8)
    if len(tables.get("maxp", b"")) >= 6:
        (glyphs,) = struct.unpack_from(">H", tables["maxp"], 4)
    if "CFF " in tables:
        inner = _read_cff(tables["CFF "])
        glyphs, cids = inner.glyphs, inner.cids
    return Program(fs_type, glyphs, cids)


def _tables(data: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {}
    for index in range(count):
        record = struct.unpack_from(">4sIII", data, _DIRECTORY + _RECORD * index)
        tag, _, start, length = record
        tables[tag.decode("latin-1")] = data[start : start + length]
    return tables


class _Index(msgspec.Struct, frozen=True):
    """A CFF INDEX: its objects and where it ends."""

    objects: tuple[bytes, ...]
    end: int


def _read_cff(data: bytes) -> Program:
    names = _index(data, data[2])
    top = dict(_entries(_index(data, names.end).objects[0]))
    count = struct.unpack_from(">H", data, top[_STRINGS_OP][-1])[0]
    if _ROS_OP not in top:
        return Program(glyphs=count)
    start = top.get(_CHARSET_OP, [0])[-1]
    cids = range(count) if start <= 2 else _charset(data, start, count)
    return Program(glyphs=count, cids=frozenset(cids))


def _index(data: bytes, start: int) -> _Index:
    (count,) = struct.unpack_from(">H", data, start)
    if not count:
        return _Index((), start + 2)
    size = data[start + 2]
    table = start + 3
    offsets = [
        int.from_bytes(data[table + size * number : table + size * (number + 1)])
        for number in range(count + 1)
    ]
    base = table + size * (count + 1) - 1
    objects = tuple(data[base + low : base + high] for low, high in pairwise(offsets))
    return _Index(objects, base + offsets[-1])


def _entries(data: bytes) -> Iterator[tuple[int, list[int]]]:
    """Yield operators of a dictionary with their operands; real numbers read as 0."""
    operands: list[int] = []
    at = 0
    while at < len(data):
        octet = data[at]
        if octet <= 21:
            two = octet == 12
            yield (octet * 256 + data[at + 1] if two else octet), operands
            operands = []
            at += 2 if two else 1
        else:
            value, at = _operand(data, at)
            operands.append(value)


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


def _charset(data: bytes, start: int, count: int) -> Iterator[int]:
    """Yield the CIDs of a charset, .notdef first (TN 5176, 13)."""
    yield 0
    kind, at, left = data[start], start + 1, count - 1
    while left > 0:
        (first,) = struct.unpack_from(">H", data, at)
        more = 0
        if kind == 1:
            more = data[at + 2]
        elif kind == 2:
            (more,) = struct.unpack_from(">H", data, at + 2)
        yield from range(first, first + min(more + 1, left))
        left -= more + 1
        at += 2 + kind
