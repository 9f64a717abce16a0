"""Adverts in PDF: read, held against the standard of the file they go into, made forms.

Comes in: the adverts of an issue and the folder of their files. Goes out: each page as
plain objects that render/pdf writes untouched, and what stands in the way of that. Only
an issue with such an advert loads this room, and pikepdf with it.
"""

from banmian.press.placed.adverts import Adverts, Order, read_adverts

__all__ = ["Adverts", "Order", "read_adverts"]
