"""What reading pages, articles, pictures and copy has to say."""

from typing import Final

from banmian.messages.table import WORD_EN, WORD_ZH, Table

ARTICLES: Final[Table] = {
    # pages and articles
    "no-pages": {
        "zh": ("没有版面", "在 pages: 下面写至少一版"),
        "en": ("there are no pages", "put at least one under pages:"),
    },
    "unknown-design": {
        "zh": ("版式里没有“{name}”这种版面", WORD_ZH),
        "en": ("the layout has no page design “{name}”", WORD_EN),
    },
    "unknown-slot": {
        "zh": ("版面“{design}”没有版位“{slot}”", WORD_ZH),
        "en": (
            "the page design “{design}” has no slot “{slot}”",
            WORD_EN,
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
        "zh": ("没有编号为“{id}”的稿件", WORD_ZH),
        "en": ("no article has the id “{id}”", WORD_EN),
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
            "this row has {cells:# cell}, the head of the table has {count}",
            "write an empty cell as ''",
        ),
    },
    "no-segno": {
        "zh": ("画二维码要装 segno", "pip install 'banmian[qr]'"),
        "en": ("QR codes need segno", "pip install 'banmian[qr]'"),
    },
    "no-python-barcode": {
        "zh": ("画条形码要装 python-barcode", "pip install 'banmian[barcode]'"),
        "en": ("barcodes need python-barcode", "pip install 'banmian[barcode]'"),
    },
    "bad-barcode": {
        "zh": (
            "“{written}”不是 ISSN，也不是 13 位商品条码，或校验码不对",
            "写成 1234-5679，或连校验码在内的 13 位数字",
        ),
        "en": (
            "“{written}” is neither an ISSN nor an EAN-13, or its check digit is wrong",
            "write 1234-5679, or 13 digits with the check digit",
        ),
    },
    "bad-add-on": {
        "zh": ("附加码“{written}”应是 2 位或 5 位数字", "写成 add-on: '05'"),
        "en": ("the add-on “{written}” has not 2 or 5 digits", "write add-on: '05'"),
    },
    "barcode-too-small": {
        "zh": (
            "条形码每个模块只有 {size} mm，至少要 0.264 mm（80%）",
            "加宽版位",
        ),
        "en": (
            "a module of the barcode is only {size} mm; the least is 0.264 mm (80 %)",
            "widen its slot",
        ),
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
                "in {columns:# column} a line has only {measure:# character}; the least "
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
        "en": ("the picture is {columns:# column} wide, the body has only {most}", ""),
    },
    "picture-too-deep": {
        "zh": ("图片高 {lines} 行，版位只有 {most} 行", ""),
        "en": ("the picture is {lines:# line} deep, its slot only {most}", ""),
    },
    "picture-off-body": {
        "zh": (
            "图片占到第 {last} 栏，正文只有 {most} 栏",
            "改小 column，或减少图片的 columns",
        ),
        "en": (
            "the picture reaches column {last}, the body has only {most}",
            "make column smaller, or the picture narrower (columns)",
        ),
    },
    "no-outline": {
        "zh": (
            "“{file}”没有透明的地方，或全是透明的，不知道绕着什么排",
            "用带透明底的 PNG，或写 outline: [[0.1, 0], [0.9, 0.2], …]",
        ),
        "en": (
            "“{file}” has no transparent parts, or no others: there is no contour to run round",
            "use a PNG with transparency, or give outline: [[0.1, 0], [0.9, 0.2], …]",
        ),
    },
    "bad-outline": {
        "zh": (
            "轮廓要有三个以上的点，每个点的两个数都在 0 到 1 之间",
            "从左上角起，按图片的宽和高写成小数：[[0.1, 0], [0.9, 0.2], [0.5, 1]]",
        ),
        "en": (
            "an outline has three points or more, both numbers of each from 0 to 1",
            "fractions of the picture's width and height from its top left corner: "
            "[[0.1, 0], [0.9, 0.2], [0.5, 1]]",
        ),
    },
    "outline-unused": {
        "zh": ("有 outline，但没有写 wrap: contour，轮廓不起作用", "加上 wrap: contour"),
        "en": (
            "the outline has no effect without wrap: contour",
            "add wrap: contour, or leave the outline out",
        ),
    },
    "notch-not-here": {
        "zh": ("“{name}”不能放在有缺口的版位里", "缺口只用于横排的文章（kind: article）"),
        "en": (
            "“{name}” cannot stand in a block with a notch",
            "only an article in horizontal lines can; choose another slot or place",
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
        "en": ("left out: {count:# table} of the manuscript", ""),
    },
    "word-boxes": {
        "zh": ("稿件里的 {count} 个文本框没有排入", ""),
        "en": ("left out: {count:# text frame} of the manuscript", ""),
    },
    "word-notes": {
        "zh": ("稿件里的 {count} 条脚注没有排入", ""),
        "en": ("left out: {count:# note} of the manuscript", ""),
    },
    "word-pictures": {
        "zh": ("稿件里的 {count} 张图片没有排入", "把图片存成文件，写在 pictures: 下面"),
        "en": (
            "left out: {count:# picture} of the manuscript",
            "save them as files and name them under pictures:",
        ),
    },
    "copy-normalised": {
        "zh": ("“{before}”改为“{after}”", ""),
        "en": ("“{before}” set right: “{after}”", ""),
    },
    "numeral-range": {
        "zh": ("“{written}”是百分数的范围", "两端都写百分号：63%～68%（GB/T 15835）"),
        "en": (
            "“{written}” is a range of percentages",
            "write the sign at both ends: 63%～68% (GB/T 15835)",
        ),
    },
    "numeral-guess": {
        "zh": ("“{written}”是概数", "相邻两数连用表示概数，用汉字：三五天（GB/T 15835）"),
        "en": (
            "“{written}” is an approximation",
            "two neighbouring figures as an approximation are Han numerals: 三五天"
            " (GB/T 15835)",
        ),
    },
    "numeral-mixed": {
        "zh": (
            "“{written}”把汉字数字和阿拉伯数字混在一起",
            "改成几十、30 或三十（GB/T 15835）",
        ),
        "en": (
            "“{written}” mixes Han and Arabic numerals",
            "write 几十, 30 or 三十 (GB/T 15835)",
        ),
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
