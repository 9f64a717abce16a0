"""Makes the pages and fonts that other rooms' tests make importable; import it first."""

import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
for room in ("render", "fonts"):
    sys.path.insert(0, str(TESTS / room))
