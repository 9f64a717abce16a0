"""What make-up found out about each article: its room and its copy."""

import msgspec

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose


class Fit(msgspec.Struct, frozen=True):
    """How an article fits its block.

    Attributes:
        article: its id. title: for messages.
        room: body lines of its block. copy: lines its copy takes.
        over_characters: characters that found no room.
        measure: characters in a line.
    """

    article: str
    title: str
    position: SourcePosition
    room: int
    copy: int
    over_characters: int
    measure: int

    @property
    def over(self) -> int:
        """Lines that found no room."""
        return max(0, self.copy - self.room)

    @property
    def short(self) -> int:
        """Lines of its room that stay empty."""
        return max(0, self.room - self.copy)


def fit_diagnostics(fit: Fit) -> list[Diagnostic]:
    """Return what an editor must know of an article's fit."""
    if fit.over_characters:
        return [
            diagnose("overset", fit.position, title=fit.title,
                     characters=fit.over_characters, lines=fit.over, room=fit.room)
        ]  # fmt: skip
    if fit.short:
        characters = fit.short * fit.measure
        return [
            diagnose("underfull", fit.position, title=fit.title,
                     lines=fit.short, characters=characters)
        ]  # fmt: skip
    return []
