"""What reading the parts of one issue needs, and where they put their complaints."""

from pathlib import Path
from typing import NamedTuple

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.copydesk import CopyDesk, Written, written_lines
from banmian.load.desk import Desk, find_file
from banmian.load.tree.nodes import Scalar, Sequence
from banmian.load.tree.places import Place
from banmian.model.design import Layout
from banmian.model.edition import Credits
from banmian.model.issue import Names
from banmian.model.text import Paragraph


class Context(NamedTuple):
    """The issue being read.

    Attributes:
        desk: whose files may be read.
        folder: the issue's, which file names start from.
        layout: None if it could not be had; then only what needs none is checked.
        copy: sets copy right.
        found: complaints, in no order.
        named: files that the issue names, by the paths it says, found or not.
    """

    desk: Desk
    folder: Path
    layout: Layout | None
    copy: CopyDesk
    found: list[Diagnostic]
    named: list[Path]

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


def texts(place: Place) -> list[Written]:
    """Return the lines of a text, or of a list of texts."""
    nodes = place.node.items if isinstance(place.node, Sequence) else (place.node,)
    return [line for one in nodes if isinstance(one, Scalar) for line in written_lines(one)]
