"""Which encoding a page is read in, whatever it declares."""

import pytest

from extractors import extract
from extractors.encoding.decode import to_utf8
from extractors.encoding.labels import standard_name

GERMAN = "<p>Die Prüfung der Verträge läuft, sagt die Behörde in Zürich über Größe und Maß.</p>"
RUSSIAN = "<p>Компания закрывает представительство в стране, сообщили в пресс-службе ведомства.</p>" * 4
JAPANESE = "<p>同社は来月、国内の販売を終了すると発表した。利用者の情報は渡さないという。</p>" * 4


@pytest.mark.parametrize(
    ("data", "content_type", "name"),
    [
        (GERMAN.encode(), None, "utf-8"),
        (GERMAN.encode(), "text/html; charset=iso-8859-1", "utf-8"),
        (b"<meta charset=latin1>" + GERMAN.encode(), None, "utf-8"),
        (b"\xef\xbb\xbf" + GERMAN.encode(), "text/html; charset=windows-1251", "utf-8"),
        (GERMAN.encode("utf-16"), None, "utf-16le"),
        (GERMAN.encode("utf-16-be"), "text/html; charset=utf-8", "utf-16be"),
        (GERMAN.encode("utf-16-le"), None, "utf-16le"),
        (f"\n {RUSSIAN}".encode("utf-16-le"), None, "utf-16le"),
        (RUSSIAN.encode("utf-16-be"), None, "utf-16be"),
        (GERMAN.encode("utf-32"), None, "utf-32le"),
        (GERMAN.encode("latin-1"), "text/html; charset=ISO-8859-1", "windows-1252"),
        (b"<?xml version='1.0' encoding='iso-8859-15'?>" + GERMAN.encode("iso-8859-15"), None, "iso-8859-15"),
        (b'<meta content="text/html; charset=cp1252">' + GERMAN.encode("cp1252"), None, "windows-1252"),
        (RUSSIAN.encode("koi8-r"), 'text/html; charset="koi8-r"', "koi8-r"),
        (JAPANESE.encode("shift_jis"), "text/html; charset=Shift_JIS", "shift_jis"),
        (JAPANESE.encode("iso2022_jp"), "text/html; charset=ISO-2022-JP", "iso-2022-jp"),
        (JAPANESE.encode("iso2022_jp"), None, "iso-2022-jp"),
        ("<p>公司将退出该国市场。</p>".encode("gbk"), "text/html; charset=gb2312", "gbk"),
        # Declared UTF-8 and it is not, or nothing declared: what the bytes look like.
        (b"<meta charset=utf-8>" + RUSSIAN.encode("cp1251"), None, "windows-1251"),
        (JAPANESE.encode("euc_jp"), None, "euc-jp"),
        (JAPANESE.encode("shift_jis"), None, "shift_jis"),
        ("<p>公司将于下月退出该国市场，用户的数据不会交给第三方。</p>".encode("gbk") * 9, None, "gb18030"),
        ("<p>회사는 다음 달 국내 시장에서 철수한다고 밝혔다 公司.</p>".encode("cp949") * 9, None, "euc-kr"),
        (b"<p>" + JAPANESE[3:30].encode("shift_jis") * 400, None, "shift_jis"),
    ],
)
def test_encoding(data: bytes, content_type: str | None, name: str) -> None:
    text, found = to_utf8(data, content_type)
    assert found == name
    assert any(word in text.decode() for word in ("Prüfung", "Компания", "国内", "公司"))


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_a_page_in_utf16_without_a_mark_is_not_binary(codec: str) -> None:
    record = extract(f"<!doctype html><title>Компания</title><h1>Компания</h1>{RUSSIAN}".encode(codec))
    assert (record.headline, record.metadata.encoding) == ("Компания", codec[:6] + codec[-2:])


@pytest.mark.parametrize(
    "label", ["base64", "idna", "undefined", "utf-7", "punycode", "rot13", "hex", "zlib", "mbcs", "cp037", ""]
)
def test_only_the_standards_labels_count(label: str) -> None:
    assert standard_name(label) is None
    for data in (f"<meta charset={label}>{GERMAN}".encode(), f"<meta charset={label}>+ADw-p+AD4-".encode()):
        text, name = to_utf8(data, f"text/html; charset={label}")
        assert (text, name) == (data, "utf-8")


def test_a_commented_declaration_does_not_count() -> None:
    data = b"<!-- <meta charset=koi8-r> --><meta charset=iso-8859-2>" + "<p>Łódź, środa</p>".encode(
        "iso-8859-2"
    )
    assert to_utf8(data)[1] == "iso-8859-2"


def test_a_few_broken_bytes_leave_a_page_utf8() -> None:
    text, name = to_utf8(GERMAN.encode() + b"\xff<p>Stra\xdfe</p>")
    assert name == "utf-8"
    assert text.decode().count("\ufffd") == 2


def test_a_record_says_in_which_texts_characters_are_lost() -> None:
    body = b"<article><h1>Die gro\xdfe Pr\xc3\xbcfung</h1>%s</article>" % (GERMAN.encode() * 5)
    assert extract(body).metadata.warnings == (
        "headline has U+FFFD in place of characters that could not be read.",
    )
    broken = extract(body.replace("Behörde".encode(), b"Beh\xf6rde", 1).replace(b"\xdf", b"ss"))
    assert "Beh\ufffdrde" in (broken.articleBody or "")
    assert broken.metadata.warnings == (
        "articleBody has U+FFFD in place of characters that could not be read.",
    )


