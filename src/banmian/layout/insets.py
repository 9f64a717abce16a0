"""What composing a block needs besides its article, and what its pictures come to.

Where pictures stand is the matter of `picture_stands`.
"""

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic
from banmian.elements.space import Items
from banmian.geometry import Point
from banmian.layout.obstacles import Obstacle
from banmian.model.design import Grid
from banmian.model.edition import Picture
from banmian.model.page import Item, Text
from banmian.resources import Resources
from banmian.text.setting import Setting

CLEAR: Final = 1
"""Grid lines left free between a picture and the text below or above it."""


class Composer(msgspec.Struct, frozen=True):
    """What composing a block needs besides the article.

    `proof` marks overset copy, `end_sign` the ends of stories.
    """

    grid: Grid
    setting: Setting
    resources: Resources
    proof: bool
    end_sign: bool = False


class Insets(msgspec.Struct, frozen=True):
    """The pictures of a body: drawn, the room they take, and what is wrong with it.

    `depths` are the lines of each, caption included.
    """

    items: Items = ()
    obstacles: tuple[Obstacle, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    depths: tuple[int, ...] = ()


def reach_of(pictures: Sequence[Picture]) -> int:
    """Return how many lines of depth the range of a picture leaves to copyfitting."""
    return max((high - low for low, high in (one.lines for one in pictures)), default=0)


def picture_aspect(composer: Composer, key: str) -> float:
    """Return a picture's width divided by its height."""
    size = composer.resources.picture_size(key)
    return size.width / size.height


def moved(items: Items, place: Point, number: int) -> list[tuple[Point, Item]]:
    """Return items shifted to `place`, their sources naming the story."""
    shifted: list[tuple[Point, Item]] = []
    for point, item in items:
        at = Point(point.x + place.x, point.y + place.y)
        shifted.append((at, _named(item, number)))
    return shifted


def _named(item: Item, number: int) -> Item:
    if isinstance(item, Text) and item.source is not None:
        return Text(item.run, replace(item.source, story=number))
    return item
