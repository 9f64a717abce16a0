"""People: heads in profile and in three-quarter view, hands. Unit: a head."""

from typing import NamedTuple

from drawing.frame import Frame
from drawing.sheet import Relief
from drawing.woodcut import CORAL, CREAM, INK, PEACH, SUN, Color, mix

SKIN: Color = mix(PEACH, CORAL, 0.3)
TAN: Color = mix(PEACH, CORAL, 0.75)


class Look(NamedTuple):
    """How a head looks: skin, hair, age lines, whether it smiles or looks down."""

    skin: Color = SKIN
    hair: Color = INK
    old: bool = False
    smile: bool = True
    down: bool = False


def skin_relief(frame: Frame, look: Look, *, face: bool = False) -> Relief:
    """Give the modelling of skin: a lit rim, shade in a deeper tone; cut but on a face."""
    deep = mix(look.skin, mix(SUN, INK, 0.45), 0.42)
    size = frame.size
    if face:
        return Relief(
            mix(look.skin, CREAM, 0.7),
            mix(look.skin, deep, 0.6),
            0.03 * size,
            0.1 * size,
            (0, 0),
        )
    return Relief(
        mix(look.skin, CREAM, 0.7), deep, 0.03 * size, 0.13 * size, (0.05 * size, 62)
    )


PROFILE = (
    "0.26,-0.86 0.365,-0.70 0.385,-0.60 0.365,-0.515 0.395,-0.43 0.465,-0.33* 0.44,-0.285* "
    "0.395,-0.268 0.42,-0.222 0.395,-0.196* 0.412,-0.16 0.378,-0.12 0.385,-0.05 0.32,0.0 "
    "0.18,-0.02 0.02,-0.13 -0.06,-0.28 -0.30,-0.26 -0.42,-0.45 -0.42,-0.68 -0.28,-0.90 "
    "-0.02,-0.985"
)
NECK = "-0.3,-0.5 -0.05,-0.4 0.2,-0.1 0.13,0.16 0.2,0.36 -0.42,0.38 -0.33,0.1"


def profile(frame: Frame, look: Look) -> None:
    """Draw a head in profile that faces right, with its neck; the chin is at y 0."""
    relief = skin_relief(frame, look)
    frame.stamp(NECK, mix(look.skin, mix(SUN, INK, 0.4), 0.22), relief)
    frame.stamp(PROFILE, look.skin, skin_relief(frame, look, face=True))
    frame.dot((0.23, -0.28), 0.085, (*mix(look.skin, SUN, 0.35), 150), 0.07)
    line = mix(INK, SUN, 0.25)
    frame.brush("0.17,-0.575 0.26,-0.61 0.355,-0.585", [0.008, 0.02, 0.006], look.hair)
    if look.down:
        frame.brush("0.2,-0.475 0.27,-0.45 0.35,-0.468", [0.004, 0.015, 0.008], line)
    elif look.smile:
        frame.brush("0.2,-0.465 0.27,-0.5 0.345,-0.475", [0.004, 0.016, 0.006], line)
    else:
        frame.brush("0.2,-0.48 0.27,-0.515 0.345,-0.49", [0.004, 0.016, 0.008], line)
        frame.dot((0.3, -0.482), 0.024, INK, 0.03)
    frame.brush("0.438,-0.29 0.405,-0.282 0.385,-0.31", [0.006, 0.01, 0.003], line)
    corner = (
        "0.4,-0.197 0.345,-0.192 0.29,-0.225"
        if look.smile
        else ("0.4,-0.197 0.35,-0.19 0.31,-0.185")
    )
    frame.brush(corner, [0.008, 0.012, 0.004], line)
    ear(frame, look)
    if look.old:
        crease(
            frame,
            look,
            (
                "0.33,-0.33 0.27,-0.25 0.27,-0.17",
                "0.13,-0.5 0.08,-0.52",
                "0.13,-0.46 0.08,-0.45",
                "0.25,-0.69 0.3,-0.7 0.34,-0.68",
                "0.3,-0.425 0.24,-0.415",
            ),
        )


def ear(frame: Frame, look: Look) -> None:
    """Draw the ear of a head in profile."""
    tone = mix(look.skin, CORAL, 0.4)
    frame.fill("-0.1,-0.52 -0.02,-0.56 0.04,-0.5 0.01,-0.4 -0.04,-0.31 -0.09,-0.34", tone)
    frame.brush(
        "-0.07,-0.5 -0.01,-0.52 0.0,-0.44 -0.05,-0.38",
        [0.006, 0.012, 0.005],
        mix(INK, SUN, 0.4),
    )


def crease(frame: Frame, look: Look, lines: tuple[str, ...]) -> None:
    """Cut the lines of age."""
    for text in lines:
        frame.brush(text, [0.003, 0.01, 0.003], mix(look.skin, mix(INK, SUN, 0.4), 0.75))


TURNED = (
    "0.2,-0.92 0.33,-0.74 0.362,-0.58 0.335,-0.5 0.365,-0.39 0.345,-0.24 "
    "0.27,-0.08 0.16,0.0 "
    "0.03,-0.015 -0.14,-0.13 -0.24,-0.32 -0.33,-0.4 -0.40,-0.6 -0.33,-0.86 -0.08,-0.985"
)
TURNED_NECK = "-0.32,-0.5 -0.05,-0.3 0.14,-0.06 0.12,0.14 0.24,0.36 -0.44,0.38 -0.31,0.1"


