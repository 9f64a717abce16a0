"""Shared by all tests: where things are, and what to do when an outside tool is missing."""

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = Path(__file__).parent / "data"
sys.path.insert(0, str(Path(__file__).parent))


def need_tool(name):
    """Return the tool's path; where it is missing the check is not run, in CI it fails."""
    path = shutil.which(name)
    if path:
        return path
    if os.environ.get("CI"):
        pytest.fail(f"{name} is missing: CI must install it")
    pytest.skip(f"not run: {name} is missing")
    raise AssertionError
