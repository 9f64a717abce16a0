"""What all pages drew with a face: the glyphs to cut, and what their codes say."""

from functools import cached_property

import msgspec

from banmian.digests import blake2b
from banmian.fonts.face import Face
from banmian.fonts.subset import FontProgram, subset
from banmian.render.pdf.typeface import EM, Mode, Other, Typeface, Use


class Drawn(msgspec.Struct, frozen=True):
    """What pages drew with a face; see `Use`."""

    characters: frozenset[str]
    others: tuple[tuple[int, Other], ...]
    modes: frozenset[Mode]
    hyphens: frozenset[int]


class Drawing:
    """What pages draw with a face, page by page."""

    def __init__(self, typeface: Typeface) -> None:
        self.typeface = typeface
        self._characters: set[str] = set()
        self._modes: set[Mode] = set()
        self._hyphens: set[int] = set()

    def add(self, use: Use) -> None:
        """Enter what another page drew."""
        self._characters |= use.characters
        self._modes |= use.modes
        self._hyphens |= use.hyphens

    def drawn(self) -> Drawn:
        """Return what all pages drew."""
        others = tuple(self.typeface.others.items())
        modes, hyphens = frozenset(self._modes), frozenset(self._hyphens)
        return Drawn(frozenset(self._characters), others, modes, hyphens)


class CutFace:
    """A face cut down to what was drawn with it.

    Attributes:
        face: the whole one. modes: that it was drawn in.
        characters: numbers of the characters that are their own codes, ascending.
        others: code -> what it says, where that is no character's own code.
        hyphens: codes among them that break words.
        glyphs: code -> glyph of the whole face, in the order of codes.
        program: the font file to embed.
    """

    def __init__(self, typeface: Typeface, drawn: Drawn) -> None:
        self.face: Face = typeface.face
        self.modes = tuple(sorted(drawn.modes))
        self.characters = sorted(map(ord, drawn.characters))
        others = sorted((other, glyph) for glyph, other in drawn.others)
        self.others = {int(other.code, 16): other.text for other, _ in others}
        self.hyphens = frozenset(
            int(other.code, 16) for other, glyph in others if glyph in drawn.hyphens
        )
        glyphs = {code: typeface.glyphs[chr(code)] for code in self.characters}
        glyphs |= {int(other.code, 16): glyph for other, glyph in others}
        self.glyphs = dict(sorted(glyphs.items()))
        self.program: FontProgram = subset(self.face, glyphs.values())
        self._typeface = typeface

    @cached_property
    def name(self) -> str:
        """The PostScript name with a subset's tag: six letters, the same for the same cut.

        Source: ISO 32000-1, 9.6.4.
        """
        name = self.face.metrics.name
        cut = f"{name} {sorted(self.glyphs.items())}".encode()
        octets = blake2b(cut, digest_size=6).digest()
        return "".join(chr(ord("A") + octet % 26) for octet in octets) + f"+{name}"

    def resource(self, mode: Mode) -> str:
        """Return the name that content calls the font by in a mode."""
        return self._typeface.resource(mode)

    def width(self, glyph: int) -> int:
        """Return the pen movement rightwards of a glyph, in thousandths of the size."""
        return self._typeface.widths[glyph]

    def height(self, glyph: int) -> int:
        """Return its pen movement downwards in vertical setting."""
        return self._typeface.heights[glyph]

    def origin(self, glyph: int) -> tuple[int, int]:
        """Return where the pen of vertical setting stands, thousandths of the size."""
        x, y = self.face.vertical_origin(glyph)
        upem = self.face.upem
        return round(EM * x / upem), round(EM * y / upem)
