"""A site pack's `follow`: articles that only the related links of other articles lead to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawl_runs import Folder
from tests.http_site import Answer, Site, serve

FIRST, SECOND, THIRD, FOURTH, INLINE, LISTED = (
    "/2026/ships-sail-at-noon",
    "/2026/whales-return-to-the-bay",
    "/2026/lighthouse-goes-dark-for-good",
    "/2026/harbour-master-retires-at-last",
    "/2026/ferries-run-late-all-week",
    "/2026/storm-closes-the-north-pier",
)
OUTSIDE, TOPIC = "https://other.example/2026/a-story-of-another-site", "/topic/all-about-ships-and-boats"


def teaser(path: str) -> str:
    words = path.rpartition("/")[2].replace("-", " ").capitalize()
    return f'<li><a href="{path}"><h3>{words} after a long debate</h3></a></li>'


def story(path: str, *related: str, inline: str = "") -> str:
    words = path.rpartition("/")[2].replace("-", " ")
    text = "".join(
        f"<p>Paragraph {n} of the story in which {words} says what was seen that day, and by whom.</p>"
        for n in range(8)
    )
    call_out = f'<p><strong>Related:</strong> <a href="{inline}">What else happened there</a></p>'
    module = (
        f"<section class=related><h2>Related stories</h2><ul>{''.join(map(teaser, related))}</ul></section>"
    )
    return (
        f"<html lang=en><head><title>{words}</title></head><body><article><h1>{words.capitalize()}</h1>{text}"
        f"{call_out if inline else ''}{text.replace('Paragraph', 'Part')}</article>{module}</body></html>"
    )


ROUTES = {
    "/robots.txt": Answer(b"", 404),
    "/news/": f'<a href="{FIRST}">Ships sail at noon</a>',
    FIRST: story(FIRST, SECOND, TOPIC, OUTSIDE, inline=INLINE),
    SECOND: story(SECOND, THIRD, FIRST),
    THIRD: story(THIRD, FOURTH, SECOND),
    FOURTH: story(FOURTH, LISTED),
    INLINE: story(INLINE, FIRST, SECOND),
    LISTED: story(LISTED, FIRST),
    TOPIC: story(TOPIC, FIRST),
}


def crawl(folder: Folder, monkeypatch: pytest.MonkeyPatch, follow: str) -> Site:
    """Crawl the site by a pack that lists one of its stories."""
    packs = folder.path / "packs"
    packs.mkdir(exist_ok=True)
    monkeypatch.setenv("BROADSHEET_SITES", str(packs))
    with serve(dict(ROUTES)) as site:
        (packs / "coast.toml").write_text(
            f'title = "Coast"\ndomains = ["127.0.0.1"]\nsections = ["{site.url}/news/"]\n{follow}\n'
            '[urls]\narticles = ["/{year}/{slug}"]\n[limits]\nmax_depth = 4\ndelay_s = 0.0\n'
        )
        run = folder.crawl("coast", "--allow-private", site.netloc)
        assert run.returncode == 0, run.stderr
    return site


def stored_paths(folder: Folder) -> list[str]:
    return sorted("/" + record["url"].split("/", 3)[3] for record in folder.stored())


def test_related_links_are_followed_where_the_pack_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    site = crawl(folder, monkeypatch, 'follow = ["related"]')
    assert stored_paths(folder) == sorted([FIRST, SECOND, THIRD, FOURTH, INLINE])
    assert [site.paths.count(path) for path in (FIRST, SECOND, THIRD, FOURTH, INLINE)] == [1] * 5
    # Five links from the start is beyond max_depth; a topic page is no story by the patterns.
    assert (site.paths.count(LISTED), site.paths.count(TOPIC)) == (0, 0)
    assert folder.query("SELECT count(*) FROM urls WHERE host <> ?", site.netloc) == [(0,)]


def test_nothing_is_followed_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path)
    crawl(folder, monkeypatch, "")
    assert stored_paths(folder) == [FIRST]
