"""Payload: bodies that stand in a page's data only."""

import json
from html import escape
from urllib.parse import quote

import pytest

from extractors import Page, extract
from extractors.body.payload import read_payload

FIRST = "The ferry left the harbour at dawn with forty passengers and a cargo of apples on board. "
PROSE = [FIRST * 3, "Nobody saw it again until the evening, when the fog lifted over the bay. " * 3]
HTML = "".join(f"<p>{text}</p>" for text in PROSE)
TITLE = "Ferry leaves"
ARTICLE = {"props": {"story": {"id": 7, "title": TITLE, "body": HTML}}}
TURBO = [{"_1": 2}, "story", {"_3": 4, "_5": 6}, "title", TITLE, "body", HTML]
ASTRO = {"story": [0, {"title": [0, TITLE], "body": [1, [[0, text] for text in PROSE]]}]}
ASTRO_JSON = {"story": [0, {"title": [0, TITLE], "body": [1, json.dumps([[0, text] for text in PROSE])]}]}


def angular(text: str) -> str:
    return text.replace("&", "&a;").replace('"', "&q;").replace("<", "&l;").replace(">", "&g;")


def page_of(script: str) -> str:
    return f"<title>Ferry leaves</title><div id=root></div>{script}"


def next_data(content: object) -> str:
    data = {"props": {"pageProps": {"article": {"id": 7, "title": "Ferry leaves", "content": content}}}}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


def pushed(rows: str) -> str:
    return f"<script>self.__next_f.push([1,{json.dumps(rows)}])</script>"


def nuxt(*parts: object) -> str:
    return f"<script type='application/json' id='__NUXT_DATA__'>{json.dumps(parts)}</script>"


def spans(text: str) -> list[dict[str, str]]:
    return [{"_type": "span", "text": text[:20]}, {"_type": "span", "text": text[20:]}]


