"""What imposition has to say."""

from typing import Final

from banmian.messages.table import Table

IMPOSE: Final[Table] = {
    "impose-page-count": {
        "zh": (
            "“{scheme}”拼版要求页数是 {multiple} 的倍数，{file} 有 {count} 页",
            "补 {missing} 个版，或换一种拼法：{others}",
        ),
        "en": (
            "“{scheme}” takes a multiple of {multiple} pages; {file} has {count}",
            "add {missing:# page} or use another scheme: {others}",
        ),
    },
    "impose-page-size": {
        "zh": (
            "第 {page} 页的成品尺寸 {size} 与第 1 页的 {first} 不同，不能拼在一起",
            "统一各版尺寸；通版单独出（build --pages），按一张纸印",
        ),
        "en": (
            "page {page} is trimmed to {size}, page 1 to {first}: no sheet fits both",
            "give all pages one size; build a spread by itself (build --pages): it is a sheet",
        ),
    },
    "unknown-scheme": {
        "zh": ("没有“{scheme}”这种拼法", "可选：{known}"),
        "en": ("there is no scheme “{scheme}”", "choose from: {known}"),
    },
}
