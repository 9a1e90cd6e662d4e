"""Author marks: the words in addresses and classes that say whose name a page prints there."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from extractors.body.tokens import with_hyphens

# Folders of URLs under which sites keep their authors' pages.
FOLDERS = (
    "authors?|autor|autoren|autores|autore|autori|auteurs?|contributors?|writers?|people|person|personen|"
    "profiles?|profil|staff|team|by|byline|journalists?|journalistes?|reporters?|redaktion|redakteure?|redaktor|"
    "(?:author|writer|reporter|journalist|columnist|staff)-(?:profile|bio)s?|about/people|"
    "skribent|skribenter|forfatter|forfattere|journalister|medarbejder|toimittajat?|kirjoittajat?|"
    "firma|firmas|firme|firmes|signatures?|signataires?|columnists?|colunistas?|columnistas?|articulistas?|opinionistas|periodistas?|redactores|"
    "colaborador(?:es)?|jornalistas?|giornalisti?|collaboratori|redacteurs?|redacteuren|redactie|correspondents?|"
    "yazar|yazarlar|muhabir|muhabirler|penulis|wartawan|jurnalis|tac-gia|tacgia|"
    "szerzok?|szerkesztok?|munkatarsak|autorzy|autorka|dziennikarze?|redaktorzy|redaktori|redactori|"
    "jurnalist[ia]?|novinari?|novinarji|avtorji?|avtory|avtori|autoriai|autorius|autors|zurnalistai|"
    "hofundur|hofundar|udar|udair|awdur|egilea|egileak|mwandishi|waandishi|muellif|muallif|avtorlar|"
    "syntaktis|syntaktes|arthrografo[si]|u|users?|creators?|experts?|tag/author"
)
# Of addresses in lower case: to be told to ignore the case takes a pattern three times as long.
LINK = re.compile(rf"[/?&](?:(?<=/)(?:(?:{FOLDERS})/(?!(?:19|20)\d\d/)|@)[^/?#]|(?<=[?&])author=)")
# Microformats' names of an author's element, and those of systems in which writers are users.
CLASSES = frozenset(("fn", "p-author", "vcard", "username", "user-name"))
# A class that is the word for who wrote, on an element that runs on in a line.
WORD = re.compile(
    r"(?:[a-z]+[-_]+){0,5}(?:article|story|news|post|blog|entry)?(?:write[-_]?by|written[-_]?by|writer|author|byline|reporter|journalist|columnist|redaktor|"
    r"reporteur|auteur|autor|autore|forfatter|skribent|muhabir|yazar|penulis|wartawan|szerz[oő]|dziennikarz|"
    r"novinar|firma|firmante|signatura|signature|assinatura|toimittaja|kirjoittaja|jornalista|giornalista|periodista|tac-?gia|"
    r"(?:art|article|story|news|posted|created)[-_]?by)(?:[-_]?(?:name|nom|nome|nombre))?",
    re.I,
)
# An id that is, as programs of ASP.NET give them: "ctl00_Main_lblAuthor".
ID = re.compile(
    r"(?:[a-z\d]+_){0,6}(?:lbl|lit|ltl|hl|hyp|lnk|txt)?_?(?:author|writer|by|byline|reporter)(?:name)?", re.I
)
MAX_CLASSES = 6
AUTHOR = frozenset(("author", "creator"))  # in rel or itemprop
# Items whose author is not the article's.
OTHERS = re.compile(r"(?:Image|Media|Video|Audio)Object|Photograph|Comment|Answer|Question|Quotation")
MAX_ABOVE = 3  # elements between an author's item and the name in it


def names_writer(classes: str | None, name: str | None = None) -> bool:
    """Tell whether one of the classes of an element, or its id, is a word for who wrote.

    >>> names_writer("icon-text post-info__item--type-author"), names_writer("author-share")
    (True, False)
    >>> names_writer("field-articleauthor"), names_writer("coauthor")
    (True, False)
    >>> names_writer("newsReporter"), names_writer("newsReporters")
    (True, False)
    >>> names_writer(None, "ctl00_Main_lblBy"), names_writer(None, "lblDate")
    (True, False)
    """
    words = with_hyphens(classes or "").split()
    return any(map(WORD.fullmatch, words[:MAX_CLASSES])) or bool(name and ID.fullmatch(name))


def folder(url: str) -> str:
    """Return the part of an address that those of all authors of a site have.

    >>> folder("https://news.example/staff/512/jane-roe/"), folder("https://news.example/jane-roe")
    ('https://news.example/staff/', 'https://news.example')
    """
    found = LINK.search(url.lower())
    return url[: found.end() - 1] if found else url.rstrip("/").rpartition("/")[0]


def names_author(element: etree._Element) -> bool:
    """Tell by rel or itemprop whether an element is the author, or the name of the item that is."""
    rel, itemprop = element.get("rel"), element.get("itemprop")
    if not (rel or itemprop):
        return False
    marks = f"{rel or ''} {itemprop or ''}".lower().split()
    if "name" in marks:
        above = [outer.get("itemprop") or "" for outer in islice(element.iterancestors(), MAX_ABOVE)]
        marks = next((names.lower().split() for names in above if names and names != "url"), [])
    return not AUTHOR.isdisjoint(marks) and not _of_other(element)


def _of_other(element: etree._Element) -> bool:
    """Tell whether an element belongs to a declared item that is a picture, a comment or the like."""
    item = next((outer for outer in element.iterancestors() if outer.get("itemscope") is not None), None)
    while item is not None and item.get("itemprop") and not OTHERS.search(item.get("itemtype") or ""):
        item = next((outer for outer in item.iterancestors() if outer.get("itemscope") is not None), None)
    return item is not None and OTHERS.search(item.get("itemtype") or "") is not None
