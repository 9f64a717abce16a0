"""Items of lists and interviews: labels told from text, and how far their lines hang.

A line of copy that begins with `- ` is an item (凸排, clreq 3.3.6): its first line stands
at the edge of the column, the following ones are set in by the width of the label. A
label is what stands before the first colon, six characters at most: 记者：. It is set in
Hei; a name of two characters is spaced to three beside a name of three.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec.structs import replace

from banmian.model.text import Paragraph, Span

ITEM: Final = "- "
"""What a line of copy that is an item begins with."""

UNLABELLED: Final = 2
"""Characters that an item without a label hangs."""

_LABEL: Final = r"[^：，。；！？“”《》]{1,6}：(?=.)"
_SPACED: Final = "\u3000"


def hung(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return paragraphs with the labels of items marked and their hang worked out.

    Items that follow one another hang alike: by the widest label, in whole characters.

    Args:
        paragraphs: of a body; `hang` tells items from others, whatever its value.
    """
    return tuple(
        paragraph
        for is_item, run in groupby(paragraphs, key=lambda one: one.hang > 0)
        for paragraph in (_hang_alike(list(run)) if is_item else run)
    )


def _hang_alike(items: list[Paragraph]) -> Iterator[Paragraph]:
    labels = [_label(item) for item in items]
    if any(len(label) == 4 and _is_han(label[:-1]) for label in labels):
        items = [_spaced(*pair) for pair in zip(items, labels, strict=True)]
        labels = [_label(item) for item in items]
    width = max(map(_width, labels))
    for item, label in zip(items, labels, strict=True):
        spans = (Span(0, len(label), "head"), *item.spans) if label else item.spans
        yield replace(item, spans=spans, hang=width or UNLABELLED)


def _label(item: Paragraph) -> str:
    """Return the label of an item with its colon; "" if it has none or bears marks."""
    match = re.match(_LABEL, item.text)
    if match is None or any(span.start < match.end() for span in item.spans):
        return ""
    return match[0]


def _spaced(item: Paragraph, label: str) -> Paragraph:
    """Return an item whose label of two characters is spaced to three."""
    if len(label) != 3 or not _is_han(label[:-1]):
        return item
    spans = tuple(
        span._replace(start=span.start + 1, end=span.end + 1) for span in item.spans
    )
    position = item.position
    if position is not None:
        position = position._replace(column=max(1, position.column - 1))
    text = label[0] + _SPACED + item.text[1:]
    return replace(item, text=text, spans=spans, position=position)


def _width(label: str) -> int:
    """Return the width of a label in characters, two of Latin or digits to one."""
    halves = sum(1 if one.isascii() else 2 for one in label)
    return -(-halves // 2)


def _is_han(text: str) -> bool:
    return all("\u4e00" <= one <= "\u9fff" for one in text)
