"""The school picture of the library: window, shelves, three who read and write."""

from PIL import Image, ImageChops

from drawing.body import Extras, Pose, Wear, cloth, figure, reach, shoulder_of, wrist_of
from drawing.curves import box, disc, path, place
from drawing.frame import Frame
from drawing.hair import bun_hair, pony_hair, short_hair
from drawing.library_room import DEAL, draw_shelves, draw_window
from drawing.people import SKIN, TAN, Look, fist
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
    Picture,
    mix,
)

WIDE, HIGH = 120.0, 80.0
TABLE = 65.0
WHITE: Color = mix(CREAM, (255, 255, 255), 0.55)
BLUE: Color = mix(DEEP, TEAL, 0.35)
READS = Pose((34, 112), (44, 118), lean=6, head=10)
BENDS = Pose((-8, 76), (14, 78), lean=12, head=16)
WRITES = Pose((-10, 74), (14, 76), lean=12, head=14)


def uniform(chest: Frame) -> None:
    """Draw the school's jacket: yoke, zip, collar."""
    chest.stamp(
        (
            "-0.62,-1.9 -0.52,-2.12 -0.34,-2.4* 0.24,-2.38* 0.38,-2.28 0.6,-1.95 "
            "0.62,-1.55* 0.2,-1.4 -0.6,-1.5*"
        ),
        BLUE,
        cloth(chest, BLUE),
    )
    chest.brush("-0.6,-1.46 0.2,-1.35 0.62,-1.5", [0.035], SUN)
    chest.brush("0.3,-2.3 0.4,-1.2 0.38,0.1", [0.02], mix(DEEP, INK, 0.4))
    chest.stamp(
        (
            "-0.42,-2.5* -0.1,-2.28 0.3,-2.18 0.44,-2.4* 0.5,-2.12 0.3,-1.98 "
            "-0.1,-2.06 -0.46,-2.24"
        ),
        BLUE,
        cloth(chest, BLUE),
    )


def stripes(frame: Frame, pose: Pose) -> None:
    """Draw the stripe along the near sleeve."""
    shoulder = shoulder_of(pose, near=True)
    upper, lower = pose.near_arm
    elbow = reach(shoulder, 1.32, upper)
    points = [shoulder]
    points += [reach(shoulder, 1.32 * share, upper) for share in (0.5, 0.95)]
    points += [reach(elbow, 1.12 * share, lower) for share in (0.3, 0.6, 0.92)]
    text = " ".join(f"{x:.3f},{y:.3f}" for x, y in points)
    frame.brush(text, [0.075, 0.07, 0.05], BLUE)


def glasses(head: Frame) -> None:
    """Draw a pair of glasses on a profile."""
    ring = head.to(disc((0.28, -0.47), 0.1, 0.095))
    head.sheet.line([*ring, ring[0]], INK, 0.026 * head.size)
    head.brush("0.18,-0.49 0.05,-0.5 -0.06,-0.47", [0.014], INK)


def writer_hair(head: Frame) -> None:
    """Draw short hair and glasses."""
    short_hair(head, INK)
    glasses(head)


def middle_hair(head: Frame) -> None:
    """Draw hair tied back, seen half from the front."""
    bun_hair(head, INK, view="turned")
    head.brush("-0.14,-0.7 -0.24,-0.5 -0.26,-0.2", [0.05, 0.04, 0.01], INK)
    head.dot((-0.4, -0.62), 0.06, SUN, 0.09)


def student(frame: Frame, pose: Pose, look: Look, extras: Extras) -> None:
    """Draw a student at the table."""
    wear = Wear(WHITE, DEEP, INK, look.skin)
    figure(frame, pose, wear, look, extras._replace(chest=uniform, near_hand="none"))
    stripes(frame, pose)


def draw_table(sheet: Sheet) -> None:
    """Draw the long table with the light of the window on it."""
    top = box(-1, TABLE, 121, TABLE + 5)
    sheet.fill(top, mix(DEAL, CREAM, 0.45))
    light = [(8, TABLE), (40, TABLE), (58, TABLE + 5), (20, TABLE + 5)]
    sheet.fill(light, mix(CREAM, PEACH, 0.2))
    shade = Image.new("L", sheet.picture.size, 80)
    shade = ImageChops.multiply(shade, sheet.mask(top))
    sheet.cut(shade, mix(CORAL, INK, 0.3), (0.7, 1))
    front = box(-8, TABLE + 5, 128, 81)
    sheet.stamp(
        [front],
        mix(DEAL, INK, 0.22),
        Relief(mix(PEACH, CREAM, 0.6), mix(INK, SUN, 0.25), 0.35, 8.0, (0.62, 2)),
    )


def open_book(frame: Frame, lines: Color) -> None:
    """Draw an open book that lies on the table."""
    pages = "-9,0.6* -8,-2.2 -3.6,-3 0,-2.2* 3.6,-3 8,-2.2 9,0.6* 4,0 0,1.2 -4,0"
    frame.fill("-9.6,1.2* -8.4,-2.4* 8.4,-2.4* 9.6,1.2* 0,1.9", BLUE)
    frame.stamp(pages, WHITE, Relief(None, mix(TEAL, MIST, 0.2), 0.2, 0.8, (0.4, 70)))
    frame.brush("0,-2.2 0,1.2", [0.14], lines)
    for way in (-1, 1):
        for k in range(4):
            y = -1.95 + 0.6 * k
            frame.brush(
                f"{way * 1.2},{y - 0.2} {way * 3.8},{y - 0.62} "
                f"{way * (6.8 + 0.25 * k)},{y}",
                [0.09],
                lines,
            )


