"""The body of a story flows through its space, column by column.

Which slots it takes is the matter of its `course`. Text that does not find room is not
drawn but returned as a `Resume`.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from banmian.diagnostics import Diagnostic, diagnose, quoted
from banmian.elements.course import Course
from banmian.elements.space import Placement, Resume, Slot, Space, line_items
from banmian.elements.subhead import (
    MOST_LINES,
    find_place,
    subhead_items,
    way_within,
)
from banmian.geometry import Point
from banmian.model.page import Item
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph, Source
from banmian.text.indents import indents
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu

GUTTER_REACH: Final = 0.3
"""How many ems a line may stand out of its column before that is an error."""

LEAST_AFTER_INDENT: Final = 3
"""Characters of a line that an indent leaves at least."""


class Variation(msgspec.Struct, frozen=True):
    """How copyfitting sets a body otherwise than usual.

    Attributes:
        lines: paragraph -> how many lines more (or less, below 0) it is set in.
        tall: subheads that take a grid line more.
    """

    lines: Mapping[int, int] = MappingProxyType({})
    tall: frozenset[int] = frozenset()


AS_IT_FALLS: Final = Variation()


class _Flow:
    """The story being placed: what is set, and the next free slot."""

    def __init__(self, space: Space, story: int, variation: Variation) -> None:
        self.course = Course(space)
        self.variation = variation
        self.story = story
        self.items: list[tuple[Point, Item]] = []
        self.end: tuple[Emu, Emu] = 0, 0
        self.spare = 0
        self.overset_lines = 0
        self.overset_characters = 0
        self.resume: tuple[int, int] | None = None

    def set_line(self, line: Line, element: str) -> None:
        """Draw a line in the next slot, or count it as overset."""
        slot = self.course.take()
        if slot is None:
            self.overset_lines += 1
            self.overset_characters += line.end - line.start
            if self.resume is None:
                self.resume = (line.paragraph, line.start)
            return
        source = Source(self.story, element, line.paragraph, line.start, line.end)
        self.items += line_items(line, slot.x, slot.baseline, source)
        self.end = slot.x + line.indent + line.width, slot.baseline
        self.spare = slot.width - line.indent - line.width


def compose_body(
    paragraphs: Sequence[Paragraph],
    space: Space,
    setting: Setting,
    story: int,
    variation: Variation = AS_IT_FALLS,
) -> Placement:
    """Place a story's paragraphs in a space.

    Args:
        paragraphs: with dateline and byline run in.
        space: the columns to fill. setting: sets the lines.
        story: the story's number on its page, for the sources.
        variation: which paragraphs are set in a line more or less than usual.

    Returns:
        What is drawn; `resume` says what found no room, in lines and characters.
    """
    flow = _Flow(space, story, variation)
    diagnostics: list[Diagnostic] = []
    starts: list[int] = []
    for number, paragraph in enumerate(paragraphs):
        starts.append(flow.course.next)
        if paragraph.role == "subhead":
            diagnostics += _set_subhead(flow, paragraph, number, setting)
        else:
            diagnostics += _set_text(flow, paragraph, number, setting)
    resume = None
    if flow.resume is not None:
        resume = Resume(*flow.resume, flow.overset_lines, flow.overset_characters)
    return Placement(
        items=tuple(flow.items),
        used=flow.course.used(),
        holes=flow.course.holes,
        starts=tuple(starts),
        resume=resume,
        end=Point(*flow.end),
        spare=flow.spare,
        diagnostics=tuple(diagnostics),
    )


def measures_at(
    paragraphs: Sequence[Paragraph], space: Space, starts: Sequence[int], style: Style
) -> list[list[Measure]]:
    """Return the measures of paragraphs, each begun after so many slots of a space."""
    course = Course(space)
    found: list[list[Measure]] = []
    for paragraph, course.next in zip(paragraphs, starts, strict=True):
        found.append(_measures(course.slots_ahead(), paragraph, style))
    return found


def _set_text(
    flow: _Flow, paragraph: Paragraph, number: int, setting: Setting
) -> list[Diagnostic]:
    style = setting.styles["body"]
    measures = _measures(flow.course.slots_ahead(), paragraph, style)
    lines = setting.set_paragraph(paragraph, style, measures, number)
    more = flow.variation.lines.get(number, 0)
    if more:
        wanted = len(lines) + more
        lines = setting.set_in_lines(paragraph, style, measures, number, wanted) or lines
    for line in lines:
        flow.set_line(line, "body")
    return [_unset(line, paragraph, style.size) for line in lines if _out_of_limits(line)]


def _measures(slots: list[Slot], paragraph: Paragraph, style: Style) -> list[Measure]:
    """Return the measures of coming lines, cut short where they stay the same.

    Where a slot beside an obstacle is too narrow for an indent, that gives way.
    """
    first, rest = indents(paragraph, style)
    least = LEAST_AFTER_INDENT * style.size
    measures: list[Measure] = []
    for slot in slots if len(slots) > 1 else slots * 2:
        indent = max(0, min(rest if measures else first, slot.width - least))
        measures.append(Measure(indent, slot.width - indent))
    last = len(measures) - 1
    while last > 1 and measures[last - 1] == measures[last]:
        last -= 1
    return measures[: last + 1]


def _out_of_limits(line: Line) -> bool:
    return line.width > line.measure or (not line.last and line.width < line.measure)


def _unset(line: Line, paragraph: Paragraph, em: Emu) -> Diagnostic:
    text = paragraph.text[line.start : line.end]
    excess = (line.width - line.measure) / em
    over = excess > GUTTER_REACH
    return diagnose(
        "overfull-line" if over else "unset-line",
        paragraph.position and paragraph.position.further(line.start),
        text=quoted(text),
        excess=f"{excess:.2f}" if over else f"{excess:+.2f}",
    )


def _set_subhead(
    flow: _Flow, paragraph: Paragraph, number: int, setting: Setting
) -> list[Diagnostic]:
    """Centre a subhead in the lines it takes of one column, text after it."""
    style, course = setting.styles["subhead"], flow.course
    more = int(number in flow.variation.tall)
    way = find_place(course, paragraph, style, setting, more)
    taken = [course.take() for _ in range(more + way.depth)][more:]
    slots = [slot for slot in taken if slot is not None]
    if len(slots) < way.depth:
        flow.overset_lines += way.depth
        flow.overset_characters += len(paragraph.text)
        if flow.resume is None:
            flow.resume = (number, 0)
        return []
    source = Source(flow.story, "body", number, 0, len(paragraph.text))
    items, flow.end = subhead_items(paragraph, way, slots, style, setting, source)
    flow.items += items
    if len(way.ends) <= MOST_LINES:
        return []
    wide = way_within(course.space.measure, paragraph, style, setting)
    text, position = quoted(paragraph.text), paragraph.position
    too_long = diagnose("subhead-too-long", position, text=text, most=MOST_LINES)
    return [too_long] if len(wide.ends) > MOST_LINES else []
