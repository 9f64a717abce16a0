"""Shared by all tests: where things are, and what to do when an outside tool is missing."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any time", deadline=None)
settings.register_profile("CI", deadline=None, derandomize=True)
settings.load_profile("CI" if os.environ.get("CI") else "any time")

os.environ["BANMIAN_CACHE"] = tempfile.mkdtemp(prefix="banmian-tests-")
"""The user's own cache is no part of any test, and no test of the user's cache."""

atexit.register(shutil.rmtree, os.environ["BANMIAN_CACHE"], ignore_errors=True)

ROOT = Path(__file__).parent.parent
DATA = Path(__file__).parent / "data"
sys.path.insert(0, str(Path(__file__).parent))


class Golden:
    """A dump as it was, equal to what it is now; `pytest --update-golden` rewrites it."""

    update = False

    def __init__(self, path):
        self.path = path

    def __eq__(self, dump):
        if Golden.update and not os.environ.get("CI"):
            self.path.write_text(dump, encoding="utf-8")
        return self.path.read_text(encoding="utf-8") == dump

    __hash__ = None

    def __repr__(self):
        return self.path.read_text(encoding="utf-8")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="rewrite golden dumps")


def pytest_configure(config):
    Golden.update = config.getoption("--update-golden")


def need_tool(name):
    """Return the tool's path; where it is missing the check is not run, in CI it fails."""
    path = shutil.which(name)
    if path:
        return path
    if os.environ.get("CI"):
        pytest.fail(f"{name} is missing: CI must install it")
    pytest.skip(f"not run: {name} is missing")
    raise AssertionError
