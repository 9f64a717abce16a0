"""A report becomes the page that a print shop reads, or plain values for programs.

Both languages stand on the one page: who sets it and who prints it need not share one.
"""

from collections.abc import Iterator, Set
from typing import Final, TypeAlias

from banmian.messages.table import Language
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.finding import Finding, Outcome, Report, Status

Plain: TypeAlias = (
    "str | int | float | bool | list[Plain] | tuple[Plain, ...] | dict[str, Plain] | None"
)
"""What JSON can say."""

MOST_LINES: Final = 40
"""Findings that fit on the page; JSON has them all."""

MOST_PAGES: Final = 8
"""Pages that are described one by one."""

_NAMES: Final[dict[Status, str]] = {
    "error": "错误 ERROR",
    "warning": "警告 WARN",
    "note": "提示 NOTE",
    "not-run": "未检 NOT RUN",
    "pass": "通过 PASS",
}


def verdict(report: Report) -> str:
    """Return the one-page verdict in Chinese and English."""
    return "\n".join((*_head(report), *_pages(report), "", *_body(report), *_foot(report)))


def _head(report: Report) -> Iterator[str]:
    claim = report.claim or "—"
    yield f"印前检查 Preflight  {report.file}"
    yield f"标准 Standard: {claim}    印厂配置 Profile: {report.profile}"


def _pages(report: Report) -> Iterator[str]:
    for page in report.pages[:MOST_PAGES]:
        width, height = page.trim_mm
        line = f"第 {page.number} 页 page {page.number}: {width:.1f} × {height:.1f} mm"
        if page.ink_mean is not None and page.ink_peak is not None:
            line += f"    墨量 ink: 平均 mean {page.ink_mean:.0f} %, "
            line += f"最大 peak {page.ink_peak:.0f} %"
        yield line
    if len(report.pages) > MOST_PAGES:
        yield f"……共 {len(report.pages)} 页    {len(report.pages)} pages in all"


def _body(report: Report) -> Iterator[str]:
    shown = _together(report)
    for alike in shown[:MOST_LINES]:
        yield from _finding(alike, _outcome(report, alike[0]))
    if len(shown) > MOST_LINES:
        more = len(shown) - MOST_LINES
        yield f"……另有 {more} 条，见 --format json    and {more} more, see --format json"
    if shown:
        yield ""


def _together(report: Report) -> list[list[Finding]]:
    """Return what is wrong, the same on several pages together."""
    groups: dict[object, list[Finding]] = {}
    for one in report.findings:
        if one.severity != "not-run":
            groups.setdefault((one.key, one.severity, one.values), []).append(one)
    return list(groups.values())


def _outcome(report: Report, finding: Finding) -> Outcome:
    return next(one for one in report.outcomes if one.check.id == finding.check)


def _finding(alike: list[Finding], outcome: Outcome) -> Iterator[str]:
    check, finding = outcome.check, alike[0]
    yield (
        f"{_NAMES[finding.severity]}  {finding.check} {check.title_zh} {check.title_en}"
        f"  [{check.source}]"
    )
    facts = (where(finding), _measure(finding), _count(alike))
    yield "    " + "    ".join(fact for fact in facts if fact)
    for language in _LANGUAGES:
        cure = finding.cure(language)
        arrow = f" → {cure}" if cure else ""
        yield f"    {finding.message(language)}{arrow}"


_LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")


def where(finding: Finding) -> str:
    """Return page and place: mm from the left and the top of the trim."""
    if not finding.page:
        return "文件 file"
    text = f"第 {finding.page} 页 page {finding.page}"
    box = finding.place
    if box is None:
        return text
    return f"{text} @ 左 x {box.left:.1f} 上 y {box.top:.1f} mm"


def _measure(finding: Finding) -> str:
    parts = []
    if finding.measured:
        parts.append(f"实测 measured {finding.measured}")
    if finding.limit:
        parts.append(f"限度 limit {finding.limit}")
    return ", ".join(parts)


def _count(alike: list[Finding]) -> str:
    count = sum(finding.count for finding in alike)
    text = f"共 {count} 处 places" if count > 1 else ""
    others = [finding.page for finding in alike[1:]]
    if not others:
        return text
    return f"{text}，另见第 {_ranges(others)} 页 also on pages {_ranges(others)}"


def _ranges(numbers: list[int]) -> str:
    """Return ascending numbers in short: `2–5, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _foot(report: Report) -> Iterator[str]:
    not_run = [one for one in report.outcomes if one.status == "not-run"]
    for message in dict.fromkeys(one.findings[0].message("zh") for one in not_run):
        ids = [one for one in not_run if one.findings[0].message("zh") == message]
        names = " ".join(one.check.id for one in ids)
        yield f"未检 NOT RUN  {names}: {message}    {ids[0].findings[0].message('en')}"
    passed = sum(one.status == "pass" for one in report.outcomes)
    errors, warnings = report.count("error"), report.count("warning")
    yield (
        f"错误 errors {errors}    警告 warnings {warnings}"
        f"    通过 passed {passed}/{len(report.outcomes)}"
    )
    yield _conclusion(report, ink={one.check.id for one in not_run} & INK)


INK: Final = frozenset(("C05", "C06"))
"""Checks that need plates; a verdict without them says so."""


def _conclusion(report: Report, ink: Set[str]) -> str:
    """Return the last line; `ink`: checks of ink that were not run."""
    if not report.accepted:
        return "结论：需要修改    NOT ACCEPTED"
    if ink:
        return "结论：可以付印，墨量未检    READY FOR PRESS, INK NOT MEASURED"
    return "结论：可以付印    READY FOR PRESS"


def plain(report: Report) -> dict[str, Plain]:
    """Return the report as plain values: the page's words, and every finding."""
    return {
        "file": report.file,
        "profile": report.profile,
        "standard": report.claim or None,
        "accepted": report.accepted,
        "errors": report.count("error"),
        "warnings": report.count("warning"),
        "pages": [
            {
                "page": page.number,
                "trim_mm": [round(length, 3) for length in page.trim_mm],
                "ink_mean_percent": _rounded(page.ink_mean),
                "ink_peak_percent": _rounded(page.ink_peak),
            }
            for page in report.pages
        ],
        "checks": [_plain_outcome(outcome) for outcome in report.outcomes],
        "findings": [_plain_finding(finding) for finding in report.findings],
    }


def _plain_outcome(outcome: Outcome) -> Plain:
    check = outcome.check
    return {
        "id": check.id,
        "title_zh": check.title_zh,
        "title_en": check.title_en,
        "source": check.source,
        "limits": list(check.limits),
        "status": outcome.status,
    }


def _plain_finding(finding: Finding) -> Plain:
    return {
        "id": finding.check,
        "severity": finding.severity,
        "page": finding.page or None,
        "place_mm": _plain_box(finding.place),
        "measured": finding.measured or None,
        "limit": finding.limit or None,
        "count": finding.count,
        "fault": finding.key,
        "message_zh": finding.message("zh"),
        "message_en": finding.message("en"),
        "cure_zh": finding.cure("zh"),
        "cure_en": finding.cure("en"),
    }


def _plain_box(box: BoxMm | None) -> Plain:
    return None if box is None else [round(edge, 3) for edge in box]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
