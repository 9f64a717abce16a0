"""Pages of foreign PDF files are written object by object, and shown as forms.

A form starts with the graphics state of whoever shows it, a page with the initial one; so
what this page may have changed is set back first. A form that has tags of its own is shown
outside of our marks: its marks become kids of the element that it stands for.
Source: ISO 32000-1, 8.4.1, 8.10.1, 14.7.4.3 (marked content in other streams).
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from banmian.model.page import Image, Page, items_of
from banmian.model.placed import PlacedKey, PlacedPdf, PlacedStore
from banmian.press.tags import Stretch
from banmian.render.pdf.file import PdfFile
from banmian.render.pdf.number import points

INITIAL: Final = "0 g 0 G 1 w 0 Tc 100 Tz"
"""Colours, line width, spacing, scaling as a page begins; overprint is off as well."""


class TaggedForm(msgspec.Struct, frozen=True):
    """A form with tags of its own.

    Attributes:
        reference: to the form. number: its entry in the parent tree.
        marks: numbers of its marked content.
    """

    reference: str
    number: int
    marks: tuple[int, ...]


class Forms:
    """The placed pages of a file that is being written.

    Args:
        store: has the pages. file: they are entered into.
        number: of the first free entry in the parent tree.

    Attributes:
        tagged: forms with tags of their own, in the order of their numbers.
    """

    def __init__(self, store: PlacedStore, file: PdfFile, number: int) -> None:
        self.tagged: list[TaggedForm] = []
        self._store = store
        self._file = file
        self._number = number
        self._plain: dict[PlacedKey, str] = {}

    def bare(self, stretches: Iterable[Stretch]) -> frozenset[int]:
        """Return the numbers of the stretches that are pages with tags of their own."""
        pages = ((one.number, _page_of(one)) for one in stretches)
        return frozenset(
            number
            for number, key in pages
            if number is not None and key is not None
            if self._store.placed(key).marks
        )

    def enter(self, keys: Iterable[PlacedKey]) -> dict[PlacedKey, str]:
        """Enter what one of our pages shows; return the references.

        Tags belong to one place: a form with tags is written for each page anew.
        """
        return {key: self._entered(key) for key in keys}

    def within(
        self, stretches: Iterable[Stretch], references: dict[PlacedKey, str]
    ) -> dict[int, TaggedForm]:
        """Return the forms with tags on one of our pages, by the number of the stretch."""
        by_reference = {form.reference: form for form in self.tagged}
        return {
            stretch.number: by_reference[references[key]]
            for stretch in stretches
            if stretch.number is not None
            if (key := _page_of(stretch)) is not None
            if references[key] in by_reference
        }

    def _entered(self, key: PlacedKey) -> str:
        if key in self._plain:
            return self._plain[key]
        page = self._store.placed(key)
        if not page.marks:
            self._plain[key] = _written(page, "", self._file)
            return self._plain[key]
        number = self._number + len(self.tagged)
        reference = _written(page, f"\n/StructParents {number}", self._file)
        self.tagged.append(TaggedForm(reference, number, page.marks))
        return reference


def first_number(page: Page, store: PlacedStore) -> int:
    """Return the number that a page's own marks begin with: after those of its forms.

    Marks of forms count by themselves, but pdf.js takes all of a page for one another's.
    """
    adverts = (one for one in page.stories if one.fragment.role == "advert")
    marks = (
        store.placed((item.key, item.page)).marks
        for advert in adverts
        for item in items_of(advert.fragment)
        if isinstance(item, Image) and item.page
    )
    return max((one[-1] + 1 for one in marks if one), default=0)


def placed_pages(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return the stretches that are placed pages."""
    return tuple(one for one in stretches if _page_of(one) is not None)


def _page_of(stretch: Stretch) -> PlacedKey | None:
    """Return the placed page that a stretch is; None if it is something else."""
    match stretch.placed:
        case ((_, Image(key=key, page=page)),) if page:
            return key, page
        case _:
            return None


def _written(page: PlacedPdf, entries: str, file: PdfFile) -> str:
    """Write a placed page, its form with more entries; return the reference to it."""
    cells = [file.reserve() for _ in page.objects]
    for cell, thing in zip(cells, page.objects, strict=True):
        cell.text = "".join(
            cells[part].reference if isinstance(part, int) else part for part in thing.parts
        )
        cell.data = thing.data
    cells[0].text += f"{entries}>>"
    return cells[0].reference


def form_operators(name: str, corners: tuple[int, int, int, int]) -> str:
    """Return what shows a form.

    Args:
        name: resource name of the form.
        corners: left, bottom, width, height of its place in thousandths of a point.
    """
    left, bottom, _, _ = corners
    return f"q {INITIAL} 1 0 0 1 {points(left)} {points(bottom)} cm /{name} Do Q"
