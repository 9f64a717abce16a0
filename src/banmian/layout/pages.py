"""Pages of an edition: furniture, then every story in its block, in the order written."""

from collections.abc import Iterator
from functools import partial

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic
from banmian.elements.runin import body_paragraphs
from banmian.findings import FINDINGS, judge, page_characters, view_page
from banmian.geometry import Point, Size
from banmian.kept import NOTHING, Kept
from banmian.layout.block import Block, compose_block
from banmian.layout.captions import caption_diagnostics
from banmian.layout.furnish import furnish
from banmian.layout.insets import Composer, picture_aspect
from banmian.layout.report import Fit, fit_diagnostics
from banmian.layout.selfcheck import check_block
from banmian.model.design import Layout
from banmian.model.edition import Advert, Article, Edition, PagePlan
from banmian.model.page import Fragment, Page, Story, Text, items_of
from banmian.resources import Resources
from banmian.text.setting import Served, Setting, fallback_diagnostics


class ComposedPage(msgspec.Struct, frozen=True):
    """A page, how its articles fit, and what there is to tell.

    Attributes:
        characters: that are set on it, those of the furniture left out.
        area: 版面字数, by the type area; pictures count at their share.
    """

    page: Page
    fits: tuple[Fit, ...]
    diagnostics: tuple[Diagnostic, ...]
    characters: int = 0
    area: int = 0


def compose_pages(
    edition: Edition, resources: Resources, *, proof: bool = False, kept: Kept = NOTHING
) -> tuple[ComposedPage, ...]:
    """Return the pages of an edition; see `each_page`."""
    pages = tuple(each_page(edition, resources, proof=proof, kept=kept))
    if kept.remembers:
        setting = _setting(edition.layout, resources, kept)
        if setting.missing or setting.served():
            kept.forget()
            return compose_pages(edition, resources, proof=proof)
    return pages


def each_page(
    edition: Edition, resources: Resources, *, proof: bool = False, kept: Kept = NOTHING
) -> Iterator[ComposedPage]:
    """Yield the pages of an edition as they are made up; nothing of them is held here.

    Args:
        edition: resolved and checked. resources: fonts and pictures.
        proof: mark overset copy on the page.
        kept: of the last composition with these resources.

    Raises:
        SelfCheckError: make-up lost something (our mistake).
    """
    make_up = MakeUp(edition, resources, proof=proof, kept=kept)
    last = len(edition.pages) - 1
    for place in range(last + 1):
        page = make_up.page(place)
        yield page if place < last else with_fallbacks(page, make_up.served())
        del page


class MakeUp:
    """Makes up pages of an edition one by one; see `each_page`.

    No page depends on others but those that a story jumps from: they come before it.
    """

    def __init__(
        self,
        edition: Edition,
        resources: Resources,
        *,
        proof: bool = False,
        kept: Kept = NOTHING,
    ) -> None:
        layout = edition.layout
        setting = _setting(layout, resources, kept)
        end_sign = layout.text.end_sign == "square"
        self._composer = Composer(layout.grid, setting, resources, proof, end_sign)
        self._edition = edition
        self._whole = replace(edition, pages=()), edition.page_count
        self._kept = kept
        self._waiting: dict[int, tuple[Article, ...]] = {}

    def page(self, place: int) -> ComposedPage:
        """Return a page, all but what is told of the whole edition.

        Args:
            place: among the pages of the edition, from 0.

        Raises:
            SelfCheckError: make-up lost something (our mistake).
        """
        edition, kept, waiting = self._edition, self._kept, self._waiting
        plan, layout = edition.pages[place], edition.layout
        coming = (one for number in plan.numbers for one in waiting.pop(number, ()))
        full = replace(plan, articles=(*plan.articles, *coming))
        grid = layout.grid_on(plan.number, layout.pages[plan.design])
        on_page = replace(self._composer, grid=grid)
        page, going_on = kept.recall(
            ("page", place), (full, self._whole, on_page),
            partial(_compose, full, edition, on_page, kept),
        )  # fmt: skip
        for number, article in going_on:
            waiting[number] = (*waiting.get(number, ()), article)
        if not kept.remembers:
            on_page.setting.let_go()
        return page

    def served(self) -> Served:
        """Return which characters of the pages so far a fallback font serves."""
        return self._composer.setting.served()


def with_fallbacks(page: ComposedPage, served: Served) -> ComposedPage:
    """Return the last page with what is told of the fonts of all."""
    return replace(page, diagnostics=(*page.diagnostics, *fallback_diagnostics(served)))


def _setting(layout: Layout, resources: Resources, kept: Kept) -> Setting:
    return kept.recall("setting", (layout, resources), lambda: Setting(layout, resources))


