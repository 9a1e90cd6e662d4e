"""Flat text as different programs lay it out, and in other languages: the record is the same."""

import textwrap
from collections.abc import Callable

import pytest

from extractors import NewsArticle, extract_flat
from extractors.flat.extract import read_flat
from tests.extractors.test_flat import BIO, BODY, CRANES, FERRY

HEADLINE = "Harbourlight closes its Lisbon office rather than share berth data"
ABOVE = ["Skip to content", "News", "Reviews", "Deals", "Subscribe to our newsletter"]
BELOW = ["About us", "Privacy policy", "© 2026 Quayside Media. All rights reserved."]
TEASERS = ["Crane operators test a remote cabin in Gothenburg", "A ferry that moors itself: how it works"]
BLOCKS = [
    *ABOVE, HEADLINE, "By Rita Melo", "Published March 4, 2026", *BODY, "Related stories", *TEASERS, *BELOW,
]  # fmt: skip


def as_wet(blocks: list[str]) -> str:
    """As Common Crawl writes them: the page's title first, a line a block."""
    return "\n".join([f"{HEADLINE} | Quayside Daily", *blocks])


def wrapped(blocks: list[str]) -> str:
    return "\n\n".join(textwrap.fill(block, 72) for block in blocks)


def wrapped_tight(blocks: list[str]) -> str:
    return "\n".join(textwrap.fill(block, 72) for block in blocks)


def copied(blocks: list[str]) -> str:
    """As browsers copy a page: menus with bullets, empty lines around paragraphs."""
    return "".join(f"    •\t{block}\n" if block in ABOVE else f"\n{block}\n\n" for block in blocks)


def markdown(blocks: list[str]) -> str:
    marked = {
        HEADLINE: f"# {HEADLINE}",
        "By Rita Melo": 'By [Rita Melo](https://quayside.example/rita_(melo) "all by Rita")',
        "Related stories": "### Related stories",
        BODY[0]: "![a quay](https://quayside.example/quay.jpg)\n\n" + BODY[0].replace("Lisbon", "**Lisbon**"),
        BODY[2]: f"> {BODY[2]}",
        BODY[3]: BODY[3].replace("nine ports", "_nine_ ports"),
    }
    links = {block: f"* [{block}](/{number})" for number, block in enumerate([*ABOVE, *TEASERS, *BELOW])}
    return "\n\n".join((marked | links).get(block, block) for block in blocks)


def lynx(blocks: list[str]) -> str:
    """As lynx dumps a page: indented, wrapped, its links numbered."""
    numbered = [f"[{n}]{block}" if block not in BODY else block for n, block in enumerate(blocks, 1)]
    return "\n\n".join(
        textwrap.fill(block, 78, initial_indent="   ", subsequent_indent="   ") for block in numbered
    )


def passed_on(blocks: list[str]) -> str:
    """As programs for mail quote what was passed on to one who passed it on."""
    quoted = "\n".join(f">> {line}".rstrip() for line in wrapped(blocks).split("\n"))
    return f"On 5 March 2026 at 10:12 Ana Duarte wrote:\n\n{quoted}\n"


@pytest.mark.parametrize("lay_out", [as_wet, wrapped, wrapped_tight, copied, markdown, lynx, passed_on])
def test_the_record_is_the_same_however_the_text_is_laid_out(lay_out: Callable[[list[str]], str]) -> None:
    record = extract_flat(lay_out(BLOCKS))
    assert record.headline == HEADLINE
    assert (record.articleBody or "").split("\n\n") == BODY
    assert (record.byline, [author.name for author in record.authors]) == ("By Rita Melo", ["Rita Melo"])
    assert record.datePublished == "2026-03-04"
    assert [link.headline for link in record.relatedLinks] == TEASERS


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n", " \n"])
def test_lines_end_as_they_like(end: str) -> None:
    lines = textwrap.fill(BODY[1], 60).split("\n")
    text = "\n\n".join([HEADLINE, "By Rita Melo", *(textwrap.fill(part, 60) for part in BODY)])
    assert len(lines) > 1
    assert extract_flat(text.replace("\n", end)) == extract_flat(text)


