"""Date words: how pages label their dates."""

from __future__ import annotations

import re

from extractors.alternatives import any_of
from extractors.rare import rare

# The date after such a word is of the last change.
MODIFIED = (
    "updated update modified edited revised reviewed last-changed corrected correction "  # en
    "aktualisiert akt.: zuletzt stand geändert bearbeitet überarbeitet letzte-änderung "  # de
    "letzte-aktualisierung "  # de
    "mis-à-jour mise-à-jour màj modifié actualisé dernière-modification "  # fr
    "última-modificación última-actualización última-modificação última-atualização "  # es pt
    "ultima-modifica última-modificació última-actualització "  # it ca
    "actualizado actualizada modificado atualizado atualizada modificada "  # es pt
    "actualitzat actualitzada "  # ca
    "aggiornato aggiornamento modificato bijgewerkt gewijzigd laatst laatste-update "  # it nl
    "uppdaterad uppdaterat ändrad opdateret ajourført oppdatert endret uppfært "  # sv da no is
    "päivitetty muokattu "  # fi
    "uuendatud muudetud atjaunots atnaujinta "  # et lv lt
    "aktualizacja zaktualizowano zmieniono modyfikacja ostatnia-zmiana "  # pl
    "poslední-změna poslední-úprava posledná-zmena utolsó-módosítás utolsó-frissítés "  # cs sk hu
    "ultima-actualizare ultima-modificare zadnja-sprememba zadnja-izmjena posljednja-izmjena "  # ro sl hr
    "последнее-изменение последнее-обновление остання-зміна останнє-оновлення последња-измена "  # ru uk sr
    "τελευταία-τροποποίηση viimeksi-muutettu senest-ændret sist-endret senast-ändrad "  # el fi da no sv
    "aktualizováno změněno upraveno aktualizované upravené frissítve frissült módosítva "  # cs sk hu
    "actualizat modificat posodobljeno spremenjeno ažurirano izmenjeno izmijenjeno "  # ro sl hr sr
    "përditësuar "  # sq
    "обновлено обновлен изменено изменен оновлено змінено ажурирано измењено "  # ru uk sr
    "обновена актуализирана актуализирано обновен последна-промяна ενημέρωση ενημερώθηκε "  # bg el
    "güncelleme güncellendi son-güncelleme yenilənib "  # tr az
    "diperbarui pembaruan dikemas-kini cập-nhật "  # id ms vi
    "imesasishwa imeboreshwa "  # sw
    "korrektur berichtigung correzione corrección correção rectificatif rättelse rettelse oikaisu "
    "تحديث محدث آخر-تحديث עודכן עדכון به‌روزرسانی به-روز-رسانی بروزرسانی به-روز-شده اپ-ڈیٹ "  # ar he fa ur
    "अपडेट अद्यतन आपडेट আপডেট হালনাগাদ புதுப்பிக்கப்பட்டது "  # hi bn ta
    "更新 更新日 更新时间 更新時間 最終更新 修正 改訂 "  # ja zh
    "수정 업데이트 최종수정 แก้ไข อัปเดต อัพเดต อัพเดท ปรับปรุง "  # ko th
    "osveženo aktualizácia frissítés güncellenme aangepast labots atjaunināts "  # sl sk hu tr nl lv
    "eguneratua eguneratze-data përditësimi opgedateer bygewerk ilisasishwa "  # eu sq af sw
    "diperbaharui dimutakhirkan kemaskini dikemaskini "  # id ms
    "жаңартылды жаңартылған абноўлена განახლდა განახლებულია թարմացվել թարմացված "  # kk be ka hy
    "تازہ-کاری آخری-تازہ-کاری संशोधित 最後更新 最后更新 最後修改 修改时间"  # ur hi zh
)
# The date after such a word is of the publication.
PUBLISHED = (
    "published posted post-time publish issued released created added first-published date "
    "veröffentlicht erstveröffentlichung erstveröffentlicht publiziert online-seit "
    "erschienen erstellt datum vom publié publiée paru mise-en-ligne mis-en-ligne "
    "creada publicado publicada publicação publicación publicat publicată publicării "
    "pubblicato pubblicata gepubliceerd geplaatst verschenen publicerad publicerat publiceret udgivet "
    "offentliggjort publisert birt julkaistu avaldatud publicēts paskelbta publikuota "
    "opublikowano publikacja data publikacji utworzono dodano publikováno zveřejněno vydáno "
    "publikované zverejnené uverejnené vydané megjelent közzétéve publikálva létrehozva "
    "objavljeno publikuar опубликовано дата опубліковано објављено публикувано публикувана "
    "δημοσίευση δημοσιεύτηκε δημοσιεύθηκε ημερομηνία yayınlanma yayımlanma yayın giriş eklenme dərc "
    "diterbitkan dipublikasikan terbit tayang đăng xuất-bản imechapishwa ilichapishwa "
    "نشر نُشر تاريخ פורסם منتشر انتشار تاریخ شائع प्रकाशित प्रकाशन पब्लिश्ड প্রকাশ வெளியிடப்பட்டது "
    "公開 公開日 掲載 投稿日 配信 发布 发布时间 發布 發布時間 發佈 发表 發表 刊登 "
    "입력 등록 승인 게시 송고 발행 เผยแพร่ วันที่ "
    "originally-published créé créée creato creado criado skapad skapat oprettet opprettet luotu objava "
    "argitaratua argitaratze-data gepubliseer inilathala nailathala создано створено објавено "
    "жарияланды жарияланған апублікавана გამოქვეყნდა გამოქვეყნებულია հրապարակվել հրապարակված "
    "發稿 发稿 發稿時間 发稿时间 oluşturulma"
)

