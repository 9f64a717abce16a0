"""The fish lantern: a paper carp, lit from within, on its pole."""

import math

from drawing.curves import along, disc, path, place, smooth, stroke
from drawing.frame import Frame
from drawing.sheet import Relief, Sheet
from drawing.woodcut import CORAL, CREAM, DEEP, INK, PEACH, SUN, TEAL, Color, Point, mix

GOLD: Color = (236, 186, 92)
BACK = smooth(
    [(57.2, 20.6), (54.6, 14.6), (48, 9.2), (39, 7.2), (28, 8.6), (17, 13.4), (9, 18.2)]
)
BELLY = smooth(
    [(57.2, 20.6), (55.4, 25.6), (49, 29.2), (40, 29.6), (29, 26.4), (18, 22.6), (9, 20.6)]
)


def at(share: float, across: float) -> Point:
    """Give a point of the body: from the nose to the tail, from the back to the belly."""
    top = (along([p[0] for p in BACK], share), along([p[1] for p in BACK], share))
    low = (along([p[0] for p in BELLY], share), along([p[1] for p in BELLY], share))
    return top[0] + (low[0] - top[0]) * across, top[1] + (low[1] - top[1]) * across


def draw_fish(sheet: Sheet) -> None:
    """Draw the lantern: fins, body, scales, head."""
    draw_fins(sheet)
    body = [*BACK, *BELLY[::-1]]
    sheet.stamp(
        [body],
        SUN,
        Relief(mix(CORAL, CREAM, 0.5), mix(SUN, INK, 0.55), 0.3, 3.0, (0.5, 64)),
    )
    for inset, ink in (
        (0.1, CORAL),
        (0.22, mix(CORAL, PEACH, 0.6)),
        (0.36, mix(PEACH, CREAM, 0.7)),
    ):
        upper = [at(0.3 + 0.66 * k / 30, inset + 0.12) for k in range(31)]
        lower = [at(0.3 + 0.66 * k / 30, 1 - inset * 0.7) for k in range(31)]
        sheet.fill([*upper, *lower[::-1]], ink)
    before = sheet.picture.copy()
    draw_scales(sheet)
    sheet.clipped(before, body)
    draw_head(sheet)
    for share in (0.3, 0.5, 0.68, 0.84):
        hoop = [at(share + 0.02 * math.sin(math.pi * k / 10), k / 10) for k in range(11)]
        sheet.line(hoop, mix(SUN, INK, 0.5), 0.3)


def draw_scales(sheet: Sheet) -> None:
    """Draw the scales in rows, each a cut arc with a gilt edge."""
    for row in range(7):
        across = 0.08 + 0.14 * row
        for k in range(15):
            share = 0.31 + (k + 0.5 * (row % 2)) * 0.045
            if share > 0.95:
                continue
            high = math.dist(at(share, 0), at(share, 1))
            x, y = at(share, across)
            size = 0.085 * high + 0.5
            arc = [
                (x + size * 0.9 * math.cos(a), y + size * math.sin(a))
                for a in (math.radians(d) for d in range(100, 261, 20))
            ]
            ink = SUN if row < 2 or row > 5 else mix(SUN, CORAL, 0.4)
            sheet.fill(stroke(smooth(arc), [0.04, 0.26, 0.04]), mix(ink, INK, 0.15))


def draw_head(sheet: Sheet) -> None:
    """Draw the head: gill, eye, lips, barbels, painted cloud."""
    head = [at(0.3 * k / 14, 0) for k in range(15)]
    gill = [at(0.3 + 0.04 * math.sin(math.pi * k / 10), k / 10) for k in range(11)]
    jaw = [at(0.3 * k / 14, 1) for k in range(15)]
    sheet.stamp(
        [[*head, *gill, *jaw[::-1]]],
        SUN,
        Relief(CORAL, mix(SUN, INK, 0.55), 0.3, 2.0, (0.5, 64)),
    )
    sheet.fill(stroke(smooth(gill), [0.2, 0.55, 0.2]), GOLD)
    eye = (51.2, 16.4)
    for radius, ink in ((2.9, GOLD), (2.35, CREAM), (1.5, INK)):
        sheet.fill(disc(eye, radius), ink)
    sheet.fill(disc((eye[0] - 0.5, eye[1] - 0.6), 0.5), CREAM)
    sheet.brush([(57.4, 20.4), (55.4, 21.6), (53, 21.4)], [0.2, 0.5, 0.1], INK)
    for dots in (
        [(56, 22.8), (58.2, 26), (57.4, 29.5)],
        [(54, 24.6), (54.6, 28.6), (52.6, 32)],
    ):
        sheet.brush(dots, [0.42, 0.32, 0.08], GOLD)
    for x, y, size in ((51.0, 22.6, 1.5), (50.4, 26.2, 1.0)):
        curl = [
            (x + size * (1 - a / 9) * math.cos(a), y + size * (1 - a / 9) * math.sin(a))
            for a in (k * 0.5 for k in range(15))
        ]
        sheet.fill(stroke(smooth(curl), [0.3, 0.16]), GOLD)


def draw_fins(sheet: Sheet) -> None:
    """Draw tail and fins of dyed silk, ribbed."""
    silk = Relief(mix(GOLD, CREAM, 0.6), mix(SUN, INK, 0.3), 0.3, 2.2, (0.5, 20))
    fins = (
        (
            "10,17.6* 6,12 3.5,4* 1,9 1.6,15 4.4,19.4 1,24 0.6,30 3.4,35* 6,27 10,21.4*",
            (10, 19.5),
        ),
        ("44,8.6* 40,3 32,0.8 24,2.4* 25.5,6 20,8.4 19,12.4* 32,9*", (34, 11)),
        ("44,26* 42,33 37,36.5* 36,32.5 32,33.5* 34,28.5 38,25*", (42, 26)),
        ("27,24.5* 24,30 19.5,32* 20,28.6 17,28* 21,22.6*", (24, 23)),
    )
    for text, root in fins:
        shape = path(text)
        sheet.stamp([shape], GOLD, silk)
        for k in range(3, len(shape), 5):
            end = shape[k]
            near = (root[0] + (end[0] - root[0]) * 0.3, root[1] + (end[1] - root[1]) * 0.3)
            sheet.line([near, end], mix(SUN, CORAL, 0.3), 0.2)
        sheet.line([*shape, shape[0]], SUN, 0.35)


def draw_tassels(sheet: Sheet) -> None:
    """Hang the tassels under the belly."""
    for share, long in ((0.62, 7.0), (0.8, 5.4)):
        x, y = at(share, 1)
        sheet.line([(x, y), (x, y + 1.8)], INK, 0.25)
        sheet.fill(disc((x, y + 2.4), 0.7), TEAL)
        knot = Frame(sheet, (x, y + 3), 1.0)
        for k in range(-2, 3):
            knot.brush(
                f"0,0 {0.3 * k},{long * 0.4} {0.42 * k},{long * 0.8}", [0.2, 0.22, 0.1], SUN
            )


def draw_pole(sheet: Sheet, low: Point, high: Point) -> None:
    """Draw the pole of the lantern, bound with ribbon."""
    sheet.line([low, high], mix(INK, DEEP, 0.3), 1.0)
    count = 9
    for k in range(count):
        s = 0.08 + 0.9 * k / count
        x, y = low[0] + (high[0] - low[0]) * s, low[1] + (high[1] - low[1]) * s
        band = place([(-0.55, -0.3), (0.55, 0.1), (0.55, 0.5), (-0.55, 0.1)], (x, y))
        sheet.fill(band, GOLD)
