"""Appeals: lines that ask the reader for something or speak of their writer, told by their wording."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER
from extractors.body.paid_words import PAID, PAID_STEMS
from extractors.body.shapes import HEADINGS
from extractors.body.wording import Wording, find_worded

MAX_CHARS = 400  # of an appeal
MAX_BIO_CHARS = 700
MIN_DATA_CHARS = 150
# A bio stands among so many last blocks, or in this last share of them.
LAST_BLOCKS, LAST_SHARE = 4, 0.1
MAX_NAME_CHARS = 100  # of the line above it, which has the name and perhaps a job
CODE, CELL = HOLDER["pre"], HOLDER["td"]

_NETWORK = (
    r"(?:twitter|facebook|instagram|x|linkedin|tiktok|youtube|threads|mastodon|bluesky|telegram|whatsapp|"
    r"pinterest|google news)\b"
)
_FOLLOW = (
    "follow|like|join|connect with",
    "folgen? (?:sie|uns)|suivez|síguenos|sigue|siga|seguici|volg|följ|følg|seuraa|obserwuj|śledź",
)
_FOLLOWS = re.compile(
    rf"\W{{0,3}}(?:please |you can |and )?(?:{_FOLLOW[0]})\b.{{0,80}}\bon\W{{1,3}}{_NETWORK}"
    rf"|\W{{0,3}}(?:{_FOLLOW[1]})\b.{{0,80}}\b{_NETWORK}"
)
_FOLLOW_OPENINGS = frozenset(word[:2] for word in "|".join(("please|you|and", *_FOLLOW)).split("|"))


def _follows(text: str) -> re.Match[str] | None:
    """Ask the pattern only of texts that begin as those that it fits: most do not."""
    return _FOLLOWS.match(text) if text[:2] in _FOLLOW_OPENINGS or not text[0].isalnum() else None


# Each names its channel: to follow, to join and to sign up are what articles speak of, too.
# All but the last begin with the text: matched there, and not looked for at every character.
APPEALS: tuple[Wording, ...] = (
    ((), _follows),  # told by its first letters already
    (
        ("newsletter", "inbox"),
        re.compile(
            r".{0,60}\b(?:sign up|subscribe|register|get)\b.{0,60}\b(?:our|my|your|this|free|the)\b.{0,60}"
            r"\b(?:newsletters?|inbox)\b"
            r"|(?=.*\b(?:sign up|subscribe)\b).{0,80}\bto your inbox\b"
        ).match,
    ),
    (("subscribe ",), re.compile(r".{0,90}\bsubscribe (?:now )?to (?:our|my|us)\b").match),
    (
        ("whatsapp",),
        re.compile(
            r"(?:.{0,20}\bjoin\b.{0,60}|.{0,120}\bjoin(?:ing)? our )\bwhatsapp (?:channel|community|group)\b"
        ).match,
    ),
    (("enter your e",), re.compile(r".{0,40}\benter your e-?mail\b").match),
    (("wherever you",), re.compile(r".{0,90}\bwherever you (?:listen|get your podcasts)\b").match),
    (
        ("how we test", "how we review", "how we choose"),
        re.compile(r".{0,250}\b(?:more about|learn|see|read) how we (?:test|review|choose)\b").match,
    ),
    (("referrals",), re.compile(r"you (?:currently )?have \d+ referrals?\b").match),
    (
        ("let us know what",),
        re.compile(
            r"\W{0,3}let us know what you think (?:about|of) this (?:article|story|piece|post)\b"
        ).match,
    ),
    (
        ("for reading",),
        re.compile(
            r"\W{0,3}(?:thanks|thank you)(?: so much| very much)? for reading\b"
            r"(?:\W{0,3}$|.{0,200}\b(?:subscribe|post is public|feel free to share)\b)"
        ).match,
    ),
    (
        ("are closed", "are now closed", "is closed"),
        re.compile(r"\W{0,3}comment(?:s|ing)\b.{0,30}\b(?:are|is) (?:now |currently )?closed\b").match,
    ),
    (
        ("kommentar", "comment", "comentário", "comentario", "reacties", "komentarze", "комментарии"),
        re.compile(
            r"\W{0,3}(?:die |les |los |os |i )?(?:kommentar\w*|commentaires|comentarios|comentários|commenti|"
            r"reacties|komentarze|комментарии)\b.{0,30}\b(?:geschlossen|deaktiviert|fermés|clos|désactivés|"
            r"cerrados|encerrados|fechados|chiusi|gesloten|wyłączone|zamknięte|закрыты|отключены)\W{0,3}$"
        ).match,
    ),
    (
        ("join the conversation",),
        re.compile(r"(?:share your thoughts and )?join the conversation\b.{0,60}$").match,
    ),
    (
        ("support our", "support independent", "support local"),
        re.compile(
            r"\W{0,3}support (?:our|independent|local) (?:\w+ ){0,2}(?:journalism|reporting|newsroom)\b"
        ).match,
    ),
    (("can trust",), re.compile(r"why you can trust\b.{40}").match),
    (("sign-up", "signup"), re.compile(r"we use your sign-?up\b").match),
    (
        ("download ",),
        re.compile(
            r"(?=.*\b(?:news|stories|updates)\b).{0,80}\bdownload (?:the|our)\b.{0,40}\bapps?\b"
            r"|.{0,80}\byou need the\b.{0,40}\bapp\b.{0,20}\bdownload it\b"
        ).match,
    ),
    (
        ("newsletter", "boletín", "infolettre"),
        re.compile(
            r".{0,60}\b(?:abonnier\w+|anmeld\w+|abonnez|inscrivez|suscríb\w+|inscreva\w*|iscriv\w+)\b"
            r".{0,80}\b(?:newsletter|boletín|infolettre)\b"
        ).match,
    ),
    (
        ("agree", "consent"),
        re.compile(
            r"by (?:clicking|tapping|submitting|signing up|subscribing|entering|providing)\b.{0,120}"
            r"\b(?:agree|consent)\b"
        ).match,
    ),
    (
        ("views expressed", "opinions expressed", "the views in", "the opinions in"),
        re.compile(
            r"\W{0,3}(?:the |any |all )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b"
            r"|\W{0,3}the (?:views|opinions) in\b.{0,60}\b(?:are|belong to)\b.{0,30}\b(?:authors?|writers?)\b"
        ).match,
    ),
    (
        ("deutschen presse-agentur", "nachrichtenagentur"),
        re.compile(
            r"\W{0,3}(?:hinweis|anmerkung)?\W{0,3}dieser? (?:text|artikel|beitrag|inhalt|meldung)\b.{0,60}"
            r"\b(?:automati\w+|unverändert|nicht bearbeitet)\b|\W{0,3}dieser? \w+ (?:wurde|ist)\b.{0,80}"
            r"\b(?:presse-agentur|nachrichtenagentur)\b.{0,20}\b(?:übernommen|bearbeitet|veröffentlicht)\b"
        ).match,
    ),
    (
        ("przeczytałeś", "przeczytałaś", "przeczytałaś/eś", "bądź na bieżąco"),
        re.compile(r"\W{0,3}(?:cieszymy się, że przeczyta|bądź (?:z nami )?na bieżąco\b)").match,
    ),
    (
        ("contact",),
        re.compile(
            r"\W{0,3}(?:(?:press|media|investors?|public relations|pr)\s(?:relations\s)?contacts?\b"
            r"|(?:for|please)\b.{0,40}\bcontact:)(?=.{0,200}(?:@|\d{3}[\s).-]{1,2}\d{3}))"
        ).match,
    ),
    (
        ("free articles", "free article"),
        re.compile(
            r"you(?:[’']ve| have) (?:reached|used|read|viewed|hit)\b.{0,40}"
            r"\bfree articles?\b.{0,40}(?:[.!]|$)"
        ).match,
    ),
    (("voit keskustella",), re.compile(r".{0,150}\bvoit keskustella (?:aiheesta|jutusta)\b").match),
    (
        ("may be edited",),
        re.compile(r".{0,250}\bmaterials? may be edited for (?:content|length|style)\b").match,
    ),
    (
        ("archived",),
        re.compile(
            r"this is (?:an )?archived (?:content|page|document|version)\b"
            r"|this (?:page|content|document) (?:is|has been) archived\b.{0,60}\b(?:outdated|updated)\b"
        ).match,
    ),
    (
        ("inquiries", "enquiries"),
        re.compile(r"for (?:media|press) [ei]nquiries,? (?:please )?(?:call|contact|e-?mail)\b").match,
    ),
    (
        ("signal",),
        re.compile(
            r"(?:.{0,250}(?:[?.!] |\byou can |\bplease )(?:message|contact|reach|text|e-?mail) (?:me|us)\b"
            r".{0,60}|\W{0,3}(?:you can |please )?(?:reach|contact|message|text) .{2,60})"
            r"\b(?:on|via|over|using|at) signal\b"
        ).match,
    ),
    (("@",), re.compile(r"\bcan be (?:reached|contacted) (?:at|via|by)\b.{0,60}@").search),
)
# What even headings are where they say it: whom to follow on several networks at once.
_MOST_USED = r"(?:facebook|instagram|x|twitter|tiktok|youtube|whatsapp|threads)\b"
FOLLOW_ALL: tuple[Wording, ...] = (
    (
        ("follow ",),
        re.compile(rf".{{0,100}}\bfollow\b.{{1,60}}\bon {_MOST_USED}.{{1,40}}\b{_MOST_USED}").match,
    ),
)
# Notes that the links of the page are paid for: at the beginning, and anywhere.
PAID_LINKS: tuple[Wording, ...] = (
    (("affiliate",), re.compile(r".{0,80}\b(?:contains?|includes?|are|be) affiliate links?\b").match),
    (
        ("commission", "compensat", "amazon associate", "provision", "portion of sales"),
        re.compile(
            r"\b(?:we|i) (?:may |might |can )?(?:earn|receive|get|make) (?:an? )?(?:small |affiliate )?"
            r"commissions?\b"
            r"|^(?=.*\b(?:affiliate|links?|our site)\b)(?=.*\b(?:buy|purchase)).*\bmay (?:earn|receive) "
            r"(?:an? )?(?:(?:small |affiliate )?commissions?|portion of sales)\b"
            r"|\breceive compensation\b.{0,80}\b(?:retailers|purchases|links)\b"
            r"|\bpartners who compensate us\b"
            r"|\bas an amazon associate\b|\b(?:affiliate|provisions|partner)-links?\b.{0,120}\bprovision\b"
        ).search,
    ),
    (PAID_STEMS, re.compile("|".join(PAID)).match),
)
# Boxes of offers in reviews, by a script that magazines of one house and others use.
OFFERS: tuple[Wording, ...] = (
    (("view deal",), re.compile(r".{1,40}[£$€]\s?[\d.,]+\s?view deal$").match),
    (("today",), re.compile(r"today[’']s best .{2,60} deals$").match),
)
# What an extension of WordPress prints below code.
_CODE_LABEL = re.compile(r"^Code language: \S.{0,40}\(\w+\)$")
_DATA_ENDS = ")}]"
# What a plug-in would have put something in the place of: [gallery ids=1,2], [Gambas:Video 1], [CTA_MODULE].
_SHORTCODE = re.compile(r"^\[/?[A-Za-z][\w-]{2,30}(?:\s[\w-]+=[^\[\]]*|:[A-Za-z][^\[\]:]*)?\]$")
_PLAIN_CODE = re.compile(r"^\[[A-Z][a-z]+\]$|^\[\w+: |^\[[a-z]+\]$")  # "[Methods]", "[Jane: yes]", "[sic]"
_DATA = re.compile(r'^[{\[]\s?[{\["][^\n]{0,200}?"\s?:')
# Between a name and what is said of it: pronouns in brackets, a comma.
_BIO_VERB = re.compile(
    r"^(?:\s?\([^()]{1,30}\))?,?\s(?:(?:currently|previously|formerly|also|now|regularly)\s)?"
    r"(?:is|was|has|writes|covers|works|lives|joined|reports|leads|"
    r"ist|arbeitet|schreibt|berichtet|est|écrit|travaille|es|escribe|trabaja|é|escreve|è|scrive|är|er|on|jest)\b",
    re.I,
)

# What those are who write.
WRITERS = "(?:journalist|writer|reporter|editor|author|contributor|columnist|blogger|correspondent)"
# What is said of a writer by the first name alone, and above the text, as of any other person it rarely is.
_BIO_JOB = re.compile(
    rf"^ (?:(?:is|was) an? (?:[\w-]+,? ){{0,4}}?{WRITERS}\b"
    r"|(?:currently )?(?:works|writes) (?:for|as|about)\b)",
    re.I,
)


def is_notice(block: Block) -> bool:
    """Tell whether a block says that the page's links are paid for, or whom to follow."""
    notices = (*PAID_LINKS, *FOLLOW_ALL)
    return len(block.text) <= MAX_CHARS and bool(find_worded(notices, {0: block.text.lower()}))


