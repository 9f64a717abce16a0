"""What a check finds, and what a file is told in the end."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

import msgspec

from banmian.messages.table import Language
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.subject import Subject

Severity: TypeAlias = Literal["error", "warning", "note", "not-run"]
Status: TypeAlias = Literal["pass", "error", "warning", "note", "not-run"]

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})

RANK: dict[Status, int] = {"error": 0, "warning": 1, "note": 2, "not-run": 3, "pass": 4}
"""Worst first."""


class Fault(msgspec.Struct, frozen=True):
    """What a check saw, before the profile weighs it.

    Attributes:
        key: of the message table.
        page: counted from 1; 0 = the file as a whole.
        measured, limit: with their units, as they are to be read.
        severity: None = what the check's faults count for.
        badness: of several faults alike the one with the greatest is shown.
        values: what the message's placeholders stand for.
    """

    key: str
    page: int = 0
    box: BoxMm | None = None
    measured: str = ""
    limit: str = ""
    severity: Severity | None = None
    badness: float = 0
    values: Mapping[str, str] = _NOTHING


class Finding(msgspec.Struct, frozen=True):
    """A fault as the profile weighs it; faults alike on a page are one finding.

    Attributes:
        check: id of the rule.
        place: mm from the top left of the trim; None = the page or file as a whole.
        count: how many faults it stands for.
    """

    check: str
    severity: Severity
    key: str
    page: int
    place: BoxMm | None
    measured: str
    limit: str
    values: tuple[tuple[str, str], ...]
    count: int

    def message(self, language: Language) -> str:
        """Return what is wrong, in words."""
        from banmian.messages.preflight import FAULTS

        return FAULTS[self.key][language][0].format_map(dict(self.values))

    def cure(self, language: Language) -> str:
        """Return what to do about it; may be empty."""
        from banmian.messages.preflight import FAULTS

        return FAULTS[self.key][language][1].format_map(dict(self.values))


def errors(_: Subject) -> Severity:
    """Return what faults of most checks may count for."""
    return "error"


def warnings(_: Subject) -> Severity:
    """Return what faults of checks count for that never fail a file by themselves."""
    return "warning"


class Check(msgspec.Struct, frozen=True):
    """A rule.

    Attributes:
        id: its number in the list of checks.
        severity: what its faults count for, unless they or the profile say otherwise.
        source: G = GWG 2022, X = PDF/X, I = ISO 12647-3 and WAN-IFRA, U = PDF/UA-1,
            H = house rule.
        limits: fields of the press profile that it reads.
        find: yields what is wrong with a file.
        gravest: the most that its faults count for in a file, if no profile says otherwise.
        glance: whether it can do without the place of each string of text.
    """

    id: str
    title_zh: str
    title_en: str
    severity: Severity
    source: str
    limits: tuple[str, ...]
    find: Callable[[Subject], Iterator[Fault]]
    gravest: Callable[[Subject], Severity] = errors
    glance: bool = True


class Outcome(msgspec.Struct, frozen=True):
    """How a file fared with one check."""

    check: Check
    findings: tuple[Finding, ...]

    @property
    def status(self) -> Status:
        """The worst of its findings; pass if there are none."""
        found: list[Status] = [finding.severity for finding in self.findings]
        return min(found, key=RANK.__getitem__, default="pass")


class PageFacts(msgspec.Struct, frozen=True):
    """What was measured of a page, good or bad.

    Attributes:
        trim_mm: width and height.
        ink_mean, ink_peak: total ink, %; None = not run.
    """

    number: int
    trim_mm: tuple[float, float]
    ink_mean: float | None
    ink_peak: float | None


class Report(msgspec.Struct, frozen=True):
    """The whole answer.

    Attributes:
        file: its name.
        profile: name of the press profile.
        claim: the standard that the file claims, or an empty string.
    """

    file: str
    profile: str
    claim: str
    pages: tuple[PageFacts, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, worst first, then in the order of rules."""
        found = [finding for outcome in self.outcomes for finding in outcome.findings]
        return tuple(sorted(found, key=lambda one: RANK[one.severity]))

    def count(self, severity: Severity) -> int:
        """Return how many findings are of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    @property
    def accepted(self) -> bool:
        """Whether the file may be printed: it has no error."""
        return not self.count("error")
