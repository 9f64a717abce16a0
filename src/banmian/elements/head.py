"""The head of a story: kicker (引题), headline (主题), deck (副题), byline, summary (提要).

Each part takes the largest size of its style's series at which it fits, on one line or,
broken by sense, on two; the editor's own lines are kept. White: half a line above, about
half a line between the parts, more than a line below; the whole fills grid lines.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.runin import byline_text
from banmian.elements.space import Items, line_items
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Item, Role
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph, Source
from banmian.text.justify import Measure
from banmian.text.phrases import split_in_two
from banmian.text.setting import Setting
from banmian.units import Emu, to_pt

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

FULLEST: Final = 97
"""How much of its width a head line may fill, percent."""

WORTH_ONE_LINE: Final = 75
"""A headline stays on one line if it need not be smaller than this, percent of the size
that it could have on two."""

LINE_PITCH: Final = 122
"""Baseline to baseline of a headline's lines, percent of their size."""

ASCENT: Final = 88
"""A Han character's box above its baseline, percent of its size."""


class Head(NamedTuple):
    """A composed head: what is drawn and how many grid lines it fills."""

    items: Items
    lines: int
    diagnostics: tuple[Diagnostic, ...]


class _Part(NamedTuple):
    """One part of a head, set: its lines with their sources, its size, its style."""

    role: Role
    style: Style
    lines: tuple[tuple[Line, Source], ...]


def compose_head(
    article: Article, width: Emu, leading: Emu, setting: Setting, story: int,
    change: tuple[int, int] = (0, 0),
) -> Head:  # fmt: skip
    """Return the head of an article over a block `width` wide, in whole grid lines.

    `change` is what copyfitting asks: lines of white more or less than usual (less than
    `LEAST_WHITE` of it a head does not get), steps that the headline goes down its series.

    Diagnostics: `headline-too-long` where even the smallest size does not fit.
    """
    diagnostics: list[Diagnostic] = []
    parts: list[_Part] = []
    for role, paragraphs in _paragraphs(article):
        if paragraphs:
            style = setting.styles[article.styles.get(role, role)]
            part = _fit(role, paragraphs, style, width, setting)
            if change[1] and role == "headline":
                smaller = _stepped(style, part.style.size, change[1])
                part = _fit(role, paragraphs, smaller, width, setting)
            parts.append(_numbered(part, story))
            diagnostics += _too_long(part, paragraphs, width)
    if not parts:
        return Head((), 0, ())
    return _stack(parts, width, leading, change[0])._replace(diagnostics=tuple(diagnostics))


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


def _fit(
    role: Role, paragraphs: Sequence[Paragraph], style: Style, width: Emu, setting: Setting
) -> _Part:
    """Set a part at the largest size of its series that fits."""
    if style.align == "justify":
        lines = _justified(paragraphs, style, width, setting)
        return _Part(role, style, lines)
    most = width * FULLEST // 100
    part = broken = None
    for size in style.sizes or (style.size,):
        if broken is not None and size * 100 < broken.style.size * WORTH_ONE_LINE:
            return broken
        sized = _resized(style, size)
        part = _Part(role, sized, _lines(paragraphs, sized, most, setting))
        if all(line.width <= most for line, _ in part.lines):
            if len(part.lines) == len(paragraphs):
                return part
            broken = broken or part
    part = broken or part
    assert part is not None  # noqa: S101 - a style has at least one size
    return part


def _resized(style: Style, size: Emu) -> Style:
    return Style(
        name=style.name, fonts=style.fonts, size=size, leading=size * LINE_PITCH // 100,
        ink=style.ink, align=style.align, tracking=style.tracking,
        max_lines=style.max_lines,
    )  # fmt: skip


def _lines(
    paragraphs: Sequence[Paragraph], style: Style, most: Emu, setting: Setting
) -> tuple[tuple[Line, Source], ...]:
    """Set the editor's lines as they are; a single one on two if it must and may."""
    if len(paragraphs) == 1 and style.max_lines > 1:
        prepared = setting.prepare(paragraphs[0], style)
        line = setting.one_line(paragraphs[0], style)
        place = split_in_two(prepared, most) if line.width > most else None
        if place is not None:
            return _broken(paragraphs[0], place, style, setting)
    return tuple(
        (setting.one_line(paragraph, style), Source(0, "", number, 0, len(paragraph.text)))
        for number, paragraph in enumerate(paragraphs)
    )


def _broken(
    paragraph: Paragraph, place: int, style: Style, setting: Setting
) -> tuple[tuple[Line, Source], ...]:
    upper = paragraph.text[:place].rstrip("　 ")
    lower = paragraph.text[place:]
    return (
        (setting.one_line(Paragraph(upper), style), Source(0, "", 0, 0, place)),
        (setting.one_line(Paragraph(lower), style),
         Source(0, "", 0, place, len(paragraph.text))),
    )  # fmt: skip


def _justified(
    paragraphs: Sequence[Paragraph], style: Style, width: Emu, setting: Setting
) -> tuple[tuple[Line, Source], ...]:
    """Set a summary as justified text over the whole width."""
    measure = (Measure(0, width // style.size * style.size),)
    return tuple(
        (line, Source(0, "", number, line.start, line.end))
        for number, paragraph in enumerate(paragraphs)
        for line in setting.set_paragraph(paragraph, style, measure, number)
    )


def _numbered(part: _Part, story: int) -> _Part:
    lines = tuple(
        (line, source._replace(story=story, element=part.role))
        for line, source in part.lines
    )
    return part._replace(lines=lines)


def _too_long(part: _Part, paragraphs: Sequence[Paragraph], width: Emu) -> list[Diagnostic]:
    if all(line.width <= width for line, _ in part.lines):
        return []
    text = "".join(paragraph.text for paragraph in paragraphs)
    size = f"{to_pt(part.style.size):g} pt"
    return [diagnose("headline-too-long", paragraphs[0].position, text=text, size=size)]


def _depth(part: _Part) -> Emu:
    """Return how deep a part is: its first line's box and the pitch of the others."""
    return part.style.size + (len(part.lines) - 1) * part.style.leading


def _stack(parts: Sequence[_Part], width: Emu, leading: Emu, extra: int) -> Head:
    """Stack parts centred over the block, white between them, whole grid lines deep."""
    depth = sum(_depth(part) for part in parts)
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
            x = _x(part.style, line, width)
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
