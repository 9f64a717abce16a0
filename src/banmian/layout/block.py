"""One article in its block: head, columns of body, pictures in whole columns, frame.

The block is its zone of the page grid; everything in it stands on the grid's lines. If
the copy is short by a line a column or more, the columns are made shorter alike, so that
their feet stay level.
"""

from typing import Final, NamedTuple

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.body import compose_body
from banmian.elements.box import compose_box
from banmian.elements.head import compose_head
from banmian.elements.picture import PictureRoom, compose_picture
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Items, Placement
from banmian.elements.vertical import compose_vertical_body
from banmian.elements.vertical_head import compose_vertical_head
from banmian.geometry import Point, Rect, Size
from banmian.layout.columns import (
    Area,
    Division,
    Obstacle,
    divide,
    space_for,
    usual_columns,
)
from banmian.layout.insets import Composer, moved, picture_aspect, place_pictures
from banmian.layout.report import Fit
from banmian.model.design import Grid
from banmian.model.edition import Article
from banmian.model.page import Fill, Fragment, Story, Stroke
from banmian.model.style import Ink
from banmian.units import pt

_RED: Final = Ink(0, 100, 100, 0)


class Block(NamedTuple):
    """A composed article."""

    story: Story
    fit: Fit | None
    diagnostics: tuple[Diagnostic, ...]


class _Headed(NamedTuple):
    """A block with its head set: what is drawn, what is left for the body."""

    items: Items
    body: Area
    lines: int
    diagnostics: tuple[Diagnostic, ...]


