"""The parts of flat text: what is headline, body, credit, call-out and teaser."""

import pytest

from extractors import extract_flat
from extractors.flat.lines import read_lines
from tests.extractors.test_flat_wrapped import BODY, HEADLINE

HEAD = [HEADLINE, "By Rita Melo", "May 4, 2026"]
TEASERS = ["Ferry to start on Monday morning", "How the tower was built"]


def within(*lines: str) -> list[str]:
    return [*HEAD, *BODY[:2], *lines, *BODY[2:]]


@pytest.mark.parametrize(
    ("heading", "teasers"),
    [
        ("Recommended", TEASERS[:1]),
        ("Related stories", TEASERS),
        ("More on this story", TEASERS),
        ("READ NEXT", TEASERS),
        ("Read more", TEASERS),
        ("Related:", TEASERS[:1]),
        ("Читайте также:", ["Что будет с паромом после решения совета"]),
        ("Leia também", ["Farol velho fecha por dois anos"]),
        ("यह भी पढ़ें", ["बंदरगाह में नई रोशनी कब आएगी"]),
    ],
)
def test_teasers_within_the_story_leave_it(heading: str, teasers: list[str]) -> None:
    record = extract_flat("\n".join(within(heading, *teasers)))
    assert (record.articleBody or "").split("\n\n") == BODY
    links = [(link.headline, link.heading) for link in record.relatedLinks]
    assert links == [(teaser, heading.rstrip(":")) for teaser in teasers]


@pytest.mark.parametrize("heading", ["Related stories", "Read more"])
def test_teasers_below_the_story(heading: str) -> None:
    teasers = ["The best lamps for towers in 2026", *TEASERS]
    record = extract_flat("\n".join([*HEAD, *BODY, heading, *teasers, "May 4, 2026", "About us"]))
    assert [link.headline for link in record.relatedLinks] == teasers


def test_the_heading_behind_a_list_of_teasers_stays() -> None:
    lines = within("", "Also read:", "  * Ferry to start on Monday", "", "Who pays for the lamp", "")
    record = extract_flat("\n".join(lines))
    assert [link.headline for link in record.relatedLinks] == ["Ferry to start on Monday"]
    assert "Who pays for the lamp" not in {link.headline for link in record.relatedLinks}


def test_a_story_has_recommendations_of_its_own() -> None:
    lines = within("Top expert recommendations", "A lamp of brass and glass", "A lens from the old tower")
    assert extract_flat("\n".join(lines)).relatedLinks == ()


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Also read | Ferry to start on Monday", "Also read"),
        ("ALSO READ - Ferry to start on Monday", "ALSO READ"),
        ("Read also – Ferry to start on Monday", "Read also"),
        ("See also » Ferry to start on Monday", "See also"),
        ("READ MORE Ferry to start on Monday", "READ MORE"),
        ("Lire aussi : Ferry to start on Monday", "Lire aussi"),
        ("Lire aussi Ferry to start on Monday", "Lire aussi"),
    ],
)
def test_call_outs_have_many_signs(line: str, heading: str) -> None:
    record = extract_flat("\n".join(within(line)))
    assert (record.articleBody or "").split("\n\n") == BODY
    assert [(link.headline, link.heading) for link in record.relatedLinks] == [
        ("Ferry to start on Monday", heading)
    ]


def test_the_line_of_the_dates_is_no_body() -> None:
    dates = "Publié le 05 février 2026 à 06h00, modifié le 05 février 2026 à 09h12"
    body = [
        "Le port a fini par céder. Face à des marins divisés et à la menace d’une grève, le maire a annoncé, "
        "mercredi, que le vieux phare serait rallumé au printemps.",
        "La lampe doit coûter 90 000 euros. Elle avait été refusée en commission par une alliance inattendue "
        "de la droite et de la gauche, à la veille des élections.",
        "« Nous entendons l’inquiétude des marins qui n’ont pas d’autre choix que ce chenal », a déclaré le "
        "maire devant les élus, tout en assurant que le budget serait tenu.",
    ]
    headline = "Le port de Vigo : le maire renonce à la fermeture du vieux phare"
    standfirst = (
        "Après trois semaines de débats, le maire a dit mercredi que la lampe serait rallumée au printemps."
    )
    record = extract_flat("\n".join([headline, standfirst, "Par Rita Melo", dates, *body]))
    assert (record.datePublished, record.dateModified) == ("2026-02-05T06:00:00", "2026-02-05T09:12:00")
    assert dates not in (record.articleBody or "")
    assert (record.articleBody or "").endswith("\n\n".join(body))


