"""The short heading of a block (简讯, 导读, 公告): spaced, centred, rules at its sides.

Its white is that of a box's title in the ear: the heading stands in three grid lines,
text close below it.
"""

from typing import Final

from msgspec.structs import replace

from banmian.elements.head import Head
from banmian.elements.space import Items, line_items
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Item, Stroke
from banmian.model.style import BLACK, Style
from banmian.model.text import Source
from banmian.text.setting import Setting
from banmian.units import Emu, pt

SHORT: Final = 4
"""Characters of the longest heading that is spaced."""

RULE: Final = pt(0.3)
_MIDDLE: Final = 38
"""Middle of a Han character above its baseline, percent of its size."""

_WHITE: Final = 140
"""White above and below a heading together, percent of a grid line."""


def is_short(article: Article) -> bool:
    """Tell whether a headline is a heading rather than a sentence."""
    return len(article.headline) == 1 and len(article.headline[0].text) <= SHORT


def compose_heading(
    article: Article, style: Style, width: Emu, leading: Emu, setting: Setting
) -> Head:
    """Return a spaced heading over a block `width` wide, in whole grid lines.

    The style's tracking holds for two characters; more stand closer together,
    and where there is no room they are not spaced, or smaller.
    Thin rules fill the width at both sides of it where there is room for them.
    """
    paragraph = article.headline[0]
    ruled = style.name.endswith("ruled")
    style = _spaced(style, len(paragraph.text), width)
    line = setting.one_line(paragraph, style)
    lines = -(-(style.size + leading * _WHITE // 100) // leading)
    spare = lines * leading - style.size
    baseline = spare * 45 // 100 + style.size * 88 // 100
    left = (width - line.width) // 2
    source = Source(0, "headline", 0, 0, len(paragraph.text))
    items: list[tuple[Point, Item]] = [*line_items(line, left, baseline, source)]
    if ruled:
        items += _side_rules(left, width, baseline, style)
    return Head(tuple(items), lines, ())


def _spaced(style: Style, count: int, width: Emu) -> Style:
    """Return a style as so many characters are set in it; it has a name of its own."""
    tracking = style.tracking * 2 // max(2, count)
    size = style.size
    if size * count + (count - 1) * tracking * size // 1000 > width:
        tracking, size = 0, min(size, width // count)
    return replace(style, name=f"{style.name}+{tracking}", tracking=tracking, size=size)


def _side_rules(left: Emu, width: Emu, baseline: Emu, style: Style) -> Items:
    """Return the rules beside a heading; none where they would be dashes."""
    gap = style.size
    reach = left - gap
    if reach < 2 * gap:
        return ()
    y = baseline - style.size * _MIDDLE // 100
    return tuple(
        (Point(x, y), Stroke(Point(reach, 0), RULE, BLACK)) for x in (0, width - reach)
    )
