"""Embedded font files: may they be embedded, and which glyphs are in them.

Only the few tables that preflight asks for are read; a file that cannot be read says
nothing. Source: OpenType 1.9 (table directory, OS/2, maxp); Adobe TN 5176 (CFF).
"""

import struct
from collections.abc import Iterator
from typing import Final

import msgspec

from banmian.fonts.cff import CHAR_STRINGS, CHARSET, ROS, entries, read_index

_DIRECTORY: Final = 12
_RECORD: Final = 16

_UNREADABLE: Final = (struct.error, IndexError, ValueError)


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


def _read_cff(data: bytes) -> Program:
    names = read_index(data, data[2])
    said = entries(read_index(data, names.end).objects[0])
    top = {entry.operator: entry.operands for entry in said}
    count = struct.unpack_from(">H", data, top[CHAR_STRINGS][-1])[0]
    if ROS not in top:
        return Program(glyphs=count)
    start = top.get(CHARSET, [0])[-1]
    cids = range(count) if start <= 2 else _charset(data, start, count)
    return Program(glyphs=count, cids=frozenset(cids))


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
