"""The head of a story: kicker (引题), headline (主题), deck (副题), byline, summary (提要).

Each part is set by `head_part`. White: half a line above, about half a line between the
parts, more than a line below; the whole fills grid lines.
"""

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic
from banmian.elements.head_part import HeadRoom, Part, fit_part, too_long
from banmian.elements.runin import byline_text
from banmian.elements.space import Items, line_items
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Item, Role
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph
from banmian.text.setting import Setting
from banmian.units import Emu

ABOVE: Final = 50
BETWEEN: Final = 62
BELOW: Final = 100
"""White around and between the parts of a head, percent of a grid line."""

MOST_BELOW: Final = 115
MOST_ABOVE: Final = 150
MOST_BETWEEN: Final = 112
"""Where white beyond the usual goes, percent of a grid line: with what stands above the
characters of the first body line, `MOST_BELOW` looks like a line and a half."""

LEAST_WHITE: Final = 55
"""Least white that copyfitting leaves a head, percent of the usual."""

ASCENT: Final = 88
"""A Han character's box above its baseline, percent of its size."""


class Head(msgspec.Struct, frozen=True):
    """A composed head: what is drawn and how many grid lines it fills."""

    items: Items
    lines: int
    diagnostics: tuple[Diagnostic, ...]


def compose_head(
    article: Article, room: HeadRoom, setting: Setting, story: int,
    change: tuple[int, int] = (0, 0),
) -> Head:  # fmt: skip
    """Return the head of an article in its room, in whole grid lines.

    `change` is what copyfitting asks: lines of white more or less than usual (less than
    `LEAST_WHITE` of it a head does not get), steps that the headline goes down its series.

    Diagnostics: `headline-too-long` where even the smallest size does not fit.
    """
    diagnostics: list[Diagnostic] = []
    parts: list[Part] = []
    for role, paragraphs in _paragraphs(article):
        if paragraphs:
            style = setting.styles[article.styles.get(role, role)]
            part = fit_part(role, paragraphs, style, room, setting, story)
            if change[1] and role == "headline":
                smaller = _stepped(style, part.style.size, change[1])
                part = fit_part(role, paragraphs, smaller, room, setting, story)
            parts.append(part)
            diagnostics += too_long(part, paragraphs, room.width)
    if not parts:
        return Head((), 0, ())
    return replace(_stack(parts, room, change[0]), diagnostics=tuple(diagnostics))


def _stepped(style: Style, size: Emu, steps: int) -> Style:
    """Return a style whose series begins `steps` below a size; as it is at its end."""
    smaller = tuple(one for one in style.sizes if one < size)
    return replace(style, sizes=smaller[steps - 1 :] or style.sizes[-1:])


def _paragraphs(article: Article) -> list[tuple[Role, tuple[Paragraph, ...]]]:
    """Return the parts of a head in the order they stand."""
    byline: tuple[Paragraph, ...] = ()
    if article.byline and not article.dateline:
        byline = (Paragraph("□ " + byline_text(article.byline)),)
    return [
        ("kicker", article.kicker),
        ("headline", article.headline),
        ("deck", article.deck),
        ("byline", byline),
        ("summary", article.summary),
    ]


def _stack(parts: Sequence[Part], room: HeadRoom, extra: int) -> Head:
    """Stack parts centred over the block, white between them, whole grid lines deep."""
    leading = room.leading
    depth = sum(part.depth for part in parts)
    shares = ABOVE + BELOW + BETWEEN * (len(parts) - 1)
    white = leading * shares // 100
    lines = -(-(depth + white) // leading) + extra
    while lines * leading - depth < white * LEAST_WHITE // 100:
        lines += 1
    white = lines * leading - depth
    top, between = _dealt(white, leading, len(parts) - 1)
    items: list[tuple[Point, Item]] = []
    for part in parts:
        for line, source in part.lines:
            x = _x(part.style, line, room.width)
            items += line_items(line, x, top + part.style.size * ASCENT // 100, source)
            top += part.style.leading
        top += part.style.size - part.style.leading + between
    return Head(tuple(items), lines, ())


def _dealt(white: Emu, leading: Emu, gaps: int) -> tuple[Emu, Emu]:
    """Return the white above a head and in each of the gaps between its parts.

    What is more than usual stands between the parts and above rather than below, so that
    a head keeps to its text.
    """
    shares = ABOVE + BELOW + BETWEEN * gaps
    between = min(white * BETWEEN // shares, leading)
    rest = white - between * gaps
    below = min(rest * BELOW // (ABOVE + BELOW), leading * MOST_BELOW // 100)
    if gaps:
        spare = max(0, rest - below - leading * ABOVE // 100)
        between = min(between + spare // gaps, leading * MOST_BETWEEN // 100)
        rest = white - between * gaps
    above = rest - below
    over = max(0, above - leading * MOST_ABOVE // 100)
    return above - over // 3, between


def _x(style: Style, line: Line, width: Emu) -> Emu:
    if style.align == "center":
        return (width - line.width) // 2
    return width - line.width if style.align == "right" else 0
