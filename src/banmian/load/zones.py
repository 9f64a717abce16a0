"""`{columns: 1-5, lines: 62-120}` -> `Zone`, and what of a page is taken already."""

import re
from collections.abc import Sequence
from itertools import chain, combinations, islice, product
from typing import Final

import msgspec

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.tree.places import Place
from banmian.model.design import Grid, Zone
from banmian.model.issue import NotchSpec, PlaceSpec
from banmian.model.layoutspec import ZoneSpec

MOST_OVERLAPS: Final = 100
"""Overlaps of one page that are told; whoever has more has another problem."""

_RANGE = re.compile(r"\s*(\d{1,4})\s*(?:[-–—~～至]\s*(\d{1,4})\s*)?")


_NOTCH_FAULTS: Final = {
    "columns": ("notch-columns-outside", "notch-columns-not-corner"),
    "lines": ("notch-lines-outside", "notch-lines-not-corner"),
}
"""Axis -> what is told of a notch that leaves its block, that lies in no corner of it."""


class Taken(msgspec.Struct, frozen=True):
    """Part of a page, by whom, and where that is written."""

    zone: Zone
    name: str
    place: Place


def read_range(written: int | str) -> tuple[int, int] | None:
    """Read `5`, `1-5`, `1–5` or `1至5`; None if it is none of these, or runs backwards.

    >>> read_range("62-120")
    (62, 120)
    """
    if isinstance(written, int):
        return (written, written) if written >= 0 else None
    match = _RANGE.fullmatch(written)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    return (first, last) if first <= last else None


def read_zone(
    spec: ZoneSpec | PlaceSpec, place: Place, grid: Grid, name: str
) -> Zone | tuple[Diagnostic, ...]:
    """Read a zone and hold it against the grid.

    Args:
        spec: as written.
        place: where.
        grid: of the layout.
        name: of the slot or article, for messages.

    Returns:
        The zone; or `bad-range`, `columns-outside-grid`, `lines-outside-grid`,
        `notch-outside`, `notch-not-corner`.
    """
    zone = _rectangle(spec, place, grid, name)
    notch = getattr(spec, "notch", None)
    if not isinstance(zone, Zone) or notch is None:
        return zone
    return _notched(zone, notch, place.at("notch"), grid, name)


def _rectangle(
    spec: ZoneSpec | PlaceSpec | NotchSpec, place: Place, grid: Grid, name: str
) -> Zone | tuple[Diagnostic, ...]:
    columns = _read(spec.columns, place.at("columns"), "columns", grid.columns, name)
    lines = _read(spec.lines, place.at("lines"), "lines", grid.lines, name)
    if isinstance(columns, Diagnostic) or isinstance(lines, Diagnostic):
        return tuple(one for one in (columns, lines) if isinstance(one, Diagnostic))
    return Zone(*columns, *lines)


def _notched(
    zone: Zone, spec: NotchSpec, place: Place, grid: Grid, name: str
) -> Zone | tuple[Diagnostic, ...]:
    """Take a notch out of a zone; it lies in one corner and leaves an L."""
    notch = _rectangle(spec, place, grid, name)
    if not isinstance(notch, Zone):
        return notch
    found: list[Diagnostic] = []
    for axis, own, whole in (
        ("columns", notch[:2], zone[:2]),
        ("lines", notch[2:4], zone[2:4]),
    ):
        leaves, off_corner = _NOTCH_FAULTS[axis]
        code = ""
        if own[0] < whole[0] or own[1] > whole[1]:
            code = leaves
        elif (own[0] == whole[0]) == (own[1] == whole[1]):
            code = off_corner
        if code:
            values = {"name": name, "written": _written(own), "of": _written(whole)}
            found.append(diagnose(code, place.at(axis).position, severity=None, **values))
    return tuple(found) or zone._replace(notch=notch)


def find_overlaps(taken: list[Taken], checked: Sequence[Taken] = ()) -> list[Diagnostic]:
    """Return `zones-overlap` for each pair of zones that share cells of the grid.

    The position is that of the one written later in the list.

    Args:
        taken: zones to hold against each other.
        checked: zones that `taken` is held against, but that are known to be apart.
    """
    overlaps = (
        _overlap(one, other, both)
        for one, other in chain(product(checked, taken), combinations(taken, 2))
        if (both := one.zone.shared(other.zone))
    )
    return list(islice(overlaps, MOST_OVERLAPS))


def _overlap(one: Taken, other: Taken, both: Zone) -> Diagnostic:
    return diagnose(
        "zones-overlap",
        other.place.key_position,
        name=other.name,
        other=one.name,
        columns=_written((both.first_column, both.last_column)),
        lines=_written((both.first_line, both.last_line)),
    )


def _written(range_: tuple[int, int]) -> str:
    first, last = range_
    return str(first) if first == last else f"{first}–{last}"


def _read(
    written: int | str, place: Place, axis: str, most: int, name: str
) -> tuple[int, int] | Diagnostic:
    found = read_range(written)
    if found is None:
        return diagnose("bad-range", place.position, name=name, written=written)
    first, last = found
    if first < 1 or last > most:
        excess = last - most if last > most else 1 - first
        code = f"{axis}-outside-grid"
        return diagnose(
            code, place.position, name=name, written=written, most=most, excess=excess
        )
    return found
