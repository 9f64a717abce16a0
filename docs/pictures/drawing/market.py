"""The supermarket's advert: the headline itself stands on the shelf among the goods."""

from collections.abc import Callable
from typing import NamedTuple

from drawing.curves import disc, place
from drawing.frame import Frame
from drawing.letters import HEI, SONG, Type, font_of, width_of, write
from drawing.market_fruit import BROWN, DARK, GREEN, HUSK, RED, oranges, strawberries
from drawing.market_goods import FRESH, bamboo, eggs, greens, rice
from drawing.sheet import BLACK, PAPER, Relief, Sheet
from drawing.woodcut import Picture, mix

WIDE, HIGH = 352.0, 110.0
SHELF = 63.5


class Goods(NamedTuple):
    """What is offered: its drawing, the middle of its place, name, price, unit."""

    paint: Callable[[Frame], None]
    x: float
    name: str
    price: str
    unit: str
    size: float = 1.0


OFFERS = (
    Goods(bamboo, 206.5, "高山春笋", "4.9", "500克", 1.22),
    Goods(strawberries, 233, "大棚草莓", "12.8", "500克", 1.0),
    Goods(greens, 259, "小青菜", "1.6", "500克", 1.2),
    Goods(eggs, 285.5, "散养土鸡蛋", "9.9", "10枚", 1.22),
    Goods(oranges, 311.5, "春橙", "3.8", "500克", 0.98),
    Goods(rice, 337.3, "青石大米", "32.8", "5千克", 1.16),
)


def draw_shelf(sheet: Sheet) -> None:
    """Draw the plank through the whole width, its front edge and its brackets' shadow."""
    wood = mix(HUSK, PAPER, 0.25)
    top = [(-1, SHELF - 2.2), (WIDE + 1, SHELF - 2.2), (WIDE + 1, SHELF), (-1, SHELF)]
    sheet.fill(top, mix(wood, PAPER, 0.45))
    front = [(-8, SHELF), (WIDE + 8, SHELF), (WIDE + 8, SHELF + 3.4), (-8, SHELF + 3.4)]
    sheet.stamp([front], wood, Relief(mix(wood, PAPER, 0.7), BROWN, 0.3, 2.6, (0.8, 1.2)))


def stand_letters(sheet: Sheet, text: str, left: float, size: float) -> None:
    """Stand big letters on the plank, each with its feet on the wood and a shadow."""
    font = font_of(SONG, round(size * sheet.unit), 900)
    x = left
    for mark in text:
        box = font.getbbox(mark, anchor="ls")
        drop = box[3] / sheet.unit
        middle = x + (box[0] + box[2]) / 2 / sheet.unit
        sheet.fill(
            disc((middle + 1.5, SHELF - 0.9), (box[2] - box[0]) / 2.1 / sheet.unit, 0.75),
            mix(HUSK, BROWN, 0.35),
        )
        write(sheet, (x, SHELF - 1.0 - drop), mark, Type(SONG, size, 900, DARK))
        x += size * 1.0


def draw_tag(sheet: Sheet, goods: Goods) -> None:
    """Hang the price tag under the plank."""
    x, y = goods.x, SHELF + 6.4
    for off in (-7, 7):
        sheet.line([(x + off, SHELF + 2.2), (x + off, y + 0.6)], BLACK, 0.3)
    card = [(x - 12, y), (x + 12, y), (x + 12, y + 24), (x - 12, y + 24)]
    sheet.fill(card, PAPER)
    sheet.line([*card, card[0]], RED, 0.5)
    write(sheet, (x, y + 6.2), goods.name, Type(HEI, 4.2, 600, BLACK), "m")
    whole, part = goods.price.split(".")
    big, small = Type(HEI, 11.6, 900, RED), Type(HEI, 6.6, 900, RED)
    left = x - (width_of(sheet, whole, big) + width_of(sheet, f".{part}", small)) / 2
    left += write(sheet, (left, y + 17.4), whole, big)
    write(sheet, (left, y + 17.4), f".{part}", small)
    write(sheet, (x, y + 22.2), f"元/{goods.unit}", Type(HEI, 3.1, 400, BLACK), "m")


def draw_sign(sheet: Sheet, at: tuple[float, float], size: float) -> None:
    """Draw the shop's sign: a basket whose handle is a sprout."""
    mark = Frame(sheet, at, size)
    mark.dot((0, 0), 1.0, GREEN)
    mark.fill("-0.62,0.02* 0.62,0.02* 0.46,0.6* -0.46,0.6*", PAPER)
    for x in (-0.24, 0.0, 0.24):
        mark.brush(f"{x},0.12 {x * 0.85},0.5", [0.045], GREEN)
    mark.brush("0,0.02 0.0,-0.3", [0.07], PAPER)
    leaf = [(0.0, -0.22), (0.2, -0.62), (0.58, -0.62), (0.4, -0.26)]
    for way in (-1, 1):
        mark.fill(place(leaf, (0, 0), 1, 0, flip=way < 0), PAPER if way > 0 else FRESH)


def paint_market() -> Picture:
    """Paint the advert: letters and goods on one plank, tags and shop below."""
    sheet = Sheet((WIDE, HIGH), 8, 3)
    draw_shelf(sheet)
    stand_letters(sheet, "春天上架了", 10.5, 36.6)
    for goods in OFFERS:
        spot = disc((goods.x + 1.5, SHELF - 0.9), 12.2, 0.9)
        sheet.fill(spot, mix(HUSK, BROWN, 0.35))
        goods.paint(Frame(sheet, (goods.x, SHELF - 0.8), goods.size))
        draw_tag(sheet, goods)
    draw_sign(sheet, (21.2, 86.5), 8.6)
    write(sheet, (34, 85.4), "青石里生活超市", Type(SONG, 9.4, 900, BLACK))
    write(sheet, (34.3, 93.8), "临江店、柳坪店、青石店同庆", Type(HEI, 4.0, 500, BLACK))
    write(sheet, (34.3, 100.6), "订货送货 0000-6688120", Type(HEI, 4.0, 700, BLACK))
    write(sheet, (118, 85.4), "春鲜节", Type(SONG, 9.4, 900, RED))
    write(sheet, (118.4, 93.8), "3月12日至18日，每天7时开门", Type(HEI, 4.0, 500, BLACK))
    write(sheet, (118.4, 100.6), "售完为止，先到先得", Type(HEI, 4.0, 500, BLACK))
    sheet.line([(110.2, 77.6), (110.2, 101)], mix(BLACK, PAPER, 0.6), 0.25)
    return sheet.kept_picture()
