"""The crowd before the stage: backs on benches, rims lit by the screen."""

from drawing.curves import disc, limb, path, place
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
    mix,
)

BACK = path(
    "-1.7,3.6* -2.1,2.6 -2.3,1.7 -2.1,0.85 -1.4,0.25 -0.55,-0.25* 0.55,-0.25* 1.4,0.25 "
    "2.1,0.85 2.3,1.7 2.1,2.6 1.7,3.6* 0,3.8"
)
"""A back on a bench, in head radii; the head's middle is one and a quarter above."""
PLAIN = next(seed for seed in range(99) if chance(11, seed) > 0.62)
"""A seed that gives a bare head."""
ROWS = ((51.6, 0.95), (53.4, 1.2), (55.7, 1.55), (58.7, 2.05), (62.6, 2.7), (67.8, 3.6))
"""The shoulders' y of each row and the radius of its heads, mm."""


def draw_crowd(sheet: Sheet) -> None:
    """Draw bench after bench, row after row, from the stage to the viewer."""
    for row, (y, size) in enumerate(ROWS):
        x, number = -6.0 - 3 * chance(20, row), 0
        while x < 154:
            seed = row * 100 + number
            seats = 3 + round(1.4 * chance(21, seed))
            long = (seats * 4.5 + 1.0) * size
            draw_bench(sheet, (x, y + 3.3 * size), long, size)
            for seat in range(seats):
                who = seed * 7 + seat
                if chance(1, who) < 0.07:
                    continue
                off = 0.5 * (chance(2, who) - 0.5)
                spot = (x + (2.75 + seat * 4.5 + off) * size, y)
                sit(sheet, (spot[0], y + size * 0.4 * (chance(3, who) - 0.5)), size, who)
            x += long + (0.9 + 1.5 * chance(22, seed)) * size
            number += 1
        if row == 2:
            lift_child(sheet, (36.0, 57.2), 1.85)
        if row == 3:
            raise_phone(sheet, (122.5, 59.6), 2.0)


def draw_bench(sheet: Sheet, at: Point, long: float, size: float) -> None:
    """Draw a long bench: its plank with a lit edge, splayed legs, its shadow."""
    x, y = at
    wood = mix(INK, SUN, 0.28)
    sheet.fill(disc((x + long / 2, y + 2.5 * size), long * 0.52, 0.6 * size), (*INK, 150))
    for way, base in ((-1, x + 0.8 * size), (1, x + long - 0.8 * size)):
        leg = [(base - 0.25 * size, y), (base + 0.25 * size, y)]
        leg += [(base + way * 0.7 * size + 0.2 * size, y + 2.6 * size)]
        leg += [(base + way * 0.7 * size - 0.2 * size, y + 2.6 * size)]
        sheet.fill(leg, wood)
    plank = [(x, y - 0.25 * size), (x + long, y - 0.25 * size), (x + long, y + 0.35 * size)]
    sheet.fill([*plank, (x, y + 0.35 * size)], wood)
    sheet.line(plank[:2], mix(CORAL, PEACH, 0.6), 0.14 * size)


def sit(sheet: Sheet, at: Point, size: float, seed: int) -> None:
    """Draw one onlooker: coat, head, and one of several kinds of hair or hat."""
    x, y = at
    size *= (
        0.72 + 0.1 * chance(4, seed)
        if chance(5, seed) < 0.16
        else 0.95 + 0.1 * chance(6, seed)
    )
    near = min(1.0, (y - 50) / 17)
    coat = mix(
        mix(DEEP, TEAL, 0.35 * chance(7, seed)), INK, 0.35 + 0.65 * near * chance(8, seed)
    )
    if chance(9, seed) < 0.1:
        coat = mix(SUN, INK, 0.55 + 0.2 * near)
    side = (94 - x) / 80
    sheet.sun = (0.75 * side, -0.8)
    rim = Relief(mix(CORAL, PEACH, 0.55), INK, 0.085 * size + 0.06, 0.7 * size, (0.42, 78))
    turn = 8 * (chance(10, seed) - 0.5) + 5 * side
    sheet.stamp([place(BACK, at, size, turn * 0.3)], coat, rim)
    head = (x + turn * 0.02 * size, y - 1.2 * size)
    draw_head(sheet, head, size, turn, seed)


