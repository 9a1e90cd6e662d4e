"""Support words: what lines say that ask readers to pay for the outlet's journalism, in many languages.

Such a line names journalism and asks: articles on the press do the one, and few do both.
"""

from __future__ import annotations

# Parts of words, in lower case.
JOURNALISM = (
    "journalis", "giornalis", "periodism", "jornalis", "żurnalist", "žurnalist", "dziennikar", "újságír",
    "jurnalis", "журналис", "журналіс", "новинар", "novinar", "δημοσιογραφ", "gazetecili", "الصحافة",
    "עיתונות", "روزنامه", "पत्रकारिता", "সাংবাদিকতা", "இதழியல", "วารสารศาสตร์", "สื่ออิสระ", "báo chí",
    "ジャーナリズム", "報道", "저널리즘", "언론", "新闻", "新聞", "newsroom", "our reporting", "public media",
    "public radio", "l’information", "l'information", "l’informazione", "l'informazione", "ajakirjandus",
    "žurnālist", "blaðamennsk", "periodisme", "novinárs", "kewartawanan",
)  # fmt: skip
# What readers are asked to do, and for whom.
ASKING = (
    "please donate", "donate today", "donate now", "make a donation", "consider donating",
    "consider supporting", "please support", "support us", "support our", "become a member",
    "become a supporter", "make a contribution", "contribute today", "your support", "your donation",
    "chip in", "tax-deductible",
    "unterstützen sie uns", "unterstütze uns", "unterstützen sie un", "unterstütze unser", "ihrer spende",
    "deiner spende", "spenden sie", "jetzt spenden", "ihre unterstützung", "deine unterstützung",
    "soutenez", "faites un don", "par un don", "votre soutien", "votre don", "apóyanos", "apoya nuestr",
    "apóyenos", "apoye nuestr", "haz una donación", "hazte soci", "tu apoyo", "con tu ayuda",
    "una donación", "sostienici", "sostieni ", "sosteneteci", "una donazione", "il tuo sostegno", "dona ora",
    "apoie", "faça uma doação", "uma doação", "seu apoio", "contribua", "doe agora", "dóna'ns suport",
    "steun ons", "steun onze", "doneer", "jouw steun", "uw steun", "stöd oss", "stötta oss", "stöd vår",
    "stötta vår", "støt os", "støt vores", "støtt oss", "støtt vår", "din støtte", "tue meitä",
    "tue työtämme", "lahjoita", "wesprzyj", "wpłać", "wspieraj", "twoje wsparcie", "podpořte", "podpoř nás",
    "podporte", "přispějte", "prispejte", "támogass", "támogasd", "adományoz", "susține-ne", "susțineți",
    "susţine", "donează", "donați", "sprijină", "подкрепете", "подкрепи ни", "дарете", "podržite", "podrži ",
    "donirajte", "подржите", "донирајте", "podprite", "στηρίξτε", "ενισχύστε", "destek ol", "destekleyin",
    "поддержите", "поддержать нас", "пожертвова", "підтримайте", "підтримати нас", "задонат", "ادعم",
    "ادعموا", "ساهم", "تبرع", "دعمكم", "תמכו", "תרמו", "حمایت کنید", "समर्थन करें", "सहयोग करें",
    "सहयोग की ज", "सहायता करें", "সহায়তা করুন", "সমর্থন করুন", "পাশে থাকুন", "நன்கொடை", "ஆதரவு தே", "สนับสนุนเรา",
    "ร่วมสนับสนุน", "บริจาค", "ủng hộ chúng tôi", "hãy ủng hộ", "dukung kami", "dukunglah", "dukung jurnal",
    "donasi", "支えてください", "支援をお願い", "ご支援", "ご寄付",
    "후원해", "후원하", "후원을", "支持我们", "支持我們", "捐款", "捐助", "赞助我们", "贊助我們",
    "atbalsti", "paremkite", "toeta", "styrktu",
)  # fmt: skip
