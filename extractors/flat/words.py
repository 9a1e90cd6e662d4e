"""Words: by what flat text shows where a teaser ends, who wrote, and what links onward."""

from __future__ import annotations

import re

# Lines that are only a link to the rest of a teaser's story, case-folded.
READ_MORE = frozenset(
    "read more|read full story|read the full story|continue reading|keep reading|more|full story|"
    "weiterlesen|mehr lesen|mehr|zum artikel|lire la suite|lire plus|en savoir plus|leer más|leer mas|"
    "seguir leyendo|ver más|leggi tutto|leggi di più|continua a leggere|leia mais|ler mais|saiba mais|"
    "lees verder|lees meer|läs mer|les mer|læs mere|lue lisää|czytaj więcej|czytaj dalej|číst dál|"
    "celý článek|читать далее|читать дальше|подробнее|читати далі|докладніше|devamını oku|haberin devamı|"
    "اقرأ المزيد|المزيد|ادامه مطلب|קרא עוד|קראו עוד|और पढ़ें|"
    "続きを読む|もっと見る|阅读更多|阅读全文|閱讀更多|閱讀全文|"
    "더보기|더 보기|xem thêm|selengkapnya|baca selengkapnya|citește mai mult|περισσότερα|tovább".split("|")
)
# Headings of recommendations that the body's phrases do not hold.
RELATED_HEADINGS = re.compile(
    r"\b(?:recommendations?|recommended|empfehlungen|empfohlen|recommandations?|recomendaciones|recomendados|"
    r"consigliati|recomendações|recomendado|aanbevolen|rekommenderat|anbefalt|anbefalet|suositellut|polecane|"
    r"doporučujeme|siehe auch|рекомендуем|рекомендации|рекомендуємо|önerilenler)\b"
    r"|توصيات|مقترحات|המלצות|おすすめ|推荐|推薦|추천",
    re.I,
)
# Links to the neighbours of a page or a list.
STEPS = frozenset(
    "previous|next|prev|zurück|vorheriger|nächster|précédent|suivant|anterior|siguiente|seguinte|próximo|"
    "precedente|successivo|vorige|volgende|föregående|nästa|forrige|neste|næste|edellinen|seuraava|"
    "poprzedni|następny|předchozí|další|назад|далее|вперёд|önceki|sonraki|السابق|التالي|הקודם|הבא|"
    "前へ|次へ|上一页|下一页|上一篇|下一篇|이전|다음".split("|")
)
# What people who write are, as it stands under their names. Stems: any letters may follow.
JOB = re.compile(
    r"\b(?:contribut|editor|writer|reporter|correspondent|columnist|journalist|author|critic|blogger|producer|"
    r"analyst|photographer|redakteur|redaktor|redactor|autor|auteur|journaliste|rédact|periodista|giornalist|"
    r"jornalista|repórter|journalistin|toimittaja|dziennikarz|redaktör|skribent|журналист|редактор|"
    r"корреспондент|журналіст|muhabir|editör|yazar)|محرر|صحفي|كاتب|כתב|עורך|記者|編集|ライター|记者|编辑|기자",
    re.I,
)
# Lines that tell the address of the page, case-folded; the address stands on the next one.
PAGE_ADDRESS = frozenset(
    "page address|address of this page|url of this page|adresse der seite|link zum artikel|"
    "adresse de la page|dirección de la página|endereço da página|indirizzo della pagina|"
    "adres van de pagina|adres strony|"
    "adresa stránky|адрес страницы|sayfa adresi|ページのアドレス|本页网址|本文网址|本頁網址".split("|")
)
# How the links at a page's foot begin, to what its readers agree to, who runs it and comments; case-folded.
# Words that may begin a headline as well are the whole line.
FOOTERS = re.compile(
    r"(?:(?:read |see )?(?:our |the )?(?:terms (?:and|of|&)|privacy (?:policy|notice|statement)|legal notice|"
    r"cookie (?:policy|settings|notice))|contact us|about us|(?:leave|post|add|write) (?:a|your) comment|"
    r"comments (?:are |have been )?closed|allgemeine geschäftsbedingungen|cookie-einstellungen|"
    r"mentions légales|conditions (?:générales|d.utilisation)|politique de (?:confidentialité|cookies)|"
    r"gestion des cookies|aviso legal|pol[ií]tica de (?:privacidad|cookies|privacidade)|"
    r"términos y condiciones|condiciones de uso|termos (?:de uso|e condições)|termini e condizioni|"
    r"condizioni d.uso|informativa sulla privacy|note legali|algemene voorwaarden|allmänna villkor|"
    r"vilkår (?:for bruk|og betingelser)|polityka prywatności|podmínky (?:použití|užití|užívání)|"
    r"ochrana osobních údajů|podmienky používania|ochrana osobných údajov|условия использования|"
    r"пользовательское соглашение|политика конфиденциальности|умови користування|"
    r"політика конфіденційності|общи условия|gizlilik (?:politikası|sözleşmesi)|"
    r"kullanım (?:koşulları|şartları)|όροι χρήσης|πολιτική απορρήτου|adatvédelmi|adatkezelési|"
    r"felhasználási feltételek|politica de confidențialitate|termeni și condiții|uvjeti korištenja|"
    r"uslovi korišćenja|pravila privatnosti|kebijakan privasi|syarat dan ketentuan|chính sách bảo mật|"
    r"điều khoản sử dụng|dasar privasi)(?!\w)"
    r"|(?:datenschutz\w*|impressum|nutzungsbedingungen|gebruiksvoorwaarden|privacy\w*|integritetspolicy|"
    r"användarvillkor|personvern\w*|persondatapolitik|tietosuoja\w*|käyttöehdot|regulamin|gizlilik)$"
    r"|سياسة الخصوصية|شروط الاستخدام|حریم خصوصی|מדיניות פרטיות|תנאי שימוש|תקנון|गोपनीयता नीति|नियम और शर्तें"
    r"|นโยบายความเป็นส่วนตัว|利用規約|プライバシーポリシー|(?:個人情報|개인정보)$|隐私政策|隱私權?政策|服务条款"
    r"|服務條款|使用条款|이용약관|.{1,3}icp[备備证證]\w*\d"
    r"|(?:关于我们|联系我们|加入我们|广告服务|關於我們|聯[絡繫]我們|会社概要|運営会社|お問い合わせ|회사소개|문의하기|"
    r"हमारे बारे में|हमसे संपर्क करें|เกี่ยวกับเรา|ติดต่อเรา|về chúng tôi|σχετικά με εμά[σς]|تماس با ما|"
    r"qui sommes[- ]nous ?\??|advertise with us|werben sie bei uns)$|do not sell (?:or share )?my "
)
# What may be a name: two to four words, which `Line.capitals` judges further.
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
