"""Copies: what a browser keeps beside a page that it saves as HTML, at addresses that are on no site."""

from __future__ import annotations

import re

from lxml import etree

# Behind the page's name in the names of such folders, in the languages of browsers.
FOLDER_ENDS = (
    "_files -Dateien _fichiers _archivos _arquivos _ficheiros _file _bestanden -filer _tiedostot _pliki "
    "_soubory _elemei _dosyalar _datoteke _fajlovi _fitxers _fitxategiak _failid _fails _bylos"
).split()
ATTRIBUTES = ("src", "srcset", "poster", "href", "data")
# All lie in the folder itself: what lies deeper is a site's own, as R Markdown has it.
_COPY = re.compile(rf"\s*(?:\./)?[^/?#:]{{1,255}}(?:{'|'.join(FOLDER_ENDS)})/[^/]*(?:,|\Z)")


def leave_out_copies(root: etree._Element) -> None:
    """Take the addresses of copies out of a page that a browser saved."""
    for element in root.iter(etree.Element):
        for name in ATTRIBUTES:
            if _COPY.match(element.get(name, "")):
                del element.attrib[name]
