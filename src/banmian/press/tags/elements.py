"""Tagged content as values, and the desk on which it is put together.

Source: ISO 32000-1, 14.6 (marked content), 14.7 (logical structure), 14.8.2.2 (artifacts),
14.8.4 (standard structure types).
"""

from typing import Final, Literal, TypeAlias

import msgspec

from banmian.fonts.library import FontLibrary
from banmian.geometry import Point, Rect
from banmian.model.page import Image, Placed, Text
from banmian.model.text import GlyphRun
from banmian.press.tags.edges import CLOSING, OPENING, parts

Kind: TypeAlias = Literal[
    "Art", "Caption", "Figure", "H1", "H2", "P", "Sect", "Table", "TD", "TH", "TR"
]
ArtifactKind: TypeAlias = Literal["Layout", "Page", "Pagination"]


CELLS: Final = frozenset(("TD", "TH"))
"""Kinds that may be empty: all rows of a table have as many cells."""


class Stretch(msgspec.Struct, frozen=True):
    """Items drawn one after the other under one mark.

    Attributes:
        kind: of the element they belong to, or of the artifact they are.
        number: of the stretch among those of its page that belong to elements (MCID);
            None = artifact.
        mark: the narrow mark that is all of it; empty = it is anything else.
    """

    kind: Kind | ArtifactKind
    number: int | None
    placed: tuple[Placed, ...]
    mark: str = ""


class Element(msgspec.Struct, frozen=True):
    """A structure element; its kids are elements and numbers of its page's stretches.

    Attributes:
        alt: what stands in for it where it cannot be seen. box: of a figure, on the page.
    """

    kind: Kind
    kids: tuple["Element | int", ...]
    alt: str = ""
    box: Rect | None = None


Last: TypeAlias = tuple[Point, GlyphRun] | None
"""The run that was drawn last, with its place; None = there is none yet."""


class TaggedPart(msgspec.Struct, frozen=True):
    """The furniture of a page, or a story.

    Attributes:
        stretches: in drawing order. elements: in reading order.
        following: the number of the next stretch. last: what was drawn last by then.
        images: that are on it.
    """

    stretches: tuple[Stretch, ...]
    elements: tuple[Element, ...]
    following: int = 0
    last: Last = None
    images: tuple[Image, ...] = ()


class TaggedPage(msgspec.Struct, frozen=True):
    """A page's content, part by part: furniture, stories, printers' marks."""

    parts: tuple[TaggedPart, ...]

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """All of it in drawing order."""
        return tuple(stretch for part in self.parts for stretch in part.stretches)

    @property
    def elements(self) -> tuple[Element, ...]:
        """Its elements in reading order."""
        return tuple(element for part in self.parts for element in part.elements)

    def with_marks(self, placed: tuple[Placed, ...]) -> "TaggedPage":
        """Return the page with printers' marks around it, drawn last."""
        marks = TaggedPart((Stretch("Page", None, placed),), ())
        return TaggedPage((*self.parts, marks))


class Node:
    """An element being put together."""

    def __init__(self, kind: Kind, alt: str = "", box: Rect | None = None) -> None:
        self.kind = kind
        self.alt = alt
        self.box = box
        self.kids: list[Node | int] = []

    def add(self, kind: Kind) -> "Node":
        """Return a new last kid."""
        node = Node(kind)
        self.kids.append(node)
        return node

    def element(self) -> Element | None:
        """Return the finished element; None if nothing is in it and it is no cell."""
        finished = (kid if isinstance(kid, int) else kid.element() for kid in self.kids)
        kids = tuple(kid for kid in finished if kid is not None)
        if not kids and self.kind not in CELLS:
            return None
        return Element(self.kind, kids, self.alt, self.box)


class Content:
    """The content of a part of a page being cut into stretches.

    Args:
        first: the number that theirs begin with. last: what was drawn before it.

    Attributes:
        stretches: those that are complete.
    """

    def __init__(self, library: FontLibrary, first: int = 0, last: Last = None) -> None:
        self.stretches: list[Stretch] = []
        self._library = library
        self._before = last
        self._owner: Node | ArtifactKind | None = None
        self._kind: Kind | ArtifactKind = "Layout"
        self._number: int | None = None
        self._placed: list[Placed] = []
        self._count = first
        self._mark = ""

    def draw(self, placed: Placed, owner: Node) -> None:
        """Draw an item that belongs to an element."""
        if owner is not self._owner:
            self.cut()
            self._owner, self._kind, self._number = owner, owner.kind, self._count
            owner.kids.append(self._count)
            self._count += 1
        self._placed.append(placed)

    def draw_text(self, place: Point, text: Text, owner: Node) -> None:
        """Draw a run that belongs to an element; narrow marks at its ends by themselves."""
        texts = text.run.texts
        if texts[0] not in OPENING and texts[-1] not in CLOSING:
            self.draw((place, text), owner)
            return
        for part in parts(place, text):
            if not part.mark:
                self.draw((part.place, part.text), owner)
                continue
            self.cut()
            self.draw((part.place, part.text), owner)
            self._mark = part.mark
            self.cut()

    def draw_artifact(self, placed: Placed, kind: ArtifactKind = "Layout") -> None:
        """Draw an item that belongs to none."""
        if kind != self._owner:
            self.cut()
            self._owner, self._kind, self._number = kind, kind, None
        self._placed.append(placed)

    def cut(self) -> None:
        """End the stretch: what is drawn next begins another one."""
        if self._placed:
            placed = tuple(self._placed)
            self.stretches.append(Stretch(self._kind, self._number, placed, self._mark))
        self._owner, self._placed, self._mark = None, [], ""

    def part(self, *nodes: Node) -> TaggedPart:
        """Return the part when all is drawn, with the elements that nodes are."""
        self.cut()
        elements = (node.element() for node in nodes)
        items = (item for stretch in self.stretches for _, item in stretch.placed)
        return TaggedPart(
            tuple(self.stretches),
            tuple(element for element in elements if element is not None),
            self._count,
            self.last_text(),
            tuple(item for item in items if isinstance(item, Image)),
        )

    def last_text(self) -> Last:
        """Return the run that was drawn last, with its place."""
        drawn = (self._placed, *(one.placed for one in reversed(self.stretches)))
        items = (placed for group in drawn for placed in reversed(group))
        texts = ((at, item.run) for at, item in items if isinstance(item, Text))
        return next(texts, self._before)

    def draw_space(self, place: Point, run: GlyphRun, owner: Node) -> None:
        """Draw a space after a run, so that readers of text part the words."""
        face = self._library.face(run.font)
        glyph = face.glyph(" ")
        if glyph and not run.vertical:
            space = GlyphRun(face.key, run.size, run.ink, (glyph,), (0,), (" ",))
            self.draw((Point(place.x + run.width, place.y), Text(space)), owner)
