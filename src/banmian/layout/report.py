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
        holes: lines left free at column feet.
        head: lines of white that copyfitting gave the head, steps its headline went down
            its series. deeper: lines that it gave or took from pictures.
        changed: paragraphs with the lines that they won or lost.
        cuts: for copy that is over: paragraphs with the fewest characters to cut there,
            cheapest first; together they save the lines that are over.
        additions: for copy that is short: how few characters would fill its room.
        picture: of copy that is over or short: by how many lines more or less a picture
            would make it fit, and the `lines` that it has then; (0, 0) = none would.
    """

    article: str
    title: str
    position: SourcePosition | None
    room: int
    copy: int
    over_characters: int
    measure: int
    holes: int = 0
    head: tuple[int, int] = (0, 0)
    deeper: int = 0
    changed: tuple[tuple[int, int], ...] = ()
    cuts: tuple[tuple[int, int], ...] = ()
    additions: int = 0
    picture: tuple[int, int] = (0, 0)

    @property
    def exact(self) -> bool:
        """Whether the copy fills its room to the last line, no hole in between."""
        return self.room == self.copy and not self.holes and not self.over_characters

    @property
    def over(self) -> int:
        """Lines that found no room."""
        return max(0, self.copy - self.room)

    @property
    def short(self) -> int:
        """Lines of its room that stay empty."""
        return max(0, self.room - self.copy)


def _cuts(fit: Fit) -> str:
    """Return the cheapest cuts in figures: paragraphs counted from 1."""
    cuts = ", ".join(f"¶{number + 1} −{characters}" for number, characters in fit.cuts)
    return cuts or f"−{fit.over_characters}"


def fit_diagnostics(fit: Fit) -> list[Diagnostic]:
    """Return what an editor must know of an article's fit."""
    if fit.over_characters:
        return [
            diagnose("overset", fit.position, title=fit.title,
                     characters=fit.over_characters, lines=fit.over, room=fit.room,
                     cuts=_cuts(fit))
        ]  # fmt: skip
    if fit.short:
        characters = fit.additions or fit.short * fit.measure
        return [
            diagnose("underfull", fit.position, title=fit.title,
                     lines=fit.short, characters=characters)
        ]  # fmt: skip
    return []


def for_proof(told: tuple[Diagnostic, ...], *, proof: bool) -> tuple[Diagnostic, ...]:
    """Return what is told of a page; on a proof overset is a warning: it is shown."""
    return tuple(map(_softened, told)) if proof else told


def _softened(diagnostic: Diagnostic) -> Diagnostic:
    if diagnostic.code != "overset":
        return diagnostic
    values = dict(diagnostic.values)
    return diagnose("overset", diagnostic.position, severity="warning", **values)
