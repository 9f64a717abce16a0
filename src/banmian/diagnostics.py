"""What the program tells its user: values, collected, never exceptions.

A user mistake is a `Diagnostic`; every stage returns all it found. The words live in
`messages`, one table keyed by code, in Chinese and English. Our own mistakes are
exceptions and never come this way.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import msgspec

from banmian.messages import Language, Severity, row_of, severity_of
from banmian.messages.table import fill

SEVERITY_NAMES: dict[Language, dict[Severity, str]] = {
    "zh": {"error": "错误", "warning": "警告", "note": "提示"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}
HINT_NAMES: dict[Language, str] = {"zh": "建议", "en": "hint"}

LONGEST_QUOTE: Final = 30
"""How many characters of copy a message quotes."""


def quoted(text: str) -> str:
    """Return the beginning of a text, as a message shows it."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


class SourcePosition(NamedTuple):
    """A place in a file of the desk; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def further(self, characters: int) -> "SourcePosition":
        """Return the position some characters further in the same line of the copy."""
        return self._replace(column=max(1, self.column + characters))

    def before(self, characters: int) -> "SourcePosition":
        """Return where text begins that has so many characters of ours before the copy.

        It may lie before the line's first column, so that counting on meets the copy.
        """
        return self._replace(column=self.column - characters)


class Diagnostic(msgspec.Struct, frozen=True):
    """One thing to tell the user.

    Attributes:
        code: key of the message table, such as `unknown-key`.
        severity: what it means for the exit code; from the table unless overridden.
        position: where in the user's files, if anywhere.
        values: what the message's placeholders stand for.
    """

    code: str
    severity: Severity
    position: SourcePosition | None
    values: tuple[tuple[str, str], ...] = ()

    def message(self, language: Language) -> str:
        """Return the message in the given language, placeholders filled."""
        text, _ = row_of(self.code)[language]
        return fill(text, dict(self.values))

    def hint(self, language: Language) -> str:
        """Return what to do about it, or an empty string."""
        _, text = row_of(self.code)[language]
        return fill(text, dict(self.values))

    def render(self, language: Language) -> str:
        """Return the full lines for a terminal: position, severity, code, message, hint."""
        place = f"{self.position}: " if self.position else ""
        severity = SEVERITY_NAMES[language][self.severity]
        lines = [f"{place}{severity}[{self.code}]: {self.message(language)}"]
        hint = self.hint(language)
        if hint:
            lines.append(f"  {HINT_NAMES[language]}: {hint}")
        return "\n".join(lines)


def diagnose(
    code: str,
    position: SourcePosition | None = None,
    *,
    severity: Severity | None = None,
    **values: object,
) -> Diagnostic:
    """Make a diagnostic; `values` fill the placeholders of its message.

    Raises:
        KeyError: no such code in the table (our mistake).
    """
    filled = tuple((name, str(value)) for name, value in values.items())
    return Diagnostic(code, severity or severity_of(code), position, filled)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the diagnostics is an error."""
    return any(one.severity == "error" for one in diagnostics)


class BanmianError(Exception):
    """The API border: carries the diagnostics of an input that cannot be worked with."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(one.render("en") for one in diagnostics))
        self.diagnostics = diagnostics


__all__ = [
    "BanmianError",
    "Diagnostic",
    "Language",
    "Severity",
    "SourcePosition",
    "diagnose",
    "has_errors",
]
