"""An advertisement: a picture or a page of a PDF in its place, with 广告 at its upper edge.

A picture is scaled whole into its slot; a page of a PDF keeps its size. A reader must be
able to tell it from news: the label is required on every one.
"""

from typing import Final

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.space import Items
from banmian.geometry import Point, Size
from banmian.model.edition import Advert
from banmian.model.page import Fill, Image, Item, Text
from banmian.model.style import Ink
from banmian.model.text import Paragraph, Source
from banmian.text.setting import Setting
from banmian.units import Emu, mm, pt, to_mm

LABEL: Final = "广告"
_PAPER: Final = Ink(0, 0, 0, 0)
_INSET: Final = pt(2)

TOLERANCE: Final = mm(0.5)
"""How far the trim of a PDF may miss its slot."""


def compose_advert(
    advert: Advert, aspect: float, size: Size, setting: Setting, story: int
) -> Items:
    """Return an advert scaled whole into `size`, centred, and its label."""
    width = min(size.width, round(size.height * aspect))
    height = min(size.height, round(size.width / aspect))
    left = (size.width - width) // 2
    top = (size.height - height) // 2
    image = Image(advert.key, Size(width, height), alt=LABEL)
    label = _label(left + width, top, setting, story)
    return ((Point(left, top), image), *label)


def place_page(
    advert: Advert, trim: Size, size: Size, setting: Setting, story: int
) -> Items:
    """Return a page of a PDF as large as its trim, centred in `size`, and its label."""
    left, top = (size.width - trim.width) // 2, (size.height - trim.height) // 2
    image = Image(advert.key, trim, alt=LABEL, page=advert.page)
    label = _label(left + trim.width, top, setting, story)
    return ((Point(left, top), image), *label)


def size_diagnostics(advert: Advert, trim: Size, size: Size) -> tuple[Diagnostic, ...]:
    """Return by how much a page of a PDF misses the size of its slot, if it does."""
    wide, deep = trim.width - size.width, trim.height - size.height
    if max(abs(wide), abs(deep)) <= TOLERANCE:
        return ()
    code = "advert-too-large" if max(wide, deep) > TOLERANCE else "advert-too-small"
    return (
        diagnose(
            code, advert.file, file=advert.key.rpartition("/")[2], found=_mm(*trim),
            room=_mm(*size), wide=f"{to_mm(wide):+.1f}", deep=f"{to_mm(deep):+.1f}",
        ),
    )  # fmt: skip


def _mm(width: Emu, height: Emu) -> str:
    return f"{to_mm(width):.1f} × {to_mm(height):.1f}"


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
