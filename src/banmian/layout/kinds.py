"""Blocks that are no article: briefs, index, notice, quote, verse, table, QR code.

Each kind makes rows or a drawing for its room (`banmian.elements`); here its heading is
set above, its rows are placed in columns, and what found no room is told. `Made` has the
fields of a `Block`: `Block(*compose_kind(article, number, composer))`.
"""

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.barcode import compose_barcode
from banmian.elements.box import compose_box
from banmian.elements.briefs import brief_rows
from banmian.elements.filling import place_rows
from banmian.elements.head import Head, compose_head
from banmian.elements.head_part import HeadRoom
from banmian.elements.heading import compose_heading, is_short
from banmian.elements.index import index_rows
from banmian.elements.notice import notice_rows
from banmian.elements.qr import compose_code
from banmian.elements.quote import quote_rows
from banmian.elements.rows import Room, Rows
from banmian.elements.space import Items, Placement
from banmian.elements.table import table_rows
from banmian.elements.verse import verse_rows
from banmian.geometry import Point, Rect, Size
from banmian.layout.columns import Area, Division, area_of, divide, space_for, usual_columns
from banmian.layout.insets import Composer, moved
from banmian.layout.report import Fit
from banmian.model.edition import Article
from banmian.model.page import Fragment, Story
from banmian.text.setting import Setting


class Made(NamedTuple):
    """A composed block, field for field a `Block`."""

    story: Story
    fit: Fit | None
    diagnostics: tuple[Diagnostic, ...]


_Drawing: TypeAlias = Callable[
    [Article, Room, Setting], tuple[Items, tuple[Diagnostic, ...]]
]


class _Kind(NamedTuple):
    """How a kind is composed.

    Attributes:
        rows: makes its rows; None = it is drawn, not set.
        styles: element of its head -> style it is set in.
        heading: style of a short headline, set spaced; "" = that of any headline.
        columns: whether it flows through columns as articles do.
        undivided: characters of the widest block that is one column.
        fewest: whether it takes no more columns than it needs.
        least: lines of a column, below which it takes fewer columns: a sentence cut into
            columns of one line each is hard to follow.
        spread: whether its rows fill what room there is; its head stands closer to them.
        drawing: makes what is drawn.
    """

    rows: Callable[[Article, Room, Setting], Rows] | None
    styles: dict[str, str]
    heading: str = ""
    columns: bool = False
    undivided: int = 0
    fewest: bool = False
    least: int = 0
    spread: bool = False
    drawing: _Drawing = compose_code


_SMALL: Final = {"headline": "headline-brief"}
_NOTICE: Final = {"headline": "headline-notice"}
_VERSE: Final = {"headline": "headline-verse", "byline": "verse-author"}
_TABLE: Final = {
    "kicker": "table-kicker", "headline": "headline-table", "deck": "table-note",
}  # fmt: skip

KINDS: Final[dict[str, _Kind]] = {
    "briefs": _Kind(brief_rows, _SMALL, "heading-ruled", columns=True),
    "index": _Kind(index_rows, _SMALL, "heading-ruled", spread=True),
    "notice": _Kind(notice_rows, _NOTICE, "heading", columns=True, undivided=26, least=4),
    "quote": _Kind(quote_rows, _SMALL, "heading-ruled", spread=True),
    "verse": _Kind(verse_rows, _VERSE, columns=True, fewest=True),
    "table": _Kind(table_rows, _TABLE, spread=True),
    "qr": _Kind(None, _TABLE),
    "barcode": _Kind(None, _TABLE, drawing=compose_barcode),
}
"""`kind:` of the YAML -> how it is composed."""


class _Set(NamedTuple):
    """A block's rows in their columns: what is drawn, the columns, the room they had."""

    placement: Placement
    division: Division
    room: int
    diagnostics: tuple[Diagnostic, ...]


def compose_kind(article: Article, number: int, composer: Composer) -> Made:
    """Return a block of a kind of `KINDS` as a story on the page.

    Args:
        article: what to set. number: of the story on its page. composer: with what.

    Returns:
        The block; with `no-room`, `table-too-wide`, `code-too-small`,
        `barcode-too-small` and what its head
        says.
    """
    kind, grid = KINDS[article.kind], composer.grid
    area = area_of(article.zone, grid)
    if article.box != "none":
        area = area.inset(grid.size)
    head = _head(article, kind, area, number, composer)
    body = area.below(head.lines)
    if body.lines < 1 or body.characters < 1:
        lines = article.zone.lines
        problem = diagnose(
            "no-room", article.position, title=article.title, head=head.lines, lines=lines
        )
        return _nothing(article, area, (problem,), composer)
    rect = grid.rect(article.zone)
    items = compose_box(article.box, Size(rect.width, rect.height), grid.leading)
    top = Point(area.x, area.first_line * grid.leading)
    items += tuple(moved(head.items, top, number))
    if kind.rows is None:
        room = _room(body, body.characters * grid.size, composer)
        drawn, found = kind.drawing(article, room, composer.setting)
        top = Point(body.x, body.first_line * grid.leading)
        items += tuple(moved(drawn, top, number))
        return Made(
            _story(article, items, divide(body, 1, grid), body, composer),
            None,
            head.diagnostics + found,
        )
    made = _fill(article, kind, body, composer)
    if made.diagnostics:
        return _nothing(article, area, made.diagnostics, composer)
    items += tuple(moved(made.placement.items, Point(0, 0), number))
    fit = _fit(article, kind, made, composer)
    return Made(
        _story(article, items, made.division, body, composer), fit, head.diagnostics
    )


