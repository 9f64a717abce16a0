"""版面字数: how many characters a page counts as.

Source: rules for counting errors, 2020: characters per line by lines of the type area;
heads, captions and tables count by area, pictures 80 percent of theirs.
"""

from typing import Final

from banmian.findings.view import PageView

PICTURE_SHARE: Final = 80
"""What the area of a picture counts, percent."""


def page_characters(page: PageView) -> int:
    """Return the characters of a page's type area, pictures at their share."""
    grid = page.grid
    whole = grid.columns * grid.characters * grid.lines
    area = grid.width * grid.depth
    pictures = sum(
        rect.width * rect.height for block in page.blocks for rect in block.pictures
    )
    off = whole * pictures * (100 - PICTURE_SHARE)
    return whole - off // (area * 100)
