"""The command line: read arguments, call `build`, print diagnostics, return the code.

Comes in: arguments. Goes out: files, messages, an exit code: 0 good, 1 the issue has
errors, 2 wrong usage, 3 preflight failed, 70 a bug of ours. May import everything. A new
command: a function in `app.py`, its work in a file beside it.
"""

import contextlib
import gc
import os
import sys


def main() -> None:
    """Run the program; a bug of ours becomes a message and exit code 70."""
    try:
        from banmian.cli.plain import plain_build

        code = plain_build(sys.argv[1:])
        if code is not None:
            sys.exit(code)
        from banmian.cli.app import app

        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 - the border: no traceback before a user
        from banmian.cli.bugs import report_bug

        sys.exit(report_bug(error))


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
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0)


__all__ = ["main", "run"]
