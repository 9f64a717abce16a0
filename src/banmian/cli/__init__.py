"""The command line: read arguments, call `build`, print diagnostics, return the code.

Comes in: arguments. Goes out: files, messages, an exit code: 0 good, 1 the issue has
errors, 2 wrong usage, 3 preflight failed, 70 a bug of ours. May import everything. A new
command: a function in `app.py`, its work in a file beside it.
"""

import os
import sys


def main() -> None:
    """Run the program; a bug of ours becomes a message and exit code 70."""
    try:
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


__all__ = ["main"]
