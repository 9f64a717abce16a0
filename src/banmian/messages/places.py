"""What is said of where things stand: heads in their blocks, blocks on spreads."""

from typing import Final

from banmian.messages.table import Table

PLACES: Final[Table] = {
    "spread-side": {
        "zh": (
            "通版要从双数版开始，这里是第 {number} 版",
            "在前面加一版或减一版，或写 number:",
        ),
        "en": (
            "a spread begins on an even page; this is page {number}",
            "add or drop a page before it, or give its number:",
        ),
    },
    "fold-kind": {
        "zh": ("{kind} 不能跨通版中缝：文字会压在折线上", "放在中缝一侧的栏里"),
        "en": (
            "a block of kind {kind} cannot lie across the fold: its text would run over it",
            "put it into columns of one side",
        ),
    },
    "fold-notch": {
        "zh": ("L 形的版位不能跨通版中缝", "放在中缝一侧的栏里，或去掉缺口"),
        "en": (
            "an L-shaped block cannot lie across the fold",
            "put it into columns of one side, or take the notch out",
        ),
    },
    "fold-vertical": {
        "zh": ("直排正文不能跨通版中缝", "放在中缝一侧的栏里，或用横排"),
        "en": (
            "a vertical body cannot lie across the fold",
            "put it into columns of one side, or set it horizontally",
        ),
    },
    "fold-summary": {
        "zh": ("跨中缝的稿件不能有提要：文字会压在折线上", "把提要并入副题或正文"),
        "en": (
            "an article across the fold cannot have a summary: its text would run over it",
            "make it a deck, or part of the body",
        ),
    },
    "fold-columns": {
        "zh": (
            "跨中缝的正文不能排 {columns} 栏：折线两边分不匀",
            "排 {whole} 栏（基本栏），或让版位两边对称并排双数栏",
        ),
        "en": (
            "a body across the fold cannot have {columns:# column}: it does not part them evenly",
            "set {whole} (basic columns), or centre the block on the fold and set an even number",
        ),
    },
    "head-needs-columns": {
        "zh": (
            "标题位置 {where} 至少要 {least} 栏正文，这里只有 {columns} 栏",
            "加宽版位，增加 columns，或用 headline-position: above",
        ),
        "en": (
            "headline-position: {where} needs a body of {least:# column}; there are {columns}",
            "widen the block, set more columns, or use headline-position: above",
        ),
    },
    "head-columns": {
        "zh": ("标题在这里可占 1 到 {most} 栏", "改 headline-columns"),
        "en": ("the head can take 1 to {most} columns here", "change headline-columns"),
    },
    "head-columns-unused": {
        "zh": (
            "headline-columns 只用于 left、right、inset、inset-center 的标题",
            "删去它，或改 headline-position",
        ),
        "en": (
            "headline-columns is for heads at left, right, inset or inset-center",
            "take it out, or change headline-position",
        ),
    },
    "head-needs-picture": {
        "zh": (
            "压题要有图片，标题压在第一张上",
            "在 pictures 里写一张图片，或改 headline-position",
        ),
        "en": (
            "a head over a picture needs one: it stands on the first",
            "give a picture under pictures:, or change headline-position",
        ),
    },
    "head-color-unused": {
        "zh": ("headline-color 只用于压题", "删去它，或用 headline-position: over-picture"),
        "en": (
            "headline-color is for heads over pictures",
            "take it out, or use headline-position: over-picture",
        ),
    },
    "head-in-vertical": {
        "zh": (
            "直排正文的标题不能放在 {where}",
            "用 above、vertical-left 或 vertical-right",
        ),
        "en": (
            "the head of a vertical body cannot stand at {where}",
            "use above, vertical-left or vertical-right",
        ),
    },
}
