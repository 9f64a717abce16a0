"""Total ink of pictures, from their pixels, in a build without plates."""

from array import array

import pytest
from PIL import Image as Pixels

from banmian.cli.batch import build_issues
from banmian.cli.options import BuildOptions
from banmian.geometry import Size
from banmian.model.page import Image
from banmian.model.picture import InkMap
from banmian.press.ink.pictures import picture_ink
from banmian.units import mm

ISSUE = """\
layout: county-broadsheet
date: 2026-03-05
number: 1
pages:
- design: front
  articles:
  - kind: picture
    slot: third
    pictures:
    - {file: photo.tif}
"""


def ink_map(columns, rows, *blocks):
    """Return a map of 100 % with blocks of other percentages: left, top, side, percent."""
    cells = [[255] * columns for _ in range(rows)]
    for left, top, side, percent in blocks:
        for row in cells[top : top + side]:
            row[left : left + side] = [round(percent * 2.55)] * side
    return InkMap(
        columns, rows, array("H", [one for row in cells for one in row]).tobytes()
    )


WHOLE = Image("photo", Size(mm(120), mm(80)))


def test_a_square_of_15_mm_counts_not_its_darkest_cell():
    """Cells of 1 mm: a block of 15 mm is all of a square, one of 5 mm a ninth."""
    large = ink_map(120, 80, (40, 20, 15, 300))
    assert picture_ink(large, WHOLE, 15, 220) == pytest.approx(300, abs=0.2)
    small = ink_map(120, 80, (40, 20, 5, 300))
    assert picture_ink(small, WHOLE, 15, 220) == pytest.approx(100 + 200 / 9, abs=0.2)


def test_where_no_cell_is_above_the_limit_squares_are_not_looked_at():
    made = ink_map(120, 80, (40, 20, 1, 219))
    assert picture_ink(made, WHOLE, 15, 220) == pytest.approx(219, abs=0.2)


def test_what_is_cropped_away_does_not_count():
    made = ink_map(120, 80, (0, 0, 20, 300))
    right = Image("photo", Size(mm(60), mm(80)), (0.5, 0, 1, 1))
    assert picture_ink(made, right, 15, 220) == pytest.approx(100, abs=0.2)
    left = Image("photo", Size(mm(60), mm(80)), (0, 0, 0.5, 1))
    assert picture_ink(made, left, 15, 220) == pytest.approx(300, abs=0.2)


def test_all_of_a_picture_that_is_smaller_than_a_square_counts():
    made = ink_map(10, 10, (0, 0, 5, 300))
    tiny = Image("photo", Size(mm(9), mm(9)))
    assert picture_ink(made, tiny, 15, 220) == pytest.approx(150, abs=0.3)


@pytest.mark.parametrize(
    ("inks", "heavy"), [((80, 80, 80, 40), True), ((50, 40, 40, 20), False)]
)
def test_a_plain_build_warns(tmp_path, capsys, inks, heavy):
    """Once cold and once from the store, both alike."""
    (tmp_path / "layouts").mkdir()
    issue = tmp_path / "issues" / "one"
    issue.mkdir(parents=True)
    (issue / "issue.yaml").write_text(ISSUE, encoding="utf-8")
    levels = tuple(round(part * 2.55) for part in inks)
    Pixels.new("CMYK", (900, 600), levels).save(issue / "photo.tif")
    for _ in range(2):
        build_issues(
            [issue],
            BuildOptions(output=None, pages=(), png=False, proof=False, language="en"),
        )
        told = capsys.readouterr().err
        assert ("issue.yaml:10:7: warning[picture-ink]" in told) == heavy
        assert ("280 % on average in a square of 15 mm" in told) == heavy
