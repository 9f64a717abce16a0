"""引语: a large quotation in Kai between two rules, who said it at the right below.

The largest size of the series at which it fits the block, and at which no line of one or
two characters is left over, is taken.
"""

from typing import Final

from banmian.elements.rows import Piece, Room, Row, Rows, aligned_rows, blank_rows, depth_of
from banmian.elements.runin import byline_text
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Stroke
from banmian.model.style import BLACK, Style
from banmian.model.text import Paragraph, Source
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu, pt

HEAVY: Final = pt(1.5)
THIN: Final = pt(0.3)
"""The rules above and below."""

PITCH: Final = 128
"""Least distance of its lines, percent of their size; rounded up to grid lines."""

LAST: Final = 3
"""Least characters in the last line."""


def quote_rows(article: Article, room: Room, setting: Setting) -> Rows:
    """Return a quotation with its rules, in the middle of its block."""
    credit = _credit_rows(article, room, setting)
    style = setting.styles["quote"]
    text: list[Row] = []
    best: list[Row] = []
    for size in style.sizes or (style.size,):
        text, last = _text_rows(article, _sized(style, size), room, setting)
        if depth_of(text) + depth_of(credit) + 2 > room.lines:
            continue
        best = best or text
        if last >= LAST:
            best = text
            break
    text = best or text
    spare = room.lines - depth_of(text) - depth_of(credit) - 2
    above = _rule_row(room.width, HEAVY, room.leading * 3 // 4)
    below = _rule_row(room.width, THIN, room.leading // 4)
    rows = [above, *blank_rows(spare // 2), *text, *credit]
    return Rows((*rows, *blank_rows(spare - spare // 2), below))


def quote_credit(article: Article) -> str:
    """Return who said it as it stands below: ——记者 王小雨."""
    return f"——{byline_text(article.byline)}" if article.byline else ""


def _sized(style: Style, size: Emu) -> Style:
    return Style(style.name, style.fonts, size, size, ink=style.ink)


def _text_rows(
    article: Article, style: Style, room: Room, setting: Setting
) -> tuple[list[Row], int]:
    """Return the rows of the quotation, and the characters of its shortest last line."""
    lines_each = -(-style.size * PITCH // (100 * room.leading))
    measure = room.width // style.size * style.size
    left = (room.width - measure) // 2
    rows: list[Row] = []
    shortest = room.width // style.size
    for number, paragraph in enumerate(article.body):
        lines = setting.set_paragraph(paragraph, style, (Measure(0, measure),), number)
        alone = len(article.body) == len(lines) == 1
        for line in lines:
            source = Source(0, "body", number, line.start, line.end)
            x = (room.width - line.width) // 2 if alone else left
            rows.append(Row((Piece(x, line, source),), lines=lines_each))
        if not alone:
            shortest = min(shortest, lines[-1].end - lines[-1].start)
    return rows, shortest


def _credit_rows(article: Article, room: Room, setting: Setting) -> list[Row]:
    text = quote_credit(article)
    if not text:
        return []
    style = setting.styles["quote-credit"]
    number = len(article.body)
    first, *rest = aligned_rows(Paragraph(text), number, style, room, setting, 2)
    return [first._replace(lines=2), *rest]


def _rule_row(width: Emu, weight: Emu, rise: Emu) -> Row:
    """Return a rule over the whole width in a line of its own."""
    return Row(marks=((Point(0, -rise), Stroke(Point(width, 0), weight, BLACK)),))
