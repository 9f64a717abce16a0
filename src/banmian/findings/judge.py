"""All rules look at one page; what the editor accepts there is left out.

A waiver that silences nothing is told, so that none outlives its reason.
"""

from collections.abc import Mapping, Sequence

from banmian.diagnostics import Diagnostic, diagnose
from banmian.findings.finding import Finding, Rule, told
from banmian.findings.view import PageView
from banmian.model.edition import Waiver


def judge(
    page: PageView, rules: Mapping[str, Rule], waive: Sequence[Waiver] = ()
) -> list[Diagnostic]:
    """Return what rules find on a page, as diagnostics.

    Diagnostics: one per finding that is not waived; `unused-waive` for each waiver
    whose rule finds nothing.
    """
    waived = {waiver.rule for waiver in waive}
    found = findings(page, rules)
    diagnostics = [told(one, page) for one in found if one.rule not in waived]
    needed = {one.rule for one in found}
    diagnostics += [
        diagnose("unused-waive", waiver.position, rule=waiver.rule, page=page.number)
        for waiver in waive
        if waiver.rule not in needed
    ]
    return diagnostics


def findings(page: PageView, rules: Mapping[str, Rule]) -> list[Finding]:
    """Return what rules find on a page, rule by rule."""
    return [one for rule in rules.values() for one in rule.find(page)]
