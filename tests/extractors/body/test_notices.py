"""Notices: lines that a site prints with every article go, sentences of the article on the same things stay."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors.body.known import Known
from extractors.body.prune import prune
from extractors.body.shapes import letters_of
from tests.extractors.body.blocks import blocks_of

TEXT = (
    "<p>The council voted on {day} to keep the old bridge open for another year, against the advice of its "
    "own engineers, who had asked for it to be closed at once.</p>"
)
READING_TIMES = (
    "Reading time: 4 minutes",
    "12 Sep 2026 | Reading time: 4 minutes",
    "5 min read",
    "Lesezeit: 3 Minuten",
    "Jane Roe - 04 févr. 2026 à 18:30 | mis à jour le 05 févr. 2026 à 07:12 - Temps de lecture : 4 min",
    "3 min de lecture",
    "Tiempo de lectura: 3 min",
    "Tempo di lettura: 2 minuti",
    "4 min de leitura",
    "Leestijd 3 minuten",
    "Lästid: 2 min",
    "Czas czytania: 3 min",
    "Doba čtení 4 minuty",
    "Время чтения: 3 мин",
    "Час читання: 2 хв",
    "Okuma süresi: 3 dk",
    "وقت القراءة: 3 دقائق",
    "زمان مطالعه: ۳ دقیقه",
    "この記事は3分で読めます",
    "阅读时间：约 3 分钟",
    "Thời gian đọc: 3 phút",
    "Waktu baca 3 menit",
)
PRINTED = (
    "This story was printed from harbour-post.example. The address of the original is below.",
    "Original URL: http://www.harbour-post.example/news/ci_14488201",
    "Ausgedruckt von: https://harbour-post.example/stadt/bruecke",
    "Wydrukowano z harbour-post.example, 3.11.2026",
)
REUSES = (
    "This material may not be published, broadcast, rewritten or redistributed.",
    "Jeder Nachdruck, auch auszugsweise, ist nur mit Genehmigung der Redaktion erlaubt",
    "Toute reproduction interdite sans l’accord du journal.",
    "Prohibida su reproducción total o parcial sin autorización.",
    "É proibida a reprodução total ou parcial deste texto.",
    "Vietata la riproduzione, anche parziale, di questo testo.",
    "Kopiowanie i rozpowszechnianie tekstu bez zgody wydawcy jest zabronione.",
    "Další šíření textu bez souhlasu vydavatele je zakázáno.",
    "Перепечатка материалов разрешена только с указанием источника и ссылкой на сайт.",
    "Передрук матеріалів дозволений лише з посиланням на сайт.",
    "Απαγορεύεται η αναδημοσίευση του κειμένου χωρίς άδεια.",
    "Agentūros informaciją skelbti ar cituoti be raštiško sutikimo draudžiama.",
    "Haber ve fotoğraflar izinsiz ve kaynak gösterilmeden kullanılamaz.",
    "بازنشر این خبر با ذکر منبع بلامانع است.",
    "本文为本报原创，未经授权，禁止转载。",
    "Dilarang mengutip isi berita ini tanpa izin redaksi.",
)
PLACEHOLDERS = (
    "To view this content, please allow cookies in your settings.",
    "An dieser Stelle befindet sich ein Video. Für die Anzeige brauchen wir Ihre Einwilligung.",
    "Mit Ihrer Zustimmung wird hier ein externes Video geladen.",
    "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden. Mehr in der Datenschutzerklärung.",
    "Editors' note: Quaynet is using an AI engine to help create some stories. For more, see this post.",
    "Więcej podobnych informacji znajdziesz na stronie głównej portnews.example",
    "An dieser Stelle findest du einen externen Inhalt von Quayshow, der den Artikel ergänzt.",
    "You have a preview view of this article while we are checking your access. The rest will load then.",
    "Thank you for your patience while we verify access.",
    "An dieser Stelle finden Sie einen Beitrag. Dabei werden personenbezogene Daten an andere übermittelt.",
    "Pour afficher ce contenu, acceptez les cookies.",
    "Para ver este contenido tienes que aceptar las cookies.",
    "Per visualizzare questo contenuto accetta i cookie.",
    "Om deze inhoud te kunnen tonen hebben wij jouw toestemming nodig om cookies te plaatsen.",
    "För att visa det här innehållet behöver du godkänna cookies.",
    "Aby zobaczyć tę treść, zaakceptuj pliki cookies.",
    "Чтобы увидеть эту запись, разрешите cookies.",
)
TIPS = (
    "※ 제보를 기다립니다. 카카오톡 ‘항구일보’ 검색, 전화 02-555-0119",
    "If you have a story, call the newsdesk on 555 0119 or write to us.",
    "Heb je een tip? Bel de redactie op 0123.",
    "Стали свидетелем происшествия? Пишите нам.",
    "我要爆料：请拨打本报热线。",
    "Endelea kufuatilia gazeti hili kwa habari zaidi. Pakua App yetu sasa.",
    "Δείτε όλες τις τελευταίες ειδήσεις από το λιμάνι, τη στιγμή που συμβαίνουν",
    "港口報粉絲團 每日精選不漏接 按讚",
)
PAID = (
    "Cet article contient des liens affiliés.",
    "Si vous achetez par nos liens, nous touchons parfois une commission.",
    "Este artículo contiene enlaces de afiliado.",
    "Se acquisti dai nostri link possiamo ricevere una commissione.",
    "Texten har annonslänkar som ger tidningen provision.",
    "本記事はアフィリエイト広告を利用しています。",
    "广告声明：文内含有的对外跳转链接仅供参考。",
    "이 글은 쿠팡 파트너스 활동의 일환으로 일정액의 수수료를 받습니다.",
)
OFFERS = ("Voir l'offre à 199,99 € chez Harbour", "$199 View deal", "Zum Angebot für 49 €")
OTHERS = (
    "Our reviewers spend hours on the boats so you can choose the best. Find out more about how we test.",
    "The old bridge at low water, seen from the mill (Image: The Post)",
    "Jane Roe jane.roe@harbour-post.example",
)
AGES = (
    "This article is more than two years old",
    "This article is more than 3 years old.",
    "Artikkelen er mer enn to år gammel.",
    "Dieser Artikel ist älter als ein Jahr.",
    "Cet article date de plus d’un an",
    "Questo articolo ha più di 3 anni",
    "この記事は公開から1年以上が経過しています",
)
DISCLOSED = (
    "Jane Roe does not work for, consult, own shares in or receive funding from any company that would gain.",
    "Jane Roe et John Doe ne travaillent pas, ne conseillent pas, ne possèdent pas de parts dans une organisation.",
    "Jane Roe no recibe salario, ni ejerce labores de consultoría, ni posee acciones de ninguna empresa.",
)
ARTICLE = (
    "This article is more than two years old, and I have changed my mind on most of what it says of boats.",
    "He does not own shares in the company that he works for, he told the court on Monday.",
    "Reading time was cut to 3 minutes for each of the speakers at the meeting.",
    "She had read for 4 minutes when the bell rang.",
    "Printed on silk, the map shows the river as it was.",
    "The original was printed from a single block of wood.",
    "To see this bridge, visitors come from far away.",
    "The regulator says that cookies need the consent of the reader.",
    "Om deze brug te kunnen tonen is een vergunning nodig.",
    "Les acheteurs paient une commission sur chaque achat aux partenaires de la ville.",
    "The offer of 199 € was the best that the council had seen.",
    "Write to Jane Roe jane.roe@harbour-post.example",
)


def cut(line: str, tag: str = "p") -> bool:
    html = f"{TEXT.format(day='Monday')}<{tag}>{line}</{tag}>{TEXT.format(day='Tuesday')}"
    return 1 in prune(blocks_of(html), Known())


@pytest.mark.parametrize(
    "line",
    [*READING_TIMES, *PRINTED, *REUSES, *PLACEHOLDERS, *TIPS, *PAID, *OFFERS, *OTHERS, *AGES, *DISCLOSED],
)
def test_notices_go(line: str) -> None:
    assert cut(line)


@pytest.mark.parametrize("line", ARTICLE)
def test_the_same_words_in_the_article_stay(line: str) -> None:
    assert not cut(line)


def test_what_may_not_be_done_with_it_is_said_at_the_end() -> None:
    line = "<p>Kopiowanie tekstu bez zgody wydawcy jest zabronione.</p>"
    html = line + "".join(TEXT.format(day=day) for day in ("Monday", "Tuesday", "Friday", "Saturday"))
    assert 0 not in prune(blocks_of(html), Known())


FOOTERS = {
    'The post <a href="/bridge">Council keeps the bridge</a> appeared first on <a href="/">The Gazette</a>.': (
        "Council keeps the bridge"
    ),
    "The post Council keeps the bridge first appeared on The Gazette": "Council keeps the bridge",
    "Der Beitrag Rat erhält die Brücke erschien zuerst auf Die Zeitung.": "Rat erhält die Brücke",
    "L’article Le pont reste est apparu en premier sur Le Journal.": "Le pont reste",
    "La entrada El puente se queda se publicó primero en El Diario.": "El puente se queda",
    "L'articolo Il ponte resta proviene da Il Giornale.": "Il ponte resta",
    "Het bericht De brug blijft verscheen eerst op De Krant.": "De brug blijft",
    "Сообщение Мост остаётся появились сначала на Газета.": "Мост остаётся",
}


def last_is_cut(line: str, headline: str) -> bool:
    blocks = blocks_of(f"<body>{TEXT.format(day='Tuesday')}{TEXT.format(day='Friday')}<p>{line}</p></body>")
    return 2 in prune(blocks, Known(letters_of(headline)))


@pytest.mark.parametrize(("line", "headline"), FOOTERS.items())
def test_where_a_feed_says_that_the_article_appeared(line: str, headline: str) -> None:
    assert last_is_cut(line, headline)


@pytest.mark.parametrize(
    "line",
    [
        "The post by the mayor appeared first on X, and then everywhere.",
        "Council keeps the bridge, they said, and the news of it appeared first on the radio.",
    ],
)
def test_what_else_appeared_first_stays(line: str) -> None:
    assert not last_is_cut(line, "Council keeps the bridge")
