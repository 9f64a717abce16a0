"""`build` of one issue or many: kept, made here or by other processes, told in order."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from banmian.cli.keeping import Keeper
from banmian.cli.options import BUG, GOOD, BuildOptions
from banmian.cli.outcome import Outcome, Telling, deliver
from banmian.cli.output import phrase, tell
from banmian.store import user_store


def build_issues(issues: list[Path], options: BuildOptions) -> int:
    """Build issues; return the worst code. An error in one does not stop the others."""
    began = time.monotonic()
    outcomes = _outcomes(issues, options)
    if len(issues) == 1:
        return deliver(next(outcomes), options)
    if sys.stderr.isatty():
        from banmian.cli.progress import shown

        outcomes = shown(outcomes, len(issues), options.language)
    codes, pages, errors = [], 0, 0
    for outcome in outcomes:
        codes.append(deliver(outcome, options))
        pages += outcome.pages
        errors += outcome.errors
    failed = len(codes) - codes.count(GOOD)
    summary = phrase(
        "summary", options.language, issues=len(codes), failed=failed, pages=pages,
        errors=errors,
    )  # fmt: skip
    if sys.stderr.isatty():
        seconds = f"{time.monotonic() - began:.1f}"
        summary += phrase("in-seconds", options.language, seconds=seconds)
    tell(summary)
    return max(codes)


def _outcomes(issues: list[Path], options: BuildOptions) -> Iterator[Outcome]:
    """Yield what the issues come to, in their order."""
    keeper = Keeper(user_store())
    if min(options.jobs, len(issues)) == 1:
        return (build_issue(issue, options, keeper) for issue in issues)
    from banmian.cli.workers import build_with_workers

    return build_with_workers(issues, options, keeper)


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
