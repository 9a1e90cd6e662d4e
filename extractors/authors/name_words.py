"""Name words: the words around people's names in bylines, in many languages."""

from __future__ import annotations

import re

from extractors.authors.name_affixes import DEGREES
from extractors.likeness import fold

# What stands for an outlet's own people, or for a system's: no person, and no name of an organisation.
NOBODY = frozenset(
    "admin administrator root user editor editors webmaster guest unknown anonymous no none null "
    "undefined author redaktor редактор "
    "authors name test default wordpress wp blog site press newsdesk contributor contributors "
    "writer staff team "
    "sponsored advertorial content marketing "
    "communications kommunikation comunicación communication support info "
    "redacteur redaktion redaktionen redaktør "
    "redactie "
    "columnist columnists "
    "web sub managing chief deputy special our reporter correspondent staffer "
    "redacción redazione redação redakcja redakce редакция редакція rédaction writers desk "
    "toimitus szerkesztőség redakcija редакција редакцията σύνταξη redaksi מערכת تحریریه डेस्क "
    "redakcia redacția redactia redacció redaksjonen toimetus redaksia redaksiya redaksiyası tahririyat "
    "ritstjórn рэдакцыя რედაქცია խմբագրություն التحرير هيئة أسرة ڈیسک ডেস্ক டெஸ்க் biên tập ban đội ngũ "
    "編集部 编辑部 編輯部 スタッフ 小编 小編 本站 本网 本網 本报讯 本報訊 "
    "autor autorin auteur autore автор gast gastautor gastautorin invité invitado convidado ospite "
    "편집국 편집부 온라인뉴스팀 กองบรรณาธิการ "
    # correspondents without a name
    "প্রতিনিধি প্রতিবেদক নিজস্ব বিশেষ সংবাদদাতা নিউজ संवाददाता प्रतिनिधि प्रतिनिधी वार्ताहर विशेष हमारे समाचारदाता न्यूज "
    "பிரதிநிதி நிருபர் செய்தியாளர் செய்திப்பிரிவு ప్రతినిధి విలేకరి ಪ್ರತಿನಿಧಿ ವರದಿಗಾರ ലേഖകൻ ലേഖിക സ്വന്തം પ્રતિનિધિ "
    "ഡെസ്ക് ಡೆಸ್ಕ್ డెస్క్ ડેસ્ક ਡੈਸਕ ඩෙස්ක් വെബ് ವೆಬ್ వెబ్ વેબ वेब ওয়েব வெப் ਵੈੱਬ ویب ഓൺലൈൻ ಆನ್‌ಲೈನ್ ఆన్‌లైన్ "
    "نمائندہ خصوصی نامہ نگار رپورٹر اسٹاف مراسل محرر المحرر خبرنگار ผู้สื่อข่าว phóng viên pv ctv muhabiri".split()
)
# "de notre envoyée spéciale": the outlet's own, and nobody by name.
OWN_CORRESPONDENT = re.compile(
    r"(?<!\w)(?:notre|nostr[oa]|nuestr[oa]|noss[oa]|unsere[mrn]|onze|naszego|нашего|нашої)\s(?:\w+\s)?"
    r"(?:envoyée?|correspondante?|inviat[oa]|corrispondente|corresponsal|correspondente|enviad[oa]|"
    r"\w*(?:korrespondent|mitarbeiter|redaktion|redakteur)(?:in)?(?:en)?|verslaggever|correspondent|redacteur|"
    r"korespondenta|корреспондента|кореспондента)(?!\w)",
    re.I,
)
# What systems write where they know nobody, the names of the users that they are set up with, and of the
# section that they file under where none is chosen, which stands beside.
NOBODY_AT_ALL = frozenset(
    fold(phrase)
    for phrase in (
        "lorem ipsum|web producer|digital producer|theme author|"
        "no author|unknown|unknown author|anonymous|none|null|undefined|n a|guest|admin|"
        "administrator|"
        "super utilisateur|super usuario|super benutzer|super utente|супер пользователь|siteadmin|cms admin|"
        "administrador|administrateur|amministratore|super user|superuser|superadmin|sysadmin|root|"
        "webmaster|wpadmin|wp admin|site admin|web admin|webadmin|админ|администратор|адмін|адміністратор|"
        "管理员|管理員|管理者|관리자|운영자|uncategorized|uncategorised|allgemein|unkategorisiert|"
        "non classé|sin categoría|"
        "sin categorizar|sem categoria|senza categoria|geen categorie|niet gecategoriseerd|ukategorisert|"
        "ikke kategoriseret|okategoriserade|luokittelematon|bez kategorii|nezařazené|nezaradené|"
        "egyéb kategória|fără categorie|без рубрики|без категорії|без категория|genel|kategorisiz|غير مصنف|"
        "ללא קטגוריה|ไม่มีหมวดหมู่|未分类|未分類|미분류"
    ).split("|")
)
# Places that are written as names of people are, and stand beside dates.
PLACES = frozenset(
    (
        "united kingdom|united states|united nations|united arab emirates|new zealand|south africa|"
        "south korea|north korea|south sudan|hong kong|saudi arabia|sri lanka|costa rica|puerto rico|"
        "el salvador|ivory coast|sierra leone|burkina faso|cape verde|czech republic|dominican republic|"
        "northern ireland|new york|new york city|new jersey|new mexico|new hampshire|new delhi|"
        "new orleans|new england|north carolina|south carolina|north dakota|south dakota|west virginia|"
        "rhode island|los angeles|san francisco|san diego|san antonio|san jose|san juan|san salvador|"
        "santa fe|las vegas|salt lake city|kansas city|mexico city|panama city|kuwait city|cape town|"
        "tel aviv|abu dhabi|kuala lumpur|phnom penh|addis ababa|buenos aires|sao paulo|são paulo|"
        "rio de janeiro|santo domingo|porto alegre|belo horizonte|ho chi minh city|latin america|"
        "north america|south america|central america|middle east|western australia|south australia|"
        "new south wales|british columbia|nova scotia|asia pacific|south east asia|estados unidos|"
        "reino unido|nueva york|nueva zelanda|nova york|nova iorque|nova zelândia|corea del sur|"
        "corea del norte|arabia saudita|arabia saudí|états unis|royaume uni|nouvelle zélande|"
        "corée du sud|stati uniti|regno unito|nuova zelanda|vereinigte staaten|vereinigtes königreich|"
        "verenigde staten|verenigd koninkrijk|stany zjednoczone|wielka brytania|spojené státy|"
        "förenta staterna"
    ).split("|")
)
# Users' names of whole offices, with figures behind them that systems add.
MAILBOXES = frozenset(
    "user usuario usuário utilisateur utente benutzer nutzer gebruiker bruger bruker användare käyttäjä "
    "użytkownik uživatel felhasználó utilizator пользователь kullanıcı pengguna 用户 用戶 사용자 "
    "contact contacto contato contatto kontakt contactus kontakta yhteys iletisim info informacion office "
    "mail email support hello hallo hola web blog site wordpress editor test demo "
    "desk webdesk newsdesk onlinedesk digitaldesk newsroom news webteam newsteam staff reporter webeditor "
    "newseditor contributor author writer redaktion onlineredaktion redaktor redaktør redaktör redactie "
    "redaccion redacao redazione redaction redakcja redakce redakcia toimitus szerkeszto editorial "
    "editores редактор редакция корреспондент автор muhabir editör haber redaksi wartawan penulis "
    "编辑 小编 記者 记者 기자".split()
)
# Such a user whose name is made of the outlet's or the system's.
ADMIN = re.compile(r"(\w{4,}?)[-_.]?admin(?:istrator)?|admin[-_.]?(\w{4,})", re.I)
SHORT_ADMIN = re.compile(r"([^\W\d_]{2,3})[-_.]?admin\d*", re.I)  # with the outlet's initials, 'dsadmin'
SYSTEMS = ("wordpress", "website", "joomla", "drupal", "typo3", "blog")
# Words of buttons, menus and sentences: no part of a name on a printed page.
UNNAMED = frozenset(
    fold(word)
    for word in "view page pages log login logout out in sign terms use list member members our your my the "
    "this that these "
    "full bio read more less learn about subscribe menu search archive archives category categories "
    "comment "
    "comments share follow home contact privacy policy cookie cookies newsletter video videos photo photos "
    "gallery link links article articles post posts story stories latest related popular top best new news "
    "how why what when where who is are was were has have not all any other next previous "
    "back close "
    "open show hide download print email save sponsored advertisement ad ads mins minutes "
    "reading time "
    "updated published last first free get buy shop deals offers here there no yes author authors profile "
    "copyright "
    "alle mehr lesen weiter zur zum über uns anmelden suche kontakt impressum teilen drucken sagt uhr "
    # behind 'author' or 'reporter': 'about the author', "reporter's notes", 'press card'
    "简介 簡介 介绍 介紹 手记 手記 观察 觀察 调查 調查 专栏 專欄 主页 主頁 证 站 节 節 会 會 "
    "授权 授權 授权转载 文章 其他文章 最新文章 更多文章 全部文章 专访 專訪 连线 連線 热线 述评 团队 團隊 "
    "粉丝 粉絲 关注 關注 园龄 评论 評論 点赞 按讚 收藏 推荐 推薦 "
    "探访 走访 暗访 实探 现场 现场报道 来源 來源 "
    "oluşturulma tarihi yazıları থেকে 페이지 "
    "コラム 社説 速報 ニュース نشر نشرت القراءات المشاهدات "
    # how often a page was seen, and what a reader may set
    "views viewed hits visits reads aufrufe zugriffe gelesen vues visualizações visualizaciones "
    "visualizzazioni lecturas visitas leituras letture weergaven visningar visninger lukukertaa "
    "wyświetleń odsłon zobrazení "
    "zhlédnutí přečteno prečítané megtekintés vizualizări afișări προβολές просмотров просмотры просмотра "
    "прочтений переглядів перегляди прегледа прегледи pregleda ogledov okunma görüntülenme dilihat "
    "조회 조회수 צפיות مشاهدة مشاهدات بازدید "
    "preferences settings options display information disclosure agreement clicking continue "
    "metrics cited visited followers suggest woche tages monats jahres week "
    # documents of offices, which have numbers
    "pressemitteilung pressemitteilungen medienmitteilung presseinformation pressmeddelande pressemelding "
    "pressemeddelelse persbericht perscommuniqué comunicado comunicato communiqué komunikat közlemény "
    "lehdistötiedote tiedote közleménye amtsblatt drucksache rundschreiben boletín boletim bollettino "
    # to go on reading
    "devamı haberin czytaj dalej więcej čtěte čítajte läs читать далее читати далі tovább citește "
    "summary takeaways highlights overview introduction background points release faq conclusion "
    "plus lire voir tous accueil más leer ver todos inicio più leggi tutti meer lees ja nein".split()
)
# Words of a page that behind a 'By' and a first name are last names: Larry Page, George Best.
LAST_NAMES = frozenset("best first hand home last less link more page read reading story".split())
CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue "
    "wed thu fri "
    "sat sun januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag "
    "freitag "
    "janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero "
    "marzo abril "
    "mayo junio julio agosto septiembre octubre noviembre diciembre".split()
)
# How a line that credits somebody may begin before its 'by'.
WORKS = (
    "this|dieser|an?|ein|eine|einen|un|une|una|uma|text|texte|texto|testo|tekst|beitrag|blog|blogbeitrag|"
    "kolumne|kommentar|"
    "artikel|article|artículo|artigo|articolo|post|posted|published|publiziert|geschrieben|eingestellt|"
    "gespeichert|erstellt|verfasst|veröffentlicht|zeige|zeigt|alle|view|all|more|weitere|mehr|story|"
    "stories|"
    "review|interview|analysis|analyse|opinion|column|report|reported|reporting|written|submitted|created|"
    "gastbeitrag|reportage|recherche|enviado|enviada|publicado|escrito|scritto|pubblicato|geplaatst|"
    "skrevet|"
    "skriven|guest|special|words|entrevista|entretien|chronique|tribune|toutes?|tous|todos|tutti|from|mit"
)
# After a name, told apart from it by a comma, a dash or brackets: what the person does.
JOBS = (
    "reviewer|tester|maintainer|moderator|gardener|principal|technologist|editor|reporter|correspondent|writer|journalist|columnist|author|producer|director|manager|analyst|"
    "contributor|critic|fellow|professor|chief|officer|head|founder|ceo|cto|cmo|president|partner|attorney|"
    "strategist|specialist|expert|consultant|engineer|researcher|scientist|lecturer|coach|"
    "copywriter|blogger|photographer|intern|freelance|assistant|associate|senior|staff|"
    "tutor|teacher|registrar|curator|archivist|librarian|historian|solicitor|barrister|lawyer|counsel|"
    "surveyor|accountant|economist|architect|designer|planner|advis[eo]r|coordinator|instructor|"
    "technician|physician|surgeon|dietitian|nutritionist|pharmacist|veterinarian|midwife|"
    "counsell?or|psychiatrist|chemist|physicist|educator|illustrator|animator|"
    "horticulturist|horticulturalist|arborist|botanist|realtor|broker|inspector|contractor|electrician|practitioner|"
    "organizer|organiser|sommelier|barista|doula|advocate|ambassador|volunteer|student|vp|"
    f"emeritus|profesor\\w*|{DEGREES}|"
    "redakteur\\w*|reporterin|korrespondent\\w*|autor|autorin|journalistin|chefredakteur\\w*|leiter\\w*|"
    "volontär\\w*|ressortleiter\\w*|kolumnist\\w*|"
    "rédact\\w+|journaliste|correspondant\\w*|chef|envoyé\\w*|chroniqueu\\w+|"
    "periodista|redactora?|corresponsal|editora|jefe|directora?|colaborador\\w*|jornalista|repórter|"
    "giornalista|redattore|redattrice|inviato|direttore|"
    "verslaggever|redacteur|correspondent|journalist\\w*|reporter\\w*|"
    "dziennikar\\w+|redaktor\\w*|reportér\\w*|редактор|журналист|корреспондент|обозреватель|muhabir|"
    "editör|yazarı|"
    "enviad[ao]|corrispondente|correspondente|collaboratrice|inviata|"
    "novinář\\w*|novinár\\w*|novinar\\w*|újságíró|szerkesztő|rovatvezető|munkatárs|"
    "jurnalist\\w*|"
    "corespondent\\w*|žurnalist\\w*|ajakirjanik|δημοσιογράφος|συντάκτ\\w+|ανταποκρι\\w+|журналіст\\w*|"
    "журналистка|кореспондент\\w*|репортер\\w*|новинар\\w*|дописник\\w*|оглядач\\w*|gazeteci|wartawan|"
    "jurnalis|"
    "թղթակից|լրագրող|ჟურნალისტი|რეპორტიორი|тілші|кабарчы|muxbir|сэтгүүлч|сурвалжлагч|blaðamaður|fréttamaður|"
    "kazetaria|erredaktorea|iriseoir|newyddiadurwr|gohebydd|ġurnalist|gazetare?|muxbiri|"
    "mwandishi|phóng viên|ผู้สื่อข่าว|مراسل\\w*|صحفي\\w*|صحافي\\w*|كاتب\\w*|"
    "أستاذ\\w*|باحث\\w*|أكاديمي\\w*|محامي\\w*|طبيب\\w*|خبرنگار|نویسنده|صحافی|نمائندہ|"
    "כתבת?|עיתונאית?|פרשנ\\w*|"
    "פסיכולוג\\w*|פסיכיאטר\\w*|חוקרת?|מרצה|רופאה?|דוקטורנטי?ת?|"
    "संवाददाता|पत्रकार|रिपोर्टर|প্রতিবেদক|সাংবাদিক|নিজস্ব|செய்தியாளர்|நிருபர்|"
    "développeu\\w+|desarrollador\\w*|desenvolvedor\\w*|"
    "sviluppat\\w+|programist\\w*|ingénieure?|ingenier[oa]|engenheir[oa]|ingegnere|ingenieur\\w*|inżynier\\w*|"
    "инженер\\w*|разработчи\\w+|розробни\\w+|mühendis\\w*|geliştirici|مهندس|מהנדסת?|"
    "記者|编辑|編集委員|編集長|論説委員|教授|准教授|評論家|"
    "设[计計][师師]|設[计計][师師]|研究[员員]|评[论論][员員]|評[论論][员員]|"
    "기자|논설위원|특파원|교수|변호사|평론가|칼럼니스트|"
    "korespondent\\w*|dopisni\\w+|tudósító|nhà báo|kirjeenvaihtaj\\w+|toimetaja|žurnālist\\w*|mwanahabari|"
    "روزنامه\\S?نگار|yazar"
)
# What such words end with that are put together of several.
JOB_ENDS = (
    "therapist|ologist|redaktør|redaktör|reporter|toimittaja|entwickler(?:in)?|エンジニア|ライター|デザイナー|研究員|工程[师師]|分析[师師]|"
    "엔지니어|개발자|디자이너|연구원"
)
# The same as those in the next two, in languages with fewer newsrooms, before a colon: pictures and sources.
_RARE_LABELS = (
    "լուսանկար|լուսանկարը|լուսանկարները|ფოტო|сурет|сүрөт|surat|гэрэл зураг|фото зураг|ඡායාරූප|"
    "ඡායාරූපය|ဓာတ်ပုံ|រូបភាព|រូបថត|ພາບ|ፎቶ|sawir|sawirro|hoto|hotuna|llun|lluniau|grianghraf|"
    "grianghraif|pictiúr|argazkia|argazkiak|ritratt|ritratti|ljósmynd|ljósmyndir|mynd|myndir|"
    "picha|ਤਸਵੀਰ|ਫੋਟੋ|તસવીર|ફોટો|ఫొటో|ఫోటో|ಚಿತ್ರ|ಫೋಟೋ|ചിത്രം|ഫോട്ടോ|ଫଟୋ|छायाचित्र|تصویر|"
    "تصاویر|وێنە|انځور|фота|şəkil|աղբյուր|աղբյուրը|წყარო|дереккөз|булак|manba|эх сурвалж|"
    "මූලාශ්‍රය|ရင်းမြစ်|ប្រភព|ແຫຼ່ງຂ່າວ|ምንጭ|foinse|ffynhonnell|iturria|heimild|chanzo|ਸਰੋਤ|"
    "સ્ત્રોત|మూలం|ಮೂಲ|അവലംബം|ସୂତ୍ର|mənbə|крыніца|سەرچاوە|سرچینه"
)
# Lines that credit others than the authors.
OTHER_CREDIT = (
    "reviewed|medically reviewed|(?:checked|verified|approved|powered) by|(?:vérifié|relu|propulsé) par|"
    "(?:geprüft|gegengelesen) von|(?:revisado|verificado) por|(?:verificato|rivisto) da|"
    "(?:gecontroleerd|nagekeken) door|发布于|發佈於|发表于|發表於|"
    "photo|photos|photography|photograph|image|images|picture|pictures|"
    "illustration|illustrated|"
    "graphic|video|"
    "edited|editing|fact[- ]checked|fact[- ]check|translat|produced|designed|"
    "foto|fotos|fotograf|bild|bilder|grafik|illustrationen|übersetz|redigiert|lektorat|"
    "photographie|crédit|traduit|traduction|foto de|fotografía|imagen|traduc|ilustraci|imagem|tradu[zç]|"
    "(?:edi[cç][aã]o|edición)(?=\\s?[:–-]|$)|"
    "foto di|immagine|tradotto|vertal|beeld|fotografie|fotografi|översätt|oversat|kuva|zdjęci|tłum|překlad|"
    "фото|перевод|редактор|fotoğraf|çeviri|صورة|ترجمة|תרגום|צילום|摄影|攝影|翻译|翻譯|編輯|编辑|責任編輯|责任编辑|责编|"
    "撮影|写真|翻訳|사진|번역|source|quelle|fuente|fonte|credit|"
    "来源|來源|出典|提供|출처|편집|責編|校对|审核|图|圖|ภาพ|снимк|світлин|φωτο|صور|تصوير|عکس|תמונ|עריכה|"
    "(?:(?:press |media |news )?contacts?|contact presse|(?:presse)?kontakt|contacto|contato|contatt[oi]|"
    "контакты?|yhteystiedot|iletişim|επικοινωνία|للتواصل|문의)\\s?[:：]|"
    "फोटो|ছবি|படம்|editors?\\s?[:：]|(?:editor|redaktur)\\s(?-i:[A-Z]\\w+\\s[A-Z]\\w+)$|"
    f"(?:{_RARE_LABELS})\\s?[:៖፦՝]|"
    "(?:kuvat|kuvaaja|fotó|slika|fotografija|ảnh|picha|ljósmynd|gambar|editör|kaynak|źródło|zdroj|forrás|"
    "surs[aă]|източник|πηγή|источник|джерело|izvor|извор|vir|المصدر|מקור|منبع|स्रोत|সূত্র|ماخذ|ที่มา|nguồn|"
    "sumber|lähde|kilde|källa|bron|allikas|avots|šaltinis|burimi|mənbə)\\s?[:：]"
)
# Before a colon, in a line of its own: who took the picture, who edited, which agency or paper it is from.
LINE_LABELS = (
    f"{_RARE_LABELS}|"
    "edición|edição|edizione a cura|biên tập|edited|edited by|édité par|"
    "edité par|video|vidéo|vídeo|видео|відео|"
    "文章来源|文章來源|图片来源|圖片來源|画像|画像提供|写真提供|사진제공|자료제공|이미지|"
    "source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|bron|källa|kilde|lähde|źródło|zdroj|forrás|sursa|"
    "sursă|източник|πηγή|источник|джерело|izvor|извор|vir|kaynak|المصدر|מקור|منبع|स्रोत|সূত্র|ماخذ|ที่มา|nguồn|"
    "sumber|allikas|avots|šaltinis|来源|來源|出典|출처|"
    "image|images|imágenes|imagen|imagem|imagens|immagini|"
    "foto|fotos|photo|photos|photo credit|photo credits|image credit|image credits|photo source|image source|"
    "featured image|featured image credit|cover image|cover photo|header image|lead image|crédit photo|"
    "bild|bilder|kuva|kuvat|beeld|"
    "zdjęcie|zdjęcia|fotó|slika|фото|снимка|снимки|φωτογραφία|φωτογραφίες|fotoğraf|صورة|تصوير|צילום|عکس|फोटो|ছবি|ภาพ|ảnh|写真|사진|"
    "图片|图源|editor|редактор|editör|संपादन|সম্পাদনা|redaktur|編輯|编辑|責任編輯|责任编辑|责编|校对|审核|監製"
)
# Behind an author's name, without a comma: who took the pictures.
PICTURES = (
    "fotos?|foto's|photos?|pictures|photographs|photographies|bild|bilder|beeld|kuvat?|zdjęcia|фото|fotoğraf|snímky|사진|写真|撮影|攝影|"
    "摄影|ภาพ|ảnh|صور|تصوير|צילום|צילומים"
)
# Behind an author's name, without a comma: that the text is theirs.
WROTE = frozenset("text tekst teksti texte texto testo".split())
# Small words inside names that stay in lower case.
PARTICLES = frozenset(
    "van von der den de del della di da dos das do du la le el los las al bin ibn ben bint abu ter ten te "
    "zu zum zur y e "
    "dela dello delle degli af av i san st saint mac mc o d l v wa".split()
)