def is_data(block: Block) -> bool:
    """Tell whether a block is data for a script, a shortcode, a label below code or numbers of lines."""
    text = block.text
    if block.box.within & CODE:
        return _counts(text.split(), 1 if block.box.within & CELL else 2)
    if text[-1] not in _DATA_ENDS:
        return False
    if text[0] == "[" and _SHORTCODE.match(text):
        return _PLAIN_CODE.match(text) is None
    return _CODE_LABEL.match(text) is not None or (
        len(text) >= MIN_DATA_CHARS and text[-1] != ")" and _DATA.match(text) is not None
    )


def _counts(words: Sequence[str], least: int) -> bool:
    """Tell whether the words are numbers in a row, `least` of them or more."""
    if len(words) < least or not words[0].isdecimal():
        return False
    first = int(words[0][:9])
    return list(words) == [str(first + more) for more in range(len(words))]


def find_bios(
    blocks: Sequence[Block], authors: Sequence[str], doubted: Collection[int], page: Sequence[Block]
) -> set[int]:
    """Return the places of those `blocks` that say who one of the authors is.

    That is among the last of them, or, at a place of those doubted, the first of them or below a line of
    `page`, all its blocks, that begins with the name. authors holds names in lower case, of which only full
    ones are looked for.
    """
    authors = [author for author in authors if " " in author]
    if not authors:
        return set()
    first = max(1, min(len(blocks) - LAST_BLOCKS, round((1 - LAST_SHARE) * len(blocks))))
    return {
        place
        for place, block in enumerate(blocks)
        if len(block.text) <= MAX_BIO_CHARS
        and (
            (place >= first and any(_is_bio(block.text, author) for author in authors))
            or (not place and place in doubted and any(_tells_job(block.text, author) for author in authors))
            or (place in doubted and _is_below_name(block, authors, page))
        )
    }


def _is_bio(text: str, name: str) -> bool:
    head = text.lstrip("“\"'*–—- ")
    named = head[: len(name)].lower() == name
    return (named and _BIO_VERB.match(head[len(name) :]) is not None) or _tells_job(text, name)


def _tells_job(text: str, name: str) -> bool:
    """Tell whether a text begins with the name, or its first part, and says how its bearer writes."""
    head = text.lstrip("“\"'*–—- ")
    names = (name, name.partition(" ")[0])
    return any(head[: len(n)].lower() == n and _BIO_JOB.match(head[len(n) :]) for n in names)


def _is_below_name(block: Block, authors: Sequence[str], page: Sequence[Block]) -> bool:
    """Tell whether a block speaks of the author whose name begins the line above it."""
    if not 0 < block.index < len(page):
        return False
    above = page[block.index - 1]
    if len(above.text) > MAX_NAME_CHARS or above.tag in HEADINGS:
        return False
    named = [author for author in authors if above.text.lower().startswith(author)]
    return any(_is_bio(block.text, name) for author in named for name in (author, *author.split()))