def _compose(
    plan: PagePlan, edition: Edition, composer: Composer, kept: Kept
) -> tuple[ComposedPage, list[tuple[int, Article]]]:
    """Return a page, and what goes on from it on which page."""
    layout = edition.layout
    blocks: list[Block] = []
    going_on: list[tuple[int, Article]] = []
    before = len(composer.setting.missing)
    for number, article in enumerate(plan.articles):
        block = kept.recall(
            ("block", plan.number, number), (article, composer),
            partial(_checked, article, number, composer, before),
            adapt=partial(_moved, article, composer),
        )  # fmt: skip
        blocks.append(block)
        if block.resume is not None and article.jump is not None:
            from banmian.layout.jump import continuation

            paragraphs = body_paragraphs(article)
            origin = plan.number_of(article.zone, layout)
            rest = continuation(article, paragraphs, block.resume, origin)
            going_on.append((article.jump.page, rest))
    adverts = [
        _advert(advert, len(blocks) + number, composer)
        for number, advert in enumerate(plan.adverts)
    ]
    page = Page(
        number=plan.number,
        label=plan.section or str(plan.number),
        trim=_trim(plan, layout),
        bleed=layout.bleed,
        furniture=_furniture(plan, edition, composer, kept),
        stories=tuple(block.story for block in blocks) + tuple(adverts),
        spread=plan.spread,
    )
    fits = tuple(block.fit for block in blocks if block.fit is not None)
    diagnostics = _told(plan, blocks, composer, before)
    short = {fit.article: fit.short for fit in fits}
    view = view_page(plan, edition, page, short, kept)
    diagnostics += judge(view, FINDINGS, plan.waive)
    area = page_characters(view)
    composed = ComposedPage(page, fits, tuple(diagnostics), _characters(page, kept), area)
    return composed, going_on


def _told(
    plan: PagePlan, blocks: list[Block], composer: Composer, before: int
) -> list[Diagnostic]:
    """Return what there is to tell of a page's blocks, adverts and characters."""
    diagnostics = [one for block in blocks for one in block.diagnostics]
    for block in blocks:
        diagnostics += fit_diagnostics(block.fit) if block.fit else ()
    for advert in plan.adverts:
        diagnostics += _misfit(advert, composer)
    for article, block in zip(plan.articles, blocks, strict=False):
        leading = composer.grid.leading
        diagnostics += caption_diagnostics(article, block.story, leading)
    return diagnostics + composer.setting.missing[before:]


def _characters(page: Page, kept: Kept) -> int:
    """Return how many characters the stories of a page are set in."""
    return sum(
        kept.recall(("set", page.number, at), story, partial(_characters_of, story))
        for at, story in enumerate(page.stories)
    )


def _characters_of(story: Story) -> int:
    items = items_of(story.fragment)
    return sum(len(item.run.texts) for item in items if isinstance(item, Text))


def _furniture(
    plan: PagePlan, edition: Edition, composer: Composer, kept: Kept
) -> tuple[tuple[Point, Fragment], ...]:
    """Return the furniture of a page; what its stories say is nothing to it."""
    blocks = tuple((article.zone, article.box) for article in plan.articles)
    bare = replace(plan, articles=(), adverts=(), waive=())
    issue = replace(edition, pages=()), edition.page_count
    return kept.recall(
        ("furniture", plan.number), (bare, blocks, issue, composer),
        partial(furnish, plan, edition, composer),
    )  # fmt: skip


def _checked(article: Article, number: int, composer: Composer, before: int) -> Block:
    """Return a block, and what the self-check says of it if it has all its glyphs."""
    block = compose_block(article, number, composer)
    if len(composer.setting.missing) != before:
        return block
    outside = check_block(article, block)
    return replace(block, diagnostics=(*block.diagnostics, *outside))


def _moved(
    article: Article, composer: Composer, then: tuple[Article, Composer], block: Block
) -> Block | None:
    """Return a block whose article is written some lines from where it was; else None."""
    from banmian.model.lower import lower  # only where something is composed again

    before, on = then
    file, lines = before.position.file, article.position.line - before.position.line
    if on != composer or not lines or lower(before, file, lines) != article:
        return None
    told, fit = lower((block.diagnostics, block.fit), file, lines)
    return replace(block, diagnostics=told, fit=fit)


def _trim(plan: PagePlan, layout: Layout) -> Size:
    """Return the size of a page, of a spread that of both its pages."""
    return Size(layout.trim.width * len(plan.numbers), layout.trim.height)


def _advert(advert: Advert, number: int, composer: Composer) -> Story:
    from banmian.elements.advert import compose_advert, place_page

    grid = composer.grid
    rect = grid.rect(advert.zone)
    size = Size(rect.width, rect.height)
    if advert.page:
        trim = composer.resources.placed_size((advert.key, advert.page))
        items = place_page(advert, trim, size, composer.setting, number)
    else:
        aspect = picture_aspect(composer, advert.key)
        items = compose_advert(advert, aspect, size, composer.setting, number)
    fragment = Fragment(size, items, "advert")
    return Story(f"advert-{number}", "广告", (rect,), fragment, Point(rect.x, rect.y))


def _misfit(advert: Advert, composer: Composer) -> tuple[Diagnostic, ...]:
    """Return by how much an advert in PDF misses its slot; pictures are scaled."""
    if not advert.page:
        return ()
    from banmian.elements.advert import size_diagnostics

    trim = composer.resources.placed_size((advert.key, advert.page))
    rect = composer.grid.rect(advert.zone)
    return size_diagnostics(advert, trim, Size(rect.width, rect.height))