def contentful(text: str) -> object:
    link = {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": text[:20]}]}
    return {"nodeType": "paragraph", "content": [link, {"nodeType": "text", "value": text[20:]}]}


def react(text: str) -> object:
    return ["$", "p", None, {"children": [["$", "em", None, {"children": text[:20]}], text[20:]]}]


@pytest.mark.parametrize(
    "script",
    [
        next_data(PROSE),
        next_data([{"type": "paragraph", "text": text} for text in PROSE]),
        next_data("".join(f"<p>{text}</p>" for text in PROSE)),
        "<script type='application/ld+json'>"
        + json.dumps({"@type": "Article", "articleBody": "\n".join(PROSE)})
        + "</script>",
        pushed(f"9:{json.dumps({'body': [{'children': text} for text in PROSE]})}\n"),
        pushed(f"1a:T{len(HTML.encode()):x},{HTML}2:[]\n"),
        next_data({"nodeType": "document", "content": [contentful(text) for text in PROSE]}),
        next_data([{"_type": "block", "children": spans(text)} for text in PROSE]),
        pushed(f"5:{json.dumps(['$', 'div', None, {'children': [react(text) for text in PROSE]}])}\n"),
        next_data("".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in PROSE)),
        f"<script>window.Fusion=window.Fusion||{{}};Fusion.content={json.dumps({'body': PROSE})};</script>",
        "<script>window.Fusion=window.Fusion||{};Fusion.contextPath='/pf';Fusion.layouts={\"a\":1};"
        "Fusion.isAdmin=false;Fusion.content="
        f"{json.dumps({'items': [{'content': text} for text in PROSE]})};</script>",
        f"<script>window.__STATE__ = {json.dumps({'story': {'body': HTML}})};</script>",
        nuxt(
            *(["ShallowReactive", 1], {"data": 2, "related": 9, "self": 1}, {"a": 3}),
            *({"title": 4, "body": 5, "by": 8}, "Ferry leaves", [6, 7], *PROSE, "Jane Roe"),
            *([10], {"title": 11, "body": 12}, "Team loses again", "The team lost again, as it would. " * 40),
        ),
        f"<script>window['q'] = window['q'] || [];window['q'].push({json.dumps({'body': PROSE})})</script>",
        next_data({"root": {"children": [{"children": [{"type": "text", "text": p}]} for p in PROSE]}}),
        next_data(json.dumps({"blocks": PROSE})),
        f"<script>N=(function(a,b){{return {{t:a,b:b}}}}({json.dumps(TITLE)},{json.dumps(HTML)}))</script>",
        f"<script>kit.start(app, {{data: [{{title: '{TITLE}', body: '{HTML}'}}]}})</script>",
        f"<script>i='\nvar s = JSON.parse({json.dumps(json.dumps(ARTICLE))});</script>",
        f"<script>window.STATE = '{quote(json.dumps(ARTICLE))}';</script>",
        f"<script>stream.enqueue({json.dumps(json.dumps(TURBO))})</script>",
        f"<script id=app-state type='application/json'>{angular(json.dumps(ARTICLE))}</script>",
        f"<script type='text/x-json'>{json.dumps(ARTICLE)}</script>",
        f"<div id=app data-page='{escape(json.dumps(ARTICLE))}'></div>",
        f"<astro-island props='{escape(json.dumps(ASTRO))}'></astro-island>",
        f"<astro-island props='{escape(json.dumps(ASTRO_JSON))}'></astro-island>",
        f"<script>window.data = {json.dumps({'frontmatter': {'title': TITLE}, 'html': HTML})}</script>",
        "<script>(self.__next_f=self.__next_f||[]).push([0]);"
        f"self.__next_f.push([1,{json.dumps('5:' + json.dumps(ARTICLE)[:50])}]);"
        f"self.__next_f.push([1,{json.dumps(json.dumps(ARTICLE)[50:])}])</script>",
    ],
    ids=[
        *("strings", "objects", "html", "json-ld", "pushed", "pushed as text", "contentful", "portable text"),
        *("elements", "escaped", "fusion", "last of several", "assigned", "flat", "handed over", "lexical"),
        *("json in json", "function", "single quotes", "parsed", "as in addresses", "named keys", "angular"),
        *("another type", "attribute", "pairs", "pairs of json", "front matter", "pushed in pieces"),
    ],
)
def test_the_article_is_read_from_the_data(script: str) -> None:
    record = extract(page_of(script), "https://a.example/1")
    assert record.articleBody == "\n\n".join(text.strip() for text in PROSE)
    assert record.articleBodyHtml == "\n".join(f"<p>{text.strip()}</p>" for text in PROSE)


def test_the_title_may_stand_in_an_object_of_titles() -> None:
    data = {
        "id": 7,
        "headlines": {"basic": "Ferry leaves", "mobile": ""},
        "content_elements": [{"content": p} for p in PROSE],
    }
    script = f"<script>Fusion.globalContent={json.dumps(data)};</script>"
    _, titled = read_payload(Page.from_html(page_of(script), "https://a.example/1"))
    assert titled


@pytest.mark.parametrize(
    "data",
    [
        {"title": TITLE, "content": {"root": {"children": [{"text": text} for text in PROSE]}}},
        {"frontmatter": {"title": TITLE}, "html": HTML},
    ],
)
def test_the_title_may_stand_levels_above_or_with_all_that_is_said_of_the_text(data: object) -> None:
    script = f"<script type='application/json'>{json.dumps({'result': data})}</script>"
    assert extract(page_of(script), "https://a.example/1").pageType == "article"


def test_scripts_without_spaces_need_fewer_characters() -> None:
    lines = [
        f"渡船は夜明けとともに港を出て、{n}人の乗客とりんごを島へ運んだ。その後は誰も見ていない。"
        for n in range(6)
    ]
    script = next_data([{"type": "text", "content": line} for line in lines])
    assert extract(page_of(script), "https://a.example/1").articleBody == "\n\n".join(lines)