def test_a_paragraph_goes_on_over_the_page() -> None:
    paragraphs = [textwrap.fill(part, 60) for part in BODY]
    over = [part.replace("\n", "\n\f", 2) for part in paragraphs]
    head = [HEADLINE, "By Rita Melo"]
    assert extract_flat("\n\n".join([*head, *over])) == extract_flat("\n\n".join([*head, *paragraphs]))
    apart = extract_flat("\f".join([*head, *BODY]))
    assert apart.articleBody == "\n\n".join(BODY)


def test_lines_of_about_one_length_are_not_taken_for_wrapped() -> None:
    blocks = [
        *BLOCKS[:5],
        HEADLINE,
        *(f"{text.split('. ')[0].split(', ')[0]}." for text in BODY),
        *BLOCKS[-3:],
    ]
    assert [line.text for line in read_flat("\n".join(blocks)).lines] == blocks


def read(*above: str, body: list[str] = BODY) -> NewsArticle:
    return extract_flat("\n".join([*ABOVE, *above, *body, *BELOW]))


@pytest.mark.parametrize(
    "lines",
    [
        ("Rita Melo", "Mar 4, 2026 • 5 min read"),
        ("Mar 4, 2026", "Rita Melo"),
        ("Written by", "Rita Melo", "March 4, 2026"),
        ("By: Rita Melo", "Last updated: March 4, 2026 9:15 AM"),
        ("by Rita Melo | March 4, 2026",),
    ],
)
def test_who_wrote_and_when_is_read_below_the_headline(lines: tuple[str, ...]) -> None:
    record = read(HEADLINE, *lines)
    assert [author.name for author in record.authors] == ["Rita Melo"]
    assert (record.datePublished or record.dateModified or "")[:10] == "2026-03-04"


def test_a_name_alone_is_no_author() -> None:
    assert read(HEADLINE, "Porto Santo", "Quays and Cranes").authors == ()
    picture = ["Ana Duarte", "Harbourlight"]
    assert read(HEADLINE, *picture, body=[*BODY, "Ana Duarte is on the board of the port."]).authors == ()


def test_a_note_on_a_person_is_one_on_the_author_if_it_tells_the_job() -> None:
    notes = ("Share", "The Mission", "The mission serves all ships in any port")
    assert read(HEADLINE, body=[*BODY, *notes]).authors == ()
    (author,) = read(HEADLINE, body=[*BODY, "Rita Melo", "Senior Reporter", BIO]).authors
    assert (author.name, author.jobTitle) == ("Rita Melo", "Senior Reporter")


def test_the_headline_is_told_from_labels_contents_and_captions() -> None:
    contents = ["Table of contents", "1. Why the office closes", "2. What the port authority asked for"]
    caption = "The Lisbon office of Harbourlight on Monday, before it told its employees that it will close."
    record = read("Software for ports", HEADLINE, "Rita Melo", "March 4, 2026", *contents, caption)
    assert record.headline == HEADLINE
    notice = (
        "Quayside Daily is paid when its readers buy what it has tried, which costs them nothing more at all."
    )
    assert read(notice, HEADLINE, "By Rita Melo").headline == HEADLINE


def test_recommendations_are_read_within_the_story_and_below_it() -> None:
    within = ["Related", "Why small ports run their own servers"]
    below = [
        "Recommended for you", "Cranes", TEASERS[0], CRANES, "By Jon Poe", "March 1, 2026", TEASERS[1], FERRY,
        "Sign up for our newsletter", "Ships and their names for children",
    ]  # fmt: skip
    record = read(
        HEADLINE, "By Rita Melo", *BODY[:2], *within, *BODY[2:], body=["Rita Melo", "Reporter", BIO, *below]
    )
    assert [(link.headline, link.heading, link.description) for link in record.relatedLinks] == [
        (within[1], "Related", None),
        (TEASERS[0], "Recommended for you", CRANES),
        (TEASERS[1], "Recommended for you", FERRY),
    ]


