"""What `build` may be asked for, and its exit codes; light, so that it is known at once."""

from pathlib import Path
from typing import Final, NamedTuple

from banmian.messages.table import Language

GOOD, ERRORS, USAGE, PREFLIGHT_FAILED, BUG = 0, 1, 2, 3, 70
"""Exit codes; the last is sysexits' EX_SOFTWARE."""

INTERRUPTED: Final = 130
"""After Ctrl-C: 128 and the number of the signal, as shells have it."""

STANDARD_NAMES: Final = ("pdfx1a", "pdfx4", "screen")
"""What `--standard` may name: the keys of `press.standards.STANDARDS`."""


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
    jobs: int = 1

    def wants(self, numbers: tuple[int, ...]) -> bool:
        """Tell whether a page, or either one of a spread, was asked for."""
        return not self.pages or not set(self.pages).isdisjoint(numbers)


def page_numbers(text: str) -> tuple[int, ...] | None:
    """Return the pages that `--pages` names, `1,3`; None if that is no list of numbers."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words and text:
        return None
    return tuple(map(int, words)) if all(map(str.isdecimal, words)) else None
