"""Shadow: declarative shadow roots put in the place where a browser shows them."""

from __future__ import annotations

from lxml import etree

# Both names are in use: the standard's, and the one that Chrome had before it.
ATTRIBUTES = ("shadowrootmode", "shadowroot")
MARK = b"shadowroot"


def compose_shadows(root: etree._Element) -> None:
    """Turn each `<template shadowrootmode>` into a <div>, and fill its slots with the host's children.

    Children of the host that no slot asks for are not shown by a browser; they stay where they are, behind
    the shadow, since slots may be given by a script.
    """
    for template in list(root.iter("template")):
        host = template.getparent()
        if host is None or not any(template.get(name) for name in ATTRIBUTES):
            continue
        template.tag = "div"
        assigned: dict[str, list[etree._Element]] = {}
        for child in template.itersiblings():
            assigned.setdefault(child.get("slot") or "", []).append(child)
        for slot in list(template.iter("slot")):
            _fill(slot, assigned.pop(slot.get("name") or "", []))


def _fill(slot: etree._Element, children: list[etree._Element]) -> None:
    """Put `children`, each with the text behind it, in place of what the slot holds."""
    if not children:
        return
    for own in list(slot):
        slot.remove(own)
    slot.text = None
    slot.extend(children)
