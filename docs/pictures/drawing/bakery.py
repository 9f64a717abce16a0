"""The bakery's advert: a loaf that rises like the sun behind the roofs."""

from drawing.curves import box, path
from drawing.frame import Frame
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import PAPER, Relief, Sheet
from drawing.woodcut import Color, Picture, mix

WIDE, HIGH = 111.1, 112.0
CRUST: Color = (190, 112, 52)
CRUMB: Color = (240, 206, 150)
BROWN: Color = (92, 52, 34)
RED: Color = (196, 56, 40)


def draw_loaf(frame: Frame) -> None:
    """Draw the loaf with its cuts and its steam."""
    loaf = "-40,9* -41,2 -36,-8 -22,-15 0,-17 22,-15 36,-8 41,2 40,9*"
    frame.stamp(loaf, CRUST, Relief(mix(CRUST, PAPER, 0.5), BROWN, 0.5, 5, (0.8, 8)))
    for x in (-24, -8, 8, 24):
        frame.stamp(
            f"{x - 6},2 {x - 3},-7 {x + 4},-12.5 {x + 7},-13 {x + 4},-5 {x - 1},2.4",
            CRUMB,
            Relief(PAPER, CRUST, 0.4, 2, (0.7, 60)),
        )
    for k, x in enumerate((-18, 2, 20)):
        frame.brush(
            f"{x},-19 {x + 3},-23 {x - 2},-27 {x + 2},-32 {x - 1},{-36 + k}",
            (0.2, 0.75, 0.5, 0.1),
            mix(BROWN, PAPER, 0.62),
        )


def draw_roofs(sheet: Sheet) -> None:
    """Draw the old street's roofs before the loaf."""
    for x, wide, y in (
        (0, 20, 60),
        (16, 18, 63),
        (32, 24, 59.5),
        (54, 19, 63),
        (70, 22, 60),
        (90, 24, 62),
    ):
        roof = path(
            f"{x - 3},{y}* {x + wide / 2 - 5},{y - 6.4}* "
            f"{x + wide / 2 + 5},{y - 6.4}* {x + wide + 3},{y}*"
        )
        sheet.stamp([roof], BROWN, Relief(mix(BROWN, PAPER, 0.3), None, 0.4))
        sheet.fill(box(x, y, x + wide, 68), mix(CRUMB, PAPER, 0.35))
        for k in range(int(wide // 6)):
            left = x + 2.6 + k * 5.6
            sheet.fill(
                box(left, y + 2.4, left + 2.6, y + 5.6),
                RED if k == 1 else mix(BROWN, PAPER, 0.25),
            )
    sheet.fill(box(0, 67.4, WIDE, 68.4), BROWN)


def paint_bakery() -> Picture:
    """Paint the advert."""
    sheet = Sheet((WIDE, HIGH), 9, 3)
    sheet.sun = (-0.4, -0.9)
    draw_loaf(Frame(sheet, (WIDE / 2, 50), 1.0))
    draw_roofs(sheet)
    write(sheet, (WIDE / 2, 84), "五点半，面包先亮", Type(SONG, 11.4, 900, BROWN, 0.6), "m")
    write(
        sheet,
        (WIDE / 2, 93.4),
        "老面发酵十八小时 不加一勺香精",
        Type(HEI, 4.3, 500, BROWN, 0.2),
        "m",
    )
    sheet.line([(8, 98), (WIDE - 8, 98)], mix(BROWN, PAPER, 0.5), 0.25)
    write(sheet, (8, 106.2), "麦灯烘焙", Type(SONG, 7.0, 900, RED, 0.4))
    write(
        sheet, (44, 103.2), "东埠老街86号 花巷12号 桃屿码头店", Type(HEI, 3.2, 500, BROWN)
    )
    write(
        sheet,
        (44, 108.2),
        "每日5:30至20:30 订糕电话 0000-8815530",
        Type(HEI, 3.2, 500, BROWN),
    )
    return sheet.kept_picture()
