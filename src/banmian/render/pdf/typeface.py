"""The fonts that runs name become cut faces: what drawing needs to know of them.

Fonts are cut before anything is drawn: the codes in the content are the numbers of the
glyphs in the cut font.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from typing import Final, NamedTuple

import msgspec

from banmian.digests import blake2b
from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary
from banmian.fonts.subset import subset
from banmian.kept import NOTHING, Kept
from banmian.model.style import FontKey
from banmian.model.text import GlyphRun
from banmian.press.tags import NARROW, SOFT_HYPHEN, is_silent
from banmian.units import Emu

EM: Final = 1000
"""Glyph space: widths count thousandths of the size."""


FINE: Final = 10_000_000
"""Distances are counted in ten millionths of an EMU: then hundredths of a thousandth of
any size at any condensing, the finest steps of TJ, are whole numbers."""


class Mode(NamedTuple):
    """How a face is drawn: downwards or across; and whether for nothing in the copy.

    A silent font has the same glyphs as its twin but says nothing: otherwise readers
    that know no ActualText would take its readings and dots for copy.
    """

    vertical: bool
    silent: bool


class Use(msgspec.Struct, frozen=True):
    """What runs draw with one face.

    Attributes:
        texts: glyph -> the characters it stands for where it first appears, "" where
            another glyph carries them.
        hyphens: glyphs that break words.
        told: glyphs that stand for characters.
    """

    face: Face
    texts: dict[int, str]
    hyphens: set[int]
    modes: set[Mode]
    told: set[int]


def cut_typefaces(
    pages: Iterable[Sequence[GlyphRun]], library: FontLibrary, kept: Kept = NOTHING
) -> dict[FontKey, "Typeface"]:
    """Return the cut face of each key that runs name; keys of one face share it.

    Args:
        pages: the runs of each. library: has their fonts. kept: of the last time.

    Raises:
        ValueError: a run draws .notdef, an empty box (our mistake).
    """
    uses: dict[Face, Use] = {}
    faces: dict[FontKey, Face] = {}
    for number, runs in enumerate(pages):
        on_page = kept.recall(
            ("uses", number), (runs, library), partial(_uses, runs, library)
        )
        for key, use in on_page.items():
            faces[key] = use.face
            _join(use, uses.setdefault(use.face, Use(use.face, {}, set(), set(), set())))
    cut = {
        face: kept.recall(("cut", number), use, partial(Typeface, use, number))
        for number, (face, use) in enumerate(uses.items(), 1)
    }
    return {key: cut[face] for key, face in faces.items()}


def blank_glyph(face: Face) -> int:
    """Return an empty glyph that no copy is likely to want: EN SPACE; 0 = there is none."""
    blank = face.glyph("\u2002") or 0
    return 0 if blank in {face.glyph(" "), face.glyph("\u3000")} else blank


def _uses(runs: Iterable[GlyphRun], library: FontLibrary) -> dict[FontKey, Use]:
    """Return what runs draw with the face of each key; keys of one face share it."""
    uses: dict[FontKey, Use] = {}
    of_faces: dict[Face, Use] = {}
    for run in runs:
        use = uses.get(run.font)
        if use is None:
            face = library.face(run.font)
            use = uses[run.font] = of_faces.setdefault(
                face, Use(face, {}, set(), set(), set())
            )
        _note(run, use)
    return uses


def _join(use: Use, whole: Use) -> None:
    """Add what one page draws; the text that a glyph stood for first remains."""
    whole.hyphens.update(use.hyphens)
    whole.modes.update(use.modes)
    texts = whole.texts
    for glyph in use.texts.keys() - texts.keys():
        texts[glyph] = use.texts[glyph]
    if "" in texts.values():
        for glyph, text in use.texts.items():
            texts[glyph] = texts[glyph] or text


def _note(run: GlyphRun, use: Use) -> None:
    """Enter a run's glyphs; the text that a glyph stood for first remains."""
    if min(run.glyphs, default=1) <= 0:
        raise ValueError(f"{run.text!r} has no glyph in {run.font}")
    silent = is_silent(run)
    mode = run.vertical, silent
    if mode not in use.modes:
        use.modes.add(Mode(*mode))
    texts = use.texts
    if silent:
        texts.update({glyph: texts.get(glyph, "") for glyph in run.glyphs})
        use.hyphens.update(run.glyphs if SOFT_HYPHEN in run.texts else ())
        return
    if not use.told.issuperset(run.glyphs):
        for glyph, text in zip(run.glyphs, run.texts, strict=True):
            if not texts.get(glyph):
                texts[glyph] = text
        use.told.update(glyph for glyph in run.glyphs if texts[glyph])
    if len(run.texts) == 1 and run.texts[0] in NARROW:
        blank = blank_glyph(use.face)
        if blank:
            texts.setdefault(blank, SOFT_HYPHEN)


