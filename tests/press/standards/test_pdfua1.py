"""PDF/UA-1, row by row of its ledger, by walking the files; both press standards have it."""

import re
from itertools import pairwise

import press_paths  # noqa: F401
import pytest
from cases import OWN_TAGS, Kind
from pikepdf import Array, Dictionary, Name
from test_press_info import properties
from walks import elements, fonts, kids, marked, operators

pytest_plugins = ["press_fixtures"]

every = pytest.mark.parametrize("kind", OWN_TAGS, ids=str)

STANDARD_TYPES = {"Document", "Sect", "Art", "P", "H1", "H2", "Figure", "Caption",
                  "Table", "TR", "TH", "TD"}  # fmt: skip


def tree(pdf) -> list[Dictionary]:
    return list(elements(pdf.Root.StructTreeRoot))


def kind_of(element: Dictionary) -> str:
    return str(element.S).lstrip("/")


@pytest.mark.parametrize("standard", ["pdfx4", "screen"])
def test_the_claim_stands_in_xmp(opened, standard):
    said = properties(opened(Kind("hand", standard)).Root.Metadata.read_raw_bytes())
    assert said["pdfuaid:part"] == "1"


def test_x1a_does_not_claim_it(opened):
    said = properties(opened(Kind("hand", "pdfx1a")).Root.Metadata.read_raw_bytes())
    assert "pdfuaid:part" not in said


@every
def test_document_says_that_it_is_tagged_its_language_and_its_title(opened, kind):
    root = opened(kind).Root
    assert bool(root.MarkInfo.Marked)
    assert "/Suspects" not in root.MarkInfo
    assert str(root.Lang) == "zh-CN"
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert properties(root.Metadata.read_raw_bytes())["dc:title"]


@every
def test_everything_painted_is_tagged_or_an_artifact(opened, kind):
    for page in opened(kind).pages:
        for stretch in marked(page):
            assert stretch.paints > 0
            assert (stretch.number is None) == (stretch.tag == "/Artifact")


@every
def test_artifacts_and_elements_do_not_stand_in_each_other(opened, kind):
    for page in opened(kind).pages:
        inside = []
        for name, operands in operators(page):
            if name in {"BDC", "BMC"}:
                assert not inside or operands[0] == Name.Span
                inside.append(operands[0])
            elif name == "EMC":
                inside.pop()
        assert inside == []


@every
def test_parent_tree_leads_from_each_stretch_to_its_element(opened, kind):
    pdf = opened(kind)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page in pdf.pages:
        owned = owners[int(page.obj.StructParents)]
        found = [stretch for stretch in marked(page) if stretch.number is not None]
        assert sorted(stretch.number for stretch in found) == list(range(len(owned)))
        for stretch in found:
            element = owned[stretch.number]
            assert stretch.number in [kid for kid in kids(element) if isinstance(kid, int)]
            assert element.Pg.objgen == page.obj.objgen
            assert stretch.tag in {"/Span", str(element.S)}


@every
def test_every_element_knows_its_parent(opened, kind):
    root = opened(kind).Root.StructTreeRoot

    def check(parent):
        for kid in kids(parent):
            if isinstance(kid, Dictionary):
                assert kid.P.objgen == parent.objgen
                check(kid)

    check(root)


@every
def test_all_types_are_standard(opened, kind):
    assert {kind_of(element) for element in tree(opened(kind))} <= STANDARD_TYPES
    assert "/RoleMap" not in opened(kind).Root.StructTreeRoot


@every
def test_document_holds_sections_articles_and_figures(opened, kind):
    (document,) = kids(opened(kind).Root.StructTreeRoot)
    assert Name.Document == document.S
    assert {kind_of(kid) for kid in kids(document)} <= {"Sect", "Art", "Figure"}


@every
def test_no_level_of_headings_is_skipped(opened, kind):
    levels = [int(kind_of(one)[1]) for one in tree(opened(kind)) if kind_of(one)[0] == "H"]
    assert levels[0] == 1
    for before, after in pairwise(levels):
        assert after <= before + 1


@every
def test_figures_say_what_they_show_and_where_they_stand(opened, kind):
    figures = [one for one in tree(opened(kind)) if kind_of(one) == "Figure"]
    assert figures or kind.case != "hand"
    for figure in figures:
        assert str(figure.Alt).strip()
        left, bottom, right, top = (float(corner) for corner in figure.A.BBox)
        assert left < right
        assert bottom < top


@every
def test_captions_stand_in_figures(opened, kind):
    for element in tree(opened(kind)):
        if kind_of(element) == "Caption":
            assert kind_of(element.P) == "Figure"


@every
def test_every_code_shown_says_a_character(opened, kind):
    for page in opened(kind).pages:
        maps = {
            name: to_unicode(font.ToUnicode.read_bytes().decode("ascii"))
            for name, font in page.Resources.Font.items()
        }
        font = ""
        for operator, operands in operators(page):
            if operator == "Tf":
                font = str(operands[0])
            elif operator in {"Tj", "TJ"}:
                assert codes(operands) <= maps[font].keys()
    for font in fonts(opened(kind)):
        said = to_unicode(font.ToUnicode.read_bytes().decode("ascii")).values()
        assert not {"0000", "FEFF", "FFFE", ""} & set(said)


def to_unicode(text: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for kind, block in re.findall(r"beginbf(char|range)\n(.*?)endbf", text, re.DOTALL):
        for line in block.splitlines():
            first, *last, to = re.findall(r"<(\w+)>", line)
            assert len(last) == (kind == "range")
            for code in range(int(first, 16), int(last[0] if last else first, 16) + 1):
                away = code - int(first, 16)
                said[f"{code:04X}"] = f"{int(to, 16) + away:0{len(to)}X}"
    return said


def codes(operands) -> set[str]:
    (shown,) = operands
    strings = [one for one in shown if not isinstance(one, int)] if (
        isinstance(shown, Array)) else [shown]  # fmt: skip
    octets = b"".join(bytes(one) for one in strings if hasattr(one, "__bytes__"))
    return {octets[at : at + 2].hex().upper() for at in range(0, len(octets), 2)}


@every
def test_tabs_follow_the_structure_where_pages_can_say_so(opened, kind):
    for page in opened(kind).pages:
        said = page.obj.get("/Tabs")
        assert said == (None if kind.standard == "pdfx1a" else Name.S)
