"""A centred nameplate: the name in the middle, its lines below, the facts in a band.

The band with date, numbers and the rest stands at the foot of the zone between thin
rules, on as few lines as it needs.
"""

from typing import Final

from banmian.geometry import Point, Size
from banmian.layout.furniture.nameplate_words import (
    Facts,
    panel_lines,
    publishers_line,
    spaced_name,
)
from banmian.layout.furniture.pieces import (
    Pieces,
    Word,
    percent_that_fits,
    row,
    rule,
    set_word,
    text_at,
)
from banmian.model.design import Grid, Nameplate
from banmian.model.page import Fragment
from banmian.text.setting import Setting
from banmian.units import Emu, pt

BAND_PITCH: Final = pt(13)
"""Baseline to baseline of the lines of the band."""

AIR: Final = pt(6)
"""White above and below the name with its lines, together."""

GAP: Final = 2
"""Least white between two facts of the band, characters of the body."""

WIDEST: Final = 80
"""How much of the zone's width the name takes at most, percent."""


def compose_centered(
    plate: Nameplate, facts: Facts, grid: Grid, setting: Setting
) -> tuple[Point, Fragment]:
    """Return the nameplate and its place on the page."""
    rect = grid.rect(plate.zone)
    lines = _band_lines(panel_lines(plate, facts), rect.width, GAP * grid.size, setting)
    band = rect.height - len(lines) * BAND_PITCH - pt(4)
    items = _name(plate, facts, Size(rect.width, band), setting)
    if lines:
        items.append(rule(0, band, rect.width, pt(0.3)))
    for number, words in enumerate(lines):
        baseline = band + (number + 1) * BAND_PITCH - pt(2)
        items += _spread(words, rect.width, GAP * grid.size, baseline, setting)
    fragment = Fragment(Size(rect.width, rect.height), tuple(items), "nameplate")
    return Point(rect.x, rect.y), fragment


def _name(plate: Nameplate, facts: Facts, room: Size, setting: Setting) -> Pieces:
    """Set the name with its Latin and the publisher's line, in the middle of the room."""
    below = [
        Word(text, style)
        for text, style in (
            (facts.paper.latin if "latin" in plate.parts else "", "nameplate-latin"),
            (publishers_line(plate, facts.paper), "nameplate-line"),
        )
        if text
    ]
    depth = sum(setting.styles[word.style].size * 150 // 100 for word in below)
    tallest = room.height - depth - AIR
    widest = room.width * WIDEST // 100
    letters, width, size = spaced_name(facts.paper.name, widest, setting, tallest)
    top = max(0, room.height - depth - size) // 2
    left = (room.width - width) // 2
    items: Pieces = [(Point(at.x + left, at.y + top), item) for at, item in letters]
    baseline = top + size
    for word in below:
        line = set_word(word, setting)
        line = set_word(word, setting, percent_that_fits(line.width, room.width))
        baseline += setting.styles[word.style].size * 150 // 100
        items += text_at(line, (room.width - line.width) // 2, baseline)
    return items


def _band_lines(
    words: list[Word], width: Emu, gap: Emu, setting: Setting
) -> list[list[Word]]:
    """Return the facts on as few lines as they fit, lines as even as can be."""
    fewest = _filled(words, width, gap, setting)
    narrower = (_filled(words, width * share // 100, gap, setting)
                for share in range(50, 100, 5))  # fmt: skip
    return next((one for one in narrower if len(one) == len(fewest)), fewest)


def _filled(words: list[Word], width: Emu, gap: Emu, setting: Setting) -> list[list[Word]]:
    lines: list[list[Word]] = []
    left = 0
    for word in words:
        wide = set_word(word, setting).width + gap
        if not lines or wide > left + gap:
            lines.append([])
            left = width
        lines[-1].append(word)
        left -= wide
    return lines


def _spread(
    words: list[Word], width: Emu, gap: Emu, baseline: Emu, setting: Setting
) -> Pieces:
    """Set facts in the middle of a line, the same white between them."""
    lines, whole = row(words, [gap] * (len(words) - 1), setting)
    x = max(0, (width - whole) // 2)
    items: Pieces = []
    for line in lines:
        items += text_at(line, x, baseline)
        x += line.width + gap
    return items
