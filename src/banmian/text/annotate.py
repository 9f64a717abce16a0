"""What stands beside the characters of a line: emphasis dots, ruby, name and title lines.

None of it changes the line pitch. A dot stands below each emphasised character, half its
size, never below marks or spaces. A reading stands above its base at 42 % of its size,
which is what the pitch of newspaper text leaves room for; a base narrower than its
reading is spaced out. Name lines (专名号) and title waves (书名号甲式) run below the
characters, a little shorter than these, so that neighbours stay apart; dots go below them.

Sources: clreq (interlinear annotations, emphasis), JLReq 3.3 and 3.6.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from banmian.fonts.face import Face
from banmian.model.style import Ink
from banmian.model.text import GlyphRun, LineRule, PlacedRun, Span
from banmian.units import Emu

RUBY_SIZE: Final = 42
"""Size of a reading, percent of its base."""

RUBY_RISE: Final = 90
"""Baseline of a reading above its base's, percent of the base's size."""

RUBY_GAP: Final = 25
"""Least white between two readings, percent of their size (pinyin: clreq)."""

ZHUYIN_TONES: Final = "ˊˇˋ˙ˉ"
ZHUYIN_SIZE: Final = 30
"""Size of bopomofo symbols, percent of the base's: three fit beside it."""

DOT: Final = "•"
DOT_SIZE: Final = 58
DOT_CENTRE: Final = -24
"""Size of an emphasis dot and height of its centre, percent of the character's size."""

DOT_BELOW_LINE: Final = -31
"""Height of its centre where a name line runs above it."""

LINE_HEIGHT: Final = -16
LINE_INSET: Final = 6
"""Height of a name line, and how much shorter it is at either end, percent."""

VERTICAL_SIDE: Final = 60
"""Dots right of the centre of a vertical line, name lines left of it, percent."""

VERTICAL_READING: Final = 56
"""Baseline of a turned reading right of the centre, percent."""


class Origins(NamedTuple):
    """Where the characters of a line stand.

    Attributes:
        start: first character of the line. places: x of each one's origin.
        widths: what each takes. classes: their letters.
    """

    start: int
    places: Sequence[Emu]
    widths: Sequence[Emu]
    classes: str


class Pen(NamedTuple):
    """What annotations are drawn with.

    In vertical lines x counts down the line and rise to the right of its centre.
    """

    face: Face
    size: Emu
    ink: Ink
    vertical: bool = False


def readings(span: Span) -> list[tuple[int, int, str]]:
    """Return the bases of a ruby span with their readings: start, end, reading.

    One reading a character if there are as many words as characters (mono ruby), else
    the whole reading over the whole base (group ruby).
    """
    words = span.value.split()
    if len(words) == span.end - span.start:
        return [
            (span.start + at, span.start + at + 1, word) for at, word in enumerate(words)
        ]
    return [(span.start, span.end, span.value)]


def reading_width(reading: str, face: Face, size: Emu) -> Emu:
    """Return the width of a reading, Emu."""
    return sum(glyph.advance for glyph in face.shape(reading)) * size // face.upem


def annotate(
    spans: Sequence[Span], origins: Origins, pen: Pen
) -> tuple[tuple[PlacedRun, ...], tuple[LineRule, ...]]:
    """Return what stands beside a line's characters: runs without text, and rules."""
    runs: list[PlacedRun] = []
    rules: list[LineRule] = []
    end = origins.start + len(origins.places)
    lined = [span for span in spans if span.kind in {"name", "title"}]
    for span in spans:
        low, high = max(span.start, origins.start), min(span.end, end)
        if low >= high:
            continue
        if span.kind == "emphasis":
            below = any(one.start < high and low < one.end for one in lined)
            runs += _dots(low, high, origins, pen, DOT_BELOW_LINE if below else DOT_CENTRE)
        elif span.kind == "ruby":
            runs += _ruby(span, origins, pen)
        elif span.kind in {"name", "title"}:
            rules.append(_rule(low, high, origins, pen, wavy=span.kind == "title"))
    return tuple(runs), tuple(rules)


