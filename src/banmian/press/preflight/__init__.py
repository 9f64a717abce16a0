"""Any PDF against the limits of a press: findings with rule, page, place and measure.

Comes in: the octets of a file, a press profile, the plates of its pages if a program made
them. Goes out: a `Report`; `verdict` turns it into text or plain values for JSON. The file
is never changed and nothing outside of it is read. `screen` tells of a file of our own
whether it is surely free of errors, in a fraction of the time.

Files are read by `plain_file` if they are of the simple build that we write, else by
`qpdf_file`; `objects` answers for both. May import press.profiles, press.ink
and below. A new check: a function that yields faults in a file of `checks/`, its line in
that folder's table (`gravest=warnings` if it never fails a file, `glance=False` if it
needs the place of each string), its words in messages/preflight.py, a planted fault in
the tests.
"""

from banmian.press.preflight.checks import CHECKS
from banmian.press.preflight.finding import Check, Finding, Outcome, Report
from banmian.press.preflight.judge import preflight
from banmian.press.preflight.subject import StoryCopy
from banmian.press.preflight.verdict import plain, verdict

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Outcome",
    "Report",
    "StoryCopy",
    "plain",
    "preflight",
    "verdict",
]
