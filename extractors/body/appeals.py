"""Appeals: lines that ask the reader for something, or say who pays for the links, told by their wording."""

from __future__ import annotations

import re

from extractors.body.blocks import Block
from extractors.body.paid_words import PAID, PAID_STEMS
from extractors.body.support_words import ASKING, JOURNALISM
from extractors.body.wording import Wording, find_worded
from extractors.rare import rare

MAX_CHARS = 400  # of an appeal

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


_JOURNALISM = rare("|".join(map(re.escape, JOURNALISM)))
MAX_SUPPORT_CHARS = 300  # of a line that asks to pay for journalism, and does not quote who does
_QUOTED = frozenset('"“”„«»「」『』')


def _asks_for_support(text: str) -> re.Match[str] | None:
    if len(text) > MAX_SUPPORT_CHARS or not _QUOTED.isdisjoint(text):
        return None
    return _JOURNALISM.search(text)


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
    (ASKING, _asks_for_support),
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
        (
            "newsletter",
            "biuletyn",
            "nieuwsbrief",
            "nyhetsbrev",
            "nyhedsbrev",
            "uutiskir",
            "hírlev",
            "рассылк",
            "розсилк",
            "bülten",
        ),
        re.compile(
            r".{0,80}\b(?:zapisz się|zasubskrybuj|přihlaste se|odebírejte|prihláste sa|iratkozz(?:on)? fel|"
            r"abonează-te|abonați-vă|schrijf (?:je|u)|meld (?:je|u)|prenumerera på|anmäl dig|tilmeld dig|"
            r"meld deg|tilaa|подпишитесь|подписывайтесь|підпишіться|підписуйтесь|subscreva|assine|"
            r"inscreva-se|subscriu-te|prijavite se|prijavi se|bültenimize|bültenine)(?!\w).{0,60}"
            r"(?:newsletter|biuletyn|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskir|hírlev|рассылк|розсилк|"
            r"abone ol)|.{0,80}\bjetzt\b.{0,40}\bnewsletter (?:abonnieren|bestellen)\b"
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
        re.compile(
            r"\W{0,3}(?:(?:cieszymy się|dziękujemy),? że przeczyta|bądź (?:z nami )?na bieżąco\b)"
        ).match,
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


def is_notice(block: Block) -> bool:
    """Tell whether a block says that the page's links are paid for, or whom to follow."""
    notices = (*PAID_LINKS, *FOLLOW_ALL)
    return len(block.text) <= MAX_CHARS and bool(find_worded(notices, {0: block.text.lower()}))
