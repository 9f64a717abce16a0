"""What preflight finds painted on a page: text, colour, lines, images, pages."""

from typing import Final

from banmian.messages.table import Table

PAINT_FAULTS: Final[Table] = {
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
}
"""Key -> language -> (message, hint)."""
