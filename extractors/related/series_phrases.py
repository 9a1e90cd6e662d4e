"""Series phrases: headings of the parts of a series, and link texts that only say "go on"."""

from __future__ import annotations

SERIES = """
en: more in this series*; in this series*; part of a series*; this story is part of*;
    this article is part of*; read the series*; also in this series*; other parts*;
    read the full series*; article series*; more from this series*; parts of this series*; series*
de: teil der serie*; aus der serie*; alle teile*; die serie*; weitere teile*; mehr aus der serie*;
    artikelserie*
fr_es_it_pt: dans la même série*; notre série*; tous les épisodes*; en esta serie*; serie*; esta serie*;
    tutta la serie*; nesta série*; série*
nl_sv_no_da_pl: in deze serie*; ur serien*; alla delar*; fra serien*; i serien*; cykl*; z cyklu*;
    artikelserien*
ru_ja_zh_ko: из цикла*; из серии*; この連載*; 連載*; バックナンバー*; 时系列*; 時系列*;
    系列文章*; 系列報導*; 系列报道*; 시리즈*; 연재*
"""
# Link texts that only say "go on": never a teaser's headline.
GENERIC = """
read; read more; read now; read article; read the article; read full article; read full story;
read the full story; read story; read it; more; continue; continue reading; learn more; find out more;
full story; full article; view; view more; view all; see more; see all; show more; watch; watch now;
watch video; play video; play; comments; comment; share; details; link; here; click here; story;
gallery; video; photos; image; article; go; discover more; view gallery; listen; mehr; mehr lesen;
weiterlesen; weiter; jetzt lesen; zum artikel; artikel lesen; lesen; video ansehen; mehr erfahren;
mehr anzeigen; kommentare; fotostrecke ansehen; lire la suite; lire; lire plus; en savoir plus;
voir plus; voir; suite; leer más; ver más; leer; seguir leyendo; ver; leggi tutto; leggi; continua;
continua a leggere; leia mais; ler mais; saiba mais; ver mais; lees meer; lees verder; meer; läs mer;
les mer; læs mere; lue lisää; czytaj więcej; czytaj dalej; więcej; čtěte více; více; celý článek;
читать далее; подробнее; читать; далее; читати далі; детальніше; devamı; devamını oku; اقرأ المزيد;
المزيد; קרא עוד; עוד; بیشتر; ادامه; और पढ़ें; पूरी खबर पढ़ें; पूरी खबर; यहां पढ़ें; 続きを読む; もっと見る; 詳細;
记事を読む; 阅读全文; 更多;
查看更多; 繼續閱讀; 더보기; 자세히 보기; 계속 읽기; xem thêm; baca selengkapnya; selengkapnya; อ่านต่อ;
ver oferta; reuse this content;
full coverage; read the story; read full coverage; previous; next; prev; vorherige;
vorheriger; nächste; nächster; zurück; précédent; suivant; anterior; siguiente; precedente; successivo;
próximo; vorige; volgende; föregående; nästa; forrige; neste; næste; предыдущая; следующая; 前へ; 次へ;
上一页; 下一页; 이전; 다음
"""
