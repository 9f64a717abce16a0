"""The walk over a page's content: what operators act on, and what it gathers."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeAlias

import msgspec

from banmian.press.preflight.content.events import Event, ImageFacts, Mark, Transparency
from banmian.press.preflight.content.path import Path
from banmian.press.preflight.content.place import BoxMm, Matrix
from banmian.press.preflight.content.state import State
from banmian.press.preflight.fonts.font import Font, Meanings
from banmian.press.preflight.fonts.read import read_font
from banmian.press.preflight.objects import ObjectId, identity, number_of
from banmian.press.preflight.values import Reader

Operand: TypeAlias = object
Operation: TypeAlias = Callable[["Walk", Sequence[Operand]], None]


class Instruction(NamedTuple):
    """An operation to be done, with its operands."""

    operator: str
    operation: Operation
    operands: tuple[Operand, ...]


DEEPEST: Final = 12
"""Forms within forms; more is a loop or an attack."""

_DIRECT: Final = (0, 0)


class Shelf(msgspec.Struct):
    """What was read of a file already: pages share fonts and images, and some lines.

    Attributes:
        reader: takes content apart. lines: lines of it that were taken apart.
        meanings: codes shown so far, by font and whether ActualText speaks for them.
    """

    fonts: dict[ObjectId, Font] = msgspec.field(default_factory=dict)
    images: dict[ObjectId, ImageFacts] = msgspec.field(default_factory=dict)
    reader: Reader = msgspec.field(default_factory=lambda: Reader(operators=True))
    lines: "dict[bytes, tuple[Instruction, ...]]" = msgspec.field(default_factory=dict)
    meanings: dict[tuple[int, bool], Meanings] = msgspec.field(default_factory=dict)


class Walk(msgspec.Struct):
    """A walk in progress.

    Attributes:
        state: the graphics state; `stack` holds those that `q` saved.
        base: where the page's or form's own coordinates lie.
        resources: of the page or the form being walked.
        run: walks another stream with the present state: forms and patterns.
        show: shows the strings of a text operator.
        text_matrix, line_matrix: within a text object.
        text_clip: what text of a clipping mode has covered in this text object.
        clip_next: whether the path being built will clip.
        owner: StructParents of the page or form being walked.
        within: forms being walked, to notice loops.
    """

    state: State
    base: Matrix
    resources: object
    shelf: Shelf
    run: "Callable[[Walk, object], None]"
    show: "Callable[[Walk, Sequence[object]], None]"
    owner: int | None = None
    stack: list[State] = msgspec.field(default_factory=list)
    events: list[Event] = msgspec.field(default_factory=list)
    fonts: dict[int, Font] = msgspec.field(default_factory=dict)
    marks: list[Mark] = msgspec.field(default_factory=list)
    transparency: dict[Transparency, None] = msgspec.field(default_factory=dict)
    groups: list[str] = msgspec.field(default_factory=list)
    damage: dict[str, None] = msgspec.field(default_factory=dict)
    path: Path = msgspec.field(default_factory=Path)
    clip_next: bool = False
    text_matrix: Matrix = msgspec.field(default_factory=Matrix)
    line_matrix: Matrix = msgspec.field(default_factory=Matrix)
    text_clip: list[BoxMm] = msgspec.field(default_factory=list)
    within: list[ObjectId] = msgspec.field(default_factory=list)
    patterns: set[ObjectId] = msgspec.field(default_factory=set)

    @property
    def mark(self) -> Mark:
        """Where the next paint stands in the logical structure."""
        return self.marks[-1] if self.marks else Mark(owner=self.owner)

    def font(self, value: object) -> Font:
        """Return the font of a dictionary, read once."""
        key = identity(value)
        font = self.shelf.fonts.get(key)
        if font is None:
            font = read_font(value)
            if key != _DIRECT:
                self.shelf.fonts[key] = font
        self.fonts.setdefault(id(font), font)
        return font


def numbers(operands: Sequence[Operand], count: int) -> tuple[float, ...]:
    """Return the operands of an operator that takes so many numbers.

    Raises:
        ValueError: there are fewer or more.
    """
    if len(operands) != count:
        raise ValueError(f"{len(operands)} operands instead of {count}")
    return tuple(map(number_of, operands))
