"""Space to fill and what came of filling it: the contract of everything that flows."""

from itertools import pairwise
from operator import attrgetter
from typing import Final

import msgspec

from banmian.diagnostics import Diagnostic
from banmian.geometry import Point
from banmian.model.page import Item, Stroke, Text
from banmian.model.style import BLACK
from banmian.model.text import Line, LineRule, Source
from banmian.units import Emu, pt

NAME_LINE: Final = pt(0.4)
"""Weight of name lines and title waves."""

WAVE_STEP: Final = pt(1.1)
WAVE_HEIGHT: Final = pt(1.1)
"""Half a wave's length, and its height."""


_WIDTH: Final = attrgetter("width")


class Slot(msgspec.Struct, frozen=True):
    """Room for one line: x of its left edge, its baseline, its width; block coordinates."""

    x: Emu
    baseline: Emu
    width: Emu


class Column(msgspec.Struct, frozen=True):
    """The slots of one column of a frame, top to bottom, obstacles taken out."""

    slots: tuple[Slot, ...]


class Space(msgspec.Struct, frozen=True):
    """What a story may fill.

    Attributes:
        columns: in reading order. measure: width of their lines if nothing is beside them.
        leading: distance of their baselines.
    """

    columns: tuple[Column, ...]
    measure: Emu
    leading: Emu

    @property
    def uniform(self) -> bool:
        """Whether its lines are all of one width."""
        widths: set[Emu] = set()
        for column in self.columns:
            widths.update(map(_WIDTH, column.slots))
        return len(widths) == 1

    @property
    def lines(self) -> int:
        """How many lines it holds."""
        return sum(len(column.slots) for column in self.columns)


class Resume(msgspec.Struct, frozen=True):
    """Where a story goes on: paragraph, first character that is not set, lines it needs."""

    paragraph: int
    character: int
    lines: int
    characters: int


Items = tuple[tuple[Point, Item], ...]


class Placement(msgspec.Struct, frozen=True):
    """What came of filling a space.

    Attributes:
        items: what is drawn, block coordinates.
        used: how many lines of each column were used, holes at column feet included.
        holes: lines left free at column feet because a subhead would have stood there.
        starts: how many slots were used before each paragraph.
        resume: where the story goes on; None = all of it is placed.
        end: where its last line ends. spare: white after it in its slot.
    """

    items: Items
    used: tuple[int, ...]
    resume: Resume | None
    end: Point
    spare: Emu = 0
    holes: int = 0
    starts: tuple[int, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def line_items(
    line: Line, x: Emu, baseline: Emu, source: Source
) -> list[tuple[Point, Item]]:
    """Return the runs of a line as items; the first one carries the line's source."""
    items: list[tuple[Point, Item]] = []
    whole: Source | None = source
    for place, rise, run in line.runs:
        items.append((Point(x + place, baseline - rise), Text(run, whole)))
        whole = None
    for rule in line.rules:
        items += _rule_items(rule, x, baseline)
    return items


def _rule_items(rule: LineRule, x: Emu, baseline: Emu) -> list[tuple[Point, Item]]:
    """Return a name line as one stroke, a title wave as many short ones."""
    place = Point(x + rule.x, baseline - rule.rise)
    if not rule.wavy:
        return [(place, Stroke(Point(rule.length, 0), NAME_LINE, BLACK))]
    steps = max(2, 2 * round(rule.length / (2 * WAVE_STEP)))
    edges = [rule.length * number // steps for number in range(steps + 1)]
    items: list[tuple[Point, Item]] = []
    for number, (left, right) in enumerate(pairwise(edges)):
        rise = WAVE_HEIGHT if number % 2 else -WAVE_HEIGHT
        start = Point(place.x + left, place.y - rise // 2)
        items.append((start, Stroke(Point(right - left, rise), NAME_LINE, BLACK)))
    return items
