"""A file read again by its last reading comes to what reading it anew does."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_desk import ISSUE, LAYOUT, MadeDesk
from made_files import GREY_PNG
from test_mutations import GOOD, PIECES

from banmian.diagnostics import Diagnostic
from banmian.kept import Kept
from banmian.load import load_issue
from banmian.load.tree import edit
from banmian.load.tree.nodes import Mapping, Scalar, Sequence
from banmian.load.tree.parse import parse
from banmian.load.tree.places import passages
from banmian.load.tree.source import decode_yaml

MORE = """\
- design: page
  # 第二个版面
  articles:
    - slot: lead
      headline: 茶园开采
      body: |

        头一段。

        第二段，“引号。
    # 往下是另一篇
    -   slot: third
        headline: >
          折行的
          题目
        body: "写在
          两行里的正文"

    - {slot: second, headline: 单行, body: 写在括号里。}
    -
      slot: foot
      headline: 短横在上一行
      body: 正文。
  section: 副刊
- <<: {number: 3, section: 三版}
  design: page
  articles:
  - slot: third
    <<:
      deck: 并入的副题
      pictures:
      - {file: grey.png}
    headline: 并入
    body: 正文。
  - slot: lead
    headline: 末篇
    body: 文件的末一行。
"""

LINES = st.sampled_from(
    ["      新添的一段。\n", "  - slot: third\n", "    deck: 副题\n", "- design: page\n", "\n",
     "# 说明\n", "      # 说明\n", "        深一层。\n", "...\n", "  waive: [hole]\n", "  articles: []\n",
     "  - &a {slot: second, headline: 甲, body: 乙。}\n", "   - x\n", "\r\n", "    body: |+\n"]
)  # fmt: skip


@st.composite
def edits(draw, text):
    """Return a text as it is after each of some edits, as editors and others make them."""
    texts = [text]
    for _ in range(draw(st.integers(1, 5))):
        text = draw(st.sampled_from(texts))
        start = draw(st.integers(0, len(text)))
        end = min(start + draw(st.sampled_from([0, 0, 0, 1, 2, 12, 80])), len(text))
        new = draw(st.one_of(PIECES, LINES, st.just(""), st.text("字a，: -\n", max_size=4)))
        if draw(st.booleans()):
            start = end = text.rfind("\n", 0, start) + 1
            new = draw(LINES)
        texts.append(text[:start] + new + text[end:])
    return texts


def told(node):
    """Return all that is to be known of a node, with the places of its lines."""
    here = node.source.file, node.line, node.column
    if isinstance(node, Scalar):
        copy = [one for one in passages(node) if one[0]]
        return here, node.text, node.style, node.value, copy
    if isinstance(node, Sequence):
        return here, [told(item) for item in node.items]
    return here, [
        (key, told(one.key), told(one.value)) for key, one in node.entries.items()
    ]


def read(raw):
    source = decode_yaml(raw, "issue.yaml")
    return None if isinstance(source, Diagnostic) else parse(source)


def again(texts):
    """Return the last of some texts as it is read by the readings before; None = anew."""
    last = None
    for text in texts:
        raw = text.encode(errors="surrogatepass")
        now = edit.read_again(last, raw) if last else None
        if now is None:
            anew = read(raw)
            last = edit.first_read(raw, anew) if anew else None
        else:
            last = now
    return now


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@settings(max_examples=400, deadline=None)
@given(texts=edits(GOOD + MORE))
def test_a_tree_mended_by_an_edit_is_the_tree_of_the_whole(texts, ends):
    last = None
    for text in texts:
        raw = text.replace("\n", ends).encode(errors="surrogatepass")
        now = edit.read_again(last, raw) if last else None
        anew = read(raw)
        if now is not None:
            assert not anew.found
            assert told(now.root) == told(anew.root)
            assert now.size >= anew.size
        last = now or (edit.first_read(raw, anew) if anew else None)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    made = MadeDesk(tmp_path_factory.mktemp("desk"))
    made.write("layouts/plain.yaml", LAYOUT)
    made.write("issues/one/grey.png", GREY_PNG)
    made.write("issues/one/copy.md", "短讯一则，写在别处。\n")
    return made


def outcome(loaded):
    return loaded.edition, loaded.diagnostics, loaded.changes, loaded.files


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=edits(GOOD + MORE))
def test_an_issue_loaded_again_is_the_issue_loaded_anew(desk, texts):
    kept = Kept()
    for text in texts:
        path = desk.write("issues/one/issue.yaml", text.encode(errors="surrogatepass"))
        assert outcome(load_issue(path, kept)) == outcome(load_issue(path))


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("第一段", "这是第一段", ("pages", 0, "articles", 0)),
        ("      ## 小标题\n", "", ("pages", 0, "articles", 0)),
        ("...\n", "...\n      又一段。\n", ("pages", 0, "articles", 0)),
        ("一角", "另一角", ("pages", 0, "articles", 0, "pictures", 0)),
        ("短讯\n", "快讯\n", ("pages", 0, "articles", 1)),
        ("  - place", "  - {slot: second, headline: 插入, body: 一篇。}\n  - place",
         ("pages", 0, "articles")),
        ("slot: foot, file", "slot: third, file", ("pages", 0, "adverts", 0)),
        ("section: 要闻", "section: 综合", ("pages", 0)),
        ("要闻\n  articles:\n", "要闻\n  articles:\n  - {slot: second}\n", ("pages", 0)),
        ("头一段", "第一段", ("pages", 1, "articles", 0)),
        ("折行的", "折成两行的", ("pages", 1, "articles", 1)),
        ("单行", "一行", ("pages", 1)),
        ("短横", "横", ("pages", 1)),
        ("的副题", "的题", ("pages", 2)),
        ("末一行。\n", "末一行。\n  section: 末版\n", ("pages", 2)),
    ],
)  # fmt: skip
def test_an_edit_is_read_alone(old, new, changed):
    text = GOOD + MORE
    assert text.count(old) == 1
    now = again([text, text.replace(old, new)])
    assert now is not None
    assert now.changed == changed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("number: 5128", "number: 5129"),
        ("第一段", "第一段\r"),
        ("headline: 短讯", "headline: *a"),
        ("headline: 短讯", 'headline: "短讯'),
        ("headline: 短讯", "headline: &a 短讯"),
        ("headline: 短讯", "headline: 短讯\n    headline: 又一题"),
        ("headline: 短讯", "headline: 短讯\n...\n    deck: 副题"),
        ("headline: 短讯", "headline: \N{BYTE ORDER MARK}\n\N{BYTE ORDER MARK}"),
        ("headline: 短讯", "headline: \0"),
        ("headline: 短讯", "headline: " + "[" * 62 + "]" * 62),
        ("- design: page\n  # 第二个", "- design: page\n- design: page\n  # 第二个"),
    ],
)
def test_what_an_edit_may_change_elsewhere_is_read_whole(old, new):
    text = GOOD + MORE
    assert text.count(old) == 1
    assert again([text, text.replace(old, new)]) is None


def test_a_file_with_anchors_is_read_whole():
    text = GOOD.replace("headline: 短讯", "headline: &a 短讯")
    assert again([text, text.replace("第一段", "这是第一段")]) is None


def test_nodes_are_counted_over_many_edits():
    texts = [ISSUE.replace("全县", word) for word in ("全市", "全省") * 5]
    assert again(texts).size > parse(decode_yaml(texts[0].encode(), "")).size
    last = edit.first_read(texts[0].encode(), read(texts[0].encode()))
    full = last._replace(size=edit.NODE_LIMIT)
    assert edit.read_again(full, texts[1].encode()) is None


def test_nodes_that_move_know_their_lines():
    text = GOOD + MORE
    texts = [text, text.replace("...\n", "...\n      又一段。\n")]
    texts.append(texts[1].replace("折行的", "折成两行的"))
    for number in (1, 2):
        now = again(texts[: number + 1])
        assert isinstance(now.root, Mapping)
        assert told(now.root) == told(read(texts[number].encode()).root)


def test_the_files_that_articles_name_are_seen_to_change(desk):
    kept = Kept()
    path = desk.write("issues/one/issue.yaml", GOOD)
    before = outcome(load_issue(path, kept))
    for name, data in (
        ("copy.md", "别处改了一字。\n".encode()),
        ("copy.md", None),
        ("copy.md", "又有了。\n".encode()),
        ("grey.png", b"no picture"),
        ("grey.png", GREY_PNG),
    ):
        file = path.with_name(name)
        file.unlink() if data is None else file.write_bytes(data)
        now = outcome(load_issue(path, kept))
        assert now == outcome(load_issue(path))
        assert now != before
        before = now
