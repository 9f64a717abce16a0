"""The outline that text runs round -> strips: of a polygon, or of a picture's alpha.

An outline is cut into `STRIPS` strips of equal depth; of each it is known how far what is
seen reaches to the left and to the right. What lies between counts as taken.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from banmian.diagnostics import BanmianError
from banmian.load.context import Context
from banmian.load.tree.places import Place
from banmian.model.issue import PictureSpec

STRIPS: Final = 240
"""Strips of an outline: four or more a line of the deepest cut-outs."""

FEWEST_POINTS: Final = 3

Corner: TypeAlias = tuple[float, float]
Strips: TypeAlias = tuple[tuple[float, float] | None, ...]


def read_outline(
    spec: PictureSpec, place: Place, path: Path | None, context: Context
) -> Strips:
    """Return the outline that the text of an article runs round; empty = none.

    Args:
        spec: the picture as written. place: where. path: of its file; None = not found.
        context: the issue.

    Complains of `bad-outline`, `outline-unused`, `no-outline`, `bad-picture`.
    """
    if spec.wrap != "contour":
        if spec.outline:
            context.complain("outline-unused", place.at("outline"))
        return ()
    if spec.outline:
        within = all(0 <= value <= 1 for corner in spec.outline for value in corner)
        if within and len(spec.outline) >= FEWEST_POINTS:
            return polygon_strips(spec.outline)
        context.complain("bad-outline", place.at("outline"))
        return ()
    if path is None:
        return ()
    try:
        from banmian.picture_files import read_picture_strips

        strips = read_picture_strips(path, spec.file, STRIPS)
    except BanmianError:
        context.complain("bad-picture", place.at("file"), file=spec.file)
        return ()
    if not any(strips):
        context.complain("no-outline", place.at("wrap"), file=spec.file)
    return strips


def polygon_strips(corners: Sequence[Corner]) -> Strips:
    """Return the strips of a polygon in a square of side 1, y down.

    >>> polygon_strips([(0.5, 0), (1, 1), (0, 1)])[-1]
    (0.0, 1.0)
    """
    sides = [(corner, corners[at - 1]) for at, corner in enumerate(corners)]
    strips: list[tuple[float, float] | None] = []
    for number in range(STRIPS):
        top, foot = number / STRIPS, (number + 1) / STRIPS
        reached = [x for one, other in sides for x in _reached(one, other, top, foot)]
        strips.append((min(reached), max(reached)) if reached else None)
    return tuple(strips)


def _reached(one: Corner, other: Corner, top: float, foot: float) -> Iterator[float]:
    """Yield where the part of a side that lies in a strip begins and ends."""
    (x0, y0), (x1, y1) = sorted((one, other), key=lambda corner: corner[1])
    if y1 < top or y0 > foot:
        return
    if y0 == y1:
        yield from (x0, x1)
        return
    for y in (max(y0, top), min(y1, foot)):
        yield x0 + (x1 - x0) * (y - y0) / (y1 - y0)
