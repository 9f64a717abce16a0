"""Where the head of an article stands in its block (题文关系).

Above the body (盖文题); as a vertical strip at one side (竖题); at the left or right in
columns of its own (侧题); within the columns, at their top (眉心题, 文夹题) or in their
middle (腰题); on a picture at the top of the block (压题照片). Text goes round a head that
stands in columns as it does round a picture: down each column, the columns from left to
right, so its order stays plain.
"""

from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.head import Head, compose_head
from banmian.elements.head_part import HeadRoom
from banmian.elements.space import Items
from banmian.geometry import Point
from banmian.layout.columns import Area, Division, area_of
from banmian.layout.copyfit import NO_CHANGE, FrameChange
from banmian.layout.insets import CLEAR, Composer, moved, picture_aspect
from banmian.layout.obstacles import Band, Obstacle
from banmian.model.design import Grid
from banmian.model.edition import Article
from banmian.model.page import OnPicture

BESIDE: Final = ("left", "right", "inset", "inset-center")
"""Positions in which a head stands in columns of the body."""

CHANGING: Final = ("above",)
"""Positions in which copyfitting may change a head."""

LEAST_UNDER: Final = 6
"""Fewest lines of text under a head at the side; where less would fit, the head has its
columns for itself."""


class Headed(msgspec.Struct, frozen=True):
    """A block with its head set: what is drawn, what is left for the body.

    Attributes:
        items: drawn. body: the area of the body. lines: of the body's grid above it.
        diagnostics: what there is to tell. obstacles: room that the head takes within the
            columns of the body. on_picture: how it stands out from its picture.
    """

    items: Items
    body: Area
    lines: int
    diagnostics: tuple[Diagnostic, ...]
    obstacles: tuple[Obstacle, ...] = ()
    on_picture: OnPicture | None = None

    def clear_of(self, pictures: tuple[Obstacle, ...], article: Article) -> "Headed":
        """Tell of pictures that lie on the head."""
        told = tuple(
            diagnose("picture-on-head", picture.position, title=article.title)
            for picture, one in zip(article.pictures, pictures, strict=False)
            if any(one.meets(head) for head in self.obstacles)
        )
        return replace(self, diagnostics=self.diagnostics + told)


def block_area(article: Article, grid: Grid) -> Area:
    """Return the area of an article's block, inside its box if it has one."""
    area = area_of(article.zone, grid)
    return area if article.box == "none" else area.inset(grid.size)


def set_head(
    article: Article, number: int, composer: Composer, change: FrameChange = NO_CHANGE
) -> Headed:
    """Set the head above the body, or as a vertical strip at one side of it.

    One that stands in the columns waits for them: see `stand_beside`.
    """
    area = block_area(article, composer.grid)
    logo = _column_logo(article, area, number, composer)
    area = area.below(logo.lines)
    match article.headline_position:
        case "above":
            headed = _set_above(article, area, number, composer, change)
        case "vertical-left" | "vertical-right":
            headed = _set_vertical(article, area, number, composer)
        case "over-picture":
            headed = _set_over(article, area, number, composer)
        case _:
            headed = Headed((), area, 0, ())
    return replace(headed, items=logo.items + headed.items) if logo.lines else headed


def _column_logo(article: Article, area: Area, number: int, composer: Composer) -> Head:
    """Set 栏目题 on the first lines of a block, if the article has one."""
    logo, grid = article.column_logo, composer.grid
    if logo is None:
        return Head((), 0, ())
    from banmian.elements.column_logo import compose_column_logo

    whole = area.beside_notch(grid.size)
    aspect = picture_aspect(composer, logo.key) if logo.key else 0
    made = compose_column_logo(
        logo, aspect, whole.width(grid), grid.leading, composer.setting
    )
    top = Point(whole.x, area.first_line * grid.leading)
    clear = 0 if article.headline_position in ("above", "over-picture") else CLEAR
    items = tuple(moved(made.items, top, number))
    return replace(made, items=items, lines=made.lines + clear)


def without_own_picture(article: Article) -> Article:
    """Return an article without the picture that its head stands on, if it does."""
    if article.headline_position != "over-picture":
        return article
    return replace(article, pictures=article.pictures[1:])


def _set_over(article: Article, area: Area, number: int, composer: Composer) -> Headed:
    """Set kicker, headline and deck on the first picture, the rest of the head below it."""
    from banmian.layout.over_picture import compose_over_picture  # seldom needed

    whole = area.beside_notch(composer.grid.size)
    made = compose_over_picture(article, whole, number, composer)
    if isinstance(made, Diagnostic):
        return _nothing_left(Headed((), area, 0, ()), made)
    standing = replace(article, kicker=(), headline=(), deck=())
    has_more = bool(standing.summary or (standing.byline and not standing.dateline))
    rest = area.below(made.lines + (0 if has_more else CLEAR))
    below = _set_above(standing, rest, number, composer, NO_CHANGE)
    return replace(
        below,
        items=made.items + below.items,
        lines=made.lines + below.lines,
        diagnostics=made.diagnostics + below.diagnostics,
        on_picture=made.measured,
    )


