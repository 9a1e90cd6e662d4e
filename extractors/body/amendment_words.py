"""Amendment words: how corrections, updates and editors' notes begin, and what their boxes are named."""

from __future__ import annotations

# The first words of a correction or note, before a colon, in English and by language from north to south
# and east.
CORRECTIONS = (
    "corrections?|clarifications?|editor[’']?s note|errat(?:um|a)|rettelser?|"
    "rättelser?|oikaisu|korjaus|leiðrétting|korrektur|berichtigung|richtigstellung|"
    "anmerkung der redaktion|transparenzhinweis|correcties?|rectificatie|rectificatif|"
    "précision|note de la rédaction|corrección|aclaración|fe de erratas?|"
    "nota de la redacción|correção|nota da redação|rettifica|errata corrige|"
    "precisazione|nota|nota della redazione|correcció|sprostowanie|"
    "oprava|helyesbítés|pontosítás|"
    "rectificare|erată|корекция|поправка|уточнение|исправление|исправлено|"
    "виправлення|уточнення|ispravak|ispravka|исправка|popravek|"
    "διόρθωση|düzeltme|õiendus|parandus|precizējums|labojums|"
    "patikslinimas|تصحيح|توضيح|תיקון|הבהרה|اصلاحیه|تصحیح|भूल सुधार|"
    "शुद्धिपत्र|সংশোধনী|திருத்தம்|แก้ไข|đính chính|ralat|koreksi|pembetulan|marekebisho|更正|"
    "訂正|追記|編按|정정|바로잡습니다"
)
# Those of an update: above an article the same words tell its date.
UPDATES = (
    "updates?|updated|nachtrag|aktualisierung|aktualisiert|uppdatering|opdatering|oppdatering|päivitys|"
    "uppfært|nuashonrú|eguneraketa|ажурирано|жаңартылды|yeniləmə|թարմացվել է|განახლება|"
    "mise à jour|actualización|atualização|aggiornamento|actualització|aktualizacja|"
    "aktualizace|aktualizácia|doplněno|doplnené|frissítés|actualizare|обновлено|дополнено|оновлено|"
    "dopolnitev|dopuna|nadopuna|допуна|ενημέρωση|güncelleme|atnaujinta|تحديث|עדכון|cập nhật"
)
_MADE = r"[^!?]{0,30}?"  # "has been", "was later", and the day
# How a note begins that has no such label. "Updated" alone tells a date, so something has to be added.
SENTENCES = (
    rf"this (?:article|story|post|piece|report|column|page|headline|text)(?:['’]s headline)? "
    rf"(?:was|has been){_MADE} "
    r"(?:amended|corrected|clarified|revised|edited to|changed to|updated (?:to|with|after|following))",
    rf"the (?:article|story|headline|text) (?:was|has been){_MADE} (?:amended|corrected|clarified|revised) ",
    r"a correction was made (?:on|to|in) ",
    r"an? (?:earlier|previous|original|older|initial|prior) (?:version|headline)",
    r"in an? (?:earlier|previous|original|older|initial|prior) version",
    r"due to an editing error|because of an editing error",
    r"we have (?:amended|corrected|clarified|updated) (?:this|the) ",
    r"in einer (?:früheren|ersten|vorherigen|älteren|ursprünglichen) (?:version|fassung)",
    r"eine (?:frühere|erste|vorherige|ältere) (?:version|fassung) (?:dieses|des) ",
    rf"dieser (?:artikel|text|beitrag|bericht) wurde{_MADE} (?:korrigiert|berichtigt|ergänzt|präzisiert)",
    r"wir haben (?:den|die|das|diesen|diese|dies)\b[^.!?]{0,60} (?:korrigiert|berichtigt|präzisiert)",
    r"une (?:première|précédente|ancienne) version|une version (?:précédente|antérieure)",
    r"dans une (?:première|précédente) version|dans une version (?:précédente|antérieure)",
    rf"article mis à jour\b{_MADE} avec ",
    rf"cet article a été{_MADE} (?:modifié|corrigé|rectifié|amendé)",
    r"una versión (?:anterior|previa) de|una precedente versione|una prima versione di",
    r"en una versión (?:anterior|previa)|en una primera versión|en la primera versión",
    rf"est[ea] (?:artículo|noticia|nota|texto) (?:ha sido|fue){_MADE} (?:corregid|modificad|rectificad)[oa]",
    rf"(?:noticia|artículo|información) actualizad[oa]\b{_MADE} con ",
    r"uma versão anterior|um versão anterior",
    rf"(?:notícia|artigo|texto|matéria|reportagem) ac?tualizad[oa]\b{_MADE} com ",
    rf"est[ea] (?:artigo|reportagem|texto|matéria|notícia) foi{_MADE} (?:corrigid|alterad|modificad)[oa]",
    r"in una (?:precedente|prima) versione|in una versione precedente",
    rf"(?:articolo|notizia) aggiornat[oa]\b{_MADE} con ",
    rf"questo articolo è stato{_MADE} (?:corretto|modificato)",
    r"in een eerdere versie|een eerdere versie van",
    rf"dit artikel (?:is|werd){_MADE} (?:gewijzigd|aangepast|gecorrigeerd)",
    r"i en (?:tidigare|tidligere) (?:version|versjon|udgave)",
    r"en (?:tidigare|tidligere) (?:version|versjon) av",
    rf"artikel(?:n har|en er|en ble|en blev){_MADE} (?:rättats|korrigerats|rettet|korrigeret|endret)",
    rf"artiklen (?:er|blev){_MADE} (?:rettet|korrigeret|ændret)",
    rf"artikkelen (?:er|ble){_MADE} (?:rettet|endret)",
    r"artikkelin aiemmassa|artikkelia on (?:korjattu|oikaistu)",
    r"jutun aiemmassa|jutussa (?:luki|kerrottiin) aiemmin|juttua on (?:korjattu|oikaistu)",
    r"w (?:poprzedniej|pierwotnej) wersji|we wcześniejszej wersji",
    r"v (?:původní|předchozí|dřívější|pôvodnej|predchádzajúcej) verzi",
    r"a cikk (?:korábbi|eredeti)|cikkünk (?:korábbi|eredeti)",
    r"o versiune anterioară|într-o versiune anterioară",
    r"в (?:первой|предыдущей|более ранней|ранней|первоначальной) версии|в предыдущей редакции",
    r"у (?:попередній|першій|ранішій) версії",
    r"bu (?:haberin|makalenin|yazının) (?:önceki|ilk|daha önceki)",
    r"σε προηγούμενη (?:έκδοση|εκδοχή)",
    r"في نسخة سابقة|نسخة سابقة من",
    r"בגרסה קודמת|در نسخه (?:قبلی|پیشین)",
    r"記事初出時|初出時",
    r"本文(?:已|曾)(?:更正|修正)|較早版本|早前版本|此前版本",
    r"이 기사의 이전 버전|이전 버전의 기사",
    r"artikel ini telah (?:dikoreksi|diperbaiki|direvisi)|versi sebelumnya dari (?:artikel|berita)",
    r"phiên bản trước (?:của|đó)",
)
# What boxes for them are named, without marks and in lower case; but not those for the readers' own.
BOXES = (
    "correction|clarification|editorsnote|editornote|editorialnote|erratum|errata|corrigendum|korrektur|"
    "berichtigung|rectificatif|correccion|correcao|rettifica|rettelse|rättelse|oikaisu|sprostowanie"
)
NO_BOXES = "report|suggest|request|form|submit|policy|send|autocorrection|color"
