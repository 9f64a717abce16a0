"""What the fonts have to say."""

from typing import Final

from banmian.messages.table import Severity, Table

FONT_SEVERITIES: Final[dict[str, Severity]] = {
    "fallback-font": "note",
    "weight-outside-range": "warning",
}

FONTS: Final[Table] = {
    "missing-character": {
        "zh": (
            "字体中没有“{character}”（{code_point}）",
            "在本报 fonts/ 中放入含此字的字体并写进 fonts.yaml",
        ),
        "en": (
            "no font of the chain has “{character}” ({code_point})",
            "put a font that has it into the desk's fonts/ and name it in fonts.yaml",
        ),
    },
    "fallback-font": {
        "zh": ("“{characters}”用了后备字体 {family}", ""),
        "en": ("“{characters}” set in the fallback font {family}", ""),
    },
    "unknown-family": {
        "zh": (
            "没有名为“{family}”的字体",
            "可用的字体：{known}；本报自己的字体写进 fonts/fonts.yaml",
        ),
        "en": (
            "there is no font family “{family}”",
            "known families: {known}; the paper's own go into its fonts/fonts.yaml",
        ),
    },
    "bad-font-file": {
        "zh": (
            "字体“{family}”的文件读不出来：{file}",
            "文件须是 TrueType 或 OpenType（.ttf .otf .ttc .otc），不能是网页字体 woff",
        ),
        "en": (
            "the file of the font “{family}” cannot be read: {file}",
            "it must be TrueType or OpenType (.ttf .otf .ttc .otc), not a web font",
        ),
    },
    "weight-outside-range": {
        "zh": (
            "字体“{family}”没有字重 {weight}（有 {range}），用了 {used}",
            "改用有此字重的字体，或把字重改为 {used}",
        ),
        "en": (
            "the font “{family}” has no weight {weight} (it has {range}); {used} is used",
            "name a family that has it, or ask for {used}",
        ),
    },
    "embedding-forbidden": {
        "zh": (
            "字体“{family}”不许嵌入文件（{file}）",
            "印前文件必须嵌入字体；换一种许可嵌入的字体",
        ),
        "en": (
            "the font “{family}” may not be embedded ({file})",
            "a press file must embed its fonts; use one whose licence allows it",
        ),
    },
}
