"""The plate of eight catches of the bay, as in an old natural history."""

import math

from drawing.curves import box, disc
from drawing.frame import Frame
from drawing.letters import HEI, KAI, SONG, Type, write
from drawing.sheet import BLACK, PAPER, Relief, Sheet
from drawing.woodcut import CREAM, DEEP, INK, SUN, TEAL, Color, Picture, Point, mix

WIDE, HIGH = 225.4, 84.0
SILVER: Color = (196, 212, 216)
GOLD: Color = (236, 184, 92)
ROSE: Color = (226, 150, 124)
SAND: Color = (206, 180, 146)
STEEL: Color = (112, 146, 160)
NOTES = (
    ("带鱼", "冬春最肥，银鳞不可刮"),
    ("大黄鱼", "夜里起网，鳞色才金"),
    ("马鲛鱼", "清明前后，鱼群近岸"),
    ("鲳鱼", "身扁刺少，宜清蒸"),
    ("鱿鱼", "灯光诱捕，离水变色"),
    ("虾蛄", "三月带膏，俗名濑尿"),
    ("梭子蟹", "雌蟹春黄，雄蟹秋肉"),
    ("海蛎", "礁石野生，带壳论篓"),
)


def eye(frame: Frame, at: Point, size: float) -> None:
    """Draw an eye."""
    frame.dot(at, size, PAPER)
    frame.dot(at, size * 0.62, INK)
    frame.dot((at[0] - size * 0.2, at[1] - size * 0.2), size * 0.18, PAPER)


def back(ink: Color) -> Relief:
    """Model a body that is lit from above and hatched below."""
    return Relief(mix(ink, PAPER, 0.6), mix(ink, INK, 0.62), 0.3, 2.4, (0.55, 12))


def ribbon(frame: Frame) -> None:
    """Draw the hairtail: a silver band that runs out to a thread."""
    frame.stamp(
        "-24,-1 -19,-3.4 -12,-3.6 0,-1.4 10,0.6 18,0 25,-2.8 18,1.4 9,3.2 -2,2.6 "
        "-12,1.2 -19,1.2 -24,-0.2*",
        SILVER,
        back(SILVER),
    )
    frame.fill("-17,-3.6* -12,-4.9 -2,-3.6 9,-1 17,-0.8 10,0.3 0,-1.5 -12,-3.6*", STEEL)
    frame.fill("-24,-0.8* -20.4,-0.6 -24,0.2*", mix(SILVER, INK, 0.5))
    eye(frame, (-20.6, -1.5), 0.95)


def croaker(frame: Frame) -> None:
    """Draw the large yellow croaker with its rows of scales."""
    frame.fill("-12,-5.6* -6,-10 2,-9.4 12,-5.4 16,-2 4,-5*", mix(GOLD, SUN, 0.4))
    frame.fill("17,-0.6* 25,-5.4 23.4,0 25,5.4 17,1*", mix(GOLD, SUN, 0.4))
    frame.stamp(
        "-23,0.4 -18,-4.6 -8,-7.2 4,-5.8 18,-0.9 18,1.1 6,5.2 -6,7 -16,5.6 -22,2.6",
        GOLD,
        back(GOLD),
    )
    for row in range(5):
        for k in range(12):
            x, y = -11 + k * 2.3 + row % 2 * 1.1, -3.6 + row * 1.9
            if abs(y) < 5.4 - 0.24 * max(0, x + 3):
                ring = disc((x, y), 1.0)[:18]
                frame.sheet.line(frame.to(ring), mix(GOLD, SUN, 0.62), 0.16)
    frame.brush("-14.6,-5.4 -13.2,-1 -14.2,4.6", (0.08, 0.26, 0.06), mix(SUN, INK, 0.3))
    frame.fill("-10,1.4* -4,2.6 -3,5.4 -8,4*", mix(GOLD, SUN, 0.5))
    eye(frame, (-18.4, -1.7), 1.2)


def mackerel(frame: Frame) -> None:
    """Draw the spotted mackerel."""
    for x in (8, 10.6, 13.2, 15.8):
        frame.fill(f"{x},-1.6* {x + 1.4},-3.4 {x + 1.8},-1.4*", STEEL)
        frame.fill(f"{x},1.6* {x + 1.4},3.4 {x + 1.8},1.4*", STEEL)
    frame.fill("-4,-4.4* 1,-7.8 4.6,-3.2*", STEEL)
    frame.fill("18,-0.5* 25,-6.6 22.2,0 25,6.6 18,0.5*", mix(STEEL, INK, 0.3))
    frame.stamp(
        "-24,0.2* -17,-3.6 -6,-5 6,-3.6 19,-0.6 19,0.6 6,3.6 -6,4.8 -17,3.4",
        SILVER,
        back(SILVER),
    )
    frame.fill(
        "-24,0* -17,-3.6 -6,-5 6,-3.6 19,-0.6 6,-1.6 -8,-1.8*", mix(STEEL, DEEP, 0.3)
    )
    for k in range(15):
        frame.dot(
            (-10 + k * 1.9, -0.1 + 1.1 * (k % 3) - 0.03 * k), 0.5, mix(STEEL, INK, 0.5)
        )
    eye(frame, (-18.6, -0.9), 0.95)


