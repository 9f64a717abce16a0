"""Jumps of an issue's stories -> the zones they go on in, and the slots that takes."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from banmian.load.context import Context
from banmian.load.pages import article_name
from banmian.load.tree.places import Place
from banmian.load.tree.words import nearest
from banmian.model.edition import Article, Jump, PagePlan
from banmian.model.issue import ArticleSpec, IssueSpec


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
        target = _target(article, page, numbers, here, context)
        if target is not None:
            _read(spec.pages[target].design, target, (name, article), here, context, jumps)
    return jumps


def _jumping(spec: IssueSpec) -> Iterator[tuple[int, int, ArticleSpec]]:
    for page, one in enumerate(spec.pages):
        for at, article in enumerate(one.articles):
            if article.jump is not None:
                yield page, at, article


def _target(
    article: ArticleSpec, page: int, numbers: Sequence[tuple[int, ...]], place: Place,
    context: Context,
) -> int | None:  # fmt: skip
    """Return the index of the page that a story on the page of index `page` jumps to."""
    if article.jump is None or context.layout is None:
        return None
    for target in range(page + 1, len(numbers)):
        if article.jump.page in numbers[target]:
            return target
    context.complain("bad-jump", place.at("page"), page=article.jump.page)
    return None


def _read(
    design_name: str, target: int, story: tuple[str, ArticleSpec], place: Place,
    context: Context, jumps: Jumps,
) -> None:  # fmt: skip
    name, article = story
    jump = article.jump
    assert jump is not None and context.layout is not None  # noqa: S101, PT018
    design = context.layout.pages.get(design_name)
    if design is None:
        return
    if jump.slot not in design.slots:
        near = nearest(jump.slot, design.slots)
        context.complain(
            "unknown-slot", place.at("slot"), slot=jump.slot, design=design.name,
            nearest=near,
        )  # fmt: skip
    elif (target, jump.slot) in jumps.slots:
        other = jumps.slots[target, jump.slot]
        context.complain("slot-taken", place.at("slot"), slot=jump.slot, other=other)
    else:
        jumps.of[name] = Jump(jump.page, design.slots[jump.slot])
        jumps.slots[target, jump.slot] = name
