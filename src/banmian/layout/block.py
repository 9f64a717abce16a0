"""One article in its block: head, columns of body, pictures in whole columns, frame.

The block is its zone of the page grid; everything in it stands on the grid's lines. How
head and body are fitted to each other is decided in `attempt` and `copyfit`.
"""

from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.box import compose_box
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Items, Resume
from banmian.geometry import Point, Rect, Size
from banmian.layout.attempt import fit_of
from banmian.layout.columns import Area, Division, area_of
from banmian.layout.fitting import best_attempt
from banmian.layout.heads import Headed, block_area, set_head
from banmian.layout.insets import Composer, moved, picture_aspect
from banmian.layout.report import Fit
from banmian.model.design import Grid
from banmian.model.edition import Article
from banmian.model.page import Fill, Fragment, Story, Stroke
from banmian.model.style import Ink
from banmian.units import pt

_RED: Final = Ink(0, 100, 100, 0)


class Block(msgspec.Struct, frozen=True):
    """A composed article.

    Attributes:
        resume: where it goes on, on the page that it jumps to.
        notch: what is taken out of its rectangle, block coordinates.
    """

    story: Story
    fit: Fit | None
    diagnostics: tuple[Diagnostic, ...]
    resume: Resume | None = None
    notch: Rect | None = None


def compose_block(article: Article, number: int, composer: Composer) -> Block:
    """Return an article as a story on the page.

    Args:
        article: what to set. number: of the story on its page. composer: with what.
    """
    if article.kind == "picture":
        return _picture_block(article, number, composer)
    if article.kind != "article":
        from banmian.layout.kinds import compose_kind  # many a page has articles only

        return Block(*compose_kind(article, number, composer))
    headed = set_head(article, number, composer)
    if headed.body.shortest < 1 or headed.body.characters < 1:
        return _without_body(article, headed, composer)
    if article.writing == "vertical" and article.pictures:
        problem = diagnose("vertical-pictures", article.position, title=article.title)
        return _without_body(article, headed, composer, problem)
    if article.writing == "vertical":
        return _vertical_block(article, headed, number, composer)
    return _horizontal_block(article, number, composer)


def _horizontal_block(article: Article, number: int, composer: Composer) -> Block:
    """Set the body in columns of horizontal lines, fitted to the block."""
    grid = composer.grid
    best = best_attempt(article, number, composer)
    if best.headed.body.lines < 1:
        return _without_body(article, best.headed, composer, best.headed.diagnostics[0])
    items = _box(article, grid) + best.items
    if best.fit.over_characters and composer.proof:
        items += _overset_sign(best.body.end, grid)
    elif composer.end_sign and best.body.resume is None:
        from banmian.elements.end_sign import compose_end_sign

        items += compose_end_sign(best.body.end, best.body.spare, grid.size)
    frames = _frames(article, best.headed.body, best.division, grid)
    story = _story(article, items, frames, grid)
    story = replace(story, on_picture=best.headed.on_picture)
    resume = best.body.resume if article.jump else None
    told = best.headed.diagnostics + best.insets.diagnostics + best.body.diagnostics
    told += _shallow_notch(article, best.headed, grid)
    return Block(story, best.fit, told, resume, _notch(article, grid))


