"""libxml2's limits lose nothing in silence."""

from itertools import pairwise

import pytest
from lxml import etree

from extractors.markup.tree import MAX_TAGS, parse_tree


def text_of(data: bytes) -> tuple[str, tuple[str, ...], etree._Element]:
    root, warnings = parse_tree(data)
    assert root is not None
    return " ".join(" ".join(str(t) for t in root.itertext()).split()), warnings, root


def depth_of(root: etree._Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


@pytest.mark.parametrize("tag", ["div", "b", "font", "span", "table", "ul", "x-box"])
@pytest.mark.parametrize("closed", [True, False])
def test_deep_elements_are_flattened(tag: str, closed: bool) -> None:
    n = 30_000
    end = f"</{tag}>" * n if closed else ""
    text, warnings, root = text_of(
        f"<html><body><p>before</p>{f'<{tag}>' * n}deep{end}<p>after</p></body></html>".encode()
    )
    assert text == "before deep after"
    assert closed or "flattened" in warnings[0]
    assert depth_of(root) < 257


def test_what_deep_blocks_set_apart_stays_apart() -> None:
    inner = "<nav><a href=/>Home</a></nav><h1>Ships <b>sail</b></h1><div>By A. Roe</div><figure>Quay"
    inner += "<figcaption>The quay</figcaption></figure><h2>Wind<div>East</div>"
    page = f"{'<div>' * 260}{inner}{'</div>' * 260}"
    root, warnings = parse_tree(f"{page}<h2>End</h2><p>x".encode())
    assert root is not None
    lines = ["".join(element.itertext()) for element in root.iter("p", "h1", "h2")]
    assert [line for line in lines if line] == [
        "Home", "Ships sail", "By A. Roe", "Quay", "The quay", "Wind", "East", "End", "x"
    ]  # fmt: skip
    assert [element.tag for element in root.iter("h1", "h2")] == ["h1", "h2", "h2"]
    assert len(warnings) == 1


def test_flattening_a_large_page_is_named() -> None:
    deep = f"{'<div>' * 200}<p>deep</p>{'</div>' * 200}"
    shallow = "<p>x</p>" * (MAX_TAGS // 2)
    assert any("flattened" in warning for warning in text_of(f"{deep}{shallow}".encode())[1])
    assert not any("flattened" in warning for warning in text_of(f"</div>{shallow}<p>".encode())[1])


def test_flattening_leaves_scripts_and_comments_alone() -> None:
    script = "<script>var a = '<div>' + \"</div>\"</script>"
    text, _, root = text_of(f"{'<div>' * 500}x{script}<!-- </div> -->{'</div>' * 500}<p>end".encode())
    assert root.find(".//script").text == "var a = '<div>' + \"</div>\""
    assert text.endswith("end")


def test_content_after_the_end_is_kept_in_order() -> None:
    text, warnings, root = text_of(b"<html><body><p>a</p></body></html>tail<p>b</p></html><html><body><p>c")
    assert (text, warnings, root.getnext()) == ("a tail b c", (), None)


@pytest.mark.parametrize(
    ("html", "head", "body"),
    [
        ("<title>x</title><article><p>a</article>b<p>c", ["title"], ["article", "p"]),
        ("<title>x</title><my-app><p>a</p></my-app>", ["title"], ["my-app"]),
        ("<head><title>x</title><main>a</main></head><body>b<p>c</p></body>", ["title"], ["main", "p"]),
        ("<head><meta><x-ad></x-ad></head><body><p>a</p></body>", ["meta", "x-ad"], ["p"]),
    ],
)
def test_a_page_without_a_body_tag_has_a_body(html: str, head: list[str], body: list[str]) -> None:
    text, _, root = text_of(html.encode())
    assert [[child.tag for child in root.iterfind(f"{part}/*")] for part in ("head", "body")] == [head, body]
    assert text in ("x a b c", "x a", "a")


def test_body_after_a_closed_head() -> None:
    text, _, root = text_of(b"<html><head><title>T</title></head></html><body><p>hi</p></body>")
    assert text == "T hi"
    assert root.find("body/p") is not None


def test_text_of_more_than_ten_million_bytes() -> None:
    text, warnings, _ = text_of(b"<p>" + b"word " * 2_200_000 + b"</p><p>end</p>")
    assert len(text) > 10_900_000
    assert text.endswith("end")
    assert warnings == ()


def test_too_many_tags_are_cut_and_named() -> None:
    text, warnings, _ = text_of(b"<p>a</p>" * MAX_TAGS)
    assert str(MAX_TAGS) in warnings[0]
    assert len(text.split()) == MAX_TAGS / 2


def test_attributes_beyond_counting_are_dropped_with_their_tag_kept() -> None:
    many = " ".join(f"a{n}" for n in range(200_000))
    text, warnings, root = text_of(f"<p id=1>x</p><div {many}>y</div><p class=k>z</p>".encode())
    assert text == "x y z"
    assert "Attributes" in warnings[0]
    assert dict(root.find(".//div").attrib) == {}
    assert [p.attrib for p in root.iter("p")] == [{"id": "1"}, {"class": "k"}]


def test_long_attribute_values_are_kept() -> None:
    value = "many words > and 'quotes' " * 5_000
    _, warnings, root = text_of(f'<p>a</p><div data-x="{value}">y</div><p>b</p>'.encode())
    assert warnings == ()
    assert root.find(".//div").get("data-x") == value


def test_entities_are_never_expanded_from_declarations() -> None:
    bomb = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefgh"))
    declared = f'<!ENTITY a "ha">{bomb}<!ENTITY f SYSTEM "file:///etc/hostname">'
    text, _, _ = text_of(f"<!DOCTYPE html [{declared}]><p>&h; &f;</p>".encode())
    assert len(text) < 1000
