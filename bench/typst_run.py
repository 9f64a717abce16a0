"""Compile a Typst document with given fonts and nothing else: one cold run.

python bench/typst_run.py IN.typ OUT.pdf FONTS [untagged]
"""

import sys

import typst

source, target, fonts, *options = sys.argv[1:]
typst.compile(
    source,
    output=target,
    font_paths=[fonts],
    ignore_system_fonts=True,
    pdf_tags="untagged" not in options,
)
