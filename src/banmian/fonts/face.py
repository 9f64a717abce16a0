"""One face at one weight: glyphs of characters, advances, strings shaped, metrics.

The file is memory-mapped and nothing is read before it is asked for. Every distinct
character is shaped once, by HarfBuzz with language and script set, because the same code
point has other shapes in other languages (`locl`) and —— becomes one glyph only so.
A variable font is always pinned: its default is its lightest weight.

Language tags and scripts: OpenType specification, `locl`; measurements in the notes of
fonts.yaml. Does no fallback (`chain`) and no spacing (`text`).
"""

from functools import cached_property
from typing import Final, Literal, TypeAlias

import msgspec
import uharfbuzz as hb

from banmian.fonts.entry import FontEntry
from banmian.fonts.metrics import FontMetrics, Untyped, read_metrics
from banmian.model.style import FontKey

LANGUAGE: Final = "zh-Hans"
SCRIPT: Final = "Hani"

Outlines: TypeAlias = Literal["glyf", "cff"]


class ShapedGlyph(msgspec.Struct, frozen=True):
    """A glyph of a shaped string, in font units.

    Attributes:
        glyph: number in the font.
        cluster: index of the first character it stands for.
        advance: pen movement along the line (downwards in vertical setting).
        dx, dy: shift of the drawing, right and up; the pen does not follow it.
    """

    glyph: int
    cluster: int
    advance: int
    dx: int
    dy: int


class Lender(msgspec.Struct, frozen=True):
    """A face that another one takes some characters from."""

    characters: frozenset[str]
    face: "Face"


class Face:
    """A font file at one weight.

    Attributes:
        key: family and the weight it is pinned at.
        entry: which file.
        lenders: faces it takes characters from, before its own; the library sets them.
        glyph: character -> glyph number, 0 = missing; horizontal setting.
        vertical_glyph: the same for vertical setting (feature `vert`).
        advance: glyph number -> horizontal advance in font units.
    """

    def __init__(self, entry: FontEntry, weight: int) -> None:
        low, high = entry.weights
        self.entry = entry
        self.key = FontKey(entry.family, min(max(weight, low), high))
        self.lenders: tuple[Lender, ...] = ()
        self.glyph = _Glyphs(self, vertical=False).__getitem__
        self.vertical_glyph = _Glyphs(self, vertical=True).__getitem__
        self.advance = _Advances(self).__getitem__
        self._shaped: dict[
            tuple[str, tuple[str, ...], str, bool], tuple[ShapedGlyph, ...]
        ] = {}

    @cached_property
    def file(self) -> Untyped:
        """The HarfBuzz face: the whole font, not pinned.

        Raises:
            OSError: there is no such file.
        """
        try:
            return hb.Face(hb.Blob.from_file_path(self.entry.path), self.entry.index)
        except hb.HarfBuzzError as error:
            raise OSError(self.entry.path) from error

    @cached_property
    def font(self) -> Untyped:
        """The HarfBuzz font, pinned at the key's weight."""
        font = hb.Font(self.file)
        if self.variable:
            font.set_variations({"wght": self.key.weight})
        return font

    @cached_property
    def variable(self) -> bool:
        """Whether it has a weight axis."""
        return any(axis.tag == "wght" for axis in self.file.axis_infos)

    @cached_property
    def upem(self) -> int:
        """Font units per em."""
        return int(self.file.upem)

    @cached_property
    def kind(self) -> Outlines:
        """How its outlines are stored."""
        return "glyf" if "glyf" in self.file.table_tags else "cff"

    @cached_property
    def metrics(self) -> FontMetrics:
        """What a font descriptor says of it, in thousandths of an em."""
        return read_metrics(self.file, self.font, self.key.weight)

    def close(self) -> None:
        """Let go of the file and of all that was read of it; it is opened again if asked.

        Pages of a mapped file count as memory of the process as long as it is mapped, and
        cutting a font reads most of them.
        """
        for name in ("file", "font"):
            vars(self).pop(name, None)

    def has(self, character: str) -> bool:
        """Tell whether it has a glyph for a character."""
        return self.glyph(character) != 0

    def coverage(self) -> frozenset[int]:
        """Return the code points it has."""
        return frozenset(self.file.unicodes)

    def vertical_origin(self, glyph: int) -> tuple[int, int]:
        """Return where the pen of vertical setting stands, from the horizontal origin."""
        x, y = self.font.get_glyph_v_origin(glyph)
        return x, y

    def vertical_advance(self, glyph: int) -> int:
        """Return the movement downwards of a glyph in vertical setting, font units."""
        return -int(self.font.get_glyph_v_advance(glyph))

    def shape(
        self,
        text: str,
        features: tuple[str, ...] = (),
        language: str = LANGUAGE,
        *,
        vertical: bool = False,
    ) -> tuple[ShapedGlyph, ...]:
        """Shape a string that is more than its characters: Latin, numbers, long dashes.

        Args:
            text: what to shape; all of it in this face.
            features: OpenType features to switch on (`hwid`) or off (`-kern`).
            language: BCP 47 tag.
            vertical: set downwards; dx and dy then count from the vertical origin.
        """
        query = (text, features, language, vertical)
        found = self._shaped.get(query)
        if found is None:
            buffer = self._run(text, _features(features), language, vertical=vertical)
            found = tuple(
                self._shaped_glyph(info, position, vertical=vertical)
                for info, position in zip(
                    buffer.glyph_infos, buffer.glyph_positions, strict=True
                )
            )
            self._shaped[query] = found
        return found

    def _run(
        self, text: str, features: dict[str, bool], language: str, *, vertical: bool
    ) -> Untyped:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.script = buffer.script or SCRIPT
        buffer.direction = "ttb" if vertical else "ltr"
        buffer.language = language
        hb.shape(self.font, buffer, features)
        return buffer

    def _shaped_glyph(
        self,
        info: Untyped,
        position: Untyped,
        *,
        vertical: bool,
    ) -> ShapedGlyph:
        glyph, x, y = info.codepoint, position.x_offset, position.y_offset
        if not vertical:
            return ShapedGlyph(glyph, info.cluster, position.x_advance, x, y)
        origin_x, origin_y = self.vertical_origin(glyph)
        return ShapedGlyph(
            glyph, info.cluster, -position.y_advance, x + origin_x, y + origin_y
        )


class _Glyphs(dict[str, int]):
    """Character -> glyph, shaped when first asked for.

    A character that comes out as several glyphs (a letter and a loose accent) counts as
    missing: a font that has it whole will serve better.
    """

    def __init__(self, face: Face, *, vertical: bool) -> None:
        super().__init__()
        self._face = face
        self._direction = "ttb" if vertical else "ltr"

    def __missing__(self, character: str) -> int:
        buffer = hb.Buffer()
        buffer.add_str(character)
        buffer.direction = self._direction
        buffer.script = SCRIPT
        buffer.language = LANGUAGE
        hb.shape(self._face.font, buffer)
        infos = buffer.glyph_infos
        glyph = self[character] = infos[0].codepoint if len(infos) == 1 else 0
        return glyph


class _Advances(dict[int, int]):
    """Glyph -> horizontal advance in font units."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, glyph: int) -> int:
        advance: int = self._face.font.get_glyph_h_advance(glyph)
        self[glyph] = advance
        return advance


def _features(names: tuple[str, ...]) -> dict[str, bool]:
    """Return HarfBuzz's table of features: `-kern` is off, `hwid` is on."""
    return {name.lstrip("+-"): not name.startswith("-") for name in names}
