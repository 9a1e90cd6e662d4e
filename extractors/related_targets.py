"""Related targets: which links of a page lead to further stories of its site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from extractors.page import Page
from extractors.urls import clean_url, site_of

# Path segments of pages that list, sell or serve: never a story, in the languages that sites use in URLs.
SERVING = """
authors? autor(?:e|en|es|i)? auteurs? autoren author-?profile contributors? columnists? redakteure?
journalists? journaliste? profiles? profil people users? member(?:s|ship)? staff reporter signataires?
byline av tags? etiquetas? etiqueta stichwort schlagwort schlagworte keywords? tema temas themen thema
themes? topics? topic temi argomenti taxonomy hashtag mot-cle dossiers? categor(?:y|ies|ia|ias|ie|ien)?
rubrik(?:en)? rubriques? sections? search suche suchen buscar buscador recherche cerca busca zoeken sok
haku szukaj login logon signin sign-in signup sign-up register registration registrieren account accounts
konto mein-konto abo abonnement abonnements abonnieren subscribe subscriptions? subscription newsletters?
email-preferences about about-us contact contact-us kontakt contacto impressum datenschutz privacy
privacy-policy terms-of-use terms-of-service terms-and-conditions legal imprint help hilfe faq cart
checkout shop store jobs careers stellenanzeigen advertise media-kit mediadaten feeds? rss
comments?-?policy forums? community replies comment comments kommentare disqus print cdn-cgi wp-login.php
wp-admin sitemap archive archives go out redirect click goto refer
"""
_SERVING = re.compile(rf"/(?:{'|'.join(SERVING.split())})(?=/|$)", re.I)
_NO_PAGE = re.compile(r"\.(?:pdf|jpe?g|png|gif|webp|svg|mp[34]|zip|docx?|xlsx?|xml|rss|ics|apk)$", re.I)
_SKIPPED_SCHEMES = ("#", "mailto:", "javascript:", "tel:", "data:", "whatsapp:", "sms:")
_SCRIPT = re.compile(r"(?:^/?|\.(?:php|aspx?|cgi|pl|jsp|cfm))$")
_STORY_SIGN = re.compile(
    r"\d{4,}|\.(?:html?|php|aspx?|shtml|ece|cms|jhtml)$|[^/]*[-_+][^/]*[-_+][^/]*/?$", re.I
)


class Targets:
    """The links of one page: each href resolved and judged once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._site = site_of(page.base_url)
        self._own = {_bare(url) for url in (page.url, *page.link_rels.get("canonical", ()))} - {""}
        self._known: dict[str, str | None] = {}

    def story(self, href: str) -> str | None:
        """Return the clean address that `href` leads to if it may be another story of the site, else None."""
        if href in self._known:
            return self._known[href]
        self._known[href] = found = self._judge(href)
        return found

    def _judge(self, href: str) -> str | None:
        text = href.strip()
        if not text or text.lower().startswith(_SKIPPED_SCHEMES):
            return None
        url = self._page.absolute(text)
        if url is None:
            return None
        parts = urlsplit(url)
        path = parts.path.rstrip("/")
        if (not path and not parts.query) or _SERVING.search(path) or _NO_PAGE.search(path):
            return None
        if not self._site or site_of(url) != self._site or _bare(url) in self._own:
            return None
        return clean_url(url)


def looks_like_story(url: str) -> bool:
    """Whether the address itself speaks of a story: a number, a document's ending or a name of three words.

    >>> looks_like_story("https://a.example/2026/11/ships-sail-again"), looks_like_story("https://a.example/mobile")
    (True, False)
    """
    return _STORY_SIGN.search(urlsplit(url).path) is not None


def _bare(url: str) -> str:
    """The address without what does not make another page; a script's query does."""
    parts = urlsplit(clean_url(url))
    query = f"?{parts.query}" if _SCRIPT.search(parts.path) else ""
    return parts.netloc.removeprefix("www.") + parts.path.rstrip("/") + query
