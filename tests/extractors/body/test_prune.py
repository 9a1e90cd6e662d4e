"""Prune: each rule takes out its kind of line, and nothing else."""

import pytest

from extractors.body.prune import prune
from tests.extractors.body.blocks import blocks_of
from tests.extractors.body.cutting import KNOWN, TEXT, cut_of


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("<h2>Bridge stays open!</h2>", "headline again"),
        ("<p>STAY in touch  with us every day</p>", "recurs on the site"),
        ("<div style='display:none'><p>A copy</p></div>", "hidden from sight"),
        ("<noscript><p>Please turn on scripts.</p></noscript>", "fallback without scripts"),
        ("<blockquote><p>We cannot cut the town in two, said the mayor</p></blockquote>", "pull quote"),
        ("<figure><img src=a><figcaption>The bridge at dusk</figcaption></figure>", "caption"),
        ("<div class=photo-caption>The bridge at dusk</div>", "caption"),
        ("<p>图为大桥。</p>", "caption"),
        ("<p><img src=a></p><p>▲ 大桥的夜景</p>", "caption"),
        ("<p><span><img src=a></span><br><span class=image-caption>The bridge at dusk</span></p>", "caption"),
        ("<div><div><img src=a></div><em class=img_desc>The bridge at dusk</em><p></div>", "caption"),
        ("<p><img src=a></p><p style='text-align: center'><em>The bridge at dusk</em></p>", "caption"),
        ("<p><img src=a></p><p>Figure 2: Cars a day, 2016–2026</p>", "caption"),
        ("<p>Which bridge do you like? Voit keskustella aiheesta 22.9. asti.</p>", "appeal"),
        ("<p>The post is reprinted. Note: Materials may be edited for length.</p>", "appeal"),
        ("<p>This is archived content from the town's website, and may be outdated.</p>", "appeal"),
        ("<p>For media inquiries, call 202-555-0134.</p>", "appeal"),
        ("<p>Published 12 May 2024, 14:05</p>", "date line"),
        ("<div class=article-date>2024/05/12 14:05</div>", "date line"),
        ("<p>By Jane Roe, staff writer</p>", "byline or credit"),
        ("<p>（编辑：王小明）</p>", "byline or credit"),
        ("<p>By the Associated Press</p>", "byline or credit"),
        ("<p>Photos by @roe</p>", "byline or credit"),
        ("<p>Edited by Jane Roe.</p>", "byline or credit"),
        ("<p>Fact-checked by Jane Roe</p>", "byline or credit"),
        ("<p>Redigiert von Jana Roe</p>", "byline or credit"),
        ("<p>Featured image credit: Jane Roe / Unsplash</p>", "byline or credit"),
        ("<p>Image: Shutterstock</p>", "byline or credit"),
        ("<p>De notre envoyé spécial à Lyon</p>", "byline or credit"),
        ("<p>Turin, dal nostro inviato</p>", "byline or credit"),
        ("<p># # #</p>", "line of a platform"),
        ("<p>___</p>", "line of a platform"),
        ("<p>Thanks for reading!</p>", "appeal"),
        ("<p>Thanks for reading Bridge Letters! This post is public so feel free to share it.</p>", "appeal"),
        ("<p>Comments are closed.</p>", "appeal"),
        ("<p>Les commentaires sont fermés.</p>", "appeal"),
        ("<p>Комментарии закрыты</p>", "appeal"),
        ("<p>Share your thoughts and join the conversation in the comments.</p>", "appeal"),
        ("<p>Support our journalism. Donate today.</p>", "appeal"),
        ("<p>Copyright © 2024 The Courier</p>", "copyright line"),
        ("<p>(c) 2024 Bote. Alle Rechte vorbehalten.</p>", "copyright line"),
        ("<p>READ MORE: A bridge too old</p>", "call-out"),
        ("<p>Lire aussi : Un pont trop vieux</p>", "call-out"),
        ("<p>Follow The Courier on Facebook and X for more.</p>", "appeal"),
        ("<p>Folgen Sie uns auf Instagram</p>", "appeal"),
        ("<p>Subscribe now to our Friday edition for the full story.</p>", "appeal"),
        ("<p>For the latest stories download the Courier apps for phones.</p>", "appeal"),
        ("<p>Like what you read? Sign up for our newsletter and get it on Fridays.</p>", "appeal"),
        ("<p>You currently have 0 referrals, only 3 away from a mug.</p>", "appeal"),
        ("<p>Let us know what you think about this article. Write to the harbour desk.</p>", "appeal"),
        ("<p>Jane Roe can be reached at roe@courier.example.</p>", "appeal"),
        ("<p>Do you know more? You can message me securely on Signal at roe.21.</p>", "appeal"),
        ("<p>Reach Jane Roe on Signal at roe.21.</p>", "appeal"),
        ("<p>You have reached your limit of free articles this month. Register now.</p>", "appeal"),
        ("<p>You’ve read all your free articles.</p>", "appeal"),
        ("<p>By tapping Send, you confirm your age and agree to our terms.</p>", "appeal"),
        ("<p>We may receive compensation from retailers for purchases.</p>", "note on paid links"),
        ("<blockquote class=pullquote><p>cut the town in two</p></blockquote>", "pull quote"),
        ("<p>This post contains affiliate links.</p>", "note on paid links"),
        ("<p>If you buy through our links, we may earn a small commission.</p>", "note on paid links"),
        (
            '<div>{"layout": 2, "button": "Buy now", "title": {"hue": 213, "colour": "blue"}, "price": '
            '{"value": 12.5, "currency": "EUR"}, "shown": true, "places": ["top", "side"]}</div>',
            "data",
        ),
        ("<div>Code language: Bash (bash)</div>", "data"),
        ("<p>[gallery ids=1,2,3]</p>", "data"),
        ("<p>[Klip:Video 20kabar]</p>", "data"),
        ("<p>[CTA_MODULE]</p>", "data"),
        ("<p>roe@courier.example</p>", "service line"),
        ("<p>(Artist: Jana Roe)</p>", "caption with its credit"),
        ("<p>圖片來源：港務局</p>", "caption"),
        (
            "<div>Publié le 04 novembre 2025 à 05h30, modifié le 05 novembre 2025 à 09h12 (4 min.)</div>",
            "date line",
        ),
        ("<p>Jane Roe (she/her) is a staff writer who covers bridges.</p>", "author's bio"),
        ("<p>Jane Roe currently works for the Courier as its bridge reporter.</p>", "author's bio"),
        ("<p>Jane is an experienced journalist and author of two books on bridges.</p>", "author's bio"),
        ("<p>– Jane Roe</p>", "byline or credit"),
        ("<h4>Today’s best ferry deals</h4>", "offer of a shop"),
        ("<p>Boats & Sons £1,299.50 View Deal</p>", "offer of a shop"),
        ("<p>[ <a href=/>Back</a> | <a href=/p>Print</a> | <a href=/m>E-mail</a> ]</p>", "line of links"),
        ("<p>Get all of it on your phone by joining our WhatsApp community here.</p>", "appeal"),
        ("<p>Traders on their night watch. Picture by Ama Doe</p>", "caption with its credit"),
        ("<p>Cranes at the port in April! Photo: North Pier</p>", "caption with its credit"),
        ("<h2>Listen to Radio Pier and follow us on Facebook, X and Instagram.</h2>", "whom to follow"),
        ("<p>The views expressed here are the author’s own.</p>", "appeal"),
        ("<p>The views in guest columns are those of their authors. Write to us.</p>", "appeal"),
        ("<p>Media contact Jo Poe, +1 937 555 0177</p>", "appeal"),
        ("<p>For further information, please contact: Jo Poe, jo@bridge.example</p>", "appeal"),
        (
            "<p>Dieser Text wurde automatisiert aus dem Angebot der Deutschen Presse-Agentur übernommen.</p>",
            "appeal",
        ),
        ("<p>Cieszymy się, że przeczytałeś nasz tekst do końca. Bądź na bieżąco.</p>", "appeal"),
        ("<p>Jane Roe schreibt seit 2010 über Brücken.</p>", "author's bio"),
    ],
)
def test_a_rule_takes_its_line(line: str, reason: str) -> None:
    (cut,) = cut_of(TEXT + line)
    assert cut[0] == reason


