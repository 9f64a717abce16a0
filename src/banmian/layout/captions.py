"""A caption must leave its picture to be seen."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from banmian.diagnostics import Diagnostic, diagnose
from banmian.model.edition import Article, Picture
from banmian.model.page import Image, Story, Text, items_of
from banmian.units import Emu

LEAST: Final = 3
"""Grid lines that a picture has at least if it has a caption."""


def caption_diagnostics(
    article: Article, story: Story, leading: Emu
) -> Iterator[Diagnostic]:
    """Yield `caption-too-long` for each picture that is less deep than its caption.

    Args:
        article: as it was written. story: as it was made up. leading: of the grid.
    """
    if not article.pictures:
        return
    items = list(items_of(story.fragment))
    logo = article.column_logo.key if article.column_logo else ""
    starts = [at for at, item in enumerate(items)
              if isinstance(item, Image) and item.key != logo]  # fmt: skip
    stretches = pairwise([*starts, len(items)])
    for picture, (start, end) in zip(article.pictures, stretches, strict=False):
        image = items[start]
        assert isinstance(image, Image)  # noqa: S101 - the stretch starts with it
        sources = {
            item.source
            for item in items[start:end]
            if isinstance(item, Text) and item.source and item.source.element == "caption"
        }
        depth = -(-image.size.height // leading)
        if sources and depth < max(LEAST, len(sources)):
            yield _told(picture, len(sources), depth)


def _told(picture: Picture, lines: int, depth: int) -> Diagnostic:
    text = picture.caption.text if picture.caption else ""
    position = picture.caption.position if picture.caption else picture.position
    fits = max(1, min(lines, (lines + depth) // 2))
    return diagnose(
        "caption-too-long", position, lines=lines, depth=max(0, depth),
        count=len(text), most=len(text) * fits // max(lines, 1),
    )  # fmt: skip
