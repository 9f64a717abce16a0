"""The shadow play on the cloth: the new bridge, a crane, the old ferryman in his boat."""

from drawing.curves import disc, path, place, shift, smooth, stroke
from drawing.sheet import Sheet
from drawing.woodcut import CORAL, CREAM, INK, SUN, Color, Point, mix

SHADE = mix(INK, SUN, 0.18)
GLASS: Color = mix(CORAL, CREAM, 0.25)
"""Where the hide is cut through, the lamp shines warm."""


def draw_play(sheet: Sheet, at: Point, half: Point) -> None:
    """Draw the scene: water, bridge, crane, boat."""
    x, y = at
    low = y + half[1]
    for row in range(4):
        wavelets = [
            (
                x - half[0] + k * 0.5,
                low - 1.9 + row * 0.62 + 0.16 * (1 if (k // 2 + row) % 2 else -1),
            )
            for k in range(82)
        ]
        sheet.line(smooth(wavelets, steps=4), mix(SHADE, CREAM, 0.25 + 0.1 * row), 0.2)
    bridge(sheet, (x + 6.6, low - 3.6))
    crane(sheet, (x + 17.2, low - 1.8))
    boatman(sheet, (x - 10.2, low - 1.6))
    cloud = path("0,0* 0.6,-0.7 1.4,-0.5 2.0,-1.2 3.0,-0.9 3.4,-0.3 4.6,0*")
    for spot in ((x - 17, y - 3.6), (x - 6.0, y - 4.8)):
        sheet.fill(shift(cloud, *spot), mix(SHADE, CREAM, 0.55))
    sheet.fill(disc((x - 12.2, y - 4.0), 1.25), mix(SUN, CORAL, 0.3))


def bridge(sheet: Sheet, at: Point) -> None:
    """Draw the cable-stayed bridge as it is cut in hide: pylon, stays, deck."""
    x, y = at
    sheet.fill(
        [
            (x - 14, y - 0.25),
            (x + 13.4, y - 0.55),
            (x + 13.4, y + 0.35),
            (x - 14, y + 0.45),
        ],
        SHADE,
    )
    for k in range(18):
        u = x - 13.4 + k * 1.55
        sheet.fill(
            [(u, y - 0.02), (u + 0.8, y - 0.04), (u + 0.8, y + 0.16), (u, y + 0.18)], GLASS
        )
    for base in (x - 4.5, x + 7):
        tower = [(base - 0.85, y + 2.4), (base - 0.28, y - 7.4), (base + 0.28, y - 7.4)]
        tower.append((base + 0.85, y + 2.4))
        sheet.fill(tower, SHADE)
        for k in range(5):
            sheet.spot((base, y - 6.4 + k * 1.2), 0.16, GLASS, 0.36)
        for way in (-1, 1):
            for k in range(7):
                foot = (base + way * (1.2 + k * 0.72), y - 0.2)
                sheet.line([(base, y - 7.2 + k * 0.55), foot], SHADE, 0.13)


def crane(sheet: Sheet, at: Point) -> None:
    """Draw the tower crane that took eleven days to carve."""
    x, y = at
    top = y - 9.2
    for off in (-0.4, 0.4):
        sheet.line([(x + off, y), (x + off, top)], SHADE, 0.17)
    for k in range(10):
        side = 0.4 if k % 2 else -0.4
        v = y - k * 0.92
        sheet.line([(x - side, v), (x + side, v - 0.92)], SHADE, 0.13)
    sheet.line([(x + 2.6, top + 0.3), (x - 7.4, top - 0.5)], SHADE, 0.3)
    sheet.line([(x, top - 1.6), (x - 6.6, top - 0.5)], SHADE, 0.13)
    sheet.line([(x, top - 1.6), (x + 2.4, top + 0.2)], SHADE, 0.13)
    sheet.fill(
        [
            (x - 0.5, top + 0.8),
            (x + 0.5, top + 0.8),
            (x + 0.2, top - 1.7),
            (x - 0.2, top - 1.7),
        ],
        SHADE,
    )
    sheet.fill(
        [(x + 1.8, top), (x + 2.9, top), (x + 2.9, top + 1.1), (x + 1.8, top + 1.1)], SHADE
    )
    sheet.line([(x - 5.6, top - 0.4), (x - 5.6, top + 2.6)], SHADE, 0.11)
    sheet.fill(
        [
            (x - 6.5, top + 2.6),
            (x - 4.7, top + 2.6),
            (x - 4.7, top + 3.0),
            (x - 6.5, top + 3.0),
        ],
        SHADE,
    )


def boatman(sheet: Sheet, at: Point) -> None:
    """Draw the ferryman at his pole, jointed like a puppet, and his boat."""
    x, y = at
    hull = path(
        "-5.6,-1.5* -3.6,-0.5 0,-0.3 3.6,-0.6 5.8,-1.9* 4.6,0.4 2.4,0.9* -2.8,0.9* -4.8,0.2"
    )
    sheet.fill(shift(hull, x, y), SHADE)
    for k in range(7):
        sheet.fill(disc((x - 3 + k, y + 0.25), 0.3, 0.13), GLASS)
    hood = path("-2.6,-0.4* -2.4,-2.2 -0.9,-2.9 0.7,-2.2 0.9,-0.4*")
    sheet.fill(shift(hood, x - 1.2, y), SHADE)
    for k in range(3):
        sheet.line(
            [(x - 3.2 + k * 0.9, y - 0.7), (x - 2.9 + k * 0.8, y - 2.2)], GLASS, 0.16
        )
    foot = (x + 2.4, y - 0.5)
    robe = path("-0.8,0* -0.7,-1.6 -0.9,-2.8 -0.3,-3.6 0.5,-3.5 0.8,-2.6 0.6,-1.4 1.0,0*")
    sheet.fill(place(robe, foot, 1.15), SHADE)
    sheet.fill(place(path("-0.3,-0.4 -0.25,-1.6 0.1,-1.7 0.2,-0.5"), foot, 1.15), GLASS)
    sheet.spot((foot[0] - 0.1, foot[1] - 4.75), 0.62, SHADE)
    sheet.fill(place(path("-1.5,-4.9* 0,-6.3* 1.4,-4.9* 0,-5.15"), foot, 1.0), SHADE)
    sheet.fill(place(path("-0.5,-4.5 -0.9,-3.6* -0.2,-4.0"), foot, 1.0), SHADE)
    for elbow, hand in (((-1.5, -3.0), (-2.2, -3.9)), ((-0.3, -2.2), (-1.7, -2.2))):
        arm = [(foot[0] - 0.2, foot[1] - 3.6), (foot[0] + elbow[0], foot[1] + elbow[1])]
        arm.append((foot[0] + hand[0], foot[1] + hand[1]))
        sheet.fill(stroke(arm, [0.42, 0.34, 0.2]), SHADE)
    sheet.line([(foot[0] - 2.9, foot[1] - 7.0), (foot[0] - 0.6, foot[1] + 2.6)], SHADE, 0.2)
