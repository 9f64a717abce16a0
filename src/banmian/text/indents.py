"""How far a paragraph's lines stand in from the edge of their column.

Body text is indented in its first line alone; an item of a list or of an interview hangs
(凸排): its first line stands out, the following ones are set in (clreq, 3.3.6).
"""

from banmian.model.style import Style
from banmian.model.text import Paragraph
from banmian.text.justify import Measure
from banmian.units import Emu


def indents(paragraph: Paragraph, style: Style) -> tuple[Emu, Emu]:
    """Return the white before the first and before each following line of a paragraph."""
    hang = paragraph.hang * style.size
    if paragraph.hang:
        return (hang if paragraph.continued else 0), hang
    return (0 if paragraph.continued else style.indent * style.size), 0


def measures_within(paragraph: Paragraph, style: Style, width: Emu) -> tuple[Measure, ...]:
    """Return the measures of a paragraph in a column of one width: first line, the rest."""
    first, rest = indents(paragraph, style)
    return Measure(first, width - first), Measure(rest, width - rest)
