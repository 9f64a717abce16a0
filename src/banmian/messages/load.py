"""What reading issues, layouts and manuscripts has to say."""

from typing import Final

from banmian.messages.table import Severity, Table

LOAD_SEVERITIES: Final[dict[str, Severity]] = {
    "copy-normalised": "note",
    "unpaired-mark": "warning",
    "unused-slot": "note",
}

LOAD: Final[Table] = {}