def test_what_subscribers_get_goes_with_the_heading_that_asks_to_subscribe() -> None:
    offer = "<h3>Subscribe now to read the latest news</h3><ul><li>14 writers</li><li>Puzzles</li></ul>"
    list_of_the_article = "<h3>What the council asks for</h3><ul><li>A new deck</li><li>Lamps</li></ul>"
    cut = cut_of(f"{TEXT}{offer}{list_of_the_article}")
    reason = "what subscribers get"
    assert [line for line in cut if line[0] == reason] == [(reason, "14 writers"), (reason, "Puzzles")]


def test_the_headline_goes_with_its_kicker() -> None:
    html = f"<h1>In the town Bridge stays open</h1>{TEXT}<h2>But no bridge stays open</h2>{TEXT[:90]}"
    blocks = blocks_of(html)
    headings = [block.index for block in blocks if block.tag in ("h1", "h2")]
    assert [index in prune(blocks, KNOWN) for index in headings] == [True, False]


def test_dates_and_hours_of_several_entries_stay() -> None:
    entries = "".join(
        f"<div class=date>2024/05/{day} 14:05</div><p>The bridge was closed.</p>" for day in (3, 9, 12)
    )
    blocks = blocks_of(f"<main><p>{TEXT}</p>{entries}</main>")
    assert "date line" not in prune(blocks, KNOWN).values()