def pomfret(frame: Frame) -> None:
    """Draw the pomfret: a silver lozenge with sickle fins."""
    pale = mix(SILVER, PAPER, 0.15)
    frame.fill("-2,-8* 9,-13.4 7,-7 12,-3*", STEEL)
    frame.fill("-2,8* 9,13.4 7,7 12,3*", STEEL)
    frame.fill("13,-0.6* 22,-9.4 18,0 22,9.4 13,0.6*", STEEL)
    frame.stamp(
        "-17,0.4 -13,-5.4 -4,-8.8 4,-7.4 14,-0.9 14,0.9 4,7.4 -4,8.8 -13,5.6",
        pale,
        back(SILVER),
    )
    frame.brush("-12,-2 -2,-3.6 12,-0.4", (0.08, 0.14, 0.06), STEEL)
    frame.fill("-8,1.4* -1,0.6 1.6,2.4 -5,3.6*", STEEL)
    eye(frame, (-12.8, -1.6), 1.15)


def squid(frame: Frame) -> None:
    """Draw the squid, its mantle to the right, its arms to the left."""
    for k in range(6):
        y = -2.2 + 0.9 * k
        frame.brush(
            f"-6,{y * 0.7} -13,{y * 1.3 + math.sin(k) * 1.2} "
            f"-20,{y * 1.2 - 1.4 + k % 2 * 2.6}",
            (0.75, 0.5, 0.12),
            mix(ROSE, SUN, 0.24),
        )
    frame.brush("-6,0 -16,4.6 -24,2.2", (0.4, 0.3, 0.7), mix(ROSE, SUN, 0.2))
    frame.fill("12,-3* 20,-8 25,0 20,8 12,3*", mix(ROSE, SUN, 0.18))
    frame.stamp("-4,-4.4 6,-5 16,-2.6 24.6,0 16,2.6 6,5 -4,4.4", ROSE, back(ROSE))
    frame.stamp(
        "-9,-2.6 -5,-3.3 -3,-2 -3,2 -5,3.3 -9,2.6", mix(ROSE, PAPER, 0.3), back(ROSE)
    )
    for k in range(26):
        at = (-1 + k * 0.8, 3.1 * math.sin(k * 2.4) * (1 - k / 40))
        frame.dot(at, 0.24, mix(SUN, INK, 0.25))
    eye(frame, (-6.4, -0.9), 1.1)


def mantis(frame: Frame) -> None:
    """Draw the mantis shrimp, plate by plate."""
    for k in range(9):
        x = -9 + k * 3.0
        frame.brush(
            f"{x},3.4 {x - 0.8},5.6 {x - 1.6},7", (0.4, 0.3, 0.08), mix(SAND, INK, 0.4)
        )
    frame.brush("-17,0.6 -21.4,4.4 -16.6,6.6", (0.5, 0.9, 0.2), mix(SAND, SUN, 0.2))
    frame.brush("-17,-2 -22,-4 -25,-7.4", (0.3, 0.2, 0.06), mix(SAND, INK, 0.3))
    frame.brush("-17,-1.6 -22.4,-2 -25.6,-3.6", (0.3, 0.2, 0.06), mix(SAND, INK, 0.3))
    frame.stamp(
        "18,-3 24,-5.4 25.4,-1.6 24.6,0 25.4,1.8 24,5 18,3.2",
        mix(SAND, SUN, 0.3),
        back(SAND),
    )
    for k in range(9, -1, -1):
        x = -11 + k * 2.95
        high = 4.1 - 0.06 * k
        shape = (
            f"{x - 1.7},-{high - 0.4} {x + 1.6},-{high} {x + 2.4},0 "
            f"{x + 1.6},{high - 0.6} {x - 1.7},{high - 0.8}"
        )
        frame.stamp(shape, SAND, back(SAND))
        frame.brush(
            f"{x + 1.7},-{high} {x + 2.4},0 {x + 1.7},{high - 0.6}",
            (0.05, 0.16, 0.05),
            mix(SAND, INK, 0.6),
        )
    frame.stamp(
        "-19.4,-1.4 -16,-3.4 -11,-3.8 -11,3.2 -16,2.8 -19.4,1.2",
        mix(SAND, ROSE, 0.3),
        back(SAND),
    )
    for y in (-2.2, 0.4):
        frame.brush(f"-18.6,{y * 0.5} -20.6,{y}", (0.22, 0.22), SAND)
        frame.dot((-20.9, y), 0.62, INK)
    for y in (-2.4, 2.2):
        frame.dot((21.6, y), 0.7, mix(SUN, INK, 0.4))


