"""The PDF adverts of an issue are read, and all that is wrong with them is told at once."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

import pikepdf

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.messages.table import Severity
from banmian.model.placed import PlacedKey, PlacedPdf
from banmian.press.placed.form import form_of
from banmian.press.placed.rules import broken_rules
from banmian.press.preflight import Finding
from banmian.press.preflight.qpdf_objects import DAMAGE, in_words
from banmian.press.profiles import PressProfile
from banmian.press.standards.standard import Standard

_UNREADABLE: Final = (*DAMAGE, OSError, UnicodeDecodeError, ValueError, TypeError)


class Order(NamedTuple):
    """A page that an issue wants placed, where it says so, and the number of our page."""

    key: PlacedKey
    position: SourcePosition
    number: int = 1


class Adverts(NamedTuple):
    """The pages that could be read, and what is wrong with any."""

    pages: dict[PlacedKey, PlacedPdf]
    diagnostics: tuple[Diagnostic, ...]


def read_adverts(
    orders: Sequence[Order], root: Path, profile: PressProfile, standard: Standard
) -> Adverts:
    """Read adverts and hold them against a standard.

    Args:
        orders: in the order of the issue.
        root: the desk's folder, which keys start from.
        profile: of the press.
        standard: that the issue is written to.
    """
    pages: dict[PlacedKey, PlacedPdf] = {}
    told: list[Diagnostic] = []
    for order in orders:
        page, found = _read(order, root, profile, standard)
        told += found
        if page is not None:
            pages[order.key] = page
            told += _twice(order, orders, page)
    return Adverts(pages, tuple(told))


def _read(
    order: Order, root: Path, profile: PressProfile, standard: Standard
) -> tuple[PlacedPdf | None, list[Diagnostic]]:
    file, number = order.key
    name = Path(file).name
    try:
        data = (root / file).read_bytes()
        with pikepdf.open(BytesIO(data)) as pdf:
            problem = _refusal(pdf, order)
            if problem is not None:
                return None, [problem]
            page = form_of(pdf.pages[number - 1])
            found = list(broken_rules(pdf, number, profile, standard))
    except pikepdf.PasswordError:
        return None, [diagnose("advert-encrypted", order.position, file=name)]
    except _UNREADABLE as error:
        return None, [_damaged(order, error)]
    return page, [_told(finding, order) for finding in found]


def _twice(order: Order, orders: Sequence[Order], page: PlacedPdf) -> Iterator[Diagnostic]:
    """Yield that tags cannot stand in two places, at all places but the first."""
    alike = [one for one in orders if one.key == order.key and one.number == order.number]
    if page.marks and order is not alike[0]:
        name = Path(order.key[0]).name
        yield diagnose("advert-twice", order.position, file=name, number=order.number)


def _refusal(pdf: pikepdf.Pdf, order: Order) -> Diagnostic | None:
    """Return why there is nothing to place."""
    file, number = order.key
    name, count = Path(file).name, len(pdf.pages)
    if pdf.is_encrypted:
        return diagnose("advert-encrypted", order.position, file=name)
    if not 1 <= number <= count:
        return diagnose(
            "advert-no-page", order.position, file=name, page=number, count=count
        )
    for warning in pdf.get_warnings():
        return _damaged(order, warning)
    return None


def _damaged(order: Order, error: object) -> Diagnostic:
    what = in_words(error)
    name = Path(order.key[0]).name
    return diagnose("advert-damaged", order.position, file=name, what=what)


def _told(finding: Finding, order: Order) -> Diagnostic:
    """Return a finding of preflight as a word to the editor."""
    severity: Severity = "error" if finding.severity == "error" else "warning"
    return diagnose(
        "advert-rule", order.position, severity=severity, file=Path(order.key[0]).name,
        rule=finding.check, words_zh=finding.message("zh"), words_en=finding.message("en"),
        cure_zh=finding.cure("zh"), cure_en=finding.cure("en"),
        measure=_measure(finding),
    )  # fmt: skip


def _measure(finding: Finding) -> str:
    """Return what was measured, the limit, the place on the advert; may be empty."""
    said = " / ".join(filter(None, (finding.measured, finding.limit)))
    if finding.place is not None:
        said += f" @ x {finding.place.left:.1f} y {finding.place.top:.1f} mm"
    return f" [{said.strip()}]" if said else ""
