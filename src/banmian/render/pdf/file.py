"""Objects become a file: numbered as they are entered, a table of their places at the end.

The general libraries for this take longer to import than a page takes to set, and write a
clock, fonts of their own and forms of objects that standards for print forbid.
Source: ISO 32000-1, 7.5 (file structure), 7.3.8 (streams), 14.4 (identifiers).
"""

import zlib
from array import array as array_of
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

import msgspec

from banmian.digests import blake2b
from banmian.kept import Kept
from banmian.render.pdf.syntax import array, dictionary

COMPRESSION: Final = 5
"""zlib level: less than 1 % larger than level 6, in four fifths of its time."""

_BINARY: Final = b"%\xe2\xe3\xcf\xd3\n"
"""Second line of a file, by which transfer programs know that it is no text (7.5.2)."""


def deflate(data: bytes, level: int = COMPRESSION) -> bytes:
    """Return data as the filter FlateDecode wants it."""
    return zlib.compress(data, level)


def deflate_runs(data: bytes) -> bytes:
    """Return data that are mostly one octet again and again: smaller, in half the time."""
    deflater = zlib.compressobj(COMPRESSION, zlib.DEFLATED, strategy=zlib.Z_RLE)
    return deflater.compress(data) + deflater.flush()


Written = TypeVar("Written")


class Deflated:
    """Streams as they were deflated for the last file and for this one."""

    def __init__(self) -> None:
        self._last: dict[bytes, bytes] = {}
        self._this: dict[bytes, bytes] = {}

    def next(self) -> Callable[[bytes], bytes]:
        """Begin another file; return what deflates its streams."""
        self._last, self._this = self._this, {}
        return self._deflate

    def _deflate(self, data: bytes) -> bytes:
        done = self._last.get(data) or self._this.get(data) or deflate(data)
        self._this[data] = done
        return done


class Cell:
    """An object that others may refer to before it is written.

    Attributes:
        reference: what they write: `12 0 R`.
        text: what is written.
        data: octets of a stream that follow it as they are; None = it is none.
    """

    __slots__ = ("data", "reference", "text")

    def __init__(self, number: int) -> None:
        self.reference = f"{number} 0 R"
        self.text = ""
        self.data: bytes | None = None


class _Block(msgspec.Struct, frozen=True):
    """Objects with numbers that follow each other: what is written, where each begins."""

    octets: bytes
    places: tuple[int, ...]


