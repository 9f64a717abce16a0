"""Broken paragraphs become set lines: white is taken out or let in, in the rules' order.

Reduction goes step by step through the profile's order, evenly within a step, each within
its limit; expansion first through word spaces and script gaps, then evenly through all
boundaries that may open. Amounts are integers and add up exactly, so a full line ends at
its measure to the EMU.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from banmian.model.text import Line, LineRule
from banmian.text.prepare import Prepared
from banmian.text.rooms import Room, rooms_within
from banmian.text.runs import line_annotations, line_runs
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
    runs = line_runs(prepared, start, end, widths, measure.indent - lead)
    rules: tuple[LineRule, ...] = ()
    if prepared.notes:
        more, rules = line_annotations(prepared, start, end, widths, measure.indent - lead)
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
