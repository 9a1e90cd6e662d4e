"""Service lines: tags, buttons, appeals, rights, headings of comments, credits of pictures, in many languages."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import Page
from extractors.body.known import Known
from extractors.body.prune import prune
from extractors.body.walk import read_blocks

TEXT = (
    "<p>The council voted on {day} to keep the old bridge open for another year, against the advice of "
    "its own engineers, who had asked for it to be closed at once.</p>"
)
NEWSLETTERS = (
    "Suscríbete a nuestro boletín y recibe cada mañana las noticias más importantes en tu correo",
    "Receba as principais notícias do dia no seu e-mail. Assine nossa newsletter",
    "Iscriviti alla newsletter per ricevere ogni mattina le notizie più importanti",
    "Schrijf je in voor onze nieuwsbrief en ontvang elke ochtend het belangrijkste nieuws",
    "Få vårt nyhetsbrev gratis varje morgon – anmäl dig här",
    "Tilmeld dig vores nyhedsbrev og få de vigtigste nyheder hver morgen",
    "Meld deg på vårt nyhetsbrev og få de viktigste nyhetene hver morgen",
    "Tilaa uutiskirjeemme ja saat tärkeimmät uutiset joka aamu sähköpostiisi",
    "Zapisz się na newsletter i otrzymuj codziennie rano najważniejsze wiadomości",
    "Přihlaste se k odběru newsletteru a dostávejte každé ráno nejdůležitější zprávy",
    "Iratkozzon fel hírlevelünkre, és minden reggel megkapja a legfontosabb híreket",
    "Abonează-te la newsletter și primești în fiecare dimineață cele mai importante știri",
    "Абонирайте се за нашия бюлетин и получавайте всяка сутрин най-важните новини",
    "Εγγραφείτε στο newsletter μας και λάβετε κάθε πρωί τις σημαντικότερες ειδήσεις",
    "Подпишитесь на нашу рассылку и получайте каждое утро главные новости",
    "Підпишіться на нашу розсилку й отримуйте щоранку головні новини",
    "Prijavite se na naš newsletter i svako jutro primajte najvažnije vijesti",
    "E-bültenimize abone olun, her sabah en önemli haberler e-postanıza gelsin",
    "اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح",
    "הירשמו לניוזלטר שלנו וקבלו כל בוקר את החדשות החשובות",
    "در خبرنامه ما عضو شوید و هر روز صبح مهم\u200cترین خبرها را دریافت کنید",
    "हमारे न्यूजलेटर की सदस्यता लें और हर सुबह बड़ी खबरें पाएं",
    "আমাদের নিউজলেটারে সাবস্ক্রাইব করুন এবং প্রতিদিন সকালে খবর পান",
    "สมัครรับจดหมายข่าวของเราเพื่อรับข่าวสำคัญทุกเช้า",
    "Đăng ký nhận bản tin để cập nhật tin tức quan trọng mỗi sáng",
    "Berlangganan newsletter kami dan dapatkan berita penting setiap pagi",
    "订阅我们的电子报，每天早晨获取最重要的新闻",
    "訂閱電子報，每天早上收到最重要的新聞",
    "メールマガジンに登録すると、毎朝大切なニュースをお届けします",
    "뉴스레터를 구독하시면 매일 아침 중요한 뉴스를 보내드립니다",
    "Jiandikishe kupokea jarida letu na upate habari muhimu kila asubuhi",
)
CHANNELS = (
    "Sigue toda la información en nuestro canal de WhatsApp",
    "Siga o nosso canal no WhatsApp e receba notícias em primeira mão",
    "Segui il Corriere del Molo su Google News",
    "Volg ons op Instagram voor het laatste nieuws",
    "Följ oss på Facebook för fler nyheter",
    "Følg os på Facebook",
    "Følg oss på Facebook",
    "Seuraa meitä Facebookissa",
    "Obserwuj nas w Wiadomościach Google",
    "Sledujte nás na Facebooku",
    "Kövessen minket a Facebookon is",
    "Urmărește-ne pe Google News",
    "Последвайте ни в Google News",
    "Ακολουθήστε μας στο Google News και μάθετε πρώτοι όλες τις ειδήσεις",
    "Подписывайтесь на наш канал в Telegram",
    "Підписуйтесь на наш Telegram-канал",
    "Pratite nas na Facebooku",
    "Bizi Google Haberler'de takip edin",
    "تابعنا على قناتنا في واتساب",
    "עקבו אחרינו בטלגרם",
    "ما را در تلگرام دنبال کنید",
    "ताजा खबरों के लिए हमारे व्हाट्सएप चैनल से जुड़ें",
    "খবর পেতে আমাদের গুগল নিউজ চ্যানেল ফলো করুন",
    "ติดตามข่าวสารได้ที่ LINE และเพจเฟซบุ๊กของเรา",
    "Theo dõi chúng tôi trên Google News",
    "Ikuti saluran WhatsApp kami untuk berita terbaru",
    "关注我们的微信公众号",
    "加入我們的 LINE 好友，追蹤粉絲團",
    "公式LINEアカウントを友だち追加してください",
    "카카오톡 채널을 추가하고 소식을 받아보세요",
    "Fuata chaneli yetu ya WhatsApp",
)
APPS = (
    "Download our app for the latest from the harbour",
    "Laden Sie unsere App herunter",
    "Téléchargez notre application pour ne rien manquer",
    "Scarica la nostra app per restare aggiornato",
    "Hent vores app og få nyhederne først",
    "Last ned appen vår",
    "Lataa sovelluksemme puhelimeesi",
    "הורידו את האפליקציה שלנו",
    "公式アプリをダウンロード",
    "Pobierz naszą aplikację",
    "Preuzmite našu aplikaciju za Android i iPhone",
    "Haberler artık cebinizde: uygulamamızı indirin",
    "حمل تطبيقنا الآن لتصلك الأخبار العاجلة",
    "ہماری ایپ ڈاؤن لوڈ کریں",
    "देश-दुनिया की खबरें पढ़ने के लिए डाउनलोड करें हमारा ऐप",
    "మా యాప్\u200cను డౌన్\u200cలోడ్ చేసుకోండి",
    "Pakua programu yetu ya habari",
    "更多精彩内容，请下载都市新报客户端",
)
MORE_CHANNELS = (
    "Clique aqui para seguir o canal da Folha da Cidade no WhatsApp",
    "Puedes seguirnos en Google News pulsando aquí",
    "Para recibir noticias en tu celular, únete a nuestro canal de Telegram",
    "Mehr Nachrichten gibt es in unserem WhatsApp-Kanal",
    "Главные новости — в нашем Telegram-канале",
    "للمزيد من الأخبار تابعونا على تليغرام",
    "Dacă ți-a plăcut articolul, dă-ne un like pe Facebook",
    "Ha tetszett a cikk, kövesd oldalunkat a Google Hírekben is",
    "Больше новостей — в нашем канале «Дзен»",
    "Пратите нас на Вајберу",
    "WhatsApp kanalımıza katılmak için tıklayın",
    "עקבו אחרינו בגוגל ניוז",
    "تازہ ترین خبروں کے لیے ہمارا واٹس ایپ چینل جوائن کریں",
    "हमारे व्हाट्सएप चैनल से जुड़ने के लिए यहां क्लिक करें",
    "உடனுக்குடன் செய்திகளைப் பெற எங்கள் வாட்ஸ்அப் சேனலில் இணையுங்கள்",
    "తాజా వార్తల కోసం మా వాట్సాప్ ఛానల్\u200cలో చేరండి",
    "Tham gia nhóm Zalo của báo để cập nhật tin nhanh",
    "LINE公式アカウントを友だち追加",
    "▶ 카카오톡 채널 '도시일보'를 추가해 주세요",
)
ADVERTISING = (
    "SCROLL TO CONTINUE WITH CONTENT",
    "A message from our sponsor",
    "انتهای پیام",
    "انتهای پیام/711/",
    "Story Source:",
    "Posílejte nám snímky a videa na adresu redakce@noviny.example",
    "Advertisement",
    "- Werbung -",
    "Story continues below advertisement",
    "Swipe to scroll horizontally",
    "La suite après la publicité",
    "Continua depois da publicidade",
    "Tekst gaat verder onder de foto",
    "Mainos – juttu jatkuu alla",
    "Artikkel jätkub pärast reklaami",
    "Dalsza część artykułu pod materiałem wideo",
    "Реклама",
    "إعلان",
    "विज्ञापन",
    "請繼續往下閱讀...",
    "広告",
    "- Ends",
)
REPORTS = (
    "Har du tips eller bilder? Send dem til redaksjonen",
    "Got a story? Write to our news desk at desk@harbour.example",
    "Voit keskustella aiheesta 15.10. kello 23:een saakka",
    "Did someone forward you this?",
    "Sammanfattningen är gjord med stöd av AI-verktyg och kvalitetssäkrad av redaktionen.",
    "This summary was generated by AI and checked by our editors.",
    "Нашли ошибку? Выделите фрагмент и нажмите Ctrl+Enter",
    "Якщо ви знайшли помилку в тексті, виділіть її та натисніть Ctrl + Enter",
    "Našli jste v článku chybu? Napište nám",
    "Märkasid viga? Anna meile teada",
    "Masz dla nas temat? Napisz na redakcja@glos.example",
    "(With inputs from PTI)",
    "Pastebėjote klaidą? Pažymėkite ją ir paspauskite Ctrl+Enter",
    "Atzīmējiet vārdus un iezīmējiet tos ar CTRL + Enter",
    "Սխա՞լ եք գտել։ Նշեք տեքստը և սեղմեք Ctrl+Enter",
    "Тексттен қате тапсаңыз, белгілеп, Ctrl+Enter басыңыз",
)
BUTTONS = (
    "Compartir en Facebook X",
    "Compartilhe no WhatsApp X",
    "Condividi su Facebook X",
    "Deel dit artikel via WhatsApp X",
    "Dela artikeln X",
    "Del artiklen X",
    "Del saken X",
    "Jaa artikkeli X",
    "Udostępnij na Facebooku X",
    "Sdílet na Facebooku X",
    "Megosztás a Facebookon X",
    "Distribuie pe Facebook X",
    "Споделете във Facebook X",
    "Κοινοποίηση στο Facebook X",
    "Поделиться ВКонтакте X",
    "Поділитися у Facebook X",
    "Podijeli na Facebooku X",
    "Facebook'ta Paylaş X",
    "شارك على فيسبوك X",
    "שתפו בפייסבוק X",
    "اشتراک گذاری X",
    "फेसबुक पर शेयर करें X",
    "ফেসবুকে শেয়ার করুন X",
    "แชร์บนเฟซบุ๊ก X",
    "Chia sẻ lên Facebook X",
    "Bagikan ke Facebook X",
    "分享到微信 X",
    "分享到臉書 X",
    "シェアする X",
    "페이스북 공유 X",
    "Shiriki kwenye Facebook X",
)
TAGS = (
    "Archivado en: Puertos, Transporte, Islas",
    "Tags: portos, transporte, ilhas",
    "Argomenti: porti, trasporti, isole",
    "Onderwerpen: havens, vervoer, eilanden",
    "Ämnen: hamnar, trafik, öar",
    "Emner: havne, trafik, øer",
    "Emner: havner, trafikk, øyer",
    "Aiheet: satamat, liikenne, saaret",
    "Tagi: porty, transport, wyspy",
    "Témata: přístavy, doprava, ostrovy",
    "Címkék: kikötők, közlekedés, szigetek",
    "Etichete: porturi, transport, insule",
    "Тагове: пристанища, транспорт, острови",
    "Ετικέτες: λιμάνια, μεταφορές, νησιά",
    "Теги: порты, транспорт, острова",
    "Теги: порти, транспорт, острови",
    "Tagovi: luke, promet, otoci",
    "Etiketler: limanlar, ulaşım, adalar",
    "كلمات دلالية: موانئ، نقل، جزر",
    "תגיות: נמלים, תחבורה, איים",
    "برچسب\u200cها: بندر، حمل و نقل، جزیره",
    "टैग्स: बंदरगाह, परिवहन, द्वीप",
    "বিষয়: বন্দর, পরিবহন, দ্বীপ",
    "แท็ก: ท่าเรือ, คมนาคม, เกาะ",
    "Từ khóa: bến phà, giao thông, đảo",
    "Tag: pelabuhan, transportasi, pulau",
    "标签：港口 交通 海岛",
    "標籤：港口、交通、離島",
    "タグ：港\u3000交通\u3000島",
    "태그: 항구, 교통, 섬",
    "Mada: bandari, usafiri, visiwa",
)
COMMENTS = (
    "Comentarios (12)",
    "Deixe seu comentário",
    "Commenti (3)",
    "Reacties (5)",
    "Kommentarer (4)",
    "Kommentarer (2)",
    "Kommentit (7)",
    "Komentarze (9)",
    "Diskuze (14)",
    "Hozzászólások (6)",
    "Comentarii (8)",
    "Коментари (5)",
    "Σχόλια (3)",
    "Комментарии (11)",
    "Коментарі (6)",
    "Komentari (4)",
    "Yorumlar (5)",
    "التعليقات (4)",
    "תגובות (7)",
    "نظرات شما",
    "टिप्पणियां (3)",
    "মন্তব্য করুন",
    "ความคิดเห็น (3)",
    "Bình luận (2)",
    "Komentar (2)",
    "评论 (3)",
    "留言 (3)",
    "コメント（3）",
    "댓글 3개",
    "Maoni (2)",
)
CAPTIONS = (
    "Getty Images / Jana Roe",
    "dpa/Jana Roe",
    "▲渡輪春天復航。（圖／港務局提供）",
    "Balsa chega ao porto na segunda-feira (2) — Foto: Paulo Reis/Divulgação",
    "Il traghetto all'arrivo in porto (foto Ansa)",
    "De veerboot bij aankomst in de haven. Foto: ANP",
    "Färjan anländer till hamnen. Foto: Nils Åkerman/TT",
    "Færgen ankommer til havnen. Foto: Søren Holm/Ritzau Scanpix",
    "Fergen ankommer havna. Foto: Øyvind Dahl / NTB",
    "Lautta saapuu satamaan. Kuva: Ville Korhonen / Lehtikuva",
    "Prom wpływa do portu. Fot. Piotr Zieliński / PAP",
    "Přívoz připlouvá do přístavu. Foto: Jiří Dvořák, ČTK",
    "A komp megérkezik a kikötőbe. Fotó: Nagy Bálint / MTI",
    "Feribotul la sosirea în port. Foto: Agerpres",
    "Фериботът пристига на пристанището. Снимка: БТА",
    "Το πλοίο φτάνει στο λιμάνι. (φωτ. ΑΠΕ-ΜΠΕ)",
    "Паром прибывает в порт. Фото: Игорь Белов / РИА Новости",
    "Пором прибуває до порту. Фото: Тарас Бондар / Укрінформ",
    "Trajekt uplovljava u luku. Foto: Marko Babić / Pixsell",
    "Feribot limana yanaşıyor. (Fotoğraf: AA)",
    "המעבורת מגיעה לנמל. צילום: יוסי כהן",
    "قایق هنگام رسیدن به بندر. عکس: رضا کریمی",
    "बंदरगाह पर पहुंचती नाव। फोटो: पीटीआई",
    "বন্দরে পৌঁছাচ্ছে ফেরি। ছবি: করিম উদ্দিন",
    "เรือข้ามฟากขณะเข้าเทียบท่า ภาพ: มานี รักไทย",
    "Phà cập bến sáng thứ hai. Ảnh: Trần Minh",
    "Feri tiba di pelabuhan. (Foto: Antara/Budi Santoso)",
    "渡轮抵达港口。新华社记者 王芳 摄",
    "渡輪抵達港口。（記者林志明攝）",
    "港に着いた渡し船＝佐藤太郎撮影",
    "항구에 도착한 여객선. 사진=이지은 기자",
    "Feri ikiwasili bandarini. Picha: Asha Otieno",
    "نئی لائبریری کا مرکزی ہال فوٹو: اے ایف پی",
    "புதிய நூலகத்தின் முதன்மை அறை படம்: பிடிஐ",
    "새 도서관의 중앙 홀 [사진=연합뉴스]",
    "De grote zaal van de nieuwe bibliotheek © ANP",
)


def cut(line: str, tag: str = "p") -> bool:
    """Whether the rules take a line that stands between paragraphs."""
    source = f"<body>{TEXT.format(day='Tuesday')}<{tag}>{line}</{tag}>{TEXT.format(day='Friday') * 2}</body>"
    blocks = read_blocks(Page.from_html(source, "https://a.example/1").root)
    return 1 in prune(blocks, Known())


@pytest.mark.parametrize(
    "line",
    [
        *NEWSLETTERS,
        *CHANNELS,
        *MORE_CHANNELS,
        *APPS,
        *ADVERTISING,
        *REPORTS,
        *BUTTONS,
        *TAGS,
        *COMMENTS,
        *CAPTIONS,
    ],
)
def test_lines_of_the_site(line: str) -> None:
    assert cut(line)


@pytest.mark.parametrize(
    "line",
    [
        "Want the harbour's news sent straight to your inbox? Sign up here",
        "We use your sign-up to send what you agreed to, and to learn what our readers like.",
        "Join the Harbour Post's sports WhatsApp group for the latest scores",
        "For all of the latest harbour news and more, follow us wherever you are and subscribe to our channel.",
        "To watch the launch on your phone, you need the Harbour app. Download it here.",
        "The Post has partners. They do not decide what we write, but the Post may earn commissions for boats "
        "purchased via affiliate links.",
        "Enter your email and we will send it to you on Fridays.",
        "Hear it all in our own player, or wherever you get your podcasts.",
        "Why you can trust the Post: our reviewers sail every boat for a month before they write about it.",
        "The boats on this page are from advertising partners who compensate us when you rent one.",
        "The Post may earn a portion of sales from boats that are purchased through our site.",
    ],
)
def test_appeals_and_notes(line: str) -> None:
    assert cut(line)


def test_a_hint_on_keys_is_none_of_them() -> None:
    assert not cut("Select the text and press Ctrl+Enter to send it to the console")


def test_advertising_is_a_subject_of_headings() -> None:
    assert not cut("Advertising", "h3")


@pytest.mark.parametrize("line", ["Comments (3)", "Kommentarer", "댓글 3개"])
def test_headings_of_comments(line: str) -> None:
    assert cut(line, "h3")


@pytest.mark.parametrize(
    "line",
    [
        "Riproduzione riservata",
        "جميع الحقوق محفوظة",
        "כל הזכויות שמורות",
        "未经授权不得转载",
        "All rights reserved. This text and whatever else is shown on this site may not be printed, sent out "
        "or handed on, neither in whole nor in part, without the written consent of the Harbour Post.",
        "© 2026 The Harbour Post. All rights reserved. This text may not be published, broadcast, rewritten "
        "or handed on, neither in whole nor in part, by anybody who has not asked before.",
    ],
)
def test_rights(line: str) -> None:
    assert cut(line)


@pytest.mark.parametrize(
    "line",
    [
        "La huelga sigue en el puerto y Facebook no responde a la ministra, que espera desde hace días.",
        "Tags: what they are and how dogs wear them in the city, explained by the council.",
        "Share this with nobody, said the mayor.",
        "Comments by the mayor",
        "Följ med ombord.",
        "关注微博的人数去年增加了一倍，镇长说。",
        "The photo: a boat leaves the pier.",
        "Temas de siempre",
        "Der Newsletter der Stadt erscheint seit gestern nicht mehr.",
        "Download Google Chrome from the maker's own site, and from nowhere else.",
        "Publishing your app is the first step towards more downloads and a wider audience.",
        "The advertisement ran for a week.",
        "WhatsApp'ı açın ve Ayarlar'a tıklayın.",
        "Harbour statistics © 2024 Port Authority",
        "© Provided by the yard The ferry in dock, a week before it was launched again, with most of its hull "
        "painted in the blue of the line that ran to the islands until the war, said the yard on Monday.",
        "▲ means that the share of boats has risen since the year before, ▼ that it has fallen (see below)",
        "A story that nobody has got a tip on is rare at the harbour, said the editor.",
        "Fishermen say that the club may earn a commission on every boat that is sold at the pier.",
    ],
)
def test_lines_of_the_article(line: str) -> None:
    assert not cut(line)


PRINT = "<p><a href=/print>Print this story</a> | <a href=/mail>E-mail to a friend</a></p>"


def table_cut(table: str) -> bool:
    blocks = read_blocks(Page.from_html(f"<body>{table}</body>", "https://a.example/1").root)
    return any(blocks[index].text.startswith("Print") for index in prune(blocks, Known()))


def test_lines_in_a_cell_that_lays_the_page_out() -> None:
    days = "Monday Tuesday Wednesday Thursday Friday Saturday".split()
    story = "".join(TEXT.format(day=day) for day in days)
    assert table_cut(f"<table><tr><td>{story}{PRINT}</td></tr></table>")


def test_cells_of_data() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>{PRINT}</td></tr>" for number in range(4))
    assert not table_cut(f"{TEXT.format(day='Monday') * 3}<table>{rows}</table>")


@pytest.mark.parametrize("line", ["Riproduzione riservata", ADVERTISING[0], CHANNELS[0], "Foto: Jana Roe"])
def test_lines_that_the_model_takes_for_text(line: str) -> None:
    source = f"<body>{TEXT.format(day='Tuesday')}<p>{line}</p>{TEXT.format(day='Friday') * 2}</body>"
    blocks = read_blocks(Page.from_html(source, "https://a.example/1").root)
    assert 1 in prune(blocks, Known(scores=[0.99] * len(blocks)))
