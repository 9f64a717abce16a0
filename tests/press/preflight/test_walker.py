"""The walker: where things are, how large, in what ink, in which state."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from pikepdf import Array, Dictionary, Name
from walking import events, font, page_of, walked

from banmian.press.preflight.content.events import (
    ImageDrawn,
    PathPainted,
    Shading,
    TextShown,
)

MM = 25.4 / 72


def boxes(box):
    """Return a box in points from the trim's top left, rounded."""
    return tuple(round(edge / MM, 3) for edge in box)


def test_places_count_from_the_top_left_of_the_trim():
    (event,) = events("30 150 10 20 re f")
    assert boxes(event.box) == (10, 10, 20, 30)


def test_rotated_page_is_judged_as_it_is_seen():
    (event,) = events("30 150 10 20 re f", Rotate=90)
    assert boxes(event.box) == (130, 10, 150, 20)


def test_user_unit_enlarges_everything():
    (event,) = events("1 w 30 150 m 40 150 l S", UserUnit=2)
    assert event.width_pt == pytest.approx(2)


def test_matrix_moves_and_scales():
    (event,) = events("q 2 0 0 2 10 10 cm 10 70 5 5 re f Q")
    assert boxes(event.box) == (10, 20, 20, 30)


def test_restore_brings_back_matrix_and_width():
    first, second = events("q 3 0 0 3 0 0 cm 9 w 20 20 m 30 30 l S Q 40 40 m 50 50 l S")
    assert first.width_pt == pytest.approx(27)
    assert second.width_pt == pytest.approx(1)


def test_clip_cuts_boxes():
    (event,) = events("40 40 20 20 re W n 50 50 100 100 re f")
    assert boxes(event.box) == (30, 120, 40, 130)


def test_what_is_clipped_away_has_no_box():
    (event,) = events("40 40 20 20 re W n 100 100 10 10 re f")
    assert event.box is None


def test_empty_clip_hides_all():
    (event,) = events("W n 100 100 10 10 re f")
    assert event.box is None


def test_stroke_grows_its_box_by_half_its_width():
    (event,) = events("4 w 40 100 m 60 100 l S")
    assert boxes(event.box) == (18, 78, 42, 82)


@pytest.mark.parametrize(
    ("content", "thin"),
    [
        ("40 40 60 .5 re f", 0.5),
        ("40 40 m 100 40 l 100 40.5 l 40 40.5 l h f", 0.5),
        ("40 40 m 100 40 l 100 40.5 l 40 40.5 l f", 0.5),
        ("q .1 0 0 .1 0 0 cm 400 400 600 5 re f Q", 0.5),
        ("40 40 60 30 re f", None),
        ("40 40 90 30 re f", None),
        ("40 40 1 1 re f", None),
        ("40 40 m 100 60 l 100 60.5 l 40 40.5 l h f", None),
        ("40 40 m 60 50 80 50 100 40 c 100 40.5 l 40 40.5 l f", None),
    ],
)
def test_thin_filled_rectangle_is_a_line(content, thin):
    (event,) = events(content)
    assert event.thin_pt == (None if thin is None else pytest.approx(thin))
    assert event.area is (thin is None)


def test_overprint_comes_from_graphics_states():
    states = Dictionary(
        A=Dictionary(OP=True, OPM=1), B=Dictionary(op=False), C=Dictionary(OPM=0)
    )
    content = "/A gs 0 0 9 9 re B /B gs 0 0 9 9 re B /C gs 0 0 9 9 re B"
    found = events(content, Resources=Dictionary(ExtGState=states))
    told = [(one.fill.overprint, one.stroke.overprint, one.fill.mode) for one in found]
    assert told == [(True, True, 1), (False, True, 1), (False, True, 0)]


