"""Copy as it arrives -> copy as it is printed: marks and blanks set right.

Half-width , ; : ! ? ( ) beside Chinese become full-width, straight quotes become paired
ones by nesting (GB/T 15834-2011: outer “ ”, inner ‘ ’; in Taiwan and Hong Kong 「 」『 』),
... and -- become …… and ——, stray blanks inside Chinese go. Digits, Latin, times, ratios,
decimal points and addresses stay. A mark is Chinese if what stands on either side of it
is; a pair (quotes, brackets), if anything beside or inside it is. Han are never changed.

A blank that an editor types in a headline between words is meant and becomes one em. So
is a blank in brackets that hold names only: （记者 王小雨 通讯员 李四）. Between Han and
Latin the engine sets the gap itself, so a blank there goes, except where a headline
pauses: on one side only of the number in 催春耕 24万亩.
"""

import re
from bisect import bisect_right
from typing import Final

import msgspec

from banmian.load.changes import Change, join_changes, move_spans, replace_changes
from banmian.load.pairs import STRAIGHT, Pairing, pair_marks
from banmian.load.scripts import kind_of
from banmian.model.text import Span

FULL_WIDTH: Final = dict(zip(",;:!?()", "，；：！？（）", strict=True))
ELLIPSIS: Final = "……"
DASH: Final = "——"
EM_SPACE: Final = "\u3000"

