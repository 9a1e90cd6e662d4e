"""Bylines as newsrooms of many countries print them: whom they name, and that they leave the body."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import NewsArticle, extract
from extractors.authors.lines import names_with_job

TEXT = "<p>" + "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 4


def record(language: str, line: str) -> NewsArticle:
    page = f'<html lang="{language}"><body><h1>Ships sail again</h1>{line}<p>2026-03-04 14:05</p>{TEXT * 3}</body></html>'
    return extract(page, "https://news.example/story")


@pytest.mark.parametrize("markup", ["<p>{}</p>", "<div class=byline>{}</div>"], ids=["plain", "named"])
@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("es", "Por Lucía Ferrer Montes", "Lucía Ferrer Montes"),
        ("es", "Por: Lucía Ferrer y Andrés Quiroga", "Lucía Ferrer, Andrés Quiroga"),
        ("es", "Texto: Lucía Ferrer Fotos: Pablo Iriarte", "Lucía Ferrer"),
        ("es", "Escrito por Lucía Ferrer, corresponsal en Lima", "Lucía Ferrer"),
        ("es", "Por Lucía Ferrer e Ignacio Rey", "Lucía Ferrer, Ignacio Rey"),
        ("es", "Por Redacción", "Redacción"),
        ("es", "Una crónica de Lucía Ferrer", "Lucía Ferrer"),
        ("es", "Autor: Lucía Ferrer", "Lucía Ferrer"),
        ("es", "Autora: Lucía Ferrer", "Lucía Ferrer"),
        ("pt", "Por Beatriz Amaral e Tiago Lopes", "Beatriz Amaral, Tiago Lopes"),
        ("pt", "Texto de Beatriz Amaral", "Beatriz Amaral"),
        ("pt", "Escrito por Beatriz Amaral", "Beatriz Amaral"),
        ("pt", "Reportagem: Beatriz Amaral", "Beatriz Amaral"),
        ("pt", "Por Beatriz Amaral em 04/03/2026 às 14:05", "Beatriz Amaral"),
        ("pt", "De Beatriz Amaral", "Beatriz Amaral"),
        ("pt", "Jornalista: Beatriz Amaral", "Beatriz Amaral"),
        ("fr", "Par Élise Garnier et Hugo Morel", "Élise Garnier, Hugo Morel"),
        ("fr", "Par Élise Garnier, envoyée spéciale à Lyon", "Élise Garnier"),
        ("fr", "Texte : Élise Garnier", "Élise Garnier"),
        ("fr", "Élise Garnier avec AFP", "Élise Garnier"),
        ("fr", "Propos recueillis par Élise Garnier", "Élise Garnier"),
        ("fr", "Rédigé par Élise Garnier le 4 mars 2026", "Élise Garnier"),
        ("fr", "Par Élise Garnier (à Lyon) et Hugo Morel (à Nice)", "Élise Garnier, Hugo Morel"),
        ("fr", "Par Jean-Marie d'Estaing", "Jean-Marie d'Estaing"),
        ("fr", "Article rédigé par Élise Garnier", "Élise Garnier"),
        ("it", "di Chiara Lombardi", "Chiara Lombardi"),
        ("it", "Di Chiara Lombardi e Marco De Santis", "Chiara Lombardi, Marco De Santis"),
        ("it", "di Chiara Lombardi, inviata a Bari", "Chiara Lombardi"),
        ("it", "dalla nostra inviata Chiara Lombardi", "Chiara Lombardi"),
        ("it", "dal nostro corrispondente Marco De Santis", "Marco De Santis"),
        ("it", "A cura di Chiara Lombardi", "Chiara Lombardi"),
        ("it", "Testo di Chiara Lombardi", "Chiara Lombardi"),
        ("it", "di Redazione", "Redazione"),
        ("it", "Articolo a cura di Chiara Lombardi", "Chiara Lombardi"),
        ("nl", "Door Femke de Vries", "Femke de Vries"),
        ("nl", "Door onze verslaggever Femke de Vries", "Femke de Vries"),
        ("nl", "Tekst Femke de Vries Beeld Daan Bakker", "Femke de Vries"),
        ("nl", "Tekst: Femke de Vries, foto's: Daan Bakker", "Femke de Vries"),
        ("nl", "Door: Femke de Vries en Joris van Dijk", "Femke de Vries, Joris van Dijk"),
        ("nl", "Geschreven door Femke de Vries", "Femke de Vries"),
        ("nl", "Auteur: Femke de Vries", "Femke de Vries"),
        ("nl", "Femke de Vries, redacteur economie", "Femke de Vries"),
        ("nl", "Van onze correspondent Femke de Vries", "Femke de Vries"),
        ("sv", "Av Elin Sjögren", "Elin Sjögren"),
        ("sv", "Text: Elin Sjögren Foto: Nils Åkerman", "Elin Sjögren"),
        ("sv", "Av: Elin Sjögren och Johan Lind", "Elin Sjögren, Johan Lind"),
        ("sv", "Text Elin Sjögren", "Elin Sjögren"),
        ("sv", "Elin Sjögren, TT", "Elin Sjögren"),
        ("sv", "Skribent: Elin Sjögren", "Elin Sjögren"),
        ("sv", "Reporter: Elin Sjögren", "Elin Sjögren"),
        ("sv", "Elin Sjögren elin.sjogren@dagsnytt.example", "Elin Sjögren"),
        ("sv", "Publicerad av Elin Sjögren", "Elin Sjögren"),
        ("da", "Af Mette Kjærgaard", "Mette Kjærgaard"),
        ("da", "Af Mette Kjærgaard og Søren Holm", "Mette Kjærgaard, Søren Holm"),
        ("da", "Skrevet af Mette Kjærgaard", "Mette Kjærgaard"),
        ("da", "Tekst: Mette Kjærgaard Foto: Søren Holm", "Mette Kjærgaard"),
        ("da", "Mette Kjærgaard, journalist", "Mette Kjærgaard"),
        ("da", "Af: Mette Kjærgaard, erhvervsredaktør", "Mette Kjærgaard"),
        ("da", "Journalist: Mette Kjærgaard", "Mette Kjærgaard"),
        ("no", "Av Ingrid Solberg", "Ingrid Solberg"),
        ("no", "Av Ingrid Solberg og Øyvind Dahl", "Ingrid Solberg, Øyvind Dahl"),
        ("no", "Journalist Ingrid Solberg", "Ingrid Solberg"),
        ("no", "Tekst: Ingrid Solberg Foto: Øyvind Dahl", "Ingrid Solberg"),
        ("no", "Skrevet av Ingrid Solberg, journalist", "Ingrid Solberg"),
        ("no", "Journalist: Ingrid Solberg", "Ingrid Solberg"),
        ("fi", "Teksti: Aino Lehtonen", "Aino Lehtonen"),
        ("fi", "Toimittaja: Aino Lehtonen", "Aino Lehtonen"),
        ("fi", "Teksti Aino Lehtonen Kuvat Ville Korhonen", "Aino Lehtonen"),
        ("fi", "Kirjoittaja: Aino Lehtonen", "Aino Lehtonen"),
        ("fi", "Aino Lehtonen, toimittaja", "Aino Lehtonen"),
        ("pl", "Autor: Katarzyna Wójcik", "Katarzyna Wójcik"),
        ("pl", "Katarzyna Wójcik, PAP", "Katarzyna Wójcik"),
        ("pl", "Opracowanie: Katarzyna Wójcik", "Katarzyna Wójcik"),
        ("pl", "Tekst: Katarzyna Wójcik i Piotr Zieliński", "Katarzyna Wójcik, Piotr Zieliński"),
        ("pl", "Napisała Katarzyna Wójcik", "Katarzyna Wójcik"),
        ("pl", "Autorzy: Katarzyna Wójcik, Piotr Zieliński", "Katarzyna Wójcik, Piotr Zieliński"),
        ("pl", "Oprac. Katarzyna Wójcik", "Katarzyna Wójcik"),
        ("pl", "Rozmawiała Katarzyna Wójcik", "Katarzyna Wójcik"),
        ("pl", "Autorka: Katarzyna Wójcik", "Katarzyna Wójcik"),
        ("cs", "Autor: Tereza Nováková", "Tereza Nováková"),
        ("cs", "Napsala Tereza Nováková", "Tereza Nováková"),
        ("cs", "Autoři: Tereza Nováková, Jiří Dvořák", "Tereza Nováková, Jiří Dvořák"),
        ("cs", "Tereza Nováková, redaktorka", "Tereza Nováková"),
        ("cs", "Text: Tereza Nováková Foto: Jiří Dvořák", "Tereza Nováková"),
        ("cs", "Autorka: Tereza Nováková", "Tereza Nováková"),
        ("sk", "Autor: Zuzana Kováčová", "Zuzana Kováčová"),
        ("sk", "Napísala Zuzana Kováčová", "Zuzana Kováčová"),
        ("hu", "Szerző: Kovács Eszter", "Kovács Eszter"),
        ("hu", "Írta: Kovács Eszter", "Kovács Eszter"),
        ("hu", "Szerzők: Kovács Eszter, Nagy Bálint", "Kovács Eszter, Nagy Bálint"),
        ("hu", "Kovács Eszter újságíró", "Kovács Eszter"),
        ("hu", "Szöveg: Kovács Eszter", "Kovács Eszter"),
        ("ro", "De Ioana Popescu", "Ioana Popescu"),
        ("ro", "Autor: Ioana Popescu", "Ioana Popescu"),
        ("ro", "Scris de Ioana Popescu", "Ioana Popescu"),
        ("ro", "de Ioana Popescu și Andrei Dumitru", "Ioana Popescu, Andrei Dumitru"),
        ("ro", "Publicat de Ioana Popescu", "Ioana Popescu"),
        ("ro", "Redactor: Ioana Popescu", "Ioana Popescu"),
        ("ro", "Text: Ioana Popescu Foto: Andrei Dumitru", "Ioana Popescu"),
        ("bg", "Автор: Мария Георгиева", "Мария Георгиева"),
        ("bg", "от Мария Георгиева", "Мария Георгиева"),
        ("bg", "Текст: Мария Георгиева", "Мария Георгиева"),
        ("bg", "Репортер: Мария Георгиева", "Мария Георгиева"),
        ("bg", "Автори: Мария Георгиева, Петър Стоянов", "Мария Георгиева, Петър Стоянов"),
        ("el", "Του Νίκου Παπαδόπουλου", "Νίκος Παπαδόπουλος"),
        ("el", "Της Ελένης Δημητρίου", "Ελένη Δημητρίου"),
        ("el", "Του Γιάννη Παπαδάκη", "Γιάννης Παπαδάκης"),
        ("el", "Του Αλεξάνδρου Παππά", "Αλεξάνδρου Παππά"),
        ("ar", "كتبت- منى عبدالرحيم:", "منى عبدالرحيم"),
        ("ja", "文・林秋雨 写真・山田太郎", "林秋雨"),
        ("zh", "撰文｜林秋雨", "林秋雨"),
        ("el", "Γράφει ο Νίκος Παπαδόπουλος", "Νίκος Παπαδόπουλος"),
        ("el", "Γράφει η Ελένη Δημητρίου", "Ελένη Δημητρίου"),
        ("el", "Συντάκτης: Νίκος Παπαδόπουλος", "Νίκος Παπαδόπουλος"),
        ("el", "Ρεπορτάζ: Ελένη Δημητρίου", "Ελένη Δημητρίου"),
        ("el", "Κείμενο: Ελένη Δημητρίου", "Ελένη Δημητρίου"),
        ("el", "Επιμέλεια: Ελένη Δημητρίου", "Ελένη Δημητρίου"),
        ("el", "ΓΡΑΦΕΙ: ΝΙΚΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "Νικος Παπαδοπουλος"),
        ("ru", "Автор: Анна Соколова", "Анна Соколова"),
        ("ru", "Текст: Анна Соколова, Игорь Белов", "Анна Соколова, Игорь Белов"),
        ("ru", "Автор текста: Анна Соколова", "Анна Соколова"),
        ("ru", "Автор статьи: Анна Соколова", "Анна Соколова"),
        ("ru", "Авторы: Анна Соколова, Игорь Белов", "Анна Соколова, Игорь Белов"),
        ("ru", "Анна Соколова, корреспондент", "Анна Соколова"),
        ("ru", "Корреспондент: Анна Соколова", "Анна Соколова"),
        ("ru", "Анна Соколова, ТАСС", "Анна Соколова"),
        ("ru", "Беседовала Анна Соколова", "Анна Соколова"),
        ("uk", "Автор: Олена Шевчук", "Олена Шевчук"),
        ("uk", "Текст: Олена Шевчук", "Олена Шевчук"),
        ("uk", "Олена Шевчук, журналістка", "Олена Шевчук"),
        ("uk", "Авторка: Олена Шевчук", "Олена Шевчук"),
        ("uk", "Автори: Олена Шевчук, Тарас Бондар", "Олена Шевчук, Тарас Бондар"),
        ("uk", "Журналіст: Тарас Бондар", "Тарас Бондар"),
        ("sr", "Autor: Jelena Marković", "Jelena Marković"),
        ("sr", "Piše: Jelena Marković", "Jelena Marković"),
        ("sr", "Пише: Јелена Марковић", "Јелена Марковић"),
        ("sr", "Аутор: Јелена Марковић", "Јелена Марковић"),
        ("sr", "Izvor: Tanjug", ""),
        ("sr", "Аутор: Јелена Марковић и Милош Петровић", "Јелена Марковић, Милош Петровић"),
        ("sr", "Jelena Marković, novinar", "Jelena Marković"),
        ("hr", "Piše: Ivana Horvat", "Ivana Horvat"),
        ("hr", "Autor: Ivana Horvat", "Ivana Horvat"),
        ("hr", "Piše Ivana Horvat", "Ivana Horvat"),
        ("hr", "Autori: Ivana Horvat, Marko Babić", "Ivana Horvat, Marko Babić"),
        ("hr", "Autor: Ivana Horvat, HINA", "Ivana Horvat"),
        ("hr", "Novinar: Ivana Horvat", "Ivana Horvat"),
        ("sl", "Avtor: Maja Kranjc", "Maja Kranjc"),
        ("sl", "Piše: Maja Kranjc", "Maja Kranjc"),
        ("sl", "Besedilo: Maja Kranjc", "Maja Kranjc"),
        ("tr", "Yazar: Zeynep Aydın", "Zeynep Aydın"),
        ("tr", "Haber: Zeynep Aydın", "Zeynep Aydın"),
        ("tr", "Hazırlayan: Zeynep Aydın", "Zeynep Aydın"),
        ("tr", "Muhabir: Zeynep Aydın", "Zeynep Aydın"),
        ("tr", "Yazan: Zeynep Aydın", "Zeynep Aydın"),
        ("tr", "Kaynak: AA", ""),
        ("ar", "بقلم: سارة الخطيب", "سارة الخطيب"),
        ("ar", "كتب: محمود الشريف", "محمود الشريف"),
        ("ar", "كتبت سارة الخطيب", "سارة الخطيب"),
        ("ar", "الكاتب: محمود الشريف", "محمود الشريف"),
        ("ar", "إعداد: سارة الخطيب", "سارة الخطيب"),
        ("ar", "كتب محمود الشريف وسارة الخطيب", "محمود الشريف, سارة الخطيب"),
        ("ar", "بقلم سارة الخطيب", "سارة الخطيب"),
        ("ar", "تحرير: محمود الشريف", "محمود الشريف"),
        ("ar", "تقرير: سارة الخطيب", "سارة الخطيب"),
        ("he", "מאת: נועה לוי", "נועה לוי"),
        ("he", "מאת נועה לוי", "נועה לוי"),
        ("he", "כתב: יוסי כהן", "יוסי כהן"),
        ("he", "כתבה: נועה לוי", "נועה לוי"),
        ("he", "נועה לוי, כתבת כלכלה", "נועה לוי"),
        ("fa", "نویسنده: سارا محمدی", "سارا محمدی"),
        ("fa", "سارا محمدی، خبرنگار", "سارا محمدی"),
        ("fa", "خبرنگار: سارا محمدی", "سارا محمدی"),
        ("fa", "گزارش: سارا محمدی", "سارا محمدی"),
        ("hi", "लेखक: अनिता शर्मा", "अनिता शर्मा"),
        ("hi", "द्वारा अनिता शर्मा", "अनिता शर्मा"),
        ("hi", "Written by: अनिता शर्मा", "अनिता शर्मा"),
        ("hi", "रिपोर्ट: अनिता शर्मा", "अनिता शर्मा"),
        ("hi", "Edited by: राहुल वर्मा", ""),
        ("hi", "रिपोर्टर: अनिता शर्मा", "अनिता शर्मा"),
        ("hi", "लेखिका: अनिता शर्मा", "अनिता शर्मा"),
        ("hi", "संवाददाता: अनिता शर्मा", "अनिता शर्मा"),
        ("hi", "By अनिता शर्मा", "अनिता शर्मा"),
        ("bn", "লেখক: ফারহানা রহমান", "ফারহানা রহমান"),
        ("bn", "প্রতিবেদক: ফারহানা রহমান", "ফারহানা রহমান"),
        ("bn", "লিখেছেন ফারহানা রহমান", "ফারহানা রহমান"),
        ("ta", "எழுதியவர்: கவிதா முருகன்", "கவிதா முருகன்"),
        ("ta", "By கவிதா முருகன்", "கவிதா முருகன்"),
        ("ur", "تحریر: عائشہ خان", "عائشہ خان"),
        ("ur", "مصنف: عائشہ خان", "عائشہ خان"),
        ("ur", "رپورٹ: عائشہ خان", "عائشہ خان"),
        ("ur", "عائشہ خان، نمائندہ", "عائشہ خان"),
        ("th", "โดย สมชาย ใจดี", "สมชาย ใจดี"),
        ("th", "เขียนโดย สมชาย ใจดี", "สมชาย ใจดี"),
        ("th", "เรื่อง: สมชาย ใจดี ภาพ: มานี รักไทย", "สมชาย ใจดี"),
        ("th", "ผู้เขียน: สมชาย ใจดี", "สมชาย ใจดี"),
        ("th", "โดย : สมชาย ใจดี", "สมชาย ใจดี"),
        ("th", "ผู้สื่อข่าว: สมชาย ใจดี", "สมชาย ใจดี"),
        ("vi", "Tác giả: Nguyễn Thu Hà", "Nguyễn Thu Hà"),
        ("vi", "Theo Nguyễn Thu Hà", "Nguyễn Thu Hà"),
        ("vi", "Bài và ảnh: Nguyễn Thu Hà", "Nguyễn Thu Hà"),
        ("vi", "Phóng viên: Nguyễn Thu Hà", "Nguyễn Thu Hà"),
        ("vi", "Thực hiện: Nguyễn Thu Hà", "Nguyễn Thu Hà"),
        ("id", "Oleh: Dewi Lestari", "Dewi Lestari"),
        ("id", "Oleh Dewi Lestari dan Budi Santoso", "Dewi Lestari, Budi Santoso"),
        ("id", "Penulis: Dewi Lestari", "Dewi Lestari"),
        ("id", "Penulis Dewi Lestari | Editor Budi Santoso", "Dewi Lestari"),
        ("id", "Reporter: Dewi Lestari", "Dewi Lestari"),
        ("id", "Editor: Budi Santoso", ""),
        ("id", "Ditulis oleh Dewi Lestari", "Dewi Lestari"),
        ("id", "Pewarta: Dewi Lestari", "Dewi Lestari"),
        ("ms", "Oleh Nurul Huda", "Nurul Huda"),
        ("zh", "文/李晓明", "李晓明"),
        ("zh", "作者：李晓明", "李晓明"),
        ("zh", "记者 李晓明 王芳", "李晓明, 王芳"),
        ("zh", "本报记者 李晓明", "李晓明"),
        ("zh", "记者：李晓明 编辑：王芳", "李晓明"),
        ("zh", "来源：新华社 作者：李晓明", "李晓明"),
        ("zh", "撰文：李晓明", "李晓明"),
        ("zh", "文 | 李晓明", "李晓明"),
        ("zh", "来源：新华社", ""),
        ("zh-tw", "記者陳怡君／台北報導", "陳怡君"),
        ("zh-tw", "記者 陳怡君 報導", "陳怡君"),
        ("zh-tw", "文／陳怡君", "陳怡君"),
        ("zh-tw", "撰文：陳怡君", "陳怡君"),
        ("zh-tw", "〔記者陳怡君／台北報導〕", "陳怡君"),
        ("zh-tw", "聯合報 記者陳怡君／台北即時報導", "陳怡君"),
        ("zh-tw", "記者陳怡君、林志明／綜合報導", "陳怡君, 林志明"),
        ("zh-tw", "文：陳怡君 攝影：林志明", "陳怡君"),
        ("ja", "取材・文：山田花子", "山田花子"),
        ("ja", "文・山田花子", "山田花子"),
        ("ja", "文：山田花子 写真：佐藤太郎", "山田花子"),
        ("ja", "文＝山田花子", "山田花子"),
        ("ja", "山田花子 記者", "山田花子"),
        ("ja", "執筆者：山田花子", "山田花子"),
        ("ja", "著者 山田花子", "山田花子"),
        ("ja", "ライター：山田花子", "山田花子"),
        ("ja", "聞き手・山田花子", "山田花子"),
        ("ko", "김민수 기자", "김민수"),
        ("ko", "김민수 기자 minsoo@daily.example", "김민수"),
        ("ko", "[서울=뉴스] 김민수 기자 =", "김민수"),
        ("ko", "김민수·이지은 기자", "김민수, 이지은"),
        ("ko", "글 김민수 사진 이지은", "김민수"),
        ("ko", "기자 김민수", "김민수"),
        ("ko", "김민수 선임기자", "김민수"),
        ("ko", "김민수 특파원", "김민수"),
        ("ko", "워싱턴=김민수 특파원", "김민수"),
        ("sw", "Na Juma Mwangi", "Juma Mwangi"),
        ("sw", "Imeandikwa na Juma Mwangi", "Juma Mwangi"),
        ("sw", "Mwandishi: Juma Mwangi", "Juma Mwangi"),
        ("sw", "Na Juma Mwangi na Asha Otieno", "Juma Mwangi, Asha Otieno"),
        ("ca", "Per Núria Puig", "Núria Puig"),
        ("lt", "Autorius: Rūta Kazlauskaitė", "Rūta Kazlauskaitė"),
        ("lv", "Autors: Inese Ozoliņa", "Inese Ozoliņa"),
        ("et", "Autor: Liis Tamm", "Liis Tamm"),
        ("sq", "Nga Arta Hoxha", "Arta Hoxha"),
        ("mk", "Автор: Елена Трајковска", "Елена Трајковска"),
        ("is", "Höfundur: Sigríður Jónsdóttir", "Sigríður Jónsdóttir"),
        ("af", "Deur Annelie Botha", "Annelie Botha"),
        ("tl", "Ni Maria Santos", "Maria Santos"),
        ("ka", "ავტორი: ნინო ბერიძე", "ნინო ბერიძე"),
        ("hy", "Հեղինակ՝ Անի Պետրոսյան", "Անի Պետրոսյան"),
        ("az", "Müəllif: Leyla Əliyeva", "Leyla Əliyeva"),
        ("is", "Sigríður Jónsdóttir skrifar", "Sigríður Jónsdóttir"),
        ("de", "Jana Röh und Jan Groß berichten", "Jana Röh, Jan Groß"),
        ("da", "Karen Holm skriver", "Karen Holm"),
        ("sv", "Karin Holm rapporterar", "Karin Holm"),
        ("fi", "Aino Virtanen raportoi", "Aino Virtanen"),
        ("pl", "Anna Nowak pisze", "Anna Nowak"),
        ("uk", "Олена Коваль пише", "Олена Коваль"),
        ("de", "Von unserem Redakteur Jan Groß", "Jan Groß"),
        ("de", "Von unserer freien Mitarbeiterin Jana Röh", "Jana Röh"),
        ("de", "Aus Bad Hafen berichtet Jana Röh", "Jana Röh"),
        ("fr", "De notre correspondante à Lyon, Élise Garnier", "Élise Garnier"),
        ("fr", "De nos envoyés spéciaux Élise Garnier et Hugo Morel", "Élise Garnier, Hugo Morel"),
        ("es", "De nuestra corresponsal en Lima, Lucía Ferrer", "Lucía Ferrer"),
        ("it", "Dal nostro inviato a Bari, Marco De Santis", "Marco De Santis"),
        ("pt", "Do nosso correspondente em Lima, Tiago Lopes", "Tiago Lopes"),
        ("pt", "Por Beatriz Amaral e Tiago Lopes; Para o Diário do Porto", "Beatriz Amaral, Tiago Lopes"),
        ("tr", "Deniz AKÇA / ANKARA, (DHA)", "Deniz AKÇA"),
        ("tr", "Deniz AKÇA, Ece YURT / İZMİR", "Deniz AKÇA, Ece YURT"),
    ],
)
def test_bylines(language: str, line: str, names: str, markup: str) -> None:
    got = record(language, markup.format(line))
    assert ", ".join(author.name for author in got.authors) == names
    assert line not in (got.articleBody or "")
    assert bool(got.byline) == bool(names)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "De Grote Markt"),
        ("en", "Key Considerations – Actuarial Consulting"),
        ("de", "APA/Jana Röh"),
        ("sr", "Izvor: Tanjug"),
        ("tr", "Kaynak: AA"),
        ("ar", "المصدر: وكالات"),
        ("zh", "责任编辑：王芳"),
        ("zh", "记者17日从码头获悉，近阶段，渡船公司持续依托会商机制，深入优化实时监测预警。"),
        ("it", "Il porto"),
        ("vi", "Theo dõi chúng tôi trên Google News"),
        ("zh-TW", "（圖／記者王大明攝）"),
        ("en", "How Jane Roe writes"),
        ("tr", "Deniz AKÇA / REUTERS"),
    ],
)
def test_no_bylines(language: str, line: str) -> None:
    assert record(language, f"<p>{line}</p>").authors == ()


def test_no_heading_of_the_text_is_a_byline() -> None:
    page = f'<html lang="ar"><body><h1>سفن تبحر</h1>{TEXT}<p>بعد</p><p>قبل</p><p>ثم</p><h2>كتب تعود ومعها رسائل</h2>{TEXT}</body></html>'
    assert extract(page, "https://news.example/story").authors == ()
    near = '<html lang="ar"><body><h1>سفن تبحر</h1><h4>كتب أحمد خليل</h4>' + TEXT * 2
    assert [author.name for author in extract(near, "https://news.example/story").authors] == ["أحمد خليل"]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p><b>Leyla Əliyeva</b></p>", ["Leyla Əliyeva"]),
        ("<p><b>Leyla Əliyeva<br>sahil.az</b></p>", ["Leyla Əliyeva"]),
        ("<p><b>Sahil Xəbər</b></p><p>Bakı</p>", []),
        (f"<p><b>Böyük Liman</b></p>{TEXT}", []),
    ],
)
def test_a_name_in_bold_that_ends_the_text(end: str, names: list[str]) -> None:
    page = f'<html lang="az"><body><h1>Gəmilər yola düşdü</h1><div>{TEXT * 6}{end}</div><p>Bakı</p></body></html>'
    assert [author.name for author in extract(page, "https://news.example/story").authors] == names


@pytest.mark.parametrize("declared", ["SVC", "Sahil Media Plus", "Internet Sahil"])
def test_a_declared_company_gives_way_to_a_printed_person(declared: str) -> None:
    page = f"""<html><head><meta name="author" content="{declared}"></head><body><h1>Ships sail again</h1>
        <p>By Jane Roe</p>{TEXT * 3}</body></html>"""
    authors = extract(page, "https://www.sahil.example/story").authors
    assert [author.name for author in authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    "staff", ["toimetus", "Redakcia", "ritstjórn", "redaksiya", "هيئة التحرير", "খবর ডেস্ক", "Ban biên tập"]
)
def test_editorial_staff_gives_way_to_a_printed_person(staff: str) -> None:
    page = f"""<html><head><meta name="author" content="{staff}"></head><body><h1>Ships sail again</h1>
        <p>By Jane Roe</p>{TEXT * 3}</body></html>"""
    assert [author.name for author in extract(page, "https://news.example/story").authors] == ["Jane Roe"]


@pytest.mark.parametrize("folder", ["reporter-bio", "author-profile", "staff-bios"])
def test_a_name_that_links_to_its_bio_beside_a_date(folder: str) -> None:
    line = f'<div><span><a href="/{folder}/takagi">高木律子</a></span><span>2026年3月4日</span></div>'
    assert [author.name for author in record("ja", line).authors] == ["高木律子"]


def test_links_side_by_side_are_no_name() -> None:
    line = '<p>March 4,2026 14:30 | <a href="/c/society">Society</a> <a href="#">Kitchen</a></p>'
    assert record("en", line).authors == ()


def test_a_name_and_what_it_stands_for() -> None:
    assert names_with_job("Jane Roe, reporter", ())
    assert names_with_job("Jane Roe, The Daily Sail", ("The Daily Sail",))
    assert names_with_job("سارا محمدی، خبرنگار", ())
    assert not names_with_job("Jane Roe, Lisbon", ())
    assert not names_with_job("Jane Roe/Reuters", ())


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Źródło: PAP", False),
        ("Фото: Анна Белова", False),
        ("出典：船舶新聞", False),
        ("Source: the harbour office said that nobody had been on board when it left the pier.", True),
        ("Result: nobody won", True),
    ],
)
def test_labelled_credits_leave_the_body(line: str, kept: bool) -> None:
    got = record("en", f"{TEXT}<p>{line}</p>")
    assert (line in (got.articleBody or "")) == kept
