"""Fonts as other programs see them."""

import re
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from made_pages import TEXT, Desk, make_cid_otf, make_collection, make_otf, make_ttf

from banmian.fonts.entry import FontEntry
from banmian.model.style import FontKey

pytest_plugins = ["page_fixtures"]

THREE = ("Noto Serif SC", "Noto Sans SC", "LXGW WenKai")
COPY = "全县工业经济迈上新台阶——重点“综述”，……𬭎㛃䶮 AVATAR 12.5% é"


def pypdf_text(pdf: bytes) -> str:
    return pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()


def pdfium_text(pdf: bytes) -> str:
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("family", THREE)
@pytest.mark.parametrize("read", [pypdf_text, pdfium_text])
def test_text_comes_back_whole(desk, family, read):
    assert bare(read(desk.pdf(desk.lines(desk.run(COPY, family))))) == bare(COPY)


@pytest.mark.parametrize("family", THREE)
def test_poppler_reads_the_text_back(desk, family, tool):
    pdf = desk.pdf(desk.lines(desk.run(COPY, family)))
    assert bare(tool(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-")) == bare(COPY)


@pytest.mark.parametrize("family", THREE)
def test_mupdf_reads_the_text_back(desk, family, tool):
    pdf = desk.pdf(desk.lines(desk.run(COPY, family)))
    assert bare(tool(pdf, "mutool", "draw", "-q", "-F", "txt", "FILE")) == bare(COPY)


def test_poppler_finds_all_fonts_embedded_cut_and_mapped(desk, tool):
    page = desk.lines(*(desk.run(COPY, family) for family in THREE))
    rows = tool(desk.pdf(page), "pdffonts", "FILE").splitlines()[2:]
    assert len(rows) == 3
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)
    assert all("CID TrueType" in row for row in rows)


def test_each_weight_is_a_font_of_its_own(desk, open_pdf):
    page = desk.lines(desk.run("版", weight=400), desk.run("版", weight=900))
    fonts = open_pdf(desk.pdf(page)).pages[0].Resources.Font
    names = {str(font.BaseFont).split("+")[1] for font in fonts.values()}
    assert names == {"NotoSerifSC-Regular", "NotoSerifSC-Black"}


def test_tag_depends_on_the_glyphs_alone(desk, first_font):
    names = [
        str(first_font(desk.pdf(desk.lines(desk.run(text)))).BaseFont)
        for text in ("版面", "面版", "版心")
    ]
    assert names[0] == names[1] != names[2]
    assert names[0][1:7].isalpha()
    assert names[0][1:7].isupper()


def test_widths_are_compact(desk, first_font):
    descendant = first_font(desk.pdf(desk.lines(desk.run("版A面")))).DescendantFonts[0]
    assert descendant.DW == 1000
    assert [[int(width) for width in descendant.W[1]], len(descendant.W)] == [[718], 2]


def test_font_of_ideographs_needs_no_widths(desk, first_font):
    descendant = first_font(desk.pdf(desk.lines(desk.run("版面")))).DescendantFonts[0]
    assert "/W" not in descendant


def test_map_has_blocks_of_at_most_a_hundred_ranges_in_one_row_each(desk, first_font):
    face = desk.library.face(FontKey("Noto Serif SC", 400))
    have = [number for number in range(0x3400, 0xA000) if face.has(chr(number))]
    rows = {number >> 8: number for number in have}
    text = "".join(map(chr, rows.values())) + "\u4e00\u4e01"
    cmap = first_font(desk.pdf(desk.lines(desk.run(text)))).ToUnicode.read_bytes().decode()
    blocks = re.findall(r"(\d+) beginbfrange\n(.*?)endbfrange", cmap, re.DOTALL)
    assert [int(count) for count, _ in blocks] == [100, len(rows) - 100]
    told = set()
    for count, block in blocks:
        ranges = re.findall(r"<(\w{4})> <(\w{4})> <(\w{4})>", block)
        assert len(ranges) == int(count)
        for first, last, said in ranges:
            assert first[:2] == last[:2]
            assert said == first
            told.update(range(int(first, 16), int(last, 16) + 1))
    assert set(map(ord, text)) <= told


def test_codes_of_a_page_are_those_of_its_characters_whatever_others_show(desk, open_pdf):
    one, other = desk.lines(desk.run("版面A，")), desk.lines(desk.run("日报的另一版"))
    alone, second = open_pdf(desk.pdf(one)), open_pdf(desk.pdf(other, one))
    content = alone.pages[0].Contents.read_bytes()
    assert b"[<724897620041>0.1<FF0C>]TJ" in content
    assert second.pages[1].Contents.read_bytes() == content


def test_map_writes_surrogates_and_several_characters(desk, first_font):
    cmap = first_font(desk.pdf(desk.lines(desk.run("𬭎——")))).ToUnicode.read_bytes()
    assert b"<D872DF4E>" in cmap
    assert b"<20142014>" in cmap


def test_missing_glyph_is_refused(desk):
    with pytest.raises(ValueError, match="no glyph"):
        desk.pdf(desk.lines(desk.run("\U00030fad")))


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Desk:
    folder = tmp_path_factory.mktemp("fonts")
    name_keyed, cid_keyed = make_otf(folder / "a.otf"), make_cid_otf(folder / "b.otf")
    truetype = make_ttf(folder / "c.ttf")
    both = make_collection(folder / "d.otc", name_keyed, cid_keyed)
    twice = make_collection(folder / "e.ttc", truetype, truetype)
    return Desk(
        FontEntry("name-keyed", str(name_keyed)),
        FontEntry("cid-keyed", str(cid_keyed)),
        FontEntry("truetype", str(truetype)),
        FontEntry("otc", str(both), index=1),
        FontEntry("ttc", str(twice), index=1),
    )


USER_FONTS = ("name-keyed", "cid-keyed", "truetype", "otc", "ttc")


@pytest.mark.parametrize("family", USER_FONTS)
@pytest.mark.parametrize("read", [pypdf_text, pdfium_text])
def test_text_in_a_users_font_comes_back(made, family, read):
    assert bare(read(made.pdf(made.lines(made.run(TEXT, family))))) == TEXT


@pytest.mark.parametrize("family", ["name-keyed", "cid-keyed", "otc"])
def test_cff_is_embedded_bare(made, family, first_font):
    descendant = first_font(made.pdf(made.lines(made.run(TEXT, family)))).DescendantFonts[0]
    assert descendant.Subtype == "/CIDFontType0"
    assert descendant.FontDescriptor.FontFile3.Subtype == "/CIDFontType0C"


@pytest.mark.parametrize("family", USER_FONTS)
def test_pdfium_draws_a_users_font_as_the_truetype_one(made, family):
    assert _darkness(_pdfium(made, family), _pdfium(made, "truetype")) < 0.01


@pytest.mark.parametrize("family", USER_FONTS)
@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("pdftoppm", ("-r", "100", "-gray", "FILE")),
        (
            "mutool",
            ("draw", "-q", "-r", "100", "-c", "gray", "-F", "pgm", "-o", "-", "FILE"),
        ),
    ],
)
def test_other_renderers_draw_a_users_font_alike(
    made, family, program, arguments, tool_bytes
):
    def drawn(name: str):
        pdf = made.pdf(made.lines(made.run(TEXT, name, size=40)))
        return _image(tool_bytes(pdf, program, *arguments))

    assert _darkness(drawn(family), drawn("truetype")) < 0.01


def _pdfium(made: Desk, family: str):
    pdf = made.pdf(made.lines(made.run(TEXT, family, size=40)))
    return pypdfium2.PdfDocument(pdf)[0].render(scale=100 / 72).to_pil().convert("L")


def _image(data: bytes):
    from PIL import Image

    return Image.open(BytesIO(data)).convert("L")


def _darkness(one, other) -> float:
    """Return the mean difference of two drawings as a part of the ink of the other."""
    from PIL import ImageChops, ImageStat

    difference = ImageStat.Stat(ImageChops.difference(one, other)).sum[0]
    ink = ImageStat.Stat(ImageChops.invert(other)).sum[0]
    assert ink > 0
    return difference / ink
