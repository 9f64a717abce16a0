import pytest
from made_desk import ISSUE, MadeDesk, told

from banmian.diagnostics import SourcePosition
from banmian.load.desk import Desk
from banmian.load.fonts_yaml import FontShelf
from banmian.load.layouts import load_layout
from banmian.load.zones import read_range
from banmian.model.design import Zone
from banmian.model.style import BLACK, FontKey, Ink
from banmian.units import mm, pt
from conftest import ROOT


@pytest.fixture
def desk(tmp_path):
    return MadeDesk(tmp_path)


BUILT_IN = ["broadsheet", "county-broadsheet", "evening", "school", "specimen", "tabloid"]


def built_in(name):
    desk = Desk(ROOT, ROOT)
    layout, found = load_layout(name, desk, FontShelf(desk), SourcePosition("x"))
    assert found == ()
    return layout


@pytest.fixture
def made(desk):
    """Return the layout of this YAML."""

    def load(yaml):
        desk.write("layouts/made.yaml", yaml)
        own = Desk(desk.root, ROOT)
        layout, found = load_layout("made", own, FontShelf(own), SourcePosition("x"))
        assert layout, [one.render("en") for one in found]
        return layout

    return load


@pytest.mark.parametrize("name", BUILT_IN)
def test_built_in_layout_is_sound(name):
    layout = built_in(name)
    assert layout.pages
    assert layout.grid.width + layout.grid.left * 2 in (
        layout.trim.width,
        layout.trim.width - 1,
    )


def test_every_built_in_layout_is_tested():
    assert sorted(path.stem for path in (ROOT / "layouts").glob("*.yaml")) == BUILT_IN


def test_broadsheet_grid():
    grid = built_in("broadsheet").grid
    assert grid.width == pt(999)
    assert grid.depth == pt(1380)
    assert grid.left == (mm(390) - pt(999)) // 2


def test_county_paper_keeps_the_grid_and_the_nameplate():
    layout = built_in("county-broadsheet")
    assert layout.grid == built_in("broadsheet").grid
    assert layout.paper.name == "平川新闻"
    front = layout.pages["front"]
    assert front.nameplate.zone == Zone(1, 5, 1, 12)
    assert front.credits
    assert not front.folio
    assert all(zone.last_line <= 118 for zone in front.slots.values())
    assert front.slot_styles["lead"] == {"headline": "headline-lead"}


def test_tabloid_grid():
    layout = built_in("tabloid")
    assert layout.grid.width == pt(71 * 9)
    assert layout.pages["inside"].folio
    assert len(layout.pages["inside"].slots) == 6


@pytest.mark.parametrize("name", BUILT_IN)
def test_nothing_is_larger_than_the_name_of_the_paper(name):
    styles = dict(built_in(name).styles)
    plate = styles.pop("nameplate")
    assert all(max(style.size, *style.sizes, 0) < plate.size for style in styles.values())


def test_fonts_of_a_style(made):
    styles = made(
        "extends: broadsheet\n"
        "styles:\n"
        "  a: {font: song-black}\n"
        "  b: {font: hei-650}\n"
        "  c: {font: kai}\n"
        "  d: {}\n"
    ).styles
    assert styles["a"].fonts[0] == FontKey("Noto Serif SC", 900)
    assert styles["b"].fonts[:2] == (
        FontKey("Noto Sans SC", 650),
        FontKey("Noto Serif SC", 650),
    )
    assert styles["c"].fonts[0] == FontKey("LXGW WenKai", 400)
    assert styles["d"].fonts[0] == FontKey("Noto Serif SC", 400)


def test_style_defaults(made):
    layout = made("extends: broadsheet\nstyles:\n  a: {}\n  b: {sizes: [20pt, 30pt]}\n")
    a, b = layout.styles["a"], layout.styles["b"]
    assert (a.size, a.leading, a.ink, a.align) == (pt(9), pt(11.5), BLACK, "justify")
    assert (b.size, b.sizes, b.leading) == (pt(30), (pt(30), pt(20)), pt(37.5))


def test_colours(made):
    layout = made(
        "extends: broadsheet\n"
        "colors:\n"
        "  house: {spot: PANTONE 186 C, cmyk: [0, 100, 81, 4]}\n"
        "styles:\n"
        "  a: {color: black 10%}\n"
        "  b: {color: red 50%}\n"
        "  c: {color: house 20%}\n"
        "  d: {color: white}\n"
    )
    inks = {name: layout.styles[name].ink for name in "abcd"}
    assert inks == {
        "a": Ink(0, 0, 0, 10),
        "b": Ink(0, 50, 50, 0),
        "c": Ink(0, 100, 81, 4, "PANTONE 186 C", 20),
        "d": Ink(0, 0, 0, 0),
    }


