"""Objects of a PDF are copied as they are: what one object needs, and no more.

Streams keep their octets and filters, strings their octets, numbers their value. Left out
is what speaks of the document they came from: its structure, its programs' private data.
Source: ISO 32000-1, 7.3 (objects), 14.5 (page-piece dictionaries), 14.7.4.4 (structural
parent tree).
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, TypeAlias

import pikepdf

from banmian.model.placed import PlacedObject
from banmian.press.preflight.objects import entry, identity, name_of

Part: TypeAlias = str | int

LEFT_OUT: Final = frozenset(
    ("/LastModified", "/Metadata", "/PieceInfo", "/StructParent", "/StructParents")
)

_OF_STREAMS: Final = frozenset(("/Length",))
_PAGES: Final = frozenset(("Page", "Pages", "Catalog"))


class Copier:
    """Copies objects of one file.

    Attributes:
        objects: copied, the one at place 0 kept free for whoever refers to the others.
    """

    def __init__(self) -> None:
        self.objects: list[PlacedObject] = [PlacedObject(())]
        self._places: dict[tuple[int, int], int] = {}
        self._waiting: list[tuple[int, pikepdf.Object]] = []

    def written(self, value: object) -> tuple[Part, ...]:
        """Return a value as PDF writes it; objects that it refers to are copied too."""
        parts = tuple(self._parts(value))
        while self._waiting:
            place, thing = self._waiting.pop()
            self.objects[place] = self._object(thing)
        return parts

    def _object(self, thing: pikepdf.Object) -> PlacedObject:
        if not isinstance(thing, pikepdf.Stream):
            return PlacedObject(tuple(self._inside(thing)))
        data = thing.read_raw_bytes()
        entries = self._entries(thing, LEFT_OUT | _OF_STREAMS)
        return PlacedObject(("<<", *entries, f"/Length {len(data)}>>"), data)

    def _parts(self, value: object) -> Iterator[Part]:
        """Yield a value; an object of its own is referred to."""
        if not isinstance(value, pikepdf.Object) or identity(value) == (0, 0):
            yield from self._inside(value)
        elif name_of(entry(value, "/Type")) in _PAGES:
            yield "null"
        else:
            yield self._place(value)

    def _place(self, thing: pikepdf.Object) -> int:
        number = identity(thing)
        if number not in self._places:
            self._places[number] = len(self.objects)
            self.objects.append(PlacedObject(()))
            self._waiting.append((self._places[number], thing))
        return self._places[number]

    def _inside(self, value: object) -> Iterator[Part]:
        match value:
            case None:
                yield "null"
            case bool():
                yield "true" if value else "false"
            case int():
                yield str(value)
            case Decimal() | float():
                yield f"{value:f}"
            case pikepdf.Name():
                yield value.unparse().decode("ascii")
            case pikepdf.String():
                yield f"<{bytes(value).hex()}>"
            case pikepdf.Array():
                yield "["
                for item in value:
                    yield from self._parts(item)
                    yield " "
                yield "]"
            case _:
                yield "<<"
                yield from self._entries(value, LEFT_OUT)
                yield ">>"

    def _entries(self, holder: object, left_out: frozenset[str]) -> Iterator[Part]:
        assert isinstance(holder, pikepdf.Dictionary | pikepdf.Stream)  # noqa: S101
        for key in sorted(holder.keys()):
            if key not in left_out:
                yield f"{pikepdf.Name(key).unparse().decode('ascii')} "
                yield from self._parts(holder[key])
                yield "\n"
