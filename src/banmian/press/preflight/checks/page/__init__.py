"""Checks of pages as sheets of paper: boxes, edges, ink."""

from typing import Final

from banmian.press.preflight.checks.page.boxes import bleed, plain, present, sizes
from banmian.press.preflight.checks.page.edges import (
    filled,
    full_bleed,
    marks_outside,
    safe,
)
from banmian.press.preflight.checks.page.ink import mean, peak
from banmian.press.preflight.finding import Check, warnings

PAGE: Final[tuple[Check, ...]] = (
    Check("B01", "页面框", "page boxes",
          "error", "X", ("box_tolerance_pt",), present),
    Check("B02", "成品尺寸", "trim size", "error", "G R0004, H",
          ("trim_mm", "trim_tolerance_mm", "pages_equal"), sizes),
    Check("B03", "出血宽度", "bleed width",
          "warning", "H", ("bleed_mm", "untrimmed"), bleed, gravest=warnings),
    Check("B04", "无裁切框、旋转、缩放", "no crop, rotation, unit",
          "error", "G R0002-R0004", ("box_tolerance_pt",), plain),
    Check("B05", "到边的图文伸入出血", "art at the trim bleeds",
          "warning", "H", ("edge_mm", "bleed_mm"), full_bleed, gravest=warnings),
    Check("B06", "标记在出血之外", "marks outside the bleed",
          "warning", "H", (), marks_outside, gravest=warnings, glance=False),
    Check("B07", "文字离裁切边", "text in safe area",
          "warning", "H", ("safe_mm",), safe, gravest=warnings, glance=False),
    Check("B08", "不是空白页", "page not empty",
          "error", "G R0005", (), filled),
    Check("C05", "总墨量（方块平均）", "total ink, mean of squares",
          "warning", "I, G R0026", ("ink_warn", "ink_error", "ink_square_mm"), mean),
    Check("C06", "总墨量（最大点）", "total ink, peak",
          "warning", "H", ("ink_peak",), peak),
)  # fmt: skip
