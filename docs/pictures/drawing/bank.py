"""The bank's advert: a coin for a seed, one shoot, one line, and white paper."""

import math

from drawing.curves import along, disc, path, place, smooth, stroke, toward
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import BLACK, PAPER, Relief, Sheet
from drawing.woodcut import Color, Picture, Point, dice, mix, wave

LEAF: Color = (58, 120, 66)
DARK: Color = (24, 72, 50)
YOUNG: Color = (142, 174, 72)
OCHRE: Color = (214, 152, 50)
SOIL: Color = (88, 62, 44)
GROUND = 84.0
COIN: Point = (173.0, 97.2)
RADIUS = 10.6


def ground_at(x: float) -> float:
    """Give the y of the soil: level, a little mound over the coin."""
    return GROUND - 1.6 * math.exp(-(((x - COIN[0]) / 17) ** 2)) + 0.25 * wave(x / 7, 4)


def draw_soil(sheet: Sheet) -> None:
    """Cut the soil: strokes that lie round the coin, thick near it, none at the left."""
    top = [(float(x), ground_at(x)) for x in range(-2, 229)]
    sheet.fill(stroke(top, [0.08, 0.2, 0.34, 0.6, 0.85, 0.85, 0.7, 0.5]), SOIL)
    throw = dice(19)
    for row in range(19):
        x = 96 + throw(0, 26)
        while x < 228:
            near = math.exp(-(((x - COIN[0]) / 44) ** 2))
            long = throw(4, 13) * (0.5 + near)
            y = GROUND + 2.2 + row * 1.55 + throw(-0.35, 0.35)
            spine = [bent((x + long * k / 10, y)) for k in range(11)]
            middle = spine[5]
            lit = math.dist(middle, COIN) < RADIUS + 1.5
            weight = 0.74 * near * throw(0.5, 1) * (1 - row / 40)
            if not lit and weight > 0.05:
                ink = SOIL if throw(0, 1) < 0.86 else mix(SOIL, OCHRE, 0.6)
                sheet.fill(stroke(spine, [0.02, weight, weight * 0.8, 0.02]), ink)
            x += long + throw(0.6, 3) * (1.4 - near)
    for _ in range(46):
        x, y = throw(108, 226), throw(GROUND + 3, 111)
        near = math.exp(-(((x - COIN[0]) / 40) ** 2))
        if math.dist((x, y), COIN) > RADIUS + 3 and throw(0, 1) < near + 0.15:
            stone(sheet, (x, y), throw(0.4, 1.3))


def bent(at: Point) -> Point:
    """Lead a stroke of soil round the coin, as earth that was pushed aside."""
    x, y = at
    dx, dy = x - COIN[0], y - COIN[1]
    far = math.hypot(dx * 0.8, dy)
    push = 5.2 * math.exp(-((far / 13) ** 2))
    return x, y + math.copysign(push, dy) + 0.3 * wave(x / 5, int(y))


def stone(sheet: Sheet, at: Point, size: float) -> None:
    """Draw a pebble: bare paper, a contour heavier below."""
    rim = disc(at, size, size * 0.7, 12)
    sheet.fill(rim, PAPER)
    sheet.line([*rim, rim[0]], SOIL, 0.16)
    sheet.brush(
        [
            (at[0] - size * 0.8, at[1] + size * 0.3),
            (at[0], at[1] + size * 0.66),
            (at[0] + size * 0.9, at[1] + size * 0.1),
        ],
        [0.05, 0.24, 0.05],
        SOIL,
    )


def draw_coin(sheet: Sheet) -> None:
    """Draw the cash coin that was sown: rims, the square eye, four characters."""
    sheet.stamp(
        [disc(COIN, RADIUS)],
        OCHRE,
        Relief(mix(OCHRE, PAPER, 0.55), mix(OCHRE, SOIL, 0.75), 0.5, 3.2, (0.62, -40)),
    )
    rim = disc(COIN, RADIUS - 1.25)
    sheet.line([*rim, rim[0]], SOIL, 0.3)
    inner = disc(COIN, RADIUS - 1.7)
    sheet.fill(inner, OCHRE)
    half = 2.5
    eye = [(-half, -half), (half, -half), (half, half), (-half, half)]
    sheet.fill(place(eye, COIN, 1.28), SOIL)
    sheet.fill(place(eye, COIN, 1.12), OCHRE)
    sheet.fill(place(eye, COIN, 0.98), SOIL)
    sheet.fill(place(eye, COIN, 0.86), PAPER)
    kind = Type(SONG, 4.3, 900, SOIL)
    for mark, way in (("春", (0, -1)), ("耕", (0, 1)), ("通", (1, 0)), ("宝", (-1, 0))):
        x, y = COIN[0] + way[0] * 6.0, COIN[1] + way[1] * 5.95
        write(sheet, (x, y + 1.62), mark, kind, "m")


def draw_roots(sheet: Sheet) -> None:
    """Let roots run from the coin: a few long ones with side roots."""
    throw = dice(88)
    sheet.spot(COIN, RADIUS + 1.5, PAPER)
    inside = RADIUS - 2
    for angle, long in ((4, 30), (24, 22), (50, 13), (130, 13), (155, 23), (176, 31)):
        a = math.radians(angle)
        start = (COIN[0] + inside * math.cos(a), COIN[1] + inside * math.sin(a))
        spine = [start]
        for step in range(1, 7):
            droop = 0.8 * math.sin(step * 1.4 + angle) + 0.05 * step * step
            spine.append(
                (
                    start[0] + long * step / 6 * math.cos(a),
                    min(110.6, start[1] + long * step / 6 * math.sin(a) * 0.7 + droop),
                )
            )
        line = smooth(spine)
        sheet.fill(stroke(line, [1.5, 1.1, 0.8, 0.5]), PAPER)
        for k in range(14, len(line) - 4, 5):
            way = throw(2.4, 5.6)
            side = math.copysign(1, throw(-1, 1))
            end = (line[k][0] + math.cos(a) * way, line[k][1] + side * way * 0.5)
            sheet.brush([line[k], toward(line[k], end, 0.5), end], [0.2, 0.03], LEAF)
        sheet.fill(stroke(line, [0.95, 0.6, 0.34, 0.08]), LEAF)


