"""Further headings: ways to go on, more of a kind, and lines that head a list by their place."""

import pytest

from extractors import extract
from tests.extractors.related.pages import PARAGRAPHS, URL, found, page, teasers

SLUGS = ["the-slow-ferry-home", "bridge-to-the-island"]
STORIES = f"<ul>{teasers(*SLUGS)}</ul>"
RELATED = [(slug, "related") for slug in SLUGS]


@pytest.mark.parametrize(
    "heading",
    [
        "Read these next",
        "Read another",
        "Keep thinking",
        "Keep listening",
        "From the archive",
        "ALSO:",
        "Mentioned above",
        "Liens connexes",
        "Další z rubriky",
        "Ďalšie z rubriky",
        "Więcej z działu",
        "Aus diesem Ressort",
        "Altro da questa sezione",
        "Mais desta editoria",
        "Pročitajte više",
        "Прочитајте више",
        "Още от рубриката",
        "Ще з рубрики",
        "Bu kategoriden",
        "További cikkek a rovatból",
        "खबरें और भी हैं...",
        "이 칼럼의 다른 글",
        "Now read this",
        "Dans la rubrique Bretagne",
        "Aus der Rubrik Küste",
        "यूपी की ये खबरें भी पढ़ें...",
        "연안 관련 기사…",
        "Si parla di questo anche qui",
        "Earlier stories",
        "Previously in the Gazette",
        "Unsere Leseempfehlung",
        "Passend zum Artikel",
        "Nos lecteurs ont aussi lu",
        "Articoli che potrebbero interessarti",
        "Artigos recomendados",
        "Mogłoby cię zainteresować",
        "Bővebben a kikötőről",
        "Подробнее о порте",
        "Детальніше про порт",
        "Више о луци",
        "Liman hakkında daha fazla",
        "Lebih lanjut tentang pelabuhan",
        "更多關於港口的報導",
        "더 많은 항구 소식",
        "بیشتر درباره بندر",
        "বন্দর নিয়ে আরও",
        "துறைமுகம் குறித்து மேலும்",
        "Aloqador xabarlar",
        "Հարակից նորություններ",
        "Erthyglau perthnasol",
        "Gai honi buruzko albisteak",
        "Habari zaidi kuhusu bandari",
    ],
)
def test_a_heading_invites_the_reader_to_go_on(heading: str) -> None:
    record = page(after=f"<div><div>{heading}</div>{STORIES}</div>")
    assert found(record) == RELATED
    assert "Slow Ferry" not in (record.articleBody or "")


@pytest.mark.parametrize(
    "heading", ["More news obituaries", "Other News in the Office of Water", "Otras noticias de Temporal"]
)
def test_news_of_a_kind_are_no_list_of_all_news(heading: str) -> None:
    assert found(page(after=f"<section><h3>{heading}</h3>{STORIES}</section>")) == RELATED


@pytest.mark.parametrize(
    "heading", ["Otras noticias de hoy", "More news of the week", "Weitere Artikel heute"]
)
def test_more_of_today_is_of_the_whole_site(heading: str) -> None:
    rels = {rel for _, rel in found(page(after=f"<section><h3>{heading}</h3>{STORIES}</section>"))}
    assert rels == {"recirculation"}


@pytest.mark.parametrize("heading", ["Next Steps", "Background", "Hintergrund", "Contexto", "Full coverage"])
def test_what_may_head_a_part_heads_stories_only_behind_the_text(heading: str) -> None:
    links = "".join(f"<p><a href=/2026/11/{slug}>How to go on: {slug}</a></p>" for slug in SLUGS)
    assert found(page(after=f"<section><h3>{heading}</h3>{links}</section>")) == RELATED
    assert found(page(between=f"<h3>{heading}</h3>{links}")) == []


def test_a_line_that_begins_a_box_of_links_heads_them() -> None:
    box = f"<aside class=nxt><p>More talk</p>{STORIES}</aside>"
    assert found(page(after=box)) == RELATED
    assert page(after=box).relatedLinks[0].heading == "More talk"
    assert found(page(after=f"<p>More talk</p>{STORIES}")) == []
    text = f"<p>{PARAGRAPHS[1]}</p>"
    assert found(page(after=f"<aside class=nxt><p>More talk</p>{text}{STORIES}</aside>")) == []


def test_a_list_of_lines_goes_on_behind_an_empty_line() -> None:
    links = "".join(f"<br><a href=/2026/11/{slug}>Report: {slug.replace('-', ' ')}</a><br>" for slug in SLUGS)
    column = f"<td><font><b>Also from this port</b>{links}<br><b>By subject</b><br><a href=/sea>Sea</a></td>"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    record = extract(f"<table><tr><td><h1>Harbour opens</h1>{text}</td>{column}</tr></table>", URL)
    assert found(record) == RELATED


def test_comments_behind_a_list_do_not_make_it_a_part_of_the_article() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    links = "".join(f"<a href=/2026/11/{slug}>The story of {slug}</a>" for slug in SLUGS)
    more = f"<div class=box><h3>Mehr Küstenland</h3>{links}</div>"
    closed = "<div class=comments><p>Since this article is older than half a year, nobody can comment on it "
    closed += "any more; those who want to write to us may do so by post.</p></div>"
    record = extract(f"<body><div><h1>Harbour opens</h1>{text}{more}{closed}</div></body>", URL)
    assert [slug for slug, _ in found(record)] == SLUGS


def test_quizzes_are_no_stories() -> None:
    quiz = "<div><h3>Related Quizzes</h3><a href=/quiz/all-about-the-old-harbour>All About Harbours</a></div>"
    assert found(page(after=quiz)) == []


@pytest.mark.parametrize("heading", ["Más noticias", "More posts", "Weitere Artikel"])
def test_more_of_all_in_a_box_named_related_is_related(heading: str) -> None:
    box = f"<section class='{{}}'><h4>{heading}</h4>{STORIES}</section>"
    assert found(page(after=box.format("related-stories"))) == RELATED
    assert {rel for _, rel in found(page(after=box.format("stories")))} == {"recirculation"}
    popular = box.format("related-stories").replace(heading, "Most popular")
    assert {rel for _, rel in found(page(after=popular))} == {"recirculation"}
