"""The class table: every character has one class, a single letter.

A paragraph's classes are then one string as long as its text, made by `str.translate` at
C speed, and rules about neighbours are regular expressions over it.

Source: clreq (W3C), JLReq appendix A for the Japanese members, UAX 14 for what is left.
"""

from typing import Final

OPENING: Final = "O"
CLOSING: Final = "C"
PAUSE: Final = "P"  # ， 、 reduced before full stops
STOP: Final = "S"  # 。 ．
COLON: Final = "K"  # ： ；
EXCLAMATION: Final = "E"  # ！ ？
MIDDLE_DOT: Final = "M"
DASH: Final = "H"
ELLIPSIS: Final = "L"
CONNECTOR: Final = "N"
SOLIDUS: Final = "/"
PREFIX: Final = "$"
POSTFIX: Final = "%"
ITERATION: Final = "T"
SMALL_KANA: Final = "J"
IDEOGRAPH: Final = "I"
LETTER: Final = "A"
DIGIT: Final = "D"
SPACE: Final = "_"
WIDE_SPACE: Final = "W"
OTHER: Final = "X"

MEMBERS: Final[dict[str, str]] = {
    OPENING: "〈《「『【〔〖〘〚〝（［｛｟︵︷︹︻︽︿﹁﹃﹇",
    CLOSING: "〉》」』】〕〗〙〛〞〟）］｝｠︶︸︺︼︾﹀﹂﹄﹈",
    PAUSE: "、，､︐︑",
    STOP: "。．｡︒",
    COLON: "：；︓︔",
    EXCLAMATION: "！？‼⁇⁈⁉︕︖",
    MIDDLE_DOT: "·‧・•･",
    DASH: "—―⸺",
    ELLIPSIS: "…‥⋯",
    CONNECTOR: "～〜",
    SOLIDUS: "／",
    PREFIX: "¥￥＄￡€№＃",
    POSTFIX: "％‰℃°′″￠",
    ITERATION: "々〻ゝゞヽヾ",
    SMALL_KANA: "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー"
    "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ",
    SPACE: " ",
    WIDE_SPACE: "　",
}
"""Members by class; ranges and the rest are decided by `_class_of`."""

QUOTES: Final = {"“": OPENING, "‘": OPENING, "”": CLOSING, "’": CLOSING}
"""Curly quotes are one code point for two designs: Chinese here, unless the classifier
finds Latin around them."""

_IDEOGRAPHIC: Final = (
    (0x2E80, 0x2FDF),  # radicals
    (0x2FF0, 0x2FFF),
    (0x3003, 0x3007),
    (0x3012, 0x3013),
    (0x3020, 0x302F),
    (0x3031, 0x303F),
    (0x3041, 0x30FF),  # kana, small ones and marks are named above
    (0x3105, 0x318F),
    (0x3190, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0xFF10, 0xFF19),  # full-width digits and letters
    (0xFF21, 0xFF3A),
    (0xFF41, 0xFF5A),
    (0xFF66, 0xFF9D),
    (0x2160, 0x217F),  # Roman numerals, an em wide among Han
    (0x2460, 0x24FF),  # enclosed alphanumerics
    (0x2500, 0x27BF),  # geometric shapes, symbols
    (0x20000, 0x3FFFD),
)

_LATIN_LETTERS: Final = ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x370, 0x52F))


def _class_of(code_point: int) -> str:
    """Return the class of a code point that `MEMBERS` does not name."""
    if 0x30 <= code_point <= 0x39:
        return DIGIT
    if any(low <= code_point <= high for low, high in _LATIN_LETTERS):
        return OTHER if code_point in {0xD7, 0xF7} else LETTER
    if any(low <= code_point <= high for low, high in _IDEOGRAPHIC):
        return IDEOGRAPH
    return OTHER


class ClassTable(dict[int, str]):
    """Code point -> class letter, filled as characters are met; for `str.translate`."""

    def __init__(self, changes: dict[str, str] | None = None) -> None:
        """Start from the common table, `changes` (class -> members) on top."""
        members = [*MEMBERS.items(), *(changes or {}).items()]
        super().__init__(
            {ord(member): letter for letter, every in members for member in every}
        )
        self.update({ord(quote): letter for quote, letter in QUOTES.items()})

    def __missing__(self, code_point: int) -> str:
        letter = self[code_point] = _class_of(code_point)
        return letter
