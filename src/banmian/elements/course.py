"""The course of a story through its space: which slot comes next, and where it would end.

A line takes one slot of the grid, a subhead two. A subhead is never the last thing in a
column, nor over a picture in it: two lines of text must follow it there (背题, clreq).
"""

from collections.abc import Iterable
from itertools import accumulate
from operator import attrgetter
from typing import Final, NamedTuple

import msgspec

from banmian.elements.space import Slot, Space
from banmian.units import Emu

SUBHEAD_LINES: Final = 2
"""Grid lines of a subhead (小标题)."""

FOLLOWING_LINES: Final = 2
"""Lines of text that must follow a subhead in its column."""

_width: Final = attrgetter("width")


class Course:
    """The slots of a space in reading order, and the next free one.

    Attributes:
        slots: all of them. left: how many follow each without a gap, with itself.
        next: index of the next free one.
        holes: slots left free because a subhead would have stood there.
        uniform: whether all are of one width; widest: the widest.
    """

    def __init__(self, space: Space) -> None:
        self.space = space
        self.slots = [slot for column in space.columns for slot in column.slots]
        self.left = _left(space)
        self.uniform = space.uniform
        self.widest = max(map(_width, self.slots), default=0)
        self.next = 0
        self.holes = 0

    def slots_ahead(self) -> list[Slot]:
        """Return the free slots; past the end one without a place repeats, for counting."""
        if self.uniform:
            return self.slots[:1]
        return [*self.slots[self.next :], Slot(0, 0, self.space.measure)]

    def take(self) -> Slot | None:
        """Return the next free slot."""
        if self.next >= len(self.slots):
            return None
        self.next += 1
        return self.slots[self.next - 1]

    def used(self) -> tuple[int, ...]:
        """Return how many slots of each column are taken."""
        taken = []
        rest = self.next
        for column in self.space.columns:
            taken.append(min(rest, len(column.slots)))
            rest -= taken[-1]
        return tuple(taken)

    def find_room(self, width: Emu, depth: int) -> None:
        """Go to where there is room for a subhead and the text after it.

        Lines that are too narrow and the foot of a column, or what is left of it above a
        picture, stay free; a subhead wider than any line is not helped by going on.

        Args:
            width: of the subhead. depth: lines it takes; it stands in the last two.
        """
        width = min(width, self.widest)
        while self.next < len(self.slots):
            skipped = left = self.left[self.next]
            if left >= depth + FOLLOWING_LINES:
                last = self.next + depth
                start, end = shared(*self.slots[last - 2 : last])
                if end - start >= width:
                    return
                skipped = 1
            self.next += skipped
            self.holes += skipped


def shared(one: Slot, other: Slot) -> tuple[Emu, Emu]:
    """Return the left and right x that two slots share."""
    return max(one.x, other.x), min(one.x + one.width, other.x + other.width)


def _left(space: Space) -> list[int]:
    """Return how many slots follow each one without a gap, with itself."""
    found: list[int] = []
    for column in space.columns:
        slots = column.slots
        count = len(slots)
        if count and slots[-1].baseline - slots[0].baseline == (count - 1) * space.leading:
            found += range(count, 0, -1)
            continue
        own: list[int] = []
        follows = 0
        for slot in reversed(slots):
            gap = follows - slot.baseline != space.leading
            own.append(1 if gap else own[-1] + 1)
            follows = slot.baseline
        found += reversed(own)
    return found


class Piece(NamedTuple):
    """A paragraph as copyfitting counts it: its lines, and whether it is a subhead."""

    lines: int
    subhead: bool


class Outcome(msgspec.Struct, frozen=True):
    """How a story of so many lines would lie in a space.

    Attributes:
        over: lines that find no room. free: slots left after its end.
        holes: slots left free before subheads.
        tops, feet: paragraphs whose last line stands alone at the head of a column, or
            whose first one at its foot (单行占栏).
    """

    over: int
    free: int
    holes: int
    tops: int
    feet: int

    @property
    def exact(self) -> bool:
        """Whether it fills the space to the last line, no hole in between."""
        return not (self.over or self.free or self.holes)


class Foresight:
    """Tells how stories would lie in a space whose lines are all of one width."""

    def __init__(self, space: Space) -> None:
        self._course = Course(space)
        lengths = [len(column.slots) for column in space.columns]
        self._heads = set(accumulate(lengths[:-1]))
        self.room = sum(lengths)

    def outcome(self, story: Iterable[Piece]) -> Outcome:
        """Return how a story would lie."""
        course, room = self._course, self.room
        course.next = course.holes = 0
        tops = feet = 0
        for lines, subhead in story:
            if subhead:
                course.find_room(0, lines)
            elif lines > 1:
                end = course.next + lines - 1
                tops += end in self._heads
                feet += course.next + 1 in self._heads
            course.next += lines
        over = max(0, course.next - room)
        return Outcome(over, max(0, room - course.next), course.holes, tops, feet)
