"""What is too long for its place is the user's to shorten: told, never drawn outside."""

import pytest
from PIL import Image

from banmian.cli.batch import build_issues
from banmian.cli.options import BuildOptions

ISSUE = """\
layout: county-broadsheet
date: 2026-03-05
number: 5128
pages:
- design: front
  articles:
  - slot: third
{article}
"""

LONG = {
    "headline": "headline: " + "版" * 60 + "\n    body: 正文。",
    "latin headline": "headline: " + "W" * 60 + "\n    body: 正文。",
    "kicker": "headline: 题\n    kicker: " + "引" * 120 + "\n    body: 正文。",
    "vertical headline": "headline: " + "长" * 90
    + "\n    headline-position: vertical-left\n    body: 正文。",
    "subhead": "headline: 题\n    body: |\n      正文。\n      ## " + "小" * 120,
    "word": "headline: 题\n    body: 甲甲甲" + "W" * 40,
    "number": "headline: 题\n    body: 编号" + "1234567890" * 6,
    "run of marks": "headline: 题\n    body: 甲" + "）" * 500,
    "reading": "headline: 题\n    body: '{平|" + "pingchuan" * 40 + "}'",
    "quote": "kind: quote\n    body: " + "W" * 200,
}  # fmt: skip


@pytest.mark.parametrize("name", LONG)
def test_too_long_is_an_error_with_its_place(name, tmp_path, capsys):
    (tmp_path / "layouts").mkdir()
    issue = tmp_path / "issues" / "one"
    issue.mkdir(parents=True)
    text = ISSUE.format(article="    " + LONG[name])
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    code = build_issues([issue], BuildOptions(None, (), "en"))
    told = capsys.readouterr().err
    assert code == 1
    assert "error[" in told
    assert "issue.yaml:" in told
    assert not (tmp_path / "build").exists()


def test_long_names_shrink_into_the_nameplate(tmp_path):
    from banmian.build import compose
    from banmian.geometry import Point
    from banmian.model.page import Text, walk

    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "long.yaml").write_text(
        "extends: county-broadsheet\npaper: {name: 平川新闻晨报周末特别版}\n",
        encoding="utf-8",
    )
    issue = tmp_path / "issues" / "one"
    issue.mkdir(parents=True)
    text = ISSUE.format(article="    headline: 题\n    body: 正文。")
    text = text.replace("county-broadsheet", "long")
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    composed = compose(issue)
    ((page,),) = [tuple(one.page for one in composed.pages)]
    ((place, plate), *_) = [one for one in page.furniture if one[1].role == "nameplate"]
    name = [(point.x, item.run) for point, item in walk(plate, Point(0, 0))
            if isinstance(item, Text) and item.run.text in "平川新闻晨报周末特别版"]  # fmt: skip
    panel = min(point.x for point, item in walk(plate, Point(0, 0))
                if isinstance(item, Text) and "2026年" in item.run.text)  # fmt: skip
    assert place.x > 0
    assert max(x + run.width for x, run in name) < panel


PICTURE = """\
    kind: picture
    headline: 新桥通车
    pictures:
    - {file: photo.png, caption: CAPTION}
"""

INSET = """\
    headline: 新桥通车
    pictures:
    - {file: photo.png, columns: 1, lines: 12, caption: CAPTION}
    body: 正文。
"""


@pytest.mark.parametrize("article", [PICTURE, INSET])
@pytest.mark.parametrize("count", [20, 180, 400, 1800, 6000])
def test_a_caption_leaves_its_picture_to_be_seen(article, count, tmp_path, capsys):
    """A long one is told with how much must go; one of a line is not."""
    (tmp_path / "layouts").mkdir()
    issue = tmp_path / "issues" / "one"
    issue.mkdir(parents=True)
    Image.new("L", (1200, 900), 128).save(issue / "photo.png")
    caption = "渔船从桥下驶过，" * (count // 8) + "岸边。"
    text = ISSUE.format(article=article.replace("CAPTION", caption))
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    code = build_issues(
        [issue], BuildOptions(output=None, pages=(), png=False, proof=False, language="en")
    )
    told = capsys.readouterr().err
    long = count >= (1800 if article is PICTURE else 180)
    assert ("error[caption-too-long]" in told) == long
    assert code == int(long)
    if long:
        assert f"it has {len(caption)} characters" in told


PLACES = {
    "plain": ("body: 甲甲甲" + "W" * 40, (9, 11)),
    "in a later line of its paragraph": ("body: " + "甲" * 40 + "W" * 60, (9, 45)),
    "after what is run in": (
        "dateline: 本报驻省城记者三月五日深夜专电\n    body: >\n      " + "W" * 60,
        (10, 1),
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_line_too_long_is_pointed_at(name, tmp_path):
    from banmian.build import compose

    (tmp_path / "layouts").mkdir()
    issue = tmp_path / "issues" / "one"
    issue.mkdir(parents=True)
    article, (line, column) = PLACES[name]
    text = ISSUE.format(article="    headline: 题\n    " + article)
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    (told,) = [one for one in compose(issue).diagnostics if one.code == "overfull-line"]
    assert told.position.line == line
    assert column <= told.position.column <= column + 10


def test_a_headline_too_long_is_quoted_in_short(tmp_path, capsys):
    (tmp_path / "layouts").mkdir()
    issue = tmp_path / "issues" / "one"
    issue.mkdir(parents=True)
    text = ISSUE.format(article="    headline: " + "W" * 400 + "\n    body: 正文。")
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    assert build_issues([issue], BuildOptions(None, (), "en")) == 1
    assert f"“{'W' * 30}…”" in capsys.readouterr().err