@pytest.mark.parametrize(
    "line",
    [
        "<h2>What happens next</h2>",
        "<h2>Stay in touch with us every day</h2>",
        "<p>By Tuesday the bridge will be open again.</p>",
        "<p>By the end of this guide, you will have:</p>",
        "<p>In 2024 the bridge turned 100.</p>",
        "<ul><li>12 May 2024</li><li>13 May 2024</li></ul>",
        "<p>Correction: an earlier version named the wrong bridge.</p>",
        "<p>Read what you like.</p>",
        "<p>[Methods]</p>",
        "<p>[Jane: That was me.]</p>",
        "<p>[sic]</p>",
        "<p>Published in 1999, the book told of 12 bridges, 345 pillars and 6,789 stones that nobody had "
        "ever counted before.</p>",
        "<p>Copyright law is old.</p>",
        "<p>To cross it, download the app of the bridge company and buy a ticket.</p>",
        "<p>Most of them follow the mayor on Facebook.</p>",
        "<p>Last week she tried joining the WhatsApp group of her street.</p>",
        "<p>He was asked for a sign. Pictures, it turned out, were not enough of one</p>",
        "<p>Sign up for the Courier's hiking club at the town hall.</p>",
        "<div class='slide-caption body-text'><p>What is said of the picture, at length.</p></div>",
        "<p>Hosts earn a commission through affiliate links, which is how they are paid.</p>",
        "<p><img src=a></p><p><em>What is said below the picture, and reads on.</em></p>",
        "<p><img src=a></p><p align=center><i>It is <a href=/b>sold here</a></i></p>",
        "<p>Figure 2: it counts the cars of a day.</p>",
        "<p>For media inquiries the town has a desk of its own.</p>",
        "<pre>{'layout': 2, 'button': 'Buy now', 'title': {'hue': 213}}</pre>",
        "<p>Jane Roe, who voted against it, left the room.</p>",
        "<p>Edited by hand, the plan of the bridge took years.</p>",
        "<p>Thank you for reading. I am going to find a sandwich.</p>",
        "<p>Support our work had for years was gone.</p>",
        "<p>John Doe is the mayor's brother.</p>",
        "<p>Yes.</p><p>Yes.</p>",
        "<div>in favour of the bridge and its many</div>",
        "<p>Read-along books are sold at the town hall.</p>",
        "<p>He made contact with 555 0177 people of the town.</p>",
        "<p>Contact with the mayor was lost, and nobody knew why it was.</p>",
        "<p>Dieser Text wurde 1999 für die Deutsche Presse-Agentur geschrieben.</p>",
        "<p>Also: how much of the town has ever crossed it, and who would miss it at all?</p>",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert cut_of(TEXT + line) == []


def test_a_heading_that_quotes_the_text_stays() -> None:
    assert not cut_of(f"{TEXT}<h3>“We cannot cut the town in two”</h3><p>That was all.</p>")


@pytest.mark.parametrize(
    "line",
    [
        "<p>June 2022–August 2023</p>",
        "<table><tr><td>da 10 a 25 kg</td><td>130 g</td></tr></table>",
        "<section class=review-credits><h2>Ships sail</h2><p>A film.</p><ul><li>With: Jane Roe</li>"
        "<li>Camera: John Doe</li></ul></section>",
    ],
)
def test_data_that_is_like_a_credit_or_a_date_stays(line: str) -> None:
    assert cut_of(TEXT + line, 0.5) == []


def test_a_rule_that_would_take_most_of_the_text_takes_nothing() -> None:
    assert cut_of(f"<div hidden>{TEXT}</div><p>Anchors</p>") == []


@pytest.mark.parametrize(
    "line",
    [
        "<blockquote><p>We cannot cut the town in two, said the mayor</p></blockquote>",
        "<p>Updated plans: 2024, 2025</p>",
        "<p>More on that: the vote of last year</p>",
    ],
)
def test_a_rule_that_goes_by_few_words_gives_way_to_a_model_without_doubt(line: str) -> None:
    assert len(cut_of(TEXT + line, 0.9)) == 1
    assert cut_of(TEXT + line, 0.95) == []


@pytest.mark.parametrize("line", ["<li>Jane Roe</li>", "<h3>Jane Roe</h3>", "<p>Jane Roe, then?</p>"])
def test_an_author_is_named_elsewhere_than_in_a_signature(line: str) -> None:
    assert cut_of(f"<body>{TEXT}{line}</body>") == []


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href=/a>Jane Roe</a>, <a href=/b>John Doe</a> and <a href=/c>Ann Lee</a> signed it.</p>",
        "<li><a href=/a>Jane</a> | <a href=/b>John</a> | <a href=/c>Ann</a></li>",
        "<table><tr><td><a href=/a>Jane</a> <a href=/b>John</a> <a href=/c>Ann</a></table>",
        "<p><a href=/a>Back</a> | <a href=/b>Print</a></p>",
        "<p>大分県：<a href=/a>大分市</a>、<a href=/b>臼杵市</a>、<a href=/c>佐伯市</a></p>",
    ],
)
def test_links_in_sentences_and_lists_are_no_line_of_links(line: str) -> None:
    assert cut_of(f"<body>{TEXT}{line}</body>") == []


CARD = "<ul><li>Two hundred votes for the bridge</li></ul>"


def test_a_heading_far_down_the_text_may_say_what_the_headline_does() -> None:
    card = f"<h2>Bridge stays open</h2>{CARD}"
    assert cut_of(f"{TEXT}{TEXT.upper()}{card}") == []
    assert cut_of(f"<p>One more year.</p>{card}{TEXT}") == [("headline again", "Bridge stays open")]
    for line in ("<h1>Bridge stays open</h1>", "<p>Bridge stays open</p>"):
        assert ("headline again", "Bridge stays open") in cut_of(f"{TEXT}{TEXT.upper()}{line}{CARD}")
