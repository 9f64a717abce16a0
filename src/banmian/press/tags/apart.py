"""A story that begins level with the end of the one before it, and left of it, is parted.

To PDFium strings that follow each other at the same height, to half an em, are one line,
and it sorts them from left to right: the new headline would come before the last line of
the other story. Two blanks that stand elsewhere, drawn between the two, end that line (it
passes over a single one).
Source: PDFium, CPDF_TextPage::ProcessTextObject.
"""

from collections.abc import Sequence

from banmian.fonts.library import FontLibrary
from banmian.geometry import Point
from banmian.model.page import Placed, Text
from banmian.model.text import GlyphRun
from banmian.press.tags.elements import Content


def keep_apart(story: Sequence[Placed], content: Content, library: FontLibrary) -> None:
    """Draw blanks before a story if its beginning could be taken for the line before."""
    last, first = content.last_text(), _first_text(story)
    if last is None or first is None or first[0].x >= last[0].x:
        return
    size = max(last[1].size, first[1].size)
    if 4 * abs(first[0].y - last[0].y) >= 3 * size:
        return
    face = library.face(first[1].font)
    glyph = face.glyph(" ")
    if glyph:
        glyphs, texts, advances = (glyph, glyph), (" ", " "), (size, 0)
        space = GlyphRun(face.key, size, first[1].ink, glyphs, advances, texts)
        content.draw_artifact((Point(last[0].x, first[0].y + 2 * size), Text(space)))


def _first_text(story: Sequence[Placed]) -> tuple[Point, GlyphRun] | None:
    return next(((at, item.run) for at, item in story if isinstance(item, Text)), None)
