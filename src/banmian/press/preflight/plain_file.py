"""A PDF of the simple build that we write, read without qpdf: in a tenth of the time.

One table of cross references, no object streams, no encryption. What is built otherwise
is not for this reader: it raises `NotPlain`, and qpdf's reader has to look.
Source: ISO 32000-1, 7.5 (file structure), 7.7.3 (page tree).
"""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from banmian.press.preflight.objects import entry, items_of, name_of, number_of
from banmian.press.preflight.values import Dict, NotPlain, PlainValue, Reader, Stream

_DEEPEST: Final = 32
_ENTRY: Final = 20
"""Octets of an entry of the table."""


class PlainPage(msgspec.Struct, frozen=True):
    """A page: its dictionary, and its resources, inherited or its own."""

    obj: object
    resources: object


class PlainFile:
    """A file being read.

    Attributes:
        version, encrypted, trailer, root: as in `Subject`.
    """

    def __init__(self, data: bytes) -> None:
        """Read the table of cross references.

        Raises:
            NotPlain: the file is not of that build, or damaged.
        """
        at = data.rfind(b"startxref")
        words = data[at:].split() if at > 0 else []
        if data[:5] != b"%PDF-" or len(words) != 3 or words[2] != b"%%EOF":
            raise NotPlain("no header, or no end")
        self.version = data[5:8].decode("ascii", errors="replace")
        self.encrypted = False
        self._data = data
        self._known: dict[int, PlainValue] = {}
        self._reader = Reader(self)
        self._starts, end = _table(data, _whole(words[1]))
        self.trailer = self._read_trailer(data[end:at])
        self.root = entry(self.trailer, "/Root")
        if not isinstance(self.root, Dict):
            raise NotPlain("no catalog")

    def _read_trailer(self, text: bytes) -> PlainValue:
        before, word, said = text.partition(b"trailer")
        values = self._reader.read(said)
        if not word or before.strip() or len(values) != 1:
            raise NotPlain("no trailer")
        trailer = values[0]
        changed = ("/Encrypt", "/Prev", "/XRefStm")
        if any(entry(trailer, key) is not None for key in changed):
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
        data, head = self._data, b"%d 0 obj" % number
        end = data.find(b"endobj", start)
        if not data.startswith(head, start) or end < 0:
            raise NotPlain(f"object {number}")
        text = data[start + len(head) : end]
        if b"stream" in text:
            return self._read_stream(number, start + len(head))
        values = self._reader.read(text)
        if len(values) != 1:
            raise NotPlain(f"object {number}")
        if isinstance(values[0], Dict):
            values[0].number = number
        return values[0]

    def _read_stream(self, number: int, start: int) -> Stream:
        data = self._data
        word = data.index(b"stream", start)
        values = self._reader.read(data[start:word])
        begin = word + (8 if data[word + 6 : word + 8] == b"\r\n" else 7)
        if len(values) != 1 or not isinstance(values[0], Dict) or data[begin - 1] != _LF:
            raise NotPlain(f"stream {number}")
        stream = Stream(values[0])
        stream.number = number
        end = begin + int(number_of(entry(stream, "/Length"), -1))
        if end < begin or data[end : end + 24].split()[:2] != [b"endstream", b"endobj"]:
            raise NotPlain(f"stream {number}")
        stream.data = data[begin:end]
        return stream


_LF: Final = ord("\n")


def _table(data: bytes, start: int) -> tuple[list[int], int]:
    """Return where each object starts, 0 = nowhere, and where the table ends."""
    line = data.find(b"\n", start + 5)
    words = data[start:line].split() if line > 0 else []
    if len(words) != 3 or words[:2] != [b"xref", b"0"]:
        raise NotPlain("no table")
    count, first = _whole(words[2]), line + 1
    end = first + _ENTRY * count
    table = data[first:end]
    used = table[17::_ENTRY]
    if len(table) != _ENTRY * count or used.strip(b"nf"):
        raise NotPlain("table")
    starts = [_whole(table[at : at + 10]) for at in range(0, len(table), _ENTRY)]
    in_use = ord("n")
    return [at if kind == in_use else 0 for at, kind in zip(starts, used, strict=True)], end


def _whole(digits: bytes) -> int:
    if not digits.isdigit():
        raise NotPlain("number")
    return int(digits)


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
