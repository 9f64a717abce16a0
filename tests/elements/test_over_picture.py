"""压题照片: the head on the picture, where and in what it stands out."""

import re

import pytest
from made_blocks import LAYOUT, golden, made
from PIL import Image, ImageDraw

from banmian.build import compose, render
from banmian.layout.lightness import contrast, luminance, read_lightness, stands_out
from banmian.model.page import Image as Shown
from banmian.model.page import Text
from banmian.model.picture import PreparedPicture
from banmian.model.style import BLACK, Ink
from banmian.press.preflight import preflight
from banmian.units import pt, to_pt

WHITE = Ink(0, 0, 0, 0)
SIZE = (300, 150)
HEAD = ("kicker", "headline", "deck")

OVER = """\
place: {columns: 1-6, lines: 1-40}
kicker: 一条渠 二十七户人家
headline: 一渠春水到门前
deck: ——青石渠春灌见闻
byline: {记者: [林晓帆]}
headline-position: over-picture
pictures:
- {file: one.png, caption: 青石渠晨景。, credit: 何苗 摄, lines: 26}
body: |
  三月的青石渠上，巡渠员老姚每天要走十一里。渠水从望云水库放下来，头一程过山，后一程过村。
  哪一段渗水，哪一处塌坎，他在本子上都画了记号。去年冬天，村里把三处暗管换成了明渠。
"""


def picture(top, foot):
    """Return a picture of two greys; a list of greys makes stripes."""
    image = Image.new("L", SIZE)
    draw = ImageDraw.Draw(image)
    for half, greys in enumerate((top, foot)):
        for x in range(SIZE[0]):
            grey = greys if isinstance(greys, int) else greys[x // 6 % len(greys)]
            draw.line((x, half * 75, x, half * 75 + 74), fill=grey)
    return image


def over(root, image, *, layout=LAYOUT, **keys):
    folder = root / "issues" / "one"
    folder.mkdir(parents=True)
    image.save(folder / "one.png")
    extra = "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in keys.items())
    return made(root, OVER + extra, proof=True, layout=layout)


def inks(block):
    found, element = set(), ""
    for _, _, item in block.items(Text):
        element = item.source.element if item.source else element
        if element in HEAD:
            found.add(item.run.ink)
    return found


def headline_y(block):
    ((_x, y, image),) = block.items(Shown)
    line = next(y for _, y, item in block.items(Text) if item.source.element == "headline")
    return (line - y) / to_pt(image.size.height)


def contrasts(block):
    return [one for one in block.diagnostics if one.code == "finding-head-contrast"]


def test_head_over_picture_looks_as_it_did(tmp_path):
    assert over(tmp_path, picture(170, 40)).dump() == golden("head-over-picture")


def test_dark_foot_takes_white_type(tmp_path):
    block = over(tmp_path, picture(200, 30))
    assert inks(block) == {WHITE}
    assert headline_y(block) > 0.5
    assert contrasts(block) == []


def test_head_leaves_an_uneven_foot(tmp_path):
    block = over(tmp_path, picture(30, [0, 250]))
    assert inks(block) == {WHITE}
    assert headline_y(block) < 0.5
    assert contrasts(block) == []


def test_light_picture_takes_black_type(tmp_path):
    block = over(tmp_path, picture(240, 235))
    assert inks(block) == {BLACK}
    assert contrasts(block) == []


def test_color_of_the_editor_is_kept_and_judged(tmp_path):
    block = over(tmp_path, picture(240, 235), headline_color="white")
    assert inks(block) == {WHITE}
    (told,) = contrasts(block)
    assert "反差 1." in told.message("zh")


def test_uneven_picture_is_told(tmp_path):
    (told,) = contrasts(over(tmp_path, picture([0, 250], [0, 250])))
    assert re.search(r"起伏 [12]\d", told.message("zh"))


def test_head_stands_within_its_picture_and_text_below(tmp_path):
    block = over(tmp_path, picture(200, 30))
    ((left, top, image),) = block.items(Shown)
    right, foot = left + to_pt(image.size.width), top + to_pt(image.size.height)
    element = ""
    for x, y, item in block.items(Text):
        element = item.source.element if item.source else element
        size = to_pt(item.run.size)
        if element in HEAD:
            assert left < x
            assert x + to_pt(item.run.width) < right
            assert top < y - 0.88 * size
            assert y + 0.12 * size < foot
        else:
            assert y - size > foot - 6


def test_small_white_type_is_told(tmp_path):
    small = LAYOUT + "styles:\n  deck: {font: kai, sizes: [9pt], align: center}\n"
    block = over(tmp_path, picture(60, 30), headline_color="white", layout=small)
    assert "white-too-small" in block.codes()


def test_head_deeper_than_its_picture_is_told(tmp_path):
    folder = tmp_path / "issues" / "one"
    folder.mkdir(parents=True)
    picture(200, 30).save(folder / "one.png")
    shallow = OVER.replace("lines: 26", "lines: 6")
    assert made(tmp_path, shallow).codes() == ["no-room"]


def test_press_file_passes_preflight_and_tags_the_head(tmp_path):
    over(tmp_path, picture(200, 30).resize((2400, 1200)))
    composed = compose(tmp_path / "issues" / "one", proof=True)
    pdf = render(composed, (1,))
    verdict = preflight(pdf, "one.pdf")
    assert [one for one in verdict.findings if one.severity == "error"] == []
    assert {"T07", "T10"}.isdisjoint({one.check for one in verdict.findings})


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(1, 0, 21), (1, 1, 1), (0, 0, 1), (0.2159, 1, 3.95)],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(("lightness", "y"), [(100, 1), (50, 0.1842), (8, 0.00886), (0, 0)])
def test_luminance_of_a_lightness(lightness, y):
    assert luminance(lightness) == pytest.approx(y, abs=1e-4)


def grey(value):
    return read_lightness(PreparedPicture(8, 8, "L", bytes([value] * 64), "raw"))


def test_paper_is_white_and_black_ink_is_dark():
    assert min(grey(255).cells) >= 254
    assert grey(255).black < 120
    assert list(grey(0).cells) == [grey(0).black] * 64


def test_white_type_stands_out_the_more_the_darker_its_ground():
    ratios = [
        stands_out(grey(value), (0, 0, 1, 1), pt(30), white=True).contrast
        for value in range(0, 256, 15)
    ]
    assert ratios == sorted(ratios, reverse=True)
    assert ratios[-1] == pytest.approx(1, abs=0.05)


def test_small_type_needs_more():
    assert stands_out(grey(0), (0, 0, 1, 1), pt(13.5), white=True).needed == 4.5
    assert stands_out(grey(0), (0, 0, 1, 1), pt(14), white=True).needed == 3.0
