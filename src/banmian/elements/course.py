"""The course of a story through its space: which slot comes next, and where it would end.

A line takes one slot of the grid, a subhead two. A subhead is never the last thing in a
column, nor over a picture in it: two lines of text must follow it there (背题, clreq).
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from banmian.elements.space import Slot, Space
from banmian.units import Emu

SUBHEAD_LINES: Final = 2
"""Grid lines of a subhead (小标题)."""

FOLLOWING_LINES: Final = 2
"""Lines of text that must follow a subhead in its column."""


class Place(NamedTuple):
    """A slot of the space, its column, and how many slots follow without a gap, with it."""

    slot: Slot
    column: int
    left: int


class Course:
    """The slots of a space in reading order, and the next free one.

    Attributes:
        places: all slots. next: index of the next free one.
        holes: slots left free because a subhead would have stood there.
        uniform: whether all are of one width; widest: the widest.
    """

    def __init__(self, space: Space) -> None:
        self.space = space
        self.places = _places(space)
        self.uniform = space.uniform
        self.widest = max((place.slot.width for place in self.places), default=0)
        self.next = 0
        self.holes = 0

    def slots_ahead(self) -> list[Slot]:
        """Return the free slots; past the end one without a place repeats, for counting."""
        if self.uniform:
            return [self.places[0].slot]
        ahead = [place.slot for place in self.places[self.next :]]
        return [*ahead, Slot(0, 0, self.space.measure)]

    def take(self) -> Slot | None:
        """Return the next free slot."""
        if self.next >= len(self.places):
            return None
        self.next += 1
        return self.places[self.next - 1].slot

    def used(self) -> tuple[int, ...]:
        """Return how many slots of each column are taken."""
        taken = [0] * len(self.space.columns)
        for place in self.places[: self.next]:
            taken[place.column] += 1
        return tuple(taken)

    def find_room(self, width: Emu, depth: int) -> None:
        """Go to where there is room for a subhead and the text after it.

        Lines that are too narrow and the foot of a column, or what is left of it above a
        picture, stay free; a subhead wider than any line is not helped by going on.

        Args:
            width: of the subhead. depth: lines it takes; it stands in the last two.
        """
        width = min(width, self.widest)
        while self.next < len(self.places):
            skipped = left = self.places[self.next].left
            if left >= depth + FOLLOWING_LINES:
                last = self.next + depth
                start, end = shared(*(one.slot for one in self.places[last - 2 : last]))
                if end - start >= width:
                    return
                skipped = 1
            self.next += skipped
            self.holes += skipped


def shared(one: Slot, other: Slot) -> tuple[Emu, Emu]:
    """Return the left and right x that two slots share."""
    return max(one.x, other.x), min(one.x + one.width, other.x + other.width)


def _places(space: Space) -> list[Place]:
    """Return the slots of a space in reading order."""
    places: list[Place] = []
    for number, column in enumerate(space.columns):
        left, follows = 0, 0
        own: list[Place] = []
        for slot in reversed(column.slots):
            left = left + 1 if follows - slot.baseline == space.leading else 1
            follows = slot.baseline
            own.append(Place(slot, number, left))
        places += reversed(own)
    return places


class Piece(NamedTuple):
    """A paragraph as copyfitting counts it: its lines, and whether it is a subhead."""

    lines: int
    subhead: bool


class Outcome(NamedTuple):
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
        columns = [place.column for place in self._course.places]
        self._heads = {
            index
            for index, column in enumerate(columns)
            if index and column != columns[index - 1]
        }
        self.room = len(columns)

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
