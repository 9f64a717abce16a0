"""A vertical line is shown in two strings, so that readers without tags keep its order.

To PDFium strings that begin at the same height, to half an em, are one line; it sorts them
from left to right, and vertical lines would come in reverse. Between two of them there is
now a string that begins elsewhere.
Source: PDFium, CPDF_TextPage::ProcessTextObject.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from banmian.geometry import Point
from banmian.model.page import Placed
from banmian.model.text import GlyphRun
from banmian.units import Emu


def halves(
    place: Point, run: GlyphRun, following: Sequence[Placed]
) -> Iterator[tuple[Point, GlyphRun]]:
    """Yield a vertical run in two parts with their places; one if it is one character.

    Args:
        following: the item drawn next, if there is one.
    """
    cuts = [at for at, text in enumerate(run.texts) if at and text]
    if not cuts:
        yield place, run
        return
    cut = cuts[0]
    if following and _level(_head(place, run, cut), following[0][0].y, run):
        cut = cuts[-1]
    yield place, _piece(run, 0, cut)
    yield Point(place.x, _head(place, run, cut)), _piece(run, cut, len(run.glyphs))


def _head(place: Point, run: GlyphRun, start: int) -> Emu:
    """Return the height at which a part begins."""
    return place.y + sum(run.advances[:start])


def _level(one: Emu, other: Emu, run: GlyphRun) -> bool:
    return abs(one - other) * 4 < run.size * 3


def _piece(run: GlyphRun, start: int, end: int) -> GlyphRun:
    return replace(
        run, glyphs=run.glyphs[start:end], advances=run.advances[start:end],
        texts=run.texts[start:end], offsets=run.offsets[start:end],
    )  # fmt: skip
