"""The pickers: bamboo hats, head cloths, baskets on their backs, hands at the bushes."""

import math
from typing import NamedTuple

from drawing.curves import disc, path, place
from drawing.frame import Frame
from drawing.people import Look, hand, profile, turned
from drawing.sheet import Relief
from drawing.tea_rows import FERN, LEAF, YOUNG, tea_leaf
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    SUN,
    TEAL,
    Color,
    chance,
    mix,
)


class Dress(NamedTuple):
    """What a picker wears, and whether she is drawn in profile."""

    jacket: Color = SUN
    cloth: Color = DEEP
    apron: Color = INK
    side: bool = False
    look: Look = Look()


def folds(frame: Frame, ink: Color) -> Relief:
    """Give the modelling of cloth."""
    size = frame.size
    return Relief(
        mix(ink, CREAM, 0.55),
        mix(ink, INK, 0.72),
        0.035 * size,
        0.3 * size,
        (0.062 * size, 70),
    )


def woman(frame: Frame, dress: Dress) -> None:
    """Draw a picker from the hips up; she faces right, hips at 0,0, unit a head."""
    basket(frame.inner((-0.92, -1.25), 1.05, -8))
    far = mix(dress.jacket, INK, 0.35)
    frame.limb(
        [(0.45, -1.85, 0.3), (1.05, -1.1, 0.25), (1.72, -1.02, 0.19)],
        far,
        folds(frame, far),
    )
    hand(frame.inner((1.78, -1.02), 0.85, 8), dress.look.skin)
    cloth = folds(frame, dress.jacket)
    torso = (
        "-0.74,0.9* -0.78,-0.5 -0.72,-1.3 -0.45,-1.95 -0.12,-2.28* 0.4,-2.28* "
        "0.7,-1.92 0.86,-1.4 0.78,-0.8 0.82,-0.3 0.9,0.9*"
    )
    frame.stamp(torso, dress.jacket, cloth)
    frame.brush(
        "0.32,-2.26 0.42,-1.9 0.2,-1.55 0.05,-1.4",
        [0.02, 0.03, 0.03, 0.02],
        mix(dress.jacket, CREAM, 0.7),
    )
    apron = "-0.1,-1.05* 0.76,-1.0* 0.8,-0.3 0.88,0.9* -0.2,0.9* -0.16,-0.2"
    frame.stamp(apron, dress.apron, folds(frame, dress.apron))
    frame.brush(
        "-0.74,-1.02 0.1,-1.0 0.78,-0.98", [0.07, 0.07, 0.06], mix(dress.apron, CREAM, 0.35)
    )
    for text in ("-0.42,-1.95 -0.05,-1.9 0.12,-1.5 -0.2,-0.8 -0.7,-0.55",):
        frame.brush(text, [0.05, 0.055, 0.05], mix(PEACH, CORAL, 0.4))
    head = frame.inner((0.26, -2.42), 1.0, 9)
    (profile if dress.side else turned)(head, dress.look)
    head_cloth(head, dress.cloth, side=dress.side)
    bamboo_hat(head)
    sleeve = [(-0.12, -1.86, 0.36), (0.42, -0.86, 0.3), (1.22, -0.72, 0.21)]
    frame.limb(sleeve, dress.jacket, cloth)
    frame.brush(
        "0.2,-0.72 0.42,-0.78 0.56,-0.98", [0.01, 0.03, 0.01], mix(dress.jacket, INK, 0.6)
    )
    frame.brush(
        "0.28,-0.66 0.5,-0.66 0.62,-0.84", [0.01, 0.025, 0.01], mix(dress.jacket, INK, 0.6)
    )
    cuff = "1.12,-0.95* 1.3,-0.95* 1.32,-0.48* 1.14,-0.48*"
    frame.stamp(cuff, mix(dress.cloth, CREAM, 0.25), None)
    hand(frame.inner((1.33, -0.71), 0.92, 4), dress.look.skin)
    for k, (x, y) in enumerate(((1.98, -0.72), (2.42, -0.98))):
        at = frame.spot((x, y))
        for turn in (-150, -95, -40):
            way = 180 - turn if frame.flip else turn
            tea_leaf(frame.sheet, at, frame.size * 0.3, way, mix(YOUNG, LEAF, 0.3 * k))


