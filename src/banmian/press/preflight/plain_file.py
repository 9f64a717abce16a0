"""A PDF of the simple build that we write, read without qpdf: in a tenth of the time.

One table of cross references, no object streams, no encryption. What is built otherwise
is not for this reader: it raises `NotPlain`, and qpdf's reader has to look.
Source: ISO 32000-1, 7.5 (file structure), 7.7.3 (page tree).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from banmian.press.preflight.objects import entry, items_of, name_of, number_of
from banmian.press.preflight.values import Dict, NotPlain, PlainValue, Reader, Stream

_DEEPEST: Final = 32
_ENTRY: Final = 20
"""Octets of an entry of the table."""

_HEADER: Final = re.compile(rb"%PDF-(\d\.\d)\s")
_TABLE: Final = re.compile(rb"xref\s+0 (\d+)\s*?\r?\n")
_OBJECT: Final = re.compile(rb"(\d+) 0 obj\b")
_TRAILER: Final = re.compile(
    rb"\s*trailer\s*(.*?)\s*startxref\s+(\d+)\s+%%EOF\s*", re.DOTALL
)
_DATA: Final = re.compile(rb"stream\r?\n")
_END_OF_DATA: Final = re.compile(rb"\s*endstream\s+endobj\b")


class PlainPage(NamedTuple):
    """A page: its dictionary, and its resources, inherited or its own."""

    obj: object
    resources: object


class PlainFile:
    """A file being read.

    Attributes:
        version: by the header. trailer, root: where everything hangs.
    """

    def __init__(self, data: bytes) -> None:
        """Read the table of cross references.

        Raises:
            NotPlain: the file is not of that build, or damaged.
        """
        header = _HEADER.match(data)
        at = data.rfind(b"startxref")
        start = re.match(rb"startxref\s+(\d+)", data[at : at + 40]) if at > 0 else None
        if header is None or start is None:
            raise NotPlain("no header, or no table")
        self.version = header[1].decode("ascii")
        self._data = data
        self._known: dict[int, PlainValue] = {}
        self._reader = Reader(self)
        self._starts, end = _table(data, int(start[1]))
        self.trailer = self._read_trailer(end, int(start[1]))
        self.root = entry(self.trailer, "/Root")
        if not isinstance(self.root, Dict):
            raise NotPlain("no catalog")

    def _read_trailer(self, end: int, start: int) -> PlainValue:
        found = _TRAILER.fullmatch(self._data, end)
        if found is None or int(found[2]) != start:
            raise NotPlain("no trailer")
        (trailer,) = self._reader.read(found[1])
        if any(
            entry(trailer, key) is not None for key in ("/Encrypt", "/Prev", "/XRefStm")
        ):
            raise NotPlain("encrypted, or changed later")
        if number_of(entry(trailer, "/Size")) != len(self._starts):
            raise NotPlain("size")
        return trailer

    def fetch(self, number: int) -> PlainValue:
        """Return an indirect object; None = there is none of this number."""
        if number in self._known:
            return self._known[number]
        if number >= len(self._starts) or not self._starts[number]:
            return None
        value = self._known[number] = self._read(number, self._starts[number])
        return value

    def fetch_all(self) -> tuple[PlainValue, ...]:
        """Return every object."""
        return tuple(self.fetch(number) for number in range(1, len(self._starts)))

    def objects(self, names: frozenset[str], kinds: frozenset[str]) -> Iterable[PlainValue]:
        """Return every object; none if no name stands in the file and no kind under S."""
        objects = self.fetch_all()
        here = {name[1:] for name in self._reader.names.values()}
        under = {name_of(kind) for kind in self._reader.kinds}
        return () if names.isdisjoint(here) and kinds.isdisjoint(under) else objects

    def pages(self) -> tuple[PlainPage, ...]:
        """Return the pages in order."""
        return tuple(_pages(entry(self.root, "/Pages"), None, 0))

    def _read(self, number: int, start: int) -> PlainValue:
        data = self._data
        head = _OBJECT.match(data, start)
        end = data.find(b"endobj", start)
        if head is None or int(head[1]) != number or end < 0:
            raise NotPlain(f"object {number}")
        text = data[head.end() : end]
        if b"stream" in text:
            return self._read_stream(number, head.end())
        values = self._reader.read(text)
        if len(values) != 1:
            raise NotPlain(f"object {number}")
        if isinstance(values[0], Dict):
            values[0].number = number
        return values[0]

    def _read_stream(self, number: int, start: int) -> Stream:
        found = _DATA.search(self._data, start)
        values = self._reader.read(self._data[start : found.start()]) if found else []
        if found is None or len(values) != 1 or not isinstance(values[0], Dict):
            raise NotPlain(f"stream {number}")
        stream = Stream(values[0])
        stream.number = number
        end = found.end() + int(number_of(entry(stream, "/Length"), -1))
        if end < found.end() or _END_OF_DATA.match(self._data, end) is None:
            raise NotPlain(f"stream {number}")
        stream.data = self._data[found.end() : end]
        return stream


def _table(data: bytes, start: int) -> tuple[list[int], int]:
    """Return where each object starts, 0 = nowhere, and where the table ends."""
    found = _TABLE.match(data, start)
    if found is None:
        raise NotPlain("no table")
    count, first = int(found[1]), found.end()
    end = first + _ENTRY * count
    table = data[first:end]
    used = table[17::_ENTRY]
    try:
        starts = [int(table[at : at + 10]) for at in range(0, len(table), _ENTRY)]
    except ValueError:
        raise NotPlain("table") from None
    if len(table) != _ENTRY * count or set(used) - set(b"nf"):
        raise NotPlain("table")
    in_use = ord("n")
    return [at if kind == in_use else 0 for at, kind in zip(starts, used, strict=True)], end


def _pages(node: object, resources: object, depth: int) -> Iterator[PlainPage]:
    own = entry(node, "/Resources")
    resources = resources if own is None else own
    kids = entry(node, "/Kids")
    if depth > _DEEPEST:
        raise NotPlain("page tree")
    if kids is None:
        yield PlainPage(node, resources)
    for kid in items_of(kids):
        yield from _pages(kid, resources, depth + 1)
