"""The slug line in the foot margin: what the plate belongs to, and its ink.

The words print on every plate, each ink's name only on its own: a plate then says C, M, Y
or K, or the name of its spot ink.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from banmian.fonts.chain import FontChain
from banmian.fonts.face import Face
from banmian.geometry import Point
from banmian.model.page import Placed, Text
from banmian.model.style import Ink
from banmian.model.text import GlyphRun
from banmian.press.marks.register import REACH
from banmian.press.marks.sheet import PROCESS, Sheet
from banmian.units import Emu, pt

SIZE: Final = pt(7)


def draw(sheet: Sheet) -> Iterator[Placed]:
    """Yield the line from the left edge of the trim; what has no room is left out."""
    if sheet.chain is None:
        return
    x, y = REACH, sheet.trim.height + sheet.middle + SIZE // 3
    end = sheet.trim.width // 2 - 2 * REACH
    words = [(sheet.words, sheet.ink), *PROCESS, *((one.spot, one) for one in sheet.spots)]
    for text, ink in words:
        runs = list(_runs(text, ink, sheet.chain))
        if x + sum(run.width for run in runs) <= end:
            for run in runs:
                yield Point(x, y), Text(run)
                x += run.width
            x += SIZE


def _runs(text: str, ink: Ink, chain: FontChain) -> Iterator[GlyphRun]:
    """Yield a text's runs, one a font; characters that no font has are left out."""
    for face, characters in groupby(text, chain.face_for):
        if face is not None:
            yield _run("".join(characters), face, ink)


def _run(text: str, face: Face, ink: Ink) -> GlyphRun:
    glyphs = tuple(face.glyph(character) for character in text)
    return GlyphRun(
        font=face.key,
        size=SIZE,
        ink=ink,
        glyphs=glyphs,
        advances=tuple(_width(face, glyph) for glyph in glyphs),
        texts=tuple(text),
    )


def _width(face: Face, glyph: int) -> Emu:
    return face.advance(glyph) * SIZE // face.upem
