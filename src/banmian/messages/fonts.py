"""What the fonts have to say."""

from typing import Final

from banmian.messages.table import Severity, Table

FONT_SEVERITIES: Final[dict[str, Severity]] = {"fallback-font": "note"}

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
}
