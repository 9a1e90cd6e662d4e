"""Related phrases: what headings, call-outs and buttons of story lists say, in many languages."""

from __future__ import annotations

# Headings of modules. A phrase with a final * may go on ("more on*": "More on batteries").
RELATED = """
en: related*; related articles; related stories; related posts; related content; related news;
    related links; related coverage; related videos; related video; recommended articles;
    recommended stories; recommended reading; recommended posts; recommended content; recommended*;
    recommendations; our recommendations; editors recommendations; editor s recommendations; editors picks*;
    editor s picks*; editor s pick; editors choice; editor s choice; further reading*; suggested*; more on*;
    two more on*; three more on*; four more on*; five more on*; three more about*;
    more about*; more in*; more from*; more like this*; more stories like this; more coverage*;
    more reading; more great*; more stories on*; more stories about*; more news on*; more articles on*;
    similar; similar stories; similar articles; similar posts; similar news; similar content; similar reads;
    read more*; read next*; read also*; also read*; also see*; see also*; keep reading*; continue reading*;
    you may also*; you may also like*; you may also enjoy*; you might also*; you might also like*;
    you might also enjoy*; you may like*; you might like*; you may be interested*;
    you might be interested*; you ll also like; people also read; readers also liked; readers also read;
    where to go next; up next; dig deeper; go deeper; deep dive; learn more*;
    dig deeper on*; if you liked this*; we recommend*; we think you ll like; explore more*; our related*;
    elsewhere on*; previous coverage; from the archives*; from our archive*; more related*;
    on this topic; in this topic; read on; you may have missed; other stories you may like;
    other stories you might like; other articles you might like; our readers also read; hand picked*;
    for further reading; if you liked that*; if you like this*; if you enjoyed that*; read further*;
    other articles you may like; useful links; related reading; watch more*; watch next*; also watch*;
    listen next*; next up*; read this next*; more to read*; if you enjoyed this*; readers of this*;
    can also read*; must watch; also from*; dive deeper*; dive even deeper*; in the same section*;
    from the same section*; more stories from*; more news from*; more articles from*; more coverage from*;
    in this stream*; in this storystream*; expand your reading*; what to read next*;
    what to listen to next*; listen to this next*
de: mehr zum thema*; mehr zu*; mehr über*; mehr aus*; mehr von*; mehr dazu*; mehr lesen; lesen sie auch*;
    lesen sie mehr*; lest auch*; lies auch*; auch interessant*; auch lesenswert; auch spannend;
    das könnte sie auch*; das könnte dich auch*; das könnte ihnen auch*; das könnte euch auch*;
    das könnte sie interessieren; das könnte dich interessieren; könnte sie auch interessieren;
    könnte dich auch interessieren; verwandte*; ähnliche*; verwandte artikel; verwandte beiträge;
    ähnliche artikel; ähnliche beiträge; artikel zum thema*; zum thema; weitere artikel zum thema*;
    weitere nachrichten zum thema*; weitere meldungen zum thema*; weitere themen; weiterführende*;
    weiterlesen*; siehe auch*; passend zum thema*; passend dazu*; passende artikel; empfehlungen*;
    empfehlung; empfohlene*; empfohlen*; leseempfehlung*; lesetipps*; lesetipp; unsere lesetipps;
    unsere empfehlungen*; unsere leseempfehlungen; redaktionsempfehlung*; empfehlungen der redaktion;
    zum weiterlesen; mehr artikel zum thema; themenverwandte*; das interessiert andere leser; dazu passend;
    vertiefung; im zusammenhang; sehen sie auch*; hören sie auch*; schauen sie auch*; lesen sie dazu*;
    lesen sie hierzu*; noch mehr zum thema*; alles zum thema*; alle artikel zum thema*;
    mehr nachrichten aus*; mehr meldungen aus*; mehr artikel aus*; weitere nachrichten aus*;
    weitere meldungen aus*; mehr infos zum thema; außerdem interessant; schon gelesen; auch zum thema;
    weitere informationen; als nächstes lesen*; lesen sie als nächstes*; das könnte dir gefallen*;
    das könnte ihnen gefallen*; das könnte euch gefallen*; könnte dir auch gefallen*;
    das könnte dir auch*; aus derselben rubrik*;
    in derselben rubrik*; weiterhören*; weiterschauen*; lesen sie weiter*; lies weiter*;
    wenn dir das gefallen hat*; wenn ihnen das gefallen hat*
fr: à lire aussi*; a lire aussi*; lire aussi*; lire également*; à lire également*; à lire*; lire la suite;
    voir aussi*; à voir aussi*; articles liés*; nos articles liés; articles associés*; articles similaires*;
    articles connexes*; sur le même sujet*; sur le même thème*; dans le même dossier; plus sur*;
    en savoir plus*; pour aller plus loin*; la rédaction vous conseille*; la rédaction vous recommande*;
    nous vous recommandons*; nous vous conseillons*; recommandé pour vous*; recommandés pour vous*;
    recommandations*; vous aimerez aussi*; vous aimerez*; vous pourriez aussi aimer*;
    cela peut vous intéresser*; ces articles pourraient*; cet article pourrait*; ces sujets pourraient*;
    ces contenus pourraient*; cela pourrait vous intéresser*; ça pourrait vous intéresser*;
    ça peut vous intéresser*; ceci peut vous intéresser*; ces articles peuvent vous intéresser*;
    vous pourriez être intéressé*; contenus similaires; contenus associés; contenu associé;
    à découvrir aussi; à découvrir*; le choix de la rédaction; les choix de la rédaction; slate conseille;
    notre sélection; lectures complémentaires; plus d articles sur*; dossier*; retrouvez aussi*;
    à voir également*; a voir également*; a lire également*; à écouter aussi*; écouter aussi*;
    regarder aussi*; à regarder aussi*; à relire*; aussi à lire*; lire plus*; pour en savoir plus*;
    sur ce sujet*; à lire ailleurs; dans la même rubrique*; plus d articles de*; plus d actualités de*;
    d autres articles sur*; tous nos articles sur*; nos articles sur*; tous les articles sur*;
    de la même rubrique*; à lire ensuite*;
    poursuivez votre lecture*; pour poursuivre la lecture*; vous pourriez aimer*; vous allez aimer*;
    cela pourrait vous plaire*; ça pourrait vous plaire*; à écouter ensuite*; à voir ensuite*;
    continuez votre lecture*; continuer la lecture*; si vous avez aimé*
es: relacionad*; relacionados; relacionadas; artículos relacionados*; articulos relacionados*;
    noticias relacionadas*; noticia relacionada*; contenido relacionado*; contenidos relacionados;
    notas relacionadas*; temas relacionados con*; más sobre*; mas sobre*; más información*;
    más noticias sobre*; todo sobre el tema; más noticias de*; más historias de*; más notas sobre*; más de*;
    lee también*; lea también*; leé también*; lee además; lea además; leer también; leer más*;
    te puede interesar*; te podría interesar*; te puede gustar; también te puede interesar*;
    también te puede gustar; también te podría interesar*; puede interesarte*; le puede interesar*;
    quizá te interese*; quizás te interese*; ver también*; vea también*; ve también*; véase también*;
    recomendado*; recomendados*; recomendadas*; recomendaciones*; te recomendamos*; le recomendamos*;
    sigue leyendo; seguir leyendo*; para saber más; además; nota relacionada*; mira también*; mirá también*;
    enterate más; no te pierdas*; seguí leyendo; otras noticias sobre*; artículo relacionado*;
    publicaciones relacionadas*; entradas relacionadas*; lee más*; lea más*; leé más*; también puede leer*;
    también puedes leer*; puede leer*; puedes leer*; también lee*; también lea*; vea además*; mira además*;
    escucha también*; no te lo pierdas*; te sugerimos*; le sugerimos*; le recomendamos leer*;
    podría interesarte*; podría interesarle*; conozca más*; continúe leyendo*; para seguir leyendo*;
    para seguir escuchando*; para seguir viendo*; para leer después*; podría gustarte*; te podría gustar*;
    te pueden interesar*; os puede interesar*; puede que te interese*; tal vez te interese*;
    en la misma sección*; de la misma sección*; si te gustó*; si te ha gustado*; continuar leyendo*;
    continúa leyendo*
it: leggi anche*; leggi pure*; leggi di più; leggi tutto su*; articoli correlati*; notizie correlate*;
    notizie collegate*; articoli collegati*; correlati; contenuti correlati*; ti potrebbe interessare*;
    ti potrebbe interessare anche*; potrebbe interessarti*; potrebbe anche interessarti*;
    potrebbero interessarti*; ti potrebbero interessare*; vedi anche*; guarda anche*; approfondisci*;
    approfondimenti*; approfondimento*; per approfondire*; consigliati*; consigliato*; ti consigliamo*;
    altri articoli su*; altre notizie da*; altre notizie su*; altre notizie di*; altro su*;
    sullo stesso argomento*; sullo stesso tema*; da leggere; articoli simili*; per saperne di più*;
    ascolta anche*; potresti leggere anche*; continua a leggere su*; da leggere anche*; potrebbe piacervi*;
    potrebbe piacerti*; potrebbero piacerti*; potrebbero piacervi*; potrebbe interessarvi*;
    potrebbero interessarvi*; vi potrebbe interessare*; vi potrebbero interessare*; ti potrebbe piacere*;
    ti potrebbero piacere*; potrebbe anche piacerti*; nella stessa sezione*; se ti è piaciuto*;
    continua la lettura*; prosegui la lettura*; dalla stessa sezione*; nella stessa rubrica*;
    da leggere dopo*; per continuare a leggere*; da ascoltare dopo*
pt: leia também*; leia mais*; leia ainda*; veja também*; veja mais*; relacionadas; relacionados;
    notícias relacionadas*; noticias relacionadas*; matérias relacionadas*; artigos relacionados*;
    conteúdo relacionado*; conteúdos relacionados*; mais sobre*; mais notícias de*; mais notícias do*;
    mais notícias da*; mais notícias sobre*; saiba mais*; recomendado*; recomendados*; recomendamos*;
    você pode gostar*; você também pode gostar*; talvez você goste*; pode interessar*; também pode gostar*;
    posts relacionados*; ler mais*; ver também; confira também*;
    leitura recomendada*; a não perder; assuntos relacionados com*; assista também*; ouça também*;
    ler também*; lê também*; veja ainda*; continue lendo*; leia tudo sobre*; continue a ler*;
    também lhe pode interessar*; leia em seguida*; ouça em seguida*; veja em seguida*; assista em seguida*;
    leia a seguir*; ouça a seguir*; veja a seguir*; para continuar lendo*; para continuar a ler*;
    podes gostar*; você pode se interessar*; na mesma seção*; na mesma secção*; da mesma editoria*;
    se gostou*; continue a leitura*
ca: llegeix també*; llegiu també*; més informació*; notícies relacionades*; articles relacionats*;
    relacionat*;
    et pot interessar*; més sobre*; vegeu també*; llegeix més*; mira també*; per continuar llegint*;
    segueix llegint*; també et pot agradar*; a la mateixa secció*
nl: lees ook*; lees meer*; lees verder*; gerelateerd*; gerelateerde*; gerelateerde artikelen; verwante*;
    meer over*; meer uit*; meer nieuws uit*; meer nieuws over*; meer artikelen over*; ook interessant*;
    aanbevolen*; aanraders*; misschien ook interessant*;
    dit vind je misschien ook*; bekijk ook*; zie ook*; meer lezen*; leestips*; leestip*; lees hier meer*;
    vergelijkbare artikelen; anderen lazen ook*; interessant voor jou; dossier*; luister ook*; kijk ook*;
    verder lezen*; dit las je vast nog niet; lees hierover*; eerder verschenen*; lees hierna*;
    luister hierna*; kijk hierna*; misschien vind je dit*; dit vind je misschien leuk*;
    in dezelfde rubriek*; uit dezelfde rubriek*
sv: läs också*; läs även*; läs mer*; relaterat*; relaterade*; relaterade artiklar;
    relaterat innehåll; mer om*; mer i ämnet*; liknande*; se också*; se även*; rekommenderat*;
    rekommenderade*; rekommenderas*; du kanske också gillar*; fler artiklar om*; fler artiklar från*;
    fler nyheter från*; fler nyheter om*; mer från*; missa inte;
    tips på läsning; relaterad*; mer läsning; lyssna också*; lyssna även*; läs vidare*; läs mer i ämnet*;
    läs härnäst*; lyssna vidare*; du kanske gillar*; du kanske också vill*; i samma ämne*
no: les også*; les mer*; relatert*; relaterte*; relaterte artikler; relaterte saker; mer om*; lignende*;
    se også*; anbefalt*; anbefalte*; anbefaler*; flere saker om*; flere saker fra*; flere nyheter fra*;
    flere nyheter om*; mer fra*; kanskje du også*; les òg*;
    vi anbefaler; videre lesning; relevante artikler; hør også*; les flere saker*; sjå også*; les meir*;
    les videre*; hør videre*; du vil kanskje også*; du liker kanskje*
da: læs også*; læs mere*; relateret*; relaterede*; relaterede artikler; mere om*; lignende*; se også*;
    anbefalet*; anbefalede*; anbefales*; vi anbefaler*; flere artikler om*; flere artikler fra*;
    flere nyheder fra*; flere nyheder om*; mere fra*; måske er du også*;
    læs videre*; andre læste også*; hør også*; læs hele historien*; du vil måske også*; lyt videre*;
    i samme kategori*
fi: lue myös*; lue lisää*; aiheeseen liittyvä*; aiheeseen liittyviä*; aiheeseen liittyvää*;
    aiheeseen liittyvät*; juttuun liittyvä*; juttuun liittyvät*; lisää aiheesta*; katso myös*;
    suosittelemme*; aiheesta lisää*; samankaltaisia*; lisää luettavaa; saattaisit pitää myös;
    sinua voisi kiinnostaa*; samasta aiheesta*; kuuntele myös*; aiemmin aiheesta*; lue seuraavaksi*;
    katso lisää*
is: lesa meira*; tengdar fréttir*; tengt efni*; sjá einnig*; lestu meira*; frétt af*; lestu einnig*;
    skylt efni*; sjá líka*; lestu líka*; meira um*; meira frá*; meira úr*; nánar um*; fleiri fréttir um*;
    tengdar greinar*; lesið einnig*; lesið líka*
pl: czytaj też*; czytaj także*; czytaj również*; czytaj więcej*; czytaj dalej*; przeczytaj także*;
    przeczytaj też*; przeczytaj również*; zobacz też*; zobacz także*; zobacz również*; zobacz więcej*;
    powiązane*; powiązane artykuły; podobne*; polecane*; polecamy*; więcej na temat*; więcej wiadomości z*;
    więcej wiadomości o*; więcej artykułów o*; więcej o*;
    warto przeczytać*; może cię zainteresować*; mogą cię zainteresować*; na ten temat*; w temacie;
    sprawdź też*; dowiedz się więcej*; rekomendowane*; oglądaj także*; oglądaj też*; posłuchaj też*;
    posłuchaj także*; sprawdź także*; to może cię zainteresować*; może ci się spodobać*;
    mogą ci się spodobać*; może cię też zainteresować*; z tej samej kategorii*; posłuchaj następnie*;
    przeczytaj następnie*
cs: čtěte také*; čtěte také zde; čtěte více*; přečtěte si také*; přečtěte si i*; přečtěte si více*;
    související*; související články; podobné*; mohlo by vás zajímat*; mohlo by vás také zajímat*;
    doporučujeme*; doporučené*; více k tématu*; více o*; k tématu; další k tématu*; viz také*;
    další články k tématu*; další zprávy z*; další články z*; další články o*; další čtení;
    mohlo by se vám líbit; čtěte dále*; čtěte též*; dále čtěte*;
    přečtěte si též*; více čtěte zde; podívejte se také*; poslechněte si také*; mohlo by tě zajímat*;
    mohlo by se ti líbit*; ze stejné rubriky*
sk: čítajte aj*; čítajte tiež*; prečítajte si aj*; prečítajte si tiež*; súvisiace*; podobné*;
    mohlo by vás zaujímať*; odporúčame*; odporúčané*; viac k téme*; k téme; viac o*; čítajte viac*;
    pozrite si aj*; pozrite aj*; prečítajte si viac*; mohlo by vás zaujať*; mohlo by sa vám páčiť*;
    z rovnakej rubriky*
sl_hr_sr_bs: preberite tudi*; povezane*; povezano*; preberi tudi*; pročitajte i*; pročitajte još*;
    pročitaj i*; povezani*; slično*; slične vesti*; možda će vas zanimati*; preporučujemo*; preporučeno*;
    više o*; još o*; vezane vijesti*; vezani članci*; povezane vesti*; priporočamo*; прочитајте и*;
    прочитајте још*; повезане*; препоручујемо*; сличне вести*; pogledajte i*; pogledaj i*; pročitaj još*;
    čitajte i*; čitaj i*; preberite še*; berite tudi*; oglejte si tudi*; glejte tudi*; poglej tudi*;
    sorodne novice*; sorodni članki*; sorodne vsebine*; vidi još*; vezani tekstovi*; погледајте и*;
    читајте и*; повезане вести*
hu: olvassa el ezt is*; ezt is olvassa el*; ezek is érdekelhetik*; ez is érdekelheti*; kapcsolódó*;
    ajánljuk*; ajánlott*; ajánló; hasonló cikkek*; további cikkek a témában*; bővebben a témáról;
    olvasson tovább*; lásd még*; olvasta már*; ezt olvasta már*; olvasd el ezt is*; ezt is olvasd el*;
    nézze meg ezt is*; nézd meg ezt is*; olvass tovább*; kapcsolódó cikkek*; ez is érdekelhet*;
    ajánlott cikkek*; ez is tetszhet*; ezek is tetszhetnek*; olvassa tovább*
ro: citește și*; citeste si*; citiți și*; vezi și*; vezi si*; articole similare*; știri similare*;
    articole recomandate*; recomandări*; recomandate*; recomandat*; te-ar putea interesa*;
    te poate interesa*; pe aceeași temă*; citește mai mult*; articole asemănătoare*; mai multe despre*;
    mai multe știri despre*; mai multe știri din*;
    din aceeași categorie; citeşte şi*; citiţi şi*; vezi şi*; mai citește*; află mai multe*;
    te-ar mai putea interesa*; citește mai departe*; ştiri similare*; urmărește și*; ți ar putea plăcea*;
    din aceeași secțiune*
bg: вижте още*; прочетете още*; прочетете също*; свързани*; подобни*; още по темата*; препоръчваме*;
    виж още*; още за*; вижте също*; виж също*; четете още*; чети още*; чети и*; четете и*; още от*;
    може да ви хареса*; от същата рубрика*; от същата категория*
el: διαβάστε επίσης*; διαβάστε ακόμα*; διαβάστε ακόμη*; διαβάστε περισσότερα*; σχετικά*; σχετικά άρθρα*;
    δείτε επίσης*; δείτε ακόμα*; προτεινόμενα*; παρόμοια*; ίσως σας ενδιαφέρει*; περισσότερα για*;
    μπορεί να σας ενδιαφέρει*; διαβάστε σχετικά*; διαβάστε και*; διαβάστε κι αυτό*; δείτε και*;
    δείτε ακόμη*; σχετικές ειδήσεις*; ακούστε επίσης*; μη χάσετε*; μπορεί να σας αρέσει*;
    στην ίδια κατηγορία*; από την ίδια κατηγορία*
lt_lv_et: taip pat skaitykite*; skaitykite taip pat*; skaityti daugiau*; susiję*; panašūs*; panašios*;
    rekomenduojame*; lasi vēl*; lasi arī*; lasiet arī*; saistītie raksti*; saistītās ziņas*; saistītie*;
    līdzīgi raksti*; iesakām*; loe ka*; loe lisaks*; loe veel*; seotud*; sarnased*; soovitame*;
    samal teemal*; par tēmu; šia tema*; skaityk daugiau*; taip pat skaityk*; skaityk taip pat*;
    žiūrėkite taip pat*; lasi vairāk*; lasīt vairāk*; skatīt arī*; loe lähemalt*; loe rohkem*; vaata ka*;
    susiję straipsniai*
ru: читайте также*; читать также*; читайте ещё*; читайте еще*; читать далее*; смотрите также*; см также*;
    похожие*; похожее*; по теме*; материалы по теме*; ещё по теме*; еще по теме*; новости по теме*;
    статьи по теме*; связанные*; рекомендуем*; рекомендованные*; рекомендуемые*; вам может понравиться*;
    вам может быть интересно*; вам будет интересно*; вас может заинтересовать*; подробнее по теме*;
    больше по теме*; другие материалы по теме; в тему; на эту тему*; ранее по теме; смотреть также*;
    также читайте*; также по теме*; читать ещё*; читать еще*; слушайте также*; вам также будет интересно*;
    вас также может заинтересовать*; читайте больше*; читайте далее*; вам понравится*; в этой рубрике*;
    в той же рубрике*; ещё в рубрике*; еще в рубрике*; читайте дальше*; читать дальше*; что ещё почитать*;
    ещё в блоге*; еще в блоге*; что еще почитать*; что почитать*; почитать ещё*; почитать еще*;
    если вам понравилась*; если вам понравилось*; если вам понравился*; ещё на эту тему*; еще на эту тему*;
    другие статьи рубрики*; другие статьи раздела*; ещё по этой теме*
uk: читайте також*; читайте ще*; дивіться також*; схожі*; подібні*; за темою*; матеріали за темою*;
    на цю тему*; пов язані*; рекомендуємо*; рекомендовані*; вас може зацікавити*; вам може бути цікаво*;
    більше за темою*; за цією темою*; ще за темою*; також читайте*; читати також*; читайте більше*;
    слухайте також*; до теми*; вас також може зацікавити*; вам також буде цікаво*; читайте далі*;
    вам сподобається*; у цій рубриці*; в цій рубриці*
tr: ilgili*; ilgili haber*; ilgili haberler*; benzer*; benzer haberler*; bunlar da ilginizi çekebilir*;
    ilginizi çekebilir*; ilginizi çekebilecek*; ayrıca okuyun*; ayrıca bakınız*; önerilen*; önerilenler*;
    bunları da okuyun*; okumaya devam et*; sizin için önerilen*; daha fazlası*; bu konuda daha fazla;
    bakmadan geçme*; bunlara da bakın; ayrıca oku*; bunu da oku*; bunu da okuyun*; daha fazla oku*;
    okumadan geçme*; ayrıca izleyin*; ayrıca izle*; benzer içerikler*; bunlar da var*; hoşunuza gidebilir*;
    bunları da beğenebilirsiniz*; aynı kategoriden*
ar: اقرأ أيضا*; إقرأ أيضا*; اقرأ ايضا*; اقرأ المزيد*; شاهد أيضا*; طالع أيضا*; مواضيع ذات صلة*;
    أخبار ذات صلة*; مقالات ذات صلة*; موضوعات ذات صلة*; ذات صلة*; مواضيع متعلقة*; مقالات مشابهة*;
    المزيد حول*; المزيد عن*; قد يعجبك أيضا*; قد يهمك أيضا*; قد يهمك*; ننصح*; نرشح لك*; انظر أيضا*;
    أخبار متعلقة*; مقترحات*; موضوعات متعلقة*; قراءة ممتعة; اقرئي أيضا*; اقرأوا أيضا*; اقرؤوا أيضا*;
    اقرأ كذلك*; شاهدي أيضا*; تابع أيضا*; استمع أيضا*; يمكنك أيضا قراءة*; المزيد من*; المزيد في*; قد يهمكم*;
    اقرأ التالي*; قد يعجبكم*; من نفس القسم*; في نفس القسم*
he: קראו גם*; קרא גם*; קראו עוד*; כתבות קשורות*; כתבות נוספות בנושא*; עוד בנושא*; עוד על*;
    אולי יעניין אותך*; אולי יעניין אותך גם*; כתבות שיעניינו אותך*; כתבות דומות*; ראו גם*; מומלצים*; מומלץ*;
    המלצות*; בנושא זה; קרא עוד*; קראו בהרחבה*; כתבה קשורה*; צפו גם*; האזינו גם*; לקריאה נוספת*;
    אולי יעניין אתכם*; עוד באותו נושא*; אולי תאהבו*
fa_ps_ckb: بیشتر بخوانید*; همچنین بخوانید*; مطالب مرتبط*; اخبار مرتبط*; مرتبط*; مطالب مشابه*; پیشنهاد ما*;
    پیشنهادی*; شاید بپسندید*; خبرهای مرتبط*; بخوانید*; در همین زمینه*; در همین رابطه*; ببینید*; خبر مرتبط*;
    خبرهای مشابه*; در این رابطه بخوانید*; در این باره بخوانید*; حتما بخوانید*; این مطلب را هم بخوانید*;
    لینک مرتبط*; همچنین ببینید*; بیشتر ببینید*; نور ولولئ*; دا هم ولولئ*; زیاتر بخوێنەوە*
ur: مزید پڑھیں*; یہ بھی پڑھیں*; متعلقہ*; متعلقہ خبریں*; مزید جانئے*; اسی بارے میں*; یہ بھی پڑھیے*;
    مزید پڑھیے*; یہ بھی دیکھیں*; یہ بھی دیکھیے*; یہ بھی جانیے*;
    اس موضوع پر مزید*; اسی موضوع پر*; ملتی جلتی خبریں*
hi_mr_ne: यह भी पढ़ें*; ये भी पढ़ें*; इसे भी पढ़ें*; इन्हें भी पढ़ें*; और पढ़ें*; संबंधित*; सम्बंधित*;
    संबंधित खबरें*;
    मिलती जुलती खबरें*; आपको यह भी पसंद*; अनुशंसित*; सुझाए गए*; हेही वाचा*; हे ही वाचा*; हेही वाचाः*;
    संबंधित बातम्या*; आणखी वाचा*; अधिक पढ़ें*; इसे भी देखें*; यह भी देखें*; ये भी देखें*; यह भी सुनें*;
    जरूर पढ़ें*; हे वाचा*; हेही पाहा*; हे देखील वाचा*; यो पनि पढ्नुहोस्*; यो पनि पढ्नुस्*; थप पढ्नुहोस्*;
    ये खबर भी पढ़ें*; यह खबर भी पढ़ें*; ये खबरें भी पढ़ें*; इस खबर को भी पढ़ें*;
    सम्बन्धित*
bn_ta_te_gu_ml_pa_kn_or_si: আরও পড়ুন*; আরো পড়ুন*; সম্পর্কিত*; আরও খবর*; மேலும் படிக்க*;
    தொடர்புடைய*; இதையும் படியுங்கள்*;
    ఇవి కూడా చదవండి*; సంబంధిత*; இதையும் படிங்க*; ఇదీ చదవండి*; આ પણ વાંચો*; ഇതും വായിക്കുക*; ਇਹ ਵੀ ਪੜ੍ਹੋ*;
    ಇದನ್ನೂ ಓದಿ*; ಇದನ್ನು ಓದಿ*; ಇದನ್ನೂ ನೋಡಿ*; ಸಂಬಂಧಿಸಿದ ಸುದ್ದಿ*; ಮತ್ತಷ್ಟು ಓದಿ*; સંબંધિત*; આ પણ જુઓ*;
    അനുബന്ധ വാർത്തകൾ*; ഇതും വായിക്കൂ*; ഇതും കാണുക*; ਸੰਬੰਧਿਤ*; ਇਹ ਵੀ ਦੇਖੋ*; ਹੋਰ ਪੜ੍ਹੋ*; ଆହୁରି ପଢନ୍ତୁ*;
    ସମ୍ବନ୍ଧିତ*; අදාළ පුවත්*; මේවාත් කියවන්න*; සබැඳි පුවත්*; ఇవీ చదవండి*; ఇవి చదవండి*; ಸಂಬಂಧಿತ*; আরও দেখুন*;
    আরো দেখুন*; இதையும் வாசிக்க*; மேலும் வாசிக்க*; இதையும் பாருங்கள்*;
    ఇది కూడా చదవండి*; കൂടുതൽ വായിക്കുക*; ബന്ധപ്പെട്ട വാർത്തകൾ*; વધુ વાંચો*; ଏହା ବି ପଢନ୍ତୁ*; තවත් කියවන්න*
th_vi_id_ms_tl: mga kaugnay na*; อ่านเพิ่มเติม*; ข่าวที่เกี่ยวข้อง*; เรื่องที่เกี่ยวข้อง*; บทความที่เกี่ยวข้อง*; อ่านต่อ*;
    ข่าวเกี่ยวข้อง*;
    xem thêm*; đọc thêm*; tin liên quan*; bài viết liên quan*; bài liên quan*; liên quan*;
    có thể bạn quan tâm*; tin cùng chuyên mục*; baca juga*; baca lainnya*; berita terkait*;
    artikel terkait*; terkait*; simak juga*; lihat juga*; rekomendasi*; artikel lainnya tentang*;
    bacaan terkait*; baca selengkapnya; rekomendasi untuk anda; basahin din*; kaugnay*; lagi di*;
    berita berkaitan*; artikel berkaitan*; อ่านข่าวที่เกี่ยวข้อง*; อ่านข่าวเพิ่มเติม*; อ่านข่าวอื่น*;
    อ่านเพิ่ม*;
    ดูเพิ่มเติม*; เนื้อหาที่เกี่ยวข้อง*; เรื่องเกี่ยวข้อง*; mời xem thêm*; bạn có thể quan tâm*;
    bạn có thể thích*;
    tonton juga*; baca pula*; lihat pula*; simak pula*; dengarkan juga*; baca lagi*; bacaan lanjutan*;
    baca selanjutnya*; bacaan selanjutnya*; mungkin anda suka*; đọc tiếp theo*; tin cùng mục*;
    cùng chuyên mục*
ko: 관련기사*; 관련 기사*; 관련뉴스*; 관련 뉴스*; 관련글*; 관련 글*; 연관기사*; 연관 기사*; 추천기사*;
    추천 기사*; 추천뉴스*; 추천 뉴스*; 함께 읽으면*; 함께 볼만한*; 함께 보면*; 이 기사와 관련된*;
    함께 읽기*; 이런 기사도*; 이런 기사 어때요*;
    이런 기사는 어때요*; 더 읽기*; 더보기 관련; 함께 보기*; 같이 읽기*;
    같이 볼만한*; 같은 주제*; 같은 카테고리*; 이어서 읽기*; 이어서 보기*; 좋아할 만한*
ja: 関連記事*; 関連ニュース*; 関連リンク*; 関連する*; 関連コンテンツ*; 関連トピック記事*; 関連情報;
    あわせて読みたい*; 合わせて読みたい*; 併せて読みたい*; こちらもおすすめ*; おすすめ記事*;
    おすすめの記事*; オススメ記事*; こちらの記事も*; この記事に関連*; この記事を読んだ*;
    この記事を読んでいる人*;
    この記事もおすすめ*; 編集部おすすめ*; 編集部のおすすめ*; 編集部が選ぶ関連*; 関連キーワード記事;
    次に読みたい*; もっと読む*; 類似記事*; 関連動画*; こちらも読む*; こちらも読みたい*; 合わせて読む*;
    あわせて読む*; 次に読む*; 同じテーマの*; 同じカテゴリ*; 同じジャンル*
zh: 相关*; 相關*; 相关阅读*; 相关新闻*; 相关报道*; 相关文章*; 相关链接; 相关推荐*; 相關新聞*; 相關文章*;
    相關報導*; 相關閱讀*; 延伸阅读*; 延伸閱讀*; 推荐阅读*; 推薦閱讀*; 更多阅读*; 更多閱讀*; 推荐文章*;
    推薦文章*; 你可能感兴趣*; 你可能感興趣*; 您可能感兴趣*; 您可能也喜歡*; 猜你喜欢*; 猜你喜歡*;
    你可能也喜歡*; 更多相關*; 更多相关*; 其他人也在看*; 看更多相關*; 推荐*; 为您推荐*; 為您推薦*; 为你推荐*;
    看更多*; 阅读更多*; 閱讀更多*; 同場加映*; 同场加映*; 你可能還想看*; 你可能还想看*; 你可能也想看*;
    更多報導*; 更多报道*; 同一議題*; 同一议题*; 同一主題*; 同一主题*; 同一話題*; 同一话题*; 同主題*;
    同專題*; 同专题*; 往期推荐*; 往期推薦*; 往期精选*; 往期精選*; 往期回顾*; 往期回顧*; 往期文章*;
    往期精彩*; 往期好文*
"""
