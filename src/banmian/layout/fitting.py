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
from banmian.elements.course import Foresight, Outcome, Piece
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Space
from banmian.elements.subhead import way_within
from banmian.layout.attempt import AS_IT_FALLS, Attempt, fill, lay_out, space_of
from banmian.layout.columns import raised
from banmian.layout.copyfit import (
    FOOT_COST,
    MOST_DEEPER,
    NO_CHANGE,
    PLANS,
    TOP_COST,
    Change,
    FrameChange,
    Plan,
    Supply,
    Trial,
    frame_costs,
    plans,
)
from banmian.layout.heads import CHANGING, without_own_picture
from banmian.layout.insets import Composer, Insets, reach_of
from banmian.model.edition import Article
from banmian.model.text import Paragraph
from banmian.text.justify import Measure
from banmian.text.setting import Looseness, Setting

LEVELS: Final = 3
"""How many lines lower than the copy asks for columns may end, to hold it with subheads."""

DRIFT: Final = 2
"""Lines by which a plan may miss where the lines of a block are not alike."""

LEAST_DEPTH: Final = 6
"""Lines of the shallowest picture that is offered as a remedy."""

NEAR: Final = 12
"""Copy further from its room than this, percent, is not fitted: it is told."""


def best_attempt(article: Article, number: int, composer: Composer) -> Attempt:
    """Return the attempt that fits; the one as it falls, levelled, if none does."""
    block = _Block(article, number, composer)
    if not article.lock and article.jump is None and block.foreseen:
        fitted = block.fitted()
        if fitted is not None:
            return fitted
    first = block.filled(AS_IT_FALLS)
    fit = first.fit
    if fit.exact or article.lock or not fit.room:
        return first
    if article.jump is not None and fit.over:
        return _jumping(article, number, composer, first)
    if article.jump is not None or not block.foreseen:
        fitted = block.fitted(first)
        if fitted is not None:
            return fitted
    advised = _advised(article, composer, _levelled(article, number, composer, first))
    return _with_picture(article, number, composer, advised)


class _Block:
    """A block that is being fitted: laid out once for each change of its frame.

    Attributes:
        foreseen: whether it can be told how copy lies in it without setting it.
    """

    def __init__(self, article: Article, number: int, composer: Composer) -> None:
        self._article = article
        self._number = number
        self._composer = composer
        frame = lay_out(article, number, composer)
        self._frames: dict[FrameChange, Attempt | None] = {NO_CHANGE: frame}
        self._first = frame
        self._reach = reach_of(article.pictures)
        self.foreseen = frame.headed.body.lines > 0 and space_of(frame, composer).uniform

    def filled(self, plan: Plan) -> Attempt:
        """Return the block set by a plan."""
        frame = self._framed(plan.frame) or self._first
        return fill(self._article, self._number, self._composer, plan, frame)

    def fitted(self, first: Attempt | None = None) -> Attempt | None:
        """Return the block set by the cheapest plan that fits; None if there is none.

        Args:
            first: the block as it falls, where it cannot be foreseen how copy lies.
        """
        space = space_of(self._first, self._composer)
        starts = first.body.starts if first else None
        story = _Story(self._article, space, self._composer.setting, starts)
        copy = sum(piece.lines for piece in story.pieces())
        near = self._first.division.number * (1 + self._reach)
        if abs(copy - space.lines) * 100 > NEAR * space.lines + 100 * near:
            return None
        attempts = map(self.filled, islice(self._plans(story, copy), PLANS))
        return next((one for one in attempts if one.fit.exact), None)

    def _plans(self, story: "_Story", copy: int) -> Iterator[Plan]:
        """Yield what may be tried, cheapest first; as it falls, if that has no fault."""
        if self.foreseen:
            foresight = Foresight(space_of(self._first, self._composer))
            outcome = foresight.outcome(story.pieces())
            if outcome.exact and not _faults(outcome):
                yield AS_IT_FALLS
                return

        def trial(change: FrameChange) -> Trial | None:
            frame = self._framed(change)
            if frame is None:
                return None
            space = space_of(frame, self._composer)
            if not space.uniform:
                return Trial(space.lines - copy, lambda _: 0.0, DRIFT)
            foresight = Foresight(space)

            def faults(changes: Sequence[Change]) -> float | None:
                outcome = foresight.outcome(story.pieces(changes))
                return _faults(outcome) if outcome.exact else None

            return Trial(space.lines - copy, faults, 0)

        costs = frame_costs(self._reach, self._reach)
        yield from plans(trial, story.supply(), costs)

    def _framed(self, change: FrameChange) -> Attempt | None:
        """Return the block laid out under a changed head; None if it cannot change so."""
        if change not in self._frames:
            self._frames[change] = self._changed(change)
        return self._frames[change]

    def _changed(self, change: FrameChange) -> Attempt | None:
        """Lay the block out; no picture that stands at a line may leave it thereby."""
        of_head = change.white or change.smaller
        if of_head and self._article.headline_position not in CHANGING:
            return None
        frame = lay_out(self._article, self._number, self._composer, change)
        headed, insets = frame.headed, frame.insets
        same_head = headed.lines == self._first.headed.lines
        if (same_head and of_head) or headed.body.lines < 1:
            return None
        if change.deeper and not self._changes_pictures(change, insets):
            return None
        told = len(self._first.insets.diagnostics)
        return None if len(insets.diagnostics) > told else frame

    def _changes_pictures(self, change: FrameChange, insets: Insets) -> bool:
        """Tell whether a line of depth more or less still changes a picture."""
        nearer = change.deeper - (1 if change.deeper > 0 else -1)
        before = self._framed(change._replace(deeper=nearer))
        return before is not None and before.insets.obstacles != insets.obstacles


