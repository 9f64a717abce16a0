"""Leading and gutters that plain extractors can follow (T12).

Extractors without tags find columns by white space: pdftotext does it only where lines are
no more than 1.5 ems apart and gutters at least 0.8 em wide (measured: 1.50 yes, 1.52 no;
0.8 yes, 0.7 no). Body text is what most characters of a page are set in. Lines of vertical
text are turned: along is down, across is leftwards.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from banmian.press.preflight.content.events import TextShown
from banmian.press.preflight.content.place import MM_PER_PT, BoxMm
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import Subject, SubjectPage

LEAST_LINES: Final = 5
"""So many lines that start, or end, on one upright make the side of a column."""

_JOIN_EM: Final = 0.25
"""Pieces this near to each other are one line."""

_FAR_EM: Final = 4.0
"""White space wider than this is no gutter, and lines further apart are no neighbours."""

_ROUND_EM: Final = 0.005
_FLUSH_MM: Final = 0.3


class _Line(NamedTuple):
    """A line of body text: where it starts and ends along, and its place across, mm."""

    start: float
    end: float
    across: float
    box: BoxMm


def readable(subject: Subject) -> Iterator[Fault]:
    """T12: leading and gutter of the body text."""
    profile = subject.profile
    for page in subject.pages:
        em, lines = _body(page)
        if len(lines) < 2 * LEAST_LINES:
            continue
        gutter = _gutter(lines, em)
        if gutter is None:
            continue
        width, box = gutter
        if width < profile.gutter_em - _ROUND_EM:
            measured, limit = f"{width:.2f} em", f"≥ {profile.gutter_em:g} em"
            yield Fault("T12-gutter", page.number, box, measured, limit)
        leading = _leading(lines, em)
        if leading > profile.leading_em + _ROUND_EM:
            measured, limit = f"{leading:.2f} em", f"≤ {profile.leading_em:g} em"
            yield Fault("T12-leading", page.number, lines[0].box, measured, limit)


def _body(page: SubjectPage) -> tuple[float, list[_Line]]:
    """Return the em of the body text in mm, and its lines."""
    sizes: Counter[tuple[float, bool]] = Counter()
    pieces: dict[tuple[float, bool], list[_Line]] = defaultdict(list)
    for event in page.printed:
        if isinstance(event, TextShown) and not event.blank and event.box is not None:
            kind = round(event.size_pt, 1), event.font.vertical
            sizes[kind] += len(event.characters)
            pieces[kind].append(_turned(event, event.box))
    if not sizes:
        return 0, []
    kind = sizes.most_common(1)[0][0]
    em = kind[0] * MM_PER_PT
    return em, _joined(pieces[kind], em)


def _turned(event: TextShown, box: BoxMm) -> _Line:
    if event.font.vertical:
        return _Line(box.top, box.bottom, -event.start[0], box)
    return _Line(box.left, box.right, event.start[1], box)


def _joined(pieces: list[_Line], em: float) -> list[_Line]:
    """Return the lines that pieces make."""
    lines: list[_Line] = []
    for piece in sorted(pieces, key=lambda one: (round(one.across, 1), one.start)):
        last = lines[-1] if lines else None
        level = last is not None and abs(piece.across - last.across) < _JOIN_EM * em
        if last is not None and level and abs(piece.start - last.end) < _JOIN_EM * em:
            lines[-1] = last._replace(end=max(last.end, piece.end))
        else:
            lines.append(piece)
    return lines


def _gutter(lines: list[_Line], em: float) -> tuple[float, BoxMm] | None:
    """Return the narrowest gutter between two columns, in ems; None = one column.

    A column is known by the upright on which its lines start; the gutter before it is what
    most lines to its left leave free. A mark hanging into the gutter does not narrow it.
    """
    starts = Counter(round(line.start / _FLUSH_MM) for line in lines)
    rows: dict[int, list[_Line]] = defaultdict(list)
    for line in lines:
        rows[round(line.across / em)].append(line)
    gaps: dict[int, list[tuple[float, BoxMm]]] = defaultdict(list)
    for row in rows.values():
        for one, other in pairwise(sorted(row)):
            gap = (other.start - one.end) / em
            side = round(other.start / _FLUSH_MM)
            if starts[side] >= LEAST_LINES and 0 < gap < _FAR_EM:
                gaps[side].append((round(gap, 2), other.box))
    usual = (_usual(side) for side in gaps.values())
    return min((gap for gap in usual if gap is not None), default=None)


def _usual(gaps: list[tuple[float, BoxMm]]) -> tuple[float, BoxMm] | None:
    """Return the commonest gap before a column; None = its neighbour is not flush."""
    (width, count) = Counter(gap for gap, _ in gaps).most_common(1)[0]
    if count < LEAST_LINES:
        return None
    return next((gap, box) for gap, box in gaps if gap == width)


def _leading(lines: list[_Line], em: float) -> float:
    """Return the commonest distance of a line to the next one below it, in ems."""
    ordered = sorted(lines, key=lambda line: line.across)
    found: Counter[float] = Counter()
    for index, line in enumerate(ordered):
        for below in ordered[index + 1 :]:
            distance = (below.across - line.across) / em
            if distance > _FAR_EM:
                break
            common = min(line.end, below.end) - max(line.start, below.start)
            if distance > _JOIN_EM and common > (line.end - line.start) / 2:
                found[round(distance, 2)] += 1
                break
    return found.most_common(1)[0][0] if found else 0
