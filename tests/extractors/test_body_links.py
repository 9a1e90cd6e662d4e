"""The hyperlinks inside the body's sentences."""

from extractors.record import Link
from tests.extractors.reading import SENTENCES, URL, html, read


def test_links_of_the_body_only_each_once() -> None:
    body = (
        f'<p>{SENTENCES[0]} The <a href="/yard#berth"> yard\n report</a> is public, and so is '
        f'<a href="https://other.example/x?y=1"><b>the bill</b></a>, says <a href="/yard#berth">one</a>. '
        f'<a href="#note">1</a> <a href="mailto:a@b.example">mail</a> <a href="javascript:void(0)">js</a> '
        f'<a href="{URL}#top">up</a> <a href="/empty"><img src="x.png"></a> <a href="http://[bad">bad</a></p>'
    )
    draft = read(html(body=body, top='<nav><a href="/sport">Sport</a></nav>'))
    assert draft.value("links") == (
        Link(url="https://www.harbour-post.example/yard#berth", text="yard report"),
        Link(url="https://other.example/x?y=1", text="the bill"),
    )


def test_no_links_is_none() -> None:
    assert read(html()).value("links") is None


def test_the_words_of_a_link_are_those_that_the_body_has() -> None:
    hidden = '<span class="sr-only"> (new window)</span><svg><title>Leaves the site</title></svg>'
    tips = '<span hidden>a tip</span><span style="display:none">another</span><x-sign></x-sign>'
    link = f'<a href="/yard"><x-link>yard <b>report</b></x-link>{hidden}{tips}</a>'
    body = f"<p>{SENTENCES[0]} The {link} is out.</p>"
    draft = read(html(body=body))
    assert "The yard report is out." in draft.body.text
    assert [link.text for link in draft.value("links")] == ["yard report"]