@pytest.mark.parametrize(
    "footer",
    [
        "جميع الحقوق محفوظة",
        "सर्वाधिकार सुरक्षित हैं",
        "Semua hak dilindungi undang-undang",
        "Με την επιφύλαξη παντός δικαιώματος",
        "Alle rettigheder forbeholdes redaktionen",
        "rita.melo@quayside.example",
        "https://quayside.example/2026/05/lamp.shtml",
        "Terms and Conditions of Use",
        "Condiciones de uso del sitio",
        "Page 1 of 3",
        "Seite 1 von 3",
        "Tags: harbour, traffic, city",
        "Leave a comment below",
        "Comments are closed for this story",
        "Endereço da página",
        "关于我们",
        "聯絡我們",
        "京ICP备12345678号-1",
        "お問い合わせ",
        "회사소개",
        "हमसे संपर्क करें",
        "เกี่ยวกับเรา",
        "Qui sommes-nous ?",
        "Advertise with us",
        "Do not sell my personal information",
        "Σχετικά με εμάς",
        "プライバシーポリシー",
    ],
)
def test_no_footer_is_a_story(footer: str) -> None:
    record = extract_flat("\n".join([*HEAD, *BODY, "Related stories", *TEASERS, footer]))
    assert [link.headline for link in record.relatedLinks] == TEASERS


@pytest.mark.parametrize(
    "bio",
    [
        "Rita Melo is a reporter who covers ports and shipping. She joined the paper in 2015.",
        "Rita covers ports and shipping, and before that she worked on a ferry for nine years.",
        "Rita Melo est journaliste au service Économie. Elle couvre les transports depuis 2015.",
        "Rita Melo ist Redakteurin im Ressort Lokales. Sie schreibt seit 2015 über Häfen.",
        "Rita Melo – журналист отдела экономики, пишет о портах и судах с 2015 года.",
    ],
)
def test_a_text_on_the_author_at_the_end_is_no_body(bio: str) -> None:
    record = extract_flat("\n".join([*HEAD, *BODY, bio, "Related stories", *TEASERS]))
    assert (record.articleBody or "").endswith(BODY[-1])
    assert [link.headline for link in record.relatedLinks] == TEASERS


def test_what_an_author_who_is_in_the_story_does_at_its_end_stays() -> None:
    at_end = "Rita Melo says that she will see the lamp again next year, when the work is done."
    told = [*BODY[:-1], f"{BODY[-1]} One of them is Rita Melo.", at_end]
    record = extract_flat("\n".join([*HEAD, *told]))
    assert (record.articleBody or "").endswith(at_end)


@pytest.mark.parametrize("above", [[HEADLINE, "4 May 2026"], []])
def test_one_paragraph_is_a_record(above: list[str]) -> None:
    record = extract_flat("\n".join([*above, BODY[0]]))
    assert record.articleBody == BODY[0]
    assert record.headline == (HEADLINE if above else None)
    assert record.pageType == "other"
    assert (record.provenance["articleBody"].confidence or 1) < 0.5


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_the_dash_of_speech_stays(dash: str) -> None:
    spoken = f"{dash} Jag vill göra något som betyder något, säger Lina Holm, som sökte för tredje gången."
    assert read_lines(f"{BODY[0]}\n{spoken}\n{BODY[1]}")[1].text == spoken


