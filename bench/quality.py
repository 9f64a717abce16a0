"""Count what is wrong, and how even it is, in the body text of any PDF.

    python bench/quality.py OURS.pdf PEER.pdf … [--body 9] [--measure 13 …] [--examples 3]

Prints a table with one column a file. A line is full if it is not the last of its
paragraph: the next line of the column is not indented. Counted is what stands on the page:
a mark at a line end is trimmed if the first half of its cell ends at the column's edge,
whatever the engine did for it; hanging outside counts as trimmed too. White between Han is
the distance of neighbouring origins less one em, in full lines.
"""

import argparse
import json
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from glyphs import OPENING, Glyph, Line, body_lines, columns_of, read_pages

CLOSING: Final = frozenset("，。、；：？！）》〉」』】〗〕］”’")
"""Marks with their ink in the first half of an em: half an em at a line end."""

NO_START: Final = CLOSING | frozenset("·～％%‰℃／")
LONG_MARKS: Final = frozenset("…—―⋯")
NOT_WORDS: Final = CLOSING | OPENING | LONG_MARKS | frozenset("· 　")

LOOSE: Final = 0.08
"""White between the Han of a line from which it looks open, em."""

EXACT: Final = 0.005
"""Han are exactly one em apart within this, em."""

FLUSH: Final = 0.2
"""A line is flush within this, pt: 0.07 mm, no more than can be seen."""

ON_GRID: Final = 0.05
"""A line is on the grid within this, pt."""

UNCOMPRESSED: Final = 0.8
"""Two marks whose origins are further apart than this take two ems, not one and a half."""

_HAN: Final = ("㐀鿿", "々々", "〇〇", "ぁヺ", "０９", "ＡＺ", "ａｚ", "豈﫿")
"""Ranges of characters that are an em wide and no marks: first and last."""

FAULTS: Final = {
    "ragged": "ragged lines",
    "untrimmed": "untrimmed line ends",
    "uncompressed": "uncompressed pairs",
    "bad_start": "banned line starts",
    "bad_end": "banned line ends",
    "lone": "last lines of one character",
    "off_grid": "lines off the grid",
}
"""Fault -> what the table calls it."""

FEET: Final = ("stories in columns", "of these, feet differ", "only the last column's foot")
"""Rows about the feet of columns."""


class Report(NamedTuple):
    """What was counted in a file.

    Attributes:
        lines, full: body lines, and those of them that are full.
        faults: fault -> texts of the lines that have it.
        white: between all neighbouring Han of full lines, em.
        line_white: the median of each full line that has any, em, with its text.
        stories: with more than one column; uneven: of these, with feet that differ;
            short_last: of these, only the last column's foot does.
    """

    lines: int
    full: int
    faults: dict[str, list[str]]
    white: list[float]
    line_white: list[tuple[float, str]]
    stories: int
    uneven: int
    short_last: int

    @property
    def loose(self) -> list[tuple[float, str]]:
        """Lines that look open."""
        return [one for one in self.line_white if one[0] > LOOSE]


def is_han(character: str) -> bool:
    """Tell whether a character is a Han one (or kana, or a full-width digit or letter)."""
    return character >= "\U00020000" or any(low <= character <= high for low, high in _HAN)


def measure_file(path: Path, body: float, measures: Sequence[float] = ()) -> Report:
    """Count a whole file.

    Args:
        path: a PDF. body: size of its body text, pt.
        measures: widths of its columns in ems; empty = what most lines of each reach.
    """
    return join([measure_page(glyphs, body, measures) for glyphs in read_pages(path)])


def join(reports: Sequence[Report]) -> Report:
    """Return several pages' counts as one."""
    faults: dict[str, list[str]] = {name: [] for name in FAULTS}
    for report in reports:
        for name, texts in report.faults.items():
            faults[name] += texts
    return Report(
        lines=sum(one.lines for one in reports),
        full=sum(one.full for one in reports),
        faults=faults,
        white=[white for one in reports for white in one.white],
        line_white=[white for one in reports for white in one.line_white],
        stories=sum(one.stories for one in reports),
        uneven=sum(one.uneven for one in reports),
        short_last=sum(one.short_last for one in reports),
    )


