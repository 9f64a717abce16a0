"""Bytes of a file -> `Source`: its text, and lines to point at.

YAML is UTF-8 here, with or without a byte order mark; whatever else it may be (UTF-16,
GB 18030) is an error that points at the first byte that does not fit. Manuscripts are more
varied and have their own door, `manuscripts`.
"""

import re
from codecs import BOM_UTF8
from functools import cached_property
from pathlib import Path
from typing import Final

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose

YAML_LIMIT: Final = 8_000_000
"""Bytes of the largest YAML file that is read: a hundred times a fat issue."""

_BREAK = re.compile(r"\r\n|\r|\n")
_FOREIGN_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})
"""YAML 1.1, which the parser speaks, counts these as line breaks, YAML 1.2 and editors
do not: a blank keeps lines and columns the same for all."""


class Source:
    """A file's text, or some lines of it, under the name that messages give it.

    Attributes:
        first: the number in the file, from 1, of the text's first line.
    """

    def __init__(self, file: str, text: str, first: int = 1) -> None:
        self.file = file
        self.text = text
        self.first = first

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their breaks."""
        return _BREAK.split(self.text)

    def line(self, number: int) -> str:
        """Return a line by its number in the file; empty if the text has none such."""
        at = number - self.first
        return self.lines[at] if 0 <= at < len(self.lines) else ""

    def position(self, line: int = 1, column: int = 1) -> SourcePosition:
        """Return a place in this file."""
        return SourcePosition(self.file, line, column)


def read_yaml_source(path: Path, name: str) -> Source | Diagnostic:
    """Read a YAML file.

    Args:
        path: where it lies.
        name: what messages call it.

    Returns:
        Its text; or `file-too-large`, `unreadable-file` or `not-utf8`.
    """
    raw = read_octets(path, name)
    return raw if isinstance(raw, Diagnostic) else decode_yaml(raw, name)


def read_octets(path: Path, name: str) -> bytes | Diagnostic:
    """Read the bytes of a YAML file; see `read_yaml_source`."""
    try:
        size = path.stat().st_size
        if size > YAML_LIMIT:
            return _too_large(name, size)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        return diagnose("unreadable-file", SourcePosition(name), file=name, reason=reason)


def decode_yaml(raw: bytes, name: str, first: int = 1) -> Source | Diagnostic:
    """Turn the bytes of a YAML file into text; see `read_yaml_source`.

    Args:
        raw: of the whole file, or of some lines of it.
        name: what messages call the file.
        first: the number of the first line.
    """
    if len(raw) > YAML_LIMIT:
        return _too_large(name, len(raw))
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        return diagnose("not-utf8", _byte_position(raw, error.start, name), file=name)
    if _is_foreign(text):
        text = text.translate(_FOREIGN_BREAKS)
    return Source(name, text, first)


def _is_foreign(text: str) -> bool:
    return "\u2028" in text or "\u2029" in text or "\x85" in text


def _too_large(name: str, size: int) -> Diagnostic:
    return diagnose(
        "file-too-large",
        SourcePosition(name),
        file=name,
        size=f"{size / 1e6:.1f} MB",
        limit=f"{YAML_LIMIT // 1_000_000} MB",
    )


def _byte_position(raw: bytes, offset: int, name: str) -> SourcePosition:
    before = raw[:offset].decode(errors="replace")
    lines = _BREAK.split(before)
    return SourcePosition(name, len(lines), len(lines[-1]) + 1)