@pytest.mark.parametrize("padding", range(3))
def test_letters_of_a_long_page_are_whole_wherever_they_lie(padding: int) -> None:
    page = ("<p>" + "x" * padding + "é—" * 20_000).encode()
    assert to_utf8(page, "text/html; charset=iso-8859-1") == (page, "utf-8")
    assert to_utf8(page[:-1], None)[1] == "utf-8"
    assert to_utf8(page + b"\xe9", None)[0] != page + b"\xe9"


def test_wrong_multibyte_declaration_is_overruled() -> None:
    text, _ = to_utf8(GERMAN.encode("latin-1") * 3, "text/html; charset=euc-jp")
    assert "Prüfung" in text.decode()


def test_a_few_letters_tell_no_encoding_but_the_browsers() -> None:
    data = "<p>The route to Hjelmø, “they” said. © 2026</p>".encode("cp1252")
    assert to_utf8(data) == (data.decode("cp1252").encode(), "windows-1252")
    assert to_utf8("<p>Корабли ушли в море утром</p>".encode("cp1251"))[1] == "windows-1251"


# Texts of our own, in languages that one encoding writes and another one reads as its own letters.
UNDECLARED = [
    ("de", "cp1252", "Schiffe fahren über den Fluss. Für die Fähre gibt es größere Häfen am Weg."),
    ("fr", "cp1252", "Le ferry « Étoile » a été réparé à la hâte et part dès lundi vers l'île."),
    ("es", "cp1252", "El niño llegó a España en un barco pequeño, y mañana volverá a la isla con su señora."),
    ("da", "cp1252", "Blåbær og rødgrød på færgen: kaptajnen sagde, at øerne får en ny båd efter påske."),
    ("pt", "cp1252", "A balsa não parte amanhã: as ilhas estão sem ligação até à véspera da Páscoa."),
    ("is", "cp1252", "Ferjan siglir á ný og það þykir íbúum eyjanna góð tíðindi á þessum vetri."),
    ("pl", "cp1250", "Prom wrócił do portu i jest to dobra wiadomość, bo wyspy odcięte były całą zimę."),
    ("pl", "iso-8859-2", "Prom wrócił do portu i jest to dobra wiadomość, bo śnieg padał całą zimę."),
    ("cs", "cp1250", "Trajekt je zpět v přístavu a lidé říkají, že příští týden připlují další lodě."),
    ("cs", "iso-8859-2", "Trajekt je zpět v přístavu a lidé říkají, že příští týden připlují další lodě."),
    ("hu", "cp1250", "A komp visszatért a kikötőbe, és az őszi menetrend szerint már hétfőtől jár."),
    ("tr", "cp1254", "Feribot limana döndü ve adalarda yaşayanlar için uzun kış sona erdi, ışıklar yandı."),
    ("lt", "cp1257", "Keltas grįžo į uostą ir salų gyventojams tai yra gera žinia, nes žiema buvo šalta."),
    ("ru", "cp1251", "Паром вернулся в порт, и для жителей островов это хорошая новость после долгой зимы."),
    ("ru", "koi8-r", "Паром вернулся в порт, и для жителей островов это хорошая новость после долгой зимы."),
    ("el", "cp1253", "Το πλοίο επέστρεψε στο λιμάνι μετά από έναν μακρύ χειμώνα, είπαν οι κάτοικοι."),
    ("ja", "shift_jis", "フェリーが港に戻り、島の人々にとって長い冬が終わった。"),
    ("zh-CN", "gb18030", "渡轮已经回到港口，对于岛上的居民来说，这是一个漫长的冬天。"),
    ("zh-TW", "big5", "渡輪已經回到港口，對島上的居民來說，這是一個漫長的冬天。"),
    ("ko", "euc-kr", "여객선이 항구로 돌아왔고 섬 주민들에게는 긴 겨울이 끝났다."),
]
IDS = [f"{language}-{codec}" for language, codec, _ in UNDECLARED]


@pytest.mark.parametrize(("language", "codec", "text"), UNDECLARED, ids=IDS)
def test_the_language_of_the_page_tells_its_encoding(language: str, codec: str, text: str) -> None:
    page = f'<html class="no-js" lang="{language}"><title>{text}</title><p>{text}</p>'
    assert to_utf8(page.encode(codec))[0].decode() == page


@pytest.mark.parametrize(("language", "codec", "text"), UNDECLARED, ids=IDS)
def test_a_wrong_language_does_not_mislead(language: str, codec: str, text: str) -> None:
    page = f"<html lang=en><title>{text}</title><p>{text}</p>" + f"<p>{text}</p>" * 2
    assert to_utf8(page.encode(codec))[0].decode() == page


@pytest.mark.parametrize(("language", "codec", "text"), UNDECLARED, ids=IDS)
def test_without_a_language_the_text_tells(language: str, codec: str, text: str) -> None:
    page = f"<title>{text}</title><p>{text}</p>" * 2
    assert to_utf8(page.encode(codec))[0].decode() == page


def test_letters_between_latin_ones_are_no_chinese() -> None:
    for text in ("<p>Größenwahn für Zürich</p>", "<p>Señal</p>", "<p>Grüße — „Müller“ über Bäche</p>"):
        assert to_utf8(text.encode("cp1252")) == (text.encode(), "windows-1252")
