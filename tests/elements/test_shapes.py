"""Pictures at a line of the body, text round contours, L-shaped blocks."""

from io import BytesIO

import pytest
from made_blocks import EM, LEADING, ROOT, golden, made, on_grid
from PIL import Image

from banmian.geometry import Rect
from banmian.layout.furniture.rules import column_rules
from banmian.model.design import Grid, Zone
from banmian.model.page import Fill
from banmian.model.page import Image as Placed
from banmian.units import mm, pt, to_pt

LANTERN = (ROOT / "issues" / "2026-03-20-evening" / "lantern.png").read_bytes()
MAP = (ROOT / "issues" / "2026-03-12" / "map.png").read_bytes()
COLUMN = 11
GUTTER = 1

COPY = """\
body: |
  正月十六傍晚，石埠老街的青石板刚被雨水洗过，二十四盏鱼灯从祠堂里鱼贯而出。打头的红鲤长一米八，竹骨绢面，鳞片一笔一笔勾成，灯芯一亮，满街孩子都追着它跑。
  举红鲤的是十九岁的方小荷。她十二岁跟着爷爷学扎灯，头一年只许削篾，第二年才摸到糨糊。“竹子要选背阴坡上的，三年生，节长皮韧。”她说，“灯轻一两，胳膊就多撑一炷香。”
  石埠鱼灯始于何时，村里说法不一。县志只记了一句：旧时发大水，渔户以灯引船，后来年年照办，成了规矩。上世纪八十年代停过十来年，2009年，七位老人凑了三千元，把它重新扎了起来。
  如今队里有四十六人，最小的八岁，最大的七十三岁。排练安排在每周六下午，谁缺席，谁给大家烧茶。去年外出演出三十一场，收入除了添置材料，全部存进村里的助学账户。
  ## 灯下有学堂
  县文化馆在老粮仓辟出两间屋，开了鱼灯学堂。馆长许知微介绍，学堂不收学费，只要求学会以后再教两个人。三年下来，学员从十一人增加到一百六十多人，其中一半是中小学生。
  散场时已近九点。方小荷把红鲤靠在墙边，用干布擦去鳞片上的雨点。灯还温着，映得墙上一片红。“明年想扎一条会摆尾的。”她比画着，“图纸画好了，就差一根合适的竹子。”
"""

HEAD = """\
headline: 鱼灯游过老街
dateline: 本报讯
byline: 唐一诺
"""

CONTOUR = f"""\
place: {{columns: 1-3, lines: 1-29}}
{HEAD}pictures:
- file: lantern.png
  columns: 2
  lines: 19
  position: {{column: 2, line: 5}}
  wrap: contour
  caption: 鱼灯舞者。
{COPY}""".replace("  ## 灯下有学堂\n", "")

CELL = f"""\
place: {{columns: 1-4, lines: 1-23}}
{HEAD}pictures:
- {{file: map.png, columns: 2, lines: 9, position: {{column: 2, line: 6}}, caption: 石埠老街在县城东南。}}
{COPY}"""

NOTCHED = f"""\
place: {{columns: 1-4, lines: 1-24, notch: {{columns: 3-4, lines: 12-24}}}}
{HEAD}{COPY}"""


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "issues" / "one"
    folder.mkdir(parents=True)
    (folder / "lantern.png").write_bytes(LANTERN)
    (folder / "map.png").write_bytes(MAP)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "yaml"), [("contour", CONTOUR), ("cell", CELL), ("notch", NOTCHED)]
)
def test_shape_looks_as_it_did(desk, name, yaml):
    block = made(desk, yaml)
    assert block.codes() == []
    assert block.dump() == golden(name)


