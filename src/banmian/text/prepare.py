"""A paragraph becomes parallel arrays that the breaker and the justifier work on.

All that can change in a line happens at boundaries between characters: marks trimmed
beside each other, blank halves reduced, gaps widened. A change at the boundary before
character b is a change of the advance of character b - 1, so widths are one prefix sum.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import Final

import msgspec

from banmian.fonts.face import Face
from banmian.model.style import Style
from banmian.model.text import Paragraph, Span
from banmian.text.classify import classify
from banmian.text.opportunities import FORBIDDEN, hyphenate, opportunities
from banmian.text.profiles import Profile
from banmian.text.rooms import (
    Room,
    edges,
    open_boundaries,
    prefix_amounts,
    space,
)
from banmian.text.shape import GlyphTable, Shaped, shape
from banmian.text.stance import Stance
from banmian.units import Emu

ANNOTATIONS: Final = frozenset(("emphasis", "ruby", "name", "title"))
"""Kinds of spans that put something beside the characters: see `annotate`."""


class Look(msgspec.Struct, frozen=True):
    """The style of a stretch of characters, as drawn; `stacked` = in two sublines."""

    style: Style
    size: Emu
    rise: Emu
    stacked: bool = False


class Prepared(msgspec.Struct, frozen=True):
    """A paragraph ready to be broken at any measure.

    All lists have one entry per character unless said otherwise; lengths are Emu.

    Attributes:
        size: body size: one em.
        widths: from a character's origin to the next one's, on an unadjusted line.
        ends: what a character takes when it ends a line (marks half, spaces nothing).
        starts: what goes when a character begins a line (an opening mark's blank half).
        before: prefix sums of `widths`, one more entry than characters.
        costs: of breaking before each character, one more entry.
        hyphens: positions before which a break prints a hyphen.
        reductions, expansions: what may change, sorted by boundary; expansions are those
            of word spaces and script gaps. opens: shares of boundaries in the rest.
        reducible, expandable, gap_count: prefix sums over boundaries.
        looks: (first character, look), sorted; glyphs of one look may have several faces.
        bounds: where a run of glyphs must end, sorted: a new look, font or stance begins.
        notes: spans that put something beside the characters.
        turned: how each character stands in a vertical line; "" = lines are horizontal.
    """

    text: str
    classes: str
    size: Emu
    shaped: Shaped
    widths: list[Emu]
    ends: list[Emu]
    starts: list[Emu]
    before: list[Emu]
    costs: list[int]
    hyphens: frozenset[int]
    reductions: list[Room]
    expansions: list[Room]
    opens: list[int]
    reducible: list[Emu]
    expandable: list[Emu]
    gap_count: list[int]
    looks: list[tuple[int, Look]]
    bounds: list[int]
    notes: tuple[Span, ...]
    turned: str


class Stretch(msgspec.Struct, frozen=True):
    """Characters `start` to `end` of a paragraph in one style."""

    start: int
    end: int
    look: Look
    table: GlyphTable


def prepare(
    paragraph: Paragraph,
    stretches: tuple[Stretch, ...],
    size: Emu,
    profile: Profile,
    *,
    vertical: bool = False,
) -> Prepared:
    """Return the arrays of a paragraph.

    Args:
        paragraph: normalised copy.
        stretches: its styles, covering the text without gap.
        size: of its text: one em. profile: the rules of its language.
        vertical: its lines run downwards.
    """
    text = paragraph.text
    costs = [FORBIDDEN] * (len(text) + 1)
    stance, shaped = _characters(text, stretches, costs, profile, vertical=vertical)
    classes, turned = stance
    hyphens = hyphenate(text, costs) if "A" in classes else set()
    notes = tuple(span for span in paragraph.spans if span.kind in ANNOTATIONS)
    if notes:
        _make_room_for_readings(notes, shaped, costs, vertical=vertical)
    widths = _tracked(shaped.advances, stretches[0].look.style.tracking * size // 1000)
    ems = _ems(stretches, len(text), size)
    reductions, expansions = space(text, classes, widths, ems, profile)
    ends, starts = edges(classes, shaped.advances, ems, profile)
    _hyphen_ends(ends, hyphens, shaped, size)
    opens = open_boundaries(classes, expansions)
    if paragraph.hang and paragraph.spans and not paragraph.spans[0].start:
        _hold_label(paragraph.spans[0].end, reductions, expansions, opens)
    return Prepared(
        text, classes, size, shaped, widths, ends, starts,
        list(accumulate(widths, initial=0)), costs, frozenset(hyphens),
        reductions, expansions, opens,
        prefix_amounts(len(text), reductions), prefix_amounts(len(text), expansions),
        list(accumulate(opens)),
        [(stretch.start, stretch.look) for stretch in stretches],
        _bounds(stretches, shaped.faces, turned),
        notes, turned,
    )  # fmt: skip


def _characters(
    text: str,
    stretches: tuple[Stretch, ...],
    costs: list[int],
    profile: Profile,
    *,
    vertical: bool,
) -> tuple[Stance, Shaped]:
    """Return how characters stand, with their classes, and their glyphs; fill `costs`."""
    stance = Stance(classify(text, profile), "")
    costs[:] = opportunities(text, stance.classes, profile)
    if vertical:
        from banmian.text.vertical import keep_together, stand

        upright = stand(text, stance.classes)
        keep_together(costs, stance.classes, upright)
        stance = upright
    notes = [one for one in stretches if one.look.stacked]
    if not notes:
        return stance, _shape_all(text, stance, stretches)
    from banmian.text.stacked import stack_classes, stack_widths

    for note in notes:
        classes = stack_classes(text, stance.classes, costs, (note.start, note.end))
        stance = stance._replace(classes=classes)
    shaped = _shape_all(text, stance, stretches)
    for note in notes:
        stack_widths(shaped, note.start, note.end, note.look.size)
    return stance, shaped


def _bounds(
    stretches: tuple[Stretch, ...], faces: list[Face | None], turned: str
) -> list[int]:
    """Return where runs of glyphs end inside a paragraph."""
    marks = {stretch.start for stretch in stretches}
    if faces and faces.count(faces[0]) < len(faces):
        marks.update(
            index
            for index, (before, face) in enumerate(pairwise(faces), start=1)
            if face is not before
        )
    if turned:
        from banmian.text.vertical import stance_changes

        marks |= stance_changes(turned)
    marks.discard(0)
    return sorted(marks)


def _hold_label(
    end: int, reductions: list[Room], expansions: list[Room], opens: list[int]
) -> None:
    """Let nothing change in the label of an item: the texts after labels stand in line."""
    for rooms in (reductions, expansions):
        del rooms[: bisect_right(rooms, (end, len(opens), 0))]
    opens[: end + 1] = [0] * (end + 1)


def _tracked(advances: list[Emu], tracking: Emu) -> list[Emu]:
    if not tracking:
        return list(advances)
    return [advance + tracking for advance in advances]


def _ems(stretches: tuple[Stretch, ...], length: int, size: Emu) -> list[Emu]:
    """Return the size of each character."""
    ems = [size] * length
    for stretch in stretches:
        if stretch.look.size != size:
            ems[stretch.start : stretch.end] = [stretch.look.size] * (
                stretch.end - stretch.start
            )
    return ems


def _shape_all(text: str, stance: Stance, stretches: tuple[Stretch, ...]) -> Shaped:
    if len(stretches) == 1:
        return _shape_one(text, stance, stretches[0].table)
    whole = Shaped([], [], [], [], [])
    for stretch in stretches:
        place = slice(stretch.start, stretch.end)
        part_stance = Stance(stance.classes[place], stance.turned[place])
        part = _shape_one(text[place], part_stance, stretch.table)
        whole.faces.extend(part.faces)
        whole.glyphs.extend(part.glyphs)
        whole.advances.extend(part.advances)
        whole.offsets.extend(part.offsets)
        whole.texts.extend(part.texts)
    return whole


def _shape_one(text: str, stance: Stance, table: GlyphTable) -> Shaped:
    if stance.turned:
        from banmian.text.vertical import shape_vertical

        return shape_vertical(text, stance, table)
    return shape(text, stance.classes, table)


def _make_room_for_readings(
    notes: tuple[Span, ...], shaped: Shaped, costs: list[int], *, vertical: bool
) -> None:
    """Space out bases that are narrower than their readings; keep each in one piece."""
    from banmian.text.annotate import (
        RUBY_GAP,
        RUBY_SIZE,
        is_zhuyin,
        reading_width,
        readings,
    )

    for span in notes:
        if span.kind != "ruby":
            continue
        for start, end, reading in readings(span):
            face = shaped.faces[start]
            for index in range(start + 1, end):
                costs[index] = FORBIDDEN
            if face is None:
                continue
            if is_zhuyin(reading):
                if vertical:
                    continue
                shaped.advances[end - 1] += shaped.advances[end - 1] // 2
                continue
            size = shaped.advances[start] * RUBY_SIZE // 100
            need = reading_width(reading, face, size) + size * RUBY_GAP // 100
            each, rest = divmod(max(0, need - sum(shaped.advances[start:end])), end - start)
            for index in range(start, end):
                more = each + (index - start < rest)
                shaped.advances[index] += more
                shaped.offsets[index] += more // 2


def _hyphen_ends(ends: list[Emu], hyphens: set[int], shaped: Shaped, size: Emu) -> None:
    """A break inside a word prints a hyphen: make room for it."""
    for point in hyphens:
        face = shaped.faces[point - 1]
        if face is not None:
            ends[point - 1] += hyphen_advance(face, size)


def hyphen_advance(face: Face, size: Emu) -> Emu:
    """Return the width of a hyphen in a font at a size."""
    return face.advance(face.glyph("-")) * size // face.upem


def style_stretches(
    paragraph: Paragraph, styles: Mapping[str, tuple[Look, GlyphTable]]
) -> tuple[Stretch, ...]:
    """Return the styles of a paragraph's spans, `styles` by span kind ("" = the rest)."""
    stretches: list[Stretch] = []
    place = 0
    for span in paragraph.spans:
        if span.kind not in styles or span.start < place:
            continue
        if span.start > place:
            stretches.append(Stretch(place, span.start, *styles[""]))
        stretches.append(Stretch(span.start, span.end, *styles[span.kind]))
        place = span.end
    if place < len(paragraph.text) or not stretches:
        stretches.append(Stretch(place, len(paragraph.text), *styles[""]))
    return tuple(stretches)


__all__ = [
    "FORBIDDEN",
    "Look",
    "Prepared",
    "Stretch",
    "hyphen_advance",
    "prepare",
    "style_stretches",
]