def leaf(
    sheet: Sheet, base: Point, tip: Point, shape: tuple[float, float], ink: Color
) -> None:
    """Draw a leaf of the shoot: lit half with open veins, dark half with cut ones."""
    belly, bow = shape
    long = math.dist(base, tip)
    turn = math.degrees(math.atan2(tip[1] - base[1], tip[0] - base[0]))

    def spot(share: float, off: float) -> Point:
        """Give a point by its share of the length and its way off the midrib."""
        sag = bow * math.sin(math.pi * share)
        return place([(share * long, off * half(share) + sag)], base, 1, turn)[0]

    def half(share: float) -> float:
        """Give the half width along the leaf."""
        return belly * math.sin(math.pi * share**0.72) ** 0.85 * (1 - 0.12 * share)

    shares = [k / 60 for k in range(61)]
    rib = [spot(s, 0) for s in shares]
    under = 1 if tip[0] > base[0] else -1
    for way, tone in ((-under, ink), (under, mix(ink, DARK, 0.62))):
        sheet.fill(rib + [spot(s, way) for s in shares[::-1]], tone)
        vein = mix(ink, PAPER, 0.78) if way != under else mix(ink, PAPER, 0.3)
        for k in range(3, 27):
            s = k / 29
            reach = min(1.0, s + 0.13)
            line = [
                spot(along([s, reach], t), way * 0.93 * t**0.85) for t in (0, 0.35, 0.7, 1)
            ]
            sheet.brush(line, [0.2, 0.13, 0.02], vein)
        if way == under:
            for k in range(6, 54):
                s = k / 56
                cut = [
                    spot(s, way * 0.97),
                    spot(s + 0.02, way * 0.72),
                    spot(s + 0.035, way * 0.5),
                ]
                sheet.brush(cut, [0.2, 0.12, 0.01], DARK)
    sheet.fill(stroke(rib, [0.55, 0.4, 0.22, 0.05]), mix(ink, PAPER, 0.82))


def draw_shoot(sheet: Sheet) -> None:
    """Draw the shoot: a stalk out of the coin, two wide leaves, a furled one."""
    top = COIN[1] - RADIUS
    stalk = smooth([(173, top + 0.6), (172.2, 76), (173.6, 62), (173, 48), (174.2, 37)])
    sheet.fill(stroke(stalk, [1.9, 1.5, 1.3, 1.15, 0.7]), LEAF)
    sheet.fill(stroke([(x + 0.55, y) for x, y in stalk], [1.0, 0.8, 0.7, 0.55, 0.3]), DARK)
    sheet.fill(
        stroke([(x - 0.85, y) for x, y in stalk], [0.3, 0.24, 0.2, 0.16, 0.1]), YOUNG
    )
    leaf(sheet, (173.3, 56), (138.5, 37.5), (8.8, 3.6), LEAF)
    leaf(sheet, (173.0, 49), (209.5, 25.5), (9.2, -4.2), mix(LEAF, YOUNG, 0.35))
    leaf(sheet, (174.0, 39), (168.4, 13.5), (3.6, -1.6), YOUNG)
    leaf(sheet, (174.1, 38), (182.0, 18.5), (2.9, 1.2), mix(YOUNG, LEAF, 0.35))


def draw_mark(sheet: Sheet, at: Point, radius: float) -> None:
    """Draw the bank's mark: a round field, four furrows that open like an ear of grain."""
    sheet.spot(at, radius, DARK)
    for number in range(4):
        for way in (-1, 1):
            y = 0.62 - number * 0.34
            grain_ = path("0,0* 0.10,-0.26 0.44,-0.42* 0.40,-0.14")
            shape = place(grain_, (at[0], at[1] + y * radius), radius, 0, flip=way < 0)
            sheet.fill(shape, PAPER)
    sheet.line([(at[0], at[1] + 0.74 * radius), (at[0], at[1] - 0.4 * radius)], PAPER, 0.3)
    sheet.spot((at[0], at[1] - 0.68 * radius), 0.17 * radius, OCHRE)


def paint_bank() -> Picture:
    """Paint the advert: words at the left, the shoot at the right, soil below."""
    sheet = Sheet((225, 112), 9, 3)
    draw_soil(sheet)
    draw_roots(sheet)
    draw_coin(sheet)
    draw_shoot(sheet)
    head = Type(SONG, 25.5, 900, DARK)
    write(sheet, (11.5, 37), "春天，", head)
    write(sheet, (11.5, 67.5), "也要本钱。", head)
    write(sheet, (12.6, 79.2), "种子、化肥、农机，先用后还", Type(HEI, 5.0, 500, BLACK))
    draw_mark(sheet, (19.2, 98.6), 6.6)
    write(sheet, (29, 98.2), "平川农商银行", Type(SONG, 6.6, 900, BLACK))
    write(sheet, (72.5, 98.2), "春耕贷", Type(SONG, 6.6, 900, OCHRE))
    write(
        sheet,
        (29.2, 104.6),
        "热线 0000-6621890　各乡镇网点均可办理",
        Type(HEI, 3.3, 500, BLACK),
    )
    return sheet.kept_picture()
