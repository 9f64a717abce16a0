"""Modules and functions stay small; what grows past the limits is listed here by name."""

import ast

from conftest import ROOT

LONGEST_MODULE = 400
LONGEST_FUNCTION = 50
SOURCES = sorted((ROOT / "src").rglob("*.py"))


def test_no_module_is_longer_than_the_limit():
    offenders = []
    for path in SOURCES:
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST_MODULE:
            offenders.append(f"{path.relative_to(ROOT)}: {lines} lines")
    assert offenders == []


def test_no_function_is_longer_than_the_limit():
    offenders = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    offenders.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.name}")
    assert offenders == []
