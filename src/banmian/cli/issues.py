"""`build` and `check`: what they print and which exit code they return."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from banmian.build import Composed, compose, ink_diagnostics, render
from banmian.cli.names import file_name, picture_name, variant_of
from banmian.cli.output import phrase, say, tell, tell_all, write_whole
from banmian.diagnostics import BanmianError
from banmian.elements.runin import story_text
from banmian.layout.pages import ComposedPage
from banmian.messages.table import Language
from banmian.model.page import Text, walk

GOOD, ERRORS, USAGE, PREFLIGHT_FAILED = 0, 1, 2, 3


class BuildOptions(NamedTuple):
    """What `build` was asked for; a proof is not judged."""

    output: Path | None
    pages: tuple[int, ...]
    language: Language
    png: bool = False
    proof: bool = False
    standard: str | None = None
    marks: bool = False
    preflight: bool = True
    ink: bool = False

    def wants(self, numbers: tuple[int, ...]) -> bool:
        """Tell whether a page, or either one of a spread, was asked for."""
        return not self.pages or not set(self.pages).isdisjoint(numbers)


def page_numbers(text: str) -> tuple[int, ...] | None:
    """Return the pages that `--pages` names, `1,3`; None if that is no list of numbers."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    return tuple(map(int, words)) if all(map(str.isdecimal, words)) else None


def build_issues(issues: list[Path], options: BuildOptions) -> int:
    """Build issues one after the other; an error in one does not stop the others."""
    return max(_build(issue, options) for issue in issues)


def _build(issue: Path, options: BuildOptions) -> int:
    language = options.language
    composed = compose(issue, proof=options.proof, standard=options.standard)
    tell_all(composed.diagnostics, language)
    if composed.failed:
        errors = sum(one.severity == "error" for one in composed.diagnostics)
        tell(phrase("stopped", language, count=errors))
        return ERRORS
    for line in _changes(composed, language):
        tell(line)
    known = {number for one in composed.pages for number in one.page.numbers}
    unknown = set(options.pages) - known
    if unknown:
        tell(phrase("no-page", language, numbers=", ".join(map(str, sorted(unknown)))))
        return USAGE
    for page in composed.pages:
        if options.wants(page.page.numbers):
            say(_verdict(page, language))
    return _write(composed, options)


def _write(composed: Composed, options: BuildOptions) -> int:
    edition = composed.loaded.edition
    assert edition is not None  # noqa: S101 - nothing failed
    folder = options.output or composed.loaded.desk.root / "build" / edition.name
    try:
        pdf = render(
            composed, options.pages, standard=options.standard, marks=options.marks
        )
    except BanmianError as error:
        tell_all(error.diagnostics, options.language)
        return ERRORS
    tell_all(ink_diagnostics(composed, options.pages), options.language)
    variant = variant_of(
        options.standard,
        edition.layout.press.standard,
        options.pages,
        marks=options.marks,
        proof=options.proof,
    )
    name = file_name(edition.name, variant)
    files = [(folder / name, pdf)]
    if options.png:
        from banmian.render.png import render_png

        names = [one.page.name for one in composed.pages
                 if options.wants(one.page.numbers)]  # fmt: skip
        files += [
            (folder / picture_name(edition.name, variant, page), picture)
            for page, picture in zip(names, render_png(pdf, 110), strict=True)
        ]
    code = _judge(composed, pdf, name, options)
    for path, data in files:
        try:
            write_whole(path, data)
        except OSError as error:
            tell(phrase("cannot-write", options.language, path=path, reason=error.strerror))
            return USAGE
        tell(phrase("wrote", options.language, path=path))
    return code


def _judge(composed: Composed, pdf: bytes, name: str, options: BuildOptions) -> int:
    """Judge a press file: at a glance, and by the whole preflight where that finds fault.

    Says what is wrong with it.
    """
    edition = composed.loaded.edition
    assert edition is not None  # noqa: S101 - nothing failed
    press = edition.layout.press
    if (
        options.proof
        or not options.preflight
        or (options.standard or press.standard) == "screen"
    ):
        return GOOD
    from banmian.press.preflight import StoryCopy
    from banmian.press.preflight.screen import sound
    from banmian.press.profiles import PROFILES, for_own_output

    copy = tuple(
        StoryCopy(article.title, story_text(article))
        for page in edition.pages
        for article in page.articles
        if article.kind == "article" and not article.pictures and article.jump is None
        if options.wants(page.numbers)
    )
    foreign = any(one.page for page in edition.pages for one in page.adverts)
    profile = for_own_output(PROFILES[press.profile], foreign=foreign)
    if not options.ink and sound(pdf, name, profile, copy):
        return GOOD
    from banmian.press.ink import make_plates
    from banmian.press.preflight import preflight, verdict

    plates = make_plates(pdf) if options.ink else None
    report = preflight(pdf, name, profile, plates, copy)
    if report.accepted:
        return GOOD
    tell(verdict(report))
    return PREFLIGHT_FAILED


def _changes(composed: Composed, language: Language) -> Iterator[str]:
    """Yield, per article, how many places normalisation set right."""
    assert composed.loaded.edition is not None  # noqa: S101 - nothing failed
    for page in composed.loaded.edition.pages:
        for article in page.articles:
            if article.changes:
                yield phrase(
                    "changes", language, title=article.title, count=article.changes
                )


def _verdict(composed: ComposedPage, language: Language) -> str:
    page = composed.page
    characters = sum(
        len(item.run.texts)
        for story in page.stories
        for _, item in walk(story.fragment, story.place)
        if isinstance(item, Text)
    )
    over = sum(fit.over for fit in composed.fits)
    short = sum(fit.short for fit in composed.fits)
    verdict = phrase("fits", language)
    if over:
        verdict = phrase("over", language, lines=over)
    elif short:
        verdict = phrase("short", language, lines=short)
    section = page.label if page.label != str(page.number) else ""
    return phrase(
        "page", language, number=page.name, section=section,
        articles=len(composed.fits), characters=characters, area=composed.characters,
        verdict=verdict,
    )  # fmt: skip


def check_issues(issues: list[Path], form: str, language: Language) -> int:
    """Say everything `build` would say and each place of copy that was set right."""
    import json

    code = GOOD
    records = []
    for issue in issues:
        composed = compose(issue)
        told = (*composed.diagnostics, *composed.loaded.changes)
        code = max(code, ERRORS if composed.failed else GOOD)
        if form == "json":
            records.append(_record(issue, composed, language))
        else:
            tell_all(told, language)
            for page in composed.pages:
                say(_verdict(page, language))
            if not composed.failed:
                say(phrase("good", language))
    if form == "json":
        say(json.dumps(records, ensure_ascii=False, indent=2))
    return code


def _record(issue: Path, composed: Composed, language: Language) -> dict[str, object]:
    """Return what is to be said of an issue for another program."""
    return {
        "issue": str(issue),
        "diagnostics": [
            {
                "code": one.code,
                "severity": one.severity,
                "file": one.position.file if one.position else None,
                "line": one.position.line if one.position else None,
                "column": one.position.column if one.position else None,
                "message": one.message(language),
                "hint": one.hint(language),
                "values": dict(one.values),
            }
            for one in (*composed.diagnostics, *composed.loaded.changes)
        ],
        "articles": [
            {
                "id": fit.article,
                "title": fit.title,
                "room": fit.room,
                "copy": fit.copy,
                "over": fit.over,
                "over-characters": fit.over_characters,
                "short": fit.short,
            }
            for fit in composed.fits
        ],
    }
