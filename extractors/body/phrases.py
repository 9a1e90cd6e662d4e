"""Phrases: the stock words by which boxes, labels and notices give themselves away, in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.alternatives import any_of

# One group a bit, in this order: the trained model counts on it. Entries are apart by commas; one or
# two words each, case-folded. Scripts without spaces stand in _UNSPACED, found anywhere in a text.
_TABLE = """
share: share, tweet, pin, facebook, twitter, whatsapp, linkedin, reddit, copy link, email, print,
    teilen, drucken, merken, partager, imprimer, compartir, imprimir, condividi, stampa,
    compartilhar, delen, dela, del, jaa, udostępnij, podziel, sdílet, megosztás, поделиться,
    поділитися, paylaş, مشاركة, شارك, שתף, שתפו, chia sẻ, bagikan
related: related, recommended, read more, see also, also read, read also, read next, more on,
    more from, you may, you might, editors picks, similar, next up, up next, more stories,
    don't miss, mehr zum, mehr zu, lesen sie, lesen auch, auch interessant, weitere artikel,
    passend dazu, lire aussi, à lire, voir aussi, sur le, lea también, lee también, te puede,
    relacionadas, relacionados, más sobre, leggi anche, potrebbe interessarti, leia também,
    leia mais, veja também, saiba mais, lees ook, lees meer, läs också, läs mer, læs også, les også,
    lue myös, czytaj także, czytaj też, zobacz także, zobacz też, čtěte také, mohlo by, citește și,
    olvasta már, читайте также, читайте також, по теме, ilgili haberler, اقرأ أيضا, اقرأ أيضاً,
    קראו גם, baca juga, xem thêm, διαβάστε επίσης, διαβάστε ακόμη
popular: trending, most popular, most read, popular, latest, top stories, most viewed, meistgelesen,
    meistgelesene, neueste, aktuell, plus lus, les plus, más leídas, lo más, últimas noticias,
    più letti, ultime notizie, mais lidas, meest gelezen, mest läst, mest lest, mest læste,
    luetuimmat, najczęściej czytane, najnowsze, nejčtenější, популярное, последние новости,
    популярні, çok okunanlar, الأكثر قراءة, terpopuler
signup: newsletter, newsletters, subscribe, subscribers, subscription, sign up, inbox, abonnieren,
    abonnement, abo, anmelden, jetzt lesen, abonnez, inscrivez, suscríbete, suscripción, boletín,
    iscriviti, abbonati, assine, inscreva, nieuwsbrief, inschrijven, abonneer, prenumerera,
    nyhetsbrev, abonner, nyhedsbrev, tilaa, uutiskirje, zapisz się, prenumerata, odběr,
    подписывайтесь, подписаться, підписуйтесь, abone, bülten, اشترك, berlangganan
account: log in, login, sign in, register, account, password, cookie, cookies, consent, privacy,
    einloggen, konto, registrieren, datenschutz, connexion, se connecter, iniciar sesión, accedi,
    entrar, inloggen, logga in, zaloguj, войти, регистрация, giriş, paywall, members only
ad: advertisement, advertising, ad, sponsored, sponsor, promoted, anzeige, werbung, publicité,
    publicidad, pubblicità, publicidade, advertentie, annons, annonse, annonce, mainos, reklama,
    reklam, hirdetés, реклама, إعلان, إعلانات, פרסומת, quảng cáo, iklan, διαφήμιση
comment: comment, comments, reply, replies, discussion, responses, kommentar, kommentare,
    kommentieren, commentaire, commentaires, comentario, comentarios, commenti, commento,
    comentários, reacties, reageer, kommentarer, kommentit, komentarze, komentarz, komentáře,
    комментарии, комментарий, коментарі, yorum, yorumlar, تعليق, تعليقات, תגובות, תגובה, bình luận,
    komentar
copyright: copyright, all rights, rights reserved, rechte vorbehalten, droits réservés,
    derechos reservados, diritti riservati, direitos reservados, rechten voorbehouden,
    prawa zastrzeżone, все права, усі права, hakları saklıdır, may not, terms of, reproduction