def test_the_dashes_of_a_list_go() -> None:
    assert [line.text for line in read_lines("– Home\n– News\n– Sport")] == ["Home", "News", "Sport"]
    assert [line.text for line in read_lines("- Home\nx")] == ["Home", "x"]
    assert read_lines("– Vi er i sjokk\nx")[0].text == "– Vi er i sjokk"


def test_the_headline_stands_above_its_standfirst() -> None:
    lines = [
        "Vivienda",
        "El Congreso aprueba la ley de faros con el apoyo de los socios del puerto",
        "La norma limita las luces de temporada y obliga a las empresas a compartir datos con el Congreso",
        "Una manifestante sostiene una pancarta durante una protesta por las luces en Vigo.",
        "Ana Duarte",
        "Rita Melo",
        "Vigo - 22 ENE 2026 - 05:30 CET",
        "El Congreso de los Diputados aprobó este miércoles por 178 votos a favor y 170 en contra la nueva "
        "ley, que limita por primera vez las luces de temporada en las zonas de costa.",
        "La norma, negociada durante más de un año, obliga a las empresas a entregar a los ayuntamientos los "
        "datos de sus luces, y crea un registro único de faros.",
        "“Es un día importante para los marinos de este país”, afirmó la ministra al término de la votación. "
        "El principal partido de la oposición anunció un recurso ante el Constitucional.",
    ]
    record = extract_flat("\n".join(lines))
    assert record.headline == lines[1]
    assert [author.name for author in record.authors] == ["Rita Melo"]


def test_the_author_below_the_names_of_buttons() -> None:
    above = [
        "Velho farol volta a brilhar",
        "3.mai.2026 às 23h15",
        "Ouvir o texto",
        "Diminuir fonte",
        "Mariana Brasil",
    ]
    body = [
        "O velho farol do porto volta a brilhar na primavera, depois que os pedreiros fecharam as fendas da "
        "parede norte e secaram as escadas, segundo o porto.",
        "A lâmpada custa 90 mil euros, metade dos quais o porto paga. O trabalho continua no inverno, sempre "
        "que a maré o permite, disse o diretor do porto no domingo.",
        "Os pescadores do cais sul pedem a luz há anos. \"Ninguém acha o canal com uma névoa como a nossa\", "
        "disse Inês Prado, cuja família navega dali desde 1931.",
    ]  # fmt: skip
    assert [author.name for author in extract_flat("\n".join([*above, *body])).authors] == ["Mariana Brasil"]


def test_a_japanese_name_below_the_date() -> None:
    lines = [
        "古い灯台、40年ぶりに点灯へ 港の事務所が発表",
        "2026年5月20日 18時30分",
        "田中 美咲",
        "港の事務所は20日、古い灯台を来年の春に再び点灯すると発表した。石工が北側の壁の割れ目をふさぎ、階段を乾かした。",
        "灯火の費用は9万ユーロで、半分を港が負担する。作業は冬の間も続き、潮が引いて船が岩に着けられる時に行う。",
        "南の岸壁の漁師たちは何年も前から光を求めてきた。「この霧では誰も水路を見つけられない」と漁師の一人は話した。",
    ]
    assert [author.name for author in extract_flat("\n".join(lines)).authors] == ["田中 美咲"]


def test_the_first_entry_of_a_report_by_the_hour() -> None:
    headline = "Storm Nora live: red warning for the harbour as winds reach 140km/h"
    entries = [
        "16:42", "Power cuts hit 9,000 homes",
        "The electricity network says that 9,000 homes and businesses are without power, most of them at the "
        "harbour. Crews will not go out until the red warning ends.",
        "16:10", "Ferry closed until evening",
        "The ferry has stopped all crossings until 8pm. Passengers should not travel to the harbour and "
        "should ask the port before they leave.",
        "15:30", "Schools to stay shut on Friday",
        "The department of education has told all schools at the harbour and in the four southern villages "
        "to stay closed on Friday.",
    ]  # fmt: skip
    record = extract_flat("\n".join(["Live", headline, "Updates", *entries]))
    assert record.headline == headline
    assert (record.articleBody or "").split("\n\n") == entries
