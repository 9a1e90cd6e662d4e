"""Author marks: the words in addresses and classes that say whose name a page prints there."""

from __future__ import annotations

import re

# Folders of URLs under which sites keep their authors' pages.
FOLDERS = (
    "authors?|autor|autoren|autores|autore|autori|auteurs?|contributors?|writers?|people|person|personen|"
    "profiles?|profil|staff|team|by|byline|journalists?|journalistes?|reporters?|redaktion|redakteure?|redaktor|"
    "(?:author|writer|reporter|journalist|columnist|staff)-(?:profile|bio)s?|about/people|"
    "skribent|skribenter|forfatter|forfattere|journalister|medarbejder|toimittajat?|kirjoittajat?|"
    "firma|firmas|firme|columnists?|colunistas?|columnistas?|articulistas?|opinionistas|periodistas?|redactores|"
    "colaborador(?:es)?|jornalistas?|giornalisti?|collaboratori|redacteurs?|redacteuren|redactie|correspondents?|"
    "yazar|yazarlar|muhabir|muhabirler|penulis|wartawan|jurnalis|tac-gia|tacgia|"
    "szerzok?|szerkesztok?|munkatarsak|autorzy|autorka|dziennikarze?|redaktorzy|redaktori|redactori|"
    "jurnalist[ia]?|novinari?|novinarji|avtorji?|avtory|avtori|autoriai|autorius|autors|zurnalistai|"
    "syntaktis|syntaktes|arthrografo[si]|u|users?|creators?|experts?|tag/author"
)
# Of addresses in lower case: to be told to ignore the case takes a pattern three times as long.
LINK = re.compile(rf"[/?&](?:(?<=/)(?:{FOLDERS})/[^/?#]|(?<=[?&])author=)")
# Microformats' names of an author's element, and those of systems in which writers are users.
CLASSES = frozenset(("fn", "p-author", "vcard", "username", "user-name"))
# A class that is the word for who wrote, on an element that runs on in a line.
WORD = re.compile(
    r"(?:[a-z]+[-_]+){0,5}(?:write[-_]?by|written[-_]?by|writer|author|byline|reporter|journalist|columnist|redaktor|"
    r"reporteur|auteur|autor|autore|forfatter|skribent|muhabir|yazar|penulis|wartawan|szerz[oő]|dziennikarz|"
    r"novinar|toimittaja|kirjoittaja|jornalista|giornalista|periodista|tac-?gia|"
    r"(?:art|article|story|news|posted|created)[-_]?by)(?:[-_]?name)?",
    re.I,
)
# An id that is, as programs of ASP.NET give them: "ctl00_Main_lblAuthor".
ID = re.compile(
    r"(?:[a-z\d]+_){0,6}(?:lbl|lit|ltl|hl|hyp|lnk|txt)?_?(?:author|writer|by|byline|reporter)(?:name)?", re.I
)
MAX_CLASSES = 6


def names_writer(classes: str | None, name: str | None = None) -> bool:
    """Tell whether one of the classes of an element, or its id, is a word for who wrote.

    >>> names_writer("icon-text post-info__item--type-author"), names_writer("author-share")
    (True, False)
    >>> names_writer(None, "ctl00_Main_lblBy"), names_writer(None, "lblDate")
    (True, False)
    """
    return any(map(WORD.fullmatch, (classes or "").split()[:MAX_CLASSES])) or bool(
        name and ID.fullmatch(name)
    )


def folder(url: str) -> str:
    """Return the part of an address that those of all authors of a site have.

    >>> folder("https://news.example/staff/512/jane-roe/"), folder("https://news.example/jane-roe")
    ('https://news.example/staff/', 'https://news.example')
    """
    found = LINK.search(url.lower())
    return url[: found.end() - 1] if found else url.rstrip("/").rpartition("/")[0]
