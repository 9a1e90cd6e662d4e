"""Pages made to break an extractor, and a runner that reads each in a process with bounded resources.

Run as a script: `hostile.py SIZE CPU_SECONDS MEGABYTES [CASE…]` prints one JSON object a case,
`hostile.py names` the names of the cases.
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from extractors import NotAnArticle, PageError, extract, extract_flat

URL = "https://news.example/2026/03/04/story"
WORDS = "The harbour company said on Monday that it would close the northern terminal by May. "
STORY = f"<h1>Harbour closes</h1><p>{WORDS * 4}</p><p>{WORDS * 3}</p>"


DIGITS_AS_LETTERS = str.maketrans("0123456789", "abcdefghij")


def page(body: str, head: str = "") -> str:
    title = "<title>Harbour closes</title>"
    return f"<!doctype html><html lang=en><head>{title}{head}</head><body>{body}</body></html>"


def fill(part: str, size: int) -> str:
    return part * (size // len(part.encode("utf-8", "replace")) + 1)


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def named(at: int, count: int) -> str:
    """`count` words of letters that no other number gives."""
    words = (str(at * 100 + word).translate(DIGITS_AS_LETTERS) for word in range(count))
    return " ".join(f"box{word}" for word in words)


def many_named(size: int) -> str:
    """Boxes side by side with names of their own: about `size` characters."""
    box = "<div class='{0}'><p>The ferry left the harbour at noon.</p></div>"
    return "".join(box.format(named(1000 + at, 3)) for at in range(size // 100))


def numbered(template: str, size: int) -> str:
    """The template over and over, each with its number: about `size` characters, never more."""
    longest = len(template.format(size // len(template)))
    return "".join(template.format(n) for n in range(size // longest))


DATES = (
    "0000-00-00",
    "9999-12-31T23:59:60+99:99",
    "99999999999999999999",
    "-1",
    "1" * 10_000,
    "2026-02-30",
    "٢٠٢٦",
)
DATE_META = "".join(f'<meta property="article:published_time" content="{d}">' for d in DATES)
DATE_TEXT = "".join(f"<time datetime='{d}'>{d}</time><p>Published: {d}</p>" for d in DATES)
BAD_URLS = (
    "http://[",
    "http://[::1",
    "https://a.example:port/",
    "//",
    "https://",
    "http://\x01\x7f",
    "x" * 90_000,
)
LINKS = "".join(
    f"<a href='{u}'>Words of a link</a><img src='{u}'><link rel=canonical href='{u}'>" for u in BAD_URLS
)
WRONG_LD = """{"@type": ["NewsArticle", 3, null, {}], "headline": ["a", {"b": 1}], "author": 7,
 "datePublished": {"x": []}, "image": [[[{}]], 3, {"url": {"url": {}}}], "publisher": "P", "articleBody": [1],
 "keywords": {"a": [1, null]}, "isAccessibleForFree": "maybe", "inLanguage": {"@type": "Language"}, "url": 5,
 "mainEntityOfPage": [{}], "breadcrumb": {"itemListElement": {"item": [{"name": 1}]}}, "video": [true],
 "license": {"@id": []}}"""
ENTITY = '<!ENTITY a "aaaaaaaaaa">' + "<!ENTITY b '&a;&a;&a;&a;'><!ENTITY a '&b;&b;&b;'>"


CASES: dict[str, Callable[[int], bytes | str]] = {
    "empty": lambda n: b"",
    "blank": lambda n: b" \n" * (n // 2),
    "noise": noise,
    "noise in a page": lambda n: page(STORY).encode() + noise(n),
    "zero bytes": lambda n: page(STORY + fill("a\0b ", n)),
    "one text node": lambda n: page(f"<h1>H</h1><p>{fill(WORDS, n)}</p>"),
    "one long word": lambda n: page(f"<h1>H</h1><p>{'a' * n}</p>"),
    "white space": lambda n: page(STORY + " " * (n // 2) + "x" + "\n" * (n // 2)),
    "no-break spaces": lambda n: page(STORY + fill("&nbsp;", n)),
    "punctuation": lambda n: page(STORY + f"<p>{fill('.,-|/ ', n)}</p>"),
    "quotes": lambda n: page(STORY + f"<p>{fill('“ ', n)}</p>"),
    "by by by": lambda n: page(f"<h1>H</h1><p class=byline>{fill('By Jo and ', n)}</p>{STORY}"),
    "nested divs": lambda n: page(STORY + fill("<div>", n)),
    "nested inline": lambda n: page(STORY + fill("<b><i>", n) + "x"),
    "nested and closed": lambda n: page(fill("<div>", n // 2) + STORY + fill("</div>", n // 2)),
    "nested lists": lambda n: page(STORY + fill("<ul><li>x", n)),
    "nested tables": lambda n: page(STORY + fill("<table><tr><td>x", n)),
    "mis-nested": lambda n: page(STORY + fill("<p><div></p>x<b></div>", n)),
    "view of a source": lambda n: (
        f"<div class=line-gutter-backdrop><td class=line-content>{WORDS * 9}</td>"
        + fill("<td class=line-content>x", n)
    ),
    "parts of set lines": lambda n: page(
        STORY + "<div>" + fill("<span style=position:absolute;top:1px>word </span>", n)
    ),
    "head of a copy": lambda n: (
        "<link rel=bookmark href=http://a.example/20260405060708/http://b.example/c>"
        + fill("<meta a>", n // 2)
        + f"<body><div id=HEADER>{fill('<b>x</b>', n // 2)}<div id=CONTENT>{STORY}"
    ),
    "closing tags": lambda n: page(STORY + fill("</div></p></b>", n)),
    "siblings": lambda n: page(STORY + fill("<p>a", n)),
    "siblings with text": lambda n: page(STORY + fill(f"<p>{WORDS}</p>", n)),
    "line breaks": lambda n: page(STORY + fill("<br>", n)),
    "br soup": lambda n: page(f"<h1>H</h1><div>{fill(WORDS + '<br><br>', n)}</div>"),
    "spans": lambda n: page(f"<h1>H</h1><p>{fill('<span>word </span>', n)}</p>"),
    "headings": lambda n: page(fill("<h1>Harbour</h1>", n) + STORY),
    "list items": lambda n: page(STORY + "<ul>" + fill("<li>item</li>", n)),
    "table cells": lambda n: page(STORY + "<table>" + fill("<tr><td>1</td><td>2</td></tr>", n)),
    "links": lambda n: page(STORY + numbered("<a href=/2026/03/a-story-{0}>Story number {0} here</a> ", n)),
    "teasers": lambda n: page(
        STORY
        + "<h2>Related</h2>"
        + numbered("<div class=card><h3><a href=/s/{0}>Story {0}</a></h3><p>Text</p></div>", n)
    ),
    "images": lambda n: page(
        STORY + numbered("<figure><img src=/i{0}.jpg><figcaption>C {0}</figcaption></figure>", n)
    ),
    "pictures in one figure": lambda n: page(
        f"{STORY}<figure>{numbered('<img src=/i{0}.jpg><i class=caption>C {0}</i>', n)}</figure>"
    ),
    "credits in one figure": lambda n: page(
        f"{STORY}<figure><img src=/i.jpg>{numbered('<i class=credit>Jo Roe{0}</i>', n)}</figure>{STORY}"
    ),
    "players in players": lambda n: page(
        STORY + "<object>" * 90 + fill("<param name=movie value=x>", n) + "</object>" * 90
    ),
    "empty times in a line": lambda n: page(
        f"<h1>H</h1><p class=date>Updated {fill('<time datetime=2026-03-04></time>', n)}</p>{STORY}"
    ),
    "authors": lambda n: page(numbered("<a rel=author href=/by/{0}>Jo Roe{0}</a>", n) + STORY),
    "times": lambda n: page(fill("<time datetime=2026-03-04>4 March</time>", n) + STORY),
    "dates in text": lambda n: page(STORY + f"<p>{fill('4 March 2026, ', n)}</p>"),
    "odd dates": lambda n: page(DATE_TEXT + STORY, DATE_META),
    "bad addresses": lambda n: page(STORY + LINKS),
    "long attribute": lambda n: page(STORY + f"<p class='{fill('a ', n)}'>x</p>"),
    "long class on every block": lambda n: page(STORY + fill(f"<p class='{'story-' * 500}'>word</p>", n)),
    "many classes": lambda n: page(STORY + numbered("<p class='c{0} x{0}y'>word</p>", n)),
    "names around names": lambda n: page(
        STORY + "".join(f"<div class='{named(at, 33)}'>" for at in range(150)) + many_named(n)
    ),
    "many attributes": lambda n: page(STORY + f"<p {numbered('a{0} ', n)}>x</p>"),
    "many tags of attributes": lambda n: page(STORY + fill(f"<p {numbered('a{0} ', 3000)}>x</p>", n)),
    "fields for addresses": lambda n: page(STORY + f"<div>{fill('<p>x<input type=email></p>', n)}</div>"),
    "polls": lambda n: page(STORY + numbered("<form><p>Which, {0}?<input type=radio></p></form>", n)),
    "numbered headings": lambda n: page(STORY + numbered("<h2>{0} quays</h2>", n)),
    "shadow roots": lambda n: page(
        f"<div>{fill('<template shadowrootmode=open><p>x</p></template>', n)}</div>" + STORY
    ),
    "slots": lambda n: page(
        f"<div><template shadowrootmode=open>{fill('<slot><p>x</p></slot>', n)}</template></div>{STORY}"
    ),
    "copies of articles": lambda n: page(
        numbered("<div class=story><h1>Harbour {0}</h1><p>By Jo Roe</p></div>", n) + STORY
    ),
    "comments": lambda n: page(STORY + fill("<!--", n)),
    "unclosed script": lambda n: page(STORY + "<script>" + fill("<p>x</p>", n)),
    "many meta": lambda n: page(STORY, numbered("<meta name=k{0} content=v>", n)),
    "long title": lambda n: page(STORY, f"<title>{fill(WORDS, n)}</title>"),
    "long og:title": lambda n: page(STORY, f'<meta property=og:title content="{fill(WORDS, n)}">'),
    "outlet in a title": lambda n: page(
        STORY,
        f'<meta property=og:site_name content="Sail"><meta property=og:title content="{fill("Sail | ", n)}">',
    ),
    "keywords": lambda n: page(STORY, f'<meta name=keywords content="{numbered("k{0}, ", n)}">'),
    "entity bomb": lambda n: f"<!DOCTYPE html [{ENTITY}{fill(ENTITY, n)}]>{page(STORY)}",
    "entities": lambda n: page(STORY + f"<p>{fill('&amp;&#1114112;&#xd800;&bogus;', n)}</p>"),
    "external entity": lambda n: (
        f'<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>{page(STORY + "&f;")}'
    ),
    "lone surrogates": lambda n: page("<h1>A \ud800 B</h1>" + STORY + fill("\udfff", n)),
    "declared base64": lambda n: page(STORY, "<meta charset=base64>").encode(),
    "json-ld wrong types": lambda n: page(STORY, json_ld(WRONG_LD)),
    "open divs": lambda n: page(f"<nav><table>{'<div>' * (n // 12)}{'</nav>' * (n // 12)}") + STORY,
    "json-ld deep": lambda n: page(STORY, json_ld(fill('{"author":[', n))),
    "json-ld wide": lambda n: page(
        STORY, json_ld("[" + fill('{"@type":"NewsArticle","headline":"x"},', n) + "{}]")
    ),
    "json-ld authors": lambda n: page(
        STORY, json_ld('{"@type":"NewsArticle","author":[' + numbered('{{"name":"Jo Roe{0}"}},', n) + "{}]}")
    ),
    "json-ld blocks": lambda n: page(STORY, fill(json_ld('{"@type":"NewsArticle","headline":"x"}'), n)),
    "json-ld broken": lambda n: page(STORY, json_ld('{"headline": "x' + fill('", "a": "', n))),
    "json-ld escaped quotes": lambda n: page(STORY, json_ld('{"headline": "' + fill('\\"', n))),
    "json-ld comment marks": lambda n: page(STORY, json_ld(fill("//", n))),
    "rows of components": lambda n: page(  # larger scripts are not read
        "<h1>H</h1>" + f'<script>self.__next_f.push([1,"{fill("0:T0,", min(10 * n, 4_900_000))}"])</script>'
    ),
    "json-ld surrogates": lambda n: page(
        STORY, json_ld(r'{"@type":"NewsArticle","headline":"a\ud800\u0000b","author":{"name":"\udc00"}}')
    ),
    "microdata": lambda n: page(
        fill("<div itemscope itemprop=a itemtype=https://schema.org/Article>x", n) + STORY
    ),
    "two roots": lambda n: fill(page(STORY), n),
    "frames": lambda n: page(fill("<iframe src=x></iframe><frameset>", n) + STORY),
    "forms": lambda n: page(STORY + fill("<select><option>x", n)),
    "bidi and controls": lambda n: page(
        "<h1>A\u202e\u0007\u2028B</h1>" + STORY + "<p>" + fill("\u202e\u200f\u0301", n)
    ),
    "combining marks": lambda n: page(STORY + "<p>a" + fill("\u0301", n)),
    "no spaces": lambda n: page(f"<h1>題</h1><p>{fill('文章は続く', n)}</p>"),
}


# Texts for `extract_flat`.
FLAT_CASES: dict[str, Callable[[int], str]] = {
    "flat: marks": lambda n: f"Harbour closes\n{WORDS * 4}\n{fill('?' * 50_000 + 'x' + chr(10), n)}",
    "flat: brackets": lambda n: f"# Harbour closes\n\n{WORDS * 4}\n\n{'[' * n}](x",
    "flat: paragraphs": lambda n: f"Harbour closes\n{fill(WORDS * 3 + chr(10), n)}",
    "flat: short lines": lambda n: f"Harbour closes\n{WORDS * 4}\n{numbered('Story {0}' + chr(10), n)}",
}


def outcome(case: str, size: int) -> dict[str, object]:
    content = (CASES | FLAT_CASES)[case](size)
    start = time.process_time()
    try:
        record = extract_flat(str(content), URL) if case in FLAT_CASES else extract(content, URL)
    except (PageError, NotAnArticle) as error:
        seconds = time.process_time() - start
        return {"case": case, "outcome": type(error).__name__, "reason": error.reason, "seconds": seconds}
    seconds = time.process_time() - start
    text = record.to_json()
    text.encode("utf-8")
    clean = "\\u0000" not in text and "\0" not in text
    return {
        "case": case,
        "outcome": "record" if clean else "record with zero characters",
        "dropped": [w for w in record.metadata.warnings if " was dropped: " in w],
        "chars": len(text),
        "seconds": seconds,
    }


def run_bounded(case: str, size: int, cpu_s: int, memory_mb: int) -> dict[str, object]:
    """Return the outcome of `case` in a child that may take cpu_s seconds and memory_mb beyond the start."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        now = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (now + memory_mb * 2**20,) * 2)
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s + 1))
        try:
            answer = outcome(case, size)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test is to name it
            answer = {"case": case, "outcome": f"{type(error).__name__}: {str(error)[:200]}"}
        os.write(write_end, json.dumps(answer).encode()[:60_000])
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        answer_bytes = pipe.read()
    _, status, usage = os.wait4(child, 0)
    answer = (
        json.loads(answer_bytes)
        if answer_bytes
        else {"case": case, "outcome": f"killed ({signal_name(status)})"}
    )
    return answer | {"megabytes": usage.ru_maxrss // 1024}


def signal_name(status: int) -> str:
    return signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else f"exit {status}"


def main() -> None:
    if sys.argv[1] == "names":
        print("\n".join(CASES | FLAT_CASES))  # noqa: T201 - the runner's answer
        return
    size, cpu_s, memory_mb = (int(value) for value in sys.argv[1:4])
    for name in sys.argv[4:] or CASES | FLAT_CASES:
        print(json.dumps(run_bounded(name, size, cpu_s, memory_mb)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
