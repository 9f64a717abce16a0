"""What reading a layout has to say."""

from typing import Final

from banmian.messages.table import WORD_EN, WORD_ZH, Table

LAYOUTS: Final[Table] = {
    "type-area-too-wide": {
        "zh": (
            "版心宽 {area}，加左边距 {margin}，超出成品宽 {trim}：多 {excess}",
            "减少栏数、每栏字数或字号，或加宽成品",
        ),
        "en": (
            (
                "the type area is {area} wide and starts at {margin}: {excess} more "
                "than the trimmed page of {trim}"
            ),
            "use fewer columns or characters, smaller type, or a wider page",
        ),
    },
    "type-area-too-deep": {
        "zh": (
            "版心高 {area}，加天头 {margin}，超出成品高 {trim}：多 {excess}",
            "减少行数或行距，或加高成品",
        ),
        "en": (
            (
                "the type area is {area} deep and starts at {margin}: {excess} more "
                "than the trimmed page of {trim}"
            ),
            "use fewer lines, less leading, or a taller page",
        ),
    },
    "columns-outside-grid": {
        "zh": ("“{name}”的栏 {written} 超出版心（共 {most} 栏）：差 {excess} 栏", ""),
        "en": (
            "the columns {written} of “{name}” leave the grid of {most} by {excess}",
            "",
        ),
    },
    "lines-outside-grid": {
        "zh": ("“{name}”的行 {written} 超出版心（共 {most} 行）：差 {excess} 行", ""),
        "en": ("the lines {written} of “{name}” leave the grid of {most} by {excess}", ""),
    },
    "zones-overlap": {
        "zh": (
            "“{name}”与“{other}”重叠：第 {columns} 栏，第 {lines} 行",
            "缩小或移动其中一个",
        ),
        "en": (
            "“{name}” and “{other}” overlap in columns {columns}, lines {lines}",
            "move one of them or make it smaller",
        ),
    },
    "notch-columns-outside": {
        "zh": ("“{name}”的缺口在第 {written} 栏，超出版块的第 {of} 栏", ""),
        "en": ("the notch of “{name}” in columns {written} leaves its columns {of}", ""),
    },
    "notch-lines-outside": {
        "zh": ("“{name}”的缺口在第 {written} 行，超出版块的第 {of} 行", ""),
        "en": ("the notch of “{name}” in lines {written} leaves its lines {of}", ""),
    },
    "notch-columns-not-corner": {
        "zh": (
            "“{name}”的缺口在第 {written} 栏，版块在第 {of} 栏：缺口要在版块的一角",
            "缺口靠左边或右边，且不占满全部栏",
        ),
        "en": (
            "the notch of “{name}” takes columns {written} of {of}: it must lie in a corner",
            "let it begin at the left or end at the right, and leave columns beside it",
        ),
    },
    "notch-lines-not-corner": {
        "zh": (
            "“{name}”的缺口在第 {written} 行，版块在第 {of} 行：缺口要在版块的一角",
            "缺口靠头或靠脚，且不占满全部行",
        ),
        "en": (
            "the notch of “{name}” takes lines {written} of {of}: it must lie in a corner",
            "let it begin at the head or end at the foot, and leave lines over or under it",
        ),
    },
    "unknown-font": {
        "zh": (
            "没有“{value}”这种字体写法",
            "用 fonts: 里的名字，可加字重，如 song-black；" + WORD_ZH,
        ),
        "en": (
            "there is no font “{value}”",
            ("use a name from fonts:, with a weight if you like (song-black); " + WORD_EN),
        ),
    },
    "unknown-weight": {
        "zh": ("没有“{value}”这个字重", WORD_ZH + "；也可写 100 到 1000"),
        "en": (
            "there is no weight “{value}”",
            WORD_EN + "; numbers up to 1000 will do, too",
        ),
    },
    "bad-weights": {
        "zh": ("字重范围不对", "写成 [最小, 最大]，在 1 到 1000 之间"),
        "en": ("these are no weights", "write [least, greatest], from 1 to 1000"),
    },
    "unknown-color": {
        "zh": ("没有“{value}”这种颜色", WORD_ZH + "；淡色写成 black 10%"),
        "en": (
            "there is no colour “{value}”",
            WORD_EN + "; tints are written black 10%",
        ),
    },
    "bad-color": {
        "zh": ("颜色的网点百分比“{value}”不在 0 到 100 之间", ""),
        "en": ("the percentage “{value}” is not between 0 and 100", ""),
    },
    "inner-and-outer": {
        "zh": ("inner 和 outer 只能写一个：另一个由版心宽度得出", "删去一个"),
        "en": (
            "give inner or outer, not both: the other follows from the type area",
            "take one of them out",
        ),
    },
    "fold-too-narrow": {
        "zh": (
            "通版中缝只有 {white}，至少要 {least}，文字才离折线 5 毫米",
            "加大 sheet 的 inner，或缩小版心",
        ),
        "en": (
            "the fold of the spread has only {white} of white; {least} keep text 5 mm off it",
            "give sheet a larger inner margin, or a narrower type area",
        ),
    },
    "squeeze-range": {
        "zh": ("{key} 不能是 {value}", "写 {least} 到 {most} 之间的整数"),
        "en": ("{key} cannot be {value}", "write a whole number from {least} to {most}"),
    },
    "unknown-style": {
        "zh": ("没有名为“{value}”的样式", WORD_ZH),
        "en": ("there is no style “{value}”", WORD_EN),
    },
}
