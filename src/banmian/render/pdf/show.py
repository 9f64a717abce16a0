"""A glyph run becomes the operators that show it.

The pen moves by the font's own widths; where the run wants another distance, the whole
run gets character spacing (Tc) if most of its distances want the same, and what is left
is bridged inside TJ. The error is carried along in whole numbers: no glyph stands further
than `TOLERANCE` from its place, however long the run.

Where a glyph stands for other characters than the font says (a radical drawn with the
Han's glyph, several glyphs for one character), its text goes along as ActualText. A run
that stands for nothing (emphasis dots, readings, the hyphen of a broken word) is shown in
the silent twin of its font, and with an empty ActualText for readers that heed it.
Source: ISO 32000-1, 9.4.4 (text space), 14.9.4 (ActualText), 14.8.2.2.3 (hyphenation).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from operator import sub
from typing import Final

import msgspec

from banmian.kept import MOST
from banmian.model.text import GlyphRun
from banmian.press.tags import SOFT_HYPHEN, begins_narrow, is_silent
from banmian.render.pdf.syntax import utf16
from banmian.render.pdf.typeface import EM, FINE, Typeface, blank_glyph
from banmian.units import PER_PT, Emu

TOLERANCE: Final[Emu] = 25
"""How far a glyph may stand from its place: 0.002 pt."""

_LARGE: Final[Emu] = 36 * PER_PT
"""From this size on TJ needs hundredths to come within the tolerance; below it tenths."""


class _Fine(dict[Emu, int]):
    """A distance -> the same in the finest unit. Few different ones are met."""

    def __missing__(self, distance: Emu) -> int:
        if len(self) > MOST:
            self.clear()
        fine = self[distance] = distance * FINE
        return fine


_FINE: Final = _Fine()


class Shown(msgspec.Struct, frozen=True):
    """Operators of a run.

    Attributes:
        operators: what shows it.
        spacing: the Tc it needs, in ten thousandths of a point; None = any.
        silent: it is shown in the silent twin of its font.
        own: all its codes are its characters.
    """

    operators: str
    spacing: int | None
    silent: bool = False
    own: bool = False


def show(run: GlyphRun, typeface: Typeface) -> Shown:
    """Return what shows a run whose first glyph stands where the pen is."""
    if (*map(typeface.glyphs.__getitem__, run.texts),) != run.glyphs:
        return _show_others(run, typeface)
    typeface.use.characters.update(run.texts)
    codes = list(map(typeface.codes.__getitem__, run.texts))
    wanting = _wanting(run, typeface)
    if not any(wanting):
        return Shown(f"<{''.join(codes)}>Tj", 0 if wanting else None, own=True)
    adjusted, spacing = _set_apart(codes, wanting, run)
    return Shown(_strings("".join(adjusted)), spacing, own=True)


def _show_others(run: GlyphRun, typeface: Typeface) -> Shown:
    """Return what shows a run with glyphs that do not say their texts by their codes."""
    silent = is_silent(run)
    if silent and SOFT_HYPHEN in run.texts:
        typeface.use.hyphens.update(run.glyphs)
    texts = ("",) * len(run.glyphs) if silent else run.texts
    found = typeface.codes_of(run.glyphs, texts, silent=silent)
    codes, said = [one.code for one in found], [one.text for one in found]
    plain = silent or (said == list(texts) and "" not in said)
    wanting = _wanting(run, typeface)
    if plain and not silent and not any(wanting):
        return Shown(f"<{''.join(codes)}>Tj", 0 if wanting else None)
    adjusted, spacing = _set_apart(codes, wanting, run)
    if not plain:
        _tell_texts(adjusted, run.texts, said)
    operators = _strings("".join(adjusted))
    return Shown(_with_text(operators, "") if silent else operators, spacing, silent)


def _set_apart(
    codes: list[str], wanting: list[int], run: GlyphRun
) -> tuple[list[str], int | None]:
    """Return codes with what TJ has to move between them, and the Tc that they need."""
    along = 100 if run.vertical else run.condense
    step = -run.size * along if run.vertical else run.size * along
    spacing, moved = _spacing(wanting, along)
    if moved:
        wanting = [want - moved for want in wanting]
    adjusted = _adjusted(codes, wanting, step, 1 if run.size >= _LARGE else 10)
    return adjusted, -spacing if run.vertical and spacing else spacing


class Showing:
    """Shows runs with faces again at once; a run is known as the same object."""

    def __init__(self) -> None:
        self._shown: dict[int, tuple[GlyphRun, Shown]] = {}

    def __call__(self, run: GlyphRun, typeface: Typeface) -> Shown:
        """Return what shows a run; see `show`."""
        held = self._shown.get(id(run))
        if held is not None:
            typeface.use.characters.update(run.texts)
            return held[1]
        shown = show(run, typeface)
        if shown.own:
            if len(self._shown) >= MOST:
                self._shown.clear()
            self._shown[id(run)] = run, shown
        return shown


def show_mark(run: GlyphRun, typeface: Typeface, spacing: int) -> str:
    """Return what shows a narrow mark and a blank at its true edge.

    Readers take the mark to begin, or to end, where the blank does. By itself the blank
    is a soft hyphen, which readers leave out.

    Args:
        spacing: the Tc in force, in ten thousandths of a point.
    """
    (glyph,) = run.glyphs
    code = typeface.code_of(glyph, run.texts[0]).code
    blank = blank_glyph(typeface.face)
    if not blank:
        return f"<{code}>Tj"
    empty = typeface.other(blank, SOFT_HYPHEN).code
    narrow = EM * 100 * run.advances[0] / (run.size * run.condense)
    pushed = spacing * PER_PT * EM / (10_000 * run.size)
    wide, width = typeface.widths[glyph], typeface.widths[blank] + pushed
    if begins_narrow(run):
        half = wide // 2
        return f"[{-half}<{empty}>{half + width:.7g}<{code}>]TJ"
    back = ceil(10 * (wide - narrow + width)) / 10
    return f"[<{code}>{back:.7g}<{empty}>]TJ"


def _strings(body: str) -> str:
    """Return codes with adjustments as one string, or as an array of them."""
    if ">" not in body:
        return f"<{body}>Tj"
    return f"[<{body}>]TJ".replace("<>", "").replace("[]TJ", "")


def _with_text(operators: str, text: str) -> str:
    """Return operators as marked content that stands for a text."""
    return f"/Span<</ActualText<FEFF{utf16(text)}>>>BDC\n{operators}\nEMC"


def _wanting(run: GlyphRun, typeface: Typeface) -> list[int]:
    """Return how much each glyph's distance to the next exceeds the font's own."""
    distances = run.advances[:-1]
    if run.offsets:
        pairs = zip(distances, pairwise(run.offsets), strict=True)
        distances = tuple(distance + after - before for distance, (before, after) in pairs)
    moves = typeface.moves(run.size, run.condense, vertical=run.vertical)
    wanted = map(_FINE.__getitem__, distances)
    return list(map(sub, wanted, map(moves.__getitem__, run.glyphs)))


def _spacing(wanting: list[int], condense: int) -> tuple[int | None, int]:
    """Return the character spacing, in 0.0001 pt, and how far it moves the pen."""
    if not wanting:
        return None, 0
    usual = max(set(wanting), key=wanting.count)
    if not usual or 2 * wanting.count(usual) <= len(wanting):
        return 0, 0
    unit = 10 * PER_PT * condense
    spacing = round(usual / unit)
    return spacing, spacing * unit


def _adjusted(codes: list[str], missing: list[int], step: int, grain: int) -> list[str]:
    """Return the codes, with `>n<` after those behind which TJ has to move the pen.

    A positive number moves it back in horizontal setting, on in vertical (negative step).

    Args:
        codes: of the glyphs.
        missing: what each distance to the next glyph exceeds the pen's own movement by.
        step: what a hundredth in TJ moves.
        grain: hundredths to round to.
    """
    adjusted = list(codes)
    error, most = 0, TOLERANCE * FINE
    for index, distance in enumerate(missing):
        error += distance
        if not 0 <= error <= most:
            number = grain * round((most // 2 - error) / (grain * step))
            adjusted[index] += f">{number / 100:.9g}<"
            error += number * step
    return adjusted


def _tell_texts(adjusted: list[str], texts: Sequence[str], said: list[str]) -> None:
    """Put ActualText around each cluster whose codes do not say its text by themselves."""
    for start, end in _clusters(texts):
        text = "".join(texts[start:end])
        if end - start > 1 or said[start] != text or not text:
            actual = f"/Span<</ActualText<FEFF{utf16(text)}>>>BDC"
            adjusted[start] = f">]TJ\n{actual}[<{adjusted[start]}"
            adjusted[end - 1] += ">]TJ EMC[<"


def _clusters(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield each glyph that carries text together with the silent ones after it."""
    start = 0
    for index in range(1, len(texts) + 1):
        if index == len(texts) or texts[index]:
            yield start, index
            start = index
