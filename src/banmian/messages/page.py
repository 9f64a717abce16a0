"""What setting and make-up have to say."""

from typing import Final

from banmian.messages.table import Severity, Table

PAGE_SEVERITIES: Final[dict[str, Severity]] = {
    "underfull": "note",
    "white-too-small": "warning",
    "picture-ink": "warning",
    "unset-line": "warning",
}

PAGE: Final[Table] = {
    "overset": {
        "zh": (
            "《{title}》溢出 {characters} 字（{lines} 行）",
            "该块可容 {room} 行；最省删法（段 −字）：{cuts}；也可加大版位，或用 --proof 出校样",
        ),
        "en": (
            "“{title}” is overset by {characters:# character} ({lines:# line})",
            "its block holds {room:# line}; cheapest cuts (paragraph −characters): {cuts}; "
            "or enlarge the slot, or print a proof with --proof",
        ),
    },
    "underfull": {
        "zh": ("《{title}》缺 {lines} 行：可加 {characters} 字", ""),
        "en": (
            "“{title}” is {lines:# line} short: {characters:# character} would fill it",
            "",
        ),
    },
    "no-room": {
        "zh": (
            "《{title}》的版位放不下标题：标题占 {head} 行，版位只有 {lines} 行",
            "加大版位，或缩短标题",
        ),
        "en": (
            "the head of “{title}” takes {head:# line}, its slot has only {lines}",
            "enlarge the slot or shorten the headline",
        ),
    },
    "picture-on-head": {
        "zh": (
            "《{title}》的这张图片压在标题上",
            "改图片的 position，或改 headline-position",
        ),
        "en": (
            "this picture of “{title}” lies on its head",
            "change the position of the picture, or headline-position",
        ),
    },
    "white-too-small": {
        "zh": (
            "《{title}》压在图片上的反白字小于 10 点，印不清楚",
            "给引题、副题换大一些的样式，或用 headline-color: black",
        ),
        "en": (
            "white type of “{title}” on its picture is smaller than 10 pt and will fill in",
            "choose larger styles for kicker and deck, or headline-color: black",
        ),
    },
    "notch-too-shallow": {
        "zh": (
            "《{title}》的缺口深 {notch} 行，标题占 {head} 行：缺口下面会留白",
            "缺口至少深 {head} 行，或缩短标题",
        ),
        "en": (
            "the notch of “{title}” is {notch:# line} deep, its head takes {head}: white "
            "would stay under the notch",
            "make the notch {head:# line} deep or more, or shorten the head",
        ),
    },
    "picture-outside-block": {
        "zh": (
            "图片“{file}”放不进版块：占正文第 {first}–{last} 行，这里只到第 {most} 行",
            "改小 line，或用 lines 减少图片的行数",
        ),
        "en": (
            "the picture “{file}” leaves its block: it takes lines {first}–{last} of the "
            "body, which ends at line {most} here",
            "make line smaller, or the picture less deep (lines)",
        ),
    },
    "picture-over-notch": {
        "zh": (
            "图片“{file}”从正文第 {first} 行起，压住版块的缺口（到第 {notch} 行为止）",
            "把 line 改为 {free} 以后，或改放别的栏",
        ),
        "en": (
            "the picture “{file}” begins at line {first} of the body, over the notch of "
            "the block, which ends at line {notch}",
            "let it begin at line {free} or later, or put it in other columns",
        ),
    },
    "pictures-overlap": {
        "zh": (
            "图片“{file}”与“{other}”重叠：正文第 {columns} 栏，第 {lines} 行",
            "用 position: {{column: …, line: …}} 把它们分开，或减少行数",
        ),
        "en": (
            "the pictures “{file}” and “{other}” overlap in columns {columns}, lines "
            "{lines} of the body",
            "part them by position: {{column: …, line: …}}, or make one smaller",
        ),
    },
    "outside-block": {
        "zh": (
            "《{title}》的“{text}”放不进它的位置，超出版块",
            "缩短这一段文字，或加宽、加深版位",
        ),
        "en": (
            "“{text}” of “{title}” is too long for its place and leaves its block",
            "shorten it, or make the slot wider or deeper",
        ),
    },
    "caption-too-long": {
        "zh": (
            "图片说明太长：占 {lines} 行，只给图片留下 {depth} 行",
            "现有 {count} 字，删到约 {most} 字，或加深图片（lines）、加大版位",
        ),
        "en": (
            "the caption is too long: it takes {lines:# line} and leaves {depth} for its picture",
            "it has {count:# character}; cut it to about {most}, or make the picture (lines) or the slot deeper",
        ),
    },
    "picture-ink": {
        "zh": (
            "图片 {file} 墨太多：{side} 毫米见方里平均 {found} %，限度 {limit} %",
            "按新闻纸重新分色，或交 RGB 原图由程序转换",
        ),
        "en": (
            "too much ink in {file}: {found} % on average in a square of {side} mm, the limit is {limit} %",
            "separate it for newsprint, or send the RGB original to be converted here",
        ),
    },
    "overfull-line": {
        "zh": (
            "“{text}”这一行超出栏宽 {excess} 字，无法转行",
            "改写这一行，为长词、长数字或连用的标点留出转行的地方",
        ),
        "en": (
            "the line “{text}” is {excess} em wider than its column and cannot be broken",
            "reword it so that the long word, number or run of marks can break",
        ),
    },
    "vertical-pictures": {
        "zh": ("《{title}》是竖排，竖排的版块里不能放图片", "把图片另立一块，或改用横排"),
        "en": (
            "“{title}” is set vertically; such a block takes no pictures",
            "give the picture a block of its own, or set the text horizontally",
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
    "subhead-too-long": {
        "zh": ("小标题太长，一栏里 {most} 行排不下：{text}", "缩短它"),
        "en": ("a subhead is too long for {most} lines of a column: {text}", "shorten it"),
    },
    "headline-too-long": {
        "zh": ("标题“{text}”在最小字号 {size} 仍超出栏宽", "缩短标题，或分成几行"),
        "en": (
            "the headline “{text}” is wider than its block even at {size}",
            "shorten it or break it into several lines",
        ),
    },
}