credit: photo, photos, photograph, photography, photographer, image, images, picture, getty,
    shutterstock, courtesy, credit, illustration, screenshot, istock, unsplash, foto, fotos, bild,
    bilder, quelle, symbolbild, archivbild, crédit, crédits, imagen, cortesía, immagine, imagem,
    divulgação, reprodução, beeld, kuva, zdjęcie, fot, фото, зображення, fotoğraf, صورة, צילום, ảnh,
    dpa, reuters, afp, ap, epa, pa, ansa, efe, imago
byline: by, author, written, von, autor, autorin, par, auteur, por, redacción, di, autore,
    redazione, da redação, door, av, af, tekst, text, reporter, editor, correspondent, staff,
    toimittaja, autorka, opracowanie, автор, редактор, بقلم, كتب, מאת, oleh, σύνταξη, muhabir
date: published, updated, posted, last updated, modified, min read, minute read, ago,
    veröffentlicht, aktualisiert, stand, uhr, publié, mis à, publicado, actualizado, pubblicato,
    aggiornato, atualizado, gepubliceerd, publicerad, uppdaterad, publisert, oppdatert, opdateret,
    julkaistu, opublikowano, aktualizacja, опубликовано, обновлено, yayınlanma, güncelleme, نشر,
    عدل, עודכן, פורסם, january, february, march, april, june, july, august, september, october,
    november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, januar,
    februar, märz, mai, juni, juli, oktober, dezember, janvier, février, mars, avril, juin, juillet,
    août, septembre, octobre, novembre, décembre, enero, febrero, marzo, abril, mayo, junio, julio,
    septiembre, octubre, noviembre, diciembre
tags: tags, tag, topics, topic, filed under, categories, category, keywords, themen, thema,
    schlagworte, mehr themen, mots clés, thèmes, sujets, etiquetas, temas, argomenti, assuntos,
    onderwerpen, ämnen, emner, tagi, štítky, теги, метки, теми, etiketler, وسوم, תגיות
follow: follow, follow us, join our, our app, download, google news, telegram, channel, folgen,
    folge uns, suivez nous, síguenos, seguici, siga, volg, följ, seuraa, śledź, obserwuj, sledujte,
    канал, takip, تابعنا, عقبو
bio: writer, journalist, freelance, contributor, reporter at, editor at, covers, joined, about the,
    is a, has been, über den, redakteur, redakteurin, journaliste, periodista, giornalista,
    jornalista, dziennikarz, журналист
media: video, videos, watch, listen, play, podcast, audio, gallery, slideshow, photos, episode,
    live, loading, javascript, browser, ansehen, anhören, vidéo, regarder, ver video, guarda, видео,
    відео, فيديو
action: click, click here, learn more, find out, view, show more, load more, continue reading,
    read full, next, previous, back, skip, close, menu, search, home, go to, weiterlesen,
    mehr anzeigen, zurück, weiter, suche, suivant, précédent, siguiente, anterior, avanti, indietro,
    próximo, volgende, vorige, далее, назад, ещё
shop: buy, shop, price, deal, deals, check price, discount, coupon, affiliate, commission, earn,
    amazon, order now, add to, kaufen, angebot, zum angebot, provision, acheter, prix, comprar,
    acquista, offerta, koop, kup
support: donate, donation, support us, support our, contribute, membership, become a, spenden,
    unterstützen, soutenez, apóyanos, sostieni, apoie, steun, wesprzyj, поддержать, підтримати
contact: contact, contact us, tip, tips, press, media contact, about us, faq, impressum, kontakt,
    contacto, contatti, contato, contacter, kontakta, контакты, advertise, careers, terms,
    privacy policy, sitemap, newsroom
amend: correction, corrected, update, clarification, editor's note, editors note, note, korrektur,
    korrigiert, hinweis, anmerkung, rectificatif, correctif, corrección, rettifica, errata,
    correctie, rättelse, rettelse, oikaisu, sprostowanie, уточнение, исправлено
questions: faq, faqs, frequently asked, common questions, q a, also ask, häufige fragen,
    häufig gestellte, fragen und, questions fréquentes, foire aux, preguntas frecuentes,
    domande frequenti, perguntas frequentes, dúvidas frequentes, veelgestelde vragen, vanliga frågor,
    ofte stillede, vanlige spørsmål, ofte stilte, usein kysyttyä, usein kysytyt, najczęściej zadawane,
    najczęstsze pytania, časté dotazy, časté otázky, často kladené, gyakori kérdések,
    întrebări frecvente, често задавани, частые вопросы, часто задаваемые, вопросы и, поширені запитання,
    часті запитання, питання та, sık sorulan, συχνές ερωτήσεις, الأسئلة الشائعة, أسئلة شائعة,
    שאלות נפוצות, שאלות ותשובות, hỏi thường, hỏi đáp, pertanyaan umum, अक्सर पूछे
