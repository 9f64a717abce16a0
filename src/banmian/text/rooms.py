"""Widths of a paragraph's characters, and what may change where.

Marks are trimmed beside each other, gaps opened between scripts; what blank is left is
room for reduction, what spaces and gaps can grow is room for expansion. All of it lies at
boundaries: the room at boundary b changes the advance of character b - 1.
"""

import re
from bisect import bisect_left
from itertools import accumulate
from typing import Final, NamedTuple

from banmian.text.profiles import HALF, Gap, Profile
from banmian.text.spacing import Trims, pad_to_ems, script_gaps, stretchable, trim_pairs
from banmian.units import Emu

_MARKS: Final = "OCPSKE"
_MARK: Final = re.compile(r"[OCPSKE_]")
_EDGE: Final = re.compile(r"[OCPSKE_W]")
_NO_STRETCH_AFTER: Final = "OHL_"
_NO_STRETCH_BEFORE: Final = "CPSKEMHLN/%_W"
_NAME_SPACE: Final = re.compile(r"(?<=[IC])_(?=[IO])")
_SOLID: Final = re.compile(r"[ADX](?=[ADX])|H(?=H)|L(?=L)")


class Room(NamedTuple):
    """What may change at a boundary: the boundary, the step of its order, how much."""

    boundary: int
    step: int
    amount: Emu


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
    names = {match.start() for match in _NAME_SPACE.finditer(classes)}
    boundaries = {match.start() for match in _MARK.finditer(classes)}
    boundaries |= {index - 1 for index in boundaries if index and classes[index] == "O"}
    for index in sorted(boundaries | gaps.keys()):
        if index in gaps:
            _enter_gap(rooms, index, gaps[index], ems[index], profile)
        elif classes[index] == "_":
            gap = profile.name_space if index in names else profile.space
            widths[index] += (gap.usual - profile.space.usual) * ems[index] // 100
            _enter_space(rooms, index, gap, ems[index], profile)
        else:
            _enter_blank(rooms, index, classes, trims, ems, profile)
    return rooms


def _step(profile: Profile, letter: str) -> int | None:
    """Return the step at which a class is reduced; None = never."""
    for number, reduction in enumerate(profile.reductions):
        if letter == reduction.classes or (
            letter in reduction.classes and reduction.classes != "gap"
        ):
            return number
    return None


def _enter_gap(rooms: Rooms, index: int, gap: Gap, em: Emu, profile: Profile) -> None:
    less, more = (gap.usual - gap.least) * em // 100, (gap.most - gap.usual) * em // 100
    step = _step(profile, "gap")
    if less and step is not None:
        rooms.reductions.append(Room(index + 1, step, less))
    rooms.expansions.append(Room(index + 1, 1, more))


def _enter_space(rooms: Rooms, index: int, gap: Gap, em: Emu, profile: Profile) -> None:
    step = _step(profile, "_")
    if step is not None:
        less = (gap.usual - gap.least) * em // 100
        rooms.reductions.append(Room(index + 1, step, less))
    rooms.expansions.append(Room(index + 1, 0, (gap.most - gap.usual) * em // 100))


def _enter_blank(
    rooms: Rooms, index: int, classes: str, trims: Trims, ems: list[Emu], profile: Profile
) -> None:
    """Enter the blank halves of a mark and of the opening mark after it."""
    letter = classes[index]
    trailing = letter in profile.region.blank_after
    leading = classes[index + 1 : index + 2] == "O"
    blank = HALF * trailing + HALF * leading
    blank -= trims.trailing.get(index, 0) + trims.leading.get(index + 1, 0)
    step = _step(profile, letter if trailing else "O")
    if blank > 0 and step is not None:
        em = ems[index] if trailing else ems[index + 1]
        amount = min(blank, profile.reductions[step].amount) * em // 100
        rooms.reductions.append(Room(index + 1, step, amount))


def edges(
    classes: str, advances: list[Emu], ems: list[Emu], profile: Profile
) -> tuple[list[Emu], list[Emu]]:
    """Return what each character takes at a line end, and loses at a line start.

    A stop at a line end takes half an em (GB/T 15834, 5.1.10), or none where it hangs,
    one at a time; an opening mark at a line start loses its blank half; a space is gone.
    """
    ends = list(advances)
    starts = [0] * len(classes)
    for match in _EDGE.finditer(classes):
        index = match.start()
        letter = classes[index]
        if letter == "W":
            ends[index] = 0
        elif letter == "_":
            ends[index] = 0
            starts[index] = advances[index]
        elif letter in profile.hanging and classes[index - 1] not in _MARKS:
            ends[index] -= ems[index]
        elif letter in profile.trimmed_end:
            ends[index] -= ems[index] // 2
        elif letter in profile.trimmed_start:
            starts[index] = ems[index] // 2
    return ends, starts


def open_boundaries(classes: str) -> list[int]:
    """Return the boundaries that take what expansion spaces and gaps leave over."""
    solid = {match.start() for match in _SOLID.finditer(classes)}
    pattern = stretchable(_NO_STRETCH_AFTER, _NO_STRETCH_BEFORE)
    return [
        match.start() + 1
        for match in pattern.finditer(classes)
        if match.start() not in solid
    ]


def prefix_amounts(length: int, rooms: list[Room]) -> list[Emu]:
    """Return how much all rooms at boundaries up to each one hold together."""
    amounts = [0] * (length + 1)
    for room in rooms:
        amounts[room.boundary] += room.amount
    return list(accumulate(amounts))


def prefix_counts(length: int, boundaries: list[int]) -> list[int]:
    """Return how many of the boundaries lie at or before each one."""
    marks = [0] * (length + 1)
    for boundary in boundaries:
        marks[boundary] = 1
    return list(accumulate(marks))


def rooms_within(rooms: list[Room], start: int, end: int) -> list[Room]:
    """Return the rooms at boundaries strictly inside a line of characters start..end."""
    low = bisect_left(rooms, (start + 1,))
    high = bisect_left(rooms, (end,))
    return rooms[low:high]