def measure_page(
    glyphs: Sequence[Glyph], body: float, measures: Sequence[float] = ()
) -> Report:
    """Count one page."""
    lines = body_lines(glyphs, body)
    columns = columns_of(lines, body)
    full = _full_lines(lines)
    faults: dict[str, list[str]] = {name: [] for name in FAULTS}
    for column in columns:
        inside = [line for line in column if id(line) in full]
        _count_edges(inside, _edge(inside, body, measures), body, faults)
    for line in lines:
        _count_marks(line, body, faults)
    last_lines = [line for line in lines if id(line) not in full and not line.indented]
    faults["lone"] = [line.text for line in last_lines if _is_lone(line)]
    faults["off_grid"] = [line.text for line in _off_grid(columns)]
    white, line_white = _white([line for line in lines if id(line) in full], body)
    stories = [one for one in _stories(columns) if len(one) > 1]
    feet = [[column[-1].y for column in story] for story in stories]
    uneven = [one for one in feet if max(one) - min(one) > body / 2]
    return Report(
        lines=len(lines), full=len(full), faults=faults, white=white,
        line_white=line_white, stories=len(stories), uneven=len(uneven),
        short_last=sum(max(one[:-1]) - min(one[:-1]) <= body / 2 for one in uneven),
    )  # fmt: skip


def _full_lines(lines: list[Line]) -> set[int]:
    """Return the identities of the lines that are not the last of their paragraphs."""
    return {id(line) for line, after in pairwise(lines) if not after.indented}


def _edge(lines: list[Line], em: float, measures: Sequence[float]) -> float:
    """Return the right edge of a column: where most of its full lines end."""
    rights = [
        line.glyphs[-1].x + em - line.left for line in lines if is_han(line.glyphs[-1].text)
    ]
    rights = rights or [line.glyphs[-1].x + em / 2 - line.left for line in lines]
    if not rights:
        return 0.0
    width = statistics.mode(round(right, 1) for right in rights)
    if measures:
        width = min((one * em for one in measures), key=lambda one: abs(one - width))
        return lines[0].left + width
    near = [right for right in rights if abs(right - width) < FLUSH]
    return lines[0].left + statistics.median(near)


def _count_edges(
    lines: list[Line], edge: float, em: float, faults: dict[str, list[str]]
) -> None:
    """Hold the ends of a column's full lines against its edge; a hyphen may hang."""
    for line in lines:
        last = line.glyphs[-1]
        if last.text in LONG_MARKS:
            continue  # one glyph of a pair, of any width: its end cannot be told
        if last.text in CLOSING:
            over = last.x + em / 2 - edge
            if abs(over + em / 2) <= FLUSH:
                faults["untrimmed"].append(line.text)
            elif over < -FLUSH or over > em / 2 + FLUSH:
                faults["ragged"].append(line.text)
            continue
        right = last.x + (em if is_han(last.text) else last.advance)
        hung = last.text == "-" and last.x < edge < right
        if abs(right - edge) > FLUSH and not hung:
            faults["ragged"].append(line.text)


def _count_marks(line: Line, em: float, faults: dict[str, list[str]]) -> None:
    """Look at the marks of a line: at its start, at its end, beside each other."""
    text = line.text
    if text[0] in NO_START:
        faults["bad_start"].append(text)
    if text[-1] in OPENING:
        faults["bad_end"].append(text)
    for first, second in pairwise(line.glyphs):
        closing = first.text in CLOSING and second.text in CLOSING | OPENING
        opening = first.text in OPENING and second.text in OPENING
        if (closing or opening) and second.x - first.x > UNCOMPRESSED * em:
            faults["uncompressed"].append(text)
            return


def _is_lone(line: Line) -> bool:
    return sum(glyph.text not in NOT_WORDS for glyph in line.glyphs) < 2


