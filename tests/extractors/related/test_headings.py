"""Headings of lists: what they say of the stories below them, in many languages."""

import pytest

from tests.extractors.related.pages import PARAGRAPHS, found, page, teasers

HEADINGS = [
    "Related",
    "Тақырып бойынша",
    "이런 기사는 어때요",
    "この記事もおすすめ",
    "Mga kaugnay na balita",
    "Llegiu també",
    "Related stories:",
    "Editors' Recommendations",
    "You might also like",
    "More on the harbour",
    "Three more on rooms",
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
        "ຂ່າວໃໝ່",
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


def test_a_heading_before_real_text_cuts_nothing() -> None:
    section = "<h3>Recommended</h3>" + "".join(
        f"<p>{paragraph} See <a href=/2026/10/old-walls-crumble>our report</a>.</p>"
        for paragraph in PARAGRAPHS[:2]
    )
    record = page(between=section)
    assert record.relatedLinks == ()
    assert "our report" in (record.articleBody or "")


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


LINKS = (
    "<p><a href=/2026/11/a-b-c>Ships sail again</a></p><p><a href=/2026/11/d-e-f>Bridge holds again</a></p>"
)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("<p><b>Our services:</b></p>", ["a-b-c", "d-e-f"]),
        ("<p>Our services:</p>", ["a-b-c", "d-e-f", "g-h-i"]),
        ("<p class=date><b>4 March</b></p>", ["a-b-c", "d-e-f", "g-h-i"]),
    ],
)
def test_a_label_set_as_the_heading_ends_its_list(label: str, expected: list[str]) -> None:
    other = "<p><a href=/2026/11/g-h-i>Weather in the bay today</a></p>"
    record = page(after=f"<div><p><b>Related articles:</b></p>{LINKS}{label}{other}</div>")
    assert [name for name, _ in found(record)] == expected
