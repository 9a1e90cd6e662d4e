"""Related links: modules, call-outs and recirculation told apart, out of the body, nothing made up."""

import pytest

from extractors import extract
from extractors.record import NewsArticle, RelatedLink
from extractors.related.extract import edges

URL = "https://news.example/2026/11/harbour-opens-again"
PARAGRAPHS = [
    "The harbour of the old town opened again on Monday after two years of work on its walls and its "
    "bridge, and the first ships came in before noon while several hundred people watched from the quay.",
    "The mayor said that the works had cost less than planned, which she put down to a mild winter and to "
    "the patience of the fishermen, who had moored their boats in the next bay for all that time.",
    "Traders on the market square expect more visitors in summer, and two hotels are to open their doors "
    "in April, one of them in the former customs house that had stood empty since the war ended.",
    "The next step is a new lighthouse. The council will decide in January whether it pays for the tower "
    "alone or asks the region for help, as it did for the bridge and for the road along the coast.",
]


def page(after: str = "", between: str = "", head: str = "", url: str = URL) -> NewsArticle:
    """Read an article with markup after it, between its paragraphs, or before it."""
    text = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    body = "".join(text[:2]) + between + "".join(text[2:])
    return extract(
        "<html><head><title>Harbour opens again</title></head>"
        f"<body><nav><a href=/news>News</a></nav>{head}"
        f"<main><article><h1>Harbour opens again after two years of work</h1><div class=text>{body}</div>"
        f"{after}</article></main><footer><a href=/imprint>Imprint</a></footer></body></html>",
        url,
    )


def title_of(slug: str) -> str:
    return slug.replace("-", " ").title()


def teasers(*slugs: str) -> str:
    return "".join(
        f"<li><a href='/2026/11/{slug}?utm_source=box'>{title_of(slug)} in the Old Town</a></li>"
        for slug in slugs
    )


def found(record: NewsArticle) -> list[tuple[str, str]]:
    return [(link.url.rpartition("/")[2], link.rel) for link in record.relatedLinks]


