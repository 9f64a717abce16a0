"""One attempt at a block: head, pictures and body set by a plan."""

from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.elements.body import compose_body
from banmian.elements.runin import body_paragraphs
from banmian.elements.space import Items, Placement, Space
from banmian.geometry import Point
from banmian.layout.columns import Division, divide, space_for, usual_columns
from banmian.layout.copyfit import NO_CHANGE, FrameChange, Plan
from banmian.layout.heads import (
    BESIDE,
    Headed,
    set_head,
    stand_beside,
    without_own_picture,
)
from banmian.layout.insets import Composer, Insets
from banmian.layout.report import Fit
from banmian.model.edition import Article

AS_IT_FALLS: Final = Plan(0.0, NO_CHANGE, ())


class Attempt(msgspec.Struct, frozen=True):
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


def lay_out(
    article: Article, number: int, composer: Composer, change: FrameChange = NO_CHANGE
) -> Attempt:
    """Set the head of a block and place its pictures; its body is not there yet."""
    headed = set_head(article, number, composer, change)
    division = divide(headed.body, _columns(article, headed, composer), composer.grid)
    if article.headline_position in BESIDE:
        headed, division = stand_beside(article, headed, division, number, composer)
    if headed.body.lines < 1:
        return Attempt(headed, division, Insets(), _NOTHING, _NO_FIT)
    rest = without_own_picture(article)
    insets = Insets()
    if rest.pictures:
        from banmian.layout.picture_stands import place_pictures

        insets = place_pictures(
            rest, headed.body, division, number, composer, change.deeper
        )
    headed = headed.clear_of(insets.obstacles, rest)
    return Attempt(headed, division, insets, _NOTHING, _NO_FIT)


def _columns(article: Article, headed: Headed, composer: Composer) -> int:
    """Return how many columns the body is set in."""
    if article.columns is not None:
        return article.columns
    grid = composer.grid
    whole = headed.body.characters == grid.characters_of(article.zone.columns)
    return article.zone.columns if whole else usual_columns(headed.body, grid)


_NOTHING: Final = Placement(items=(), used=(), resume=None, end=Point(0, 0))
_NO_FIT: Final = Fit("", "", None, 0, 0, 0, 1)


def fill(
    article: Article, number: int, composer: Composer, plan: Plan, block: Attempt
) -> Attempt:
    """Set the body of a block that is laid out; nothing where it has no room."""
    if block.headed.body.lines < 1:
        return block
    space = space_of(block, composer)
    paragraphs = body_paragraphs(article)
    setting = composer.setting.once() if article.lock else composer.setting
    body = compose_body(paragraphs, space, setting, number, plan.variation)
    measure = block.division.measure // composer.grid.size
    fit = fit_of(article, body, space.lines, measure)
    changed = tuple((one.paragraph, one.more) for one in plan.changes)
    white, smaller, deeper = plan.frame
    fit = replace(fit, head=(white, smaller), deeper=deeper, changed=changed)
    return replace(block, body=body, fit=fit)


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


def space_of(block: Attempt, composer: Composer) -> Space:
    """Return the space of a block's body."""
    headed = block.headed
    obstacles = headed.obstacles + block.insets.obstacles
    return space_for(block.division, headed.body, composer.grid, obstacles)
