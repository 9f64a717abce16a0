"""Jumps of an issue's stories -> the zones they go on in, and the slots that takes."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from banmian.load.context import Context
from banmian.load.pages import article_name
from banmian.load.tree.places import Place
from banmian.load.tree.words import nearest
from banmian.model.design import Zone
from banmian.model.edition import Article, Jump, PagePlan
from banmian.model.issue import ArticleSpec, IssueSpec, JumpSpec


class Jumps(msgspec.Struct, frozen=True):
    """All jumps of an issue.

    Attributes:
        of: article's name -> where it goes on.
        slots: (index of the page, slot) -> the name of the article that goes on there.
    """

    of: dict[str, Jump]
    slots: dict[tuple[int, str], str]

    def reserved(self, page: int) -> dict[str, str]:
        """Return the slots of a page, by index, that stories go on in."""
        return {slot: name for (at, slot), name in self.slots.items() if at == page}

    def attach(self, page: PagePlan) -> PagePlan:
        """Return a page whose articles know where they go on."""
        if not any(one.id in self.of for one in page.articles):
            return page
        return replace(page, articles=tuple(map(self._attached, page.articles)))

    def _attached(self, article: Article) -> Article:
        jump = self.of.get(article.id)
        return replace(article, jump=jump) if jump else article


def read_jumps(
    spec: IssueSpec, place: Place, numbers: Sequence[tuple[int, ...]], context: Context
) -> Jumps:
    """Return the jumps; complains of `bad-jump`, `unknown-slot`, `slot-taken`.

    `numbers` are those of every page; a jump may name either of a spread.
    """
    jumps = Jumps({}, {})
    for page, at, article in _jumping(spec):
        here = place.at(page, "articles", at, "jump")
        name = article.id or article_name(numbers[page][0], at)
        reader = _Reader(spec, name, numbers, context, jumps)
        jump = reader.read(_steps(article, here), page)
        if jump is not None:
            jumps.of[name] = jump
    return jumps


def _jumping(spec: IssueSpec) -> Iterator[tuple[int, int, ArticleSpec]]:
    for page, one in enumerate(spec.pages):
        for at, article in enumerate(one.articles):
            if article.jump is not None:
                yield page, at, article


def _steps(article: ArticleSpec, place: Place) -> list[tuple[JumpSpec, Place]]:
    """Return where a story jumps to, one by one, each with where that is written."""
    if article.jump is None or isinstance(article.jump, JumpSpec):
        return [(article.jump, place)] if article.jump else []
    return [(one, place.at(number)) for number, one in enumerate(article.jump)]


class _Reader(msgspec.Struct):
    """Reads the jumps of one story."""

    spec: IssueSpec
    name: str
    numbers: Sequence[tuple[int, ...]]
    context: Context
    jumps: Jumps

    def read(self, steps: Sequence[tuple[JumpSpec, Place]], page: int) -> Jump | None:
        """Return where a story on the page of index `page` goes on, and on from there."""
        if not steps or self.context.layout is None:
            return None
        (step, place), *further = steps
        target = self._target(step, page)
        if target is None:
            self.context.complain("bad-jump", place.at("page"), page=step.page)
            return None
        zone = self._zone(step, target, place)
        then = self.read(further, target)
        return None if zone is None else Jump(step.page, zone, then)

    def _target(self, step: JumpSpec, page: int) -> int | None:
        """Return the index of the later page that is meant."""
        later = range(page + 1, len(self.numbers))
        return next((one for one in later if step.page in self.numbers[one]), None)

    def _zone(self, step: JumpSpec, target: int, place: Place) -> Zone | None:
        layout, taken = self.context.layout, self.jumps.slots.get((target, step.slot))
        design = layout and layout.pages.get(self.spec.pages[target].design)
        if not design:
            return None
        if step.slot not in design.slots:
            near = nearest(step.slot, design.slots)
            self.context.complain(
                "unknown-slot", place.at("slot"), slot=step.slot, design=design.name,
                nearest=near,
            )  # fmt: skip
            return None
        if taken is not None:
            at = place.at("slot")
            self.context.complain("slot-taken", at, slot=step.slot, other=taken)
            return None
        self.jumps.slots[target, step.slot] = self.name
        return design.slots[step.slot]