def turned(frame: Frame, look: Look) -> None:
    """Draw a head in three-quarter view that faces right, with its neck."""
    relief = skin_relief(frame, look)
    frame.stamp(TURNED_NECK, mix(look.skin, mix(SUN, INK, 0.4), 0.22), relief)
    frame.stamp(TURNED, look.skin, skin_relief(frame, look, face=True))
    blush = (*mix(look.skin, SUN, 0.35), 150)
    frame.dot((-0.02, -0.3), 0.085, blush, 0.065)
    frame.dot((0.3, -0.31), 0.045, blush, 0.06)
    line = mix(INK, SUN, 0.25)
    frame.brush("-0.08,-0.585 0.02,-0.625 0.12,-0.59", [0.008, 0.02, 0.008], look.hair)
    frame.brush("0.235,-0.6 0.29,-0.622 0.335,-0.6", [0.008, 0.017, 0.006], look.hair)
    if look.down or look.smile:
        high = 0.035 if look.smile and not look.down else -0.03
        for left, right in ((-0.055, 0.11), (0.235, 0.325)):
            middle = (left + right) / 2
            text = f"{left},-0.475 {middle},{-0.475 - high} {right},-0.475"
            frame.brush(text, [0.005, 0.016, 0.005], line)
    else:
        frame.brush("-0.055,-0.48 0.03,-0.518 0.115,-0.475", [0.005, 0.017, 0.006], line)
        frame.brush("0.235,-0.48 0.285,-0.515 0.325,-0.485", [0.006, 0.015, 0.005], line)
        frame.dot((0.045, -0.478), 0.027, INK, 0.032)
        frame.dot((0.288, -0.478), 0.022, INK, 0.032)
    frame.brush(
        "0.205,-0.47 0.25,-0.34 0.235,-0.295 0.165,-0.29",
        [0.003, 0.009, 0.011, 0.005],
        line,
    )
    if look.smile:
        frame.brush(
            "0.05,-0.205 0.16,-0.15 0.275,-0.195", [0.005, 0.02, 0.005], mix(SUN, INK, 0.35)
        )
    else:
        frame.brush("0.09,-0.18 0.17,-0.172 0.255,-0.182", [0.005, 0.013, 0.005], line)
    ear(frame.inner((-0.2, 0.02), 0.95, 4), look)
    if look.old:
        crease(
            frame,
            look,
            (
                "0.1,-0.32 0.02,-0.24 0.02,-0.16",
                "0.3,-0.3 0.31,-0.22",
                "-0.08,-0.5 -0.13,-0.525",
                "-0.08,-0.465 -0.13,-0.455",
                "0.05,-0.72 0.16,-0.74 0.26,-0.72",
                "-0.03,-0.42 0.08,-0.415",
            ),
        )


def hand(frame: Frame, skin: Color, *, pinch: bool = True) -> None:
    """Draw a hand that reaches right, from its wrist at 0,0; about 0.75 long."""
    look = Look(skin)
    relief = skin_relief(frame, look)
    palm = "-0.08,-0.13* 0.16,-0.17 0.36,-0.15 0.42,-0.02 0.36,0.13 0.14,0.16 -0.08,0.13*"
    if pinch:
        fingers = (
            "0.3,-0.15 0.52,-0.17 0.72,-0.05 0.7,0.02 0.5,-0.05 0.3,-0.02",
            "0.3,-0.02 0.52,0.0 0.66,0.08 0.62,0.13 0.46,0.1 0.28,0.1",
            "0.1,0.08 0.28,0.2 0.5,0.19 0.7,0.07 0.67,0.02 0.46,0.1 0.28,0.06",
        )
    else:
        fingers = (
            "0.3,-0.15 0.56,-0.14 0.76,-0.07 0.75,-0.02 0.5,-0.05 0.3,-0.05",
            "0.3,-0.06 0.56,-0.04 0.78,0.02 0.76,0.07 0.5,0.05 0.3,0.03",
            "0.28,0.02 0.5,0.06 0.68,0.12 0.65,0.16 0.46,0.13 0.26,0.11",
            "0.06,-0.1 0.2,-0.28 0.38,-0.3 0.4,-0.24 0.28,-0.2 0.2,-0.08",
        )
    frame.stamp(palm, skin, relief)
    for finger in fingers:
        frame.stamp(finger, skin, Relief(relief.light, None, 0.025 * frame.size))
    line = mix(skin, mix(SUN, INK, 0.5), 0.8)
    frame.brush("0.34,-0.02 0.5,-0.03 0.64,0.03", [0.004, 0.011, 0.004], line)
    if not pinch:
        frame.brush("0.32,0.04 0.5,0.055 0.64,0.1", [0.004, 0.011, 0.004], line)


def fist(frame: Frame, skin: Color) -> None:
    """Draw a closed hand that holds something at its middle; the wrist lies to the left."""
    look = Look(skin)
    relief = skin_relief(frame, look)
    frame.stamp(
        "-0.3,-0.15* -0.05,-0.22 0.2,-0.2 0.26,0.0 0.2,0.2 -0.05,0.22 -0.3,0.15*",
        skin,
        relief,
    )
    line = mix(skin, mix(SUN, INK, 0.5), 0.8)
    for y in (-0.1, 0.0, 0.1):
        frame.brush(f"0.03,{y} 0.13,{y - 0.01} 0.23,{y}", [0.004, 0.012, 0.006], line)
    frame.brush("-0.1,-0.12 0.0,-0.02 0.04,0.1", [0.004, 0.012, 0.004], line)
