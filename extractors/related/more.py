"""More headings: "More guides", "Weitere Ratgeber", "Nos autres conseils": further texts of a site."""

from __future__ import annotations

from extractors.body.blocks import Block
from extractors.likeness import words_of
from extractors.related.boxes import TEXT_CHARS, Boxes, is_prose
from extractors.related.cards import SUBHEADINGS, has_picture, mostly_links
from extractors.related.case import lowered
from extractors.related.groups import Group, Hit
from extractors.related.inner import GOODS, compares
from extractors.related.targets import looks_like_story
from extractors.related.words import Kind, heading_kind, is_generic

# What such a heading begins with, the odd ones with a word before: "plus de", "nos autres", "our other"; and
# "also": "Also on ferries", "También te va a servir".
MORE = """
more|other|our other|more of our|mehr|weitere|unsere weiteren|andere|plus de|autres|d autres|nos autres|
más|mas|otros|otras|nuestros otros|nuestras otras|mais|outros|outras|altri|altre|i nostri altri|
le nostre altre|més|altres|meer|onze andere|mer|fler|andra|flere|andre|lisää|muita|więcej|inne|další|
ďalšie|još|ostale|további|alte|mai multe|още|други|ещё|еще|другие|інші|ще|daha fazla|diğer|περισσότερα|
lainnya|thêm|also|auch|aussi|también|também|anche|ook|också|også|myös|również|także|také|tiež|takođe|
također|също|также|також|ayrıca|juga
"""
_MORE = tuple(sorted((phrase.strip().split() for phrase in MORE.split("|")), key=len, reverse=True))
MAX_CHARS, MAX_WORDS = 45, 6  # of what there is more of
# What says no more than that they are texts; with a word of these days they are of the whole site.
TEXTS = frozenset(
    """
news stories articles posts headlines nachrichten meldungen artikel beiträge noticias artículos notizie
articoli notícias artigos actualités articles nieuws artikelen nyheter artiklar nyheder artikler uutiset
wiadomości artykuły zprávy články správy új cikkek hírek știri новости статьи новини статті haberler
""".split()
)
THESE_DAYS = frozenset(
    """
today week hour now heute woche hoy día semana oggi giorno settimana hoje dia aujourd jour semaine vandaag
week idag dag vecka tänään dziś dnia dnes azi zilei сегодня дня сьогодні днес bugün günün
""".split()
)
# Whole headings of texts to go on with that may also head a part of the article.
GOING_ON = frozenset(
    """
next steps|background|full coverage|our coverage|hintergrund|hintergründe|zum hintergrund|contexte|contexto|
antecedentes|contesto|achtergrond|bakgrund|bakgrunn|baggrund|taustaa|tło|kontekst|souvislosti|контекст
""".strip()
    .replace("\n", "")
    .split("|")
)
FIRST_MORE = frozenset(words[0] for words in _MORE) | {phrase.partition(" ")[0] for phrase in GOING_ON}
# Boxes whose first line may be their heading whatever its element.
BOXES = frozenset(("aside", "section", "div"))
MIN_STORIES = 2
MAX_AWAY = 4  # blocks from the heading to the first story: a label, a date


def more_kind(block: Block) -> tuple[Kind, bool] | None:
    """Return what a heading announces that begins with "more" and says of what in a few words, or None.

    What is said of goods, comments or what is popular says so here, too.
    """
    return _told(block) if block.tag in SUBHEADINGS else None


def box_kind(block: Block) -> tuple[Kind, bool] | None:
    """Return the same of a line of its own with which a box begins, whatever its element."""
    box = block.box.parent
    if block.tag in SUBHEADINGS or box is None or box.tag not in BOXES:
        return None
    return _told(block) if block.index == box.first < box.last - MIN_STORIES else None


def says_more(block: Block) -> bool:
    """Tell whether a heading says "more" and of nothing else than texts: "More posts"."""
    words = words_of(lowered(block.text))
    size = next((len(phrase) for phrase in _MORE if words[: len(phrase)] == phrase), 0)
    return bool(size) and len(words) == size + 1 and words[size] in TEXTS


def _told(block: Block) -> tuple[Kind, bool] | None:
    if block.links or len(block.text) > MAX_CHARS:
        return None
    words = words_of(lowered(block.text))
    if not words or words[0] not in FIRST_MORE or block.text[-1] in ".?!":
        return None
    if " ".join(words) in GOING_ON:
        return "related", False
    size = next((len(phrase) for phrase in _MORE if words[: len(phrase)] == phrase), 0)
    rest = words[size:]
    if not size or not 0 < len(rest) <= MAX_WORDS or is_generic(" ".join(words)) or compares(words):
        return None
    if rest[0] in TEXTS and not THESE_DAYS.isdisjoint(rest):
        return "recirculation", False
    for number in (len(rest), 2, 1):
        told = heading_kind(" ".join(rest[:number])) if number > 1 or rest[0] not in TEXTS else None
        if told is not None and told[0] != "related":
            return told[0], False
    return ("never", False) if rest[-1] in GOODS else ("related", False)


def is_followed(head: Block, group: Group, boxes: Boxes) -> bool:
    """Tell whether two stories or more follow such a heading at once, only cards where the article goes on
    behind them: above plain links a heading like that is its own. True of all other headings.
    """
    if heading_kind(head.text) is not None or (more_kind(head) or box_kind(head)) is None:
        return True
    within = boxes.inside_main(head.index) and boxes.goes_on(group.last)
    if within and not all(map(_is_card, group.hits)):
        return False
    between = boxes.blocks[group.first + 1 : group.hits[0].block.index]
    if head.tag not in SUBHEADINGS and not _fills_box(head, group, boxes):
        return False
    if len(between) >= MAX_AWAY or any(is_prose(block, TEXT_CHARS) for block in between):
        return False
    return len({hit.url for hit in group.hits}) >= MIN_STORIES


def _fills_box(head: Block, group: Group, boxes: Boxes) -> bool:
    """Whether hardly anything but stories stands behind a heading in its box."""
    box = head.box.parent
    told = all(looks_like_story(hit.url) for hit in group.hits)
    return told and box is not None and mostly_links(boxes.blocks[group.first + 1 : box.last])


def _is_card(hit: Hit) -> bool:
    return hit.block.tag in SUBHEADINGS or has_picture(hit.link)
