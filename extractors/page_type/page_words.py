"""Page words: words in addresses and texts that tell what kind of page it is, in many languages."""

from __future__ import annotations

# Whole segments of a path (or words of one), by what they lead to.
INDEX_SEGMENTS = frozenset(
    "category categories cat cats tag tags topic topics section sections archive archives page pages "
    "search author authors browse directory directories catalog catalogs catalogue departments department "
    "collections collection market list lists listing listings index latest all sitemap series channel "
    "channels kategorie kategorien thema themen rubrik rubriken schlagwort suche archiv autor "
    "autoren uebersicht categorie etiquette rubrique rubriques recherche auteur sujet dossiers categoria "
    "categorias etiqueta etiquetas seccion secciones buscar tema temas autores editoria assunto categorie "
    "sezione sezioni argomenti ricerca onderwerp onderwerpen zoeken kategori kategorier emne emner amne "
    "sok aihe haku kategoria temat tematy szukaj tagi autorzy stitek rubrika tema temy teg tegi konu "
    "konular etiket arama".split()
)
SHOP_SEGMENTS = frozenset(
    "product products shop store item items p dp buy cart checkout sku catalog deals coupons prices price "
    "offers rentals produkt produkte produkty produit produits boutique producto productos tienda "
    "prodotto prodotti negozio produto produtos loja kaufen winkel product-category listing app sale".split()
)
TALK_SEGMENTS = frozenset(
    "forum forums thread threads showthread viewtopic viewthread topic discussion discussions questions "
    "question board boards community comments answers t r groups foro foros hilo foren forumi tema "
    "discuss".split()
)
DOCS_SEGMENTS = frozenset(
    "docs doc documentation reference api manual handbook tutorial tutorials wiki help support kb man "
    "javadoc getting-started how-tos playbook guide guides latest stable spec faq dokumentation hilfe "
    "aide ayuda w std".split()
)
# First folders of addresses that say in which language, or for which country, a page is.
LANGUAGES = frozenset(
    "en de fr es it pt nl sv da no nb fi pl cs ru uk tr ar he fa hi ja zh ko el hu ro bg hr sr us "
    "eu int".split()
)
STORY_SEGMENTS = frozenset(
    "news blog blogs article articles story stories post posts magazine opinion politics world business "
    "sport sports culture tech technology science health life entertainment features feature review "
    "reviews press insights nachrichten artikel meldung politik wirtschaft wissen panorama kultur ausland "
    "inland gesellschaft digital actualite actualites actu monde politique economie societe noticia "
    "noticias mundo politica economia deportes cultura sociedad nacional internacional noticie notizie "
    "cronaca esteri mondo artigo nieuws artikelen nyheter nyheder nyhet artikkel uutiset uutinen "
    "wiadomosci artykul zpravy clanek novosti news_all statya haber haberler gundem dunya hir hirek stiri "
    "berita tin-tuc khabar akhbar "
    # what companies, offices and universities tell the press
    "press-releases press-release pressreleases pressrelease news-releases newsroom press-room pressroom "
    "news-and-media media-releases announcements meldungen aktuelles pressemitteilungen pressemitteilung "
    "pressemeldungen medienmitteilungen presse communiques communiques-de-presse comunicados "
    "notas-de-prensa sala-de-prensa comunicati comunicati-stampa persberichten pressmeddelanden "
    "pressemeddelelser aktuality aktualnosci pressemeldinger".split()
)
HOST_TALK = frozenset("forum forums community boards discuss discussion answers board talk".split())
HOST_SHOP = frozenset("shop store buy market".split())
HOST_DOCS = frozenset(
    "docs doc developer developers wiki help support api man learn documentation guides".split()
)
# Classes of <body> by which software tells its templates that a page is a list: WordPress, Ghost, Drupal,
# Shopify, Magento, Squarespace.
LIST_CLASSES = frozenset(
    "archive search-results home-template tag-template author-template path-taxonomy template-blog "
    "template-collection template-list-collections catalog-category-view catalogsearch-result-index "
    "view-list".split()
)
# The two that WordPress gives its index of posts; "blog" alone is many a site's word for a post's page.
BLOG_INDEX_CLASSES = frozenset(("home", "blog"))
# Types of JSON-LD that are a whole page's: of one person with what they wrote, of what a search found, of a
# collection.
LIST_TYPES = frozenset(("profilepage", "searchresultspage", "collectionpage"))
# Software that declares itself in <meta name=generator>.
TALK_SOFTWARE = (
    "discourse",
    "phpbb",
    "vbulletin",
    "xenforo",
    "nodebb",
    "flarum",
    "vanilla",
    "invision",
    "mybb",
    "smf",
)
DOCS_SOFTWARE = (
    "sphinx",
    "docusaurus",
    "mkdocs",
    "gitbook",
    "readthedocs",
    "rustdoc",
    "mdbook",
    "doxygen",
    "mediawiki",
)
# Labels that stand alone in a short block of a shop's page.
SHOP_LABELS = frozenset(
    (
        "add to cart, add to bag, add to basket, buy now, add to wishlist, in stock, out of stock, sold "
        "out, quick view, quick shop, regular price, sale price, sale, unit price, shop now, view "
        "product, customer reviews, free shipping, quantity, select options, compare, choose options, in "
        "den warenkorb, jetzt kaufen, auf lager, ausverkauft, ajouter au panier, acheter, en stock, "
        "añadir al carrito, comprar, agotado, aggiungi al carrello, acquista, adicionar ao carrinho, in "
        "winkelwagen, lägg i varukorg, læg i kurv, lisää ostoskoriin, do koszyka, do košíku, в корзину, "
        "купить, у кошик, sepete ekle, أضف إلى السلة, הוסף לסל, カートに入れる, 加入购物车, 장바구니"
    ).split(", ")
)
