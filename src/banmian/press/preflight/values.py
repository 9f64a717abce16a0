"""Objects of a PDF as plain values, for files that are read without qpdf.

Names keep their slash, strings are octets, arrays are lists; what stands behind a
reference is fetched when it is asked for. Source: ISO 32000-1, 7.3 (objects).
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, Protocol

PlainValue = object
"""None, a bool, a number, octets, `Name`, a list, `Dict`, `Stream` or `Ref`."""


class NotPlain(Exception):  # noqa: N818 - no error of the file's: qpdf may read it well
    """A file, or a part of one, is not of the simple build that is read here."""


class Name(str):
    """A name, with its slash."""

    __slots__ = ()


class Operator(str):
    """A word that is no value: an operator of content."""

    __slots__ = ()


class Dict(dict[str, PlainValue]):
    """A dictionary: key with its slash -> value.

    Attributes:
        number: of the indirect object; 0 = it stands within another.
    """

    __slots__ = ("number",)

    number: int


class Stream(Dict):
    """A stream: its dictionary, and `data` as they stand in the file."""

    __slots__ = ("data",)

    data: bytes


if TYPE_CHECKING:

    class Holder(Protocol):
        """A file that references lead into."""

        def fetch(self, number: int) -> PlainValue:
            """Return an indirect object; None = there is none of this number."""


class Ref:
    """A reference to an indirect object."""

    __slots__ = ("file", "number")

    def __init__(self, file: "Holder", number: int) -> None:
        self.file = file
        self.number = number

    def fetch(self) -> PlainValue:
        """Return the object."""
        return self.file.fetch(self.number)


_TOKENS: Final = re.compile(
    rb"\d+ \d+ R\b"  # a reference
    rb"|/[^\s()<>\[\]{}/%]*"  # a name
    rb"|<<|>>"
    rb"|<[0-9A-Fa-f\s]*>"
    rb"|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)"  # a string, brackets one deep
    rb"|[^\s()<>\[\]{}/%]+"  # a number, a word
    rb"|\S",
    re.DOTALL,
)

_WORDS: Final[dict[bytes, PlainValue]] = {b"true": True, b"false": False, b"null": None}

_OPENING: Final = frozenset((b"<<", b"["))
_CLOSING: Final = frozenset((b">>", b"]"))
_QUOTES: Final = frozenset(b"<(")
_SLASH: Final = ord("/")
_END_OF_REFERENCE: Final = ord("R")


_ONLY_NAMES: Final = frozenset((Name,))


class Reader:
    """Takes the text of objects apart.

    Args:
        file: that references lead into; None = there are none.
        operators: whether words that are no values are operators.

    Attributes:
        names: every name met so far, by its octets. kinds: those that stood under S.
    """

    def __init__(self, file: "Holder | None" = None, *, operators: bool = False) -> None:
        self.names: dict[bytes, Name] = {}
        self.kinds: set[PlainValue] = set()
        self._known: dict[bytes, PlainValue] = {}
        self._file = file
        self._operators = operators

    def read(self, text: bytes) -> list[PlainValue]:
        """Return the values that a text holds one after the other.

        Raises:
            NotPlain: they are not well formed, or not as programs write them simply.
        """
        outer: list[list[PlainValue]] = []
        values: list[PlainValue] = []
        known = self._known
        for token in _TOKENS.findall(text):
            if token in known:
                values.append(known[token])
            elif token in _OPENING:
                outer.append(values)
                values = []
            elif token in _CLOSING:
                if not outer:
                    raise NotPlain(token)
                inner = values if token == b"]" else self._dictionary(values)
                values = outer.pop()
                values.append(inner)
            elif token[0] in _QUOTES:
                values.append(_octets(token))
            else:
                value = known[token] = self._word(token)
                values.append(value)
        if outer:
            raise NotPlain("left open")
        return values

    def _word(self, token: bytes) -> PlainValue:
        if token[0] == _SLASH:
            return self._name(token)
        if token[-1] == _END_OF_REFERENCE and self._file is not None:
            return Ref(self._file, int(token.split()[0]))
        if self._operators and token not in _WORDS and not _like_number(token):
            return Operator(token.decode("ascii", errors="replace"))
        return _number(token)

    def _dictionary(self, values: list[PlainValue]) -> Dict:
        keys = values[::2]
        if len(values) % 2 or not _ONLY_NAMES.issuperset(map(type, keys)):
            raise NotPlain("no dictionary")
        made = Dict(zip(keys, values[1::2], strict=True))  # type: ignore[arg-type]
        made.number = 0
        kind = made.get("/S")
        if type(kind) is Name:
            self.kinds.add(kind)
        return made

    def _name(self, token: bytes) -> Name:
        octets = token
        if b"#" in token:
            octets = re.sub(_ESCAPED, lambda one: bytes.fromhex(one[1].decode()), token)
        try:
            name = Name(octets.decode("utf-8"))
        except UnicodeDecodeError:
            signs = (chr(one) if one < 128 else f"#{one:02x}" for one in octets)
            name = Name("".join(signs))
        self.names[token] = name
        return name


_ESCAPED: Final = rb"#([0-9A-Fa-f]{2})"


def _like_number(token: bytes) -> bool:
    """Tell whether a word begins as numbers do."""
    return token[:1] in b"0123456789+-."


def _octets(token: bytes) -> bytes:
    """Return what a string says, literal or in hexadecimal digits."""
    if token[:1] == b"(":
        return _unescaped(token[1:-1])
    digits = token[1:-1].decode("ascii")
    try:
        return bytes.fromhex(digits + "0" * (len(digits) & 1))
    except ValueError:
        raise NotPlain(token) from None


def _number(token: bytes) -> PlainValue:
    try:
        return int(token)
    except ValueError:
        pass
    if token in _WORDS:
        return _WORDS[token]
    try:
        if not token.translate(None, b"0123456789+-."):
            return float(token)
    except ValueError:
        pass
    raise NotPlain(token)


_ESCAPES: Final = rb"(?s)\\([0-7]{1,3}|\r\n|.)"
_MEANINGS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _unescaped(text: bytes) -> bytes:
    """Return what a literal string says (7.3.4.2)."""
    if b"\\" not in text:
        return text

    def meant(match: re.Match[bytes]) -> bytes:
        said = match[1]
        if said[:1].isdigit():
            return bytes((int(said, 8) & 0xFF,))
        return b"" if said in (b"\n", b"\r\n", b"\r") else _MEANINGS.get(said, said)

    return re.sub(_ESCAPES, meant, text)


def instructions(
    values: Iterable[PlainValue],
) -> Iterator[tuple[str, tuple[PlainValue, ...]]]:
    """Yield operators of content with the operands before them.

    Raises:
        NotPlain: an inline image, or operands at the end.
    """
    operands: list[PlainValue] = []
    for value in values:
        if type(value) is not Operator:
            operands.append(value)
        elif value == "BI":
            raise NotPlain("inline image")
        else:
            yield value, tuple(operands)
            operands = []
    if operands:
        raise NotPlain("operands without an operator")
