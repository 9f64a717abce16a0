"""What preflight has to say: fault -> (what is wrong, what to do about it).

The keys begin with the number of the check. Measures and limits stand beside the message
and are not repeated in it.
"""

from typing import Final

from banmian.messages.table import Severity, Table

FAULTS: Final[Table] = {
    "F01-damaged": {
        "zh": ("文件损坏：{what}", "从源程序重新输出"),
        "en": ("the file is damaged: {what}", "write it anew from its source"),
    },
    "F01-content": {
        "zh": ("页面内容有错：{what}", "从源程序重新输出"),
        "en": ("the page's content is faulty: {what}", "write it anew from its source"),
    },
    "F01-encrypted": {
        "zh": ("文件已加密", "不加密码重新输出"),
        "en": ("the file is encrypted", "write it without a password"),
    },
    "F01-not-read": {
        "zh": ("文件打不开，未检查", ""),
        "en": ("not run: the file cannot be opened", ""),
    },
    "F02-version": {
        "zh": ("PDF 版本高于标准所许", "按标准的版本重新输出"),
        "en": ("the version of PDF is newer than the standard", "write it in that version"),
    },
    "F02-object-streams": {
        "zh": ("含对象流，旧 RIP 读不了", "输出时关闭对象流压缩"),
        "en": ("object streams, which older RIPs cannot read", "write without them"),
    },
    "F03-no-id": {
        "zh": ("缺文件标识 ID", "从源程序重新输出"),
        "en": ("the file has no ID", "write it anew from its source"),
    },
    "F04-none": {
        "zh": ("文件没有声明 PDF/X", "按 PDF/X 标准输出"),
        "en": ("the file claims no PDF/X", "write it as PDF/X"),
    },
    "F04-unknown": {
        "zh": ("声明的 PDF/X 版本不在可接受之列", "换用可接受的标准"),
        "en": ("the claimed PDF/X is not among those taken", "use one that is"),
    },
    "F04-differ": {
        "zh": ("Info 与 XMP 的 PDF/X 声明不一致", "从源程序重新输出"),
        "en": ("Info and XMP claim different PDF/X", "write it anew from its source"),
    },
    "F05-missing": {
        "zh": ("缺文件信息 {key}", "补上后重新输出"),
        "en": ("the entry {key} is missing", "fill it in and write anew"),
    },
    "F05-no-date": {
        "zh": ("{key} 不是日期", "从源程序重新输出"),
        "en": ("{key} is no date", "write it anew from its source"),
    },
    "F05-no-xmp": {
        "zh": ("PDF/X-4 缺 XMP 元数据", "从源程序重新输出"),
        "en": ("PDF/X-4 without XMP metadata", "write it anew from its source"),
    },
    "F05-differ": {
        "zh": ("{key} 与 {twin} 不一致", "从源程序重新输出"),
        "en": ("{key} and {twin} differ", "write it anew from its source"),
    },
    "F06-unknown": {
        "zh": ("没有说明是否已做陷印", "输出时选“已陷印”或“未陷印”"),
        "en": ("it is not said whether the file is trapped", "say yes or no on output"),
    },
    "F06-differ": {
        "zh": ("Info 与 XMP 的陷印状态不一致", "从源程序重新输出"),
        "en": ("Info and XMP differ on trapping", "write it anew from its source"),
    },
    "F07-forbidden": {
        "zh": ("含 {what}，印前文件不允许", "去掉后重新输出"),
        "en": ("{what}: not allowed in a press file", "remove it and write anew"),
    },
    "F08-annotation": {
        "zh": ("版面上有批注（{kind}）", "删去批注，或移到出血之外"),
        "en": ("an annotation on the page ({kind})", "delete it or move it off the bleed"),
    },
    "F09-any": {
        "zh": ("印厂配置没有规定文件名", ""),
        "en": ("not run: the profile asks for no pattern", ""),
    },
    "F09-name": {
        "zh": ("文件名不合规定", "按规定改名"),
        "en": ("the file's name does not match", "rename it"),
    },
    "O01-count": {
        "zh": ("PDF/X 输出意图须恰有一个", "输出时选定一个印刷条件"),
        "en": ("there must be exactly one PDF/X intent", "choose one printing condition"),
    },
    "O02-missing": {
        "zh": ("输出意图没有嵌入特性文件", "输出时嵌入印刷条件的 ICC 文件"),
        "en": ("the intent has no profile", "embed the ICC profile of the condition"),
    },
    "O02-unreadable": {
        "zh": ("输出特性文件读不出来", "换一个完好的 ICC 文件"),
        "en": ("the output profile cannot be read", "use an ICC profile that is intact"),
    },
    "O02-class": {
        "zh": ("输出特性文件不是印刷机的", "换用印刷机（prtr）特性文件"),
        "en": ("the output profile is not a printer's", "use one of class prtr"),
    },
    "O02-space": {
        "zh": ("输出特性文件不是 CMYK", "换用 CMYK 特性文件"),
        "en": ("the output profile is not CMYK", "use a CMYK profile"),
    },
    "O02-table": {
        "zh": ("输出特性文件缺转换表", "换用完整的印刷特性文件"),
        "en": ("the output profile lacks its table", "use a complete printer profile"),
    },
    "O03-condition": {
        "zh": ("输出意图不是新闻纸条件", "改用新闻纸印刷条件"),
        "en": ("the intent is no newsprint condition", "use a condition of newsprint"),
    },
    "O03-ink": {
        "zh": ("输出特性文件的最大墨量超过新闻纸所能承受（{name}）", "改用新闻纸特性文件"),
        "en": ("the output profile lays too much ink ({name})", "use one of newsprint"),
    },
    "B01-no-media": {
        "zh": ("缺 MediaBox", "从源程序重新输出"),
        "en": ("no MediaBox", "write it anew from its source"),
    },
    "B01-no-trim": {
        "zh": ("缺成品框 TrimBox", "输出时写出成品框"),
        "en": ("no TrimBox", "write the trim on output"),
    },
    "B01-both": {
        "zh": ("TrimBox 与 ArtBox 并存", "只留 TrimBox"),
        "en": ("both TrimBox and ArtBox", "keep TrimBox only"),
    },
    "B01-outside": {
        "zh": ("{inner} 框超出 {outer} 框", "检查页面设置"),
        "en": ("the {inner} box sticks out of the {outer} box", "check the page set-up"),
    },
    "B02-unequal": {
        "zh": ("成品尺寸与第 1 页不同", "统一各版尺寸"),
        "en": ("the trim is not that of page 1", "give all pages one size"),
    },
    "B02-size": {
        "zh": ("成品尺寸与印件不符", "按印件尺寸重做"),
        "en": ("the trim is not the job's", "make the page to the job's size"),
    },
    "B03-narrow": {
        "zh": ("出血不足", "加足出血"),
        "en": ("the bleed is too narrow", "widen it"),
    },
    "B04-crop": {
        "zh": ("CropBox 与 MediaBox 不同", "去掉裁切显示框"),
        "en": ("CropBox differs from MediaBox", "remove the crop"),
    },
    "B04-unit": {
        "zh": ("页面用了 UserUnit 缩放", "按实际尺寸输出"),
        "en": ("the page is scaled by UserUnit", "write it at its true size"),
    },
    "B04-rotate": {
        "zh": ("页面带旋转", "按正向输出"),
        "en": ("the page is rotated", "write it upright"),
    },
    "B05-short": {
        "zh": ("图文到成品边却没有伸满出血", "把图文拉到出血边"),
        "en": ("art at the trim stops short of the bleed", "extend it to the bleed"),
    },
    "B06-mark": {
        "zh": ("标记或信息条压进出血", "把标记移到出血之外"),
        "en": ("a mark or slug reaches into the bleed", "move it out of the bleed"),
    },
    "B07-near": {
        "zh": ("文字离成品边太近", "把文字移进安全区"),
        "en": ("text too near to the trim", "move it into the safe area"),
    },
    "B08-empty": {
        "zh": ("页面是空白的", "确认是否漏了内容"),
        "en": ("the page is empty", "see whether something is missing"),
    },
    "T01-missing": {
        "zh": ("字体 {name} 没有嵌入", "嵌入全部字体"),
        "en": ("the font {name} is not embedded", "embed all fonts"),
    },
    "T02-type3": {
        "zh": ("用了 Type 3 字体 {name}", "换用 OpenType 或 TrueType 字体"),
        "en": ("a Type 3 font, {name}", "use an OpenType or TrueType font"),
    },
    "T02-courier": {
        "zh": ("用了 {name}，多半是缺字体时的替代", "确认原来的字体"),
        "en": ("{name}, which mostly replaces a missing font", "see which font was meant"),
    },
    "T03-unmapped": {
        "zh": ("字体 {name} 的文字没有对应的 Unicode", "输出时写全 ToUnicode"),
        "en": ("text in {name} has no Unicode values", "write a full ToUnicode map"),
    },
    "T03-forbidden": {
        "zh": ("字体 {name} 的文字对应到非字符", "改正 ToUnicode"),
        "en": ("text in {name} maps to what is no character", "mend its ToUnicode map"),
    },
    "T03-table": {
        "zh": ("字体 {name} 的 ToUnicode 含非字符", "改正 ToUnicode"),
        "en": ("ToUnicode of {name} holds what is no character", "mend the map"),
    },
    "T04-notdef": {
        "zh": ("字体 {name} 缺字，印出来是空框", "换有此字的字体"),
        "en": ("{name} lacks a glyph and prints an empty box", "use a font that has it"),
    },
    "T05-forbidden": {
        "zh": ("字体 {name} 不许嵌入", "换一种许可嵌入的字体"),
        "en": ("the font {name} forbids embedding", "use one that permits it"),
    },
    "T06-small": {
        "zh": ("文字太小", "放大字号"),
        "en": ("text is too small", "set it larger"),
    },
    "T07-white": {
        "zh": ("反白文字太小，容易糊死", "放大字号或改用实色文字"),
        "en": ("white text too small: it fills in", "set it larger or in solid ink"),
    },
    "T07-many": {
        "zh": ("套色文字太小，套印稍偏就看不清", "放大字号或改用单色"),
        "en": ("text of several inks too small to register", "set it larger or in one ink"),
    },
    "T08-black": {
        "zh": ("黑字不是单黑油墨", "改为 0 0 0 100"),
        "en": ("black text is not process black", "make it 0 0 0 100"),
    },
    "T08-gray": {
        "zh": ("小字用了灰色空间", "改用 K 的网目"),
        "en": ("small text in DeviceGray", "use a tint of black"),
    },
    "T08-plates": {
        "zh": ("单黑文字在彩色版上也有墨", "查默认颜色空间与输出转换"),
        "en": ("black text prints on colour plates", "see what converts it on output"),
    },
    "T09-cuts": {
        "zh": ("黑字没有叠印，套不准会露白边", "黑字设为叠印（OPM 1）"),
        "en": ("black text cuts out and may show seams", "let it overprint (OPM 1)"),
    },
    "T10-vanishes": {
        "zh": ("白字设了叠印，印出来没有字", "白字改为挖空"),
        "en": ("white text overprints and will not print", "let it cut out"),
    },
    "T11-rich": {
        "zh": ("文字用了四色黑", "改为单黑"),
        "en": ("text in rich black", "use black alone"),
    },
    "T12-leading": {
        "zh": ("正文行距过大，提取文字时会串栏", "行距不超过字号的 1.5 倍"),
        "en": ("body leading so wide that extractors mix columns", "lead it less"),
    },
    "T12-gutter": {
        "zh": ("栏间过窄，提取文字时会串栏", "栏间留足 0.8 字以上"),
        "en": ("gutter so narrow that extractors mix columns", "widen it"),
    },
    "C01-space": {
        "zh": ("{kind_zh}用了 {family} 颜色", "转换为印刷 CMYK"),
        "en": ("{kind_en} in {family}", "convert it to the press's CMYK"),
    },
    "C02-spot": {
        "zh": ("用了专色 {name}", "转为 CMYK，或请印厂确认专色"),
        "en": ("a spot ink, {name}", "convert it, or ask the press for a plate"),
    },
    "C03-all": {
        "zh": ("成品内用了套版色", "改为单黑或四色"),
        "en": ("registration colour inside the trim", "use black or process colours"),
    },
    "C04-white": {
        "zh": ("白色图形设了叠印，印出来会消失", "改为挖空"),
        "en": ("white art overprints and will not print", "let it cut out"),
    },
    "C04-gray": {
        "zh": ("灰色空间的对象设了叠印", "改用 K 的网目并挖空"),
        "en": ("DeviceGray art overprints", "use a tint of black that cuts out"),
    },
    "C05-mean": {
        "zh": ("总墨量过大（{side} 毫米方块平均）", "减少底色，按新闻纸特性文件重新分色"),
        "en": ("too much ink (mean of a {side} mm square)", "separate anew for newsprint"),
    },
    "C06-peak": {
        "zh": ("个别点墨量过大（超限点占 {share}%）", "按新闻纸特性文件重新分色"),
        "en": (
            "too much ink in places ({share} % of pixels)",
            "separate anew for newsprint",
        ),
    },
    "C07-tint": {
        "zh": ("网目太浅或太深，印出来会丢失或糊死", "改用 5%–85% 的网目或实地"),
        "en": ("a tint that vanishes or fills in", "use 5 to 85 %, or solid"),
    },
    "C07-reversed": {
        "zh": ("多色底上的小反白字，套印稍偏就看不清", "底色改单色，或放大字号"),
        "en": ("small white text on several inks", "use one ink below, or larger text"),
    },
    "C08-picture": {
        "zh": ("图片设了叠印", "图片改为挖空"),
        "en": ("a picture overprints", "let it cut out"),
    },
    "C08-tint": {
        "zh": ("彩色或平网设了叠印", "改为挖空"),
        "en": ("a tint or colour overprints", "let it cut out"),
    },
    "L01-thin": {
        "zh": ("线太细，印不出来或断线", "加粗"),
        "en": ("a line too thin to print whole", "make it heavier"),
    },
    "L02-white": {
        "zh": ("反白线太细，会糊死", "加粗"),
        "en": ("a white line so thin that it fills in", "make it heavier"),
    },
    "L02-many": {
        "zh": ("套色线太细，套不准", "加粗或改用单色"),
        "en": ("a line of several inks too thin to register", "heavier, or one ink"),
    },
    "L03-cuts": {
        "zh": ("黑线没有叠印，套不准会露白边", "黑线设为叠印（OPM 1）"),
        "en": ("a black line cuts out and may show seams", "let it overprint (OPM 1)"),
    },
    "L03-gray": {
        "zh": ("细线用了灰色空间", "改用 K 的网目"),
        "en": ("a thin line in DeviceGray", "use a tint of black"),
    },
    "I01-low": {
        "zh": ("图片分辨率不足", "换更大的图，或缩小使用"),
        "en": ("a picture of low resolution", "use a larger file or a smaller size"),
    },
    "I01-high": {
        "zh": ("图片分辨率高于所需", ""),
        "en": ("a picture of higher resolution than needed", ""),
    },
    "I02-low": {
        "zh": ("黑白线条图分辨率不足", "按 800 ppi 以上重新扫描，或用矢量图"),
        "en": ("1-bit art of low resolution", "scan at 800 ppi or more, or use vectors"),
    },
    "I03-low": {
        "zh": ("整版是一张图，分辨率不足，文字会毛糙", "用含文字的矢量 PDF"),
        "en": ("the page is one picture; its type will be ragged", "send type as type"),
    },
    "I04-kind": {
        "zh": ("图片类型 {kind}，标准不允许或旧 RIP 读不了", "转为 8 位 JPEG 或 Flate"),
        "en": ("a picture of kind {kind}", "use 8 bit, JPEG or Flate"),
    },
    "P01-used": {
        "zh": ("PDF/X-1a 不许透明：{what}", "拼合透明后输出"),
        "en": ("PDF/X-1a knows no transparency: {what}", "flatten it"),
    },
    "P02-space": {
        "zh": ("透明组的混合空间不是 CMYK", "混合空间改为 DeviceCMYK"),
        "en": ("a transparency group not in CMYK", "blend in DeviceCMYK"),
    },
    "P03-layers": {
        "zh": ("PDF/X-1a 不许有图层", "合并图层后输出"),
        "en": ("PDF/X-1a knows no layers", "merge them"),
    },
    "P03-configs": {
        "zh": ("图层有多套配置", "只留默认配置"),
        "en": ("layers have several configurations", "keep the usual one only"),
    },
    "P03-hidden": {
        "zh": ("图层 {name} 不打印", "确认后删去或打开"),
        "en": ("the layer {name} does not print", "delete it or switch it on"),
    },
    "S-untagged": {
        "zh": ("文件没有标签，未检查", ""),
        "en": ("not run: the file has no tags", ""),
    },
    "S01-no-tree": {
        "zh": ("声明有标签，却没有结构树", "从源程序重新输出"),
        "en": ("tags are claimed, but there is no tree", "write it anew from its source"),
    },
    "S01-unmarked": {
        "zh": ("有结构树，却没有声明 Marked", "写上 MarkInfo"),
        "en": ("there is a tree, but no claim of it", "write MarkInfo"),
    },
    "S01-untagged": {
        "zh": ("有内容既无标签也不是 Artifact", "补标签"),
        "en": ("content without tag that is no artifact", "tag it"),
    },
    "S01-unlisted": {
        "zh": ("有标记内容不在结构树里", "补进结构树"),
        "en": ("marked content that the tree does not know", "enter it"),
    },
    "S01-parent": {
        "zh": ("ParentTree 与结构树不一致", "从源程序重新输出"),
        "en": ("the parent tree and the tree disagree", "write it anew from its source"),
    },
    "S01-dangling": {
        "zh": ("结构树指向不存在的内容", "从源程序重新输出"),
        "en": ("the tree points at content that is not there", "write it anew"),
    },
    "S02-language": {
        "zh": ("没有注明语言", "写上 Lang"),
        "en": ("the language is not said", "write Lang"),
    },
    "S02-title": {
        "zh": ("没有让窗口显示标题", "写上 DisplayDocTitle"),
        "en": ("the window does not show the title", "write DisplayDocTitle"),
    },
    "S02-level": {
        "zh": ("标题级跳级", "按级使用标题"),
        "en": ("a heading skips a level", "use levels in order"),
    },
    "S02-alt": {
        "zh": ("图片没有替代文字", "写图片说明 Alt"),
        "en": ("a figure without words", "write its Alt"),
    },
    "S03-no-copy": {
        "zh": ("没有稿件可比，未检查", ""),
        "en": ("not run: there is no copy to compare with", ""),
    },
    "S03-differs": {
        "zh": ("《{title}》提取出的文字与稿件不同", "这是程序的问题，请反馈"),
        "en": ("the text of “{title}” is not the copy", "this is a bug; please report it"),
    },
    "S04-order": {
        "zh": ("内容流顺序与阅读顺序不同", "按文章逐篇输出"),
        "en": ("content is not in reading order", "write it story by story"),
    },
    "S05-ring": {
        "zh": ("文章线索“{title}”不成环", "从源程序重新输出"),
        "en": ("the thread “{title}” is no ring", "write it anew from its source"),
    },
    "S05-unnamed": {
        "zh": ("文章线索“{title}”有段没有写明所属", "每段写上 /T"),
        "en": ("a bead does not name its thread “{title}”", "write /T on every bead"),
    },
    "S05-outside": {
        "zh": ("文章线索“{title}”有段不在版面内", "改正矩形"),
        "en": ("a bead of “{title}” lies off the page", "mend its rectangle"),
    },
    "S05-unlisted": {
        "zh": ("文章线索“{title}”有段不在页的 /B 里", "写进 /B"),
        "en": ("a bead of “{title}” is not in the page's /B", "enter it"),
    },
    "ink-not-run": {
        "zh": ("没有 Ghostscript，墨量未检查", "安装 ghostscript"),
        "en": ("not run: there is no Ghostscript", "install ghostscript"),
    },
    "switched-off": {
        "zh": ("印厂配置关闭了这一项", ""),
        "en": ("not run: switched off in the profile", ""),
    },
}
"""Key -> language -> (message, hint)."""

