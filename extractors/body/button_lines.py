"""Button lines: what is said by lines that are a button, a counter or the heading of an empty box.

On pages whose boxes say nothing they stand among the paragraphs. Figures are left out, and cases are alike.
"""

from __future__ import annotations

BUTTON_LINES = (
    # en: no "more" or "next" alone, which a story may say
    "share|print|print article|back to top|top of page|return to top|previous article|next article|"
    "previous story|next story|previous post|next post|read more|read full article|read the full article|"
    "continue reading|view all|see all|view more|see more|show more|load more|most read|most popular|"
    "get the app|sign in|log in|click here to subscribe|click to subscribe|report a typo|report an error|"
    "topics|related topics|rate this article|views|email this|save article|bookmark|open in app|"
    "back to home|back to homepage|enlarge this image|enlarge image|click to enlarge|click image to enlarge|"
    "toggle caption|hide caption|view gallery|open gallery|view image in fullscreen|play video|copy link|"
    "more episodes|all episodes|"
    # de
    "teilen|drucken|artikel drucken|zurück|nach oben|zum seitenanfang|zur startseite|zurück zur startseite|"
    "zur übersicht|zurück zur übersicht|merken|mehr anzeigen|weiterlesen|artikel bewerten|mehr laden|"
    "zum archiv|nächster artikel|vorheriger artikel|nächster beitrag|vorheriger beitrag|autor in|themen|"
    "alle artikel|meistgelesen|anmelden|zum newsletter|fehler melden|bild vergrößern|video abspielen|"
    "link kopieren|alle folgen|weitere folgen|galerie öffnen|zur galerie|"
    # fr
    "partager|imprimer|retour|haut de page|retour en haut|retour à l accueil|article précédent|"
    "article suivant|voir plus|lire la suite|voir tous les articles|voir tout|les plus lus|se connecter|"
    "afficher plus|charger plus|agrandir l image|copier le lien|voir la galerie|tous les épisodes|"
    # es, ca, gl
    "compartir|imprimir|noticia anterior|siguiente noticia|noticia siguiente|artículo anterior|"
    "siguiente artículo|artículo siguiente|volver|volver arriba|volver al inicio|ver más|ver todo|"
    "ver todas|seguir leyendo|leer más|nota relacionada|notas relacionadas|más información|archivado en|"
    "ampliar imagen|ampliar foto|copiar enlace|ver galería|todos los episodios|más episodios|"
    "te recomendamos|lo más leído|más leídas|cargar más|mostrar más|iniciar sesión|vistas|visitas|"
    "comparteix|imprimeix|torna a dalt|veure més|llegir més|més informació|compartir noticia|"
    # pt
    "compartilhar|partilhar|notícia anterior|próxima notícia|"
    "próxima matéria|matéria anterior|artigo anterior|"
    "próximo artigo|ver mais|ver tudo|leia mais|ler mais|continue lendo|voltar|voltar ao topo|mais lidas|"
    "ampliar imagem|copiar link|ver galeria|todos os episódios|"
    "clique aqui e siga|carregar mais|mostrar mais|entrar|visualizações|"
    # it
    "condividi|stampa|torna su|torna in alto|articolo precedente|articolo successivo|leggi tutto|"
    "leggi di più|continua a leggere|vedi tutti|vedi tutto|mostra altro|carica altri|i più letti|accedi|"
    "visualizzazioni|torna alla home|ingrandisci immagine|copia link|guarda la galleria|tutti gli episodi|"
    # nl, af
    "delen|terug|terug naar boven|naar boven|vorig artikel|volgend artikel|lees verder|lees meer|bekijk meer|"
    "afbeelding vergroten|kopieer link|alle afleveringen|"
    "toon meer|meer laden|meest gelezen|inloggen|afdrukken|bekijk alles|terug naar overzicht|"
    # sv, no, da, is
    "dela|del|skriv ut|till toppen|föregående artikel|nästa artikel|läs mer|visa mer|visa alla|mest läst|"
    "logga in|til toppen|forrige artikkel|neste artikkel|les mer|vis mer|vis alle|mest lest|logg inn|"
    "forrige artikel|næste artikel|læs mere|vis mere|mest læste|log ind|udskriv|deila|prenta|lesa meira|"
    "fleiri fréttir|"
    # fi, et, lv, lt
    "jaa|tulosta|takaisin ylös|edellinen artikkeli|seuraava artikkeli|lue lisää|näytä lisää|luetuimmat|"
    "kirjaudu sisään|jaga|prindi|tagasi üles|loe edasi|loe rohkem|näita rohkem|loetumad|dalīties|drukāt|"
    "uz augšu|lasīt vairāk|lasīt tālāk|rādīt vairāk|lasītākie|dalintis|spausdinti|į viršų|skaityti daugiau|"
    "skaityti toliau|rodyti daugiau|skaitomiausi|"
    # pl, cs, sk, hu, ro
    "udostępnij|drukuj|wróć|powrót|do góry|skomentuj|poprzedni artykuł|następny artykuł|czytaj dalej|"
    "czytaj więcej|zobacz więcej|zobacz wszystkie|pokaż więcej|najczęściej czytane|oceń artykuł|"
    "masz temat napisz do nas|zgłoś błąd|zaloguj się|newsletter|sdílet|tisk|vytisknout|zpět|zpět nahoru|"
    "nahoru|předchozí článek|další článek|číst dál|číst dále|číst více|zobrazit více|načíst další|"
    "nejčtenější|přihlásit se|nahlásit chybu|zdieľať|tlačiť|späť|hore|predchádzajúci článok|ďalší článok|"
    "čítať ďalej|zobraziť viac|najčítanejšie|prihlásiť sa|megosztás|nyomtatás|vissza|az oldal tetejére|"
    "előző cikk|következő cikk|tovább olvasom|tovább|több|mutass többet|legolvasottabb|bejelentkezés|"
    "distribuie|tipărește|înapoi|înapoi sus|articolul anterior|articolul următor|articolul precedent|"
    "citește mai mult|citește mai departe|vezi mai mult|vezi toate|cele mai citite|autentificare|"
    # hr, sr, sl, bs, sq
    "podijeli|podeli|ispiši|štampaj|povratak|na vrh|prethodni članak|sljedeći članak|sledeći članak|"
    "pročitaj više|pročitajte više|prikaži više|najčitanije|prijava|deli|natisni|nazaj|prejšnji članek|"
    "naslednji članek|preberi več|prikaži več|najbolj brano|shpërndaje|shpërndaje lajmin|printo|kthehu|"
    "lexo më shumë|artikulli i mëparshëm|artikulli tjetër|подели|штампај|најчитаније|прочитај више|"
    # el
    "εκτύπωση|επιστροφή|επιστροφή στην κορυφή|προηγούμενο άρθρο|επόμενο άρθρο|διαβάστε περισσότερα|"
    "περισσότερα|δείτε περισσότερα|δείτε όλα|δημοφιλέστερα|"
    # ru, uk, be, bg, kk
    "поделиться|распечатать|печать|назад|наверх|вверх|на главную|вернуться к списку новостей|"
    "вернуться к списку|предыдущая новость|следующая новость|предыдущая статья|следующая статья|"
    "читать далее|читать дальше|читать полностью|показать ещё|показать еще|загрузить ещё|загрузить еще|"
    "все новости|другие новости|главное сегодня|главные новости|самое читаемое|популярное|войти|"
    "сообщить об ошибке|оцените статью|оценить статью|просмотров|просмотры|нравится|не нравится|обсудить|"
    "в избранное|поширити|друк|роздрукувати|нагору|на головну|попередня новина|наступна новина|"
    "попередня стаття|наступна стаття|читати далі|читати повністю|показати ще|усі новини|всі новини|"
    "переглядів|увійти|сподели|принтирай|нагоре|предишна статия|следваща статия|прочети още|виж още|"
    "всички новини|прочетена|бөлісу|басып шығару|толығырақ|"
    # tr, az
    "paylaş|haberi paylaş|yazdır|geri|yukarı|başa dön|önceki haber|sonraki haber|sıradaki haber|"
    "devamını oku|daha fazla|daha fazla göster|tümünü gör|etiketler|google news te takip et|"
    "ilk yorumu siz yazın|ilk yorum yapan siz olun|çok okunanlar|giriş yap|okunma|bu haber kez okundu|çap et|"
    "oxşar xəbərlər|"
    # ar, fa, ur, he
    "طباعة|مشاركة|شارك|شارك الخبر|اقرأ المزيد|المزيد|عدد المشاهدات|مشاهدات|لا يوجد تعليقات|لا توجد تعليقات|"
    "أضف تعليقك|مواضيع متعلقة|الخبر السابق|الخبر التالي|المقال السابق|المقال التالي|العودة للأعلى|"
    "الأكثر قراءة|عرض المزيد|تسجيل الدخول|الكلمات الدالة|چاپ|بازگشت|بازدید|ادامه مطلب|بیشتر|خبر بعدی|"
    "خبر قبلی|پربازدیدترین|مزید|הדפסה|הדפס|חזרה למעלה|לכתבה הקודמת|לכתבה הבאה|הכתבה הבאה|קראו עוד|"
    "הצג עוד|הנקראות ביותר|התחברות|דווחו על טעות|"
    # hi, bn
    "और पढ़ें|पूरी खबर पढ़ें|अगली खबर|पिछली खबर|प्रिंट|साझा करें|আরও পড়ুন|প্রিন্ট|পরবর্তী খবর|পূর্ববর্তী খবর|"
    # id, ms, vi, th, sw, tl
    "cetak|kembali|kembali ke atas|halaman selanjutnya|halaman berikutnya|selanjutnya|sebelumnya|"
    "tag terpopuler|terpopuler|laporkan|lihat semua|lihat lainnya|muat lainnya|baca selengkapnya|"
    "artikel sebelumnya|artikel selanjutnya|kongsi|trở lại|quay lại|về đầu trang|in bài viết|in bài|"
    "tin cùng chuyên mục|lượt xem|bài trước|bài tiếp theo|bài sau|xem tất cả|đọc tiếp|đọc nhiều|lưu bài|"
    "พิมพ์|กลับสู่ด้านบน|กลับหน้าหลัก|อ่านต่อ|ดูทั้งหมด|ข่าวก่อนหน้า|ข่าวถัดไป|soma zaidi|"
    # zh
    "举报反馈|举报 反馈|返回搜狐 查看更多|打开app阅读更多|点击查看更多|查看更多|查看全文|阅读全文|"
    "阅读原文|展开全文|纠错|"
    "分享让更多人看到|赞|点赞|收藏|打印|分享|返回顶部|返回首页|上一篇|下一篇|看更多|閱讀更多|閱讀全文|繼續閱讀|回首頁|"
    "回到頂部|列印|收藏文章|分享文章|热门评论|加载更多|載入更多|阅读|阅读量|浏览量|瀏覽數|"
    # ja
    "元記事を読む|この記事を書いた人|この記事をシェアする|この記事をシェア|ブックマーク|前の記事|次の記事|前の記事へ|"
    "次の記事へ|トップページへ戻る|トップへ戻る|ページトップへ|ページの先頭へ|記事一覧へ|一覧へ戻る|一覧に戻る|"
    "続きを読む|もっと見る|関連リンク|lineで送る|印刷する|印刷|いいね|保存する|ランキング|この記事の画像|"
    # ko
    "좋아요|인쇄|프린트|글자 크기|글자크기|스크랩|북마크|많이 본 뉴스|전체 댓글 보기|댓글 보기|더보기|"
    "맨 위로|목록|"
    "목록으로|이전 기사|다음 기사|이전글|다음글|기사 공유하기|본문 글씨 키우기|본문 글씨 줄이기|화나요|"
    "슬퍼요|후속기사 원해요"
)
# Said beside figures: where the reader is in an article of several pages.
PAGE_LINES = (
    "page|pages|page of|page sur|pages sur|go to page|seite|seiten|seite von|página|páginas|página de|pagina|"
    "pagine|pagina di|pagina van|pagina s|side|side af|side av|sida|sida av|sivu|strona|strony|strona z|"
    "strana|strana z|stránka|stránka z|oldal|pagina din|страница|страницы|страница из|страници|сторінка|"
    "сторінка з|σελίδα|σελίδα από|sayfa|الصفحة|صفحة|صفحة من|الصفحة من|עמוד|עמוד מתוך|halaman|halaman dari|"
    "trang|trang của|หน้า|第 页|第 页 共 页|第 頁|第 頁 共 頁"
)
# Before a colon and the title of another story, or the one that this had elsewhere.
NEIGHBOUR_LABELS = (
    "原标题|原標題|上一篇|下一篇|上一条|下一条|前の記事|次の記事|이전글|다음글|이전기사|다음기사"
)
