"""Button words: what the buttons beside a byline say, in many languages: no part of a name."""

from __future__ import annotations

import re
from unicodedata import normalize

MIN_NAME = 2  # words of a name behind which buttons are looked for
# Words of which none is part of a name: to share, copy, follow, subscribe, listen, print, comment and keep.
WORDS = frozenset(
    normalize("NFC", word).casefold()
    for word in "sharing copy listen bookmark unfollow retweet comment comments replies repost whatsapp "
    "facebook twitter instagram linkedin telegram pinterest youtube tiktok messenger viber reddit abonnieren "
    "abonniert folgen kopieren vorlesen anhören kommentare kommentieren speichern weiterleiten "
    "partager copier s’abonner s'abonner abonner écouter imprimer commentaires commenter sauvegarder "
    "réagir compartir copiar enlace seguir suscribirse suscríbete escuchar imprimir comentarios "
    "comentar guardar compartilhar compartilhe partilhar ouvir inscreva-se comentários condividi "
    "condividere commenti ascolta iscriviti abbonati kopiëren kopieer volgen abonneren luisteren "
    "afdrukken reacties bewaren opslaan kopiera lyssna prenumerera kommentarer kommentera kopiér lyt "
    "udskriv abonnér lagre lytt kopioi linkki kuuntele tulosta kommentit tallenna udostępnij skopiuj "
    "kopiuj obserwuj posłuchaj drukuj wydrukuj komentarze skomentuj subskrybuj sdílet zkopírovat "
    "kopírovat skopírovať kopírovať odkaz sledovat sledovať poslechnout vytisknout tisknout tlačiť "
    "komentáře komentáre zdieľať zdieľaj odebírat odoberať megosztás megosztom másolás követés "
    "hallgasd nyomtatás hozzászólás hozzászólások feliratkozás distribuie distribuiți copiază "
    "urmărește ascultă tipărește comentarii comentează abonează-te podijeli podeli kopiraj ispiši "
    "štampaj komentari komentara pretplati sačuvaj poslušaj natisni komentarji dalintis dalinkis "
    "kopijuoti nuoroda klausyti spausdinti komentarai prenumeruoti dalīties kopēt klausīties drukāt "
    "komentāri kopeeri kommentaarid shpërndaj kopjo dëgjo printo komente paylaş kopyala kopyalandı "
    "takip dinle yazdır yorum yorumlar yorumla bağlantıyı kaydet paylaşın izləyin bagikan bagikannya "
    "tautan dengarkan cetak komentar berlangganan kongsi pautan ibahagi kopyahin shiriki nakili "
    "kiungo sikiliza kopieër luister κοινοποίηση μοιραστείτε μοιράσου αντιγραφή σύνδεσμος "
    "ακολουθήστε εκτύπωση σχόλια σχόλιο εγγραφή ακούστε поделиться скопировать копировать ссылку "
    "ссылка подписаться подписывайтесь подписка распечатать комментарии комментариев комментировать "
    "слушать послушать сохранить избранное поділитися поширити скопіювати посилання підписатися "
    "підписатись роздрукувати друкувати коментарі коментарів слухати зберегти сподели споделете "
    "копирай линк последвайте последвай абонирай принтирай коментари коментара копирај штампај "
    "подели запрати сачувај претплати следи коментар გაზიარება კოპირება კომენტარი կիսվել "
    "պատճենել شارك مشاركة متابعة تابع طباعة اطبع تعليق تعليقات التعليقات نسخ الرابط رابط استمع اشترك "
    "اشتراك إعجاب غرد واتساب فيسبوك تويتر تليجرام تيليجرام إكس إرسال اشتراک اشتراک‌گذاری چاپ کپی "
    "لینک کوتاه نظرات ذخیره ارسال عضویت بزرگنمایی تلگرام دنبال شیئر کاپی لنک فالو تبصرے تبصرہ پرنٹ "
    "سبسکرائب سنیں شئیر שתפו שתף שיתוף הדפסה הדפס תגובות תגובה העתק קישור עקבו האזינו שלח שלחו הרשמה "
    "शेयर शेअर सेयर कॉपी कापी लिंक फॉलो फलो टिप्पणी टिप्पणियां प्रतिक्रिया कमेंट कॉमेंट कमेंट्स "
    "प्रिंट सब्सक्राइब सुनें सुनिए जुड़ें डाउनलोड बुकमार्क करें শেয়ার কপি লিংক লিঙ্ক ফলো মন্তব্য "
    "প্রিন্ট সাবস্ক্রাইব শুনুন করুন অনুসরণ શેર કોપી લિંક ફોલો ટિપ્પણી કોમેન્ટ કરો ਸਾਂਝਾ ਸ਼ੇਅਰ ਕਾਪੀ "
    "ਲਿੰਕ ਟਿੱਪਣੀ ਕਰੋ பகிர் பகிர பகிர்க பகிரவும் நகலெடு இணைப்பு கருத்து கருத்துகள் கருத்துக்கள் "
    "பின்தொடர அச்சிடு షేర్ కాపీ లింక్ ఫాలో వ్యాఖ్యలు కామెంట్ చేయండి ಶೇರ್ ಹಂಚಿಕೊಳ್ಳಿ ಕಾಪಿ ಲಿಂಕ್ ಫಾಲೋ "
    "ಕಾಮೆಂಟ್ ಮಾಡಿ ഷെയർ പങ്കിടുക ലിങ്ക് കോപ്പി ഫോളോ ചെയ്യുക കമന്റ്".split()
)
# The same where the word alone may be a name, or part of one.
PHRASES = frozenset(
    "like|likes|save|tweet|report|reply|link|merken|empfehlen|teilen|suivre|réagissez|assine|"
    "copia|copia link|copia il link|segui|salva|stampa|delen|deel|volg|dela|följ|spara|"
    "skriv ut|tipsa|del|del artikel|kopier|kopier link|kopier lenke|følg|gem|jaa|seuraa|tilaa|lataa|zapisz|"
    "tisk|diskuse|diskusia|link másolása|komment|mentés|prati|slušaj|spremi|deli|shrani|sledi|sekti|sekot|"
    "jaga|jälgi|kuula|prindi|telli|ndiq|abone|abone ol|izlə|çap|salin|salin link|ikuti|"
    "simpan|chia sẻ|sao chép|sao chép liên kết|theo dõi|nghe|bình luận|đăng ký|lưu|fuata|maoni|друк|печать|"
    "слушай|حفظ|نظر|دیدگاه|פייסבוק|טוויטר|וואטסאפ".split("|")
)
# Scripts that put no space between words: what no name has in it.
UNSPACED = re.compile(
    r"微博|微信|空间|朋友圈|구독|공유|댓글|링크|복사|스크랩|팔로우|좋아요|인쇄|기사원문|기사\s?보기|더\s?보기|글자크기|分享|评论|評論|收藏|订阅|訂閱|关注|關注|复制|複製|链接|連結|"
    "打印|列印|点赞|點讚|转发|轉發|举报|檢舉|字号|字號|"
    "シェア|ツイート|フォロー|コメント|コピー|リンク|保存|印刷|登録|購読|ブックマーク|いいね|通報|"
    r"แชร์|คัดลอก|ลิงก์|ลิงค์|ติดตาม|ความคิดเห็น|คอมเมนต์|พิมพ์(?![\u0e00-\u0e7f])|บันทึก|สมัครสมาชิก|"
    "ແບ່ງປັນ|ຕິດຕາມ|ចែករំលែក|តាមដាន|မျှဝေ|ဝေမျှ"
)


def is_button(text: str) -> bool:
    """Tell whether a text is what a button says, or has a word that only buttons have.

    >>> is_button("Copia link"), is_button("कॉपी लिंक"), is_button("공유하기"), is_button("Jane Roe")
    (True, True, True, False)
    """
    words = _plain(text)
    return (
        not WORDS.isdisjoint(words.split())
        or words in PHRASES
        or (not text.isascii() and UNSPACED.search(text) is not None)
    )


def without_buttons(name: str) -> str:
    """Return a name without the words of buttons behind its first two words.

    >>> without_buttons("Ana Silva Seguir")
    'Ana Silva'
    """
    words = name.split()
    while len(words) > MIN_NAME and _plain(words[-1]) in WORDS:
        del words[-1]
    return " ".join(words)


def _plain(text: str) -> str:
    """Return a text in lower case, and in the one spelling that words of Indian scripts have here."""
    return text.lower() if text.isascii() else normalize("NFC", text.replace("İ", "i")).casefold()