PREFLIGHT_SEVERITIES: Final[dict[str, Severity]] = {"no-plates": "warning"}

PREFLIGHT: Final[Table] = {
    "unreadable-pdf": {
        "zh": ("读不出 PDF 文件 {file}：{reason}", "从源程序重新输出，不要加密码"),
        "en": (
            "the PDF file {file} cannot be read: {reason}",
            "write it anew from its source, without a password",
        ),
    },
    "unknown-profile": {
        "zh": ("没有“{name}”这份印厂配置，也没有这个文件", "内置的有：{known}"),
        "en": (
            "“{name}” is neither a press profile nor a file",
            "built-in profiles: {known}",
        ),
    },
    "unknown-check": {
        "zh": ("没有编号为“{id}”的检查", "编号见 docs/print-shop.md"),
        "en": ("there is no check “{id}”", "the ids are in docs/print-shop.md"),
    },
    "bad-pattern": {
        "zh": ("file_name 不是正则表达式：{reason}", ""),
        "en": ("file_name is no regular expression: {reason}", ""),
    },
    "no-plates": {
        "zh": ("没有 Ghostscript，画不出墨量图", "安装 ghostscript"),
        "en": ("no Ghostscript here, so no heat map", "install ghostscript"),
    },
}
"""Diagnostics about what preflight was asked to do."""