# The date after such a word and a colon is of an event, a deadline or a life.
OTHER = (
    "event when deadline due expires valid-until starts ends opens closes opening closing born died "
    "date-of-birth next-meeting entry-deadline "
    "termin wann frist einsendeschluss anmeldeschluss abgabeschluss geboren gestorben gültig-bis beginn ende "
    "événement quand date-limite échéance né née décédé début fin naissance "
    "evento cuándo cuando fecha-límite plazo nacido nacida fallecido inicio fin nacimiento data-limite "
    "quando scadenza termine nato nata inizio fine prazo nascido início fim nascimento "
    "wanneer uiterste-datum einde när sista-dag född död hvornår frist født død slutter milloin määräaika "
    "kiedy termin data-urodzenia kdy uzávěrka narozen határidő mikor când termen-limită "
    "когда срок дедлайн начало окончание родился родилась дата-рождения коли термін початок "
    "πότε προθεσμία ne-zaman son-başvuru doğum kapan tenggat "
    "日時 開催日 開催日時 締切 期限 活动时间 活動時間 截止 截止日期 일시 마감 행사 موعد تاريخ-الميلاد"
)

# What stands beside a date: days of the week, which are names of people too, and the rest.
WEEK = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "lunes martes miércoles jueves viernes sábado domingo"
)
BESIDE = (
    "yesterday today am pm et est edt pst pdt gmt utc cet at on the uhr um heute gestern "
    "ago hours hour days day minutes"
)


# They say that a date follows, and not which; behind them these say that it is of a change.
ANY = frozenset("date data datum fecha дата ημερομηνία تاريخ تاریخ วันที่".split())
OF_CHANGE = (
    "aktualisierung änderung actualización modificación actualització modificació atualização modificação "
    "modification modifica wijziging ändring ændring endring aktualizacji modyfikacji zmiany aktualizace "
    "úpravy změny aktualizácie úpravy zmeny módosítás frissítés actualizării modificării ažuriranja izmjene "
    "обновления изменения оновлення зміни промяна ενημέρωσης التحديث التعديل به‌روزرسانی"
)


# How long ago something was: "4 months ago", "vor 3 Stunden", "3時間前".
AGO = rare(
    r"(?:\d{1,3}\s?(?:h|hrs?|hours?)\s)?\d{1,3}\+?\s?(?:min|mins?|hrs?|h|d|w|minutes?|hours?|days?|weeks?|months?|years?)\sago(?!\w)"
    r"|\b(?:vor|il y a|hace|há|för|fyrir|před|pred|πριν|منذ|قبل)\s\d{1,3}\s[^\W\d_]{2,8}"
    r"|\d{1,3}\s[^\W\d_]{1,8}\.?\s(?:fa|atrás|geleden|sedan|siden|sitten|temu|назад|тому|önce|lalu|trước|पहले|আগে)(?!\w)"
    r"|\d{1,3}\s?(?:分|分钟|分鐘|時間|小时|小時|日|天|週間|周|[かヶ个個]?月|年)前"
    r"|\d{1,3}\s?(?:분|시간|일|주|개월|년)\s?전",
    re.I,
)
# The number of an edition or a release, which may stand before a date: "Press release No. 117", "n. 3561".
NUMBER = re.compile(
    r"(?<!\w)(?:nr|no|núm|num|n|č|čís|numero|numéro|nummer|issue|vol|ausgabe|sayı|číslo|numer)[.°ºo]?\s{0,2}\d"
    r"|[№#]\s?\d",
    re.I,
)
_LETTERS = re.compile(r"[^\W\d_]+")


class Labels:
    """Words that label a date, found where a word begins with them.

    The first two letters are looked up before the pattern is tried, since few words have them.

    >>> Labels("updated mis-à-jour").search("Roe, Mis à jour hier")
    <re.Match object; span=(5, 15), match='Mis à jour'>
    """

    def __init__(self, words: str) -> None:
        labels = [word.replace("-", " ") for word in words.split()]
        self._openings = frozenset(label[:2] for label in labels)
        self._pattern = rare(any_of(map(re.escape, labels)), re.I)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the label that stands at `start`, or None."""
        known = text[start : start + 2].lower() in self._openings
        return self._pattern.match(text, start) if known else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first label of `text`, or None."""
        for word in _LETTERS.finditer(text):
            if found := self.match(text, word.start()):
                return found
        return None


MODIFIED_LABEL = Labels(MODIFIED)
PUBLISHED_LABEL = Labels(PUBLISHED)
OTHER_LABEL = Labels(OTHER)
CHANGE_LABEL = Labels(f"{MODIFIED} {OF_CHANGE}")


def label_of(before: str) -> str:
    """Return what the words before a date say that it is of: "published", "modified" or "".

    >>> label_of("Published: "), label_of("Date: "), label_of("Jane Roe, ")
    ('published', 'published', '')
    >>> label_of("Date modified: "), label_of("Modified date: ")
    ('modified', 'modified')
    """
    if label := PUBLISHED_LABEL.search(before):
        of_change = label[0].lower() in ANY and CHANGE_LABEL.search(before)
        return "modified" if of_change else "published"
    return "modified" if MODIFIED_LABEL.search(before) else ""
