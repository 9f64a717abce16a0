"""The sports ground: school and trees, the benches that cheer, bunting, the track."""

from PIL import Image

from drawing.curves import box, disc, limb, path, place, smooth
from drawing.frame import Frame
from drawing.people import SKIN, TAN
from drawing.sheet import Relief, Sheet
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
    dice,
    fade,
    mix,
)

GREEN: Color = (112, 152, 92)
TRACK: Color = mix(SUN, CORAL, 0.62)
RAIL = 46.0
"""The y where the track begins."""


def draw_school(sheet: Sheet) -> None:
    """Draw the school beyond the field, its flag, the trees."""
    wall = mix(CREAM, PEACH, 0.45)
    for x0, x1, top in ((54, 112, 15), (76, 91, 10)):
        sheet.stamp(
            [box(x0, top, x1, 34)],
            wall,
            Relief(CREAM, mix(TEAL, MIST, 0.2), 0.2, 3.0, (0.5, 90)),
        )
        sheet.fill(box(x0 - 0.8, top - 0.9, x1 + 0.8, top + 0.4), mix(SUN, INK, 0.35))
        for row in range(4):
            y = top + 2.6 + row * 4.4
            if y > 30:
                continue
            count = int((x1 - x0) / 4)
            for k in range(count):
                x = x0 + (x1 - x0) * (k + 0.5) / count
                if (x1 == 112 and 75 < x < 92) or (x1 == 91 and row == 0):
                    continue
                sheet.fill(box(x - 1.1, y, x + 1.1, y + 2.6), mix(DEEP, TEAL, 0.5))
                sheet.line([(x, y), (x, y + 2.6)], CREAM, 0.16)
    sheet.spot((83.5, 12.6), 1.5, CREAM)
    sheet.line([(83.5, 12.6), (83.5, 11.5)], INK, 0.2)
    sheet.line([(83.5, 12.6), (84.3, 12.9)], INK, 0.2)
    sheet.line([(47, 34), (47, 4)], mix(MIST, INK, 0.35), 0.35)
    flag = path("47,4.4* 50,3.8 53,4.8 56,4.2* 56,8.2* 53,8.8 50,7.8 47,8.4*")
    sheet.stamp([flag], SUN, Relief(CORAL, mix(SUN, INK, 0.5), 0.14, 0.8, (0.36, 80)))
    for number in range(24):
        x = -2 + number * 6.6 + 3 * chance(1, number)
        if 50 < x < 114:
            continue
        tree(sheet, (x, 33 + chance(2, number)), 7 + 4 * chance(3, number), number)


def tree(sheet: Sheet, foot: tuple[float, float], tall: float, seed: int) -> None:
    """Draw a round tree of a few leaf masses."""
    ink = mix(GREEN, DEEP, 0.3 + 0.35 * chance(4, seed))
    crown = [
        disc(
            (
                foot[0] + tall * 0.26 * (chance(5, seed * 9 + k) - 0.5) * 2,
                foot[1] - tall * (0.35 + 0.5 * chance(6, seed * 9 + k)),
            ),
            tall * 0.26,
            tall * 0.22,
        )
        for k in range(7)
    ]
    sheet.stamp(crown, ink, Relief(mix(GREEN, CREAM, 0.35), INK, 0.2, 1.6, (0.42, 60)))


def draw_crowd(sheet: Sheet) -> None:
    """Draw the benches full of children who cheer."""
    sheet.fill(box(-1, 31, 151, RAIL), mix(GREEN, DEEP, 0.35))
    tops = (
        SUN,
        mix(TEAL, CREAM, 0.3),
        mix(CREAM, MIST, 0.5),
        DEEP,
        mix(CORAL, PEACH, 0.5),
        TEAL,
    )
    for row in range(4):
        y = 33.6 + row * 3.2
        count = 58 - 5 * row
        for number in range(count):
            seed = row * 100 + number
            x = -1 + 152 * (number + 0.5 + 0.5 * (chance(11, seed) - 0.5)) / count
            cheer(
                sheet,
                (x, y + 0.7 * (chance(12, seed) - 0.5)),
                1.0 + 0.12 * row,
                seed,
                tops[int(6 * chance(13, seed))],
            )
    sheet.fill(box(-1, RAIL - 1.2, 151, RAIL), mix(DEEP, TEAL, 0.3))


