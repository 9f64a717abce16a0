"""The body of an article in a file of its own -> lines of copy.

`.md` and `.txt` have the markup of bodies, `.docx` its formats besides. Text files are
UTF-8, with or without a byte order mark, UTF-16 with one, or GB 18030, which Chinese
Windows still writes; that one is a guess and said to be one.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import Final

from banmian.diagnostics import SourcePosition, diagnose
from banmian.load.bodies import BODY_LIMIT, Manuscript, body_too_large
from banmian.load.copydesk import Written
from banmian.load.desk import shown
from banmian.load.tree.places import Passage

COMMON_SHARE: Final = 0.9
"""Share of characters of GB 2312 by which GB 18030 is known: all bytes pass for it."""

_BREAK = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")


def read_manuscript(path: Path, position: SourcePosition) -> Manuscript:
    """Read a body from its file.

    Args:
        path: of the file; it exists.
        position: where the issue names it.

    Returns:
        Its lines; with `body-too-large`, `unknown-manuscript`, `unreadable-file`,
        `unknown-encoding`, `guessed-encoding` and what `word` says.
    """
    suffix = path.suffix.lower()
    if suffix == ".docx":
        from banmian.load.word import read_word  # python-docx is slow

        return read_word(path, position)
    if suffix not in (".md", ".txt"):
        return _failed("unknown-manuscript", position, file=path.name)
    try:
        size = path.stat().st_size
        if size > BODY_LIMIT:
            return Manuscript(found=(body_too_large(size, position),))
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        return _failed("unreadable-file", position, file=path.name, reason=reason)
    return _split(raw, shown(path))


def decode_copy(raw: bytes) -> tuple[str, bool] | None:
    """Read bytes as text.

    Returns:
        The text and whether its encoding is a guess; None if it is none that is known.
    """
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        text = _decoded(raw, "utf-16")
    else:
        text = _decoded(raw.removeprefix(BOM_UTF8), "utf-8")
    if text is not None:
        return text, False
    text = _decoded(raw, "gb18030")
    if text is None or _common(text) < COMMON_SHARE * len(text):
        return None
    return text, True


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _common(text: str) -> int:
    """Count the characters that GB 2312 has."""
    return len(text.encode("gb2312", errors="ignore").decode("gb2312"))


def _split(raw: bytes, name: str) -> Manuscript:
    decoded = decode_copy(raw)
    if decoded is None:
        return _failed("unknown-encoding", SourcePosition(name), file=name)
    text, guessed = decoded
    lines = tuple(
        Written(line, Passage(name, number, 1))
        for number, line in enumerate(_BREAK.split(text), start=1)
    )
    if not guessed:
        return Manuscript(lines)
    note = diagnose("guessed-encoding", SourcePosition(name), file=name)
    return Manuscript(lines, (note,))


def _failed(code: str, position: SourcePosition, **values: str) -> Manuscript:
    return Manuscript(found=(diagnose(code, position, severity=None, **values),))
