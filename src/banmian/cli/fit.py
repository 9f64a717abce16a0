"""`fit`: a table of every article, its room and its copy, over or short, the remedies."""

import json
import unicodedata
from pathlib import Path

import msgspec

from banmian.build import compose
from banmian.cli.output import phrase, say, tell_all
from banmian.diagnostics import has_errors
from banmian.layout.report import Fit
from banmian.messages.table import Language

GOOD, ERRORS = 0, 1


def show_fit(issue: Path, form: str, language: Language) -> int:
    """Print how every article fits; exit 1 if copy is over or the issue has errors."""
    composed = compose(issue)
    if not composed.pages:
        tell_all(composed.diagnostics, language)
        return ERRORS
    rows = [(page.page, fit) for page in composed.pages for fit in page.fits]
    if form == "json":
        records = [{"page": page.number, **msgspec.to_builtins(fit)} for page, fit in rows]
        say(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        head = phrase("fit-head", language).split("|")
        print_table([head, *(_row(page.name, fit, language) for page, fit in rows)])
    return ERRORS if has_errors(composed.diagnostics) else GOOD


def _row(page: str, fit: Fit, language: Language) -> list[str]:
    return [
        page,
        fit.title,
        str(fit.room),
        str(fit.copy),
        _state(fit, language),
        phrase("fit-joint", language).join(_adjusted(fit, language)),
        phrase("fit-or", language).join(_remedies(fit, language)),
    ]


def _state(fit: Fit, language: Language) -> str:
    if fit.over_characters:
        return phrase("fit-over", language, characters=fit.over_characters, lines=fit.over)
    if fit.short:
        return phrase("fit-short", language, lines=fit.short)
    return phrase("fit-exact", language)


def _adjusted(fit: Fit, language: Language) -> list[str]:
    white, smaller = fit.head
    said = [phrase("fit-white", language, lines=white)] if white else []
    said += [phrase("fit-smaller", language, steps=smaller)] if smaller else []
    said += [phrase("fit-deeper", language, lines=fit.deeper)] if fit.deeper else []
    said += [
        phrase("fit-paragraph", language, number=number + 1, lines=more)
        for number, more in fit.changed
    ]
    return said


def _remedies(fit: Fit, language: Language) -> list[str]:
    joint = phrase("fit-joint", language)
    more, lines = fit.picture
    picture = [phrase("fit-picture", language, more=more, lines=lines)] if more else []
    if fit.over:
        cuts = [
            phrase("fit-cut", language, number=number + 1, characters=characters)
            for number, characters in fit.cuts
        ]
        said = [phrase("fit-cuts", language, cuts=joint.join(cuts))] if cuts else []
        return said + picture or [phrase("fit-enlarge", language)]
    if fit.short:
        return [phrase("fit-add", language, characters=fit.additions), *picture]
    return []


def print_table(rows: list[list[str]]) -> None:
    """Print rows in columns; a Chinese character is two cells wide."""
    widths = [max(map(_cells, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (
            text + " " * (width - _cells(text))
            for text, width in zip(row, widths, strict=True)
        )
        say("  ".join(padded).rstrip())


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
