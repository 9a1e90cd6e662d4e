"""What follows a menu, list or section lies after it, though the page left a <div> in it open."""

import pytest

from extractors import extract
from extractors.markup.tree import parse_tree

STORY = "The harbour company said on Monday that it would close the northern terminal by May. " * 3
MORE = "Its two hundred workers will move to the southern terminal, which opened two years ago. " * 3


def texts_of(body: str, tag: str) -> list[str]:
    """The texts within the elements of the name."""
    root, _ = parse_tree(f"<html><body>{body}</body></html>".encode())
    assert root is not None
    return [" ".join("".join(map(str, element.itertext())).split()) for element in root.iter(tag)]


@pytest.mark.parametrize(
    ("body", "tag", "texts"),
    [
        ("<nav><div><a>Home</a></nav><p>Story</p>", "nav", ["Home"]),
        ("<section><div><div>One</section><section>Two</section>", "section", ["One", "Two"]),
        ("<ul><li><div>One</li><li>Two</li></ul>", "li", ["One", "Two"]),
        ("<ul><li><div>One<ul><li>In</ul></li><li>Two</ul>", "li", ["OneIn", "In", "Two"]),
        ("<NAV><div>Home</NAV><p>Story</p>", "nav", ["Home"]),
        ("<nav><!-- </nav> --><div>Home</nav><p>Story</p>", "nav", ["Home"]),
        ("<nav><script>'</nav>'</script><div>Home</nav><p>Story</p>", "nav", ["'</nav>'Home"]),
    ],
)
def test_an_open_div_ends_with_what_holds_it(body: str, tag: str, texts: list[str]) -> None:
    assert texts_of(body, tag) == texts


@pytest.mark.parametrize(
    ("body", "tag", "texts"),
    [
        ("<div>Text</nav> more</div>", "div", ["Text more"]),  # ends nothing that is open
        (
            "<nav><table><tr><td><div>Cell</nav> more</table></nav>",
            "div",
            ["Cell more"],
        ),  # outside of its cell
        ("<li><div><ul>Text</li> more</ul></div></li>", "div", ["Text more"]),  # outside of its list
        ("<div><div>Text</form> more</div>", "div", ["Text more", "Text more"]),
    ],
)
def test_an_end_tag_ends_no_more_than_in_browsers(body: str, tag: str, texts: list[str]) -> None:
    assert texts_of(body, tag) == texts


def test_a_story_goes_on_after_a_box_that_leaves_a_div_open() -> None:
    box = "<aside class='related'><h2>Related</h2><div><a href='/tides'>The tides of spring</a></aside>"
    story = f"<article><h1>Harbour closes</h1><p>{STORY}</p>{box}<p>{MORE}</p></article>"
    record = extract(f"<html><body>{story}".encode(), url="https://news.example/2026/03/04/story")
    assert record.articleBody == f"{STORY.strip()}\n\n{MORE.strip()}"
