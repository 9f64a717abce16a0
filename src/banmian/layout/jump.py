"""Jumps (转版): a story that does not fit goes on in a block of a later page.

The first block ends with a jump line （下转第三版）, the later one begins with its
counterpart （上接第一版） under a short repeat of the head. Both lines are the program's,
not the copy's. A paragraph that is broken goes on without an indent.
"""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from banmian.elements.space import Column, Items, Resume, Slot, Space, line_items
from banmian.model.edition import Article
from banmian.model.text import Line, Paragraph, Source, Span
from banmian.text.setting import Setting
from banmian.units import Emu

FIGURES: Final = "〇一二三四五六七八九"


def page_words(number: int) -> str:
    """Return a page number in Chinese figures: 三, 十二, 二十."""
    tens, ones = divmod(number, 10)
    if not tens:
        return FIGURES[ones]
    return (FIGURES[tens] if tens > 1 else "") + "十" + (FIGURES[ones] if ones else "")


def without_last_line(space: Space, width: Emu) -> tuple[Space, Slot]:
    """Return a space without its last slot, and that slot, for the jump line.

    It is the last one that is `width` wide, if any is; those after it stay free.
    """
    places = [(number, at) for number, column in enumerate(space.columns)
              for at in range(len(column.slots))]  # fmt: skip
    wide = [place for place in places if _slot(space, place).width >= width]
    number, at = last = (wide or places)[-1]
    shorter = Column(space.columns[number].slots[:at])
    after = (Column(()),) * (len(space.columns) - number - 1)
    columns = (*space.columns[:number], shorter, *after)
    return Space(columns, space.measure, space.leading), _slot(space, last)


def _slot(space: Space, place: tuple[int, int]) -> Slot:
    number, at = place
    return space.columns[number].slots[at]


def jump_line(page: int, setting: Setting) -> Line:
    """Return the line that tells where the story goes on."""
    text = f"（下转第{page_words(page)}版）"
    return setting.one_line(Paragraph(text), setting.styles["credit"])


def jump_items(line: Line, slot: Slot, story: int) -> Items:
    """Return the jump line at the right of its slot."""
    x = slot.x + slot.width - line.width
    return tuple(line_items(line, x, slot.baseline, Source(story, "jump", 0, 0, line.end)))


def continuation(
    article: Article, paragraphs: Sequence[Paragraph], resume: Resume, page: int
) -> Article:
    """Return what goes on as an article of the later page.

    Args:
        article: the whole story. paragraphs: its body as it was set, with its run-in head.
        resume: where it broke off. page: the page that it comes from.
    """
    assert article.jump is not None  # noqa: S101 - only stories that jump go on
    rest = [_rest(paragraphs[resume.paragraph], resume.character)]
    rest += paragraphs[resume.paragraph + 1 :]
    lead = f"（上接第{page_words(page)}版）"
    first = rest[0]
    if first.role == "subhead":
        rest.insert(0, Paragraph(lead, (Span(0, len(lead), "byline"),), continued=True))
    else:
        rest[0] = _led(first, lead)
    return replace(
        article, id=f"{article.id}-continued", zone=article.jump.zone, kicker=(), deck=(),
        summary=(), dateline="", byline=(), body=tuple(rest), columns=None, pictures=(),
        jump=article.jump.then, continued=True, styles={"headline": "headline-brief"},
        headline_position="above", box="none", column_logo=None,
    )  # fmt: skip


def _rest(paragraph: Paragraph, character: int) -> Paragraph:
    """Return a paragraph from a character on; it has no indent if it was broken."""
    if not character:
        return paragraph
    spans = tuple(
        Span(max(span.start - character, 0), span.end - character, span.kind, span.value)
        for span in paragraph.spans
        if span.end > character
    )
    return Paragraph(
        paragraph.text[character:],
        spans,
        paragraph.role,
        paragraph.position and paragraph.position.further(character),
        continued=True,
        hang=paragraph.hang,
    )


def _led(paragraph: Paragraph, lead: str) -> Paragraph:
    """Return a paragraph with the line that tells where it comes from before it."""
    spans = [Span(0, len(lead), "byline")]
    spans += [span._replace(start=span.start + len(lead), end=span.end + len(lead))
              for span in paragraph.spans]  # fmt: skip
    return replace(paragraph, text=lead + paragraph.text, spans=tuple(spans))
