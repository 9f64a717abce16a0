"""Small fonts made on the fly, in the ways that users' fonts come: CFF, CID-keyed, TTC.

Outlines are taken from the Kai of the repository, so that they can be looked at.
"""

from pathlib import Path

from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from banmian.fonts.entry import FontEntry

FONTS = Path(__file__).parents[2] / "fonts"
SERIF = FontEntry("Noto Serif SC", str(FONTS / "NotoSerifSC[wght].ttf"), weights=(200, 900))
SANS = FontEntry("Noto Sans SC", str(FONTS / "NotoSansSC[wght].ttf"), weights=(100, 900))
KAI = FontEntry(
    "LXGW WenKai",
    str(FONTS / "LXGWWenKai-Regular.ttf"),
    borrow=(("Noto Serif SC", "U+0020-U+007E ‘ ’ “ ” U+2013-U+2015 U+2025-U+2026"),),
)
TEXT = "版面的字，Ab1。"


def make_otf(path: Path, text: str = TEXT, name: str = "Made-Regular") -> Path:
    """Write a font with name-keyed CFF outlines."""
    _builder(text, name, [f"g{index}" for index in range(len(text))]).save(path)
    return path


def make_cid_otf(path: Path, text: str = TEXT, name: str = "MadeCID-Regular") -> Path:
    """Write a font with CID-keyed CFF outlines; its CIDs are not its glyph numbers."""
    builder = _builder(
        text, name, [f"cid{100 + 7 * index:05}" for index in range(len(text))]
    )
    top = builder.font["CFF "].cff.topDictIndex[0]
    select = FDSelect()
    select.format = 3
    select.gidArray = [0] * (len(text) + 1)
    fonts = FDArrayIndex()
    fonts.strings = None
    fonts.GlobalSubrs = top.GlobalSubrs
    part = FontDict()
    part.Private = top.Private
    fonts.append(part)
    top.ROS = ("Adobe", "Identity", 0)
    top.CIDCount = 65535
    top.FDArray, top.FDSelect = fonts, select
    top.CharStrings.fdArray, top.CharStrings.fdSelect = fonts, select
    del top.Private
    builder.save(path)
    return path


def make_ttf(path: Path, text: str = TEXT, name: str = "MadeTT-Regular") -> Path:
    """Write a font with TrueType outlines."""
    _builder(text, name, [f"g{index}" for index in range(len(text))], truetype=True).save(
        path
    )
    return path


def make_collection(path: Path, *files: Path) -> Path:
    """Write a collection of several fonts."""
    collection = TTCollection()
    collection.fonts = [TTFont(file) for file in files]
    collection.save(path)
    return path


def forbid_embedding(path: Path) -> Path:
    """Set fsType of a font to "restricted licence"."""
    font = TTFont(path)
    font["OS/2"].fsType = 2
    font.save(path)
    return path


def _builder(
    text: str, name: str, names: list[str], *, truetype: bool = False
) -> FontBuilder:
    source = TTFont(KAI.path)
    shapes, cmap = source.getGlyphSet(), source.getBestCmap()
    order = [".notdef", *names]
    old = dict(zip(order, [".notdef", *(cmap[ord(sign)] for sign in text)], strict=True))
    builder = FontBuilder(1000, isTTF=truetype)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(
        {ord(sign): glyph for sign, glyph in zip(text, names, strict=True)}
    )
    widths = {new: round(shapes[glyph].width) for new, glyph in old.items()}
    bearings = dict.fromkeys(widths, 0)
    if truetype:
        outlines = {}
        for new, glyph in old.items():
            pen = TTGlyphPen(None)
            shapes[glyph].draw(pen)
            outlines[new] = pen.glyph()
        builder.setupGlyf(outlines)
        bearings = {new: getattr(outline, "xMin", 0) for new, outline in outlines.items()}
    else:
        strings = {}
        for new, glyph in old.items():
            cubic = T2CharStringPen(widths[new], shapes)
            shapes[glyph].draw(cubic)
            strings[new] = cubic.getCharString()
        builder.setupCFF(name, {"FullName": name}, strings, {})
    builder.setupHorizontalMetrics({new: (widths[new], bearings[new]) for new in widths})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Made", "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, fsType=0)
    builder.setupPost()
    return builder