class Moves(dict[int, int]):
    """Glyph -> how far the pen moves by itself, in the finest unit."""

    def __init__(self, widths: dict[int, int], scale: int) -> None:
        super().__init__()
        self._widths = widths
        self._scale = scale

    def __missing__(self, glyph: int) -> int:
        move = self[glyph] = self._scale * self._widths[glyph]
        return move


class Typeface:
    """A cut face.

    Attributes:
        face: the whole one.
        number: in order of first appearance; its resource names come from it.
        modes: that it is drawn in.
        texts: glyph -> the characters it stands for unless content says otherwise.
        hyphens: glyphs that break words.
        program: the font file to embed.
        codes: glyph -> its code in content, four hexadecimal digits.
        widths: glyph -> pen movement rightwards in thousandths of the size.
    """

    def __init__(self, use: Use, number: int) -> None:
        self.face = use.face
        self.number = number
        self.modes = tuple(sorted(use.modes))
        self.texts = use.texts
        self.hyphens = use.hyphens
        self.program = subset(use.face, use.texts)
        codes, widths = self.program.codes, self.program.widths
        self.codes = {glyph: f"{code:04X}" for glyph, code in codes.items()}
        self.widths = {glyph: widths[code] for glyph, code in codes.items()}
        self._moves: dict[tuple[Emu, int, bool], Moves] = {}

    def moves(self, size: Emu, condense: int, *, vertical: bool) -> Moves:
        """Return glyph -> how far the pen moves at a size and horizontal scale."""
        key = (size, condense, vertical)
        moves = self._moves.get(key)
        if moves is None:
            widths = self.heights if vertical else self.widths
            scale = 100 * size * (100 if vertical else condense)
            moves = self._moves[key] = Moves(widths, scale)
        return moves

    @cached_property
    def heights(self) -> dict[int, int]:
        """Glyph -> pen movement downwards in thousandths of the size."""
        return {
            glyph: self._part(self.face.vertical_advance(glyph)) for glyph in self.codes
        }

    @cached_property
    def origins(self) -> dict[int, tuple[int, int]]:
        """Glyph -> where the pen of vertical setting stands, thousandths of the size."""
        pairs = ((glyph, self.face.vertical_origin(glyph)) for glyph in self.codes)
        return {glyph: (self._part(x), self._part(y)) for glyph, (x, y) in pairs}

    @cached_property
    def name(self) -> str:
        """The PostScript name with a subset's tag: six letters, the same for the same cut.

        Source: ISO 32000-1, 9.6.4.
        """
        name = self.face.metrics.name
        cut = f"{name} {sorted(self.codes)}".encode()
        octets = blake2b(cut, digest_size=6).digest()
        return "".join(chr(ord("A") + octet % 26) for octet in octets) + f"+{name}"

    def resource(self, mode: Mode) -> str:
        """Return the name that content calls the font by: F1; V1 downwards, F1s silent."""
        return f"{'V' if mode.vertical else 'F'}{self.number}{'s' if mode.silent else ''}"

    def _part(self, units: int) -> int:
        return round(EM * units / self.face.upem)
