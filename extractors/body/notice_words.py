"""Notice words: what lines say that a site prints with every article: how long it takes to read, where it was
printed from, what may be done with it, and what stands in the place of an embed without consent."""

from __future__ import annotations

# Before the number of minutes.
READING_LABELS = (
    "reading time|read time|time to read|lesezeit|lesedauer|temps de lecture|durée de lecture|"
    "tiempo de lectura|temps de lectura|tempo di lettura|tempo stimato di lettura|tempo de leitura|leestijd|"
    "lästid|læsetid|lesetid|lukuaika|lestími|czas czytania|doba čtení|délka čtení|čas čítania|olvasási idő|"
    "timp de citire|timp de lectură|време за четене|время чтения|час читання|час чытання|vrijeme čitanja|"
    "vreme čitanja|време читања|čas branja|χρόνος ανάγνωσης|okuma süresi|oxuma müddəti|وقت القراءة|"
    "مدة القراءة|"
    "زمان مطالعه|זמן קריאה|पढ़ने का समय|読了時間|読了目安|阅读时间|预计阅读|閱讀時間|읽는 시간|"
    "thời gian đọc|waktu baca|waktu membaca|masa membaca|เวลาอ่าน|skaitymo laikas|lasīšanas laiks|lugemisaeg|"
    "muda wa kusoma"
)
# Behind it.
READING_UNITS = (
    "min(?:ute)?s?\\.? read|min(?:uten)?\\.? (?:lesezeit|lesedauer)|min(?:utes)?\\.? de lecture|"
    "min(?:utos|uts)?\\.? de lectura|min(?:uti)?\\.? di lettura|min(?:utos)?\\.? de leitura|"
    "min(?:uten)?\\.? leestijd|min(?:uter)?\\.? läs(?:ning|tid)|"
    "min(?:utters)?\\.? (?:læsetid|lesetid|læsning)|"
    "min\\.? lukuaika|min(?:ut)?\\.? czytania|min(?:ut)?\\.? (?:čtení|čítania|čitanja|branja)|"
    "perc(?:es)? olvas(?:ás|mány)|min(?:ute)?\\.? de citi[tr]e?|мин(?:ут|ути)?\\.? (?:чтения|четене|читања)|"
    "хв(?:илин)?\\.? читання|λεπτά ανάγνωσης|dk\\.? okuma|dakikal[ıi]k okuma|دق(?:ائق|يقة) (?:قراءة|للقراءة)|"
    "דקות קריאה|मिनट (?:में )?पढ़ें|分で読め|分钟阅读|分鐘閱讀|분 읽기|phút đọc|menit (?:baca|membaca)"
)
# That the writer gains nothing by the story, in the words of a network of scholars' newsrooms; how a site
# makes its stories, where more of them are, and what stands for an embed or a text that is not there yet.
DISCLOSURES = (
    ("own shares in",),
    r".{0,90}\bdo(?:es)? not work for,? (?:or )?consult(?: to)?,? (?:or )?own shares in",
), (
    ("ne possède",),
    r".{0,90}\bne travaillent? pas, ne conseillent? pas, ne possède(?:nt)? pas de parts",
), (
    ("posee acciones", "poseen acciones"),
    r".{0,90}\bno reciben? salario,? ni ejercen? labores de consultoría,? ni poseen? acciones",
), (
    ("possui ações", "possuem ações"),
    r".{0,90}\bnão prestam? consultoria, trabalham?, possu(?:i|em) ações",
), (
    ("memiliki saham",),
    r".{0,90}\btidak bekerja, menjadi konsultan, memiliki saham",
), (
    ("ai engine", "ai tools"),
    r".{0,60}\b(?:is|are) using an ai (?:engine|tools?) to help",
), (
    ("stronie głównej",),
    r"\W{0,3}więcej .{0,60}\b(?:znajdziesz|przeczytasz) na stronie głównej",
), (
    ("externe",),
    r"\W{0,3}(?:an dieser stelle|hier) find\w+ (?:sie|du|ihr) (?:einen )?externe",
), (
    (" access",),
    r".{0,70}while we (?:are )?(?:check|verify)(?:ing)? (?:your )?access",
)  # fmt: skip
# Where the article appeared, which blogs add to it in their feeds: its title, then the blog's name.
FEED_FOOTERS = (
    (
        ("appeared first on", "first appeared on"),
        r"the (?:post|article) .+ (?:appeared first|first appeared) on ",
    ),
    (("zuerst auf",), r"der beitrag .+ erschien zuerst auf "),
    (("en premier sur",), r"l[’']article .+ est apparu en premier sur "),
    (("primero en",), r"la entrada .+ (?:se publicó|aparece) primero en "),
    (("proviene da",), r"l[’']articolo .+ proviene da "),
    (("apareceu primeiro em",), r"o post .+ apareceu primeiro em "),
    (("eerst op",), r"het bericht .+ verscheen eerst op "),
    (("först upp på",), r"inlägget .+ dök först upp på "),
    (("først på", "først op på", "først opp på"), r"indlægget .+ blev først |innlegget .+ dukket først "),
    (("pochodzi z serwisu",), r"artykuł .+ pochodzi z serwisu "),
    (("сначала на",), r"сообщение .+ появил[иа]с[ья] сначала на "),
)
# How old the article is, which a script or the server prints above it.
AGED_WORDS = (
    "article is", "story is", "post is", "content is", "artikkelen er", "saken er", "artikel er",
    "artiklen er", "artikeln är", "nyheten är", "artikel ist", "beitrag ist", "text ist", "article date",
    "article a", "artículo tiene", "noticia tiene", "artigo tem", "notícia tem", "matéria tem", "articolo",
    "artikel is", "bericht is", "artikkeli on", "juttu on", "artykuł", "článek je", "článok je", "cikk",
    "この記事は",
)  # fmt: skip
AGED = (
    r"this (?:article|story|post|content) is (?:now )?(?:more than|over|at least) [\w-]+ (?:years?|months?)"
    r" old"
    r"|(?:denne )?(?:artikkelen|saken) er (?:mer enn|over) \w+ (?:år|måneder?) gam(?:mel|le)"
    r"|(?:denne )?(?:artikel|artiklen) er (?:mere end|over) \w+ (?:år|måneder?) gammel"
    r"|(?:den här )?(?:artikeln|nyheten) är (?:mer än \w+ (?:år|månader) gammal|äldre än \w+ (?:år|månader))"
    r"|dieser (?:artikel|beitrag|text) ist (?:mehr als|über|älter als|bereits|schon) .{1,20}"
    r"(?:jahre?|monate?)\b"
    r"|cet article (?:date de|a) plus d[e’'].{1,12}(?:ans?|mois)\b"
    r"|est[ea] (?:artículo|noticia) tiene más de \w+ (?:años?|meses)"
    r"|est[ea] (?:artigo|notícia|matéria) tem mais de \w+ (?:anos?|meses)"
    r"|questo articolo (?:ha|è stato pubblicato|risale a) (?:oltre|più di) \w+ (?:ann[oi]|mes[ei])"
    r"|dit (?:artikel|bericht) is (?:meer|ouder) dan \w+ (?:jaar|maanden?)"
    r"|tämä (?:artikkeli|juttu) on yli \w+ (?:vuotta|kuukautta) vanha"
    r"|ten artykuł (?:ma (?:ponad|więcej niż)|jest starszy niż) .{1,12}(?:lat|rok|miesi)"
    r"|tento (?:článek|článok) je starší (?:než|ako) .{1,12}(?:rok|let|měsíc|mesiac)"
    r"|ez a cikk (?:több mint|már) .{1,12}(?:éves|hónapos)"
    r"|この記事は(?:公開|掲載|最終更新日?)から.{1,8}(?:年|か月|ヶ月|カ月)|この記事は.{1,4}年以上前"
)
# What buttons of offers say before or behind a price.
OFFER = (
    "voir l[’']offre|voir le prix|profiter de l[’']offre|ver (?:la )?oferta|ver precio|ver promoção|"
    "zum angebot|"
    "zum shop|angebot ansehen|bekijk (?:de )?(?:deal|aanbieding|prijs)|naar (?:de )?aanbieding|"
    "vedi (?:l[’'])?offerta|vedi prezzo|se tilbud|se pris|se erbjudandet|katso tarjous|zobacz ofertę|"
    "sprawdź cenę|"
    "zobrazit nabídku|vezi oferta|satın al|fırsatı gör|see deal|view deal|check price|see price|get deal|"
    "buy now|shop now"
)
OFFER_WORDS = (
    "offre", "le prix", "ofert", "precio", "promoção", "angebot", "zum shop", "bekijk", "aanbieding",
    "offerta", "prezzo", "tilbud", "se pris", "erbjud", "tarjous", "cenę", "nabídku", "satın al", "fırsatı",
    "deal", "price", "buy now", "shop now",
)  # fmt: skip
# At the beginning of a line of a page made for paper.
PRINTED = (
    "this story was printed|this article was printed|this page was printed|printed from\\b|printed on\\b|"
    "original url\\b|article url\\b|url of this article\\b|url of this page\\b|article printed from\\b|"
    "story printed from\\b|ausgedruckt (?:von|am)\\b|"
    "gedruckt (?:von|am)\\b|original-url\\b|imprimé (?:depuis|le)\\b|url d[’']origine\\b|"
    "impreso (?:desde|el)\\b|"
    "url original\\b|stampato (?:da|il)\\b|url originale\\b|impresso (?:de|em)\\b|afgedrukt (?:van|op)\\b|"
    "utskriven (?:från|den)\\b|utskrift fra\\b|udskrevet (?:fra|den)\\b|tulostettu\\b|"
    "wydrukowano (?:z|dnia)\\b|"
    "vytištěno z\\b|nyomtatva\\b|распечатано с\\b|роздруковано з\\b|yazdırma tarihi\\b"
)
# What may not be done with a text, at the end of it: a word for taking it over, and one for that it is
# forbidden or needs leave.
REUSE = (
    ("subject to copyright",),
    r"th(?:is|e) (?:document|article|material|text) is subject to copyright\b",
), (
    ("may not be", "not be reproduced"),
    r"may not be (?:published|reproduced|copied|redistributed|republished)\b.{0,80}"
    r"\b(?:broadcast|rewritten|redistributed|distributed|transmitted|permission|consent)",
), (
    ("nachdruck", "weiterverbreitung", "vervielfältigung"),
    r"(?:nachdruck|weiterverbreitung|vervielfältigung|die verwendung).{0,100}"
    r"(?:nur mit|ohne|untersagt|verboten|nicht gestattet|genehmigung)",
), (
    ("reproduction", "reproduire"),
    r"(?:toute )?reproduction\b.{0,80}\b(?:interdite|sans autorisation|sans l[’']accord|est soumise)",
), (
    ("reproducción",),
    r"(?:queda |está )?(?:(?:totalmente )?prohibida (?:su |la |toda )?reproducción"
    r"|(?:su |la )?reproducción\b.{0,60}\bprohibida)",
), (
    ("reprodução",),
    r"(?:é |fica |está )?(?:(?:expressamente )?proibida a (?:sua )?reprodução"
    r"|(?:a )?reprodução\b.{0,60}\bproibida)",
), (
    ("riproduzione",),
    r"(?:è )?(?:vietata la riproduzione|la riproduzione\b.{0,60}\b(?:vietata|riservata))",
), (
    ("overname", "overgenomen", "gekopieerd"),
    r"(?:overname|niets uit deze|dit artikel mag|zonder (?:voorafgaande )?(?:schriftelijke )?toestemming)"
    r".{0,80}\b(?:overname|overgenomen|gekopieerd|verspreid|toestemming)",
), (
    ("kopiowanie", "rozpowszechnianie", "przedruk"),
    r"(?:kopiowanie|rozpowszechnianie|przedruk)\b.{0,120}\b(?:zabronion|bez (?:pisemnej )?zgody|zakazan)",
), (
    ("publikování", "šíření", "kopírování", "publikovanie", "šírenie"),
    r"(?:publikování|další šíření|kopírování|publikovanie|ďalšie šírenie|šírenie).{0,160}"
    r"\b(?:zakázán|bez (?:předchozího |predchádzajúceho )?(?:písemného )?souhlas|bez súhlas|zakázan)",
), (
    ("перепечатка", "копирование", "использование материалов", "цитирование"),
    r"(?:(?:полная |любая )?перепечатка|копирование|(?:любое )?использование материалов|цитирование)"
    r".{0,140}(?:запрещен|разрешен|допускается|только с|возможн|согласия|ссылк)",
), (
    ("передрук", "копіювання", "використання матеріалів", "цитування"),
    r"(?:(?:будь-яке )?(?:повний )?передрук|копіювання|(?:будь-яке )?використання матеріалів|цитування)"
    r".{0,140}(?:заборонен|дозволен|допускається|лише|тільки|посиланн|згоди)",
), (
    ("препечатване", "копирането", "възпроизвеждане"),
    r"(?:препечатване|копирането|възпроизвеждане).{0,120}(?:забранен|без|съгласие)",
), (
    ("preuzimanje", "prenošenje", "kopiranje", "преузимање"),
    r"(?:zabranjeno je |забрањено је )?(?:svako )?(?:preuzimanje|prenošenje|kopiranje|преузимање).{0,100}"
    r"(?:zabranjen|dozvoljen|dopušten|bez|забрањен|дозвољен|без)",
), (
    ("αναδημοσίευση", "αναπαραγωγή"),
    r"(?:απαγορεύεται|επιτρέπεται)\b.{0,60}(?:αναδημοσίευση|αναπαραγωγή)"
    r"|(?:η )?(?:αναδημοσίευση|αναπαραγωγή).{0,80}(?:απαγορεύεται|επιτρέπεται|χωρίς)",
), (
    ("preluarea", "reproducerea"),
    r"(?:preluarea|reproducerea)\b.{0,120}\b(?:interzis|permis|fără|acordul)",
), (
    ("informaciją", "informacijos", "kopijuoti"),
    r".{0,80}(?:informacij(?:ą|os)|kopijuoti).{0,140}(?:draudžiama|neleidžiama|sutikim)",
), (
    ("pārpublicē", "pārpublic"),
    r".{0,60}pārpublic\w+.{0,100}(?:aizliegt|atļauj|piekrišan|atļauts)",
), (
    ("kopeeri", "taasavalda", "levitami"),
    r".{0,60}(?:kopeeri|taasavalda|levitami)\w*.{0,100}(?:keelatud|loata|nõusolek)",
), (
    ("kopyalanamaz", "yayınlanamaz", "kullanılamaz", "çoğaltılamaz"),
    r".{0,160}(?:izinsiz|izin alınmadan|kaynak gösterilmeden).{0,80}"
    r"(?:kopyalanamaz|yayınlanamaz|kullanılamaz|çoğaltılamaz)",
), (
    ("نسخ", "إعادة نشر", "اقتباس", "بازنشر", "استفاده از"),
    r"(?:يمنع|يُمنع|يحظر|يُحظر|لا يجوز|لا يُسمح).{0,40}(?:نسخ|نشر|اقتباس)"
    r"|(?:بازنشر|استفاده از (?:مطالب|این)).{0,60}(?:ذکر منبع|بلامانع|مجاز)",
), (
    ("转载", "轉載", "转发"),
    r"(?:如需|未经|未經|本文|欢迎|歡迎|禁止|请勿|請勿).{0,30}(?:转载|轉載).{0,40}(?:注明|註明|授权|授權|联系|許可|追究|责任)?$",
), (
    ("sao chép", "dẫn nguồn"),
    r"(?:cấm|không được|nghiêm cấm|vui lòng).{0,30}(?:sao chép|dẫn nguồn)",
), (
    ("dilarang",),
    r"dilarang (?:keras )?(?:mengutip|memperbanyak|menyalin|mengambil|mengcopy|menyiarkan)",
), (
    ("ห้าม",),
    r"ห้าม(?:คัดลอก|ทำซ้ำ|นำ)",
)  # fmt: skip
# What stands in the place of a film or a post until the reader allows cookies: that it is to be seen, or
# cannot be. One of the words for cookies and consent is in the line, too.
PLACEHOLDERS = (
    r"to (?:view|see|show|display|watch|load) th(?:is|e) (?:content|video|post|tweet|embed|map|element)"
    r"|(?:this|the) (?:content|video|post|embed) (?:is|was|cannot|can[’']t|could not)\b"
    r"|we need your (?:permission|consent)|(?:allow|accept|enable) cookies to (?:view|see|continue|watch)"
    r"|(?:an dieser stelle|hier) (?:befindet sich|finden sie|steht|würde)"
    r"|um (?:diesen?|dieses) (?:inhalt|video|element|tweet|beitrag)\w* (?:zu sehen|anzu\w+|darzu\w+)"
    r"|(?:dieser|der|externer) (?:externe )?inhalt (?:wird|kann|ist)"
    r"|mit (?:ihrer|deiner) (?:zustimmung|einwilligung) (?:wird|werden)"
    r"|ich bin (?:damit )?einverstanden,? dass (?:mir )?(?:externe )?inhalte"
    r"|pour (?:afficher|visualiser|voir|consulter|regarder) (?:ce|cet|cette|le) \w+"
    r"|ce contenu (?:est bloqué|n[’']est pas|ne peut)"
    r"|para (?:ver|visualizar|mostrar|poder ver) (?:este|esta|el|la|o|a) \w+"
    r"|este (?:contenido|conteúdo) (?:se ha|no se|no está|está|não)"
    r"|per (?:visualizzare|vedere|guardare) (?:questo|questa|il|la) \w+|questo contenuto (?:è|non)"
    r"|(?:om|voor) (?:deze|dit|de|het) (?:inhoud|content|video|bericht|element|tweet)\b"
    r"|deze (?:inhoud|content) (?:kan|wordt|is)"
    r"|för att (?:se|visa|kunna se) (?:detta|det här|den här|innehållet)"
    r"|for at (?:se|vise|kunne se) (?:dette|denne|det)"
    r"|for å (?:se|vise|kunne se) (?:dette|denne|det)|(?:nähdäksesi|tämä sisältö|jotta voit (?:nähdä|katsoa))"
    r"|aby (?:zobaczyć|wyświetlić|obejrzeć) (?:tę|ten|to|tą)|(?:pro|pre) zobrazen(?:í|ie)\b"
    r"|tento obsah (?:je|nelze)"
    r"|(?:a|ez a) tartalom (?:megjelenítés|megtekintés)"
    r"|pentru a (?:vedea|vizualiza|afișa) (?:acest|conținutul)"
    r"|чтобы (?:увидеть|посмотреть|просмотреть)|щоб (?:побачити|переглянути)|за да видите|για να δείτε"
    r"|(?:da biste|kako biste) (?:vidjeli|videli|pogledali)|za (?:prikaz|ogled) (?:ovog|te|vsebine)"
    r"|bu içeriği (?:gör|izle)|(?:לצפייה|כדי לצפות) ב|لعرض هذا|لمشاهدة هذا"
)
CONSENTING = (
    "cookie", "куки", "evästee", "çerez", "עוגיות", "ملفات تعريف", "consent", "einwilligung", "zustimm",
    "datenschutz", "privacy settings", "personal data", "personenbezogen", "données personnelles",
    "datos personales", "dati personali", "dados pessoais", "persoonsgegevens", "personuppgifter",
    "personopplysning", "personoplysning", "henkilötie", "osobow", "osobní", "персональн", "kişisel veri",
)  # fmt: skip
