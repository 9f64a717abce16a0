"""A profile: the rules of one region in the style a layout asks for.

Width styles (clreq and the trade's names): `quanjiao` full width in the line, `kaiming`
only 。！？ full, `banjiao` all half, `line-end-half` full in the line even beside each
other, `none` a fixed grid of whole ems. Levels of line edges: clreq's none, basic, GB and
strict. Newspapers of the mainland use quanjiao or kaiming at level GB.
"""

from functools import lru_cache
from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.model.design import TextRules
from banmian.text.profiles.classes import ClassTable
from banmian.text.profiles.regions import REGIONS, Level, Region

PairTrim = tuple[int, int]
"""What neighbours lose: of the first's trailing, of the second's leading side, in
hundredths of an em."""

HALF: Final = 50
"""Half an em."""


class Gap(msgspec.Struct, frozen=True):
    """White between Han and another script, hundredths of an em: usual, least, most."""

    usual: int
    least: int
    most: int


class Reduction(msgspec.Struct, frozen=True):
    """One step of the order in which a line is reduced.

    These classes may lose `amount` hundredths of an em of their blank half; a space of
    its width, `gap` of the white between scripts.
    """

    classes: str
    amount: int


class Profile(msgspec.Struct, frozen=True):
    """The rules a paragraph is set by.

    Attributes:
        region: the facts of its region.
        classes: code point -> class letter.
        no_start: classes that may not start a line; no_end: that may not end one.
        widths: of classes that are not one em wide, hundredths of an em.
        always_half: classes that lose their blank half everywhere (kaiming, banjiao).
        trimmed_end: classes whose blank trailing half goes at a line end; trimmed_start:
            whose leading half goes at a line start; hanging: that may stand outside.
        pairs: (class, class) -> what the two lose beside each other.
        letter_gap, digit_gap: between Han and Latin letters, Han and digits.
        space: a typed space between Latin words; name_space: between Han, where a byline
            sets names apart.
        reductions: in order. steps: class -> its step of that order; `gap` of the white
            between scripts.
        whole_ems: Latin runs are padded to whole ems (grid style).
    """

    region: Region
    classes: ClassTable
    no_start: str
    no_end: str
    widths: dict[str, int]
    always_half: str
    trimmed_start: str
    trimmed_end: str
    hanging: str
    pairs: dict[str, PairTrim]
    letter_gap: Gap
    digit_gap: Gap
    space: Gap
    name_space: Gap
    reductions: tuple[Reduction, ...]
    steps: dict[str, int]
    whole_ems: bool = False

    @property
    def language(self) -> str:
        """BCP 47 tag for shaping."""
        return self.region.language

    @property
    def level(self) -> Level:
        """Strictness where UAX 14 decides."""
        return self.region.level


_LEVELS: Final[dict[str, tuple[str, str]]] = {
    "none": ("", ""),
    "basic": ("CPSKEMN%", "O$"),
    "gb": ("CPSKEMN%/", "O$/"),
    "strict": ("CPSKEMN%/HL", "O$/"),
}
"""Level -> classes that may not start, that may not end a line (clreq, table of levels;
prefixes and postfixes as in UAX 14)."""

_ALWAYS_HALF: Final = {"kaiming": "OCPK", "banjiao": "OCPSKE"}

GAP: Final = "gap"
"""What stands for the white between scripts where classes are named."""

_REDUCTIONS: Final = (
    Reduction("_", 7),
    Reduction("OC", HALF),
    Reduction("PK", HALF),
    Reduction("SE", HALF),
    Reduction(GAP, 12),
)
"""Order of clreq's horizontal reduction; an interpunct of half an em gives nothing. White
between scripts is an eighth of an em to begin with, the least that clreq allows it, so it
is closed only when nothing else is left."""


@lru_cache
def make_profile(language: str, rules: TextRules, *, vertical: bool = False) -> Profile:
    """Return the profile of a layout's language in the style its `text:` asks for."""
    region = REGIONS[language]
    if vertical:
        region = replace(region, blank_after=region.blank_after_vertical)
    no_start, no_end = _LEVELS[rules.level]
    fixed = rules.width == "none"
    reductions = () if fixed else _REDUCTIONS
    return Profile(
        region=region,
        classes=ClassTable(),
        no_start=no_start,
        no_end=no_end,
        widths={"M": region.middle_dot},
        always_half=_half_classes(region, rules),
        trimmed_start="" if fixed or rules.line_start == "keep" else "O",
        trimmed_end="" if fixed else region.blank_after,
        hanging=_hanging(region) if rules.hanging else "",
        pairs={} if rules.width in {"none", "line-end-half"} else _pairs(region, rules),
        letter_gap=Gap(usual=12, least=6, most=33),
        digit_gap=Gap(usual=12, least=0, most=33),
        space=Gap(usual=25, least=18, most=50),
        name_space=Gap(usual=50, least=25, most=100),
        reductions=reductions,
        steps=_steps(reductions),
        whole_ems=rules.latin == "grid" or fixed,
    )


def _steps(reductions: tuple[Reduction, ...]) -> dict[str, int]:
    """Return the step at which each class is reduced."""
    return {
        letter: number
        for number, one in enumerate(reductions)
        for letter in ((GAP,) if one.classes == GAP else one.classes)
    }


def _half_classes(region: Region, rules: TextRules) -> str:
    wanted = _ALWAYS_HALF.get(rules.width, "")
    return "".join(one for one in wanted if one == "O" or one in region.blank_after)


def _hanging(region: Region) -> str:
    """Pause marks and stops whose ink is at the near side may hang, one at a time."""
    return "".join(one for one in "PSK" if one in region.blank_after)


def _pairs(region: Region, rules: TextRules) -> dict[str, PairTrim]:
    """Return the pairs of classes that lose a half em beside each other.

    Source: 1,225 pairs in each of five locales measured in a browser, uniform by class;
    further, where GB goes further: 》！ and ！” (EX beside EX is in `spacing`). With
    `pair: 1.0` both of two marks are half wide (one style of clreq).
    """
    blank_after = region.blank_after
    pairs: dict[str, PairTrim] = {first + "O": (0, HALF) for first in "OCPSKMEW"}
    for first in blank_after:
        if first != "E":
            pairs |= {first + second: (HALF, 0) for second in "CPSKMW"}
    if "E" in blank_after:
        pairs |= {"E" + second: (HALF, 0) for second in "CPSKM"}
        pairs |= {first + "E": (HALF, 0) for first in blank_after if first != "E"}
    if rules.pair == "1.0":
        pairs |= {first + "O": (HALF, HALF) for first in blank_after}
    return pairs
