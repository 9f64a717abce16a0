"""Optional content: what may be switched off is not sure to print (P03)."""

from collections.abc import Iterator

from banmian.press.preflight.finding import Fault
from banmian.press.preflight.objects import entry, items_of, name_of, text_of
from banmian.press.preflight.subject import Subject


def layers(subject: Subject) -> Iterator[Fault]:
    """P03: none in X-1a; elsewhere one configuration in which every layer prints."""
    properties = entry(subject.root, "/OCProperties")
    if properties is None:
        return
    groups = items_of(entry(properties, "/OCGs"))
    if subject.blind:
        measured = str(len(groups))
        yield Fault("P03-layers", measured=measured, limit="0", severity="error")
        return
    if items_of(entry(properties, "/Configs")):
        yield Fault("P03-configs", severity="error")
    usual = entry(properties, "/D")
    off = [text_of(entry(group, "/Name")) for group in items_of(entry(usual, "/OFF"))]
    if name_of(entry(usual, "/BaseState")) == "OFF":
        off = off or ["BaseState OFF"]
    never = [text_of(entry(group, "/Name")) for group in groups if _unprinted(group)]
    for name in (*off, *never):
        yield Fault("P03-hidden", severity="warning", values={"name": name})


def _unprinted(group: object) -> bool:
    return name_of(entry(group, "/Usage", "/Print", "/PrintState")) == "OFF"