HEADINGS = [
    "Related",
    "Related stories:",
    "Editors' Recommendations",
    "You might also like",
    "More on the harbour",
    "Mehr zum Thema",
    "Das könnte Sie auch interessieren",
    "À lire aussi",
    "Sur le même sujet",
    "Te puede interesar",
    "Noticias relacionadas",
    "Leggi anche",
    "Articoli correlati",
    "Leia também",
    "Lees ook",
    "Läs också",
    "Les også",
    "Læs også",
    "Lue myös",
    "Czytaj też",
    "Související články",
    "Читайте также",
    "Читайте також",
    "İlgili haberler",
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "ອ່ານເພີ່ມເຕີມ",
    "អានបន្ថែម",
    "ተጨማሪ ያንብቡ",
    "წაიკითხეთ ასევე",
    "Կարդացեք նաև",
    "مواضيع ذات صلة",
    "כתבות נוספות בנושא",
    "مطالب مرتبط",
    "यह भी पढ़ें",
    "関連記事",
    "あわせて読みたい",
    "Aiheeseen liittyvää",
    "相关阅读",
    "延伸閱讀",
    "관련기사",
    "Baca juga",
    "Tin liên quan",
    "Next up in harbours",
    "Sehen Sie auch",
    "À voir également",
    "LEA TAMBIEN",
    "También puede leer",
    "Assista também",
    "Luister ook",
    "Ezt olvasta már?",
    "Citeşte şi",
    "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ",
    "Вижте също",
    "Чытайце таксама",
    "Lexo edhe",
    "Həmçinin oxuyun",
    "Ұқсас жаңалықтар",
    "עוד בספורט",
    "همچنین ببینید",
    "यह भी देखें",
    "\u092f\u0939 \u092d\u0940 \u092a\u095d\u0947\u0902",  # "read this too" with its third letter in one sign
    "জেলা থেকে আরও পড়ুন",
    "연안 관련 기사",
    "อ่านข่าวที่เกี่ยวข้อง",
    "Tonton juga",
    "看更多",
    "Dans la même rubrique",
    "Para seguir leyendo",
    "Potrebbe piacervi",
    "Ouça em seguida",
    "Weitere Informationen",
    "同一議題更多文章",
    "往期推荐",
    "ये खबर भी पढ़ें...",
    "Dig Deeper on Harbours",
    "עוד כתבות בנושא:",
    "Other news on this topic",
    "Past stories on this issue",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_list_under_such_a_heading_is_related(heading: str) -> None:
    record = page(
        after=f"<section><h3>{heading}</h3><ul>{teasers('ships-sail', 'bridge-holds')}</ul></section>"
    )
    assert found(record) == [("ships-sail", "related"), ("bridge-holds", "related")]
    assert {link.heading for link in record.relatedLinks} == {heading}
    assert "Ships Sail" not in (record.articleBody or "")
    assert PARAGRAPHS[3] in (record.articleBody or "")


@pytest.mark.parametrize(
    "heading",
    [
        "Most read",
        "Latest news",
        "More posts",
        "More episodes",
        "Trending",
        "Meistgelesen",
        "Les plus lus",
        "Lo más leído",
        "人気記事",
        "Популярное",
        "Çok okunanlar",
        "ΔΗΜΟΦΙΛΗ",
        "Ең көп оқылған",
        "הכי חדש",
        "ജനപ്രിയ",
        "കൂടുതൽ വായിച്ചവ ഇന്ന്",
        "लेटेस्ट न्यूज़ आज",
        "อ่านมากที่สุด",
    ],
)
def test_a_list_under_such_a_heading_is_recirculation(heading: str) -> None:
    record = page(after=f"<div><h3>{heading}</h3><ol>{teasers('ships-sail', 'bridge-holds')}</ol></div>")
    assert found(record) == [("ships-sail", "recirculation"), ("bridge-holds", "recirculation")]


def test_the_latest_of_an_author_are_recirculation() -> None:
    heading = "<h3>More from <a href=/author/jane-roe>Jane Roe</a></h3>"
    record = page(after=f"<div>{heading}<ul>{teasers('ships-sail', 'bridge-holds')}</ul></div>")
    assert {link.rel for link in record.relatedLinks} == {"recirculation"}


@pytest.mark.parametrize("heading", ["More in this series", "Teil der Serie", "この連載"])
def test_parts_of_a_series_are_told_as_such(heading: str) -> None:
    record = page(after=f"<div><h3>{heading}</h3><ul>{teasers('part-two', 'part-three')}</ul></div>")
    assert found(record) == [("part-two", "series"), ("part-three", "series")]


def test_the_record_says_what_told_of_its_links() -> None:
    record = page(after=f"<div><h3>Related</h3><ul>{teasers('ships-sail')}</ul></div>")
    assert record.provenance["relatedLinks"].detail == "heading"
    assert "relatedLinks" not in page().provenance


@pytest.mark.parametrize(
    "callout",
    [
        "Related: <a href='{u}'>{t}</a>",
        "<a href='{u}'>Related: {t}</a>",
        "<strong>READ MORE:</strong> <a href='{u}'>{t}</a>",
        "[<a href='{u}'>Read: {t}</a>]",
        "Lesen Sie auch: <a href='{u}'>{t}</a>",
        "Lire aussi : <a href='{u}'>{t}</a>",
        "Lea también: <a href='{u}'>{t}</a>",
        "Les også: <a href='{u}'>{t}</a>",
        "Читайте также: <a href='{u}'>{t}</a>",
        "【関連記事】<a href='{u}'>{t}</a>",
        "<span>Lire aussi</span> <a href='{u}'>{t}</a>",
        "<a href='{u}'><span>Lire aussi</span><strong>{t}</strong></a>",
        "İLGİLİ HABER <a href='{u}'>{t}</a>",
        "<i>আরও পড়ুন</i> <a href='{u}'>{t}</a>",
        "<i>\u0986\u09b0\u0993 \u09aa\u09dc\u09c1\u09a8</i> <a href='{u}'>{t}</a>",  # of other signs
        "อ่านเพิ่มเติม : <a href='{u}'>{t}</a>",
        "<strong>WATCH MORE: </strong><a href='{u}'><strong>{t}</strong></a>",
        "Also: <a href='{u}'>{t}</a>",
        "<b>Review</b> <a href='{u}'>{t}</a>",
        "<a href='{u}'>PHOTOS: {t}</a>",
        "Lesen Sie hier: <a href='{u}'>{t}</a>",
        "ВИДЕО: <a href='{u}'>{t}</a>",
        "【写真】<a href='{u}'>{t}</a>",
        "<strong>►<a href='{u}'>{t}</a></strong>",
        "&raquo; Useful advice: <a href='{u}'>{t}</a>",
        "<a href='{u}'>▶ {t}</a>",
        "【更多新聞】<a href='{u}'>{t}</a>",
        "<em>If you enjoyed this, you may like <a href='{u}'>{t}</a>.</em>",
    ],
)
def test_a_call_out_between_paragraphs_is_inline(callout: str) -> None:
    line = callout.format(u="/2026/10/old-walls-crumble", t="Why the old walls crumble")
    record = page(between=f"<p>{line}</p>")
    assert found(record) == [("old-walls-crumble", "inline")]
    assert record.relatedLinks[0].headline == "Why the old walls crumble"
    assert "crumble" not in (record.articleBody or "")
    assert all(paragraph in (record.articleBody or "") for paragraph in PARAGRAPHS)


def test_a_box_between_paragraphs_is_inline_by_its_class() -> None:
    link = "<a href=/2026/10/old-walls-crumble>Why the old walls crumble</a>"
    assert found(page(between=f"<aside class=related-box><div>{link}</div></aside>")) == [
        ("old-walls-crumble", "inline")
    ]


def test_a_teaser_alone_between_paragraphs_is_inline_without_a_word() -> None:
    box = "<div><a href=/2026/10/old-walls-crumble-too><h4>Why the old walls crumble away</h4></a></div>"
    record = page(between=box)
    assert found(record) == [("old-walls-crumble-too", "inline")]
    assert "crumble" not in (record.articleBody or "")


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><a href=/2026/10/old-walls-crumble-too>Why the old walls crumble away</a></blockquote>",
        "<div><ul><li><a href=/news/articles/c4gpz2xr3y6o>Why the old walls crumble away</a></ul></div>",
    ],
)
def test_a_quoted_title_and_an_address_of_letters_and_figures_are_of_a_story(box: str) -> None:
    assert [link.rel for link in page(between=box).relatedLinks] == ["inline"]


def test_a_box_named_as_a_module_brings_its_heading() -> None:
    box = f"<div class=related-box><span>In depth</span><ul>{teasers('ships-sail')}</ul></div>"
    assert [link.heading for link in page(after=box).relatedLinks] == ["In depth"]


OLD_WALLS = "<a href=/2026/10/old-walls-crumble>Why the old walls of the harbour crumble</a>"


