import pytest
from case_files import read_cases, take_places
from made_desk import ISSUE, SPREAD, MadeDesk, told
from made_files import GREY_PNG


@pytest.fixture
def desk(tmp_path):
    return MadeDesk(tmp_path)


ISSUES = read_cases("wrong_issues.txt")
LAYOUTS = read_cases("wrong_layouts.txt")


@pytest.mark.parametrize("case", ISSUES, ids=[case[0] for case in ISSUES])
def test_issue(desk, case):
    _, codes, text = case
    desk.write("issues/one/grey.png", GREY_PNG)
    desk.write("issues/one/industry.md", "正文。\n")
    desk.write("layouts/spread.yaml", SPREAD)
    yaml, places = take_places(text)
    loaded = desk.load(yaml)
    expected = [(code, "issue.yaml", *at) for code, at in zip(codes, places, strict=True)]
    assert told(loaded) == expected
    assert_words(loaded)


@pytest.mark.parametrize("case", LAYOUTS, ids=[case[0] for case in LAYOUTS])
def test_layout(desk, case):
    _, codes, text = case
    yaml, places = take_places(text)
    desk.write("layouts/test.yaml", yaml)
    loaded = desk.load(ISSUE.replace("plain", "test"))
    expected = [(code, "test.yaml", *at) for code, at in zip(codes, places, strict=True)]
    assert [one for one in told(loaded) if one[1] == "test.yaml"] == expected
    assert_words(loaded)


def assert_words(loaded):
    """Every diagnostic has its words in both languages; errors leave no edition."""
    for one in loaded.diagnostics:
        assert one.render("zh")
        assert one.render("en")
    if any(one.severity == "error" for one in loaded.diagnostics):
        assert loaded.edition is None
