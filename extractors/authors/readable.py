"""Author readable: which of the lines near the headline may name who wrote."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from lxml import etree

from extractors.authors.credit_line import CREDIT, begins_credit
from extractors.authors.credit_opening import SOURCE_BY
from extractors.authors.marks import LINK
from extractors.dates.printed_date import prints_year
from extractors.draft import Draft
from extractors.headline.headings import HEADINGS
from extractors.likeness import fold
from extractors.markup.runs import PARTING, line_of
from extractors.masthead import LONG, Line, in_entry

MAX_LINE = 180
MAX_LEAD = 3  # lines from the first running text to a byline, where that is a standfirst
MIN_HEADLINE = 20  # characters of a headline that is no name
MAX_CONTACT = 3  # blocks below the label of a contact that tell who that is
# A line that is a label, below which stands who answers journalists' or citizens' questions.
CONTACT = re.compile(
    r"(?:(?:(?:press|media|news|public relations|pr|further|more) )?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?: (?:person|information|details|us))?|"
    r"for (?:more|further) information(?:,? (?:please )?contact)?|"
    r"(?:(?:presse|medien|rück)?(?:kontakt|fragen|anfragen|ansprechpartner(?:in)?|ansprechperson(?:en)?)|"
    r"kontakt für (?:die )?(?:presse|medien|rückfragen|medienanfragen))|"
    r"contacts? (?:presse|media|médias?)|service de presse|relations (?:presse|médias)|"
    r"contactos?(?: de)?(?: prensa| medios| comunicación)?|contatos?(?: para)?(?: a)?(?: imprensa)?|"
    r"assessoria de imprensa|contatt[oi](?: stampa| per la stampa)?|ufficio stampa|"
    r"(?:pers)?contact(?:persoon|gegevens)?|contact voor (?:de )?(?:pers|media)|"
    r"(?:press|presse|media)kontakt(?:er)?|kontaktperson(?:er)?|kontakt|yhteystiedot|lisätietoja(?: antaa)?|"
    r"kontakt dla (?:mediów|prasy)|kontakt pro (?:média|novináře)|kontakt pre médiá|sajtókapcsolat|kapcsolat|"
    r"контакты?(?: для (?:прессы|сми))?|контакт за (?:медии|медије)|контакти(?: для змі)?|"
    r"(?:basın )?iletişim(?: bilgileri)?|επικοινωνία|kontak(?: media)?|narahubung|liên hệ(?: báo chí)?|"
    r"(?:للتواصل|جهة الاتصال|الاتصال)(?: الإعلامي)?|איש קשר|"
    r"(?:本件に関する|報道関係者)?(?:の)?お?問い?合わ?せ(?:先)?|連絡先|担当者?|联系人|联系方式|聯絡人|媒体联系人?|新聞聯絡人|"
    r"문의(?:처)?|담당자|담당부서)\s?[:：]?",
    re.I,
)
# The same, where the line below tells what the article is filed under, or which office it is from.
FACT = re.compile(
    r"(?:departments?|agency|agencies|office|section|categor(?:y|ies)|topics?|tags?|subjects?|location|place|"
    r"programs?|type|ministry|abteilung|behörde|fachbereich|ressort|rubrik|kategorie|thema|themen|ort|"
    r"service|rubrique|catégorie|thème|lieu|departamento|categoría|tema|lugar|sección|categoria|secretaria|"
    r"órgão|local|dipartimento|ufficio|luogo|afdeling|onderwerp|locatie|avdelning|ämne|plats|sted|emne|"
    r"dział|kategoria|rubrika|рубрика|раздел|тема|место|категория|kategori|konu|القسم|التصنيف|"
    r"部门|部門|分类|分類|栏目|カテゴリー?|部署|부서|분류|카테고리)\s?[:：]?",
    re.I,
)
MAX_LABEL = 50  # characters of such a label
MIN_TITLE, MAX_TEASER = 5, 6  # words of the link that is another story's title, blocks of its box
PICTURE_END = re.compile(r"[摄攝影][)）]?$")  # "(記者王大明攝)" took the picture
# A sentence, and another one behind it: a story.
STORY = re.compile(r"[。！？][^。！？]*[，。！？]")
OPENING = "“„«‚‹「『\"'"
CLOSING = "”“’»›」』\"'"


def readable_lines(draft: Draft) -> list[Line]:
    """Return the lines near the headline that are none of a story, a quotation or whose it is, the headline
    itself, a heading inside the text or a contact for the press."""
    headline = fold(draft.value("headline") or "")
    barred = {
        id(line)
        for lines in (
            _sections(draft.masthead),
            _labelled(draft.masthead),
            _attributed(draft.masthead),
            _of_other_work(draft.masthead),
            _of_teasers(draft, headline),
        )
        for line in lines
    }
    return [
        line
        for line in draft.masthead
        if _readable(line) and id(line) not in barred and not _holds(line, headline)
    ]


def _readable(line: Line) -> bool:
    if "作者" in line.text and SOURCE_BY.match(line.text):
        return True
    return (
        bool(line.distance)
        and not in_entry(line)
        and len(line.text) <= MAX_LINE
        and not line.quoted
        and (line.text[0] not in "—–" or begins_credit(line.text))
        and line.text.rstrip(CLOSING)[-1:] not in "。।"
        and (line.text.isascii() or not (PICTURE_END.search(line.text) or STORY.search(line.text)))
    )


def _holds(line: Line, headline: str) -> bool:
    """Tell whether a line begins with the headline, or with the end of it, where the outlet stands before:
    where no heading is one, it may stand in a line with its date."""
    first = fold(line.pieces.partition(PARTING)[0]) if len(line.text) >= MIN_HEADLINE else ""
    return len(first) >= MIN_HEADLINE <= len(headline) and (
        headline.endswith(first) or first.startswith(headline)
    )


def _sections(lines: tuple[Line, ...]) -> list[Line]:
    """Return the headings inside the text, where a word such as 'By' may be another one."""
    told = [line.distance for line in lines if line.distance > 0 and len(line.text) > LONG][:1]
    start = told[0] + MAX_LEAD if told else 0  # the first may be a standfirst, above the byline
    behind = [line for line in lines if told and line.distance > start and line.block.tag in HEADINGS]
    return [line for line in behind if not line.says("author")]


def is_quotation(text: str) -> bool:
    """Tell whether a text is in quotation marks, all of it."""
    return bool(text) and text[0] in OPENING and text[-1] in CLOSING


def _attributed(lines: tuple[Line, ...]) -> list[Line]:
    """Return the lines right below one that is a quotation, all of it in marks: whose words it gives."""
    return [
        line
        for above, line in pairwise(lines)
        if above.distance > MAX_LEAD and is_quotation(above.text) and not begins_credit(line.text)
    ]


def _of_other_work(lines: tuple[Line, ...]) -> list[Line]:
    """Return the lines right below one that is 'Medically reviewed by' or the like, and nothing else."""
    return [
        line
        for above, line in pairwise(lines)
        if len(above.text) <= MAX_LABEL and above.text.endswith((" by", " by:")) and CREDIT.match(above.text)
    ]


def _of_teasers(draft: Draft, headline: str) -> list[Line]:
    """Return the lines above the headline that stand in a small box with another story's linked title."""
    return [line for line in draft.masthead if line.distance < 0 and _is_of_teaser(draft, line, headline)]


