"""Barcodes of serials: bars as EAN-13 has them, digits below, the add-on beside."""

import pytest
from made_blocks import golden, made

from banmian.load.barcodes import make_barcode

pytest.importorskip("barcode", reason="not run: python-barcode is optional")

CODE = """\
kind: barcode
place: {columns: 1-2, lines: 1-9}
text: 1234-5679
add-on: '05'
caption: 平川新闻
"""


def test_barcode_looks_as_it_did(tmp_path):
    lines = made(tmp_path, CODE).dump().splitlines()
    drawn = [line for line in lines if "fill" not in line]
    assert "\n".join(drawn) + "\n" == golden("barcode")


def test_an_issn_becomes_the_number_of_its_serial():
    assert make_barcode("1234-5679").digits == "9771234567003"
    assert make_barcode("9771234567003").main == make_barcode("1234-5679").main


@pytest.mark.parametrize("issn", ["0317-8471", "2434-561X", "0378-5955"])
def test_check_digits_of_issns_are_held(issn):
    assert make_barcode(issn)
    other = "1" if issn[-1] != "1" else "2"
    assert make_barcode(issn[:-1] + other) is None


def test_bars_are_those_of_the_standard():
    """The add-ons are worked examples: 05 -> AB, 52495 (its check digit 1) -> BABAA."""
    bars = make_barcode("9771234567003", "05")
    assert (len(bars.main), bars.main[:3], bars.main[-3:]) == (95, "101", "101")
    assert bars.add_on == "1011" + "0001101" + "01" + "0111001"
    five = make_barcode("9771234567003", "52495").add_on
    assert five == (
        "1011" "0111001" "01" "0010011" "01" "0011101" "01" "0001011" "01" "0110001"
    )  # fmt: skip


def test_bars_on_the_page_say_the_code(tmp_path):
    (x, _, paper), *dark = made(tmp_path, CODE).fills()
    bars = make_barcode("1234-5679", "05")
    module = paper.size.width // (11 + 95 + 9 + 20 + 5)
    cells = set()
    for left, _, fill in dark:
        first = round((left - x) * 12700 / module)
        cells |= {first + at for at in range(fill.size.width // module)}
    wanted = {11 + at for at, one in enumerate(bars.main) if one == "1"}
    wanted |= {11 + 95 + 9 + at for at, one in enumerate(bars.add_on) if one == "1"}
    assert cells == wanted


def test_narrow_modules_are_told(tmp_path):
    assert made(tmp_path, CODE.replace("1-2", "1-1")).codes() == ["barcode-too-small"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("1234-5678", "bad-barcode"),
        ("'9771234567004'", "bad-barcode"),
        ("hello", "bad-barcode"),
    ],
)
def test_wrong_numbers_are_errors(tmp_path, wrong, code):
    assert made(tmp_path, CODE.replace("1234-5679", wrong)).codes() == [code]


def test_a_wrong_add_on_is_an_error(tmp_path):
    assert made(tmp_path, CODE.replace("'05'", "'123'")).codes() == ["bad-add-on"]


def test_without_the_library_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr("banmian.load.barcodes.can_make_barcodes", lambda: False)
    assert made(tmp_path, CODE).codes() == ["no-python-barcode"]
