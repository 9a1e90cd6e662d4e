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
    r"novinar|toimittaja|kirjoittaja|jornalista|giornalista|periodista|tac-?gia)(?:[-_]?name)?",
    re.I,
)
MAX_CLASSES = 6


def names_writer(classes: str) -> bool:
    """Tell whether one of the classes of an element is a word for who wrote.

    >>> names_writer("icon-text post-info__item--type-author"), names_writer("author-share")
    (True, False)
    """
    return any(map(WORD.fullmatch, classes.split()[:MAX_CLASSES]))
