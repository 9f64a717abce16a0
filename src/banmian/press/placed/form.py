"""A page becomes a form: what is within its trim, turned as it is seen.

Content that is one stream keeps its octets; several are joined, since a form has but one.
Source: ISO 32000-1, 8.10 (form XObjects), 7.8.2 (content streams).
"""

import zlib
from collections.abc import Sequence
from typing import Final, NamedTuple

import pikepdf

from banmian.model.placed import PlacedObject, PlacedPdf
from banmian.press.placed.copy import Copier, Part
from banmian.press.placed.marks import own_marks
from banmian.press.preflight.boxes import PageBoxes, inherited, read_boxes
from banmian.press.preflight.content.place import MM_PER_PT, Matrix
from banmian.press.preflight.objects import entry, some_of
from banmian.units import pt

_FILTERS: Final = ("/Filter", "/DecodeParms")


class _Content(NamedTuple):
    """Octets of a content stream and the entries that say how to decode them."""

    data: bytes
    filters: tuple[Part, ...]


def form_of(page: pikepdf.Page) -> PlacedPdf:
    """Return a page as a form.

    Raises:
        DAMAGE, UnicodeDecodeError: its objects cannot be read.
    """
    boxes = read_boxes(page)
    trim = boxes.in_mm(boxes.finished)
    width, height = trim.width / MM_PER_PT, trim.height / MM_PER_PT
    copier = Copier()
    content = _content(page, copier)
    parts: list[Part] = ["<</Type/XObject/Subtype/Form\n"]
    parts.append(f"/BBox {_numbers(boxes.finished)}\n")
    parts.append(f"/Matrix {_numbers(_upright(boxes, height))}\n/Resources ")
    parts += copier.written(inherited(page.obj, "/Resources") or pikepdf.Dictionary())
    group = entry(page.obj, "/Group")
    if group is not None:
        parts += ["\n/Group ", *copier.written(group)]
    parts += ["\n", *content.filters, f"/Length {len(content.data)}"]
    form = PlacedObject(tuple(parts), content.data)
    objects = form, *copier.objects[1:]
    return PlacedPdf(pt(width), pt(height), objects, own_marks(page))


def _content(page: pikepdf.Page, copier: Copier) -> _Content:
    streams = [
        one
        for one in some_of(entry(page.obj, "/Contents"))
        if isinstance(one, pikepdf.Stream)
    ]
    if len(streams) != 1:
        joined = b"\n".join(one.read_bytes() for one in streams)
        return _Content(zlib.compress(joined), ("/Filter/FlateDecode\n",))
    (stream,) = streams
    filters: list[Part] = []
    for key in _FILTERS:
        value = entry(stream, key)
        if value is not None:
            filters += [f"{key} ", *copier.written(value), "\n"]
    return _Content(stream.read_raw_bytes(), tuple(filters))


def _upright(boxes: PageBoxes, height: float) -> Matrix:
    """Return the way from the page's units to points from the trim's lower left."""
    scale = 1 / MM_PER_PT
    return Matrix(scale, 0, 0, -scale, 0, height).after(boxes.to_mm)


def _numbers(numbers: Sequence[float]) -> str:
    """Return an array of numbers, to a hundred-thousandth."""
    return f"[{' '.join(f'{round(number, 5) + 0:.12g}' for number in numbers)}]"
