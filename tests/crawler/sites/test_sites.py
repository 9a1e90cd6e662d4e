"""Site packs: ours, the user's, and what is said of broken ones."""

from pathlib import Path

import pytest

from crawler.sites import Limits, SiteError, all_sites, load_site, site_for_url
from crawler.sites.folders import BUNDLED
from crawler.sites.mark import mark_verified
from crawler.sites.trial import verdict_on
from crawler.spiders.plan import plan_site
from extractors import extract

WHOLE = """
title = "News Example"
status = "verified 2026-11-24"
domains = ["news.example", "news-example.test"]
language = "de"
feeds = ["https://news.example/feed/"]
sitemaps = ["https://news.example/news.xml"]
sections = ["https://news.example/mobile/"]
revisits = ["30m", "2h", "1d", "2w"]
follow = ["related"]

[urls]
articles = ["/{year}/{slug}"]
not_articles = ["/2020/**"]

[limits]
delay_s = 2
concurrency = 2
max_pages = 100
max_depth = 3

[extraction]
strip = [".ad"]

[extraction.select]
headline = ["h1.title", "h1"]

[check]
articles = ["https://news.example/2026/ships-sail"]
others = ["https://news.example/2020/ships-sail", "https://other.example/2026/ships-sail"]
"""
LEAST = 'title = "N"\ndomains = ["news.example"]\n'


def pack(folder: Path, text: str, name: str = "news") -> Path:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_every_key_of_a_pack_is_read(tmp_path: Path) -> None:
    site = load_site("news", [pack(tmp_path, WHOLE)])
    assert (site.name, site.title, site.status, site.language) == (
        "news",
        "News Example",
        "verified 2026-11-24",
        "de",
    )
    assert site.domains == ("news.example", "news-example.test")
    assert site.feeds + site.sitemaps + site.sections == (
        "https://news.example/feed/",
        "https://news.example/news.xml",
        "https://news.example/mobile/",
    )
    assert site.revisits_s == (1800.0, 7200.0, 86_400.0, 1_209_600.0)
    assert site.limits == Limits(2.0, 2, 100, 3)
    assert site.follow == ("related",)
    assert site.rules.select == {"headline": ("h1.title", "h1")}
    assert site.rules.strip == (".ad",)
    assert site.rules.version == "news verified 2026-11-24"
    assert site.is_article("https://www.news.example/2026/ships-sail/?a=1")
    assert not site.is_article("https://news.example/2026/phones")


def test_a_pack_of_two_keys_has_sound_defaults(tmp_path: Path) -> None:
    site = load_site("news", [pack(tmp_path, LEAST)])
    assert (site.status, site.limits, site.revisits_s) == (
        "unverified",
        Limits(),
        (3600.0, 86_400.0, 604_800.0),
    )
    assert site.is_article("https://news.example/2026/11/24/ships-sail-at-noon")
    assert not site.is_article("https://news.example/tag/ships")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("title = ", "is not TOML"),
        ('title = "N"', "domains: this key is needed"),
        (LEAST + "domian = 3", "domian: there is no such key"),
        (LEAST + "[limits]\ndelay = 2", "limits.delay: there is no such key"),
        (LEAST + "feeds = 3", "feeds: Expected `array`, got `int`"),
        (LEAST + "[limits]\ndelay_s = '2'", "limits.delay_s: Expected `float`, got `str`"),
        (LEAST + "[limits]\nconcurrency = 0", "limits.concurrency"),
        (LEAST + "status = 'fine'", "status: 'fine'"),
        ('title = "N"\ndomains = ["https://news.example"]', "domains: 'https://news.example'"),
        (LEAST + "feeds = ['/feed']", "feeds: '/feed' is no absolute"),
        (LEAST + "revisits = ['1 hour']", "revisits: '1 hour'"),
        (LEAST + "follow = ['latest']", "follow[0]: Invalid enum value 'latest'"),
        (LEAST + "[urls]\narticles = ['/{slugg}']", "urls.articles: '/{slugg}': unknown {slugg}"),
        (LEAST + "[urls]\nnot_articles = ['tag']", "urls.not_articles: 'tag' does not begin with /"),
        (LEAST + "[extraction]\nstrip = ['p[']", "extraction: 'p['"),
        (LEAST + "[extraction.select]\nheadlin = ['h1']", "extraction: select.headlin"),
        (LEAST + "[extraction.select]\nbyline = '.by'", "extraction: select.byline must be a list"),
        (LEAST + "[extraction.select]\nbyline = ['.by', 5]", "extraction: select.byline must be a list"),
        (LEAST + "language = 'as spoken'", "language: 'as spoken' is no language tag"),
        (LEAST + "[check]\narticles = ['https://news.example/tag/a']", "check.articles: https://news.example/tag/a"),
        (LEAST + "[check]\narticles = ['https://[news.example/a']", "check.articles: https://[news.example/a"),
        (LEAST + "[check]\nothers = ['https://news.example/2026/11/24/a-b']", "check.others"),
    ],
)  # fmt: skip
def test_a_broken_pack_is_named_with_the_key_and_the_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(SiteError) as raised:
        load_site("news", [pack(tmp_path, text)])
    assert str(raised.value).startswith(str(tmp_path / "news.toml"))
    assert reason in raised.value.reason


