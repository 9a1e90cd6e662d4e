"""Related targets: which links of a page lead to further stories of its site."""

from __future__ import annotations

import re

from extractors.page import Page
from extractors.url_parts import split
from extractors.urls import site_of

# Path segments of pages that list, sell or serve: never a story, in the languages that sites use in URLs.
SERVING = frozenset(
    """
author authors autor autore autoren autores autori auteur auteurs author-profile contributor
contributors columnist columnists redakteur redakteure journalist journalists journaliste profile
profiles profil people user users member members membership staff reporter signataire signataires byline
av tag tags tagi etiqueta etiquetas stichwort schlagwort schlagworte keyword keywords tema temas temi themen
thema theme themes topic topics argomenti taxonomy hashtag mot-cle dossier dossiers category categories
categorie categoria categorias category-list kategorie kategorien rubrik rubriken rubrique rubriques
section sections search suche suchen buscar buscador recherche cerca busca zoeken sok haku szukaj login
logon signin sign-in signup sign-up register registration registrieren account accounts konto mein-konto
abo abonnement abonnements abonnieren subscribe subscription subscriptions newsletter newsletters
email-preferences about about-us contact contact-us kontakt contacto impressum datenschutz privacy
privacy-policy terms-of-use terms-of-service terms-and-conditions legal imprint help hilfe faq cart
checkout shop store jobs careers stellenanzeigen advertise media-kit mediadaten feed feeds rss
comment-policy comments-policy submission submissions forum forums community replies comment comments
kommentare disqus print
cdn-cgi wp-login.php wp-admin sitemap archive archives go out redirect click goto refer product products
produkt produkte producto productos produit produits prodotti coupon coupons cupon cupones descuentos
gutscheine rabatkode promo-codes offers ofertas ofertas-descuentos angebote promociones player roster
""".split()
)
# Those of them that are sections of news, too, before a dated address ("/legal/2026/11/ships-sail-again").
SECTIONS = frozenset(
    """
archive archives careers columnist columnists dossier dossiers go help jobs legal members people tema
temas thema themen theme themes topic topics
""".split()
)
# Those that list persons, whose names have fewer words than a headline.
PERSONS, HEADLINE_HYPHENS = frozenset(("columnist", "columnists", "people")), 4
# A folder of theirs holds stories, told by the words of a headline.
WITHIN_HYPHENS = 3
# Those that serve texts where a page's own address has them, before the words of a headline.
TEACHING, SISTER_HYPHENS = frozenset("community faq help hilfe".split()), 2
# Hosts of a site that sell, list what takes place, or ask for help.
OTHER_HOSTS = frozenset(
    "events eventos tickets veranstaltungen entradas billetterie games puzzles deals act action donate "
    "secure courses cursos kurse corsi cours".split()
)
AUTHORS = frozenset(
    "author authors autor autore autores autoren autori auteur auteurs contributor contributors profile "
    "profil people staff reporter journalist columnist writer writers signataires av".split()
)
# Endings of pictures, sound, films, documents, archives and data.
_NO_PAGE = tuple(
    ".jpg .jpeg .png .gif .webp .avif .svg .mp3 .m4a .wav .ogg .mp4 .m4v .mov .webm .avi .pdf .doc .docx "
    ".odt .rtf .txt .epub .mobi .xls .xlsx .ods .csv .ppt .pptx .odp .zip .rar .7z .gz .tgz .apk .exe .dmg "
    ".xml .rss .atom .ics .vcf .json".split()
)
_NO_WEB = ("#", "mailto:", "javascript:", "tel:", "data:", "whatsapp:", "sms:")
_SCRIPT = (".php", ".asp", ".aspx", ".cgi", ".pl", ".jsp", ".cfm")
_NUMBERED = re.compile(r"(?:^|&)(?!utm_)([a-zA-Z_]+)=(\d{3,})(?=&|$)")
# The number of a story behind a script's name (`/s?mid=2247483901`).
_IDENTIFIED = re.compile(
    r"[?&](?!utm_|cat|sec|tag|topic|author|user|page|channel)[a-z_]+=\d{6,}(?=[&#]|$)", re.I
)
# What a script does beside showing a story: it searches, prints, sends.
_SERVED = re.compile(
    r"[?&](?:name|file|op|do|action|act|view|task|mode)="
    r"(?:search|print\w*|friend\w*|e?mail\w*|send\w*|login|register|profile)(?=[&#]|$)",
    re.I,
)
# The way through which Zendesk's help centres lead to the articles beside one.
_COUNTED = re.compile(r"/hc/[a-z]{2}[a-z\d-]*/related/click\?data=", re.I)
# A number, a document's ending, or an identifier of letters and figures.
_DOCUMENT = re.compile(
    r"\d{4}|\.(?:html?|php|aspx?|shtml|ece|cms|jhtml)$|/(?=[a-z]*\d[a-z]*\d)[a-z\d]{10,32}$"
)
_DATED = re.compile(
    r"/(?:19|20)\d\d[/-][a-z\d]{1,3}/(?:\d\d?/)?[^/]*[a-z]-[^/]+(?:/\d+)?$"
    r"|[a-z]-[^/]+-(?:19|20)\d\d-\d\d-\d\d$"
)
# The list of a day's or a month's stories.
_DAY = re.compile(
    r"(?:^|^[^-]*/)(?:19|20)\d\d([-/.])(?:\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\1\d\d?)?$"
)
# What the address of an article's further page has behind that of its first.
_FURTHER = re.compile(r"(?:_|/|/(?:page|p|seite|pagina|strona|sida|side|sivu)[-/]?|(?<=\d{5})-)\d\d?$")
# The address of an article of which the page's own is a further page; a folder is one by its three words.
# Each ends at the first mark that may end it: to try them all takes the cube of a long address.
_FIRST = re.compile(
    r"(.+)_\d\d?$|((?:.*/)?[^/][^/_-]*[-_][^/][^/_-]*[-_][^/]+)/(?:(?:page|p|seite|pagina|strona|sida|side|sivu)[-/]?)?"
    r"\d\d?$"
)
# A number, or letters and figures.
_IDENTIFIER = re.compile(r"(?=[a-z]*\d)[a-z\d]+$", re.I)
_FOUR_FIGURES = re.compile(r"\d{4}")
_ENDING = re.compile(r"\.[a-z]{3,5}$")


