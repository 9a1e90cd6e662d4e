"""Service words: what lines of the site's own say, among an article's paragraphs, in many languages."""

from __future__ import annotations

from extractors.likeness import fold

# Verbs that ask the reader to follow, to subscribe or to join, at the beginning of a line.
ASK_FIRST = (
    "síguenos|seguinos|sigue|suscríb\\w+|suscrib\\w+|únete|apúntate|recibe|siga|segue|assine|"
    "inscreva\\w*|receba|"
    "acompanhe|participe|cadastre\\w*|segui|seguici|iscriviti|abbonati|ricevi|suivez|abonnez|"
    "inscrivez|recevez|rejoignez|folgen? (?:sie|uns)|folgst du|folgt uns|schick(?:en sie)? uns|"
    "abonnieren|melden sie sich|schrijf je|schrijf u|"
    "meld je|"
    "meld u|volg|abonneer|ontvang|följ|prenumerera|anmäl|få vårt|få våra|tilmeld|følg|abonnér|"
    "abonner|få vores|"
    "meld deg|seuraa|tilaa|liity|obserwuj|śledź|zapisz|subskrybuj|polub|dołącz|sledujte|přihlaste|"
    "odebírejte|sleduj|prihláste|kövess\\w*|iratkoz\\w+|feliratkoz\\w+|csatlakoz\\w+|urmărește|"
    "urmăriți|urmareste|"
    "abonează|abonați|aboneaza|intră pe|последвайте|следвайте|абонирайте|ακολουθήστε|εγγραφείτε|κάντε|"
    "подпиш\\w+|подписывайтесь|следите|читайте нас|присоединяйтесь|підпиш\\w+|підписуйтесь|"
    "підписуйтеся|стежте|"
    "приєднуйтесь|pratite|prijavite|pretplatite|zapratite|пратите|претплатите|spremljajte|naročite|"
    "تابعنا|تابعونا|تابعوا|اشترك|اشتركوا|انضم|انضموا|עקבו|הירשמו|הצטרפו|"
    "sekite|prenumeruokite|sekojiet|abonējiet|jälgi|telli|theo dõi|đăng ký|tham gia|ikuti|"
    "berlangganan|gabung|"
    "bergabung|dapatkan|langgan|fuata|jiandikishe|daftarkan|tufuate|"
    "puedes seguirnos|clique aqui|entre no|entra nel|retrouvez|jetzt unseren|jetzt unsere|word lid|få de|"
    "vil du ha|missa inga|missa inte|liitu|ha tetszett|dacă ți-a plăcut|харесайте|μπείτε|больше новостей|"
    "ещё больше|еще больше|більше новин|pridružite|запратите|придружите|пријавите|לקבלת עדכונים|"
    "mời độc giả|mời quý độc giả|mời bạn đọc|para recibir|entra a|quer receber|resta aggiornato|следете|"
    "للمزيد|لمزيد|segueix\\w*|subscriu\\w*|seko|sledite|na ndiqni|fylgdu|fylgið|გამოგვყევით|"
    "გამოიწერეთ|հետևեք|"
    "sundan|suskribatu|jarraitu|séguenos|сачыце|падпіс\\w+|жазылыңыз|obuna"
)
# The same in scripts that put no space behind the verb.
ASK_FIRST_EAST = (
    "关注|订阅|欢迎关注|訂閱|加入|追蹤|點我|下載|更多精彩|更多资讯|更多內容|더 많은|제보하기|제보는|"
    "제보를 (?:기다|받)"
)
# The same as a sentence.
ASK_US_EAST = "(?:欢迎|歡迎|请|請|快来|快來)?(?:关注|關注|订阅|訂閱|追蹤)(?:我们|我們)的?"
# The same where it ends the line.
ASK_LAST = (
    "دنبال کنید|عضو شوید|بپیوندید|जुड़ें|फॉलो करें|सदस्यता लें|सब्सक्राइब करें|"
    "সাবস্ক্রাইব|ফলো করুন|অনুসরণ করুন|যোগ দিন|যুক্ত হোন|ติดตาม|สมัครรับ|กดติดตาม|フォロー|登録|友だち追加|ご購読|"
    "按讚|按赞|구독|팔로우|추가하|추가해|فالو کریں|جوائن کریں|سبسکرائب کریں|"
    "फ़ॉलो करें|फ़ॉलो करें|यहां क्लिक करें|यहाँ क्लिक करें|இணையுங்கள்|இணைய இங்கே|பின்தொடர|பெறுங்கள்|"
    "సబ్‌స్క్రైబ్|చేరండి|"
    "ఫాలో అవ్వండి|ఫాలో చేయండి"
)
ASK_LAST_TURKISH = (
    "takip edin", "abone ol", "katılın", "katılmak için tıklayın", "izləyin", "abunə olun", "qoşulun",
)  # fmt: skip
# What is subscribed to alone: a line may ask for it behind another sentence.
LETTERS = (
    "newsletter", "boletín", "boletim", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "uutiskir", "biuletyn",
    "hírlev", "бюлетин", "рассылк", "розсилк", "نشرت", "النشرة", "ניוזלטר", "bilten", "билтен", "bản tin",
    "电子报", "電子報", "简报", "簡報", "e-novic", "butlletí", "uudiskir",
)  # fmt: skip
# One of these is in the line: what is followed or subscribed to.
CHANNELS = (
    "newsletter", "bülten", "boletín", "boletim", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "uutiskir",
    "biuletyn", "hírlev", "бюлетин", "рассылк", "розсилк", "νέα μας", "نشرت", "النشرة", "ניוזלטר", "خبرنامه",
    "न्यूजलेटर", "न्यूज़लेटर", "নিউজলেটার", "จดหมายข่าว", "bản tin", "电子报", "電子報", "メールマガジン", "メルマガ",
    "ニュースレター", "뉴스레터", "jarida", "e-mail", "google", "facebook", "фейсбук", "whatsapp", "telegram",
    "телеграм", "вконтакте", "instagram", "twitter", "youtube", "viber", "вайбер", "tiktok", "linkedin",
    "واتس", "تلغرام", "تليغرام", "تلگرام", "فيسبوك", "فیس بک", "اینستاگرام", "טלגרם", "פייסבוק", "וואטסאפ",
    "ווטסאפ", "אינסטגרם", "व्हाट्सएप", "टेलीग्राम", "फेसबुक", "गूगल", "গুগল", "ফেসবুক", "হোয়াটসঅ্যাপ",
    "公式line", "ที่ line", "的 line",
    "เฟซบุ๊ก", "ไลน์", "ยูทูบ", "微信", "公众号", "微博", "粉絲", "臉書", "카카오톡", "채널", "네이버", "유튜브",
    "uudiskir", "билтен", "نیوز لیٹر", "செய்திமடல", "న్యూస్‌లెటర్", "email", "이메일", "zalo", "дзен",
    "вајбер", "гугл", "גוגל", "واٹس ایپ", "گوگل", "ٹیلی گرام", "व्हाट्सऐप", "वॉट्सऐप", "வாட்ஸ்அப்", "கூகுள்",
    "பேஸ்புக்", "யூடியூப்", "یوٹیوب", "டெலிகிராம்", "వాట్సాప్", "గూగుల్", "టెలిగ్రామ్",
    "line 好友", "line好友", "line公式", "公式x",
    "페이스북", "인스타그램", "트위터", "텔레그램", "フェイスブック",
    "фејсбук", "инстаграм", "твитер", "e-novic", "фэйсбук", "ফেইসবুক", "butlletí", "bilten", "ทาง line",
    "lineで", "简报", "簡報",
)  # fmt: skip
# Words that ask for a download, anywhere in a line, and the paper's own app: articles speak of others'.
DOWNLOADS = (
    "download|descarga|baixe|scarica|télécharge|laden sie|hent|last ned|ladda ne|notiser|nyhetsvarsel|"
    "lataa|laadi|pobierz|stáhn|stiahn|tölts|descarc|изтегл|κατεβ|скач|завантаж|preuzmi|skini|преузм|indir|"
    "حمل|حمّل|הוריד|tải|unduh|pakua|دانلود|ڈاؤن لوڈ|डाउनलोड|ডাউনলোড|பதிவிறக்க|డౌన్‌లోడ్|ดาวน์โหลด|ダウンロード|"
    "下載|下载|다운로드|看新聞"
)
# One of these is in every such line of plain letters, also of those that name a channel.
PLAIN_OWN = ("app", "aplik", "rakendus", "programu", "sovellu", "telegram", "viber", "canal", "grupo")
OWN_APPS = (
    " our app", "unsere app", "notre appli", "nostra app", "nuestra app", "nosso app", "nosso aplicativo",
    "nossa app", "onze app", "app en mis", "vores app", "appen vår", "app vår", "vår app",
    "sovelluksemme", "meie rakendus", "naszą aplikację", "naši aplikaci", "našu aplikaciju",
    "нашу апликацију", "aplicația noastră", "alkalmazásunk", "наше приложение", "наш застосунок",
    "нашето приложение", "εφαρμογή μας", "uygulamamız", "تطبيقنا", "اپلیکیشن ما", "ہماری ایپ", "हमारा ऐप",
    "আমাদের অ্যাপ", "మా యాప్", "எங்கள் செயலி",
    "vores nye app", "kostenlose app", "našu mobilnu aplikaciju", "האפליקציה שלנו", "ứng dụng của báo",
    "公式アプリ", "공식 앱", "แอปของเรา", "aplikasi kami", "programu yetu", "下載app", "客户端",
    "客戶端",
)  # fmt: skip
# The paper's own channel, however a line asks for it.
OWN_CHANNELS = (
    "nuestro canal de", "nuestros canales de", "nosso canal no", "nosso canal do", "nosso grupo no",
    "nosso grupo do", "nostro canale telegram", "nostro canale whatsapp", "notre chaîne whatsapp",
    "notre canal telegram", "unserem whatsapp", "unseren whatsapp", "unserem telegram", "unseren telegram",
    "нашем telegram", "нашем телеграм", "нашему телеграм", "нашому telegram", "нашому телеграм",
    "našem viber", "naš viber", "našu viber", "whatsapp kanalımız", "telegram kanalımız",
)  # fmt: skip
# Before a colon and the story's tags.
TAG_LABELS = (
    "tags|tag|tagged|filed under|topics|more about|etiquetas|temas|archivado en|palabras clave|"
    "assuntos|palavras chave|tópicos|argomenti|parole chiave|temi|mots clés|thèmes|sujets|schlagworte|"
    "schlagwörter|themen|onderwerpen|trefwoorden|ämnen|taggar|nyckelord|emner|emneord|nøgleord|stikkord|"
    "aiheet|asiasanat|avainsanat|tagi|tematy|słowa kluczowe|témata|štítky|klíčová slova|témy|značky|"
    "címkék|"
    "kulcsszavak|etichete|cuvinte cheie|тагове|етикети|ключови думи|ετικέτες|λέξεις κλειδιά|теги|"
    "метки|темы|"
    "ключевые слова|теми|мітки|ključne riječi|ključne reči|oznake|tagovi|тагови|кључне речи|"
    "ključne besede|"
    "etiketler|anahtar kelimeler|konular|كلمات دلالية|كلمات مفتاحية|الكلمات الدلالية|الوسوم|وسوم|תגיות|"
    "מילות מפתח|נושאים|برچسب‌ها|برچسبها|کلیدواژه‌ها|ٹیگز|टैग्स|टैग|विषय|বিষয়|ট্যাগ|குறிச்சொற்கள்|แท็ก|"
    "คำสำคัญ|từ khóa|từ khoá|chủ đề|thẻ|topik|kata kunci|标签|标签云|关键词|標籤|關鍵字|タグ|"
    "キーワード|태그|키워드|"
    "해시태그|mada|žymos|raktažodžiai|birkas|märksõnad|efnisorð|الكلمات المفتاحية|الكلمات الدالة|etiquetes|"
    "paraules clau|atslēgvārdi|tēmas|açar sözlər|fjalë kyçe|etiketat|тэгі|тегтер|საკვანძო სიტყვები|თეგები|"
    "հիմնաբառեր|etiketak|gakoak"
)
# All of a line but its figures and brackets: what stands above the comments.
COMMENT_LINES = (
    "comments|comment|no comments|leave a comment|leave a reply|post a comment|add a comment|"
    "join the discussion|view comments|view all comments|see all comments|show comments|read comments|"
    "visitor comments|reader comments|readers comments|user comments|there are comments|"
    "there is comment|comments on this story|comments on this article|comments are closed|"
    "alle kommentare|leserkommentare|kommentare anzeigen|kommentare zum artikel|ver comentarios|"
    "todos los comentarios|ver comentários|tous les commentaires|vos commentaires|réagir|alle reacties|"
    "toon reacties|alla kommentarer|comentar|commenter|commenta|kommentieren|vis kommentarer|"
    "tutti i commenti|"
    "comentarios|deja tu comentario|deja un comentario|comentários|deixe seu comentário|"
    "deixe um comentário|"
    "commenti|lascia un commento|commentaires|laisser un commentaire|kommentare|kommentar schreiben|"
    "reacties|"
    "plaats een reactie|reageer|kommentarer|skriv en kommentar|kommentit|kommentoi|komentarze|"
    "dodaj komentarz|"
    "komentáře|diskuze|diskuse|přidat komentář|komentáre|diskusia|hozzászólások|hozzászólás|kommentek|"
    "comentarii|lasă un comentariu|adaugă comentariu|коментари|коментар|добави коментар|σχόλια|"
    "комментарии|"
    "комментарий|оставить комментарий|добавить комментарий|коментарі|додати коментар|komentari|komentar|"
    "dodaj komentar|yorumlar|yorum yap|yorum yaz|التعليقات|تعليقات|اترك تعليقا|أضف تعليق|"
    "תגובות|"
    "הוסף תגובה|نظرات|نظرات شما|ارسال نظر|تبصرے|टिप्पणियां|टिप्पणी|टिप्पणी करें|মন্তব্য|"
    "মন্তব্য করুন|கருத்துகள்|"
    "ความคิดเห็น|แสดงความคิดเห็น|bình luận|ý kiến|gửi bình luận|komentar anda|tulis komentar|"
    "评论|发表评论|我要评论|"
    "网友评论|文明上网理性发言|网友评论文明上网理性发言|文明上网理性发言 请遵守新闻评论服务协议|"
    "留言|回應|コメント|コメントする|댓글|댓글 개|댓글쓰기|의견|maoni|athugasemdir|"
    "komentarai|kommentaarid|comentaris|deixa un comentari|komentāri|komentarji|komentet|komente|"
    "şərhlər|rəylər|"
    "каментары|пікірлер|კომენტარები|մեկնաբանություններ|iruzkinak|ummæli|сэтгэгдэл|izohlar"
)
# The same, if it counts them: without a figure such words are headings of articles too. "Comment s" is
# what is left of "3 comment(s)".
COUNTED_LINES = (
    "from votes|from ratings|from reviews|aus stimmen|von stimmen|de votos|"  # "4.9 from 37 votes"
    "responses|reactions|replies|comment s|réactions|avis|reacties|opinie|opinii|antworten|beiträge|svar|"
    "已有 人参与|已有 人参与 点击查看更多精彩评论|已有 条评论|人参与 条评论|人参与 评论|"
    "kommentti|kommenttia|komentarz|komentarzy|komentář|komentářů|komentár|komentárov|komentara|komentaru|"
    "комментария|комментариев|коментара|коментаря|коментарі|коментарів|комментариев нет|yorum|تعليق|تعليقا|"
    "تعليقات|نظر|টি মন্তব্য|条评论|條評論|则评论|條留言|"
    "件のコメント|コメント 件|கருத்து|komentar|pripomba|kommentaari|"
    "respuestas|opiniones|respostas|opiniões|risposte|отзывы|отзыва|отзывов|обсуждение|mielipidettä"
)
# The beginning of a line of buttons.
SHARE_LINES = (
    "share this|share on|share via|share article|print this story|print this article|print this page|"
    "email this story|email this article|email this page|e-mail this|email to a friend|e-mail to a friend|"
    "artikel drucken|imprimer cet article|imprimir este|imprimir esta|compartir en|compartir esta|"
    "comparte esta|compártelo|"
    "compartilhe|compartilhar|partilhar|condividi|partager|partagez|diesen artikel teilen|artikel teilen|"
    "teilen auf|deel dit|deel via|deel op|dela artikeln|dela på|del artiklen|del artikkelen|"
    "del saken|del på|"
    "jaa artikkeli|jaa facebookissa|jaa juttu|udostępnij|podziel się|sdílet|sdílej|zdieľať|megosztás|"
    "megosztom|"
    "oszd meg|distribuie|сподели|споделете|κοινοποίηση|κοινοποιήστε|μοιραστείτε|поделиться|поделитесь|"
    "поділитися|поширити|podijeli|podeli|подели|deli na|facebook ta paylaş|paylaş|شارك|مشاركة|שתפו|שיתוף|"
    "اشتراک گذاری|به اشتراک|شیئر کریں|फेसबुक पर शेयर|शेयर करें|ফেসবুকে শেয়ার|শেয়ার করুন|แชร์|chia sẻ|"
    "bagikan|cikk megosztása|பகிர்க|பகிரவும்|"
    "kongsi|分享到|分享至|シェア|ツイート|페이스북 공유|공유하기|shiriki|dalintis|dalies|jaga"
)
SHARES = tuple(fold(words) for words in SHARE_LINES.split("|"))
# Before a photographer's name, at the end of a caption.
PICTURE_BY = (
    "foto|fotos|photo|photos|fot|kuva|kuvat|bild|fotó|fotografía|fotografia|снимка|снимки|фото|φωτ|"
    "φωτογραφία|"
    "slika|fotoğraf|صورة|تصوير|צילום|عکس|فوٹو|तस्वीर|फोटो|ছবি|படம்|புகைப்படம்|ఫొటో|ఫోటో|ภาพ|ảnh|picha|gambar|"
    "beeld|写真|사진|ljósmynd|nuotr|larawan|nyitókép|borítókép|kiemelt kép|zdj|zdjęcie|fotografija|фота|"
    "фотографија|ფოტო|լուսանկարը?|şəkil|argazkia|mynd"
)
# Agencies of pictures, before a slash and a photographer's name.
AGENCIES = (
    "getty images|afp|reuters|ap photo|epa|shutterstock|istock|alamy|unsplash|pexels|adobe stock|dpa|imago|"
    "picture alliance|keystone|depositphotos"
)