def upright_book(frame: Frame) -> None:
    """Draw the book that is held up: cover towards the viewer, pages behind."""
    frame.stamp(
        "0.3,-9.4* 8.6,-8.2* 9.4,2.8* 1.2,2.2*",
        WHITE,
        Relief(None, TEAL, 0.2, 0.8, (0.4, 80)),
    )
    frame.stamp(
        "-1.2,-9* 6.8,-10.2* 8.6,2.4* 0.2,3.4*",
        SUN,
        Relief(mix(CORAL, CREAM, 0.4), mix(SUN, INK, 0.55), 0.3, 2.0, (0.46, 70)),
    )
    frame.fill("1.0,-6.6* 5.9,-7.3* 6.3,-4.4* 1.4,-3.7*", CREAM)
    frame.brush("2.0,-5.4 5.2,-5.8", [0.24], INK)
    frame.brush("2.2,0.4 6.6,-0.2", [0.16], PEACH)
    frame.brush("-0.5,-8.9 0.9,3.2", [0.22], mix(SUN, INK, 0.4))


def stack(sheet: Sheet, at: tuple[float, float]) -> None:
    """Draw a stack of books and a pot of pencils on it."""
    x, y = at
    for k, (wide, high, ink) in enumerate(
        (
            (16, 2.4, BLUE),
            (14.4, 2.0, SUN),
            (15, 2.6, mix(PEACH, CORAL, 0.4)),
            (12.6, 1.8, TEAL),
        )
    ):
        left = x - wide / 2 + 0.8 * (k % 2)
        sheet.stamp(
            [box(left, y - high, left + wide, y)],
            ink,
            Relief(mix(ink, CREAM, 0.6), mix(ink, INK, 0.6), 0.2, 1.0, (0.4, 2)),
        )
        sheet.fill(box(left + wide - 2.4, y - high + 0.35, left + wide, y - 0.35), WHITE)
        sheet.fill(box(left + 2, y - high, left + 2.8, y), mix(ink, CREAM, 0.55))
        y -= high


def seat_students(sheet: Sheet) -> None:
    """Seat the three, each with a book; hands come after the table."""
    girl = Frame(sheet, (58.5, 71), 11.6)
    student(girl, BENDS, Look(SKIN, down=True), Extras(middle_hair, view="turned"))
    boy = Frame(sheet, (22, 70.4), 12.2)
    student(boy, READS, Look(TAN, down=True), Extras(pony_hair))
    writer = Frame(sheet, (109, 71), 11.8, flip=True)
    student(
        writer,
        WRITES,
        Look(mix(SKIN, TAN, 0.4), smile=False, down=True),
        Extras(writer_hair),
    )
    draw_table(sheet)
    x, y = boy.spot(wrist_of(READS, near=True))
    upright_book(Frame(sheet, (x - 0.6, y - 0.6), 1.0, -8))
    fist(boy.inner(reach(wrist_of(READS, near=True), 0.24, 112), 0.82, -24), TAN)
    open_book(Frame(sheet, (76.4, TABLE + 2.0), 0.82, 0), mix(DEEP, TEAL, 0.3))
    open_book(Frame(sheet, (93.2, TABLE + 2.0), 0.78, 0), mix(DEEP, TEAL, 0.3))
    grip(girl, BENDS, SKIN, 0)
    grip(writer, WRITES, mix(SKIN, TAN, 0.4), 10)
    pen = writer.inner(wrist_of(WRITES, near=True), 1.0)
    pen.brush("0.5,0.16 0.3,-0.3 0.12,-0.72", [0.015, 0.045, 0.04], SUN)
    stack(sheet, (38.5, TABLE + 3.4))


def grip(frame: Frame, pose: Pose, skin: Color, turn: float) -> None:
    """Lay the near hand on the table, over the book."""
    upper, lower = pose.near_arm
    wrist = wrist_of(pose, near=True)
    sleeve = reach(reach(shoulder_of(pose, near=True), 1.32, upper), 0.4, lower)
    frame.limb([(*sleeve, 0.225), (*wrist, 0.18)], WHITE, cloth(frame, WHITE))
    fist(frame.inner(reach(wrist, 0.22, lower), 0.8, turn), skin)


def paint_library() -> Picture:
    """Paint the reading room from its wall forward."""
    sheet = Sheet((WIDE, HIGH), 9)
    sheet.sun = (-0.78, -0.58)
    draw_shelves(sheet)
    draw_window(sheet)
    seat_students(sheet)
    cup = path("-2,-4.4* 2,-4.4* 1.7,0* -1.7,0*")
    for k in range(4):
        x = 8.6 + 0.8 * k
        sheet.line(
            [(x, TABLE - 1), (x - 1.4 + 0.9 * k, TABLE - 6.4)],
            (SUN, BLUE, DEAL, INK)[k],
            0.5,
        )
    sheet.stamp(
        [place(cup, (9.8, TABLE + 2.6))], TEAL, Relief(CREAM, INK, 0.2, 1.0, (0.4, 80))
    )
    return sheet.printed()