def _is_of_teaser(draft: Draft, line: Line, headline: str) -> bool:
    for box in line.block.box.ancestors():
        if box.last - box.first > MAX_TEASER or box.first <= line.start < box.last:
            return False
        blocks = draft.blocks[box.first : line.block.index + 1]
        if any(_leads_to_other(link, draft, headline) for block in blocks for link in block.links):
            return True
    return False


def _leads_to_other(link: etree._Element, draft: Draft, headline: str) -> bool:
    """Tell whether a link has the title of another story: several words, no date nor the headline."""
    href, title = link.get("href") or "", line_of(link)
    told = len(title.split()) >= MIN_TITLE and not prints_year(title) and fold(title) != headline
    return told and not LINK.search(href.lower()) and draft.page.absolute(href) != draft.page.url


def _labelled(lines: tuple[Line, ...]) -> list[Line]:
    """Return the short lines below one that is 'Media contact', 'Department' or the like."""
    found: list[Line] = []
    for place, line in enumerate(lines):
        if len(line.text) <= MAX_LABEL and not (line.foreign or line.block.links):
            count = MAX_CONTACT if CONTACT.fullmatch(line.text) else bool(FACT.fullmatch(line.text))
            below = lines[place + 1 : place + 1 + count]
            found += takewhile(lambda one: len(one.text) <= LONG, below)
    return found