def head_cloth(head: Frame, ink: Color, *, side: bool) -> None:
    """Draw the printed cloth that covers hair and nape."""
    relief = folds(head, ink)
    if side:
        shape = (
            "0.3,-0.86 0.2,-0.72 0.06,-0.58 0.02,-0.3 0.08,-0.02 0.24,0.06 0.1,0.3 "
            "-0.3,0.42 -0.58,0.28 -0.5,-0.2 -0.5,-0.6 -0.3,-1.0 0.1,-1.0"
        )
    else:
        shape = (
            "0.24,-0.92 0.0,-0.76 -0.16,-0.56 -0.2,-0.3 -0.06,-0.06 0.12,0.06 "
            "0.2,0.16 0.0,0.36 -0.4,0.42 -0.6,0.26 -0.52,-0.2 -0.5,-0.65 -0.3,-1.0 "
            "0.05,-1.02"
        )
    head.stamp(shape, ink, relief)
    for x, y in (
        (-0.3, -0.45),
        (-0.4, -0.2),
        (-0.22, -0.12),
        (-0.38, 0.08),
        (-0.14, 0.12),
        (-0.24, 0.28),
        (0.02, 0.2),
    ):
        for k in range(5):
            a = k * math.tau / 5
            head.dot(
                (x + 0.035 * math.cos(a), y + 0.035 * math.sin(a)),
                0.022,
                mix(CREAM, PEACH, 0.4),
            )
        head.dot((x, y), 0.018, SUN)


def bamboo_hat(head: Frame) -> None:
    """Draw the wide hat: cone, ribs, rings of weave, shadow below the brim."""
    sheet = head.sheet
    brim = place(disc((0, 0), 1.12, 0.2), (0.0, -0.74), 1, -5)
    shadow = "0.5,-0.66 0.3,-0.56 0.0,-0.52 -0.3,-0.5 -0.5,-0.6 0,-0.8"
    head.fill(shadow, (*mix(INK, SUN, 0.2), 150))
    head.fill(brim, mix(INK, CORAL, 0.35))
    cone = path(
        "-1.12,-0.66* -0.7,-0.96 -0.1,-1.42 -0.02,-1.5* 0.06,-1.42 0.64,-1.04 "
        "1.1,-0.84* 0.7,-0.66 0.0,-0.58 -0.7,-0.55"
    )
    straw = mix(CREAM, PEACH, 0.55)
    relief = Relief(
        CREAM,
        mix(CORAL, INK, 0.25),
        0.03 * head.size,
        0.5 * head.size,
        (0.06 * head.size, -28),
    )
    head.stamp(cone, straw, relief)
    line = mix(CORAL, INK, 0.3)
    for k in range(9):
        s = -1 + k / 4
        head.brush(
            f"-0.02,-1.46 {0.55 * s},{-1.0 - 0.05 * s} "
            f"{1.06 * s},{0.06 * s * s - 0.08 * s - 0.63}",
            [0.004, 0.012, 0.014],
            line,
        )
    for share in (0.3, 0.55, 0.8):
        y = -1.46 + share * 0.86
        head.brush(
            f"{-1.02 * share},{y + 0.02} {-0.5 * share},{y + 0.085 * share} "
            f"0,{y + 0.1 * share} {0.5 * share},{y + 0.04 * share} "
            f"{share},{y - 0.08 * share}",
            [0.006, 0.012, 0.006],
            line,
        )
    edge = head.to("-1.12,-0.66* -0.7,-0.55 0.0,-0.575 0.7,-0.66 1.1,-0.84*", closed=False)
    sheet.line(edge, mix(CORAL, INK, 0.45), 0.035 * head.size)


