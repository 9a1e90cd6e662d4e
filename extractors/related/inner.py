"""Related words inside a heading: what makes it one of related stories wherever it stands in it."""

from __future__ import annotations

# In a heading of few words.
INSIDE = """
related recommended recommends relacionadas relacionados relacionada relacionado relacionades correlati
correlate verwandte gerelateerde gerelateerd powiązane související relaterade relaterte relaterede liés
associés similaires empfehlung empfehlungen empfiehlt lesetipps conseille recommande recomienda
recomendamos похожие схожі пов связанные ilgili conseillés saistītie similar similares simili ähnliche
ähnlichen vergelijkbare soortgelijke liknande lignende podobne podobné podobni slične схожие подобни
подібні benzer similare asemănătoare samankaltaisia samankaltaiset hasonló panašūs παρόμοια
""".split()
INSIDE_UNSPACED = """
関連記事 関連ニュース おすすめ記事 相关阅读 相关新闻 相关文章 相關新聞 相關文章 相關報導
延伸閱讀 延伸阅读 推荐阅读
""".split()
# At a heading's end: of languages that put the verb or the noun last ("more from the district"), then "on
# the same subject" behind whatever else ("In our pages, on the same subject").
AT_END = """
আরও পড়ুন; আরও খবর; আরো খবর; আরও সংবাদ; और पढ़ें; और खबरें; से जुड़ी खबरें; संबंधित खबरें; आणखी बातम्या;
관련 기사; 관련기사; 관련 뉴스; 관련뉴스; 관련 소식; 카테고리의 다른 글; 카테고리의 글; 주제의 다른 글;
칼럼의 다른 글; 시리즈의 다른 글; 코너의 다른 글;
নিয়ে আরও; নিয়ে আরো; সম্পর্কে আরও; குறித்து மேலும்; பற்றி மேலும்; के बारे में और; खबरें भी पढ़ें; खबर भी पढ़ें;
hakkında daha fazla; ile ilgili haberler; konusunda daha fazla;
தொடர்பான செய்திகள்; సంబంధిత వార్తలు; ಸಂಬಂಧಿತ ಸುದ್ದಿ;
on this topic; on this subject; on this story; on the same topic; on the same subject; in similar topics;
on this issue; zu diesem thema; zum gleichen thema; zum selben thema; sur le même sujet; sur ce sujet;
sur le même thème; sur ce thème; sobre este tema; sobre el mismo tema; sullo stesso argomento;
sullo stesso tema; su questo tema; sobre o mesmo assunto; sobre o assunto; sobre este assunto;
sobre el mateix tema; over dit onderwerp; over hetzelfde onderwerp; i samma ämne; om samma ämne; om ämnet;
om samme tema; om temaet; om samme emne; om emnet; samasta aiheesta; tästä aiheesta; na ten temat;
na ten sam temat; k tématu; na stejné téma; k téme; a témában; pe aceeași temă; pe același subiect;
на эту тему; по этой теме; по теме; на цю тему; за темою; по темата; по същата тема; στο ίδιο θέμα;
כתבות בנושא; ידיעות בנושא
"""
# At the end of a heading of what is latest or best: goods, not stories ("Today's best laptop deals").
GOODS = frozenset(
    """
deals offers coupons vouchers discounts angebote gutscheine schnäppchen offres promos ofertas cupones
descuentos offerte sconti promoções aanbiedingen erbjudanden tilbud tarjoukset okazje promocje скидки
""".split()
)
# A heading's first word, and behind it than what, or than how many ("Más de treinta", "Plus de la moitié").
THAN = frozenset("than als dan än enn end než ako niż mint decât kuin".split())
MORE = frozenset("more más mas plus mais mehr meer mer mere więcej více viac több lisää".split())
THAN_NUMBER = frozenset("de d di do".split())
NUMBERS = frozenset(
    """
half un una uno medio media mitad dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte
veinticinco treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos doscientas
trescientos trescientas quinientos quinientas mil millón une deux trois quatre cinq sept huit neuf dix onze
douze quinze vingt trente quarante cinquante soixante cent cents mille moitié dizaine douzaine vingtaine
centaine millier um uma dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta
quarenta cinquenta sessenta setenta oitenta noventa cem cento metade milhão milhar dúzia dezena centena
""".split()
)
_ARTICLES = frozenset("la el le a o".split())


def compares(words: list[str]) -> bool:
    """Tell whether words begin with a "more" and say than what: there is no more of anything then.

    >>> compares("more than thirty insurers".split()), compares("más de treinta aseguradoras".split())
    (True, True)
    >>> compares("más de cocina".split())
    False
    """
    if len(words) < 2 or words[0] not in MORE:
        return False
    rest = [word for word in words[2:4] if word not in _ARTICLES] if words[1] in THAN_NUMBER else []
    return words[1] in THAN or (bool(rest) and (rest[0].isdigit() or rest[0] in NUMBERS))
