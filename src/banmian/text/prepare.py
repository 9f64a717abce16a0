"""A paragraph becomes parallel arrays that the breaker and the justifier work on.

All that can change in a line happens at boundaries between characters: marks trimmed
beside each other, blank halves reduced, gaps widened. A change at the boundary before
character b is a change of the advance of character b - 1, so widths are one prefix sum.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate
from typing import Final, NamedTuple

from banmian.fonts.face import Face
from banmian.model.style import Style
from banmian.model.text import Paragraph
from banmian.text.classify import classify
from banmian.text.opportunities import FORBIDDEN, hyphenate, opportunities
from banmian.text.profiles import HALF, Profile
from banmian.text.shape import GlyphTable, Shaped, shape
from banmian.text.spacing import pad_to_ems, script_gaps, stretchable, trim_pairs
from banmian.units import Emu

_MARKS: Final = "OCPSKE"
_MARK: Final = re.compile(r"[OCPSKE_]")
_NO_STRETCH_AFTER: Final = "OHL_"
_NO_STRETCH_BEFORE: Final = "CPSKEMHLN/%_"
_NAME_SPACE: Final = re.compile(r"(?<=[IC])_(?=[IO])")
_SOLID: Final = re.compile(r"[ADX](?=[ADX])|H(?=H)|L(?=L)")


class Room(NamedTuple):
    """What may change at a boundary: the boundary, the step of its order, how much."""

    boundary: int
    step: int
    amount: Emu


class Look(NamedTuple):
    """The style of a stretch of characters, as drawn."""

    style: Style
    size: Emu
    rise: Emu


class Prepared(NamedTuple):
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
            of word spaces and script gaps, `gaps` the boundaries that take the rest.
        reducible, expandable, gap_count: prefix sums over boundaries.
        looks: (first character, look), sorted; glyphs of one look may have several faces.
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
    gaps: list[int]
    reducible: list[Emu]
    expandable: list[Emu]
    gap_count: list[int]
    looks: list[tuple[int, Look]]


class Stretch(NamedTuple):
    """Characters `start` to `end` of a paragraph in one style."""

    start: int
    end: int
    look: Look
    table: GlyphTable


def prepare(
    paragraph: Paragraph, stretches: tuple[Stretch, ...], profile: Profile
) -> Prepared:
    """Return the arrays of a paragraph.

    Args:
        paragraph: normalised copy.
        stretches: its styles, covering the text without gap.
        profile: the rules of its language.
    """
    text = paragraph.text
    classes = classify(text, profile)
    size = stretches[0].look.style.size
    shaped = _shape_all(text, classes, stretches)
    costs = opportunities(text, classes, profile)
    hyphens = hyphenate(text, costs) if "A" in classes else set()
    widths = [advance + stretches[0].look.style.tracking * size // 1000
              for advance in shaped.advances] if stretches[0].look.style.tracking else (
              list(shaped.advances))  # fmt: skip
    reductions, expansions = _space(text, classes, widths, size, profile)
    ends, starts = _edges(classes, shaped.advances, size, profile)
    _hyphen_ends(ends, hyphens, shaped, size)
    gaps = _gaps(classes)
    return Prepared(
        text, classes, size, shaped, widths, ends, starts,
        list(accumulate(widths, initial=0)), costs, frozenset(hyphens),
        reductions, expansions, gaps,
        _prefix(len(text), reductions), _prefix(len(text), expansions),
        _counts(len(text), gaps),
        [(stretch.start, stretch.look) for stretch in stretches],
    )  # fmt: skip


def _shape_all(text: str, classes: str, stretches: tuple[Stretch, ...]) -> Shaped:
    first = stretches[0]
    if len(stretches) == 1:
        return shape(text, classes, first.table)
    whole = Shaped([], [], [], [], [])
    for stretch in stretches:
        part = shape(
            text[stretch.start : stretch.end],
            classes[stretch.start : stretch.end],
            stretch.table,
        )
        whole.faces.extend(part.faces)
        whole.glyphs.extend(part.glyphs)
        whole.advances.extend(part.advances)
        whole.offsets.extend(part.offsets)
        whole.texts.extend(part.texts)
    return whole


def _space(
    text: str, classes: str, widths: list[Emu], size: Emu, profile: Profile
) -> tuple[list[Room], list[Room]]:
    """Trim neighbouring marks and open script gaps in `widths`; return what may change."""
    trims = trim_pairs(classes, profile)
    for index, loss in trims.trailing.items():
        widths[index] -= loss * size // 100
    for index, loss in trims.leading.items():
        if index:
            widths[index - 1] -= loss * size // 100
    if profile.whole_ems:
        pad_to_ems(classes, widths, size)
    gaps = script_gaps(text, classes, profile)
    for index, gap in gaps.items():
        widths[index] += gap.usual * size // 100
    steps = {letter: number for number, reduction in enumerate(profile.reductions)
             for letter in reduction.classes if reduction.classes != "gap"}  # fmt: skip
    gap_step = next((number for number, reduction in enumerate(profile.reductions)
                     if reduction.classes == "gap"), 0)  # fmt: skip
    reductions: list[Room] = []
    expansions: list[Room] = []
    names = {match.start() for match in _NAME_SPACE.finditer(classes)}
    boundaries = {match.start() for match in _MARK.finditer(classes)}
    boundaries |= {index - 1 for index in boundaries if index and classes[index] == "O"}
    for index in sorted(boundaries | gaps.keys()):
        letter = classes[index]
        if index in gaps:
            gap = gaps[index]
            reductions.append(
                Room(index + 1, gap_step, (gap.usual - gap.least) * size // 100)
            )
            expansions.append(Room(index + 1, 1, (gap.most - gap.usual) * size // 100))
        elif letter == "_":
            gap = profile.name_space if index in names else profile.space
            widths[index] += (gap.usual - profile.space.usual) * size // 100
            amount = (gap.usual - gap.least) * size // 100
            reductions.append(Room(index + 1, steps.get("_", 0), amount))
            expansions.append(Room(index + 1, 0, (gap.most - gap.usual) * size // 100))
        else:
            following = classes[index + 1 : index + 2]
            trailing = letter in profile.region.blank_after
            blank = HALF * trailing + HALF * (following == "O")
            blank -= trims.trailing.get(index, 0) + trims.leading.get(index + 1, 0)
            step = steps.get(letter if trailing else "O")
            if blank > 0 and step is not None:
                amount = min(blank, profile.reductions[step].amount)
                reductions.append(Room(index + 1, step, amount * size // 100))
    return [room for room in reductions if room.amount], expansions


def _edges(
    classes: str, advances: list[Emu], size: Emu, profile: Profile
) -> tuple[list[Emu], list[Emu]]:
    """Return what each character takes at a line end and loses at a line start."""
    ends = list(advances)
    starts = [0] * len(classes)
    half = size // 2
    for match in _MARK.finditer(classes):
        index = match.start()
        letter = classes[index]
        if letter == "_":
            ends[index] = 0
            starts[index] = advances[index]
        elif letter in profile.hanging and classes[index - 1] not in _MARKS:
            ends[index] -= size
        elif letter in profile.trimmed_end:
            ends[index] -= half
        elif letter in profile.trimmed_start:
            starts[index] = half
    return ends, starts


def _hyphen_ends(ends: list[Emu], hyphens: set[int], shaped: Shaped, size: Emu) -> None:
    """A break inside a word prints a hyphen: make room for it."""
    for point in hyphens:
        face = shaped.faces[point - 1]
        if face is not None:
            ends[point - 1] += hyphen_advance(face, size)


def hyphen_advance(face: Face, size: Emu) -> Emu:
    """Return the width of a hyphen in a font at a size."""
    return face.advance(face.glyph("-")) * size // face.upem


def _gaps(classes: str) -> list[int]:
    """Return the boundaries that take what expansion is left."""
    solid = {match.start() for match in _SOLID.finditer(classes)}
    pattern = stretchable(_NO_STRETCH_AFTER, _NO_STRETCH_BEFORE)
    return [
        match.start() + 1
        for match in pattern.finditer(classes)
        if match.start() not in solid
    ]


def _prefix(length: int, rooms: list[Room]) -> list[Emu]:
    amounts = [0] * (length + 1)
    for room in rooms:
        amounts[room.boundary] += room.amount
    return list(accumulate(amounts))


def _counts(length: int, gaps: list[int]) -> list[int]:
    marks = [0] * (length + 1)
    for boundary in gaps:
        marks[boundary] = 1
    return list(accumulate(marks))


def rooms_within(rooms: list[Room], start: int, end: int) -> list[Room]:
    """Return the rooms at boundaries strictly inside a line of characters start..end."""
    low = bisect_left(rooms, (start + 1,))
    high = bisect_left(rooms, (end,))
    return rooms[low:high]


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
    "FORBIDDEN", "Look", "Prepared", "Room", "Stretch",
    "hyphen_advance", "prepare", "rooms_within", "style_stretches",
]  # fmt: skip
