"""The nameplate (报头): the paper's name, the lines under it, the panel with the date.

The name is the largest text of page one (inspection rules of 2020). The parts that the
layout lists are set in this order: the name with its Latin and its publisher's line at
the left, all others as lines of the panel at the right; a thick-thin rule (文武线) closes
the nameplate across the page.
"""

import datetime
from typing import Final, NamedTuple

from banmian.geometry import Point, Size
from banmian.layout.calendar import full_date, lunar_date, weekday
from banmian.layout.furniture.pieces import (
    Pieces,
    Word,
    percent_that_fits,
    rule,
    set_word,
    text_at,
    upright,
)
from banmian.model.design import Grid, Nameplate, Paper
from banmian.model.page import Fragment
from banmian.text.setting import Setting
from banmian.units import Emu, pt

PANEL: Final = 17
"""Width of the date panel in characters of the body."""

LETTER_SPACE: Final = 22
"""Most white between the characters of the name, percent of their size."""

THICK, THIN, APART = pt(1.5), pt(0.3), pt(1.5)
"""文武线: thick rule, thin rule, white between them."""


class Facts(NamedTuple):
    """What a nameplate can say."""

    paper: Paper
    date: datetime.date
    number: int | None
    pages: int


def compose_nameplate(
    plate: Nameplate, facts: Facts, grid: Grid, setting: Setting
) -> tuple[Point, Fragment]:
    """Return the nameplate and its place on the page."""
    rect = grid.rect(plate.zone)
    lines = _panel_lines(plate, facts)
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
    words = [Word(letter, "nameplate") for letter in facts.paper.name]
    whole = sum(set_word(word, setting).width for word in words)
    percent = percent_that_fits(whole, width)
    letters = [set_word(word, setting, percent) for word in words]
    natural = sum(line.width for line in letters)
    size = setting.styles["nameplate"].size * percent // 100
    gaps = max(len(letters) - 1, 1)
    space = max(0, min((width - natural) // gaps, size * LETTER_SPACE // 100))
    items: Pieces = []
    x = 0
    for line in letters:
        items += text_at(line, x, size * 90 // 100)
        x += line.width + space
    x -= space
    baseline = size * 104 // 100
    if "latin" in plate.parts and facts.paper.latin:
        line = set_word(Word(facts.paper.latin, "nameplate-latin"), setting)
        baseline += setting.styles["nameplate-latin"].size
        items += text_at(line, (x - line.width) // 2, baseline)
    publishers = _publishers(plate, facts.paper)
    if publishers:
        line = set_word(Word(publishers, "nameplate-line"), setting)
        baseline += setting.styles["nameplate-line"].size * 160 // 100
        items += text_at(line, (x - line.width) // 2, baseline)
    return items


def _publishers(plate: Nameplate, paper: Paper) -> str:
    words = []
    if "sponsor" in plate.parts and paper.sponsor:
        words.append(f"主管：{paper.sponsor}")
    if "publisher" in plate.parts and paper.publisher:
        words.append(f"主办：{paper.publisher}")
    return "　".join(words)


def _panel_lines(plate: Nameplate, facts: Facts) -> list[Word]:
    """Return the panel's lines: the date large, the rest small, in the layout's order."""
    paper = facts.paper
    number = f"总第{facts.number}期" if facts.number else ""
    says = {
        "date": f"{full_date(facts.date)}",
        "weekday": weekday(facts.date),
        "lunar": lunar_date(facts.date),
        "number": number,
        "pages": f"今日{facts.pages}版" if facts.pages > 1 else "",
        "serial": f"国内统一连续出版物号 {paper.serial}" if paper.serial else "",
        "postal-code": f"邮发代号 {paper.postal_code}" if paper.postal_code else "",
        "website": paper.website,
        "price": paper.price,
    }
    pairs = {"weekday": "date", "pages": "number"}
    lines: list[Word] = []
    for part in plate.parts:
        text = says.get(part, "")
        if not text or (part in pairs and pairs[part] in plate.parts):
            continue
        follower = next((one for one, leads in pairs.items()
                         if leads == part and one in plate.parts), "")  # fmt: skip
        text = f"{text}　{says[follower]}" if follower and says[follower] else text
        style = "nameplate-date" if part == "date" else "nameplate-panel"
        lines.append(Word(text, style))
    return lines


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
