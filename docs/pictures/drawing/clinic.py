"""The news picture of the village clinic: window light, doctor, tablet, old woman, desk."""

from PIL import Image, ImageChops

from drawing.clinic_people import doctor, doctors_hands, grandmother, tablet
from drawing.clinic_room import (
    HIGH,
    WIDE,
    draw_cabinet,
    draw_clock,
    draw_pennant,
    draw_wall,
    draw_window,
)
from drawing.curves import box
from drawing.frame import Frame
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
    Picture,
    mix,
)

DESK = 68.0


def draw_desk(sheet: Sheet) -> None:
    """Draw the desk and what stands on it: gauge, book, pens, cup."""
    wood = mix(CORAL, PEACH, 0.45)
    sheet.fill(box(-1, DESK, 123, DESK + 4.2), mix(wood, CREAM, 0.35))
    shade = ImageChops.multiply(
        sheet.mask(box(-1, DESK, 123, DESK + 4.2)), Image.new("L", sheet.picture.size, 90)
    )
    sheet.cut(shade, mix(CORAL, INK, 0.3), (0.7, 1))
    front = [box(-1, DESK + 4.2, 123, 81)]
    sheet.stamp(
        front,
        mix(wood, INK, 0.25),
        Relief(mix(PEACH, CREAM, 0.5), mix(INK, SUN, 0.25), 0.35, 9.0, (0.62, 2)),
    )
    for x in (40, 84):
        sheet.line([(x, DESK + 4.5), (x, 81)], mix(INK, SUN, 0.3), 0.3)


def draw_things(sheet: Sheet) -> None:
    """Draw the gauge with its hose, the open book, the pens."""
    gauge = Frame(sheet, (113, DESK + 3.0), 1.0)
    gauge.brush("-4,-5.6 -5,-9 -9,-9.6 -10.5,-12", [0.35], INK)
    gauge.stamp(
        "-7,0* -6.4,-6* 4.6,-6* 5.4,0*",
        MIST,
        Relief((255, 255, 255), mix(DEEP, TEAL, 0.3), 0.25, 1.6, (0.44, 70)),
    )
    gauge.fill("-5.4,-1.6* -5,-5* 0.6,-5* 0.6,-1.6*", INK)
    for k, text in enumerate(
        ("-4.4,-4.3 -3.2,-4.3", "-2.6,-4.3 -1.2,-4.3", "-4.0,-2.4 -1.6,-2.4")
    ):
        gauge.brush(text, [0.38 - 0.06 * (k == 2)], mix(PEACH, CREAM, 0.4))
    gauge.dot((2.8, -3.2), 1.0, SUN, 0.9)
    book = Frame(sheet, (20, DESK + 3.4), 1.0)
    book.stamp(
        "-9,0* -7,-3* 0,-2.2 7.4,-3* 9.6,0* 0,0.8",
        mix(CREAM, (255, 255, 255), 0.5),
        Relief(None, TEAL, 0.2, 1.0, (0.4, 60)),
    )
    book.brush("0,-2.2 0,0.8", [0.14], DEEP)
    for k in range(3):
        y = -2.1 + 0.75 * k
        book.brush(f"{-6.2 - 0.4 * k},{y} -1,{y + 0.5}", [0.09], DEEP)
        book.brush(f"1,{y + 0.5} {6 + 0.5 * k},{y}", [0.09], DEEP)
    book.brush("3,-0.5 8,-4.6 10.5,-6.6", [0.12, 0.34, 0.3], SUN)


def paint_clinic() -> Picture:
    """Paint the room from its wall forward."""
    sheet = Sheet((WIDE, HIGH), 9)
    sheet.sun = (-0.75, -0.6)
    draw_wall(sheet)
    draw_window(sheet)
    draw_clock(sheet)
    draw_pennant(sheet)
    draw_cabinet(sheet)
    helper = Frame(sheet, (35, 72.6), 14.2)
    doctor(helper)
    grandmother(Frame(sheet, (97, 72.4), 13.6, flip=True))
    draw_desk(sheet)
    draw_things(sheet)
    tablet(Frame(sheet, (60.6, 58.4), 12.4))
    doctors_hands(helper)
    return sheet.printed()
