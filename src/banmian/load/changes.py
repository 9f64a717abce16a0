"""Changes to a text, and what they do to the spans that lie on it."""

from bisect import bisect_right
from typing import NamedTuple

from banmian.model.text import Span


class Change(NamedTuple):
    """A stretch of the text before, and what replaces it."""

    start: int
    end: int
    after: str


def join_changes(changes: list[Change]) -> tuple[Change, ...]:
    """Return changes in order, neighbours as one; none may overlap."""
    joined: list[Change] = []
    for change in sorted(changes):
        if joined and joined[-1].end == change.start:
            last = joined.pop()
            change = Change(last.start, change.end, last.after + change.after)  # noqa: PLW2901
        joined.append(change)
    return tuple(joined)


def replace_changes(text: str, changes: tuple[Change, ...]) -> str:
    """Return a text with its changes made."""
    pieces: list[str] = []
    at = 0
    for change in changes:
        pieces += (text[at : change.start], change.after)
        at = change.end
    pieces.append(text[at:])
    return "".join(pieces)


def move_spans(spans: tuple[Span, ...], changes: tuple[Change, ...]) -> tuple[Span, ...]:
    """Return the spans where their text now is; those left empty are dropped."""
    if not spans:
        return ()
    ends = [change.end for change in changes]
    shifts = [0]
    for change in changes:
        shifts.append(shifts[-1] + len(change.after) - (change.end - change.start))

    def move(offset: int) -> int:
        passed = bisect_right(ends, offset)
        moved = offset + shifts[passed]
        if passed < len(changes) and changes[passed].start < offset:
            change = changes[passed]
            return (
                change.start
                + shifts[passed]
                + min(offset - change.start, len(change.after))
            )
        return moved

    placed = [span._replace(start=move(span.start), end=move(span.end)) for span in spans]
    return tuple(span for span in placed if span.start < span.end)
