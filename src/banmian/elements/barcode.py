"""A barcode (条形码): EAN-13 of a serial, its add-on beside it, digits below the bars.

Sizes in modules (GS1 General Specifications, 5.2): 11 white at the left, 7 at the right, 9
before an add-on and 5 after it; guard bars reach 5 lower. At 100 % a module is 0.33 mm.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.rows import Room
from banmian.elements.space import Items, line_items
from banmian.geometry import Point, Size
from banmian.model.edition import Article
from banmian.model.page import Fill, Item
from banmian.model.style import BLACK, Ink
from banmian.model.text import Line, Paragraph, Source
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu, mm

MODULE: Final = mm(0.33)
"""A module at 100 %."""

SMALLEST: Final = mm(0.264)
"""The smallest module that readers take, 80 %."""

LEFT, RIGHT, BEFORE, AFTER = 11, 7, 9, 5
GUARD: Final = 5
MAIN: Final = 95
HALF: Final = 42

_GUARDS: Final = (range(3), range(45, 50), range(92, 95))
_PAPER: Final = Ink(0, 0, 0, 0)


class _Bars(NamedTuple):
    """Bars of one height, from a module on."""

    code: str
    first: int
    top: Emu
    height: Emu


def compose_barcode(
    article: Article, room: Room, setting: Setting
) -> tuple[Items, tuple[Diagnostic, ...]]:
    """Return a barcode with its digits and its caption below, in the middle of its room.

    Diagnostics: `barcode-too-small` where its modules are narrower than readers take.
    """
    main, add_on = article.code
    count = LEFT + MAIN + (BEFORE + len(add_on) + AFTER if add_on else RIGHT)
    module = min(MODULE, room.width // count)
    caption = _caption(article, room, setting)
    lines = min(article.code_lines or room.lines, room.lines)
    depth = lines * room.leading
    digits = max(6 * module, 1) * 2
    height = max(module, depth - digits - len(caption) * room.leading)
    left = (room.width - count * module) // 2
    items: list[tuple[Point, Item]] = [
        (Point(left, 0), Fill(Size(count * module, height + digits), _PAPER))
    ]
    bars = [_Bars(main, LEFT, 0, height)]
    if add_on:
        bars.append(_Bars(add_on, LEFT + MAIN + BEFORE, digits, height - digits))
    for one in bars:
        items += _drawn(one, module, left)
    items += _digits(article.code_digits, module, Point(left, height), digits, setting)
    for number, line in enumerate(caption, start=1):
        source = Source(0, "caption", 1, line.start, line.end)
        x = (room.width - line.width) // 2
        items += line_items(line, x, height + digits + number * room.leading, source)
    return tuple(items), _too_small(article, module)


def _caption(article: Article, room: Room, setting: Setting) -> tuple[Line, ...]:
    if article.caption is None:
        return ()
    style = setting.styles["caption"]
    return setting.set_paragraph(article.caption, style, (Measure(0, room.width),))


def _drawn(bars: _Bars, module: Emu, left: Emu) -> Iterator[tuple[Point, Item]]:
    """Yield dark bars; guard bars of the main part reach lower."""
    at = 0
    for dark, run in groupby(bars.code):
        length = len(list(run))
        if dark == "1":
            guard = len(bars.code) == MAIN and any(at in one for one in _GUARDS)
            height = bars.height + (GUARD * module if guard else 0)
            corner = Point(left + (bars.first + at) * module, bars.top)
            yield corner, Fill(Size(length * module, height), BLACK)
        at += length


def _digits(
    digits: tuple[str, str], module: Emu, foot: Point, depth: Emu, setting: Setting
) -> Iterator[tuple[Point, Item]]:
    """Yield the digits: one before the bars, six under each half, the add-on's over it."""
    number, add_on = digits
    style = replace(
        setting.styles["barcode"], name=f"barcode+{module}", size=depth * 4 // 5
    )
    below = foot.y + depth * 9 // 10
    first = LEFT + MAIN + BEFORE
    wide = 20 if len(add_on) == 2 else 47
    parts = [
        (number[0], 0, LEFT - 2, below),
        (number[1:7], LEFT + 3, HALF, below),
        (number[7:], LEFT + 50, HALF, below),
        (add_on, first, wide, depth * 8 // 10),
    ]
    start = 0
    for text, at, width, baseline in parts:
        if not text:
            continue
        line = setting.one_line(Paragraph(text), style)
        x = foot.x + at * module + (width * module - line.width) // 2
        source = Source(0, "caption", 0, start, start + len(text))
        start += len(text)
        yield from line_items(line, x, baseline, source)


def _too_small(article: Article, module: Emu) -> tuple[Diagnostic, ...]:
    if module >= SMALLEST:
        return ()
    size = f"{module / mm(1):.2f}"
    return (diagnose("barcode-too-small", article.position, size=size),)
