"""The news picture of the night ferry: lighthouse, lit decks, the town across the water."""

from drawing.curves import box, disc, path
from drawing.sheet import Relief, Sheet
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    PEACH,
    SUN,
    TEAL,
    Color,
    Picture,
    Point,
    chance,
    dice,
    gradient,
    lens,
    mix,
    rough,
)

WIDE, HIGH = 149.0, 64.2
HORIZON = 50.0
NIGHT: Color = mix(INK, DEEP, 0.35)
LAMP: Color = (250, 214, 130)
TOWER: Point = (20.0, 53.0)
SHIP: Point = (66.0, 58.0)


def paint_sky(sheet: Sheet) -> None:
    """Lay the night over a last green light, its stars and its cut lines."""
    size = sheet.picture.size
    stops = [
        (0.0, mix(INK, DEEP, 0.5)),
        (0.5, mix(DEEP, TEAL, 0.1)),
        (0.7, mix(TEAL, PEACH, 0.3)),
        (0.775, mix(TEAL, PEACH, 0.5)),
        (0.79, DEEP),
        (1.0, NIGHT),
    ]
    sheet.picture.paste(gradient(size, stops))
    sheet.hatch(box(0, 0, WIDE, 30), 0.34, mix(INK, DEEP, 0.3), (0.9, 0))
    throw = dice(7)
    for _ in range(120):
        x, y = throw(1, WIDE - 1), throw(1, 31)
        sheet.spot((x, y), throw(0.1, 0.24), mix(CREAM, TEAL, y / 60))


def paint_hills(sheet: Sheet) -> None:
    """Draw the island's hills and the lit windows at their foot."""
    for seed, rise, ink in (
        (3, 9.0, mix(TEAL, DEEP, 0.55)),
        (8, 5.0, mix(DEEP, INK, 0.35)),
    ):
        ridge = [
            (x, HORIZON - rise - rise * 0.6 * rough(x / 46, seed))
            for x in range(int(WIDE) + 2)
        ]
        sheet.stamp([[(0, HORIZON + 0.4), *ridge, (WIDE, HORIZON + 0.4)]], ink)
    throw = dice(21)
    for x in range(44, int(WIDE)):
        for _ in range(2 + int(3 * chance(5, x))):
            y = HORIZON - 0.5 - 3.6 * throw(0, 1) ** 1.6
            half = throw(0.13, 0.26)
            sheet.spot(
                (x + throw(-0.5, 0.5), y), half, LAMP if throw(0, 1) > 0.2 else CORAL
            )


def shine(sheet: Sheet) -> None:
    """Throw the two beams of the lighthouse over the sea."""
    for way, reach in ((1, 136.0), (-1, 40.0)):
        far = (TOWER[0] + way * reach, TOWER[1] - 25)
        low = (TOWER[0] + way * reach, TOWER[1] - 9)
        lamp = (TOWER[0], TOWER[1] - 27.5)
        sheet.fill([lamp, far, low], (*CREAM, 64))
        sheet.fill([lamp, (far[0], far[1] + 4), (low[0], low[1] - 4)], (*CREAM, 70))


def paint_sea(sheet: Sheet) -> None:
    """Cut the wavelets, and the lights that hang in the water."""
    pen = sheet.pen
    throw = dice(33)
    unit = sheet.unit
    for k in range(900):
        y = HORIZON + 0.6 + (HIGH - HORIZON) * (k / 900) ** 1.25
        near = (y - HORIZON) / (HIGH - HORIZON)
        half = (0.9 + 4.2 * near) * throw(0.5, 1.2)
        ink = mix(TEAL, CREAM, 0.25) if throw(0, 1) > 0.55 else INK
        at = (throw(0, WIDE) * unit, y * unit)
        lens(pen, at, half * unit, (0.1 + 0.3 * near) * unit, (*ink, 150))
    for x, wide in (
        (TOWER[0], 2.2),
        (SHIP[0] + 12, 9),
        (SHIP[0] + 38, 12),
        (SHIP[0] + 60, 8),
    ):
        for k in range(60):
            y = (HORIZON + 4 if wide < 3 else SHIP[1] + 1) + k * 0.42
            if y > HIGH - 1:
                break
            at = ((x + throw(-wide, wide) * 0.7) * unit, y * unit)
            half = throw(0.5, 2.2) * unit
            lens(pen, at, half, 0.2 * unit, (*LAMP, max(40, 190 - 3 * k)))


def draw_tower(sheet: Sheet) -> None:
    """Draw the rock and the banded lighthouse."""
    x, y = TOWER
    rock = path(
        f"{x - 19},{y + 7}* {x - 14},{y + 2} {x - 8},{y - 0.6} {x - 3},{y - 2.4} "
        f"{x + 4},{y - 2} {x + 9},{y + 1} {x + 15},{y + 4} {x + 21},{y + 7}*"
    )
    sheet.stamp([rock], mix(INK, DEEP, 0.2), Relief(mix(TEAL, CREAM, 0.3), INK, 0.3, 2.2))
    for k in range(4):
        low, high = y - 2 - k * 5.4, y - 2 - (k + 1) * 5.4
        a, b = 3.3 - k * 0.28, 3.3 - (k + 1) * 0.28
        band = [(x - a, low), (x + a, low), (x + b, high), (x - b, high)]
        ink = mix(CREAM, TEAL, 0.12) if k % 2 == 0 else SUN
        sheet.stamp([band], ink, Relief(None, DEEP, 0.2, 2.4, (0.5, 90)))
    top = y - 23.6
    sheet.fill(box(x - 3.2, top - 0.7, x + 3.2, top), INK)
    sheet.fill(box(x - 1.7, top - 5.2, x + 1.7, top - 0.7), LAMP)
    for k in (-1.7, -0.55, 0.55, 1.7):
        sheet.line([(x + k, top - 5.2), (x + k, top - 0.7)], INK, 0.22)
    sheet.fill([(x - 2.4, top - 5.1), (x + 2.4, top - 5.1), (x, top - 8)], SUN)
    sheet.spot((x, top - 8.2), 0.4, INK)
    sheet.fill(disc((x, top - 3), 5.4), (*LAMP, 46))
    sheet.fill(disc((x, top - 3), 3.2), (*CREAM, 90))


