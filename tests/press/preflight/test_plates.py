"""Ink by plates: means of squares, peaks, heat maps, and Ghostscript's own figures."""

import random
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))

from base_files import base

from banmian.press.ink import (
    Plates,
    Window,
    colour_mean,
    heat_map,
    make_plates,
    measure_ink,
)
from banmian.press.ink.coverage import square_sums, total_rows
from banmian.press.preflight import preflight
from conftest import need_tool

PX = 25.4 / 72
WHOLE = Window(0, 0, 1000, 1000)


def plates(width, height, *squares):
    """Return plates with rectangles of ink: plate, left, top, side, level."""
    rows = [[bytearray(width) for _ in range(height)] for _ in range(4)]
    for plate, left, top, side, level in squares:
        for y in range(top, top + side):
            rows[plate][y][left : left + side] = bytes([level]) * side
    cyan, magenta, yellow, black = (b"".join(plate) for plate in rows)
    return Plates(width, height, (cyan, magenta, yellow, black))


def test_sums_of_squares_equal_plain_addition():
    random.seed(5)
    rows = [[random.randrange(1021) for _ in range(17)] for _ in range(11)]
    found = square_sums(rows, 4)
    plain = [
        [sum(sum(row[x : x + 4]) for row in rows[y : y + 4]) for x in range(14)]
        for y in range(8)
    ]
    assert found == plain


def test_page_smaller_than_a_square_is_one_square():
    assert square_sums([[1, 2], [3, 4]], 9) == [[10]]


def test_totals_add_four_plates():
    made = plates(
        3, 1, *((plate, plate, 0, 1, 200) for plate in range(3)), (3, 1, 0, 1, 255)
    )
    assert total_rows(made) == [[200, 455, 200]]


def test_mean_finds_the_densest_square():
    made = plates(200, 120, *((plate, 60, 20, 42, 255) for plate in range(3)))
    ink = measure_ink(made, WHOLE, 42 * PX, 260)
    assert ink.mean == pytest.approx(300)
    assert ink.mean_at == pytest.approx((60 * PX, 20 * PX))
    assert (ink.peak, ink.peak_at) == (
        pytest.approx(300),
        pytest.approx((60 * PX, 20 * PX)),
    )


def test_small_dark_spot_hardly_moves_the_mean():
    made = plates(200, 120, *((plate, 60, 20, 6, 255) for plate in range(4)))
    ink = measure_ink(made, WHOLE, 42 * PX, 260)
    assert ink.peak == pytest.approx(400)
    assert ink.mean == pytest.approx(400 * 36 / 42**2, abs=0.3)
    assert ink.over == pytest.approx(100 * 36 / (200 * 120))


def test_only_the_window_counts():
    made = plates(200, 120, *((plate, 0, 0, 10, 255) for plate in range(4)))
    ink = measure_ink(made, Window(20 * PX, 20 * PX, 1000, 1000), 15, 260)
    assert (ink.peak, ink.inked) == (0, 0)


def test_colour_mean_leaves_black_out():
    made = plates(40, 40, (3, 0, 0, 40, 255), (0, 0, 0, 20, 255))
    assert colour_mean(made, WHOLE) == pytest.approx(25)


def test_heat_map_is_red_where_the_limit_is_passed():
    made = plates(200, 120, *((plate, 20, 20, 60, 255) for plate in range(3)))
    picture = Image.open(BytesIO(heat_map(made, 15, 220)))
    assert picture.size == (200, 120)
    red, green, blue = picture.convert("RGB").getpixel((50, 50))
    assert red > green + 40
    assert red > blue + 40
    assert min(picture.convert("RGB").getpixel((190, 110))) > 245


def test_plates_agree_with_ink_cov(tmp_path):
    program = need_tool("gs")
    file = tmp_path / "a.pdf"
    file.write_bytes(base("pdfx1a"))
    command = [program, "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-r288", "-sDEVICE=ink_cov",
               "-sOutputFile=-", str(file)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    theirs = [float(word) for word in done.stdout.split()[:4]]
    page = make_plates(file.read_bytes())[0]
    ours = [100 * sum(plate) / 255 / len(plate) for plate in page.process]
    assert ours == pytest.approx(theirs, abs=0.2)


def test_background_stays_under_overprinting_text():
    """The tint below the text of the base page is whole in its plate."""
    need_tool("gs")
    overprinted = make_plates(overprinting_on_colour(op=True))[0]
    cut_out = make_plates(overprinting_on_colour(op=False))[0]
    assert min(overprinted.process[0]) == 255
    assert min(cut_out.process[0]) < 255


def overprinting_on_colour(*, op):
    """Return a page full of cyan with a black square on it."""
    import pikepdf

    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(72, 72))
        state = pikepdf.Dictionary(OP=op, op=op, OPM=1)
        pdf.pages[0].obj.Resources = pikepdf.Dictionary(
            ExtGState=pikepdf.Dictionary(S=state)
        )
        content = b"1 0 0 0 k 0 0 72 72 re f /S gs 0 0 0 1 k 20 20 30 30 re f"
        pdf.pages[0].Contents = pdf.make_stream(content)
        file = BytesIO()
        pdf.save(file)
        return file.getvalue()


def test_colour_on_the_plates_under_black_text_is_found():
    need_tool("gs")
    data = base("pdfx1a")
    made = make_plates(data)
    tinted = [
        page._replace(process=(bytes([40]) * len(page.process[0]), *page.process[1:]))
        for page in made
    ]
    found = {one.key for one in preflight(data, "a.pdf", plates=tinted).findings}
    assert "T08-plates" in found


def test_without_ghostscript_ink_is_not_run(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert make_plates(base("pdfx1a")) is None
    report = preflight(base("pdfx1a"), "a.pdf")
    status = {one.check.id: one.status for one in report.outcomes}
    assert (status["C05"], status["C06"]) == ("not-run", "not-run")
