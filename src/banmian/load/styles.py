"""Styles of a layout: fonts, colours and lengths looked up.

A font is named by a chain of the layout and a weight: `song`, `hei-bold`, `song-900`. A
colour by a house colour, with a tint if wanted: `red`, `black 10%`. What a style does not
say: body font, body size; leading of the body for body-sized text, else `LEADING`.
"""

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.fonts_yaml import FontShelf
from banmian.load.lengths import read_size
from banmian.load.tree.places import Place
from banmian.load.tree.words import nearest
from banmian.model.design import Grid
from banmian.model.layoutspec import ColorSpec, LayoutSpec, SqueezeSpec, StyleSpec
from banmian.model.style import BLACK, FontKey, Ink, Squeeze, Style
from banmian.units import Emu

WEIGHTS: Final[dict[str, int]] = {
    "light": 300,
    "regular": 400,
    "medium": 500,
    "semibold": 600,
    "bold": 700,
    "heavy": 800,
    "black": 900,
}
"""Names of weights; a number from 1 to 1000 will do as well."""

REGULAR: Final = 400

LEADING: Final = 125
"""Leading of text that is not of body size and says none, percent of its size."""

INKS: Final[dict[str, Ink]] = {"black": BLACK, "white": Ink(0, 0, 0, 0)}
"""Colours that every layout has."""

_COLOR = re.compile(r"(.+?)(?:\s+(\d{1,3}(?:\.\d+)?)\s*%)?")


class Styles(msgspec.Struct, frozen=True):
    """What the styles of a layout come to."""

    styles: dict[str, Style]
    inks: dict[str, Ink]


def read_styles(
    spec: LayoutSpec, place: Place, grid: Grid, fonts: FontShelf, found: list[Diagnostic]
) -> Styles:
    """Resolve all styles and house colours of a layout.

    Adds `unknown-family`, `unknown-font`, `unknown-weight`, `weight-outside-range`,
    `unknown-color`, `bad-color`, `bad-length` to `found`.
    """
    _check_chains(spec, place.at("fonts"), fonts, found)
    colors = place.at("colors")
    inks = dict(INKS)
    for name, color in spec.colors.items():
        inks[name] = _ink(color, colors.at(name), found)
    reader = _Reader(spec.fonts, fonts, inks, grid, found)
    here = place.at("styles")
    styles = {
        name: reader.style(name, one, here.at(name)) for name, one in spec.styles.items()
    }
    return Styles(styles, inks)


def _check_chains(
    spec: LayoutSpec, place: Place, fonts: FontShelf, found: list[Diagnostic]
) -> None:
    for name, chain in spec.fonts.items():
        for number, family in enumerate(chain):
            if fonts.weights(family) is None:
                position = place.at(name, number).position
                known = "、".join(fonts.names())
                found.append(
                    diagnose("unknown-family", position, family=family, known=known)
                )


def _ink(spec: ColorSpec, place: Place, found: list[Diagnostic]) -> Ink:
    for number, percent in enumerate(spec.cmyk):
        if not 0 <= percent <= 100:
            position = place.at("cmyk", number).position
            found.append(diagnose("bad-color", position, value=percent))
    return Ink(*spec.cmyk, spot=spec.spot or "")


def tinted(ink: Ink, percent: float) -> Ink:
    """Return a lighter ink: a spot colour as a tint, process inks each made less."""
    if percent == 100:
        return ink
    if ink.spot:
        return ink._replace(tint=percent)
    cyan, magenta, yellow, black = (round(part * percent / 100, 2) for part in ink[:4])
    return Ink(cyan, magenta, yellow, black)


