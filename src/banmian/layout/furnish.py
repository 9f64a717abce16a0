"""All furniture of a page: nameplate, ear, folio lines, rules, credits."""

from banmian.geometry import Point
from banmian.layout.furniture.credits import compose_credits
from banmian.layout.furniture.nameplate import closing_rule, compose_nameplate
from banmian.layout.furniture.nameplate_words import Facts
from banmian.layout.furniture.rules import column_rules
from banmian.layout.insets import Composer
from banmian.model.design import Ear, Grid
from banmian.model.edition import EarText, Edition, PagePlan
from banmian.model.page import Fragment

Furniture = list[tuple[Point, Fragment]]


def furnish(
    plan: PagePlan, edition: Edition, composer: Composer
) -> tuple[tuple[Point, Fragment], ...]:
    """Return the furniture of a page, in the order it is drawn."""
    grid, setting = composer.grid, composer.setting
    design = edition.layout.pages[plan.design]
    pieces: Furniture = []
    if design.nameplate is not None:
        facts = Facts(
            edition.layout.paper, edition.date, edition.number, edition.page_count,
            edition.weather,
        )  # fmt: skip
        pieces.append(compose_nameplate(design.nameplate, facts, grid, setting))
        if design.nameplate.arrangement != "vertical":
            pieces.append(closing_rule(design.nameplate, grid))
    if design.ear is not None:
        from banmian.layout.furniture.ear import compose_ear

        ear = _ear(plan, design.ear, edition)
        pieces.append(compose_ear(design.ear.zone, ear, grid, setting))
    if design.folio:
        pieces += _folios(plan, edition, composer)
    zones = [article.zone for article in plan.articles if article.box == "none"]
    pieces += column_rules(zones, grid)
    credits_line = edition.editors + (() if design.folio else plan.editors)
    if design.credits and credits_line:
        pieces.append(compose_credits(credits_line, grid.halves[-1], setting))
    return tuple(pieces)


def _ear(plan: PagePlan, ear: Ear, edition: Edition) -> EarText:
    """Return what the ear says; the weather in its last line where the design wants it."""
    text = plan.ear or EarText(ear.title, ear.items)
    if not ear.weather or not edition.weather:
        return text
    return EarText(text.title, (*text.items, f"天气　{edition.weather}"))


def _folios(plan: PagePlan, edition: Edition, composer: Composer) -> Furniture:
    """Return the folio line of a page, or one over each page of a spread.

    The editors stand over the second page of a spread.
    """
    from banmian.layout.furniture.folio import FolioFacts, compose_folio

    layout = edition.layout
    left_first = layout.binding == "left"
    halves = composer.grid.halves
    ordered: tuple[Grid, ...] = halves if left_first else halves[::-1]
    folios = []
    for number, half in zip(plan.numbers, ordered, strict=True):
        facts = FolioFacts(
            number=number,
            section=plan.section,
            middle=layout.pages[plan.design].folio_parts,
            edition=edition,
            editors=plan.editors if number == plan.numbers[-1] else (),
            outer_left=not layout.inner_left(number),
        )
        folios.append(compose_folio(facts, half, composer.setting))
    return folios
