"""What one issue's build came to: what is to be said, what is to be written, the code.

Whoever builds it says and writes nothing, so an outcome may come from another process or
from the store and is delivered the same way, in the order of the command line.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from banmian.cli.options import USAGE, BuildOptions
from banmian.cli.output import phrase, rendered, say, tell, write_whole
from banmian.messages.table import Language

if TYPE_CHECKING:
    from banmian.diagnostics import Diagnostic


class Line(NamedTuple):
    """A line for stdout (a result) or stderr (a message)."""

    is_result: bool
    text: str


class Outcome(NamedTuple):
    """What one issue's build came to.

    Attributes:
        code: for the exit. lines: in their order. files: path and bytes, to be written.
        pages: how many were built. errors: how many were told.
    """

    code: int
    lines: tuple[Line, ...]
    files: tuple[tuple[str, bytes], ...] = ()
    pages: int = 0
    errors: int = 0


class Telling(list[Line]):
    """Lines as they come up."""

    def say(self, text: str) -> None:
        """Add a result."""
        self.append(Line(is_result=True, text=text))

    def tell(self, text: str) -> None:
        """Add a message."""
        self.append(Line(is_result=False, text=text))

    def tell_all(self, diagnostics: "Iterable[Diagnostic]", language: Language) -> None:
        """Add diagnostics as messages."""
        for text in rendered(diagnostics, language):
            self.tell(text)


def deliver(outcome: Outcome, options: BuildOptions) -> int:
    """Say what is to be said, write what is to be written; return the code."""
    for line in outcome.lines:
        (say if line.is_result else tell)(line.text)
    for name, data in outcome.files:
        path = Path(name)
        try:
            write_whole(path, data)
        except OSError as error:
            tell(phrase("cannot-write", options.language, path=path, reason=error.strerror))
            return USAGE
        tell(phrase("wrote", options.language, path=path))
    sys.stdout.flush()
    return outcome.code


def packed(outcome: Outcome) -> list[bytes]:
    """Return a good outcome as strings of octets."""
    head = f"{len(outcome.lines)} {outcome.pages}"
    lines = [f"{line.is_result:d}{line.text}" for line in outcome.lines]
    parts = [part.encode("utf-8", "surrogatepass") for part in (head, *lines)]
    for name, data in outcome.files:
        parts += [name.encode("utf-8", "surrogatepass"), data]
    return parts


def unpacked(parts: Iterator[bytes]) -> Outcome:
    """Return the outcome that was packed."""
    count, pages = map(int, next(parts).split())
    texts = (next(parts).decode("utf-8", "surrogatepass") for _ in range(count))
    lines = tuple(Line(text[0] == "1", text[1:]) for text in texts)
    files = tuple(
        (name.decode("utf-8", "surrogatepass"), data)
        for name, data in zip(parts, parts, strict=True)
    )
    return Outcome(0, lines, files, pages)
