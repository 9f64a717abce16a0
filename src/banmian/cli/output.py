"""What reaches the user: files written whole, messages to stderr, results to stdout."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from banmian.messages.cli import PHRASES
from banmian.messages.table import Language, Severity, fill
from banmian.store import write_new

if TYPE_CHECKING:
    from banmian.diagnostics import Diagnostic

_COLOURS: Final[dict[Severity, str]] = {"error": "31", "warning": "33", "note": "36"}


def language_of(wanted: str | None) -> Language:
    """Return the language asked for, or the locale's: Chinese for zh_*, else English."""
    if wanted in {"zh", "en"}:
        return "zh" if wanted == "zh" else "en"
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    if not any(names):
        import locale

        with contextlib.suppress(ValueError):
            names.append(locale.getlocale()[0] or "")
    first = next((name for name in names if name), "")
    return "zh" if first.lower().startswith(("zh", "chinese")) else "en"


def phrase(name: str, language: Language, **values: object) -> str:
    """Return a phrase of the command line with its placeholders filled."""
    return fill(PHRASES[name][language], values)


def say(text: str) -> None:
    """Write a result to stdout."""
    sys.stdout.write(text + "\n")


def tell(text: str) -> None:
    """Write a message to stderr."""
    sys.stderr.write(text + "\n")


def is_coloured() -> bool:
    """Tell whether diagnostics are coloured: on a terminal, unless NO_COLOR is set."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def tell_all(diagnostics: "Iterable[Diagnostic]", language: Language) -> None:
    """Write diagnostics to stderr."""
    for text in rendered(diagnostics, language):
        tell(text)


def rendered(diagnostics: "Iterable[Diagnostic]", language: Language) -> Iterator[str]:
    """Yield diagnostics as they are told."""
    colour = is_coloured()
    for one in diagnostics:
        text = one.render(language)
        if colour:
            first, line, rest = text.partition("\n")
            text = f"\x1b[{_COLOURS[one.severity]}m{first}\x1b[0m{line}{rest}"
        yield text


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name beside it, then rename it into place.

    Raises:
        OSError: the folder cannot be made or written; an old file stays as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new(path, data, 0o644)
