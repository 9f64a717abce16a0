"""Press profiles: the limits that preflight holds a file against.

The values of a record without arguments are those of a newspaper page for coldset
printing on newsprint: GWG 2022, variant WebCMYKNews CMYK, with the total ink of WAN-IFRA
newspaper26v5. A plant's own profile is a YAML file with the values in which it differs; the
command line reads it. Press rooms differ widely (TAC 200 to 280 %, lines 0.2 to 0.3 pt),
so nothing here is a constant of a check.
"""

from typing import Final, Literal, TypeAlias

import msgspec

Setting: TypeAlias = Literal["error", "warning", "note", "off"]
"""What a finding of a check counts for in a profile; off = the check is not run."""

STANDARDS: Final = ("PDF/X-1a:2001", "PDF/X-1a:2003", "PDF/X-4")

CONDITIONS: Final = (
    "IFRA26", "IFRA30", "IFRA26S", "WAN-IFRAnewspaper26v5", "ISOnewspaper26v4",
    "ISOnewspaper30v4", "FOGRA42", "CGATS TR 002", "SNAP2007", "CGATS21-2-CRPC1",
    "JMPA-N2009", "JapanColor2002Newspaper",
)  # fmt: skip
"""Names of printing conditions of newsprint (registry of color.org, and in use)."""


class PressProfile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The limits of a press. `warn` and `error` limits come in pairs.

    Attributes:
        name: what verdicts call the profile.
        standards: PDF/X versions that are taken, as the file must write them.
        assumed: the standard that a file without a claim is held against.
        file_name: regular expression that the name must match as a whole; empty = any.
        conditions: identifiers of output intents for this paper.
        trim_mm: width and height of the job; None = whatever the first page has.
        trim_tolerance_mm: how far trims may lie apart.
        pages_equal: whether all pages must have the same trim.
        box_tolerance_pt: how far a box may stick out of another.
        bleed_mm: what the bleed must reach; `untrimmed` accepts none at all as well.
        edge_mm: how near to the trim art counts as touching it.
        safe_mm: how far text must stay from the trim.
        text_warn_pt, text_error_pt: smaller text of one ink.
        text_many_pt: smaller text that is white or of several inks.
        black_text_pt: smaller text in full black must overprint.
        black_line_pt: thinner lines in full black must overprint.
        rich_black, rich_total: text of so much black and so much ink is rich black, %.
        leading_em, gutter_em: wider leading, narrower gutters make extractors lose order.
        spots: how many spot inks; `spot_names` are those that do not count.
        ink_warn, ink_error: total ink, %, mean of any square of `ink_square_mm`.
        ink_peak: total ink of single pixels, %.
        tint_least, tint_most: tints of one ink below or above vanish or fill in, %.
        reversed_text_pt: smaller white text must not stand on an area of several inks.
        line_warn_pt, line_error_pt: thinner lines of one ink.
        line_many_pt: thinner lines that are white or of several inks.
        image_error_ppi, image_warn_ppi: this or less; `image_note_ppi`: more.
        bitmap_error_ppi, bitmap_warn_ppi: the same for pictures of 1 bit.
        scan_error_ppi, scan_warn_ppi: the same for a page that is one picture.
        image_least_px: pictures with a side of this or less are not judged.
        severities: id of a check -> what its findings count for here.
    """

    name: str = "newsprint"
    standards: tuple[str, ...] = STANDARDS
    assumed: str = "PDF/X-1a:2003"
    file_name: str = ""
    conditions: tuple[str, ...] = CONDITIONS
    trim_mm: tuple[float, float] | None = None
    trim_tolerance_mm: float = 0.25
    pages_equal: bool = True
    box_tolerance_pt: float = 0.01
    bleed_mm: float = 3.0
    untrimmed: bool = True
    edge_mm: float = 0.2
    safe_mm: float = 5.0
    text_warn_pt: float = 6.0
    text_error_pt: float = 4.0
    text_many_pt: float = 10.0
    black_text_pt: float = 12.0
    black_line_pt: float = 2.0
    rich_black: float = 85.0
    rich_total: float = 220.0
    leading_em: float = 1.5
    gutter_em: float = 0.8
    spots: int = 0
    spot_names: tuple[str, ...] = ()
    ink_warn: float = 220.0
    ink_error: float = 245.0
    ink_square_mm: float = 15.0
    ink_peak: float = 260.0
    tint_least: float = 5.0
    tint_most: float = 85.0
    reversed_text_pt: float = 12.0
    line_warn_pt: float = 0.3
    line_error_pt: float = 0.25
    line_many_pt: float = 0.25
    image_error_ppi: float = 99.0
    image_warn_ppi: float = 149.0
    image_note_ppi: float = 400.0
    bitmap_error_ppi: float = 549.0
    bitmap_warn_ppi: float = 799.0
    scan_error_ppi: float = 99.0
    scan_warn_ppi: float = 449.0
    image_least_px: int = 16
    severities: dict[str, Setting] = msgspec.field(default_factory=dict)


NEWSPRINT: Final = PressProfile()

ADVERT: Final = PressProfile(
    name="advert",
    safe_mm=0.0,
    severities={"T03": "warning", "T12": "off"},
)
"""An advert before it is placed: type may come near its edge; its text is not extracted."""

SHEET: Final = PressProfile(
    name="sheet",
    safe_mm=0.0,
    severities={"T12": "off"},
)
"""Imposed sheets: what keeps text from the page's edge does not hold for the sheet's."""

PROFILES: Final[dict[str, PressProfile]] = {
    profile.name: profile for profile in (NEWSPRINT, ADVERT, SHEET)
}
"""Built-in profiles by name."""


def for_own_output(profile: PressProfile, *, foreign: bool = False) -> PressProfile:
    """Return a profile as our own files must meet it: no black text cuts out.

    `foreign`: adverts in PDF stand in them, which are asked for no more than adverts are.
    """
    own: dict[str, Setting] = {"T03": "warning"} if foreign else {"T09": "error"}
    severities: dict[str, Setting] = {**own, **profile.severities}
    return msgspec.structs.replace(profile, severities=severities)
