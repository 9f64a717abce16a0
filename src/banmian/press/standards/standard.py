"""What a standard asks of a file, as a record."""

import msgspec


class XmpProperty(msgspec.Struct, frozen=True):
    """A simple property of the XMP packet: its namespace, by prefix and URI, and value."""

    prefix: str
    namespace: str
    name: str
    value: str


class OutputIntent(msgspec.Struct, frozen=True):
    """The printing condition that a file is made for.

    Attributes:
        identifier: name of the condition in its registry, such as `IFRA26`.
        registry: address of the registry; empty = not registered.
        condition, remark: in words, for whoever opens the file.
        profile: an ICC profile of the condition, as the filter FlateDecode wants it.
    """

    identifier: str
    registry: str
    condition: str
    remark: str
    profile: bytes


class Standard(msgspec.Struct, frozen=True):
    """A standard of files.

    Attributes:
        name: under which layouts and the command line call it.
        title: what people call it.
        version: of PDF, in the file's header.
        info: entries of the information dictionary that claim conformance.
        xmp: properties of the XMP packet that claim conformance.
        intent: what the file is printed by; None = it is not for a press.
        spots: whether spot inks go out as such; if not, in their process values.
        tab_order: whether pages say that tabs follow the structure (PDF 1.5 and later).
    """

    name: str
    title: str
    version: tuple[int, int]
    info: dict[str, str] = msgspec.field(default_factory=dict)
    xmp: tuple[XmpProperty, ...] = ()
    intent: OutputIntent | None = None
    spots: bool = False
    tab_order: bool = False

    @property
    def for_press(self) -> bool:
        """Whether the file goes to a press: it then has bleed and may have marks."""
        return self.intent is not None
