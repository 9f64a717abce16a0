"""Static weights of our variable fonts, for a peer that takes no variable ones.

The outlines are those that we set with; the families get names of their own, so that no
other font of the machine can be meant.
"""

from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from typst_input import HEI, SONG

FONTS: Final = Path(__file__).parents[1] / "fonts"
INSTANCES: Final = (
    (SONG, "NotoSerifSC[wght].ttf", 400),
    (SONG, "NotoSerifSC[wght].ttf", 900),
    (HEI, "NotoSansSC[wght].ttf", 700),
)
"""Family, the variable font it comes from, weight."""

_FAMILY_NAMES: Final = (1, 16)
_FULL_NAME: Final = 4
_POSTSCRIPT_NAME: Final = 6


def make_fonts(folder: Path) -> Path:
    """Write the static fonts that are not there yet; return their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for family, source, weight in INSTANCES:
        path = folder / f"{family.replace(' ', '')}-{weight}.ttf"
        if not path.exists():
            _instance(FONTS / source, weight, family).save(path)
    return folder


def _instance(source: Path, weight: int, family: str) -> TTFont:
    font = instantiateVariableFont(TTFont(source), {"wght": weight}, inplace=True)
    if "STAT" in font:
        del font["STAT"]
    font["OS/2"].usWeightClass = weight
    names = font["name"]
    names.names = [one for one in names.names if one.nameID not in {16, 17, 21, 22, 25}]
    for number in (*_FAMILY_NAMES, _FULL_NAME):
        names.setName(family, number, 3, 1, 0x409)
    names.setName("Regular", 2, 3, 1, 0x409)
    name = f"{family.replace(' ', '')}-{weight}"
    names.setName(name, _POSTSCRIPT_NAME, 3, 1, 0x409)
    return font