@pytest.mark.parametrize(
    "line",
    [
        f"<p><strong>Court records: </strong>{OLD_WALLS}</p>",
        f"<p><b>Have you seen this one?</b> {OLD_WALLS}</p>",
        f"<p><b>{OLD_WALLS}</b></p>",
        f"<p><b>{OLD_WALLS}</b></p><h2>What comes next</h2>",
        f"<p>{OLD_WALLS}</p>",
        f"<div class=ad-slot>Advertisement</div><p><b>{OLD_WALLS}</b></p><div class=ad-slot>Ads</div>",
    ],
)
def test_a_label_in_bold_or_a_lone_link_between_paragraphs_is_inline(line: str) -> None:
    record = page(between=line)
    assert found(record) == [("old-walls-crumble", "inline")]
    assert record.relatedLinks[0].headline == "Why the old walls of the harbour crumble"
    assert "crumble" not in (record.articleBody or "")
    assert all(paragraph in (record.articleBody or "") for paragraph in PARAGRAPHS)


def test_a_card_that_is_one_link_is_inline() -> None:
    card = (
        "<figure><a href=/p/old-walls-crumble><div><img src=/w.jpg></div>"
        "<div class=card-title>Old walls</div>"
        "<div>Why they crumble, and what it costs the town</div><div>Harbour Post</div></a></figure>"
    )
    record = page(between=card)
    assert found(record) == [("old-walls-crumble", "inline")]
    assert "crumble" not in (record.articleBody or "")


def parts_under(lines: list[str]) -> str:
    return "".join(
        f"<p>{line}</p><p>{paragraph}</p>" for line, paragraph in zip(lines, PARAGRAPHS, strict=True)
    )


SLUGS = ("ships-sail-at-dawn", "quay-wall-is-mended", "bridge-costs-less", "ferry-fares-go-up")


@pytest.mark.parametrize(
    "text",
    [
        # a link that heads each part of the article, and the same word before a link in each
        parts_under([f"<b><a href=/2026/10/{s}>{title_of(s)} in the Old Town</a></b>" for s in SLUGS]),
        parts_under(
            [f"<b>In short:</b> <a href=/2026/10/{s}>{title_of(s)} in the Old Town</a>" for s in SLUGS]
        ),
        "<p><b>The walls <a href=/2026/10/old-walls-crumble>crumbled in October</a> of that year.</b></p>",
        "<p><b>Court records:</b> <a href=https://court.example/2026/10/file>The file of the case</a></p>",
        "<p>The mayor answered: <a href=/2026/10/old-walls-crumble>the walls will hold</a></p>",
        "<p><a href=/2026/10/old-walls-crumble>The full report on the walls is here.</a></p>",
        f"<div class=caption><p>{OLD_WALLS}</p></div>",
        f"<ul>{teasers(*SLUGS)}</ul><h2>How the towns compare</h2>",
    ],
)
def test_links_that_are_the_article_s_own_stay(text: str) -> None:
    record = page(between=text)
    assert record.relatedLinks == ()


def test_a_story_told_from_this_one_by_a_number_in_its_address() -> None:
    story = "https://news.example/news/articleView.html?idxno=11840"
    line = "<p><a href='/news/articleView.html?idxno={}'>▶ 관련기사 : 여객선 준공영제 3년</a></p>"
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = f"<h1>Harbour opens again</h1><article>{paragraphs}{{}}<p>{PARAGRAPHS[0]}</p></article>"
    assert [link.url for link in extract(html.format(line.format(11835)), story).relatedLinks] == [
        "https://news.example/news/articleView.html?idxno=11835"
    ]
    assert extract(html.format(line.format(11840)), story).relatedLinks == ()


def test_a_section_between_picture_and_headline_does_not_end_a_module() -> None:
    card = (
        "<div><div><a href=/2026/11/{slug}><img src=/{slug}.jpg></a><a href=/category/news/>News</a></div>"
        "<h3><a href=/2026/11/{slug}>{title} in the Old Town</a></h3></div>"
    )
    cards = "".join(card.format(slug=slug, title=title_of(slug)) for slug in SLUGS[:2])
    tabs = "<h4><a href=#>RELATED ARTICLES</a><a href=#>MORE FROM AUTHOR</a></h4>"
    record = page(after=f"<div>{tabs}<div>{cards}</div></div>")
    assert found(record) == [(slug, "related") for slug in SLUGS[:2]]
    assert {link.heading for link in record.relatedLinks} == {"RELATED ARTICLES"}


def test_stories_listed_by_tag_are_no_tags() -> None:
    box = (
        f"<div class='articlesByTag related'><h3>Les også</h3><ul>{teasers('ships-sail-at-dawn')}</ul></div>"
    )
    assert found(page(between=box)) == [("ships-sail-at-dawn", "inline")]


