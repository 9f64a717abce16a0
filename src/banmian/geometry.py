"""Points and rectangles on a sheet. y runs down from the top left, lengths are EMU."""

from typing import NamedTuple

from banmian.units import Emu


class Point(NamedTuple):
    """A place, or an offset from the parent's top left corner."""

    x: Emu
    y: Emu


class Size(NamedTuple):
    """Width and height."""

    width: Emu
    height: Emu


class Rect(NamedTuple):
    """A rectangle by its top left corner and its size."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu

    @property
    def right(self) -> Emu:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Emu:
        """The y of the lower edge."""
        return self.y + self.height
