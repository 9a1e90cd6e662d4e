"""Related further texts: headings that begin with "more", invitations beside lists, and where links lead."""

import pytest

from extractors import extract
from tests.extractors.related.pages import PARAGRAPHS, URL, found, page, teasers

SLUGS = ["the-slow-ferry-home", "bridge-to-the-island"]
STORIES = f"<ul>{teasers(*SLUGS)}</ul>"
CARD = "<li><a href='/2026/11/{0}'><img src=/{0}.jpg alt=''><h4>The story of {0}</h4></a></li>"
CARDS = f"<ul>{''.join(map(CARD.format, SLUGS))}</ul>"


@pytest.mark.parametrize(
    "heading",
    [
        "More harbour notes",
        "Other guides",
        "Weitere Ratgeber",
        "Nos autres conseils mer",
        "Más guías de la zona",
        "Altre guide sul mare",
        "Otras rutas",
        "Fler guider",
        "Más rutas",
        "Další rady",
        "Ещё рецепты",
        "Also on ferries",
        "También te va a servir",
        "Tuilleadh ó Agallaimh",
        "Meira um veður",
    ],
)
def test_a_heading_says_that_there_is_more_of_a_kind(heading: str) -> None:
    record = page(after=f"<section><h2>{heading}</h2>{STORIES}</section>")
    assert found(record) == [(slug, "related") for slug in SLUGS]
    assert record.relatedLinks[0].heading == heading


@pytest.mark.parametrize(
    ("heading", "rel"), [("More must-reads from the pier", "recirculation"), ("Mehr Meistgelesenes", None)]
)
def test_of_what_there_is_more_may_say_that_it_is_no_related_story(heading: str, rel: str | None) -> None:
    rels = {rel for _, rel in found(page(after=f"<section><h2>{heading}</h2>{STORIES}</section>"))}
    assert rels == ({rel} if rel else {"related"})


def test_plain_links_below_such_a_heading_in_the_article_are_its_own() -> None:
    assert found(page(between=f"<h2>Other local ferries</h2>{STORIES}")) == []
    cards = found(page(between=f"<h2>More harbour notes</h2>{CARDS}"))
    assert cards == [(slug, "inline") for slug in SLUGS]


def test_plain_links_below_such_a_heading_at_the_article_s_end_are_further_stories() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    end = f"<h2>More useful posts about harbours</h2>{STORIES}"
    record = extract(f"<main><h1>Harbour opens again</h1>{text}{end}</main>", URL)
    assert [link.url.rpartition("/")[2] for link in record.relatedLinks] == SLUGS
    assert "More useful posts" not in (record.articleBody or "")


def test_a_text_below_such_a_heading_makes_it_a_part_of_the_page() -> None:
    text = "<p>We looked at some others on the way, but they were too slow for us, too dear, or full.</p>"
    assert found(page(after=f"<section><h2>More ferries</h2>{text}{STORIES}</section>")) == []


@pytest.mark.parametrize("heading", ["If you liked that, try these:", "Читайте дальше", "Lies weiter"])
def test_a_heading_leads_on(heading: str) -> None:
    assert found(page(after=f"<div><p>{heading}</p>{STORIES}</div>")) == [(slug, "related") for slug in SLUGS]


@pytest.mark.parametrize(
    "heading",
    [
        "Թեմայի շուրջ",
        "Холбоотой мэдээ",
        "ამავე თემაზე",
        "સંબંધિત",
        "ଆହୁରି ପଢନ୍ତୁ",
        "អត្ថបទពាក់ព័ន្ធ",
        "Straeon tebyg",
        "Падобныя навіны",
        "Oʻxshash yangiliklar",
        "ସମ୍ପର୍କିତ ଖବର",
        "Lotutako albisteak",
    ],
)
def test_headings_of_rarer_languages(heading: str) -> None:
    assert found(page(after=f"<div><h4>{heading}</h4>{STORIES}</div>")) == [
        (slug, "related") for slug in SLUGS
    ]