def draw_windows(sheet: Sheet, start: Point, count: int, step: float, size: Point) -> None:
    """Draw a row of lit windows, one here and there dark."""
    for k in range(count):
        x = start[0] + k * step
        dark = chance(91, round(start[1] * 10) + k) > 0.9
        ink = DEEP if dark else LAMP
        sheet.fill(box(x, start[1], x + size[0], start[1] + size[1]), ink)


def draw_ship(sheet: Sheet) -> None:
    """Draw the ferry: hull, two decks, bridge, funnel, mast and foam."""
    x, y = SHIP
    pale = mix(CREAM, TEAL, 0.14)
    deck = Relief(None, TEAL, 0.2, 2.2, (0.55, 0))
    hull = path(
        f"{x},{y - 6}* {x + 70},{y - 6.6}* {x + 76},{y - 8}* "
        f"{x + 72},{y - 2} {x + 67},{y + 2.4}* "
        f"{x + 4},{y + 2.4}* {x + 1},{y - 1} {x},{y - 6}*"
    )
    sheet.stamp([hull], DEEP, Relief(TEAL, INK, 0.3, 3, (0.6, 0)))
    sheet.fill(box(x + 1.2, y - 4.6, x + 72.6, y - 4.1), CREAM)
    sheet.fill(box(x + 3, y + 1.2, x + 67.8, y + 2.4), SUN)
    for low, left, right in ((y - 6, x + 3, x + 66), (y - 12, x + 7, x + 60)):
        sheet.stamp([box(left, low - 5.6, right, low)], pale, deck)
        sheet.fill(box(left - 1, low - 6.2, right + 1, low - 5.5), CREAM)
        count = int((right - left - 3) / 3.4)
        draw_windows(sheet, (left + 2, low - 4.4), count, 3.4, (2.2, 2.1))
    sheet.line([(x + 7, y - 18.9), (x + 46, y - 18.9)], CREAM, 0.3)
    for k in range(14):
        at = x + 7 + 3 * k
        sheet.line([(at, y - 18.9), (at, y - 17.6)], CREAM, 0.22)
    bridge = [(x + 46, y - 18), (x + 60, y - 18), (x + 58.4, y - 23.6), (x + 47, y - 23.6)]
    sheet.stamp([bridge], pale, deck)
    draw_windows(sheet, (x + 48, y - 22.2), 5, 2.15, (1.7, 2.2))
    sheet.fill(box(x + 46, y - 24.2, x + 60, y - 23.5), CREAM)
    funnel = [(x + 24, y - 18), (x + 32, y - 18), (x + 30.6, y - 28), (x + 23.6, y - 28)]
    sheet.stamp([funnel], SUN, Relief(CORAL, INK, 0.3, 2.6, (0.5, 90)))
    sheet.fill(
        [
            (x + 23.7, y - 26.4),
            (x + 30.8, y - 26.4),
            (x + 30.6, y - 28),
            (x + 23.6, y - 28),
        ],
        INK,
    )
    sheet.line([(x + 53, y - 24), (x + 53, y - 32)], INK, 0.5)
    sheet.line([(x + 50, y - 29), (x + 56, y - 29)], INK, 0.3)
    sheet.spot((x + 53, y - 32.4), 0.6, CREAM)
    foam = path(
        f"{x - 14},{y + 3.4}* {x},{y + 1.6} {x + 30},{y + 1.8} {x + 66},{y + 1.2} "
        f"{x + 76},{y + 2.4} {x + 80},{y + 4.4}* "
        f"{x + 60},{y + 3.4} {x + 30},{y + 3.2} {x},{y + 3.6}"
    )
    sheet.fill(foam, (*CREAM, 210))


def draw_passengers(sheet: Sheet) -> None:
    """Set a few people at the rail of the upper deck."""
    x, y = SHIP
    throw = dice(63)
    for at in (9.5, 12.2, 16.6, 18.4, 21.0, 35.4, 38.0, 41.3):
        ink = (SUN, DEEP, CORAL, TEAL)[int(throw(0, 4))]
        sheet.fill(box(x + at - 0.6, y - 19.9, x + at + 0.6, y - 17.9), ink)
        sheet.spot((x + at, y - 20.5), 0.52, mix(PEACH, CORAL, 0.3))
        sheet.fill(disc((x + at, y - 20.75), 0.5, 0.3), INK)


def paint_ferry() -> Picture:
    """Paint the news picture."""
    sheet = Sheet((WIDE, HIGH), 12, 2)
    sheet.sun = (-0.6, -0.7)
    paint_sky(sheet)
    shine(sheet)
    paint_hills(sheet)
    paint_sea(sheet)
    draw_tower(sheet)
    draw_ship(sheet)
    draw_passengers(sheet)

    return sheet.printed()
