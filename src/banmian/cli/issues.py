"""`build` and `check`: what they print and which exit code they return."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from banmian.build import (
    Composed,
    Output,
    Rendering,
    compose,
    compose_rendering,
    ink_diagnostics,
    open_issue,
    picture_diagnostics,
)
from banmian.cli.keeping import Inputs
from banmian.cli.names import file_name, picture_name, variant_of
from banmian.cli.options import ERRORS, GOOD, PREFLIGHT_FAILED, USAGE, BuildOptions
from banmian.cli.outcome import Outcome, Telling
from banmian.cli.output import phrase, say, tell_all
from banmian.diagnostics import BanmianError, Diagnostic
from banmian.elements.runin import story_text
from banmian.layout.pages import ComposedPage
from banmian.messages.table import Language


def make_outcome(issue: Path, options: BuildOptions) -> tuple[Outcome, Inputs | None]:
    """Build an issue; say and write nothing.

    Returns:
        What it comes to; and what that depends on, None = there is more to it.
    """
    language, told = options.language, Telling()
    opened = open_issue(issue, options.standard)
    if opened.resources is None:
        return _stopped(opened.diagnostics, language, told), None
    edition = opened.loaded.edition
    assert edition is not None  # noqa: S101 - there are resources for it
    output = Output(options.pages, options.standard, options.marks)
    rendering = Rendering(edition, opened.resources, output)
    composed = compose_rendering(opened, rendering, proof=options.proof, jobs=options.jobs)
    if composed.failed:
        return _stopped(composed.diagnostics, language, told), None
    told.tell_all(composed.diagnostics, language)
    for line in _changes(composed, language):
        told.tell(line)
    known = {number for one in composed.pages for number in one.page.numbers}
    unknown = set(options.pages) - known
    if unknown:
        numbers = ", ".join(map(str, sorted(unknown)))
        told.tell(phrase("no-page", language, numbers=numbers))
        return Outcome(USAGE, tuple(told), errors=1), None
    for page in composed.pages:
        if options.wants(page.page.numbers):
            told.say(_verdict(page, language))
    return _rendered(composed, rendering, options, told), _inputs(composed)


def _stopped(
    diagnostics: tuple[Diagnostic, ...], language: Language, told: Telling
) -> Outcome:
    """Return the outcome of an issue whose errors stand in the way of output."""
    told.tell_all(diagnostics, language)
    errors = sum(one.severity == "error" for one in diagnostics)
    told.tell(phrase("stopped", language, count=errors))
    return Outcome(ERRORS, tuple(told), errors=errors)


def _inputs(composed: Composed) -> Inputs:
    """Return what a finished build read."""
    loaded = composed.loaded
    fonts = tuple(entry.path for entry in loaded.fonts.own)
    folder = loaded.files[0].parent.resolve()
    return Inputs(folder, loaded.desk.root, loaded.files, fonts)


def _rendered(
    composed: Composed, rendering: Rendering, options: BuildOptions, told: Telling
) -> Outcome:
    """Finish the file of an issue that is made up, and judge it."""
    edition = composed.loaded.edition
    assert edition is not None  # noqa: S101 - nothing failed
    folder = options.output or composed.loaded.desk.root / "build" / edition.name
    try:
        pdf = rendering.finish()
    except BanmianError as error:
        broken = picture_diagnostics(composed) or error.diagnostics
        told.tell_all(broken, options.language)
        return Outcome(ERRORS, tuple(told), errors=len(broken))
    told.tell_all(ink_diagnostics(composed, options.pages), options.language)
    variant = variant_of(
        options.standard,
        edition.layout.press.standard,
        options.pages,
        marks=options.marks,
        proof=options.proof,
    )
    name = file_name(edition.name, variant)
    files = [(str(folder / name), pdf)]
    pages = [one.page for one in composed.pages if options.wants(one.page.numbers)]
    if options.png:
        from banmian.render.png import render_png

        files += [
            (str(folder / picture_name(edition.name, variant, page.name)), picture)
            for page, picture in zip(pages, render_png(pdf, 110), strict=True)
        ]
    verdict = _judge(composed, pdf, name, options)
    if verdict:
        told.tell(verdict)
    code = PREFLIGHT_FAILED if verdict else GOOD
    count = sum(len(page.numbers) for page in pages)
    return Outcome(code, tuple(told), tuple(files), count, bool(verdict))


def _judge(composed: Composed, pdf: bytes, name: str, options: BuildOptions) -> str:
    """Judge a press file: at a glance, and by the whole preflight where that finds fault.

    Returns:
        What is wrong with it; nothing if it is good.
    """
    edition = composed.loaded.edition
    assert edition is not None  # noqa: S101 - nothing failed
    press = edition.layout.press
    if (
        options.proof
        or not options.preflight
        or (options.standard or press.standard) == "screen"
    ):
        return ""
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
        return ""
    from banmian.press.ink import make_plates
    from banmian.press.preflight import preflight, verdict

    plates = make_plates(pdf) if options.ink else None
    report = preflight(pdf, name, profile, plates, copy)
    if report.accepted:
        return ""
    return verdict(report)


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
        articles=len(composed.fits), characters=composed.characters, area=composed.area,
        verdict=verdict,
    )  # fmt: skip


def check_issues(issues: list[Path], form: str, language: Language) -> int:
    """Say everything `build` would say and each place of copy that was set right."""
    import json

    code = GOOD
    records = []
    for issue in issues:
        composed = compose(issue)
        broken = picture_diagnostics(composed)
        composed = replace(composed, diagnostics=(*composed.diagnostics, *broken))
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
