"""公告, 启事: text in FangSong, signed at the right, two characters from the edge."""

from typing import Final

from msgspec.structs import replace

from banmian.elements.rows import (
    Room,
    Row,
    Rows,
    aligned_rows,
    joined,
    paragraph_rows,
)
from banmian.model.edition import Article
from banmian.text.setting import Setting

FROM_RIGHT: Final = 2
"""White to the right of a signature, in characters."""


def notice_rows(article: Article, room: Room, setting: Setting) -> Rows:
    """Return the text and the signature of a notice; the last line stays with that."""
    style = setting.styles["notice"]
    rows: list[Row] = []
    for number, paragraph in enumerate(article.body):
        if paragraph.role == "subhead":
            head = setting.styles["notice-head"]
            rows += joined(aligned_rows(paragraph, number, head, room, setting, 1))
        else:
            rows += paragraph_rows(paragraph, number, style, room, setting)
    signature: list[Row] = []
    inner = room._replace(width=room.width - FROM_RIGHT * room.em)
    signed = replace(style, indent=0)
    for number, paragraph in enumerate(article.signature, start=len(article.body)):
        signature += aligned_rows(paragraph, number, signed, inner, setting, 2)
    if signature:
        signature = [*joined((*rows[-1:], *signature[:-1])), signature[-1]]
        rows = rows[:-1]
    return Rows((*rows, *signature))
