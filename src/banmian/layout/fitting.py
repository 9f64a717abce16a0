"""The best attempt at a block: the one that fills it to the line.

Copyfitting tries plans (`copyfit`) until one attempt is exact. What cannot be made exact
is set as it falls; if that leaves lines free, the columns are made shorter alike, the last
ones by a line more, so that their feet stay level.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from msgspec.structs import replace

from banmian.elements.body import compose_body, measures_at
from banmian.elements.course import SUBHEAD_LINES, Foresight, Outcome, Piece
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Space
from banmian.layout.attempt import AS_IT_FALLS, Attempt, attempt, space_of
from banmian.layout.columns import raised
from banmian.layout.copyfit import (
    FOOT_COST,
    NO_CHANGE,
    PLANS,
    TOP_COST,
    Change,
    HeadChange,
    Plan,
    Supply,
    Trial,
    plans,
)
from banmian.layout.heads import CHANGING, set_head
from banmian.layout.insets import Composer, place_pictures
from banmian.layout.jump import jump_items, jump_line, without_last_line
from banmian.layout.remedies import cheapest_additions, cheapest_cuts
from banmian.model.edition import Article
from banmian.text.justify import Measure
from banmian.text.setting import Looseness

LEVELS: Final = 3
"""How many lines lower than the copy asks for columns may end, to hold it with subheads."""

DRIFT: Final = 2
"""Lines by which a plan may miss where the lines of a block are not alike."""

NEAR: Final = 12
"""Copy further from its room than this, percent, is not fitted: it is told."""


def best_attempt(article: Article, number: int, composer: Composer) -> Attempt:
    """Return the attempt that fits; the one as it falls, levelled, if none does."""
    first = attempt(article, number, composer, AS_IT_FALLS)
    fit = first.fit
    if article.lock or not fit.room:
        return first
    if article.jump is not None and fit.over:
        return _jumping(article, number, composer, first)
    if abs(fit.copy - fit.room) * 100 <= NEAR * fit.room + 100 * first.division.number:
        for plan in islice(_plans(article, first, composer), PLANS):
            if plan.changes or plan.head != NO_CHANGE:
                other = attempt(article, number, composer, plan, first)
                if other.fit.exact:
                    return other
            elif fit.exact:
                return first
    if fit.exact:
        return first
    return _advised(article, composer, _levelled(article, number, composer, first))


def _jumping(article: Article, number: int, composer: Composer, first: Attempt) -> Attempt:
    """Set a block up to its last line, which tells where the story goes on."""
    assert article.jump is not None  # noqa: S101 - the caller looked
    whole = space_of(first, composer)
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


class _Story:
    """The paragraphs of a block as copyfitting counts them."""

    def __init__(self, article: Article, first: Attempt, composer: Composer) -> None:
        self._setting = composer.setting
        self._style = composer.setting.styles["body"]
        self._paragraphs = body_paragraphs(article)
        self._measures: list[list[Measure]] = measures_at(
            self._paragraphs, space_of(first, composer), first.body.starts, self._style
        )
        self._loose = [
            Looseness(SUBHEAD_LINES, {})
            if paragraph.role == "subhead"
            else self._setting.looseness(paragraph, self._style, measures)
            for paragraph, measures in zip(self._paragraphs, self._measures, strict=True)
        ]

    def pieces(self, changes: Sequence[Change] = ()) -> list[Piece]:
        """Return its paragraphs with their lines after some changes."""
        lines = [one.lines for one in self._loose]
        for change in changes:
            lines[change.paragraph] += change.more
        roles = (paragraph.role for paragraph in self._paragraphs)
        return [
            Piece(count, role == "subhead")
            for count, role in zip(lines, roles, strict=True)
        ]

    def supply(self) -> Supply:
        """Return what its paragraphs and subheads can give."""
        easiest = {more: self._easiest(more) for more in (1, -1)}
        subheads = [
            number
            for number, paragraph in enumerate(self._paragraphs)
            if paragraph.role == "subhead"
        ]
        return Supply(easiest, self._price, subheads)

    def _easiest(self, more: int) -> list[int]:
        """Return the paragraphs that may win or lose a line, the easiest first."""
        asked = (
            (one.asks[more], number)
            for number, one in enumerate(self._loose)
            if more in one.asks
        )
        return [number for _, number in sorted(asked)]

    def _price(self, number: int, more: int) -> float | None:
        return self._setting.cost_of(
            self._paragraphs[number], self._style, self._measures[number], more
        )


def _plans(article: Article, first: Attempt, composer: Composer) -> Iterator[Plan]:
    """Yield what copyfitting may try, cheapest first; as it falls, if that has no fault."""
    story = _Story(article, first, composer)
    whole = space_of(first, composer)
    if first.fit.exact:
        outcome = Foresight(whole).outcome(story.pieces()) if whole.uniform else None
        if outcome is None or not _faults(outcome):
            yield AS_IT_FALLS
            return
    copy = first.fit.copy - first.fit.holes

    def trial(head: HeadChange) -> Trial | None:
        space = whole if head == NO_CHANGE else _space_under(article, first, composer, head)
        if space is None:
            return None
        if not space.uniform:
            return Trial(space.lines - copy, lambda _: 0.0, DRIFT)
        foresight = Foresight(space)

        def faults(changes: Sequence[Change]) -> float | None:
            outcome = foresight.outcome(story.pieces(changes))
            return _faults(outcome) if outcome.exact else None

        return Trial(space.lines - copy, faults, 0)

    yield from plans(trial, story.supply())


def _faults(outcome: Outcome) -> float:
    return TOP_COST * outcome.tops + FOOT_COST * outcome.feet


def _space_under(
    article: Article, first: Attempt, composer: Composer, change: HeadChange
) -> Space | None:
    """Return the space of the body under a changed head; None if it cannot change so.

    It cannot if a picture that stands at a line of the body would leave the block.
    """
    if article.headline_position not in CHANGING:
        return None
    headed = set_head(article, 0, composer, change)
    if headed.lines == first.headed.lines or headed.body.lines < 1:
        return None
    insets = place_pictures(article, headed.body, first.division, 0, composer)
    if len(insets.diagnostics) > len(first.insets.diagnostics):
        return None
    return space_of(first._replace(headed=headed, insets=insets), composer)


def _levelled(article: Article, number: int, composer: Composer, first: Attempt) -> Attempt:
    """End the columns of a block that is short higher alike, the last ones by one more."""
    columns, area = first.division.number, first.headed.body
    spare = first.fit.room - sum(first.body.used) + first.body.holes
    if first.body.resume is not None or columns == 1 or spare < 1:
        return first
    whole, paragraphs = space_of(first, composer), body_paragraphs(article)

    def higher(lines: int) -> Space:
        return raised(whole, first.division, area, *divmod(lines, columns))

    every = range(columns * area.lines)
    most = bisect_right(every, spare, key=lambda lines: whole.lines - higher(lines).lines)
    for lines in range(most - 1, max(0, most - 1 - LEVELS * columns), -1):
        body = compose_body(paragraphs, higher(lines), composer.setting, number)
        if body.resume is None:
            return first._replace(body=body)
    return first
