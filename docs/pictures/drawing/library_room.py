"""The reading room: tall window with trees outside, shelves of books, a ladder."""

from PIL import Image

from drawing.curves import box, disc
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
    fade,
    gradient,
    mix,
)

DEAL: Color = mix(CORAL, PEACH, 0.5)
GREEN: Color = (120, 158, 100)


def draw_shelves(sheet: Sheet) -> None:
    """Draw the wall of books."""
    sheet.fill(box(-1, -1, 121, 81), mix(CREAM, PEACH, 0.25))
    x0 = 41.0
    sheet.fill(box(x0, -1, 121, 70), mix(INK, SUN, 0.2))
    for row in range(5):
        y = 12.6 + row * 14.2
        for bay in range(3):
            left = x0 + 1.6 + bay * 27.2
            fill_row(sheet, left, left + 25.4, y, row * 10 + bay)
        board = box(x0 - 6, y, 128, y + 1.5)
        sheet.stamp(
            [[(max(x, x0), v) for x, v in board]],
            DEAL,
            Relief(mix(DEAL, CREAM, 0.6), mix(CORAL, INK, 0.6), 0.22, 0.8, (0.44, 2)),
        )
    for bay in range(4):
        x = x0 + bay * 27.2
        post = box(x, -6, x + 1.6, 70)
        sheet.stamp(
            [post],
            DEAL,
            Relief(mix(DEAL, CREAM, 0.6), mix(CORAL, INK, 0.6), 0.22, 0.9, (0.4, 90)),
        )


def fill_row(sheet: Sheet, left: float, right: float, y: float, seed: int) -> None:
    """Stand books on a shelf: backs of many widths and heights, some lean, a gap."""
    inks = (
        SUN,
        DEEP,
        TEAL,
        mix(CREAM, MIST, 0.4),
        mix(PEACH, CORAL, 0.4),
        mix(GREEN, DEEP, 0.4),
        mix(SUN, INK, 0.4),
        MIST,
    )
    x, number = left + 0.3, 0
    stop = right - 6 * chance(seed, 900)
    while True:
        wide, high = 1.3 + 1.9 * chance(seed, number), 7.6 + 3.4 * chance(seed + 50, number)
        if x + wide > stop:
            break
        ink = inks[int(len(inks) * chance(seed + 90, number))]
        back = box(x, y - high, x + wide, y)
        if chance(seed + 130, number) < 0.07 and x + wide + 2 < stop:
            back = [
                (x + 1.8, y - high),
                (x + 1.8 + wide, y - high + 0.4),
                (x + wide, y),
                (x, y),
            ]
            x += 1.8
        sheet.stamp(
            [back],
            ink,
            Relief(mix(ink, CREAM, 0.5), mix(ink, INK, 0.55), 0.12, 0.7, (0.36, 90)),
        )
        for share in (0.16, 0.8) if chance(seed + 170, number) < 0.6 else (0.3,):
            level = y - high * share
            band = mix(ink, CREAM if ink not in (MIST, inks[3]) else SUN, 0.6)
            sheet.line([(x + 0.2, level), (x + wide - 0.2, level)], band, 0.34)
        x += wide + 0.12
        number += 1
    if stop + 3 < right:
        sheet.stamp(
            [disc((right - 2, y - 1.9), 1.7, 1.9)],
            mix(TEAL, CREAM, 0.4),
            Relief(CREAM, DEEP, 0.16, 1.0, (0.36, 70)),
        )


def draw_window(sheet: Sheet) -> None:
    """Draw the tall window and the spring trees behind it."""
    unit = sheet.unit
    left, right, low = 3.0, 35.5, 60.0
    size = (round((right - left) * unit), round(low * unit))
    sheet.picture.paste(
        gradient(
            size, [(0, mix(TEAL, CREAM, 0.55)), (0.5, CREAM), (1, mix(PEACH, CREAM, 0.4))]
        ),
        (round(left * unit), 0),
    )
    before = sheet.picture.copy()
    for number in range(5):
        x = 4 + number * 8
        sheet.brush(
            [(x, 62), (x + 0.6, 44), (x - 0.4, 22)], [0.8, 0.5, 0.2], mix(INK, CORAL, 0.35)
        )
    for number in range(30):
        x, y = 36 * chance(1, number), 14 + 34 * chance(2, number)
        size_ = 3 + 2.6 * chance(3, number)
        ink = mix(mix(GREEN, CREAM, 0.3), DEEP, 0.4 * chance(4, number))
        sheet.stamp(
            [disc((x, y), size_, size_ * 0.8)],
            ink,
            Relief(mix(GREEN, CREAM, 0.6), mix(DEEP, GREEN, 0.3), 0.2, 1.6, (0.5, 55)),
        )
    sheet.clipped(before, box(left, -1, right, low))
    veil = Image.new("L", sheet.picture.size)
    veil.paste(fade((size[0], size[1]), 0.45, 0.1), (round(left * unit), 0))
    sheet.picture.paste(mix(CREAM, (255, 255, 255), 0.4), (0, 0), veil)
    frame = mix(CREAM, (255, 255, 255), 0.3)
    relief = Relief((255, 255, 255), mix(DEEP, TEAL, 0.3), 0.2, 0.8, (0.42, 60))
    for bar in (
        box(1.4, -6, 3.6, low),
        box(35, -6, 37.2, low),
        box(18.4, -6, 20, low),
        box(3, 18, 35.5, 19.2),
        box(3, 39, 35.5, 40.2),
        box(-6, low - 1, 39, low + 2),
    ):
        sheet.stamp([bar], frame, relief)
    curtain = mix(SUN, PEACH, 0.45)
    for number in range(4):
        x = -2.2 + number * 1.7
        fold = [(x, -6), (x + 2.4, -6), (x + 2.1 + 0.5 * (number % 2), 66), (x - 0.4, 66)]
        sheet.stamp(
            [fold],
            curtain,
            Relief(mix(PEACH, CREAM, 0.4), mix(SUN, INK, 0.45), 0.2, 1.0, (0.44, 88)),
        )
