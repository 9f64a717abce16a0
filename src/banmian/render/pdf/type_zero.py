"""A cut face becomes PDF font objects, entered by reportlab's protocol of dynamic fonts.

One font file and one descendant serve all modes; each has a Type 0 font of its own: both
writing modes (Identity-H, Identity-V), and of each the silent twin, whose codes all say a
soft hyphen or a space. Codes are glyph numbers of the font file.
Source: ISO 32000-1, 9.7 (composite fonts), 9.8 (descriptors), 9.9 (font files).
"""

from collections.abc import Iterable
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import BasicFonts, PDFArray, PDFDictionary

from banmian.press.tags import SOFT_HYPHEN
from banmian.render.pdf.reportlab_file import Stream
from banmian.render.pdf.tounicode import to_unicode
from banmian.render.pdf.typeface import EM, Typeface

USUAL_ORIGIN: Final = 880
"""How far above the baseline vertical setting begins a glyph: the default of DW2."""

NOTHING: Final = " "
"""What codes say that stand for no character: white space, which is all that every reader
knows to pass over. U+0000 is not allowed; an empty text is read as the code itself."""

_SYMBOLIC: Final = 4
"""Flag of a descriptor: there are characters outside of the standard Latin set."""


class TypeZero:
    """The font objects of one face."""

    _dynamicFont = True  # noqa: N815  reportlab's protocol

    def __init__(self, typeface: Typeface) -> None:
        self._typeface = typeface
        self._vertical = any(mode.vertical for mode in typeface.modes)

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: ANN401, ARG002, N802
        """Have the document write this font; return the name for content (protocol)."""
        name = f"/{self._typeface.resource(self._typeface.modes[0])}"
        doc.fontMapping[name] = name
        doc.delayedFonts.append(self)
        return name

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802
        """Enter all objects; the document calls it before it is written (protocol)."""
        typeface = self._typeface
        descendant = doc.Reference(PDFDictionary(self._descendant(doc)))
        unicode = {
            silent: doc.Reference(Stream(to_unicode(texts(typeface))))
            for silent, texts in ((False, _texts_by_code), (True, _silence_by_code))
            if any(mode.silent == silent for mode in typeface.modes)
        }
        for mode in typeface.modes:
            encoding = "Identity-V" if mode.vertical else "Identity-H"
            suffix = f"-{encoding}" if typeface.program.kind == "cff" else ""
            font = {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{typeface.name}{suffix}",
                "Encoding": f"/{encoding}",
                "DescendantFonts": PDFArray([descendant]),
                "ToUnicode": unicode[mode.silent],
            }
            name = typeface.resource(mode)
            doc.idToObject[BasicFonts].dict[name] = doc.Reference(PDFDictionary(font))

    def _descendant(self, doc: Any) -> dict[str, object]:  # noqa: ANN401
        typeface = self._typeface
        truetype = typeface.program.kind == "glyf"
        entries: dict[str, object] = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2" if truetype else "/CIDFontType0",
            "BaseFont": f"/{typeface.name}",
            "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
            "FontDescriptor": doc.Reference(PDFDictionary(self._descriptor(doc))),
            "DW": EM,
            "W": _widths(typeface.program.widths),
        }
        if truetype:
            entries["CIDToGIDMap"] = "/Identity"
        if self._vertical:
            entries["DW2"] = f"[{USUAL_ORIGIN} {-EM}]"
            entries["W2"] = _heights(typeface)
        return {name: value for name, value in entries.items() if value != "[]"}

    def _descriptor(self, doc: Any) -> dict[str, object]:  # noqa: ANN401
        metrics = self._typeface.face.metrics
        program = self._typeface.program
        if program.kind == "glyf":
            place, stream = (
                "FontFile2",
                Stream(program.data, {"Length1": len(program.data)}),
            )
        else:
            place, stream = "FontFile3", Stream(program.data, {"Subtype": "/CIDFontType0C"})
        return {
            "Type": "/FontDescriptor",
            "FontName": f"/{self._typeface.name}",
            "Flags": _SYMBOLIC,
            "FontBBox": f"[{' '.join(map(str, metrics.box))}]",
            "ItalicAngle": metrics.italic_angle,
            "Ascent": metrics.ascent,
            "Descent": metrics.descent,
            "CapHeight": metrics.cap_height,
            "StemV": metrics.stem,
            place: doc.Reference(stream),
        }


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
