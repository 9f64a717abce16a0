"""A head over a picture (压题照片): white or black type on its calmest part.

The picture takes the whole width of the block at its top. Kicker, headline and deck stand
at its foot or at its head, where they stand out: see `lightness`.
"""

from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.head import Head, compose_head
from banmian.elements.head_part import HeadRoom
from banmian.elements.picture import compose_picture
from banmian.elements.space import Items
from banmian.geometry import Point, Rect
from banmian.layout.columns import Area
from banmian.layout.insets import CLEAR, Composer, moved, picture_aspect
from banmian.layout.lightness import PIXELS, Lightness, read_lightness, stands_out
from banmian.layout.picture_stands import picture_room
from banmian.model.edition import Article
from banmian.model.page import Image, OnPicture, Text
from banmian.model.style import BLACK, Ink
from banmian.units import pt

WHITE: Final = Ink(0, 0, 0, 0)

INSET: Final = 1
"""Characters between a picture's edge and the head on it."""

LEAST_TEXT: Final = 2
"""Lines of text that a picture leaves below it."""

SMALLEST_WHITE: Final = pt(10)
"""Smaller white type fills in (Ghent Workgroup 2015, white text)."""


class OverPicture(NamedTuple):
    """A picture with a head on it, its caption below, and how many lines that takes."""

    items: Items
    lines: int
    measured: OnPicture
    diagnostics: tuple[Diagnostic, ...]


class _Try(NamedTuple):
    """A head in an ink at a place on its picture."""

    head: Head
    place: Point
    measured: OnPicture

    @property
    def good(self) -> bool:
        return self.measured.stands_out


def compose_over_picture(
    article: Article, area: Area, number: int, composer: Composer
) -> OverPicture | Diagnostic:
    """Return an article's first picture with its head; `no-room` if it has none for it.

    Diagnostics: `white-too-small`, and what the head says.
    """
    grid, picture = composer.grid, article.pictures[0]
    width = area.width(grid)
    room = picture_room(picture, width, area.lines - CLEAR - LEAST_TEXT, composer)
    aspect = picture_aspect(composer, picture.key)
    block = compose_picture(picture, "", aspect, room, composer.setting)
    top = Point(area.x, area.first_line * grid.leading)
    image, at = next((one, at) for at, one in block.items if isinstance(one, Image))
    light = read_lightness(composer.resources.picture(picture.key, PIXELS), image.crop)
    tries = [
        _try(article, ink, Rect(at.x, at.y, *image.size), light, composer, low=low)
        for ink in _inks(article)
        for low in (True, False)
    ]
    best = next((one for one in tries if one.good), None)
    best = best or max(tries, key=lambda one: one.measured.contrast / one.measured.needed)
    if best.head.lines * grid.leading > image.size.height:
        lines = image.size.height // grid.leading
        return diagnose(
            "no-room", article.position, title=article.title, head=best.head.lines,
            lines=lines,
        )  # fmt: skip
    items = moved(block.items, top, number)
    items += moved(
        best.head.items, Point(top.x + best.place.x, top.y + best.place.y), number
    )
    told = best.head.diagnostics + _too_small(article, best.head)
    return OverPicture(tuple(items), room.lines, best.measured, told)


def _inks(article: Article) -> tuple[Ink, ...]:
    colors = {"white": (WHITE,), "black": (BLACK,)}
    return colors.get(article.headline_color, (WHITE, BLACK))


def _try(
    article: Article, ink: Ink, picture: Rect, light: Lightness, composer: Composer, *,
    low: bool,
) -> _Try:  # fmt: skip
    """Set a head at the foot (`low`) or the head of its picture; measure it there."""
    grid = composer.grid
    width = picture.width - 2 * INSET * grid.size
    shown = replace(article, byline=(), summary=())
    head = compose_head(shown, HeadRoom(width, grid.leading, ink=ink), composer.setting, 0)
    depth = head.lines * grid.leading
    y = picture.bottom - depth if low else picture.y + grid.leading // 2
    place = Point(picture.x + INSET * grid.size, y)
    found = [
        stands_out(light, under, item.run.size, white=ink == WHITE)
        for at, item in head.items
        if isinstance(item, Text)
        for under in [_under(at, place, item, picture)]
    ]
    worst = min(found, key=lambda one: one.contrast / one.needed)
    spread = max(one.spread for one in found)
    return _Try(head, place, replace(worst, spread=spread))


def _under(
    at: Point, place: Point, item: Text, picture: Rect
) -> tuple[float, float, float, float]:
    """Return the part of a picture under a run: left, top, right, bottom, fractions."""
    left, baseline = place.x + at.x - picture.x, place.y + at.y - picture.y
    run = item.run
    return (
        left / picture.width,
        (baseline - run.size * 88 // 100) / picture.height,
        (left + run.width) / picture.width,
        (baseline + run.size * 12 // 100) / picture.height,
    )


def _too_small(article: Article, head: Head) -> tuple[Diagnostic, ...]:
    small = any(
        isinstance(item, Text) and item.run.ink == WHITE and item.run.size < SMALLEST_WHITE
        for _, item in head.items
    )
    if not small:
        return ()
    return (diagnose("white-too-small", article.position, title=article.title),)
