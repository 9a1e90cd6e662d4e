"""Date forms: whole lines as sites of many countries print them at the headline, the days of one week apart."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.reading import FERRY

DAY, TIME = "2026-03-04", "2026-03-04T14:05:00"
# By language, lines of the day alone and lines with its time; each line is of 4 March 2026, by any calendar.
DAYS = {
    "am": "ማርች 4, 2026; የካቲት 25 ቀን 2018 ዓ.ም; የካቲት 25፣ 2018",
    "ar": "الأربعاء 15 رمضان 1447هـ - 4 مارس 2026م; الأربعاء 4 آذار/مارس 2026; ٢٠٢٦/٠٣/٠٤; 2026-03-04 | منذ 3 ساعة",
    "be": "04 сак 2026",
    "bg": "сряда, 4 март 2026 г.",
    "bn": "বুধবার, ৪ মার্চ ২০২৬ | ১৯ ফাল্গুন ১৪৩২",
    "cs": "Vydáno 4. března 2026, aktualizováno 5. března 2026",
    "cy": "Dydd Mercher 4ydd Mawrth 2026",
    "da": "4/3-2026",
    "de": "4. Mrz 2026; vom 04.03.2026; Stand: 05.03.2026, 08:10 Uhr | Erstveröffentlichung: 04.03.2026; "
    "Nr. 87/2026 - 04.03.2026; Nr. 87/2026 vom 4. März 2026",
    "es": "Miércoles 04 de marzo del 2026; Fecha de actualización: 5 de marzo de 2026. Fecha de publicación: 4 de marzo de 2026",
    "et": "Avaldatud: 04.03.2026 | Uuendatud: 05.03.2026",
    "eu": "2026ko martxoaren 4a, asteazkena; 2026-ko martxoaren 4an; 2026ko martxoak 4",
    "fa": "۱۳-۱۲-۱۴۰۴; ۱۳ اسفند ۱۴۰۴ - 04 March 2026",
    "fi": "keskiviikko 4. maaliskuuta 2026",
    "he": 'י"ד באדר תשפ"ו, 4 במרץ 2026; עודכן לאחרונה: 5.3.2026 פורסם: 4.3.2026',
    "ht": "4 mas 2026",
    "hu": "Megjelent: 2026. márc. 4. | Frissítve: 2026. márc. 5.",
    "hy": "2026 թ. մարտի 4; 2026 թվականի մարտի 4",
    "ja": "公開日：2026年3月4日 最終更新日：2026年3月5日; 更新日：2026年3月5日 公開日：2026年3月4日; 2026.3.4(Wed)",
    "ka": "2026 წლის 4 მარტი; ოთხშაბათი, 4 მარტი, 2026",
    "kk": "2026 ж. 4 наурыз; 2026 жылдың 4 наурызы",
    "km": "ថ្ងៃទី៤ ខែមីនា ឆ្នាំ២០២៦",
    "ku": "4ê Adarê 2026; 4 Adar 2026",
    "ky": "2026-жыл, 4-март",
    "lb": "4. Mäerz 2026",
    "lt": "Trečiadienis, 2026 m. kovo 4 d.",
    "mn": "2026 оны 03 сарын 04 өдөр",
    "my": "၂၀၂၆ ခုနှစ်၊ မတ်လ ၄ ရက်",
    "om": "Bitootessa 4, 2026",
    "pl": "Data aktualizacji: 05.03.2026 Data publikacji: 04.03.2026",
    "ro": "mie., 04 mar. 2026",
    "ru": "Дата обновления: 5 марта 2026 Дата публикации: 4 марта 2026",
    "si": "2026 මාර්තු මස 04 වන දා",
    "sw": "Imechapishwa: 4 Machi 2026",
    "th": "พุธที่ 4 มีนาคม พ.ศ.2569; 04/03/69; 04 มี.ค. 69",
    "tk": "2026-njy ýylyň 4-nji marty",
    "tr": "Oluşturulma Tarihi: Mart 04, 2026",
    "ur": "۴ مارچ ۲۰۲۶ء",
    "vi": "04 Th3, 2026",
    "xh": "4 Matshi 2026",
    "zh-TW": "中華民國115年3月4日; 民國 115 年 03 月 04 日",
}
TIMES = {
    "ar": "نشر في: 4 مارس 2026 - 2:05 مساءً; الأربعاء 04/مارس/2026 - 02:05 م",
    "bn": "প্রকাশিত: ১৪:০৫, ৪ মার্চ ২০২৬",
    "ca": "Actualitzada el 05/03/2026 08:10 · Creada el 04/03/2026 14:05",
    "de": "Aktualisiert: 05.03.2026, 08:10 | Veröffentlicht: 04.03.2026, 14:05",
    "en": "Wed 4 Mar 2026 14.05; Last Updated March 5, 2026. Originally Published March 4, 2026 2:05 PM",
    "fr": "Mis à jour le 05/03/2026 à 08:10, publié le 04/03/2026 à 14:05; Le mercredi 4 mars 2026, 14 h 05",
    "gl": "4 de marzo de 2026 ás 14:05",
    "hi": "अपडेटेड 5 मार्च 2026, 08:10 पब्लिश्ड 4 मार्च 2026, 14:05",
    "hr": "Autor: Hina / Objavljeno: 04.03.2026, 14:05 / Izmjena: 05.03.2026, 08:10",
    "it": "Ultimo aggiornamento: 5 marzo, ore 8:10. Pubblicato il 4 marzo 2026 alle 14:05",
    "kk": "4 наурыз 2026 ж., 14:05; 2026 жылдың 4 наурызы, 14:05",
    "ko": "등록 :2026-03-04 14:05 수정 :2026-03-05 08:10; 2026년 3월 4일 오후 2시 5분",
    "lt": "Atnaujinta 2026 kovo 5 d. 08:10 · Publikuota 2026 kovo 4 d. 14:05",
    "mk": "04.03.2026 во 14:05",
    "mt": "4 ta’ Marzu 2026, 14:05",
    "no": "Oppdatert 5. mars 2026 kl. 08:10 – Publisert 4. mars 2026 kl. 14:05",
    "pt-BR": "04.mar.2026 (quarta-feira) - 14h05; 04/03/2026 14h05 Atualizado 05/03/2026 08h10",
    "ru": "Опубликовано: 04.03.2026 14:05. Обновлено: 05.03.2026 08:10",
    "th": "เผยแพร่: 4 มี.ค. 2569 14:05 ปรับปรุง: 5 มี.ค. 2569 08:10",
    "tr": "Son güncelleme: 5 Mart 2026, 08:10 - Yayın: 4 Mart 2026, 14:05",
    "uz": "14:05 / 04.03.2026",
    "vi": "Thứ tư, ngày 04/03/2026 - 14:05",
    "zh": "2026年03月04日14:05 来源：新华网",
}


def rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, line) for language, lines in table.items() for line in lines.split("; ")]


def published(language: str, line: str) -> str | None:
    story = f"<main><article><h1>Ships sail again</h1><div>{line}</div>{FERRY * 3}</article></main>"
    page = f'<html lang="{language}"><body><nav><a href=/>Home</a></nav>{story}</body></html>'
    return extract(page, "https://news.example/story", fetched_at="2026-03-06T12:00:00Z").datePublished


@pytest.mark.parametrize(("language", "line"), rows(DAYS))
def test_lines_of_a_day(language: str, line: str) -> None:
    assert (published(language, line) or "")[:10] == DAY


@pytest.mark.parametrize(("language", "line"), rows(TIMES))
def test_lines_with_a_time(language: str, line: str) -> None:
    assert published(language, line) == TIME


@pytest.mark.parametrize(("line", "expected"), [("ጳጉሜ 5፣ 2017", "2025-09-10"), ("ጳጉሜ 6፣ 2017", None)])
def test_the_last_days_of_an_ethiopian_year(line: str, expected: str | None) -> None:
    assert published("am", line) == expected


@pytest.mark.parametrize(
    ("url", "language", "expected"),
    [
        ("https://news.example.fr/a", "en", "2026-03-04"),
        ("https://news.example.com/a", "en", "2026-04-03"),
        ("https://news.example.io/a", "en", "2026-04-03"),
        ("https://news.example.de/a", "en-US", "2026-04-03"),
    ],
)
def test_english_pages_of_other_countries_put_the_day_first(url: str, language: str, expected: str) -> None:
    page = (
        f'<html lang="{language}"><body><h1>Ships sail again</h1><p>04/03/2026</p>{FERRY * 3}</body></html>'
    )
    assert extract(page, url).datePublished == expected