def _faults(outcome: Outcome) -> float:
    return TOP_COST * outcome.tops + FOOT_COST * outcome.feet


def _jumping(article: Article, number: int, composer: Composer, first: Attempt) -> Attempt:
    """Set a block up to its last line, which tells where the story goes on."""
    from banmian.layout.break_off import break_off
    from banmian.layout.jump import jump_items, jump_line, without_last_line

    assert article.jump is not None  # noqa: S101 - the caller looked
    whole = space_of(first, composer)
    line = jump_line(article.jump.page, composer.setting)
    space, slot = without_last_line(whole, line.width)
    paragraphs = body_paragraphs(article)
    body, changed = break_off(paragraphs, space, composer.setting, number)
    told = jump_items(line, slot, number)
    fit = replace(
        first.fit, copy=first.fit.room, over_characters=0, holes=body.holes,
        changed=changed,
    )  # fmt: skip
    return replace(first, body=replace(body, items=body.items + told), fit=fit)


def _advised(article: Article, composer: Composer, block: Attempt) -> Attempt:
    """Add to the fit of a block what would make it exact."""
    fit, paragraphs = block.fit, body_paragraphs(article)
    measure = block.division.measure
    if fit.over:
        from banmian.layout.remedies import cheapest_cuts

        cuts = cheapest_cuts(paragraphs, measure, composer.setting, fit.over)
        return replace(block, fit=replace(fit, cuts=cuts))
    if fit.short:
        from banmian.layout.remedies import cheapest_additions

        more = cheapest_additions(paragraphs, measure, composer.setting, fit.short)
        return replace(block, fit=replace(fit, additions=more))
    return block


def _with_picture(
    article: Article, number: int, composer: Composer, block: Attempt
) -> Attempt:
    """Add to the fit of a block the depth of its first picture that would make it exact.

    Found by doing it: the picture is made deeper or less deep until the copy fits.
    """
    missing = block.fit.short - block.fit.over
    rest = without_own_picture(article).pictures
    if not missing or not rest or article.jump is not None:
        return block
    shown = block.insets.depths[0]
    step = 1 if missing > 0 else -1
    for more in range(step, step * (MOST_DEEPER + 1), step):
        lines = shown + more
        if lines < LEAST_DEPTH:
            break
        changed = tuple(
            replace(one, lines=(lines, lines)) if one is rest[0] else one
            for one in article.pictures
        )
        other = _Block(replace(article, pictures=changed), number, composer)
        fitted = other.fitted() if other.foreseen else None
        if fitted is not None and not fitted.insets.diagnostics:
            return replace(block, fit=replace(block.fit, picture=(more, lines)))
    return block


class _Story:
    """The paragraphs of a block as copyfitting counts them."""

    def __init__(
        self,
        article: Article,
        space: Space,
        setting: Setting,
        starts: Sequence[int] | None,
    ) -> None:
        self._setting = setting
        self._style = setting.styles["body"]
        self._paragraphs = body_paragraphs(article)
        starts = starts or [0] * len(self._paragraphs)
        self._measures: list[list[Measure]] = measures_at(
            self._paragraphs, space, starts, self._style
        )
        self._loose = [
            Looseness(self._depth(paragraph, measures[-1]), {})
            if paragraph.role == "subhead"
            else self._setting.looseness(paragraph, self._style, measures)
            for paragraph, measures in zip(self._paragraphs, self._measures, strict=True)
        ]
        self._pieces = [
            Piece(one.lines, paragraph.role == "subhead")
            for one, paragraph in zip(self._loose, self._paragraphs, strict=True)
        ]

    def _depth(self, subhead: Paragraph, measure: Measure) -> int:
        width, style = measure.indent + measure.width, self._setting.styles["subhead"]
        return way_within(width, subhead, style, self._setting).depth

    def pieces(self, changes: Sequence[Change] = ()) -> list[Piece]:
        """Return its paragraphs with their lines after some changes."""
        pieces = list(self._pieces)
        for change in changes:
            lines, subhead = pieces[change.paragraph]
            pieces[change.paragraph] = Piece(lines + change.more, subhead)
        return pieces

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
            return replace(first, body=body)
    return first
