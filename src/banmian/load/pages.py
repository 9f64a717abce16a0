"""Entries of `pages` -> `PagePlan`: design looked up, slots given out, overlaps found."""

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import diagnose
from banmian.findings import FINDINGS
from banmian.load.articles import read_article
from banmian.load.context import Context
from banmian.load.tree.places import Place
from banmian.load.tree.words import nearest
from banmian.load.zones import Taken, find_overlaps, read_zone
from banmian.model.design import PageDesign, Zone
from banmian.model.edition import Advert, Article, EarText, PagePlan, Waiver
from banmian.model.issue import AdvertSpec, ArticleSpec, EarSpec, IssueSpec, PageSpec


def read_page(
    number: int, spec: PageSpec, place: Place, context: Context, reserved: dict[str, str]
) -> PagePlan:
    """Read a page.

    Args:
        number: of the page.
        spec: as written.
        place: where.
        context: the issue.
        reserved: slots that stories of earlier pages go on in, and whose they are.

    Returns:
        The page with all on it that could be read; complaints are in the context.
    """
    design = _design(spec, place, context)
    spread = design is not None and design.spread
    if number < 1:
        context.complain("too-small", place.at("number"), key="number", least=1)
    elif spread and number % 2:
        context.complain("spread-side", place.at("design"), number=number)
    page = _Page(number, design, context, dict(reserved), [])
    articles = place.at("articles")
    adverts = place.at("adverts")
    read = [page.article(at, one, articles.at(at)) for at, one in enumerate(spec.articles)]
    placed = [page.advert(one, adverts.at(at)) for at, one in enumerate(spec.adverts)]
    page.finish(place)
    return PagePlan(
        number=number,
        design=spec.design,
        position=place.position,
        section=context.words(spec.section, place.at("section")),
        editors=context.credits(spec.editors, place.at("editors")),
        articles=tuple(one for one in read if one),
        adverts=tuple(one for one in placed if one),
        ear=_ear(spec.ear, place.at("ear"), design, context),
        waive=_waive(spec.waive, place.at("waive"), context),
        spread=spread,
    )


def page_numbers(spec: IssueSpec, context: Context) -> list[tuple[int, ...]]:
    """Return the numbers of every page: counted from 1, two for a spread, or as written."""
    numbers: list[tuple[int, ...]] = []
    designs = context.layout.pages if context.layout else {}
    next_one = 1
    for page in spec.pages:
        number = next_one if page.number is None else page.number
        spread = page.design in designs and designs[page.design].spread
        numbers.append((number, number + 1) if spread else (number,))
        next_one += 2 if spread else 1
    return numbers


def article_name(page: int, at: int) -> str:
    """Return the id of an article that gives none itself."""
    return f"page-{page}-{at + 1}"


def _design(spec: PageSpec, place: Place, context: Context) -> PageDesign | None:
    if context.layout is None:
        return None
    design = context.layout.pages.get(spec.design)
    if design is None:
        near = nearest(spec.design, context.layout.pages)
        context.complain(
            "unknown-design", place.at("design"), name=spec.design, nearest=near
        )
    return design


def _ear(
    spec: EarSpec | None, place: Place, design: PageDesign | None, context: Context
) -> EarText | None:
    if spec is None:
        return None
    if design is not None and design.ear is None:
        context.found.append(diagnose("no-ear", place.key_position, design=design.name))
    items = (
        context.words(item, place.at("items", at)) for at, item in enumerate(spec.items)
    )
    return EarText(context.words(spec.title, place.at("title")), tuple(items))


def _waive(names: tuple[str, ...], place: Place, context: Context) -> tuple[Waiver, ...]:
    """Return the rules of make-up that a page waives; a Chinese term is asked back."""
    waivers: list[Waiver] = []
    for at, name in enumerate(names):
        if name in FINDINGS:
            waivers.append(Waiver(name, place.at(at).position))
            continue
        meant = [rule for rule, one in FINDINGS.items() if one.term == name]
        near = meant[0] if meant else nearest(name, FINDINGS)
        context.complain("unknown-waive", place.at(at), rule=name, nearest=near)
    return tuple(waivers)


