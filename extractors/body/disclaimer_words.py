"""Disclaimer words: how lines begin that say whose opinion a text is, and that it is not the outlet's.

Only openings that no sentence of a story has: "The opinions expressed by the mayor" begins many.
"""

from __future__ import annotations

DISCLAIMER_LINES = (
    "este artículo refleja la opinión|el contenido de este artículo es responsabilidad|"
    "este texto não reflete|este artigo não reflete|o conteúdo deste artigo é de|"
    "os artigos publicados não|les propos tenus n engagent|cette tribune n engage|ce texte n engage que|"
    "die in diesem beitrag geäußer|gastbeiträge geben nicht|namentlich gekennzeichnete beiträge|"
    "dieser gastbeitrag gibt|de meningen in deze|yazıda yer alan görüş|köşe yazılarındaki görüş|"
    "burada yer alan yatırım|yazarların görüşleri|tekst wyraża poglądy|text nevyjadřuje|"
    "komentář nevyjadřuje|názory vyjádřené|позиция редакции может не|точка зрения автора может не|"
    "точка зрения редакции может не|редакция может не разделять|редакція може не поділяти|"
    "المقالات المنشورة تعبر|المقال يعبر عن|هذا المقال يعبر عن|ما ورد في هذا المقال|ये लेखक के निजी|"
    "लेखक के विचार व्यक्तिगत|लेखक के निजी विचार|इस लेख में व्यक्त|या लेखातील मते|लेखकाची मते|"
    "মতামত লেখকের|লেখকের মতামত|এই লেখার মতামত|isi artikel ini sepenuhnya|tulisan ini adalah tanggung|"
    "artikel ini adalah pandangan|artikel di atas adalah pandangan|penulisan ini adalah pandangan|"
    "bài viết thể hiện quan điểm|이 글은 필자의 개인|외부 필자의 기고|외부 기고는|칼럼은 필자|본 기고는|"
    "記事の内容は筆者個人|文章內容不代表|以上言論不代表|以上內容不代表|åsikterna i texten|"
    "detta är en opinion|det här är en opinion|detta är en argumenterande|det här är en argumenterande|"
    "dette er et debatt|dette er en kronikk|innlegget gir uttrykk|kronikken gir uttrykk|"
    "dette er et debatindlæg|debatindlægget er udtryk|kirjoitus on mielipide|"
    "las opiniones expresadas en est|las opiniones expresadas aquí|las opiniones vertidas en est|"
    "las opiniones expresadas son|as opiniões expressas nest|as opiniões expressas são|"
    "les opinions exprimées dans cet|les opinions exprimées ici|les opinions exprimées n engagent|"
    "le opinioni espresse in quest|le opinioni espresse sono|opinie wyrażone w|"
    "opiniile exprimate în acest|οι απόψεις που εκφράζονται στο|οι απόψεις που διατυπώνονται στ|"
    "τα άρθρα που δημοσιεύονται στ|meninger i teksten står|stavovi izneti u ovom|stavovi izneseni u ov|"
    "mišljenja iznesena u ov|ставови изнети у|الآراء الواردة في هذا|الآراء الواردة في المقال|"
    "bu yazı yazarın kişisel|detta är en debattartikel|det här är en debattartikel|本文為作者個人|"
    "本稿は筆者個人の見解|poglądy autora nie|názory autora se nemusí|de mening van de auteur hoeft"
)
