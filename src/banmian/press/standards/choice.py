"""A standard as a press takes it."""

from msgspec.structs import replace

from banmian.press.profiles import PressProfile
from banmian.press.standards.standard import Standard


def taken_by(profile: PressProfile, standard: Standard) -> Standard:
    """Return a standard with spot inks only if the press takes some."""
    return replace(standard, spots=profile.spots > 0)
