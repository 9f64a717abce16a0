"""CMap streams: which octets make a code, and what a code stands for.

A CMap is PostScript; what it says stands between pairs of operators, in the form of PDF's
own values. Source: ISO 32000-1, 9.7.5 (CMaps), 9.10.3 (ToUnicode).
"""

import re
from binascii import unhexlify
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, TypeAlias

import msgspec

from banmian.press.preflight.objects import entry, is_stream, number_of, stream_bytes
from banmian.press.preflight.values import Name, NotPlain, Reader

CodeSpace: TypeAlias = tuple[bytes, bytes]
"""Lowest and highest code of a range; both have the same length."""

TWO_OCTETS: Final[tuple[CodeSpace, ...]] = ((b"\0\0", b"\xff\xff"),)

_ONE_OR_TWO: Final[tuple[CodeSpace, ...]] = (
    (b"\x00", b"\x80"),
    (b"\x81\x00", b"\xfe\xff"),
)
_SHIFT_JIS: Final[tuple[CodeSpace, ...]] = (
    (b"\x00", b"\x80"),
    (b"\xa0", b"\xdf"),
    (b"\x81\x00", b"\x9f\xff"),
    (b"\xe0\x00", b"\xfc\xff"),
)
_IDENTITY: Final = ("Identity-H", "Identity-V")
_PREDEFINED: Final[tuple[tuple[str, tuple[CodeSpace, ...]], ...]] = (
    (r".*-UCS2-.*|.*-UTF16-.*|[HV]", TWO_OCTETS),
    (r".*RKSJ-.*", _SHIFT_JIS),
    (r".*UTF32-.*", ((b"\0\0\0\0", b"\xff\xff\xff\xff"),)),
    (r".*", _ONE_OR_TWO),
)
"""Pattern of a predefined CMap's name (ISO 32000-1, table 118) and its codes."""


class _Range(msgspec.Struct, frozen=True):
    """A stretch of codes.

    Attributes:
        target: what the first stands for, or a list of all.
        first: number of the character that the first one stands for, if each stands for
            the character after that of the code before it; else 0.
    """

    low: int
    high: int
    target: object
    first: int = 0


class CMap(msgspec.Struct, frozen=True):
    """A CMap.

    Attributes:
        spaces: which octets make a code; () = not said.
        single: code -> what it stands for.
        ranges: stretches of codes; the target is the first one's, or a list of all.
        lows: where the stretches begin, if they ascend and do not overlap.
        vertical: whether it is for vertical setting.
        name: of a predefined one.
    """

    spaces: tuple[CodeSpace, ...] = ()
    single: dict[int, object] | None = None
    ranges: tuple[_Range, ...] = ()
    lows: tuple[int, ...] = ()
    vertical: bool = False
    name: str = ""

    def text(self, code: int) -> str | None:
        """Return the characters that a code stands for; None = not in the map."""
        at = bisect_right(self.lows, code)
        if at and not (self.single and code in self.single):
            one = self.ranges[at - 1]
            if one.first and code <= one.high:
                return chr(one.first + code - one.low)
        return _utf16(self._target(code))

    def texts(self) -> Iterator[str]:
        """Yield what the map says: every single code's text, the first of each range."""
        singles = (self.single or {}).values()
        for target in (*singles, *(one.target for one in self.ranges)):
            for item in target if isinstance(target, list) else (target,):
                text = _utf16(item)
                if text is not None:
                    yield text

    def number(self, code: int) -> int | None:
        """Return the CID that a code stands for; None = not in the map."""
        target = self._target(code)
        return target if isinstance(target, int) else None

    def _target(self, code: int) -> object:
        if self.single and code in self.single:
            return self.single[code]
        at = bisect_right(self.lows, code)
        for one in self.ranges[at - 1 : at] if at else self.ranges:
            if one.low <= code <= one.high:
                return _shifted(one.target, code - one.low)
        return None


def predefined(name: str) -> CMap:
    """Return what a CMap known by name takes for a code; its targets are not known."""
    if name in _IDENTITY:
        return CMap(TWO_OCTETS, vertical=name.endswith("V"), name=name)
    spaces = next(spaces for rule, spaces in _PREDEFINED if re.fullmatch(rule, name))
    return CMap(spaces, vertical=name.endswith("V"), name=name)


