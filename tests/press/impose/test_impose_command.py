"""The work behind `banmian impose`: what is written, what is said, exit codes."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "preflight"))

from base_files import base
from planting import saved
from walking import opened

from banmian.cli.impose import impose_file
from banmian.messages.every import MESSAGES
from banmian.messages.impose import IMPOSE
from banmian.messages.preflight import PREFLIGHT
from banmian.press.impose import Options


@pytest.fixture(autouse=True)
def words(monkeypatch):
    for code, row in {**IMPOSE, **PREFLIGHT}.items():
        monkeypatch.setitem(MESSAGES, code, row)


@pytest.fixture
def file(tmp_path):
    with opened(base("pdfx1a")) as pdf:
        pdf.pages.extend(list(pdf.pages))
        path = tmp_path / "issue.pdf"
        path.write_bytes(saved(pdf))
        return path


def test_sheets_are_written_beside_the_file(file, capsys):
    assert impose_file(file, "broadsheet", None, Options(), "en") == 0
    target = file.with_name("issue-broadsheet.pdf")
    with opened(target.read_bytes()) as pdf:
        assert len(pdf.pages) == 2
    told = capsys.readouterr()
    assert told.out == "4+1\n2+3\n"
    assert str(target) in told.err


def test_output_may_be_named(file, tmp_path):
    target = tmp_path / "out" / "sheets.pdf"
    assert impose_file(file, "signature", target, Options(), "zh") == 0
    assert target.is_file()


def test_wrong_count_of_pages_is_an_error_of_the_file(file, capsys):
    assert impose_file(file, "tabloid", None, Options(), "zh") == 1
    said = capsys.readouterr().err
    assert "8 的倍数" in said
    assert "补 4 个版" in said
    assert "broadsheet" in said
    assert not file.with_name("issue-tabloid.pdf").exists()


@pytest.mark.parametrize(
    ("name", "scheme"), [("none.pdf", "broadsheet"), ("issue.pdf", "fan")]
)
def test_misuse_returns_two(file, name, scheme, capsys):
    assert impose_file(file.with_name(name), scheme, None, Options(), "en") == 2
    assert "error[" in capsys.readouterr().err
