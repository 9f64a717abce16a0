"""The credits line (编辑行): roles in Hei, names beside them, at the foot of a page.

Names of two characters are spaced to three; one em between names, two between roles.
"""

from banmian.elements.runin import spaced_name
from banmian.geometry import Point, Size
from banmian.layout.furniture.pieces import (
    Pieces,
    Word,
    percent_that_fits,
    row,
    rule,
    set_word,
    text_at,
)
from banmian.model.design import Grid
from banmian.model.edition import Credits
from banmian.model.page import Fragment
from banmian.text.setting import Setting
from banmian.units import Emu, pt


def credit_words(editors: Credits, setting: Setting) -> tuple[list[Word], list[Emu]]:
    """Return the words of a credits line and the gaps between them."""
    em = setting.styles["credits-name"].size
    words: list[Word] = []
    gaps: list[Emu] = []
    for role, names in editors:
        gaps += [2 * em] if words else []
        words.append(Word(role, "credits-role"))
        for name in names:
            gaps.append(em)
            words.append(Word(spaced_name(name), "credits-name"))
    return words, gaps


def compose_credits(
    editors: Credits, grid: Grid, setting: Setting
) -> tuple[Point, Fragment]:
    """Return the credits line on the last line of the grid, under a thin rule."""
    words, gaps = credit_words(editors, setting)
    lines, width = row(words, gaps, setting)
    percent = percent_that_fits(width, grid.width)
    if percent < 100:
        lines = [set_word(word, setting, percent) for word in words]
        gaps = [gap * percent // 100 for gap in gaps]
        width = sum(line.width for line in lines) + sum(gaps)
    x = grid.width - width
    items: Pieces = [rule(0, pt(1), grid.width, pt(0.3))]
    for line, gap in zip(lines, [*gaps, 0], strict=False):
        items += text_at(line, x, grid.leading)
        x += line.width + gap
    place = Point(grid.left, grid.line_top(grid.lines))
    return place, Fragment(Size(grid.width, grid.leading), tuple(items), "credits")
