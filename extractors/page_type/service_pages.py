"""Service pages: a site's own notices, offers of jobs, things and courses, events and answered questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractors.draft import Draft
from extractors.evidence import Candidate
from extractors.likeness import fold
from extractors.page import Page
from extractors.page_type.page_words import LANGUAGES
from extractors.plain import texts
from extractors.record import PageType
from extractors.url_parts import split

_TURKISH = str.maketrans("İı", "ii")  # whose i has a dot in capitals, too, or none


def _folded(text: str) -> str:
    return fold(text.translate(_TURKISH))


# What stands over a site's own terms, as a whole: a story about a privacy policy says more.
NOTICES = frozenset(
    _folded(words)
    for words in """
    about us, about this site, contact, contact us, privacy policy, privacy notice, privacy statement,
    cookie policy, cookie notice, cookie statement, terms of use, terms of service,
    terms & conditions, terms and conditions, terms of sale, conditions of use, legal notice, legal notices,
    imprint, accessibility statement, disclaimer, community guidelines, refund policy, return policy,
    returns policy, returns & exchanges, shipping policy, shipping & returns, frequently asked questions, faq,
    faqs, advertise with us, site map, sitemap,
    über uns, kontakt, impressum, datenschutz, datenschutzerklärung, datenschutzhinweise, nutzungsbedingungen,
    agb, allgemeine geschäftsbedingungen, cookie-richtlinie, widerrufsbelehrung, barrierefreiheitserklärung,
    häufig gestellte fragen,
    à propos, qui sommes-nous, nous contacter, mentions légales, politique de confidentialité,
    politique de cookies, politique relative aux cookies, conditions générales d'utilisation,
    conditions générales de vente, conditions d'utilisation, foire aux questions, plan du site,
    sobre nosotros, quiénes somos, contacto, aviso legal, aviso de privacidad, política de privacidad,
    política de cookies, términos y condiciones, términos de uso, condiciones de uso,
    condiciones generales de venta, preguntas frecuentes,
    chi siamo, contatti, note legali, privacy e cookie, informativa sulla privacy, informativa privacy,
    informativa sui cookie, condizioni d'uso, condizioni di utilizzo, termini e condizioni,
    condizioni generali di vendita, domande frequenti,
    quem somos, sobre nós, contato, contactos, aviso de privacidade, política de privacidade, termos de uso,
    termos e condições, perguntas frequentes,
    over ons, contact opnemen, privacybeleid, privacyverklaring, cookiebeleid, cookieverklaring,
    gebruiksvoorwaarden, algemene voorwaarden, veelgestelde vragen,
    om oss, kontakta oss, integritetspolicy, cookiepolicy, användarvillkor, allmänna villkor, vanliga frågor,
    om os, kontakt os, privatlivspolitik, cookiepolitik, handelsbetingelser, ofte stillede spørgsmål,
    kontakt oss, personvern, personvernerklæring, brukervilkår, ofte stilte spørsmål,
    tietoa meistä, yhteystiedot, tietosuojaseloste, tietosuoja, käyttöehdot, evästekäytäntö, usein kysyttyä,
    o nas, polityka prywatności, polityka cookies, regulamin, regulamin serwisu, regulamin sklepu,
    o nás, kontakty, ochrana osobních údajů, zásady ochrany osobních údajů, obchodní podmínky,
    zásady ochrany osobných údajov, všeobecné obchodné podmienky,
    rólunk, kapcsolat, impresszum, adatvédelmi tájékoztató, adatkezelési tájékoztató,
    felhasználási feltételek, általános szerződési feltételek,
    despre noi, politica de confidențialitate, termeni și condiții, politica de cookies,
    за нас, политика за поверителност, общи условия, о нама, политика приватности, o nama, uvjeti korištenja,
    pravila privatnosti, politika privatnosti, uvjeti poslovanja, pravilnik o zasebnosti, splošni pogoji,
    о нас, контакты, политика конфиденциальности, пользовательское соглашение, условия использования,
    про нас, політика конфіденційності, умови використання, угода користувача,
    σχετικά με εμάς, επικοινωνία, πολιτική απορρήτου, όροι χρήσης,
    hakkımızda, iletişim, gizlilik politikası, kullanım koşulları, çerez politikası, aydınlatma metni,
    من نحن, اتصل بنا, سياسة الخصوصية, شروط الاستخدام, الشروط والأحكام, درباره ما, تماس با ما, حریم خصوصی,
    אודות, צור קשר, מדיניות פרטיות, מדיניות הפרטיות, תנאי שימוש, תקנון,
    हमारे बारे में, संपर्क करें, गोपनीयता नीति, আমাদের সম্পর্কে, গোপনীয়তা নীতি,
    เกี่ยวกับเรา, ติดต่อเรา, นโยบายความเป็นส่วนตัว, liên hệ, chính sách bảo mật, điều khoản sử dụng,
    tentang kami, hubungi kami, kebijakan privasi, syarat dan ketentuan, pedoman media siber, dasar privasi,
    关于我们, 關於我們, 联系我们, 聯絡我們, 隐私政策, 隱私權政策, 隐私声明, 用户协议, 服务条款, 使用條款,
    会社概要, お問い合わせ, プライバシーポリシー, 個人情報保護方針, 利用規約, 特定商取引法に基づく表記,
    よくある質問, 회사소개, 개인정보처리방침, 개인정보 처리방침, 이용약관, 청소년보호정책
    """.replace("\n", " ").split(",")
)
# What addresses of notices consist of, with the languages' codes.
NOTICE_SEGMENTS = frozenset(
    "legal privacy privacy-policy terms terms-of-service terms-of-use terms-and-conditions cookie-policy "
    "imprint impressum datenschutz agb mentions-legales aviso-legal privacidad privacy-statement".split()
)
# A page that declares one of these under its own headline, and no article, is its page.
JOB, QUESTION, ANSWERS = "jobposting", "question", "qapage"  # a FAQPage's questions stand in articles, too
THINGS = frozenset("product house singlefamilyresidence apartment residence realestatelisting course".split())
EVENTS = "event"  # and what ends so: MusicEvent, EducationEvent
REPORTED = "sportsevent"  # reports of matches declare theirs


def find_service_pages(draft: Draft) -> Iterator[Candidate[PageType]]:
    """Yield `other` for a page whose headline is the name of a notice, or of the service it declares."""
    headline = _folded(draft.value("headline") or "")
    if headline in NOTICES:
        yield Candidate("other", "text", 0.9, f"the headline is {headline!r}")
    elif not draft.page.article_object and _is_notice(draft.page.url):
        yield Candidate("other", "url", 0.9, "the address is a notice's")
    elif headline and not draft.page.article_object and (kind := _declared(draft.page, headline)):
        yield Candidate("other", "json-ld", 0.9, f"declared a {kind} of the headline's name")


def _is_notice(url: str) -> bool:
    """Tell whether an address is made of a notice's words alone: "/en/legal/privacy"."""
    segments = [segment for segment in split(url).path.lower().split("/") if segment]
    return bool(segments) and segments[-1] in NOTICE_SEGMENTS and set(segments) <= NOTICE_SEGMENTS | LANGUAGES


def _declared(page: Page, headline: str) -> str:
    """The type of the service of that name that the page declares, '' if none."""
    typed = zip(page.json_ld, page.json_ld_types, strict=True)
    answered = any(ANSWERS in types for types in page.json_ld_types)
    services = ((value, name) for value, types in typed for name in types if _is_service(name, answered))
    return next((name for value, name in services if _is_of(headline, _names(value), name)), "")


def _is_service(name: str, answered: bool) -> bool:
    event = name.endswith(EVENTS) and name != REPORTED
    return event or name == JOB or name in THINGS or (answered and name == QUESTION)


def _is_of(headline: str, names: list[str], service: str) -> bool:
    """Tell whether a headline is one of the names; of a job it may go on: "Skipper at Harbour & Co."."""
    if headline in names:
        return True
    return service == JOB and any(name and headline.startswith(f"{name} ") for name in names)


def _names(value: dict[str, Any]) -> list[str]:
    return [_folded(name) for key in ("name", "title") for name in texts(value.get(key))]
