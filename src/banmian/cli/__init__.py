"""The command line: read arguments, call `build`, print diagnostics, return the code.

Comes in: arguments. Goes out: files, messages, an exit code: 0 good, 1 the issue has
errors, 2 wrong usage, 3 preflight failed, 70 a bug of ours, 130 Ctrl-C. May import
everything. A new command: a function in `app.py`, its work in a file beside it.
"""

import errno
import gc
import io
import os
import sys


def main() -> None:
    """Run the program; a bug of ours becomes a message and exit code 70."""
    _ready_streams()
    try:
        from banmian.cli.plain import plain_build

        code = plain_build(sys.argv[1:])
        if code is not None:
            sys.exit(code)
        from banmian.cli.app import app

        app()
    except KeyboardInterrupt:
        sys.exit(_tell_interrupted())
    except BrokenPipeError:
        _write_no_more()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 - the border: no traceback before a user
        sys.exit(_tell_end(error))


def _ready_streams() -> None:
    """Let whatever is said be written: a stream may be closed, or know few characters."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _write_no_more() -> None:
    """Send the rest of stdout nowhere: who read it has gone, or the disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_interrupted() -> int:
    """Tell that the user stopped the program; return the code shells give for it."""
    from banmian.cli.options import INTERRUPTED
    from banmian.cli.output import language_of, phrase, tell

    tell(phrase("interrupted", language_of(None)))
    return INTERRUPTED


def _tell_end(error: Exception) -> int:
    """Tell what ended the program: a full disk is the user's to clear, the rest is ours."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        from banmian.cli.bugs import report_full

        _write_no_more()
        return report_full(error)
    from banmian.cli.bugs import report_bug

    return report_bug(error)


def run() -> None:
    """Run the program as a process of its own.

    One call lives shortly and makes no cycles worth looking for, so the collector of
    garbage is off, and at the end nothing is taken apart.
    """
    gc.disable()
    code: str | int | None = 0
    try:
        main()
    except SystemExit as end:
        code = end.code
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    except OSError as error:
        code = _tell_end(error)
        sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0)


__all__ = ["main", "run"]
