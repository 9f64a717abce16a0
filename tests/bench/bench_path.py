"""Lets these tests import the benchmark, which is no package."""

import sys

from conftest import ROOT

BENCH = ROOT / "bench"
if str(BENCH) not in sys.path:
    sys.path.append(str(BENCH))
