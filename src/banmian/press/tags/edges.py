"""A narrow mark at a line's edge is marked by itself, to be told as narrow as it is set.

A half-width mark is drawn by a full-width glyph whose empty half lies in the gutter, or in
the paragraph's indent. Readers that know no tags go by the widths of glyphs: to them the
gutter is then half as wide, the columns are one, and their lines run together (poppler
wants an em between columns). So such a mark stands in a stretch of its own, which says
what it is in words (ActualText) and is drawn together with a blank at its true edge.
Source: ISO 32000-1, 14.9.4 (ActualText); poppler, TextOutputDev (`ActualText`,
`minColSpacing1`, `minColSpacing2`).
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from banmian.geometry import Point
from banmian.model.page import Text
from banmian.model.text import GlyphRun

OPENING: Final = frozenset("“‘《（「『〈【〔［｛")
CLOSING: Final = frozenset("，。、；：！？”’》）」』〉】〕］｝．")
"""Marks whose ink is in one half of a full-width glyph."""


NARROW: Final = OPENING | CLOSING


class Part(msgspec.Struct, frozen=True):
    """A part of a run with its place; `mark` is what it says if it is a narrow mark."""

    place: Point
    text: Text
    mark: str = ""


def begins_narrow(run: GlyphRun) -> bool:
    """Tell whether a run begins with a mark that is empty on its left."""
    return run.texts[0] in OPENING


def ends_narrow(run: GlyphRun) -> bool:
    """Tell whether a run ends with a mark that is set narrower than it is drawn."""
    if run.texts[-1] not in CLOSING:
        return False
    return 4 * run.advances[-1] < 3 * run.size * run.condense // 100


def parts(place: Point, text: Text) -> Iterator[Part]:
    """Yield a run that begins a line, or any other, cut at its narrow marks."""
    run = text.run
    start, end = 0, len(run.texts)
    if run.vertical or run.turned or end < 2:
        yield Part(place, text)
        return
    if text.source is not None and begins_narrow(run):
        start = 1
        yield Part(place, _cut(text, 0, 1), run.texts[0])
    if ends_narrow(run):
        end -= 1
    if start < end:
        yield Part(_moved(place, run, start), _cut(text, start, end))
    if end < len(run.texts):
        yield Part(_moved(place, run, end), _cut(text, end, end + 1), run.texts[-1])


def _moved(place: Point, run: GlyphRun, start: int) -> Point:
    return Point(place.x + sum(run.advances[:start]), place.y)


def _cut(text: Text, start: int, end: int) -> Text:
    run = text.run
    if start == 0 and end == len(run.texts):
        return text
    piece = GlyphRun(
        run.font, run.size, run.ink, run.glyphs[start:end], run.advances[start:end],
        run.texts[start:end], run.offsets[start:end], run.condense,
    )  # fmt: skip
    return Text(piece, text.source if start == 0 else None)
