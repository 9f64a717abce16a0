"""What setting and make-up have to say."""

from typing import Final

from banmian.messages.table import Severity, Table

PAGE_SEVERITIES: Final[dict[str, Severity]] = {
    "underfull": "note",
    "unset-line": "warning",
}

PAGE: Final[Table] = {
    "overset": {
        "zh": (
            "《{title}》溢出 {characters} 字（{lines} 行）",
            "该块可容 {room} 行；最省删法（段 −字）：{cuts}；也可加大版位，或用 --proof 出校样",
        ),
        "en": (
            "“{title}” is overset by {characters} characters ({lines} lines)",
            "its block holds {room} lines; cheapest cuts (paragraph −characters): {cuts}; "
            "or enlarge the slot, or print a proof with --proof",
        ),
    },
    "underfull": {
        "zh": ("《{title}》缺 {lines} 行：可加 {characters} 字", ""),
        "en": (
            "“{title}” is {lines} lines short: {characters} characters would fill it",
            "",
        ),
    },
    "no-room": {
        "zh": (
            "《{title}》的版位放不下标题：标题占 {head} 行，版位只有 {lines} 行",
            "加大版位，或缩短标题",
        ),
        "en": (
            "the head of “{title}” takes {head} lines, its slot has only {lines}",
            "enlarge the slot or shorten the headline",
        ),
    },
    "unset-line": {
        "zh": (
            "“{text}”一行无法在限度内排齐（多出或缺少 {excess} 字宽）",
            "改写这一行附近的文字，或为长网址、长单词另起一行",
        ),
        "en": (
            "the line “{text}” cannot be set within limits ({excess} em off)",
            "reword nearby, or give the long word or address a line of its own",
        ),
    },
    "headline-too-long": {
        "zh": ("标题“{text}”在最小字号 {size} 仍超出栏宽", "缩短标题，或分成几行"),
        "en": (
            "the headline “{text}” is wider than its block even at {size}",
            "shorten it or break it into several lines",
        ),
    },
}
