"""`banmian fit`: the table that tells what would help, in both languages and as JSON."""

import json

import pytest
from test_commands import banmian

from conftest import ROOT

BODY = """
      三月四日傍晚，平川县石埠渡口的第一盏灯亮了。守了三十年渡口的老周把船系好，站在岸边看了很久。他说，从前摸黑过河，全凭一把手电筒；如今灯一亮，对岸的孩子放学回家，大人心里就踏实了。
      这盏灯来得不容易。去年秋天，石埠村的村民代表在议事会上提出，渡口夜里太暗，老人和学生上下船常常踩空。村里跑了三趟供电所，又请来设计院的师傅看了两回，最后定下在引桥两侧各立六根灯杆。
      施工用了四十天。电缆要从村头的变压器拉到河边，中间隔着一片菜地。菜地的主人杨桂香二话没说，让工人从她的地里走线，只提了一个要求：别伤了刚栽下的蒜苗。工人们就一锹一锹地挖，没有动用机械。
      灯亮那晚，渡口来了不少人。有人带来了鞭炮，被老周拦下了。“放鞭炮不安全，看看灯就好。”他说。孩子们沿着引桥数灯，数到第十二盏时，对岸传来了回声。
"""

ISSUE = """\
layout: tabloid
date: 2026-03-05
pages:
- design: inside
  articles:
  - place: {columns: 1-3, lines: 1-%d}
    headline: 渡口边的灯亮了
    dateline: 本报讯
    byline: {记者: [王小雨]}
    pictures: [{file: lantern.png, caption: 渡口的灯, columns: 1, lines: %s}]
    body: |%s"""


@pytest.fixture
def fit(tmp_path):
    folder = tmp_path / "issues" / "one"
    folder.mkdir(parents=True)
    (tmp_path / "layouts").mkdir()
    picture = ROOT / "issues" / "2026-03-20-evening" / "lantern.png"
    (folder / "lantern.png").write_bytes(picture.read_bytes())

    def run(lines, depth, *options, body=BODY):
        path = folder / "issue.yaml"
        path.write_text(ISSUE % (lines, depth, body), encoding="utf-8")
        return banmian("fit", folder, *options)

    return run


def test_short_copy_is_told_how_much_to_add_or_how_deep_a_picture(fit):
    zh = fit(24, 10, "--lang", "zh").stdout.splitlines()[1]
    assert zh.split()[2:] == ["46", "34", "缺", "12", "行", "可加", "132",
                              "字，或图高+4行（lines:", "14）"]  # fmt: skip
    english = fit(24, 10, "--lang", "en").stdout
    assert "12 lines short" in english
    assert "132 characters would fill it, or picture +4 lines (lines: 14)" in english
    (record,) = json.loads(fit(24, 10, "--format", "json").stdout)
    assert (record["additions"], record["picture"]) == (132, [4, 14])


def test_a_range_of_depths_is_used_by_copyfitting(fit):
    assert "图高+2行" in fit(22, "8-24", "--lang", "zh").stdout
    assert "picture -4 lines" in fit(20, "8-24", "--lang", "en").stdout
    (record,) = json.loads(fit(22, "8-24", "--format", "json").stdout)
    assert (record["deeper"], record["room"] - record["copy"]) == (2, 0)


def test_copy_that_is_over_is_told_the_cheapest_cut(fit):
    many = BODY.replace("。今", "。\n      今").replace("。村", "。\n      村")
    many = many.replace("。菜", "。\n      菜").replace("。工", "。\n      工")
    many = many.replace("。有", "。\n      有").replace("。孩", "。\n      孩")
    result = fit(18, 16, "--lang", "zh", body=many)
    assert result.returncode == 1
    assert "最省删法：第" in result.stdout
    assert "cheapest cut: cut " in fit(18, 16, "--lang", "en", body=many).stdout
    (record,) = json.loads(fit(18, 16, "--format", "json", body=many).stdout)
    assert len(record["cuts"]) == record["copy"] - record["room"]
