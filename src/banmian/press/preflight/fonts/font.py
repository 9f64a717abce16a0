"""A font of a PDF: takes shown strings apart into characters.

Source: ISO 32000-1, 9.6 (simple fonts), 9.7 (composite fonts), 9.10.2 (what a code means).
Does not look for .notdef in simple TrueType and Type 1 files, whose glyphs are found by
name; there only an encoding that says .notdef is noticed.
"""

from array import array
from collections.abc import Callable
from sys import byteorder

import msgspec

from banmian.press.preflight.fonts.cmap import TWO_OCTETS, CMap
from banmian.press.preflight.fonts.program import Program


class Character(msgspec.Struct, frozen=True):
    """A code of a shown string.

    Attributes:
        advance: pen movement in ems: rightwards, or downwards in vertical setting.
        text: what it means; None = the file does not say.
        missing: whether it shows .notdef, an empty box.
        space: whether word spacing applies to it (the one-octet code 32).
    """

    code: int
    advance: float
    text: str | None
    missing: bool
    space: bool


class Advances(msgspec.Struct, frozen=True):
    """Pen movements in ems by code (simple fonts) or CID; `usual` where none is given.

    `known` is False where the file leaves them to the reader's own copy of the font.
    """

    by_code: dict[int, float]
    usual: float
    known: bool = True


class Font(msgspec.Struct, frozen=True, eq=False):
    """A font as the content names it.

    Attributes:
        name: BaseFont, with a subset's tag.
        kind: Type0, Type1, TrueType, MMType1 or Type3.
        embedded: whether the file is in the PDF.
        program: what the file says.
        codes: which octets make a code, and which CID it is.
        unicode: ToUnicode, None = there is none.
        encoded: code -> text by the encoding, where that says it.
        glyphs: CID -> glyph of the file; None = the CID itself.
        missing: codes that the encoding maps to .notdef.
    """

    name: str
    kind: str
    embedded: bool
    program: Program
    codes: CMap
    unicode: CMap | None
    advances: Advances
    encoded: dict[int, str] = msgspec.field(default_factory=dict)
    glyphs: bytes | None = None
    missing: frozenset[int] = frozenset()
    _known: "dict[int, Characters]" = msgspec.field(default_factory=dict)

    @property
    def composite(self) -> bool:
        """Whether it is a Type 0 font."""
        return self.kind == "Type0"

    @property
    def vertical(self) -> bool:
        """Whether it is set from top to bottom."""
        return self.codes.vertical

    @property
    def family(self) -> str:
        """The name without a subset's tag."""
        return self.name[7:] if self.name[6:7] == "+" else self.name

    def characters(self, data: bytes) -> tuple[Character, ...]:
        """Take a shown string apart."""
        if not self.composite:
            return tuple(map(self.of_octets(1).__getitem__, data))
        if self.two_octets:
            return tuple(map(self.of_octets(2).__getitem__, codes_of(data)))
        return tuple(self._split(data))

    @property
    def two_octets(self) -> bool:
        """Whether every code has two octets."""
        spaces = self.codes.spaces
        return spaces is TWO_OCTETS or all(len(low) == 2 for low, _ in spaces)

    @property
    def plain(self) -> bool:
        """Whether codes are two octets and CIDs of the same number."""
        return self.composite and self.two_octets and self.codes.single is None

    def of_octets(self, octets: int) -> "Characters":
        """Return the characters of the codes of so many octets."""
        known = self._known.get(octets)
        if known is None:
            known = self._known[octets] = Characters(self._make, octets)
        return known

    def _split(self, data: bytes) -> list[Character]:
        found, at = [], 0
        while at < len(data):
            length = self._length(data[at:])
            code = int.from_bytes(data[at : at + length])
            found.append(self.of_octets(length)[code])
            at += length
        return found

    def _length(self, data: bytes) -> int:
        """Return how many octets make the next code (ISO 32000-1, 9.7.6.2)."""
        for low, high in self.codes.spaces:
            pairs = zip(data, low, high, strict=False)
            if len(data) >= len(low) and all(a <= octet <= b for octet, a, b in pairs):
                return len(low)
        return 1

    def _make(self, code: int, octets: int) -> Character:
        cid = self._cid(code)
        advance = self.advances.by_code.get(code if cid is None else cid)
        if advance is None:
            half = cid is None and self.composite and octets == 1
            advance = self.advances.usual / (2 if half else 1)
        space = code == 32 and octets == 1
        return Character(code, advance, self._text(code), self._missing(code, cid), space)

    def _cid(self, code: int) -> int | None:
        """Return the CID; None if the CMap is known by name only, or the font is simple."""
        if not self.composite:
            return None
        if self.codes.single is None:
            return code if self.two_octets else None
        return self.codes.number(code) or 0

    def _text(self, code: int) -> str | None:
        if self.unicode is not None:
            text = self.unicode.text(code)
            if text is not None:
                return text
        return self.encoded.get(code)

    def _missing(self, code: int, cid: int | None) -> bool:
        if cid is None:
            return code in self.missing
        if cid == 0:
            return True
        if self.program.cids is not None:
            return cid not in self.program.cids
        glyph = self._glyph(cid)
        return glyph == 0 or (
            self.program.glyphs is not None and glyph >= self.program.glyphs
        )

    def _glyph(self, cid: int) -> int:
        if self.glyphs is None:
            return cid
        return int.from_bytes(self.glyphs[2 * cid : 2 * cid + 2])


class Characters(dict[int, Character]):
    """Code -> character of a font; entered when it is first asked for."""

    def __init__(self, make: Callable[[int, int], Character], octets: int) -> None:
        super().__init__()
        self._make = make
        self._octets = octets

    def __missing__(self, code: int) -> Character:
        made = self[code] = self._make(code, self._octets)
        return made


def codes_of(data: bytes) -> "array[int]":
    """Return the codes of a string whose codes have two octets each."""
    codes = array("H", data[: len(data) & ~1])
    if byteorder == "little":
        codes.byteswap()
    return codes


class Meanings(dict[int, str]):
    """Code of two octets -> what it means in a font, "" if the file does not say.

    Codes are entered when they are first asked for.
    """

    def __init__(self, font: Font) -> None:
        super().__init__()
        self._characters = font.of_octets(2)

    def __missing__(self, code: int) -> str:
        text = self[code] = self._characters[code].text or ""
        return text
