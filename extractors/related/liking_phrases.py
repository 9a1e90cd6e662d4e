"""Related phrases, second part: what a reader may like or go on with, as each form of address says it."""

from __future__ import annotations

# Beside those in `phrases`. A phrase with a final * may go on.
LIKING = """
en: you might enjoy*; you may enjoy*; you ll also enjoy*; you ll also love*; may also interest you*;
    this may interest you*; this might interest you*; this may also interest you*; others also read*;
    keep exploring*; continue exploring*; explore further*; keep learning*; continue learning*;
    more to explore*; carry on reading*; continue your visit*; read these*; read another*; keep thinking*;
    keep watching*; keep listening*; also; from the archive*; mentioned above; mentioned in this*
de: könnte ihnen auch gefallen*; das könnte sie ebenfalls*; das könnte dich ebenfalls*;
    das könnte euch ebenfalls*; das könnte ihnen ebenfalls*; das könnte dir ebenfalls*;
    auch das könnte sie*; auch das könnte dich*; dies könnte sie auch*; dies könnte dich auch*;
    das interessiert sie vielleicht*; das interessiert dich vielleicht*; vielleicht interessiert sie*;
    vielleicht interessiert dich*; vielleicht auch interessant*; weiterstöbern*; weiter stöbern*;
    aus diesem ressort*; aus dieser rubrik*
fr: poursuivre la lecture*; poursuivre votre lecture*; poursuivez la lecture*; poursuivre la visite*;
    poursuivre votre visite*; poursuivez la visite*; poursuivez votre visite*; continuez la lecture*;
    continuer la visite*; continuez la visite*; continuez votre visite*; prolonger la lecture*;
    prolongez la lecture*; prolongez votre lecture*; prolonger la visite*; prolongez la visite*;
    prolongez votre visite*; pour prolonger la*; cela pourrait aussi vous*; cela pourrait également vous*;
    ça pourrait aussi vous*; cela peut aussi vous*; ça peut aussi vous*; vous pourriez également*;
    cela pourrait t intéresser*; ça pourrait t intéresser*; tu pourrais aimer*; tu pourrais aussi aimer*;
    liens connexes*; liens associés*
es: también le puede interesar*; también le podría interesar*; también le pueden interesar*;
    le podría interesar*; le pueden interesar*; le podrían interesar*; puede interesarle*;
    también puede interesarle*; también podría interesarle*; también puede interesarte*;
    también podría interesarte*; podrían interesarte*; podrían interesarle*; también te pueden interesar*;
    te podrían interesar*; también te podrían interesar*; también os puede interesar*;
    os podría interesar*; puede que le interese*; puede que también le*; puede que también te*;
    quizá le interese*; quizás le interese*; tal vez le interese*; también le puede gustar*;
    le puede gustar*; le podría gustar*; también te podría gustar*; siga leyendo*; continúe la lectura*;
    si le gustó*; si le ha gustado*; siga la visita*; continúe su visita*
it: potrebbe interessarle*; potrebbero interessarle*; potrebbe anche interessarle*;
    potrebbero anche interessarti*; potrebbero anche interessarle*; potrebbe anche interessarvi*;
    potrebbero anche interessarvi*; le potrebbe interessare*; le potrebbero interessare*;
    ti potrebbe anche interessare*; ti potrebbero anche interessare*; le potrebbe anche interessare*;
    vi potrebbe anche interessare*; forse ti interessa*; prosegui nella lettura*; prosegua la lettura*;
    se le è piaciuto*; se vi è piaciuto*; prosegui la visita*; continua la visita*;
    altro da questa sezione*; altro dalla sezione*; altri articoli della sezione*;
    potrebbero piacerti anche*; potrebbe piacerti anche*; potrebbero interessarti anche*;
    potrebbe interessarti anche*
pt: também pode interessar*; também lhe poderá interessar*; poderá interessar*; também poderá interessar*;
    talvez lhe interesse*; talvez te interesse*; talvez se interesse*;
    talvez você se interesse*; você também pode se interessar*; pode ser do seu interesse*;
    também pode ser do seu*; poderá gostar*; também poderá gostar*; também podes gostar*;
    poderá também gostar*; isto pode interessar*; continue a visita*; mais desta editoria*;
    mais desta seção*; mais desta secção*; mais da editoria*
nl: dit vindt u misschien*; misschien vindt u*; dit vind je ook*; dit vindt u ook*;
    wellicht ook interessant*; dit is misschien ook*; mogelijk ook interessant*; misschien bent u ook*;
    misschien ben je ook*; dit interesseert je*; dit interesseert u*
sv_no_da: du kanske också är*; kanske är du intresserad*; detta kanske intresserar*;
    du er kanskje også*; du er kanskje interessert*; dette vil du kanskje*; du er måske også*;
    måske vil du også*; måske kan du også lide*; du vil måske synes om*
fi: saatat pitää myös*; sinua saattaa kiinnostaa*; saattaisit pitää näistä*
pl: może państwa zainteresować*; mogą państwa zainteresować*; to może państwa*;
    może państwa również*; może cię również*; zainteresuje cię także*; może cię zaciekawić*;
    więcej z działu*; więcej z kategorii*; z tego działu*
cs_sk: mohlo by tě také zajímat*; mohlo by tě taky*; mohlo by vás taky*; možná vás bude zajímat*;
    možná tě bude zajímat*; mohlo by ťa zaujímať*; mohlo by ťa zaujať*; možno vás zaujme*;
    další z rubriky*; další články z rubriky*; více z rubriky*; ďalšie z rubriky*; viac z rubriky*
sl_hr_sr: morda vas zanima*; morda vas bo zanimalo*; možda vas zanima*; moglo bi vas zanimati*;
    možda će te zanimati*; moglo bi te zanimati*; можда ће вас занимати*; pročitajte više*;
    прочитајте више*; više iz rubrike*; više iz kategorije*; više iz sekcije*; više s teme*
hu_ro: önt is érdekelheti*; ez önt is*; ezek is érdekelhetnek*; v ar putea interesa*;
    v ar mai putea interesa*; ar putea să te intereseze*; s ar putea să te intereseze*;
    ar putea să vă intereseze*; s ar putea să vă*; v ar putea plăcea*;
    további cikkek a rovatból*; a rovat további cikkei*; mai multe din secțiune*;
    mai multe din categorie*
bg_el: може да ви е интересно*; може да ви заинтересува*; може би ще ви хареса*;
    μπορεί επίσης να σας*; ίσως σας αρέσει*; ίσως σας αρέσουν*; μπορεί να σε ενδιαφέρει*
ru_uk: тебе может понравиться*; вам также может понравиться*; вам могут понравиться*;
    вас могут заинтересовать*; вас может также заинтересовать*; возможно вас заинтересует*;
    возможно вам будет интересно*; возможно вам понравится*; вам може сподобатися*;
    вам також може сподобатися*; можливо вас зацікавить*; вас можуть зацікавити*;
    ще з рубрики*; більше з рубрики*; ещё из рубрики*; еще из рубрики*; больше из рубрики*
tr: ilgini çekebilir*; ilgini çekebilecek*; bunlar da ilgini çekebilir*; bunlar ilginizi çekebilir*;
    bu da ilginizi çekebilir*; hoşuna gidebilir*; bu kategoriden*; bu kategorideki diğer*
hi: खबरें और भी हैं*; ख़बरें और भी हैं*; और भी खबरें*
ca: també et pot interessar*; també us pot interessar*; us pot interessar*; li pot interessar*;
    us pot agradar*
more_en: now read this*; now read these*; earlier stories*; earlier on this*; previously in the*;
    previously on the*; our coverage of*; articles cited*; what should i read*
more_de_fr_it_pt: unsere leseempfehlung*; passend zum artikel*; weitere empfehlungen*;
    dans la rubrique*; aus der rubrik*; si parla di questo*;
    nos lecteurs ont aussi lu*; les lecteurs ont aussi lu*; dans le même thème*;
    articoli che potrebbero*; articoli consigliati*; continua a leggere; artigos recomendados*;
    matérias recomendadas*; notícias recomendadas*
more_pl_hu_ru_uk_sr: mogłoby cię zainteresować*; bővebben a*; bővebben az*; bővebben erről*; ezt is ajánljuk*;
    подробнее о*; подробнее об*; ещё о*; больше о*; детальніше про*; більше про*; ще про*; више о*; још о*
more_id_sw_fa_ur: lebih lanjut tentang*; lebih banyak tentang*; berita lain tentang*; lagi tentang*;
    habari zaidi kuhusu*; zaidi kuhusu*; بیشتر درباره*; بیشتر در مورد*; آپ کی دلچسپی کے لیے*
more_zh_ko: 更多關於*; 更多关于*; 더 많은*
more_uz_hy_cy_gd_eu_yo: aloqador*; հարակից*; erthyglau perthnasol*; straeon perthnasol*;
    cynnwys perthnasol*; sgeulachdan co cheangailte*; honi buruzko*; gai honi buruzko*; ìròyìn tó jọ*
"""