def _head(
    article: Article, kind: _Kind, area: Area, number: int, composer: Composer
) -> Head:
    """Set a short headline as a heading, any other as the head of an article."""
    setting, leading = composer.setting, composer.grid.leading
    width = area.characters * composer.grid.size
    if kind.heading and is_short(article):
        style = setting.styles[kind.heading]
        return compose_heading(article, style, width, leading, setting)
    byline = () if article.kind == "quote" else article.byline
    styled = replace(article, styles=kind.styles, byline=byline)
    closer = (-1 if kind.spread else 0, 0)
    return compose_head(styled, HeadRoom(width, leading), setting, number, closer)


def _fill(article: Article, kind: _Kind, body: Area, composer: Composer) -> _Set:
    """Place a block's rows in as many columns as it has."""
    grid = composer.grid
    if not kind.columns:
        return _flow(article, kind, body, 1, composer)
    usual = usual_columns(body, grid) if body.characters > kind.undivided else 1
    if usual > 1 and body.characters == grid.characters_of(article.zone.columns):
        usual = article.zone.columns
    if kind.fewest and article.columns is None:
        tries = [_flow(article, kind, body, count, composer)
                 for count in range(1, usual + 1)]  # fmt: skip
        return next((one for one in tries if one.placement.resume is None), tries[-1])
    made = _flow(article, kind, body, article.columns or usual, composer)
    if article.columns is None:
        made = _deepened(article, kind, body, made, composer)
    return _levelled(article, kind, body, made, composer)


def _deepened(
    article: Article, kind: _Kind, body: Area, made: _Set, composer: Composer
) -> _Set:
    """Set a block in fewer columns while its columns are too shallow and it fits."""
    while max(made.placement.used) < kind.least and made.division.number > 1:
        other = _flow(article, kind, body, made.division.number - 1, composer)
        if other.placement.resume is not None:
            return made
        made = other
    return made


def _levelled(
    article: Article, kind: _Kind, body: Area, made: _Set, composer: Composer
) -> _Set:
    """Make all columns shorter alike where a line a column or more is left."""
    count = made.division.number
    free = made.room - sum(made.placement.used)
    if made.placement.resume is not None or count == 1:
        return made
    for shorter in range(free // count, 0, -1):
        less = replace(body, lines=body.lines - shorter)
        other = _flow(article, kind, less, count, composer)
        if other.placement.resume is None:
            return other._replace(room=made.room)
    return made


def _flow(
    article: Article, kind: _Kind, body: Area, count: int, composer: Composer
) -> _Set:
    assert kind.rows is not None  # noqa: S101 - what is drawn does not come here
    grid = composer.grid
    division = divide(body, count, grid)
    room = _room(body, division.measure, composer)
    rows = kind.rows(article, room, composer.setting)
    space = space_for(division, body, grid)
    placement = place_rows(rows.rows, space)
    return _Set(placement, division, space.lines, rows.diagnostics)


def _room(body: Area, width: int, composer: Composer) -> Room:
    grid = composer.grid
    return Room(width, body.lines, grid.leading, grid.size)


def _fit(article: Article, kind: _Kind, made: _Set, composer: Composer) -> Fit:
    """Say how a block fits; one that is spread is never short."""
    resume = made.placement.resume
    copy = sum(made.placement.used) + (resume.lines if resume else 0)
    if kind.spread:
        copy = max(copy, made.room)
    return Fit(
        article=article.id, title=article.title, position=article.position,
        room=made.room, copy=copy,
        over_characters=resume.characters if resume else 0,
        measure=made.division.measure // composer.grid.size,
    )  # fmt: skip


def _nothing(
    article: Article, area: Area, found: tuple[Diagnostic, ...], composer: Composer
) -> Made:
    """Draw nothing: what is wrong is an error, and is told."""
    fit = Fit(
        article=article.id, title=article.title, position=article.position,
        room=0, copy=0, over_characters=0, measure=max(1, area.characters),
    )  # fmt: skip
    return Made(
        _story(article, (), divide(area, 1, composer.grid), area, composer), fit, found
    )


def _story(
    article: Article, items: Items, division: Division, body: Area, composer: Composer
) -> Story:
    """Return the story with the columns of its body as frames."""
    grid = composer.grid
    rect = grid.rect(article.zone)
    top = rect.y + body.first_line * grid.leading
    depth = max(0, body.lines) * grid.leading
    frames = tuple(
        Rect(rect.x + division.x + at * division.step, top, division.measure, depth)
        for at in range(division.number)
    )
    fragment = Fragment(Size(rect.width, rect.height), items, "story")
    cells = len(article.rows[0]) if article.rows else 0
    place = Point(rect.x, rect.y)
    return Story(article.id, article.title, frames, fragment, place, cells=cells)
