"""`build` of one issue: what is kept of it, or what it comes to when it is made now."""

import time
from pathlib import Path

from banmian.cli.keeping import Keeper
from banmian.cli.options import BUG, BuildOptions
from banmian.cli.outcome import Outcome, Telling


def build_issue(issue: Path, options: BuildOptions, keeper: Keeper) -> Outcome:
    """Return what an issue comes to: kept, or made now; a bug of ours is told as one."""
    kept = keeper.found(issue, options)
    if kept is not None:
        return kept
    began = time.time_ns()
    try:
        from banmian.cli.issues import make_outcome

        outcome, inputs = make_outcome(issue, options)
    except Exception as error:  # noqa: BLE001 - the border: no traceback before a user
        return bug_outcome(issue, error)
    if inputs is not None:
        keeper.keep(issue, options, outcome, inputs, began)
    return outcome


def bug_outcome(issue: Path, error: BaseException) -> Outcome:
    """Return the outcome of an issue that a bug of ours stopped."""
    from banmian.cli.bugs import bug_message

    told = Telling()
    told.tell(f"{issue}: {bug_message(error)}")
    return Outcome(BUG, tuple(told), errors=1)
