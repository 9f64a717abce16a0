"""One article in its block: head over columns, pictures in whole columns, body around.

The block is its zone of the page grid; everything in it stands on the grid's lines. If
the copy is short by a line a column or more, the columns are made shorter alike, so that
their feet stay level.
"""

from typing import Final, NamedTuple

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.body import compose_body
from banmian.elements.head import Head, compose_head
from banmian.elements.picture import (
    PictureRoom,
    caption_lines,
    compose_picture,
    natural_lines,
)
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Items, Placement
from banmian.geometry import Point, Rect, Size
from banmian.layout.columns import Division, Obstacle, divide, space_for
from banmian.layout.report import Fit
from banmian.model.design import Grid
from banmian.model.edition import Article, Picture
from banmian.model.page import Fill, Fragment, Item, Story, Stroke
from banmian.model.style import Ink
from banmian.model.text import Source
from banmian.resources import Resources
from banmian.text.setting import Setting
from banmian.units import pt

CLEAR: Final = 1
"""Grid lines left free between a picture and the text below or above it."""

_RED: Final = Ink(0, 100, 100, 0)


class Composer(NamedTuple):
    """What composing a block needs besides the article."""

    grid: Grid
    setting: Setting
    resources: Resources
    proof: bool


class Block(NamedTuple):
    """A composed article."""

    story: Story
    fit: Fit | None
    diagnostics: tuple[Diagnostic, ...]


def compose_block(article: Article, number: int, composer: Composer) -> Block:
    """Return an article as a story on the page.

    Args:
        article: what to set. number: of the story on its page. composer: with what.
    """
    if article.kind == "picture":
        return _picture_block(article, number, composer)
    grid = composer.grid
    zone = article.zone
    division = divide(grid, zone.columns, article.columns)
    width = grid.span(zone.columns)
    head = compose_head(article, width, grid.leading, composer.setting, number)
    if head.lines >= zone.lines:
        return _without_body(article, head, number, composer)
    pictures, obstacles = _pictures(article, division, head.lines, number, composer)
    lines = range(head.lines, zone.lines)
    body = _body(article, division, lines, obstacles, number, composer)
    room = space_for(division, lines, grid, obstacles).lines
    fit = _fit(article, body, room, division, grid)
    items = head.items + pictures + body.items
    if body.resume is not None and composer.proof:
        items += _end_sign(body.end, grid)
    frames = _frames(article, division, lines, grid)
    story = _story(article, items, frames, grid)
    return Block(story, fit, head.diagnostics + body.diagnostics)


def _body(
    article: Article,
    division: Division,
    lines: range,
    obstacles: tuple[Obstacle, ...],
    number: int,
    composer: Composer,
) -> Placement:
    """Flow the body; if it leaves a line a column free, make the columns shorter alike."""
    paragraphs = body_paragraphs(article)
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


def _fit(
    article: Article, body: Placement, room: int, division: Division, grid: Grid
) -> Fit:
    resume = body.resume
    return Fit(
        article=article.id,
        title=article.title,
        position=article.position,
        room=room,
        copy=sum(body.used) + (resume.lines if resume else 0),
        over_characters=resume.characters if resume else 0,
        measure=division.measure // grid.size,
    )


