"""Crop marks: at each corner two lines that would meet in the corner of the trim."""

from collections.abc import Iterator

from banmian.geometry import Point
from banmian.model.page import Placed
from banmian.press.marks.sheet import CLEAR, MARGIN, Sheet, line


def draw(sheet: Sheet) -> Iterator[Placed]:
    """Yield the eight lines; they end clear of the bleed and of the sheet's edge."""
    near, far = sheet.bleed + CLEAR, sheet.bleed + MARGIN - CLEAR
    width, height = sheet.trim
    for x in (0, width):
        for y, away in ((0, -1), (height, 1)):
            yield line(Point(x, y + away * near), Point(x, y + away * far), sheet.ink)
    for y in (0, height):
        for x, away in ((0, -1), (width, 1)):
            yield line(Point(x + away * near, y), Point(x + away * far, y), sheet.ink)
