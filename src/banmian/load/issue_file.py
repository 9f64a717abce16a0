"""An issue's file -> its tree and its record; of a file that was read before, what changed.

In a process that stays, an editor changes a word and the file is read again: then only
the article with that word is parsed and made a record of, the others are the same nodes
and records as before.
"""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic
from banmian.kept import Kept
from banmian.load.tree.decode import decode
from banmian.load.tree.nodes import Node, to_plain
from banmian.load.tree.parse import parse
from banmian.load.tree.places import Place
from banmian.load.tree.source import decode_yaml, read_octets
from banmian.model.issue import ArticleSpec, IssueSpec, PageSpec

if TYPE_CHECKING:
    from banmian.load.tree.edit import Read

Item = TypeVar("Item")


class IssueFile(msgspec.Struct, frozen=True):
    """What an issue's file says.

    Attributes:
        tree: None if it cannot be read.
        found: what is wrong with it as YAML.
        spec: its record, without what does not fit; None if too little is left.
        mistakes: what does not fit.
        read: for the next time; None if it has mistakes, or there is none.
    """

    tree: Node | None
    found: tuple[Diagnostic, ...] = ()
    spec: IssueSpec | None = None
    mistakes: tuple[Diagnostic, ...] = ()
    read: "Read | None" = None


def read_issue_file(path: Path, name: str, kept: Kept) -> IssueFile:
    """Read an issue's file.

    Args:
        path: where it lies.
        name: what messages call it.
        kept: of the last time that it was read.
    """
    raw = read_octets(path, name)
    if isinstance(raw, Diagnostic):
        return IssueFile(None, (raw,))
    if not kept.remembers:
        return _whole(raw, name, again=False)
    return kept.renew(("issue", path, name), lambda last: _read(raw, name, last))


def _read(raw: bytes, name: str, last: IssueFile | None) -> IssueFile:
    """Read a file's bytes, by its last reading if that will do."""
    if last is None or last.read is None:
        return _whole(raw, name, again=True)
    if last.read.raw == raw:
        return last
    from banmian.load.tree.edit import read_again

    read = read_again(last.read, raw)
    if read is None:
        return _whole(raw, name, again=True)
    return _decoded(read, last.spec)


def _whole(raw: bytes, name: str, *, again: bool) -> IssueFile:
    """Read all of a file; `again` = it will be read once more when it has changed."""
    source = decode_yaml(raw, name)
    if isinstance(source, Diagnostic):
        return IssueFile(None, (source,))
    parsed = parse(source)
    if parsed.root is None:
        return IssueFile(None, parsed.found)
    spec, mistakes = decode(parsed.root, IssueSpec)
    if mistakes or not again:
        return IssueFile(parsed.root, parsed.found, spec, mistakes)
    from banmian.load.tree.edit import first_read

    read = first_read(raw, parsed)
    return IssueFile(parsed.root, parsed.found, spec, mistakes, read)


def _decoded(read: "Read", last: IssueSpec | None) -> IssueFile:
    """Return the record of a file, all but what changed from the last one."""
    spec = None if last is None else _renewed(last, read)
    if spec is not None:
        return IssueFile(read.root, (), spec, (), read)
    spec, mistakes = decode(read.root, IssueSpec)
    return IssueFile(read.root, (), spec, mistakes, None if mistakes else read)


def _renewed(spec: IssueSpec, read: "Read") -> IssueSpec | None:
    """Return a record with one page or one article of it anew, if no more has changed."""
    try:
        match read.changed:
            case ("pages", int(at), "articles", int(number), *_):
                node = Place(read.root).at("pages", at, "articles", number).node
                article = msgspec.convert(to_plain(node), ArticleSpec)
                page = spec.pages[at]
                page = replace(page, articles=_put(page.articles, number, article))
            case ("pages", int(at), *_):
                node = Place(read.root).at("pages", at).node
                page = msgspec.convert(to_plain(node), PageSpec)
            case _:
                return None
    except msgspec.ValidationError:
        return None
    return replace(spec, pages=_put(spec.pages, at, page))


def _put(items: tuple[Item, ...], at: int, item: Item) -> tuple[Item, ...]:
    return (*items[:at], item, *items[at + 1 :])