def crab(frame: Frame) -> None:
    """Draw the swimming crab from above."""
    shell = mix(TEAL, SAND, 0.36)
    limb = mix(TEAL, DEEP, 0.3)
    for way in (-1, 1):
        for k, (x, y) in enumerate(((13, 2), (13.6, 6), (11.6, 9.4))):
            frame.brush(
                f"{way * 6},{1 + k * 1.1} {way * (x - 2)},{y - 3} {way * x},{y}",
                (0.8, 0.6, 0.14),
                limb,
            )
        frame.brush(f"{way * 5},4 {way * 9},7.4 {way * 10.4},10.6", (0.6, 0.6, 0.9), limb)
        frame.stamp(
            f"{way * 9.4},9.4 {way * 12.6},10.6 {way * 12},13.4 {way * 9.6},12.4",
            shell,
            back(shell),
        )
        frame.brush(
            f"{way * 8},-2 {way * 14},-2.4 {way * 17.6},-6.4", (1.0, 1.3, 1.0), shell
        )
        frame.stamp(
            f"{way * 16},-5.6 {way * 19.6},-6.8 {way * 19.4},-10.6 "
            f"{way * 15},-14.4* {way * 16.4},-10.6 {way * 14.6},-8",
            mix(shell, SUN, 0.25),
            back(shell),
        )
        frame.brush(
            f"{way * 15.2},-8.6 {way * 13.4},-11 {way * 14},-14",
            (0.9, 0.6, 0.1),
            mix(shell, SUN, 0.4),
        )
        frame.brush(f"{way * 1.6},-4.8 {way * 2.2},-7", (0.24, 0.2), limb)
        frame.dot((way * 2.3, -7.2), 0.66, INK)
    frame.stamp(
        "-14.4,-1.2* -8,-4.4 0,-5.4 8,-4.4 14.4,-1.2* 9,3 4,6 -4,6 -9,3", shell, back(shell)
    )
    for x, y in ((-5, -1.4), (0, -2.4), (5, -1.4), (-2.6, 1.6), (2.6, 1.6)):
        frame.dot((x, y), 0.7, mix(shell, PAPER, 0.6))
    for way in (-1, 1):
        frame.brush(
            f"{way * 2},3.2 {way * 4.6},1.4 {way * 8},1",
            (0.1, 0.2, 0.05),
            mix(shell, INK, 0.5),
        )


def oyster(frame: Frame) -> None:
    """Draw an opened oyster and a closed one behind it."""
    stone = mix(STEEL, SAND, 0.5)
    frame.stamp("-17,-3 -10,-8.6 0,-9.4 6,-6 4,0 -4,5 -13,4.6", stone, back(stone))
    for k in range(4):
        frame.brush(
            f"{-15 + k * 1.6},{-2 + k * 0.4} {-8 + k},{-7 + k * 1.5} "
            f"{2 - k * 0.6},{-6.6 + k * 1.8}",
            (0.06, 0.2, 0.05),
            mix(stone, INK, 0.55),
        )
    frame.stamp(
        "-7,2 -2,-4.4 7,-6.4 15.4,-3.4 17.6,2.4 12,8 2,9.4 -5.4,7",
        mix(stone, INK, 0.15),
        back(stone),
    )
    frame.stamp(
        "-4.6,2.6 0,-2.6 7,-4.2 13.4,-2 15,2.2 10.6,6 2.4,7 -3.4,5.6",
        CREAM,
        Relief(PAPER, SAND, 0.3, 2.2, (0.6, 20)),
    )
    frame.stamp("-1,2.4 3,-1.2 9,-1 12,1.6 9,4.8 3,5.2", mix(CREAM, SAND, 0.45), back(SAND))
    frame.brush("-0.4,3 4,4.8 11.4,2.4", (0.1, 0.5, 0.12), mix(TEAL, INK, 0.3))
    frame.dot((10.4, 0.8), 0.9, PAPER)


DRAW = (ribbon, croaker, mackerel, pomfret, squid, mantis, crab, oyster)


def paint_fishes() -> Picture:
    """Paint the plate."""
    sheet = Sheet((WIDE, HIGH), 8, 3)
    sheet.sun = (-0.4, -0.9)
    for number, (draw, note) in enumerate(zip(DRAW, NOTES, strict=True)):
        x = WIDE * (number % 4 + 0.5) / 4
        y = 24.5 + number // 4 * 36.0
        draw(Frame(sheet, (x, y), 0.98))
        write(sheet, (x, y + 16.2), note[0], Type(SONG, 4.6, 900, BLACK, 0.5), "m")
        write(sheet, (x, y + 20.6), note[1], Type(KAI, 3.1, 0, BLACK), "m")
    title = Type(HEI, 3.4, 700, mix(DEEP, INK, 0.4), 1.2)
    write(sheet, (WIDE / 2, 8.6), "月湾八鲜图", title, "m")
    for y in (5.0, 10.6):
        for left in (12.0, WIDE / 2 + 18):
            sheet.fill(
                box(
                    left,
                    y + 2.2 if y < 9 else y - 3.4,
                    left + WIDE / 2 - 30,
                    (y + 2.2 if y < 9 else y - 3.4) + 0.18,
                ),
                mix(DEEP, PAPER, 0.3),
            )
    for x in (WIDE / 4, WIDE / 2, WIDE * 3 / 4):
        for top in (14.0, 50.0):
            sheet.line([(x, top), (x, top + 29)], mix(DEEP, PAPER, 0.7), 0.18)
    return sheet.kept_picture()
