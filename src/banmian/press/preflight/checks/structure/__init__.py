"""Checks of the logical structure: tags, copy, order, threads."""

from typing import Final

from banmian.press.preflight.checks.structure.order import copy_kept, in_order
from banmian.press.preflight.checks.structure.tags import consistent, described, weight
from banmian.press.preflight.checks.structure.threads import complete
from banmian.press.preflight.finding import Check, warnings

STRUCTURE: Final[tuple[Check, ...]] = (
    Check("S01", "标签完整一致", "tags complete and consistent",
          "error", "U", (), consistent, gravest=weight),
    Check("S02", "语言、标题级、图片说明", "language, headings, alt texts",
          "error", "U", (), described, gravest=weight),
    Check("S03", "文字与稿件一致", "text equals the copy",
          "error", "H", (), copy_kept),
    Check("S04", "内容流顺序即阅读顺序", "content in reading order",
          "warning", "H", (), in_order, gravest=warnings, glance=False),
    Check("S05", "文章线索", "article threads",
          "warning", "ISO 32000", (), complete, gravest=warnings),
)  # fmt: skip
