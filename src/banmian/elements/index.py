"""导读: headlines of the issue with leaders to their pages at the right edge."""

from typing import Final

from msgspec.structs import replace

from banmian.elements.rows import Piece, Room, Row, Rows, blank_rows, single
from banmian.elements.space import Items
from banmian.geometry import Point, Size
from banmian.model.edition import Article, IndexEntry
from banmian.model.page import Fill
from banmian.model.style import BLACK
from banmian.model.text import Paragraph
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu, pt

WIDEST_PITCH: Final = 2
"""Most grid lines from one entry to the next."""

DOT: Final = pt(0.7)
STEP: Final = pt(4)
"""A leader's dot, and the raster that the dots of all lines share."""

_CLEAR: Final = pt(4)
_DOT_HEIGHT: Final = pt(2.6)


def page_text(entry: IndexEntry) -> str:
    """Return how an index says a page: 2版."""
    return f"{entry.page}版"


def index_rows(article: Article, room: Room, setting: Setting) -> Rows:
    """Return the entries of an index, spread over the lines of its block."""
    entries = [
        _entry_rows(entry, number, room, setting)
        for number, entry in enumerate(article.index_entries)
    ]
    lines = sum(len(entry) for entry in entries)
    open_pitch = WIDEST_PITCH if lines + len(entries) - 1 <= room.lines else 1
    rows: list[Row] = []
    for entry in entries:
        rows += blank_rows((open_pitch - 1) * bool(rows)) + entry
    return Rows((*blank_rows((room.lines - len(rows)) // 2), *rows))


def _entry_rows(entry: IndexEntry, number: int, room: Room, setting: Setting) -> list[Row]:
    """Return one entry; a title that is long turns over, one character in."""
    style = setting.styles["index-title"]
    title = Paragraph(entry.title)
    page = single(
        Paragraph(page_text(entry)), 2 * number + 1, setting.styles["index-page"], setting
    )
    page = page._replace(x=room.width - page.line.width)
    line = single(title, 2 * number, style, setting)
    most = (page.x - 3 * STEP) // style.size * style.size
    if line.line.width <= most:
        return [_closed(line, page)]
    measures = (Measure(0, most), Measure(style.size, most - style.size))
    lines = setting.set_paragraph(title, style, measures, 2 * number)
    pieces = [
        Piece(0, one, replace(line.source, start=one.start, end=one.end)) for one in lines
    ]
    rows = [Row((piece,), joined=True) for piece in pieces[:-1]]
    return [*rows, _closed(pieces[-1], page)]


def _closed(title: Piece, page: Piece) -> Row:
    end = title.x + title.line.indent + title.line.width
    return Row((title, page), _leaders(end + _CLEAR, page.x - _CLEAR))


def _leaders(start: Emu, end: Emu) -> Items:
    """Return dots from a title to its page."""
    return tuple(
        (Point(place * STEP, -_DOT_HEIGHT), Fill(Size(DOT, DOT), BLACK))
        for place in range(-(-start // STEP), end // STEP)
    )
