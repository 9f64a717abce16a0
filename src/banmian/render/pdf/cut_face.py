"""What all pages drew with a face: the glyphs to cut, and what their codes say."""

from collections.abc import Sequence
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


class Drawing(msgspec.Struct, frozen=True):
    """What parts of pages drew with a face, and what that comes to."""

    uses: tuple[Use, ...]
    drawn: Drawn


def sum_up(typeface: Typeface, uses: Sequence[Use], last: Drawing | None) -> Drawing:
    """Return what parts of pages drew with a face.

    Args:
        last: what they drew the last time; where that has not changed it is the same value.
    """
    others = tuple(typeface.others.items())
    if last is not None and last.drawn.others == others and _as_before(last, uses):
        return Drawing(tuple(uses), last.drawn)
    drawn = Drawn(
        characters=frozenset[str]().union(*(use.characters for use in uses)),
        others=others,
        modes=frozenset[Mode]().union(*(use.modes for use in uses)),
        hyphens=frozenset[int]().union(*(use.hyphens for use in uses)),
    )
    return Drawing(tuple(uses), drawn)


def _as_before(last: Drawing, uses: Sequence[Use]) -> bool:
    """Tell whether the same is drawn where a few parts have changed."""
    if len(uses) != len(last.uses):
        return False
    gone: set[str] = set()
    for before, now in zip(last.uses, uses, strict=True):
        if before is now:
            continue
        if (before.modes, before.hyphens) != (now.modes, now.hyphens):
            return False
        if not now.characters <= last.drawn.characters:
            return False
        gone |= before.characters - now.characters
    return all(any(one in use.characters for use in uses) for one in gone)


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
