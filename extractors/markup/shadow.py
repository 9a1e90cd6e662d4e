"""Shadow: declarative shadow roots put in the place where a browser shows them."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

# Both names are in use: the standard's, and the one that Chrome had before it.
ATTRIBUTES = ("shadowrootmode", "shadowroot")


def compose_shadows(templates: Iterable[etree._Element]) -> bool:
    """Turn shadow roots among `templates` into a <div>, and fill their slots with the host's children.

    Children of the host that no slot asks for are not shown by a browser; they stay where they are, behind
    the shadow, since slots may be given by a script. A host has one shadow, the first; slots within another
    template are not the shadow's own. Return whether there was a shadow root.
    """
    first: dict[etree._Element | None, etree._Element] = {}
    for template in templates:
        if any(map(template.get, ATTRIBUTES)):
            first.setdefault(template.getparent(), template)
    first.pop(None, None)
    for template in first.values():
        slots = [slot for slot in template.iter("slot") if next(slot.iterancestors("template")) is template]
        template.tag = "div"
        assigned: dict[str, list[etree._Element]] = {}
        for child in template.itersiblings():
            assigned.setdefault(child.get("slot") or "", []).append(child)
        for slot in slots:
            _fill(slot, assigned.pop(slot.get("name") or "", []))
    return bool(first)


def _fill(slot: etree._Element, children: list[etree._Element]) -> None:
    """Put `children`, each with the text behind it, in place of what the slot holds."""
    if not children:
        return
    for own in list(slot):
        slot.remove(own)
    slot.text = None
    slot.extend(children)