def _without_body(article: Article, head: Head, number: int, composer: Composer) -> Block:
    """The head alone fills the block or more: nothing is drawn, all is reported."""
    del number
    lines = article.zone.lines
    problem = diagnose(
        "no-room", article.position, title=article.title, head=head.lines, lines=lines
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


def _pictures(
    article: Article, division: Division, first: int, number: int, composer: Composer
) -> tuple[Items, tuple[Obstacle, ...]]:
    """Place an article's pictures; return what is drawn and the room they take."""
    items: list[tuple[Point, Item]] = []
    obstacles: list[Obstacle] = []
    for picture in article.pictures:
        columns = min(picture.columns, division.number)
        width = (columns - 1) * division.step + division.measure
        room = _picture_room(picture, width, article.zone.lines - first, composer)
        obstacle = _obstacle(picture, columns, room.lines, first, article, division)
        top = obstacle.first_line + (CLEAR if _clear_above(picture) else 0)
        place = Point(obstacle.first_column * division.step, top * composer.grid.leading)
        aspect = picture_aspect(composer, picture.key)
        block = compose_picture(picture, "", aspect, room, composer.setting)
        items += _moved(block.items, place, number)
        obstacles.append(obstacle)
    return tuple(items), tuple(obstacles)


def _picture_room(
    picture: Picture, width: int, most: int, composer: Composer
) -> PictureRoom:
    """Return the room of a picture: its natural depth kept within the editor's range."""
    grid = composer.grid
    aspect = picture_aspect(composer, picture.key)
    lines = natural_lines(aspect, width, grid.leading)
    lines += len(caption_lines(picture, "", width, composer.setting))
    low, high = picture.lines
    if high:
        lines = min(max(lines, low), high)
    return PictureRoom(width, min(lines, most), grid.leading, grid.size)


def picture_aspect(composer: Composer, key: str) -> float:
    """Return a picture's width divided by its height."""
    size = composer.resources.picture_size(key)
    return size.width / size.height


def _clear_above(picture: Picture) -> bool:
    return picture.place.startswith(("bottom", "center"))


def _obstacle(
    picture: Picture, columns: int, lines: int, first: int, article: Article,
    division: Division,
) -> Obstacle:  # fmt: skip
    """Return the columns and lines a picture takes, the white beside text included."""
    spare = division.number - columns
    column = {"left": 0, "right": spare}.get(picture.place.rpartition("-")[2], spare // 2)
    last = article.zone.lines
    if picture.place.startswith("top"):
        return Obstacle(column, columns, first, lines + CLEAR)
    if picture.place.startswith("bottom"):
        return Obstacle(column, columns, last - lines - CLEAR, lines + CLEAR)
    top = first + (last - first - lines) // 2 - CLEAR
    return Obstacle(column, columns, top, lines + 2 * CLEAR)


def _moved(items: Items, place: Point, number: int) -> list[tuple[Point, Item]]:
    """Return items shifted to `place`, their sources naming the story."""
    moved: list[tuple[Point, Item]] = []
    for point, item in items:
        moved.append((Point(point.x + place.x, point.y + place.y), _named(item, number)))
    return moved


def _named(item: Item, number: int) -> Item:
    source = getattr(item, "source", None)
    if isinstance(source, Source):
        return type(item)(item.run, source._replace(story=number))  # type: ignore[call-arg, union-attr, arg-type]
    return item


def _picture_block(article: Article, number: int, composer: Composer) -> Block:
    """图片新闻: one picture fills its block, title and caption below it."""
    grid = composer.grid
    zone = article.zone
    room = PictureRoom(grid.span(zone.columns), zone.lines, grid.leading, grid.size)
    picture = article.pictures[0]
    aspect = picture_aspect(composer, picture.key)
    title = "".join(line.text for line in article.headline)
    block = compose_picture(picture, title, aspect, room, composer.setting)
    items = tuple(_moved(block.items, Point(0, 0), number))
    return Block(_story(article, items, (grid.rect(zone),), grid), None, ())


def _story(article: Article, items: Items, frames: tuple[Rect, ...], grid: Grid) -> Story:
    rect = grid.rect(article.zone)
    fragment = Fragment(Size(rect.width, rect.height), items, "story")
    return Story(article.id, article.title, frames, fragment, Point(rect.x, rect.y))


def _frames(
    article: Article, division: Division, lines: range, grid: Grid
) -> tuple[Rect, ...]:
    """Return the columns of the body as rectangles of the page."""
    rect = grid.rect(article.zone)
    top = rect.y + lines.start * grid.leading
    depth = len(lines) * grid.leading
    return tuple(
        Rect(rect.x + number * division.step, top, division.measure, depth)
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