def test_a_call_out_with_a_name_after_its_headline_in_the_address() -> None:
    line = "<p><b>RELATED: </b><a href=/article/why-old-walls-crumble/287-9a1>Why the walls crumble</a></p>"
    assert [link.rel for link in page(between=line).relatedLinks] == ["inline"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<a href='{a}'>Previous post: {t}</a>", "<a href='{b}'>Next post: {t}</a>"),
        ("<a rel=prev href='{a}'>{t}</a>", "<a rel=next href='{b}'>{t}</a>"),
        ("<p class=nav-previous><a href='{a}'>{t}</a></p>", "<p class=nav-next><a href='{b}'>{t}</a></p>"),
        ("<a href='{a}'>Vorheriger Beitrag: {t}</a>", "<a href='{b}'>Nächster Beitrag: {t}</a>"),
        ("<a href='{a}'>前の記事 {t}</a>", "<a href='{b}'>次の記事 {t}</a>"),
        ("<a href='{a}'>Προηγούμενο άρθρο {t}</a>", "<a href='{b}'>Επόμενο άρθρο {t}</a>"),
        ("<a href='{a}'>Prethodni članak: {t}</a>", "<a href='{b}'>Sledeći članak: {t}</a>"),
        ("<a href='{a}'>পূর্ববর্তী খবর: {t}</a>", "<a href='{b}'>পরবর্তী খবর: {t}</a>"),
        ("<a href='{a}'>บทความก่อนหน้า {t}</a>", "<a href='{b}'>บทความถัดไป {t}</a>"),
    ],
)
def test_the_stories_before_and_after(before: str, after: str) -> None:
    words = {"a": "/2026/11/a-b-c", "b": "/2026/11/d-e-f", "t": "Ships sail again"}
    links = f"<div>{before.format(**words)}</div><div>{after.format(**words)}</div>"
    record = page(after=f"<nav class=post-navigation>{links}</nav>")
    assert found(record) == [("a-b-c", "previous"), ("d-e-f", "next")]
    assert {link.headline for link in record.relatedLinks} == {"Ships sail again"}


def test_the_stories_before_and_after_under_lines_that_say_so() -> None:
    links = (
        "<h4>Previous story</h4><a href=/2026/11/a-b-c>Ships sail again</a>"
        "<h4>Next story</h4><a href=/2026/11/d-e-f>Bridge holds again</a>"
    )
    record = page(after=f"<div>{links}</div>")
    assert found(record) == [("a-b-c", "previous"), ("d-e-f", "next")]
    assert [link.headline for link in record.relatedLinks] == ["Ships sail again", "Bridge holds again"]


def test_pages_of_one_story_are_no_neighbours() -> None:
    assert page(after="<nav><a rel=next href='?page=2'>Next page of this story</a></nav>").relatedLinks == ()


def test_a_hyperlink_in_a_sentence_is_no_related_link() -> None:
    sentence = (
        "<p>The walls, as <a href=/2026/10/old-walls-crumble>we reported in October</a>, had been in a poor "
        "state for decades before the works began.</p>"
    )
    record = page(between=sentence)
    assert record.relatedLinks == ()
    assert "we reported in October" in (record.articleBody or "")


CARD = """
<div class=card>
  <a href="/2026/11/{slug}"><img src="/img/{slug}.jpg" alt="a picture of boats"></a>
  <span class=kicker>Harbour</span>
  <h4><a href="/2026/11/{slug}">{title}</a></h4>
  <p>{text}</p>
  <a href="/2026/11/{slug}#more">Read more</a>
</div>
"""


def test_a_teaser_gives_headline_text_and_picture() -> None:
    cards = "".join(
        CARD.format(slug=slug, title=title, text=text)
        for slug, title, text in (
            ("ships-sail", "Ships sail again", "After two years the first ferry has left for the islands."),
            ("bridge-holds", "Bridge holds", "Engineers tested the new bridge for a week and are content."),
        )
    )
    first, second = page(after=f"<div class=more><h3>Recommended</h3><div>{cards}</div></div>").relatedLinks
    assert first == RelatedLink(
        url="https://news.example/2026/11/ships-sail",
        headline="Ships sail again",
        description="After two years the first ferry has left for the islands.",
        imageUrl="https://news.example/img/ships-sail.jpg",
        rel="related",
        heading="Recommended",
        position=0,
    )
    assert (second.headline, second.imageUrl, second.position) == (
        "Bridge holds",
        "https://news.example/img/bridge-holds.jpg",
        1,
    )


def test_a_count_of_comments_does_not_end_a_module() -> None:
    card = (
        "<article><h5><a href=/2026/11/{slug}>{title}</a></h5><div class=dek>{dek}</div>"
        "<div class=comment-count><a href=/2026/11/{slug}#comments>22 comments</a></div></article>"
    )
    cards = card.format(slug="ships-sail-again", title="Ships sail again", dek="Slowly") + card.format(
        slug="bridge-holds-again", title="Bridge holds again", dek="So far"
    )
    links = page(after=f"<div><h4>Other stories you might like</h4>{cards}</div>").relatedLinks
    assert [(link.headline, link.description) for link in links] == [
        ("Ships sail again", "Slowly"),
        ("Bridge holds again", "So far"),
    ]


def test_a_date_and_a_button_are_no_part_of_a_teaser_s_text() -> None:
    card = (
        "<div class=card><h3><a href=/2026/11/{slug}>{title}</a></h3>{dek}"
        "<p class=more><time>{day}</time> <a href=/2026/11/{slug}>Read more</a></p></div>"
    )
    cards = card.format(
        slug="ships-sail-again",
        title="Ships sail again",
        dek="<p>After two years the first ferry has left for the islands.</p>",
        day="November 23, 2026, 5:40 pm",
    ) + card.format(
        slug="bridge-holds-again", title="Bridge holds again", dek="", day="A bridge that stands."
    )
    links = page(after=f"<section><h2>Related stories</h2>{cards}</section>").relatedLinks
    assert [(link.headline, link.description) for link in links] == [
        ("Ships sail again", "After two years the first ferry has left for the islands."),
        ("Bridge holds again", "A bridge that stands."),
    ]


