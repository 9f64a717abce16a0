"""The way of one hairtail from the net to the table, hour by hour and cold all along."""

import itertools

from drawing.curves import box, disc
from drawing.letters import HEI, Type, write
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, mix

WIDE, HIGH = 149.2, 39.4
BLACK: Color = (40, 42, 46)
SEA: Color = (34, 110, 146)
RED: Color = (202, 52, 40)
EDGE, LINE = 6.0, 18.6
STOPS = (
    (0.58, "00:35", "起网", "16.2℃"),
    (0.63, "00:38", "入软冰", "-1.5℃"),
    (2.83, "02:50", "成交", "0℃"),
    (4.25, "04:15", "发车", "-2℃"),
    (9.08, "09:05", "到省城", "-2℃"),
    (10.5, "10:30", "上菜场", "0.5℃"),
    (16.0, "16:00", "卖出", "2℃"),
    (19.58, "19:35", "上桌", "清蒸"),
)


def paint_route() -> Picture:
    """Paint the line of stops, evenly spaced, warm at both ends."""
    sheet = Sheet((WIDE, HIGH), 9.4, 4)
    step = (WIDE - 2 * EDGE) / len(STOPS)
    places = [EDGE + step * (k + 0.5) for k in range(len(STOPS))]
    for k, (left, right) in enumerate(itertools.pairwise(places)):
        ink = RED if k == len(places) - 2 else mix(SEA, PAPER, 0.12 * abs(k - 2))
        sheet.fill(box(left, LINE - 1.1, right, LINE + 1.1), ink)
        hours = STOPS[k + 1][0] - STOPS[k][0]
        if hours > 0.2:
            words = f"{int(hours)}时{round(hours % 1 * 60):02d}分"
            write(
                sheet,
                ((left + right) / 2, LINE + 5.0),
                words,
                Type(HEI, 2.4, 400, (96, 96, 96)),
                "m",
            )
    for k, ((_, clock, name, cold), x) in enumerate(zip(STOPS, places, strict=True)):
        warm = k in (0, len(STOPS) - 1)
        sheet.fill(disc((x, LINE), 2.5), RED if warm else SEA)
        sheet.fill(disc((x, LINE), 1.4), PAPER)
        write(sheet, (x, LINE - 9.2), clock, Type(HEI, 3.0, 400, BLACK), "m")
        write(sheet, (x, LINE - 4.6), name, Type(HEI, 3.6, 800, BLACK), "m")
        write(sheet, (x, LINE + 10.2), cold, Type(HEI, 3.6, 700, RED if warm else SEA), "m")
    sheet.line(
        [(EDGE, LINE + 13.4), (WIDE - EDGE, LINE + 13.4)], mix(BLACK, PAPER, 0.6), 0.2
    )
    note = Type(HEI, 2.6, 400, (96, 96, 96))
    write(sheet, (EDGE, LINE + 17.2), "横轴不按时间比例；温度为鱼体表面实测", note)
    write(sheet, (WIDE - EDGE, LINE + 17.2), "全程19小时 冷链断点0次", note, "r")
    return sheet.kept_picture()
