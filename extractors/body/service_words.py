"""Service words: what lines of the site's own say, among an article's paragraphs, in many languages."""

from __future__ import annotations

# Verbs that ask the reader to follow, to subscribe or to join, at the beginning of a line.
ASK_FIRST = (
    "síguenos|seguinos|sigue|suscríb\\w+|suscrib\\w+|únete|apúntate|recibe|siga|segue|assine|"
    "inscreva\\w*|receba|"
    "acompanhe|participe|cadastre\\w*|segui|seguici|iscriviti|abbonati|ricevi|suivez|abonnez|"
    "inscrivez|recevez|rejoignez|folgen? (?:sie|uns)|abonnieren|melden sie sich|schrijf je|schrijf u|"
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
    "bergabung|dapatkan|langgan|fuata|jiandikishe"
)
# The same in scripts that put no space behind the verb.
ASK_FIRST_EAST = "关注|订阅|欢迎关注|訂閱|加入|追蹤|點我|下載"
# The same where it ends the line.
ASK_LAST = (
    "دنبال کنید|عضو شوید|بپیوندید|जुड़ें|फॉलो करें|सदस्यता लें|सब्सक्राइब करें|"
    "সাবস্ক্রাইব|ফলো করুন|যোগ দিন|যুক্ত হোন|ติดตาม|สมัครรับ|กดติดตาม|フォロー|登録|友だち追加|ご購読|"
    "구독|팔로우|추가하|فالو کریں|جوائن کریں"
)
ASK_LAST_TURKISH = ("takip edin", "abone ol", "katılın")
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
    "해시태그|mada|žymos|raktažodžiai|birkas|märksõnad|efnisorð"
)
# All of a line but its figures and brackets: what stands above the comments.
COMMENT_LINES = (
    "comments|comment|no comments|leave a comment|leave a reply|post a comment|add a comment|"
    "join the discussion|"
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
    "коментари|dodaj komentar|yorumlar|yorum yap|yorum yaz|التعليقات|تعليقات|اترك تعليقا|أضف تعليق|"
    "תגובות|"
    "הוסף תגובה|نظرات|نظرات شما|ارسال نظر|تبصرے|टिप्पणियां|टिप्पणी|टिप्पणी करें|মন্তব্য|মন্তব্য করুন|கருத்துகள்|"
    "ความคิดเห็น|แสดงความคิดเห็น|bình luận|ý kiến|gửi bình luận|komentar anda|tulis komentar|评论|发表评论|"
    "网友评论|留言|回應|コメント|コメントする|댓글|댓글 개|댓글쓰기|의견|maoni|athugasemdir|"
    "komentarai|kommentaarid"
)
# The beginning of a line of buttons.
SHARE_LINES = (
    "share this|share on|share via|share article|compartir en|compartir esta|comparte esta|compártelo|"
    "compartilhe|compartilhar|partilhar|condividi|partager|partagez|diesen artikel teilen|artikel teilen|"
    "teilen auf|deel dit|deel via|deel op|dela artikeln|dela på|del artiklen|del artikkelen|"
    "del saken|del på|"
    "jaa artikkeli|jaa facebookissa|jaa juttu|udostępnij|podziel się|sdílet|sdílej|zdieľať|megosztás|"
    "megosztom|"
    "oszd meg|distribuie|сподели|споделете|κοινοποίηση|κοινοποιήστε|μοιραστείτε|поделиться|поделитесь|"
    "поділитися|поширити|podijeli|podeli|подели|deli na|facebook ta paylaş|paylaş|شارك|مشاركة|שתפו|שיתוף|"
    "اشتراک گذاری|به اشتراک|شیئر کریں|फेसबुक पर शेयर|शेयर करें|ফেসবুকে শেয়ার|শেয়ার করুন|แชร์|chia sẻ|bagikan|"
    "kongsi|分享到|分享至|シェア|ツイート|페이스북 공유|공유하기|shiriki|dalintis|dalies|jaga"
)
# Before a photographer's name, at the end of a caption.
PICTURE_BY = (
    "foto|fotos|photo|photos|fot|kuva|kuvat|bild|fotó|fotografía|fotografia|снимка|снимки|фото|φωτ|"
    "φωτογραφία|"
    "slika|fotoğraf|صورة|تصوير|צילום|عکس|फोटो|ছবি|ภาพ|ảnh|picha|gambar|beeld|写真|사진|ljósmynd|nuotr"
)