class _Reader(msgspec.Struct, frozen=True):
    """What the styles of one layout are looked up in."""

    chains: Mapping[str, list[str]]
    fonts: FontShelf
    inks: Mapping[str, Ink]
    grid: Grid
    found: list[Diagnostic]

    def style(self, name: str, spec: StyleSpec, place: Place) -> Style:
        """Resolve one style."""
        sizes = tuple(
            read_size(size, place.at("sizes", number), self.found)
            for number, size in enumerate(spec.sizes or ())
        )
        size = self._size(spec, place, sizes)
        return Style(
            name=name,
            fonts=self._fonts(spec.font or next(iter(self.chains), ""), place.at("font")),
            size=size,
            leading=self._leading(spec, place, size),
            sizes=tuple(sorted(sizes, reverse=True)),
            ink=self._ink(spec.color, place.at("color")),
            squeeze=self._squeeze(spec.squeeze, place.at("squeeze")),
            align=spec.align or "justify",
            indent=max(spec.indent or 0, 0),
            tracking=spec.tracking or 0,
            max_lines=max(spec.max_lines or 2, 1),
        )

    def _size(self, spec: StyleSpec, place: Place, sizes: tuple[Emu, ...]) -> Emu:
        if spec.size is not None:
            return read_size(spec.size, place.at("size"), self.found)
        return max(sizes) if sizes else self.grid.size

    def _leading(self, spec: StyleSpec, place: Place, size: Emu) -> Emu:
        if spec.leading is not None:
            return read_size(spec.leading, place.at("leading"), self.found)
        return self.grid.leading if size == self.grid.size else size * LEADING // 100

    def _squeeze(self, spec: SqueezeSpec | None, place: Place) -> Squeeze:
        """Read how far a headline gives; no further than it can be read (长 80 %)."""
        if spec is None:
            return Squeeze()
        for key, least, most in (("tracking", -100, 0), ("condense", 80, 100)):
            value = getattr(spec, key)
            if not least <= value <= most:
                self._complain(
                    "squeeze-range", place.at(key), key=key, value=value, least=least,
                    most=most,
                )  # fmt: skip
        return Squeeze(spec.tracking, spec.condense)

    def _fonts(self, name: str, place: Place) -> tuple[FontKey, ...]:
        """Look up `song`, `hei-bold` or `song-900`, with the fallback chain behind it."""
        chain, weight = name, REGULAR
        if name not in self.chains:
            chain, _, suffix = name.rpartition("-")
            if chain not in self.chains:
                near = nearest(chain or name, self.chains)
                self._complain("unknown-font", place, value=name, nearest=near)
                return ()
            weight = _weight(suffix)
            if not weight:
                near = nearest(suffix, WEIGHTS)
                self._complain("unknown-weight", place, value=suffix, nearest=near)
                return ()
        for family in self.chains[chain][:1]:
            self._check_weight(family, weight, place)
        names = [*self.chains[chain], *self.chains.get("fallback", ())]
        return tuple(dict.fromkeys(self._key(family, weight) for family in names))

    def _key(self, family: str, weight: int) -> FontKey:
        low, high = self.fonts.weights(family) or (weight, weight)
        return FontKey(family, min(max(weight, low), high))

    def _check_weight(self, family: str, weight: int, place: Place) -> None:
        used = self._key(family, weight).weight
        if used != weight:
            low, high = self.fonts.weights(family) or (used, used)
            range_ = str(low) if low == high else f"{low}–{high}"
            self._complain(
                "weight-outside-range",
                place,
                family=family,
                weight=weight,
                range=range_,
                used=used,
            )

    def _ink(self, written: str | None, place: Place) -> Ink:
        match = _COLOR.fullmatch((written or "black").strip())
        name = match[1] if match else ""
        if match is None or name not in self.inks:
            near = nearest(name, self.inks)
            self._complain("unknown-color", place, value=written or "", nearest=near)
            return BLACK
        percent = float(match[2]) if match[2] else 100
        if percent > 100:
            self._complain("bad-color", place, value=percent)
        return tinted(self.inks[name], percent)

    def _complain(self, code: str, place: Place, **values: str | float) -> None:
        self.found.append(diagnose(code, place.position, severity=None, **values))


def _weight(suffix: str) -> int:
    """Return a weight by name or number; 0 if it is none."""
    if suffix in WEIGHTS:
        return WEIGHTS[suffix]
    number = int(suffix) if suffix.isascii() and suffix.isdigit() and len(suffix) < 5 else 0
    return number if number <= 1000 else 0
