"""Characters become glyphs: each distinct character once per font, Latin as strings.

The advance of a Chinese character or mark is its class's, never the font's: a font's em
dash may be 0.89 em and its interpunct 0.33. The glyph is then placed in that advance:
opening marks against the right of it, closing ones and stops against the left, the rest
in the middle. Latin words, numbers, —— and …… go through HarfBuzz as strings.
"""

import re
from typing import Final, NamedTuple

import msgspec

from banmian.fonts.chain import FontChain
from banmian.fonts.face import Face
from banmian.text.profiles import Profile
from banmian.units import Emu

MISSING: Final = -1
"""Glyph of a character that an earlier glyph already shows, or that nothing shows."""

_FIXED: Final = frozenset("OCPSKEMHLNTJIW$%/")
"""Classes set in an em (or the profile's part of it), whatever the font says."""

_STRING: Final = re.compile(r"[ADX]+(?:_[ADX]+)*|HH|LL")


class CharacterGlyph(NamedTuple):
    """How one character is drawn in one font at one size."""

    face: Face | None
    glyph: int
    advance: Emu
    offset: Emu


class GlyphTable(dict[str, CharacterGlyph]):
    """Character -> glyph at a size, made when first asked for.

    Attributes:
        strings: what Latin words and numbers became, by their font.
    """

    def __init__(self, chain: FontChain, size: Emu, profile: Profile) -> None:
        super().__init__()
        self.chain = chain
        self.size = size
        self._profile = profile
        self.strings: dict[tuple[Face, str], Shaped] = {}

    def __missing__(self, character: str) -> CharacterGlyph:
        entry = self[character] = self._entry(character)
        return entry

    def _entry(self, character: str) -> CharacterGlyph:
        letter = self._profile.classes[ord(character)]
        face = self.chain.face_for(character)
        if face is None:
            return CharacterGlyph(None, MISSING, self.size, 0)
        glyph = face.glyph(character)
        natural = face.advance(glyph) * self.size // face.upem
        if letter == "_":
            return CharacterGlyph(
                face, glyph, self.size * self._profile.space.usual // 100, 0
            )
        if letter not in _FIXED and character not in "“”‘’":
            return CharacterGlyph(face, glyph, natural, 0)
        advance = self.size * self._profile.widths.get(letter, 100) // 100
        slack = advance - natural
        if letter == "O" or character in "“‘":
            offset = slack
        elif letter in "CPSKE" or character in "”’":
            offset = 0
        else:
            offset = slack // 2
        return CharacterGlyph(face, glyph, advance, offset)


class Shaped(msgspec.Struct, frozen=True):
    """Glyphs of a paragraph: parallel lists, one entry per character.

    Attributes:
        faces: the font of each character; None = nothing has it.
        glyphs: `MISSING` where an earlier glyph shows the character.
        advances, offsets: Emu.
        texts: the characters each glyph stands for.
    """

    faces: list[Face | None]
    glyphs: list[int]
    advances: list[Emu]
    offsets: list[Emu]
    texts: list[str]


def shape(text: str, classes: str, table: GlyphTable) -> Shaped:
    """Return the glyphs of a stretch of text in one style."""
    if not text:
        return Shaped([], [], [], [], [])
    columns = zip(*map(table.__getitem__, text), strict=True)
    faces, glyphs, advances, offsets = map(list, columns)
    shaped = Shaped(faces, glyphs, advances, offsets, list(text))
    for match in _STRING.finditer(classes):
        start, end = match.span()
        if end - start > 1:
            _shape_string(shaped, text[start:end], start, table)
    return shaped


def _shape_string(shaped: Shaped, text: str, start: int, table: GlyphTable) -> None:
    """Replace single glyphs by those of the string, where one font has all of it."""
    face, end = shaped.faces[start], start + len(text)
    if face is None or shaped.faces[start:end].count(face) < len(text):
        return
    if text[0] in "—…―⋯‥":
        _shape_long_mark(shaped, text, start, face, table.size)
        return
    known = table.strings.get((face, text))
    if known is None:
        known = table.strings[face, text] = _string(text, face, table)
    shaped.glyphs[start:end] = known.glyphs
    shaped.advances[start:end] = known.advances
    shaped.offsets[start:end] = known.offsets
    shaped.texts[start:end] = known.texts


def _string(text: str, face: Face, table: GlyphTable) -> Shaped:
    """Return the glyphs of a string of one font."""
    length = len(text)
    shaped = Shaped(
        [face] * length, [MISSING] * length, [0] * length, [0] * length, [""] * length
    )
    clusters = face.shape(text)
    ends = [*(glyph.cluster for glyph in clusters[1:]), length]
    for glyph, end in zip(clusters, ends, strict=True):
        index = glyph.cluster
        shaped.glyphs[index] = glyph.glyph
        shaped.texts[index] = text[index:end]
        shaped.offsets[index] = glyph.dx * table.size // face.upem
        shaped.advances[index] = glyph.advance * table.size // face.upem
        if text[index] == " ":
            shaped.advances[index] = table[" "].advance
    return shaped


def _shape_long_mark(shaped: Shaped, text: str, start: int, face: Face, size: Emu) -> None:
    """Set —— or …… in exactly two ems, as one glyph where the font has one."""
    glyphs = face.shape(text)
    if len(glyphs) != 1:
        return
    natural = glyphs[0].advance * size // face.upem
    shaped.glyphs[start : start + 2] = [glyphs[0].glyph, MISSING]
    shaped.texts[start : start + 2] = [text, ""]
    shaped.advances[start : start + 2] = [2 * size, 0]
    shaped.offsets[start : start + 2] = [(2 * size - natural) // 2, 0]
