"""Styles and inks, resolved: no name, no percentage and no `auto` is left in them."""

from typing import Literal, NamedTuple, TypeAlias

import msgspec

from banmian.units import Emu

Align: TypeAlias = Literal["justify", "left", "center", "right"]


class FontKey(NamedTuple):
    """A font as styles name it: family of fonts.yaml and weight on its axis."""

    family: str
    weight: int


class Ink(NamedTuple):
    """What is printed: process percentages (0 to 100), or a spot colour with its tint."""

    cyan: float
    magenta: float
    yellow: float
    black: float
    spot: str = ""
    tint: float = 100


BLACK = Ink(0, 0, 0, 100)


class Squeeze(msgspec.Struct, frozen=True):
    """How far a headline may be squeezed before it takes the next size down.

    Attributes:
        tracking: least white between characters, thousandths of an em (-50 = -5 %).
        condense: least width of its characters, percent (长).
    """

    tracking: int = 0
    condense: int = 100


class Style(msgspec.Struct, frozen=True):
    """How one kind of text looks.

    Attributes:
        name: key in the layout's `styles`.
        fonts: the chain; for each character the first font that has it serves.
        size: body size, Emu; for headlines the first of `sizes`.
        leading: baseline to baseline, Emu.
        sizes: the series that a headline may choose from, largest first; empty = `size`.
        indent: first line indent in characters.
        tracking: added between characters, in thousandths of an em.
        max_lines: a headline's most lines.
        squeeze: how far a headline may be squeezed.
    """

    name: str
    fonts: tuple[FontKey, ...]
    size: Emu
    leading: Emu
    sizes: tuple[Emu, ...] = ()
    ink: Ink = BLACK
    align: Align = "justify"
    indent: int = 0
    tracking: int = 0
    max_lines: int = 2
    squeeze: Squeeze = Squeeze()
