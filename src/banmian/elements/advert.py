"""An advertisement: a picture in its place, untouched, with 广告 at its upper edge.

A reader must be able to tell it from news: the label is required on every one.
"""

from typing import Final

from banmian.elements.space import Items
from banmian.geometry import Point, Size
from banmian.model.edition import Advert
from banmian.model.page import Fill, Image, Item, Text
from banmian.model.style import Ink
from banmian.model.text import Paragraph, Source
from banmian.text.setting import Setting
from banmian.units import Emu, pt

LABEL: Final = "广告"
_PAPER: Final = Ink(0, 0, 0, 0)
_INSET: Final = pt(2)


def compose_advert(
    advert: Advert, aspect: float, size: Size, setting: Setting, story: int
) -> Items:
    """Return an advert scaled whole into `size`, centred, and its label."""
    width = min(size.width, round(size.height * aspect))
    height = min(size.height, round(size.width / aspect))
    left = (size.width - width) // 2
    top = (size.height - height) // 2
    image = Image(advert.key, Size(width, height), alt=LABEL)
    items: list[tuple[Point, Item]] = [(Point(left, top), image)]
    items += _label(left + width, top, setting, story)
    return tuple(items)


def _label(right: Emu, top: Emu, setting: Setting, story: int) -> Items:
    """Return the label on a paper-white patch in the upper right corner."""
    style = setting.styles["label"]
    line = setting.one_line(Paragraph(LABEL), style)
    patch = Size(line.width + 2 * _INSET, style.size + 2 * _INSET)
    place = Point(right - patch.width, top)
    items: list[tuple[Point, Item]] = [(place, Fill(patch, _PAPER))]
    source = Source(story, "label", 0, 0, len(LABEL))
    baseline = place.y + _INSET + style.size * 88 // 100
    for x, _, run in line.runs:
        items.append((Point(place.x + _INSET + x, baseline), Text(run, source)))
    return tuple(items)
