"""Time both engines on the same work and put the tables into docs/speed.md.

    python bench/speed.py [--rounds 5] [--cff FOLDER]

Whole processes from a cold start, the engines in turn, one run of each not counted.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from documents import machine, put
from runs import (
    HERE,
    OURS,
    OURS_KEPT,
    TYPST,
    TYPST_UNTAGGED,
    Cost,
    Engine,
    environment,
    output,
    run,
    typst_cff,
)
from work import FOLDER

DOCUMENT: Final = "speed.md"
WORKS: Final = ("w1", "w8", "w200")
ENGINES: Final = (OURS, TYPST)
STAGE_ROUNDS: Final = {"w1": 5, "w8": 5, "w200": 3}


class Goal(NamedTuple):
    """A ratio to Typst that must be reached, and one that is aimed at."""

    must: float
    aim: float


GOALS: Final = {
    ("w1", "CPU"): Goal(1.2, 0.8),
    ("w8", "CPU"): Goal(0.9, 0.65),
    ("w200", "CPU"): Goal(0.7, 0.45),
    ("w8", "peak memory"): Goal(0.7, 0.5),
    ("w200", "peak memory"): Goal(0.4, 0.25),
    ("w1", "PDF"): Goal(1.0, 0.85),
    ("w8", "PDF"): Goal(1.0, 0.85),
}

WARM: Final = Goal(0.4, 0.15)
KEPT: Final = Goal(0.6, 0.0)
"""Of one word changed, to Typst; of nothing changed, to our own cold run, where the aim is
start-up only: no figure says that it is met."""

MIB: Final = 2**20


def measure(engines: Sequence[Engine], rounds: int) -> dict[str, dict[str, list[Cost]]]:
    """Run every work with the engines in turn; return work -> engine -> costs."""
    costs: dict[str, dict[str, list[Cost]]] = {work: defaultdict(list) for work in WORKS}
    for number in range(rounds + 1):
        for work in WORKS:
            for engine in engines:
                cost = run(engine, work)
                if number:
                    costs[work][engine.name].append(cost)
        print(f"round {number} of {rounds}", file=sys.stderr)
    return costs


def medians(costs: list[Cost]) -> dict[str, float]:
    """Return what is compared, by the name of its row."""
    return {
        "CPU": statistics.median(one.cpu for one in costs),
        "wall": statistics.median(one.wall for one in costs),
        "peak memory": statistics.median(one.memory for one in costs),
        "PDF": statistics.median(one.size for one in costs),
    }


def table(costs: dict[str, dict[str, list[Cost]]]) -> list[str]:
    """Return the table of both engines."""
    rows = ["| work | | banmian | Typst | ratio | must | aim | |"]
    rows.append("|---|---|---:|---:|---:|---:|---:|---|")
    for work, by_engine in costs.items():
        ours, peer = (medians(by_engine[engine.name]) for engine in ENGINES)
        for name, value in ours.items():
            ratio = value / peer[name]
            goal = GOALS.get((work, name))
            told = f"{goal.must} | {goal.aim} | {_verdict(ratio, goal)}" if goal else "| |"
            rows.append(
                f"| {work.upper()} | {name} | {_shown(name, value)} |"
                f" {_shown(name, peer[name])} | **{ratio:.2f}** | {told} |"
            )
    return rows


def warm_row() -> str:
    """Return what an edit of one word costs in a process that goes on."""
    ours, peer = (statistics.median(_ask_warm(name)) for name in ("ours", "typst"))
    return _row("W8, one word changed, warm", (ours, peer), WARM, str(WARM.aim))


def _ask_warm(engine: str) -> list[float]:
    """Run `warm.py` in a fresh process; return the seconds of its edits."""
    command = [sys.executable, str(HERE / "warm.py"), engine]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment()
    )
    return list(json.loads(done.stdout))


def kept_row(costs: dict[str, dict[str, list[Cost]]]) -> str:
    """Return what a build costs that finds nothing changed, beside our own cold run."""
    cold, kept = (medians(costs["w8"][engine.name])["CPU"] for engine in (OURS, OURS_KEPT))
    name = "W8, nothing changed, from the store, to our own cold run"
    return _row(name, (kept, cold), KEPT, "start-up only")


def _row(name: str, seconds: tuple[float, float], goal: Goal, aim: str) -> str:
    ours, other = seconds
    ratio = ours / other
    return (
        f"| {name} | CPU | {ours:.3f} s | {other:.3f} s | **{ratio:.2f}** |"
        f" {goal.must} | {aim} | {_verdict(ratio, goal)} |"
    )


def _verdict(ratio: float, goal: Goal) -> str:
    if ratio <= goal.aim:
        return "aim met"
    return "met" if ratio <= goal.must else "not met"


def _shown(name: str, value: float) -> str:
    if name == "peak memory":
        return f"{value / MIB:.0f} MiB"
    if name == "PDF":
        return f"{value / 1024:,.0f} KiB"
    return f"{value:.3f} s"


def pdf_table() -> list[str]:
    """Return what is in the files: pages, tags, and Typst's size without tags."""
    rows = ["| work | engine | pages | tagged | KiB |", "|---|---|---:|---|---:|"]
    for work in WORKS:
        run(TYPST_UNTAGGED, work)
        rows += [_pdf_row(work, engine) for engine in (*ENGINES, TYPST_UNTAGGED)]
    return rows


