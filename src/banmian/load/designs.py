"""A layout as written -> `Layout`: sheet, grid, page designs, nothing left to look up.

What cannot hold is an error that says by how much: a type area wider or deeper than the
trimmed page, slots that overlap or leave the grid.
"""

import datetime
from typing import Final

from msgspec.structs import asdict

from banmian.diagnostics import Diagnostic, diagnose
from banmian.geometry import Size
from banmian.load.fonts_yaml import FontShelf
from banmian.load.lengths import in_mm, read_length, read_size
from banmian.load.page_designs import PageDesigns
from banmian.load.styles import read_styles
from banmian.load.tree.places import Place
from banmian.model.design import (
    Grid,
    Layout,
    Paper,
    Press,
    TextRules,
)
from banmian.model.layoutspec import (
    LayoutSpec,
    PaperSpec,
)
from banmian.units import Emu

_LEAST: Final = {"columns": 1, "characters": 1, "lines": 1, "gutter": 0}
"""Least values of the grid's counts."""


def resolve_layout(
    name: str, spec: LayoutSpec, place: Place, fonts: FontShelf
) -> tuple[Layout | None, tuple[Diagnostic, ...]]:
    """Turn a layout as written into one to work with.

    Args:
        name: under which issues call it.
        spec: all of it, `extends` followed.
        place: the tree it was decoded from.
        fonts: what can be set in.

    Returns:
        The layout, None if there are errors; and all diagnostics.
    """
    found: list[Diagnostic] = []
    trim = _trim(spec, place, found)
    bleed = read_length(spec.sheet.bleed, place.at("sheet", "bleed"), found)
    grid = _grid(spec, place, trim, found)
    if any(one.severity == "error" for one in found):
        return None, tuple(found)
    styles = read_styles(spec, place, grid, fonts, found)
    designs = PageDesigns(grid, styles, found)
    pages = place.at("pages")
    layout = Layout(
        name=name,
        language=spec.language,
        paper=_paper(spec.paper, place.at("paper"), found),
        trim=trim,
        bleed=bleed,
        grid=grid,
        styles=styles.styles,
        inks=styles.inks,
        pages={
            key: designs.page(key, one, pages.at(key)) for key, one in spec.pages.items()
        },
        press=Press(spec.press.profile, spec.press.standard, spec.press.ink_limit),
        text=TextRules(**asdict(spec.text)),
        binding=spec.sheet.binding,
    )
    failed = any(one.severity == "error" for one in found)
    return None if failed else layout, tuple(found)


def _trim(spec: LayoutSpec, place: Place, found: list[Diagnostic]) -> Size:
    width, height = (
        read_size(text, place.at("sheet", "trim", number), found)
        for number, text in enumerate(spec.sheet.trim)
    )
    return Size(width, height)


def _grid(spec: LayoutSpec, place: Place, trim: Size, found: list[Diagnostic]) -> Grid:
    """Place the type area on the page; `inner: auto` centres it."""
    here = place.at("grid")
    for key, least in _LEAST.items():
        if getattr(spec.grid, key) < least:
            position = here.at(key).position
            found.append(diagnose("too-small", position, key=key, least=least))
    grid = Grid(
        left=0,
        top=read_length(spec.sheet.top, place.at("sheet", "top"), found),
        columns=spec.grid.columns,
        characters=spec.grid.characters,
        gutter=spec.grid.gutter,
        lines=spec.grid.lines,
        size=read_size(spec.grid.size, here.at("size"), found),
        leading=read_size(spec.grid.leading, here.at("leading"), found),
    )
    left = _inner(spec, place.at("sheet"), trim.width - grid.width, found)
    if not found:
        _check_fit(grid, max(left, 0), trim, here, found)
    return Grid(
        left=left, top=grid.top, columns=grid.columns, characters=grid.characters,
        gutter=grid.gutter, lines=grid.lines, size=grid.size, leading=grid.leading,
    )  # fmt: skip


def _inner(spec: LayoutSpec, place: Place, spare: Emu, found: list[Diagnostic]) -> Emu:
    """Return the inner margin: as given, what the outer one leaves, or half of both."""
    inner, outer = spec.sheet.inner, spec.sheet.outer
    if inner != "auto" and outer != "auto":
        found.append(diagnose("inner-and-outer", place.at("outer").key_position))
    if outer != "auto":
        return spare - read_length(outer, place.at("outer"), found)
    if inner != "auto":
        return read_length(inner, place.at("inner"), found)
    return spare // 2


def _check_fit(
    grid: Grid, left: Emu, trim: Size, place: Place, found: list[Diagnostic]
) -> None:
    """Hold the type area against the trimmed page."""
    for axis, start, length, most in (
        ("wide", left, grid.width, trim.width),
        ("deep", grid.top, grid.depth, trim.height),
    ):
        excess = start + length - most
        if excess > 0:
            found.append(
                diagnose(
                    f"type-area-too-{axis}",
                    place.key_position,
                    area=in_mm(length),
                    margin=in_mm(start),
                    trim=in_mm(most),
                    excess=in_mm(excess),
                )
            )


def _paper(spec: PaperSpec, place: Place, found: list[Diagnostic]) -> Paper:
    first = spec.first_number
    if first is not None and read_date(first.date) is None:
        position = place.at("first-number", "date").position
        found.append(diagnose("bad-date", position, value=first.date[:40]))
    return Paper(
        name=spec.name, latin=spec.latin, publisher=spec.publisher, sponsor=spec.sponsor,
        serial=spec.serial, postal_code=spec.postal_code, website=spec.website,
        address=spec.address, printer=spec.printer, price=spec.price,
        first_date=first.date if first else "", first_number=first.number if first else 1,
    )  # fmt: skip


def read_date(text: str) -> datetime.date | None:
    """Read a date of the calendar, `2026-03-05`; None if there is no such day."""
    if len(text) != 10 or text[4] + text[7] != "--":
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
