"""A wrong word -> the right one, as far as it can be guessed."""

from collections.abc import Iterable
from typing import Final

from banmian.messages.table import JOINT

SYNONYMS: Final[dict[str, str]] = {
    "title": "headline",
    "heading": "headline",
    "subtitle": "deck",
    "subhead": "deck",
    "text": "body",
    "content": "body",
    "author": "byline",
    "by": "byline",
    "lead": "summary",
    "abstract": "summary",
    "image": "pictures",
    "images": "pictures",
    "photo": "pictures",
    "picture": "pictures",
    "path": "file",
    "src": "file",
    "template": "layout",
    "style": "design",
    "stories": "articles",
    "ads": "adverts",
    "masthead": "nameplate",
    "colour": "color",
    "colours": "colors",
    "标题": "headline",
    "主题": "headline",
    "主标题": "headline",
    "引题": "kicker",
    "肩题": "kicker",
    "副题": "deck",
    "副标题": "deck",
    "提要": "summary",
    "消息头": "dateline",
    "电头": "dateline",
    "作者": "byline",
    "署名": "byline",
    "记者": "byline",
    "正文": "body",
    "内容": "body",
    "图片": "pictures",
    "图片说明": "caption",
    "说明": "caption",
    "摄影": "credit",
    "文件": "file",
    "栏": "columns",
    "栏数": "columns",
    "行": "lines",
    "版位": "slot",
    "位置": "place",
    "版面": "pages",
    "版": "pages",
    "版式": "design",
    "版名": "section",
    "编辑": "editors",
    "责编": "editors",
    "稿件": "articles",
    "文章": "articles",
    "广告": "adverts",
    "日期": "date",
    "期号": "number",
    "报头": "nameplate",
    "报眼": "ear",
}
"""Words that editors try, and the key that they mean."""

NEAR: Final = 0.6
"""How alike a wrong word must be to one that exists (difflib's ratio)."""

MOST: Final = 8
"""How many words are offered when none is near."""


def nearest(word: str, words: Iterable[str], most: int = MOST) -> str:
    """Return the word that is meant, or the first `most` to choose from.

    >>> nearest("headlin", ["headline", "kicker"])
    'headline'
    """
    import difflib  # only needed once something is wrong

    choices = list(words)
    synonym = SYNONYMS.get(word)
    if synonym in choices:
        return str(synonym)
    close = difflib.get_close_matches(word, choices, 1, NEAR)
    if close:
        return close[0]
    return JOINT.join(choices[:most]) + ("…" if len(choices) > most else "")
