"""Tool words: what buttons offer to do with an article, in many languages, as `likeness.fold` gives it."""

from __future__ import annotations

# Networks and other ways that a link is passed on.
NETWORKS = (
    "facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|email|mail|messenger|threads|bluesky|"
    "mastodon|instagram|vk|vkontakte|viber|line|xing|flipboard|pocket|tumblr|threema|signal|sms|"
    "odnoklassniki|вконтакте|одноклассники|телеграм|фейсбук"
)
VERBS = (
    "share|tweet|post|send|print|copy|pin|save|teilen|senden|versenden|verschicken|drucken|kopieren|posten|"
    "partager|partagez|envoyer|imprimer|copier|compartir|comparte|enviar|imprimir|copiar|condividi|invia|"
    "stampa|copia|compartilhar|compartilhe|partilhar|delen|deel|stuur|kopieer|dela|skicka|kopiera|skriv|ut|"
    "kopier|jaa|lähetä|tulosta|kopioi|udostępnij|wyślij|drukuj|kopiuj|sdílet|odeslat|zdieľať|"
    "megosztás|küldés|distribuie|trimite|поделиться|отправить|скопировать|поділитися|сподели|podijeli|"
    "podeli|"
    "подели|κοινοποίηση|paylaş|gönder|yazdır|kopyala|شارك|مشاركة|שתפו|שתף|bagikan|kirim|chia|sẻ"
)
# The words between: "via e-mail", "diesen Artikel auf …", "copy the link".
SMALL = (
    "on|by|via|to|with|in|this|the|a|article|story|page|post|e|link|url|auf|per|an|mit|bei|diesen|den|"
    "artikel|"
    "beitrag|sur|par|avec|cet|cette|le|la|lien|l|en|por|con|este|esta|el|enlace|artículo|su|tramite|questo|"
    "articolo|o|no|na|pelo|op|dit|naar|på|med|lenke|länk|facebookissa|twitterissä|w|z|do|przez|s|pe|prin|в|"
    "на|через|по|ta|da|de|te|ile|على|عبر|ב|di|ke|qua|tautan"
)
# Before the length of the recording, if that stands there.
LISTEN = (
    "listen to this article|listen to this story|listen to article|listen to the article|"
    "listen to the story|"
    "hear this article|hear this story|play this article|"
    "artikel anhören|diesen artikel anhören|beitrag anhören|artikel vorlesen|artikel vorlesen lassen|"
    "text vorlesen lassen|jetzt anhören|nachricht anhören|écouter cet article|écouter l article|"
    "écoutez cet article|"
    "escuchar este artículo|escuchar artículo|escucha este artículo|escuchar el artículo|"
    "escuchar la noticia|"
    "escuchar nota|ascolta l articolo|ascolta questo articolo|ascolta articolo|ouvir este artigo|"
    "ouvir artigo|"
    "ouvir notícia|ouça este artigo|ouça este conteúdo|ouvir matéria|escolta l article|"
    "luister naar dit artikel|"
    "beluister dit artikel|artikel beluisteren|luister naar het artikel|lyssna på artikeln|"
    "lyssna på texten|"
    "lyt til artiklen|lyt til artikel|lytt til saken|lytt til artikkelen|kuuntele juttu|kuuntele artikkeli|"
    "posłuchaj artykułu|odsłuchaj artykuł|odsłuchaj|poslechnout článek|poslechněte si článek|"
    "vypočuť článok|"
    "vypočujte si článok|cikk meghallgatása|hallgassa meg a cikket|ascultă articolul|прослушать статью|"
    "слушать статью|слушать новость|прослушать новость|прослухати статтю|слухати новину|чуй статията|"
    "poslušaj članak|poslušajte članak|poslušaj prispevek|ακούστε το άρθρο|άκουσε το άρθρο|haberi dinle|"
    "makaleyi dinle|yazıyı dinle|haberi sesli dinle|استمع إلى المقال|استمع للمقال|استمع إلى الخبر|"
    "استمع الى المقال|האזינו לכתבה|האזנה לכתבה|להאזנה לכתבה|این مقاله را بشنوید|खबर सुनें|इस खबर को सुनें|"
    "記事を聴く|この記事を聴く|この記事を聞く|記事を音声で聞く|音声で聞く|"
    "听全文|听新闻|聽新聞|聽文章|听文章|收听文章|"
    "기사 듣기|본문 듣기|음성으로 듣기|기사를 들어보세요|"
    "nghe bài viết|nghe đọc bài|nghe bài báo|dengarkan artikel|"
    "dengarkan berita|sikiliza habari"
)
# What stands beside the length of a recording.
LENGTH = (
    "min|mins|minute|minutes|minuten|minutos|minuti|minuter|minutter|minut|minuty|perc|dk|dakika|мин|"
    "минут|хв|"
    "דקות|دقائق|دقيقة|分|分钟|分鐘|분|phút|menit|sec|s|listen|learn|more|x|audio"
)
