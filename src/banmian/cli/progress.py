"""A line on the terminal while many issues are built: how many are done, how long it takes.

Only a terminal sees it, so only then is rich imported (Typer brings it).
"""

from collections.abc import Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.progress import TimeElapsedColumn as Elapsed

from banmian.cli.outcome import Outcome
from banmian.cli.output import phrase
from banmian.messages.table import Language


def shown(outcomes: Iterator[Outcome], total: int, language: Language) -> Iterator[Outcome]:
    """Yield outcomes; the line is gone while each is told."""
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Elapsed()
    progress = Progress(
        *columns, console=Console(stderr=True), transient=True,
        redirect_stdout=False, redirect_stderr=False,
    )  # fmt: skip
    task = progress.add_task(phrase("progress", language), total=total)
    while True:
        with progress:
            outcome = next(outcomes, None)
        if outcome is None:
            return
        progress.advance(task)
        yield outcome
