"""What one process remembers from one composition to the next of an issue being edited.

A preview composes the same issue again and again, and each time nearly all of it is as it
was. What a stage made is remembered under a name, with what it was made from; made from
equal things it is the same again.
"""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar, cast

MOST: Final = 20_000
"""Values that are remembered; lines of copy have names of their own, and there come more
with every change. A fat issue has some thousands."""

Made = TypeVar("Made")


class Kept:
    """Values by name, each with what it was made from.

    Attributes:
        remembers: whether it is more than a form.
    """

    remembers = True

    def __init__(self) -> None:
        self._held: dict[Hashable, tuple[object, Any]] = {}

    def recall(
        self,
        name: Hashable,
        inputs: object,
        make: Callable[[], Made],
        holds: Callable[[Made], bool] | None = None,
        adapt: Callable[[Any, Made], Made | None] | None = None,
    ) -> Made:
        """Return what was made under a name from equal inputs, or make it.

        Args:
            name: of the value, the stage's own.
            inputs: all that it depends on; nothing of it is changed later.
            make: makes it.
            holds: tells of a value whether what else it depends on is as it was.
            adapt: other inputs, and what was made of them -> what is made of these; None =
                it is to be made.
        """
        held = self._held.get(name)
        value: Made | None = None
        if held is not None:
            then, last = held
            if then != inputs:
                value = adapt(then, last) if adapt else None
            elif holds is None or holds(last):
                return cast("Made", last)
        made = make() if value is None else value
        self._hold(name, inputs, made)
        return made

    def renew(self, name: Hashable, make: Callable[[Made | None], Made]) -> Made:
        """Make a value from the one that was made last under its name, None at first."""
        held = self._held.get(name)
        value = make(None if held is None else held[1])
        self._hold(name, None, value)
        return value

    def _hold(self, name: Hashable, inputs: object, value: object) -> None:
        if len(self._held) >= MOST:
            self._held.clear()
        self._held[name] = inputs, value

    def forget(self) -> None:
        """Forget everything."""
        self._held.clear()


class _Nothing(Kept):
    """Remembers nothing: every composition is the first."""

    remembers = False

    def _hold(self, name: Hashable, inputs: object, value: object) -> None:
        """Let it go."""


NOTHING: Final = _Nothing()
