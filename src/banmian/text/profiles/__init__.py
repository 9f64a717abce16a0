"""Rules by region and style. A new region: its record in `regions.REGIONS`."""

from banmian.text.profiles.profile import GAP, HALF, Gap, Profile, Reduction, make_profile

__all__ = ["GAP", "HALF", "Gap", "Profile", "Reduction", "make_profile"]
