"""消息头 and byline run in before the first paragraph.

本报讯（记者 王小雨 通讯员 平　宣）

The dateline is set in Hei, the byline in Kai, both at body size; names of two characters
are spaced to the width of three (rules of Chinese dailies; look of the layouts).
"""

from typing import Final

from banmian.model.edition import Article, Credits
from banmian.model.text import Paragraph, Span

WIDE_SPACE: Final = "　"


def spaced_name(name: str) -> str:
    """Return a two-character name spaced to three, others as they are."""
    return WIDE_SPACE.join(name) if len(name) == 2 else name


def byline_text(byline: Credits) -> str:
    """Return roles and names in one line: 记者 王小雨 通讯员 平　宣."""
    words: list[str] = []
    for role, names in byline:
        words += [role] if role else []
        words += [spaced_name(name) if role else name for name in names]
    return " ".join(words)


def story_text(article: Article) -> str:
    """Return the characters of a story without pictures, in reading order."""
    byline = f"□ {byline_text(article.byline)}" if article.byline else ""
    parts = [
        *(line.text for line in (*article.kicker, *article.headline, *article.deck)),
        "" if article.dateline else byline,
        *(line.text for line in (*article.summary, *body_paragraphs(article))),
    ]
    return "".join(parts)


def body_paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """Return the body with its dateline and byline run in before the first paragraph.

    A byline without a dateline is not run in: it stands under the head.
    """
    if not article.dateline or not article.body:
        return article.body
    head = article.dateline
    line = byline_text(article.byline)
    byline = f"（{line}）" if line else WIDE_SPACE
    first = article.body[0]
    lead = len(head) + len(byline)
    spans = [Span(0, len(head), "head"), Span(len(head), lead, "byline")]
    spans += [span._replace(start=span.start + lead, end=span.end + lead)
              for span in first.spans]  # fmt: skip
    joined = Paragraph(
        text=head + byline + first.text,
        spans=tuple(spans),
        role=first.role,
        position=first.position and first.position.before(lead),
        hang=first.hang,
    )
    return (joined, *article.body[1:])