@pytest.mark.parametrize(
    "script",
    [
        next_data(PROSE).replace("}", "", 1),
        next_data(["short", "strings", "only"]),
        "<script type='application/json'>" + "[" * 100_000 + "</script>",
        "<script>self.__next_f.push(</script>",
        "<script>self.__next_f.push([])</script>",
        next_data([["$", "p", None, {"children": [["$", ["p"], None, {"children": FIRST}]]}]]),
        pushed("1:T5fffffff,"),
        nuxt(["Reactive", 1], {"data": 99, "b": -1, "c": 1}, ["Set"], "short"),
        nuxt({"a": 1}, *[[n + 1, n + 1] for n in range(1, 5000)], FIRST),
        "<script>var state = {" + '"a": ' * 300 + "</script>",
        f"<script>var text = '{HTML}', name = 'Another story';</script>",
        f"<script type='application/ld+json'>{{'name': '{TITLE}', 'text': '{HTML}'}}</script>",
        '<script>var text = "' + '\\"' * 100_000 + "</script>",
        f"<b data-a='{escape(json.dumps(ARTICLE))[:-9]}'></b>",
    ],
    ids=[
        "broken",
        "no prose",
        "deep",
        "cut off",
        "nothing pushed",
        "no tag",
        "no text",
        "wrong places",
        "doubled",
        "no object",
        "beside no title",
        "bad json-ld",
        "no end of a string",
        "broken attribute",
    ],
)
def test_data_without_an_article_gives_nothing(script: str) -> None:
    assert read_payload(Page.from_html(page_of(script), "https://a.example/1")) == ([], False)


def test_a_page_that_shows_its_article_is_read_as_shown() -> None:
    shown = "".join(f"<p>{text} And this is what a visitor sees.</p>" for text in PROSE)
    html = f"<article><h1>Ferry leaves</h1>{shown}</article>" + next_data(["Something else entirely. " * 30])
    body = extract(html, "https://a.example/1").articleBody
    assert body is not None
    assert "visitor sees" in body
    assert "Something else" not in body


@pytest.mark.parametrize("name", ["related", "others"])
def test_a_longer_story_beside_the_article_is_not_taken_for_it(name: str) -> None:
    other = [
        {
            "title": "Team loses again",
            "body": ["The team lost again, as nobody had thought it would. " * 5] * 4,
        }
    ]
    article = {"title": "Ferry leaves", "body": PROSE}
    data = json.dumps({"props": {"article": article, name: other}})
    record = extract(page_of(f"<script type='application/json'>{data}</script>"), "https://a.example/1")
    assert record.articleBody == "\n\n".join(text.strip() for text in PROSE)


def test_what_is_beside_no_title_does_not_take_the_place_of_a_short_text() -> None:
    said = "The ferry left the harbour at dawn on Monday, the company said. It went on to the islands."
    flash = f"<h1>Ferry leaves</h1><p>{said}</p><p>On the way back it will stay in the bay for a night.</p>"
    data = json.dumps({"props": {"stories": PROSE}})
    page = f"<title>Ferry leaves</title>{flash}<script type='application/json'>{data}</script>"
    assert "fog" not in (extract(page, "https://a.example/1").articleBody or "")


def test_a_short_text_that_is_shown_whole_is_read_as_shown() -> None:
    lines = [
        f"{n}日の渡船は夜明けとともに港を出て、りんごを島へ運んだ。その後は誰も見ていない。" for n in range(6)
    ]
    shown = "<h2>夕方の湾</h2>".join(f"<p>{line}</p>" for line in lines)
    title = "渡船が朝の港を出て島へ"
    page = f"<title>{title}</title><article><h1>{title}</h1>{shown}</article>"
    script = f"<script type='application/json'>{json.dumps({'title': title, 'body': lines})}</script>"
    assert "夕方の湾" in (extract(page + script, "https://a.example/1").articleBody or "")


def test_a_page_that_brings_its_article_is_one_whatever_it_shows() -> None:
    menu = "".join(f"<li><a href=/s{n}>Section {n}</a></li>" for n in range(30))
    page = f"<title>Ferry leaves</title><nav><ul>{menu}</ul></nav><div id=root></div>{next_data(PROSE)}"
    assert extract(page, "https://a.example/news/ferry").pageType == "article"
