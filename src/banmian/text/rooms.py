"""Widths of a paragraph's characters, and what may change where.

Marks are trimmed beside each other, gaps opened between scripts; what blank is left is
room for reduction, what spaces and gaps can grow is room for expansion. All of it lies at
boundaries: the room at boundary b changes the advance of character b - 1.
"""

import re
from bisect import bisect_left
from typing import Final, NamedTuple, TypeAlias

from banmian.text.profiles import GAP, HALF, Gap, Profile
from banmian.text.spacing import Trims, pad_to_ems, script_gaps, trim_pairs
from banmian.units import Emu

_MARKS: Final = "OCPSKE"
_MARK: Final = re.compile(r"[OCPSKE]")
_SPACE: Final = re.compile("_")
_EDGE: Final = re.compile(r"[OCPSKE_W]")
_OPEN_BEFORE: Final = bytes(chr(letter) not in "HL_CPSKEMN/%W" for letter in range(256))
"""Whether a boundary before a character of a class opens: not inside —— and ……, before a
closing mark, at a space (JLReq table 6, clreq)."""

_CLOSED_AFTER: Final = re.compile(r"[OHL_]|[ADX](?=[ADX])")
"""Nor does one after an opening mark or any of those, nor inside a Latin word or number."""

_NAME_SPACE: Final = re.compile(r"(?<=[IC])_(?=[IO])")

SPACES: Final = 0
GAPS: Final = 1
"""Steps of expansion: word spaces, then white between scripts."""

FURTHER: Final = 3
"""How far white between scripts opens with the rest, to a boundary between Han: past the
third of an em that it takes alone it would stand out, and shut, so would Han."""

Room: TypeAlias = tuple[int, int, Emu]
"""What may change at a boundary: the boundary, the step of its order, how much. Plain
tuples: there are as many as marks."""


class Rooms(NamedTuple):
    """Reductions and expansions of a paragraph, sorted by boundary."""

    reductions: list[Room]
    expansions: list[Room]


def space(
    text: str, classes: str, widths: list[Emu], ems: list[Emu], profile: Profile
) -> Rooms:
    """Trim marks and open gaps in `widths`; return what may change from there.

    Args:
        text: the paragraph's. classes: its class letters.
        widths: of its characters, Emu; changed in place.
        ems: size of each character, Emu. profile: the rules.
    """
    trims = trim_pairs(classes, profile)
    for index, loss in trims.trailing.items():
        widths[index] -= loss * ems[index] // 100
    for index, loss in trims.leading.items():
        if index:
            widths[index - 1] -= loss * ems[index] // 100
    if profile.whole_ems:
        pad_to_ems(classes, widths, ems[0])
    gaps = script_gaps(text, classes, profile)
    for index, gap in gaps.items():
        widths[index] += gap.usual * ems[index] // 100
    rooms = Rooms([], [])
    for index, gap in gaps.items():
        _enter_gap(rooms, index, gap, ems[index], profile)
    if "_" in classes:
        _enter_spaces(rooms, classes, widths, ems, profile)
    if profile.steps:
        _enter_blanks(rooms.reductions, classes, trims, ems, profile)
    rooms.reductions.sort()
    rooms.expansions.sort()
    return rooms


def _enter_gap(rooms: Rooms, index: int, gap: Gap, em: Emu, profile: Profile) -> None:
    less, more = (gap.usual - gap.least) * em // 100, (gap.most - gap.usual) * em // 100
    step = profile.steps.get(GAP)
    if less and step is not None:
        rooms.reductions.append((index + 1, step, less))
    rooms.expansions.append((index + 1, GAPS, more))


def _enter_spaces(
    rooms: Rooms, classes: str, widths: list[Emu], ems: list[Emu], profile: Profile
) -> None:
    names = {match.start() for match in _NAME_SPACE.finditer(classes)}
    step = profile.steps.get("_")
    for match in _SPACE.finditer(classes):
        index = match.start()
        gap, em = profile.name_space if index in names else profile.space, ems[index]
        widths[index] += (gap.usual - profile.space.usual) * em // 100
        if step is not None:
            less = (gap.usual - gap.least) * em // 100
            rooms.reductions.append((index + 1, step, less))
        rooms.expansions.append((index + 1, SPACES, (gap.most - gap.usual) * em // 100))


def _enter_blanks(
    reductions: list[Room], classes: str, trims: Trims, ems: list[Emu], profile: Profile
) -> None:
    """Enter the blank halves of marks; two of them at one boundary are one room."""
    after, steps = profile.region.blank_after, profile.steps
    leading, trailing = trims
    most = {letter: profile.reductions[step].amount for letter, step in steps.items()}
    for match in _MARK.finditer(classes):
        index = match.start()
        letter = classes[index]
        if letter not in steps:
            continue
        if letter in after:
            boundary, em = index + 1, ems[index]
            blank = HALF - trailing.get(index, 0)
            if classes[boundary : boundary + 1] == "O":
                blank += HALF - leading.get(boundary, 0)
        elif letter == "O" and not (index and classes[index - 1] in after):
            boundary, em = index, ems[index]
            blank = HALF - leading.get(index, 0)
            blank -= trailing.get(index - 1, 0)
        else:
            continue
        if blank > 0:
            blank = min(blank, most[letter])
            reductions.append((boundary, steps[letter], blank * em // 100))


def edges(
    classes: str, advances: list[Emu], ems: list[Emu], profile: Profile
) -> tuple[list[Emu], list[Emu]]:
    """Return what each character takes at a line end, and loses at a line start.

    A stop at a line end takes half an em (GB/T 15834, 5.1.10), or none where it hangs,
    one at a time; an opening mark at a line start loses its blank half; a space is gone.
    """
    ends = list(advances)
    starts = [0] * len(classes)
    trimmed, hanging = profile.trimmed_end, profile.hanging
    for match in _EDGE.finditer(classes):
        index = match.start()
        letter = classes[index]
        if letter in hanging and classes[index - 1] not in _MARKS:
            ends[index] -= ems[index]
        elif letter in trimmed:
            ends[index] -= ems[index] // 2
        elif letter == "W":
            ends[index] = 0
        elif letter == "_":
            ends[index] = 0
            starts[index] = advances[index]
        elif letter in profile.trimmed_start:
            starts[index] = ems[index] // 2
    return ends, starts


def open_boundaries(classes: str, expansions: list[Room]) -> list[int]:
    """Return the share of each boundary in what spaces and gaps leave over, 0 = none.

    One entry per character and one for the end: the boundary before each.
    """
    marks = list(classes.encode("ascii").translate(_OPEN_BEFORE))
    marks.append(0)
    marks[0] = 0
    for match in _CLOSED_AFTER.finditer(classes):
        marks[match.end()] = 0
    for boundary, step, _ in expansions:
        if step == GAPS:
            marks[boundary] *= FURTHER
    return marks


def prefix_amounts(length: int, rooms: list[Room]) -> list[Emu]:
    """Return how much all rooms, sorted, at boundaries up to each one hold together."""
    amounts: list[Emu] = []
    whole = 0
    for boundary, _, amount in rooms:
        amounts += [whole] * (boundary - len(amounts))
        whole += amount
    amounts += [whole] * (length + 1 - len(amounts))
    return amounts


def rooms_within(rooms: list[Room], start: int, end: int) -> list[Room]:
    """Return the rooms at boundaries strictly inside a line of characters start..end."""
    low = bisect_left(rooms, (start + 1,))
    high = bisect_left(rooms, (end,))
    return rooms[low:high]
