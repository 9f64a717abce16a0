"""The room of the clinic: wall, window, pennant, clock, the cabinet of medicines."""

from PIL import Image

from drawing.curves import box, disc, path, place
from drawing.frame import Frame
from drawing.letters import KAI, Type, write_down
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
    Point,
    chance,
    fade,
    gradient,
    mix,
)

WIDE, HIGH = 122.0, 80.0


DADO: Color = mix(TEAL, (120, 168, 140), 0.4)


SILL = 45.0


def draw_wall(sheet: Sheet) -> None:
    """Paint the wall: lime above, green oil paint below, the window's light on it."""
    sheet.fill(box(0, 0, WIDE, HIGH), mix(CREAM, MIST, 0.35))
    shade = Image.new("L", sheet.picture.size)
    strip = fade((sheet.picture.height, sheet.picture.width), 0.0, 0.5).rotate(
        90, expand=True
    )
    shade.paste(strip, (0, 0))
    sheet.cut(shade, mix(TEAL, MIST, 0.3), (0.6, 90))
    sheet.fill(box(0, 49, WIDE, HIGH), DADO)
    low = Image.new("L", sheet.picture.size)
    low.paste(
        shade.crop((0, round(49 * sheet.unit), *sheet.picture.size)),
        (0, round(49 * sheet.unit)),
    )
    sheet.cut(low, DEEP, (0.6, 90))
    sheet.line([(0, 49), (WIDE, 49)], mix(DADO, INK, 0.55), 0.5)
    for left in (39, 53):
        beam = [(left, 4), (left + 11, 4), (left + 24, 49), (left + 13, 49)]
        sheet.fill(beam, (*mix(CREAM, (255, 255, 255), 0.6), 130))


def draw_window(sheet: Sheet) -> None:
    """Draw the window: frame, hills and a branch of peach outside, pots on the sill."""
    before = sheet.picture.copy()
    pane = box(3, 6, 34, SILL - 2)
    unit = sheet.unit
    view = gradient(
        (round(31 * unit), round(38 * unit)),
        [(0, mix(TEAL, CREAM, 0.6)), (0.5, CREAM), (1, PEACH)],
    )
    sheet.picture.paste(view, (round(3 * unit), round(6 * unit)))
    for base, tall, ink, seed in (
        (36, 13, mix(TEAL, MIST, 0.5), 3),
        (40, 9, mix(TEAL, DADO, 0.4), 8),
        (44, 8, mix(DEEP, DADO, 0.5), 12),
    ):
        dots = [
            (x, base - tall * (0.3 + 0.7 * chance(seed, k)))
            for k, x in enumerate(range(-2, 40, 7))
        ]
        crest = path(" ".join(f"{x},{y}" for x, y in dots), closed=False)
        sheet.stamp(
            [[*crest, (40, 46), (-2, 46)]],
            ink,
            Relief(mix(ink, CREAM, 0.4), mix(ink, INK, 0.5), 0.15, 2.4, (0.5, 60)),
        )
    bough = Frame(sheet, (36, 9), 1.0)
    bough.brush("0,-2 -6,2 -13,5 -21,7", [0.6, 0.4, 0.3, 0.1], mix(INK, SUN, 0.2))
    bough.brush("-9,3.4 -12,8 -13,12", [0.3, 0.2, 0.08], mix(INK, SUN, 0.2))
    for number in range(34):
        s = chance(91, number)
        x, y = (-3 - 17 * s, 1 + 6 * s) if number % 3 else (-10 - 3 * s, 4 + 8 * s)
        at = (
            36 + x + 1.6 * (chance(92, number) - 0.5),
            9 + y + 2.4 * (chance(93, number) - 0.5),
        )
        for k in range(5):
            petal = place(disc((0.55, 0), 0.42, 0.3), at, 0.95, 72 * k + number * 17)
            sheet.fill(petal, mix(CORAL, CREAM, 0.15 + 0.5 * chance(94, number)))
        sheet.spot(at, 0.2, SUN)
    sheet.clipped(before, pane)
    wood = mix(CREAM, TEAL, 0.2)
    relief = Relief((255, 255, 255), mix(DEEP, TEAL, 0.3), 0.2, 0.7, (0.4, 60))
    for bar in (box(1.5, 4.5, 35.5, 6.6), box(1.5, 6, 3.6, SILL), box(33.4, 6, 35.5, SILL),
                box(17.6, 6, 19.4, SILL - 1), box(3, 20, 34, 21.2)):  # fmt: skip
        sheet.stamp([bar], wood, relief)
    sheet.stamp([box(0, SILL - 2, 37.5, SILL + 0.6)], wood, relief)
    pot(sheet, (8.5, SILL - 2))


def pot(sheet: Sheet, at: tuple[float, float]) -> None:
    """Draw a pot with a spider plant."""
    plant = Frame(sheet, at, 1.0)
    for k in range(13):
        way = -1.5 + 3 * k / 12
        ink = mix((70, 120, 80), CREAM if k % 3 else INK, 0.2)
        plant.brush(
            f"0,-4 {way * 2.2},-8.5 {way * 4.6},{-8.2 + abs(way) * 3.4}",
            [0.2, 0.42, 0.05],
            ink,
        )
    plant.stamp(
        "-2.4,-4.6* 2.4,-4.6* 1.8,0* -1.8,0*",
        CORAL,
        Relief(PEACH, mix(SUN, INK, 0.5), 0.2, 1.4, (0.44, 80)),
    )
    plant.stamp(
        "-2.8,-5.2* 2.8,-5.2* 2.7,-4.2* -2.7,-4.2*",
        CORAL,
        Relief(PEACH, mix(SUN, INK, 0.5), 0.16, 0.5, (0.4, 80)),
    )


