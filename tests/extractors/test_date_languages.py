"""Printed dates as newsrooms of many countries print them: months, orders, figures, calendars, times, labels."""
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from extractors import NewsArticle, extract
from extractors.dates.calendars import from_persian
from tests.extractors.reading import FERRY

DAY, TIME = "2026-03-04", "2026-03-04T14:05:00"
# By language, a line a date, with its time or without.
ZONES = {"hi": "+05:30", "vi": "+07:00", "id": "+07:00"}  # where the line names it
TIMES = {
    "es": "Miércoles, 4 de marzo de 2026 - 14:05 h; 04 MAR 2026 | 14:05; 04/03/2026 a las 14:05; 4 mar 2026, 2:05 p. m.",
    "pt-BR": "4 de março de 2026 às 14h05; 4.mar.2026 às 14h05; 04/03/2026 14h05",
    "fr": "Publié le 4 mars 2026 à 14h05; mercredi 4 mars 2026 à 14 h 05; Publié le 04/03/2026 à 14:05",
    "it": "4 Marzo 2026 alle 14:05; Mercoledì 4 marzo 2026 ore 14.05; Pubblicato il 04/03/2026 - 14:05",
    "nl": "4 mrt. 2026, 14:05; wo 4 maart 2026, 14.05 uur; 04-03-2026 om 14:05",
    "sv": "Publicerad 4 mars 2026 kl. 14.05; 2026-03-04 14:05",
    "da": "onsdag d. 4. marts 2026 kl. 14:05; 4. mar. 2026 kl. 14.05",
    "no": "Publisert 04. mar. 2026, kl. 14:05; 4. mars 2026 14:05",
    "fi": "4.3.2026 klo 14.05; Julkaistu 4. maaliskuuta 2026 klo 14:05",
    "pl": "środa, 4 marca 2026 r., godz. 14:05; Dodano: 4 marca 2026 godz. 14:05; 04.03.2026, 14:05",
    "cs": "středa 4. března 2026 v 14:05; 4. 3. 2026 14:05",
    "sk": "4. marca 2026 o 14:05",
    "sl": "4. marec 2026 ob 14:05; 4. 3. 2026, 14.05",
    "hr": "04. ožujka 2026. | 14:05; Objavljeno: 04.03.2026. u 14:05h",
    "sr": "4. mart 2026. 14:05; 4. март 2026. у 14:05; 04. 03. 2026. 14:05",
    "hu": "2026. 03. 04. 14:05; 2026. márc. 4. szerda, 14:05; 2026.03.04. 14:05",
    "ro": "miercuri, 4 martie 2026, ora 14:05; 04.03.2026, 14:05",
    "bg": "4 март 2026 г., 14:05 ч.; 04.03.2026 14:05",
    "el": "Τετάρτη, 4 Μαρτίου 2026 14:05; 04.03.26, 14:05; 4 Μαρ 2026, 2:05 μ.μ.",
    "ru": "14:05, 4 марта 2026; 4 марта 2026 года в 14:05; 14:05 04.03.2026",
    "uk": "Опубліковано: 4 березня 2026 р., 14:05; 14:05, 4 берез. 2026",
    "kk": "2026 жылғы 4 наурыз, 14:05; 04 Наурыз 2026, 14:05; 4 наурыз, 2026 14:05",
    "tg": "4 марти соли 2026, 14:05",
    "tk": "4-nji mart 2026, 14:05",
    "br": "4 a viz Meurzh 2026, 14:05",
    "eo": "4-a de marto 2026, 14:05",
    "rm": "4 da mars 2026, 14:05",
    "ckb": "٤ی ئازاری ٢٠٢٦ ١٤:٠٥",
    "ps": "۱۳ کب ۱۴۰۴ ۱۴:۰۵",
    "kz": "4 Наурыз 2026, 14:05",
    "uz": "2026-yil 4-mart, 14:05; 2026 йил 4 март 14:05; 4 mart 2026, 14:05; 04 Март 2026 14:05",
    "ky": "4-март, 2026 14:05; 4-марты 2026 14:05; 2026-жылдын 4-марты, 14:05",
    "gu": "4 માર્ચ 2026, 14:05",
    "pa": "4 ਮਾਰਚ 2026, 14:05",
    "kn": "4 ಮಾರ್ಚ್ 2026, 14:05",
    "ml": "4 മാർച്ച് 2026, 14:05",
    "tr": "4 Mart 2026 Çarşamba 14:05; Giriş: 04.03.2026 - 14:05 Güncelleme: 05.03.2026 - 08:10",
    "ar": "الأربعاء، ٠٤ مارس ٢٠٢٦ ١٤:٠٥; 04 مارس 2026 | 02:05 م",
    "he": "פורסם: 4.3.26, 14:05; יום רביעי, 4 במרץ 2026, 14:05",
    "fa": "۱۳ اسفند ۱۴۰۴ - ۱۴:۰۵; ۱۴۰۴/۱۲/۱۳ ۱۴:۰۵; تاریخ انتشار: ۱۳ اسفند ۱۴۰۴ - ۱۴:۰۵",
    "hi": "प्रकाशित: बुध, 04 मार्च 2026 02:05 PM (IST)",
    "bn": "প্রকাশ: ০৪ মার্চ ২০২৬, ১৪:০৫; প্রকাশ: ০৪ মার্চ ২০২৬, ১৪: ০৫",
    "th": "วันพุธที่ 4 มีนาคม พ.ศ. 2569 เวลา 14.05 น.; 4 มี.ค. 2569 14:05; 4 มี.ค. 69 | 14:05; 04/03/2569 14:05",
    "vi": "Thứ tư, 4/3/2026, 14:05 (GMT+7); 14:05 | 04/03/2026; 4 tháng 3 2026 14:05",
    "id": "Rabu, 04 Mar 2026 14:05 WIB; Rabu, 4 Maret 2026 | 14:05 WIB",
    "zh": "2026年3月4日 星期三 14:05; 发布时间:2026-03-04 14:05; 2026年3月4日 下午2:05",
    "ja": "2026年3月4日(水) 14:05; 2026年3月4日 午後2時5分; 2026/03/04(水) 14:05配信",
    "ko": "2026. 3. 4. 14:05; 2026.03.04. 오후 2:05; 입력 2026.03.04 14:05 수정 2026.03.05 08:10",
    "lt": "2026 m. kovo 4 d. 14:05",
    "mn": "2026 оны 3 сарын 4. 14:05; 2026 оны 3 дугаар сарын 4, 14:05; 2026 оны 03-р сарын 04, 14:05",
    "km": "៤ មីនា ២០២៦ ម៉ោង ១៤:០៥; ថ្ងៃពុធ ទី៤ ខែមីនា ឆ្នាំ២០២៦ ម៉ោង ១៤:០៥",
    "lo": "ວັນພຸດ, ທີ 4 ມີນາ 2026 | 14:05; ວັນທີ 4 ເດືອນມີນາ ປີ 2026 ເວລາ 14:05",
    "my": "မတ် ၄၊ ၂၀၂၆ ၁၄:၀၅",
    "eu": "2026ko martxoaren 4a, 14:05",
    "ga": "4 Márta 2026, 14:05",
    "cy": "4 Mawrth 2026, 14:05",
    "mt": "4 ta' Marzu 2026, 14:05",
    "si": "2026 මාර්තු 4, 14:05",
    "or": "୪ ମାର୍ଚ୍ଚ ୨୦୨୬, ୧୪:୦୫",
}
DAYS = {
    "de-AT": "4. März 2026",
    "ca": "4 de març de 2026",
    "nn": "onsdag 4. mars 2026",
    "fr": "4 MARS 2026",
    "lv": "2026. gada 4. marts",
    "et": "4. märts 2026",
    "is": "4. mars 2026",
    "hr": "4. ožujak 2026.",
    "bs": "4. mart 2026",
    "mk": "4 март 2026",
    "be": "4 сакавіка 2026",
    "ka": "4 მარტი, 2026",
    "hy": "4 մարտի 2026",
    "az": "4 mart 2026",
    "ar": "٤ مارس ٢٠٢٦; 4 آذار 2026; الأربعاء 15 رمضان 1447 هـ - 4 مارس 2026",
    "fa": "چهارشنبه ۱۳ اسفند ۱۴۰۴ - ۴ مارس ۲۰۲۶; 13 اسفند 1404; ۴ مارس ۲۰۲۶",
    "ur": "04 مارچ ، 2026; ۴ مارچ ۲۰۲۶",
    "hi": "४ मार्च २०२६",
    "ta": "மார்ச் 04, 2026",
    "te": "4 మార్చి 2026",
    "th": "4 มีนาคม 2569; ๔ มีนาคม ๒๕๖๙; 04 มีนาคม 2026",
    "vi": "ngày 4 tháng 3 năm 2026; 4 tháng 3, 2026",
    "ms": "4 Mac 2026",
    "tl": "Marso 4, 2026",
    "sw": "Jumatano, Machi 4, 2026",
    "zh-TW": "民國115年3月4日",
    "ja": "令和8年3月4日",
    "": "4. ožujka 2026.; 4.3.2026; 4 במרץ 2026; 4 березня 2026",
}
OTHERS = [
    ("de-AT", "4. Jänner 2026", "2026-01-04"),
    ("pl", "4 listopada 2025", "2025-11-04"),
    ("hr", "4. listopada 2025.", "2025-10-04"),
    ("", "4. listopada 2025", None),
    ("cs", "4. července 2025", "2025-07-04"),
    ("cs", "4. června 2025", "2025-06-04"),
    ("tr", "4 KASIM 2025", "2025-11-04"),
    ("el", "4 ΦΕΒΡΟΥΑΡΙΟΥ 2026", "2026-02-04"),
    ("ar", "4 كانون الثاني 2026", "2026-01-04"),
    ("ar", "4 تشرين الثاني 2025", "2025-11-04"),
    ("ar", "4 جانفي 2026", "2026-01-04"),
    ("ar", "15 رمضان 1447", None),
    ("ja", "令和元年6月4日", "2019-06-04"),
    ("fa", "۳۰ اسفند ۱۴۰۴", None),
    ("fa", "۳۰ اسفند ۱۴۰۳", "2025-03-20"),
    ("th", "31 ธ.ค. 2568", "2025-12-31"),
    ("en", "The iPhone 17 Pro 2026", None),
    ("de", "4.3.98", "1998-03-04"),
    ("en", "21:45 on 4 March 2026", "2026-03-04T21:45:00"),
    ("en", "Published at 9.45pm on 4 March 2026", "2026-03-04T21:45:00"),
    ("es", "a las 21:45 del 4 de marzo de 2026", "2026-03-04T21:45:00"),
    ("fr", "à 21h45 le 4 mars 2026", "2026-03-04T21:45:00"),
    ("de", "um 21:45 Uhr am 4. März 2026", "2026-03-04T21:45:00"),
]


