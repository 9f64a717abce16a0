"""What a table of messages is made of."""

from typing import Literal, TypeAlias

Language: TypeAlias = Literal["zh", "en"]
Severity: TypeAlias = Literal["error", "warning", "note"]

Table: TypeAlias = dict[str, dict[Language, tuple[str, str]]]
"""code -> language -> (message, hint); placeholders in braces, an empty hint = none."""