def draw_pennant(sheet: Sheet) -> None:
    """Draw the silk pennant that thankful villagers gave."""
    x, y = 70.0, 5.0
    sheet.line([(x - 7, y), (x + 7, y)], mix(CORAL, INK, 0.4), 0.8)
    sheet.line([(x - 6, y), (x, y - 4), (x + 6, y)], mix(PEACH, CORAL, 0.5), 0.25)
    silk = [(x - 6, y), (x + 6, y), (x + 6, y + 23), (x, y + 28), (x - 6, y + 23)]
    sheet.stamp([silk], SUN, Relief(CORAL, mix(SUN, INK, 0.55), 0.2, 2.2, (0.5, 84)))
    gold = mix(PEACH, CORAL, 0.25)
    rim = [
        (x - 5.2, y + 1),
        (x + 5.2, y + 1),
        (x + 5.2, y + 22.6),
        (x, y + 26.9),
        (x - 5.2, y + 22.6),
    ]
    sheet.line([*rim, rim[0]], gold, 0.3)
    for k in range(25):
        s = -6 + k * 0.5
        top = y + 23 + 5 * (1 - abs(s) / 6)
        sheet.line([(x + s, top), (x + s, top + 2.2)], gold, 0.26)
    write_down(
        sheet, (x, y + 2.4), "医者仁心", Type(KAI, 4.5, 0, mix(gold, CREAM, 0.4), 0.2)
    )


def draw_cabinet(sheet: Sheet) -> None:
    """Draw the medicine cabinet: shelves of bottles and boxes behind glass."""
    x0, y0, x1, y1 = 93.5, 8.0, 121.0, 70.0
    sheet.stamp(
        [box(x0, y0, x1, y1)],
        mix(CREAM, TEAL, 0.22),
        Relief((255, 255, 255), mix(DEEP, TEAL, 0.3), 0.3, 2.0, (0.5, 90)),
    )
    sheet.fill(box(x0 + 1.6, y0 + 1.8, x1 - 1.2, 60), mix(TEAL, DEEP, 0.35))
    for shelf, y in enumerate((20.5, 31.0, 41.5, 52.0, 59.8)):
        x, number = x0 + 2.2, 0
        while x < x1 - 4.2:
            seed = shelf * 20 + number
            wide = draw_medicine(sheet, (x, y), seed)
            x += wide + 0.5 + 1.2 * chance(55, seed)
            number += 1
        sheet.line([(x0 + 1.6, y + 0.3), (x1 - 1.2, y + 0.3)], mix(CREAM, TEAL, 0.3), 0.6)
    middle = (x0 + x1) / 2 + 0.2
    sheet.line([(middle, y0), (middle, y1)], mix(CREAM, TEAL, 0.2), 1.0)
    sheet.line([(middle, y0), (middle, y1)], mix(DEEP, TEAL, 0.3), 0.2)
    for left in (x0 + 4, x0 + 18):
        glint = [(left, 34), (left + 5, 24), (left + 6.6, 24), (left + 1.6, 34)]
        sheet.fill(glint, (255, 255, 255, 70))


def draw_medicine(sheet: Sheet, at: Point, seed: int) -> float:
    """Stand a box or a bottle on a shelf; return its width."""
    x, y = at
    inks = (CREAM, mix(CORAL, PEACH, 0.4), MIST, mix(TEAL, CREAM, 0.45), PEACH)
    wide, high = 1.8 + 2.2 * chance(51, seed), 3.4 + 4.0 * chance(52, seed)
    ink = inks[int(5 * chance(53, seed))]
    relief = Relief(
        mix(ink, (255, 255, 255), 0.5), mix(ink, INK, 0.5), 0.14, 0.9, (0.4, 90)
    )
    if chance(54, seed) < 0.5:
        sheet.stamp([box(x, y - high, x + wide, y)], ink, relief)
        sheet.fill(box(x, y - high * 0.6, x + wide, y - high * 0.4), mix(ink, SUN, 0.6))
    else:
        bottle = Frame(sheet, (x + wide / 2, y), high)
        half = wide / 2 / high
        bottle.stamp(
            [
                (-half, 0),
                (half, 0),
                (half, -0.66),
                (half * 0.5, -0.8),
                (-half * 0.5, -0.8),
                (-half, -0.66),
            ],
            ink,
            relief,
        )
        bottle.fill(
            [
                (-half * 0.6, -0.8),
                (half * 0.6, -0.8),
                (half * 0.6, -1),
                (-half * 0.6, -1),
            ],
            INK,
        )
        bottle.fill(
            [(-half, -0.2), (half, -0.2), (half, -0.5), (-half, -0.5)],
            mix(CREAM, (255, 255, 255), 0.5),
        )
    return wide


def draw_clock(sheet: Sheet) -> None:
    """Draw the wall clock: a quarter past nine."""
    at = (50.0, 13.0)
    sheet.stamp([disc(at, 5.2)], mix(DEEP, TEAL, 0.2), Relief(CREAM, None, 0.2))
    sheet.fill(disc(at, 4.4), mix(CREAM, (255, 255, 255), 0.5))
    for hour in range(12):
        mark = place([(3.5, 0), (4.0, 0)], at, 1, hour * 30)
        sheet.line(mark, INK, 0.42 if hour % 3 == 0 else 0.2)
    sheet.line(place([(-0.6, 0), (2.4, 0)], at, 1, 187), INK, 0.5)
    sheet.line(place([(-0.7, 0), (3.4, 0)], at, 1, 0), INK, 0.34)
    sheet.spot(at, 0.4, SUN)
