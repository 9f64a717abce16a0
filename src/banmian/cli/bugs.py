"""A bug of ours: a short message, and the details in a file to send us."""

import tempfile
import traceback
from pathlib import Path

from banmian.cli.options import BUG, USAGE
from banmian.cli.output import language_of, phrase, tell


def report_bug(error: BaseException) -> int:
    """Write the traceback to a file, tell the user where, return the exit code."""
    tell(bug_message(error))
    return BUG


def bug_message(error: BaseException) -> str:
    """Write the traceback to a file; return what to tell the user."""
    details = "".join(traceback.format_exception(error))
    name = f"{type(error).__name__}: {error}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="banmian-bug-", suffix=".txt", delete=False, encoding="utf-8",
            errors="backslashreplace",
        ) as file:  # fmt: skip
            file.write(details)
    except OSError:
        return phrase("bug-unwritten", language_of(None), error=name)
    return phrase("bug", language_of(None), error=name, path=Path(file.name))


def report_full(error: OSError) -> int:
    """Tell that a disk is full; return the exit code."""
    tell(phrase("disk-full", language_of(None), reason=error.strerror))
    return USAGE
