"""For reading on a screen: the trimmed page, tagged, with outline, without marks.

Inks stay the press's: a screen shows how the page will print. It claims PDF/UA-1.
"""

from typing import Final

from banmian.press.standards.pdfx4 import UA_1
from banmian.press.standards.standard import Standard

SCREEN: Final = Standard(
    name="screen",
    title="PDF/UA-1",
    version=(1, 7),
    xmp=(UA_1,),
    tab_order=True,
)