def _set_above(
    article: Article, area: Area, number: int, composer: Composer, change: FrameChange
) -> Headed:
    grid = composer.grid
    whole = area.beside_notch(grid.size)
    room = HeadRoom(whole.width(grid), grid.leading)
    head = compose_head(article, room, composer.setting, number, change[:2])
    top = Point(whole.x, area.first_line * grid.leading)
    items = tuple(moved(head.items, top, number))
    return Headed(items, area.below(head.lines), head.lines, head.diagnostics)


def _set_vertical(article: Article, area: Area, number: int, composer: Composer) -> Headed:
    from banmian.elements.vertical_head import compose_vertical_head

    grid = composer.grid
    top = Point(area.x, area.first_line * grid.leading)
    depth = area.lines * grid.leading
    strip = compose_vertical_head(article, depth, composer.setting, number)
    characters = -(-strip.width // grid.size) + 1
    if article.headline_position == "vertical-left":
        rest = area.narrowed(grid.size, left=characters)
    else:
        rest = area.narrowed(grid.size, right=characters)
        top = top._replace(x=area.x + area.width(grid) - strip.width)
    headed = Headed(tuple(moved(strip.items, top, number)), rest, 0, ())
    if rest.characters < 1:
        return headed
    standing = replace(article, kicker=(), headline=(), deck=())
    below = _set_above(standing, rest, number, composer, NO_CHANGE)
    return replace(below, items=headed.items + below.items)


def head_columns(position: str, columns: int) -> int:
    """Return how many of a body's columns a head in them takes unless the editor says.

    At a side two in five; within the columns about half, as many at its left as right.
    """
    if position in ("left", "right"):
        return max(1, (2 * columns + 2) // 5)
    most = max(1, (columns + 1) // 2)
    return most if (columns - most) % 2 == 0 else most - 1 or 1


def stand_beside(
    article: Article, headed: Headed, division: Division, number: int, composer: Composer
) -> tuple[Headed, Division]:
    """Set a head in columns of the body; return also the columns that are left.

    Where it cannot be had nothing is left: `head-needs-columns`, `no-room`.
    """
    position, area = article.headline_position, headed.body
    columns = article.headline_columns or head_columns(position, division.number)
    spare = division.number - columns
    if spare < 1:
        problem = diagnose(
            "head-needs-columns", article.position, where=position, least=columns + 1,
            columns=division.number,
        )  # fmt: skip
        return _nothing_left(headed, problem), division
    first = {"left": 0, "right": spare}.get(position, spare // 2)
    band = division.band(first, columns)
    leg = area.whole_lines_of(band)
    head = _fitting(article, len(leg), band, number, composer)
    if head.lines > len(leg):
        problem = diagnose(
            "no-room", article.position, title=article.title, head=head.lines,
            lines=len(leg),
        )  # fmt: skip
        return _nothing_left(headed, problem), division
    at = _first_line(position, head.lines, leg)
    alone = first in (0, spare) and len(leg) - head.lines < LEAST_UNDER
    if alone:
        at = leg.start + (len(leg) - head.lines) // 2
    place = Point(band.left, at * composer.grid.leading)
    headed = replace(
        headed,
        items=headed.items + tuple(moved(head.items, place, number)),
        diagnostics=head.diagnostics,
    )
    if alone:
        return headed, division.part(0 if first else columns, spare)
    above = 1 if at > leg.start else 0  # below text it has a line of white more
    taken = Obstacle(at - above, (band,) * (head.lines + above))
    return replace(headed, obstacles=(taken,)), division


def _nothing_left(headed: Headed, problem: Diagnostic) -> Headed:
    return replace(headed, body=replace(headed.body, lines=0), diagnostics=(problem,))


def _fitting(
    article: Article, lines: int, band: Band, number: int, composer: Composer
) -> Head:
    """Set a head over some columns, its headline smaller until it is not too deep."""
    room = HeadRoom(band.right - band.left, composer.grid.leading, beside=True)
    style = composer.setting.styles[article.styles.get("headline", "headline")]
    head = compose_head(article, room, composer.setting, number)
    for steps in range(1, len(style.sizes)):
        if head.lines <= lines:
            break
        head = compose_head(article, room, composer.setting, number, (0, steps))
    return head


def _first_line(position: str, lines: int, leg: range) -> int:
    if position == "inset-center":
        return leg.start + (len(leg) - lines + 1) // 2
    return leg.start
