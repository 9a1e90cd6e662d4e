"""Related labels: a line that is a label and one link, "Review: Ships sail again", or an arrow and a link."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.body.blocks import Block
from extractors.likeness import fold
from extractors.markup.runs import line_of

# What stands before the headline of another story: what kind of story it is, or what to do with it.
LABEL_WORDS = """
en: also; review; reviews; first look; hands on; preview; analysis; opinion; editorial; column; commentary;
    perspective; feature; interview; profile; explained; explainer; guide; how to; tips; timeline; photos;
    photo gallery; gallery; pictures; in pictures; slideshow; video; videos; audio; podcast; listen;
    listen now; watch now; live; live blog; live updates; follow live; full story; full coverage;
    complete coverage; latest; previously; earlier; before; next; exclusive; special report; investigation;
    deep dive; fact check; quiz; map; check out; check this out; find out more; see more; compare;
    useful resource; icymi; in case you missed it; don t miss; must see; more news; background; breaking;
    trending
de: lesen sie hier; hier lesen sie mehr; lesen sie mehr; hintergrund; interview; kommentar; analyse;
    meinung; video; videos; fotos; bilder; fotostrecke;
    bildergalerie; galerie; podcast; liveticker; live; im test; test; ratgeber; reportage; porträt; quiz;
    exklusiv; faktencheck; überblick; die hintergründe; mehr; hier lesen; zum nachlesen; mehr infos; grafik;
    karte; dossier; rezept
fr: lire l analyse; lire le récit; lire l enquête; lire notre enquête; lire notre article; lire l entretien;
    lire la critique; lire la tribune; vidéo; vidéos; en images; photos; entretien; interview; reportage;
    décryptage; analyse; enquête;
    portrait; récit; tribune; éditorial; critique; test; à écouter; à voir; relire; à regarder; podcast;
    en direct; direct; exclusif; notre dossier; notre article; infographie; quiz; retour sur; témoignage;
    grand format; chronique
es: lee aquí; lea aquí; leer; vídeo; video; videos; fotos; galería; imágenes; en fotos; en imágenes;
    entrevista; análisis; opinión;
    crónica; reportaje; editorial; perfil; en vivo; directo; en directo; podcast; mira; también; puedes ver;
    de interés; exclusiva; exclusivo; especial; contexto; antecedentes; cronología; mapa; lee; lea; ver más;
    guía; prueba
it: leggi qui; leggi; video; foto; fotogallery; gallery; intervista; analisi; opinione; il commento;
    editoriale; la diretta;
    diretta; podcast; guarda; ascolta; la scheda; il ritratto; esclusiva; speciale; approfondimento;
    leggi l articolo; la prova; recensione; guida; leggi tutto
pt: leia aqui; leia a reportagem; leia a íntegra; vídeo; vídeos; video; fotos; galeria; entrevista; análise;
    opinião; coluna; editorial; ao vivo; podcast;
    ouça; assista; confira; veja; relembre; entenda; infográfico; exclusivo; especial; perfil; mapa; saiba;
    teste
nl_af: video; foto s; in beeld; interview; analyse; opinie; column; reportage; achtergrond; podcast;
    luister; kijk; eerder; liveblog; live; review; exclusief; profiel; lees hier
sv_no_da_fi_is: video; bilder; bildspel; intervju; analys; ledare; krönika; reportage; bakgrund; podd;
    lyssna; se; direkt; test; fakta; analyse; kommentar; leder; bakgrunn; baggrund; reportasje; portrett;
    podkast; les saken; se video; se bildene; interview; kuuntele; katso; kuvat; analyysi; kommentti;
    näkökulma; kolumni; haastattelu; arvio; taustaa; sjá; myndir; viðtal
pl_cs_sk: wideo; zdjęcia; galeria; wywiad; opinia; analiza; reportaż; felieton; na żywo; relacja; sprawdź;
    obejrzyj; posłuchaj; przeczytaj; zobacz wideo; zobacz zdjęcia; więcej; tło;
    quiz; rozhovor; komentář; analýza;
    reportáž; fotogalerie; podcast; on line; online; přečtěte si; poslechněte si; podívejte se; více; glosa;
    recenze; prečítajte si; viac; komentár; galéria; recenzia; galerie
sl_hr_sr_hu_ro: video; foto; intervju; komentar; analiza; kolumna; reportaža; opširnije; više; vijest;
    više o tome; видео; фото; интервју; анализа; опширније; interjú; elemzés; videó; fotók; galéria;
    vélemény; riport; bővebben; korábban írtuk; olvassa el; interviu; analiză; opinie; galerie foto;
    reportaj; exclusiv; vezi aici; mai multe
bg_ru_uk_be: видео; фото; снимки; интервю; анализ; коментар; репортаж; още; видео дня; фотогалерея;
    интервью; мнение; колонка; комментарий; подробнее; подробности; ранее; см; сюжет; онлайн; эксклюзив;
    разбор; тест; обзор; инфографика; подкаст; читайте в материале; читайте подробнее; читайте на сайте;
    відео; інтерв ю; аналіз; думка; більше; докладніше; детальніше; раніше; огляд; подробиці; наживо;
    інфографіка
el_sq: βίντεο; φωτογραφίες; συνέντευξη; άποψη; ανάλυση; ρεπορτάζ; διαβάστε; διαβάστε εδώ; δείτε;
    δείτε το βίντεο; ακούστε; video; foto; intervistë; analizë
