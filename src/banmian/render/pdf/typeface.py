"""The faces that runs name: what drawing needs to know of them, and what it drew.

A code in content is the UTF-16 number of the character that it says, wherever the face has
that glyph for this character alone. So a page is written without knowing the others: the
fonts are cut when all pages are. Glyphs that no character leads to (vertical forms,
ligatures, dots, readings) have codes among the numbers that are no characters: surrogates
and private use. Of CFF fonts all glyphs have the code that is their number in the face:
there every glyph can have but one (`fonts/cff.py`).
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary
from banmian.model.style import FontKey
from banmian.press.tags import SOFT_HYPHEN
from banmian.units import Emu

EM: Final = 1000
"""Glyph space: widths count thousandths of the size."""

FINE: Final = 10_000_000
"""Distances are counted in ten millionths of an EMU: then hundredths of a thousandth of
any size at any condensing, the finest steps of TJ, are whole numbers."""

_FIRST_OTHER: Final = 0xD800
_END_OF_OTHERS: Final = 0xF900
"""Surrogates and the private use area (The Unicode Standard, 3.8 and 23.5)."""

_OTHERS: Final = _END_OF_OTHERS - _FIRST_OTHER
_LAST: Final = 0xFFFD
_NO_CHARACTERS: Final = frozenset((SOFT_HYPHEN, "\ufeff"))
"""What no code may say, or only where content means it (ISO 14289-1, 7.21.7)."""


class Mode(NamedTuple):
    """How a face is drawn: downwards or across; and whether for nothing in the copy.

    A silent font has the same glyphs as its twin but says nothing: otherwise readers
    that know no ActualText would take its readings and dots for copy.
    """

    vertical: bool
    silent: bool


class Other(NamedTuple):
    """A glyph whose code is no character's: the code, and what it says; "" = nothing yet.

    Codes are four hexadecimal digits.
    """

    code: str
    text: str


class Use(msgspec.Struct, frozen=True):
    """What a page drew with one face.

    Attributes:
        key: that names the face.
        characters: whose own codes it used.
        others: other glyphs, in the order of first use -> what it wanted them to say
            first, and what they have.
        modes: that it drew in.
        hyphens: glyphs that break words.
    """

    key: FontKey
    characters: set[str]
    others: dict[int, tuple[str, Other]]
    modes: set[Mode]
    hyphens: set[int]

    def take_in(self, other: "Use") -> None:
        """Take in what another part drew, all but the order of its other glyphs."""
        self.characters.update(other.characters)
        self.modes.update(other.modes)
        self.hyphens.update(other.hyphens)


class _Glyphs(dict[str, int]):
    """Text -> the glyph that its own code shows; -1 = it has no code of its own."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, text: str) -> int:
        own = _has_code(text) and self._face.kind == "glyf"
        glyph = self._face.glyph(text) if own else 0
        glyph = self[text] = glyph or -1
        return glyph


class _Codes(dict[str, str]):
    """Character -> its own code."""

    def __missing__(self, text: str) -> str:
        code = self[text] = f"{ord(text):04X}"
        return code


class _Widths(dict[int, int]):
    """Glyph -> pen movement rightwards in thousandths of the size."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, glyph: int) -> int:
        width = self[glyph] = round(EM * self._face.advance(glyph) / self._face.upem)
        return width


class _Heights(dict[int, int]):
    """Glyph -> pen movement downwards in thousandths of the size."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, glyph: int) -> int:
        face = self._face
        height = self[glyph] = round(EM * face.vertical_advance(glyph) / face.upem)
        return height


class _Moves(dict[int, int]):
    """Glyph -> how far the pen moves by itself, in the finest unit."""

    def __init__(self, widths: dict[int, int], scale: int) -> None:
        super().__init__()
        self._widths = widths
        self._scale = scale

    def __missing__(self, glyph: int) -> int:
        move = self[glyph] = self._scale * self._widths[glyph]
        return move


class Tables:
    """What was looked up in a face; every file may know it.

    Attributes:
        glyphs: text -> the glyph that its own code shows; -1 = it has no code of its own.
        codes: character -> its own code, four hexadecimal digits.
        widths: glyph -> pen movement rightwards in thousandths of the size.
        heights: the same downwards, for vertical setting.
    """

    def __init__(self, face: Face) -> None:
        self.glyphs: dict[str, int] = _Glyphs(face)
        self.codes: dict[str, str] = _Codes()
        self.widths: dict[int, int] = _Widths(face)
        self.heights: dict[int, int] = _Heights(face)
        self._moves: dict[tuple[Emu, int, bool], _Moves] = {}

    def moves(self, size: Emu, condense: int, *, vertical: bool) -> dict[int, int]:
        """Return glyph -> how far the pen moves at a size and horizontal scale."""
        key = (size, condense, vertical)
        moves = self._moves.get(key)
        if moves is None:
            widths = self.heights if vertical else self.widths
            scale = 100 * size * (100 if vertical else condense)
            moves = self._moves[key] = _Moves(widths, scale)
        return moves