def _vertical_block(
    article: Article, headed: Headed, number: int, composer: Composer
) -> Block:
    """Set the body in vertical lines, right to left, over the width that is left."""
    from banmian.elements.vertical import compose_vertical_body

    grid, area = composer.grid, headed.body
    size = Size(area.characters * grid.size, area.lines * grid.leading)
    top = area.first_line * grid.leading
    body = compose_vertical_body(
        body_paragraphs(article), size, top, composer.setting, number
    )
    room = max(0, (size.width - grid.size) // grid.leading + 1)
    measure = size.height // grid.size
    fit = fit_of(article, body, room, measure)
    fit = replace(fit, additions=fit.short * measure)
    items = _box(article, grid) + headed.items
    items += tuple(moved(body.items, Point(area.x, 0), number))
    rect = grid.rect(article.zone)
    frame = Rect(rect.x + area.x, rect.y + top, size.width, size.height)
    return Block(_story(article, items, (frame,), grid), fit, headed.diagnostics)


def _without_body(
    article: Article,
    headed: Headed,
    composer: Composer,
    problem: Diagnostic | None = None,
) -> Block:
    """The head alone fills the block or more: nothing is drawn, all is reported."""
    lines = article.zone.lines + headed.body.shortest - headed.body.lines
    problem = problem or diagnose(
        "no-room", article.position, title=article.title, head=headed.lines, lines=lines
    )
    fit = Fit(
        article=article.id,
        title=article.title,
        position=article.position,
        room=0,
        copy=0,
        over_characters=0,
        measure=composer.grid.characters,
    )
    return Block(_story(article, (), (), composer.grid), fit, (problem,))


def _shallow_notch(article: Article, headed: Headed, grid: Grid) -> tuple[Diagnostic, ...]:
    """Tell of a notch beside the head that is not as deep as the head is."""
    whole, below = block_area(article, grid), headed.body.first_line
    if whole.notch is None or whole.notch.lines.stop >= below:
        return ()
    notch = whole.notch.lines.stop - whole.first_line
    return (
        diagnose("notch-too-shallow", article.position, title=article.title,
                 notch=notch, head=below - whole.first_line),
    )  # fmt: skip


def _picture_block(article: Article, number: int, composer: Composer) -> Block:
    """图片新闻: one picture fills its block, title and caption below it."""
    from banmian.elements.picture import PictureRoom, compose_picture

    grid = composer.grid
    zone = article.zone
    room = PictureRoom(grid.rect(zone).width, zone.lines, grid.leading, grid.size)
    picture = article.pictures[0]
    aspect = picture_aspect(composer, picture.key)
    title = "".join(line.text for line in article.headline)
    block = compose_picture(picture, title, aspect, room, composer.setting)
    items = tuple(moved(block.items, Point(0, 0), number))
    return Block(_story(article, items, (grid.rect(zone),), grid), None, ())


def _box(article: Article, grid: Grid) -> Items:
    rect = grid.rect(article.zone)
    size = Size(rect.width, rect.height)
    return compose_box(article.box, size, grid.leading, _notch(article, grid))


def _notch(article: Article, grid: Grid) -> Rect | None:
    """Return the notch of a block with the gutter beside it, block coordinates."""
    notch = area_of(article.zone, grid).notch
    if notch is None:
        return None
    top, depth = notch.lines.start * grid.leading, len(notch.lines) * grid.leading
    return Rect(notch.band.left, top, notch.band.right - notch.band.left, depth)


def _story(article: Article, items: Items, frames: tuple[Rect, ...], grid: Grid) -> Story:
    rect = grid.rect(article.zone)
    fragment = Fragment(Size(rect.width, rect.height), items, "story")
    place = Point(rect.x, rect.y)
    subheads = tuple(
        number for number, one in enumerate(article.body) if one.role == "subhead"
    )
    return Story(article.id, article.title, frames, fragment, place, subheads)


def _frames(
    article: Article, area: Area, division: Division, grid: Grid
) -> tuple[Rect, ...]:
    """Return the columns of the body as rectangles of the page."""
    rect = grid.rect(article.zone)
    frames: list[Rect] = []
    for band in division.bands:
        lines = area.lines_of(band)
        top, depth = rect.y + lines.start * grid.leading, len(lines) * grid.leading
        frames.append(Rect(rect.x + band.left, top, band.right - band.left, depth))
    return tuple(frames)


def _overset_sign(end: Point, grid: Grid) -> Items:
    """A red square after the last line that found room, and a red bar under it."""
    side = grid.size * 2 // 3
    place = Point(end.x - side, end.y - side)
    return (
        (place, Fill(Size(side, side), _RED)),
        (Point(end.x - 4 * side, end.y + pt(1.5)), Stroke(Point(4 * side, 0), pt(1), _RED)),
    )
