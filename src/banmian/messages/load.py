"""What reading issues, layouts and manuscripts has to say."""

from typing import Final

from banmian.messages.table import Severity, Table

LOAD_SEVERITIES: Final[dict[str, Severity]] = {
    "copy-normalised": "note",
    "guessed-encoding": "note",
    "code-too-small": "warning",
    "unknown-heading": "warning",
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
        "zh": ("没有“{key}”这个键", "是不是“{nearest}”？"),
        "en": ("there is no key “{key}” here", "did you mean “{nearest}”?"),
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
        "zh": ("“{key}”不能是“{value}”", "是不是“{nearest}”？"),
        "en": ("“{key}” cannot be “{value}”", "did you mean “{nearest}”?"),
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
        "zh": ("“{key}”应是 true 或 false，写的是 {found}", ""),
        "en": ("“{key}” should be true or false, not {found}", ""),
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
        "en": ("“{key}” should have {count} items", ""),
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
        "zh": ("找不到文件 {file}", "是不是“{nearest}”？"),
        "en": ("there is no file {file}", "did you mean “{nearest}”?"),
    },
    "missing-folder": {
        "zh": ("找不到文件 {file}", "它的文件夹不存在，或是空的"),
        "en": ("there is no file {file}", "its folder does not exist or is empty"),
    },
    "not-a-file": {
        "zh": ("“{file}”不是可读的文件", ""),
        "en": ("“{file}” is no file that can be read", ""),
    },
    "unknown-layout": {
        "zh": ("没有名为“{name}”的版式", "是不是“{nearest}”？"),
        "en": ("there is no layout “{name}”", "did you mean “{nearest}”?"),
    },
    "layout-outside-desk": {
        "zh": ("版式“{name}”的文件在本报文件夹以外", ""),
        "en": ("the file of the layout “{name}” lies outside the newspaper's folder", ""),
    },
    "cyclic-extends": {
        "zh": ("版式“{name}”绕回来继承了自己", ""),
        "en": ("the layout “{name}” extends itself in a circle", ""),
    },
    # layouts
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
    "unknown-font": {
        "zh": (
            "没有“{value}”这种字体写法",
            "用 fonts: 里的名字，可加字重，如 song-black；是不是“{nearest}”？",
        ),
        "en": (
            "there is no font “{value}”",
            (
                "use a name from fonts:, with a weight if you like (song-black); did "
                "you mean “{nearest}”?"
            ),
        ),
    },
    "unknown-weight": {
        "zh": ("没有“{value}”这个字重", "是不是“{nearest}”？也可写 100 到 1000"),
        "en": (
            "there is no weight “{value}”",
            "did you mean “{nearest}”? Numbers up to 1000 will do, too",
        ),
    },
    "bad-weights": {
        "zh": ("字重范围不对", "写成 [最小, 最大]，在 1 到 1000 之间"),
        "en": ("these are no weights", "write [least, greatest], from 1 to 1000"),
    },
    "unknown-color": {
        "zh": ("没有“{value}”这种颜色", "是不是“{nearest}”？淡色写成 black 10%"),
        "en": (
            "there is no colour “{value}”",
            "did you mean “{nearest}”? Tints are written black 10%",
        ),
    },
    "bad-color": {
        "zh": ("颜色的网点百分比“{value}”不在 0 到 100 之间", ""),
        "en": ("the percentage “{value}” is not between 0 and 100", ""),
    },
    "unknown-style": {
        "zh": ("没有名为“{value}”的样式", "是不是“{nearest}”？"),
        "en": ("there is no style “{value}”", "did you mean “{nearest}”?"),
    },
    # pages and articles
    "no-pages": {
        "zh": ("没有版面", "在 pages: 下面写至少一版"),
        "en": ("there are no pages", "put at least one under pages:"),
    },
    "unknown-design": {
        "zh": ("版式里没有“{name}”这种版面", "是不是“{nearest}”？"),
        "en": ("the layout has no page design “{name}”", "did you mean “{nearest}”?"),
    },
    "unknown-slot": {
        "zh": ("版面“{design}”没有版位“{slot}”", "是不是“{nearest}”？"),
        "en": (
            "the page design “{design}” has no slot “{slot}”",
            "did you mean “{nearest}”?",
        ),
    },
    "slot-taken": {
        "zh": ("版位“{slot}”已经给了“{other}”", "换一个版位"),
        "en": ("the slot “{slot}” is taken by “{other}”", "choose another one"),
    },
    "bad-jump": {
        "zh": (
            "转版只能转到后面的版：本期没有第 {page} 版，或它不在后面",
            "改 jump 的 page",
        ),
        "en": (
            "a story jumps to a later page of the issue; page {page} is none",
            "change the page of jump",
        ),
    },
    "slot-and-place": {
        "zh": ("slot 和 place 只能写一个", ""),
        "en": ("write slot or place, not both", ""),
    },
    "no-place": {
        "zh": (
            "“{name}”没有版位",
            "写 slot: 版位名，或 place: {{columns: 1-5, lines: 16-62}}",
        ),
        "en": (
            "“{name}” has no slot",
            "write slot: or place: {{columns: 1-5, lines: 16-62}}",
        ),
    },
    "unused-slot": {
        "zh": ("版位“{name}”空着", ""),
        "en": ("the slot “{name}” is empty", ""),
    },
    "duplicate-id": {
        "zh": ("编号“{id}”在第 {page} 版已经用过", ""),
        "en": ("the id “{id}” is used on page {page} already", ""),
    },
    "no-ear": {
        "zh": ("版面“{design}”没有报眼，这些文字无处可放", ""),
        "en": ("the page design “{design}” has no ear to put this in", ""),
    },
    "empty-headline": {
        "zh": ("没有标题", "写 headline:"),
        "en": ("there is no headline", "write headline:"),
    },
    "empty-body": {
        "zh": ("没有正文", "写 body: |，或 body: {{file: 文件名}}"),
        "en": ("there is no body", "write body: |, or body: {{file: name}}"),
    },
    "not-in-picture": {
        "zh": ("图片新闻里没有“{key}”的位置", "把文字写进图片的 caption"),
        "en": (
            "a picture of its own has no room for “{key}”",
            "put the words into the picture's caption",
        ),
    },
    "one-picture": {
        "zh": ("图片新闻要有一张图片，写了 {count} 张", ""),
        "en": ("a picture of its own has one picture, not {count}", ""),
    },
    "not-in-kind": {
        "zh": ("kind: {kind} 里没有“{key}”的位置", "删掉它，或换一个 kind"),
        "en": (
            "a block of kind: {kind} has no room for “{key}”",
            "leave it out, or choose another kind",
        ),
    },
    "items-of-briefs": {
        "zh": ("简讯的每一条要有 body", "写 - {{headline: 标题, body: 正文}}"),
        "en": (
            "each item of briefs has a body",
            "write - {{headline: …, body: …}}",
        ),
    },
    "items-of-index": {
        "zh": ("导读的 items 是稿件的编号", "写 items: [编号, 编号]，或不写"),
        "en": (
            "the items of an index are ids of articles",
            "write items: [id, id], or leave it out",
        ),
    },
    "unknown-article": {
        "zh": ("没有编号为“{id}”的稿件", "是不是“{nearest}”？"),
        "en": ("no article has the id “{id}”", "did you mean “{nearest}”?"),
    },
    "empty-index": {
        "zh": ("导读没有可列的标题：其他版上没有带标题的稿件", "写 items: [编号, 编号]"),
        "en": (
            "the index has nothing to list: no other page has a headline",
            "write items: [id, id]",
        ),
    },
    "uneven-rows": {
        "zh": ("这一行有 {cells} 格，表头有 {count} 格", "空格写成 ''"),
        "en": (
            "this row has {cells} cells, the head of the table has {count}",
            "write an empty cell as ''",
        ),
    },
    "no-segno": {
        "zh": ("画二维码要装 segno", "pip install 'banmian[qr]'"),
        "en": ("QR codes need segno", "pip install 'banmian[qr]'"),
    },
    "code-too-long": {
        "zh": ("{count} 字太长，一个二维码放不下", "改用短网址"),
        "en": (
            "{count} characters are too many for one QR code",
            "use a short address",
        ),
    },
    "table-too-wide": {
        "zh": ("表格比版位宽 {excess} 字", "缩短单元格文字、减少栏目，或加宽版位"),
        "en": (
            "the table is {excess} characters wider than its slot",
            "shorten its cells, leave out columns, or widen the slot",
        ),
    },
    "code-too-small": {
        "zh": (
            "二维码每个模块只有 {size} mm，印在新闻纸上至少要 0.4 mm",
            "加大 lines，或改用短网址",
        ),
        "en": (
            "a module of the QR code is only {size} mm; newsprint needs 0.4 mm",
            "give it more lines:, or use a short address",
        ),
    },
    "narrow-columns": {
        "zh": ("分成 {columns} 栏后每栏只有 {measure} 字，至少要 {least} 字", "减少栏数"),
        "en": (
            (
                "in {columns} columns a line has only {measure} characters; the least "
                "is {least}"
            ),
            "use fewer columns",
        ),
    },
    # pictures
    "bad-picture": {
        "zh": ("“{file}”不是能用的图片", "用 PNG、JPEG 或 TIFF；文件可能已损坏"),
        "en": (
            "“{file}” is no picture that can be used",
            "use PNG, JPEG or TIFF; the file may be broken",
        ),
    },
    "bad-focus": {
        "zh": ("focus 的两个数应在 0 到 1 之间", ""),
        "en": ("the two numbers of focus lie between 0 and 1", ""),
    },
    "picture-too-wide": {
        "zh": ("图片宽 {columns} 栏，正文只有 {most} 栏", ""),
        "en": ("the picture is {columns} columns wide, the body has only {most}", ""),
    },
    "picture-too-deep": {
        "zh": ("图片高 {lines} 行，版位只有 {most} 行", ""),
        "en": ("the picture is {lines} lines deep, its slot only {most}", ""),
    },
    "pdf-advert": {
        "zh": ("还不能排 PDF 广告：{file}", "转成 PNG、JPEG 或 TIFF"),
        "en": (
            "adverts in PDF cannot be placed yet: {file}",
            "convert it to PNG, JPEG or TIFF",
        ),
    },
    # copy
    "body-too-large": {
        "zh": ("正文有 {size}，最多 {limit}", ""),
        "en": ("the body is {size}; at most {limit} are set", ""),
    },
    "unknown-manuscript": {
        "zh": ("不认识的稿件格式：{file}", "用 .md、.txt 或 .docx"),
        "en": ("no known kind of manuscript: {file}", "use .md, .txt or .docx"),
    },
    "unknown-encoding": {
        "zh": ("认不出 {file} 的编码", "另存为 UTF-8"),
        "en": ("the encoding of {file} is not known", "save it as UTF-8"),
    },
    "guessed-encoding": {
        "zh": ("{file} 按 GB 18030 读入", "有乱码时，另存为 UTF-8"),
        "en": ("{file} was read as GB 18030", "if it looks wrong, save it as UTF-8"),
    },
    "docx-missing": {
        "zh": ("读 Word 稿件 {file} 需要 python-docx", 'pip install "banmian[docx]"'),
        "en": (
            "reading the Word file {file} takes python-docx",
            'pip install "banmian[docx]"',
        ),
    },
    "bad-docx": {
        "zh": ("“{file}”不是完好的 .docx", "在 Word 里打开后另存为 .docx"),
        "en": ("“{file}” is no sound .docx", "open it in Word and save it as .docx"),
    },
    "word-tables": {
        "zh": ("稿件里的 {count} 个表格没有排入", ""),
        "en": ("{count} tables of the manuscript are left out", ""),
    },
    "word-boxes": {
        "zh": ("稿件里的 {count} 个文本框没有排入", ""),
        "en": ("{count} text boxes of the manuscript are left out", ""),
    },
    "word-notes": {
        "zh": ("稿件里的 {count} 条脚注没有排入", ""),
        "en": ("{count} notes of the manuscript are left out", ""),
    },
    "word-pictures": {
        "zh": ("稿件里的 {count} 张图片没有排入", "把图片存成文件，写在 pictures: 下面"),
        "en": (
            "{count} pictures of the manuscript are left out",
            "save them as files and name them under pictures:",
        ),
    },
    "copy-normalised": {
        "zh": ("“{before}”改为“{after}”", ""),
        "en": ("“{before}” set right: “{after}”", ""),
    },
    "unpaired-mark": {
        "zh": ("“{mark}”没有配对", ""),
        "en": ("“{mark}” has no partner", ""),
    },
    "unpaired-markup": {
        "zh": (
            "标记“{mark}”没有配对，按原样排出",
            "要排出这个符号，写成 \\{mark}；范围用 ～",
        ),
        "en": (
            "the markup “{mark}” has no partner and is printed as it is",
            "to print it write \\{mark}; a range is written with ～",
        ),
    },
    "unknown-heading": {
        "zh": ("只有 ## 表示小标题，这一行按正文排出", ""),
        "en": ("only ## makes a subhead; this line is set as text", ""),
    },
}
