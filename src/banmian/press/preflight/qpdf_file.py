"""A PDF opened by qpdf, which reads any file, damaged ones too."""

from collections.abc import Iterable
from io import BytesIO

import pikepdf

from banmian.press.preflight.claim import XMP
from banmian.press.preflight.objects import entry
from banmian.press.preflight.qpdf_objects import DAMAGE, in_words


class QpdfFile:
    """A file being read; to be used as a context.

    Attributes:
        root, trailer, version, encrypted: as in `Subject`.
    """

    def __init__(self, data: bytes) -> None:
        """Open a file.

        Raises:
            pikepdf.PasswordError: it wants a password.
            pikepdf.PdfError, RuntimeError: it cannot be opened.
        """
        self._pdf = pikepdf.open(BytesIO(data))
        self.root: object = self._pdf.Root
        self.trailer: object = self._pdf.trailer
        self.version = self._pdf.pdf_version
        self.encrypted = self._pdf.is_encrypted

    def __enter__(self) -> "QpdfFile":
        """Return the file."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._pdf.close()

    def pages(self) -> Iterable[pikepdf.Page]:
        """Return the pages in order."""
        return self._pdf.pages

    def objects(self, _: frozenset[str], __: frozenset[str]) -> Iterable[object]:
        """Return every object, whatever names are asked for."""
        return iter(self._pdf.objects)

    def damage(self) -> tuple[str, ...]:
        """Return what qpdf has to say of the file's syntax."""
        said: list[object] = []
        try:
            said += self._pdf.check_pdf_syntax()
        except DAMAGE as error:
            said.append(error)
        said += self._pdf.get_warnings()
        return tuple(dict.fromkeys(map(in_words, said)))

    def packet(self) -> dict[str, str] | None:
        """Return property -> text of XMP; None = there is none, or it cannot be read."""
        if entry(self.root, "/Metadata") is None:
            return None
        try:
            metadata = self._pdf.open_metadata(
                set_pikepdf_as_editor=False, update_docinfo=False
            )
            return {key: str(metadata.get(key, "")) for key in XMP}
        except (*DAMAGE, ValueError, TypeError, KeyError, SyntaxError):
            return None