def test_headings_alike_are_headlines_and_a_second_heading_is_none() -> None:
    links = (
        "<h3><a href=/guides/best-kettles>The best kettles</a></h3>"
        "<h3><a href=/2026/11/ships-sail-again>Ships sail again</a></h3>"
        "<h3>Related stories around the web</h3><p><a href=https://other.example/2026/a-b-c>Elsewhere</a></p>"
    )
    links_found = page(after=f"<div><h2>Read more</h2>{links}</div>").relatedLinks
    assert [(link.headline, link.description) for link in links_found] == [
        ("The best kettles", None),
        ("Ships sail again", None),
    ]


def test_teasers_after_the_author_s_box_belong_to_the_heading_before_it() -> None:
    bio = (
        "<div class=author-card><a href=/users/jroe>Jane Roe</a><span>Former contributor</span>"
        "<p>Jane has written about ports and ships for several years, following the trade.</p></div>"
    )
    items = "".join(
        f"<div><h3><a href=/mobile/{slug}/>{title_of(slug)}</a></h3><h4>{text}</h4>"
        f"<p>{text} {text}</p><p>{text} {text} {text}</p><a href=/mobile/{slug}/>Read more</a></div>"
        for slug, text in (
            ("ships-sail-in-rain", "The ferries run in any weather."),
            ("bridge-holds-for-now", "The bridge is stronger than it looks."),
            ("everything-about-locks", "All that we know about the locks so far."),
        )
    )
    record = page(after=f"<h2>Editors' Recommendations</h2>{bio}{items}")
    assert found(record) == [("", "related")] * 3
    assert [link.headline for link in record.relatedLinks] == [
        "Ships Sail In Rain",
        "Bridge Holds For Now",
        "Everything About Locks",
    ]
    assert all("for now" not in (link.description or "").lower() for link in record.relatedLinks)
    assert (record.relatedLinks[0].description or "").startswith("The ferries run in any weather.")
    assert "ferries" not in (record.articleBody or "")


def test_each_story_stands_once_and_under_the_stronger_word() -> None:
    lists = (
        f"<div><h3>Latest news</h3><ul>{teasers('ships-sail', 'rain-ahead')}</ul></div>"
        f"<div><h3>Related</h3><ul>{teasers('ships-sail')}</ul></div>"
    )
    assert found(page(after=lists)) == [("rain-ahead", "recirculation"), ("ships-sail", "related")]


def listed(heading: str, href: str, text: str) -> str:
    return f"<div><h3>{heading}</h3><ul><li><a href='{href}'>{text}</a></li></ul></div>"


@pytest.mark.parametrize(
    "module",
    [
        listed("Related", "/2026/11/x-y-z", "Sponsored: Six reasons to trust us"),
        listed("Related topics", "/news/harbour-and-sea", "Harbour and the sea"),
        listed("Related cases", "/cases/port-v-town", "Port of Aldmouth v. the town"),
        listed("Related", "/harbours-latest-news/all-of-them-list", "Harbours"),
        listed("Related", "/submission/2026/ships-sail-again", "A tale sent in by a reader"),
        listed("Today's best kettle deals", "/2026/11/kettles-for-less", "Kettles for less than ever"),
        "<div class=related-box><h3>Related resources</h3>"
        "<a href='https://get.news.example/w/2026'>What a harbour costs, a guide for towns</a></div>",
        "<div class=related-box><h3>Related topics</h3>"
        "<a href='/news/sea/birds_and_other_animals'>Birds (and other animals)</a></div>",
        listed("Related", "/tag/harbour-works", "Works at the harbour"),
        listed("Related", "/author/jane-roe-1974", "Jane Roe of this paper"),
        listed("Related", "https://other.example/2026/11/x-y-z", "Elsewhere on the web"),
        listed("Related", "#part-two-of-this", "Part two of this story"),
        f"<div class=OUTBRAIN><h3>You may also like</h3><ul>{teasers('one-trick')}</ul></div>",
        f"<div id=taboola-below><h3>Recommended for you</h3><ul>{teasers('one-trick')}</ul></div>",
        f"<div id=comments><h3>Read more</h3><ul>{teasers('what-he-said')}</ul></div>",
        f"<nav><h3>More from us</h3><ul>{teasers('some-page')}</ul></nav>",
        "<div><h3>Related</h3><div id=fill></div><script>fill('#fill')</script></div>",
        "<div><h3>Related</h3></div>" + listed("Comments", "/2026/11/a-b-c", "a link in a comment"),
    ],
)
def test_what_is_no_related_link(module: str) -> None:
    assert page(after=module).relatedLinks == ()


def test_a_heading_before_real_text_cuts_nothing() -> None:
    section = "<h3>Recommended</h3>" + "".join(
        f"<p>{paragraph} See <a href=/2026/10/old-walls-crumble>our report</a>.</p>"
        for paragraph in PARAGRAPHS[:2]
    )
    record = page(between=section)
    assert record.relatedLinks == ()
    assert "our report" in (record.articleBody or "")


def test_a_linked_sentence_stays_in_the_body() -> None:
    sentence = "Read more about <a href=/2026/10/old-walls-crumble>the walls that crumbled in October</a>."
    record = page(between=f"<p>{sentence}</p>")
    assert record.relatedLinks == ()
    assert "the walls that crumbled" in (record.articleBody or "")


def test_a_module_in_the_article_s_own_footer_counts() -> None:
    module = f"<div><h3>Recommended</h3><ul>{teasers('ships-sail')}</ul></div>"
    record = page(after=f"</article></main><footer class=article-footer>{module}</footer>")
    assert found(record) == [("ships-sail", "related")]
    assert page(after=f"</article></main><footer>{module}</footer>").relatedLinks == ()


