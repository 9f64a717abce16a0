"""诗: line for line as written, all from one left edge, a blank line between stanzas.

The block of lines stands in the middle of its column, so that the longest line has the
same white at both sides. A line that is too long for the column turns over, two
characters in. Stanzas are told by the empty lines of the copy; a stanza stays in one
column if one can hold it.
"""

from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from banmian.elements.rows import Piece, Room, Row, Rows, aligned_rows, joined, single
from banmian.model.edition import Article
from banmian.model.text import Paragraph
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu

TURNOVER: Final = 2
"""How far the rest of a line that is too long stands in, in characters."""


def verse_rows(article: Article, room: Room, setting: Setting) -> Rows:
    """Return the lines of a poem; `## ` lines (of a cycle) are set as its heads."""
    style = setting.styles["verse"]
    starts = _stanza_starts(article)
    pieces = [
        single(one, number, setting.styles[_style_name(one)], setting)
        for number, one in enumerate(article.body)
    ]
    verse = [piece.line.width for piece, one in zip(pieces, article.body, strict=True)
             if one.role == "body" and piece.line.width <= room.width]  # fmt: skip
    left = (room.width - max(verse, default=room.width)) // 2 // style.size * style.size
    rows: list[Row] = []
    for number, (paragraph, piece) in enumerate(zip(article.body, pieces, strict=True)):
        if number in starts and rows:
            rows[-1] = rows[-1]._replace(joined=False)
            rows.append(Row(separates=True))
        if paragraph.role == "subhead":
            head = setting.styles["verse-head"]
            rows += joined(aligned_rows(paragraph, number, head, room, setting, 1))
        elif piece.line.width > room.width - left:
            rows += _turned(paragraph, piece, left, room, setting)
        else:
            rows.append(Row((piece._replace(x=left),), joined=True))
    return Rows(tuple(rows))


def _style_name(paragraph: Paragraph) -> str:
    return "verse-head" if paragraph.role == "subhead" else "verse"


def _stanza_starts(article: Article) -> set[int]:
    """Return the numbers of the paragraphs that have an empty line above them."""
    starts: set[int] = set()
    for number, (above, below) in enumerate(pairwise(article.body), start=1):
        if above.position is None or below.position is None:
            continue
        if below.position.line > above.position.line + 1:
            starts.add(number)
    return starts


def _turned(
    paragraph: Paragraph, piece: Piece, left: Emu, room: Room, setting: Setting
) -> list[Row]:
    """Return a line that is too long on as many as it needs."""
    style = setting.styles["verse"]
    width = (room.width - left) // style.size * style.size
    inner = TURNOVER * style.size
    measures = (Measure(0, width), Measure(inner, width - inner))
    number = piece.source.paragraph
    return [
        Row((Piece(left, line, replace(piece.source, start=line.start, end=line.end)),),
            joined=True)
        for line in setting.set_paragraph(paragraph, style, measures, number)
    ]  # fmt: skip
