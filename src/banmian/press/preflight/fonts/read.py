"""Font dictionaries become fonts.

Source: ISO 32000-1, 9.6.2 (widths), 9.6.6 (encodings), 9.7.4 (CIDFonts).
"""

import re
from typing import Final

from banmian.press.preflight.fonts.cmap import CMap, predefined, read_cmap
from banmian.press.preflight.fonts.font import Advances, Font
from banmian.press.preflight.fonts.program import Program, read_program
from banmian.press.preflight.objects import (
    entry,
    items_of,
    name_of,
    number_of,
    numbers_of,
    stream_bytes,
)

FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")

_LATIN: Final = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}
"""Encodings whose codes Python knows."""

_ASCII: Final = {code: chr(code) for code in range(32, 127)}

_GLYPH_NAME: Final = r"uni([0-9A-F]{4})+|u[0-9A-F]{4,6}|[A-Za-z]{2,}(\.\w+)?"
"""A name that tells what its glyph means (Adobe Glyph List); `g12`, `c7` tell nothing."""

_ENOUGH: Final = 16_384
"""Octets of a CFF file that hold all but its outlines, unless it is large."""

_NONSYMBOLIC: Final = 32
_HALF: Final = 0.5


def read_font(font: object) -> Font:
    """Read a font dictionary."""
    if name_of(entry(font, "/Subtype")) == "Type0":
        return _read_composite(font)
    return _read_simple(font)


def _read_composite(font: object) -> Font:
    descendants = items_of(entry(font, "/DescendantFonts"))
    inner = descendants[0] if descendants else None
    descriptor = entry(inner, "/FontDescriptor")
    codes = _codes(entry(font, "/Encoding"))
    return Font(
        name=name_of(entry(font, "/BaseFont")),
        kind="Type0",
        embedded=_file(descriptor) is not None,
        program=_program(descriptor),
        codes=codes,
        unicode=_unicode(font),
        advances=_heights(inner) if codes.vertical else _widths(inner),
        glyphs=stream_bytes(entry(inner, "/CIDToGIDMap")) or None,
    )


def _codes(encoding: object) -> CMap:
    name = name_of(encoding)
    if name:
        return predefined(name)
    read = read_cmap(encoding)
    base = name_of(entry(encoding, "/UseCMap"))
    if base and not read.spaces:
        spaces = predefined(base).spaces
        return CMap(spaces, read.single, read.ranges, read.lows, read.vertical)
    return read


def _widths(inner: object) -> Advances:
    """Return the advances of W and DW: `c [w …]` or `first last w`."""
    usual = number_of(entry(inner, "/DW"), 1000) / 1000
    found: dict[int, float] = {}
    items = list(items_of(entry(inner, "/W")))
    while len(items) > 1:
        first, second = int(number_of(items[0])), numbers_of(items[1])
        if second:
            found.update(enumerate((width / 1000 for width in second), first))
            del items[:2]
        elif len(items) > 2:
            last = min(int(number_of(items[1])), 0xFFFF)
            width = number_of(items[2]) / 1000
            found.update(dict.fromkeys(range(first, last + 1), width))
            del items[:3]
        else:
            break
    return Advances(found, usual)


def _heights(inner: object) -> Advances:
    """Return the advances of W2 and DW2, downwards positive."""
    default = numbers_of(entry(inner, "/DW2")) or (880.0, -1000.0)
    found: dict[int, float] = {}
    items = list(items_of(entry(inner, "/W2")))
    while len(items) > 1:
        first, second = int(number_of(items[0])), numbers_of(items[1])
        if second:
            found.update(enumerate((-height / 1000 for height in second[::3]), first))
            del items[:2]
        elif len(items) > 4:
            last = min(int(number_of(items[1])), 0xFFFF)
            height = -number_of(items[2]) / 1000
            found.update(dict.fromkeys(range(first, last + 1), height))
            del items[:5]
        else:
            break
    return Advances(found, -default[-1] / 1000)


def _read_simple(font: object) -> Font:
    descriptor = entry(font, "/FontDescriptor")
    kind = name_of(entry(font, "/Subtype"))
    encoded, missing = _encoded(font, descriptor)
    return Font(
        name=name_of(entry(font, "/BaseFont")),
        kind=kind,
        embedded=kind == "Type3" or _file(descriptor) is not None,
        program=_program(descriptor),
        codes=CMap(),
        unicode=_unicode(font),
        advances=_simple_widths(font, descriptor),
        encoded=encoded,
        missing=missing,
    )


def _simple_widths(font: object, descriptor: object) -> Advances:
    widths = numbers_of(entry(font, "/Widths"))
    matrix = numbers_of(entry(font, "/FontMatrix"))
    unit = matrix[0] if len(matrix) == 6 else 0.001
    first = int(number_of(entry(font, "/FirstChar")))
    by_code = dict(enumerate((width * unit for width in widths), first))
    usual = number_of(entry(descriptor, "/MissingWidth")) * unit
    return Advances(by_code, usual if widths else _HALF, bool(widths))


def _encoded(font: object, descriptor: object) -> tuple[dict[int, str], frozenset[int]]:
    """Return what codes mean by the encoding, and those it maps to .notdef."""
    encoding = entry(font, "/Encoding")
    base = name_of(encoding) or name_of(entry(encoding, "/BaseEncoding"))
    flags = int(number_of(entry(descriptor, "/Flags"), _NONSYMBOLIC))
    encoded: dict[int, str] = {}
    if base in _LATIN:
        octets = bytes(range(32, 256))
        texts = octets.decode(_LATIN[base], errors="replace")
        encoded = {
            code: text for code, text in zip(octets, texts, strict=True) if text != "\ufffd"
        }
    elif flags & _NONSYMBOLIC or descriptor is None:
        encoded = dict(_ASCII)
    missing = set()
    for code, name in _differences(encoding):
        encoded.pop(code, None)
        if name == ".notdef":
            missing.add(code)
        elif (text := _glyph_text(name)) is not None:
            encoded[code] = text
    return encoded, frozenset(missing)


def _differences(encoding: object) -> list[tuple[int, str]]:
    code, found = 0, []
    for item in items_of(entry(encoding, "/Differences")):
        name = name_of(item)
        if name:
            found.append((code, name))
            code += 1
        else:
            code = int(number_of(item))
    return found


def _glyph_text(name: str) -> str | None:
    """Return what a glyph's name means; U+FFFC for the names not worth a table here."""
    if len(name) == 1:
        return name
    if not re.fullmatch(_GLYPH_NAME, name):
        return None
    if name == "space":
        return " "
    digits = re.fullmatch(r"u(?:ni)?([0-9A-F]{4,6})", name)
    return chr(int(digits[1], 16) % 0x110000) if digits else "\ufffc"


def _unicode(font: object) -> CMap | None:
    stream = entry(font, "/ToUnicode")
    return None if stream is None else read_cmap(stream)


def _file(descriptor: object) -> object:
    files = (entry(descriptor, key) for key in FILES)
    return next((file for file in files if file is not None), None)


def _program(descriptor: object) -> Program:
    """Read the font file; of a CFF file the beginning mostly says enough."""
    file = _file(descriptor)
    head = stream_bytes(file, _ENOUGH)
    if head[:1] == b"\1":
        program = read_program(head)
        if program.glyphs is not None:
            return program
    return read_program(stream_bytes(file))