def basket(frame: Frame) -> None:
    """Draw the basket on the back, woven, heaped with leaves."""
    wood = mix(CORAL, PEACH, 0.5)
    for k in range(60):
        x, y = (
            -0.55 + 1.1 * chance(60, k),
            -0.78 - 0.24 * chance(61, k) * (1 - abs(-1 + 2 * chance(60, k))),
        )
        turn = 360 * chance(62, k)
        tea_leaf(
            frame.sheet,
            frame.spot((x, y)),
            0.3 * frame.size,
            turn,
            mix(FERN, YOUNG, chance(63, k)),
        )
    body = (
        "-0.68,-0.78* -0.3,-0.7 0.3,-0.7 0.62,-0.78* 0.56,-0.2 0.48,0.5 0.4,0.86 "
        "0,0.95 -0.42,0.86 -0.52,0.5 -0.62,-0.2"
    )
    frame.stamp(
        body,
        wood,
        Relief(
            mix(PEACH, CREAM, 0.6),
            mix(CORAL, INK, 0.6),
            0.04 * frame.size,
            0.35 * frame.size,
            (0.07 * frame.size, 80),
        ),
    )
    dark = mix(CORAL, INK, 0.55)
    for row in range(9):
        y = -0.6 + row * 0.17
        reach = 0.62 - 0.022 * row
        for k in range(9):
            x = -reach + 2 * reach * (k + 0.5 * (row % 2)) / 9
            frame.brush(
                f"{x},{y + 0.08} {x + 0.06},{y + 0.11} {x + 0.12},{y + 0.08}",
                [0.01, 0.026, 0.01],
                dark,
            )
    frame.brush(
        "-0.7,-0.76 -0.3,-0.68 0.3,-0.68 0.66,-0.76",
        [0.05, 0.06, 0.05],
        mix(CORAL, INK, 0.2),
    )
    frame.brush("-0.56,0.42 0,0.52 0.52,0.42", [0.03, 0.035, 0.03], mix(CORAL, INK, 0.2))


def far_woman(frame: Frame, jacket: Color) -> None:
    """Draw a picker far off: bent back, hat, basket; she faces right, feet at 0,0."""
    rim = Relief(mix(jacket, CREAM, 0.6), mix(jacket, INK, 0.6), 0.1, 0.5, (0.3, 70))
    frame.fill("-0.5,0* -0.55,-1.5* 0.5,-1.5* 0.5,0*", INK)
    frame.stamp(
        "-0.6,-1.2* -0.6,-1.4 -0.45,-2.4 0.0,-3.2 0.5,-3.5 0.8,-3.1 0.75,-2.2 0.55,-1.2*",
        jacket,
        rim,
    )
    frame.limb([(0.4, -3.0, 0.26), (1.0, -2.3, 0.22), (1.7, -2.2, 0.16)], jacket, rim)
    frame.stamp(
        "-1.25,-3.1* -0.2,-3.5* -0.1,-1.9 -0.9,-1.8",
        mix(CORAL, PEACH, 0.5),
        Relief(PEACH, mix(CORAL, INK, 0.5), 0.1, 0.4, (0.26, 0)),
    )
    frame.dot((0.75, -3.75), 0.36, mix(PEACH, CORAL, 0.7), 0.42)
    frame.fill("0.3,-4.0 0.45,-3.5 0.3,-3.2 0.0,-3.4 0.1,-3.9", mix(DEEP, TEAL, 0.3))
    frame.stamp(
        "-0.4,-3.75* 0.6,-4.7* 1.8,-3.85* 0.7,-3.7",
        mix(CREAM, PEACH, 0.5),
        Relief(CREAM, mix(CORAL, INK, 0.3), 0.08, 0.4, (0.26, -30)),
    )
    frame.fill("-0.4,-3.75* 0.7,-3.7 1.8,-3.85* 0.7,-3.55", mix(INK, MIST, 0.1))
