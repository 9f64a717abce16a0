"""A page of a foreign PDF that is printed as it is: its objects, ready to be written."""

from typing import Protocol, TypeAlias

import msgspec

from banmian.units import Emu

PlacedKey: TypeAlias = tuple[str, int]
"""Key of a PDF file, and the number of one of its pages, counted from 1."""


class PlacedObject(msgspec.Struct, frozen=True):
    """An object of a placed page.

    Attributes:
        parts: the object as PDF writes it, cut at every reference: a number stands for the
            object that has this place among those of its page.
        data: octets of a stream as they stand in its file; None = it is no stream.
    """

    parts: tuple[str | int, ...]
    data: bytes | None = None


class PlacedPdf(msgspec.Struct, frozen=True):
    """A page as a form.

    Attributes:
        width, height: of its trim, as it is seen.
        objects: the form and all that it needs, the form first; its lower left corner is
            the trim's, its unit the point. The form's dictionary is still to be closed.
        marks: numbers of its marked content (MCID); empty = it has no tags.
    """

    width: Emu
    height: Emu
    objects: tuple[PlacedObject, ...]
    marks: tuple[int, ...] = ()


class PlacedStore(Protocol):
    """Whoever holds the placed pages of an issue."""

    def placed(self, key: PlacedKey) -> PlacedPdf:
        """Return the page that an `Image` names."""
        ...
