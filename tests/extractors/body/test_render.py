"""Render: text and HTML of the same blocks, in one convention."""

import re
from html import unescape

import pytest

from extractors import Page
from extractors.body.render import render
from extractors.body.walk import read_blocks
from tests.extractors.body.blocks import blocks_of


def rendered(html: str) -> tuple[str, str]:
    page = Page.from_html(html, "https://a.example/news/1")
    return render(read_blocks(page.root), page.absolute)


def words(html: str) -> list[str]:
    return re.findall(r"\w+", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.mark.parametrize(
    ("html", "text", "markup"),
    [
        ("<h1>A</h1><h3>B</h3><p>C</p>", "A\n\nB\n\nC", "<h2>A</h2>\n<h3>B</h3>\n<p>C</p>"),
        ("<ul><li>A<li>B</ul><p>C</p>", "A\nB\n\nC", "<ul>\n<li>A</li>\n<li>B</li>\n</ul>\n<p>C</p>"),
        (
            "<ol start=3><li>A<ol><li>B<ul><li>C</ul></ol></ol>",
            "A\nB\nC",
            '<ol start="3">\n<li>A\n<ol>\n<li>B\n<ul>\n<li>C</li>\n</ul>\n</li>\n</ol>\n</li>\n</ol>',
        ),
        ("<ol start=-x><li>A</ol>", "A", "<ol>\n<li>A</li>\n</ol>"),
        (  # code between its items ends a list, and no number starts again
            "<ol><li>A<pre>x</pre>B<li>C<pre>y</pre><li>D<li>E</ol>",
            "A\n\nx\n\nB\n\nC\n\ny\n\nD\nE",
            "<ol>\n<li>A</li>\n</ol>\n<pre>x</pre>\n<p>B</p>\n"
            '<ol start="2">\n<li>C</li>\n</ol>\n<pre>y</pre>\n<ol start="3">\n<li>D</li>\n<li>E</li>\n</ol>',
        ),
        ("<ol><li value=4>A<li>B</ol>", "A\nB", '<ol start="4">\n<li>A</li>\n<li>B</li>\n</ol>'),
        ("<ol reversed><li>A<li>B</ol>", "A\nB", '<ol reversed start="2">\n<li>A</li>\n<li>B</li>\n</ol>'),
        (
            "<ol><li>A<ul><li>B<li>C<li>D<li>E<li>F</ul><li>G</ol>",
            "A\nB\nC\nD\nE\nF\nG",
            "<ol>\n<li>A\n<ul>\n<li>B</li>\n<li>C</li>\n<li>D</li>\n<li>E</li>\n<li>F</li>\n</ul>\n</li>\n"
            "<li>G</li>\n</ol>",
        ),
        (
            "<ol><li>A<ul><li>B</ul>C<li>D</ol>",
            "A\nB\nC\nD",
            "<ol>\n<li>A\n<ul>\n<li>B</li>\n</ul>\nC</li>\n<li>D</li>\n</ol>",
        ),
        ("<dl><dd><ul><li>A</ul></dl>", "A", "<dl>\n<dd>A</dd>\n</dl>"),
        ("<ul><ul><li>A</ul><li>B</ul>", "A\nB", "<ul>\n<li>A</li>\n<li>B</li>\n</ul>"),
        (
            "<dl><dt>A<dd>B<ul><li>C</ul><dt>D</dl>",
            "A\nB\nC\nD",
            "<dl>\n<dt>A</dt>\n<dd>B\n<ul>\n<li>C</li>\n</ul>\n</dd>\n<dt>D</dt>\n</dl>",
        ),
        (
            "<dl><div><dt>A<dd>B</div><div><dt>C<dd><p>D</p></div></dl>",
            "A\nB\nC\nD",
            "<dl>\n<dt>A</dt>\n<dd>B</dd>\n<dt>C</dt>\n<dd>D</dd>\n</dl>",
        ),
        ("<ol><div><li>A<li>B</div></ol>", "A\nB", "<ol>\n<li>A</li>\n<li>B</li>\n</ol>"),
        ("<ol><li><p>A</p><li><p>B</p><p>C</p></ol>", "A\nB C", "<ol>\n<li>A</li>\n<li>B C</li>\n</ol>"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "A | B\n1 | 2",
            "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>",
        ),
        (  # a list in a cell is what the row says
            "<table><tr><td>A<td><ul><li>1<li>2</ul><tr><td>B<td><p>3</p><ul><li>4</ul></table>",
            "A | 1 2\nB | 3 4",
            "<table>\n<tr><td>A</td><td>1<br>2</td></tr>\n<tr><td>B</td><td>3<br>4</td></tr>\n</table>",
        ),
        (  # lists beside each other are lists, and so is one in a row of its own
            "<table><tr><td><ul><li>1<li>2</ul><td><ul><li>3</ul><tr><td colspan=2><ul><li>4</ul></table>",
            "1\n2\n\n3\n\n4",
            "<ul>\n<li>1</li>\n<li>2</li>\n</ul>\n<ul>\n<li>3</li>\n</ul>\n<ul>\n<li>4</li>\n</ul>",
        ),
        (  # newsletters are laid out in tables of one column
            "<table><tr><td><h3>A</h3><p>B</p><p>C</p><tr><td>D</table>",
            "A\n\nB\n\nC\n\nD",
            "<h3>A</h3>\n<p>B</p>\n<p>C</p>\n<table>\n<tr><td>D</td></tr>\n</table>",
        ),
        (
            "<table><tr><td colspan=2><p>A</p><p>B</p><tr><td>1<td>2</table>",
            "A B\n1 | 2",
            '<table>\n<tr><td colspan="2">A<br>B</td></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>',
        ),
        ("<pre>if x:\n    <b>y</b>()\n</pre>", "if x:\n    y()", "<pre>if x:\n    y()</pre>"),
        ("<pre>a<br><br>b</pre>", "a\n\nb", "<pre>a\n\nb</pre>"),
        (
            "<pre><code><div>if x:</div><div>    y()</div><div>\n</div><div>z</div></code></pre>",
            "if x:\n    y()\n\nz",
            "<pre>if x:\n    y()\n\nz</pre>",
        ),
        ("<pre><ol><li>a<li>  b</ol></pre>", "a\n  b", "<pre>a\n  b</pre>"),
        (
            "<pre>a<div><p>B</p><p>C</p></div></pre>",
            "a\n\nB\n\nC",
            "<pre>a</pre>\n<pre>B</pre>\n<pre>C</pre>",
        ),
        (  # code beside the numbers of its lines
            "<table><tr><td><pre>1\n2</pre><td><pre><code>if x:\n    y()\n</code></pre></table>",
            "1\n2\n\nif x:\n    y()",
            "<pre>1\n2</pre>\n<pre>if x:\n    y()</pre>",
        ),
        ('<h2>A<a href="#a">\u200b</a></h2>', "A", "<h2>A</h2>"),
        ('<h2>A <a href="#a">#</a></h2><h3><a href="#b">¶</a>B</h3>', "A\n\nB", "<h2>A</h2>\n<h3>B</h3>"),
        ('<p>In <a href="/x">C#</a></p>', "In C#", '<p>In <a href="https://a.example/x">C#</a></p>'),
        (
            "<blockquote><p>A</p><ol><li>B<li>C</ol><pre>d</pre></blockquote><ul><li>E</ul>",
            "A\n\nB\nC\n\nd\n\nE",
            "<blockquote>\n<p>A</p>\n<ol>\n<li>B</li>\n<li>C</li>\n</ol>\n<pre>d</pre>\n</blockquote>\n"
            "<ul>\n<li>E</li>\n</ul>",
        ),
        (
            "<blockquote><p>A</p><p>B</p></blockquote>",
            "A\n\nB",
            "<blockquote>\n<p>A</p>\n<p>B</p>\n</blockquote>",
        ),
        (
            "<blockquote><p>A</p><blockquote><p>B</p></blockquote><p>C</p></blockquote>",
            "A\n\nB\n\nC",
            "<blockquote>\n<p>A</p>\n<blockquote>\n<p>B</p>\n</blockquote>\n<p>C</p>\n</blockquote>",
        ),
        (
            "<blockquote><blockquote><p>A</p></blockquote></blockquote>",
            "A",
            "<blockquote>\n<p>A</p>\n</blockquote>",
        ),
        (
            "<ol><li value=4>A<li value=5>B<li value=9>C<li>D</ol>",
            "A\nB\nC\nD",
            '<ol start="4">\n<li>A</li>\n<li>B</li>\n<li value="9">C</li>\n<li>D</li>\n</ol>',
        ),
        (
            "<p>A <i>b</i>\n<b>c</b> &lt;d></p>",
            "A b c <d>",
            "<p>A <em>b</em> <strong>c</strong> &lt;d&gt;</p>",
        ),
        (
            "<div>A <b>b<br><br>c</b> d</div>",
            "A b\n\nc d",
            "<p>A <strong>b</strong></p>\n<p><strong>c</strong> d</p>",
        ),
        ("<p>A <del>b</del> <strike>c</strike></p>", "A b c", "<p>A <s>b</s> <s>c</s></p>"),
        (
            "<p>A <math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mn>4</mn></math> b</p>",
            "A x2=4 b",
            "<p>A x<sup>2</sup>=4 b</p>",
        ),
        ("<p>One<br>two</p>", "One\ntwo", "<p>One<br>two</p>"),
        (
            "<p><a href='/x?a=1&amp;b=2'>A</a> <a href='javascript:x()'>b</a></p>",
            "A b",
            '<p><a href="https://a.example/x?a=1&amp;b=2">A</a> b</p>',
        ),
    ],
)
def test_text_and_html(html: str, text: str, markup: str) -> None:
    assert rendered(html) == (text, markup)


def test_text_and_html_have_the_same_words() -> None:
    html = (
        "<div>lead <span>in<h2>T <a href=/t>u</a></h2> out</span><br><br>more <b><i>deep</b> end</i>"
        "<ul><li>one <ul><li>two</ul> three<li>four</ul><table><tr><td><p>a</p><p>b</p><td>c</table>"
        "<blockquote>q<br>r</blockquote><pre>x  y</pre><dl><dt>k<dd>v</dl></div>tail"
    )
    text, markup = rendered(html)
    assert words(markup) == re.findall(r"\w+", text)
    assert words(markup) == words(html)


def test_nothing_active_survives() -> None:
    text, markup = rendered(
        "<p onclick=x>A <img src=x onerror=y><script>z()</script><a href='data:text/html,x' onclick=w>b</a>"
        "<svg onload=q></svg>&lt;script&gt;</p>"
    )
    assert text == "A b<script>"
    assert markup == "<p>A b&lt;script&gt;</p>"


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        (
            "<p><a href=/x> <b>A</b></a> b</p>",
            '<p><a href="https://a.example/x"><strong>A</strong></a> b</p>',
        ),
        (
            "<div><sub>A<h2>B <i>c</i></h2>d <u>e</u></sub></div>",
            "<p><sub>A</sub></p>\n<h2>B <em>c</em></h2>\n<p><sub>d e</sub></p>",
        ),
        ("<div><a href=/x><img src=a></a><p>A <u>b</u></p></div>", "<p>A b</p>"),
        (
            "<p>A<b> </b>b <a href=/x><i><img src=a></i></a>c<b><br></b>d<em><b></b></em></p>",
            "<p>A b c<br>d</p>",
        ),
        ("<pre><code>    <span>if</span> x</code></pre>", "<pre>    if x</pre>"),
    ],
)
def test_markup_is_of_its_own_block_only(html: str, markup: str) -> None:
    assert rendered(html)[1] == markup