def record(language: str, line: str) -> NewsArticle:
    page = f'<html lang="{language}"><body><h1>Ships sail again</h1><div>{line}</div>{FERRY}</body></html>'
    return extract(page, "https://news.example/story", fetched_at="2026-03-06T00:00:00Z")


def rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, line) for language, lines in table.items() for line in lines.split("; ")]


@pytest.mark.parametrize(("language", "line"), rows(TIMES))
def test_times(language: str, line: str) -> None:
    zone = ZONES.get(language, "") if re.search("IST|GMT|WIB", line) else ""
    assert record(language, line).datePublished == TIME + zone


@pytest.mark.parametrize(("language", "line"), rows(DAYS))
def test_days(language: str, line: str) -> None:
    assert record(language, line).datePublished == DAY


@pytest.mark.parametrize(("language", "line", "expected"), OTHERS)
def test_other_days(language: str, line: str, expected: str | None) -> None:
    assert record(language, line).datePublished == expected


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Actualizado: 05/03/2026 08:10 / Publicado: 04/03/2026 14:05"),
        ("it", "ultimo aggiornamento 5 marzo 2026 08:10 - pubblicato 4 marzo 2026 14:05"),
        ("nl", "Gepubliceerd: 04 maart 2026 14:05 Laatste update: 05 maart 2026 08:10"),
        ("cs", "Publikováno 4. 3. 2026 14:05 Aktualizováno 5. 3. 2026 8:10"),
        ("bg", "Публикувана: 4 март 2026, 14:05 Обновена: 5 март 2026, 08:10"),
        ("he", "עודכן: 05.03.26 , 08:10 פורסם: 04.03.26 , 14:05"),
        ("sl", "Objavljeno: 4. 3. 2026 14:05 Osveženo: 5. 3. 2026 8:10"),
        ("sk", "Uverejnené 4. 3. 2026 14:05 Aktualizácia 5. 3. 2026 8:10"),
        ("hu", "Közzétéve: 2026. 03. 04. 14:05 Frissítés: 2026. 03. 05. 08:10"),
        ("tr", "Oluşturulma Tarihi: 04.03.2026 14:05 Güncellenme Tarihi: 05.03.2026 08:10"),
        ("hi", "प्रकाशन तिथि: 4 मार्च 2026 14:05 संशोधित: 5 मार्च 2026 08:10"),
        ("ms", "Diterbitkan pada 04/03/2026 14:05 | Kemaskini 05/03/2026 08:10"),
        ("nl", "Gepubliceerd op 04-03-2026 14:05, aangepast op 05-03-2026 08:10"),
        ("lv", "Publicēts 04.03.2026 14:05 Labots 05.03.2026 08:10"),
        ("eu", "Argitaratze data: 2026/03/04 14:05 Eguneratze data: 2026/03/05 08:10"),
        ("sq", "Publikuar më 04.03.2026 14:05 | Përditësimi i fundit: 05.03.2026 08:10"),
        ("ka", "გამოქვეყნდა: 04.03.2026 14:05 განახლდა: 05.03.2026 08:10"),
        ("hy", "Հրապարակվել է 04.03.2026 14:05 Թարմացվել է 05.03.2026 08:10"),
        ("kk", "Жарияланды: 04.03.2026 14:05 Жаңартылды: 05.03.2026 08:10"),
        ("be", "Апублікавана 04.03.2026 14:05, абноўлена 05.03.2026 08:10"),
        ("af", "Gepubliseer 04/03/2026 14:05 Opgedateer 05/03/2026 08:10"),
        ("zh-TW", "發稿時間：2026/03/04 14:05 最後更新：2026/03/05 08:10"),
        ("zh-TW", "發布時間：2026/03/04 14:05 更新時間：2026/03/05 08:10"),
        ("ko", "업데이트 2026.03.05 08:10 입력 2026.03.04 14:05"),
    ],
)
def test_both_dates_of_a_line(language: str, line: str) -> None:
    got = record(language, line)
    assert (got.datePublished, got.dateModified) == (TIME, "2026-03-05T08:10:00")


@pytest.mark.parametrize(
    ("day", "expected"),
    [((1379, 10, 11), "2000-12-31"), ((1399, 12, 30), "2021-03-20"), ((1404, 9, 4), "2025-11-25")],
)
def test_the_persian_calendar(day: tuple[int, int, int], expected: str) -> None:
    assert str(from_persian(*day)) == expected
