"""Date words: how pages label their dates, and what order they write day and month in."""

from __future__ import annotations

import re

# The date after such a word is of the last change.
MODIFIED = (
    "updated update modified edited revised reviewed last-changed corrected "  # en
    "aktualisiert zuletzt stand geändert bearbeitet überarbeitet "  # de
    "mis-à-jour mise-à-jour màj modifié actualisé "  # fr
    "actualizado actualizada modificado atualizado atualizada modificada "  # es pt
    "aggiornato aggiornamento modificato bijgewerkt gewijzigd laatst "  # it nl
    "uppdaterad ändrad opdateret oppdatert endret päivitetty muokattu "  # sv da no fi
    "aktualizacja zaktualizowano aktualizováno upraveno upravené frissítve actualizat "  # pl cs sk hu ro
    "обновлено обновлен изменено изменен оновлено змінено ажурирано ενημέρωση ενημερώθηκε "  # ru uk sr el
    "güncelleme güncellendi son-güncelleme diperbarui cập-nhật "  # tr id vi
    "تحديث محدث آخر-تحديث עודכן עדכון به‌روزرسانی अपडेट अद्यतन आपडेट "  # ar he fa hi
    "更新 更新日 最終更新 修正 改訂 수정 업데이트 แก้ไข อัปเดต"  # ja zh ko th
)
# The date after such a word is of the publication.
PUBLISHED = (
    "published posted publish issued released created added first-published date "
    "veröffentlicht erschienen erstellt datum vom publié publiée paru mise-en-ligne mis-en-ligne "
    "publicado publicada publicação publicación "
    "pubblicato pubblicata gepubliceerd geplaatst publicerad publicerat udgivet offentliggjort publisert "
    "julkaistu opublikowano data publikacji publikováno vydáno publikované publicat megjelent közzétéve "
    "опубликовано дата опубліковано објављено δημοσίευση δημοσιεύτηκε yayınlanma yayın giriş eklenme "
    "diterbitkan đăng نشر نُشر تاريخ פורסם منتشر انتشار प्रकाशित "
    "公開 公開日 掲載 投稿日 配信 发布 發布 发表 發表 "
    "입력 등록 게시 เผยแพร่"
)

# The months as dates print them, by language, January first: the languages that most pages are in.
MONTH_NAMES = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
}

# The same in short, without a full stop.
MONTH_SHORTS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
}
SEPTEMBER = "sept"  # in English, German and Spanish, beside the short form of three letters

# What stands beside a date.
DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "yesterday today am pm et est edt pst pdt gmt utc cet at on the uhr um heute gestern montag "
    "dienstag mittwoch "
    "donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi "
    "samedi dimanche "
    "lunes martes miércoles jueves viernes sábado domingo ago hours hour days day minutes"
)


def _pattern(words: str) -> re.Pattern[str]:
    alternatives = sorted({re.escape(w.replace("-", " ")) for w in words.split()}, key=len, reverse=True)
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(alternatives) + ")", re.I)


MODIFIED_LABEL = _pattern(MODIFIED)
PUBLISHED_LABEL = _pattern(PUBLISHED)

# Languages that write the year first.
YEAR_FIRST = frozenset("zh ja ko hu lt mn".split())
# Where English puts the month first (Unicode CLDR, short date format): regions and top-level domains.
MONTH_FIRST_REGIONS = frozenset("us ph pr gu as".split())
# Of pages that declare no language: domains of countries that write so, or that anybody takes.
MONTH_FIRST_DOMAINS = frozenset("us ph pr gu as io co ai tv me ly fm".split())
DAY_FIRST_DOMAINS = frozenset("uk au nz ie in za sg my hk pk ng ke gh eu".split())