def test_an_unknown_address_gives_no_links() -> None:
    html = f"<h1>Title of it</h1><p>{PARAGRAPHS[0]}</p><h3>Related</h3><ul>{teasers('ships-sail')}</ul>"
    assert extract(html).relatedLinks == ()


@pytest.mark.parametrize(
    "junk",
    [
        "<h3>Related</h3><a href='http://['>A broken address of a story</a>",
        "<h3>Related</h3>" + "<div>" * 600 + "<a href=/2026/11/deep-down>A story from deep down</a>",
        "<h3>Related</h3>" * 3000,
        f"<p>{PARAGRAPHS[1]}</p><p><b>Court records:</b> <a href=/2026/1/a-b-c>Ships sail at last</a></p>"
        * 3000,
        f"<p>{PARAGRAPHS[1]}</p><a href=/2026/1/a-b-c><img src=a><p>Ships</p><p>sail</p></a>" * 3000,
        "<ul class=related>" + "<li><a href=/2026/1/a-b-c>A b c d e f</a>" * 3000 + "</ul>",
        "<h3>Related</h3><a href='/\x01\ud800-x-y'>A story with odd signs</a>",
    ],
)
def test_hostile_modules_cost_nothing(junk: str) -> None:
    assert PARAGRAPHS[0] in (page(after=junk).articleBody or "")


def test_edges_start_at_the_canonical_address() -> None:
    links = (
        RelatedLink(url="https://news.example/b"),
        RelatedLink(url="https://news.example/c", rel="inline"),
    )
    record = NewsArticle(url=URL + "?x=1", canonicalUrl=URL, relatedLinks=links)
    assert edges(record) == (
        (URL, "https://news.example/b", "related"),
        (URL, "https://news.example/c", "inline"),
    )


def test_the_figure_of_a_place_in_a_list_is_no_part_of_the_headline() -> None:
    items = "".join(
        f"<div><span>{place}</span><a href='/2026/11/{slug}'>{title_of(slug)} at Last</a></div>"
        for place, slug in enumerate(("ships-sail", "bridge-holds"), 1)
    )
    record = page(after=f"<section><h3>Most read</h3>{items}</section>")
    assert [link.headline for link in record.relatedLinks] == ["Ships Sail at Last", "Bridge Holds at Last"]


@pytest.mark.parametrize(
    "box",
    [
        '<aside aria-label="Related articles">{}</aside>',
        '<div data-module="related-content">{}</div>',
        '<section data-component="ReadNext">{}</section>',
        '<div class="x7f2" data-testid="recommended_stories">{}</div>',
        '<div class="art-relate-wrapper">{}</div>',
    ],
)
def test_a_module_without_a_heading_is_told_by_its_label_or_its_data_names(box: str) -> None:
    items = f"<ul>{teasers('ships-sail-at-dawn', 'quay-wall-is-mended', 'bridge-costs-less')}</ul>"
    slugs = ["ships-sail-at-dawn", "quay-wall-is-mended", "bridge-costs-less"]
    assert found(page(after=box.format(items))) == [(slug, "related") for slug in slugs]


@pytest.mark.parametrize("label", ["Comments", "Related topics", "Sponsored"])
def test_a_label_that_names_no_list_of_stories_keeps_its_links_out(label: str) -> None:
    heading = "<h3>Related stories</h3>"
    items = f"<ul>{teasers('ships-sail-at-dawn', 'quay-wall-is-mended', 'bridge-costs-less')}</ul>"
    assert found(page(after=f'<aside aria-label="{label}">{heading}{items}</aside>')) == []


def test_a_class_name_that_is_cut_off_says_nothing() -> None:
    topics = " ".join(f"label-of-topic-{number:03}" for number in range(14))
    names = f"{topics} {'t' * 30} tag-harbour-and-bridge"
    assert names[:300].endswith(" tag")  # as far as names are read; "tag" alone would keep the links out
    items = teasers("ships-sail-at-dawn", "quay-wall-is-mended")
    card = f'<div class="{names}"><h3>Related stories</h3><ul>{items}</ul></div>'
    assert len(found(page(after=card))) == 2


SPOTS = ["customs-house", "fish-market", "dragon-bridge", "tower-by-the-sea"]


@pytest.mark.parametrize("heading", ["Our recommendations", "Popular spots", "Spots to see"])
def test_parts_that_count_and_have_paragraphs_are_the_article(heading: str) -> None:
    parts = "".join(
        f"<article><h3><a href='/spots/{slug}'>{place}. {title_of(slug)}</a></h3><p>{paragraph}</p></article>"
        for place, (slug, paragraph) in enumerate(zip(SPOTS, PARAGRAPHS, strict=True), 1)
    )
    record = page(between=f"<h2>{heading}</h2>{parts}")
    assert found(record) == []
    assert "3. Dragon Bridge\n\nTraders on the market square" in (record.articleBody or "")


def test_read_more_under_a_headline_of_the_same_link_is_no_heading() -> None:
    spots = "".join(
        f"<article><h3><a href='/spots/{slug}'>{title_of(slug)}</a></h3><p>{paragraph}</p>"
        f"<div><a href='/spots/{slug}'>Read more</a></div></article>"
        for slug, paragraph in zip(SPOTS, PARAGRAPHS, strict=True)
    )
    assert found(page(after=f"<div><h2>Spots to see</h2>{spots}</div>")) == []


