"""Real addresses out of lazy-loading attributes and srcset."""

import pytest
from lxml import html as lxml_html

from extractors import Page
from extractors.images.urls import best_url, is_decoration, is_default, picture_key, srcset

SITE = "https://a.example"


def best(markup: str) -> str | None:
    page = Page.from_html(f"<html><body>{markup}</body></html>", SITE + "/story/")
    return best_url(page, page.root.findall(".//img")[0])


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ('<img src="/a.jpg">', "/a.jpg"),
        ('<img src="data:image/gif;base64,R0" data-src="/real.jpg">', "/real.jpg"),
        ('<img src="/blank.gif" data-lazy-src="/real.jpg">', "/real.jpg"),
        ('<img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1600w, /m.jpg 800w">', "/l.jpg"),
        ('<img src="/s.jpg" srcset="/s.jpg, /x2.jpg 2x">', "/x2.jpg"),
        (
            '<img src="/s.jpg" data-srcset="/w_800,h_600/a.jpg 800w,/w_320,h_200/a.jpg 320w">',
            "/w_800,h_600/a.jpg",
        ),
        ('<picture><source srcset="/big.webp 1200w"><img src="/small.jpg"></picture>', "/big.webp"),
        ('<img src="/s.jpg" srcset="/huge.jpg 99999w, /l.jpg 1000w">', "/l.jpg"),
        ('<img src="{{image}}">', None),
        ('<img src="/59_${size}.jpg" srcset="/59_800.jpg 800w">', "/59_800.jpg"),
        ('<img src="/59_${size}.jpg">', None),
        ('<img src="data:image/png;base64,AAAA">', None),
        ('<img src="http://[bad">', None),
        ('<img srcset=", ,,">', None),
        ("<img>", None),
    ],
)
def test_best_url(markup: str, url: str | None) -> None:
    assert best(markup) == (SITE + url if url else None)


def test_srcset_of_any_shape_ends() -> None:
    assert list(srcset("a 1w b 2w,c" + "," * 5000 + " d" * 5000))
    assert list(srcset("")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/up/harbour-ferry-300x200.jpg", "/up/harbour-ferry.jpg?quality=80"),
        ("/_next/image?url=%2Fup%2Fharbour-ferry.jpg&w=640", "/up/harbour-ferry.webp"),
        ("/resize/640x480/up/harbour-ferry.jpg", "/resize/1200x900/up/harbour-ferry.jpg"),
        ("/4711ab/original.jpg", "/4711ab/large.jpg"),
        ("/QxRw47ab2c-1200-80.jpg", "/QxRw47ab2c.jpg"),
        ("/img/1100/222615.jpg", "/img/2200/222615.jpg"),
        ("/assets/harbour-100~2400x1350?cb=1", "/assets/harbour-100~1920x1080"),
        ("/a/0381nXHF2HV67-1..v_158.jpg", "/a/0381nXHF2HV67-1.fit_scale.size_760x427.v158.jpg"),
    ],
)
def test_one_picture_in_several_sizes(one: str, other: str) -> None:
    assert picture_key(SITE + one) == picture_key(SITE + other)


def test_two_pictures_are_two() -> None:
    assert picture_key(SITE + "/1/original.jpg") != picture_key(SITE + "/2/original.jpg")
    assert picture_key(SITE + "/img_0001.jpg") != picture_key(SITE + "/img_0002.jpg")


@pytest.mark.parametrize(
    "path",
    [
        "/logo.png",
        "/img/site-logo.png",
        "/icons/x.png",
        "/a.svg",
        "/spacer.gif",
        "/avatars/9.jpg",
        "/1x1.png",
    ],
)
def test_decoration(path: str) -> None:
    assert is_decoration(SITE + path)
    assert is_default(SITE + path)


@pytest.mark.parametrize(
    "path", ["/harbour.jpg", "/catalogo-2024.jpg", "/silicon-valley.png", "/shareholders.jpg"]
)
def test_pictures_are_no_decoration(path: str) -> None:
    assert not is_decoration(SITE + path)
    assert not is_default(SITE + path)


def test_a_detached_image_is_survived() -> None:
    page = Page.from_html("<p>x</p>", SITE)
    assert best_url(page, lxml_html.fromstring("<img src='/a.jpg'>")) == SITE + "/a.jpg"
