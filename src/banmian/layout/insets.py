"""Pictures of an article: whole columns of its body, at its head, foot or middle."""

from typing import Final, NamedTuple

from banmian.elements.picture import (
    PictureRoom,
    caption_lines,
    compose_picture,
    natural_lines,
)
from banmian.elements.space import Items
from banmian.geometry import Point
from banmian.layout.columns import Area, Division, Obstacle
from banmian.model.design import Grid
from banmian.model.edition import Article, Picture
from banmian.model.page import Item, Text
from banmian.resources import Resources
from banmian.text.setting import Setting

CLEAR: Final = 1
"""Grid lines left free between a picture and the text below or above it."""


class Composer(NamedTuple):
    """What composing a block needs besides the article."""

    grid: Grid
    setting: Setting
    resources: Resources
    proof: bool


def place_pictures(
    article: Article, area: Area, division: Division, number: int, composer: Composer
) -> tuple[Items, tuple[Obstacle, ...]]:
    """Return an article's pictures, drawn, and the room they take from its body.

    Args:
        article: whose pictures. area: of its body. division: its columns.
        number: of the story on its page, for the sources. composer: with what.
    """
    items: list[tuple[Point, Item]] = []
    obstacles: list[Obstacle] = []
    for picture in article.pictures:
        columns = min(picture.columns, division.number)
        width = (columns - 1) * division.step + division.measure
        room = picture_room(picture, width, area.lines, composer)
        obstacle = _obstacle(picture, columns, room.lines, area, division)
        top = obstacle.first_line + (CLEAR if _clear_above(picture) else 0)
        place = Point(
            division.x + obstacle.first_column * division.step,
            top * composer.grid.leading,
        )
        aspect = picture_aspect(composer, picture.key)
        block = compose_picture(picture, "", aspect, room, composer.setting)
        items += moved(block.items, place, number)
        obstacles.append(obstacle)
    return tuple(items), tuple(obstacles)


def picture_aspect(composer: Composer, key: str) -> float:
    """Return a picture's width divided by its height."""
    size = composer.resources.picture_size(key)
    return size.width / size.height


def picture_room(
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


def _clear_above(picture: Picture) -> bool:
    return picture.place.startswith(("bottom", "center"))


def _obstacle(
    picture: Picture, columns: int, lines: int, area: Area, division: Division
) -> Obstacle:
    """Return the columns and lines a picture takes, the white beside text included."""
    spare = division.number - columns
    column = {"left": 0, "right": spare}.get(picture.place.rpartition("-")[2], spare // 2)
    last = area.first_line + area.lines
    if picture.place.startswith("top"):
        return Obstacle(column, columns, area.first_line, lines + CLEAR)
    if picture.place.startswith("bottom"):
        return Obstacle(column, columns, last - lines - CLEAR, lines + CLEAR)
    top = area.first_line + (area.lines - lines) // 2 - CLEAR
    return Obstacle(column, columns, top, lines + 2 * CLEAR)


def moved(items: Items, place: Point, number: int) -> list[tuple[Point, Item]]:
    """Return items shifted to `place`, their sources naming the story."""
    shifted: list[tuple[Point, Item]] = []
    for point, item in items:
        at = Point(point.x + place.x, point.y + place.y)
        shifted.append((at, _named(item, number)))
    return shifted


def _named(item: Item, number: int) -> Item:
    if isinstance(item, Text) and item.source is not None:
        return Text(item.run, item.source._replace(story=number))
    return item
