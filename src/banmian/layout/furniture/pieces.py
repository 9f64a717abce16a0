"""Small pieces that all furniture is made of: a placed line of text, a rule."""

import msgspec
from msgspec.structs import replace

from banmian.geometry import Point
from banmian.model.page import Item, Stroke, Text
from banmian.model.style import BLACK, Ink
from banmian.model.text import Line, Paragraph
from banmian.text.setting import Setting
from banmian.units import Emu

Pieces = list[tuple[Point, Item]]


class Word(msgspec.Struct, frozen=True):
    """A piece of text with the name of its style."""

    text: str
    style: str


def set_word(word: Word, setting: Setting, percent: int = 100) -> Line:
    """Return a word on one line at its natural width, at a percentage of its size."""
    style = setting.styles[word.style]
    if percent != 100:
        style = replace(style, size=style.size * percent // 100)
    return setting.one_line(Paragraph(word.text), style)


def percent_that_fits(width: Emu, room: Emu) -> int:
    """Return at which percentage of its size a line fits its room, at most 100."""
    return 100 if width <= room else max(1, room * 100 // width)


def text_at(line: Line, x: Emu, baseline: Emu) -> Pieces:
    """Return a line as items whose first character begins at `x`."""
    return [
        (Point(x + place, baseline - rise), Text(run)) for place, rise, run in line.runs
    ]


def row(words: list[Word], gaps: list[Emu], setting: Setting) -> tuple[list[Line], Emu]:
    """Return words set side by side with `gaps` between them, and their whole width."""
    lines = [set_word(word, setting) for word in words]
    return lines, sum(line.width for line in lines) + sum(gaps)


def rule(x: Emu, y: Emu, length: Emu, width: Emu, ink: Ink = BLACK) -> tuple[Point, Item]:
    """Return a horizontal rule."""
    return Point(x, y), Stroke(Point(length, 0), width, ink)


def upright(x: Emu, y: Emu, length: Emu, width: Emu) -> tuple[Point, Item]:
    """Return a vertical rule."""
    return Point(x, y), Stroke(Point(0, length), width, BLACK)
