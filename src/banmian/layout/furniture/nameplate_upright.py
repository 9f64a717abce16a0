"""An upright nameplate (竖排报头): the name from top to bottom in a tall frame.

Latin, publishers and the facts stand below it in small lines, each as wide as there is
room. The frame is a heavy and a thin line (文武框).
"""

from typing import Final

from banmian.geometry import Point, Rect, Size
from banmian.layout.furniture.nameplate_words import Facts, panel_lines, publishers_line
from banmian.layout.furniture.pieces import (
    Pieces,
    Word,
    percent_that_fits,
    rule,
    set_word,
    text_at,
    upright,
)
from banmian.model.design import Grid, Nameplate
from banmian.model.page import Fragment
from banmian.text.setting import Setting
from banmian.units import Emu, pt

HEAVY, THIN, APART = pt(1.5), pt(0.3), pt(3)
"""The frame: its outer line, its inner line, from one to the other."""

PITCH: Final = 150
"""Baseline to baseline of the small lines, percent of their size."""

MOST_SPACE: Final = 25
"""Most white between the characters of the name, percent of their size."""


def compose_upright(
    plate: Nameplate, facts: Facts, grid: Grid, setting: Setting
) -> tuple[Point, Fragment]:
    """Return the nameplate and its place on the page."""
    rect = grid.rect(plate.zone)
    inner = Rect(
        grid.size, grid.leading, rect.width - 2 * grid.size,
        rect.height - 2 * grid.leading,
    )  # fmt: skip
    small = [
        line
        for word in _small_words(plate, facts)
        for line in _lines(word, inner.width, setting)
    ]
    depth = sum(setting.styles[word.style].size * PITCH // 100 for word in small)
    room = Rect(inner.x, inner.y, inner.width, inner.height - depth - grid.leading)
    items = _frame(rect.width, rect.height)
    items += _name(facts.paper.name, room, setting)
    baseline = inner.bottom - depth
    for word in small:
        baseline += setting.styles[word.style].size * PITCH // 100
        line = set_word(word, setting)
        line = set_word(word, setting, percent_that_fits(line.width, inner.width))
        x = inner.x + (inner.width - line.width) // 2
        items += text_at(line, x, baseline - setting.styles[word.style].size // 4)
    fragment = Fragment(Size(rect.width, rect.height), tuple(items), "nameplate")
    return Point(rect.x, rect.y), fragment


def _small_words(plate: Nameplate, facts: Facts) -> list[Word]:
    latin = facts.paper.latin if "latin" in plate.parts else ""
    words = [Word(latin, "nameplate-latin")] if latin else []
    publishers = publishers_line(plate, facts.paper)
    words += [Word(one, "nameplate-line") for one in publishers.split("　") if one]
    return words + panel_lines(plate, facts)


def _lines(word: Word, width: Emu, setting: Setting) -> list[Word]:
    """Return a fact on as many lines as it needs, broken where it has spaces."""
    lines: list[Word] = []
    for piece in word.text.split():
        longer = Word(f"{lines[-1].text}　{piece}", word.style) if lines else word
        if lines and set_word(longer, setting).width <= width:
            lines[-1] = longer
        else:
            lines.append(Word(piece, word.style))
    return [word] if set_word(word, setting).width <= width else lines


def _name(name: str, room: Rect, setting: Setting) -> Pieces:
    """Set the name downwards, as large as fits, spaced a little over its room."""
    style = setting.styles["nameplate"].size
    size = min(style, room.width, room.height // max(len(name), 1))
    gaps = max(len(name) - 1, 1)
    space = min((room.height - size * len(name)) // gaps, size * MOST_SPACE // 100)
    top = room.y + (room.height - size * len(name) - space * (len(name) - 1)) // 2
    items: Pieces = []
    for number, letter in enumerate(name):
        line = set_word(Word(letter, "nameplate"), setting, size * 100 // style)
        x = room.x + (room.width - line.width) // 2
        items += text_at(line, x, top + number * (size + space) + size * 88 // 100)
    return items


def _frame(width: Emu, height: Emu) -> Pieces:
    items: Pieces = []
    for inset, weight in ((0, HEAVY), (APART, THIN)):
        across, down = width - 2 * inset, height - 2 * inset
        items += [
            rule(inset, inset, across, weight),
            rule(inset, height - inset, across, weight),
            upright(inset, inset, down, weight),
            upright(width - inset, inset, down, weight),
        ]
    return items
