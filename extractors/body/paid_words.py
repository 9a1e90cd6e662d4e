"""Paid words: what notes say that a page's links are paid for, besides those in English and German."""

from __future__ import annotations

# One of these is in every such note.
PAID_STEMS = (
    "affil", "afil", "commissi", "comis", "komis", "prowiz", "proviz", "jutalék", "annonsl", "annonsel",
    "reklaml", "reklamel", "mainosl", "kumppanuusl", "ссыл", "посил", "アフィリエイト", "プロモーションを",
    "広告を", "广告声明", "跳转链接", "佣金", "分潤", "聯盟連結", "수수료", "커미션", "hoa hồng",
)  # fmt: skip
# The beginning of a text, in lower case, that is one. Articles speak of commissions, too: in some languages
# the note says that they are the site's own.
PAID = (
    r"(?=.*\b(?:affili\w+|liens?|partenaires?)\b)(?=.*\b(?:achet\w+|achats?|cliqu\w+)\b)"
    r"(?=.*\b(?:nous|notre|nos)\b).*\b(?:touch\w+|per[cç]\w+|gagn\w+|re[cç]\w+)\b.{0,40}\bcommission"
    r"|.{0,40}\b(?:cet article|cette page|certains liens)\b.{0,60}\b(?:affiliés|d[’']affiliation)\b",
    r"(?=.*\b(?:afiliad\w+|enlaces?)\b)(?=.*\bcompr\w+)(?=.*\b(?:podemos|recib\w+|nuestr\w+|nos)\b)"
    r".*\bcomisión|.{0,40}\b(?:este artículo|esta página)\b.{0,60}\benlaces? (?:de )?afiliad",
    r"(?=.*\b(?:afiliad\w+|links?)\b)(?=.*\bcompr\w+)(?=.*\b(?:podemos|podemo\w+|nosso|nós|nos|receb\w+)\b)"
    r".*\bcomiss(?:ão|ões)",
    r"(?=.*\b(?:affiliazion\w+|link)\b)(?=.*\bacquist\w+)(?=.*\b(?:potremmo|possiamo|ricev\w+|nostr\w+)\b)"
    r".*\bcommission[ei]\b",
    r"(?=.*\b(?:affiliate|links?)\b)(?=.*\b(?:koop|kopen|koopt|aankoop|bestel\w*)\b)(?=.*\b(?:wij|we|ons)\b)"
    r".*\bcommissie",
    r"(?=.*(?:annonslänk|reklamlänk|affiliate-?länk|reklamelink|affiliate-?link|annonselenke"
    r"|affiliate-?lenke|mainoslink|kumppanuuslink))"
    r".*(?:provision|provisjon|ersättning|betaling|kommission|komissio|provisio|palkkio)",
    r"(?=.*(?:afiliacyjn|partnersk|affiliate)).*(?:link|odkaz).*(?:prowizj|proviz)",
    r"(?=.*(?:affiliate|afiliate|partnerlink)).*(?:jutalék|comision)",
    r"(?=.*(?:партнёрск|партнерск|реферальн).{0,20}(?:ссыл|посил))"
    r".*(?:комисси|вознагражд|комісі|винагород)",
    r"(?=.*(?:satış ortaklığı|affiliate|ortaklık)).*(?:bağlantı|link).*komisyon",
    r".{0,60}アフィリエイト(?:広告|リンク|プログラム).{0,60}(?:利用|含|収益|報酬|参加)",
    r".{0,10}(?:本記事|当記事|この記事|本ページ|当サイト).{0,20}(?:プロモーション|広告)を(?:含|利用)",
    r"广告声明[:：]|.{0,30}文内含有的.{0,6}跳转链接|.{0,20}本文.{0,40}(?:佣金|分潤|聯盟連結)",
    r".{0,60}(?:파트너스 활동|쿠팡 ?파트너스|제휴 ?(?:활동|마케팅|링크)).{0,60}(?:수수료|커미션)",
    r"(?=.*(?:afiliasi|affiliate|tiếp thị liên kết)).*(?:komisi|hoa hồng)",
)
