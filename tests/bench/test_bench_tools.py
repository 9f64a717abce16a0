"""The small tools of the benchmark: tables in documents, the clock of stages."""

import time

import bench_path  # noqa: F401 - lets the benchmark be imported
import documents
import pytest
import stages
from growth import table as growth_table

TEXT = "before\n<!-- begin one -->\nold\n<!-- end one -->\nafter\n"


def test_a_table_is_put_between_its_marks(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "DOCS", tmp_path)
    (tmp_path / "page.md").write_text(TEXT)
    documents.put("page.md", "one", ["| new |"])
    documents.put("page.md", "one", ["| newer |"])
    text = (tmp_path / "page.md").read_text()
    assert text == TEXT.replace("old", "| newer |")


def test_a_document_without_the_marks_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "DOCS", tmp_path)
    (tmp_path / "page.md").write_text(TEXT)
    with pytest.raises(ValueError, match="no marks for two"):
        documents.put("page.md", "two", [])
    assert (tmp_path / "page.md").read_text() == TEXT


def spend(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_a_stage_inside_another_is_taken_out_of_it():
    clock = stages.Clock()
    inner = clock.wrap(lambda: spend(0.05), "inner")

    def outer():
        spend(0.02)
        inner()

    clock.wrap(outer, "outer")()
    assert clock.seconds["inner"] == pytest.approx(0.05, abs=0.02)
    assert clock.seconds["outer"] == pytest.approx(0.02, abs=0.02)


def test_every_timed_stage_has_a_row():
    assert {stage for _, _, stage in stages.ENTRANCES} <= set(stages.STAGES)


def test_growth_is_told_by_the_least():
    rows = growth_table({1_000: 5.0, 10_000: 4.0})
    assert rows[2:] == ["| 1,000 | 5.0 | 1.25 |", "| 10,000 | 4.0 | 1.00 |"]
