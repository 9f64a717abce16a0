"""What rules look at: a page as blocks with their heads, columns and pictures.

Plain values, made from a composed page by `read.view_page` or by hand in tests. All
rectangles are in coordinates of the trimmed page. What many rules ask for is worked out
once.
"""

import datetime
from functools import cached_property
from typing import Literal, TypeAlias

import msgspec

from banmian.diagnostics import SourcePosition
from banmian.geometry import Rect
from banmian.model.design import Grid, Paper, Zone
from banmian.model.page import OnPicture
from banmian.units import Emu

Kind: TypeAlias = Literal["article", "picture", "advert", "other"]
"""What a block is; `other` = briefs, index, table, notice …: set to their own rules."""


class HeadPart(msgspec.Struct, frozen=True):
    """One part of a head as set.

    Attributes:
        role: kicker, headline, deck, byline or summary.
        rect: around its characters. size: of its type.
        vertical: its lines run down.
    """

    role: str
    rect: Rect
    size: Emu
    vertical: bool = False


class BodyLine(msgspec.Struct, frozen=True):
    """A line of body text.

    Attributes:
        baseline: on the page.
        first, last: whether it begins, ends its paragraph.
        subhead: whether it is a subhead (小标题).
        lone: it ends its paragraph with a single character.
    """

    baseline: Emu
    first: bool = False
    last: bool = False
    subhead: bool = False
    lone: bool = False


class ColumnView(msgspec.Struct, frozen=True):
    """A column of a story's body.

    Attributes:
        rect: the room it has. lines: from head to foot.
        foot: where text or pictures in it end; its top if it is empty.
    """

    rect: Rect
    lines: tuple[BodyLine, ...]
    foot: Emu


class BlockView(msgspec.Struct, frozen=True, dict=True):
    """An article, a picture or an advertisement in its block.

    Attributes:
        zone, rect: where it stands, on the grid and on the page.
        box: it has a frame or a tint. vertical: its body runs in vertical lines.
        head: the parts of its head. columns: of its body, in reading order.
        pictures: rectangles of its pictures.
        short: lines of its room that stay empty.
        labelled: it says 广告.
        beside: its head stands in columns of the body, not over it. on_picture: how it
            stands out from the picture that it is printed on.
        in_fold: the first text of it, heads left out, that lies in the fold of a spread.
    """

    id: str
    title: str
    kind: Kind
    zone: Zone
    rect: Rect
    position: SourcePosition
    box: bool = False
    vertical: bool = False
    head: tuple[HeadPart, ...] = ()
    columns: tuple[ColumnView, ...] = ()
    pictures: tuple[Rect, ...] = ()
    short: int = 0
    labelled: bool = False
    beside: bool = False
    on_picture: OnPicture | None = None
    in_fold: Rect | None = None

    @cached_property
    def headline(self) -> HeadPart | None:
        """The main headline; all its lines in one rectangle."""
        return joined([part for part in self.head if part.role == "headline"])

    @cached_property
    def heading(self) -> HeadPart | None:
        """Kicker, headline and deck in one rectangle, at the headline's size."""
        return joined(
            [part for part in self.head if part.role in ("kicker", "headline", "deck")]
        )


class Piece(msgspec.Struct, frozen=True):
    """Text of the furniture: in which part of it, its words, its largest size, where."""

    role: str
    text: str
    size: Emu
    rect: Rect


class PageView(msgspec.Struct, frozen=True, dict=True):
    """A page.

    Attributes:
        position: of the page in the issue file.
        grid, paper: of the layout.
        blocks: articles and pictures, then adverts.
        nameplate: whether its design has a nameplate. spread: it is this page and the next.
        date, total, pages: of the issue; total number (总期号) None = it has none.
        rules: vertical rules between blocks.
        furniture: its text.
    """

    number: int
    position: SourcePosition
    grid: Grid
    paper: Paper
    date: datetime.date
    blocks: tuple[BlockView, ...]
    nameplate: bool = False
    spread: bool = False
    total: int | None = None
    pages: int = 1
    rules: tuple[Rect, ...] = ()
    furniture: tuple[Piece, ...] = ()

    @cached_property
    def stories(self) -> tuple[BlockView, ...]:
        """All blocks but adverts."""
        return tuple(block for block in self.blocks if block.kind != "advert")

    @cached_property
    def articles(self) -> tuple[BlockView, ...]:
        """The blocks that run in columns of text under a headline."""
        return tuple(block for block in self.blocks if block.kind == "article")

    @cached_property
    def headed(self) -> tuple[tuple[BlockView, HeadPart], ...]:
        """Blocks with their headings, those that have one."""
        return tuple(
            (block, block.heading) for block in self.stories if block.heading is not None
        )


def joined(parts: list[HeadPart]) -> HeadPart | None:
    """Return parts in one rectangle, at the size of the main headline among them."""
    if not parts:
        return None
    rect = around([part.rect for part in parts])
    main = max(parts, key=lambda part: (part.role == "headline", part.size))
    return HeadPart(main.role, rect, main.size, main.vertical)


def around(rects: list[Rect]) -> Rect:
    """Return the smallest rectangle around others."""
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right = max(rect.right for rect in rects)
    bottom = max(rect.bottom for rect in rects)
    return Rect(left, top, right - left, bottom - top)


def overlap_x(one: Rect, other: Rect) -> Emu:
    """Return how far two rectangles share their x; negative = the gap between them."""
    return min(one.right, other.right) - max(one.x, other.x)


def overlap_y(one: Rect, other: Rect) -> Emu:
    """Return how far two rectangles share their y; negative = the gap between them."""
    return min(one.bottom, other.bottom) - max(one.y, other.y)
