"""Pages that show the HTML of another one: the page that is shown is read."""

from html import escape

import pytest

from extractors import extract
from tests.extractors.reading import URL, html

PAGE = html(
    "<p class=byline>By Ann Berg &amp; Bo Dahl</p>",
    '<meta property="article:published_time" content="2026-05-04">',
)
LINES = PAGE.replace("<p>", "\n<p>").split("\n")


def chrome() -> str:
    rows = "".join(
        f'<tr><td class="line-number" value="{at}"></td><td class="line-content">'
        f'<span class="html-tag">{escape(line[:9])}</span>{escape(line[9:])}</td></tr>'
        for at, line in enumerate(LINES, 1)
    )
    head = (
        '<meta name="color-scheme" content="light dark"></head><body><div class="line-gutter-backdrop"></div>'
    )
    form = "<form><label>Line wrap<input type=checkbox></label></form>"
    return f"<html><head>{head}{form}<table><tbody>{rows}</tbody></table></body></html>"


def firefox() -> str:
    lines = "\n".join(f'<span id="line{at}"></span>{escape(line)}' for at, line in enumerate(LINES, 1))
    return (
        f"<!DOCTYPE html><html><head><title>view-source:{URL}</title></head>"
        f'<body id="viewsource" class="highlight"><pre id="line1">{lines}</pre></body></html>'
    )


@pytest.mark.parametrize("shown", [chrome(), firefox(), escape(PAGE)], ids=["chrome", "firefox", "escaped"])
@pytest.mark.parametrize("url", [URL, f"view-source:{URL}"])
def test_the_page_that_is_shown_is_read(shown: str, url: str) -> None:
    assert extract(shown, url).to_dict() == extract("\n".join(LINES), URL).to_dict()


@pytest.mark.parametrize(
    "page",
    [
        html(f"<table><tr><td class=line-content>{escape(PAGE)}</td></table>"),
        f"&lt;p&gt; begins a paragraph of HTML. {html()}",
    ],
    ids=["listing", "beginning"],
)
def test_an_article_on_html_is_read_as_it_is(page: str) -> None:
    record = extract(page, URL)
    assert record.headline == "Ferry returns after long winter"
    assert not record.authors
