"""One clean form of an address; one site by registrable domain."""

import pytest

from extractors.urls import clean_url, same_site, site_of

CLEANED = {
    "https://a.example/x#comments": "https://a.example/x",
    "https://a.example/x?utm_source=rss&utm_medium=feed": "https://a.example/x",
    "https://a.example/x?UTM_Source=rss&id=4": "https://a.example/x?id=4",
    "https://a.example/x?b=2&fbclid=Iw&a=1": "https://a.example/x?b=2&a=1",
    "https://a.example/x?gclid=1&mc_cid=2&xtor=RSS-1&cmpid=z&ref=home": "https://a.example/x",
    "https://a.example/x?at_medium=RSS&at_campaign=k&at_any_of_theirs=a&cat_id=4": "https://a.example/x?cat_id=4",
    "https://a.example/portal.php?mod=view&aid=7": "https://a.example/portal.php?mod=view&aid=7",
    "https://a.example/x?mod=mail&id=7": "https://a.example/x?id=7",
    "https://a.example/x?reference=7&format=long": "https://a.example/x?reference=7&format=long",
    "https://a.example/x;jsessionid=0A1B?y=1": "https://a.example/x?y=1",
    "https://a.example/x?PHPSESSID=abc&p=3": "https://a.example/x?p=3",
    "https://a.example/s?sid=26/11/24/0815": "https://a.example/s?sid=26/11/24/0815",
    "https://a.example/s?sid=0123456789abcdef0123456789abcdef": "https://a.example/s",
    "HTTP://A.Example:80": "http://a.example/",
    "https://a.example:8443/x": "https://a.example:8443/x",
    "  https://a.example/x\n": "https://a.example/x",
    "https://a.example/ä b?q=ü": "https://a.example/%C3%A4%20b?q=%C3%BC",
    "https://bücher.example/": "https://xn--bcher-kva.example/",
    "https://a.example/%E6%96%B0": "https://a.example/%E6%96%B0",
    "https://a.example/%e6%96%b0?q=%c3%bc": "https://a.example/%E6%96%B0?q=%C3%BC",
    "https://a.example/%7Ejane/%61-%2db%2F?%75tm_source=rss&q=%7E%26": "https://a.example/~jane/a--b%2F?q=~%26",
    "https://a.example/x/../2026/./ships": "https://a.example/2026/ships",
    "https://a.example/2026/%2e%2E/.well-known/a..b/..": "https://a.example/.well-known/",
    "https://a.example/../../x/.": "https://a.example/x/",
    "https://a.example/x/y;jsessionid=0A1B/..;jsessionid=0A1B": "https://a.example/x/",
    "https://jane:secret@a.example:8443/@jane/x": "https://a.example:8443/@jane/x",
    "https://a.example/x?&&id=1&": "https://a.example/x?id=1",
    "https://a.example/x?flag": "https://a.example/x?flag",
}


@pytest.mark.parametrize(("url", "clean"), CLEANED.items())
def test_clean_url(url: str, clean: str) -> None:
    assert clean_url(url) == clean


@pytest.mark.parametrize("url", CLEANED.values())
def test_a_clean_url_stays_as_it_is(url: str) -> None:
    assert clean_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:void(0)",
        "mailto:a@b.example",
        "http://[",
        "//a.example/x",
        "/x",
        "https://",
        "nonsense",
    ],
)
def test_what_is_no_web_address_comes_back(url: str) -> None:
    assert clean_url(url) == url


@pytest.mark.parametrize(
    "url", ["https://" + "a" * 300 + ".é/", "http://b.example:port/", "http://\ud800/", "h\x00"]
)
def test_hostile_addresses_raise_nothing(url: str) -> None:
    assert isinstance(clean_url(url), str)
    assert same_site(url, "https://a.example/") is False


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("https://www.a.example/1", "http://m.a.example/2", True),
        ("https://a.co.uk/", "https://b.co.uk/", False),
        ("https://a.com.au/", "https://news.a.com.au/", True),
        ("https://a.de/", "https://a.com/", False),
        ("https://notа.example/", "https://a.example/", False),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:9000/b", True),
        ("http://127.0.0.1/", "http://128.0.0.1/", False),
        ("http://[::1]/a", "http://[::1]:80/b", True),
        ("http://localhost/a", "http://localhost/b", True),
        ("", "", False),
        ("/a", "/a", False),
    ],
)
def test_same_site(a: str, b: str, same: bool) -> None:
    assert same_site(a, b) is same


def test_site_of_a_host_with_a_final_dot() -> None:
    assert site_of("https://www.a.example./x") == "a.example"


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("news.roe.公司.cn", "roe.公司.cn"),
        ("news.roe.xn--55qx5d.cn", "roe.xn--55qx5d.cn"),
        ("news.xn--bcher-kva.example", "xn--bcher-kva.example"),
        ("news.xn--zzzzzz.example", "xn--zzzzzz.example"),  # which is no name in letters
        ("xn--55qx5d.cn", "xn--55qx5d.cn"),
    ],
)
def test_site_of_a_host_in_the_letters_of_any_script(host: str, site: str) -> None:
    assert site_of(f"https://{host}/x") == site
