"""One attempt at a block: head, pictures and body set by a plan; and the best attempt.

Copyfitting tries plans (`copyfit`) until one attempt is exact. What cannot be made exact
is set as it falls; if that leaves lines free, the columns are made shorter alike, the last
ones by a line more, so that their feet stay level.
"""

from bisect import bisect_right
from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.elements.body import compose_body, measures_at
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Items, Placement, Space
from banmian.geometry import Point
from banmian.layout.columns import Division, divide, raised, space_for, usual_columns
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
from banmian.layout.insets import Composer, Insets, place_pictures
from banmian.layout.jump import jump_items, jump_line, without_last_line
from banmian.layout.remedies import cheapest_additions, cheapest_cuts
from banmian.layout.report import Fit
from banmian.model.edition import Article

AS_IT_FALLS: Final = Plan(0.0, NO_CHANGE, ())

LEVELS: Final = 3
"""How many lines lower than the copy asks for columns may end, to hold it with subheads."""

DRIFT: Final = 2
"""Lines by which a plan may miss where the lines of a block are not alike."""

NEAR: Final = 12
"""Copy further from its room than this, percent, is not fitted: it is told."""


class Attempt(NamedTuple):
    """A block set by a plan."""

    headed: Headed
    division: Division
    insets: Insets
    body: Placement
    fit: Fit

    @property
    def items(self) -> Items:
        """All that is drawn, in reading order."""
        return self.headed.items + self.insets.items + self.body.items


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
    whole = _space(first, composer)
    line = jump_line(article.jump.page, composer.setting)
    space, slot = without_last_line(whole, line.width)
    body = compose_body(body_paragraphs(article), space, composer.setting, number)
    told = jump_items(line, slot, number)
    fit = replace(first.fit, copy=first.fit.room, over_characters=0, holes=body.holes)
    return first._replace(body=replace(body, items=body.items + told), fit=fit)


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
        return Attempt(headed, division, Insets(), _NOTHING, _NO_FIT)
    rest = without_own_picture(article)
    insets = place_pictures(rest, headed.body, division, number, composer)
    headed = headed.clear_of(insets.obstacles, rest)
    return _flow(
        article, number, composer, plan,
        Attempt(headed, division, insets, _NOTHING, _NO_FIT),
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
    space = _space(block, composer)
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

    drift = 0 if _space(first, composer).uniform else DRIFT
    return list(plans(missing, _changes(article, first, composer), drift))


def _room(
    article: Article, first: Attempt, composer: Composer, change: HeadChange
) -> int | None:
    """Return the lines of the body with a changed head; None if it cannot change so.

    It cannot if a picture that stands at a line of the body would leave the block.
    """
    if article.headline_position not in CHANGING:
        return first.fit.room if change == NO_CHANGE else None
    headed = set_head(article, 0, composer, change)
    unchanged = change != NO_CHANGE and headed.lines == first.headed.lines
    if unchanged or headed.body.lines < 1:
        return None
    insets = place_pictures(article, headed.body, first.division, 0, composer)
    if len(insets.diagnostics) > len(first.insets.diagnostics):
        return None
    return _space(first._replace(headed=headed, insets=insets), composer).lines


def _space(block: Attempt, composer: Composer) -> Space:
    """Return the space of a block's body."""
    headed = block.headed
    obstacles = headed.obstacles + block.insets.obstacles
    return space_for(block.division, headed.body, composer.grid, obstacles)


def _changes(article: Article, first: Attempt, composer: Composer) -> list[Change]:
    """Return what every paragraph and subhead can give."""
    setting = composer.setting
    style = setting.styles["body"]
    paragraphs = body_paragraphs(article)
    measures = measures_at(paragraphs, _space(first, composer), first.body.starts, style)
    changes: list[Change] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.role == "subhead":
            changes.append(Change(number, 1, TALL_COST, tall=True))
            continue
        variants = setting.variants(paragraph, style, measures[number])
        for more, cost in variants.costs.items():
            price = max(cost, 0) / BREAK_COST + 0.5
            changes.append(Change(number, more, price, tall=False))
    return changes


def _levelled(article: Article, number: int, composer: Composer, first: Attempt) -> Attempt:
    """End the columns of a block that is short higher alike, the last ones by one more."""
    columns, area = first.division.number, first.headed.body
    spare = first.fit.room - sum(first.body.used) + first.body.holes
    if first.body.resume is not None or columns == 1 or spare < 1:
        return first
    whole, paragraphs = _space(first, composer), body_paragraphs(article)

    def higher(lines: int) -> Space:
        return raised(whole, first.division, area, *divmod(lines, columns))

    every = range(columns * area.lines)
    most = bisect_right(every, spare, key=lambda lines: whole.lines - higher(lines).lines)
    for lines in range(most - 1, max(0, most - 1 - LEVELS * columns), -1):
        body = compose_body(paragraphs, higher(lines), composer.setting, number)
        if body.resume is None:
            return first._replace(body=body)
    return first
