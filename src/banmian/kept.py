"""What one process remembers from one composition to the next of an issue being edited.

A preview composes the same issue again and again, and each time nearly all of it is as it
was. What a stage made is remembered under a name, with what it was made from; made from
equal things it is the same again.
"""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar

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

    def recall(self, name: Hashable, inputs: object, make: Callable[[], Made]) -> Made:
        """Return what was made under a name from equal inputs, or make it.

        Args:
            name: of the value, the stage's own.
            inputs: all that it depends on; nothing of it is changed later.
            make: makes it.
        """
        held = self._held.get(name)
        if held is not None and held[0] == inputs:
            value: Made = held[1]
            return value
        value = make()
        if len(self._held) >= MOST:
            self._held.clear()
        self._held[name] = inputs, value
        return value

    def forget(self) -> None:
        """Forget everything."""
        self._held.clear()


class _Nothing(Kept):
    """Remembers nothing: every composition is the first."""

    remembers = False

    def recall(self, name: Hashable, inputs: object, make: Callable[[], Made]) -> Made:  # noqa: ARG002
        """Make it."""
        return make()


NOTHING: Final = _Nothing()
