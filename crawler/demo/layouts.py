"""Layouts: a story in the markup of one of the site's page designs, and the lists of stories."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from html import escape
from importlib import resources
from string import Template

from crawler.demo.story import Story, Writer, plain

OUTLET = "The Copper Relay"
MONTHS = (  # not strftime, which speaks the machine's language
    "January February March April May June July August September October November December".split()
)
SECTIONS = {
    "mobile": "Mobile",
    "security": "Security",
    "computing": "Computing",
    "science": "Science",
    "cars": "Cars",
    "business": "Business",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a story's page needs of the site around it: its root address, and other stories."""

    url: str
    related: tuple[Story, ...]
    latest: tuple[Story, ...]


def article_page(story: Story, setting: Setting) -> str:
    """Return the page of `story` in its layout."""
    values = {
        "url": setting.url + story.path,
        "path": story.path,
        "headline": escape(story.headline),
        "standfirst": escape(story.standfirst),
        "section": story.section,
        "section_name": section_name(story),
        "menu": menu(),
        "authors": " and ".join(_author_link(writer) for writer in story.writers),
        "author_names": escape(", ".join(writer.name for writer in story.writers)),
        "published_iso": story.published.isoformat(),
        "published_long": long_date(story.published),
        "updated": _updated(story),
        "modified_meta": _modified_meta(story),
        "image": f"/images/{story.slug}.jpg",
        "image_alt": escape(story.picture.alt),
        "image_caption": escape(story.picture.caption),
        "image_credit": escape(story.picture.credit),
        "body": BODIES[story.layout](story, setting),
        "json_ld": _json_ld(story, setting),
        "related_items": _items(setting.related),
        "cards": cards(setting.related),
        "latest": _items(setting.latest),
        "bios": "".join(_bio(writer) for writer in story.writers),
        "tags": ", ".join(f'<a href="/tag/{_slug(tag)}">{escape(tag)}</a>' for tag in story.keywords),
    }
    return template(story.layout).substitute(values)


def listing_page(title: str, stories: Iterable[Story], pages: str, next_url: str | None) -> str:
    """Return a front, section or archive page; `pages` is its pagination as HTML."""
    next_link = f'<link rel="next" href="{next_url}">' if next_url else ""
    return template("listing").substitute(
        title=escape(title), menu=menu(), cards=cards(stories), pages=pages, next_link=next_link
    )


def note_page(title: str, text: str) -> str:
    """Return a page without a story: about, not found, gone."""
    return template("note").substitute(title=escape(title), menu=menu(), text=escape(text))


@cache
def template(name: str) -> Template:
    """Return the page template `name`."""
    return Template((resources.files("crawler.demo") / f"templates/{name}.html").read_text("utf-8"))


@cache
def menu() -> str:
    """Return the main menu's items, the same on every page."""
    sections = "".join(f'<li><a href="/{slug}/">{name}</a></li>' for slug, name in SECTIONS.items())
    return sections + '<li><a href="/account/saved">Saved</a></li><li><a href="/search?q=">Search</a></li>'


def cards(stories: Iterable[Story]) -> str:
    """Return teaser cards: picture, linked headline, standfirst, date, 'Read more'."""
    return "".join(
        f'<div class="card"><a href="{story.path}"><img src="/images/{story.slug}.jpg" alt=""></a>'
        f'<h3 class="card__title"><a href="{story.path}">{escape(story.headline)}</a></h3>'
        f'<p class="card__text">{escape(story.standfirst)}</p>'
        f'<p class="card__more"><time datetime="{story.published.isoformat()}">'
        f'{long_date(story.published)}</time> <a href="{story.path}">Read more</a></p></div>'
        for story in stories
    )


def section_name(story: Story) -> str:
    """Return the name of a story's section as printed."""
    return SECTIONS.get(story.section, story.section.title())


def long_date(moment: datetime | date) -> str:
    """Return a date as the site prints it.

    >>> long_date(date(2026, 11, 4)), long_date(datetime(2026, 11, 24, 13, 5))
    ('November 4, 2026', 'November 24, 2026, 1:05 pm')
    """
    day = f"{MONTHS[moment.month - 1]} {moment.day}, {moment.year}"
    if not isinstance(moment, datetime):
        return day
    return f"{day}, {moment.hour % 12 or 12}:{moment.minute:02} {'am' if moment.hour < 12 else 'pm'}"


def _paragraphs(story: Story, setting: Setting) -> str:
    parts = [_element(block) for block in story.blocks]
    if story.inline and setting.related:
        first = setting.related[0]
        link = f'<a href="{first.path}">{escape(first.headline)}</a>'
        parts.insert(story.inline, f'<p class="inline-related"><strong>Related: {link}</strong></p>')
    return "\n".join(parts)


def _stream(story: Story, setting: Setting) -> str:
    """The body as running text, with line breaks where the paragraphs end, as old systems write it."""
    return "<br><br>\n".join(escape(plain(block), quote=False) for block in story.blocks)


def _element(block: str) -> str:
    text = escape(plain(block), quote=False)
    if block.startswith("## "):
        return f"<h2>{text}</h2>"
    if block.startswith("- "):
        return "<ul>" + "".join(f"<li>{line}</li>" for line in text.split("\n")) + "</ul>"
    return f"<p>{text}</p>"


# How each layout sets the body.
BODIES: dict[str, Callable[[Story, Setting], str]] = {
    "classic": _paragraphs,
    "grid": _paragraphs,
    "plain": _paragraphs,
    "stream": _stream,
}


def _updated(story: Story) -> str:
    if story.modified is None:
        return ""
    time = f'<time datetime="{story.modified.isoformat()}">{long_date(story.modified)}</time>'
    return f' <span class="updated">Updated {time}</span>'


def _modified_meta(story: Story) -> str:
    if story.modified is None:
        return ""
    return f'<meta property="article:modified_time" content="{story.modified.isoformat()}">'


def _json_ld(story: Story, setting: Setting) -> str:
    values = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": setting.url + story.path,
        "headline": story.headline,
        "description": story.standfirst,
        "image": [f"{setting.url}/images/{story.slug}.jpg"],
        "datePublished": story.published.isoformat(),
        "dateModified": story.modified.isoformat() if story.modified else None,
        "author": [
            {"@type": "Person", "name": writer.name, "url": f"{setting.url}/author/{writer.slug}"}
            for writer in story.writers
        ],
        "publisher": {"@type": "NewsMediaOrganization", "name": OUTLET, "url": setting.url},
        "articleSection": section_name(story),
        "keywords": list(story.keywords),
        "isAccessibleForFree": True,
    }
    kept = {key: value for key, value in values.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False).replace("</", "<\\/")


def _items(stories: Iterable[Story]) -> str:
    return "".join(f'<li><a href="{story.path}">{escape(story.headline)}</a></li>' for story in stories)


def _author_link(writer: Writer) -> str:
    return f'<a href="/author/{writer.slug}" rel="author">{escape(writer.name)}</a>'


def _bio(writer: Writer) -> str:
    return (
        f'<div class="author-bio"><h4><a href="/author/{writer.slug}">{escape(writer.name)}</a></h4>'
        f'<p class="author-bio__job">{escape(writer.job)}</p><p>{escape(writer.bio)}</p></div>'
    )


def _slug(tag: str) -> str:
    return tag.casefold().replace(" ", "-")
