"""Items of lists and interviews (凸排): labels, hang, and what they leave alone."""

from banmian.load.copydesk import CopyDesk, Written
from banmian.load.tree.places import Passage
from banmian.model.issue import CopyRules


def body(*lines):
    desk = CopyDesk(CopyRules(), "zh-CN")
    return desk.body(Written(line, Passage("copy.md", 1, 1)) for line in lines)


def test_items_hang_by_their_label():
    first, second = body("- 问：大桥何时通车？", "- 答：六月底以前。")
    assert first.text == "问：大桥何时通车？"
    assert (first.hang, second.hang) == (2, 2)
    assert [(span.start, span.end, span.kind) for span in first.spans] == [(0, 2, "head")]


def test_names_of_two_characters_are_spaced_beside_names_of_three():
    three, two = body("- 王小雨：您怎么看？", "- 方平：**很好**。")
    assert three.hang == two.hang == 4
    assert two.text == "方　平：很好。"
    assert [span.kind for span in two.spans] == ["head", "bold"]
    assert two.text[two.spans[1].start : two.spans[1].end] == "很好"


def test_items_without_label_hang_by_two():
    assert [one.hang for one in body("- 一件小事。", "- 又一件小事，说来话长。")] == [2, 2]


def test_each_run_of_items_hangs_by_its_own_labels():
    paragraphs = body("- 问：好？", "正文一段。", "- 3月12日：植树。")
    assert [one.hang for one in paragraphs] == [2, 0, 5]


def test_a_hyphen_before_a_word_is_no_item():
    (paragraph,) = body("-5℃的早晨，河面结了薄冰。")
    assert paragraph.hang == 0
