"""Records as Markdown: the body's markup stays, and text that looks like markup stays text."""

import pytest

from crawler.formats.markdown import to_markdown
from crawler.formats.markdown_body import body_to_markdown, text_to_markdown


@pytest.mark.parametrize(
    ("source", "markdown"),
    [
        ("<p>&lt;script&gt;go()&lt;/script&gt;</p>", r"\<script>go()\</script>"),
        ("<p>&lt;img src=x onerror=go()&gt; 3 &lt; 4</p>", r"\<img src=x onerror=go()> 3 < 4"),
        ("<p>1. First</p><p>2) Second</p><p>1.5 million</p>", "1\\. First\n\n2\\) Second\n\n1.5 million"),
        (
            "<p>- dash</p><p>+ plus</p><p># hash</p><p>&gt; more</p>",
            "\\- dash\n\n\\+ plus\n\n\\# hash\n\n\\> more",
        ),
        ("<p>---</p><p>* * *</p><p>-40 degrees, #1</p>", "\\---\n\n\\* \\* \\*\n\n-40 degrees, #1"),
        ("<p>Title<br>===<br> - x</p>", "Title  \n\\===  \n\\- x"),
        ("<p>a | b<br>---|---</p>", "a | b  \n\\---|---"),
        (
            "<p>`x` [a](http://x.example) ![i](u) *s* _e_ a_b ~~d~~</p>",
            r"\`x\` \[a\](http://x.example) !\[i\](u) \*s\* \_e\_ a_b \~\~d\~\~",
        ),
        ("<p>&amp;amp; AT&amp;T &amp; \\n</p>", r"\&amp; AT&T & \\n"),
        ("<p>Look!<a href='https://a.example/b'>Here</a></p>", r"Look\![Here](https://a.example/b)"),
        ("<p><a href='https://a.example/b c)'>Here</a></p>", "[Here](<https://a.example/b%20c)>)"),
        ("<p>so<em> very </em>calm <strong>sea</strong></p>", "so *very* calm **sea**"),
        ("<p><code>a`b</code> <code>&lt;b&gt;</code></p>", "``a`b`` `<b>`"),
        ("<p><code>a <em>b<br>c</em></code> d</p>", "`a b`  \n`c` d"),
        ("<ul><li><code>a<br>b</code></li></ul>", "- `a`  \n  `b`"),
        ("<table><tr><td><code>a<br>b</code></td></tr></table>", "|  |\n| --- |\n| `a` `b` |"),
        ("<h2>C #</h2>", "## C \\#"),
        ("<pre>a\n```\n  b</pre>", "````\na\n```\n  b\n````"),
        ("<blockquote>\n<p>a<br>b</p>\n<p>c</p>\n</blockquote>", "> a  \n> b\n>\n> c"),
        ("<ul>\n<li>a</li>\n<li>1. b</li>\n</ul>", "- a\n- 1\\. b"),
        ("<ol start='3'><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "3. a\n   - b\n4. c"),
        ('<ol><li>a</li><li value="7">b</li><li value="2">c</li></ol>', "1. a\n\n7) b\n\n2. c"),
        ("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>", "> a\n>\n> > b"),
        ("<ul><li>a<ol start='3'><li>b</li></ol></li></ul>", "- a\n\n  3. b"),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>", "- a\n  - b\n- c"),
        (
            "<table><tr><th>MB|MiB</th><th>b</th></tr><tr><td>1<br>2</td></tr></table>",
            "| MB\\|MiB | b |\n| --- | --- |\n| 1 2 |  |",
        ),
        ("<table>\n<tr><td>1</td></tr>\n</table>", "|  |\n| --- |\n| 1 |"),
        (
            "<table><tr><td><b>a</b></td><td><p><strong>b</strong></p></td></tr><tr><td>1</td><td>2</td></tr></table>",
            "| **a** | **b** |\n| --- | --- |\n| 1 | 2 |",
        ),
        (
            "<table><tr><td><b>a</b></td><td></td></tr><tr><td>1</td><td>2</td></tr></table>",
            "|  |  |\n| --- | --- |\n| **a** |  |\n| 1 | 2 |",
        ),
        ("<p>2<s>3</s> 4</p>", "2~~3~~ 4"),
        ('<p>It is <b>"No."</b>he said</p>', 'It is <b>"No."</b>he said'),
        (
            "<p>都は<strong>「老朽化」。</strong>今後<em>点検</em>する</p>",
            "都は<strong>「老朽化」。</strong>今後*点検*する",
        ),
        ("<p><em>a</em><em>b</em> <strong>c <em>d</em></strong></p>", "<em>a</em>*b* **c *d***"),
        ("<p><kbd>&lt;b&gt;</kbd><kbd>C</kbd></p>", r"<code>\<b></code>`C`"),
        ("<h2>#</h2>", "## \\#"),
        ("<ol><li>a</li></ol><ol><li>b</li></ol><ol><li>c</li></ol>", "1. a\n\n1) b\n\n1. c"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul><p>c</p><ul><li>d</li></ul>", "- a\n\n* b\n\nc\n\n- d"),
        ('<ol reversed start="2"><li>a</li><li>b</li></ol>', "- 2\\. a\n- 1\\. b"),
        ("<ol><li>a<ul><li>b</li></ul>c</li><li>d</li></ol>", "1. a\n\n   - b\n\n   c\n2. d"),
        ("<p>2<sup>32</sup> H<sub>2</sub>O</p>", "2<sup>32</sup> H<sub>2</sub>O"),
    ],
)
def test_bodies(source: str, markdown: str) -> None:
    assert body_to_markdown(source) == markdown


def test_plain_text_keeps_its_lines_and_is_no_markup() -> None:
    assert text_to_markdown("- a\n<b>\n\n# c") == "\\- a  \n\\<b>\n\n\\# c"


def test_the_front_matter_holds_the_short_fields_and_what_is_there() -> None:
    values = {
        "url": "https://a.example/",
        "authors": [{"name": "A. Roe"}],
        "keywords": [],
        "articleBody": "Sea",
    }
    assert to_markdown(values) == '---\nurl: "https://a.example/"\nauthors: ["A. Roe"]\n---\n\nSea\n'


def test_cells_that_reach_over_rows_and_columns_leave_their_places_empty() -> None:
    rows = "<tr><td rowspan=2>Piers</td><td>10</td></tr><tr><td>12</td></tr><tr><td colspan=2>Sum</td></tr>"
    lines = body_to_markdown(f"<table>{rows}</table>").splitlines()
    assert lines[2:] == ["| Piers | 10 |", "|  | 12 |", "| Sum |  |"]
