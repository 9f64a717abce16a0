"""A vertical head (竖题): kicker, headline and deck as vertical lines in a strip.

They stand from right to left in the order they are read. The headline takes the largest
size of its series whose lines are no longer than the block is deep, less a blank of a
quarter of its size (the block has white of its own above and below); the editor's own
lines are kept.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.elements.space import Items
from banmian.elements.vertical import vertical_items
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Item
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph, Source
from banmian.text.phrases import split
from banmian.text.setting import Setting
from banmian.units import Emu, pt

LINE_GAP: Final = 28
"""White between the vertical lines of a head, percent of the smaller line's size."""

BLANK: Final = 25
"""White at the two ends of a line together, percent of its size."""

STEP: Final = pt(1.5)
SMALLEST: Final = pt(7)
"""How sizes go on below a series that does not fit."""


class VerticalHead(NamedTuple):
    """A composed vertical head: what is drawn, and the width of its strip."""

    items: Items
    width: Emu


class _Line(NamedTuple):
    line: Line
    size: Emu
    source: Source


def compose_vertical_head(
    article: Article, depth: Emu, setting: Setting, story: int
) -> VerticalHead:
    """Return the head of an article in a strip of a block `depth` deep."""
    lines: list[_Line] = []
    for role, paragraphs in (
        ("kicker", article.kicker),
        ("headline", article.headline),
        ("deck", article.deck),
    ):
        if paragraphs:
            style = setting.styles[article.styles.get(role, role)]
            lines += _fit(role, paragraphs, style, depth, setting, story)
    width = sum(one.size for one in lines) + sum(
        min(one.size, other.size) * LINE_GAP // 100 for one, other in pairwise(lines)
    )
    items: list[tuple[Point, Item]] = []
    right = width
    for number, one in enumerate(lines):
        head = (depth - one.line.width) // 2
        items += vertical_items(one.line, right - one.size // 2, head, one.source)
        following = lines[number + 1].size if number + 1 < len(lines) else one.size
        right -= one.size + min(one.size, following) * LINE_GAP // 100
    return VerticalHead(tuple(items), width)


def _fit(
    role: str, paragraphs: tuple[Paragraph, ...], style: Style, depth: Emu,
    setting: Setting, story: int,
) -> list[_Line]:  # fmt: skip
    """Set a part at the largest size at which its lines are short enough.

    Below the series sizes go on down to `SMALLEST`; a single line that would have to go
    there is set on two if they can be larger, broken by sense.
    """
    sizes = style.sizes or (style.size,)
    sizes += tuple(range(sizes[-1] - STEP, SMALLEST - 1, -STEP))
    close = (style.sizes or (style.size,))[-1]
    whole = _first(
        sizes, lambda size: _lines(paragraphs, _sized(style, size), setting), depth, close
    )
    if len(paragraphs) == 1 and style.max_lines > 1 and whole[0][1] < close:
        broken = _first(
            sizes,
            lambda size: _two(paragraphs[0], _sized(style, size), depth, setting),
            depth,
            close,
        )
        if broken and whole[0][1] < broken[0][1]:
            whole = broken
    return [_Line(line, size, replace(source, story=story, element=role))
            for line, size, source in whole]  # fmt: skip


_Set = list[tuple[Line, Emu, Source]]


def _first(
    sizes: tuple[Emu, ...], make: Callable[[Emu], _Set], depth: Emu, close: Emu
) -> _Set:
    """Return the setting at the largest size that fits; the smallest one if none does.

    From the size `close` on a line may do without the blank at its ends.
    """
    made: _Set = []
    for size in sizes:
        made = make(size) or made
        blank = size * BLANK // 100 if size > close else 0
        if made and all(line.width <= depth - blank for line, _, _ in made):
            return made
    return made


def _sized(style: Style, size: Emu) -> Style:
    return replace(style, size=size, leading=size, sizes=())


def _lines(paragraphs: tuple[Paragraph, ...], style: Style, setting: Setting) -> _Set:
    return [
        (
            setting.one_line(paragraph, style, vertical=True),
            style.size,
            Source(0, "", number, 0, len(paragraph.text)),
        )
        for number, paragraph in enumerate(paragraphs)
    ]


def _two(paragraph: Paragraph, style: Style, depth: Emu, setting: Setting) -> _Set:
    """Return a headline on two lines; nothing if no break by sense makes them fit."""
    prepared = setting.prepare(paragraph, style, vertical=True)
    places = split(prepared, depth - style.size)
    if not places:
        return []
    place = places[0]
    text = paragraph.text
    return [
        (setting.one_line(Paragraph(part), style, vertical=True), style.size, source)
        for part, source in (
            (text[:place].rstrip("　 "), Source(0, "", 0, 0, place)),
            (text[place:], Source(0, "", 0, place, len(text))),
        )
    ]
