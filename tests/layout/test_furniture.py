"""Nameplates of every arrangement, the weather, what a folio line says."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from made_issue import body, errors, furniture, issue, words

from banmian.render.dump import dump
from banmian.units import pt, to_pt
from conftest import Golden

GOLDEN = Path(__file__).parent / "golden"

LAYOUT = """\
extends: broadsheet
paper:
  name: 平川新闻
  latin: PINGCHUAN NEWS
  sponsor: 中共平川县委
  publisher: 平川县融媒体中心
  serial: CN 00-0000
  postal-code: 00-00
  website: www.pingchuan.example
  price: 零售每份 1.00 元
  address: 平川县文昌街 18 号
  printer: 平川印务中心
pages:
  page:
    folio: {folio}
    folio-parts: {folio_parts}
    nameplate:
      columns: {columns}
      lines: {lines}
      arrangement: {arrangement}
      parts: [name, latin, sponsor, publisher, date, weekday, lunar, number, pages, serial, postal-code, website, weather, price, address, printer]
    ear: {{columns: 8, lines: 1-14, title: 今日提要, items: [春灌提前六天 2版], weather: true}}
    slots:
      lead: {{columns: 2-7, lines: 60-100}}
"""
WEATHER = "晴转多云 4～15℃ 北风2级"
ROOMS = {"left": ("1-5", "1-12"), "center": ("1-7", "1-15"), "vertical": ("1", "1-56")}
LETTERS = "平川新闻"


def page(root, arrangement="left", *, folio="false", folio_parts="[paper]", room=None):
    columns, lines = room or ROOMS[arrangement]
    layout = LAYOUT.format(
        arrangement=arrangement, columns=columns, lines=lines, folio=folio,
        folio_parts=folio_parts,
    )  # fmt: skip
    text = (
        f"number: 5128\nweather: {WEATHER}\npages:\n- design: page\n  articles:\n"
        f"  - slot: lead\n    headline: 一渠春水到门前\n{body(9)}"
    )
    composed = issue(root, layout, text)
    assert errors(composed) == []
    return composed.pages[0].page


def plate(made):
    return furniture(made, "nameplate")


def name(made):
    return [(point, run) for point, run in plate(made) if run.text and run.text in LETTERS
            and run.size > pt(40)]  # fmt: skip


@pytest.mark.parametrize("arrangement", ROOMS)
def test_nameplate_looks_as_it_did(tmp_path, arrangement):
    text = dump(page(tmp_path, arrangement))
    start = text.index("furniture nameplate")
    wanted = Golden(GOLDEN / f"nameplate-{arrangement}.txt")
    assert text[start : text.index("furniture ear")] == wanted


@pytest.mark.parametrize("arrangement", ROOMS)
def test_every_part_is_printed_once(tmp_path, arrangement):
    said = "".join(words(page(tmp_path, arrangement), "nameplate").split())
    for part in ("PINGCHUANNEWS", "主管：中共平川县委", "主办：平川县融媒体中心", "2026年3月5日",
                 "星期四", "农历丙午年正月十七", "总第5128期", "CN00-0000", "邮发代号00-00",
                 "www.pingchuan.example", "天气晴转多云4～15℃北风2级", "零售每份1.00元",
                 "社址：平川县文昌街18号", "印刷：平川印务中心"):  # fmt: skip
        assert said.count(part) == 1, part


@pytest.mark.parametrize("arrangement", ROOMS)
def test_nothing_leaves_its_zone_or_lies_on_anything(tmp_path, arrangement):
    made = page(tmp_path, arrangement)
    (fragment,) = [(at, one) for at, one in made.furniture if one.role == "nameplate"][:1]
    place, one = fragment
    boxes = []
    for point, run in plate(made):
        left, base = to_pt(point.x - place.x), to_pt(point.y - place.y)
        size = to_pt(run.size)
        boxes.append((left, base - 0.8 * size, left + to_pt(run.width), base + 0.06 * size))
    assert min(box[0] for box in boxes) > -6
    assert max(box[2] for box in boxes) < to_pt(one.size.width) + 6
    assert max(box[3] for box in boxes) < to_pt(one.size.height) + 3
    for one, other in combinations(boxes, 2):
        clear = one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5
        assert clear or one[3] <= other[1] or other[3] <= one[1], (one, other)


def test_centred_name_stands_in_the_middle(tmp_path):
    made = page(tmp_path, "center")
    letters = name(made)
    place = next(at for at, one in made.furniture if one.role == "nameplate")
    left, right = letters[0][0].x, letters[-1][0].x + letters[-1][1].width
    middle = place.x + pt(7 * 13 + 6) * 9 // 2
    assert abs((left + right) // 2 - middle) < pt(1)


def test_upright_name_runs_down_one_axis(tmp_path):
    letters = name(page(tmp_path, "vertical"))
    assert "".join(run.text for _, run in letters) == LETTERS
    middles = [point.x + run.width // 2 for point, run in letters]
    feet = [point.y for point, _ in letters]
    assert max(middles) - min(middles) < pt(0.1)
    steps = {after - before for before, after in pairwise(feet)}
    assert len(steps) == 1
    assert steps.pop() > letters[0][1].size


def test_small_zone_takes_a_smaller_name(tmp_path):
    small = page(tmp_path, "center", room=("1-4", "1-13"))
    assert pt(40) < name(small)[0][1].size < pt(100)


def test_weather_stands_in_the_ear(tmp_path):
    assert words(page(tmp_path), "ear").endswith("天气　晴转多云　4～15℃　北风2级")


def test_folio_says_what_the_design_wants(tmp_path):
    parts = "[paper, lunar, weather, number]"
    said = words(page(tmp_path, folio="true", folio_parts=parts), "folio")
    assert (
        "平川新闻　农历丙午年正月十七 惊蛰　晴转多云　4～15℃　北风2级　总第5128期" in said
    )