class Typeface:
    """A face being drawn with.

    Attributes:
        face: the whole one.
        name: what its resource names end in.
        glyphs, codes, widths, heights, moves: see `Tables`.
        others: glyphs whose codes are no characters.
        use: what the present part of a page drew.
    """

    def __init__(self, face: Face, name: str, tables: Tables) -> None:
        self.face = face
        self.name = name
        self.glyphs = tables.glyphs
        self.codes = tables.codes
        self.widths = tables.widths
        self.heights = tables.heights
        self.moves = tables.moves
        self.others: dict[int, Other] = {}
        self.use = self._nothing()
        self._taken: set[int] = set()
        self._known: set[tuple[int, str]] = set()

    def codes_of(
        self, glyphs: tuple[int, ...], texts: Sequence[str], *, silent: bool
    ) -> list[Other]:
        """Return the codes of glyphs, and what each says.

        Raises:
            ValueError: a glyph is .notdef, an empty box (our mistake).
        """
        if silent:
            return list(map(self.other, glyphs, texts))
        if self._known.issuperset(zip(glyphs, texts, strict=True)):
            return list(map(self.others.__getitem__, glyphs))
        return list(map(self.code_of, glyphs, texts))

    def code_of(self, glyph: int, text: str) -> Other:
        """Return the code of a glyph that is to say a text, and what it says.

        Raises:
            ValueError: the glyph is .notdef, an empty box (our mistake).
        """
        if glyph <= 0:
            raise ValueError(f"{text!r} has no glyph in {self.face.key}")
        if self.glyphs[text] == glyph:
            self.use.characters.add(text)
            return Other(self.codes[text], text)
        return self.other(glyph, text)

    def other(self, glyph: int, text: str) -> Other:
        """Return the code of a glyph that no character leads to, and what it says.

        It says what it was to say first; "" is nothing.
        """
        known = self._entered(glyph, text)
        wanted, _ = self.use.others.get(glyph, ("", None))
        self.use.others[glyph] = wanted or text, known
        if text and text == known.text:
            self._known.add((glyph, text))
        return known

    def _entered(self, glyph: int, text: str) -> Other:
        known = self.others.get(glyph)
        if known is None:
            known = self.others[glyph] = Other(self._free(glyph), text)
        elif text and not known.text:
            known = self.others[glyph] = known._replace(text=text)
        return known

    def take_use(self) -> Use:
        """Return what was drawn since the last time."""
        use, self.use = self.use, self._nothing()
        self._known.clear()
        return use

    def agrees(self, use: Use) -> bool:
        """Enter what a part drew; tell whether it would come out the same here."""
        return all(
            self._entered(glyph, wanted) == had
            or (not wanted and self.others[glyph].code == had.code)
            for glyph, (wanted, had) in use.others.items()
        )

    def resource(self, mode: Mode) -> str:
        """Return the name in content: F1w400; V1w400 downwards, F1w400s silent."""
        return f"{'V' if mode.vertical else 'F'}{self.name}{'s' if mode.silent else ''}"

    def _free(self, glyph: int) -> str:
        """Return a code that no other glyph has: by the glyph's number, or the next."""
        if self.face.kind == "cff":
            return f"{glyph:04X}"
        place = glyph % _OTHERS
        while place in self._taken:
            place = (place + 1) % _OTHERS
        self._taken.add(place)
        return f"{_FIRST_OTHER + place:04X}"

    def _nothing(self) -> Use:
        return Use(self.face.key, set(), {}, set(), set())


class Typefaces(dict[FontKey, Typeface]):
    """Key -> the face that it names; keys of one face share it.

    Args:
        tables: of faces that files before this one drew with.

    Attributes:
        library: has the fonts of all keys.
    """

    def __init__(
        self, library: FontLibrary, tables: dict[Face, Tables] | None = None
    ) -> None:
        super().__init__()
        self.library = library
        self._tables = {} if tables is None else tables
        self._by_face: dict[Face, Typeface] = {}

    def __missing__(self, key: FontKey) -> Typeface:
        face = self.library.face(key)
        typeface = self._by_face.get(face)
        if typeface is None:
            name = f"{self.library.number(face)}w{face.key.weight}"
            tables = self._tables.setdefault(face, Tables(face))
            typeface = self._by_face[face] = Typeface(face, name, tables)
        self[key] = typeface
        return typeface

    def take_uses(self) -> tuple[Use, ...]:
        """Return what was drawn since the last time, with each face that drew anything."""
        uses = (typeface.take_use() for typeface in self._by_face.values())
        return tuple(use for use in uses if use.modes)

    def agree(self, uses: tuple[Use, ...]) -> bool:
        """Enter what a page drew; tell whether it would come out the same here."""
        return all(self[use.key].agrees(use) for use in uses if use.others)


def blank_glyph(face: Face) -> int:
    """Return an empty glyph that no copy is likely to want: EN SPACE; 0 = there is none."""
    blank = face.glyph("\u2002") or 0
    return 0 if blank in {face.glyph(" "), face.glyph("\u3000")} else blank


def _has_code(text: str) -> bool:
    """Tell whether a text is one character whose number can be its code."""
    if len(text) != 1 or text in _NO_CHARACTERS:
        return False
    number = ord(text)
    return text >= " " and (number < _FIRST_OTHER or _END_OF_OTHERS <= number <= _LAST)