@pytest.mark.parametrize("heading", ["Ամենաշատ կարդացված", "Is mó léamh", "ተጨማሪ ዜናዎች", "Gehien irakurriak"])
def test_lists_of_the_site_in_rarer_languages(heading: str) -> None:
    rels = {rel for _, rel in found(page(after=f"<div><h4>{heading}</h4>{STORIES}</div>"))}
    assert rels == {"recirculation"}


def test_a_link_whose_own_class_says_read_also() -> None:
    line = (
        "<p><a class='read-also' href='/2026/11/the-slow-ferry-home'>Gəmilər yenidən limana qayıdıb</a></p>"
    )
    assert found(page(between=f"<p>Qiymətlər belədir:</p>{line}<p>Bilet: 4 manat</p>")) == [
        (SLUGS[0], "inline")
    ]


def test_the_other_posts_of_a_category_are_told_at_the_end_of_a_heading() -> None:
    links = "<a href='/category/sea'>바다</a> &gt; <a href='/category/pier'>부두</a>"
    heading = f"<h4>'{links}' 카테고리의 다른 글</h4>"
    assert found(page(after=f"<div>{heading}{STORIES}</div>")) == [(slug, "related") for slug in SLUGS]


@pytest.mark.parametrize(
    "heading", ["Don’t miss a post", "Verpassen Sie keinen Beitrag", "No te pierdas nada"]
)
def test_an_invitation_to_subscribe_is_no_heading_of_the_list_behind_it(heading: str) -> None:
    box = f"<section><h4>{heading}</h4><form><input name=mail></form></section>"
    assert found(page(after=f"<div>{box}<section>{STORIES}</section></div>")) == []


def test_a_call_behind_another_phrase_is_one() -> None:
    link = "<a href='/2026/11/bridge-to-the-island'>A Bridge to the Island in Winter</a>"
    record = page(between=f"<p>If you liked this post, you may also like {link}.</p>")
    assert found(record) == [("bridge-to-the-island", "inline")]
    assert "you may also like" not in record.articleBody


def test_a_button_between_paragraphs_leads_to_no_story() -> None:
    text = "<p>Our advisers are at the telephone from eight in the morning until six on working days.</p>"
    button = "<a class='btn' href='/de/home/rueckruf.html'>Jetzt Rückruf wünschen</a>"
    assert found(page(between=f"<div><h2>We help</h2>{text}{button}</div>")) == []


def test_a_page_among_tutorials_is_beside_those_in_its_own_folder() -> None:
    url = "https://news.example/community/tutorials/how-to-lay-a-keel"
    links = "".join(
        f"<a href='/community/{slug}'><h3>How to do a thing with ships</h3></a>"
        for slug in ("tutorials/how-to-mend-a-sail", "users/jane-roe")
    )
    record = page(after=f"<section><h2>Related tutorials</h2>{links}</section>", url=url)
    assert [slug for slug, _ in found(record)] == ["how-to-mend-a-sail"]


@pytest.mark.parametrize("ending", ["docx", "xlsx", "epub", "webm"])
def test_a_file_is_no_story(ending: str) -> None:
    link = f"<p><a href='/2026/11/the-plan-of-the-ferries.{ending}'>The plan of the ferries for you</a></p>"
    assert found(page(between=link)) == []


def test_a_section_of_people_has_stories_whose_headlines_have_more_words_than_names() -> None:
    links = "".join(
        f"<li><a href='/life/people/{slug}'>The pilots of the harbour</a></li>"
        for slug in ("the-pilots-of-the-harbour-1.4711", "jane-roe")
    )
    record = page(after=f"<section><h3>Read more</h3><ul>{links}</ul></section>")
    assert [slug for slug, _ in found(record)] == ["the-pilots-of-the-harbour-1.4711"]


