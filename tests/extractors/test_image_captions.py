"""Captions and credits apart, in many languages."""

import pytest
from lxml import html as lxml_html

from extractors.images.captions import read_caption
from extractors.images.credits import split_credit

WORDS = "The ferry leaves at dawn"


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        (f"{WORDS}.", f"{WORDS}.", None),
        (f"{WORDS}. (Photo: Jane Roe/Wire)", f"{WORDS}.", "Jane Roe/Wire"),
        (f"{WORDS}. Photo by Jane Roe", f"{WORDS}.", "Jane Roe"),
        (f"{WORDS}. Image credit: Jane Roe", f"{WORDS}.", "Jane Roe"),
        ("நூலகத்தின் முதன்மை அறை படம்: பிடிஐ", "நூலகத்தின் முதன்மை அறை", "பிடிஐ"),
        ("لائبریری کا مرکزی ہال فوٹو: اے ایف پی", "لائبریری کا مرکزی ہال", "اے ایف پی"),
        (f"{WORDS} © Jane Roe", WORDS, "Jane Roe"),
        (f"{WORDS}. (Courier Photo / Jane Roe)", f"{WORDS}.", "Courier Photo / Jane Roe"),
        (f"{WORDS}. (AP Photo/Jane Roe)", f"{WORDS}.", "AP Photo/Jane Roe"),
        (f"{WORDS} | Reuters", WORDS, "Reuters"),
        (f"{WORDS}. [Jane Roe/Harbor News]", f"{WORDS}.", "Jane Roe/Harbor News"),
        (f"{WORDS} [File: Jane Roe/Harbor News]", WORDS, "File: Jane Roe/Harbor News"),
        (f"{WORDS} [Screengrab/Harbor News]", WORDS, "Screengrab/Harbor News"),
        (f"{WORDS}. [Courtesy of Jane Roe]", f"{WORDS}.", "Courtesy of Jane Roe"),
        ("Паром уходит. [Анна Роу/Вести Порта]", "Паром уходит.", "Анна Роу/Вести Порта"),
        (f"{WORDS} [and/or at noon]", f"{WORDS} [and/or at noon]", None),
        (f"{WORDS} [1/2]", f"{WORDS} [1/2]", None),
        ("Die Fähre legt ab. Foto: Jane Roe/dpa", "Die Fähre legt ab.", "Jane Roe/dpa"),
        ("Die Fähre legt ab (Quelle: Reederei)", "Die Fähre legt ab", "Reederei"),
        ("Le ferry part. Crédit photo : Jeanne Roe", "Le ferry part.", "Jeanne Roe"),
        ("El ferry zarpa. Foto: EFE", "El ferry zarpa.", "EFE"),
        ("Prom odpływa. Fot. Jan Row / PAP", "Prom odpływa.", "Jan Row / PAP"),
        ("Паром уходит. Фото: Иван Роу", "Паром уходит.", "Иван Роу"),
        ("العبارة تغادر. تصوير: سعاد", "العبارة تغادر.", "سعاد"),
        ("フェリーが出る（写真：港新聞）", "フェリーが出る", "港新聞"),
        ("渡轮离港。图片来源：港报", "渡轮离港。", "港报"),
        ("페리가 떠난다. (사진=해일보)", "페리가 떠난다.", "해일보"),
        (f"{WORDS}.(HARBOR.example/JANE ROE)", f"{WORDS}.", "HARBOR.example/JANE ROE"),
        (f"{WORDS}. (Jane Roe/Harbor News)", f"{WORDS}.", "Jane Roe/Harbor News"),
        ("Jane Roe / Harbor News", None, "Jane Roe / Harbor News"),
        ("Before / After", "Before / After", None),
        ("Getty Images", None, "Getty Images"),
        (f"{WORDS}. Credit...Jane Roe for The Harbor", f"{WORDS}.", "Jane Roe for The Harbor"),
        (f"{WORDS}. Credit… Jane Roe", f"{WORDS}.", "Jane Roe"),
        ("Photo: Jane Roe", None, "Jane Roe"),
        ("", None, None),
        (
            "Photo of the year was shown to the queen. It won.",
            "Photo of the year was shown to the queen. It won.",
            None,
        ),
    ],
)
def test_split(text: str, caption: str | None, credit: str | None) -> None:
    assert split_credit(text) == (caption, credit)


