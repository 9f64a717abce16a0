"""A face's used glyphs become a font program to embed: pinned, unhinted, bare.

TrueType outlines stay a TrueType file of the seven tables that a PDF needs, glyphs numbered
anew without gaps. CFF outlines come out of their OpenType wrapper; their CIDs are the
glyph numbers of the whole face.

Source: ISO 32000-1, 9.7.4 (CIDs of bare CFF fonts) and 9.9, table 126 (embedded fonts);
HarfBuzz hb-subset.
"""

from collections.abc import Iterable
from typing import Final

import msgspec
import uharfbuzz as hb

from banmian.fonts.face import Face, Outlines
from banmian.fonts.metrics import Untyped

_KEPT: Final = frozenset(
    {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF ", "CFF2"}
    | {"fvar", "gvar", "avar", "HVAR", "MVAR"}
)
"""Tables that go into the program or that pinning needs; the rest is dropped."""

_FLAGS: Final = (
    hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.DESUBROUTINIZE
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    | hb.SubsetFlags.DOWNGRADE_CFF2
)


class FontProgram(msgspec.Struct, frozen=True):
    """A subset ready to embed.

    Attributes:
        data: a TrueType file, or a bare CFF font.
        kind: which of the two.
        numbers: glyph number in the face -> its number here, from 1; 0 is .notdef.
    """

    data: bytes
    kind: Outlines
    numbers: dict[int, int]


def subset(face: Face, glyphs: Iterable[int]) -> FontProgram:
    """Return a face's program with only the given glyphs and their components.

    The numbering follows the face's own order, not that of `glyphs`: the same set gives
    the same bytes.
    """
    wanted = set(glyphs)
    plan = hb.SubsetPlan(face.file, _input(face, wanted))
    cut = plan.execute()
    numbers = dict(plan.old_to_new_glyph_mapping.items())
    return FontProgram(
        data=_keyed(cut, numbers) if face.kind == "cff" else cut.blob.data,
        kind=face.kind,
        numbers={glyph: numbers[glyph] for glyph in sorted(wanted)},
    )


def _keyed(cut: Untyped, glyphs: Iterable[int]) -> bytes:
    """Return the CFF table of a cut face, whose CIDs become the given glyph numbers."""
    from banmian.fonts.cff import with_cids

    return with_cids(cut.reference_table("CFF ").data, sorted(glyphs))


def _input(face: Face, glyphs: set[int]) -> Untyped:
    request = hb.SubsetInput()
    request.flags = _FLAGS
    request.glyph_set.update(glyphs)
    request.drop_table_tag_set.update(
        {
            int.from_bytes(tag.encode("ascii"), "big")
            for tag in face.file.table_tags
            if tag not in _KEPT
        }
    )
    for axis in face.file.axis_infos:
        if axis.tag == "wght":
            request.pin_axis_location(face.file, axis.tag, face.key.weight)
        else:
            request.pin_axis_to_default(face.file, axis.tag)
    return request