def read_cmap(stream: object) -> CMap:
    """Read a CMap; what cannot be read is not in the map."""
    if not is_stream(stream):
        return CMap()
    spaces: list[CodeSpace] = []
    single: dict[int, object] = {}
    ranges: list[_Range] = []
    text = stream_bytes(stream)
    if b"%" in text:
        text = re.sub(rb"%[^\r\n]*", b"", text)
    for kind, said in _sections(text):
        plain = _single_texts(said) if kind == b"bfchar" else None
        if plain is not None:
            single.update(plain)
            continue
        try:
            values = [_plain(one) for one in Reader().read(said)]
        except NotPlain:
            continue
        match kind:
            case b"codespacerange":
                spaces += _code_spaces(values)
            case b"bfchar" | b"cidchar":
                single.update(_pairs(values))
            case b"bfrange" | b"cidrange":
                ranges += _ranges(values)
            case _:
                pass
    vertical = number_of(entry(stream, "/WMode")) == 1
    return CMap(tuple(spaces), single, tuple(ranges), _ascending(ranges), vertical)


def _ascending(ranges: list[_Range]) -> tuple[int, ...]:
    """Return where ranges begin if each begins after the one before it; else nothing."""
    apart = all(one.high < other.low for one, other in pairwise(ranges))
    return tuple(one.low for one in ranges) if apart else ()


def _sections(text: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield what stands between `beginKIND` and `endKIND`, by its kind."""
    for part in text.split(b"begin")[1:]:
        kind = part[:20].split(maxsplit=1)[0] if part[:20].strip() else b""
        said, end, _ = part.partition(b"end" + kind)
        if end:
            yield kind, said[len(kind) :]


def _single_texts(said: bytes) -> dict[int, object] | None:
    """Return code -> text where each stands for a character or a few; None = other."""
    words = said.translate(_NO_BRACKETS).split()
    if len(words) != said.count(b"<") or len(words) % 2 or b"[" in said:
        return None
    try:
        codes = [int(word, 16) for word in words[::2]]
        texts: Iterable[object] = unhexlify(b"".join(words[1::2])).decode("utf-16-be")
        if set(map(len, words[1::2])) != {4}:
            texts = map(unhexlify, words[1::2])
        return dict(zip(codes, texts, strict=True))
    except ValueError:
        return None


_NO_BRACKETS: Final = bytes.maketrans(b"<>", b"  ")


def _plain(value: object) -> object:
    """Return an operand as octets, a name, a whole number, or a list of such."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, bytes | Name) else int(number_of(value, -1))


def _code_spaces(values: list[object]) -> list[CodeSpace]:
    pairs = zip(values[::2], values[1::2], strict=False)
    return [
        (low, high)
        for low, high in pairs
        if isinstance(low, bytes) and isinstance(high, bytes) and len(low) == len(high)
    ]


def _pairs(values: list[object]) -> list[tuple[int, object]]:
    pairs = zip(values[::2], values[1::2], strict=False)
    return [(int.from_bytes(code), to) for code, to in pairs if isinstance(code, bytes)]


def _ranges(values: list[object]) -> list[_Range]:
    triples = zip(values[::3], values[1::3], values[2::3], strict=False)
    return [
        _range(int.from_bytes(low), int.from_bytes(high), target)
        for low, high, target in triples
        if isinstance(low, bytes) and isinstance(high, bytes)
    ]


def _range(low: int, high: int, target: object) -> _Range:
    first = 0
    if isinstance(target, bytes) and len(target) == 2:
        first = int.from_bytes(target)
        if target[-1] + high - low > 0xFF or _SURROGATES.start <= first < _SURROGATES.stop:
            first = 0
    return _Range(low, high, target, first)


_SURROGATES: Final = range(0xD800, 0xE000)


def _shifted(target: object, by: int) -> object:
    """Return the target of the code that lies `by` after a range's first."""
    if isinstance(target, list):
        return target[by] if by < len(target) else None
    if isinstance(target, bytes) and target:
        last = int.from_bytes(target[-2:]) + by
        return target[:-2] + (last & 0xFFFF).to_bytes(min(2, len(target)))
    return target + by if isinstance(target, int) else None


def _utf16(target: object) -> str | None:
    if not isinstance(target, bytes):
        return target if type(target) is str else None
    if len(target) == 1:
        return chr(target[0])
    return target.decode("utf-16-be", errors="replace")
