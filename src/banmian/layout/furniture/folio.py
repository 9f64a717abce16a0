"""The folio line (报眉) in the head margin of inside pages.

Page number and section at the outer edge, the date in the middle, the page's editors at
the inner edge, over a thick-thin rule. Every page must carry its number in a fixed place.
"""

from typing import NamedTuple

from banmian.geometry import Point, Size
from banmian.layout.calendar import full_date, lunar_date, weekday
from banmian.layout.furniture.credits import credit_words
from banmian.layout.furniture.pieces import Pieces, Word, row, rule, text_at
from banmian.model.design import Grid
from banmian.model.edition import Credits, Edition
from banmian.model.page import Fragment
from banmian.text.setting import Setting
from banmian.units import Emu, pt


class FolioFacts(NamedTuple):
    """What a folio line says.

    Attributes:
        number: of the page. section: its name (版名).
        middle: what stands in the middle, in order: `paper`, `date`, `weekday`, `lunar`,
            `weather`, `number`. edition: whose facts these are.
        editors: of the page.
        outer_left: its outer edge is at the left.
    """

    number: int
    section: str
    middle: tuple[str, ...]
    edition: Edition
    editors: Credits
    outer_left: bool


def compose_folio(
    facts: FolioFacts, grid: Grid, setting: Setting
) -> tuple[Point, Fragment]:
    """Return the folio line; number and section stand at the page's outer edge."""
    depth = pt(26)
    baseline = depth - pt(9)
    outer = _outer(facts)
    inner, gaps = credit_words(facts.editors, setting)
    items: Pieces = []
    if facts.outer_left:
        items += _set(outer, _outer_gaps(outer, setting), 0, baseline, setting)
        items += _set_right(inner, gaps, grid.width, baseline, setting)
    else:
        items += _set_right(
            outer[::-1], _outer_gaps(outer, setting), grid.width, baseline, setting
        )
        items += _set(inner, gaps, 0, baseline, setting)
    lines, width = row([Word(_middle(facts), "folio")], [], setting)
    items += text_at(lines[0], (grid.width - width) // 2, baseline)
    items.append(rule(0, depth - pt(4.5), grid.width, pt(1)))
    items.append(rule(0, depth - pt(2), grid.width, pt(0.3)))
    place = Point(grid.left, grid.top - depth - pt(2))
    return place, Fragment(Size(grid.width, depth), tuple(items), "folio")


def _middle(facts: FolioFacts) -> str:
    edition = facts.edition
    says = {
        "paper": lambda: edition.layout.paper.name,
        "date": lambda: full_date(edition.date),
        "weekday": lambda: weekday(edition.date),
        "lunar": lambda: lunar_date(edition.date),
        "weather": lambda: edition.weather,
        "number": lambda: f"总第{edition.number}期" if edition.number else "",
    }
    words = (says[part]() for part in facts.middle)
    return "　".join(word for word in words if word)


def _outer(facts: FolioFacts) -> list[Word]:
    words = [Word(f"第{facts.number}版", "folio-number")]
    if facts.section:
        words.append(Word(facts.section, "folio-section"))
    return words


def _outer_gaps(words: list[Word], setting: Setting) -> list[Emu]:
    return [setting.styles["folio-section"].size] * (len(words) - 1)


def _set(
    words: list[Word], gaps: list[Emu], x: Emu, baseline: Emu, setting: Setting
) -> Pieces:
    lines, _ = row(words, gaps, setting)
    items: Pieces = []
    for line, gap in zip(lines, [*gaps, 0], strict=False):
        items += text_at(line, x, baseline)
        x += line.width + gap
    return items


def _set_right(
    words: list[Word], gaps: list[Emu], right: Emu, baseline: Emu, setting: Setting
) -> Pieces:
    _, width = row(words, gaps, setting)
    return _set(words, gaps, right - width, baseline, setting)
