"""In how many columns a notice stands: never a sentence cut into columns of a line each."""

import pytest
from made_issue import errors, issue

LAYOUT = """\
extends: broadsheet
pages:
  page:
    credits: {position: folio}
    slots:
      only: {columns: 1-6, lines: 1-20}
"""
NOTICE = """\
pages:
- design: page
  articles:
  - kind: notice
    slot: only
    headline: 启事
    body: {text}
"""
SENTENCE = "本报自三月五日起，每周出版五期，周末休刊两天。"


@pytest.mark.parametrize(("sentences", "columns"), [(1, 1), (20, 6)])
def test_a_short_notice_takes_fewer_columns(tmp_path, sentences, columns):
    composed = issue(tmp_path, LAYOUT, NOTICE.format(text=SENTENCE * sentences))
    assert errors(composed) == []
    (story,) = composed.pages[0].page.stories
    assert len(story.frames) == columns


def test_an_editor_s_columns_are_kept(tmp_path):
    text = f"{SENTENCE}\n    columns: 3"
    composed = issue(tmp_path, LAYOUT, NOTICE.format(text=text))
    assert errors(composed) == []
    (story,) = composed.pages[0].page.stories
    assert len(story.frames) == 3
