"""One attempt at a block: head, pictures and body set by a plan; and the best attempt.

Copyfitting tries plans (`copyfit`) until one attempt is exact. What cannot be made exact
is set as it falls; if that leaves a line a column free, the columns are made shorter
alike, so that their feet stay level.
"""

from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.elements.body import compose_body
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Items, Placement
from banmian.geometry import Point
from banmian.layout.columns import Division, Obstacle, divide, space_for, usual_columns
from banmian.layout.copyfit import (
    BREAK_COST,
    HEAD_COSTS,
    NO_CHANGE,
    TALL_COST,
    Change,
    HeadChange,
    Plan,
    plans,
)
from banmian.layout.heads import (
    BESIDE,
    CHANGING,
    Headed,
    set_head,
    stand_beside,
    without_own_picture,
)
from banmian.layout.insets import Composer, place_pictures
from banmian.layout.jump import jump_line, without_last_line
from banmian.layout.remedies import cheapest_additions, cheapest_cuts
from banmian.layout.report import Fit
from banmian.model.edition import Article
from banmian.text.indents import measures_within

AS_IT_FALLS: Final = Plan(0.0, NO_CHANGE, ())

NEAR: Final = 12
"""Copy further from its room than this, percent, is not fitted: it is told."""


class Attempt(NamedTuple):
    """A block set by a plan; `obstacles` are its pictures and a head beside its text."""

    headed: Headed
    division: Division
    pictures: Items
    obstacles: tuple[Obstacle, ...]
    body: Placement
    fit: Fit

    @property
    def items(self) -> Items:
        """All that is drawn, in reading order."""
        return self.headed.items + self.pictures + self.body.items


def best_attempt(article: Article, number: int, composer: Composer) -> Attempt:
    """Return the attempt that fits; the one as it falls, levelled, if none does."""
    first = attempt(article, number, composer, AS_IT_FALLS)
    fit = first.fit
    if fit.exact or article.lock or not fit.room:
        return first
    if article.jump is not None and fit.over:
        return _jumping(article, number, composer, first)
    if abs(fit.copy - fit.room) * 100 <= NEAR * fit.room + 100 * first.division.number:
        for plan in _plans(article, first, composer):
            other = attempt(article, number, composer, plan, first)
            if other.fit.exact:
                return other
    return _advised(article, composer, _levelled(article, number, composer, first))


def _jumping(article: Article, number: int, composer: Composer, first: Attempt) -> Attempt:
    """Set a block up to its last line, which tells where the story goes on."""
    assert article.jump is not None  # noqa: S101 - the caller looked
    lines = first.headed.body.line_range
    whole = space_for(first.division, lines, composer.grid, first.obstacles)
    space, slot = without_last_line(whole)
    body = compose_body(body_paragraphs(article), space, composer.setting, number)
    line = jump_line(article.jump.page, slot, composer.setting, number)
    fit = replace(first.fit, copy=first.fit.room, over_characters=0, holes=body.holes)
    return first._replace(body=replace(body, items=body.items + line), fit=fit)


def _advised(article: Article, composer: Composer, block: Attempt) -> Attempt:
    """Add to the fit of a block what would make it exact."""
    fit, paragraphs = block.fit, body_paragraphs(article)
    measure = block.division.measure
    if fit.over:
        cuts = cheapest_cuts(paragraphs, measure, composer.setting, fit.over)
        return block._replace(fit=replace(fit, cuts=cuts))
    if fit.short:
        more = cheapest_additions(paragraphs, measure, composer.setting, fit.short)
        return block._replace(fit=replace(fit, additions=more))
    return block


def attempt(
    article: Article, number: int, composer: Composer, plan: Plan,
    before: Attempt | None = None,
) -> Attempt:  # fmt: skip
    """Set a block by a plan; what no plan changes is taken from an attempt `before`."""
    if before is not None and article.headline_position not in CHANGING:
        return _flow(article, number, composer, plan, before)
    headed = set_head(article, number, composer, plan.head)
    division = divide(headed.body, _columns(article, headed, composer), composer.grid)
    if article.headline_position in BESIDE:
        headed, division = stand_beside(article, headed, division, number, composer)
    if headed.body.lines < 1:
        return Attempt(headed, division, (), (), _NOTHING, _NO_FIT)
    rest = without_own_picture(article)
    pictures, obstacles = place_pictures(rest, headed.body, division, number, composer)
    headed = headed.clear_of(obstacles, rest)
    return _flow(
        article, number, composer, plan,
        Attempt(
            headed, division, pictures, headed.obstacles + obstacles, _NOTHING, _NO_FIT
        ),
    )  # fmt: skip


