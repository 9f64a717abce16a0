"""Rules of page make-up: a composed page becomes findings, each with a cost and a place.

Comes in: a `PageView`, read from a composed page. Goes out: `Finding` values; `judge`
turns them into diagnostics. The same functions are the costs of a search over pages.
May import text, model and below; knows neither elements nor layout.

A new rule: a file with a function `find(page)` in `heads`, `columns` or `inspection`,
its line in `FINDINGS`, its message `finding-NAME` in `messages/findings.py`.
"""

from typing import Final

from banmian.findings.characters import page_characters
from banmian.findings.columns import (
    fold,
    hole,
    lone_character,
    lone_line,
    order,
    rail,
    uneven_feet,
)
from banmian.findings.finding import Finding, Rule
from banmian.findings.heads import (
    chimney,
    equal_heads,
    gate,
    head_contrast,
    head_foot,
    head_width,
    one_column_heads,
    stacked,
    tombstone,
)
from banmian.findings.inspection import advert_label, folio, imprint, name_largest
from banmian.findings.judge import findings, judge
from banmian.findings.read import view_page
from banmian.findings.view import BlockView, PageView

FINDINGS: Final[dict[str, Rule]] = {
    "tombstone": Rule("碰题", tombstone.find),
    "stacked": Rule("叠题", stacked.find),
    "head-foot": Rule("背题", head_foot.find_headlines),
    "subhead-foot": Rule("小题背题", head_foot.find_subheads),
    "chimney": Rule("烟囱题", chimney.find),
    "equal-heads": Rule("同号题", equal_heads.find),
    "gate": Rule("门框题", gate.find),
    "one-column-heads": Rule("单栏题", one_column_heads.find),
    "head-narrow": Rule("题窄文宽", head_width.find_narrow),
    "head-wide": Rule("题宽文窄", head_width.find_wide),
    "head-contrast": Rule("压题不清", head_contrast.find),
    "rail-across": Rule("断版", rail.find_across),
    "rail-down": Rule("通线", rail.find_down),
    "lone-top": Rule("单行占栏头", lone_line.find_top),
    "lone-foot": Rule("单行占栏尾", lone_line.find_foot),
    "lone-character": Rule("单字成行", lone_character.find),
    "uneven-feet": Rule("阶梯", uneven_feet.find),
    "hole": Rule("天窗", hole.find),
    "order": Rule("走文错向", order.find),
    "fold-text": Rule("中缝压字", fold.find),
    "name-largest": Rule("报名字号", name_largest.find),
    "imprint": Rule("报头项目", imprint.find),
    "folio": Rule("版序", folio.find),
    "advert-label": Rule("广告标识", advert_label.find),
}
"""Every rule by the name that `waive` takes, with the name that editors have for it."""

__all__ = [
    "FINDINGS",
    "BlockView",
    "Finding",
    "PageView",
    "Rule",
    "findings",
    "judge",
    "page_characters",
    "view_page",
]
