"""What there is to say of adverts in PDF."""

from typing import Final

from banmian.messages.table import Severity, Table

ADVERT_SEVERITIES: Final[dict[str, Severity]] = {"advert-too-small": "warning"}

ADVERTS: Final[Table] = {
    "page-of-picture": {
        "zh": ("{file} 是图片，没有第几页可选", "删去 page"),
        "en": ("{file} is a picture and has no pages", "remove page"),
    },
    "advert-damaged": {
        "zh": ("广告 {file} 读不出来：{what}", "请广告方从源程序重新输出 PDF"),
        "en": (
            "the advert {file} cannot be read: {what}",
            "ask for it to be written anew from its source",
        ),
    },
    "advert-encrypted": {
        "zh": ("广告 {file} 加了密码", "请广告方输出不加密码的 PDF"),
        "en": ("the advert {file} is encrypted", "ask for it without a password"),
    },
    "advert-no-page": {
        "zh": ("广告 {file} 没有第 {page} 页，只有 {count} 页", "改正 page"),
        "en": ("the advert {file} has no page {page}, only {count}", "correct page"),
    },
    "advert-rule": {
        "zh": (
            "广告 {file} 不合印刷要求 {rule}：{words_zh}{measure}",
            "{cure_zh}；或请广告方改好重发",
        ),
        "en": (
            "the advert {file} breaks rule {rule}: {words_en}{measure}",
            "{cure_en}; or send it back to the advertiser",
        ),
    },
    "advert-too-large": {
        "zh": (
            "广告 {file} 的成品尺寸是 {found} 毫米，版位只有 {room} 毫米：宽差 {wide}，高差 {deep} 毫米",
            "PDF 广告不缩放：请按版位尺寸重做，或换版位",
        ),
        "en": (
            "the advert {file} measures {found} mm, its slot only {room} mm: {wide} mm in width, {deep} mm in height",
            "adverts in PDF are not scaled: ask for one of the slot's size, or use another slot",
        ),
    },
    "advert-twice": {
        "zh": (
            "广告 {file} 自带标签，在第 {number} 版放了两次",
            "第二处用改名的副本文件，或请广告方给不带标签的文件",
        ),
        "en": (
            "the advert {file} has tags of its own and stands twice on page {number}",
            "name a copy of the file the second time, or ask for a file without tags",
        ),
    },
    "advert-too-small": {
        "zh": (
            "广告 {file} 的成品尺寸是 {found} 毫米，小于版位 {room} 毫米：宽差 {wide}，高差 {deep} 毫米；居中排放，四周留白",
            "PDF 广告不缩放：请按版位尺寸重做，或换版位",
        ),
        "en": (
            "the advert {file} measures {found} mm, less than its slot of {room} mm: {wide} mm in width, {deep} mm in height; it stands in the middle, with white around it",
            "adverts in PDF are not scaled: ask for one of the slot's size, or use another slot",
        ),
    },
}
"""Code -> language -> (message, hint)."""
