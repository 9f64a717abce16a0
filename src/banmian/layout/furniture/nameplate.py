"""The nameplate (报头): the paper's name, the lines under it, the panel with the date.

The name is the largest text of page one (inspection rules of 2020). The parts that the
layout lists are set in this order: the name with its Latin and its publisher's line at
the left, all others as lines of the panel at the right; a thick-thin rule (文武线) closes
the nameplate across the page. Two other arrangements have files of their own.
"""

from typing import Final

from banmian.geometry import Point, Size
from banmian.layout.furniture.nameplate_words import (
    Facts,
    panel_lines,
    publishers_line,
    spaced_name,
)
from banmian.layout.furniture.pieces import Pieces, Word, rule, set_word, text_at, upright
from banmian.model.design import Grid, Nameplate
from banmian.model.page import Fragment
from banmian.text.setting import Setting
from banmian.units import Emu, pt

PANEL: Final = 17
"""Width of the date panel in characters of the body."""

THICK, THIN, APART = pt(1.5), pt(0.3), pt(1.5)
"""文武线: thick rule, thin rule, white between them."""


def compose_nameplate(
    plate: Nameplate, facts: Facts, grid: Grid, setting: Setting
) -> tuple[Point, Fragment]:
    """Return the nameplate and its place on the page, built as its design says."""
    if plate.arrangement == "center":
        from banmian.layout.furniture.nameplate_center import compose_centered

        return compose_centered(plate, facts, grid, setting)
    if plate.arrangement == "vertical":
        from banmian.layout.furniture.nameplate_upright import compose_upright

        return compose_upright(plate, facts, grid, setting)
    rect = grid.rect(plate.zone)
    lines = panel_lines(plate, facts)
    panel = PANEL * grid.size if lines else 0
    gap = 2 * grid.size if lines else 0
    items = _name(plate, facts, rect.width - panel - gap, setting)
    items += _panel(lines, rect.width - panel, panel, rect.height, setting)
    fragment = Fragment(Size(rect.width, rect.height), tuple(items), "nameplate")
    return Point(rect.x, rect.y), fragment


def closing_rule(plate: Nameplate, grid: Grid) -> tuple[Point, Fragment]:
    """Return the thick-thin rule across the page below the nameplate."""
    y = grid.line_top(plate.zone.last_line + 1) + grid.leading * 5 // 8
    items = (
        rule(0, THICK // 2, grid.width, THICK),
        rule(0, THICK + APART + THIN // 2, grid.width, THIN),
    )
    size = Size(grid.width, THICK + APART + THIN)
    return Point(grid.left, y), Fragment(size, items, "nameplate")


def _name(plate: Nameplate, facts: Facts, width: Emu, setting: Setting) -> Pieces:
    """Set the name spaced over its width, its Latin and the publisher's line under it."""
    items, x, size = spaced_name(facts.paper.name, width, setting)
    baseline = size * 104 // 100
    if "latin" in plate.parts and facts.paper.latin:
        line = set_word(Word(facts.paper.latin, "nameplate-latin"), setting)
        baseline += setting.styles["nameplate-latin"].size
        items += text_at(line, (x - line.width) // 2, baseline)
    publishers = publishers_line(plate, facts.paper)
    if publishers:
        line = set_word(Word(publishers, "nameplate-line"), setting)
        baseline += setting.styles["nameplate-line"].size * 160 // 100
        items += text_at(line, (x - line.width) // 2, baseline)
    return items


def _panel(
    lines: list[Word], left: Emu, width: Emu, depth: Emu, setting: Setting
) -> Pieces:
    """Set the panel's lines evenly over the nameplate's depth, a rule at their left."""
    if not lines:
        return []
    items: Pieces = [upright(left, pt(6), depth - pt(12), pt(0.3))]
    pitch = (depth - pt(12)) // len(lines)
    inset = (width - max(set_word(word, setting).width for word in lines)) // 2
    inset = max(inset, pt(9))
    for number, word in enumerate(lines):
        size = setting.styles[word.style].size
        baseline = pt(6) + number * pitch + (pitch + size) // 2 - size * 12 // 100
        items += text_at(set_word(word, setting), left + inset, baseline)
    return items
