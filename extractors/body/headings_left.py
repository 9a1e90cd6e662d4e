"""Headings left: those of lists, modules and bios of which nothing is kept, and those without a letter."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.phrases import BIT, phrase_flags
from extractors.body.shapes import HEADINGS
from extractors.likeness import fold

MAX_CHARS = 60
# All of a heading: above a list of the article's own headings, and above who wrote it.
WORDS = (
    "table of contents|contents|in this article|in this story|jump to|on this page|quick links|"
    "inhalt|inhaltsverzeichnis|sommaire|índice|contenido|contenidos|tabla de contenidos|indice|"
    "sumário|conteúdo|inhoud|inhoudsopgave|innehåll|indhold|innhold|sisällys|spis treści|obsah|"
    "tartalom|cuprins|содержание|оглавление|зміст|съдържание|sadržaj|садржај|kazalo|περιεχόμενα|"
    "içindekiler|المحتويات|תוכן עניינים|فهرست|विषय सूची|สารบัญ|mục lục|daftar isi|目录|目錄|"
    "目次|목차|about the author|about the authors|about the reviewer|about the writer|meet the author|"
    "über den autor|über die autorin|à propos de l auteur|sobre el autor|sobre la autora|"
    "sobre o autor|sobre a autora|sull autore|l autore|over de auteur|om forfatteren|om författaren|"
    "o autorze|o autorovi|a szerzőről|despre autor|об авторе|про автора|за автора|o autoru|"
    "yazar hakkında|عن الكاتب|关于作者|著者について|저자 소개"
)
# All of one above a film or a post that waits for the reader's consent.
EMBEDS = (
    "empfohlener redaktioneller inhalt|empfohlener externer inhalt|externer inhalt|externe inhalte|"
    "recommended external content|external content|contenu externe|contenido externo|contenuto esterno|"
    "conteúdo externo|externe inhoud|externt innehåll|eksternt indhold|eksternt innhold|treść zewnętrzna"
)
_EMBEDS = frozenset(fold(word) for word in EMBEDS.split("|"))
_HEADS = frozenset(fold(word) for word in WORDS.split("|"))
RELATED = BIT["related"]


def headings_left(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of such headings among `blocks`, those kept of all blocks of the `page`."""
    found = set()
    for place, block in enumerate(blocks):
        if block.tag not in HEADINGS or len(block.text) > MAX_CHARS:
            continue
        behind = blocks[place + 1] if place + 1 < len(blocks) else None
        ends = behind is None or (behind.tag in HEADINGS and behind.tag <= block.tag)
        dropped = block.index + 1 < len(page) and (behind is None or behind.index > block.index + 1)
        mute = not any(map(str.isalnum, block.text))  # marks between parts, or a headline of marks alone
        nothing = fold(block.text) in _HEADS or (dropped and phrase_flags(block.text) & RELATED)
        if mute or (ends and nothing) or (dropped and fold(block.text) in _EMBEDS):
            found.add(place)
    return found