class Targets:
    """The links of one page: each href resolved and judged once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        base = split(page.base_url)
        self._origin = f"{base.scheme}://{base.netloc}"
        self._site = site_of(page.base_url)
        self._own = {_bare(url) for url in (page.url, *page.link_rels.get("canonical", ())) if url}
        self._own_hosts = {_host(url) for url in (page.url, page.base_url) if url}
        self._own_numbers = _numbers(page.url or "")
        self._own_paths = {_path(f"http://{own}").lower() for own in self._own}
        stems = {_ENDING.sub("", path) for path in self._own_paths}
        self._firsts = {found[1] or found[2] for stem in stems if (found := _FIRST.match(stem))}
        self._own_stems = tuple((stems | self._firsts) - {""})
        # A section in the page's own address holds stories, numbered if it is.
        own = _path(page.url).lower() if page.url and looks_like_story(page.url) else ""
        self._own_sections = SECTIONS.intersection(own.split("/")[:-1])
        self._own_tells_nothing = not own
        self._own_numbered = _is_numbered(own)
        self._own_counted = _FOUR_FIGURES.search(own) is not None
        self._own_folder = _folder(page.url or "")
        self._own_name = _path(page.url or "").rstrip("/").rpartition("/")[2]
        self._known: dict[str, str | None] = {}

    def story(self, href: str) -> str | None:
        """Return the absolute address of `href` if it may be another story of the site, else None."""
        if href not in self._known:
            self._known[href] = self._judge(href.strip())
        return self._known[href]

    def _judge(self, href: str) -> str | None:
        url = self._local(href)
        if url is None:
            if not href or href.lower().startswith(_NO_WEB):
                return None
            url = self._page.absolute(href)
            if url is None or not self._site or site_of(url) != self._site:
                return None
            host = split(url).netloc.partition(".")[0].lower()
            if host in SERVING or host in OTHER_HOSTS:
                return None
        path = _path(url).lower().rstrip("/")
        serving = SERVING.intersection(path.split("/"))
        if "click" in serving and _COUNTED.search(url):
            return url
        if (
            (not path and "?" not in url)
            or path.endswith(_NO_PAGE)
            or (serving and not self._is_section(path) and not (serving <= TEACHING and self._is_sister(url)))
        ):
            return None
        if path.startswith(self._own_stems) and self._is_further(path):
            return None
        if path[-1:].isdigit() and not path[-3:].isdigit() and "?" not in url and _DAY.search(path):
            return None
        if path in self._own_paths and (_bare(url) in self._own or self._is_numbered(url)):
            return None if not self._is_numbered_else(url) else url
        return None if "?" in url and _SERVED.search(url) else url

    def is_beside(self, url: str, *, at_root: bool = False) -> bool:
        """Whether the address has a name of two words in the page's own folder, a root only if asked for.

        Blogs keep all their stories in one folder, and two words are few for others.
        """
        folder = _folder(url)
        if folder != self._own_folder or not (at_root or folder.partition("/")[2]):
            return False
        return has_words(url)

    def is_alike(self, url: str) -> bool:
        """Whether the address differs from the page's own by its last part alone, identifiers both."""
        folder, own = _folder(url), self._own_name
        name = _path(url).rstrip("/").rpartition("/")[2]
        same = folder == self._own_folder and bool(folder.partition("/")[2])
        return same and _IDENTIFIER.match(own) is not None and _IDENTIFIER.match(name) is not None

    def is_as_short(self, url: str) -> bool:
        """Whether the address has one word in the page's own folder, as the page's has one or two."""
        same = _folder(url) == self._own_folder and bool(self._own_folder.partition("/")[2])
        return same and self._own_tells_nothing

    def _is_sister(self, url: str) -> bool:
        """Whether an address has a headline's words in the page's own folder, which then serves stories:
        "/community/tutorials/how-to-lay-a-keel"."""
        return self.is_beside(url) and _words(_path(url).rstrip("/").rpartition("/")[2]) >= SISTER_HYPHENS

    def lacks_number(self, url: str) -> bool:
        """Whether the address has no figure, and the page's own has its number or date: that of a list."""
        return self._own_counted and not any(map(str.isdigit, url.partition("://")[2].partition("/")[2]))

    def is_elsewhere(self, url: str) -> bool:
        """Whether the address is on another host of the site than the page's own."""
        return bool(self._own) and _host(url) not in self._own_hosts

    def _is_numbered(self, url: str) -> bool:
        """Whether the address's query has the page's own numbers and no others."""
        return bool(self._own_numbers) and _numbers(url) == self._own_numbers

    def _is_numbered_else(self, url: str) -> bool:
        """Whether the address's query has the page's own number of another story (`?idxno=1183350`)."""
        numbers = _numbers(url) if self._own_numbers else {}
        return any(numbers.get(name, own) != own for name, own in self._own_numbers.items())

    def _is_section(self, path: str) -> bool:
        """Whether the serving segments of a path are sections of news: of this page's, before a date, or of
        persons before the words of a headline."""
        serving = SERVING.intersection(path.split("/"))
        if not serving <= SECTIONS:
            return False
        own = serving <= self._own_sections and (_is_numbered(path) or not self._own_numbered)
        folder, _, name = path.rpartition("/")
        headline = serving <= PERSONS and name.count("-") >= HEADLINE_HYPHENS
        within = name.count("-") >= WITHIN_HYPHENS and folder.rpartition("/")[2] not in serving
        return own or headline or within or _DATED.search(path) is not None

    def _is_further(self, path: str) -> bool:
        """Whether the path is that of another page of the page's own article."""
        path = _ENDING.sub("", path)
        if path in self._firsts:
            return True
        stems = (stem for stem in self._own_stems if path.startswith(stem))
        return any((found := _FURTHER.match(path, len(stem))) and found.end() == len(path) for stem in stems)

    def _local(self, href: str) -> str | None:
        """The address of an href that plainly stays on the host, without the cost of resolving it."""
        if "/." in href or not self._site:
            return None
        if href.startswith("/") and not href.startswith("//"):
            return self._origin + href
        return href if href.startswith(self._origin + "/") else None


