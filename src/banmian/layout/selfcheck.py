"""The promise, checked on every build: no character is lost, none stands outside.

Each character of the copy must be drawn exactly once, in order, or be reported as overset;
no glyph may be .notdef; nothing may leave its block. What is compared with the copy are
the characters of the glyphs that renderers draw, not what make-up thinks it placed.
A difference is our mistake: it raises.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from banmian.diagnostics import Diagnostic, diagnose
from banmian.elements.runin import body_paragraphs, byline_text
from banmian.geometry import Point, Rect
from banmian.layout.block import Block
from banmian.model.edition import Article
from banmian.model.page import Text, walk
from banmian.model.text import Paragraph
from banmian.units import pt

SHOWN: Final = 20
"""Characters of a text that a message quotes."""

_SOFT_HYPHEN: Final = "\u00ad"
_SLACK: Final = pt(6)
"""Ink that may reach over a block's edge: side bearings and display sizes."""


class SelfCheckError(AssertionError):
    """Make-up lost, doubled or misplaced something: a bug of ours."""


def check_block(article: Article, block: Block) -> list[Diagnostic]:
    """Compare a composed block with its article's copy.

    Returns:
        `outside-block` for the first text that is too long for its place.

    Raises:
        SelfCheckError: a character is lost, doubled, out of order or not drawn.
    """
    outside: list[Diagnostic] = []
    drawn: dict[str, list[str]] = {}
    element = ""
    for point, item in walk(block.story.fragment, Point(0, 0)):
        if not isinstance(item, Text):
            continue
        if item.source is not None:
            element = item.source.element
        drawn.setdefault(element, []).append(item.run.text)
        if 0 in item.run.glyphs:
            raise SelfCheckError(f"{article.id}: .notdef in “{item.run.text}”")
        if not outside and _is_outside(block, point, item):
            text = _short(item.run.text)
            outside.append(
                diagnose("outside-block", article.position, title=article.title, text=text)
            )
    if block.fit is None or drawn:
        _compare(article, block, drawn)
    return outside


def _compare(article: Article, block: Block, drawn: dict[str, list[str]]) -> None:
    """Hold what is drawn of every element against its copy."""
    over = bool(block.fit and block.fit.over_characters) or block.resume is not None
    for name, expected in _copy(article):
        got = _plain("".join(drawn.get(name, [])))
        wanted = _plain(expected)
        same = wanted.startswith(got) if name == "body" and over else got == wanted
        if not same:
            raise SelfCheckError(_difference(article, name, wanted, got))


def _plain(text: str) -> str:
    """Return the characters that must be drawn: white space and hyphens left out."""
    return "".join(text.replace(_SOFT_HYPHEN, "").split())


def _copy(article: Article) -> Iterator[tuple[str, str]]:
    """Yield every element of an article's copy with its characters."""
    if article.kind == "picture":
        picture = article.pictures[0]
        caption = picture.caption.text if picture.caption else ""
        yield "caption", _joined(article.headline) + caption
        yield "credit", picture.credit
        return
    if article.column_logo is not None and not article.column_logo.key:
        yield "column-logo", article.column_logo.title.text
    yield "kicker", _joined(article.kicker)
    yield "headline", _joined(article.headline)
    yield "deck", _joined(article.deck)
    yield "summary", _joined(article.summary)
    if article.byline and not article.dateline and article.kind != "quote":
        yield "byline", "□" + byline_text(article.byline)
    yield "body", _body(article)
    yield "caption", "".join(article.code_digits) + _captions(article)
    yield "credit", "".join(one.credit for one in article.pictures)


def _captions(article: Article) -> str:
    captions = [article.caption, *(one.caption for one in article.pictures)]
    return _joined([one for one in captions if one])


def _body(article: Article) -> str:
    """Return what a block of a kind sets as its body, in reading order."""
    match article.kind:
        case "briefs":
            from banmian.elements.briefs import brief_copy

            return brief_copy(article)
        case "index":
            from banmian.elements.index import page_text

            return "".join(one.title + page_text(one) for one in article.index_entries)
        case "notice":
            return _joined((*article.body, *article.signature))
        case "quote":
            from banmian.elements.quote import quote_credit

            return _joined(article.body) + quote_credit(article)
        case "table":
            return "".join(_joined(row) for row in article.rows)
        case _:
            return _joined(body_paragraphs(article))


def _joined(paragraphs: Sequence[Paragraph]) -> str:
    return "".join(paragraph.text for paragraph in paragraphs)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _is_outside(block: Block, point: Point, item: Text) -> bool:
    """Tell whether a run reaches out of its block."""
    run = item.run
    along = sum(run.advances[:-1])
    across, down = (0, along) if run.vertical or run.turned else (along, 0)
    size = block.story.fragment.size
    if block.notch and _meets(Rect(point.x, point.y, across, down), block.notch):
        return True
    return (
        point.x < -run.size // 2 - _SLACK
        or point.x + across > size.width + _SLACK
        or point.y < 0
        or point.y + down > size.height + _SLACK
    )


def _meets(run: Rect, notch: Rect) -> bool:
    """Tell whether a run, seen as its baseline, reaches into a notch."""
    return (
        run.right > notch.x + _SLACK
        and run.x < notch.right - _SLACK
        and run.bottom > notch.y
        and run.y <= notch.bottom
    )


def _difference(article: Article, name: str, wanted: str, got: str) -> str:
    same = next(
        (index for index, (one, other) in enumerate(zip(wanted, got, strict=False))
         if one != other),
        min(len(wanted), len(got)),
    )  # fmt: skip
    return (
        f"{article.id}: {name} differs from its copy at character {same}: "
        f"“{wanted[same : same + 12]}” became “{got[same : same + 12]}”"
    )
