"""栏目题: the standing title of a column over the head of an article, or its logo.

A title stands in a tinted label with a bar at its left; a thin rule goes on from its foot
to the other side of the block. A logo is a picture, whole, at the left.
"""

from typing import Final

from banmian.elements.head import Head
from banmian.elements.picture import CHARACTER_FOOT, CHARACTER_TOP
from banmian.elements.space import line_items
from banmian.geometry import Point, Size
from banmian.model.edition import ColumnLogo
from banmian.model.page import Fill, Image, Item, Stroke
from banmian.model.style import BLACK, Ink
from banmian.model.text import Line, Source
from banmian.text.setting import Setting
from banmian.units import Emu, pt

DEPTH: Final = 2
"""Grid lines of a title's label."""

PICTURE_DEPTH: Final = 3
"""Grid lines of a logo."""

CLEAR: Final = 40
"""White below a label in its lines, percent of a grid line. With the white that a head has
above it parts the two as well as the head is parted from what follows."""

TINT: Final = Ink(0, 0, 0, 15)
BAR: Final = pt(3)
RULE: Final = pt(0.5)

_MIDDLE: Final = 38
"""Middle of a Han character above its baseline, percent of its size."""


def compose_column_logo(
    logo: ColumnLogo,
    aspect: float,
    width: Emu,
    leading: Emu,
    setting: Setting,
) -> Head:
    """Return a column's title or logo over a block `width` wide, in whole grid lines.

    Args:
        logo: what to show. aspect: width / height of its picture; 0 = it has none.
        width: of the block. leading: of its grid. setting: sets the title.
    """
    em = setting.styles["body"].size
    top = leading - em * CHARACTER_TOP // 100
    if logo.key:
        height = PICTURE_DEPTH * leading + em * CHARACTER_FOOT // 100 - top
        size = Size(min(width, round(height * aspect)), height)
        size = Size(size.width, min(height, round(size.width / aspect)))
        image = Image(logo.key, size, alt=logo.title.text or logo.key)
        return Head(((Point(0, top), image),), PICTURE_DEPTH, ())
    line = setting.one_line(logo.title, setting.styles["column-logo"])
    foot = DEPTH * leading - leading * CLEAR // 100
    return Head(_label(line, width, top, foot), DEPTH, ())


def _label(line: Line, width: Emu, top: Emu, foot: Emu) -> tuple[tuple[Point, Item], ...]:
    size = max(run.size for _, _, run in line.runs)
    pad = BAR + size * 2 // 3
    label = min(width, line.width + 2 * pad - BAR)
    baseline = (top + foot) // 2 + size * _MIDDLE // 100
    source = Source(0, "column-logo", 0, 0, line.end)
    return (
        (Point(0, top), Fill(Size(label, foot - top), TINT)),
        (Point(0, top), Fill(Size(BAR, foot - top), BLACK)),
        *line_items(line, pad, baseline, source),
        (Point(label, foot), Stroke(Point(width - label, 0), RULE, BLACK)),
    )