"""
# In scripts that put no spaces between words, and for signs.
_UNSPACED = """
share: シェア, 分享, 分享到, 공유
related: 関連記事, あわせて読みたい, おすすめ, 相关, 相關, 推荐阅读, 延伸閱讀, 延伸阅读, 관련기사,
    관련 기사, 추천, ข่าวที่เกี่ยวข้อง
popular: 人気, ランキング, 热门, 熱門, 最新, 인기, 많이 본
signup: 登録, 会員, 订阅, 訂閱, 구독, 뉴스레터, 有料
account: ログイン, 登录, 登入, 로그인
ad: 広告, 广告, 廣告, 광고
comment: コメント, 评论, 評論, 留言, 댓글
copyright: ©, 版权, 版權, 無断転載, 無断, 무단전재, 무단 전재, 저작권, 転載
credit: 写真, 撮影, 提供, 图片, 图源, 圖, 摄, 사진, 제공, 資料圖
byline: 記者, 记者, 编辑, 責任編輯, 责任编辑, 作者, 기자, 文／, 来源, 來源
date: 更新, 发布, 發布, 入力, 수정, 등록, 公開
tags: 标签, 標籤, タグ, キーワード, 关键词, 태그
follow: フォロー, 关注, 關注, 追蹤, 앱, 公众号
media: 動画, 视频, 影片, 영상
action: もっと見る, 続きを読む, 查看, 更多, 下一页, 上一篇, 下一篇, 더보기, 次へ, 前へ
amend: 訂正, 更正, 정정
questions: よくある質問, よくあるご質問, 常见问题, 常見問題, 자주 묻는, คำถามที่พบบ่อย
"""


def _entries(table: str) -> list[tuple[str, list[str]]]:
    lines = (line.split(": ", 1) for line in table.replace("\n    ", " ").strip().splitlines())
    return [(name, [entry.strip() for entry in entries.split(", ")]) for name, entries in lines]


NAMES = tuple(name for name, _ in _entries(_TABLE))
BIT = {name: 1 << bit for bit, name in enumerate(NAMES)}


def _index(table: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, entries in _entries(table):
        for entry in entries:
            found[entry] = found.get(entry, 0) | BIT[name]
    return found


_ENTRIES = _index(_TABLE)
_WORDS = {entry: flags for entry, flags in _ENTRIES.items() if " " not in entry}
# By first word: the entries of two words that begin with it, a space around each.
_PAIRS: dict[str, list[tuple[str, int]]] = {}
for _entry, _flags in _ENTRIES.items():
    if " " in _entry:
        _PAIRS.setdefault(_entry.partition(" ")[0], []).append((f" {_entry} ", _flags))
# Words without which no entry is there.
_TELLING = frozenset(_WORDS) | frozenset(_PAIRS)
_SIGNS = _index(_UNSPACED)
_ANY_SIGN = re.compile(any_of(map(re.escape, _SIGNS)))
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# In plain ASCII all but letters parts words: taking them out as bytes is faster than the pattern.
_APART = bytes(code if chr(code).isalpha() else ord(" ") for code in range(256))
MAX_CHARS = 240


@lru_cache(maxsize=8192)
def phrase_flags(text: str) -> int:
    """Return the groups whose words stand in the first 240 characters of `text`, one bit each.

    >>> [name for name, bit in BIT.items() if phrase_flags("Lesen Sie auch: 5 Tipps") & bit]
    ['related']
    """
    flags = 0
    head = text[:MAX_CHARS].casefold()
    plain = head.isascii() and "'" not in head
    words = head.encode().translate(_APART).decode().split() if plain else _WORD.findall(head)
    told = _TELLING.intersection(words)
    line = f" {' '.join(words)} " if told else ""
    for word in told:
        flags |= _WORDS.get(word, 0)
        for pair, pair_flags in _PAIRS.get(word, ()):
            if pair in line:
                flags |= pair_flags
    if not plain and not head.isascii():
        for sign in _ANY_SIGN.findall(head):
            flags |= _SIGNS[sign]
    return flags