def test_a_link_that_covers_a_card_is_told_by_its_label() -> None:
    cards = "".join(
        f"<li><div><a href='/2026/11/{slug}' aria-label='{title_of(slug)}'></a></div>"
        f"<div><h3><span>{title_of(slug)}</span></h3></div></li>"
        for slug in ("ships-sail-at-dawn", "quay-wall-is-mended")
    )
    record = page(after=f"<section><h2>More on this story</h2><ul>{cards}</ul></section>")
    assert found(record) == [("ships-sail-at-dawn", "related"), ("quay-wall-is-mended", "related")]
    assert record.relatedLinks[0].headline == "Ships Sail At Dawn"


def test_a_link_that_covers_a_card_of_other_words_is_none_of_it() -> None:
    card = (
        "<div><a href='/2026/11/ships-sail-at-dawn' aria-label='Play'></a></div><h3>Quay wall is mended</h3>"
    )
    assert found(page(after=f"<section><h2>More on this story</h2>{card}</section>")) == []


@pytest.mark.parametrize("heading", ["Keywords", "Palabras clave", "Słowa kluczowe", "Ключевые слова"])
def test_a_module_ends_at_the_keywords(heading: str) -> None:
    lists = f"<p>{heading}</p><ul>{teasers('walls-and-quays')}</ul>"
    module = f"<p>More on this harbour</p><p>Town council</p>{lists}"
    assert found(page(after=f"<aside>{module}</aside>")) == []