_CANDIDATE = re.compile(
    r"(?P<address>(?:https?://|ftp://|www\.)[!-~]*[0-9A-Za-z/_=#&]"
    r"|[0-9A-Za-z._+-]+@[0-9A-Za-z.-]+[0-9A-Za-z])"
    r"|(?P<dots>\.{3,}|。{3,}|…+)"
    r"|(?P<dash>-{2,}|—+)"
    r"|(?P<stop>[,;:!?])"
    "|(?P<pair>[()\"'（）“”‘’《》〈〉「」『』【】〖〗〔〕［］\\[\\]])"
    "|(?P<blank>[ \t\xa0]+)"
    "|(?P<nothing>[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2069\ufeff]+)"
)
_SIGN = re.compile(
    "[.。…—,;:!?()\"'（）“”‘’《》〈〉「」『』【】〖〗〔〕［］ \t\xa0\\[\\]\\-"
    "\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
"""What a candidate that is no address begins with."""

NARROW: Final = frozenset("()\"'")
"""Marks of pairs that are set right."""

CHINESE_SIDES: Final = ("word", "mark")

LOOK: Final = 12
"""How far past blanks and quotes is looked for what stands beside a mark."""

_CLOSING_QUOTES = "”’」』"
_OPENING_QUOTES = "“‘「『"
_CLOSING = "）》〉】〗〕］"
_OPENING = "（《〈【〖〔［"
_CLEAR_MARKS = frozenset("…—")
_CLEAR = _CLEAR_MARKS | frozenset(" \t\xa0\u200b\ufeff")
_CLEAR_BEFORE = _CLEAR | frozenset(_CLOSING_QUOTES)
_CLEAR_AFTER = _CLEAR | frozenset(_OPENING_QUOTES)


class Rules(msgspec.Struct, frozen=True):
    """What is set right.

    Attributes:
        punctuation, spaces: the `copy:` of the issue.
        quotes: outer opening and closing, inner opening and closing.
        display: blanks between words are meant (headlines, credits).
    """

    punctuation: bool = True
    spaces: bool = True
    quotes: str = "“”‘’"
    display: bool = False


class Normalised(msgspec.Struct, frozen=True):
    """A text set right.

    Attributes:
        text: what is printed. spans: those of the text before, moved along.
        changes: sorted; offsets count in the text before.
        unpaired: offsets, in the text before, of brackets and quotes without partner.
    """

    text: str
    spans: tuple[Span, ...] = ()
    changes: tuple[Change, ...] = ()
    unpaired: tuple[int, ...] = ()


def normalise(text: str, spans: tuple[Span, ...], rules: Rules) -> Normalised:
    """Set a paragraph right.

    Args:
        text: without markup, without blanks at its ends.
        spans: marked-up stretches of it.
        rules: what to do.
    """
    found = _candidates(text)
    if not found:
        return Normalised(text, spans)
    pairing = pair_marks(text, [one.start() for one in found if one.lastgroup == "pair"])
    work = _Work(text, rules, pairing)
    if rules.punctuation:
        work.pairs()
        for one in found:
            work.mark(one.lastgroup or "", one.start(), one.end())
    for one in found:
        work.blank(one.lastgroup or "", one.start(), one.end())
    changes = join_changes(work.changes)
    if not changes:
        return Normalised(text, spans, (), pairing.unpaired)
    moved = move_spans(spans, changes)
    return Normalised(replace_changes(text, changes), moved, changes, pairing.unpaired)


def _candidates(text: str) -> list[re.Match[str]]:
    """Return what may have to be set right; nothing within an address.

    A text that has none is gone through by single characters, many times faster.
    """
    if "@" in text or "//" in text or "www." in text:
        return [one for one in _CANDIDATE.finditer(text) if one.lastgroup != "address"]
    found: list[re.Match[str]] = []
    end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() >= end:
            one = _CANDIDATE.match(text, sign.start())
            if one is not None:
                found.append(one)
                end = one.end()
    return found


class _Work:
    """The changes to one text so far; lives only within `normalise`.

    Attributes:
        changes: in no order.
    """

    def __init__(self, text: str, rules: Rules, pairing: Pairing) -> None:
        self.text = text
        self.rules = rules
        self.pairing = pairing
        self.changes: list[Change] = []
        self._now: dict[int, str] = {}
        self._names = [
            pair
            for pair in pairing.pairs
            if text[pair.start] in "(（" and _are_names(text[pair.start + 1 : pair.end])
        ]
        self._name_starts = [pair.start for pair in self._names]

    def pairs(self) -> None:
        """Set half-width brackets and straight quotes right that are among Chinese."""
        text = self.text
        narrow = [
            pair
            for pair in self.pairing.pairs
            if {text[pair.start], text[pair.end]} & NARROW
        ]
        chinese = (
            [at for at, one in enumerate(text) if kind_of(one) != "other"] if narrow else []
        )
        for pair in narrow:
            within = bisect_right(chinese, pair.end) > bisect_right(chinese, pair.start - 1)
            if within or self._is_among_chinese(pair.start, pair.end + 1):
                quotes = self.rules.quotes[2:] if pair.level % 2 else self.rules.quotes[:2]
                self._set(pair.start, quotes[0])
                self._set(pair.end, quotes[1])
        for offset in (*self.pairing.unpaired, *self.pairing.single):
            if text[offset] in "()" and self._is_among_chinese(offset, offset + 1):
                self._set(offset, "")
            elif offset == 0 and text[0] == '"' and self._is_among_chinese(0, 1):
                self._set(0, self.rules.quotes[0])

    def mark(self, kind: str, start: int, end: int) -> None:
        """Set a stop, an ellipsis or a dash right if it is among Chinese."""
        if kind == "stop" and self._is_among_chinese(start, end):
            self._set(start, "")
        elif kind in ("dots", "dash") and self._is_ragged(kind, start, end):
            self._replace(start, end, ELLIPSIS if kind == "dots" else DASH)

    def blank(self, kind: str, start: int, end: int) -> None:
        """Take away a stray blank, make a meant one an em; drop what is invisible."""
        if kind == "nothing":
            self._replace(start, end, "")
        elif kind == "blank":
            written = self.text[start:end]
            after = self._blank(start, end) if self.rules.spaces else written
            after = after.replace("\xa0", " ")
            if after != written:
                self._replace(start, end, after)

    def _blank(self, start: int, end: int) -> str:
        """Return what a blank becomes, by what stands on either side."""
        before, after = self._before(start), self._after(end)
        if (
            self._became(start - 1) in _OPENING_QUOTES
            or self._became(end) in _CLOSING_QUOTES
        ):
            return ""
        if before == after == "other":
            return " "
        if before == after == "word":
            meant = self.rules.display or self._is_among_names(start)
        elif {before, after} == {"word", "other"}:
            meant = self.rules.display and self._is_pause(start, end, before)
        else:
            meant = False
        return EM_SPACE if meant else ""

    def _is_pause(self, start: int, end: int, before: str) -> bool:
        """Tell whether the Latin or digits beside a blank are tied to Han beyond them."""
        text = self.text
        at, step = (end, 1) if before == "word" else (start - 1, -1)
        while (
            0 <= at < len(text) and kind_of(text[at]) == "other" and not text[at].isspace()
        ):
            at += step
        return 0 <= at < len(text) and kind_of(text[at]) == "word"

    def _is_among_names(self, offset: int) -> bool:
        at = bisect_right(self._name_starts, offset) - 1
        return at >= 0 and offset < self._names[at].end

    def _is_ragged(self, kind: str, start: int, end: int) -> bool:
        """Tell whether an ellipsis or a dash among Chinese is not of whole pairs.

        A single — counts only before Chinese: between Latin or digits it is their own.
        """
        sign, length = self.text[start], end - start
        if sign in "…—" and length % 2 == 0:
            return False
        if kind == "dash" and length == 1:
            return self._after(end) in CHINESE_SIDES and self._before(start) != "other"
        return self._is_among_chinese(start, end)

    def _is_among_chinese(self, start: int, end: int) -> bool:
        return self._before(start) in CHINESE_SIDES or self._after(end) in CHINESE_SIDES

    def _before(self, at: int) -> str:
        """Return what ends before an offset: word, mark, other, or nothing.

        Blanks and closing quotes are looked through, dashes and dots too, as marks.
        """
        marked = False
        for offset in range(at - 1, max(at - 1 - LOOK, -1), -1):
            character = self._became(offset)
            marked = marked or character in _CLEAR_MARKS
            if character not in _CLEAR_BEFORE:
                return _side(character, _CLOSING, marked=marked)
        return ""

    def _after(self, at: int) -> str:
        """Return what begins at an offset, the same way."""
        marked = False
        for offset in range(at, min(at + LOOK, len(self.text))):
            character = self._became(offset)
            marked = marked or character in _CLEAR_MARKS
            if character not in _CLEAR_AFTER:
                return _side(character, _OPENING, marked=marked)
        return ""

    def _became(self, offset: int) -> str:
        """Return a character as it is by now; a blank beyond the ends."""
        if 0 <= offset < len(self.text):
            return self._now.get(offset, self.text[offset])
        return " "

    def _set(self, offset: int, quote: str) -> None:
        """Make a mark full-width, a straight quote the one given."""
        written = self.text[offset]
        after = quote if written in STRAIGHT else FULL_WIDTH.get(written, written)
        if after != written:
            self._now[offset] = after
            self._replace(offset, offset + 1, after)

    def _replace(self, start: int, end: int, after: str) -> None:
        self.changes.append(Change(start, end, after))


def _are_names(text: str) -> bool:
    """Tell whether a text is words and blanks only, at most with commas."""
    blank = False
    for character in text:
        if character in " \t\xa0":
            blank = True
        elif kind_of(character) != "word" and character not in "、，,":
            return False
    return blank


def _side(character: str, wordlike: str, *, marked: bool) -> str:
    kind = "word" if character in wordlike else kind_of(character)
    return "mark" if marked and kind == "word" else kind
