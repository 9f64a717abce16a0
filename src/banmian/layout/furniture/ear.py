"""The ear (报眼): a box beside the nameplate with a title and a few short lines.

A line that ends in a page (… 2版) is set as an index entry: dots lead to the page at the
right edge.
"""

import re
from typing import Final, NamedTuple

from banmian.geometry import Point, Rect, Size
from banmian.layout.furniture.pieces import (
    Pieces,
    Word,
    percent_that_fits,
    rule,
    set_word,
    text_at,
    upright,
)
from banmian.model.design import Grid, Zone
from banmian.model.edition import EarText
from banmian.model.page import Fill, Fragment
from banmian.model.style import BLACK
from banmian.text.setting import Setting
from banmian.units import Emu, pt

_ENTRY: Final = re.compile(r"(.*\S)[\s　]+(第?[0-9０-９一二三四五六七八九十A-Z]+版)")
_FRAME: Final = pt(0.3)
_DOT: Final = pt(0.7)


class _Fitting(NamedTuple):
    """What sets the lines, and the most of their size that the ear has room for."""

    setting: Setting
    most: int


def compose_ear(
    zone: Zone, ear: EarText, grid: Grid, setting: Setting
) -> tuple[Point, Fragment]:
    """Return the ear and its place on the page."""
    rect = grid.rect(zone)
    items = _frame(rect)
    title = setting.styles["ear-title"]
    text = setting.styles["ear-text"]
    left, right = grid.size, rect.width - grid.size
    top = title.size * 2
    if ear.title:
        line = set_word(Word(ear.title, "ear-title"), setting)
        fits = percent_that_fits(line.width, right - left)
        line = set_word(Word(ear.title, "ear-title"), setting, fits)
        items += text_at(line, (rect.width - line.width) // 2, top - title.size // 4)
        for start in (left, (rect.width + line.width) // 2 + grid.size):
            length = (rect.width - line.width) // 2 - 2 * grid.size
            items.append(rule(start, top - title.size * 58 // 100, length, _FRAME))
    else:
        top = title.size // 2
    room = rect.height - top - grid.size
    pitch = min(room // max(len(ear.items), 1), text.size * 22 // 10)
    shift = (room - pitch * len(ear.items)) // 2
    most = min(100, pitch * 85 // text.size)
    for number, item in enumerate(ear.items):
        baseline = top + shift + number * pitch + (pitch + text.size * most // 100) // 2
        items += _item(item, left, right, baseline, _Fitting(setting, most))
    fragment = Fragment(Size(rect.width, rect.height), tuple(items), "ear")
    return Point(rect.x, rect.y), fragment


def _frame(rect: Rect) -> Pieces:
    return [
        rule(0, 0, rect.width, _FRAME),
        rule(0, rect.height, rect.width, _FRAME),
        upright(0, 0, rect.height, _FRAME),
        upright(rect.width, 0, rect.height, _FRAME),
    ]


def _item(item: str, left: Emu, right: Emu, baseline: Emu, fitting: _Fitting) -> Pieces:
    match = _ENTRY.fullmatch(item)
    words = (item, "") if match is None else (match[1], match[2])
    gap = pt(8) if match else 0
    setting, most = fitting
    whole = sum(set_word(Word(word, "ear-text"), setting).width for word in words if word)
    percent = min(most, percent_that_fits(whole, right - left - gap))
    entry = set_word(Word(words[0], "ear-text"), setting, percent)
    pieces = text_at(entry, left, baseline)
    if not words[1]:
        return pieces
    page = set_word(Word(words[1], "ear-text"), setting, percent)
    pieces += text_at(page, right - page.width, baseline)
    pieces += _leaders(left + entry.width + pt(4), right - page.width - pt(4), baseline)
    return pieces


def _leaders(start: Emu, end: Emu, baseline: Emu) -> Pieces:
    """Return dots between an entry and its page, aligned on one raster."""
    step = pt(4)
    first = -(-start // step)
    return [
        (Point(place * step, baseline - pt(2.6)), Fill(Size(_DOT, _DOT), BLACK))
        for place in range(first, end // step)
    ]
