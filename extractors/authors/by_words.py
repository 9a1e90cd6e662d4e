"""By words: the words before, behind and between the names in bylines, in many languages."""

from __future__ import annotations

import re

from extractors.rare import rare

# Before the names, with nothing but space between.
BY = (
    "by|live reporting by|live coverage by|"
    "written by|posted by|published by|reported by|reporting by|story by|words by|text by|article by|"
    "created by|contributed by|submitted by|presented by|analysis by|opinion by|articles by|posts by|"
    "all posts by|all articles by|view all posts by|more by|more from|guest post by|authored by|"
    "author|authors|"
    "von|von unserem redakteur|von unserer redakteurin|von unserem reporter|von unserer reporterin|"
    "von unserem korrespondenten|von unserer korrespondentin|von unserem mitarbeiter|"
    "von unserer mitarbeiterin|"
    "ein artikel von|ein beitrag von|eine analyse von|ein kommentar von|ein gastbeitrag von|text von|"
    "interview von|verfasst von|geschrieben von|eingestellt von|eingetragen von|gespeichert von|"
    "publiziert von|"
    "autorin/autor|autoren|autorin|autor|alle beiträge von|artikel von|beitrag von|"
    "par|propos recueillis par|recueilli par|publié par|écrit par|rédigé par|texte par|article de|"
    "por|escrito por|publicado por|redactado por|texto de|"
    "di|a cura di|scritto da|pubblicato da|postato da|articolo di|"
    "matéria de|reportagem de|door|geschreven door|"
    "av|text av|skriven av|af|tekst af|skrevet af|skrevet av|tekst av|publisert av|"
    "publicerad av|dalla nostra inviata|dal nostro inviato|dal nostro corrispondente|articolo a cura di|"
    "dalla nostra corrispondente|door onze verslaggever|van onze verslaggever|door onze correspondent|"
    "van onze correspondent|van onze redacteur|"
    "kirjoittanut|przez|napisał|napisała|opracował|opracowała|oprac\\.|rozmawiał|rozmawiała|od|napsal|"
    "napsala|napísal|napísala|írta|scris de|publicat de|piše|pišu|пише|от|написал|написала|беседовал|"
    "беседовала|подготовил|подготовила|записал|записала|розмовляв|розмовляла|підготував|підготувала|"
    "записав|написав|автор|автори|авторы|аўтар|píše|napisao|napisala|pripremio|pripremila|kirjutas|parengė|"
    "parašė|sagatavoja|skrifað af|isinulat ni|sinulat ni|نوشته|به قلم|"
    "γράφει ο|γράφει η|γράφουν οι|γράφει|γραφει ο|γραφει η|γραφει|oleh|ditulis oleh|dilaporkan oleh|bởi|"
    "imeandikwa na|muallif|müəllif|"
    "بقلم|كتب|كتبت|מאת|द्वारा|লিখেছেন|记者|記者|本报记者|本報記者|本网记者|本刊记者|日报记者|晚报记者|晨报记者|早报记者|时报记者|商报记者|都市报记者|"
    "青年报记者|通讯员|글·사진|기자명|โดย|เขียนโดย"
)
# The same, by the kind of the text: far from the headline they are of other stories.
OF_KIND = (
    "ein bericht von|eine reportage von|ein essay von|ein interview von|ein text von|eine kolumne von|"
    "eine glosse von|eine rezension von|ein nachruf von|ein protokoll von|bericht von|kommentar von|"
    "analyse von|reportage von|gastbeitrag von|kolumne von|essay von|rezension von|aufgezeichnet von|"
    "un texte de|un article de|un reportage de|un billet de|un dossier de|un entretien de|une chronique de|"
    "une enquête de|une analyse de|une tribune de|texte de|reportage de|chronique de|"
    "entretien réalisé par|interview réalisée par|dossier réalisé par|"
    "un reportaje de|un artículo de|un análisis de|un texto de|una crónica de|una columna de|"
    "una entrevista de|reportaje de|crónica de|um texto de|uma reportagem de|uma análise de|artigo de|"
    "un articolo di|un testo di|un commento di|un reportage di|un'analisi di|un’analisi di|testo di|testi di|"
    "servizio di|intervista di|"
    "en text av|en krönika av|en analys av|ett reportage av|krönika av|analys av|reportage av|"
    "en analyse af|en kommentar af|en artikel af|analyse af|kommentar af|kronik af|klumme af|"
    "en kommentar av|en kronikk av|en analyse av|kronikk av|kommentar av|analyse av|"
    "tekst van|een artikel van|een analyse van|een column van|een bijdrage van|een opiniestuk van|artikel van"
)
# Before the names, with a colon or a slash between.
BY_LABEL = (
    "by|author|authors|author name|author\\(s\\)|writer|writers|words|text|story|byline|"
    "reporter|reporting|contributor|contributors|"
    "autor|autoren|autorin|autor/in|autor\\*in|verfasser|verfasserin|redaktion|von|"
    "auteur|auteurs|texte|par|autores|texto|redacción|por|autore|autori|testo|di|"
    "tekst|skribent|teksti|kirjoittaja|autorzy|autorka|autoři|autorem|szerző|автор|авторы|автор текста|"
    "текст|автори|yazar|yazan|haber|hazırlayan|penulis|tác giả|"
    "haber-kamera|haber - kamera|haber-foto|haber-fotoğraf|"
    "تحرير|إعداد|الكاتب|المؤلف|כתב|כתבה|نویسنده|लेखक|"
    "文|作者|撰文|撰稿|采写|记者|記者|取材・文|取材|執筆|執筆者|筆者|著者|書いた人|書き手|投稿者|ライター|聞き手|글|글·사진|기자|취재|작성자|"
    "interview|intervju|interviu|entrevista|intervista|wywiad|интервью|"
    "autora|autoras|reportagem|jornalista|journaliste|autrice|text & foto|text och foto|tekst og foto|"
    "tekst en foto|texte et photos|texto y fotos|texto e fotos|testo e foto|text und fotos|"
    "journalist|toimittaja|toimittajat|kirjoittajat|opracowanie|szerzők|szöveg|redactor|"
    "аутор|аутори|репортер|кореспондент|корреспондент|журналист|журналіст|журналістка|авторка|"
    "автор статьи|автор материала|автор статті|текст и фото|piše|pišu|пише|avtor|avtorica|avtorji|novinar|"
    "novinarka|besedilo|γράφει|γραφει|γράφουν|συντάκτης|συντάκτρια|ρεπορτάζ|κείμενο|επιμέλεια|"
    "muhabir|müəllif|muallif|qoraa|marubuci|umwanditsi|రచయిత|લેખક|ਲੇਖਕ|autorius|autors|höfundur|ავტორი|հեղինակ|mwandishi|waandishi|pewarta|wartawan|"
    "phóng viên|thực hiện|bài|bài và ảnh|تقرير|كتابة|خبرنگار|گزارش از|گزارش|گفت‌وگو از|"
    "گفتگو از|گفت و گو از|مصاحبه از|تحریر|مصنف|رپورٹ|"
    "लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|লেখক|প্রতিবেদক|எழுதியவர்|เรื่อง|ผู้เขียน|ผู้สื่อข่าว|นักเขียน|"
    "লেখা|প্রতিবেদন|vid pennan|ved pennen|zapsal|zapsala|sepsal|sepsala|zapísal|zapísala|spísal|spísala|"
    "připravil|připravila|pripravil|pripravila|napsal|napsala|napísal|napísala|napisał|napisała|przygotował|przygotowała|"
    "написал|написала|подготовил|подготовила|написав|підготував|підготувала|parengė|sagatavoja|kirjutas|"
    "metin|متن|نص|טקסט|लेख|teks|tekstas|maandishi|teksts|parašė|údar|awdur|egilea|autorea|texti|blaðamaður|зохиогч|сэтгүүлч|сурвалжлагч|бичсэн|"
    "жазған|тілші|журналисті|жазган|ಲೇಖಕ|ಲೇಖಕರು|ವರದಿ|ലേഖകൻ|തയ്യാറാക്കിയത്|અહેવાલ|రచన|కథనం|எழுத்து|කතෘ|ලිව්වේ|"
    "ရေးသားသူ|ដោយ|អត្ថបទដោយ|សរសេរដោយ|ໂດຍ|ຂຽນໂດຍ|ຂ່າວ-ພາບ|ጸሐፊ|ጸሓፊ|ዘጋቢ|ዘገባ|լրագրող|տեքստը|ტექსტი|мәтін|муаллиф|"
    "සටහන|w/q|qore|testua|shkruan|shkroi|пишува|пишуваат|подготви|аўтар|аўтарка|тэкст|awtor|نووسەر|ئامادەکردنی|"
    "لیکوال|لیکونکی|ليکڪ|ଲେଖକ|লিখক|கட்டுரையாளர்|எழுத்தாளர்|"
    "írta|összeállította|a scris|pripremio|pripremila|napisao|napisala|приредио|приредила|"
    "correspondent|redakteur|redakteurin|periodista|giornalista|jurnalist|jurnalistă|gazeteci|написа|"
    "напісаў"
)
# Such a label alone, or before a comma: "Author, Jane Roe" for those who hear a page.
ALONE = (
    "autor|autoren|autorin|autora|autorka|author|authors|auteur|auteurs|autore|автор|szerző|συντάκτης|müəllif|"
    "muallif|penulis|tác giả|mwandishi|qoraa|marubuci|umwanditsi|الكاتب|المؤلف|مصنف|نویسنده|लेखक|লেখক|લેખક|ਲੇਖਕ|"
    "எழுதியவர்|రచయిత|ผู้เขียน|作者|文|書いた人|書き手|投稿者|執筆者"
)
# Before the names, with nothing but space between, on pages in that language alone: elsewhere another word.
BY_IN = {
    "ro": "de|scrie",
    "de": "von unsere[mrn] (?:[a-zäöü]+\\s)?\\w*(?:redakt|report|korrespondent|mitarbeiter)\\w*|"
    "(?:aus|in) \\w+(?:[ -]\\w+)? berichte(?:t|n)|es berichte(?:t|n)",
    "fr": "(?:de|par) (?:notre|nos) (?:correspondant|envoyé)e?s?(?: (?:spécia|permanent)\\w*)?"
    "(?: (?:à|au|aux|en|dans) [^,]{2,30})?,?",
    "es": "escriben?|de nuestr[oa] (?:corresponsal|enviad[oa] especial)(?: en [^,]{2,30},)?,?",
    "it": "d[ae]ll?[ao]? nostr[oa] (?:inviat[oa]|corrispondente)(?: (?:a|da|in) [^,]{2,30},)?",
    "pt": "de|reportagem(?:\\s[–-])?|"
    "d[oa] (?:nosso |nossa )?(?:correspondente|enviad[oa] especial)(?: em [^,]{2,30},)?",
    "ca": "per",
    "el": "του|της|των",
    "sq": "nga",
    "sw": "na|mwandishi(?! wa )",
    "tl": "ni|nina",
    "af": "deur",
    "vi": "theo(?!\\sdõi)|tác giả|bài",
    "id": "penulis|reporter|laporan",
    "ms": "laporan",
    "no": "journalist|tekst",
    "nb": "journalist|tekst",
    "nn": "journalist|tekst",
    "da": "journalist|tekst",
    "sv": "text|reporter",
    "nl": "tekst",
    "fi": "teksti|toimittaja",
    "ja": "著者|筆者",
    "en": "words|text",
    "ko": "글|기자",
    "am": "በ",
    "br": "gant",
    "eo": "de",
    "fy": "fan|troch",
    "ha": "daga",
    "ht": "pa",
    "mg": "nosoratan[’']i",
    "mn": "сурвалжлагч|сэтгүүлч",
    "mt": "minn|kitba ta[’']",
    "oc": "per",
    "rw": "yanditswe na",
    "ur": "از",
    "yo": "láti ọwọ́",
    "zu": "ibhalwe ngu",
    "ga": "le|ó",
    "gd": "le",
    "cy": "gan",
    "is": "eftir",
    "fo": "eftir",
    "lb": "vum|vun",
    "lo": "ໂດຍ",
    "km": "ដោយ|អត្ថបទដោយ",
}
# Behind the names, at the end of a line: "Jane Roe writes".
WRITES = (
    "writes?|reports?|schreib(?:t|en)|schrieb|berichte(?:t|n)|skriver|skrev|rapportere?r|rapporterar|skrifar?|"
    "skrifaði|skrivar|schrijf(?:t|ven)|skryf|scriv(?:e|ono)|escriben?|escrevem?|escriu(?:en)?|écri(?:t|vent)|"
    "scriu?e?|pisze|piszą|píše|píšou|píšu|pišeta?|pišu|пиш(?:е|ет|ут|уть|ат)|raportoi|kirjoitta[av]a?t?|kirjoitti|"
    "kirjutab|raksta|rašo|ír(?:ja|ta)?|shkruan|yazdı|yazıyor|bildirdi|yazır|γράφει|يكتب|تكتب|כותבת?|כתבה?"
)
# Between two names.
AND = (
    "and|und|et|y|e|och|og|ja|i|a|un|és|și|si|en|и|та|й|і|ve|و|ו|dan|và|with|mit|avec|con|com|met|med|"
    "with additional reporting by|"
    "additional reporting by|as told to|unter mitarbeit von|in collaboration with|"
    "en collaboration avec|için|και|dhe|na|eta|ও|এবং|और|एवं|व|மற்றும்|اور|และ|和|与|與|및"
)
# The same joined to a second full name, in Arabic and Hebrew; names that begin with the letter aside.
GLUED_AND = re.compile(
    r"([^\s\x01]+\s[^\s\x01]+)\s(?:و(?!لد(?!\w)|ليد|ائل|سيم|فاء|داد|جدي|حيد|ديع|جيه|سام|لاء|صال|هيب)|"
    r"ו(?!רד|יקטור|יקי|ייס|ינר|לדימיר))(?=\w{2,}\s\w)"
)
# Between two Chinese names; a single sign on either side is the rest of one name, as in '和子'.
HAN_AND = rare(r"(?<=[\u4e00-\u9fff]{2})[和与](?=[\u4e00-\u9fff]{2})")
