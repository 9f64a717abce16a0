"""A vertical head (竖题): kicker, headline and deck as vertical lines in a strip.

They stand from right to left in the order they are read. The headline takes the largest
size of its series whose lines are no longer than the block is deep, less a blank of its
own size; the editor's own lines are kept.
"""

from itertools import pairwise
from typing import Final, NamedTuple

from banmian.elements.space import Items
from banmian.elements.vertical import vertical_items
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Item
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph, Source
from banmian.text.setting import Setting
from banmian.units import Emu

LINE_GAP: Final = 28
"""White between the vertical lines of a head, percent of the smaller line's size."""


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
    """Set a part at the largest size of its series at which its lines are short enough."""
    lines: list[_Line] = []
    for size in style.sizes or (style.size,):
        sized = Style(
            name=style.name, fonts=style.fonts, size=size, leading=size, ink=style.ink,
            tracking=style.tracking,
        )  # fmt: skip
        lines = [
            _Line(
                setting.one_line(paragraph, sized, vertical=True),
                size,
                Source(story, role, number, 0, len(paragraph.text)),
            )
            for number, paragraph in enumerate(paragraphs)
        ]
        if all(one.line.width <= depth - size for one in lines):
            return lines
    return lines
