"""Every glyph stands where the model says, and says what the model says."""

import ctypes
import re
from io import BytesIO
from itertools import accumulate

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest
from made_pages import BLEED, TEXT, TRIM, Desk, make_otf
from msgspec.structs import replace

from banmian.fonts.entry import FontEntry
from banmian.geometry import Point
from banmian.model.page import Text
from banmian.model.text import GlyphRun
from banmian.units import mm, pt, to_pt

pytest_plugins = ["page_fixtures"]

PLACE = Point(mm(20), mm(20))
DRAWN = r'glyph="\d+" x="(\S+)" y="(\S+)"'
"""A glyph of a MuPDF trace; those without number only tell a ligature's further text."""


def origins(pdf: bytes) -> list[tuple[str, float, float]]:
    """Return what PDFium says of each character: what, and its origin in points."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for index in range(text.count_chars()):
        pypdfium2.raw.FPDFText_GetCharOrigin(text, index, x, y)
        sign = chr(pypdfium2.raw.FPDFText_GetUnicode(text, index))
        if sign not in "\r\n" and not pypdfium2.raw.FPDFText_IsGenerated(text, index):
            found.append((sign, x.value, y.value))
    return found


def expected(run: GlyphRun, place: Point = PLACE) -> list[float]:
    """Return where each glyph of a horizontal run is to be drawn, in points."""
    pens = accumulate(run.advances[:-1], initial=0)
    offsets = run.offsets or (0,) * len(run.glyphs)
    return [
        to_pt(place.x + BLEED + pen + offset)
        for pen, offset in zip(pens, offsets, strict=True)
    ]


def content(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return opened.pages[0].Contents.read_bytes().decode("ascii")


def placed(desk, run: GlyphRun) -> bytes:
    return desk.pdf(desk.page((PLACE, Text(run))))


def spread(run: GlyphRun, extra: int) -> GlyphRun:
    """Return a run with so much more between its glyphs."""
    return replace(run, advances=tuple(advance + extra for advance in run.advances))


def uneven(run: GlyphRun) -> GlyphRun:
    """Return a run with white of many sizes between its glyphs, as justified lines have."""
    advances = (advance + 1270 + 333 * index for index, advance in enumerate(run.advances))
    return replace(run, advances=tuple(advances))


def squeezed(run: GlyphRun) -> GlyphRun:
    """Return a run with every third glyph drawn in half its width."""
    thirds = range(len(run.glyphs))
    return replace(
        run,
        advances=tuple(
            advance // 2 if index % 3 == 0 else advance
            for index, advance in enumerate(run.advances)
        ),
        offsets=tuple(-run.size // 2 if index % 3 == 0 else 0 for index in thirds),
    )


HAN = "全县工业经济迈上新台阶重点项目建设综述本报讯记者"


@pytest.mark.parametrize("size", [5.25, 9, 35.9, 42, 130.7, 250])
@pytest.mark.parametrize("change", [lambda run: run, lambda run: spread(run, 1271), uneven])
def test_every_glyph_stands_where_the_model_says(desk, size, change):
    run = change(desk.run(HAN[: int(500 / size)], size=size))
    xs = [x for _, x, _ in origins(placed(desk, run))]
    assert xs == pytest.approx(expected(run), abs=0.005)


def test_squeezed_marks_stand_where_the_model_says(desk):
    run = squeezed(desk.run(HAN))
    assert [x for _, x, _ in origins(placed(desk, run))] == pytest.approx(
        expected(run), abs=0.005
    )


def test_kerned_latin_stands_where_the_model_says(desk):
    run = desk.run("AVATAR Typst 2026", size=24)
    assert [x for _, x, _ in origins(placed(desk, run))] == pytest.approx(
        expected(run), abs=0.005
    )


@pytest.mark.parametrize("condense", [80, 95, 120])
def test_condensed_run_stands_where_the_model_says(desk, condense):
    run = uneven(desk.run(HAN[:8], size=30, condense=condense))
    assert [x for _, x, _ in origins(placed(desk, run))] == pytest.approx(
        expected(run), abs=0.005
    )


def test_long_line_does_not_drift(desk):
    run = spread(desk.run("版" * 180, size=2.5), 1)
    assert origins(placed(desk, run))[-1][1] == pytest.approx(expected(run)[-1], abs=0.005)


def test_cff_font_stands_where_the_model_says(tmp_path):
    desk = Desk(FontEntry("Made", str(make_otf(tmp_path / "made.otf"))))
    run = uneven(desk.run(TEXT, "Made", size=11.3))
    assert [x for _, x, _ in origins(placed(desk, run))] == pytest.approx(
        expected(run), abs=0.005
    )


def test_baseline_counts_down_from_the_top_of_the_trim(desk):
    ((_, _, y),) = origins(placed(desk, desk.run("版")))
    assert y == pytest.approx(to_pt(TRIM.height + BLEED - PLACE.y), abs=0.001)


def test_solid_line_is_one_plain_string(desk):
    assert len(re.findall(r"<[0-9A-F]+>Tj", content(placed(desk, desk.run(HAN))))) == 1


def test_evenly_spread_line_is_one_string_with_character_spacing(desk):
    operators = content(placed(desk, spread(desk.run(HAN), pt(0.25))))
    assert "0.25 Tc" in operators
    assert "TJ" not in operators


def test_character_spacing_ends_with_its_run(desk):
    solid = desk.run(HAN)
    operators = content(desk.pdf(desk.lines(spread(solid, pt(0.25)), solid)))
    assert operators.index("0.25 Tc") < operators.index("\n0 Tc")


def test_radical_is_told_apart_from_its_han(desk, tool):
    pdf = placed(desk, desk.run("一⼀一人⼈"))
    assert "<4E002F004E004EBA2F08>" in content(pdf)
    assert "".join(char for char, _, _ in origins(pdf)) == "一⼀一人⼈"
    assert tool(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-").strip() == "一⼀一人⼈"


def test_actual_text_does_not_move_glyphs(desk):
    run = uneven(desk.run("一二一人二"))
    told = replace(run, texts=("一", "弍", "一", "人", "貳"))
    pdf = placed(desk, told)
    assert content(pdf).count("/ActualText<FEFF8CB3>") == 1
    assert [x for _, x, _ in origins(pdf)] == pytest.approx(expected(run), abs=0.005)


def test_several_glyphs_of_one_character_say_it_once(desk, tool):
    run = desk.run("版e\u0301面")
    face = desk.library.face(run.font)
    glyphs = tuple(face.glyph(sign) for sign in ("版", "e", "\u0301", "面"))
    split = replace(
        run,
        glyphs=glyphs,
        advances=(pt(9), pt(5), 0, pt(9)),
        texts=("版", "é", "", "面"),
    )
    pdf = placed(desk, split)
    assert tool(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-").strip() == "版é面"
    assert content(pdf).count("/ActualText") == 1
    assert content(pdf).count("BDC") == content(pdf).count("EMC")


def silent(run: GlyphRun) -> GlyphRun:
    """Return a run that stands for nothing, as readings and dots do."""
    return replace(run, texts=("",) * len(run.texts))


def broken(desk: Desk) -> tuple[GlyphRun, ...]:
    """Return a word broken at a line end, with a hyphen of the copy before it."""
    hyphen = replace(desk.run("-"), texts=("\u00ad",))
    return desk.run("Wi-Fi"), desk.run("inter"), hyphen, desk.run("national")


@pytest.mark.parametrize("text", ["lài", "•••", "版"])
def test_run_that_stands_for_nothing_is_no_text(desk, tool, text):
    pdf = desk.pdf(desk.lines(desk.run("版面l"), silent(desk.run(text))))
    assert tool(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-").strip() == "版面l"
    assert "".join(char for char, _, _ in origins(pdf)).strip() == "版面l"


def test_silent_run_is_drawn_as_any_other(desk):
    loud, quiet = (
        pypdfium2.PdfDocument(desk.pdf(desk.lines(run)))[0].render(scale=2).to_pil()
        for run in (desk.run("lài"), silent(desk.run("lài")))
    )
    assert loud.tobytes() == quiet.tobytes()


def test_silent_font_shares_the_font_file(desk, open_pdf):
    pdf = desk.pdf(desk.lines(desk.run("版面"), silent(desk.run("版面"))))
    fonts = open_pdf(pdf).pages[0].Resources.Font
    assert fonts.F1w400.DescendantFonts[0].objgen == fonts.F1w400s.DescendantFonts[0].objgen
    assert fonts.F1w400.ToUnicode.objgen != fonts.F1w400s.ToUnicode.objgen


def test_hyphen_of_a_broken_word_is_soft_and_that_of_the_copy_is_not(desk, open_pdf):
    fonts = open_pdf(desk.pdf(desk.lines(*broken(desk)))).pages[0].Resources.Font
    assert b"> <002D>" in fonts.F1w400.ToUnicode.read_bytes()
    assert b"> <00AD>" in fonts.F1w400s.ToUnicode.read_bytes()


def test_hyphen_of_a_broken_word_is_no_text(desk, tool):
    pdf = desk.pdf(desk.lines(*broken(desk)))
    text = tool(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-")
    assert "".join(text.split()) == "Wi-Fiinternational"


def test_vertical_run_goes_down_from_its_top_centre(desk, tool):
    run = desk.run("竖排“文”——字，", vertical=True, size=12)
    trace = tool(placed(desk, run), "mutool", "trace", "FILE")
    found = [tuple(map(float, pair)) for pair in re.findall(DRAWN, trace)]
    pens = list(accumulate(run.advances[:-1], initial=0))
    face = desk.library.face(run.font)
    for (x, y), pen, glyph in zip(found, pens, run.glyphs, strict=True):
        right, up = face.vertical_origin(glyph)
        assert x == pytest.approx(to_pt(PLACE.x + BLEED) - right * 12 / 1000, abs=0.005)
        top = to_pt(TRIM.height + BLEED - PLACE.y - pen)
        assert y == pytest.approx(top - up * 12 / 1000, abs=0.005)


@pytest.mark.parametrize("change", [lambda run: spread(run, 1271), uneven, squeezed])
def test_spread_vertical_run_stands_where_the_model_says(desk, tool, change):
    run = change(desk.run("竖排文字一行到底", vertical=True, size=12))
    trace = tool(placed(desk, run), "mutool", "trace", "FILE")
    found = [float(y) for _, y in re.findall(DRAWN, trace)]
    offsets = run.offsets or (0,) * len(run.glyphs)
    pens = accumulate(run.advances[:-1], initial=0)
    tops = [
        to_pt(TRIM.height + BLEED - PLACE.y - pen - offset) - 0.88 * 12
        for pen, offset in zip(pens, offsets, strict=True)
    ]
    assert found == pytest.approx(tops, abs=0.005)


def test_both_writing_modes_share_one_font_file(desk, open_pdf):
    pdf = desk.pdf(desk.lines(desk.run("版面"), desk.run("版面", vertical=True)))
    fonts = open_pdf(pdf).pages[0].Resources.Font
    assert fonts.F1w400.Encoding == "/Identity-H"
    assert fonts.V1w400.Encoding == "/Identity-V"
    assert fonts.F1w400.DescendantFonts[0].objgen == fonts.V1w400.DescendantFonts[0].objgen