def test_a_pack_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    site = load_site("news", [pack(tmp_path, f"\ufeff{LEAST}")])
    mark_verified(site, "2026-11-24")
    assert load_site("news", [tmp_path]).status == "verified 2026-11-24"
    assert site.path.read_text("utf-8").startswith("\ufeff")


@pytest.mark.parametrize("path", ["/für-alle/ships-sail", "/f%C3%BCr-alle/ships-sail"])
@pytest.mark.parametrize("pattern", ["/für-alle/**", "/f%C3%BCr-alle/**"])
def test_letters_beyond_ascii_fit_as_they_are_and_encoded(tmp_path: Path, path: str, pattern: str) -> None:
    url = f"https://news.example{path}"
    text = f'{LEAST}[urls]\narticles = ["{pattern}"]\n'
    assert load_site("news", [pack(tmp_path, text)]).is_article(url)
    text = f'{LEAST}[urls]\narticles = ["/{{section}}/{{slug}}"]\nnot_articles = ["{pattern}"]\n'
    site = load_site("news", [pack(tmp_path, text)])
    assert not site.is_article(url)
    assert not plan_site(site).takes(url)
    assert verdict_on(site, url) == f"not an article: fits {pattern}"


def test_the_verdict_on_an_encoded_address_is_that_of_the_pack(tmp_path: Path) -> None:
    site = load_site("news", [pack(tmp_path, f'{LEAST}[urls]\narticles = ["/für-alle/{{slug}}"]\n')])
    assert verdict_on(site, "https://news.example/f%C3%BCr-alle/ships-sail").startswith("an article: fits")


def test_a_pack_that_is_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "news.toml").write_bytes(b"title = '\xff'")
    with pytest.raises(SiteError, match="UTF-8"):
        load_site("news", [tmp_path])


def test_an_unknown_name_is_answered_with_similar_ones(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="did you mean techcrunch"):
        load_site("techcrunsh")
    with pytest.raises(SiteError, match="sites list"):
        load_site("qqqqqq")
    with pytest.raises(SiteError, match="no folder"):
        load_site("news", [tmp_path / "missing"])


def test_the_users_folders_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(tmp_path, LEAST, "techcrunch")
    assert load_site("techcrunch", [tmp_path]).title == "N"
    assert load_site("techcrunch").title == "TechCrunch"
    monkeypatch.setenv("BROADSHEET_SITES", str(tmp_path))
    assert load_site("techcrunch").title == "N"
    assert len(all_sites()) == len(list(BUNDLED.glob("*.toml")))


def test_a_site_is_found_by_its_domain_and_by_an_address() -> None:
    assert load_site("www.DigitalTrends.com").name == "digitaltrends"
    found = site_for_url("https://www.digitaltrends.com/mobile/a-b/")
    assert found is not None
    assert found.name == "digitaltrends"
    assert site_for_url("https://nobody.example/") is None
    assert site_for_url("https://[broken") is None


def test_of_two_packs_the_one_with_the_more_exact_domain_is_the_sites(tmp_path: Path) -> None:
    for name, domain in (("news", "news.example"), ("tech", "tech.news.example")):
        pack(tmp_path, LEAST.replace("news.example", domain), name)
    for host, name in (("tech", "tech"), ("live.tech", "tech"), ("www", "news")):
        found = site_for_url(f"https://{host}.news.example/2026/11/ships-sail", [tmp_path])
        assert found is not None
        assert found.name == name


def test_our_packs() -> None:
    sites = all_sites()
    assert len(sites) == 25
    for site in sites:
        assert site.feeds or site.sitemaps
        assert site.articles
        assert site.examples
        assert site.counterexamples
        assert site.status == "unverified" or site.status.startswith("verified 20")
        own = [site_for_url(url) for url in (*site.sections, *site.examples)]
        assert {found.name for found in own if found} == {site.name}


def test_a_broken_pack_is_in_nobodys_way_but_that_of_who_names_it(tmp_path: Path) -> None:
    pack(tmp_path, LEAST)
    pack(tmp_path, "titel = 1", "broken")
    assert "news" in [site.name for site in all_sites([tmp_path])]
    found = site_for_url("https://news.example/", [tmp_path])
    assert found is not None
    assert load_site("news.example", [tmp_path]).name == "news"
    with pytest.raises(SiteError, match="titel"):
        load_site("broken", [tmp_path])


def test_the_language_of_a_pack_is_the_last_to_tell_that_of_a_page(tmp_path: Path) -> None:
    rules = load_site("news", [pack(tmp_path, LEAST + 'language = "de_AT"')]).rules
    untold = "<html><body><h1>Fähre</h1><p>Sie fährt.</p></body></html>"
    record = extract(untold, "https://news.example/a", rules=rules)
    assert record.inLanguage == "de-AT"
    assert record.provenance["inLanguage"].source == "site-rules"
    told = untold.replace("<html>", '<html lang="sv">')
    assert extract(told, "https://news.example/a", rules=rules).inLanguage == "sv"
    english = untold.replace("Sie fährt.", "The ferry is back in the harbour, and it was a long time. " * 5)
    assert extract(english, "https://news.example/a", rules=rules).inLanguage == "en"