tr_az: video; foto; galeri; foto galeri; röportaj; analiz; yorum; görüş; izle; izleyin; dinle; dinleyin;
    canlı; özel haber; dosya; ayrıca bkz; haberin devamı; inceleme; ətraflı; müsahibə
lt_lv_et: video; foto; interviu; komentaras; skaitykite; skaityk; intervija; viedoklis; arvamus; intervjuu
ar_fa_ur_he: فيديو; بالفيديو; صور; بالصور; شاهد; طالع; تحليل; رأي; حوار; مقابلة; تقرير; خاص; حصري; للمزيد;
    لمزيد من التفاصيل; التفاصيل; بودكاست; استمع; ویدیو; فیلم; عکس; تصاویر; گفتگو; گفت و گو; تحلیل; یادداشت;
    گزارش; ویڈیو; انٹرویو; تجزیہ; וידאו; צפו; האזינו; ראיון; פרשנות; דעה; גלריה; לכתבה המלאה; תחקיר; פודקאסט
hi_mr_bn_ta_te: वीडियो; देखें; पढ़ें; सुनें; फोटो; तस्वीरें; इंटरव्यू; विश्लेषण; explained; वाचा; पाहा;
    व्हिडिओ; ভিডিও; ছবি; সাক্ষাৎকার; বিশ্লেষণ; মতামত; দেখুন; পড়ুন; வீடியோ; படிக்க; వీడియో; చదవండి
th_vi_id_tl_sw: อ่านข่าว; อ่านด้วย; คลิกอ่าน; คลิป; ชมคลิป; ภาพ; สัมภาษณ์; วิเคราะห์; ดู; video; ảnh; clip;
    phỏng vấn; đọc tiếp; mời xem; xem tiếp; mời đọc; baca; lihat; tonton; saksikan; simak; simak video;
    lihat video; foto; infografis; wawancara; pilihan redaksi; dengarkan; basahin; panoorin; soma; tazama;
    sikiliza
ko_ja_zh: 영상; 동영상; 사진; 화보; 인터뷰; 바로가기; 기획; 분석; 칼럼; 写真; 画像; 動画; 映像; 写真特集;
    図解; 解説; 特集; インタビュー; 独自; コラム; 社説; 影片;
    影音; 圖輯; 圖集; 图集; 视频; 專訪; 专访; 評論; 评论; 圖表; 懶人包; 直播; 深度; 更多; 更多內容;
    更多内容; 原文; 獨家; 独家; 時間軸
"""
LABELS = frozenset(fold(word) for word in re.split(r";|^\w+:", LABEL_WORDS, flags=re.M)) - {""}
# Signs that point at what to read next; dots and dashes only begin lines of lists.
ARROWS = "»›→⇒➔➜►▶▸☞"
POINTING = frozenset(ARROWS + ">")
_ARROW = re.compile(rf"\s*(?:[{ARROWS}]|>{{1,3}}(?!\w))")
_MARKS = " \u00a0:：|»›>→⇒➔➜➡►▶▸☞👉⏩–—-[]【】()（）「」*•·\ufe0f"
_SIGN = re.compile(r"[:：|»›>►▶】\]?？]\s*$")
# "In the Gazette | Ships sail": the site or a sister of it by name.
_AT_SITE = re.compile(
    r"(?:en|in|em|su|sur|dans|auf|bei|op|bij|på|on|at|w|na|на|в|у|στο|pe) \S.{1,28}\|\s*$", re.I
)
_LABELLED_LINK = re.compile(r"^\W*([^:：|】\]]{2,40})[:：|】\]]\s*(\S.*)$", re.S)
MAX_LABEL_CHARS = 40


class Label(NamedTuple):
    """What stands before a line's only link, the link's words, and what the label is worth.

    known: a word that announces a story; pointed: an arrow stands before it; set_off: a mark parts it from
    the link, or it is in bold.
    """

    text: str
    rest: str
    known: bool
    pointed: bool
    set_off: bool


def label_of(block: Block) -> Label | None:
    """Return the label of a line that is a label and one link, or one link that begins with a label.

    None of other lines, and where nothing stands before the link.
    """
    if len(block.links) != 1:
        return None
    text = block.text
    pointed = text[0] in POINTING and _ARROW.match(text) is not None
    if block.link_chars >= len(text) and not pointed:
        return _inner_label(text)
    link = line_of(block.links[0])
    lead = text[: len(text) - len(link)] if link and text.endswith(link) else None
    if lead is None or len(lead) > MAX_LABEL_CHARS:
        return None
    if not lead.strip(_MARKS):
        return _inner_label(link) or (Label("", link.lstrip(_MARKS), False, True, True) if pointed else None)
    words = lead.strip(_MARKS)
    set_off = _SIGN.search(lead) is not None and block.bold_chars >= len(words)
    known = fold(words) in LABELS or _AT_SITE.match(lead) is not None
    return Label(words, link, known, pointed, set_off)


def _inner_label(text: str) -> Label | None:
    """The label that the link's own words begin with, if it is a known one."""
    inner = _LABELLED_LINK.match(text)
    return Label(inner[1], inner[2], True, False, True) if inner and fold(inner[1]) in LABELS else None
