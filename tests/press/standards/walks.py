"""Walks through a PDF that know nothing of the program: objects, content, structure."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

COLOUR_OPERATORS = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}


def every_object(pdf: pikepdf.Pdf) -> Iterator[Object]:
    """Yield all dictionaries, arrays and streams, those inside others too."""
    for thing in pdf.objects:
        yield from _inside(thing)
    yield from _inside(pdf.trailer)


def _inside(thing: Object) -> Iterator[Object]:
    yield thing
    values = ()
    if isinstance(thing, Dictionary | Stream):
        values = [thing[key] for key in thing.keys()]  # noqa: SIM118  no mapping
    elif isinstance(thing, Array):
        values = list(thing)
    for value in values:
        if isinstance(value, Dictionary | Array) and not value.is_indirect:
            yield from _inside(value)


def keys(pdf: pikepdf.Pdf) -> set[str]:
    """Return every key that any dictionary of the file has."""
    found = set()
    for thing in every_object(pdf):
        if isinstance(thing, Dictionary | Stream):
            found.update(str(key) for key in thing.keys())  # noqa: SIM118
    return found


def fonts(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    """Yield the font dictionaries that pages name."""
    for page in pdf.pages:
        yield from page.Resources.Font.values()


def images(pdf: pikepdf.Pdf) -> Iterator[Stream]:
    """Yield the image objects of the file."""
    for thing in pdf.objects:
        if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Image:
            yield thing


def operators(page: pikepdf.Page) -> Iterator[tuple[str, list[Object]]]:
    """Yield the operators of a page with their operands."""
    for instruction in pikepdf.parse_content_stream(page):
        yield str(instruction.operator), list(instruction.operands)


class Marked(NamedTuple):
    """A stretch of marked content: its tag, its MCID if any, what it paints."""

    tag: str
    number: int | None
    paints: int


PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "S", "s", "Do", "sh", "b", "B*"}


def marked(page: pikepdf.Page) -> Iterator[Marked]:
    """Yield the outer stretches of marked content; a paint outside of all has tag ""."""
    depth, tag, number, paints = 0, "", None, 0
    for name, operands in operators(page):
        if name in {"BMC", "BDC"}:
            depth += 1
            if depth == 1:
                tag, paints = str(operands[0]), 0
                number = operands[1].get("/MCID") if name == "BDC" else None
        elif name == "EMC":
            depth -= 1
            if depth == 0:
                yield Marked(tag, None if number is None else int(number), paints)
        elif name in PAINTS:
            paints += 1
            if depth == 0:
                yield Marked("", None, 1)


def elements(node: Dictionary) -> Iterator[Dictionary]:
    """Yield all structure elements below one, parents first."""
    for kid in kids(node):
        if isinstance(kid, Dictionary):
            yield kid
            yield from elements(kid)


def kids(node: Dictionary) -> list[Object]:
    """Return what an element's K holds, as a list."""
    found = node.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, Array) else [found]


def corners(box: Array) -> list[Decimal]:
    return [Decimal(str(corner)) for corner in box]


def within(inner: Array, outer: Array) -> bool:
    """Tell whether a box lies in another one."""
    left, bottom, right, top = corners(inner)
    outer_left, outer_bottom, outer_right, outer_top = corners(outer)
    return (
        outer_left <= left and outer_bottom <= bottom
        and right <= outer_right and top <= outer_top
    )  # fmt: skip