def _columns(article: Article, headed: Headed, composer: Composer) -> int:
    """Return how many columns the body is set in."""
    if article.columns is not None:
        return article.columns
    grid = composer.grid
    whole = headed.body.characters == grid.characters_of(article.zone.columns)
    return article.zone.columns if whole else usual_columns(headed.body, grid)


_NOTHING: Final = Placement(items=(), used=(), resume=None, end=Point(0, 0))
_NO_FIT: Final = Fit("", "", None, 0, 0, 0, 1)


def _flow(
    article: Article, number: int, composer: Composer, plan: Plan, block: Attempt
) -> Attempt:
    lines = block.headed.body.line_range
    space = space_for(block.division, lines, composer.grid, block.obstacles)
    paragraphs = body_paragraphs(article)
    body = compose_body(paragraphs, space, composer.setting, number, plan.variation)
    measure = block.division.measure // composer.grid.size
    fit = fit_of(article, body, space.lines, measure)
    changed = tuple((one.paragraph, one.more) for one in plan.changes)
    return block._replace(
        body=body, fit=replace(fit, head=tuple(plan.head), changed=changed)
    )


def fit_of(article: Article, body: Placement, room: int, measure: int) -> Fit:
    """Return how a placed body fits its room; `measure` in characters."""
    resume = body.resume
    return Fit(
        article=article.id,
        title=article.title,
        position=article.position,
        room=room,
        copy=sum(body.used) + (resume.lines if resume else 0),
        over_characters=resume.characters if resume else 0,
        measure=measure,
        holes=body.holes,
    )


def _plans(article: Article, first: Attempt, composer: Composer) -> list[Plan]:
    """Return what copyfitting may try, cheapest first."""
    copy = first.fit.copy - first.fit.holes
    rooms = {change: _room(article, first, composer, change) for change in HEAD_COSTS}

    def missing(head: HeadChange) -> int | None:
        room = rooms[head]
        return None if room is None else room - copy

    return list(plans(missing, _changes(article, first, composer)))


def _room(
    article: Article, first: Attempt, composer: Composer, change: HeadChange
) -> int | None:
    """Return the lines of the body with a changed head; None if it cannot change so."""
    if article.headline_position not in CHANGING:
        return first.fit.room if change == NO_CHANGE else None
    headed = set_head(article, 0, composer, change)
    unchanged = change != NO_CHANGE and headed.lines == first.headed.lines
    if unchanged or headed.body.lines < 1:
        return None
    _, obstacles = place_pictures(article, headed.body, first.division, 0, composer)
    lines = headed.body.line_range
    return space_for(first.division, lines, composer.grid, obstacles).lines


def _changes(article: Article, first: Attempt, composer: Composer) -> list[Change]:
    """Return what every paragraph and subhead can give."""
    setting = composer.setting
    style = setting.styles["body"]
    measure = first.division.measure
    changes: list[Change] = []
    for number, paragraph in enumerate(body_paragraphs(article)):
        if paragraph.role == "subhead":
            changes.append(Change(number, 1, 0, TALL_COST, tall=True))
            continue
        measures = measures_within(paragraph, style, measure)
        variants = setting.variants(paragraph, style, measures)
        for more, cost in variants.costs.items():
            price = max(cost, 0) / BREAK_COST + 0.5
            changes.append(Change(number, more, variants.lines + more, price, tall=False))
    return changes


def _levelled(article: Article, number: int, composer: Composer, first: Attempt) -> Attempt:
    """Make the columns of a block that is short by a line a column shorter alike."""
    columns = first.division.number
    free = first.fit.room - sum(first.body.used)
    if first.body.resume is not None or free < columns or columns == 1:
        return first
    area = first.headed.body
    for shorter in range(free // columns, 0, -1):
        less = first.headed._replace(body=area._replace(lines=area.lines - shorter))
        block = _flow(article, number, composer, AS_IT_FALLS, first._replace(headed=less))
        if block.body.resume is None:
            fit = first.fit
            return first._replace(body=block.body, fit=fit)
    return first