class PdfFile:
    """A PDF being written, object by object.

    Args:
        version: of PDF, for the header.
        info: the information dictionary: name -> written value.
        deflated: what deflates its streams.
    """

    def __init__(
        self,
        version: tuple[int, int],
        info: Mapping[str, str],
        deflated: Callable[[bytes], bytes] = deflate,
    ) -> None:
        self._deflated = deflated
        self._parts = [b"%%PDF-%d.%d\n" % version, _BINARY]
        self._size = sum(map(len, self._parts))
        self._places = array_of("Q")
        self._cells: dict[int, Cell] = {}
        self._catalog = self.reserve()
        self._info = self.reserve()
        self._info.text = dictionary(info)
        self._tree = self.reserve()
        self._fonts = self.reserve()
        self._pages: list[tuple[Cell, dict[str, str]]] = []

    def reserve(self) -> Cell:
        """Enter an object that is written later."""
        number = self.next_number
        self._places.append(0)
        cell = self._cells[number] = Cell(number)
        return cell

    @property
    def next_number(self) -> int:
        """Number of the object that is entered next."""
        return len(self._places) + 1

    def written_once(
        self, kept: Kept, name: str, inputs: object, write: Callable[[], Written]
    ) -> Written:
        """Return what writing came to, or enter again what it wrote into the last file.

        Args:
            kept: of the last file. name: of what is written.
            inputs: all that it depends on, besides the numbers of its objects.
            write: enters objects and returns what others need; nobody changes them later.
        """
        first = self.next_number
        done, block = kept.recall(name, (inputs, first), lambda: self._taken_out(write))
        self._places.extend([self._size + place for place in block.places])
        self._parts.append(block.octets)
        self._size += len(block.octets)
        return done

    def _taken_out(self, write: Callable[[], Written]) -> tuple[Written, "_Block"]:
        """Let objects be entered; take them out again, written."""
        first = self.next_number
        done = write()
        places: list[int] = []
        parts: list[bytes] = []
        size = 0
        for number in range(first, self.next_number):
            places.append(size)
            written = _object(number, self._cells.pop(number))
            parts += written
            size += sum(map(len, written))
        del self._places[first - 1 :]
        return done, _Block(b"".join(parts), tuple(places))

    def write_out(self) -> None:
        """Write all objects that say something; they can be neither changed nor kept."""
        ready = [(number, cell) for number, cell in self._cells.items() if cell.text]
        for number, cell in ready:
            del self._cells[number]
            self._places[number - 1] = self._size
            written = _object(number, cell)
            self._parts += written
            self._size += sum(map(len, written))

    def add(self, entries: Mapping[str, str]) -> str:
        """Enter a dictionary of written values; return the reference to it."""
        cell = self.reserve()
        cell.text = dictionary(entries)
        return cell.reference

    def add_stream(
        self, data: bytes, entries: Mapping[str, str] | None = None, *, plain: bool = False
    ) -> str:
        """Enter a stream; return the reference to it.

        It is deflated unless its entries name a filter or it is to be `plain`.
        """
        said = dict(entries or {})
        if not plain and "Filter" not in said:
            said["Filter"] = "/FlateDecode"
            data = self._deflated(data)
        cell = self.reserve()
        cell.text = dictionary({**said, "Length": str(len(data))})
        cell.data = data
        return cell.reference

    def add_page(self, content: bytes, boxes: Mapping[str, tuple[float, ...]]) -> str:
        """Enter a page; return the reference to it.

        Args:
            content: its operators, deflated.
            boxes: name -> corners in points; `MediaBox` must be among them.
        """
        cell = self.reserve()
        entries = {
            "Type": "/Page",
            "Parent": self._tree.reference,
            **{name: array(f"{one:.9g}" for one in box) for name, box in boxes.items()},
            "Contents": self.add_stream(content, {"Filter": "/FlateDecode"}),
        }
        self._pages.append((cell, entries))
        return cell.reference

    def extend_page(self, number: int, entries: Mapping[str, str]) -> None:
        """Add entries to the dictionary of a page, counted from 0."""
        self._pages[number][1].update(entries)

    def set_resources(
        self, number: int, resources: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Say what the content of a page, counted from 0, names.

        Args:
            resources: kind -> name -> written value, besides the fonts, which all pages
                share.
        """
        kinds = {kind: dictionary(by_name) for kind, by_name in resources.items()}
        written = dictionary({"Font": self._fonts.reference, **kinds})
        self.extend_page(number, {"Resources": written})

    def set_fonts(self, fonts: Mapping[str, str]) -> None:
        """Say which fonts the pages name: resource name -> reference."""
        self._fonts.text = dictionary(fonts)

    def set_catalog(self, entries: Mapping[str, str]) -> None:
        """Say what the catalog holds besides the pages."""
        self._catalog.text = dictionary(
            {"Type": "/Catalog", "Pages": self._tree.reference, **entries}
        )

    def finish(self) -> bytes:
        """Return the bytes of the file; its ID is the digest of all before its trailer."""
        self._close_pages()
        self.write_out()
        parts = self._parts
        parts.append(_table(self._places))
        digest = blake2b(digest_size=16)
        for part in parts:
            digest.update(part)
        identity = f"<{digest.hexdigest()}>"
        trailer = dictionary(
            {
                "Size": str(self.next_number),
                "Root": self._catalog.reference,
                "Info": self._info.reference,
                "ID": array((identity, identity)),
            }
        )
        end = f"trailer\n{trailer}\nstartxref\n{self._size}\n%%EOF\n"
        parts.append(end.encode("ascii"))
        written = b"".join(parts)
        parts.clear()
        return written

    def _close_pages(self) -> None:
        for cell, entries in self._pages:
            cell.text = dictionary(entries)
        self._tree.text = dictionary(
            {
                "Type": "/Pages",
                "Count": str(len(self._pages)),
                "Kids": array(cell.reference for cell, _ in self._pages),
            }
        )


def _object(number: int, cell: Cell) -> list[bytes]:
    """Return the octets of an object; PDF/A asks for a line end before `endstream`."""
    text = f"{number} 0 obj\n{cell.text}\n".encode("ascii")
    if cell.data is None:
        return [text, b"endobj\n"]
    return [text, b"stream\n", cell.data, b"\nendstream\nendobj\n"]


def _table(places: "array_of[int]") -> bytes:
    """Return the cross-reference table: twenty octets an object (7.5.4)."""
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    return head + b"%010d 00000 n \n" * len(places) % tuple(places)
