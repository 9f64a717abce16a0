"""Colour spaces and colours, as far as a press asks about them: which inks, how much.

Source: ISO 32000-1, 8.6 (colour spaces). A default space of the resources (8.6.5.6) takes
the place of the device space it stands for.
"""

from typing import Final, TypeAlias

import msgspec

from banmian.press.preflight.objects import (
    entry,
    items_of,
    name_of,
    names_of,
    number_of,
)

Inks: TypeAlias = tuple[tuple[str, float], ...]
"""Name of an ink and its amount, 0 to 1; only those that print."""

PROCESS: Final = ("Cyan", "Magenta", "Yellow", "Black")
ALL: Final = "All"
"""The colorant that prints on every plate: register marks."""

DEVICE_PARTS: Final = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
CALIBRATED_PARTS: Final = {"CalGray": 1, "CalRGB": 3, "Lab": 3}

_SHORT: Final = {
    "G": "DeviceGray",
    "RGB": "DeviceRGB",
    "CMYK": "DeviceCMYK",
    "I": "Indexed",
}
"""Names in inline images (8.9.7)."""

_LEAST: Final = 0.0005
"""Less than this is no ink: half a level of 8 bit is 0.002."""

_DEPTH: Final = 6
"""Spaces within spaces; the deepest that makes sense is Pattern on Indexed on DeviceN."""


class ColourSpace(msgspec.Struct, frozen=True):
    """A colour space.

    Attributes:
        family: its name in PDF; "" if it cannot be read.
        parts: how many numbers make a colour.
        colorants: of Separation and DeviceN.
        base: of Indexed and Pattern; the alternate of Separation and DeviceN.
    """

    family: str
    parts: int
    colorants: tuple[str, ...] = ()
    base: "ColourSpace | None" = None


GRAY: Final = ColourSpace("DeviceGray", 1)
RGB: Final = ColourSpace("DeviceRGB", 3)
CMYK: Final = ColourSpace("DeviceCMYK", 4)
_UNKNOWN: Final = ColourSpace("", 1)


def read_space(value: object, resources: object, depth: int = 0) -> ColourSpace:
    """Return the colour space that a name or an array means within resources."""
    if depth > _DEPTH:
        return _UNKNOWN
    name = name_of(value)
    if not name:
        return _read_array(value, resources, depth)
    name = _SHORT.get(name, name)
    if name in DEVICE_PARTS:
        default = entry(resources, "/ColorSpace", name.replace("Device", "/Default"))
        if default is None or name_of(default):
            return ColourSpace(name, DEVICE_PARTS[name])
        return read_space(default, None, depth + 1)
    if name == "Pattern":
        return ColourSpace("Pattern", 0)
    found = entry(resources, "/ColorSpace", value)
    return _UNKNOWN if found is None else read_space(found, resources, depth + 1)


def _read_array(value: object, resources: object, depth: int) -> ColourSpace:
    items = items_of(value)
    family = _SHORT.get(name_of(items[0]), name_of(items[0])) if items else ""
    if family in DEVICE_PARTS or family in CALIBRATED_PARTS:
        return ColourSpace(family, {**DEVICE_PARTS, **CALIBRATED_PARTS}[family])
    if family == "ICCBased" and len(items) > 1:
        return ColourSpace(family, int(number_of(entry(items[1], "/N"))))
    if family == "Indexed" and len(items) > 1:
        return ColourSpace(family, 1, base=read_space(items[1], resources, depth + 1))
    if family == "Pattern":
        base = read_space(items[1], resources, depth + 1) if len(items) > 1 else None
        return ColourSpace(family, base.parts if base else 0, base=base)
    if family in ("Separation", "DeviceN") and len(items) > 2:
        colorants = names_of(items[1])
        alternate = read_space(items[2], resources, depth + 1)
        return ColourSpace(family, len(colorants), colorants, alternate)
    return _UNKNOWN


class Colour(msgspec.Struct, frozen=True):
    """A colour.

    Attributes:
        space: the space it is given in.
        values: its numbers.
        inks: what prints; None where that is left to a conversion (RGB, Lab, patterns).
    """

    space: ColourSpace
    values: tuple[float, ...]
    inks: Inks | None

    @property
    def white(self) -> bool:
        """Whether it is the paper's white."""
        if self.inks is None:
            return self.space.parts == 3 and min(self.values, default=0) >= 1 - _LEAST
        return not self.inks

    @property
    def full_black(self) -> bool:
        """Whether it is full black and no other ink."""
        inks = self.inks or ()
        return len(inks) == 1 and inks[0][0] == "Black" and inks[0][1] >= 1 - _LEAST

    @property
    def registration(self) -> bool:
        """Whether it prints on every plate by name."""
        return any(name == ALL for name, _ in self.inks or ())

    @property
    def total(self) -> float:
        """All inks together, 0 to 4 for four of them."""
        return sum(amount for _, amount in self.inks or ())

    @property
    def many(self) -> bool:
        """Whether it takes more than one ink."""
        return len(self.inks or ()) > 1 or self.registration


def make_colour(space: ColourSpace, values: tuple[float, ...]) -> Colour:
    """Return a colour with the inks it prints."""
    amounts = _amounts(space, values)
    if amounts is None:
        return Colour(space, values, None)
    inks = ((name, amount) for name, amount in amounts if name != "None")
    return Colour(space, values, tuple(ink for ink in inks if ink[1] > _LEAST))


def first_colour(space: ColourSpace) -> Colour:
    """Return the colour that holds right after a space was chosen (ISO 32000-1, 8.6.8)."""
    full = space.family in ("Separation", "DeviceN")
    values = (1.0 if full else 0.0,) * space.parts
    if space.parts == 4 and not full:
        values = (0.0, 0.0, 0.0, 1.0)
    return make_colour(space, values)


def _amounts(space: ColourSpace, values: tuple[float, ...]) -> Inks | None:
    if space.family == "Pattern":
        return _amounts(space.base, values) if space.base and values else None
    if len(values) != space.parts:
        return None
    if space.family in ("Separation", "DeviceN"):
        return tuple(zip(space.colorants, values, strict=True))
    if space.family in ("DeviceCMYK", "ICCBased") and space.parts == 4:
        return tuple(zip(PROCESS, values, strict=True))
    if space.family in ("DeviceGray", "CalGray", "ICCBased") and space.parts == 1:
        return (("Black", 1 - values[0]),)
    return None


BLACK_GRAY: Final = make_colour(GRAY, (0.0,))
"""The colour a page starts with."""