def caption_of(markup: str) -> tuple[str | None, str | None]:
    return read_caption(next(lxml_html.fromstring(f"<div>{markup}</div>").iter("img")))


def test_figures_with_marked_credits() -> None:
    assert caption_of(
        f'<figure><img><figcaption>{WORDS}. <span class="credit">Foto: Jane Roe</span></figcaption></figure>'
    ) == (f"{WORDS}.", "Jane Roe")
    assert caption_of(
        f'<figure><img><small class="copyright">© Roe</small><figcaption>{WORDS}</figcaption></figure>'
    ) == (
        WORDS,
        "Roe",
    )


def test_a_name_alone_in_the_last_part_of_a_caption_is_the_credit() -> None:
    figure = "<figure><img><figcaption><span>{}</span><span class=a1>{}</span></figcaption></figure>"
    assert caption_of(figure.format(f"{WORDS}. ", "Jane Roe")) == (f"{WORDS}.", "Jane Roe")
    assert caption_of(figure.format(f"{WORDS} of ", "Jane Roe")) == (f"{WORDS} of Jane Roe", None)
    said = f"{WORDS}. It was late"
    assert caption_of(figure.format(f"{WORDS}. ", "It was late")) == (said, None)


def test_captions_without_figures() -> None:
    assert caption_of(f'<div class="wp-caption"><img><p class="wp-caption-text">{WORDS}</p></div>') == (
        WORDS,
        None,
    )
    assert caption_of("<div><p><img></p><div class=image__credit>Jane Roe</div></div>") == (None, "Jane Roe")
    assert caption_of(f'<img data-caption="{WORDS}">') == (WORDS, None)
    assert caption_of(f"<img><p>{WORDS}</p>") == (None, None)


def test_long_text_ends() -> None:
    assert split_credit("(" * 50_000 + "Photo: x")[0]


def test_a_credit_below_the_figure_and_a_caption_in_small() -> None:
    page = lxml_html.fromstring(
        f"""<div><figure><img id=a><figcaption>{WORDS}</figcaption></figure>
        <span class=image-credits><b>Image Credits:</b> Jane Roe</span>
        <p>text</p><div><img id=b><small>{WORDS} (Photo: John Doe)</small></div></div>"""
    )
    assert read_caption(page.get_element_by_id("a")) == (WORDS, "Jane Roe")
    assert read_caption(page.get_element_by_id("b")) == (WORDS, "John Doe")


