import json

import pytest

from banmian.load.schema import KINDS, json_schema


def schema_of(name):
    return json.loads(json_schema(name))


@pytest.mark.parametrize("name", KINDS)
def test_every_record_is_described_and_closed(name):
    records = schema_of(name)["$defs"].values()
    assert all(record["description"] for record in records)
    assert not any(record["additionalProperties"] for record in records)


def test_issue_says_what_must_be_there():
    schema = schema_of("issue")
    issue = schema["$defs"]["IssueSpec"]
    assert schema["$ref"] == "#/$defs/IssueSpec"
    assert sorted(issue["required"]) == ["date", "layout", "pages"]
    assert "headline" in schema["$defs"]["ArticleSpec"]["properties"]


def test_layout_may_be_partial():
    records = schema_of("layout")["$defs"]
    assert not any("required" in record for record in records.values())
    assert "ink-limit" in records["PressSpec"]["properties"]


def test_same_schema_every_time():
    assert json_schema("issue") == json_schema("issue")
