"""Report words: lines that ask for faults and tips, or say who checked, shortened or lent a text."""

from __future__ import annotations

# The beginning of a line that asks for faults and tips, or says which agency lent a hand.
REPORT_LINES = (
    "found a mistake|found a typo|spotted a mistake|spotted an error|see an error|"
    "if you have a story|do you have a story|have you a story|do you know more about|do you have a tip|"
    "read all the latest|catch all the latest|check out all the latest|for all the latest|stay tuned to|"
    "did you make this recipe|have you made this recipe|made this leave a|tried this recipe leave|"
    "have a comment on this|have a question about this|have feedback on this|"
    "got a story|have you got a story|got a news tip|got a tip|did someone forward you this|"
    "har du tips|har du et tip|tips oss|tipsa oss|vet du mer|vinkkaa|onko sinulla uutisvinkki|"
    "voit keskustella|"
    "get up to the minute news|with inputs from|with agency inputs|fehler gefunden|"
    "reportar un error|has encontrado un error|encontrou um erro|hai trovato un errore|"
    "vous avez repéré une erreur|signaler une erreur|hai un suggerimento|видите ошибку|"
    "foutje gezien|rätta fel i|hittat fel|fundet en fejl|"
    "huomasitko virheen|märkasid viga|leidsid vea|masz dla nas temat|zauważyłeś błąd|"
    "widzisz błąd|našli jste v článku chybu|našli jste chybu|našli ste chybu|hibát talált|"
    "ai observat o greșeală|нашли ошибку|нашли опечатку|заметили ошибку|если вы нашли ошибку|"
    "якщо ви знайшли помилку|помітили помилку|знайшли помилку|забелязахте ли грешка|"
    "открихте грешка|מצאתם טעות|"
    "δείτε όλες τις τελευταίες|διαβάστε όλες τις ειδήσεις|endelea kufuatilia|pakua app|ताजा खबरों के लिए|"
    "ताज़ा खबरों के लिए|लेटेस्ट खबरों के लिए|देश दुनिया की ताजा|देश और दुनिया की|সর্বশেষ খবর পেতে|"
    "আরও খবর পেতে|مزید خبروں کے لیے|تازہ ترین خبروں کے لیے|تابع آخر الأخبار|لمتابعة آخر الأخبار|"
    "تابعوا آخر|برای اطلاع از آخرین|son dakika haberleri için|daha fazla haber için|ikuti terus berita|"
    "ikuti berita terkini|dapatkan berita terkini|simak berita terkini|cek berita dan artikel|"
    "lee todas las noticias|sigue toda la información de|sigue toda la actualidad|"
    "suivez toute l actualité|vous avez une information à nous|une info à nous|une information à nous|"
    "haben sie hinweise für|hinweise an die redaktion|fehler entdeckt|heb je een tip|heb jij een tip|"
    "heeft u een tip|tip de redactie|tip ons|taalfout gezien|leia todas as notícias|"
    "acompanhe as últimas notícias|tem uma sugestão de reportagem|tem alguma sugestão de|"
    "envie sua denúncia|hai una segnalazione|invia la tua segnalazione|masz ciekawy temat|"
    "jesteś świadkiem|widziałeś coś|wyślij do nas|czekamy na wasze|víte o něčem zajímavém|máte tip na|"
    "napište nám|viete o niečom|írja meg nekünk|van egy jó sztorija|ai o informație|dacă ai informații|"
    "стали свидетелем|если вы стали свидетелем|присылайте новости|прислать новость|сообщите новость|"
    "поделитесь новостью|стали свідком|маєте новину|надсилайте новини|станахте свидетел|имате новина|"
    "сигнали и снимки|imate vijest|imate vest|imate priču|pošaljite nam|imaš priču|имате вест|"
    "пошаљите нам|情報をお寄せください|情報提供のお願い|情報提供はこちら|"
    "我要爆料|爆料热线|爆料電話|爆料信箱|报料热线|新闻线索|新聞線索|投稿邮箱|แจ้งข่าว|"
    "đường dây nóng|pastebėjote klaidą|turite naujienų|pamanīji kļūdu|anna vihje|saada vihje|"
    # who has read the text, below those on health
    "last medically reviewed on|medically reviewed on|"
    # who made the summary
    "this summary was|this ai summary|the summary was generated|diese zusammenfassung wurde|"
    "die zusammenfassung wurde|ce résumé a été|este resumen ha sido|este resumen fue|este resumo foi|"
    "questo riassunto è stato|questa sintesi è stata|deze samenvatting is|de samenvatting is|"
    "sammanfattningen är gjord|den här sammanfattningen är|oppsummeringen er laget|"
    "oppsummeringen er generert|sammendraget er lavet|resuméet er lavet|tiivistelmän on tehnyt|"
    "tiivistelmä on tehty|podsumowanie wygenerowane|"
    "posílejte nám|pošlete nám|posielajte nám|pošlite nám|przyślijcie nam|przyślij nam|"
    "send oss tips|har du nyhetstips|lähetä vinkki|lähetä meille vinkki|"
    # whose words these are, and to whom they belong
    "мнение автора может не совпадать|мнение редакции может не совпадать|думка автора може не збігатися|"
    "免责声明|免責聲明|特别声明|特別聲明|版权声明|版權聲明|声明 本文|声明 以上|聲明 本文|本文仅代表|"
    "以上内容仅代表|"
    "本文来源|本文來源|扫描二维码|扫码关注|更多詳細新聞|更多详细新闻|"
    "読者の声を募集|"
    "기사 제보"
)
# "Select the text and press Ctrl+Enter" to report a fault, by a script that sites from Riga to Sofia use: the
# stem of the verb. Not in English, where it may be a hint of how to use a program.
SELECT_STEMS = (
    "выдел", "виділ", "вылуч", "маркира", "ошибк", "помилк", "грешк", "iezīm", "kļūd", "pažym", "klaid",
    "սխալ", "նշեք", "შეცდომ", "მონიშნ", "қате", "белгіле", "ката", "хато", "səhv", "xato", "алдаа", "gabim",
    "λάθος", "märgi", "zaznacz", "błąd", "označ", "chyb", "jelöl", "hibá", "selecta", "greșe", "grešk",
)  # fmt: skip