SPANNED = (
    "<table><tr><th></th><th>2025</th><th>2026</th></tr>"
    "<tr><td rowspan=2>Piers</td><td>10</td><td>11</td></tr><tr><td>12</td><td>13</td></tr>"
    "<tr><td colspan=2>Sum</td><td>46</td></tr></table>"
)


def test_cells_stay_in_their_columns() -> None:
    text, html = render(blocks_of(SPANNED), str)
    assert text.splitlines() == ["| 2025 | 2026", "Piers | 10 | 11", "| 12 | 13", "Sum | | 46"]
    assert '<tr><td rowspan="2">Piers</td><td>10</td><td>11</td></tr>' in html
    assert '<tr><td colspan="2">Sum</td><td>46</td></tr>' in html
    assert "<tr><th></th><th>2025</th><th>2026</th></tr>" in html


@pytest.mark.parametrize("value", ["0", "-3", "2.5em", "99999999999", "x"])
def test_a_wrong_span_is_bounded(value: str) -> None:
    rows = f"<tr><td colspan='{value}'>One</td><td>two</td></tr><tr><td>three</td><td>four</td></tr>"
    text, _ = render(blocks_of(f"<table>{rows}</table>"), str)
    assert text.split("\n")[1] == "three | four"
    assert len(text) < 1000


def test_an_empty_cell_beside_a_single_one_is_layout() -> None:
    page = Page.from_html("<table><tr><td></td><td>All of the text</td></tr></table>", "https://a.example/1")
    assert render(read_blocks(page.root), str)[0] == "All of the text"
