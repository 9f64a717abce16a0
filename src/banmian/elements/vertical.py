"""Vertical lines on the page: where their runs go, and a body set in vertical lines.

A vertical line has a centre and a head. Upright glyphs hang under each other on the
centre; turned Latin lies with its middle on it; two digits together stand across it.
Lines follow each other from right to left.
"""

from collections.abc import Sequence
from typing import Final

from banmian.elements.space import NAME_LINE, Items, Placement, Resume
from banmian.geometry import Point, Size
from banmian.model.page import Item, Stroke, Text
from banmian.model.style import BLACK
from banmian.model.text import Line, Paragraph, Source
from banmian.text.indents import measures_within
from banmian.text.setting import Setting
from banmian.units import Emu

ASCENT: Final = 88
"""A character's box above its baseline, percent of its size."""

TURNED_BASELINE: Final = 38
"""Baseline of turned Latin left of the line's centre, percent of its size."""


def vertical_items(line: Line, centre: Emu, head: Emu, source: Source) -> Items:
    """Return the runs of a vertical line as items; the first carries the source."""
    items: list[tuple[Point, Item]] = []
    whole: Source | None = source
    for along, rise, run in line.runs:
        top = head + along
        if not any(run.texts):
            items.append((Point(centre + rise, top), Text(run)))
            continue
        if run.vertical:
            place = Point(centre, top)
        elif run.turned:
            place = Point(centre - run.size * TURNED_BASELINE // 100, top)
        else:
            place = Point(centre - run.width // 2, top + run.size * ASCENT // 100)
        items.append((place, Text(run, whole)))
        whole = None
    for rule in line.rules:
        place = Point(centre + rule.rise, head + rule.x)
        items.append((place, Stroke(Point(0, rule.length), NAME_LINE, BLACK)))
    return tuple(items)


def compose_vertical_body(
    paragraphs: Sequence[Paragraph], size: Size, top: Emu, setting: Setting, story: int
) -> Placement:
    """Place paragraphs in vertical lines, right to left.

    Args:
        paragraphs: the copy; subheads are set as lines of their own in their style.
        size: of the room. top: its upper edge, block coordinates.
        setting: sets the lines. story: the story's number on its page.

    Returns:
        What is drawn; `resume` says what found no room.
    """
    body = setting.styles["body"]
    em, pitch = body.size, body.leading
    measure = size.height // em * em
    room = max(0, (size.width - em) // pitch + 1)
    items: list[tuple[Point, Item]] = []
    used = over = characters = 0
    first_over: tuple[int, int] | None = None
    end = Point(0, top)
    for number, paragraph in enumerate(paragraphs):
        style = setting.styles["subhead"] if paragraph.role == "subhead" else body
        measures = measures_within(paragraph, style, measure)
        lines = setting.set_paragraph(paragraph, style, measures, number, vertical=True)
        for line in lines:
            if used == room:
                over += 1
                characters += line.end - line.start
                first_over = first_over or (number, line.start)
                continue
            centre = size.width - em // 2 - used * pitch
            source = Source(story, "body", number, line.start, line.end)
            items += vertical_items(line, centre, top, source)
            end = Point(centre, top + line.indent + line.width)
            used += 1
    resume = Resume(*first_over, over, characters) if first_over else None
    return Placement(items=tuple(items), used=(used,), resume=resume, end=end)
