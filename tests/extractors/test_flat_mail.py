"""Mails as flat text: their headers tell headline, date and author, or that nobody can read them so."""

from email.message import EmailMessage

import pytest

from extractors import PageError, extract, extract_flat
from tests.extractors.test_flat_wrapped import BODY, HEADLINE

DATE, TIME = "Mon, 04 May 2026 08:00:00 +0200", "2026-05-04T08:00:00+02:00"
STORY = "\n\n".join(BODY)


def message(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "Rita Melo <rita@quayside.example>", HEADLINE, DATE
    for name, value in headers.items():
        mail[name] = value
    return mail


@pytest.mark.parametrize("envelope", ["", "From rita@quayside.example Mon May  4 08:00:00 2026\n", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_headers_tell_headline_date_and_author(envelope: str, end: str) -> None:
    head = (
        f"{envelope}From: Rita Melo <rita@quayside.example>\nSubject: Fwd: {HEADLINE[:30]}\n {HEADLINE[31:]}"
    )
    text = (
        f"{head}\nDate: {DATE}\nTo: desk@news.example\n\n{STORY}\n\n-- \nRita Melo, Quayside press office\n"
    )
    record = extract_flat(text.replace("\n", end))
    assert (record.headline, record.datePublished) == (HEADLINE, TIME)
    assert [author.name for author in record.authors] == ["Rita Melo"]
    assert record.articleBody == STORY
    assert record.provenance["headline"].detail == "headers of the mail"


def test_a_byline_is_surer_than_who_sent_the_mail() -> None:
    text = f"From: Press office <p@a.example>\nSubject: =?utf-8?q?Die_F=C3=A4hre?=\n\nBy Rita Melo\n\n{STORY}"
    record = extract_flat(text)
    assert (record.headline, record.byline) == ("Die Fähre", "By Rita Melo")
    assert [author.name for author in record.authors] == ["Rita Melo"]


@pytest.mark.parametrize("kind", ["plain", "html", "both"])
def test_an_encoded_mail_is_refused_by_name(kind: str) -> None:
    mail = message(Received=f"by mail.example {'x' * 5_000}")
    story = STORY.replace("harbour", "Häfen")
    mail.set_content(f"<p>{story}</p>", "html") if kind == "html" else mail.set_content(story)
    if kind == "both":
        mail.add_alternative(f"<p>{story}</p>", "html")
    with pytest.raises(PageError, match="an e-mail whose text is encoded"):
        extract_flat(mail.as_string())
    with pytest.raises(PageError, match="an e-mail whose text is encoded"):
        extract(mail.as_bytes())


@pytest.mark.parametrize("line", ["From: the harbour office", "Subject: lamps", "Date: 4 May 2026"])
def test_one_line_like_a_header_makes_no_mail(line: str) -> None:
    record = extract_flat(f"{line}\n\n{HEADLINE}\n\nBy Rita Melo\n\n{STORY}")
    assert record.provenance["headline"].detail == "line above the body"
