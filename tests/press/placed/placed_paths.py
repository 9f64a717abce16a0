"""Makes what other rooms' tests are made with importable; import it first."""

import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
ROOMS = ("render", "fonts", "load", "press/preflight")
sys.path[:0] = [str(TESTS / room) for room in ROOMS]