def cheer(
    sheet: Sheet, at: tuple[float, float], size: float, seed: int, top: Color
) -> None:
    """Draw one child: shirt, head, hair, some with arms or flags up."""
    x, y = at
    skin = mix(SKIN, TAN, chance(14, seed))
    rim = Relief(mix(top, CREAM, 0.5), mix(top, INK, 0.5), 0.12, 0.5, (0.36, 70))
    mood = chance(15, seed)
    if mood < 0.4:
        for way in (-1, 1):
            if mood < 0.16 and way < 0:
                continue
            hand_ = (x + way * (1.3 + 0.8 * chance(16, seed)) * size, y - 2.6 * size)
            sheet.stamp(
                limb(
                    (x + way * 0.8 * size, y + 0.4 * size, 0.32 * size),
                    (*hand_, 0.22 * size),
                ),
                top,
                None,
            )
            sheet.spot(hand_, 0.3 * size, skin)
            if mood < 0.13:
                end = (hand_[0] + 0.5, hand_[1] - 2.6)
                sheet.line([hand_, end], INK, 0.16)
                flag = [end, (end[0] + 2.2, end[1] + 0.5), (end[0] + 0.2, end[1] + 1.4)]
                sheet.fill(flag, SUN if seed % 2 else CREAM)
    body = path("-1.2,3.4* -1.25,0.9 -0.7,0.1 0.7,0.1 1.25,0.9 1.2,3.4*")
    sheet.stamp([place(body, at, size)], top, rim)
    sheet.spot((x, y - 0.75 * size), 0.72 * size, skin, 0.86 * size)
    hair = path(
        "-0.78,-0.6 -0.74,-1.3 0,-1.72 0.74,-1.3 0.78,-0.6 0.5,-1.05* 0,-1.15 -0.5,-1.05*"
    )
    sheet.fill(place(hair, at, size), mix(INK, DEEP, 0.3 * chance(17, seed)))
    if chance(18, seed) < 0.35:
        for way in (-1, 1):
            sheet.spot(
                (x + way * 0.86 * size, y - 0.6 * size), 0.28 * size, INK, 0.45 * size
            )
    sheet.spot((x, y - 0.42 * size), 0.2 * size, mix(SUN, INK, 0.45), 0.16 * size)


def draw_bunting(sheet: Sheet) -> None:
    """Hang strings of small flags over the field."""
    for start, end, sag, count in (
        ((-2, 20), (47, 10), 6, 16),
        ((47, 10), (112, 17), 7, 20),
        ((112, 17), (153, 8), 5, 13),
    ):
        rope = []
        for k in range(41):
            s = k / 40
            rope.append(
                (
                    start[0] + (end[0] - start[0]) * s,
                    start[1] + (end[1] - start[1]) * s + sag * 4 * s * (1 - s) * 0.5,
                )
            )
        sheet.line(rope, INK, 0.14)
        for k in range(count):
            x, y = rope[min(40, round((k + 0.5) * 40 / count))]
            ink = (SUN, CREAM, TEAL, mix(PEACH, CORAL, 0.4))[k % 4]
            sheet.fill([(x - 0.9, y), (x + 0.9, y), (x + 0.1, y + 2.2)], ink)
            sheet.line(
                [(x - 0.9, y), (x + 0.1, y + 2.2), (x + 0.9, y)], mix(ink, INK, 0.6), 0.1
            )


def draw_track(sheet: Sheet) -> None:
    """Draw the track: clay, lanes that open towards the viewer, grass before it."""
    unit, (wide, high) = sheet.unit, sheet.picture.size
    sheet.fill(box(-1, RAIL, 151, 91), TRACK)
    shade = Image.new("L", (wide, high))
    top = round(RAIL * unit)
    shade.paste(fade((wide, high - top), 0.08, 0.62), (0, top))
    sheet.cut(shade, mix(SUN, INK, 0.35), (0.7, 1))
    throw = dice(62)
    for _ in range(900):
        y = throw(RAIL, 90)
        near = (y - 38) / 40
        x, long = throw(0, 150), throw(0.2, 0.9) * near
        ink = mix(PEACH, CREAM, 0.3) if throw(0, 1) < 0.55 else mix(SUN, INK, 0.5)
        sheet.line([(x, y), (x + long, y)], (*ink, 150), 0.1 + 0.1 * near)
    for number, y in enumerate((RAIL + 1.4, 52.0, 59.5, 69.5, 83.0)):
        bow = 1.2 + 0.9 * number
        lane = smooth(
            [
                (-4, y + bow * 0.4),
                (50, y - bow * 0.2),
                (100, y - bow * 0.1),
                (154, y + bow * 0.7),
            ]
        )
        thick = 0.28 + 0.16 * number
        low = [(x, v + thick) for x, v in lane]
        sheet.fill([*lane, *low[::-1]], CREAM)
    blade = Frame(sheet, (0, 90.6), 1.0)
    for k in range(420):
        x, tall = 150 * chance(41, k), 1.2 + 2.6 * chance(42, k)
        lean = 1.6 * (chance(43, k) - 0.5)
        ink = mix(GREEN, (CREAM if k % 3 == 0 else INK), 0.35)
        blade.brush(
            f"{x},0.4 {x + lean * 0.3},{-tall * 0.6} {x + lean},{-tall}",
            [0.22, 0.16, 0.02],
            ink,
        )
