"""How long an editor waits for `fit` and `check` on a sample issue of four pages.

    python bench/waits.py [ISSUE]

Each answer is a process of its own that keeps nothing, one run before not counted. Prints a
table of medians: CPU (user and system) and wall time.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Final

ROUNDS: Final = 5
COMMANDS: Final = ("fit", "check")
ISSUE: Final = Path(__file__).parents[1] / "issues" / "2026-03-12"
PROGRAM: Final = Path(sys.executable).with_name("banmian")


def answer(command: str, issue: Path) -> tuple[float, float]:
    """Return the CPU and wall seconds of one answer."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(
        [PROGRAM, command, issue], check=True, capture_output=True,
        env={**os.environ, "BANMIAN_CACHE": "off"},
    )  # fmt: skip
    wall, after = time.perf_counter() - start, os.times()
    cpu = after.children_user + after.children_system
    return cpu - before.children_user - before.children_system, wall


def table(issue: Path) -> str:
    """Return the medians of all commands as a table."""
    rows = ["| command | CPU | wall |", "|---|---:|---:|"]
    for command in COMMANDS:
        answer(command, issue)
        runs = [answer(command, issue) for _ in range(ROUNDS)]
        cpu, wall = (median(column) for column in zip(*runs, strict=True))
        rows.append(f"| `{command}` | {cpu:.2f} s | {wall:.2f} s |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(table(Path(sys.argv[1]) if len(sys.argv) > 1 else ISSUE))
