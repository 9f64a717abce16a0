"""`build` of one issue or many: kept, made here or by other processes, told in order."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from banmian.cli.keeping import Keeper
from banmian.cli.one_issue import build_issue
from banmian.cli.options import GOOD, BuildOptions
from banmian.cli.outcome import Outcome, deliver
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
