"""Where a story that jumps breaks off (转版): at a paragraph or sentence if it can.

The text before the jump line fills its lines. If its last line holds the end of a sentence
it ends there; if not, one of the last paragraphs may be set in a line more or less.
Source: rules of newspaper make-up, jumps.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.elements.body import AS_IT_FALLS, Variation, compose_body
from banmian.elements.space import Placement, Resume, Space
from banmian.model.page import Text
from banmian.model.text import Paragraph, Source
from banmian.text.setting import Setting

NEAREST: Final = 8
"""How many paragraphs before the break may give or take a line."""

LEAST: Final = 4
"""Characters that the last line has at least."""

_SENTENCE_END: Final = re.compile(r"[。！？…]+[”’）》」』]*")


class BrokenOff(NamedTuple):
    """A body up to the break, and which paragraph was set in a line more or less."""

    body: Placement
    changed: tuple[tuple[int, int], ...] = ()


def break_off(
    paragraphs: Sequence[Paragraph], space: Space, setting: Setting, story: int
) -> BrokenOff:
    """Return as much of a story as its space holds, ended as well as may be.

    Args:
        paragraphs: with dateline and byline run in; more than the space holds.
        space: without the line of the jump. setting: sets the lines.
        story: its number on the page, for the sources.
    """
    usual = compose_body(paragraphs, space, setting, story)
    for variation in _variations(usual):
        body = usual
        if variation.lines:
            body = compose_body(paragraphs, space, setting, story, variation)
        ended = _ended(paragraphs, body, variation)
        if ended is None:
            continue
        if ended[1] is None:
            return BrokenOff(body, tuple(variation.lines.items()))
        made = compose_body(ended[0], space, setting, story, variation)
        if made.resume is None and sum(made.used) == sum(body.used):
            made = replace(made, resume=ended[1])
            return BrokenOff(made, tuple(variation.lines.items()))
    return BrokenOff(usual)


def _variations(usual: Placement) -> Iterator[Variation]:
    yield AS_IT_FALLS
    last = usual.resume.paragraph if usual.resume else 0
    for number in range(last, max(-1, last - NEAREST), -1):
        yield Variation({number: 1})
        yield Variation({number: -1})


def _ended(
    paragraphs: Sequence[Paragraph], body: Placement, variation: Variation
) -> tuple[Sequence[Paragraph], Resume | None] | None:
    """Return the paragraphs up to the end of a sentence in the last line; None = no end.

    No `Resume` with them = the body as it stands ends a paragraph.
    """
    resume, last = body.resume, _last_line(body)
    if resume is None or last is None:
        return None
    if not resume.character:
        return paragraphs, None
    paragraph = paragraphs[resume.paragraph]
    ends = [found.end() for found in _SENTENCE_END.finditer(paragraph.text)
            if last.start + LEAST <= found.end() <= resume.character]  # fmt: skip
    if not ends or variation.lines.get(resume.paragraph):
        return None
    end = ends[-1]
    spans = tuple(span for span in paragraph.spans if span.end <= end)
    short = replace(paragraph, text=paragraph.text[:end], spans=spans)
    more = resume.characters + resume.character - end
    rest = Resume(resume.paragraph, end, resume.lines, more)
    return (*paragraphs[: resume.paragraph], short), rest


def _last_line(body: Placement) -> Source | None:
    sources = (item.source for _, item in reversed(body.items) if isinstance(item, Text))
    return next((source for source in sources if source is not None), None)
