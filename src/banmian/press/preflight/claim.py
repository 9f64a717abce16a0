"""What a file says of itself: information dictionary, XMP, and the standard it claims.

Source: ISO 32000-1, 14.3; PDF/X keys as in docs/standards.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

import msgspec

from banmian.press.preflight.objects import entry, name_of, text_of

XMP_VERSIONS: Final = ("pdfxid:GTS_PDFXVersion", "pdfx:GTS_PDFXVersion")
XMP_CONFORMANCE: Final = "pdfx:GTS_PDFXConformance"

TWINS: Final[dict[str, str]] = {
    "Title": "dc:title",
    "Creator": "xmp:CreatorTool",
    "Producer": "pdf:Producer",
    "CreationDate": "xmp:CreateDate",
    "ModDate": "xmp:ModifyDate",
    "Trapped": "pdf:Trapped",
}
"""Entry of the information dictionary -> the same in XMP."""

INFO: Final = (*TWINS, "GTS_PDFXVersion", "GTS_PDFXConformance")
"""What is asked of the information dictionary."""

XMP: Final = (*TWINS.values(), *XMP_VERSIONS, XMP_CONFORMANCE, "pdfuaid:part")
"""What is asked of XMP."""

_PDF_DATE: Final = re.compile(
    r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?.*"
)

_CONFORMANCES: Final = {"PDF/X-1:2001": "PDF/X-1a:2001"}
"""Version of the 2001 edition -> the conformance that makes it X-1a."""


class Claim(msgspec.Struct, frozen=True):
    """What a file says of itself.

    Attributes:
        info: key -> text or name, without slashes.
        xmp: property -> text; None = there is no packet, or it cannot be read.
        tagged: MarkInfo says so.
    """

    info: dict[str, str]
    xmp: dict[str, str] | None
    tagged: bool

    @property
    def in_info(self) -> str:
        """The PDF/X version by the information dictionary, empty = none."""
        version = self.info.get("GTS_PDFXVersion", "")
        conformance = self.info.get("GTS_PDFXConformance", "")
        if version in _CONFORMANCES:
            return conformance or version
        return version

    @property
    def in_xmp(self) -> str:
        """The PDF/X version by XMP, empty = none."""
        xmp = self.xmp or {}
        version = next((xmp[key] for key in XMP_VERSIONS if xmp.get(key)), "")
        if version in _CONFORMANCES:
            return xmp.get(XMP_CONFORMANCE, "") or version
        return version

    @property
    def standard(self) -> str:
        """The claim that counts: X-4 makes it in XMP, the older ones in the dictionary."""
        return self.in_info or self.in_xmp

    @property
    def accessible(self) -> bool:
        """Whether the file claims PDF/UA."""
        return bool((self.xmp or {}).get("pdfuaid:part"))


def read_claim(root: object, trailer: object, xmp: Mapping[str, str] | None) -> Claim:
    """Return what a file says of itself.

    Args:
        root, trailer: of the file. xmp: property -> text; None as in `Claim`.
    """
    info = {key: _said(entry(trailer, "/Info", f"/{key}")) for key in INFO}
    marked = entry(root, "/MarkInfo", "/Marked") is True
    asked = None if xmp is None else {key: str(xmp.get(key, "")) for key in XMP}
    return Claim(info, asked, marked)


def _said(value: object) -> str:
    return text_of(value) or name_of(value)


def moment(text: str) -> datetime | None:
    """Return the time that a date of PDF or of XMP means; None = it is no date."""
    match = _PDF_DATE.fullmatch(text)
    if match:
        year, *rest = (int(part or 0) for part in match.groups()[:6])
        month, day, *clock = rest
        zone = f"{match[7]}{match[8]}:{match[9] or '00'}" if match[7] else "+00:00"
        numbers = ":".join(f"{part:02}" for part in clock)
        text = f"{year:04}-{month or 1:02}-{day or 1:02}T{numbers}{zone}"
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
