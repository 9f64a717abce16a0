"""What preflight has to say: fault -> (what is wrong, what to do about it).

The keys begin with the number of the check. Measures and limits stand beside the message
and are not repeated in it.
"""

from typing import Final

from banmian.messages.paint import PAINT_FAULTS
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
    "F02-opentype": {
        "zh": ("嵌入的是 OpenType 字体程序，旧 RIP 读不了", "按标准的版本重新输出"),
        "en": (
            "a font program is OpenType, which older RIPs cannot read",
            "write it in the version of the standard",
        ),
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
    **PAINT_FAULTS,
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
    "no-pdf": {
        "zh": ("打不开 {file}：{reason}", "写一个能读的 PDF 文件的名字"),
        "en": ("{file} cannot be opened: {reason}", "name a PDF file that can be read"),
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
