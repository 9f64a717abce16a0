"""The ToUnicode map of a font: which characters each code stands for.

Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5411 (blocks of at most 100 entries).
Characters beyond the BMP are written as surrogate pairs. U+0000 is never
written: checkers reject it.
"""

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


def to_unicode(texts: dict[str, str]) -> bytes:
    """Return the map for codes in hexadecimal and the characters that they stand for."""
    lines = [
        f"<{code}> <{utf16(text)}>\n"
        for code, text in sorted(texts.items())
        if text.strip("\0")
    ]
    blocks = [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]
    body = "".join(
        f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks
    )
    return f"{_HEAD}{body}{_TAIL}".encode("ascii")
