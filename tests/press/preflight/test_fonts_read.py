"""Fonts of a PDF: codes, meanings, .notdef, embedding permission."""

import sys
from io import BytesIO
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "fonts"))

import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from made_fonts import make_cid_otf, make_ttf
from pikepdf import Array, Dictionary, Name

from banmian.press.preflight.fonts.cmap import predefined, read_cmap
from banmian.press.preflight.fonts.program import read_program
from banmian.press.preflight.fonts.read import read_font

CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0003> <5E73> <0004> <D840DC0B> endbfchar
2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <0062>] endbfrange
endcmap end end"""


@pytest.fixture
def pdf():
    with pikepdf.new() as made:
        yield made


@pytest.mark.parametrize(
    ("code", "text"),
    [(3, "平"), (4, "𠀋"), (0x11, "B"), (0x21, "b"), (0x13, None), (0x22, None)],
)
def test_to_unicode_is_read(pdf, code, text):
    assert read_cmap(pdf.make_stream(CMAP)).text(code) == text


def test_unreadable_cmap_says_nothing(pdf):
    assert read_cmap(pdf.make_stream(b"[ [ ( <")).text(3) is None


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("Identity-H", b"\0\1\0\2", [1, 2]),
        ("GBK-EUC-H", b"a\xd6\xd0b", [0x61, 0xD6D0, 0x62]),
        ("90ms-RKSJ-H", b"\xb1\x88\x9f", [0xB1, 0x889F]),
        ("UniGB-UTF16-H", b"\x4e\x2d", [0x4E2D]),
    ],
)
def test_codes_of_known_cmaps(pdf, name, data, codes):
    font = read_font(composite(pdf, Encoding=Name(f"/{name}")))
    assert [one.code for one in font.characters(data)] == codes


def test_vertical_cmap_is_known_by_its_name():
    assert predefined("Identity-V").vertical
    assert not predefined("UniGB-UTF16-H").vertical


def composite(pdf, file=None, key="/FontFile2", **entries):
    """Return a Type 0 font with an embedded file."""
    descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name("/ABCDEF+Song"))
    if file is not None:
        descriptor[key] = pdf.make_stream(file)
    inner = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/ABCDEF+Song"),
        FontDescriptor=descriptor, DW=1000, W=Array([3, Array([500]), 5, 6, 250]),
    )  # fmt: skip
    entries = {"Encoding": Name("/Identity-H"), **entries}
    return Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Song"),
                      DescendantFonts=Array([inner]), **entries)  # fmt: skip


def test_widths_are_single_and_in_stretches(pdf):
    font = read_font(composite(pdf))
    advances = [one.advance for one in font.characters(b"\0\2\0\3\0\5\0\6")]
    assert advances == [1, 0.5, 0.25, 0.25]


def test_notdef_is_cid_nought(pdf):
    font = read_font(composite(pdf))
    assert [one.missing for one in font.characters(b"\0\0\0\1")] == [True, False]


def test_glyph_beyond_the_file_is_missing(pdf, tmp_path):
    path = make_ttf(tmp_path / "a.ttf")
    data = path.read_bytes()
    count = read_program(data).glyphs
    font = read_font(composite(pdf, data))
    codes = (count - 1).to_bytes(2) + count.to_bytes(2)
    assert [one.missing for one in font.characters(codes)] == [False, True]


def test_map_to_glyph_nought_is_missing(pdf):
    made = composite(pdf)
    made.DescendantFonts[0].CIDToGIDMap = pdf.make_stream(b"\0\0\0\0\0\7")
    font = read_font(made)
    assert [one.missing for one in font.characters(b"\0\1\0\2")] == [True, False]


def test_cid_keyed_file_tells_its_cids(tmp_path):
    path = make_cid_otf(tmp_path / "a.otf")
    data = path.read_bytes()
    program = read_program(data)
    names = TTFont(BytesIO(data)).getGlyphOrder()
    cids = {0 if name == ".notdef" else int(name[3:]) for name in names if name[3:].isdigit()
            or name == ".notdef"}  # fmt: skip
    assert program.cids == cids
    assert program.glyphs == len(names)


def test_fs_type_is_read():
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupOS2(fsType=2)
    builder.setupPost()
    file = BytesIO()
    builder.save(file)
    assert read_program(file.getvalue()).fs_type == 2


@pytest.mark.parametrize(
    "data", [b"", b"\1\0", b"OTTO\xff\xff", b"\0\1\0\0\0\1" + bytes(4)]
)
def test_unreadable_file_says_nothing(data):
    assert read_program(data).cids is None


def test_simple_font_means_what_its_encoding_says():
    font = read_font(Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/Foo"), FirstChar=65, LastChar=67,
        Widths=Array([500, 600, 700]), Encoding=Dictionary(
            BaseEncoding=Name.WinAnsiEncoding,
            Differences=Array([66, Name("/.notdef"), Name("/g12")])),
    ))  # fmt: skip
    told = [
        (one.text, one.missing, round(one.advance, 3)) for one in font.characters(b"ABC")
    ]
    assert told == [("A", False, 0.5), (None, True, 0.6), (None, False, 0.7)]
