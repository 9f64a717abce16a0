"""The ToUnicode map of a font: which characters each code stands for.

Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5411 (blocks
of at most 100 entries, ranges within one first octet). Characters beyond the BMP are
written as surrogate pairs. U+0000 is never written: checkers reject it.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from banmian.render.pdf.syntax import utf16

_BLOCK: Final = 100

_HEAD: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""

_TAIL: Final = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def to_unicode(characters: Iterable[int], others: Mapping[int, str]) -> bytes:
    """Return the map from codes to the characters that they say.

    Args:
        characters: numbers that are their own codes, ascending; characters between the
            first and the last of a row of 256 are told along with them.
        others: what the other codes say.
    """
    rows = (list(row) for _, row in groupby(characters, lambda number: number >> 8))
    ranges = [f"<{row[0]:04X}> <{row[-1]:04X}> <{row[0]:04X}>\n" for row in rows]
    singles = [
        f"<{code:04X}> <{utf16(text)}>\n"
        for code, text in sorted(others.items())
        if text.strip("\0")
    ]
    body = _blocks("bfrange", ranges) + _blocks("bfchar", singles)
    return f"{_HEAD}{body}{_TAIL}".encode("ascii")


def _blocks(kind: str, lines: list[str]) -> str:
    blocks = [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]
    return "".join(
        f"{len(block)} begin{kind}\n{''.join(block)}end{kind}\n" for block in blocks
    )