def test_a_short_link_with_a_picture_beside_stories_with_pictures_is_one() -> None:
    cards = "".join(
        f"<a href='/guides/{slug}'><img src=/a.jpg alt=''><p>{title}</p></a>"
        for slug, title in (
            ("floors/skirting-boards-in-a-day", "Skirting boards in a day"),
            ("floors/levelling-a-floor-at-home", "Levelling a floor at home"),
            ("doors/door", "A new door"),
        )
    )
    url = "https://news.example/guides/floors/laying-a-wooden-floor"
    record = page(after=f"<section><h3>Read also</h3>{cards}</section>", url=url)
    assert len(record.relatedLinks) == 3


@pytest.mark.parametrize(
    "heading",
    [
        "También le puede interesar",
        "Puede que le interese",
        "Poursuivre la visite",
        "Prolongez votre lecture",
        "Das könnte Ihnen ebenfalls gefallen",
        "Potrebbe interessarLe",
        "Poderá também gostar",
        "Dit vindt u misschien ook leuk",
        "Du kanske också är intresserad av",
        "To może Państwa zainteresować",
        "Mohlo by ťa zaujímať",
        "V-ar putea interesa",
        "Возможно, вас заинтересует",
        "Вам може сподобатися",
        "Bunlar da ilgini çekebilir",
        "Keep exploring",
    ],
)
def test_a_heading_asks_each_reader_politely_or_not(heading: str) -> None:
    assert found(page(after=f"<div><h3>{heading}</h3>{STORIES}</div>")) == [
        (slug, "related") for slug in SLUGS
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Más de treinta barcos",
        "Más de 30 barcos",
        "Plus de la moitié des bateaux",
        "Mais de cem barcos",
        "More than thirty boats",
        "Mehr als dreißig Boote",
    ],
)
def test_a_heading_that_tells_how_many_heads_no_list(heading: str) -> None:
    assert found(page(after=f"<section><h2>{heading}</h2>{STORIES}</section>")) == []


BLOG = "https://news.example/harbour-opens-again"


@pytest.mark.parametrize(
    "cards",
    [
        "<article><h2><a href='/ferry-home'>The ferry home</a></h2></article>"
        "<article><h2><a href='/old-piers'>Old piers</a></h2></article>",
        "<div class=related-inline><p>Keep reading</p><ul><li><a href='/ferry-home'>A ferry home</a></li>"
        "<li><a href='/old-piers'>Old piers by the sea</a></li></ul></div>",
    ],
)
def test_short_titles_of_a_blog_that_keeps_its_posts_in_the_root_are_stories(cards: str) -> None:
    record = page(after=f"<section><h3>Keep reading</h3>{cards}</section>", url=BLOG)
    assert found(record) == [("ferry-home", "related"), ("old-piers", "related")]


def test_a_section_in_the_root_is_no_story() -> None:
    section = "<div>Read more:</div><ul><li><a href='/island-times/'>Island Times</a></li></ul>"
    assert found(page(after=f"<div class=article-topics>{section}</div>", url=BLOG)) == []
    beside = f"<ul>{teasers(*SLUGS)}<li><a href='/island-times/'>Island Times</a></li></ul>"
    record = page(after=f"<div class=related><h4>Read more</h4>{beside}</div>", url=BLOG)
    assert [slug for slug, _ in found(record)] == SLUGS


def test_a_help_centre_counts_who_goes_on_to_its_related_articles() -> None:
    links = "".join(
        f"<li><a href='/hc/en-us/related/click?data=BAh7{number}' rel=nofollow>{title}</a></li>"
        for number, title in enumerate(("Undo an import", "Name a boat"))
    )
    record = page(
        after=f"<section class=related-articles><h2>Related articles</h2><ul>{links}</ul></section>",
        url="https://help.news.example/hc/en-us/articles/2881044-Move-your-boats",
    )
    assert found(record) == [("click?data=BAh70", "related"), ("click?data=BAh71", "related")]
    away = "<p><a href='/click?data=BAh7'>An offer for you from a friend of the harbour</a></p>"
    assert found(page(between=away)) == []
