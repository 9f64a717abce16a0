"""Checks of what is painted: type, colours, lines, pictures, transparency."""

from typing import Final

from banmian.press.preflight.checks.paint.black import black_text
from banmian.press.preflight.checks.paint.colour import (
    gray_overprint,
    left_on,
    registration,
    spaces,
    spots,
    tints,
)
from banmian.press.preflight.checks.paint.columns import readable
from banmian.press.preflight.checks.paint.fonts import (
    embedded,
    glyphs,
    kinds,
    meanings,
    permitted,
)
from banmian.press.preflight.checks.paint.images import bitmaps, scans, tones
from banmian.press.preflight.checks.paint.images import kinds as image_kinds
from banmian.press.preflight.checks.paint.lines import black, thin, thin_many
from banmian.press.preflight.checks.paint.text import (
    overprinting,
    rich_black,
    small,
    small_many,
    white_overprint,
)
from banmian.press.preflight.checks.paint.transparency import groups, none
from banmian.press.preflight.finding import Check, warnings

PAINT: Final[tuple[Check, ...]] = (
    Check("T01", "字体全部嵌入", "fonts embedded",
          "error", "X", (), embedded),
    Check("T02", "无 Type 3、Courier", "no Type 3, no Courier",
          "warning", "G R0014", (), kinds, gravest=warnings),
    Check("T03", "文字可提取", "text can be extracted",
          "error", "U", (), meanings),
    Check("T04", "没有缺字", "no missing glyphs",
          "error", "H", (), glyphs),
    Check("T05", "字体许可嵌入", "font may be embedded",
          "warning", "H", (), permitted, gravest=warnings),
    Check("T06", "单色文字字号", "size of one-ink text",
          "warning", "H", ("text_warn_pt", "text_error_pt"), small),
    Check("T07", "反白、套色文字字号", "size of white and multi-ink text",
          "warning", "G R0016 R0017", ("text_many_pt",), small_many, gravest=warnings),
    Check("T08", "黑字为单黑", "black text is process black",
          "error", "G R0011, H", ("black_text_pt",), black_text),
    Check("T09", "黑字叠印", "black text overprints",
          "warning", "G R0009", ("black_text_pt",), overprinting, gravest=warnings),
    Check("T10", "白字不叠印", "white text cuts out",
          "error", "G R0007", (), white_overprint),
    Check("T11", "文字不用四色黑", "no rich black text",
          "warning", "G R0015", ("rich_black", "rich_total"), rich_black, gravest=warnings),
    Check("T12", "行距与栏间（提取）", "leading and gutter",
          "warning", "H", ("leading_em", "gutter_em"), readable,
          gravest=warnings, glance=False),
    Check("C01", "只用油墨颜色空间", "no RGB, Lab, ICC",
          "error", "X-1a, G R0027", (), spaces),
    Check("C02", "专色", "spot inks",
          "error", "G R0020", ("spots", "spot_names"), spots),
    Check("C03", "成品内无套版色", "no registration colour inside",
          "warning", "G R0024", (), registration, gravest=warnings),
    Check("C04", "灰、白不叠印", "gray and white cut out",
          "warning", "G R0008 R0013", (), gray_overprint, gravest=warnings),
    Check("C07", "网目与反白底色", "tints, ground of reversed text",
          "warning", "H", ("tint_least", "tint_most", "reversed_text_pt"), tints,
          gravest=warnings, glance=False),
    Check("C08", "图片、平网不叠印", "pictures and tints cut out",
          "warning", "H", (), left_on, gravest=warnings),
    Check("L01", "单色线宽", "one-ink lines",
          "error", "H", ("line_warn_pt", "line_error_pt"), thin),
    Check("L02", "反白、套色线宽", "white and multi-ink lines",
          "warning", "G R0018 R0019", ("line_many_pt",), thin_many, gravest=warnings),
    Check("L03", "黑线叠印", "black lines overprint",
          "warning", "G R0010 R0012", ("black_line_pt",), black, gravest=warnings),
    Check("I01", "图片分辨率", "resolution of pictures", "error", "G R0031",
          ("image_error_ppi", "image_warn_ppi", "image_note_ppi", "image_least_px"), tones),
    Check("I02", "线条图分辨率", "resolution of 1-bit art", "error", "G R0032",
          ("bitmap_error_ppi", "bitmap_warn_ppi", "image_least_px"), bitmaps),
    Check("I03", "整版为一张图", "page is one picture",
          "error", "G R0033", ("scan_error_ppi", "scan_warn_ppi"), scans),
    Check("I04", "图片类型", "kinds of pictures",
          "error", "X", (), image_kinds),
    Check("P01", "无透明", "no transparency",
          "error", "X", (), none),
    Check("P02", "透明组颜色空间", "space of groups",
          "error", "G R0030", (), groups),
)  # fmt: skip
