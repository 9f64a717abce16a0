"""A YAML syntax error -> what an editor did wrong.

The parser says what it expected; editors want to know what to change. The usual slips have
a message of their own: a full-width colon, a tab, a quote left open, a colon inside a
text. Everything else is `yaml-syntax` with the parser's words.
"""

import re
from typing import Final, NamedTuple

from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.tree.nodes import DEPTH_LIMIT
from banmian.load.tree.source import Source


class _Spot(NamedTuple):
    """A place in the file, from 1."""

    line: int
    column: int


class _Slip(NamedTuple):
    """A code for problems whose words, and whose context's, hold these.

    `at_start`: it is shown where the context starts, not where the parser stopped.
    """

    code: str
    problem: str
    context: str = ""
    at_start: bool = False


SLIPS: Final = (
    _Slip("yaml-too-deep", "exceeded maximum nesting depth"),
    _Slip("yaml-tab", "tab character"),
    _Slip("yaml-open-quote", "unexpected end of stream", "quoted scalar", at_start=True),
    _Slip("yaml-open-quote", "unexpected document indicator", "quoted", at_start=True),
    _Slip("yaml-escape", "unknown escape"),
    _Slip("yaml-after-quote", "expected key", "block mapping"),
    _Slip("yaml-colon", "mapping values are not allowed"),
    _Slip("yaml-no-colon", "could not find expected ':'", at_start=True),
    _Slip("yaml-open-bracket", "did not find expected ',' or", at_start=True),
    _Slip("yaml-start", "alphabetic or numeric", "alias"),
    _Slip("yaml-start", "alphabetic or numeric", "anchor"),
    _Slip("yaml-start", "cannot start any token"),
    _Slip("yaml-indent", "did not find expected key"),
    _Slip("yaml-indent", "did not find expected '-'"),
)
"""First match wins."""

_WIDE_MARKS: Final = (
    ("yaml-wide-colon", re.compile(r"\s*(?:- +)?[A-Za-z-]+(：)")),
    ("yaml-wide-space", re.compile(r"[ -]*(\u3000)")),
)
_NOT_PRINTABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""YAML 1.2.2, 5.1: characters that a file may not hold as they are; slow to compile."""


def explain_syntax(error: MarkedYAMLError | ReaderError, source: Source) -> Diagnostic:
    """Return the diagnostic for what stopped the parser."""
    if isinstance(error, ReaderError):
        return _control_character(source)
    mark, context = error.problem_mark, error.context_mark
    spot = _Spot(mark.line + 1, mark.column + 1) if mark else _Spot(1, 1)
    start = _Spot(context.line + 1, context.column + 1) if context else spot
    problem = error.problem or ""
    wide = _wide_mark(source, spot, start)
    if wide is not None:
        return wide
    code, spot = _slip(problem, error.context or "", spot, start, source)
    character = source.line(spot.line)[spot.column - 1 : spot.column]
    position = source.position(*spot)
    return diagnose(code, position, problem=problem, character=character, limit=DEPTH_LIMIT)


def _slip(
    problem: str, context: str, spot: _Spot, start: _Spot, source: Source
) -> tuple[str, _Spot]:
    """Return the code of an error, and whether its end or its start is to be shown."""
    before = source.line(spot.line)[: spot.column - 1]
    for slip in SLIPS:
        if slip.problem not in problem or slip.context not in context:
            continue
        if slip.code == "yaml-after-quote" and not before.rstrip().endswith(('"', "'")):
            continue
        place = start if slip.at_start else spot
        if slip.code == "yaml-start" and source.line(spot.line)[len(before) :][:1] == "\t":
            return "yaml-tab", place
        return slip.code, place
    return "yaml-syntax", spot


def _wide_mark(source: Source, spot: _Spot, start: _Spot) -> Diagnostic | None:
    """Find a full-width colon or space where a key should be, near the error."""
    for number in sorted({start.line, spot.line - 1, spot.line}):
        line = source.line(number)
        for code, pattern in _WIDE_MARKS:
            match = pattern.match(line)
            if match:
                return diagnose(code, source.position(number, match.start(1) + 1))
    return None


def _control_character(source: Source) -> Diagnostic:
    for number, line in enumerate(source.lines, start=1):
        match = re.search(_NOT_PRINTABLE, line)
        if match:
            position = source.position(number, match.start() + 1)
            return diagnose("yaml-control", position, code_point=f"U+{ord(match[0]):04X}")
    return diagnose("yaml-syntax", source.position(), problem="control character")
