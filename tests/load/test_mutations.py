"""Whatever is done to a good issue, loading answers with diagnostics, never an exception."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_desk import LAYOUT, MadeDesk
from made_files import GREY_PNG

GOOD = """\
layout: plain
date: 2026-03-05
number: 5128
editors: {编辑: [方平, 何青]}
copy: {spaces: normalize}
pages:
- design: page
  section: 要闻
  articles:
  - id: one
    slot: lead
    kicker: 抓项目 强产业
    headline: [全县工业, "迈上新台阶"]
    byline: {记者: [王小雨]}
    columns: 6
    body: |
      第一段,**黑体**[[着重]]。
      ## 小标题
      {赉|lài} H~2~O 10^3^ "引号"（括号）...
    pictures:
    - {file: grey.png, caption: 一角。, lines: 14-18, focus: [0.4, 0.3]}
  - place: {columns: 1-2, lines: 42-50}
    headline: 短讯
    body: {file: copy.md}
  adverts:
  - {slot: foot, file: grey.png}
"""

PIECES = st.sampled_from(
    [":", "：", "- ", "  ", "\t", "\n", "#", "[", "]", "{", "}", "'", '"', "|", ">", "&a ", "*a",
     "!!int ", "!x ", "? ", "---\n", "...\n", "%YAML 1.1\n", "\u3000", "\x00", "\ufeff", "\u2028",
     "null", "true", "~", "-1", "0", "1e9", "9" * 30, "字", "\U0002ceb5", "\\", "**", "[[", "](",
     ": ", ", ", "<<: ", "@", "`", "$ref", "..", "/etc/passwd", "\ud7ff", "x" * 300]
)  # fmt: skip


@st.composite
def mutated(draw, text):
    """Return a text with some stretches replaced, doubled or taken out."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(start + draw(st.integers(0, 12)), len(text))
        cut = text[start:end]
        with_ = draw(st.one_of(PIECES, st.just(""), st.just(cut * 2), st.text(max_size=4)))
        text = text[:start] + with_ + text[end:]
    return text


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    made = MadeDesk(tmp_path_factory.mktemp("desk"))
    made.write("issues/one/grey.png", GREY_PNG)
    made.write("issues/one/copy.md", "正文。\n")
    return made


MANY = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def test_good(desk):
    assert desk.load(GOOD).edition


@MANY
@given(text=mutated(GOOD))
def test_issue(desk, text):
    answer(desk.load(text.encode("utf-8", "surrogatepass")))


@MANY
@given(
    raw=mutated(GOOD).map(lambda text: text.encode("utf-8", "surrogatepass")), at=st.data()
)
def test_bytes(desk, raw, at):
    place = at.draw(st.integers(0, len(raw)))
    answer(desk.load(raw[:place] + at.draw(st.binary(max_size=3)) + raw[place + 1 :]))


@MANY
@given(text=mutated(LAYOUT))
def test_layout(desk, text):
    desk.write("layouts/other.yaml", text.encode("utf-8", "surrogatepass"))
    answer(desk.load(GOOD.replace("plain", "other")))


@MANY
@given(raw=st.binary(max_size=200) | mutated("正文。\n“引”\n").map(str.encode))
def test_copy(desk, raw):
    desk.write("issues/one/copy.txt", raw)
    answer(desk.load(GOOD.replace("copy.md", "copy.txt")))


@MANY
@given(
    raw=mutated(GREY_PNG.decode("latin-1")).map(
        lambda text: text.encode("latin-1", "replace")
    )
)
def test_picture(desk, raw):
    desk.write("issues/one/other.png", raw)
    answer(desk.load(GOOD.replace("grey.png", "other.png")))


def answer(loaded):
    """An edition or errors; every message has its words and a place in a file."""
    errors = [one for one in loaded.diagnostics if one.severity == "error"]
    assert (loaded.edition is None) == bool(errors)
    for one in loaded.diagnostics:
        assert one.position
        assert one.position.line >= 1
        assert one.position.column >= 1
        assert one.render("zh")
        assert one.render("en")
