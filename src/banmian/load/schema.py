"""JSON Schemas of the files that editors and designers write, for completion in editors.

Made from the record types themselves; keys without a default are required. Names of slots,
layouts and files are not in them: those are looked up when an issue is read.
"""

from typing import Final, Literal, TypeAlias

import msgspec.json

from banmian.fonts.entry import FontsFile
from banmian.model.issue import IssueSpec
from banmian.model.layoutspec import LayoutSpec

SchemaName: TypeAlias = Literal["issue", "layout", "fonts"]

KINDS: Final[dict[SchemaName, type]] = {
    "issue": IssueSpec,
    "layout": LayoutSpec,
    "fonts": FontsFile,
}

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

PARTIAL: Final = frozenset(("layout",))
"""A layout that extends another need not have what that one has."""


def json_schema(name: SchemaName) -> bytes:
    """Return a JSON Schema (draft 2020-12) of one kind of file, indented, in UTF-8."""
    schema = msgspec.json.schema(KINDS[name])
    if name in PARTIAL:
        for record in schema.get("$defs", {}).values():
            record.pop("required", None)
    schema = {"$schema": DRAFT, **schema}
    return msgspec.json.format(msgspec.json.encode(schema), indent=2)
