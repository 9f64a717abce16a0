"""The drawings of the sample issues, part by part; `docs/pictures/draw.py` prints them.

`woodcut` holds the means, `landscape`, `bridge`, `river` and `banks` the parts of the
news picture from back to front, `advert` the tea advert. A new picture is one module
here and one line in `pictures.main`.
"""
