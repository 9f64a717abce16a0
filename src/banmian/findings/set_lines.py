"""The set lines of a story, read back from its fragment.

The first run of a line carries its source, the others follow without one; so a line is
a run with a source and all that come before the next source.
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from banmian.findings.view import around
from banmian.geometry import Point, Rect
from banmian.model.page import Placed, Text
from banmian.model.text import Source
from banmian.units import Emu

ASCENT: Final = 88
"""A Han character's box above its baseline, percent of its size."""


FEW: Final = 5
"""A character alone with the marks around it is no longer."""


class SetLine(msgspec.Struct, frozen=True):
    """A line as it stands on the page; `text` only if it is a few characters."""

    source: Source
    rect: Rect
    baseline: Emu
    size: Emu
    vertical: bool
    text: str


def set_lines(placed: Iterable[Placed]) -> list[SetLine]:
    """Return the lines of a story, given its items, in the order they are drawn."""
    groups: list[tuple[Source, list[tuple[Point, Text]]]] = []
    for point, item in placed:
        if not isinstance(item, Text):
            continue
        if item.source is not None and (not groups or groups[-1][0] != item.source):
            groups.append((item.source, []))
        if groups:
            groups[-1][1].append((point, item))
    return [_line(source, runs) for source, runs in groups]


def _line(source: Source, runs: list[tuple[Point, Text]]) -> SetLine:
    point, main = runs[0]
    if len(runs) > 1:
        point, main = max(runs, key=lambda placed: placed[1].run.size)
    run = main.run
    return SetLine(
        source, _rect(runs), point.y, run.size, run.vertical or run.turned,
        _few(source, runs),
    )  # fmt: skip


def _few(source: Source, runs: list[tuple[Point, Text]]) -> str:
    if source.end - source.start > FEW:
        return ""
    return "".join([item.run.text for _, item in runs])


def _rect(runs: list[tuple[Point, Text]]) -> Rect:
    """Return the rectangle around runs."""
    if len(runs) == 1:
        return run_rect(*runs[0])
    return around([run_rect(point, item) for point, item in runs])


def run_rect(point: Point, item: Text) -> Rect:
    """Return the rectangle of a run: its advances by its size."""
    run = item.run
    size, width = run.size, sum(run.advances)
    if run.vertical or run.turned:
        return Rect(point.x - size // 2, point.y, size, width)
    return Rect(point.x, point.y - size * ASCENT // 100, width, size)