LANGUAGES = {
    "de": (
        "Harbourlight schließt das Büro in Lissabon im Streit um Liegeplätze",
        "Von Rita Melo",
        "4. März 2026, 9:15 Uhr",
        "Das Unternehmen Harbourlight, das Software für kleine Häfen baut, schließt Ende März sein Büro in "
        "Lissabon. Das sagte es am Montag den 240 Leuten, die dort arbeiten. Dem war ein Streit mit der "
        "Hafenbehörde um die Daten der Kunden vorausgegangen.",
        "Die Behörde hatte Einblick in die Pläne der Liegeplätze verlangt. Harbourlight lehnte das ab und "
        "sagte, dass die Kunden dem nie zugestimmt hätten. Nun sollen die meisten nach Porto umziehen.",
    ),
    "fr": (
        "Harbourlight ferme son bureau de Lisbonne plutôt que de livrer ses données",
        "Par Rita Melo",
        "Publié le 4 mars 2026 à 09h15",
        "L’entreprise Harbourlight, qui fait des logiciels pour les petits ports, fermera son bureau de "
        "Lisbonne à la fin du mois de mars. Elle l’a dit lundi à ses 240 employés, après un conflit avec "
        "l’autorité du port sur les données de ses clients.",
        "L’autorité avait demandé à voir les plans de chaque quai. Harbourlight a refusé, et a dit que ses "
        "clients n’avaient jamais accepté de les partager. La plupart des employés iront à Porto.",
    ),
    "pl": (
        "Harbourlight zamyka biuro w Lizbonie, zamiast oddać dane portów",
        "Rita Melo",
        "4 marca 2026, 09:15",
        "Firma Harbourlight, która tworzy programy dla małych portów, zamknie pod koniec marca swoje biuro w "
        "Lizbonie. Powiedziała o tym w poniedziałek swoim 240 pracownikom, po sporze z zarządem portu o dane "
        "jego klientów.",
        "Zarząd chciał mieć wgląd w plany wszystkich nabrzeży. Firma odmówiła i powiedziała, że jej klienci "
        "nigdy się na to nie zgodzili. Większość ludzi ma teraz pracować w Porto.",
    ),
    "ru": (
        "Harbourlight закрывает офис в Лиссабоне из-за спора о данных портов",
        "Рита Мело",
        "4 марта 2026, 09:15",
        "Компания Harbourlight, которая делает программы для малых портов, закроет в конце марта свой офис в "
        "Лиссабоне. Об этом она сказала в понедельник своим 240 сотрудникам после спора с управлением порта "
        "о данных его клиентов.",
        "Управление хотело видеть планы всех причалов. Компания отказалась и сказала, что её клиенты никогда "
        "на это не соглашались. Теперь большинство людей будет работать в Порту.",
    ),
    "ja": (
        "ハーバーライト、港のデータ提供を拒みリスボン事務所を閉鎖へ",
        "記者 山田太郎",
        "2026年3月4日 9時15分",
        "小さな港のためのソフトを作るハーバーライトは、3月末にリスボンの事務所を閉じると月曜日に発表した。"
        "240人の社員にも同じ日に伝えた。港の当局との間で、顧客のデータをめぐる争いが続いていた。",
        "当局はすべての岸壁の計画を見せるよう求めていた。会社はこれを断り、顧客が同意したことは一度もないと"
        "述べた。社員の多くはポルトの事務所で働くことになるという。",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_in_other_languages(language: str) -> None:
    headline, _, _, *body = LANGUAGES[language]
    record = extract_flat("\n".join(LANGUAGES[language]))
    assert (record.inLanguage, record.headline) == (language, headline)
    assert (record.articleBody or "").split("\n\n") == body
    assert (record.datePublished or "")[:10] == "2026-03-04"
    names = {"ru": ["Рита Мело"], "ja": ["山田太郎"]}.get(language, ["Rita Melo"])
    assert [author.name for author in record.authors] == names


def test_the_colours_of_a_terminal_go() -> None:
    coloured = extract_flat("\n".join([f"\x1b[1;31m{HEADLINE}\x1b[0m", "By Rita Melo", *BODY]))
    assert coloured == extract_flat("\n".join([HEADLINE, "By Rita Melo", *BODY]))
