"""Counts what can be seen in a PDF: a reader of its own that knows nothing of the program.

    python pdf_facts.py FILE.pdf --size 9 --leading 11.5 --foot 1380 --top 87.87

Reads glyph origins through PDFium and prints JSON: body lines off the grid, full lines
not flush, banned marks at line starts and ends, stops at line ends that are not half an
em wide. A body line is a run of body-size characters in content order on one baseline.
"""

import argparse
import ctypes
import json
import statistics
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

NO_START = "，。、；：？！）》〉」』】〕”’·～％‰℃…—／"
NO_START_EXACT = NO_START.replace("…", "").replace("—", "")
NO_END = "（《〈「『【〔“‘／"
HALF_AT_END = "，。、；：？！）》〉」』】〕”’"


class Glyph(NamedTuple):
    x: float
    y: float
    size: float
    text: str
    font: str
    weight: int


class Line(NamedTuple):
    glyphs: list[Glyph]

    @property
    def text(self):
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def x(self):
        return self.glyphs[0].x

    @property
    def y(self):
        return self.glyphs[0].y


def glyphs_of(page):
    textpage = page.get_textpage()
    height = page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(200)
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if code in (0, 10, 13) or pdfium.FPDFText_IsGenerated(textpage, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        pdfium.FPDFText_GetFontInfo(textpage, index, name, 200, flags)
        yield Glyph(
            x.value, height - y.value, pdfium.FPDFText_GetFontSize(textpage, index),
            chr(code), name.value.decode(), pdfium.FPDFText_GetFontWeight(textpage, index),
        )  # fmt: skip


def body_lines(glyphs, size):
    line = []
    for glyph in glyphs:
        if line and is_script(glyph, line[-1], size):
            continue
        new = line and (
            abs(glyph.y - line[-1].y) > 0.01 or glyph.x < line[-1].x - size
            or glyph.x > line[-1].x + 3 * size
        )  # fmt: skip
        if abs(glyph.size - size) > 0.01 or new:
            if line:
                yield Line(line)
            line = []
        if abs(glyph.size - size) <= 0.01:
            line.append(glyph)
    if line:
        yield Line(line)


def is_script(glyph, last, size):
    """Tell whether a smaller glyph is a sub- or superscript of the line it stands in."""
    near = abs(glyph.y - last.y) < size * 0.6 and 0 < glyph.x - last.x < 2 * size
    return near and glyph.size < size - 0.01


def starts(line, size):
    """Return where the line's cell begins: an opening mark's blank half is trimmed."""
    return line.x + (size / 2 if line.text[0] in "（《〈「『【〔“‘" else 0)


def count(lines, size, leading, top, tolerance=0.01):
    facts = {"lines": 0, "off_grid": [], "not_flush": [], "bad_start": [], "bad_end": [],
             "wide_end": [], "full_lines": 0, "half_ends": 0}  # fmt: skip
    columns = []
    for line in lines:
        steps = (line.y - top) / leading
        facts["lines"] += 1
        if abs(steps - round(steps)) * leading > tolerance:
            facts["off_grid"].append(line.text)
        if line.text[0] in NO_START_EXACT:
            facts["bad_start"].append(line.text)
        if line.text.rstrip()[-1] in NO_END:
            facts["bad_end"].append(line.text)
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        last = following is None or following.x - column_x(lines, following, size) > size
        if not last:
            enter(columns, line, column_x(lines, line, size), leading)
    for _, column in columns:
        measure_lines(column, size, facts, tolerance)
    return facts


def enter(columns, line, x, leading):
    """Add a line to the column it continues: same left edge, no head in between."""
    for left, column in columns:
        if abs(left - x) < 0.1 and 0 < line.y - column[-1].y < 3.5 * leading:
            column.append(line)
            return
    columns.append((x, [line]))


def column_x(lines, line, size):
    """Return the left edge of the column a line stands in."""
    near = [starts(one, size) for one in lines if abs(one.x - line.x) < 3.2 * size
            and starts(one, size) <= line.x + size * 0.6]  # fmt: skip
    return min(near)


def measure_lines(column, size, facts, tolerance):
    """Hold the right edges of a column's full lines against each other."""
    rights = []
    for line in column:
        last = line.glyphs[-1]
        if not "\u2e80" <= last.text <= "\uffef" and last.text not in "”’…—":
            continue
        half = last.text in HALF_AT_END
        # ⸺ is one glyph two ems wide, read back as two dashes at one place
        wide = line.text.endswith("——") and line.glyphs[-2].x == last.x
        width = size / 2 if half else size * 2 if wide else size
        rights.append((last.x + width, half, line.text))
    if not rights:
        return
    edge = statistics.mode(round(right, 2) for right, _, _ in rights)
    for right, half, text in rights:
        facts["full_lines"] += 1
        facts["half_ends"] += half
        if abs(right - edge) > tolerance:
            facts["wide_end" if half else "not_flush"].append(f"{right - edge:+.3f} {text}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--size", type=float, default=9)
    parser.add_argument("--leading", type=float, default=11.5)
    parser.add_argument("--top", type=float, required=True, help="grid origin, pt from top")
    parser.add_argument(
        "--fonts", default="", help="only fonts whose name has one of these"
    )
    options = parser.parse_args()
    document = pypdfium2.PdfDocument(options.file)
    every = {}
    for page in document:
        wanted = [one for one in options.fonts.split(",") if one]
        glyphs = [glyph for glyph in glyphs_of(page)
                  if not wanted or any(name in glyph.font for name in wanted)]  # fmt: skip
        lines = list(body_lines(glyphs, options.size))
        facts = count(lines, options.size, options.leading, options.top)
        for key, value in facts.items():
            every[key] = every[key] + value if key in every else value
    print(json.dumps(every, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
