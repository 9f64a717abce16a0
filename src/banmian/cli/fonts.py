"""`fonts`: which fonts there are, what they cover, which one serves a character."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from banmian.cli.output import phrase, say, tell, tell_all
from banmian.diagnostics import Diagnostic
from banmian.fonts.coverage import measure_coverage
from banmian.fonts.entry import FontEntry
from banmian.fonts.library import FontLibrary
from banmian.load.desk import find_desk
from banmian.load.fonts_yaml import FontShelf
from banmian.messages.table import Language
from banmian.model.style import FontKey

GOOD, ERRORS, USAGE = 0, 1, 2

REGULAR = 400


def show_fonts(desk: Path, text: str | None, family: str | None, language: Language) -> int:
    """List the fonts of a desk, or tell which ones serve a text."""
    if not desk.is_dir():
        tell(phrase("no-folder", language, path=desk))
        return USAGE
    if text is None:
        return list_fonts(desk, language)
    return tell_fonts(desk, text, family, language)


def _library(desk: Path) -> tuple[FontLibrary, list[Diagnostic]]:
    shelf = FontShelf(find_desk(desk))
    return FontLibrary(shelf.built_in, shelf.own), list(shelf.found)


def list_fonts(desk: Path, language: Language) -> int:
    """Print every family with its file, weights, licence and coverage."""
    library, found = _library(desk)
    tell_all(found, language)
    for family in library.families():
        entry = library.entries(family)[0]
        say(f"{family}  {_weights(entry)}  {Path(entry.path).name}  {entry.licence}")
        face = library.find(FontKey(family, REGULAR))
        if face is not None:
            for line in _coverage(face.coverage()):
                say(f"    {line}")
    return ERRORS if found else GOOD


def _weights(entry: FontEntry) -> str:
    low, high = entry.weights
    return str(low) if low == high else f"{low}–{high}"


def _coverage(code_points: frozenset[int]) -> Iterator[str]:
    for one in measure_coverage(code_points):
        missing = one.total - one.present
        some = f"  −{missing}: {one.missing}" if missing else ""
        yield f"{one.name}: {one.present}/{one.total}{some}"


def tell_fonts(desk: Path, text: str, family: str | None, language: Language) -> int:
    """Print which font serves each stretch of a text, in the chain of a family."""
    wanted = "".join(text.split())
    if not wanted:
        tell(phrase("no-characters", language))
        return USAGE
    library, found = _library(desk)
    tell_all(found, language)
    families = library.families()
    if family is not None and family not in families:
        tell(
            phrase("unknown-family", language, family=family, families="、".join(families))
        )
        return USAGE
    order = [family, *(one for one in families if one != family)] if family else families
    chain = library.chain([FontKey(one, REGULAR) for one in order])
    served = chain.report(wanted)
    for font, characters in groupby(served, key=lambda one: one.font):
        stretch = list(characters)
        name = font.family if font else phrase("missing", language)
        points = "" if font else "  " + " ".join(one.code_point for one in stretch)
        say(f"{''.join(one.character for one in stretch)}\t{name}{points}")
    return ERRORS if any(one.font is None for one in served) else GOOD