def draw_head(sheet: Sheet, at: Point, size: float, turn: float, seed: int) -> None:
    """Draw a head from behind."""
    kind = chance(11, seed)
    skin = mix(INK, CORAL, 0.42)
    hair = mix(INK, DEEP, 0.25 * chance(12, seed))
    rim = Relief(mix(CORAL, PEACH, 0.6), None, 0.085 * size + 0.06)
    thin = Relief(PEACH, None, 0.05 * size + 0.05)
    for way in (-1, 1):
        sheet.stamp([place(disc((way * 0.86, 0.12), 0.2, 0.3), at, size, turn)], skin, thin)
    skull = path(
        "-0.85,-0.1 -0.6,-0.85 0,-1.1 0.6,-0.85 0.85,-0.1 0.66,0.66 0.4,0.98 "
        "-0.4,0.98 -0.66,0.66"
    )
    sheet.stamp([place(skull, at, size, turn)], hair, rim)
    if kind < 0.2:
        sheet.stamp([place(disc((0, -0.95), 0.44, 0.4), at, size, turn)], hair, rim)
    elif kind < 0.34:
        braid = path("-0.2,0.4 0.2,0.4 0.26,1.5 0.12,2.6 -0.12,2.6 -0.26,1.5")
        sheet.stamp([place(braid, at, size, turn)], hair, rim)
    elif kind < 0.46:
        cap = path(
            "-0.95,-0.05* -0.9,-0.8 -0.4,-1.25 0.4,-1.25 0.9,-0.8 0.95,-0.05* 0,0.12"
        )
        sheet.stamp([place(cap, at, size, turn)], mix(DEEP, TEAL, 0.15), rim)
        band = path("-0.95,-0.05* 0,0.12 0.95,-0.05* 0.93,-0.3* 0,-0.14 -0.93,-0.3*")
        sheet.stamp([place(band, at, size, turn)], INK)
    elif kind < 0.52:
        crown = path("-1.0,0.2* -1.0,-0.7 -0.5,-1.3 0.5,-1.3 1.0,-0.7 1.0,0.2* 0,0.42")
        sheet.stamp(
            [place(crown, at, size, turn), place(disc((0, -1.4), 0.34), at, size)],
            mix(SUN, INK, 0.25),
            rim,
        )
    elif kind < 0.62:
        grey = path("-0.84,-0.1 -0.6,-0.86 0,-1.08 0.6,-0.86 0.84,-0.1 0.5,0.3 -0.5,0.3")
        white = Relief(mix(PEACH, CREAM, 0.5), DEEP, 0.1 * size, 0.7 * size, (0.3, 80))
        sheet.stamp([place(grey, at, size, turn)], mix(TEAL, MIST, 0.15), white)


def lift_child(sheet: Sheet, at: Point, size: float) -> None:
    """Draw a child on its father's shoulders, arms up."""
    x, y = at
    rim = Relief(PEACH, None, 0.18)
    sheet.sun = (0.5, -0.85)
    sheet.stamp([place(BACK, at, size)], INK, rim)
    coat: Color = mix(SUN, INK, 0.2)
    torso = path("-1.1,0.4 -1.3,-1.4 -0.9,-2.7 0.9,-2.7 1.3,-1.4 1.1,0.4 0,0.6")
    for way in (-1, 1):
        arm = limb(
            (x + way * 0.8 * size, y - 4.3 * size, 0.42 * size),
            (x + way * 1.9 * size, y - 5.2 * size, 0.32 * size),
            (x + way * 2.1 * size, y - 6.7 * size, 0.22 * size),
        )
        sheet.stamp(arm, coat, rim)
    sheet.stamp([place(torso, (x, y - 2.0 * size), size)], coat, rim)
    draw_head(sheet, (x, y - 5.5 * size), size * 0.84, 4, PLAIN)
    draw_head(sheet, (x, y - 1.25 * size), size, 0, PLAIN)
    for way in (-1, 1):
        leg = limb(
            (x + way * 1.15 * size, y - 2.0 * size, 0.55 * size),
            (x + way * 1.2 * size, y + 0.7 * size, 0.38 * size),
        )
        sheet.stamp(leg, mix(DEEP, TEAL, 0.3), rim)


def raise_phone(sheet: Sheet, at: Point, size: float) -> None:
    """Draw a hand that films the play: a small bright picture over the heads."""
    x, y = at
    rim = Relief(PEACH, None, 0.2)
    sheet.stamp([place(BACK, at, size)], mix(DEEP, INK, 0.5), rim)
    draw_head(sheet, (x, y - 1.2 * size), size, 0, PLAIN)
    for way in (-1, 1):
        arm = limb(
            (x + way * 1.75 * size, y + 1.0 * size, 0.5 * size),
            (x + way * 1.9 * size, y - 1.4 * size, 0.4 * size),
            (x + way * 0.9 * size, y - 3.3 * size, 0.27 * size),
        )
        sheet.stamp(arm, mix(DEEP, INK, 0.5), rim)
    wide, high = 1.1 * size, 0.62 * size
    body = [
        (x - wide, y - 3.5 * size - high),
        (x + wide, y - 3.5 * size - high),
        (x + wide, y - 3.5 * size + high),
        (x - wide, y - 3.5 * size + high),
    ]
    sheet.fill(body, INK)
    sheet.fill(place(body, (x * 0.14, (y - 3.5 * size) * 0.14), 0.86), CREAM)
    sheet.fill(
        [
            (x - wide * 0.7, y - 3.4 * size),
            (x + wide * 0.7, y - 3.45 * size),
            (x + wide * 0.7, y - 3.3 * size),
            (x - wide * 0.7, y - 3.25 * size),
        ],
        INK,
    )
