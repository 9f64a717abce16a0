"""Which rules a placed page must keep, and whether it does.

The rules are those of preflight that speak of content; what speaks of a file (claims,
intent, boxes, tags) is the affair of the file it goes into. The page is judged alone and
without its own claims, against the standard of that file.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pikepdf
from msgspec.structs import replace

from banmian.press.ink.plates import make_plates
from banmian.press.preflight import Finding, preflight
from banmian.press.preflight.objects import entry, items_of
from banmian.press.profiles import PressProfile, Setting
from banmian.press.standards.standard import Standard

RULES: Final = frozenset((
    "F01", "F07", "F08", "B08", "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08",
    "T09", "T10", "T11", "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08",
    "L01", "L02", "L03", "I01", "I02", "I03", "I04", "P01", "P02",
))  # fmt: skip
"""Ids of the checks that hold for a placed page; layers (P03) have their own rule here."""

_FAULTS: Final = frozenset(("F02-opentype",))
"""Single faults of other checks that hold for it as well: fonts come along as they are."""

_WEIGHTS: Final[dict[str, Setting]] = {"C05": "warning", "T03": "warning", "T12": "off"}
"""What they count for: who placed an advert cannot mend it; extractors pass it over."""


def broken_rules(
    pdf: pikepdf.Pdf, page: int, profile: PressProfile, standard: Standard
) -> Iterator[Finding]:
    """Yield what is wrong with a page, errors and warnings.

    Args:
        pdf: it is left with this page alone, and without its claims.
        page: counted from 1.
        profile: of the press.
        standard: that the file is written to which the page goes into.
    """
    yield from _layers(pdf)
    data = _alone(pdf, page)
    report = preflight(data, "", _profile(profile, standard), make_plates(data))
    for finding in report.findings:
        holds = finding.check in RULES or finding.key in _FAULTS
        if holds and finding.severity in {"error", "warning"}:
            yield finding


def _layers(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """Yield P03 for any layer: what switches layers stays behind in their file."""
    groups = items_of(entry(pdf.Root, "/OCProperties", "/OCGs"))
    if groups:
        yield Finding("P03", "error", "P03-layers", 1, None, str(len(groups)), "0", (), 1)


def _alone(pdf: pikepdf.Pdf, page: int) -> bytes:
    """Return a page as a file that claims nothing and does nothing."""
    kept = pdf.pages[page - 1]
    for number in range(len(pdf.pages), 0, -1):
        if number != page:
            del pdf.pages[number - 1]
    for key in list(pdf.Root.keys()):
        if key not in _OF_CATALOG:
            del pdf.Root[key]
    for key in _OF_PAGE:
        if key in kept.obj:
            del kept.obj[key]
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    file = BytesIO()
    none = pikepdf.StreamDecodeLevel.none
    pdf.save(file, stream_decode_level=none, compress_streams=False)
    return file.getvalue()


_OF_CATALOG: Final = frozenset(("/Type", "/Pages", "/Version", "/AcroForm"))
_OF_PAGE: Final = ("/AA", "/StructParents")
"""What is kept of the catalog; what of the page speaks of what was not kept."""


def _profile(profile: PressProfile, standard: Standard) -> PressProfile:
    assumed = standard.info.get("GTS_PDFXVersion", profile.assumed)
    severities = {**_WEIGHTS, **profile.severities}
    return replace(profile, assumed=assumed, safe_mm=0.0, severities=severities)
