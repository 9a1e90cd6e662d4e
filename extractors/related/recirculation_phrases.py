"""Recirculation phrases: headings of site-wide lists and of what is no list of stories, in many languages."""

from __future__ import annotations

# A phrase with a final * may go on ("most read*": "Most read in Mobile").
RECIRCULATION = """
en: latest*; most popular*; most read*; most viewed*; most commented*; most shared*; most watched*;
    most recent*; most discussed*; most emailed*; most active*; popular*; trending*; top stories*;
    top news*; top videos*; top posts*; top articles*; top story*; top trending*; top picks*; recent*;
    newest*; new articles*; new posts*; hot right now; hot*; what s hot; what s new; in the news;
    headlines; must read*; must reads; must see*; today s*; this week s*; breaking news*; more stories;
    more news; more posts; more articles; more episodes; more videos; more podcasts; more stories by*;
    more articles by*; more by*; more posts by*; more from this author*;
    also by*; by this author*; featured*; from the homepage; from around the site; the feed;
    in case you missed it*; icymi; don t miss*; read the latest*; other stories; other news; now on*;
    news; videos; photos; galleries; photo gallery; in pictures; stories you shouldn t miss;
    the latest*; what readers are reading; everyone s reading; editor s latest; best of*; quick reads;
    spotlight; in focus; popular now*; most clicked*; watch & learn; shorts; web stories; visual stories;
    just in; just published; more headlines; most talked about*; most engaged*; before you leave*;
    in other news; reader favorites; reader favourites
de: meistgelesen*; meist gelesen*; meistgelesene*; am meisten gelesen; meistgesehen*; meistkommentiert*;
    meistgeklickt*; meistgeteilt*; beliebt*; beliebteste*; neueste*; neuste*; neu auf*; neues aus*;
    aktuelle*; aktuell*; aktuelles*; top themen*; topthemen*; top artikel*; top news*; schlagzeilen*;
    ticker*; newsticker*; nachrichten*; neue nachrichten; das neueste*; jetzt im fokus; dauerbrenner;
    weitere artikel*; weitere nachrichten; weitere meldungen; weitere news; mehr nachrichten; mehr news;
    tipps des tages*; im trend; trending*; alle artikel von*; videos; video; bilder; fotostrecken;
    angesagt; kommentiert; leserfavoriten; meine news; aus dem ressort; heute wichtig; beliebte artikel*;
    beliebte beiträge*; letzte beiträge*; letzte artikel*; das wichtigste; gerade beliebt; derzeit beliebt;
    jetzt aktuell; meist kommentiert*; die neuesten videos
fr: les plus lus*; le plus lu*; les plus populaires*; les plus partagés*; les plus commentés*;
    populaires*; à la une*; a la une*; dernières*; derniers articles*; dernière minute*; les dernières*;
    en continu*; en direct*; actualités*; l actu*; actu; ses derniers articles; nos vidéos*; vidéos;
    tendances*; les plus vus*; plus récents*; autres articles; plus d articles; d autres ont aimé;
    toute l actualité*;
    le fil info*; l essentiel; fil info; les plus consultés*; articles récents*; les articles les plus lus*;
    les articles les plus*; populaire; toute l actu
es: lo más*; las más leídas*; los más leídos*; más leídas*; más leídos*; más leído*; más vistos*;
    últimas noticias*; última hora*; ultima hora*; últimas*; lo último*; recientes*; destacado*;
    destacadas*; destacados*; tendencias*; titulares*; más noticias; otras noticias; portada; noticias;
    populares*; entradas recientes*; también en*; las más vistas*; más artículos; más posts; más entradas;
    más artículos de*; en directo;
    vídeos; videos; te lo perdiste; noticias destacadas*; más vistas*; más popular*; más populares*;
    en portada; al momento; noticias recientes*
it: i più letti*; più letti*; le più lette*; più lette*; più visti*; ultime*; ultim ora*;
    ultimi articoli*; le ultime*; in evidenza*; primo piano*; popolari*; tendenza*; di tendenza*;
    altri articoli; altre notizie; le notizie più lette*; notizie; video; da non perdere; più recenti*;
    ultima ora*; i più visti*; articoli recenti*; notizie del giorno; tutte le notizie; i più commentati*
pt: mais lidas*; mais lidos*; mais lida*; as mais lidas*; últimas*; mais recentes*; mais vistos*;
    mais vistas*; em destaque*; destaques*; populares*; em alta*; principais do dia*; mais notícias;
    mais artigos; mais matérias; mais posts;
    outras notícias; notícias; as mais*; últimas notícias*; vídeos; leia as mais*; mais acessadas*;
    mais acessados*; mais populares*; mais comentadas*; mais comentados*; notícias recentes*; recentes
nl: meest gelezen*; meest recent*; meest bekeken*; populair*; net binnen*; laatste nieuws*;
    het laatste*; nieuwste*; trending*; hoofdpunten; beste van*; uitgelicht*; bekijk; video s;
    in het nieuws*; meer nieuws; meer artikelen; meest besproken*; actueel*; nu in het nieuws*;
    best gelezen*; populairste*
sv_no_da_fi_is: mest läst*; mest läsa*; mest lästa*; mest sett*; senaste*; senast*; populärt*;
    populära*; just nu*; toppnyheter*; topplista*; mest lest*; mest leste*; siste*; siste nytt*;
    populært*; akkurat nå*; flere nyheter*; mest læste*; mest læst*; seneste*; populære*; lige nu*;
    luetuimmat*; uusimmat*; tuoreimmat*; suosituimmat*; mest lesið*; nýjast*; nýjustu*; vinsælast*;
    fleira áhugavert*; fler nyheter; fler artiklar; flere artikler; mest sete*; nyt luetuimmat*;
    viimeisimmät*; siste saker*; nyeste*
pl_cs_sk: najczęściej czytane*; najpopularniejsze*; popularne*; najnowsze*; ostatnie*; na czasie; wideo;
    najchętniej czytane*; inne artykuły; więcej artykułów; nejčtenější*; nejnovější*; nejpopulárnější*;
    populární*;
    aktuálně*; aktuality*; právě se děje*; poslední*; nejnovější zprávy*; další články; najčítanejšie*;
    najnovšie*; posledné*; aktuálne*; zprávy; wiadomości; aktualności; top wiadomości; na topie;
    gorące tematy; nejkomentovanější*; právě teď; top zprávy; nepřehlédněte; neprehliadnite; top správy;
    najkomentovanejšie*
sl_hr_sr_hu_ro_bg_el: najbolj brano*; najbrano*; zadnje*; najnovije*; najčitanije*; najpopularnije*;
    posljednje*; poslednje*; izdvojeno*; legolvasottabb*; legfrissebb*; legnépszerűbb*; friss*;
    cele mai citite*; ultimele*; cele mai noi*; populare*; най четени*; последни*; най нови*; δημοφιλή*;
    τελευταία*; τα πιο δημοφιλή*; ροή ειδήσεων*; најчитаније*; најновије*; πιο διαβασμένα*; izdvajamo;
    najkomentiranije*; aktualno; top vijesti; najnovejše*; najbolj komentirano*; népszerű*; top hírek;
    kiemelt*; napi legolvasottabb*; știri recente*; top știri*; cele mai populare*; știrile zilei;
    най коментирани*; водещи новини*; популярни*; πρόσφατα*; τα σημαντικότερα; најчитано*; најнови вести*;
    најпопуларно*
lt_lv_et: populiariausi*; skaitomiausi*; naujausi*; jaunākie*; jaunākās*; populārākie*; lasītākie*;
    visvairāk lasītie*; ziņas; loetumad*; viimased*; uusimad*; värsked*; enim loetud*; naujienos; aktuāli;
    populaarsed*
ru_uk_be: популярное*; популярные*; самое читаемое*; самые читаемые*; читаемое*; последние*; свежие*;
    новости*; главное*; главные*; лента новостей*; сейчас читают*; топ*; тренды*; новое*; обсуждаемое*;
    все публикации*; другие новости*; больше статей; другие статьи; ещё новости*; популярне*; популярні*;
    останні*; новини*; головне*;
    найпопулярніше*; найчитаніше*; усі новини*; стрічка новин*; інші новини*; актуальное*; актуальне*;
    самое популярное*; самые популярные*; выбор редакции; самое обсуждаемое*; важное; зараз читають*;
    читають зараз*; вибір редакції; свіжі новини*; найсвіжіше*; апошнія навіны*; папулярнае*;
    самае чытанае*; галоўнае; навіны
tr_az: en çok okunan*; en çok okunanlar*; son dakika*; son haberler*; popüler*; güncel*; öne çıkan*;
    öne çıkanlar*; gündem*; en son*; diğer haberler*; manşet*; en çok izlenen*; trend*; en yeniler*;
    çok okunanlar*; çok okunan*; manşetler*; günün haberleri; son eklenenler*; ən çox oxunanlar*;
    son xəbərlər*; populyar*
ar_he_fa_ur: الأكثر*; أحدث*; آخر*; اخر الأخبار*; الأحدث*; الاكثر*; أهم الأخبار*; أبرز*; شائع*; الأخبار;
    أخبار أخرى*; הנקראות ביותר*; הכי נקראות*; הנצפות ביותר*; הכי חם*; הכי נצפים*; חדשות*; מבזקים*;
    אחרונים*; עוד כתבות*; כתבות נוספות*;
    پربازدید*; پربازدیدترین*; آخرین*; تازه*; جدیدترین*; پربیننده*; پرطرفدار*;
    مهمترین*; تازہ ترین*; مقبول*; داغ*; سب سے زیادہ*; الأخبار العاجلة*; مختارات المحرر*; הכי חדש*; פופולרי*;
    כתבות אחרונות*; הכי מדוברות*; محبوب ترین*; اہم خبریں*; تازہ خبریں*; مزید خبریں*
hi_mr_ne_bn_ta_te_kn_ml_gu_pa_si: ट्रेंडिंग*; ताज़ा*; ताजा*; लोकप्रिय*; सबसे ज्यादा*; सबसे अधिक*;
    टॉप*; ताज्या*; बड़ी खबरें*;
    खबरें और भी*; সর্বশেষ*; জনপ্রিয়*; সর্বাধিক*; சமீபத்திய*; பிரபலமான*; తాజా*; முக்கிய செய்திகள்*; आज का*;
    मुख्य समाचार*; लेटेस्ट न्यूज़*; नई खबरें*; ब्रेकिंग न्यूज़*; सर्वाधिक वाचलेले*; महत्त्वाच्या बातम्या*;
    धेरै पढिएको*; ট্রেন্ডিং*; পাঠকপ্রিয়*; আলোচিত*; অন্যান্য খবর*; அதிகம் படித்தவை*; ட்ரெண்டிங்*;
    ట్రెండింగ్*; ముఖ్యాంశాలు*; ಇತ್ತೀಚಿನ ಸುದ್ದಿ*; ಜನಪ್ರಿಯ*; ഏറ്റവും പുതിയ*; ജനപ്രിയ*; കൂടുതൽ വായിച്ചവ*;
    તાજા સમાચાર*; લોકપ્રિય*; ਤਾਜ਼ਾ ਖ਼ਬਰਾਂ*; නවතම පුවත්*
th_vi_id_tl_sw: ข่าวล่าสุด*; ล่าสุด*; ยอดนิยม*; ข่าวยอดนิยม*; มาใหม่*; tin mới*; mới nhất*; đọc nhiều*; tin nóng*;
    xem nhiều*; nổi bật*; terpopuler*; terbaru*; populer*; berita terbaru*; terkini*; trending*;
    berita lainnya*; pilihan editor*; paling banyak*; อ่านมากที่สุด*; ข่าวเด่น*; ข่าวใหม่*; เรื่องเด่น*;
    ข่าวฮิต*; tin nổi bật*; tin đọc nhiều*; tin xem nhiều*; tiêu điểm*; berita terkini*; berita populer*;
    artikel populer*; artikel terbaru*; berita utama; sedang tren; paling dibaca*; pinakabasa*;
    pinakabagong*; habari mpya*; zilizosomwa zaidi*
ko: 많이 본*; 인기*; 인기뉴스*; 인기 뉴스*; 실시간*; 최신*; 최신뉴스*; 최신기사*; 주요뉴스*; 주요 뉴스*;
    주요기사*; 가장 많이*; 이 시각*; 오늘의*; 핫이슈*; 포토*; 영상*; 랭킹*; 댓글 많은*; 클릭클릭*;
    댓글이 핫한*; 헤드라인*; 속보*; 뉴스; 헤드라인뉴스; 많이본*; 핫뉴스*; 랭킹뉴스*; 화제의 뉴스*;
    베스트 뉴스*; 인기기사*
ja: アクセスランキング*; ランキング*; 人気記事*; 人気の記事*; 人気*; 新着*; 最新*; 注目*; 話題*;
    トップニュース*; 速報*; ピックアップ*; 特集*; よく読まれている*; 読まれています*; おすすめ動画*;
    今日の*; 急上昇*; 週間*; 月間*; ニュース; こちらも注目*; トレンド*; 主要ニュース*; 昨日の*;
    top story*; 他の記事*; よく読まれた*; みんなが読んでいる*; 最近の記事*
zh: 热门*; 熱門*; 最新*; 热点*; 熱點*; 排行*; 阅读排行*; 点击排行*; 今日*; 要闻*; 要聞*; 热搜*; 热评*;
    头条*; 頭條*; 精选*; 精選*; 编辑推荐*; 即時*; 即时*; 最多人*; 热文*; 24小时*; 图片新闻*; 视频*;
    焦點*; 焦点*; 人氣*; 最夯*; 本周*; 滚动*; 更多新闻; 更多新聞; 专题*; 最热*; 编辑精选*; 編輯精選*;
    點閱排行*; 点击榜*; 大家都在看*; 近期文章*; 最近文章*
kk_uz_ka_hy_mn: ең көп оқылған*; соңғы жаңалықтар*; танымал*; жаңалықтар лентасы*; eng ko p o qilgan*;
    so nggi yangiliklar*;
    ყველაზე კითხვადი*; ბოლო სიახლეები*; პოპულარული*; ամենաընթերցված*; վերջին նորություններ*; լրահոս*;
    их уншсан*; сүүлийн мэдээ*; онцлох*; бусад мэдээ*; акыркы кабарлар*; эң көп окулган*;
    სხვა სიახლეები*; ամբողջ լրահոսը*; այլ լուրեր*; օրվա թեմա*;
    шинэ мэдээ*
sq_af_ca_eu_gl_cy: më të lexuarat*; lajmet e fundit*; të fundit*; meeste gelees*; jongste nuus*;
    el més llegit*;
    més llegits*; últimes notícies*; irakurrienak*; azken albisteak*; o máis lido*; mwyaf poblogaidd*;
    diweddaraf*
lo_my_km_am: ຂ່າວຫຼ້າສຸດ*; နောက်ဆုံးရသတင်း*; ព័ត៌មានថ្មីៗ*; በብዛት የተነበቡ*; አዳዲስ ዜናዎች*
"""
# Headings of what is no list of stories, and which would else pass for one ("related tags").
NEVER = """
en: comments*; related topics*; related tags*; related categories; related searches*; related products*;
    related companies; related jobs*; related forums*; related books*; related people; related events*;
    related quotes*; related stocks; related services*; related terms*; related work; related courses*;
    related symbols; related subjects*; related quizzes*; related locations; related keywords*;
    related authors; related docs*; related issues*; related cases*; related legislation*; related documents*;
    related organizations*; related organisations*; related downloads*; related solutions*;
    related resources*; recommended products*; recommended courses*; similar products*; similar items;
    latest comments*; recent comments*; recent tweets*; popular tags*; trending topics*; popular topics*;
    hot topics*; top topics*; latest tweets*; popular categories*; trending searches*; popular searches*;
    today s best deals*; best deals*; top deals*; latest deals*; hot deals*; more from our network;
    from our partners*; from around the web*; around the web*; from the web*; sponsored*; promoted*;
    advertisement*; paid content*; partner content*; you may also like from*; more information; more info;
    about the author*; about us*; about; share this*; share; follow us*; newsletter*;
    newsletters*; sign up*; subscribe*; tags*; topics*; categories; authors; search; menu; company;
    our network; don t miss a*; never miss*; contact*; archives; legal; popular products; buyer s guide*;
    jobs*; top jobs; stay connected; references; sources; footnotes; citations; recommended by outbrain;
    you may also like by taboola; top rated comments; featured products; shop*; more to shop; today s deals;
    latest podcasts; more sites; more options*; more details; more ways*; more products*; more tools*;
    more features*; partner links; top partner offers; support*; keywords; key words
de: kommentare*; themen*; schlagwörter*; stichwörter; schlagworte; mehr zu den themen*; verwandte themen*;
    verwandte produkte; relevante themen; ähnliche produkte; anzeige*; anzeigen; werbung*; stellenmarkt*;
    jobs*; aktuelle stellenangebote*; über den autor*; über die autorin*; autor*; newsletter*; services*;
    service; aktuelle angebote*; neueste kommentare*; letzte kommentare*; angebote*; rubriken; ressorts;
    teilen; folgen*; partnerangebote*; aus unserem netzwerk*; mehr informationen; top angebote;
    empfehlungen unserer partner; partner; aktuelles heft*; preisvergleich*; mehr vom autor*; karrierewelt;
    neue angebote*; unsere newsletter; gutscheine*; schlüsselwörter; verpassen sie keine*;
    verpassen sie keinen*; verpasse keinen*; keinen beitrag verpassen*; nichts verpassen*;
    nichts mehr verpassen*
fr: commentaires*; partager*; mots clés*; thèmes*; thématiques*; publicité*; newsletters*; newsletter*;
    rubriques; nos services; services*; tags*; partenaires; contenus sponsorisés*; services partenaires;
    ne manquez aucun*; ne ratez aucun*; ne manquez rien*; suivez nous*; topics; catégories;
    recherches associées*; produits associés*; sujets
es: comentarios*; etiquetas*; temas; temas relacionados; comparte*; compartir*; publicidad*;
    patrocinado*; boletines*; servicios*; síguenos*; categorías; productos relacionados*; archivado en*;
    no te pierdas ningún*; no te pierdas ninguna*; no te pierdas nada*; no te pierdas una*;
    más temas*; últimos comentarios*; temas de interés*; autores; newsletter*; más información en;
    palabras clave
it: commenti*; etichette*; argomenti*; condividi*; pubblicità*; tag*; temi*; servizi*; non perderti nessuna*;
    non perderti nessun*; non perderti nulla*; parole chiave
pt: comentários*; tópicos*; tópicos relacionados*; assuntos*; temas relacionados*; tags*; compartilhe*;
    publicidade*; não perca nenhum*; não perca nada*; envie sua notícia; palavras chave
nl: reacties*; onderwerpen*; topics*; gerelateerde onderwerpen*; gerelateerde producten*;
    aanbevolen producten*; deel*; advertentie*; vacatures*; partnercontent*; partners*; aangeboden door*;
    mis geen*; mis niets*; trefwoorden
sv_no_da_fi_pl_cs_sk_hu_ro_hr_sr_sl: kommentarer*; ämnen*; annons*; dela*; taggar*; annonse*;
    emner*; del*; annonce*;
    relaterede emner*; kommentit*; aiheet*; mainos*; jaa*; komentarze*; tematy*; tagi*; reklama*;
    udostępnij*; komentáře*; témata*; štítky*; sdílet*; diskuze*; diskuse*; promoce*; související témata*;
    powiązane tematy*; relaterade ämnen*; nyckelord; nøkkelord; nøgleord; avainsanat; więcej informacji;
    flere oplysninger; mer information; słowa kluczowe; klíčová slova; kľúčové slová; kulcsszavak;
    cuvinte cheie; ključne riječi; ključne reči; ključne besede
ru_uk_bg_sr_tr_az_el: комментарии*; теги*; темы*; реклама*; поделиться*; коментарі*; теми*; поділитися*;
    yorumlar*; etiketler*; reklam*; paylaş*; konular*; σχόλια*; ετικέτες*; партнерские*;
    новости партнеров*; новини партнерів*; партнёры*; ilgili konular*; ilgili etiketler*;
    не пропустите ни*; не пропускайте новые*; не пропусти новые*; hiçbir şeyi kaçırma*;
    ключевые слова; ключові слова; ключови думи; кључне речи; anahtar kelimeler; açar sözlər; λέξεις κλειδιά
ar_he_fa_hi: التعليقات*; الوسوم*; كلمات دلالية*; إعلان*; شارك*; תגובות*; תגיות*; פרסומת*; נושאים*;
    نظرات*; برچسب*; برچسبها*; تبلیغات*; टिप्पणियां*; टैग*; विज्ञापन*; كلمات مفتاحية;
    الكلمات المفتاحية; מילות מפתח; کلیدواژه ها; کلمات کلیدی
ja_zh_ko_vi_id: コメント*; タグ*; 関連タグ*; 関連キーワード*; キーワード*; 関連サイト*; pr*; 広告*;
    スポンサー*; 关键词*; 标签*; 標籤*; 评论*; 留言*; 广告*; 廣告*; 贊助*; 赞助*; 相关标签*; 相關標籤*;
    相关搜索*; 댓글*; 태그*; 광고*; 관련태그*; 관련 태그*; 友情链接*; 特集一覧; 相关产品*; 相关话题*;
    相關話題*; 転職*; 求人*; カテゴリー*; 關鍵字*; 关键字*; 키워드*; từ khóa; kata kunci
"""
