"""What rules of page make-up have to say; each message names the taboo as editors do."""

from typing import Final

from banmian.messages.table import WORD_EN, WORD_ZH, Severity, Table

_ZH: Final = "（第{page}版，左起 {x} 毫米、上起 {y} 毫米）"
_EN: Final = " (page {page}, {x} mm from the left, {y} mm from the top)"

FINDINGS: Final[Table] = {
    "finding-tombstone": {
        "zh": (
            "碰题：《{title}》与{others}的标题左右并排，只隔 {gap} 毫米" + _ZH,
            "错开一题的高度，改竖题或加框，或让字号差两成以上并用栏线隔开",
        ),
        "en": (
            "tombstone (碰题): the heads of “{title}” and {others} stand side by side, {gap} mm apart"
            + _EN,
            "move one of them, set it vertically or box it, or part them by a rule and a fifth in size",
        ),
    },
    "finding-stacked": {
        "zh": (
            "叠题：《{title}》的标题紧接在{others}的标题下面，中间没有文字" + _ZH,
            "在两题之间排文字或图片",
        ),
        "en": (
            "stacked heads (叠题): the head of “{title}” stands right below that of {others}, no text between"
            + _EN,
            "put text or a picture between the two",
        ),
    },
    "finding-head-foot": {
        "zh": (
            "背题：《{title}》标题下每栏只有 {lines} 行文字，至少要 2 行" + _ZH,
            "加深版位，减少栏数，或缩小标题",
        ),
        "en": (
            "head at the foot (背题): “{title}” has only {lines:# line} of text in a column below it; two are needed"
            + _EN,
            "deepen the block, use fewer columns, or a smaller head",
        ),
    },
    "finding-subhead-foot": {
        "zh": (
            "背题：《{title}》有小标题落在栏脚，下面只有 {lines} 行文字，至少要 2 行" + _ZH,
            "增删小标题前面的文字，或改变栏数",
        ),
        "en": (
            "subhead at the foot (背题): a subhead of “{title}” has only {lines:# line} of text below it in its column; two are needed"
            + _EN,
            "lengthen or cut the text before it, or change the number of columns",
        ),
    },
    "finding-head-contrast": {
        "zh": (
            "压题不清：《{title}》的标题压在图片上，反差 {contrast}:1（至少 {needed}:1），"
            "底图明暗起伏 {spread}（最多 {most}）" + _ZH,
            "换标题颜色（headline-color），换一张有平净处的图片，或不用 over-picture",
        ),
        "en": (
            "unclear head on a picture (压题不清): “{title}” has a contrast of {contrast}:1 "
            "({needed}:1 is needed) on a picture that varies by {spread} in lightness ({most} at most)"
            + _EN,
            "change headline-color, take a picture with a plain area, or do without over-picture",
        ),
    },
    "finding-fold-text": {
        "zh": (
            "中缝压字：《{title}》有小字离通版折线不到 5 毫米" + _ZH,
            "缩短图片说明，或把这一块放在折线一侧",
        ),
        "en": (
            "text in the fold (中缝压字): “{title}” has small text within 5 mm of the fold of the spread"
            + _EN,
            "shorten the caption, or put the block into columns of one side",
        ),
    },
    "finding-chimney": {
        "zh": (
            "烟囱题：《{title}》和{others}的 {count} 个标题上下排成一条直线" + _ZH,
            "改变其中一块的栏数，用图片隔开，或改竖题",
        ),
        "en": (
            "chimney (煙突): the {count} heads of “{title}” and {others} stand in one vertical line"
            + _EN,
            "give one block another width, put a picture between, or set one head vertically",
        ),
    },
    "finding-equal-heads": {
        "zh": (
            "同号题：《{title}》与{others}的标题相邻，字号同为 {size} 磅，分不出主次" + _ZH,
            "换一级字号，或换字体、题式",
        ),
        "en": (
            "equal heads (同号题): “{title}” and {others} are neighbours with heads of the same {size} pt"
            + _EN,
            "take another size for one of them",
        ),
    },
    "finding-gate": {
        "zh": (
            "门框题：《{title}》与{others}分占版面两个上角，标题同号同高" + _ZH,
            "让一题大些、宽些，或换竖题、加框",
        ),
        "en": (
            "gate (门框题): the heads of “{title}” and {others} in the two top corners are of one size and depth"
            + _EN,
            "make one of them larger or wider, set it vertically or box it",
        ),
    },
    "finding-one-column-heads": {
        "zh": (
            "单栏题：{count} 个一栏题横着连在一起，从《{title}》到{others}" + _ZH,
            "并成两栏的题，或中间排别的稿件",
        ),
        "en": (
            "one-column heads (单栏题): {count} of them in a row, from “{title}” to {others}"
            + _EN,
            "make one of them two columns wide, or put another block between",
        ),
    },
    "finding-head-narrow": {
        "zh": (
            "题窄文宽：《{title}》的标题只占正文宽度的 {share}%" + _ZH,
            "加长标题，放大字号，或减少正文的栏数",
        ),
        "en": (
            "head too narrow (题窄文宽): “{title}” takes only {share}% of the width of its text"
            + _EN,
            "lengthen or enlarge the headline, or give the block fewer columns",
        ),
    },
    "finding-head-wide": {
        "zh": (
            "题宽文窄：《{title}》的标题超出正文 {reach} 毫米" + _ZH,
            "缩短标题或换小一级字号",
        ),
        "en": (
            "head too wide (题宽文窄): “{title}” reaches {reach} mm over its text" + _EN,
            "shorten the headline or set it smaller",
        ),
    },
    "finding-rail-across": {
        "zh": (
            "断版：第 {line} 行下面有一条空白横穿全版，上下各块齐头齐尾" + _ZH,
            "让一块上下错开几行，压住这条线",
        ),
        "en": (
            "page cut across (断版): below line {line} white runs through the whole page, blocks end level on both sides"
            + _EN,
            "let one block reach over that line",
        ),
    },
    "finding-rail-down": {
        "zh": (
            "通线：第 {column} 栏右边有一条栏缝从上通到下" + _ZH,
            "让一块跨过这条栏缝",
        ),
        "en": (
            "page cut down (通线): the gutter right of column {column} runs through from top to bottom"
            + _EN,
            "let one block span that gutter",
        ),
    },
    "finding-lone-top": {
        "zh": (
            "单行占栏头：《{title}》第 {column} 栏开头只有一段的末行" + _ZH,
            "前面的文字删一行或加一行",
        ),
        "en": (
            "lone line at a column top (单行占栏头): column {column} of “{title}” begins with the last line of a paragraph"
            + _EN,
            "cut or add one line before it",
        ),
    },
    "finding-lone-foot": {
        "zh": (
            "单行占栏尾：《{title}》第 {column} 栏末尾只有一段的首行" + _ZH,
            "前面的文字删一行或加一行",
        ),
        "en": (
            "lone line at a column foot (单行占栏尾): column {column} of “{title}” ends with the first line of a paragraph"
            + _EN,
            "cut or add one line before it",
        ),
    },
    "finding-lone-character": {
        "zh": (
            "单字成行：《{title}》第 {column} 栏有一段末行只有一个字" + _ZH,
            "这一段删一两字或加一两字",
        ),
        "en": (
            "lone character (单字成行): a paragraph of “{title}” ends with a single character in its last line, column {column}"
            + _EN,
            "cut or add a character or two in that paragraph",
        ),
    },
    "finding-uneven-feet": {
        "zh": (
            "阶梯：《{title}》各栏栏脚高低不齐，相差 {lines} 行" + _ZH,
            "增删文字，移动小标题或图片，使各栏齐脚",
        ),
        "en": (
            "uneven feet (阶梯): the columns of “{title}” end up to {lines:# line} apart"
            + _EN,
            "lengthen or cut the copy, move a subhead or picture until they are level",
        ),
    },
    "finding-hole": {
        "zh": (
            "天窗：《{title}》的版位空着 {lines} 行" + _ZH,
            "补文字、加深图片，或缩小版位",
        ),
        "en": (
            "hole (天窗): the block of “{title}” has {lines} empty lines" + _EN,
            "add copy, deepen a picture, or make the block smaller",
        ),
    },
    "finding-order": {
        "zh": (
            "走文错向：《{title}》第 {column} 栏不在前一栏的右边或下面" + _ZH,
            "使文字从左到右、从上到下接着走，中间不隔别的稿件",
        ),
        "en": (
            "text turned wrong way (走文错向): column {column} of “{title}” stands neither beside nor below the one before it"
            + _EN,
            "let the columns follow from left to right and top to bottom, nothing between",
        ),
    },
    "finding-name-largest": {
        "zh": (
            "报名字号：《{title}》的标题 {size} 磅，不小于报名的 {name} 磅" + _ZH,
            "报名必须大于版面上其他文字：换小标题",
        ),
        "en": (
            "name not the largest (报名字号): the head of “{title}” has {size} pt, the paper's name {name} pt"
            + _EN,
            "the name must be larger than all other text: set the head smaller",
        ),
    },
    "finding-imprint": {
        "zh": (
            "报头项目：第1版没有刊载{items}" + _ZH,
            "写进版式的 paper，并列入 nameplate 的 parts",
        ),
        "en": (
            "imprint (报头项目): page one does not print {items}" + _EN,
            "give them under paper and list them in the parts of the nameplate",
        ),
    },
    "finding-folio": {
        "zh": (
            "版序：第{page}版的报眉没有版次" + _ZH,
            "在版式里给这一版加上报眉（folio）",
        ),
        "en": (
            "page number (版序): page {page} does not print its number in a folio line"
            + _EN,
            "give the page design a folio line",
        ),
    },
    "finding-advert-label": {
        "zh": (
            "广告标识：“{title}”没有标明“广告”" + _ZH,
            "广告必须标明，使读者能与新闻区分",
        ),
        "en": (
            "advert label (广告标识): “{title}” is not marked 广告" + _EN,
            "readers must be able to tell it from news",
        ),
    },
    "unused-waive": {
        "zh": ("第{page}版不需要 waive: {rule}，这条规则没有发现什么", "删去它"),
        "en": ("page {page} need not waive {rule}: the rule finds nothing", "remove it"),
    },
    "unknown-waive": {
        "zh": ("没有叫“{rule}”的版面规则", WORD_ZH),
        "en": ("there is no rule of make-up called “{rule}”", WORD_EN),
    },
}

FINDING_SEVERITIES: Final[dict[str, Severity]] = {
    **{code: "warning" for code in FINDINGS if code.startswith("finding-")},
    "finding-lone-foot": "note",
    "unused-waive": "note",
}
