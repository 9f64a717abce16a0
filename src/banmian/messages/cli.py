"""What the command line itself says: verdicts and results, not diagnostics."""

from typing import Final

from banmian.messages.table import Language

PHRASES: Final[dict[str, dict[Language, str]]] = {
    "page": {
        "zh": "第{number}版 {section}：{articles} 篇，{characters} 字，版面 {area} 字，{verdict}",
        "en": "page {number} {section}: {articles:# article}, {characters:# character} (the page measures {area}), {verdict}",
    },
    "fits": {"zh": "合版", "en": "fits"},
    "over": {"zh": "溢出 {lines} 行", "en": "{lines:# line} over"},
    "short": {"zh": "缺 {lines} 行", "en": "{lines:# line} short"},
    "wrote": {"zh": "已写出 {path}", "en": "wrote {path}"},
    "changes": {
        "zh": "《{title}》来稿规范化 {count} 处（check 逐条列出）",
        "en": "“{title}”: {count:# place} of copy set right (check lists them)",
    },
    "fit-head": {
        "zh": "版|稿件|可容行|来稿行|合版情况|已调整|可用办法",
        "en": "page|article|room|copy|fit|adjusted|remedies",
    },
    "fit-exact": {"zh": "合版", "en": "fits"},
    "fit-over": {
        "zh": "溢出 {characters} 字（{lines} 行）",
        "en": "{characters:# character} ({lines:# line}) over",
    },
    "fit-short": {"zh": "缺 {lines} 行", "en": "{lines:# line} short"},
    "fit-white": {"zh": "题高{lines:+d}行", "en": "head {lines:+# line}"},
    "fit-smaller": {"zh": "主题小{steps}号", "en": "headline {steps:# size} down"},
    "fit-deeper": {"zh": "图高{lines:+d}行", "en": "picture {lines:+# line}"},
    "fit-picture": {
        "zh": "图高{more:+d}行（lines: {lines}）",
        "en": "picture {more:+# line} (lines: {lines})",
    },
    "fit-cuts": {"zh": "最省删法：{cuts}", "en": "cheapest cut: {cuts}"},
    "fit-joint": {"zh": "、", "en": ", "},
    "fit-or": {"zh": "，或", "en": ", or "},
    "fit-paragraph": {
        "zh": "第{number}段{lines:+d}行",
        "en": "paragraph {number} {lines:+d}",
    },
    "fit-cut": {
        "zh": "第{number}段删{characters}字",
        "en": "cut {characters} in paragraph {number}",
    },
    "fit-add": {
        "zh": "可加 {characters} 字",
        "en": "{characters:# character} would fill it",
    },
    "fit-enlarge": {"zh": "加大版位或删稿", "en": "enlarge the slot or cut"},
    "good": {"zh": "没有错误", "en": "no errors"},
    "stopped": {
        "zh": "有 {count} 处错误，未写出文件",
        "en": "{count:# error}; no file written",
    },
    "summary": {
        "zh": "共 {issues} 期：写出 {pages} 版，未成 {failed} 期，错误 {errors} 处",
        "en": "{issues:# issue}: {pages:# page} written, failed: {failed}, errors: {errors}",
    },
    "in-seconds": {"zh": "，用时 {seconds} 秒", "en": ", {seconds} s"},
    "progress": {"zh": "排版", "en": "building"},
    "exists": {
        "zh": "{path} 已存在且不是空文件夹",
        "en": "{path} exists and is not an empty folder",
    },
    "new-desk": {
        "zh": "已建立报纸工作夹 {path}\n下一步：banmian build {issue}",
        "en": "made the desk {path}\nnext: banmian build {issue}",
    },
    "unknown-kind": {
        "zh": "没有“{kind}”这种样板；可选：{kinds}",
        "en": "there is no sample “{kind}”; choose from: {kinds}",
    },
    "interrupted": {
        "zh": "已中断；写到一半的文件没有留下",
        "en": "interrupted; no file is left half written",
    },
    "bug": {
        "zh": "banmian 内部错误（{error}）。这是程序的问题，不是稿件的问题；请带上下面的文件反馈：{path}",
        "en": "internal error ({error}). This is a bug of banmian, not of your issue; "
        "please report it with this file: {path}",
    },
    "bug-unwritten": {
        "zh": "banmian 内部错误（{error}）。这是程序的问题，不是稿件的问题；临时文件夹写不进去，没有留下详情",
        "en": "internal error ({error}). This is a bug of banmian, not of your issue; "
        "its details could not be written to the folder for temporary files",
    },
    "disk-full": {
        "zh": "写不下（{reason}）：腾出磁盘空间再试",
        "en": "there is no room to write ({reason}): free some and try again",
    },
    "unknown-family": {
        "zh": "没有字体家族“{family}”；现有：{families}",
        "en": "there is no font family “{family}”; there are: {families}",
    },
    "no-folder": {
        "zh": "没有文件夹 {path}",
        "en": "there is no folder {path}",
    },
    "no-characters": {
        "zh": "--text 里没有字：写上要查的字，例如 --text 李䶮",
        "en": "--text has no characters: write those to look up, such as --text 李䶮",
    },
    "missing": {"zh": "（没有字体）", "en": "(no font)"},
    "no-page": {"zh": "没有第 {numbers} 版", "en": "there is no page {numbers}"},
    "cannot-write": {
        "zh": "无法写入 {path}：{reason}",
        "en": "cannot write {path}: {reason}",
    },
}
"""Name -> language -> phrase with placeholders."""
