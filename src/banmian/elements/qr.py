"""A QR code in black modules with its quiet zone, its caption below or beside it.

The quiet zone of four modules (ISO/IEC 18004, 9.1) is paper white, whatever lies below.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.rows import Room
from banmian.elements.space import Items, line_items
from banmian.geometry import Point, Size
from banmian.model.edition import Article
from banmian.model.page import Fill, Item
from banmian.model.style import BLACK, Ink
from banmian.model.text import Line, Source
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu, mm

QUIET: Final = 4
"""Modules of the quiet zone on every side."""

SMALLEST: Final = mm(0.4)
"""Smallest module that newsprint holds."""

BESIDE: Final = 7
"""The caption stands beside the code if it has a line of so many characters there."""

_PAPER: Final = Ink(0, 0, 0, 0)


def compose_code(
    article: Article, room: Room, setting: Setting
) -> tuple[Items, tuple[Diagnostic, ...]]:
    """Return a code with its caption, in the middle of its room.

    Diagnostics: `code-too-small` where its modules are smaller than newsprint holds.
    """
    wanted = min(article.code_lines or room.lines, room.lines)
    depth = wanted * room.leading
    measure = room.width - depth - room.em
    beside = measure >= BESIDE * room.em
    measure = measure if beside else room.width
    lines = _caption_lines(article, measure // room.em * room.em, setting)
    below = 0 if beside else len(lines) * room.leading
    side = min(depth, room.width, room.lines * room.leading - below)
    module = side // (len(article.code) + 2 * QUIET)
    side = module * (len(article.code) + 2 * QUIET)
    x = 0 if beside else (room.width - side) // 2
    top = (room.lines * room.leading - side) // 2 if beside else 0
    items = list(_modules(article.code, module, Point(x, top)))
    first = (room.lines - len(lines) + 1) // 2
    if not beside:
        first = -(-(side + room.em) // room.leading) - 1
    for number, line in enumerate(lines, start=first + 1):
        start = side + room.em if beside else (room.width - line.width) // 2
        source = Source(0, "caption", 0, line.start, line.end)
        items += line_items(line, start, number * room.leading, source)
    return tuple(items), _too_small(article, module)


def _caption_lines(article: Article, measure: Emu, setting: Setting) -> tuple[Line, ...]:
    if article.caption is None:
        return ()
    style = setting.styles["caption"]
    return setting.set_paragraph(article.caption, style, (Measure(0, measure),))


def _too_small(article: Article, module: Emu) -> tuple[Diagnostic, ...]:
    if module >= SMALLEST:
        return ()
    size = f"{module / mm(1):.2f}"
    return (diagnose("code-too-small", article.position, size=size),)


def _modules(
    code: tuple[str, ...], module: Emu, place: Point
) -> Iterator[tuple[Point, Item]]:
    """Yield the white below a code, then its dark modules, those of a row joined."""
    side = module * (len(code) + 2 * QUIET)
    yield place, Fill(Size(side, side), _PAPER)
    for number, row in enumerate(code, start=QUIET):
        at = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark == "1":
                corner = Point(place.x + at * module, place.y + number * module)
                yield corner, Fill(Size(length * module, module), BLACK)
            at += length
