"""Broken paragraphs become set lines: white is taken out or let in, in the rules' order.

Reduction goes step by step through the profile's order, evenly within a step, each within
its limit; expansion first through word spaces and script gaps, then evenly through all
boundaries that may open. Amounts are integers and add up exactly, so a full line ends at
its measure to the EMU.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from banmian.model.text import GlyphRun, Line, LineRule, PlacedRun
from banmian.text.annotate import Origins, Pen, annotate
from banmian.text.prepare import Look, Prepared, hyphen_advance
from banmian.text.rooms import Room, rooms_within
from banmian.text.shape import MISSING
from banmian.units import Emu


class Measure(NamedTuple):
    """Where a line may stand: white at its start, and the width to fill after it."""

    indent: Emu
    width: Emu


def set_lines(
    prepared: Prepared, ends: Sequence[int], measures: Sequence[Measure], paragraph: int
) -> tuple[Line, ...]:
    """Return the lines of a paragraph.

    Args:
        prepared: the paragraph. ends: its breaks. measures: of each line in order, the
            last one for all that follow. paragraph: its number in its element.
    """
    lines: list[Line] = []
    start = 0
    for number, end in enumerate(ends):
        measure = measures[min(number, len(measures) - 1)]
        lines.append(_set_line(prepared, start, end, measure, paragraph))
        start = end
    return tuple(lines)


def _set_line(
    prepared: Prepared, start: int, end: int, measure: Measure, paragraph: int
) -> Line:
    lead = prepared.starts[start]
    last = end == len(prepared.text)
    widths = prepared.widths[start:end]
    widths[-1] = prepared.ends[end - 1]
    natural = sum(widths) - lead
    missing = measure.width - natural
    if missing < 0:
        _reduce(prepared, start, end, widths, -missing)
    elif missing > 0 and not last:
        _expand(prepared, start, end, widths, missing)
    runs = _runs(prepared, start, end, widths, measure.indent - lead)
    rules: tuple[LineRule, ...] = ()
    if prepared.notes:
        more, rules = _annotations(prepared, start, end, widths, measure.indent - lead)
        runs += more
    return Line(
        runs=runs,
        rules=rules,
        measure=measure.width,
        natural=natural,
        width=sum(widths) - lead,
        start=start,
        end=end,
        paragraph=paragraph,
        last=last,
        indent=measure.indent,
    )


def _reduce(
    prepared: Prepared, start: int, end: int, widths: list[Emu], excess: Emu
) -> None:
    """Take `excess` out of a line, as far as its limits go."""
    rooms = sorted(rooms_within(prepared.reductions, start, end), key=_by_step)
    for _, step in groupby(rooms, key=_by_step):
        excess -= _share(list(step), start, widths, excess, -1)
        if excess <= 0:
            return


def _expand(
    prepared: Prepared, start: int, end: int, widths: list[Emu], missing: Emu
) -> None:
    """Let `missing` into a line: spaces, script gaps, then every boundary that may open."""
    rooms = sorted(rooms_within(prepared.expansions, start, end), key=_by_step)
    for _, step in groupby(rooms, key=_by_step):
        missing -= _share(list(step), start, widths, missing, 1)
    gaps = _inside(prepared.gaps, start, end)
    if missing <= 0 or not gaps or prepared.size * len(gaps) < missing:
        return
    each, rest = divmod(missing, len(gaps))
    for number, boundary in enumerate(gaps):
        more = (number + 1) * rest // len(gaps) - number * rest // len(gaps)
        widths[boundary - 1 - start] += each + more


def _by_step(room: Room) -> int:
    return room.step


def _share(rooms: list[Room], start: int, widths: list[Emu], wanted: Emu, sign: int) -> Emu:
    """Spread `wanted` over rooms in proportion; return how much of it went in."""
    total = sum(room.amount for room in rooms)
    wanted = min(wanted, total)
    given = passed = 0
    for room in rooms:
        passed += room.amount
        share = wanted * passed // total - given
        widths[room.boundary - 1 - start] += sign * share
        given += share
    return given


def _inside(boundaries: list[int], start: int, end: int) -> Sequence[int]:
    return boundaries[bisect_right(boundaries, start) : bisect_left(boundaries, end)]


def _runs(
    prepared: Prepared, start: int, end: int, widths: list[Emu], origin: Emu
) -> tuple[PlacedRun, ...]:
    """Return the glyph runs of a line: one per font and look."""
    runs: list[PlacedRun] = []
    shaped = prepared.shaped
    place = origin
    for low, high, look in _pieces(prepared, start, end):
        face = shaped.faces[low]
        advances = widths[low - start : high - start]
        if face is not None:
            run = _run(prepared, low, high, advances, look)
            runs.append(PlacedRun(place, look.rise, run))
        place += sum(advances)
    if end in prepared.hyphens:
        runs.append(_hyphen(prepared, end, place))
    return tuple(runs)


def _annotations(
    prepared: Prepared, start: int, end: int, widths: list[Emu], origin: Emu
) -> tuple[tuple[PlacedRun, ...], tuple[LineRule, ...]]:
    """Return what stands beside the characters of a line."""
    face = next((face for face in prepared.shaped.faces[start:end] if face), None)
    if face is None:
        return (), ()
    look = prepared.looks[0][1]
    places = list(accumulate(widths[:-1], initial=origin))
    origins = Origins(start, places, widths, prepared.classes)
    return annotate(prepared.notes, origins, Pen(face, look.size, look.style.ink))


def _pieces(prepared: Prepared, start: int, end: int) -> list[tuple[int, int, Look]]:
    """Return the stretches of a line that share a face and a look."""
    faces = prepared.shaped.faces
    marks = [place for place, _ in prepared.looks if start < place < end]
    marks += [
        index for index in range(start + 1, end) if faces[index] is not faces[index - 1]
    ]
    bounds = [start, *sorted(set(marks)), end]
    pieces = []
    for low, high in pairwise(bounds):
        look = next(look for place, look in reversed(prepared.looks) if place <= low)
        pieces.append((low, high, look))
    return pieces


def _run(
    prepared: Prepared, low: int, high: int, advances: list[Emu], look: Look
) -> GlyphRun:
    shaped = prepared.shaped
    face = shaped.faces[low]
    assert face is not None  # noqa: S101 - the caller looked
    glyphs = shaped.glyphs[low:high]
    offsets = shaped.offsets[low:high]
    texts = shaped.texts[low:high]
    if MISSING in glyphs:
        advances = _carried(glyphs, advances)
        kept = [index for index, glyph in enumerate(glyphs) if glyph != MISSING]
        glyphs = [glyphs[index] for index in kept]
        advances = [advances[index] for index in kept]
        offsets = [offsets[index] for index in kept]
        texts = [texts[index] for index in kept]
    return GlyphRun(
        font=face.key,
        size=look.size,
        ink=look.style.ink,
        glyphs=tuple(glyphs),
        advances=tuple(advances),
        texts=tuple(texts),
        offsets=tuple(offsets) if any(offsets) else (),
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
        texts=("\u00ad",),
    )
    return PlacedRun(place - width, look.rise, run)
