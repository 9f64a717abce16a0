"""Page designs of a layout -> `PageDesign`: zones read, furniture and slots held apart."""

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.lengths import in_mm
from banmian.load.styles import Styles
from banmian.load.tree.places import Place
from banmian.load.tree.words import nearest
from banmian.load.zones import Taken, find_overlaps, read_zone
from banmian.model.design import Ear, Grid, Nameplate, PageDesign, Zone
from banmian.model.layoutspec import PageDesignSpec, SlotSpec, ZoneSpec
from banmian.units import mm

HEAD_PARTS: Final = ("headline", "kicker", "deck")
"""Elements whose style a slot may choose."""


NAMEPLATE_PARTS: Final = (
    "name", "latin", "sponsor", "publisher", "date", "weekday", "lunar", "number", "pages",
    "serial", "postal-code", "website", "price", "address", "printer", "weather",
)  # fmt: skip
"""What a nameplate can show."""

FOLIO_PARTS: Final = ("paper", "date", "weekday", "lunar", "weather", "number")
"""What a folio line can say in the middle."""

LEAST_FOLD: Final = mm(10)
"""Least white at the fold of a spread: text keeps 5 mm off on either side (通版)."""


class PageDesigns(msgspec.Struct, frozen=True):
    """What page designs of one layout are held against."""

    grid: Grid
    styles: Styles
    found: list[Diagnostic]

    def page(self, name: str, spec: PageDesignSpec, place: Place) -> PageDesign:
        """Resolve one page design; a spread has the columns of two pages."""
        if spec.spread:
            whole = replace(self, grid=self.grid.doubled())
            whole.check_fold(place.at("spread"))
            return whole.read(name, spec, place)
        return self.read(name, spec, place)

    def check_fold(self, place: Place) -> None:
        """Hold the white at the fold against the least that keeps text out of it."""
        white = self.grid.fold_gap + self.grid.gutter * self.grid.size
        if white < LEAST_FOLD:
            self.found.append(
                diagnose(
                    "fold-too-narrow", place.position, white=in_mm(white),
                    least=in_mm(LEAST_FOLD),
                )
            )  # fmt: skip

    def read(self, name: str, spec: PageDesignSpec, place: Place) -> PageDesign:
        """Resolve a design on this grid."""
        taken: list[Taken] = []
        nameplate, ear = spec.nameplate, spec.ear
        plate_zone = self._zone(nameplate, place.at("nameplate"), "nameplate", taken)
        ear_zone = self._zone(ear, place.at("ear"), "ear", taken)
        if nameplate:
            here = place.at("nameplate", "parts")
            self._check_parts(nameplate.parts, NAMEPLATE_PARTS, "parts", here)
        here = place.at("folio-parts")
        self._check_parts(spec.folio_parts, FOLIO_PARTS, "folio-parts", here)
        slots = place.at("slots")
        zones = {
            key: self._zone(one, slots.at(key), key, taken)
            for key, one in spec.slots.items()
        }
        self.found.extend(find_overlaps(taken))
        return PageDesign(
            name=name,
            slots={key: zone for key, zone in zones.items() if zone},
            nameplate=Nameplate(plate_zone, nameplate.parts, nameplate.arrangement)
            if nameplate and plate_zone
            else None,
            ear=Ear(ear_zone, ear.title, ear.items, ear.weather)
            if ear and ear_zone
            else None,
            spread=spec.spread,
            folio=spec.folio,
            folio_parts=spec.folio_parts,
            credits=spec.credits.position == "foot",
            slot_styles=self._slot_styles(spec.slots, slots),
        )

    def _zone(
        self, spec: ZoneSpec | None, place: Place, name: str, taken: list[Taken]
    ) -> Zone | None:
        if spec is None:
            return None
        zone = read_zone(spec, place, self.grid, name)
        if isinstance(zone, Zone):
            taken.append(Taken(zone, name, place))
            return zone
        self.found.extend(zone)
        return None

    def _check_parts(
        self, parts: Sequence[str], known: Sequence[str], key: str, place: Place
    ) -> None:
        for number, part in enumerate(parts):
            if part not in known:
                position = place.at(number).position
                near = nearest(part, known)
                self.found.append(
                    diagnose("not-allowed", position, key=key, value=part, nearest=near)
                )

    def _slot_styles(
        self, slots: dict[str, SlotSpec], place: Place
    ) -> dict[str, dict[str, str]]:
        chosen = {
            name: {
                part: style
                for part in HEAD_PARTS
                if (style := getattr(slot, part)) is not None
            }
            for name, slot in slots.items()
        }
        known = self.styles.styles
        for name, parts in chosen.items():
            for part, style in parts.items():
                if style not in known:
                    position = place.at(name, part).position
                    near = nearest(style, known)
                    self.found.append(
                        diagnose("unknown-style", position, value=style, nearest=near)
                    )
        return {name: parts for name, parts in chosen.items() if parts}
