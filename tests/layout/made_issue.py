"""An issue of any pages on a small desk, made up."""

import sys

from banmian.build import compose
from banmian.geometry import Point
from banmian.model.page import Text, walk
from conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "load"))

from made_desk import MadeDesk

SENTENCES = (
    "三月的青石渠上，巡渠员老姚每天要走十一里。", "渠水从望云水库放下来，头一程过山，后一程过村。",
    "哪一段渗水，哪一处塌坎，他在本子上都画了记号。", "去年冬天，村里把三处暗管换成了明渠。",
    "“看得见，才护得住。”他说完，弯腰捞起一根枯枝。", "今年春灌比往年早六天，第一股水已经到了下河口。",
)  # fmt: skip


def body(paragraphs, start=0):
    """Return the YAML of a body of paragraphs of four sentences, no two alike."""
    lines = (
        "".join(SENTENCES[(start + at * 5 + n) % len(SENTENCES)] for n in range(4))
        for at in range(paragraphs)
    )
    return "    body: |\n" + "".join(
        f"      第{at + 1}段。{line}\n" for at, line in enumerate(lines)
    )


def issue(root, layout, text, *, proof=True):
    """Make up an issue; `text` is all of its YAML but the first two lines."""
    desk = MadeDesk(root)
    desk.write("layouts/made.yaml", layout)
    path = desk.write("issues/one/issue.yaml", f"layout: made\ndate: 2026-03-05\n{text}")
    return compose(path, proof=proof)


def errors(composed):
    return [one.code for one in composed.diagnostics if one.severity == "error"]


def furniture(page, role):
    """Return the text of a page's furniture of a role: place, size, words of each run."""
    return [
        (point, item.run)
        for place, fragment in page.furniture
        if fragment.role == role
        for point, item in walk(fragment, place)
        if isinstance(item, Text)
    ]


def words(page, role):
    return "".join(run.text for _, run in furniture(page, role))


def drawn(story):
    """Return the runs of a story's body with their places on the page."""
    found, element = [], ""
    for point, item in walk(story.fragment, story.place):
        if isinstance(item, Text):
            element = item.source.element if item.source else element
            if element == "body":
                found.append((Point(*point), item.run))
    return found