def compose_block(article: Article, number: int, composer: Composer) -> Block:
    """Return an article as a story on the page.

    Args:
        article: what to set. number: of the story on its page. composer: with what.
    """
    if article.kind == "picture":
        return _picture_block(article, number, composer)
    grid, zone = composer.grid, article.zone
    area = Area(0, grid.characters_of(zone.columns), 0, zone.lines)
    if article.box != "none":
        area = area.inset(grid.size)
    headed = _set_head(article, area, number, composer)
    if headed.body.lines < 1 or headed.body.characters < 1:
        return _without_body(article, headed.lines, composer)
    if article.writing == "vertical":
        return _vertical_block(article, headed, number, composer)
    count = article.columns
    if count is None:
        whole = area.characters == grid.characters_of(zone.columns)
        plain = whole and headed.body.characters == area.characters
        count = zone.columns if plain else usual_columns(headed.body, grid)
    division = divide(headed.body, count, grid)
    pictures, obstacles = place_pictures(article, headed.body, division, number, composer)
    body = _flow(article, headed.body, division, obstacles, number, composer)
    room = space_for(division, headed.body.line_range, grid, obstacles).lines
    fit = _fit(article, body, room, division.measure // grid.size)
    items = _box(article, grid) + headed.items + pictures + body.items
    if body.resume is not None and composer.proof:
        items += _end_sign(body.end, grid)
    frames = _frames(article, headed.body, division, grid)
    story = _story(article, items, frames, grid)
    return Block(story, fit, headed.diagnostics + body.diagnostics)


def _set_head(article: Article, area: Area, number: int, composer: Composer) -> _Headed:
    """Set the head above the body, or as a vertical strip at one side of it."""
    grid = composer.grid
    top = Point(area.x, area.first_line * grid.leading)
    if article.headline_position == "above":
        width = area.characters * grid.size
        head = compose_head(article, width, grid.leading, composer.setting, number)
        items = tuple(moved(head.items, top, number))
        return _Headed(items, area.below(head.lines), head.lines, head.diagnostics)
    depth = area.lines * grid.leading
    strip = compose_vertical_head(article, depth, composer.setting, number)
    characters = -(-strip.width // grid.size) + 1
    rest = area._replace(characters=area.characters - characters)
    if article.headline_position == "vertical-left":
        rest = rest._replace(x=area.x + characters * grid.size)
    else:
        top = top._replace(x=area.x + area.characters * grid.size - strip.width)
    return _Headed(tuple(moved(strip.items, top, number)), rest, 0, ())


def _flow(
    article: Article, area: Area, division: Division, obstacles: tuple[Obstacle, ...],
    number: int, composer: Composer,
) -> Placement:  # fmt: skip
    """Flow the body; if it leaves a line a column free, make the columns shorter alike."""
    paragraphs = body_paragraphs(article)
    lines = area.line_range
    whole = space_for(division, lines, composer.grid, obstacles)
    body = compose_body(paragraphs, whole, composer.setting, number)
    free = whole.lines - sum(body.used)
    if body.resume is not None or free < division.number or division.number == 1:
        return body
    for shorter in range(free // division.number, 0, -1):
        less = range(lines.start, lines.stop - shorter)
        space = space_for(division, less, composer.grid, obstacles)
        levelled = compose_body(paragraphs, space, composer.setting, number)
        if levelled.resume is None:
            return levelled
    return body


def _vertical_block(
    article: Article, headed: _Headed, number: int, composer: Composer
) -> Block:
    """Set the body in vertical lines, right to left, over the width that is left."""
    grid, area = composer.grid, headed.body
    size = Size(area.characters * grid.size, area.lines * grid.leading)
    top = area.first_line * grid.leading
    body = compose_vertical_body(
        body_paragraphs(article), size, top, composer.setting, number
    )
    room = max(0, (size.width - grid.size) // grid.leading + 1)
    fit = _fit(article, body, room, size.height // grid.size)
    items = _box(article, grid) + headed.items
    items += tuple(moved(body.items, Point(area.x, 0), number))
    rect = grid.rect(article.zone)
    frame = Rect(rect.x + area.x, rect.y + top, size.width, size.height)
    return Block(_story(article, items, (frame,), grid), fit, headed.diagnostics)


def _fit(article: Article, body: Placement, room: int, measure: int) -> Fit:
    resume = body.resume
    return Fit(
        article=article.id,
        title=article.title,
        position=article.position,
        room=room,
        copy=sum(body.used) + (resume.lines if resume else 0),
        over_characters=resume.characters if resume else 0,
        measure=measure,
    )


def _without_body(article: Article, head_lines: int, composer: Composer) -> Block:
    """The head alone fills the block or more: nothing is drawn, all is reported."""
    lines = article.zone.lines
    problem = diagnose(
        "no-room", article.position, title=article.title, head=head_lines, lines=lines
    )
    fit = Fit(
        article=article.id,
        title=article.title,
        position=article.position,
        room=0,
        copy=0,
        over_characters=sum(len(one.text) for one in body_paragraphs(article)),
        measure=composer.grid.characters,
    )
    return Block(_story(article, (), (), composer.grid), fit, (problem,))


def _picture_block(article: Article, number: int, composer: Composer) -> Block:
    """图片新闻: one picture fills its block, title and caption below it."""
    grid = composer.grid
    zone = article.zone
    room = PictureRoom(grid.span(zone.columns), zone.lines, grid.leading, grid.size)
    picture = article.pictures[0]
    aspect = picture_aspect(composer, picture.key)
    title = "".join(line.text for line in article.headline)
    block = compose_picture(picture, title, aspect, room, composer.setting)
    items = tuple(moved(block.items, Point(0, 0), number))
    return Block(_story(article, items, (grid.rect(zone),), grid), None, ())


def _box(article: Article, grid: Grid) -> Items:
    rect = grid.rect(article.zone)
    return compose_box(article.box, Size(rect.width, rect.height), grid.leading)


def _story(article: Article, items: Items, frames: tuple[Rect, ...], grid: Grid) -> Story:
    rect = grid.rect(article.zone)
    fragment = Fragment(Size(rect.width, rect.height), items, "story")
    return Story(article.id, article.title, frames, fragment, Point(rect.x, rect.y))


def _frames(
    article: Article, area: Area, division: Division, grid: Grid
) -> tuple[Rect, ...]:
    """Return the columns of the body as rectangles of the page."""
    rect = grid.rect(article.zone)
    top = rect.y + area.first_line * grid.leading
    depth = area.lines * grid.leading
    return tuple(
        Rect(rect.x + division.x + number * division.step, top, division.measure, depth)
        for number in range(division.number)
    )


def _end_sign(end: Point, grid: Grid) -> Items:
    """A red square after the last line that found room, and a red bar under it."""
    side = grid.size * 2 // 3
    place = Point(end.x - side, end.y - side)
    return (
        (place, Fill(Size(side, side), _RED)),
        (Point(end.x - 4 * side, end.y + pt(1.5)), Stroke(Point(4 * side, 0), pt(1), _RED)),
    )
