"""A headline gives in width before it takes the next size down, as far as its style lets it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from banmian.elements.head_part import HeadRoom, fit_part, squeeze
from banmian.load import load_issue
from banmian.model.style import Squeeze
from banmian.model.text import Paragraph
from banmian.text.setting import Setting
from banmian.units import pt
from conftest import ROOT

TEXT = "全县工业经济迈上新台阶"


@pytest.fixture(scope="module")
def setting():
    loaded = load_issue(ROOT / "issues" / "2026-03-05")
    return Setting(loaded.edition.layout, loaded.resources())


def part(setting, width, squeeze_):
    style = replace(setting.styles["headline"], squeeze=squeeze_, max_lines=1)
    room = HeadRoom(width, pt(11.5))
    return fit_part("headline", (Paragraph(TEXT),), style, room, setting, 0)


def width_at(size):
    """Return a room that eleven characters of this size fill to 97 %."""
    return pt(size) * len(TEXT) * 100 // 97 + 1


@pytest.mark.parametrize(
    ("least", "share", "size", "condense"),
    [
        (Squeeze(), 99, 26, 100),
        (Squeeze(-50, 100), 96, 30, 100),
        (Squeeze(-50, 100), 94, 26, 100),
        (Squeeze(-50, 90), 92, 30, 96),
        (Squeeze(-50, 90), 84, 26, 100),
        (Squeeze(0, 90), 95, 30, 95),
    ],
)
def test_squeezed_before_a_smaller_size(setting, least, share, size, condense):
    """Room is `share` per cent of what 30 pt needs; 26 pt is the next size down."""
    made = part(setting, width_at(30) * share // 100, least)
    ((line, _),) = made.lines
    assert made.style.size == pt(size)
    assert {run.run.condense for run in line.runs} == {condense}


@given(
    share=st.integers(30, 110), tracking=st.integers(-100, 0), condense=st.integers(80, 100)
)
def test_line_is_squeezed_within_its_limits_or_not_at_all(
    setting, share, tracking, condense
):
    style = replace(setting.styles["headline"], squeeze=Squeeze(tracking, condense))
    before = setting.one_line(Paragraph(TEXT), style)
    most = before.width * share // 100
    (after,) = squeeze([before], most, style)
    if after is before:
        return
    assert after.width <= most
    gap = style.size * tracking // 1000
    least = sum(run.run.width + gap * len(run.run.glyphs) for run in before.runs)
    assert after.width >= least * condense // 100 - len(TEXT) * 2
    assert "".join(run.run.text for run in after.runs) == TEXT
    end = max(run.x + run.run.width for run in after.runs)
    assert abs(end - after.width) <= abs(gap) + len(TEXT)


def test_lines_of_one_headline_are_squeezed_alike(setting):
    style = replace(setting.styles["headline"], squeeze=Squeeze(-50, 90))
    lines = [setting.one_line(Paragraph(text), style) for text in (TEXT, TEXT[:6])]
    most = lines[0].width * 88 // 100
    made = squeeze(lines, most, style)
    looks = {run.run.condense for line in made for run in line.runs}
    assert len(looks) == 1
    assert looks < set(range(90, 100))
