"""The measures of a sheet: where its cells, edges and folds are, in points, y up."""

from typing import NamedTuple

from banmian.press.impose.marks import MARGIN_PT, Corners, Folds
from banmian.press.preflight.boxes import PageBoxes
from banmian.press.preflight.content.place import MM_PER_PT, Matrix


class Options(NamedTuple):
    """How sheets are made.

    Attributes:
        marks: whether crop and fold marks stand in a margin around the sheet.
        right_bound: whether the paper opens from the left: vertical setting.
        gutter_mm: white between two pages, where the fold is.
    """

    marks: bool = True
    right_bound: bool = False
    gutter_mm: float = 0


class Grid(NamedTuple):
    """A sheet of equal cells.

    Attributes:
        width, height: of a cell: the trim of a page.
        gutter: between two cells.
        bleed: outside of the sheet's trim.
        margin: between bleed and edge of the paper, for marks.
    """

    rows: int
    columns: int
    width: float
    height: float
    gutter: float
    bleed: float
    margin: float

    @property
    def trim(self) -> Corners:
        """The sheet's trim: all cells and what is between them."""
        left = bottom = self.margin + self.bleed
        width = self.columns * (self.width + self.gutter) - self.gutter
        height = self.rows * (self.height + self.gutter) - self.gutter
        return left, bottom, left + width, bottom + height

    def grown(self, by: float) -> Corners:
        """Return the trim with every edge moved outwards."""
        left, bottom, right, top = self.trim
        return left - by, bottom - by, right + by, top + by

    @property
    def folds(self) -> Folds:
        """Where the sheet is folded: in the middle of its gutters."""
        left, bottom, _, _ = self.trim
        across, up = self.width + self.gutter, self.height + self.gutter
        return Folds(
            tuple(left + n * across - self.gutter / 2 for n in range(1, self.columns)),
            tuple(bottom + n * up - self.gutter / 2 for n in range(1, self.rows)),
        )

    def corner(self, row: int, column: int) -> tuple[float, float]:
        """Return the lower left corner of a cell; row 0 is the upper one."""
        left, bottom, _, _ = self.trim
        below = self.rows - 1 - row
        return (
            left + column * (self.width + self.gutter),
            bottom + below * (self.height + self.gutter),
        )

    def clip(self, row: int, column: int) -> tuple[float, float, float, float]:
        """Return what a page may print of its cell: x, y, width, height.

        On the outside of the sheet its bleed, towards a neighbour half of the gutter.
        """
        inner = min(self.bleed, self.gutter / 2)
        x, y = self.corner(row, column)
        left = inner if column else self.bleed
        right = inner if column < self.columns - 1 else self.bleed
        top = inner if row else self.bleed
        bottom = inner if row < self.rows - 1 else self.bleed
        return x - left, y - bottom, self.width + left + right, self.height + bottom + top

    def place(self, boxes: PageBoxes, row: int, column: int, *, turned: bool) -> Matrix:
        """Return where a page's own coordinates go; a turned page stands on its head."""
        upright = Matrix(1 / MM_PER_PT, 0, 0, -1 / MM_PER_PT, 0, self.height)
        x, y = self.corner(row, column)
        if turned:
            moved = Matrix(-1, 0, 0, -1, x + self.width, y + self.height)
        else:
            moved = Matrix(e=x, f=y)
        return moved.after(upright.after(boxes.to_mm))


def make_grid(boxes: PageBoxes, rows: int, columns: int, options: Options) -> Grid:
    """Return the grid of sheets for pages like this one."""
    trim, reach = boxes.in_mm(boxes.finished), boxes.in_mm(boxes.reach)
    bleed = max(0.0, trim.left - reach.left, reach.right - trim.right)
    return Grid(
        rows,
        columns,
        trim.width / MM_PER_PT,
        trim.height / MM_PER_PT,
        options.gutter_mm / MM_PER_PT,
        bleed / MM_PER_PT,
        MARGIN_PT if options.marks else 0,
    )