def _off_grid(columns: list[list[Line]]) -> Iterator[Line]:
    """Yield the lines that do not stand on the grid that most lines of the page have."""
    steps = Counter(
        round(below.y - line.y, 2) for column in columns for line, below in pairwise(column)
    )
    if not steps:
        return
    leading = steps.most_common(1)[0][0]
    lines = [line for column in columns for line in column]
    phases = Counter(round(line.y % leading, 2) for line in lines)
    phase = phases.most_common(1)[0][0]
    for line in lines:
        off = (line.y - phase + leading / 2) % leading - leading / 2
        if abs(off) > ON_GRID:
            yield line


def _white(lines: list[Line], em: float) -> tuple[list[float], list[tuple[float, str]]]:
    """Return the white between neighbouring Han: of all, and the median of each line."""
    every: list[float] = []
    medians: list[tuple[float, str]] = []
    for line in lines:
        white = [
            (second.x - first.x) / em - 1
            for first, second in pairwise(line.glyphs)
            if is_han(first.text) and is_han(second.text)
        ]
        every += white
        if white:
            medians.append((statistics.median(white), line.text))
    return every, medians


def _stories(columns: list[list[Line]]) -> list[list[list[Line]]]:
    """Return columns that follow each other to the right from one line, without a head."""
    stories: list[list[list[Line]]] = []
    for column in columns:
        if stories:
            before = stories[-1][-1]
            level = abs(column[0].y - before[0].y) < 0.5
            goes_on = column[0].part == before[-1].part
            if level and goes_on and column[0].left > before[0].left:
                stories[-1].append(column)
                continue
        stories.append([column])
    return stories


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def facts(report: Report) -> dict[str, str]:
    """Return the rows of a report as text."""
    white = report.white or [0.0]
    rows = {"lines": f"{report.lines:,}", "of these full": f"{report.full:,}"}
    rows |= {label: f"{len(report.faults[name])}" for name, label in FAULTS.items()}
    exact = sum(abs(one) <= EXACT for one in white) / len(white)
    worst = max((one for one, _ in report.line_white), default=0.0)
    rows |= {
        "white between Han, mean, em": f"{statistics.fmean(white):.4f}",
        "the same, 95th percentile": f"{percentile(white, 95):.4f}",
        "the same, worst line": f"{worst:.3f}",
        "loose lines (> 0.08 em)": f"{len(report.loose) / max(1, report.full):.2%}",
        "Han exactly 1 em apart": f"{exact:.1%}",
    }
    counts = (report.stories, report.uneven, report.short_last)
    return rows | {label: f"{count}" for label, count in zip(FEET, counts, strict=True)}


def table(reports: dict[str, Report], *, feet: bool = True) -> list[str]:
    """Return a Markdown table, one column a report; without columns' feet if told so."""
    columns = [facts(report) for report in reports.values()]
    lines = ["| | " + " | ".join(reports) + " |", "|---|" + "---:|" * len(reports)]
    lines += [
        f"| {label} | " + " | ".join(one[label] for one in columns) + " |"
        for label in columns[0]
        if feet or label not in FEET
    ]
    return lines


def _examples(reports: dict[str, Report], most: int) -> Iterator[str]:
    for name, report in reports.items():
        for fault, label in FAULTS.items():
            for text in report.faults[fault][:most]:
                yield f"{name}: {label}: {text}"
        for white, text in sorted(report.line_white, reverse=True)[:most]:
            yield f"{name}: +{white:.3f} em: {text}"


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.pdf")
    parser.add_argument("--body", type=float, default=9.0, help="size of the body, pt")
    parser.add_argument("--measure", type=float, nargs="*", default=[], help="ems")
    parser.add_argument("--examples", type=int, default=0, help="lines with each fault")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    reports = {
        one.stem: measure_file(one, options.body, options.measure) for one in options.files
    }
    if options.json:
        found = {name: facts(report) for name, report in reports.items()}
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    print("\n".join(table(reports)))
    for line in _examples(reports, options.examples):
        print(line)


if __name__ == "__main__":
    main()
