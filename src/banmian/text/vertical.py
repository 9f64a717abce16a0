"""Vertical setting through the logical mapping: which characters stand, which are turned.

The line runs downwards; everything else — classes, trims, breaks, justification — is the
engine of horizontal text. This module decides how each character stands:

* Han, kana, marks with a vertical form: upright (`U`), drawn with that form;
* one digit or letter, capitals of up to three (GDP): upright, an em each;
* two digits: side by side in one em (`T`, tate-chu-yoko);
* three digits and more: upright one by one, kept together;
* Latin words, numbers with a point or a percent sign: turned a quarter clockwise (`R`).

Sources: UAX 50 with clreq's overrides (： ； of the mainland stay upright), clreq and JLReq
on mixed vertical setting.
"""

import re
from itertools import pairwise
from typing import Final

from banmian.text.opportunities import FORBIDDEN
from banmian.text.profiles.orientation import orientation
from banmian.text.shape import MISSING, GlyphTable, Shaped, shape
from banmian.text.stance import TOGETHER, TURNED, UPRIGHT, Stance

_PAIR: Final = re.compile("TT")
_NUMBER: Final = re.compile(r"D+")
_MIXED: Final = re.compile(r"[AD][ADX]*[ADX]")
_CAPITALS: Final = re.compile(r"[A-Z]{1,3}")


def stand(text: str, classes: str) -> Stance:
    """Return how each character of a vertical paragraph stands."""
    letters = list(classes)
    turned = [TURNED if letter in "ADX_" else UPRIGHT for letter in classes]
    for match in re.finditer(r"[ADX]+", classes):
        start, end = match.span()
        stance = _stance(text[start:end], match[0])
        if stance != TURNED:
            letters[start:end] = "I" * (end - start)
            turned[start:end] = stance * (end - start)
    for index, letter in enumerate(classes):
        if letter not in "ADX_" and _turns(text[index]):
            turned[index] = TURNED
    return Stance("".join(letters), "".join(turned))


def _stance(word: str, classes: str) -> str:
    if _NUMBER.fullmatch(classes):
        return TOGETHER if len(word) == 2 else UPRIGHT
    if _CAPITALS.fullmatch(word) or len(word) == 1:
        return UPRIGHT
    return TURNED


def _turns(character: str) -> bool:
    """Tell whether a mark has no vertical form of its own and lies down."""
    return orientation(character) == "R" and character not in "—―…‥⋯·"


def stance_changes(turned: str) -> set[int]:
    """Return where characters begin to stand another way; two digits side by side end."""
    changes = {
        index
        for index, (before, stance) in enumerate(pairwise(turned), start=1)
        if stance != before
    }
    return changes | {match.start() for match in _PAIR.finditer(turned)}


def keep_together(costs: list[int], classes: str, stance: Stance) -> None:
    """Forbid breaks inside numbers and capitals that are set upright."""
    for match in _MIXED.finditer(classes):
        for place in range(match.start() + 1, match.end()):
            if stance.turned[place] != TURNED and stance.turned[place - 1] != TURNED:
                costs[place] = FORBIDDEN


def shape_vertical(text: str, stance: Stance, table: GlyphTable) -> Shaped:
    """Return the glyphs of a vertical stretch: vertical forms where characters stand."""
    shaped = shape(text, stance.classes, table)
    for index, character in enumerate(text):
        face = shaped.faces[index]
        if face is None or shaped.glyphs[index] == MISSING:
            continue
        if stance.turned[index] == UPRIGHT:
            shaped.offsets[index] = 0
            if orientation(character) == "R" and stance.classes[index] == "I":
                shaped.advances[index] = table.size
            if shaped.texts[index] == character:
                shaped.glyphs[index] = face.vertical_glyph(character)
            else:
                glyphs = face.shape(shaped.texts[index], vertical=True)
                shaped.glyphs[index] = glyphs[0].glyph
        elif stance.turned[index] == TOGETHER:
            shaped.glyphs[index] = face.glyph(character)
            shaped.texts[index] = character
    _fit_pairs(stance, shaped, table)
    return shaped


def _fit_pairs(stance: Stance, shaped: Shaped, table: GlyphTable) -> None:
    """Give the first of two digits side by side the whole em, the second nothing."""
    for match in _PAIR.finditer(stance.turned):
        shaped.advances[match.start()] = table.size
        shaped.advances[match.start() + 1] = 0
