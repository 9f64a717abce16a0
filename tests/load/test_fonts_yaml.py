import shutil

import pytest
from case_files import take_places
from made_desk import ISSUE, MadeDesk, told

from banmian.load.desk import Desk
from banmian.load.fonts_yaml import FontShelf
from banmian.model.style import FontKey
from conftest import ROOT


@pytest.fixture
def desk(tmp_path):
    return MadeDesk(tmp_path)


USING = ISSUE.replace("plain", "using")


@pytest.fixture
def small_font():
    """A font file of the repository that is quick to copy."""
    return ROOT / "fonts" / "LXGWWenKai-Regular.ttf"


def using(desk, family):
    desk.write(
        "layouts/using.yaml",
        f"extends: plain\nfonts: {{song: [{family}]}}\n",
    )
    return desk.load(USING)


def test_built_in_families():
    shelf = FontShelf(Desk(ROOT, ROOT))
    assert shelf.names() == ["LXGW WenKai", "Noto Sans SC", "Noto Serif SC"]
    assert shelf.weights("Noto Serif SC") == (200, 900)
    assert shelf.found == []


def test_family_of_the_desk(desk, small_font):
    (desk.root / "fonts").mkdir()
    shutil.copy(small_font, desk.root / "fonts" / "own.ttf")
    desk.write("fonts/fonts.yaml", "families:\n- {family: 本报楷体, file: own.ttf}\n")
    loaded = using(desk, "本报楷体")
    assert loaded.edition, told(loaded)
    style = loaded.edition.layout.styles["body"]
    assert style.fonts[0] == FontKey("本报楷体", 400)
    assert loaded.resources().face(style.fonts[0]).has("字")


def test_font_file_that_no_yaml_names_is_known_by_its_own_name(desk, small_font):
    (desk.root / "fonts").mkdir()
    shutil.copy(small_font, desk.root / "fonts" / "own.ttf")
    loaded = using(desk, "霞鹜文楷")
    assert loaded.edition, told(loaded)
    key = loaded.edition.layout.styles["body"].fonts[0]
    assert key == FontKey("霞鹜文楷", 400)
    assert loaded.resources().face(key).has("字")


def test_what_is_no_font_is_passed_over(desk):
    desk.write("fonts/broken.ttf", b"no font at all")
    assert told(using(desk, "Broken")) == [("unknown-family", "using.yaml", 2, 16)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("missing-file", "families:\n- {family: A, file: ▸a.ttf}\n"),
        ("outside-desk", "families:\n- {family: A, file: ▸../../a.ttf}\n"),
        ("missing-key", "families:\n- ▸{file: fonts.yaml}\n"),
        (
            "bad-weights",
            "families:\n- {family: A, file: fonts.yaml, weights: ▸[900, 200]}\n",
        ),
        ("yaml-open-bracket", "families: ▸[a\n"),
    ],
)
def test_wrong_fonts_yaml(desk, code, text):
    yaml, places = take_places(text)
    desk.write("fonts/fonts.yaml", yaml)
    found = [one for one in told(desk.load()) if one[1] == "fonts.yaml"]
    assert found == [(code, "fonts.yaml", *places[0])]
