"""A justified line becomes glyph runs: one per font, look and (vertical lines) stance."""

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Final

from banmian.model.text import GlyphRun, LineRule, PlacedRun
from banmian.text.prepare import Look, Prepared, hyphen_advance
from banmian.text.shape import MISSING
from banmian.text.stance import TOGETHER, TURNED, UPRIGHT
from banmian.units import Emu

SOFT_HYPHEN: Final = "\u00ad"
"""What a printed hyphen at a line end stands for: no character of the copy."""


def line_runs(
    prepared: Prepared, start: int, end: int, widths: list[Emu], origin: Emu
) -> tuple[PlacedRun, ...]:
    """Return the glyph runs of a line: one per font and look."""
    runs: list[PlacedRun] = []
    shaped = prepared.shaped
    place = origin
    for low, high, look in _pieces(prepared, start, end):
        face = shaped.faces[low]
        advances = widths[low - start : high - start]
        if face is not None and look.stacked:
            runs += _sublines(prepared, low, high, place, look)
        elif face is not None:
            run = _run(prepared, low, high, advances, look)
            runs.append(PlacedRun(place, look.rise, run))
        if high < end or end in prepared.hyphens:
            place += sum(advances)
    if end in prepared.hyphens:
        runs.append(_hyphen(prepared, end, place))
    return tuple(runs)


def _sublines(
    prepared: Prepared, low: int, high: int, place: Emu, look: Look
) -> list[PlacedRun]:
    """Return a piece of an inline note: its first half above its second."""
    from banmian.text.stacked import LOWER, NEVER_FIRST, UPPER

    middle = low + (high - low + 1) // 2
    while middle < high and prepared.text[middle] in NEVER_FIRST:
        middle += 1
    runs: list[PlacedRun] = []
    for start, end, rise in ((low, middle, UPPER), (middle, high, LOWER)):
        if start < end:
            advances = [look.size] * (end - start)
            run = _run(prepared, start, end, advances, look)
            runs.append(PlacedRun(place, prepared.size * rise // 100, run))
    return runs


def line_annotations(
    prepared: Prepared, start: int, end: int, widths: list[Emu], origin: Emu
) -> tuple[tuple[PlacedRun, ...], tuple[LineRule, ...]]:
    """Return what stands beside the characters of a line."""
    from banmian.text.annotate import Origins, Pen, annotate

    face = next((face for face in prepared.shaped.faces[start:end] if face), None)
    if face is None:
        return (), ()
    look = prepared.looks[0][1]
    places = list(accumulate(widths[:-1], initial=origin))
    origins = Origins(start, places, widths, prepared.classes)
    return annotate(
        prepared.notes, origins, Pen(face, look.size, look.style.ink, bool(prepared.turned))
    )


def _pieces(prepared: Prepared, start: int, end: int) -> list[tuple[int, int, Look]]:
    """Return the stretches of a line that share a face and a look."""
    bounds, looks = prepared.bounds, prepared.looks
    if not bounds:
        return [(start, end, looks[0][1])]
    inner = bounds[bisect_right(bounds, start) : bisect_left(bounds, end)]
    return [
        (low, high, looks[bisect_right(looks, low, key=itemgetter(0)) - 1][1])
        for low, high in pairwise((start, *inner, end))
    ]


def _run(
    prepared: Prepared, low: int, high: int, advances: list[Emu], look: Look
) -> GlyphRun:
    stance = prepared.turned[low : low + 1]
    if stance == TOGETHER:
        return _together(prepared, low, high, look)
    shaped = prepared.shaped
    face = shaped.faces[low]
    assert face is not None  # noqa: S101 - the caller looked
    glyphs = shaped.glyphs[low:high]
    offsets = shaped.offsets[low:high]
    texts: tuple[str, ...] | str = prepared.text[low:high]
    if MISSING in glyphs:
        advances = _carried(glyphs, advances)
        kept = [index for index, glyph in enumerate(glyphs) if glyph != MISSING]
        glyphs = [glyphs[index] for index in kept]
        advances = [advances[index] for index in kept]
        offsets = [offsets[index] for index in kept]
        texts = tuple([shaped.texts[low + index] for index in kept])
    return GlyphRun(
        font=face.key,
        size=look.size,
        ink=look.style.ink,
        glyphs=tuple(glyphs),
        advances=tuple(advances),
        texts=texts,
        offsets=tuple(offsets) if any(offsets) else (),
        vertical=stance == UPRIGHT,
        turned=stance == TURNED,
    )


def _together(prepared: Prepared, low: int, high: int, look: Look) -> GlyphRun:
    """Return two digits side by side, condensed to one em (縦中横)."""
    shaped = prepared.shaped
    face = shaped.faces[low]
    assert face is not None  # noqa: S101 - the caller looked
    glyphs = tuple(shaped.glyphs[low:high])
    natural = [face.advance(glyph) * look.size // face.upem for glyph in glyphs]
    condense = min(100, look.size * 100 // sum(natural))
    return GlyphRun(
        font=face.key,
        size=look.size,
        ink=look.style.ink,
        glyphs=glyphs,
        advances=tuple(width * condense // 100 for width in natural),
        texts=tuple(shaped.texts[low:high]),
        condense=condense,
    )


def _carried(glyphs: list[int], advances: list[Emu]) -> list[Emu]:
    """Add what a character without a glyph takes to the glyph before it."""
    carried = list(advances)
    for index in range(len(glyphs) - 1, 0, -1):
        if glyphs[index] == MISSING:
            carried[index - 1] += carried[index]
    return carried


def _hyphen(prepared: Prepared, end: int, place: Emu) -> PlacedRun:
    """Return the hyphen of a word broken at `end`; it is no character of the copy."""
    face = prepared.shaped.faces[end - 1]
    assert face is not None  # noqa: S101 - a hyphenated word has a font
    look = next(look for first, look in reversed(prepared.looks) if first < end)
    width = hyphen_advance(face, look.size)
    run = GlyphRun(
        font=face.key,
        size=look.size,
        ink=look.style.ink,
        glyphs=(face.glyph("-"),),
        advances=(width,),
        texts=(SOFT_HYPHEN,),
    )
    return PlacedRun(place - width, look.rise, run)
