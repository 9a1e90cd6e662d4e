"""URLs: one clean form of an address, and whether two addresses belong to one site."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from urllib.parse import urlsplit, urlunsplit

from publicsuffixlist import PublicSuffixList
from w3lib.url import safe_url_string

# Query parameters that tell where a reader came from, by the tool that adds them. Lower case.
TRACKING = {
    "click ids of ad networks": "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid "
    "igshid igsh li_fat_id epik rdt_cid scid sccid irclickid dicbo tblci obclickid oborigurl cvid",
    "Google Analytics, Tag Manager": "_ga _gl gad_source gad_campaignid",
    "mail senders": "mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking _bta_tid _bta_c ck_subscriber_id "
    "bbeml nlid newsletterid emci emdi ceid sailthru_id",
    "AT Internet, xiti": "xtor",
    "Facebook and other networks' share buttons": "fb_action_ids fb_action_types fb_ref fb_source "
    "__twitter_impression sr_share spref share_id sharetype __tn__ wprov _openstat",
    "campaign codes of publishers": "cmpid cmp ocid ncid icid icmp icmpid intcmp intcid ito s_cid sc_cid "
    "smid smtyp ftag srnd sref mod tw_p traffic_source traffic_medium int_source int_medium "
    "int_campaign int_content partner guccounter recirc_id",
    "referrers": "ref ref_ ref_src ref_url referer referrer",
    "shops": "spm scm algo_pvid _trkparms",
}
TRACKING_PREFIXES = {
    "utm_": "Urchin and its heirs",
    "itm_": "utm_ for links inside a site",
    "mtm_": "Matomo",
    "pk_": "Piwik",
    "piwik_": "Piwik",
    "hsa_": "HubSpot advertising",
    "wt_": "Webtrekk",
    "wt.": "Webtrends",
    "ns_": "comScore: ns_mchannel, ns_campaign",
    "at_": "Piano, once AT Internet: at_medium, at_campaign, and of a site's own whatever begins with at_",
    "cx_": "Piano recommendations",
    "vero_": "Vero mail",
    "oly_": "Omeda mail",
    "guce_": "Yahoo's consent redirect",
    "trk_": "LinkedIn",
    "__cf_chl": "Cloudflare's challenge",
}
# Of these, what chooses the page where the path is a script: portal.php?mod=view&aid=7, as Discuz has it.
SCRIPT, CHOOSING = ".php", frozenset(("mod",))
SESSIONS = frozenset(
    "phpsessid jsessionid sessionid session_id sessid asp.net_sessionid cfid cftoken zenid".split()
)
# sid and s name stories on some sites and sessions on others; a session is a long hexadecimal number.
SESSION_IF_HEX = frozenset(("sid", "s", "osid", "oscsid"))
HEX_SESSION = re.compile(r"[0-9a-fA-F]{24,64}")

_NAMES = frozenset(" ".join(TRACKING.values()).split()) | SESSIONS
_PREFIXES = (*TRACKING_PREFIXES, "aspsessionid")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
# Letters, digits and -._~ mean the same escaped or not: RFC 3986, 2.3 and 6.2.2.2.
_UNRESERVED = r"2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E"
_PLAIN = re.compile(_UNRESERVED)
_ALREADY_CLEAN = re.compile(
    rf"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*/(?:[A-Za-z0-9/_.,~-]++|%(?!{_UNRESERVED})[0-9A-F]{{2}})*+"
)
_PLAIN_HOST = re.compile(r"https?://([a-z0-9.-]+)(?:[/?#]|$)")
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid)=[^/;]*", re.I)
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def clean_url(url: str) -> str:
    """Return `url` without fragment, tracking parameters and session ids.

    Scheme and host in lower case, default port, user name and password off, `.` and `..` resolved,
    characters that may not stand in a URL escaped, and no others, in upper case; the other parameters kept
    in their order. What is not an http(s) URL comes back as it is; nothing is raised.

    >>> clean_url("HTTPS://News.Example:443/a?id=7&utm_source=rss#top")
    'https://news.example/a?id=7'
    """
    url = url.strip()
    if is_clean(url):
        return url
    try:
        parts = urlsplit(safe_url_string(url))
    except ValueError:  # a bracketed host or a host beyond IDNA
        return url
    if parts.scheme not in _DEFAULT_PORTS or not parts.netloc:
        return url
    host = parts.netloc.rpartition("@")[2].lower().removesuffix(_DEFAULT_PORTS[parts.scheme])
    path = _without_dots(_PATH_SESSION.sub("", _one_spelling(parts.path))) or "/"
    chosen = CHOOSING if path.endswith(SCRIPT) else frozenset[str]()
    return urlunsplit((parts.scheme, host, path, _clean_query(_one_spelling(parts.query), chosen), ""))


def is_clean(url: str) -> bool:
    """Whether an address is plainly what `clean_url` makes of it, as most in a list are."""
    return "/." not in url and _ALREADY_CLEAN.fullmatch(url) is not None


def _without_dots(path: str) -> str:
    """Return a path with its `.` and `..` resolved, as browsers do before they ask (RFC 3986, 5.2.4)."""
    if "/." not in path:
        return path
    segments = path.split("/")[1:]
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)


def _one_spelling(part: str) -> str:
    """Return a path or query with its escapes written in one way."""
    return _ESCAPE.sub(_escape, part) if "%" in part else part


def _escape(found: re.Match[str]) -> str:
    escape = found.group().upper()
    return chr(int(escape[1:], 16)) if _PLAIN.fullmatch(escape[1:]) else escape


def _clean_query(query: str, chosen: frozenset[str]) -> str:
    return "&".join(pair for pair in query.split("&") if pair and not _is_noise(pair, chosen))


def _is_noise(pair: str, chosen: frozenset[str]) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower()
    if name in chosen:
        return False
    if name in _NAMES or name.startswith(_PREFIXES):
        return True
    return name in SESSION_IF_HEX and HEX_SESSION.fullmatch(value) is not None


def same_site(a: str, b: str) -> bool:
    """Whether two absolute URLs belong to one registrable domain (by the public suffix list).

    >>> same_site("https://news.example.co.uk/a", "http://www.example.co.uk/")
    True
    >>> same_site("https://a.blogspot.com/", "https://b.blogspot.com/")
    False
    """
    site = site_of(a)
    return bool(site) and site == site_of(b)


def site_of(url: str) -> str:
    """Return the registrable domain of an absolute URL, or its host where it has none, or ''.

    >>> site_of("https://news.example.co.uk/a"), site_of("http://127.0.0.1:8000/")
    ('example.co.uk', '127.0.0.1')
    """
    if plain := _PLAIN_HOST.match(url):
        host: str | None = plain[1]
    else:
        try:
            host = urlsplit(url).hostname
        except ValueError:
            return ""
    return _domain(host.rstrip(".")) if host else ""


@lru_cache(maxsize=4096)
def _domain(host: str) -> str:
    if ":" in host or host.rpartition(".")[2].isdigit():
        return host
    domain = _suffixes().privatesuffix(_in_letters(host))
    return ".".join(host.split(".")[-1 - domain.count(".") :]) if domain else host


def _in_letters(host: str) -> str:
    """Return a host as the list of suffixes has it: not in the form that is sent ("xn--bcher-kva")."""
    try:
        return host.encode("ascii").decode("idna") if "xn--" in host else host
    except UnicodeError:
        return host


@cache
def _suffixes() -> PublicSuffixList:
    """Return the list, read when it is first asked. To encode all its names would take as long again."""
    return PublicSuffixList(accept_encoded_idn=False)