def told(address: str, own: str = URL) -> bool:
    """Tell whether a link to an address under such a heading counts as a story."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    module = (
        f"<h3>Related stories</h3><ul><li><a href='{address}'>{title_of('ships-sail-again-at-dawn')}</a></ul>"
    )
    return bool(extract(f"<h1>Harbour opens</h1><article>{text}{module}</article>", own).relatedLinks)


@pytest.mark.parametrize(
    "address",
    ["/hemeroteca/2026-11-08/", "/2026/11/", "/2026/nov/08", "/archive/2026/11/08/", "/archive/4711"],
)
def test_the_list_of_a_day_is_no_story(address: str) -> None:
    assert not told(address)


@pytest.mark.parametrize(
    "address",
    [
        "/school/ships-sail-again-at-dawn/2026/11",
        "/legal/ships-sail-again-2026-11-08/",
        "/sea/archive/2026/11/ships-sail/68001/",
        "/jobs/2026/11/08/ships-sail-again",
    ],
)
def test_an_address_with_a_date_and_a_name_is_a_story_in_any_section(address: str) -> None:
    assert told(address)


def test_a_section_of_the_page_s_own_address_holds_stories() -> None:
    own = "https://news.example/archives/4711"
    assert told("/archives/4712", own)
    assert not told("/archives/harbour-and-coast", own)
    assert not told("/tag/4712", own)


@pytest.mark.parametrize(
    ("own", "further", "other"),
    [
        ("2611/08/news031.html", "2611/08/news031_2.html", "2611/08/news031_ab.html"),
        ("2026/11/harbour-opens/", "2026/11/harbour-opens/2/", "2026/11/harbour-opens/tower/"),
        ("2026/11/harbour-opens", "2026/11/harbour-opens/page/2", "2026/11/harbour-opens-2"),
        ("2026/harbour-482910.html", "2026/harbour-482910-2.html", "2026/harbour-4829102.html"),
    ],
)
def test_a_further_page_of_the_article_is_no_other_story(own: str, further: str, other: str) -> None:
    assert not told(f"/{further}", f"https://news.example/{own}")
    assert told(f"/{other}", f"https://news.example/{own}")


@pytest.mark.parametrize("label", ["In the Gazette", "En Motores", "Auf Seeblick", "Na Praia"])
def test_a_line_that_names_the_site_before_a_bar_is_inline(label: str) -> None:
    line = f"<p>{label} | <a href='/2026/11/ships-sail-at-dawn'>Ships sail at dawn for the first time</a></p>"
    record = page(between=line)
    assert found(record) == [("ships-sail-at-dawn", "inline")]
    assert record.relatedLinks[0].headline == "Ships sail at dawn for the first time"


BLOG = "https://news.example/blog/harbour-opens-again"
BOOKMARK = (
    "<figure class=bookmark><a href='/blog/slow-ferry'><div><div>The slow ferry</div>"
    "<div>What it is like to cross the bay with nobody on board but the crew.</div>"
    "<div>The News</div></div><div><img src=/f.jpg></div></a></figure>"
)


def test_a_card_leads_to_a_story_beside_the_page_whatever_the_length_of_its_name() -> None:
    record = page(between=BOOKMARK, url=BLOG)
    assert found(record) == [("slow-ferry", "inline")]
    assert "crew" not in (record.articleBody or "")
    assert found(page(between=BOOKMARK)) == []


def test_a_card_without_a_picture_may_be_one_link_that_begins_with_a_heading() -> None:
    card = (
        "<figure><a href='/2026/11/the-slow-ferry-home'><div><h2>The slow ferry home</h2></div>"
        "<div><h3>A crossing in five pictures</h3></div><div><p>news.example</p></div></a></figure>"
    )
    assert found(page(between=card)) == [("the-slow-ferry-home", "inline")]


def test_an_article_in_the_article_is_a_card_with_its_summary() -> None:
    card = (
        "<ul><li>Ships at noon: 12</li></ul><div><article><div><h3>"
        "<a href='/2026/11/the-slow-ferry-home'>The slow ferry home, and who still takes it</a></h3>"
        "<ul><li>2026-11-02</li></ul><p>Nobody was on board but the crew, and they had a great deal of "
        "tea at noon.</p></div></article></div>"
    )
    record = page(between=card)
    assert found(record) == [("the-slow-ferry-home", "inline")]
    assert "great deal of tea" not in (record.articleBody or "")


def test_a_list_of_stories_between_the_standfirst_and_the_text_is_related() -> None:
    standfirst = "<p class=sapo>Two years of work on the walls are over, and the first ships are in.</p>"
    stories = f"<ul class=news>{teasers('the-slow-ferry-home', 'bridge-to-the-island')}</ul>"
    main = f"<h1>Harbour opens again after two years of work</h1>{standfirst}{stories}<div class=text>"
    html = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    record = extract(f"<html><body><div class=col>{main}{html}</div></div></body></html>", URL)
    assert found(record) == [("the-slow-ferry-home", "inline"), ("bridge-to-the-island", "inline")]


def test_a_label_right_below_a_heading_says_no_more_than_it() -> None:
    stories = f"<ul>{teasers('the-slow-ferry-home', 'bridge-to-the-island')}</ul>"
    labelled = f"<div><h3>Related to this story</h3></div><div><h4>Most popular</h4>{stories}</div>"
    assert {rel for _, rel in found(page(after=labelled))} == {"related"}
    two = labelled + f"<div><h4>Latest</h4><ul>{teasers('new-lighthouse-for-the-bay')}</ul></div>"
    assert {rel for _, rel in found(page(after=f"<div>{two}</div>"))} == {"recirculation"}


def test_more_stories_in_a_related_box_of_the_article_are_related() -> None:
    module = "<div class='{}'><b>More stories</b><ul>{}</ul></div>"
    stories = teasers("the-slow-ferry-home", "bridge-to-the-island")
    assert {rel for _, rel in found(page(between=module.format("related-box", stories)))} == {"inline"}
    assert {rel for _, rel in found(page(after=module.format("more", stories)))} == {"recirculation"}


def test_a_must_read_in_a_box_of_the_article_that_is_named_also_read_is_related() -> None:
    box = f"<div class=also_read_box><b>Must Read</b><ul>{teasers('the-slow-ferry-home')}</ul></div>"
    assert found(page(between=box)) == [("the-slow-ferry-home", "inline")]


def test_a_list_of_links_to_other_sites_is_not_followed_to_the_next_list() -> None:
    links = "<div><h3>Related links</h3><ul><li><a href=https://port.example/>The port</a></li></ul></div>"
    paid = f"<div><h3>Special PR</h3><ul>{teasers('ships-sail', 'bridge-holds')}</ul></div>"
    assert found(page(after=links + paid)) == []


def test_a_number_in_the_address_of_a_script_is_of_a_story() -> None:
    module = "<h3>Related</h3><ul><li><a href='/s?mid=2247483901&sn=a1'>The slow ferry</a></li></ul>"
    assert [link.rel for link in page(after=module).relatedLinks] == ["related"]
    assert page(after=module.replace("2247483901", "12")).relatedLinks == ()


def test_a_menu_that_is_named_so_holds_related_stories() -> None:
    stories = teasers("the-slow-ferry-home", "bridge-to-the-island")
    module = f"<div class=related-navigation><h2>Related content</h2><nav><ul>{stories}</ul></nav></div>"
    assert {rel for _, rel in found(page(after=module))} == {"related"}
    assert found(page(after=module.replace(" class=related-navigation", ""))) == []


def test_two_words_of_an_address_are_enough_beside_the_page() -> None:
    module = "<h2>Related</h2><ul><li><a href=/blog/slow-ferry>The slow ferry</a></li>"
    module += teasers("ships-sail-again")
    assert ("slow-ferry", "related") in found(page(after=module, url=BLOG))
    assert ("slow-ferry", "related") not in found(page(after=module))


PREVIOUS, NEXT = "The mayor speaks about the harbour budget", "Ferry starts across the harbour on Monday"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{}", "{}"),
        ("← {}", "{} →"),
        ("« {}", "{} »"),
        ("Previous post: {}", "Next post: {}"),
        (
            "<span>Previous</span> <span>Previous post:</span> <b>{}</b>",
            "<span>Next</span> <span>Next post:</span> <b>{}</b>",
        ),
        ("<i>Zurück</i> <i>Vorheriger Beitrag:</i> {}", "<i>Weiter</i> <i>Nächster Beitrag:</i> {}"),
        ("<i>Précédent</i> <i>Article précédent :</i> {}", "<i>Suivant</i> <i>Article suivant :</i> {}"),
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_both_neighbours_in_one_line_are_found(before: str, after: str, apart: bool) -> None:
    one = f'<a rel="prev" href="/2026/03/10/mayor-speaks">{before.format(PREVIOUS)}</a>'
    other = f'<a rel="next" href="/2026/03/12/ferry-starts">{after.format(NEXT)}</a>'
    nav = f"<nav><div>{one}</div><div>{other}</div></nav>" if apart else f"<nav>{one} | {other}</nav>"
    assert [(link.rel, link.headline) for link in page(after=nav).relatedLinks] == [
        ("previous", PREVIOUS),
        ("next", NEXT),
    ]


def test_a_quote_keeps_its_marks_in_a_neighbour_s_headline() -> None:
    nav = '<nav><a rel="next" href="/2026/03/12/ferry-starts">Le maire répond « Ce n’est pas fini »</a></nav>'
    (link,) = page(after=nav).relatedLinks
    assert link.headline == "Le maire répond « Ce n’est pas fini »"