@pytest.mark.parametrize(
    ("content", "inks"),
    [
        ("0 g", (("Black", 1.0),)),
        ("1 g", ()),
        (".25 g", (("Black", 0.75),)),
        ("0 .5 1 0 k", (("Magenta", 0.5), ("Yellow", 1.0))),
        ("0 0 0 0 k", ()),
        ("1 0 0 rg", None),
        ("/Sp cs", (("专红", 1.0),)),
        ("/Sp cs .4 scn", (("专红", 0.4),)),
        ("/Sp cs 0 scn", ()),
        ("/Bl cs 1 scn", (("Black", 1.0),)),
        ("/Two cs .5 0 scn", (("Cyan", 0.5),)),
        ("/DeviceCMYK cs", (("Black", 1.0),)),
    ],
)
def test_colours_are_inks(content, inks):
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
    spaces = Dictionary(
        Sp=Array([Name.Separation, Name("/专红"), Name.DeviceCMYK, tint]),
        Bl=Array([Name.Separation, Name.Black, Name.DeviceCMYK, tint]),
        Two=Array([Name.DeviceN, Array([Name.Cyan, Name("/专红")]), Name.DeviceCMYK, tint]),
    )
    resources = Dictionary(ColorSpace=spaces)
    (event,) = events(f"{content} 0 0 9 9 re f", Resources=resources)
    assert event.fill.colour.inks == inks


def test_text_is_placed_and_measured():
    (event,) = events("BT /F 10 Tf 40 100 Td (abc) Tj ET", Resources=font)
    assert event.text == "abc"
    assert event.size_pt == pytest.approx(10)
    assert boxes(event.box) == (20, 71.2, 35, 81.2)


def test_size_comes_from_all_matrices():
    (event,) = events(
        "2 0 0 2 0 0 cm BT /F 3 Tf 2 0 0 2 10 20 Tm (a) Tj ET", Resources=font
    )
    assert event.size_pt == pytest.approx(12)


def test_condensed_text_keeps_its_size():
    (event,) = events("BT /F 10 Tf 50 Tz 40 100 Td (ab) Tj ET", Resources=font)
    assert event.size_pt == pytest.approx(10)
    assert boxes(event.box)[2] == 25


def test_pen_moves_by_spacing_and_adjustment():
    content = "BT /F 10 Tf 2 Tc 3 Tw 40 100 Td [(a ) -100 (b)] TJ (c) Tj ET"
    first, second = events(content, Resources=font)
    assert first.text == "a b"
    assert boxes(second.box)[0] == 20 + 3 * (5 + 2) + 3 + 1


def test_wide_jump_parts_a_string():
    first, second = events("BT /F 10 Tf 40 100 Td [(a) -2000 (b)] TJ ET", Resources=font)
    assert (first.text, second.text) == ("a", "b")
    assert boxes(second.box)[0] == 20 + 5 + 20


def test_line_operators_move_down():
    content = "BT /F 10 Tf 12 TL 40 100 Td (a) Tj T* (b) Tj (c) ' 0 0 (d) \" ET"
    tops = [boxes(one.box)[3] for one in events(content, Resources=font)]
    assert tops == [81.2, 93.2, 105.2, 117.2]


def test_rendering_modes_say_what_is_painted():
    content = "".join(f"BT /F 9 Tf {mode} Tr (a) Tj ET " for mode in (0, 1, 2, 3))
    told = [(one.fill is not None, one.stroke is not None)
            for one in events(content, Resources=font)]  # fmt: skip
    assert told == [(True, False), (False, True), (True, True), (False, False)]


def test_text_may_clip():
    content = "BT /F 10 Tf 7 Tr 40 100 Td (ab) Tj ET 0 0 200 200 re f"
    *_, fill = events(content, Resources=font)
    assert boxes(fill.box) == (20, 71.2, 30, 81.2)


def image(pdf, **entries):
    made = pdf.make_stream(bytes(100))
    made.update(Dictionary(Subtype=Name.Image, Width=100, Height=50, BitsPerComponent=8,
                           ColorSpace=Name.DeviceGray, **entries))  # fmt: skip
    return made


def test_resolution_is_of_rows_and_columns():
    (event,) = events(
        "0 72 -36 0 100 50 cm /I Do",
        Resources=lambda pdf: Dictionary(XObject=Dictionary(I=image(pdf))),
    )
    assert isinstance(event, ImageDrawn)
    assert event.ppi == pytest.approx((100, 100))


def test_form_is_walked_in_its_own_room():
    def resources(pdf):
        form = pdf.make_stream(
            b"5 w 0 0 20 20 re f 0 0 m 9 9 l S", Subtype=Name.Form, BBox=Array([0, 0, 10, 10]),
            Matrix=Array([2, 0, 0, 2, 0, 0]), Resources=Dictionary(),
        )  # fmt: skip
        return Dictionary(XObject=Dictionary(Fm=form))

    fill, _, after = events(
        "q 1 0 0 1 40 40 cm /Fm Do Q 40 40 m 50 50 l S", Resources=resources
    )
    assert boxes(fill.box) == (20, 120, 40, 140)
    assert after.width_pt == pytest.approx(1)


