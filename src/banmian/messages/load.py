"""What reading files, YAML and the desk has to say; how grave all that reading says is."""

from typing import Final

from banmian.messages.table import KEY_EN, KEY_ZH, WORD_EN, WORD_ZH, Severity, Table

LOAD_SEVERITIES: Final[dict[str, Severity]] = {
    "copy-normalised": "note",
    "guessed-encoding": "note",
    "barcode-too-small": "warning",
    "code-too-small": "warning",
    "unknown-heading": "warning",
    "numeral-guess": "note",
    "numeral-mixed": "note",
    "numeral-range": "note",
    "unpaired-mark": "warning",
    "unpaired-markup": "warning",
    "unused-slot": "note",
    "word-boxes": "warning",
    "word-notes": "warning",
    "word-pictures": "warning",
    "word-tables": "warning",
}

LOAD: Final[Table] = {
    # files and YAML
    "missing-issue": {
        "zh": ("找不到期刊文件 {file}", "给出 issue.yaml 或它所在的文件夹"),
        "en": (
            "there is no issue {file}",
            "name an issue.yaml or the folder that holds it",
        ),
    },
    "unreadable-file": {
        "zh": ("读不了 {file}：{reason}", ""),
        "en": ("{file} cannot be read: {reason}", ""),
    },
    "file-too-large": {
        "zh": (
            "{file} 有 {size}，最多读 {limit}",
            "把长稿存成 .md、.txt 或 .docx，用 body: {{file: …}} 引用",
        ),
        "en": (
            "{file} is {size}; at most {limit} are read",
            ("put long copy into a .md, .txt or .docx and name it by body: {{file: …}}"),
        ),
    },
    "empty-file": {
        "zh": ("{file} 是空的", ""),
        "en": ("{file} is empty", ""),
    },
    "not-utf8": {
        "zh": ("{file} 不是 UTF-8 编码", "在编辑器里另存为 UTF-8"),
        "en": ("{file} is not in UTF-8", "save it as UTF-8 in your editor"),
    },
    "yaml-syntax": {
        "zh": ("YAML 写法有误：{problem}", "检查这一行和上一行的缩进、引号和冒号"),
        "en": (
            "YAML syntax: {problem}",
            "check indents, quotes and colons here and on the line above",
        ),
    },
    "yaml-tab": {
        "zh": ("用制表符缩进了", "YAML 只认空格：把制表符换成空格"),
        "en": (
            "a tab is used as an indent",
            "YAML takes blanks only: put blanks in its place",
        ),
    },
    "yaml-open-quote": {
        "zh": ("这里的引号没有配对", "在文字末尾补上同样的引号"),
        "en": (
            "the quote that opens here is never closed",
            "put the same quote at the end of the text",
        ),
    },
    "yaml-escape": {
        "zh": ("双引号里的反斜杠后面不能是这个字符", "改用单引号，或写成两个反斜杠"),
        "en": (
            "this cannot follow a backslash between double quotes",
            "use single quotes, or write the backslash twice",
        ),
    },
    "yaml-after-quote": {
        "zh": ("引号后面还有文字", "整句用引号括起来，或者不用英文引号开头"),
        "en": ("text goes on after the closing quote", "put all of it between the quotes"),
    },
    "yaml-colon": {
        "zh": (
            "这里不该有冒号：缩进不对，或者文字里有“: ”",
            "对齐缩进；文字里有英文冒号加空格时，整句用引号括起来",
        ),
        "en": (
            "a colon is out of place: a wrong indent, or a text with “: ” in it",
            "mend the indent; put a text with a colon and a blank between quotes",
        ),
    },
    "yaml-no-colon": {
        "zh": ("这一行缺少冒号", "写成“键: 值”，英文冒号后面空一格"),
        "en": (
            "this line lacks its colon",
            "write “key: value”, with a blank after the colon",
        ),
    },
    "yaml-wide-colon": {
        "zh": ("键后面是全角冒号“：”", "改成英文冒号加一个空格“: ”"),
        "en": (
            "a full-width colon follows the key",
            "write an ASCII colon and a blank, “: ”",
        ),
    },
    "yaml-wide-space": {
        "zh": ("用全角空格缩进了", "换成半角空格"),
        "en": ("a full-width blank is used as an indent", "write ordinary blanks"),
    },
    "yaml-open-bracket": {
        "zh": ("这里的括号没有配对", "补上右括号；各项之间用英文逗号"),
        "en": (
            "the bracket that opens here is never closed",
            "close it; part the items by ASCII commas",
        ),
    },
    "yaml-start": {
        "zh": ("值不能以“{character}”开头", "整句用引号括起来"),
        "en": ("a text cannot start with “{character}”", "put it between quotes"),
    },
    "yaml-indent": {
        "zh": ("这一行的缩进和同级的各行不一致", "与同级的键左对齐；列表各项以“- ”开头"),
        "en": (
            "this line is not indented like its neighbours",
            ("align it with the keys of its level; items of a list start with “- ”"),
        ),
    },
    "yaml-control": {
        "zh": ("有不能出现的控制字符 {code_point}", "删去它"),
        "en": ("there is a control character, {code_point}", "delete it"),
    },
    "yaml-tag": {
        "zh": ("不能用 YAML 标签 {tag}", "删去它"),
        "en": ("the YAML tag {tag} cannot be used", "delete it"),
    },
    "yaml-too-deep": {
        "zh": ("嵌套超过 {limit} 层", ""),
        "en": ("nested more than {limit} levels deep", ""),
    },
    "yaml-too-many-nodes": {
        "zh": ("展开别名后超过 {limit} 项", ""),
        "en": ("with its aliases written out it has more than {limit} items", ""),
    },
    "yaml-merge": {
        "zh": ("<<: 后面要写一个映射的别名", "写成 <<: *名字，名字由前面的 &名字 给出"),
        "en": ("<<: takes the alias of a mapping", "write <<: *name, with &name before"),
    },
    "yaml-no-anchor": {
        "zh": ("别名 *{name} 没有对应的 &{name}", "文字以 * 开头时，用引号括起来"),
        "en": (
            "the alias *{name} has no &{name} before it",
            "put a text that starts with * between quotes",
        ),
    },
    "yaml-key": {
        "zh": ("键必须是文字", ""),
        "en": ("a key must be a text", ""),
    },
    "many-documents": {
        "zh": ("一个文件只能有一份文档（--- 之间）", ""),
        "en": ("a file holds one document; a second one starts here", ""),
    },
    "duplicate-key": {
        "zh": ("“{key}”写了两次", "合并成一处"),
        "en": ("“{key}” is written twice", "make them one"),
    },
    # keys and values
    "unknown-key": {
        "zh": ("没有“{key}”这个键", KEY_ZH),
        "en": ("there is no key “{key}” here", KEY_EN),
    },
    "missing-key": {
        "zh": ("缺少“{key}”", ""),
        "en": ("“{key}” is missing", ""),
    },
    "missing-value": {
        "zh": ("“{key}”没有写值", ""),
        "en": ("“{key}” has no value", ""),
    },
    "not-allowed": {
        "zh": ("“{key}”不能是“{value}”", WORD_ZH),
        "en": ("“{key}” cannot be “{value}”", WORD_EN),
    },
    "wrong-value": {
        "zh": ("有一个值不合要求：{reason}", ""),
        "en": ("a value does not fit: {reason}", ""),
    },
    "expected-text": {
        "zh": ("“{key}”应是一段文字，写的是 {found}", ""),
        "en": ("“{key}” should be a text, not {found}", ""),
    },
    "expected-integer": {
        "zh": ("“{key}”应是整数，写的是 {found}", "数字不加引号"),
        "en": ("“{key}” should be a whole number, not {found}", "write it without quotes"),
    },
    "expected-number": {
        "zh": ("“{key}”应是数，写的是 {found}", "数字不加引号"),
        "en": ("“{key}” should be a number, not {found}", "write it without quotes"),
    },
    "expected-flag": {
        "zh": ("“{key}”应是 true 或 false，写的是 {found}", "不加引号"),
        "en": ("“{key}” should be true or false, not {found}", "write it without quotes"),
    },
    "expected-list": {
        "zh": ("“{key}”应是列表，写的是 {found}", "每项一行，以“- ”开头，或写成 [甲, 乙]"),
        "en": (
            "“{key}” should be a list, not {found}",
            "one item a line after “- ”, or [one, two]",
        ),
    },
    "expected-map": {
        "zh": ("“{key}”应是若干“键: 值”，写的是 {found}", ""),
        "en": ("“{key}” should be keys with values, not {found}", ""),
    },
    "expected-lines": {
        "zh": ("“{key}”应是一段文字，或分成几行的列表，写的是 {found}", ""),
        "en": ("“{key}” should be a text or a list of lines, not {found}", ""),
    },
    "expected-text-or-map": {
        "zh": ("“{key}”应是文字，或 {{file: 文件名}}，写的是 {found}", ""),
        "en": ("“{key}” should be a text or {{file: name}}, not {found}", ""),
    },
    "expected-names": {
        "zh": ("“{key}”应是名字、名字的列表，或“职务: [名字]”，写的是 {found}", ""),
        "en": (
            ("“{key}” should be a name, a list of names, or roles with names, not {found}"),
            "",
        ),
    },
    "expected-range": {
        "zh": ("“{key}”应是一个整数，或 1-5 这样的范围，写的是 {found}", ""),
        "en": ("“{key}” should be a whole number or a range like 1-5, not {found}", ""),
    },
    "expected-count": {
        "zh": ("“{key}”应有 {count} 项", ""),
        "en": ("“{key}” should have {count:# item}", ""),
    },
    "expected-other": {
        "zh": ("“{key}”的值不合要求，写的是 {found}", ""),
        "en": ("the value of “{key}” does not fit: {found}", ""),
    },
    "too-small": {
        "zh": ("“{key}”不能小于 {least}", ""),
        "en": ("“{key}” cannot be less than {least}", ""),
    },
    "bad-date": {
        "zh": ("没有“{value}”这一天", "日期写成 2026-03-05"),
        "en": ("there is no such day as “{value}”", "write a date as 2026-03-05"),
    },
    "bad-length": {
        "zh": ("“{value}”不是长度", "写成 9pt、3mm、12级 或 小五"),
        "en": ("“{value}” is no length", "write 9pt, 3mm, 0.5in, 12级 or 小五"),
    },
    "bad-range": {
        "zh": ("“{name}”的范围“{written}”不对", "写成 1-5，从小到大"),
        "en": (
            "“{written}” is no range (of “{name}”)",
            "write 1-5, the smaller number first",
        ),
    },
    # the desk and its files
    "outside-desk": {
        "zh": ("不能读本报文件夹以外的文件：{file}", "把文件放进本报的文件夹，用相对路径"),
        "en": (
            "a file outside the newspaper's folder is not read: {file}",
            "put it into that folder and name it from the issue's own",
        ),
    },
    "missing-file": {
        "zh": ("找不到文件 {file}", WORD_ZH),
        "en": ("there is no file {file}", WORD_EN),
    },
    "missing-folder": {
        "zh": ("找不到文件 {file}", "它的文件夹不存在，或是空的"),
        "en": ("there is no file {file}", "its folder does not exist or is empty"),
    },
    "not-a-file": {
        "zh": ("“{file}”不是可读的文件", "写文件名，不写文件夹名"),
        "en": ("“{file}” is no file that can be read", "name a file, not a folder"),
    },
    "unknown-layout": {
        "zh": ("没有名为“{name}”的版式", WORD_ZH),
        "en": ("there is no layout “{name}”", WORD_EN),
    },
    "layout-outside-desk": {
        "zh": ("版式“{name}”的文件在本报文件夹以外", ""),
        "en": ("the file of the layout “{name}” lies outside the newspaper's folder", ""),
    },
    "cyclic-extends": {
        "zh": ("版式“{name}”绕回来继承了自己", ""),
        "en": ("the layout “{name}” extends itself in a circle", ""),
    },
}
