"""公告, 启事: text in FangSong, signed at the right, two characters from the edge."""

from typing import Final

from banmian.elements.rows import Room, Row, Rows, paragraph_rows, single
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
            piece = single(paragraph, number, setting.styles["notice-head"], setting)
            centred = piece._replace(x=max(0, (room.width - piece.line.width) // 2))
            rows.append(Row((centred,), joined=True))
        else:
            rows += paragraph_rows(paragraph, number, style, room, setting)
    if article.signature and rows:
        rows[-1] = rows[-1]._replace(joined=True)
    last = len(article.signature) - 1
    for at, paragraph in enumerate(article.signature):
        piece = single(paragraph, len(article.body) + at, style, setting)
        x = room.width - FROM_RIGHT * room.em - piece.line.width
        rows.append(Row((piece._replace(x=max(0, x)),), joined=at < last))
    return Rows(tuple(rows))
