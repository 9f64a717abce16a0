"""The sluice itself: piers, the leaf half raised, the platform and its hoist."""

import math

from drawing.curves import box, disc, path, place
from drawing.frame import Frame
from drawing.sheet import Relief, Sheet
from drawing.sluice_land import STONE
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    SUN,
    TEAL,
    chance,
    mix,
)

DECK = 33.0
"""The y of the platform on the piers."""


def draw_gate(sheet: Sheet) -> None:
    """Draw the sluice: wing walls, piers, the leaf half raised, water behind it."""
    dark = mix(INK, DEEP, 0.3)
    sheet.fill(box(45, DECK, 67, 63), dark)
    sheet.fill(box(45.5, 51, 66.5, 63.5), mix(DEEP, TEAL, 0.3))
    for k in range(46):
        x = 45.8 + 0.45 * k
        sheet.line(
            [(x, 52 + 2 * chance(3, k)), (x + 0.1, 62.4)],
            mix(TEAL, CREAM, 0.7 * chance(4, k)),
            0.2,
        )
    sheet.fill(
        place(
            path("-11,0* -8,-1.4 -4,-0.8 0,-1.6 5,-0.8 8,-1.4 11,0* 8,0.8 0,1.2 -8,0.8"),
            (56, 62.8),
        ),
        mix(CREAM, TEAL, 0.15),
    )
    draw_steel(sheet)
    for left, right in ((39, 45.6), (66.4, 73)):
        sheet.stamp(
            [box(left, DECK, right, 65)],
            STONE,
            Relief(mix(CREAM, STONE, 0.2), mix(DEEP, TEAL, 0.2), 0.35, 2.6, (0.55, 90)),
        )
        for y in (40, 47, 54, 60):
            sheet.line([(left, y), (right, y)], mix(STONE, INK, 0.45), 0.18)
        gauge = (left + right) / 2
        for k in range(12):
            mark = box(
                gauge - 0.9, 46 + k * 1.4, gauge + (0.5 if k % 2 else 0.9), 46.7 + k * 1.4
            )
            sheet.fill(mark, SUN if k % 4 < 2 else CREAM)


def draw_steel(sheet: Sheet) -> None:
    """Draw the leaf of the gate: plate, ribs, rust."""
    steel = mix(TEAL, DEEP, 0.25)
    sheet.stamp(
        [box(46, 37.5, 66, 54)],
        steel,
        Relief(mix(TEAL, CREAM, 0.5), INK, 0.3, 3.0, (0.55, 0)),
    )
    for y in (40.5, 45.2, 49.9):
        sheet.stamp(
            [box(46, y, 66, y + 1.3)],
            mix(steel, CREAM, 0.15),
            Relief(mix(TEAL, CREAM, 0.6), INK, 0.2, 0.7, (0.36, 0)),
        )
    for x in (50.5, 56, 61.5):
        sheet.stamp(
            [box(x - 0.5, 37.5, x + 0.5, 54)],
            mix(steel, CREAM, 0.1),
            Relief(mix(TEAL, CREAM, 0.6), INK, 0.2, 0.5, (0.36, 90)),
        )
    for k in range(34):
        x, y = 46.6 + 18.8 * chance(61, k), 38 + 15 * chance(62, k)
        streak = path("0,0 0.22,0.6 0.06,2.4 -0.16,0.8")
        sheet.fill(place(streak, (x, y), 0.6 + chance(63, k)), (*mix(CORAL, SUN, 0.3), 160))


def draw_hoist(sheet: Sheet) -> None:
    """Draw the platform, its rail, the screw hoist with its wheel."""
    deck = box(34, DECK - 1.6, 78, DECK + 1.4)
    screw = box(55.5, 8, 56.5, 38)
    sheet.stamp([screw], mix(DEEP, MIST, 0.2), Relief(CREAM, INK, 0.16, 0.4, (0.36, 0)))
    for k in range(30):
        sheet.line([(55.4, 8.4 + k * 0.62), (56.6, 8.8 + k * 0.62)], INK, 0.16)
    sheet.stamp(
        [deck],
        mix(STONE, CREAM, 0.4),
        Relief(CREAM, mix(DEEP, TEAL, 0.2), 0.3, 1.4, (0.5, 2)),
    )
    hoist = Frame(sheet, (56, DECK - 1.6), 1.5)
    paint = mix(SUN, INK, 0.1)
    relief = Relief(mix(CORAL, CREAM, 0.4), mix(SUN, INK, 0.65), 0.22, 1.2, (0.42, 80))
    hoist.stamp(
        "-3.4,0* 3.4,0* 2.9,-1.2* 2.2,-5.2* 1.6,-7.4 -1.6,-7.4 -2.2,-5.2* -2.9,-1.2*",
        paint,
        relief,
    )
    hoist.stamp("-3.0,-4.4* 3.0,-4.4* 3.0,-6.2* -3.0,-6.2*", paint, relief)
    wheel = (4.6, -5.3)
    ring = place(disc((0, 0), 2.0, 3.9), wheel)
    hoist.sheet.line(hoist.to([*ring, ring[0]]), INK, 0.75)
    for k in range(3):
        a = k * math.pi / 3 + 0.5
        spoke = [(wheel[0] - 1.9 * math.cos(a), wheel[1] - 3.7 * math.sin(a)),
                 (wheel[0] + 1.9 * math.cos(a), wheel[1] + 3.7 * math.sin(a))]  # fmt: skip
        sheet.line(hoist.to(spoke), INK, 0.5)
    hoist.dot(wheel, 0.7, CORAL)
    rail = mix(SUN, PEACH, 0.1)
    for x in (35, 40.5, 46, 67, 72, 77):
        sheet.line([(x, DECK - 1.6), (x, DECK - 9)], rail, 0.45)
    for left, right in ((35, 46), (67, 77)):
        for y in (DECK - 5.2, DECK - 9):
            sheet.line([(left, y), (right, y)], rail, 0.38)
