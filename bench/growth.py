"""Does the cost of setting grow with the length of a paragraph, and no faster?

Sets 1,000, 10,000 and 100,000 characters of the long run as one paragraph of 13
characters a line, and gives the CPU time per character of the text room alone: classes,
shaping, break opportunities, breaks, justification. As in a build, the collector of
garbage is off while that runs.
"""

import gc
import statistics
import time
from itertools import chain
from typing import Final

from copytext import SEED, make_run
from work import FOLDER

from banmian.load.issues import load_issue
from banmian.model.text import Paragraph
from banmian.text.justify import Measure
from banmian.text.setting import Setting

LENGTHS: Final = (1_000, 10_000, 100_000)
ROUNDS: Final = 5
MEASURE: Final = 13


def measure_growth() -> dict[int, float]:
    """Return the length of a paragraph -> microseconds per character."""
    loaded = load_issue(FOLDER / "desk" / "issues" / f"m{MEASURE}")
    assert loaded.edition is not None  # noqa: S101 - work that we wrote ourselves
    layout, resources = loaded.edition.layout, loaded.resources()
    chapters = make_run(SEED + 200)
    text = "".join(chain.from_iterable(one.paragraphs for one in chapters))
    times: dict[int, list[float]] = {length: [] for length in LENGTHS}
    for _ in range(ROUNDS + 1):
        for length in LENGTHS:
            setting = Setting(layout, resources)
            times[length].append(_seconds(setting, text[:length]))
    return {
        length: statistics.median(seconds[1:]) / length * 1e6
        for length, seconds in times.items()
    }


def _seconds(setting: Setting, text: str) -> float:
    style = setting.styles["body"]
    width = MEASURE * style.size
    indent = 2 * style.size
    measures = [Measure(indent, width - indent), Measure(0, width)]
    gc.collect()
    gc.disable()
    began = time.process_time()
    setting.set_paragraph(Paragraph(text), style, measures)
    seconds = time.process_time() - began
    gc.enable()
    return seconds


def table(growth: dict[int, float]) -> list[str]:
    """Return the table of the document."""
    least = min(growth.values())
    lines = ["| characters in one paragraph | µs CPU per character | to the least |"]
    lines.append("|---:|---:|---:|")
    lines += [
        f"| {length:,} | {micros:.1f} | {micros / least:.2f} |"
        for length, micros in growth.items()
    ]
    return lines


def main() -> None:
    """Measure and print."""
    print("\n".join(table(measure_growth())))


if __name__ == "__main__":
    main()
