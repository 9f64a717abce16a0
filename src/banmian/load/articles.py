"""One entry of `articles` -> `Article`: copy read, pictures found, zone looked up."""

from collections.abc import Sequence
from typing import Final

from banmian.diagnostics import diagnose, has_errors
from banmian.load.bodies import BODY_LIMIT, body_too_large
from banmian.load.context import Context, texts
from banmian.load.copydesk import Written
from banmian.load.head_place import check_position
from banmian.load.kinds import KINDS, check_keys, with_parts
from banmian.load.tree.places import Place
from banmian.model.design import NARROWEST, Grid, Zone
from banmian.model.edition import Article, ColumnLogo, Picture
from banmian.model.issue import ArticleSpec, BodyFile, LogoSpec
from banmian.model.text import Paragraph

HEAD: Final = ("kicker", "headline", "deck")
"""Parts of a head that are set as display."""

ONLY_IN_ARTICLES: Final = (
    "kicker",
    "deck",
    "summary",
    "dateline",
    "byline",
    "body",
    "column-logo",
)
"""Keys that a picture of its own (图片新闻) has no place for."""


def read_article(
    spec: ArticleSpec, place: Place, context: Context, zone: Zone | None, fallback_id: str
) -> Article | None:
    """Read an article.

    Args:
        spec: as written.
        place: where.
        context: the issue.
        zone: its part of the page; None if that could not be had.
        fallback_id: its id if it has none of its own.

    Returns:
        The article; None if it has no zone. Complains of `empty-headline`, `empty-body`,
        `narrow-columns`, and of what a picture cannot have.
    """
    before = len(context.copy.changes)
    columns = _columns(spec, place, context, zone)
    check_position(spec, place, context, columns)
    room = (columns, zone.lines) if zone and columns else None
    pictures = _pictures(spec, place.at("pictures"), context, room)
    body = _body(spec, place, context)
    kicker, headline, deck = (_lines(key, place, context) for key in HEAD)
    summary = context.copy.body(texts(place.at("summary"))) if place.has("summary") else ()
    _check_parts(spec, place, context, has_headline=bool(headline))
    dateline = context.words(spec.dateline or "", place.at("dateline"))
    byline = context.credits(spec.byline, place.at("byline"))
    if zone is None:
        return None
    article = Article(
        id=spec.id or fallback_id, kind=spec.kind, zone=zone, position=place.position,
        kicker=kicker, headline=headline, deck=deck, summary=summary, dateline=dateline,
        byline=byline, body=body, columns=spec.columns, pictures=pictures,
        headline_position=spec.headline_position, writing=spec.writing, box=spec.box,
        headline_columns=spec.headline_columns, headline_color=spec.headline_color,
        lock=spec.lock,
        column_logo=_column_logo(spec.column_logo, place.at("column-logo"), context),
        changes=len(context.copy.changes) - before,
    )  # fmt: skip
    return with_parts(article, spec, place, context)


def _lines(key: str, place: Place, context: Context) -> tuple[Paragraph, ...]:
    return context.lines(place.at(key)) if place.has(key) else ()


def _column_logo(
    spec: str | LogoSpec | None, place: Place, context: Context
) -> ColumnLogo | None:
    """Read 栏目题: a title, or a picture with the title that it shows."""
    if not spec:
        return None
    if isinstance(spec, str):
        return ColumnLogo(Paragraph(context.words(spec, place), position=place.position))
    from banmian.load.pictures import picture_key

    key = picture_key(spec.file, place.at("file"), context)
    title = context.words(spec.title, place.at("title"))
    return ColumnLogo(Paragraph(title), key) if key else None


def _pictures(
    spec: ArticleSpec, place: Place, context: Context, room: tuple[int, int] | None
) -> tuple[Picture, ...]:
    if not spec.pictures:
        return ()
    from banmian.load.pictures import read_picture

    pictures = (
        read_picture(one, place.at(number), context, room)
        for number, one in enumerate(spec.pictures)
    )
    return tuple(one for one in pictures if one)


def _check_parts(
    spec: ArticleSpec, place: Place, context: Context, *, has_headline: bool
) -> None:
    """Hold what an article has against what its kind needs and can show."""
    check_keys(spec, place, context)
    if spec.kind in KINDS:
        return
    if spec.kind == "article":
        if not has_headline:
            context.complain("empty-headline", place.at("headline"))
        return
    for key in ONLY_IN_ARTICLES:
        if place.has(key):
            position = place.at(key).key_position
            context.found.append(diagnose("not-in-picture", position, key=key))
    if len(spec.pictures) != 1:
        context.complain("one-picture", place.at("pictures"), count=len(spec.pictures))


def _body(spec: ArticleSpec, place: Place, context: Context) -> tuple[Paragraph, ...]:
    """Read the body from the YAML or from its file."""
    here = place.at("body")
    if isinstance(spec.body, BodyFile):
        lines = _from_file(spec.body.file, here.at("file"), context)
        if lines is None:
            return ()
    elif spec.body and len(spec.body.encode()) > BODY_LIMIT:
        size = len(spec.body.encode())
        context.found.append(body_too_large(size, here.position))
        return ()
    else:
        lines = texts(here) if spec.body else []
    paragraphs = context.copy.body(lines)
    if spec.kind == "article" and not any(one.role == "body" for one in paragraphs):
        context.complain("empty-body", here)
    return paragraphs


def _from_file(name: str, place: Place, context: Context) -> Sequence[Written] | None:
    path = context.find(name, place)
    if path is None:
        return None
    from banmian.load.manuscripts import read_manuscript

    manuscript = read_manuscript(path, place.position)
    context.found.extend(manuscript.found)
    return None if has_errors(manuscript.found) else manuscript.lines


def _columns(spec: ArticleSpec, place: Place, context: Context, zone: Zone | None) -> int:
    """Return how many columns the body has; 0 if that is not known."""
    here = place.at("columns")
    if spec.columns is not None and spec.columns < 1:
        context.complain("too-small", here, key="columns", least=1)
        return 0
    if zone is None or context.layout is None:
        return 0
    if spec.columns is None:
        return zone.columns
    measure = _measure(context.layout.grid, zone, spec.columns)
    if measure < NARROWEST:
        context.complain(
            "narrow-columns", here, columns=spec.columns, measure=measure, least=NARROWEST
        )
    return spec.columns


def _measure(grid: Grid, zone: Zone, columns: int) -> int:
    """Return the measure in characters of a zone set in so many columns (变栏)."""
    return (grid.characters_of(zone.columns) - (columns - 1) * grid.gutter) // columns
