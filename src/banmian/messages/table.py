"""What a table of messages is made of, and how its placeholders are filled.

Beside Python's own, placeholders have two forms. `{lines:# line}` counts: 1 line, 2 lines
(`{lines:+# line}` with its sign). `{nearest:?did you mean “*”?|choose from: *}` asks back
where one word is meant, else offers all that there are.
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

Language: TypeAlias = Literal["zh", "en"]
Severity: TypeAlias = Literal["error", "warning", "note"]

Row: TypeAlias = dict[Language, tuple[str, str]]
"""language -> (message, hint); placeholders in braces, an empty hint = none."""

Table: TypeAlias = dict[str, Row]
"""code -> row"""

JOINT: Final = "、"
"""What stands between the words of a value that offers several."""

WORD_ZH: Final = "{nearest:?是不是“*”？|可以写：*}"
WORD_EN: Final = "{nearest:?did you mean “*”?|choose from: *}"
KEY_ZH: Final = "{nearest:?是不是“*”？|这里可用的键：*}"
KEY_EN: Final = "{nearest:?did you mean “*”?|keys possible here: *}"
"""Hints for a word and for a key that does not exist."""


class _Value:
    """A value that knows the two forms of placeholders."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __format__(self, form: str) -> str:
        if form.startswith("?"):
            return _offered(str(self.value), *form[1:].split("|"))
        number, counts, noun = form.partition("#")
        shown = format(self.value, number)
        if not counts:
            return shown
        return f"{shown}{noun}" if shown.lstrip("+-") == "1" else f"{shown}{noun}s"


def _offered(words: str, one: str, several: str) -> str:
    if JOINT not in words:
        return one.replace("*", words)
    joint = ", " if several.isascii() else JOINT
    return several.replace("*", words.replace(JOINT, joint))


def fill(text: str, values: Mapping[str, object]) -> str:
    """Return a message with its placeholders filled.

    >>> fill("{count:# error}; {nearest:?did you mean *?|choose: *}",
    ...      {"count": 1, "nearest": "a、b"})
    '1 error; choose: a, b'
    """
    return text.format_map({name: _Value(value) for name, value in values.items()})
