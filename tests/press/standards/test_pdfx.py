"""PDF/X-1a:2003 and PDF/X-4, row by row of their ledgers, by walking the files."""

import re
import struct
import zlib

import press_paths  # noqa: F401
import profile_path  # noqa: F401
import pytest
from cases import CASES, PRESS, WITH_ADVERT, Kind
from compact import COMPACT
from pikepdf import Array, Dictionary, Name, Stream
from test_press_info import properties
from walks import COLOUR_OPERATORS, every_object, fonts, images, keys, operators, within

pytest_plugins = ["press_fixtures"]

press = pytest.mark.parametrize("kind", PRESS, ids=str)
pdfx1a = pytest.mark.parametrize(
    "kind", [kind for kind in PRESS if kind.standard == "pdfx1a"], ids=str
)
pdfx4 = pytest.mark.parametrize(
    "kind", [kind for kind in PRESS if kind.standard == "pdfx4"], ids=str
)

ACTIONS = {
    *("/AA", "/OpenAction", "/JS", "/JavaScript", "/URI", "/AcroForm", "/Names"),
    *("/EmbeddedFiles", "/EmbeddedFile", "/EF", "/AF", "/RichMedia", "/Collection"),
}
EXCLUDED = {
    *("/Alternates", "/OPI", "/PS", "/Ref", "/Encrypt", "/Annots", "/TR", "/TR2"),
    *("/HTP", "/FFilter", "/FDecodeParms", "/PresSteps", "/Requirements", "/XFA"),
}
TRANSPARENCY = {"/SMask", "/SMaskInData", "/BM", "/ca", "/CA", "/Group", "/AIS"}


def intent(pdf) -> Dictionary:
    (found,) = pdf.Root.OutputIntents
    return found


# What the file is and claims to be.


@pdfx1a
def test_x1a_is_pdf_1_4_with_a_plain_cross_reference_table(write, kind):
    data = write(kind)
    assert data.startswith(b"%PDF-1.4\n%")
    assert b"/ObjStm" not in data
    assert b"/XRef" not in data
    assert re.search(rb"\nxref\n0 \d+\n0000000000 65535 f \n", data)
    assert data.rstrip().endswith(b"%%EOF")


@pdfx4
def test_x4_is_pdf_1_6(write, kind):
    assert write(kind).startswith(b"%PDF-1.6\n%")


@press
def test_id_is_two_strings(opened, kind):
    first, second = opened(kind).trailer.ID
    assert len(bytes(first)) == len(bytes(second)) == 16


@press
def test_nothing_is_encrypted(opened, kind):
    assert "/Encrypt" not in opened(kind).trailer


@pdfx1a
def test_x1a_claims_its_version_and_conformance(opened, kind):
    info, said = opened(kind).docinfo, claims(opened(kind))
    assert str(info["/GTS_PDFXVersion"]) == "PDF/X-1a:2003"
    assert str(info["/GTS_PDFXConformance"]) == "PDF/X-1a:2003"
    assert (
        said["pdfx:GTS_PDFXVersion"] == said["pdfx:GTS_PDFXConformance"] == "PDF/X-1a:2003"
    )
    assert "pdfxid:GTS_PDFXVersion" not in said


@pdfx4
def test_x4_claims_its_version_in_xmp(opened, kind):
    info, said = opened(kind).docinfo, claims(opened(kind))
    assert said["pdfxid:GTS_PDFXVersion"] == str(info["/GTS_PDFXVersion"]) == "PDF/X-4"
    assert "/GTS_PDFXConformance" not in info
    assert "pdfx:GTS_PDFXVersion" not in said


def claims(pdf) -> dict[str, str]:
    return properties(pdf.Root.Metadata.read_raw_bytes())


@press
def test_information_that_pdfx_asks_for_is_there(opened, kind):
    info = opened(kind).docinfo
    for key in ("/Title", "/CreationDate", "/ModDate", "/Creator", "/Producer"):
        assert str(info[key])
    assert info["/Trapped"] == Name("/False")


@press
def test_there_is_one_output_intent_for_pdfx(opened, kind):
    found = intent(opened(kind))
    assert found.S == Name.GTS_PDFX
    assert str(found.OutputConditionIdentifier) == "IFRA26"
    assert str(found.RegistryName) == "http://www.color.org"
    assert str(found.Info)


@press
def test_profile_is_embedded_and_for_printing_in_cmyk(opened, kind):
    profile = intent(opened(kind)).DestOutputProfile
    data = profile.read_bytes()
    assert int(profile.N) == 4
    assert data == zlib.decompress(COMPACT.read_bytes())
    assert data[12:16] == b"prtr"
    assert data[16:20] == b"CMYK"
    (count,) = struct.unpack(">I", data[128:132])
    tags = {data[132 + 12 * tag : 136 + 12 * tag] for tag in range(count)}
    assert {b"A2B0", b"B2A0", b"B2A1"} <= tags


# Boxes.


