"""A body in a file of its own, as it was read, and how long one may be."""

from typing import Final

import msgspec

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.load.copydesk import Written

BODY_LIMIT: Final = 2_000_000
"""Bytes of the longest body: some 80 pages of type."""


class Manuscript(msgspec.Struct, frozen=True):
    """A file of copy: its lines, and what there is to tell of it."""

    lines: tuple[Written, ...] = ()
    found: tuple[Diagnostic, ...] = ()


def body_too_large(size: int, position: SourcePosition) -> Diagnostic:
    """Return the complaint about a body of so many bytes."""
    limit = f"{BODY_LIMIT // 1_000_000} MB"
    return diagnose("body-too-large", position, size=f"{size / 1e6:.1f} MB", limit=limit)
