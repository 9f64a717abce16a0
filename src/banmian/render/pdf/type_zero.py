"""A cut face becomes PDF font objects.

One font file and one descendant serve all modes; each has a Type 0 font of its own: both
writing modes (Identity-H, Identity-V), and of each the silent twin, whose codes all say a
soft hyphen or a space. Codes are glyph numbers of the font file.
Source: ISO 32000-1, 9.7 (composite fonts), 9.8 (descriptors), 9.9 (font files).
"""

from collections.abc import Iterable
from functools import partial
from typing import Final

from banmian.kept import Kept
from banmian.press.tags import SOFT_HYPHEN
from banmian.render.pdf.file import PdfFile
from banmian.render.pdf.syntax import array
from banmian.render.pdf.tounicode import to_unicode
from banmian.render.pdf.typeface import EM, Typeface

USUAL_ORIGIN: Final = 880
"""How far above the baseline vertical setting begins a glyph: the default of DW2."""

NOTHING: Final = " "
"""What codes say that stand for no character: white space, which is all that every reader
knows to pass over. U+0000 is not allowed; an empty text is read as the code itself."""

_SYMBOLIC: Final = 4
"""Flag of a descriptor: there are characters outside of the standard Latin set."""


def enter_fonts(typeface: Typeface, file: PdfFile, kept: Kept) -> dict[str, str]:
    """Enter the font objects of a face; return resource name -> reference, a mode each.

    What takes long to write is `kept` while the face is the same.
    """
    descendant = file.add(_descendant(typeface, file, kept))
    unicode = {
        silent: file.add_stream(
            kept.recall(
                ("unicode", typeface.number, silent), typeface,
                partial(_to_unicode, typeface, silent=silent),
            )
        )
        for silent in (False, True)
        if any(mode.silent == silent for mode in typeface.modes)
    }  # fmt: skip
    fonts = {}
    for mode in typeface.modes:
        encoding = "Identity-V" if mode.vertical else "Identity-H"
        suffix = f"-{encoding}" if typeface.program.kind == "cff" else ""
        fonts[typeface.resource(mode)] = file.add(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{typeface.name}{suffix}",
                "Encoding": f"/{encoding}",
                "DescendantFonts": array([descendant]),
                "ToUnicode": unicode[mode.silent],
            }
        )
    return fonts


def _descendant(typeface: Typeface, file: PdfFile, kept: Kept) -> dict[str, str]:
    truetype = typeface.program.kind == "glyf"
    entries = {
        "Type": "/Font",
        "Subtype": "/CIDFontType2" if truetype else "/CIDFontType0",
        "BaseFont": f"/{typeface.name}",
        "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        "FontDescriptor": file.add(_descriptor(typeface, file)),
        "DW": str(EM),
        "W": kept.recall(
            ("widths", typeface.number),
            typeface,
            lambda: _widths(typeface.program.widths),
        ),
    }
    if truetype:
        entries["CIDToGIDMap"] = "/Identity"
    if any(mode.vertical for mode in typeface.modes):
        entries["DW2"] = f"[{USUAL_ORIGIN} {-EM}]"
        entries["W2"] = _heights(typeface)
    return {name: value for name, value in entries.items() if value != "[]"}


def _descriptor(typeface: Typeface, file: PdfFile) -> dict[str, str]:
    metrics, program = typeface.face.metrics, typeface.program
    if program.kind == "glyf":
        place = "FontFile2"
        stream = file.add_stream(program.data, {"Length1": str(len(program.data))})
    else:
        place = "FontFile3"
        stream = file.add_stream(program.data, {"Subtype": "/CIDFontType0C"})
    return {
        "Type": "/FontDescriptor",
        "FontName": f"/{typeface.name}",
        "Flags": str(_SYMBOLIC),
        "FontBBox": array(map(str, metrics.box)),
        "ItalicAngle": f"{metrics.italic_angle:.7g}",
        "Ascent": str(metrics.ascent),
        "Descent": str(metrics.descent),
        "CapHeight": str(metrics.cap_height),
        "StemV": str(metrics.stem),
        place: stream,
    }


def _to_unicode(typeface: Typeface, *, silent: bool) -> bytes:
    texts = _silence_by_code if silent else _texts_by_code
    return to_unicode(texts(typeface))


def _texts_by_code(typeface: Typeface) -> dict[str, str]:
    """Return code -> characters; every code says something (ISO 14289-1, 7.21.7)."""
    codes = typeface.codes
    return {codes[glyph]: text or NOTHING for glyph, text in typeface.texts.items()}


def _silence_by_code(typeface: Typeface) -> dict[str, str]:
    """Return code -> a soft hyphen or a space, for all glyphs."""
    return {
        code: SOFT_HYPHEN if glyph in typeface.hyphens else NOTHING
        for glyph, code in typeface.codes.items()
        if glyph in typeface.texts
    }


def _widths(widths: tuple[int, ...]) -> str:
    """Return the W array: `c [w …]` for each stretch of codes that are no em wide."""
    return _stretches(
        (code, str(width)) for code, width in enumerate(widths) if width != EM
    )


def _heights(typeface: Typeface) -> str:
    """Return the W2 array: advance and origin of each glyph that has not the usual ones."""
    codes = typeface.program.codes
    unusual = {}
    for glyph, (x, y) in typeface.origins.items():
        height, width = typeface.heights[glyph], typeface.widths[glyph]
        if (height, y) != (EM, USUAL_ORIGIN) or 2 * x != width:
            unusual[codes[glyph]] = f"{-height} {x} {y}"
    return _stretches(sorted(unusual.items()))


def _stretches(pairs: Iterable[tuple[int, str]]) -> str:
    """Return `[c [v v v] c [v] …]` for ascending codes with what is said of each."""
    parts: list[str] = []
    expected = -1
    for code, said in pairs:
        parts.append(f" {said}" if code == expected else f"]{code}[{said}")
        expected = code + 1
    return f"[{''.join(parts)[1:]}]]" if parts else "[]"
