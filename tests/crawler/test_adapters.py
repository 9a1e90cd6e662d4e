"""The record in the Scrapy world."""

from itemadapter import ItemAdapter
from zyte_common_items import Article

from crawler.adapters import to_zyte_article
from extractors import extract

PAGE = """<html lang=en><head><title>Harbour closes</title><link rel=canonical href=/story>
<meta property="article:published_time" content="2026-03-04T05:06:07Z">
<meta property="og:image" content="/lead.jpg"><meta name=author content="Jo Roe"></head><body><article>
<h1>Harbour closes</h1><p>The harbour company said on Monday that it would close the terminal by May.</p>
<p>Some 300 people work there; most have been offered posts at the southern terminal, it said.</p>"""


def test_zyte_article() -> None:
    record = extract(PAGE, "https://news.example/story")
    article = to_zyte_article(record)
    assert isinstance(article, Article)
    assert article.url == "https://news.example/story"
    assert article.headline == record.headline == "Harbour closes"
    assert article.articleBody == record.articleBody
    assert article.datePublished == record.datePublished
    assert [author.name for author in article.authors or []] == [author.name for author in record.authors]
    assert ItemAdapter(article).asdict()["canonicalUrl"] == record.canonicalUrl


def test_itemadapter_understands_the_record() -> None:
    record = extract(PAGE, "https://news.example/story")
    adapter = ItemAdapter(record)
    assert adapter["headline"] == "Harbour closes"
    assert adapter.asdict().keys() == record.to_dict().keys()