def _pdf_row(work: str, engine: Engine) -> str:
    # after the runs: see `_write_work`
    import pypdfium2
    import pypdfium2.raw as pdfium

    path = output(engine, work)
    document = pypdfium2.PdfDocument(path)
    tagged = "yes" if pdfium.FPDFCatalog_IsTagged(document) else "no"
    size = path.stat().st_size / 1024
    return f"| {work.upper()} | {engine.name} | {len(document)} | {tagged} | {size:,.0f} |"


def _ask_stages(what: str, work: str) -> object:
    """Run `stages.py` in a fresh process."""
    issue = str(FOLDER / "desk" / "issues" / work)
    command = [sys.executable, str(HERE / "stages.py"), what, issue]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment()
    )
    return json.loads(done.stdout)


def stage_seconds(work: str) -> dict[str, float]:
    """Return the median CPU seconds of each stage."""
    rounds = [_ask_stages("stages", work) for _ in range(STAGE_ROUNDS[work])]
    return {
        stage: statistics.median(one[stage] for one in rounds)  # type: ignore[index]
        for stage in rounds[0]  # type: ignore[attr-defined]
    }


def stage_table(stages: dict[str, dict[str, float]]) -> list[str]:
    """Return CPU milliseconds and shares by stage."""
    rows = ["| stage | " + " | ".join(f"{work.upper()}, ms | %" for work in stages) + " |"]
    rows.append("|---|" + "---:|---:|" * len(stages))
    wholes = {work: sum(one.values()) for work, one in stages.items()}
    for stage in next(iter(stages.values())):
        cells = [
            f"{one[stage] * 1e3:,.0f} | {one[stage] / wholes[work]:.0%}"
            for work, one in stages.items()
        ]
        rows.append(f"| {stage} | " + " | ".join(cells) + " |")
    cells = [f"**{whole * 1e3:,.0f}** | " for whole in wholes.values()]
    rows.append("| **whole** | " + " | ".join(cells) + " |")
    return rows


def growth_table(stages: dict[str, dict[str, float]]) -> list[str]:
    """Return the cost per character after start-up, and how it grows."""
    rows = ["| work | characters | µs CPU per character | to the work before |"]
    rows.append("|---|---:|---:|---:|")
    characters = {"w1": 4_752, "w8": 47_161, "w200": 1_201_706}
    before = 0.0
    for work, one in stages.items():
        seconds = sum(one.values()) - one["start Python"] - one["import"]
        micros = seconds / characters[work] * 1e6
        ratio = f"{micros / before:.2f}" if before else ""
        rows.append(f"| {work.upper()} | {characters[work]:,} | {micros:.1f} | {ratio} |")
        before = micros
    return rows


def list_table(what: str, works: Sequence[str], form: str) -> list[str]:
    """Return what takes longest, one pair of columns a work."""
    lists = [_ask_stages(what, work) for work in works]
    rows = ["| " + " | ".join(f"{work.upper()} | " for work in works) + " |"]
    rows.append("|" + "---|---:|" * len(works))
    for entries in zip(*lists, strict=True):  # type: ignore[call-overload]
        cells = [f"`{name}` | {form.format(value)}" for name, value in entries]
        rows.append("| " + " | ".join(cells) + " |")
    return rows


def cff_table(costs: dict[str, dict[str, list[Cost]]]) -> list[str]:
    """Return the costs beside those of Typst with CFF collections."""
    rows = ["| work | | banmian | Typst, CFF | ratio |", "|---|---|---:|---:|---:|"]
    for work, by_engine in costs.items():
        ours = medians(by_engine[OURS.name])
        peer = medians(by_engine[typst_cff(Path()).name])
        rows += [
            f"| {work.upper()} | {name} | {_shown(name, value)} |"
            f" {_shown(name, peer[name])} | {value / peer[name]:.2f} |"
            for name, value in ours.items()
        ]
    return rows


def _write_work() -> None:
    """Write the work in another process.

    This one stays small: a run counts no peak below that of the process that began it.
    """
    command = [sys.executable, str(HERE / "work.py")]
    subprocess.run(command, check=True, capture_output=True)


def main() -> None:
    """Read the command line, measure, fill the document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cff", type=Path, help="a folder with Noto CJK collections")
    options = parser.parse_args()
    _write_work()
    engines = [*ENGINES, OURS_KEPT, *([typst_cff(options.cff)] if options.cff else [])]
    costs = measure(engines, options.rounds)
    put(DOCUMENT, "machine", [f"{machine()}. {options.rounds} rounds."])
    put(DOCUMENT, "cold", [*table(costs), kept_row(costs), warm_row()])
    if options.cff:
        put(DOCUMENT, "cff", cff_table(costs))
    put(DOCUMENT, "files", pdf_table())
    stages = {work: stage_seconds(work) for work in WORKS}
    put(DOCUMENT, "stages", stage_table(stages))
    put(DOCUMENT, "growth", growth_table(stages))
    put(DOCUMENT, "functions", list_table("functions", ("w1", "w8"), "{:.1%}"))
    put(DOCUMENT, "imports", list_table("imports", ("w1",), "{:.3f} s"))
    print(f"docs/{DOCUMENT} is filled")


if __name__ == "__main__":
    main()
