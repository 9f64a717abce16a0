"""Pictures of an article: where each stands in the body, and what text leaves free for it.

A picture takes whole columns of the body, at its head, foot or middle or at a line of it;
text keeps a line away above and below. Where text runs round an outline, only the lines
and characters that the outline takes are left free.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final, NamedTuple

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.picture import (
    CHARACTER_FOOT,
    CHARACTER_TOP,
    PictureRoom,
    caption_lines,
    compose_picture,
    cut_out_rect,
    natural_lines,
    words_below,
)
from banmian.geometry import Point, Rect
from banmian.layout.columns import Area, Division
from banmian.layout.insets import CLEAR, Composer, Insets, moved, picture_aspect
from banmian.layout.obstacles import Band, Obstacle
from banmian.model.design import Grid
from banmian.model.edition import Article, Picture
from banmian.model.page import Item

WHITE: Final = 50
"""Least white around an outline, percent of a character; whole characters in the lines
make it a character on average."""


class _Stand(NamedTuple):
    """Columns and lines of a block that a picture takes, both from 0.

    Attributes:
        leg: the lines that the block has in these columns.
    """

    picture: Picture
    column: int
    columns: int
    first_line: int
    lines: int
    leg: range

    @property
    def end(self) -> int:
        """The line after its last one."""
        return self.first_line + self.lines


def place_pictures(
    article: Article,
    area: Area,
    division: Division,
    number: int,
    composer: Composer,
    deeper: int = 0,
) -> Insets:
    """Return an article's pictures, drawn, and the room they take from its body.

    Args:
        article: whose pictures. area: of its body. division: its columns.
        number: of the story on its page, for the sources. composer: with what.
        deeper: lines that copyfitting gives pictures, as far as their ranges go.

    Diagnostics: `picture-outside-block`, `picture-over-notch`, `pictures-overlap`.
    """
    items: list[tuple[Point, Item]] = []
    obstacles: list[Obstacle] = []
    stands = [_stand(one, area, division, composer, deeper) for one in article.pictures]
    for stand in stands:
        picture = stand.picture
        band = division.band(stand.column, stand.columns)
        grid = composer.grid
        room = PictureRoom(band.right - band.left, stand.lines, grid.leading, grid.size)
        aspect = picture_aspect(composer, picture.key)
        block = compose_picture(picture, "", aspect, room, composer.setting)
        place = Point(band.left, stand.first_line * grid.leading)
        items += moved(block.items, place, number)
        if picture.outline:
            under = _under_words(stand, division, room, composer)
            obstacles.append(_contour(stand, under, room, composer))
        else:
            obstacles.append(_with_white(stand, band))
    depths = tuple(stand.lines for stand in stands)
    return Insets(tuple(items), tuple(obstacles), tuple(_faults(stands, area)), depths)


def picture_room(
    picture: Picture, width: int, most: int, composer: Composer
) -> PictureRoom:
    """Return the room of a picture over a width, `most` lines deep at most."""
    grid = composer.grid
    lines = min(_lines(picture, width, composer), most)
    return PictureRoom(width, lines, grid.leading, grid.size)


def _stand(
    picture: Picture, area: Area, division: Division, composer: Composer, deeper: int
) -> _Stand:
    """Return where a picture stands: as deep as its shape asks for, or as it may be."""
    columns = min(picture.columns, division.number)
    spare = division.number - columns
    if picture.cell is not None:
        column = min(picture.cell[0] - 1, spare)
    else:
        side = picture.place.rpartition("-")[2]
        column = {"left": 0, "right": spare}.get(side, spare // 2)
    band = division.band(column, columns)
    leg = area.whole_lines_of(band)
    lines = _lines(picture, band.right - band.left, composer, deeper)
    if picture.cell is not None:
        first = area.first_line + picture.cell[1] - 1
        if picture.lines[0]:
            lines = max(min(lines, leg.stop - first), picture.lines[0])
        return _Stand(picture, column, columns, first, lines, leg)
    lines = max(0, min(lines, len(leg)))
    first = leg.start + (len(leg) - lines) // 2
    if picture.place.startswith("top"):
        first = leg.start
    elif picture.place.startswith("bottom"):
        first = leg.stop - lines
    return _Stand(picture, column, columns, first, lines, leg)


def _lines(picture: Picture, width: int, composer: Composer, deeper: int = 0) -> int:
    """Return a picture's natural depth, caption included, within the editor's range.

    `deeper` are lines that copyfitting asks for; without a range there are none.
    """
    aspect = picture_aspect(composer, picture.key)
    lines = natural_lines(aspect, width, composer.grid.leading)
    lines += len(caption_lines(picture, "", width, composer.setting))
    low, high = picture.lines
    if not high:
        return lines
    usual = min(max(lines, low), high)
    return min(max(usual + deeper, low), high)


def _with_white(stand: _Stand, band: Band) -> Obstacle:
    """Return the room a picture takes, the white between it and text included."""
    above = CLEAR if stand.first_line > stand.leg.start else 0
    below = CLEAR if stand.end < stand.leg.stop else 0
    return Obstacle(stand.first_line - above, (band,) * (stand.lines + above + below))


def _under_words(
    stand: _Stand, division: Division, room: PictureRoom, composer: Composer
) -> Band:
    """Return the columns that caption and credit of a picture stand in."""
    words = caption_lines(stand.picture, "", room.width, composer.setting)
    longest = max((line.width for line in words), default=0)
    if stand.picture.credit:
        longest = room.width
    columns = (longest + division.step - 1) // division.step if division.step else 1
    return division.band(stand.column, max(1, min(columns, stand.columns)))


def _contour(stand: _Stand, under: Band, room: PictureRoom, composer: Composer) -> Obstacle:
    """Return the room an outline takes, and `under` it that of caption and credit."""
    words = words_below(stand.picture, room, composer.setting)
    aspect = picture_aspect(composer, stand.picture.key)
    rect = cut_out_rect(aspect, room, stand.lines - words)
    rect = rect._replace(x=rect.x + under.left, y=rect.y + stand.first_line * room.leading)
    first = stand.first_line - CLEAR
    bands = [_taken(stand.picture, rect, line, composer.grid)
             for line in range(first, stand.end + CLEAR)]  # fmt: skip
    for number in range(len(bands) - words - CLEAR, len(bands) if words else 0):
        bands[number] = under.joined(bands[number])
    return Obstacle(first, tuple(bands))


def _taken(picture: Picture, rect: Rect, line: int, grid: Grid) -> Band | None:
    """Return what an outline and the white around it take of a line."""
    white = grid.size * WHITE // 100
    baseline = (line + 1) * grid.leading
    top = baseline - grid.size * CHARACTER_TOP // 100 - white - rect.y
    foot = baseline + grid.size * CHARACTER_FOOT // 100 + white - rect.y
    count = len(picture.outline)
    first = max(0, top * count // rect.height)
    last = max(0, -(-foot * count // rect.height))
    seen = [strip for strip in picture.outline[first:last] if strip]
    if not seen:
        return None
    left = rect.x + int(rect.width * min(strip[0] for strip in seen))
    right = rect.x + int(rect.width * max(strip[1] for strip in seen))
    return Band(left - white, right + white)


def _faults(stands: Sequence[_Stand], area: Area) -> list[Diagnostic]:
    """Return which pictures leave their block or lie over each other."""
    found = [fault for one in stands for fault in _outside(one, area)]
    for one, other in combinations(stands, 2):
        columns = (max(one.column, other.column) + 1,
                   min(one.column + one.columns, other.column + other.columns))  # fmt: skip
        lines = (max(one.first_line, other.first_line), min(one.end, other.end) - 1)
        if columns[0] <= columns[1] and lines[0] <= lines[1]:
            first = area.first_line - 1
            found.append(
                diagnose(
                    "pictures-overlap",
                    other.picture.position,
                    file=other.picture.key,
                    other=one.picture.key,
                    columns=_range(*columns),
                    lines=_range(lines[0] - first, lines[1] - first),
                )
            )
    return found


def _outside(stand: _Stand, area: Area) -> list[Diagnostic]:
    """Tell of a picture that begins before its columns do or goes on after they end."""
    before = area.first_line - 1
    first, last = stand.first_line - before, stand.end - 1 - before
    file, position = stand.picture.key, stand.picture.position
    if stand.first_line < stand.leg.start:
        notch = stand.leg.start - 1 - before
        return [diagnose("picture-over-notch", position, file=file, first=first,
                         notch=notch, free=notch + 1)]  # fmt: skip
    if stand.end > stand.leg.stop:
        most = stand.leg.stop - 1 - before
        return [diagnose("picture-outside-block", position, file=file, first=first,
                         last=last, most=most)]  # fmt: skip
    return []


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
