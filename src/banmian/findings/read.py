"""A composed page -> its `PageView`: heads, columns and pictures read back from it.

What rules judge is what will be printed, not what make-up meant to do.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from typing import Final

from msgspec.structs import replace

from banmian.findings.set_lines import SetLine, run_rect, set_lines
from banmian.findings.view import (
    BlockView,
    BodyLine,
    ColumnView,
    HeadPart,
    Kind,
    PageView,
    Piece,
    overlap_x,
)
from banmian.geometry import Rect
from banmian.kept import NOTHING, Kept
from banmian.model.design import Grid
from banmian.model.edition import Advert, Article, Edition, PagePlan
from banmian.model.page import Image, Page, Placed, Story, Stroke, Text, items_of, walk
from banmian.units import Emu, mm

HEAD_ROLES: Final = ("kicker", "headline", "deck", "byline", "summary")
KINDS: Final[dict[str, Kind]] = {"article": "article", "picture": "picture"}
BESIDE: Final = ("left", "right", "inset", "inset-center")
"""Positions of a head that is not held against the width of its text."""

DISPLAY: Final = ("kicker", "headline", "deck")
"""Parts of a head that may lie across the fold of a spread."""

CLEAR_OF_FOLD: Final = mm(5)
"""How far other text keeps off it."""

BODY_ROLES: Final = ("body", "subhead")
ADVERT_LABEL: Final = "广告"


def view_page(
    plan: PagePlan,
    edition: Edition,
    page: Page,
    short: Mapping[str, int],
    kept: Kept = NOTHING,
) -> PageView:
    """Return what rules look at.

    Args:
        plan: the page as planned. edition: the issue it belongs to.
        page: the page as composed; a block whose story is not on it is left out.
        short: empty lines of blocks, by article id. kept: of the last time.
    """
    layout = edition.layout
    grid = layout.grid_on(plan.number, layout.pages[plan.design])
    stories = {story.id: story for story in page.stories}
    blocks: list[BlockView] = []
    for number, article in enumerate(plan.articles):
        if article.id in stories:
            seen = article, stories[article.id], grid, short.get(article.id, 0)
            block = kept.recall(
                ("view", page.number, number), (_look(article), *seen[1:]),
                partial(_article, *seen),
            )  # fmt: skip
            moved = block.position != article.position
            blocks.append(replace(block, position=article.position) if moved else block)
    adverts = [story for story in page.stories if story.fragment.role == "advert"]
    for advert, story in zip(plan.adverts, adverts, strict=False):
        blocks.append(_advert(advert, story, grid))
    return PageView(
        number=page.number,
        spread=page.spread,
        position=plan.position,
        grid=grid,
        paper=layout.paper,
        blocks=tuple(blocks),
        nameplate=layout.pages[plan.design].nameplate is not None,
        date=edition.date,
        total=edition.number,
        pages=edition.page_count,
        rules=_uprights(page),
        furniture=tuple(_pieces(page)),
    )


def _look(article: Article) -> tuple[object, ...]:
    """Return what of an article its view shows besides its story and its place."""
    roles = tuple(paragraph.role for paragraph in article.body)
    return (
        article.id, article.title, article.kind, article.zone, article.box,
        article.writing, article.headline_position, roles,
    )  # fmt: skip


def _article(article: Article, story: Story, grid: Grid, short: int) -> BlockView:
    placed = walk(story.fragment, story.place)
    lines = set_lines(placed)
    pictures = _pictures(placed)
    return BlockView(
        id=article.id,
        title=article.title,
        kind=KINDS.get(article.kind, "other"),
        zone=article.zone,
        rect=grid.rect(article.zone),
        position=article.position,
        box=article.box != "none",
        vertical=article.writing == "vertical",
        head=tuple(
            HeadPart(line.source.element, line.rect, line.size, line.vertical)
            for line in lines
            if line.source.element in HEAD_ROLES
        ),
        columns=_columns(article, story.frames, lines, pictures),
        pictures=pictures,
        short=short,
        beside=article.headline_position in BESIDE,
        on_picture=story.on_picture,
        in_fold=_in_fold(lines, grid),
    )


def _in_fold(lines: list[SetLine], grid: Grid) -> Rect | None:
    """Return the first line of small text that comes too near to the fold of a spread."""
    if not grid.fold:
        return None
    left, right = grid.fold_x - CLEAR_OF_FOLD, grid.fold_x + CLEAR_OF_FOLD
    return next(
        (
            line.rect
            for line in lines
            if line.source.element not in DISPLAY
            and line.rect.x < right
            and line.rect.right > left
        ),
        None,
    )


def _advert(advert: Advert, story: Story, grid: Grid) -> BlockView:
    says = "".join(
        item.run.text for item in items_of(story.fragment) if isinstance(item, Text)
    )
    return BlockView(
        id=story.id,
        title=advert.key,
        kind="advert",
        zone=advert.zone,
        rect=grid.rect(advert.zone),
        position=advert.position,
        pictures=_pictures(walk(story.fragment, story.place)),
        labelled=ADVERT_LABEL in says,
    )


def _columns(
    article: Article,
    frames: tuple[Rect, ...],
    lines: list[SetLine],
    pictures: tuple[Rect, ...],
) -> tuple[ColumnView, ...]:
    """Give every body line, and all that ends a column, to its frame."""
    body = [line for line in lines if line.source.element in BODY_ROLES]
    if article.kind != "article" and not body:
        return ()
    ends = {line.source.paragraph: line.source.end for line in body}
    held: list[list[SetLine]] = [[] for _ in frames]
    feet = [frame.y for frame in frames]
    last = 0
    for line in body:
        at = _frame_of(line, frames, last)
        if at is not None:
            held[at].append(line)
            feet[at] = max(feet[at], line.baseline)
            last = at
    others = [(line.rect, line.baseline) for line in lines
              if line.source.element not in (*HEAD_ROLES, *BODY_ROLES)]  # fmt: skip
    others += [(rect, rect.bottom) for rect in pictures]
    for rect, foot in others:
        for number, frame in enumerate(frames):
            if _within(rect, foot, frame):
                feet[number] = max(feet[number], foot)
    return tuple(
        ColumnView(frame, tuple(_body_line(line, ends, article) for line in own), foot)
        for frame, own, foot in zip(frames, held, feet, strict=True)
    )


def _frame_of(line: SetLine, frames: tuple[Rect, ...], last: int) -> int | None:
    """Return the number of the frame in which the middle of a line stands, if any.

    Args:
        line: of the body. frames: of its story. last: where the line before it stood.
    """
    middle = line.rect.x + line.rect.width // 2
    for number in chain(range(last, len(frames)), range(last)):
        frame = frames[number]
        across = frame.x <= middle < frame.x + frame.width
        if across and frame.y <= line.baseline <= frame.y + frame.height + line.size // 4:
            return number
    return None


def _within(rect: Rect, foot: Emu, frame: Rect) -> bool:
    """Tell whether something ends in a column: half of the narrower, its foot inside."""
    inside = frame.y <= foot <= frame.bottom + rect.height // 4
    return inside and 2 * overlap_x(rect, frame) > min(rect.width, frame.width)


def _body_line(line: SetLine, ends: Mapping[int, int], article: Article) -> BodyLine:
    number = line.source.paragraph
    subhead = line.source.element == "subhead" or (
        number < len(article.body) and article.body[number].role == "subhead"
    )
    last = line.source.end >= ends[number]
    first = line.source.start == 0
    lone = last and not first and not subhead and is_lone(line)
    return BodyLine(line.baseline, first, last, subhead, lone)


def is_lone(line: SetLine) -> bool:
    """Tell whether a line has a single character besides marks."""
    text = line.text
    return bool(text) and sum(unicodedata.category(one)[0] != "P" for one in text) == 1


def _pictures(placed: Iterable[Placed]) -> tuple[Rect, ...]:
    return tuple(
        Rect(point.x, point.y, item.size.width, item.size.height)
        for point, item in placed
        if isinstance(item, Image)
    )


def _uprights(page: Page) -> tuple[Rect, ...]:
    """Return the vertical rules of the furniture that belong to no part of it."""
    return tuple(
        Rect(point.x, point.y, item.width, item.to.y)
        for place, fragment in page.furniture
        if fragment.role is None
        for point, item in walk(fragment, place)
        if isinstance(item, Stroke) and item.to.x == 0
    )


def _pieces(page: Page) -> list[Piece]:
    """Return the text of the furniture, run by run."""
    return [
        Piece(fragment.role or "", item.run.text, item.run.size, run_rect(point, item))
        for place, fragment in page.furniture
        for point, item in walk(fragment, place)
        if isinstance(item, Text)
    ]
