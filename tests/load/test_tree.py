import pytest
from case_files import take_places

from banmian.load.tree.complaints import MOST
from banmian.load.tree.decode import decode
from banmian.load.tree.nodes import resolve_scalar, to_plain
from banmian.load.tree.parse import DEPTH_LIMIT, NODE_LIMIT, parse_yaml
from banmian.load.tree.places import Place, passages
from banmian.load.tree.source import YAML_LIMIT, Source, decode_yaml
from banmian.model.issue import IssueSpec


def parse(text):
    tree, found = parse_yaml(Source("x.yaml", text))
    assert not found
    return tree


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "on", "off", "y", "n", "No", "12:30", "2026-03-05", "1_000", "0b11", "017x",
     "1.2.3", "tRue", "nan", ".inf", "-", "+", "e5", "=", "<<", "9" * 50],
)  # fmt: skip
def test_stays_text(text):
    assert resolve_scalar(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("5128", 5128),
        ("-3", -3),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1e3", 1000.0),
    ],
)
def test_core_schema(text, value):
    result = resolve_scalar(text)
    assert result == value
    assert type(result) is type(value)


def test_quoted_is_text():
    assert to_plain(parse("a: '12'\nb: \"true\"\nc: !!str 12\n")) == {
        "a": "12",
        "b": "true",
        "c": "12",
    }


def test_keys_are_text():
    assert to_plain(parse("12: a\ntrue: b\n2026-03-05: c\n")) == {
        "12": "a",
        "true": "b",
        "2026-03-05": "c",
    }


def test_merge_key_takes_the_entries_of_a_mapping():
    text = "a: &x {b: 1, d: 2}\ne: &y {d: 3, f: 4}\nc: {d: 5, <<: [*x, *y]}\n"
    assert to_plain(parse(text))["c"] == {"d": 5, "b": 1, "f": 4}


def test_quoted_merge_key_is_a_key_like_others():
    assert "<<" in to_plain(parse("a: &x {b: 1}\nc: {'<<': *x}\n"))["c"]


def test_aliases_repeat_their_node():
    assert to_plain(parse("a: &x [1, 2]\nb: *x\n")) == {"a": [1, 2], "b": [1, 2]}


def test_places_of_keys_and_values():
    text, places = take_places("pages:\n- articles:\n  - headline: a\n    ▸slot: ▸lead\n")
    place = Place(parse(text)).at("pages", 0, "articles", 0, "slot")
    assert [place.key_position[1:], place.position[1:]] == places


def test_place_of_what_is_not_written_is_its_parent():
    place = Place(parse("pages:\n- design: front\n"))
    assert place.at("pages", 0, "section", "x").position == place.at("pages", 0).position
    assert place.at("pages", 7).position == place.at("pages").position


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n    第一段\n\n    第二段\n",
        "a: |2\n    第一段\n  第二段\n",
        "a: |-\n\n  第一段",
        "a: | # 注\n  第一段\n  第二段\n",
        "a: 第一段\n",
        "a: '第一段'\n",
        'a: "第一段"\n',
        "a: |\r\n  第一段\r\n  第二段\r\n",
    ],
)
def test_lines_of_a_text_are_where_they_are_said_to_be(text):
    lines = text.split("\n")
    for line, passage in passages(parse(text).entries["a"].value):
        if line:
            assert passage.exact
            assert lines[passage.line - 1][passage.column - 1 :].startswith(line)


def test_folded_text_points_at_its_start():
    (line, passage), *_ = passages(parse("a: >\n  一\n  二\n").entries["a"].value)
    assert line == "一 二"
    assert passage.position(2)[1:] == (1, 4)


def test_byte_order_mark_is_no_character():
    source = decode_yaml(b"\xef\xbb\xbfa: 1\n", "x.yaml")
    tree, _ = parse_yaml(source)
    assert list(tree.entries) == ["a"]
    assert tree.entries["a"].key.column == 1


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_foreign_line_breaks_break_no_line(separator):
    source = decode_yaml(f"a: 一{separator}二\nb: 三\n".encode(), "x.yaml")
    tree, _ = parse_yaml(source)
    assert to_plain(tree)["a"] == "一 二"
    assert tree.entries["b"].key.line == 2


def codes(text):
    return [one.code for one in parse_yaml(Source("x.yaml", text))[1]]


def test_alias_bomb():
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for n in range(1, 12):
        aliases = ", ".join([f"*a{n - 1}"] * 10)
        levels.append(f"a{n}: &a{n} [{aliases}]")
    (found,) = parse_yaml(Source("x.yaml", "\n".join(levels)))[1]
    assert found.code == "yaml-too-many-nodes"
    assert found.position.line == 6


def test_alias_ladder_cannot_grow_deep():
    rung = "[" * 40 + "{}" + "]" * 40
    text = f"a: &a {rung.format('x')}\nb: &b {rung.format('*a')}\n"
    assert codes(text) == ["yaml-too-deep"]


def test_alias_of_what_is_still_open():
    assert codes("a: &x [*x]\n") == ["yaml-no-anchor"]


def test_nesting_has_a_limit():
    assert codes("[" * 100_000) == ["yaml-too-deep"]
    assert codes("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT) == []


def test_nodes_have_a_limit():
    assert codes("[" + "a," * NODE_LIMIT + "]") == ["yaml-too-many-nodes"]


def test_control_character():
    (found,) = parse_yaml(Source("x.yaml", "a: 1\nb: 一\x01\n"))[1]
    assert (found.code, found.position[1:]) == ("yaml-control", (2, 5))


@pytest.mark.parametrize(("encoding", "place"), [("gb18030", (2, 7)), ("utf-16", (1, 1))])
def test_other_encodings(encoding, place):
    found = decode_yaml("layout: plain\nname: 版面\n".encode(encoding), "x.yaml")
    assert found.code == "not-utf8"
    assert found.position[1:] == place


def test_size_has_a_limit():
    assert decode_yaml(b"#" * (YAML_LIMIT + 1), "x.yaml").code == "file-too-large"


def test_complaints_have_a_limit():
    keys = "\n".join(f"key{number}: 1" for number in range(5000))
    tree, _ = parse_yaml(Source("x.yaml", keys))
    _, found = decode(tree, IssueSpec)
    assert len(found) == MOST
