"""A Word manuscript -> lines of copy.

Paragraphs in their order, with what a newspaper keeps of their formats: bold, emphasis
marks, super- and subscript, ruby; headings are subheads. Text in tables, boxes and notes,
and pictures, are not copy of an article: they are left out, and counted. Deleted text of
tracked changes is gone, inserted text stands. Element names: ECMA-376, part 1, 17.

Needs python-docx (`pip install banmian[docx]`).
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.load.bodies import BODY_LIMIT, Manuscript, body_too_large
from banmian.load.copydesk import Written
from banmian.load.desk import shown
from banmian.load.tree.places import Passage
from banmian.model.text import ParagraphRole, Span, SpanKind

UNPACKED_LIMIT: Final = 300_000_000
"""Bytes that a file may unpack to, pictures included."""

COPY_PART: Final = "word/document.xml"

COPY_LIMIT: Final = 20 * BODY_LIMIT
"""Bytes of the part with the text: markup outweighs it tenfold."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED_OVER = frozenset((_W + "del", _W + "moveFrom", _W + "txbxContent", _MC_FALLBACK))
_LEFT_OUT: Final = (
    ("word-tables", _W + "tbl"),
    ("word-boxes", _W + "txbxContent"),
    ("word-notes", _W + "footnoteReference"),
    ("word-notes", _W + "endnoteReference"),
    ("word-pictures", _W + "drawing"),
    ("word-pictures", _W + "pict"),
)
_OFF = frozenset(("0", "false", "off", "none", "baseline"))

Element: TypeAlias = Any
"""An XML element of lxml, which has no types."""


def read_word(path: Path, position: SourcePosition) -> Manuscript:
    """Read a .docx file.

    Args:
        path: of the file.
        position: where the issue names it.

    Returns:
        Its lines, "line" being the number of the paragraph; with `docx-missing`,
        `bad-docx`, `body-too-large`, and warnings of what was left out.
    """
    too_large = _check_size(path, position)
    if too_large is not None:
        return Manuscript(found=(too_large,))
    try:
        import docx  # an optional library, and slow
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError:
        return Manuscript(found=(diagnose("docx-missing", position, file=path.name),))
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, SyntaxError, LookupError, ValueError):
        return Manuscript(found=(diagnose("bad-docx", position, file=path.name),))
    headings = {
        style.style_id
        for style in document.styles
        if style.name and style.name.lower().startswith(("heading", "标题", "title"))
    }
    return _read(document.element.body, headings, shown(path))


def _check_size(path: Path, position: SourcePosition) -> Diagnostic | None:
    """Look into the archive before it is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, LookupError):
        return diagnose("bad-docx", position, file=path.name)
    copy = sizes.get(COPY_PART, 0)
    if copy > COPY_LIMIT or sum(sizes.values()) > UNPACKED_LIMIT:
        return body_too_large(max(copy, sum(sizes.values())), position)
    return None


def _read(body: Element, headings: set[str], name: str) -> Manuscript:
    lines: list[Written] = []
    paragraphs = (one for one in body.iter(_W + "p") if not _is_left_out(one))
    for number, paragraph in enumerate(paragraphs, start=1):
        role: ParagraphRole = "subhead" if _style(paragraph) in headings else "body"
        reader = _Reader(Passage(name, number, 1), role)
        reader.read(paragraph, frozenset())
        lines += reader.lines()
    counts: dict[str, int] = {}
    for code, tag in _LEFT_OUT:
        count = sum(1 for one in body.iter(tag) if not _is_fallback(one))
        counts[code] = counts.get(code, 0) + count
    found = [
        diagnose(code, SourcePosition(name), count=count)
        for code, count in counts.items()
        if count
    ]
    return Manuscript(tuple(lines), tuple(found))


def _is_left_out(paragraph: Element) -> bool:
    return any(
        one.tag in (_W + "tbl", _W + "txbxContent", _MC_FALLBACK)
        for one in paragraph.iterancestors()
    )


def _is_fallback(element: Element) -> bool:
    return any(one.tag == _MC_FALLBACK for one in element.iterancestors())


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return str(style.get(_W + "val", "")) if style is not None else ""


class _Reader:
    """Reads one paragraph; lives only within `_read`."""

    def __init__(self, passage: Passage, role: ParagraphRole) -> None:
        self._passage = passage
        self._role = role
        self._texts = [""]
        self._spans: list[list[Span]] = [[]]

    def read(self, element: Element, kinds: frozenset[SpanKind]) -> None:
        """Take in an element and what is in it, in order."""
        for child in element:
            if child.tag in _PASSED_OVER:
                continue
            if child.tag == _W + "r":
                self.read(child, frozenset(_kinds(child)))
            elif child.tag == _W + "ruby":
                self._ruby(child)
            elif child.tag == _W + "t":
                self._add(child.text or "", kinds)
            elif child.tag in (_W + "br", _W + "cr"):
                self._texts.append("")
                self._spans.append([])
            elif child.tag in _SIGNS:
                self._add(_SIGNS[child.tag], kinds)
            else:
                self.read(child, kinds)

    def lines(self) -> list[Written]:
        """Return what was read: a line break within the paragraph parts two lines.

        A subhead has its own face, so formats within it say nothing.
        """
        plain = self._role == "subhead"
        return [
            Written(text, self._passage, () if plain else tuple(spans), self._role)
            for text, spans in zip(self._texts, self._spans, strict=True)
        ]

    def _add(self, text: str, kinds: frozenset[SpanKind]) -> None:
        start = len(self._texts[-1])
        self._texts[-1] += text
        spans = self._spans[-1]
        for kind in sorted(kinds):
            earlier = next(
                (one for one in spans[-4:] if one.kind == kind and one.end == start), None
            )
            if earlier is not None:
                spans.remove(earlier)
                spans.append(earlier._replace(end=start + len(text)))
            else:
                spans.append(Span(start, start + len(text), kind))

    def _ruby(self, element: Element) -> None:
        base = _plain(element, f"{_W}rubyBase")
        reading = _plain(element, f"{_W}rt")
        start = len(self._texts[-1])
        self._texts[-1] += base
        if base and reading:
            self._spans[-1].append(Span(start, start + len(base), "ruby", reading))


_SIGNS: Final = {_W + "tab": " ", _W + "noBreakHyphen": "-"}


def _plain(element: Element, path: str) -> str:
    return "".join(
        text.text or "" for part in element.iterfind(path) for text in part.iter(_W + "t")
    )


def _kinds(run: Element) -> Iterator[SpanKind]:
    """Yield the formats of a run that a newspaper keeps."""
    formats = run.find(_W + "rPr")
    if formats is None:
        return
    if _is_on(formats.find(_W + "b")):
        yield "bold"
    if _is_on(formats.find(_W + "em")):
        yield "emphasis"
    raised = formats.find(_W + "vertAlign")
    if _is_on(raised):
        yield "superscript" if raised.get(_W + "val") == "superscript" else "subscript"


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(_W + "val", "1") not in _OFF
