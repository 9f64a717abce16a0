"""The course of a story through its space: which slot comes next, and where it would end.

A line takes one slot of the grid, a subhead two or more. A subhead is never the last thing
in a column, nor over a picture in it: two lines of text must follow it there (背题, clreq).
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

import msgspec

from banmian.elements.space import Slot, Space
from banmian.units import Emu

SUBHEAD_LINES: Final = 2
"""Grid lines of a subhead (小标题) of one line."""

FOLLOWING_LINES: Final = 2
"""Lines of text that must follow a subhead in its column."""


class Course:
    """The slots of a space in reading order, and the next free one.

    Attributes:
        slots: all of them. left: how many follow each without a gap, with itself.
        next: index of the next free one.
        holes: slots left free because a subhead would have stood there.
        uniform: whether all are of one width.
    """

    def __init__(self, space: Space) -> None:
        self.space = space
        self.slots = [slot for column in space.columns for slot in column.slots]
        self.left = _left(space)
        self.uniform = space.uniform
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

    def find_room(self, depth: int) -> None:
        """Go to where there is room for so many lines of a subhead and text after it.

        The foot of a column, or what is left of it above a picture, stays free.
        """
        while self.next < len(self.slots):
            left = self.left[self.next]
            if left >= depth + FOLLOWING_LINES:
                return
            self.next += left
            self.holes += left

    def free(self, depth: int, above: int) -> Emu:
        """Return how wide a subhead can be here; -1 if there is no room for it.

        Args:
            depth: lines that it takes. above: lines of white over these.
        """
        first = self.next + above
        if self.next >= len(self.slots):
            return -1
        if self.left[self.next] < above + depth + FOLLOWING_LINES:
            return -1
        left, right = shared(self.slots[first : first + depth])
        return right - left

    def leave_free(self) -> None:
        """Go on by a line, or past the foot of a column that holds no subhead at all."""
        left = self.left[self.next]
        skipped = left if left < SUBHEAD_LINES + FOLLOWING_LINES else 1
        self.next += skipped
        self.holes += skipped


def shared(slots: Sequence[Slot]) -> tuple[Emu, Emu]:
    """Return the left and right x that slots share."""
    return max(one.x for one in slots), min(one.x + one.width for one in slots)


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
                course.find_room(lines)
            elif lines > 1:
                end = course.next + lines - 1
                tops += end in self._heads
                feet += course.next + 1 in self._heads
            course.next += lines
        over = max(0, course.next - room)
        return Outcome(over, max(0, room - course.next), course.holes, tops, feet)