def _dots(low: int, high: int, origins: Origins, pen: Pen, centre: int) -> list[PlacedRun]:
    size = pen.size * DOT_SIZE // 100
    glyph = pen.face.glyph(DOT)
    box = pen.face.font.get_glyph_extents(glyph)
    middle_x = (box.x_bearing + box.width // 2) * size // pen.face.upem
    middle_y = (box.y_bearing + box.height // 2) * size // pen.face.upem
    runs: list[PlacedRun] = []
    for index in range(low - origins.start, high - origins.start):
        if origins.classes[origins.start + index] in "IJTD" and origins.widths[index]:
            middle = origins.places[index] + pen.size // 2
            run = GlyphRun(pen.face.key, size, pen.ink, (glyph,), (size,), ("",))
            if pen.vertical:
                side = pen.size * VERTICAL_SIDE // 100 - middle_x
                runs.append(PlacedRun(middle + middle_y, side, run))
            else:
                rise = pen.size * centre // 100 - middle_y
                runs.append(PlacedRun(middle - middle_x, rise, run))
    return runs


def is_zhuyin(reading: str) -> bool:
    """Tell whether a reading is in bopomofo."""
    return bool(reading) and all(
        one in ZHUYIN_TONES or "ㄅ" <= one <= "ㄯ" for one in reading
    )


def _zhuyin(reading: str, left: Emu, pen: Pen) -> list[PlacedRun]:
    """Return a bopomofo reading: symbols under each other right of the base, tone beside.

    The strip is half an em wide, tone included; the light tone ˙ stands above (clreq).
    """
    symbols = [one for one in reading if one not in ZHUYIN_TONES or one == "˙"]
    tones = [one for one in reading if one in ZHUYIN_TONES and one != "˙"]
    size = pen.size * ZHUYIN_SIZE // 100
    if pen.vertical:
        return _zhuyin_down(symbols + tones, left, size, pen)
    top = pen.size * 38 // 100 + len(symbols) * size // 2
    runs: list[PlacedRun] = []
    for number, symbol in enumerate(symbols):
        rise = top - number * size - size * 88 // 100
        runs.append(_silent(symbol, left + pen.size // 25, rise, size, pen))
    if tones:
        middle = top - len(symbols) * size // 2 - size // 4
        place = left + pen.size // 25 + size
        runs.append(_silent(tones[0], place, middle, size, pen))
    return runs


def _zhuyin_down(symbols: list[str], left: Emu, size: Emu, pen: Pen) -> list[PlacedRun]:
    """Return a reading beside its base in a vertical line; `left` is the base's head."""
    head = left + (pen.size - len(symbols) * size) // 2
    side = pen.size * 54 // 100
    return [
        _silent(one, head + number * size + size * 88 // 100, side, size, pen)
        for number, one in enumerate(symbols)
    ]


def _silent(text: str, x: Emu, rise: Emu, size: Emu, pen: Pen) -> PlacedRun:
    glyph = pen.face.glyph(text)
    run = GlyphRun(pen.face.key, size, pen.ink, (glyph,), (size,), ("",))
    return PlacedRun(x, rise, run)


def _ruby(span: Span, origins: Origins, pen: Pen) -> list[PlacedRun]:
    size = pen.size * RUBY_SIZE // 100
    runs: list[PlacedRun] = []
    last = origins.start + len(origins.places)
    for start, end, reading in readings(span):
        if start < origins.start or end > last:
            continue
        left = origins.places[start - origins.start]
        base = sum(origins.widths[start - origins.start : end - origins.start])
        if is_zhuyin(reading):
            place = left if pen.vertical else left + base - pen.size // 2
            runs += _zhuyin(reading, place, pen)
            continue
        shaped = pen.face.shape(reading)
        advances = tuple(glyph.advance * size // pen.face.upem for glyph in shaped)
        run = GlyphRun(
            pen.face.key, size, pen.ink, tuple(glyph.glyph for glyph in shaped),
            advances, ("",) * len(shaped), turned=pen.vertical,
        )  # fmt: skip
        place = left + (base - sum(advances)) // 2
        rise = VERTICAL_READING if pen.vertical else RUBY_RISE
        runs.append(PlacedRun(place, pen.size * rise // 100, run))
    return runs


def _rule(low: int, high: int, origins: Origins, pen: Pen, *, wavy: bool) -> LineRule:
    inset = pen.size * LINE_INSET // 100
    left = origins.places[low - origins.start] + inset
    right = origins.places[high - 1 - origins.start] + pen.size - inset
    height = -VERTICAL_SIDE if pen.vertical else LINE_HEIGHT
    return LineRule(left, pen.size * height // 100, right - left, wavy)