def _is_numbered(path: str) -> bool:
    """Whether one of the path's last two segments has a figure."""
    return any(map(str.isdigit, "".join(path.split("/")[-2:])))


def is_author_page(href: str) -> bool:
    """Whether an address is that of an author's page.

    >>> is_author_page("/author/jane-roe"), is_author_page("/mobile/jane-roe")
    (True, False)
    """
    return not AUTHORS.isdisjoint(href.lower().partition("?")[0].split("/"))


def looks_like_story(url: str) -> bool:
    """Whether the address itself speaks of a story: a number, a document's ending or a name of three words.

    >>> [looks_like_story("https://a.example/" + path) for path in ("2026/11/ships-sail-again", "mobile")]
    [True, False]
    >>> looks_like_story("https://a.example/ships-sail-again/287-9a1")
    True
    """
    path = _path(url).rstrip("/")
    folder, _, name = path.rpartition("/")
    if _words(name) > 1 or _DOCUMENT.search(path):
        return True
    if "?" in url and (_IDENTIFIED.search(url) or _COUNTED.search(url)):
        return True
    return _words(folder.rpartition("/")[2]) > 1 and any(map(str.isdigit, name))


def has_words(url: str) -> bool:
    """Whether the last part of the address has two words or more."""
    return _words(_path(url).rstrip("/").rpartition("/")[2]) > 0


def _folder(url: str) -> str:
    """The address of the folder that a page's address is in, without its scheme."""
    address = url.partition("://")[2].removeprefix("www.").partition("?")[0].partition("#")[0]
    return address.rstrip("/").rpartition("/")[0]


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.").lower()


def _words(name: str) -> int:
    """How many words more than one a path segment has."""
    return name.count("-") + name.count("_") + name.count("+")


def _path(url: str) -> str:
    return url.partition("://")[2].partition("/")[2].partition("?")[0].partition("#")[0]


def _numbers(url: str) -> dict[str, str]:
    """The numbers of three figures and more in the address's query, by their names."""
    return dict(_NUMBERED.findall(url.partition("#")[0].partition("?")[2]))


def _bare(url: str) -> str:
    """The address without what does not make another page; a script's query does."""
    address, _, query = url.partition("#")[0].partition("?")
    address = address.partition("://")[2].removeprefix("www.").rstrip("/")
    is_script = "/" not in address or address.lower().endswith(_SCRIPT)
    return f"{address}?{query}" if query and is_script else address