def test_maps_merge_and_lists_replace(made):
    layout = made(
        "extends: broadsheet\n"
        "styles:\n  headline: {sizes: [40pt]}\n"
        "pages:\n  front:\n    nameplate: {parts: [name]}\n"
    )
    assert layout.styles["headline"].sizes == (pt(40),)
    assert layout.styles["headline"].align == "center"
    assert layout.pages["front"].nameplate.parts == ("name",)
    assert layout.pages["front"].nameplate.zone == Zone(1, 5, 1, 12)


def test_empty_value_takes_away(made):
    layout = made("extends: broadsheet\npages:\n  inside:\n  front:\n    ear:\n")
    assert list(layout.pages) == ["front"]
    assert layout.pages["front"].ear is None


def test_layout_of_its_own_has_the_styles_of_broadsheet(made):
    layout = made(
        "sheet: {trim: [200mm, 300mm], top: 20mm, inner: 15mm}\n"
        "grid: {columns: 3, characters: 15, lines: 60, size: 小五, leading: 12pt}\n"
        "styles: {body: {font: kai}}\n"
        "text: {pair: 1.0, line-start: keep}\n"
        "press: {ink-limit: 240}\n"
        "pages: {}\n"
    )
    assert layout.styles["body"].fonts[0].family == "LXGW WenKai"
    assert layout.styles["body"].indent == 2
    assert layout.styles["caption"]
    assert layout.grid.left == mm(15)
    assert layout.grid.size == pt(9)
    assert (layout.text.pair, layout.text.line_start) == ("1.0", "keep")
    assert layout.press.ink_limit == 240


def test_desk_may_extend_the_built_in_layout_of_the_same_name(desk):
    desk.write("layouts/broadsheet.yaml", "extends: broadsheet\npaper: {name: 某报}\n")
    own = Desk(desk.root, ROOT)
    layout, found = load_layout("broadsheet", own, FontShelf(own), SourcePosition("x"))
    assert found == ()
    assert layout.paper.name == "某报"
    assert layout.grid.columns == 8


def test_layouts_that_extend_each_other(desk):
    desk.write("layouts/a.yaml", "extends: b\n")
    desk.write("layouts/b.yaml", "# zurück\nextends: a\n")
    assert told(desk.load(ISSUE.replace("plain", "a"))) == [
        ("cyclic-extends", "b.yaml", 2, 10)
    ]


def test_mistake_in_the_extended_layout_is_shown_there(desk):
    desk.write("layouts/a.yaml", "extends: b\n")
    desk.write("layouts/b.yaml", "extends: broadsheet\nstyles: {body: {font: sung}}\n")
    assert told(desk.load(ISSUE.replace("plain", "a")))[:1] == [
        ("unknown-font", "b.yaml", 2, 23)
    ]


def test_overlap_is_told_with_its_cells(desk):
    desk.write(
        "layouts/a.yaml",
        "extends: broadsheet\npages:\n  p:\n    slots:\n"
        "      one: {columns: 1-5, lines: 1-40}\n"
        "      two: {columns: 4-8, lines: 40-80}\n",
    )
    loaded = desk.load(ISSUE.replace("plain", "a"))
    found = next(one for one in loaded.diagnostics if one.code == "zones-overlap")
    assert "columns 4–5, lines 40" in found.message("en")


def test_type_area_is_told_in_millimetres(desk):
    desk.write("layouts/a.yaml", "extends: broadsheet\ngrid: {columns: 9}\n")
    loaded = desk.load(ISSUE.replace("plain", "a"))
    found = next(one for one in loaded.diagnostics if one.code == "type-area-too-wide")
    assert "6.9 mm" in found.message("en")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (5, (5, 5)),
        ("5", (5, 5)),
        ("1-5", (1, 5)),
        (" 1 - 5 ", (1, 5)),
        ("1–5", (1, 5)),
        ("1至5", (1, 5)),
        ("5-1", None),
        ("1-", None),
        ("", None),
        (-1, None),
        ("1-5-9", None),
        ("99999", None),
    ],
)
def test_ranges(written, found):
    assert read_range(written) == found