class _Page(msgspec.Struct, frozen=True):
    """A page being filled.

    Attributes:
        used: slot -> who has it.
        placed: zones given by `place`, to be held against each other and the slots.
    """

    number: int
    design: PageDesign | None
    context: Context
    used: dict[str, str]
    placed: list[Taken]

    def article(self, at: int, spec: ArticleSpec, place: Place) -> Article | None:
        """Read an article and give it its slot or place."""
        name = spec.id or article_name(self.number, at)
        zone = self._zone(spec, place, name)
        if zone and zone.notch and (spec.kind != "article" or spec.writing == "vertical"):
            here = place.at("place" if spec.slot is None else "slot")
            self.context.complain("notch-not-here", here, name=name)
        if zone is not None and self.design is not None and self.design.spread:
            from banmian.load.fold import check_fold

            check_fold(spec, place, zone, self.context)
        article = self.context.recall(
            ("read article", self.number, at), place, (spec, zone, name),
            lambda: read_article(spec, place, self.context, zone, name), moves=True,
        )  # fmt: skip
        styles = self.design.slot_styles.get(spec.slot or "") if self.design else None
        return replace(article, styles=styles) if article and styles else article

    def advert(self, spec: AdvertSpec, place: Place) -> Advert | None:
        """Read an advertisement and give it its slot."""
        from banmian.load.pictures import PDF_ENDINGS, pdf_key, picture_key

        zone = self._slot(spec.slot, place.at("slot"), spec.file)
        if zone and zone.notch:
            self.context.complain("notch-not-here", place.at("slot"), name=spec.file)
        file = place.at("file")
        pdf = spec.file.lower().endswith(PDF_ENDINGS)
        if spec.page is not None and not pdf:
            self.context.complain("page-of-picture", place.at("page"), file=spec.file)
        if spec.page is not None and spec.page < 1:
            self.context.complain("too-small", place.at("page"), key="page", least=1)
        find = pdf_key if pdf else picture_key
        key = find(spec.file, file, self.context)
        if not key or not zone:
            return None
        page = (spec.page or 1) if pdf else 0
        return Advert(key, zone, place.position, page, file.position)

    def finish(self, place: Place) -> None:
        """Hold places against each other, the slots in use and the furniture."""
        if self.design is None:
            return
        taken = [
            Taken(self.design.slots[slot], slot, place)
            for slot in self.used
            if slot in self.design.slots
        ]
        for name, piece in (("nameplate", self.design.nameplate), ("ear", self.design.ear)):
            if piece is not None:
                taken.append(Taken(piece.zone, name, place))
        self.context.found.extend(find_overlaps(self.placed, taken))
        for slot in self.design.slots:
            if slot not in self.used:
                position = place.position
                self.context.found.append(diagnose("unused-slot", position, name=slot))

    def _zone(self, spec: ArticleSpec, place: Place, name: str) -> Zone | None:
        if spec.slot is not None and spec.place is not None:
            position = place.at("place").key_position
            self.context.found.append(diagnose("slot-and-place", position))
            return None
        if spec.slot is not None:
            return self._slot(spec.slot, place.at("slot"), name)
        if spec.place is None:
            self.context.complain("no-place", place, name=name)
            return None
        return self._place(spec, place.at("place"), name)

    def _slot(self, slot: str, place: Place, name: str) -> Zone | None:
        """Give out a slot, once."""
        if slot in self.used:
            self.context.complain("slot-taken", place, slot=slot, other=self.used[slot])
            return None
        self.used[slot] = name
        if self.design is None:
            return None
        zone = self.design.slots.get(slot)
        if zone is None:
            near = nearest(slot, self.design.slots)
            self.context.complain(
                "unknown-slot", place, slot=slot, design=self.design.name, nearest=near
            )
        return zone

    def _place(self, spec: ArticleSpec, place: Place, name: str) -> Zone | None:
        if spec.place is None or self.context.layout is None or self.design is None:
            return None
        grid = self.context.layout.grid_on(self.number, self.design)
        zone = read_zone(spec.place, place, grid, name)
        if isinstance(zone, Zone):
            self.placed.append(Taken(zone, name, place))
            return zone
        self.context.found.extend(zone)
        return None
