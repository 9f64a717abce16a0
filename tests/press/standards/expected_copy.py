"""What readers must find: the copy of every story, element by element, from its source."""

from collections.abc import Iterator
from typing import NamedTuple

import press_paths  # noqa: F401
from cases import Case
from made_stories import CAPTION, CREDIT, FIRST, HEADLINE, SECOND, SUBHEAD

from banmian.elements.runin import body_paragraphs, byline_text
from banmian.model.edition import Article, Picture
from banmian.model.text import Paragraph


class Part(NamedTuple):
    """An element of a story and its text."""

    kind: str
    text: str


def stories(case: Case) -> list[list[Part]]:
    """Return the parts of every story in reading order; adverts are left out."""
    if case.edition is None:
        return _by_hand()
    chosen = {page.number for page in case.pages}
    return [
        list(parts_of(article))
        for plan in case.edition.pages
        if plan.number in chosen
        for article in plan.articles
    ]


def _by_hand() -> list[list[Part]]:
    lead = [
        Part("P", "抓项目　强产业"),
        Part("H1", HEADLINE),
        Part("P", CAPTION),
        Part("P", CREDIT),
        Part("P", FIRST),
        Part("H2", SUBHEAD),
        Part("P", SECOND),
    ]
    return [lead, [Part("H1", "第二版的标题"), Part("P", "第二版的正文。")]]


def parts_of(article: Article) -> Iterator[Part]:
    """Yield what the article says, in the order in which it is read."""
    if article.kind == "picture":
        yield from _captions(article.pictures[:1], _joined(article.headline))
        return
    over = article.headline_position == "over-picture"
    yield from _captions(article.pictures if over else (), "")
    yield from _head(article)
    yield from (Part("P", paragraph.text) for paragraph in article.summary)
    yield from _captions(() if over else article.pictures, "")
    for paragraph in body_paragraphs(article):
        yield Part("P" if paragraph.role == "body" else "H2", paragraph.text)
    yield from _of_kind(article)


def _head(article: Article) -> Iterator[Part]:
    if article.column_logo is not None and not article.column_logo.key:
        yield Part("P", article.column_logo.title.text)
    byline = ()
    if article.byline and not article.dateline and article.kind != "quote":
        byline = (Paragraph("□ " + byline_text(article.byline)),)
    for kind, paragraphs in (
        ("P", article.kicker), ("H1", article.headline), ("P", article.deck), ("P", byline),
    ):  # fmt: skip
        if paragraphs:
            yield Part(kind, _joined(paragraphs))


def _of_kind(article: Article) -> Iterator[Part]:
    """Yield what blocks that are no stories say below their head."""
    if article.kind == "quote" and article.byline:
        yield Part("P", f"——{byline_text(article.byline)}")
    for item in article.items:
        yield Part("P", f"■{_joined((item.headline,) if item.headline else ())}")
        yield from (Part("P", paragraph.text) for paragraph in item.body)
    for row in article.rows:
        yield from (Part("TD", cell.text) for cell in row)
    for entry in article.index_entries:
        yield Part("P", f"{entry.title}{entry.page}版")
    yield from (Part("P", line.text) for line in article.signature)
    if article.caption is not None:
        yield Part("P", article.caption.text)


def _captions(pictures: tuple[Picture, ...], title: str) -> Iterator[Part]:
    for picture in pictures:
        caption = picture.caption.text if picture.caption else ""
        lead = f"{title}　" if title else ""
        if lead + caption:
            yield Part("P", lead + caption)
        if picture.credit:
            yield Part("P", picture.credit)


def _joined(paragraphs: tuple[Paragraph, ...]) -> str:
    return "".join(paragraph.text for paragraph in paragraphs)
