import json

import jsonschema
import pytest
import yaml

from banmian.load.schema import KINDS, json_schema
from conftest import ROOT


@pytest.mark.parametrize("name", KINDS)
def test_schema_is_valid_and_described(name):
    schema = json.loads(json_schema(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert all(record.get("description") for record in schema["$defs"].values())


@pytest.mark.parametrize("name", ["county-broadsheet", "tabloid", "broadsheet"])
def test_built_in_layouts_fit_the_schema(name):
    text = (ROOT / "layouts" / f"{name}.yaml").read_text(encoding="utf-8")
    jsonschema.validate(yaml.safe_load(text), json.loads(json_schema("layout")))


def test_unknown_keys_do_not_fit():
    schema = json.loads(json_schema("issue"))
    with pytest.raises(jsonschema.ValidationError, match="headlin"):
        jsonschema.validate(
            {
                "layout": "a",
                "date": "2026-03-05",
                "pages": [{"design": "a", "articles": [{"headlin": "x"}]}],
            },
            schema,
        )
