"""Lets these tests import the maker of the compact profile, which is no package."""

import sys

from conftest import ROOT

MAKER = ROOT / "docs" / "profile"
if str(MAKER) not in sys.path:
    sys.path.append(str(MAKER))
