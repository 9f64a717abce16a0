"""Broken paragraphs become set lines: white is taken out or let in, in the rules' order.

Reduction goes step by step through the profile's order, evenly within a step, each within
its limit; expansion first through word spaces and script gaps, then through all boundaries
that may open, script gaps threefold. Amounts are integers and add up exactly, so a full
line ends at its measure to the EMU.
"""

from collections.abc import Sequence
from itertools import accumulate

import msgspec

from banmian.model.text import Line, LineRule
from banmian.text.prepare import Prepared
from banmian.text.rooms import Room, rooms_within
from banmian.text.runs import line_annotations, line_runs
from banmian.units import Emu


class Measure(msgspec.Struct, frozen=True):
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
    natural = prepared.before[end - 1] + widths[-1] - prepared.before[start] - lead
    missing = measure.width - natural
    width = natural
    if missing < 0:
        width -= _reduce(prepared, start, end, widths, -missing)
    elif missing > 0 and not last:
        width += _expand(prepared, start, end, widths, missing)
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
        width=width,
        start=start,
        end=end,
        paragraph=paragraph,
        last=last,
        indent=measure.indent,
    )


def _reduce(
    prepared: Prepared, start: int, end: int, widths: list[Emu], excess: Emu
) -> Emu:
    """Take `excess` out of a line, as far as its limits go; return how much went."""
    left = excess
    for step in _by_step(rooms_within(prepared.reductions, start, end)):
        left -= _share(step, start, widths, left, -1)
        if left <= 0:
            break
    return excess - left


def _expand(
    prepared: Prepared, start: int, end: int, widths: list[Emu], missing: Emu
) -> Emu:
    """Let `missing` into a line: spaces, script gaps, then every boundary that may open.

    Returns:
        How much went in.
    """
    left = missing
    for step in _by_step(rooms_within(prepared.expansions, start, end)):
        left -= _share(step, start, widths, left, 1)
        if left <= 0:
            return missing
    shares = prepared.gap_count[end - 1] - prepared.gap_count[start]
    if not shares or prepared.size * shares < left:
        return missing - left
    given = 0
    for index, passed in enumerate(accumulate(prepared.opens[start + 1 : end])):
        share = left * passed // shares - given
        widths[index] += share
        given += share
    return missing


def _by_step(rooms: list[Room]) -> list[list[Room]]:
    """Return rooms parted by the steps of their order, in that order."""
    steps: dict[int, list[Room]] = {}
    for room in rooms:
        steps.setdefault(room[1], []).append(room)
    return [steps[step] for step in sorted(steps)]


def _share(rooms: list[Room], start: int, widths: list[Emu], wanted: Emu, sign: int) -> Emu:
    """Spread `wanted` over rooms in proportion; return how much of it went in."""
    total = sum([amount for _, _, amount in rooms])
    wanted = min(wanted, total)
    given = passed = 0
    for boundary, _, amount in rooms:
        passed += amount
        share = wanted * passed // total - given
        widths[boundary - 1 - start] += sign * share
        given += share
    return given
