"""How many columns a block is set in unless the editor says."""

import pytest
from made_issue import errors, issue

from banmian.layout.columns import Area, usual_columns

LAYOUT = """\
extends: broadsheet
grid: {{columns: 20, characters: {characters}, lines: 120}}
pages:
  page:
    credits: {{position: folio}}
    slots:
      only: {{columns: 1-20, lines: 1-40}}
"""
NOTICE = """\
pages:
- design: page
  articles:
  - kind: notice
    slot: only
    headline: 启事
    body: 本报自三月五日起，每周出版五期，周末休刊两天。
"""


@pytest.mark.parametrize("characters", [1, 2, 3])
def test_basic_columns_of_hardly_a_character_are_taken_together(tmp_path, characters):
    composed = issue(tmp_path, LAYOUT.format(characters=characters), NOTICE)
    assert errors(composed) == []
    grid = composed.loaded.edition.layout.grid
    whole = Area(0, grid.columns * (characters + 1) - 1, 0, 40)
    assert (whole.characters + 1) // usual_columns(whole, grid) - 1 >= 5
