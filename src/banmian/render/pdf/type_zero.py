"""A cut face becomes PDF font objects.

One font file and one descendant serve all modes; each has a Type 0 font of its own: both
writing modes (Identity-H, Identity-V), and of each the silent twin, whose codes all say a
soft hyphen or a space. Codes are CIDs; a table leads from them to the glyphs of a TrueType
file, a bare CFF font knows them by itself.
Source: ISO 32000-1, 9.7 (composite fonts), 9.8 (descriptors), 9.9 (font files).
"""

from array import array as numbers
from collections.abc import Iterable
from functools import partial
from sys import byteorder
from typing import Final

from banmian.kept import Kept
from banmian.press.tags import SOFT_HYPHEN
from banmian.render.pdf.cut_face import CutFace
from banmian.render.pdf.file import PdfFile, deflate_runs
from banmian.render.pdf.syntax import array
from banmian.render.pdf.tounicode import to_unicode
from banmian.render.pdf.typeface import EM

USUAL_ORIGIN: Final = 880
"""How far above the baseline vertical setting begins a glyph: the default of DW2."""

NOTHING: Final = " "
"""What codes say that stand for no character: white space, which is all that every reader
knows to pass over. U+0000 is not allowed; an empty text is read as the code itself."""

_SYMBOLIC: Final = 4
"""Flag of a descriptor: there are characters outside of the standard Latin set."""


def enter_fonts(face: CutFace, file: PdfFile, kept: Kept) -> dict[str, str]:
    """Enter the font objects of a face; return resource name -> reference, a mode each.

    What takes long to write is `kept` while the face is the same.
    """
    descendant = file.add(_descendant(face, file, kept))
    key = face.resource(face.modes[0])
    unicode = {
        silent: file.add_stream(
            kept.recall(
                ("unicode", key, silent), face, partial(_to_unicode, face, silent=silent)
            )
        )
        for silent in (False, True)
        if any(mode.silent == silent for mode in face.modes)
    }
    fonts = {}
    for mode in face.modes:
        encoding = "Identity-V" if mode.vertical else "Identity-H"
        suffix = f"-{encoding}" if face.program.kind == "cff" else ""
        fonts[face.resource(mode)] = file.add(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{face.name}{suffix}",
                "Encoding": f"/{encoding}",
                "DescendantFonts": array([descendant]),
                "ToUnicode": unicode[mode.silent],
            }
        )
    return fonts


def _descendant(face: CutFace, file: PdfFile, kept: Kept) -> dict[str, str]:
    truetype = face.program.kind == "glyf"
    key = face.resource(face.modes[0])
    entries = {
        "Type": "/Font",
        "Subtype": "/CIDFontType2" if truetype else "/CIDFontType0",
        "BaseFont": f"/{face.name}",
        "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        "FontDescriptor": file.add(_descriptor(face, file)),
        "DW": str(EM),
        "W": kept.recall(("widths", key), face, partial(_widths, face)),
    }
    if truetype:
        table = kept.recall(("glyphs", key), face, partial(_glyph_table, face))
        entries["CIDToGIDMap"] = file.add_stream(table, {"Filter": "/FlateDecode"})
    if any(mode.vertical for mode in face.modes):
        entries["DW2"] = f"[{USUAL_ORIGIN} {-EM}]"
        entries["W2"] = _heights(face)
    return {name: value for name, value in entries.items() if value != "[]"}


def _glyph_table(face: CutFace) -> bytes:
    """Return the glyphs of the cut font by CID, two octets each (9.7.4.2), deflated."""
    cut = face.program.numbers
    table = numbers("H", bytes(2 * (max(face.glyphs) + 1)))
    for code, glyph in face.glyphs.items():
        table[code] = cut[glyph]
    if byteorder == "little":
        table.byteswap()
    return deflate_runs(table.tobytes())


def _descriptor(face: CutFace, file: PdfFile) -> dict[str, str]:
    metrics, program = face.face.metrics, face.program
    if program.kind == "glyf":
        place = "FontFile2"
        stream = file.add_stream(program.data, {"Length1": str(len(program.data))})
    else:
        place = "FontFile3"
        stream = file.add_stream(program.data, {"Subtype": "/CIDFontType0C"})
    return {
        "Type": "/FontDescriptor",
        "FontName": f"/{face.name}",
        "Flags": str(_SYMBOLIC),
        "FontBBox": array(map(str, metrics.box)),
        "ItalicAngle": f"{metrics.italic_angle:.7g}",
        "Ascent": str(metrics.ascent),
        "Descent": str(metrics.descent),
        "CapHeight": str(metrics.cap_height),
        "StemV": str(metrics.stem),
        place: stream,
    }


def _to_unicode(face: CutFace, *, silent: bool) -> bytes:
    """Return what the codes of a font, or of its silent twin, say; none says nothing.

    Source: ISO 14289-1, 7.21.7.
    """
    if silent:
        hushed = {
            code: SOFT_HYPHEN if code in face.hyphens else NOTHING for code in face.others
        }
        return to_unicode((), hushed)
    others = {code: text or NOTHING for code, text in face.others.items()}
    return to_unicode(face.characters, others)


def _widths(face: CutFace) -> str:
    """Return the W array: `c [w …]` for each stretch of CIDs that are no em wide."""
    widths = ((code, face.width(glyph)) for code, glyph in face.glyphs.items())
    return _stretches((code, str(width)) for code, width in widths if width != EM)


def _heights(face: CutFace) -> str:
    """Return the W2 array: advance and origin of each glyph that has not the usual ones."""
    unusual = []
    for code, glyph in face.glyphs.items():
        height, width, (x, y) = face.height(glyph), face.width(glyph), face.origin(glyph)
        if (height, y) != (EM, USUAL_ORIGIN) or 2 * x != width:
            unusual.append((code, f"{-height} {x} {y}"))
    return _stretches(unusual)


def _stretches(pairs: Iterable[tuple[int, str]]) -> str:
    """Return `[c [v v v] c [v] …]` for ascending codes with what is said of each."""
    parts: list[str] = []
    expected = -1
    for code, said in pairs:
        parts.append(f" {said}" if code == expected else f"]{code}[{said}")
        expected = code + 1
    return f"[{''.join(parts)[1:]}]]" if parts else "[]"
