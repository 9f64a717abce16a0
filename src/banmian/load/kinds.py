"""What the kinds of blocks that are no article have of their own -> fields of `Article`.

`KINDS` says which keys a kind must have and may have; a key that a kind has no place for
is an error, so that no copy goes missing unseen. An index is filled when all pages are
read: it is made from the headlines of the others.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import diagnose
from banmian.load.context import Context, texts
from banmian.load.tree.nodes import Mapping
from banmian.load.tree.places import Place
from banmian.load.tree.words import nearest
from banmian.model.edition import Article, Brief, IndexEntry, PagePlan
from banmian.model.issue import ArticleSpec, BriefSpec
from banmian.model.text import Paragraph


class Keys(msgspec.Struct, frozen=True):
    """The keys a kind must have, and those it may have besides."""

    needed: frozenset[str]
    allowed: frozenset[str]


COMMON: Final = frozenset(("kind", "id", "slot", "place", "box", "lock", "headline"))
"""Keys that every kind may have."""


def _keys(needed: str, allowed: str = "") -> Keys:
    return Keys(frozenset(needed.split()), frozenset(allowed.split()) | COMMON)


KINDS: Final[dict[str, Keys]] = {
    "briefs": _keys("headline items", "columns"),
    "index": _keys("headline", "items"),
    "notice": _keys("headline body", "signature columns"),
    "quote": _keys("body", "byline"),
    "verse": _keys("headline body", "byline columns"),
    "table": _keys("rows", "kicker deck"),
    "qr": _keys("text", "caption lines"),
    "barcode": _keys("text", "add-on caption lines"),
}
"""Kind -> its keys. `article` and `picture` are checked in `articles`."""

OWN_KEYS: Final = frozenset(
    ("items", "signature", "rows", "text", "add-on", "caption", "lines")
)
"""Keys that only these kinds have."""


def check_keys(spec: ArticleSpec, place: Place, context: Context) -> None:
    """Complain of keys that a kind lacks (`missing-key`) or has no use for.

    The latter are `not-in-kind`; of `article` and `picture` only those in `OWN_KEYS`.
    """
    if not isinstance(place.node, Mapping):
        return
    keys = KINDS.get(spec.kind)
    for name in place.node.entries:
        stray = name in OWN_KEYS if keys is None else name not in keys.allowed | keys.needed
        if stray and name.replace("-", "_") in ArticleSpec.__struct_fields__:
            position = place.at(name).key_position
            context.found.append(
                diagnose("not-in-kind", position, key=name, kind=spec.kind)
            )
    for name in sorted(keys.needed if keys else ()):
        if not place.has(name):
            context.complain("missing-key", place, key=name)


def with_parts(
    article: Article, spec: ArticleSpec, place: Place, context: Context
) -> Article:
    """Return an article with what its kind has of its own.

    Complains of `items-of-briefs`, `items-of-index`, `uneven-rows`, `too-small`,
    `no-segno`, `code-too-long`, `no-python-barcode`, `bad-barcode`, `bad-add-on`.
    """
    before = len(context.copy.changes)
    match spec.kind:
        case "briefs":
            if place.has("items") and not spec.items:
                context.complain("empty-body", place)
            article = replace(article, items=tuple(_briefs(spec, place, context)))
        case "index":
            article = replace(article, index_ids=tuple(_ids(spec, place, context)))
        case "notice":
            written = texts(place.at("signature")) if place.has("signature") else ()
            box = spec.box if place.has("box") else "rule"
            signature = context.copy.display(written)
            article = replace(article, signature=signature, box=box)
        case "table":
            if place.has("rows") and not spec.rows:
                context.complain("empty-body", place)
            article = replace(article, rows=_rows(spec, place.at("rows"), context))
        case "qr":
            article = _with_code(article, spec, place, context)
        case "barcode":
            article = _with_bars(article, spec, place, context)
        case _:
            pass
    return replace(article, changes=article.changes + len(context.copy.changes) - before)


def _briefs(spec: ArticleSpec, place: Place, context: Context) -> Iterator[Brief]:
    for at, item in enumerate(spec.items):
        here = place.at("items", at)
        if not isinstance(item, BriefSpec):
            context.complain("items-of-briefs", here)
            continue
        headline: tuple[Paragraph, ...] = ()
        if item.headline:
            headline = context.lines(here.at("headline"))
        body = context.copy.body(texts(here.at("body")))
        if not body:
            context.complain("empty-body", here.at("body"))
        yield Brief(headline[0] if headline else None, body)


def _ids(spec: ArticleSpec, place: Place, context: Context) -> Iterator[Paragraph]:
    for at, item in enumerate(spec.items):
        here = place.at("items", at)
        if not isinstance(item, str):
            context.complain("items-of-index", here)
        yield Paragraph(item if isinstance(item, str) else "", position=here.position)


def _rows(
    spec: ArticleSpec, place: Place, context: Context
) -> tuple[tuple[Paragraph, ...], ...]:
    """Read the cells of a table; all rows have as many as its head."""
    rows: list[tuple[Paragraph, ...]] = []
    for at, row in enumerate(spec.rows):
        here = place.at(at)
        count = len(spec.rows[0])
        if len(row) != count or not count:
            context.complain("uneven-rows", here, cells=len(row), count=count)
        rows.append(
            tuple(
                Paragraph(
                    context.words(cell, here.at(number)), position=here.at(number).position
                )
                for number, cell in enumerate(row)
            )
        )
    return tuple(rows)


def _with_code(
    article: Article, spec: ArticleSpec, place: Place, context: Context
) -> Article:
    from banmian.load.codes import can_make_codes, make_code

    code: tuple[str, ...] | None = ()
    if not can_make_codes():
        context.complain("no-segno", place.at("kind"))
    elif spec.text:
        code = make_code(spec.text)
        if code is None:
            context.complain("code-too-long", place.at("text"), count=len(spec.text))
    return _captioned(replace(article, code=code or ()), spec, place, context)


def _with_bars(
    article: Article, spec: ArticleSpec, place: Place, context: Context
) -> Article:
    from banmian.load.barcodes import ADD_ON, can_make_barcodes, make_barcode

    bars = None
    add_on = spec.add_on or ""
    if not ADD_ON.fullmatch(add_on):
        context.complain("bad-add-on", place.at("add-on"), written=add_on)
    elif not can_make_barcodes():
        context.complain("no-python-barcode", place.at("kind"))
    elif spec.text:
        bars = make_barcode(spec.text, add_on)
        if bars is None:
            context.complain("bad-barcode", place.at("text"), written=spec.text)
    if bars is not None:
        digits = (bars.digits, bars.add_on_digits)
        article = replace(article, code=(bars.main, bars.add_on), code_digits=digits)
    return _captioned(article, spec, place, context)


def _captioned(
    article: Article, spec: ArticleSpec, place: Place, context: Context
) -> Article:
    """Return a code with its depth and its caption."""
    if spec.lines is not None and spec.lines < 1:
        context.complain("too-small", place.at("lines"), key="lines", least=1)
    words = context.words(spec.caption or "", place.at("caption"))
    caption = Paragraph(words, position=place.at("caption").position) if words else None
    return replace(article, code_lines=spec.lines or 0, caption=caption)


def fill_indexes(pages: Sequence[PagePlan], context: Context) -> tuple[PagePlan, ...]:
    """Return the pages with every index made from the headlines of the issue.

    Complains of `unknown-article` and `empty-index`.
    """
    return tuple(_with_indexes(page, pages, context) for page in pages)


def _with_indexes(page: PagePlan, pages: Sequence[PagePlan], context: Context) -> PagePlan:
    if all(one.kind != "index" for one in page.articles):
        return page
    filled = (_filled(one, page, pages, context) for one in page.articles)
    return replace(page, articles=tuple(filled))


def _filled(
    article: Article, page: PagePlan, pages: Sequence[PagePlan], context: Context
) -> Article:
    if article.kind != "index":
        return article
    if article.index_ids:
        entries = tuple(_named(article, pages, context))
    else:
        entries = tuple(_first_of(other, context) for other in pages
                        if other is not page and _headed(other))  # fmt: skip
    if not entries and not article.index_ids:
        context.found.append(diagnose("empty-index", article.position))
    return replace(article, index_entries=entries)


def _named(
    article: Article, pages: Sequence[PagePlan], context: Context
) -> Iterator[IndexEntry]:
    known = {one.id: (one, page) for page in pages for one in page.articles}
    for wanted in article.index_ids:
        if wanted.text in known:
            yield _entry(*known[wanted.text], context)
        if wanted.text in known or not wanted.text:
            continue
        near = nearest(wanted.text, known)
        context.found.append(
            diagnose("unknown-article", wanted.position, id=wanted.text, nearest=near)
        )


def _headed(page: PagePlan) -> list[Article]:
    """Return what an index may name of a page: what has a headline of its own."""
    return [one for one in page.articles
            if one.headline and one.kind in ("article", "picture")]  # fmt: skip


def _first_of(page: PagePlan, context: Context) -> IndexEntry:
    return _entry(_headed(page)[0], page, context)


def _entry(article: Article, page: PagePlan, context: Context) -> IndexEntry:
    """A headline that the editor broke is one line again, its lines one em apart."""
    title = "　".join(line.text for line in article.headline) or article.id
    layout = context.layout
    number = page.number_of(article.zone, layout) if layout else page.number
    return IndexEntry(title, number)
