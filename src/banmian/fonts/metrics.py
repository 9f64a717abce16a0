"""What a font descriptor says of a face, read from its tables.

Source: ISO 32000-1, table 122 (entries of a font descriptor); OpenType head, hhea, OS/2,
post and name tables.
"""

from typing import Any, Final, TypeAlias

import msgspec
import uharfbuzz as hb

Untyped: TypeAlias = Any
"""An object of uharfbuzz, which has no types."""

WEIGHT_NAMES: Final[dict[int, str]] = {
    100: "Thin",
    200: "ExtraLight",
    300: "Light",
    400: "Regular",
    500: "Medium",
    600: "SemiBold",
    700: "Bold",
    800: "ExtraBold",
    900: "Black",
}
"""Names of weights (OpenType OS/2, usWeightClass)."""

RESTRICTED: Final = 0x0002
NO_SUBSETTING: Final = 0x0100
BITMAP_ONLY: Final = 0x0200
USAGE_MASK: Final = 0x000F
"""Bits of fsType in OS/2: a font may be embedded when its usage is not `RESTRICTED`."""


class FontMetrics(msgspec.Struct, frozen=True):
    """A face's measures in thousandths of an em, and its name.

    Attributes:
        name: PostScript name; of a variable font with the pinned weight in it.
        ascent, descent: above and below the baseline; the descent is negative.
        box: left, bottom, right, top of the box around all glyphs.
        cap_height: height of H.
        italic_angle: degrees, negative leans right.
        stem: width of a vertical stem, guessed from the weight.
    """

    name: str
    ascent: int
    descent: int
    box: tuple[int, int, int, int]
    cap_height: int
    italic_angle: float
    stem: int


def read_metrics(file: Untyped, font: Untyped, weight: int) -> FontMetrics:
    """Return the metrics of a HarfBuzz face and of its font pinned at a weight."""
    upem = file.upem
    head = file.reference_table("head").data
    extents = font.get_font_extents("ltr")
    cap_height = font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    corners = (_signed(head[at : at + 2]) for at in (36, 38, 40, 42))
    left, bottom, right, top = (round(1000 * corner / upem) for corner in corners)
    return FontMetrics(
        name=_name(file, weight),
        ascent=round(1000 * extents.ascender / upem),
        descent=round(1000 * extents.descender / upem),
        box=(left, bottom, right, top),
        cap_height=round(1000 * cap_height / upem),
        italic_angle=_italic_angle(file.reference_table("post").data),
        stem=50 + round((weight / 65) ** 2),
    )


def embedding_forbidden(file: Untyped) -> bool:
    """Tell whether fsType of OS/2 forbids embedding a subset of a HarfBuzz face."""
    table = file.reference_table("OS/2").data
    bits = int.from_bytes(table[8:10], "big")
    return bits & USAGE_MASK == RESTRICTED or bool(bits & (NO_SUBSETTING | BITMAP_ONLY))


def _name(file: Untyped, weight: int) -> str:
    """Return the PostScript name, printable ASCII without delimiters, at most 63 long."""
    name = file.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Unnamed"
    if file.axis_infos:
        stem, _, style = name.rpartition("-")
        name = stem if stem and style in WEIGHT_NAMES.values() else name
        name = f"{name}-{WEIGHT_NAMES.get(weight, weight)}"
    return "".join(
        sign for sign in name if "!" <= sign <= "~" and sign not in "[](){}<>/%#"
    )[:63]


def _italic_angle(table: bytes) -> float:
    """Return the italic angle of a post table, a 16.16 fixed number."""
    return int.from_bytes(table[4:8], "big", signed=True) / 65536


def _signed(octets: bytes) -> int:
    return int.from_bytes(octets, "big", signed=True)
