"""Neighbours: the stories before and after this one."""

import pytest

from extractors import extract
from tests.extractors.related.pages import PARAGRAPHS, URL, found, page


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


def test_a_side_alone_is_a_label_of_the_story_beside_it() -> None:
    text = "<p>{}: <a href=/2026/11/{}>Ships sail again</a></p>"
    text = text.format("Previous", "a-b-c") + text.format("Next", "d-e-f")
    title = "The mayor speaks of her budget for the old harbour and the ferry"
    glued = f"<p><span>Next:</span><a href=/2026/11/d-e-f><b>{title}</b></a></p>"
    line = "<div><b>{}</b><a href=/2026/11/{}>The mayor speaks of her budget</a></div>"
    own = "<p>Weiter</p><p><a href=/2026/11/d-e-f>Ships sail again</a></p>"
    assert found(page(after=text)) == [("a-b-c", "previous"), ("d-e-f", "next")]
    assert found(page(after=line.format("Previous", "a-b-c") + line.format("Next", "d-e-f"))) == [
        ("a-b-c", "previous"),
        ("d-e-f", "next"),
    ]
    assert found(page(after=own)) == [("d-e-f", "next")]
    assert page(after=glued).relatedLinks[0].headline == title
    assert page(after=text.replace("Previous", "Zurück").replace("Next", "Zurück")).relatedLinks == ()
    assert page(after="<p>Next: <a href='?page=2'>Second page of this story</a></p>").relatedLinks == ()


def test_what_a_line_says_goes_before_what_its_box_is_named_for() -> None:
    side = "<div class=next-prev><span>{}</span><a href=/2026/11/{}>The mayor speaks of her budget</a></div>"
    both = side.format("Articolo precedente", "a-b-c") + side.format("Articolo successivo", "d-e-f")
    assert found(page(after=f"<div>{both}</div>")) == [("a-b-c", "previous"), ("d-e-f", "next")]


def test_pages_of_one_story_are_no_neighbours() -> None:
    assert page(after="<nav><a rel=next href='?page=2'>Next page of this story</a></nav>").relatedLinks == ()


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


@pytest.mark.parametrize(
    "nav",
    [
        "<p><a rel=prev href=/2026/11/a-b-c>{0}</a> <a rel=next href=/2026/11/d-e-f>{1}</a></p>",
        "<p>Previous post: <a href=/2026/11/a-b-c>{0}</a></p><p>Next post:<a href=/2026/11/d-e-f>{1}</a></p>",
    ],
)
def test_neighbours_in_the_box_of_the_text(nav: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    nav = nav.format(PREVIOUS, NEXT)
    record = extract(f"<body><article><h1>Harbour opens again</h1>{text}{nav}</article></body>", URL)
    assert found(record) == [("a-b-c", "previous"), ("d-e-f", "next")]
    assert PREVIOUS not in (record.articleBody or "")


def test_a_link_between_paragraphs_is_no_neighbour() -> None:
    nav = f"<p><a rel=prev href=/2026/11/a-b-c>{PREVIOUS}</a> <a rel=next href=/2026/11/d-e-f>{NEXT}</a></p>"
    assert {rel for _, rel in found(page(between=nav))} <= {"inline"}
