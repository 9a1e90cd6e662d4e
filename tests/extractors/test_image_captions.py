"""Captions and credits apart, in many languages."""

import pytest
from lxml import html as lxml_html

from extractors.images.captions import read_caption, split_credit

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
        ("Getty Images", None, "Getty Images"),
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