def body_lines(block):
    """Return (x, baseline, right edge) of each body line at body size."""
    lines = {}
    for piece in block.pieces():
        if piece.size == EM and piece.y > 5 * LEADING:
            column = int((piece.x + EM) // ((COLUMN + GUTTER) * EM))
            x, right = lines.get((column, piece.y), (piece.x, 0))
            lines[column, piece.y] = (min(x, piece.x), max(right, piece.x + piece.width))
    return lines


def image(block):
    [(x, y, item)] = block.items(Placed)
    return x, y, to_pt(item.size.width), to_pt(item.size.height)


def test_picture_stands_at_its_column_and_line(desk):
    block = made(desk, CELL)
    x, y, width, _ = image(block)
    assert x == pytest.approx((COLUMN + GUTTER) * EM)
    assert width == pytest.approx((2 * COLUMN + GUTTER) * EM)
    head = min(piece.y for piece in block.pieces() if piece.text.startswith("本报讯"))
    top = head + 5 * LEADING - 0.84 * EM
    assert y == pytest.approx(top, abs=0.05)


def test_a_line_stays_white_above_and_below_a_picture(desk):
    block = made(desk, CELL)
    _, top, _, _ = image(block)
    foot = max(piece.y for piece in block.pieces() if piece.text.endswith("东南。"))
    beside = [y for column, y in body_lines(block) if column in (1, 2)]
    assert max(y for y in beside if y < top) == pytest.approx(top + 0.84 * EM - 2 * LEADING)
    assert min(y for y in beside if y > foot) == pytest.approx(foot + 2 * LEADING)


def seen(rect, top, foot):
    """Return the x from and to which the cut-out is seen between two y; None = nowhere."""
    x, y, width, height = rect
    alpha = Image.open(BytesIO(LANTERN)).getchannel("A").point(lambda a: 255 * (a > 40))
    scale = alpha.height / height
    rows = (round((top - y) * scale), round((foot - y) * scale))
    box = alpha.crop((0, max(0, rows[0]), alpha.width, max(0, rows[1]))).getbbox()
    return box and (x + box[0] * width / alpha.width, x + box[2] * width / alpha.width)


def test_text_keeps_half_a_character_to_one_and_a_half_beside_an_outline(desk):
    block = made(desk, CONTOUR)
    rect = image(block)
    whites = []
    for (column, y), (left, right) in body_lines(block).items():
        assert on_grid(y)
        edges = seen(rect, y - 1.34 * EM, y + 0.58 * EM)
        if column and edges:
            whites.append((edges[0] - right if column == 1 else left - edges[1]) / EM)
    assert len(whites) > 15
    assert min(whites) >= 0.5 - 0.03
    assert sum(white <= 1.53 for white in whites) > 10


def test_lines_beside_an_outline_measure_whole_characters(desk):
    block = made(desk, CONTOUR)
    lines = body_lines(block)
    edge = (3 * COLUMN + 2 * GUTTER) * EM
    measures = [
        (edge - left) / EM for (column, _), (left, _) in lines.items() if column == 2
    ]
    assert len(set(map(round, measures))) > 4
    for measure in measures:
        assert measure == pytest.approx(round(2 * measure) / 2, abs=0.01)
        assert measure >= 4.99


def test_columns_over_the_notch_end_above_it(desk):
    block = made(desk, NOTCHED)
    feet = {}
    for column, y in body_lines(block):
        feet[column] = max(feet.get(column, 0), y)
    assert feet[2] < 12 * LEADING
    assert feet[0] - feet[2] == pytest.approx(13 * LEADING, abs=LEADING + 0.01)
    assert feet[1] - feet[3] == pytest.approx(13 * LEADING, abs=LEADING + 0.01)
    assert block.story.frames[3].bottom == block.story.frames[2].bottom
    assert to_pt(block.story.frames[0].bottom - block.story.frames[3].bottom) == (
        pytest.approx(13 * LEADING)
    )


def test_head_stands_beside_a_notch_at_the_top(desk):
    yaml = NOTCHED.replace("3-4, lines: 12-24", "3-4, lines: 1-14")
    block = made(desk, yaml)
    assert block.codes() == []
    head = [piece for piece in block.pieces() if piece.size > 20]
    assert max(piece.x + piece.width for piece in head) <= (2 * COLUMN + 1) * EM
    right = [y for column, y in body_lines(block) if column > 1]
    assert min(right) == pytest.approx(15 * LEADING)


def corners(block):
    """Return the ends of all strokes."""
    return {
        (round(x + dx), round(y + dy))
        for x, y, item in block.strokes()
        for dx, dy in ((0, 0), (to_pt(item.to.x), to_pt(item.to.y)))
    }


@pytest.mark.parametrize("box", ["rule", "double", "wavy", "tint"])
@pytest.mark.parametrize("notch", ["3-4, lines: 12-24", "3-4, lines: 1-14",
                                   "1-2, lines: 12-24", "1-2, lines: 1-14"])  # fmt: skip
def test_box_goes_round_the_notch(desk, box, notch):
    yaml = NOTCHED.replace("lines: 1-24", "lines: 1-34").replace("12-24", "17-34")
    notch = notch.replace("12-24", "17-34")
    block = made(desk, yaml.replace("3-4, lines: 17-34", notch) + f"box: {box}\n")
    assert block.codes() == []
    left = notch.startswith("1-2")
    x = (2 * COLUMN + 2 * GUTTER if left else 2 * COLUMN + GUTTER) * EM
    y = 14.5 * LEADING if notch.endswith("1-14") else 16 * LEADING
    taken = Rect(0 if left else pt(x + EM), 0 if notch.endswith("1-14") else pt(y + 2),
                 pt(x - EM) if left else pt(30 * EM), pt(y - 2))  # fmt: skip
    for piece in block.pieces():
        middle = piece.x + piece.width / 2
        inside = taken.x <= pt(middle) <= taken.right and taken.y < pt(piece.y)
        assert not (inside and pt(piece.y) < taken.bottom), piece
    if box == "tint":
        assert sum(item.size.width * item.size.height for _, _, item in
                   block.items(Fill)) < pt(47 * EM) * pt(33.5 * LEADING)  # fmt: skip
    else:
        assert (round(x), round(y)) in corners(block)


@pytest.mark.parametrize("lines", range(24, 40))
def test_feet_of_an_l_shape_are_level_in_each_leg(desk, lines):
    yaml = NOTCHED.replace("1-24", f"1-{lines}").replace("12-24", f"{lines - 12}-{lines}")
    block = made(desk, yaml)
    assert set(block.codes()) <= {"overset"}
    white = {}
    for column, frame in enumerate(block.story.frames):
        bottom = to_pt(frame.bottom - block.story.place.y)
        foot = max(y for at, y in body_lines(block) if at == column)
        white[column] = round((bottom - foot) / LEADING)
    assert max(white.values()) - min(white.values()) <= 1


def with_pictures(*pictures):
    """Return the block with pictures, nine lines deep unless they say otherwise."""
    return f"""\
place: {{columns: 1-4, lines: 1-23}}
{HEAD}pictures:
{"".join(f"- {{file: map.png, {one}}}{chr(10)}" for one in pictures)}{COPY}"""


@pytest.mark.parametrize(
    ("pictures", "code", "line"),
    [
        (["lines: 9, position: {column: 2, line: 12}"], "picture-outside-block", 11),
        (["lines: 15-20, position: {column: 2, line: 6}"], "picture-outside-block", 11),
        (["position: bottom", "position: bottom"], "pictures-overlap", 12),
        (["lines: 4, position: {column: 1, line: 9}", "position: {column: 1, line: 5}"],
         "pictures-overlap", 12),
        (["columns: 3, lines: 5, position: top-left", "columns: 2, lines: 5"],
         "pictures-overlap", 12),
    ],
)  # fmt: skip
def test_picture_that_does_not_go_there_is_told(desk, pictures, code, line):
    block = made(desk, with_pictures(*pictures))
    [told] = [one for one in block.diagnostics if one.code == code]
    assert (told.severity, told.position.line) == ("error", line)
    assert told.render("zh")
    assert told.render("en")


def test_pictures_that_share_a_white_line_are_apart(desk):
    pictures = ["lines: 6, position: {column: 2, line: 1}",
                "lines: 6, position: {column: 2, line: 8}"]  # fmt: skip
    assert set(made(desk, with_pictures(*pictures)).codes()) <= {"overset"}


def test_picture_with_a_range_of_depth_ends_at_the_foot(desk):
    block = made(
        desk, with_pictures("lines: 3-30, columns: 2, position: {column: 1, line: 14}")
    )
    assert set(block.codes()) <= {"overset"}
    _, y, _, height = image(block)
    assert y + height == pytest.approx(23 * LEADING + 0.08 * EM, abs=0.05)


def test_picture_in_the_notch_is_told(desk):
    yaml = NOTCHED.replace("3-4, lines: 12-24", "3-4, lines: 1-20") + (
        "pictures:\n- {file: map.png, lines: 6, position: {column: 3, line: 1}}\n"
    )
    assert "picture-over-notch" in made(desk, yaml).codes()


def test_notch_that_is_not_as_deep_as_the_head_is_told(desk):
    yaml = NOTCHED.replace("3-4, lines: 12-24", "3-4, lines: 1-3")
    assert "notch-too-shallow" in made(desk, yaml).codes()


def test_head_that_reaches_the_notch_is_told(desk):
    yaml = NOTCHED.replace("3-4, lines: 12-24", "3-4, lines: 4-24")
    assert made(desk, yaml).codes() == ["no-room"]


def test_vertical_head_in_the_notch_is_told(desk):
    yaml = NOTCHED.replace("3-4, lines: 12-24", "3-4, lines: 1-14")
    yaml += "headline-position: vertical-right\n"
    assert "outside-block" in made(desk, yaml).codes()


def test_rules_stand_along_the_legs_of_an_l_shape():
    grid = Grid(left=mm(19), top=mm(31), columns=8, characters=13, gutter=1, lines=120,
                size=pt(9), leading=pt(11.5))  # fmt: skip
    shape = Zone(1, 5, 1, 60, Zone(4, 5, 41, 60))
    rules = column_rules([shape, Zone(4, 5, 41, 60), Zone(6, 8, 1, 60)], grid)
    found = {(round(at.x / grid.size), at.y, one.size.height) for at, one in rules}

    def rule(column, first, last):
        x = round((grid.column_x(column) - grid.size // 2) / grid.size)
        return x, grid.line_top(first), grid.baseline(last) - grid.line_top(first)

    assert found == {rule(4, 42, 59), rule(6, 2, 39), rule(6, 42, 59)}
