"""Checks of the file as a whole: how it is built, what it claims, what it is made for."""

from typing import Final

from banmian.press.preflight.checks.file.forbidden import annotations, contents
from banmian.press.preflight.checks.file.identity import claimed, described, trapped
from banmian.press.preflight.checks.file.intent import newsprint, profile, single
from banmian.press.preflight.checks.file.layers import layers
from banmian.press.preflight.checks.file.opening import (
    damaged,
    identified,
    named,
    structure,
)
from banmian.press.preflight.finding import Check, warnings

FILE: Final[tuple[Check, ...]] = (
    Check("F01", "文件完好、未加密", "file intact, not encrypted",
          "error", "X", (), damaged),
    Check("F02", "版本与结构符合标准", "version and structure",
          "error", "X", (), structure),
    Check("F03", "文件标识 ID", "file identifier",
          "error", "X", (), identified),
    Check("F04", "PDF/X 声明", "PDF/X claim",
          "error", "X", ("standards",), claimed),
    Check("F05", "标题、日期、程序", "title, dates, programs",
          "error", "X", (), described),
    Check("F06", "陷印状态", "trapping stated",
          "error", "X", (), trapped),
    Check("F07", "禁用的内容", "forbidden content",
          "error", "X", (), contents),
    Check("F08", "出血内的批注", "annotations in bleed",
          "error", "X", (), annotations),
    Check("F09", "文件名", "file name",
          "warning", "H", ("file_name",), named, gravest=warnings),
    Check("O01", "输出意图唯一", "one output intent",
          "error", "X", (), single),
    Check("O02", "输出特性文件", "output profile",
          "error", "X, G R0035", (), profile),
    Check("O03", "新闻纸印刷条件", "newsprint condition",
          "warning", "I", ("conditions", "ink_error"), newsprint, gravest=warnings),
    Check("P03", "图层", "layers",
          "error", "X, G R0034 R0036", (), layers),
)  # fmt: skip
