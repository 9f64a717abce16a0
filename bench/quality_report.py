"""Set the work with both engines, count, and put the tables into docs/quality.md.

python bench/quality_report.py
"""

import statistics
from collections.abc import Iterable
from typing import Final

import growth
from documents import machine, put
from frames import BROADSHEET, MEASURES
from quality import FAULTS, Report, measure_file, percentile, table
from runs import OURS, TYPST, output, run
from work import write_work

DOCUMENT: Final = "quality.md"

ZERO: Final = ("ragged", "untrimmed", "uncompressed", "bad_start", "bad_end", "lone")
"""Faults of which there must be none."""

LOOSE: Final = 0.035
"""Most loose lines at 13 characters."""

RATIO: Final = 0.9
AIM: Final = 0.7
"""White between Han, to the peer's: what must be, what is aimed at."""

GROWTH: Final = 1.5


def build(names: Iterable[str]) -> None:
    """Set works with both engines."""
    for name in names:
        for engine in (OURS, TYPST):
            run(engine, name)


def reports(name: str, body: float, measure: int) -> dict[str, Report]:
    """Return both engines' counts of a work."""
    return {
        engine.name: measure_file(output(engine, name), body, [measure])
        for engine in (OURS, TYPST)
    }


def ratios(pair: dict[str, Report]) -> tuple[str, str]:
    """Return mean and 95th percentile of the white between Han, ours to the peer's."""
    ours, peer = (report.white for report in pair.values())
    return (
        _ratio(statistics.fmean(ours), statistics.fmean(peer)),
        _ratio(percentile(ours, 95), percentile(peer, 95)),
    )


def _ratio(ours: float, peer: float) -> str:
    """Return a ratio; where the peer has none, whether we have any."""
    if abs(peer) < 5e-4:
        return "none of either" if abs(ours) < 5e-4 else "peer has none"
    return f"{ours / peer:.2f}"


def measure_tables() -> dict[int, dict[str, Report]]:
    """Count the pages of one measure and put their tables; return the counts."""
    every = {}
    for measure, sheet in MEASURES.items():
        pair = reports(f"m{measure}", sheet.size, measure)
        mean, high = ratios(pair)
        note = f"White between Han, ours to Typst's: mean {mean}, 95th percentile {high}."
        put(DOCUMENT, f"m{measure}", [*table(pair, feet=False), "", note])
        every[measure] = pair
    return every


def targets(every: dict[int, dict[str, Report]], growth_ratio: float) -> list[str]:
    """Return the table of what was to be reached and whether it was."""
    rows = ["| target | " + " | ".join(f"{one} em" for one in every) + " |"]
    rows.append("|---|" + "---|" * len(every))
    ours = [next(iter(pair.values())) for pair in every.values()]
    for fault in ZERO:
        found = [len(report.faults[fault]) for report in ours]
        rows.append(
            _row(f"no {FAULTS[fault]}", [f"{_met(not one)}: {one}" for one in found])
        )
    loose = [len(report.loose) / report.full for report in ours]
    told = [f"{_met(share <= LOOSE)}: {share:.2%}" for share in loose]
    rows.append(_row("loose lines at most 3.5 %", told))
    both = [ratios(pair) for pair in every.values()]
    for number, label in enumerate(("mean", "95th percentile")):
        told = [_judged(one[number]) for one in both]
        rows.append(_row(f"white, {label}: at most 0.9 of Typst's, aim 0.7", told))
    verdict = f"{_met(growth_ratio <= GROWTH)}: {growth_ratio:.2f}"
    blanks = [""] * (len(every) - 1)
    rows.append(_row("cost per character within a factor of 1.5", [verdict, *blanks]))
    return rows


def _row(label: str, cells: list[str]) -> str:
    return f"| {label} | " + " | ".join(cells) + " |"


def _met(good: bool) -> str:  # noqa: FBT001 - a word for a truth
    return "met" if good else "**not met**"


def _judged(ratio: str) -> str:
    if not ratio[0].isdigit():
        return f"{_met(ratio == 'none of either')}: {ratio}"
    value = float(ratio)
    return f"{'aim met' if value <= AIM else _met(value <= RATIO)}: {ratio}"


def main() -> None:
    """Write the work, set it, count it, fill the document."""
    write_work()
    pages = ("w1", "w8")
    build([*pages, *(f"m{measure}" for measure in MEASURES)])
    every = measure_tables()
    for name in pages:
        put(DOCUMENT, name, table(reports(name, BROADSHEET.size, BROADSHEET.measure)))
    costs = growth.measure_growth()
    put(DOCUMENT, "growth", growth.table(costs))
    ratio = max(costs.values()) / min(costs.values())
    put(DOCUMENT, "targets", targets(every, ratio))
    put(DOCUMENT, "machine", [f"{machine()}."])
    print(f"docs/{DOCUMENT} is filled")


if __name__ == "__main__":
    main()
