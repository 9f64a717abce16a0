"""Numerals that GB/T 15835 writes otherwise: told where they are, and nothing else."""

import pytest
from msgspec.structs import astuple

from banmian.load.numerals import doubtful_numerals


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("增长63～68%左右", [("numeral-range", 2, "63～68%")]),
        ("增长63%～68%", []),
        ("等了3、5天", [("numeral-guess", 2, "3、5")]),
        ("第3、5、7版", []),
        ("几10个人", [("numeral-mixed", 0, "几10")]),
        ("来了3百人", [("numeral-mixed", 2, "3百")]),
        ("占3百分点", []),
        ("三五天，二三十人，2026年3月5日，5～8天", []),
    ],
)
def test_numerals(text, told):
    assert [astuple(one) for one in doubtful_numerals(text)] == told