SHAPES = (
    '<div class="wp-caption"><img><p class="wp-caption-text">{}</p></div>',
    '<div class="wp-caption"><a href="/full.jpg"><img></a><p class="wp-caption-text">{}</p></div>',
    '<div class="image"><picture><img></picture><div class="caption">{}</div></div>',
    '<div class="image"><img><noscript><img></noscript><div class="caption">{}</div></div>',
    '<img><p class="caption">{}</p>',
    '<p><img></p><p class="caption">{}</p>',
    '<figure><img></figure><p class="caption">{}</p>',
    '<div class="photo"><img><span class="credit">Photo: {}</span></div>',
    "<table class=tr-caption-container><tr><td><img></td></tr><tr><td class=tr-caption>{}</td></tr></table>",
    '<div class="media"><div><img></div><div><p class="media__caption">{}</p></div></div>',
    '<div class="media"><p class="caption">{}</p><div><img></div></div>',
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_each_of_the_pictures_in_a_text_has_its_own_caption(shape: str, count: int) -> None:
    lead = (
        '<div class="lead"><div><img></div><p class="caption">Dusk. <i class="credit">Lea Horn</i></p></div>'
    )
    text = f"<p>{WORDS}, and it comes back at dusk, when the lights of the harbor are lit one by one.</p>"
    names = [f"Jane Roe {number}" for number in range(count)]
    entry = lead + text + "".join(shape.format(name) + text for name in names)
    images = lxml_html.fromstring(f"<div>{entry}</div>").iter("img")
    seen = [read_caption(image) for image in images if image.getparent().tag != "noscript"]
    assert seen[0] == ("Dusk.", "Lea Horn")
    assert [caption or credit for caption, credit in seen[1:]] == names


def test_a_picture_without_a_caption_has_none_of_another_or_of_the_page() -> None:
    text = f"<p>{WORDS}, and it comes back at dusk, when the lights of the harbor are lit one by one.</p>"
    caption = f'<p class="caption">{WORDS}</p>'
    film = f"<figure><video></video><figcaption>{WORDS}</figcaption></figure>"
    for after in (
        f"{text}{film}",
        film,
        f"{text}<div class=x><img>{caption}</div>",
        f"<h3>Next</h3>{text * 8}{caption}",
        '<p class="caption">Hide caption</p>',
        '<div class="caption">Advertisement:</div>',
    ):
        assert caption_of(f"<div>{text}<img>{after}</div>") == (None, None)
    # It ends the text; what follows is of the page.
    assert caption_of(f"<div><div>{text * 10}<p><img></p></div><p class=copyright>2026</p></div>") == (
        None,
        None,
    )


def test_pictures_of_one_figure() -> None:
    page = lxml_html.fromstring(
        f"""<div><figure><img><img><figcaption>{WORDS}</figcaption></figure>
        <figure><img><p class=caption>First</p><img><p class=caption>Second</p><img></figure></div>"""
    )
    assert [read_caption(image)[0] for image in page.iter("img")] == [WORDS, WORDS, "First", "Second", None]


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        (f"<figcaption>{WORDS} <cite>Jane Roe</cite></figcaption>", WORDS, "Jane Roe"),
        ("<figcaption><cite>Jane Roe</cite></figcaption>", None, "Jane Roe"),
        ("<figcaption>A scene from <cite>The Ferry</cite></figcaption>", "A scene from The Ferry", None),
        (f"<figcaption>{WORDS} <cite>Hail</cite>, 1998</figcaption>", f"{WORDS} Hail , 1998", None),
        ("<figcaption>Image credit: <cite>Jane Roe</cite></figcaption>", None, "Jane Roe"),
        (f"<figcaption>{WORDS}. Photo: <cite>Jane Roe</cite></figcaption>", f"{WORDS}.", "Jane Roe"),
        (f"<small>Jane Roe</small><figcaption>{WORDS}</figcaption>", WORDS, "Jane Roe"),
        (f"<small>Seen from the sea.</small><figcaption>{WORDS}</figcaption>", WORDS, None),
        (
            f"<figcaption>{WORDS} <span class=credit><b>Credit...</b><i>Jane Roe</i></span></figcaption>",
            WORDS,
            "Jane Roe",
        ),
        (
            f"<figcaption><p class=caption-credit><i class=caption>{WORDS}</i><b>Roe</b></p></figcaption>",
            WORDS,
            "Roe",
        ),
        (
            f"<div class=caption>{WORDS}<p class=credit>Roe <b class=hide-caption>hide caption</b></p></div>",
            WORDS,
            "Roe",
        ),
        (
            f"<p class=caption-credit><i class=caption>{WORDS}</i> <b class=credit>Credit</b>: By Roe</p>",
            WORDS,
            "By Roe",
        ),
        (
            f"<i class=caption>{WORDS}</i><p class=caption-credit><b class=credit-caption>Credit</b>: AP</p>",
            WORDS,
            "AP",
        ),
        ("<div class=credit><a class=caption-link>Roe</a></div>", None, "Roe"),
        ("<figcaption>Photo by Jane <i class=credit>Photo by Jane</i></figcaption>", None, "Jane"),
    ],
)
def test_credits_without_a_name_of_their_own(markup: str, caption: str | None, credit: str | None) -> None:
    assert caption_of(f"<figure><img>{markup}</figure>") == (caption, credit)


def test_boxes_without_end_cost_little() -> None:
    page = lxml_html.fromstring("<div>" + "<b></b>" * 3000 + "<i><img></i>" * 3000 + "</div>")
    assert {read_caption(image) for image in page.iter("img")} == {(None, None)}