def test_form_that_draws_itself_is_damage():
    def resources(pdf):
        form = pdf.make_stream(b"/Fm Do", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        made = Dictionary(XObject=Dictionary(Fm=form))
        form.Resources = made
        return made

    content = walked(page_of("/Fm Do", Resources=resources))
    assert content.damage == ("Do: a form draws itself",)


def test_pattern_counts_where_it_is_painted():
    def resources(pdf):
        tile = pdf.make_stream(
            b"0 1 0 0 k 0 0 2 2 re f", PatternType=1, PaintType=1, BBox=Array([0, 0, 4, 4]),
            XStep=4, YStep=4, Resources=Dictionary(),
        )  # fmt: skip
        return Dictionary(Pattern=Dictionary(P=tile))

    (event,) = events("/Pattern cs /P scn 60 60 40 40 re f", Resources=resources)
    assert isinstance(event, PathPainted)
    assert boxes(event.box) == (40, 80, 80, 120)
    assert event.fill.colour.inks == (("Magenta", 1.0),)


def test_uncoloured_pattern_takes_the_current_colour():
    def resources(pdf):
        tile = pdf.make_stream(b"0 0 2 2 re f", PatternType=1, PaintType=2,
                               BBox=Array([0, 0, 4, 4]), XStep=4, YStep=4)  # fmt: skip
        space = Array([Name.Pattern, Name.DeviceCMYK])
        return Dictionary(Pattern=Dictionary(P=tile), ColorSpace=Dictionary(C=space))

    (event,) = events("/C cs 0 0 0 .5 /P scn 60 60 40 40 re f", Resources=resources)
    assert event.fill.colour.inks == (("Black", 0.5),)


def test_shading_tells_its_space():
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 1, 1])
    (event,) = events("/S sh", Resources=Dictionary(Shading=Dictionary(S=shading)))
    assert isinstance(event, Shading)
    assert event.space.family == "DeviceCMYK"


def test_inline_picture_is_drawn():
    (event,) = events("40 0 0 40 60 60 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \0\0\0\0 EI")
    assert (event.image.width, event.image.space.family) == (2, "DeviceGray")


def test_marks_tell_where_a_paint_belongs():
    content = (
        "/P <</MCID 3>> BDC 0 0 9 9 re f /Span <</ActualText (x)>> BDC 0 0 9 9 re f EMC EMC "
        "/Artifact BMC 0 0 9 9 re f EMC 0 0 9 9 re f"
    )
    told = [
        (one.mark.mcid, one.mark.owner, one.mark.artifact, one.mark.actual_text)
        for one in events(content, StructParents=7)
    ]
    assert told == [
        (3, 7, False, None), (3, 7, False, "x"), (None, 7, True, None), (None, 7, False, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("zz", "unknown operator zz"),
        ("Q", "Q: more Q than q"),
        ("EMC", "EMC: more EMC than BDC"),
        ("1 0 0 m", "m: 3 operands instead of 2"),
        ("/Nothing Do", "Do: no object Nothing"),
        ("BT (a) Tj ET", "Tj: text without a font"),
    ],
)
def test_nonsense_is_noted_and_passed_over(content, what):
    told = walked(page_of(f"{content} 40 40 9 9 re f"))
    assert told.damage == (what,)
    assert len(told.events) == 1


def test_name_of_a_resource_need_not_be_utf_8():
    def resources(pdf):
        made = font(pdf)
        made.Font[Name("/G")] = made.Font.F
        return made

    pdf = page_of("BT /F 9 Tf (a) Tj ET", Resources=resources)
    raw = pdf.pages[0].Contents.read_bytes().replace(b"/F ", b"/\xcb\xce ")
    pdf.pages[0].Contents = pdf.make_stream(raw)
    assert walked(pdf).damage == ("Tf: no font #cb#ce", "Tj: text without a font")


def test_text_knows_its_font():
    (event,) = events("BT /F 9 Tf (a) Tj ET", Resources=font)
    assert isinstance(event, TextShown)
    assert (event.font.family, event.font.embedded) == ("Half", False)