@press
def test_trim_lies_in_bleed_and_bleed_in_media(opened, kind):
    for page in opened(kind).pages:
        assert within(page.obj.TrimBox, page.obj.BleedBox)
        assert within(page.obj.BleedBox, page.obj.MediaBox)


@press
def test_no_page_has_another_box_a_unit_or_a_turn(opened, kind):
    for page in opened(kind).pages:
        assert page.obj.keys().isdisjoint({"/ArtBox", "/CropBox", "/UserUnit", "/Rotate"})


@press
def test_all_pages_have_one_trim(case, opened, kind):
    """Those of a spread are as wide as two pages."""
    sizes = set()
    pages = zip(case(kind.case).pages, opened(kind).pages, strict=True)
    for drawn, page in pages:
        left, bottom, right, top = map(float, page.obj.TrimBox)
        wide = round((right - left) / len(drawn.numbers), 2)
        sizes.add((wide, round(top - bottom, 2)))
    assert len(sizes) == 1


# Fonts.


@press
def test_all_fonts_are_embedded(opened, kind):
    for font in fonts(opened(kind)):
        assert font.Subtype == Name.Type0
        (descendant,) = font.DescendantFonts
        program = descendant.FontDescriptor
        assert "/FontFile2" in program or "/FontFile3" in program
        assert re.match(r"/[A-Z]{6}\+", str(descendant.BaseFont))


# Colour.


@press
def test_content_names_no_colour_but_process_and_spot_inks(opened, kind):
    """An advert in PDF begins with the colours of a page's start, which are gray."""
    allowed = {"k", "K", "cs", "CS", "scn", "SCN"}
    allowed |= {"g", "G"} if kind.case == WITH_ADVERT else set()
    for page in opened(kind).pages:
        used = {name for name, _ in operators(page) if name in COLOUR_OPERATORS}
        assert used <= allowed


@press
def test_colour_spaces_are_separations_of_process_inks(opened, kind):
    for page in opened(kind).pages:
        for space in page.Resources.get("/ColorSpace", {}).values():
            assert space[0] == Name.Separation
            assert space[2] == Name.DeviceCMYK


@press
def test_pictures_are_in_process_inks_or_black(opened, kind):
    for image in images(opened(kind)):
        assert image.ColorSpace in (Name.DeviceCMYK, Name.DeviceGray)
        assert int(image.BitsPerComponent) == 8


@press
def test_no_object_names_rgb_or_a_calibrated_space(opened, kind):
    spaces = {"/DeviceRGB", "/ICCBased", "/CalRGB", "/CalGray", "/Lab", "/DefaultRGB"}
    for thing in every_object(opened(kind)):
        if isinstance(thing, Array):
            assert spaces.isdisjoint(str(one) for one in thing if isinstance(one, Name))
        elif isinstance(thing, Dictionary | Stream):
            values = (thing[key] for key in thing.keys())  # noqa: SIM118
            assert spaces.isdisjoint(str(one) for one in values if isinstance(one, Name))


def test_spot_inks_go_out_only_where_the_press_has_them(opened):
    page = opened(Kind("hand", "pdfx1a")).pages[1]
    assert "/ColorSpace" not in page.Resources


# What must not be there.


@press
def test_there_are_no_actions_forms_or_attached_files(opened, kind):
    assert keys(opened(kind)).isdisjoint(ACTIONS)
    for thing in opened(kind).objects:
        if isinstance(thing, Dictionary) and "/A" in thing:
            assert str(thing.A.get("/O")) in {"/Layout", "/Table"}, "no action"


@press
def test_there_are_no_annotations_alternates_or_outside_references(opened, kind):
    assert keys(opened(kind)).isdisjoint(EXCLUDED)


@press
def test_nothing_is_transparent(opened, kind):
    assert keys(opened(kind)).isdisjoint(TRANSPARENCY)


@press
def test_there_are_no_layers(opened, kind):
    assert keys(opened(kind)).isdisjoint({"/OCProperties", "/OC", "/OCGs"})


@press
def test_streams_are_deflated_jpeg_or_plain(opened, kind):
    for thing in opened(kind).objects:
        if isinstance(thing, Stream):
            assert "/F" not in thing
            assert thing.get("/Filter") in (None, Name.FlateDecode, Name.DCTDecode)


@press
def test_graphics_states_say_nothing_but_overprint(opened, kind):
    for page in opened(kind).pages:
        for state in page.Resources.ExtGState.values():
            assert set(state.keys()) == {"/Type", "/OP", "/op", "/OPM"}


@press
def test_outline_leads_to_places_by_dest(opened, kind):
    with opened(kind).open_outline() as outline:
        assert outline.root
        for item in outline.root:
            assert item.destination is not None
            assert item.action is None


@press
def test_no_page_is_empty(opened, kind):
    for page in opened(kind).pages:
        assert any(name in {"Tj", "TJ"} for name, _ in operators(page))


@pytest.mark.parametrize("case_name", CASES)
@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4", "screen"])
def test_written_twice_a_file_has_equal_bytes(case, write, case_name, standard):
    kind = Kind(case_name, standard)
    assert case(case_name).write(kind) == write(kind)
