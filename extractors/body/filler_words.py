"""Filler words: all of a line that labels what is beside it, or stands in the place of what is to come."""

from __future__ import annotations

# Where advertising is, or was, and that the text goes on below it, or below a picture.
ADVERTISING = (
    "advertisement|advertising|ad|ads|sponsored|skip advertisement|advertisement skip advertisement|"
    "story continues|story continues below|story continues below advertisement|"
    "story continues after advertisement|article continues below|article continues below advertisement|"
    "article continues after advertisement|continue reading below|scroll to continue|"
    "werbung artikel geht unten weiter|continúa leyendo después del anuncio|artikel gaat hieronder verder|"
    "artikkeli jatkuu mainoksen alla|advertisement scroll to continue|"
    "advertisement scroll to continue with content|scroll to continue with content|"
    "a message from our sponsor|a message from our sponsors|a word from our sponsor|anzeige|werbung|"
    "artikel wird nach der anzeige fortgesetzt|publicité|la suite après la publicité|"
    "la suite après cette publicité|publicidad|publicidade|continua após a publicidade|"
    "continua depois da publicidade|continúa después de la publicidad|la nota continúa abajo|pubblicità|"
    "continua dopo la pubblicità|advertentie|tekst gaat verder onder de foto|"
    "tekst gaat verder onder de afbeelding|tekst gaat verder onder de video|"
    "artikel gaat verder onder de advertentie|lees verder onder de advertentie|annons|"
    "annons artikeln fortsätter nedan|artikeln fortsätter efter annonsen|annonse|"
    "annonse artikkelen fortsetter under annonsen|artikkelen fortsetter under annonsen|"
    "saken fortsetter under annonsen|annonce|artiklen fortsætter efter annoncen|"
    "artiklen fortsætter under annoncen|mainos|mainos juttu jatkuu alla|juttu jatkuu mainoksen jälkeen|"
    "artikkeli jatkuu mainoksen jälkeen|reklaam|artikkel jätkub pärast reklaami|reklāma|"
    "raksts turpinās pēc reklāmas|reklama|straipsnis tęsiamas po reklama|"
    "dalsza część artykułu pod materiałem wideo|dalsza część tekstu pod wideo|"
    "dalszy ciąg materiału pod wideo|reszta tekstu pod reklamą|reklam|hirdetés|"
    "a cikk a hirdetés után folytatódik|publicitate|articolul continuă după reclamă|реклама|"
    "продолжение после рекламы|продовження після реклами|διαφήμιση|διαφημιση|oglas|"
    "tekst se nastavlja ispod oglasa|nastavak teksta ispod oglasa|إعلان|اعلان|تبلیغات|آگهی|اشتہار|פרסומת|"
    "विज्ञापन|বিজ্ঞাপন|விளம்பரம்|ప్రకటన|โฆษณา|quảng cáo|iklan|scroll untuk melanjutkan|tangazo|广告|廣告|"
    "請繼續往下閱讀|広告|スポンサーリンク|광고|advertensie|publicitat|continua després de la publicitat|"
    "publizitatea|auglýsing|reklamë|жарнама|рэклама|рекламе|გაგრძელება რეკლამის შემდეგ|რეკლამა|գովազդ|"
    "článek pokračuje pod reklamou|text pokračuje pod reklamou|článok pokračuje pod reklamou|"
    "článok pokračuje pod videoreklamou|artikeln fortsätter under annonsen|tekst fortsetter under annonsen|"
    "haberin devamı|haberin devamı için tıklayınız|haberin devamı aşağıda|devamı için tıklayınız|"
    "članak se nastavlja ispod oglasa|nastavak ispod oglasa|članek se nadaljuje pod oglasom|"
    "tekst jatkub pärast reklaami|teksts turpinās pēc reklāmas|продължава след рекламата"
)
# Where a script is to fill something in.
LOADING = (
    "loading|wird geladen|chargement|chargement en cours|cargando|carregando|caricamento|laden|laddar|laster|"
    "caricamento in corso|indlæser|ladataan|wczytywanie|ładowanie|načítání|betöltés|se încarcă|загрузка|"
    "завантаження|yükleniyor|جار التحميل|読み込み中|加载中|正在加载|載入中|로딩 중|로딩중|đang tải|memuat"
)
# Beside what is wider than the screen.
SCROLLING = "swipe to scroll horizontally|swipe to scroll|swipe to view more|scroll horizontally to see more"
# The buttons of a recipe.
RECIPE_BUTTONS = (
    "cook mode prevent your screen from going dark|prevent your screen from going dark|print pin|"
    "print pin rate|print recipe|pin recipe|print recipe pin recipe|jump to recipe|"
    "jump to recipe print recipe|zum rezept springen|rezept drucken|zum rezept springen rezept drucken|"
    "aller à la recette|imprimer la recette|ir a la receta|imprimir receta|vai alla ricetta|"
    "stampa la ricetta|ga naar recept|print recept|hoppa till receptet|skriv ut receptet"
)
# What a picture is, where nobody is named.
PICTURE_KINDS = (
    "symbolbild|symbolfoto|archivbild|archivfoto|beispielbild|photo d illustration|image d illustration|"
    "photo d archives|foto de archivo|imagen de archivo|imagen ilustrativa|imagem ilustrativa|"
    "imagem de arquivo|foto de arquivo|foto di archivio|foto d archivio|immagine di repertorio|"
    "foto di repertorio|archieffoto|archiefbeeld|arkivfoto|arkivbild|genrefoto|genrebild|illustrasjonsfoto|"
    "illustrationsbild|kuvituskuva|arkistokuva|zdjęcie ilustracyjne|zdjęcie poglądowe|ilustrační foto|"
    "ilustračný obrázok|ilustračné foto|illusztráció|képünk illusztráció|ilustrativna fotografija|"
    "arhivska fotografija|архивное фото|фото иллюстративное|ілюстративне фото|архівне фото|temsili görsel|"
    "arşiv|foto ilustrasi|ilustrasi|ảnh minh họa|ภาพประกอบ|صورة أرشيفية|صورة تعبيرية|תמונת אילוסטרציה|"
    "אילוסטרציה|資料照|資料照片|示意圖|資料圖片|资料图|资料图片|示意图|画像はイメージです|写真はイメージです|"
    "자료사진|기사와 무관한 사진|фото з відкритих джерел|фото из открытых источников|ilustratyvi nuotr|"
    "asociatyvi nuotr"
)
# What agencies and press offices put around a text.
ENDINGS = "ends|end of message|for immediate release|story source|انتهای پیام|پایان پیام"
FILLER_LINES = "|".join((ADVERTISING, LOADING, SCROLLING, RECIPE_BUTTONS, PICTURE_KINDS, ENDINGS))
