"""What reading the parts of one issue needs, and where they put their complaints."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from banmian.diagnostics import Diagnostic, diagnose
from banmian.kept import NOTHING, Kept
from banmian.load.copydesk import CopyDesk, Written, written_lines
from banmian.load.desk import Desk, file_state, find_file
from banmian.load.tree.nodes import Scalar, Sequence
from banmian.load.tree.places import Place
from banmian.model.design import Layout
from banmian.model.edition import Credits
from banmian.model.issue import Names
from banmian.model.text import Paragraph

Part = TypeVar("Part")


class Context(msgspec.Struct, frozen=True):
    """The issue being read.

    Attributes:
        desk: whose files may be read.
        folder: the issue's, which file names start from.
        layout: None if it could not be had; then only what needs none is checked.
        copy: sets copy right.
        found: complaints, in no order.
        named: files that the issue names, by the paths it says, found or not.
        kept: of the last time that the issue was read.
    """

    desk: Desk
    folder: Path
    layout: Layout | None
    copy: CopyDesk
    found: list[Diagnostic]
    named: list[Path]
    kept: Kept = NOTHING

    def recall(
        self,
        name: tuple[str | int, ...],
        place: Place,
        inputs: object,
        read: Callable[[], Part],
        *,
        moves: bool = False,
    ) -> Part:
        """Read a part of the issue, or return what came of equal inputs and tell it again.

        Args:
            name: of the part.
            place: where it is written.
            inputs: all else that it depends on besides this context and the files it names.
            read: reads it.
            moves: what comes of it further down in the file is the same, further down.
        """
        if not self.kept.remembers:
            return read()
        on = self.desk, self.folder, self.layout, self.copy.rules
        told = self.kept.recall(
            name, (place, inputs, on), lambda: self._told(read), _is_current,
            partial(_moved, (place, inputs, on)) if moves else None,
        )  # fmt: skip
        for notes, more in zip(self._notes(), told.notes, strict=True):
            notes.extend(more)
        value: Part = told.value
        return value

    def _notes(self) -> tuple[list[Any], ...]:
        return self.found, self.copy.found, self.copy.changes, self.named

    def _told(self, read: Callable[[], object]) -> "_Told":
        """Read a part; take what it notes out again."""
        before = [len(notes) for notes in self._notes()]
        value = read()
        added = tuple(
            notes[start:] for notes, start in zip(self._notes(), before, strict=True)
        )
        for notes, start in zip(self._notes(), before, strict=True):
            del notes[start:]
        files = tuple((path, file_state(path)) for path in added[-1])
        return _Told(value, added, files)

    def complain(self, code: str, place: Place, **values: str | int) -> None:
        """Note what is wrong with a value."""
        self.found.append(diagnose(code, place.position, severity=None, **values))

    def find(self, name: str, place: Place) -> Path | None:
        """Return a file that the issue names; None after complaining."""
        self.named.append(self.folder / name)
        path = find_file(self.desk, self.folder, name, place.position)
        if isinstance(path, Diagnostic):
            self.found.append(path)
            return None
        return path

    def lines(self, place: Place) -> tuple[Paragraph, ...]:
        """Read a text or a list of lines that are set as display."""
        return self.copy.display(texts(place))

    def words(self, text: str, place: Place) -> str:
        """Read a short text without markup."""
        node = place.node
        return self.copy.words(text, node if isinstance(node, Scalar) else None)

    def credits(self, names: str | list[str] | Names | None, place: Place) -> Credits:
        """Read a name, names, or roles with names."""
        if names is None:
            return ()
        if not isinstance(names, dict):
            return (("", self._names(names, place)),)
        return tuple(
            (self.copy.words(role, place.at(role).key), self._names(one, place.at(role)))
            for role, one in names.items()
        )

    def _names(self, names: str | list[str], place: Place) -> tuple[str, ...]:
        if isinstance(names, str):
            return (self.words(names, place),)
        return tuple(self.words(name, place.at(at)) for at, name in enumerate(names))


class _Told(msgspec.Struct, frozen=True):
    """A part of an issue as it was read.

    Attributes:
        notes: what it added to each list of the context.
        files: those it names, and their states.
    """

    value: Any
    notes: tuple[list[Any], ...]
    files: tuple[tuple[Path, object], ...]


def _is_current(told: _Told) -> bool:
    """Tell whether the files of a part are all there as they were.

    What is told of one that is missing depends on its whole folder.
    """
    return all(
        state is not None and state == file_state(path) for path, state in told.files
    )


def _moved(
    now: tuple[Place, object, object], then: tuple[Place, object, object], told: _Told
) -> _Told | None:
    """Return a part as it is where it now stands; None if it is not the same elsewhere."""
    from banmian.load.tree.moves import moved_whole  # only where something is read again
    from banmian.model.lower import lower

    place, before = now[0], then[0]
    if now[1:] != then[1:] or not moved_whole(before.node, place.node):
        return None
    if not _is_current(told):
        return None
    file, lines = place.position.file, place.position.line - before.position.line
    value, notes = lower((told.value, told.notes), file, lines)
    return _Told(value, notes, told.files)


def texts(place: Place) -> list[Written]:
    """Return the lines of a text, or of a list of texts."""
    nodes = place.node.items if isinstance(place.node, Sequence) else (place.node,)
    return [line for one in nodes if isinstance(one, Scalar) for line in written_lines(one)]
