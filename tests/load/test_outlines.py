"""Outlines that text runs round: of polygons, and of what a picture does not leave clear."""

from io import BytesIO

import pytest
from made_desk import ISSUE, MadeDesk, told
from PIL import Image, ImageDraw

from banmian.load.outlines import STRIPS, polygon_strips

PICTURE = """\
    pictures:
    - {file: cut.png, wrap: contour}
"""


def cut_out(draw):
    """Return a PNG of 120 by 240 with what is drawn on its clear ground."""
    image = Image.new("RGBA", (120, 240), (0, 0, 0, 0))
    draw(ImageDraw.Draw(image))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def outline(tmp_path, content):
    desk = MadeDesk(tmp_path)
    desk.write("issues/one/cut.png", content)
    return desk.article(ISSUE + PICTURE).pictures[0].outline


def test_square_reaches_from_edge_to_edge():
    square = polygon_strips([(0.25, 0.5), (0.75, 0.5), (0.75, 1), (0.25, 1)])
    assert square[: STRIPS // 2 - 1] == (None,) * (STRIPS // 2 - 1)
    assert square[STRIPS // 2 :] == ((0.25, 0.75),) * (STRIPS // 2)


def test_triangle_grows_to_its_foot():
    triangle = polygon_strips([(0.5, 0), (1, 1), (0, 1)])
    for number, (left, right) in enumerate(triangle, 1):
        assert right - left == pytest.approx(number / STRIPS)
        assert left + right == pytest.approx(1)


def test_what_lies_between_two_limbs_counts_as_seen():
    arch = polygon_strips([(0, 1), (0, 0), (1, 0), (1, 1), (0.8, 1), (0.8, 0.2),
                           (0.2, 0.2), (0.2, 1)])  # fmt: skip
    assert set(arch) == {(0, 1)}


def test_alpha_gives_the_strips_of_what_is_seen(tmp_path):
    found = outline(tmp_path, cut_out(lambda on: on.rectangle((30, 60, 89, 179), "red")))
    assert found[:60] == (None,) * 60
    assert found[60:180] == ((0.25, 0.75),) * 120
    assert found[180:] == (None,) * 60


def test_faint_edges_are_not_seen(tmp_path):
    def draw(on):
        on.rectangle((0, 0, 119, 239), (0, 0, 0, 20))
        on.rectangle((60, 0, 119, 239), (0, 0, 0, 255))

    assert set(outline(tmp_path, cut_out(draw))) == {(0.5, 1)}


@pytest.mark.parametrize(("content", "code"), [
    (cut_out(lambda on: None), "no-outline"),  # noqa: ARG005 - draws nothing
    (cut_out(lambda on: on.rectangle((30, 60, 89, 179), "red"))[:180], "bad-picture"),
])  # fmt: skip
def test_picture_without_an_outline_is_told(tmp_path, content, code):
    desk = MadeDesk(tmp_path)
    desk.write("issues/one/cut.png", content)
    [(found, file, line, _)] = told(desk.load(ISSUE + PICTURE))
    assert (found, file, line) == (code, "issue.yaml", 12)
