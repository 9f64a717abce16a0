"""Values move down with their file, and only those of that file."""

from banmian.diagnostics import SourcePosition, diagnose
from banmian.layout.report import Fit
from banmian.model.lower import lower
from banmian.model.text import Paragraph, Span


def at(line, file="issue.yaml"):
    return SourcePosition(file, line, 5)


def test_places_in_records_tuples_and_lists_move():
    told = diagnose("overset", at(4), title="题")
    fit = Fit("a", "题", at(3), 1, 1, 0, 13)
    body = Paragraph("正文", (Span(0, 1, "bold"),), "body", at(7))
    moved = lower(([told], fit, body), "issue.yaml", 2)
    assert moved[0] == [diagnose("overset", at(6), title="题")]
    assert moved[1].position == at(5)
    assert moved[2] == Paragraph("正文", (Span(0, 1, "bold"),), "body", at(9))
    assert (told.position, fit.position, body.position) == (at(4), at(3), at(7))


def test_what_has_no_place_there_stays_the_same_object():
    value = (
        Paragraph("正文", position=at(7, "copy.md")),
        Span(0, 1, "bold"),
        {"a": "b"},
        None,
    )
    assert lower(value, "issue.yaml", -3) is value
