"""Organisation words: how the names of outlets, desks, teams, companies and agencies are known."""

from __future__ import annotations

import re

from extractors.likeness import fold
from extractors.rare import rare

# Words of such a name.
ORGANISATION = frozenset(
    "staff team redaktion editors editorial desk newsroom agency agencies news media press magazine "
    "network group inc llc llp pllc plc ltd gmbh ag sa corp company foundation institute university "
    "department ministry correspondents contributors writers nachrichten zeitung journal times post "
    "herald tribune daily weekly online tv radio studio studios blog marketing solutions services "
    "center centre association society club council committee office bulletin wire service reports "
    "report com net org partners labs lab consulting software guide guides hub collective college "
    "school hospital clinic board commission union federation verband verein stiftung bundesamt "
    "ministerium institut "
    # offices of states and towns, and where is taught
    "ministère ministerio ministero ministério ministeriet ministerstwo ministerstvo kementerian bakanlığı "
    "министерство міністерство وزارة وزارت secretariat directorate authority embassy gouvernement gobierno "
    "governo regierung bundesregierung bundesministerium préfecture mairie ayuntamiento prefeitura "
    "stadtverwaltung université universidad universidade università universität universiteit universitet "
    "univerzita univerzity uniwersytet universitatea yliopisto ülikool egyetem üniversitesi sveučilište "
    "univerza universitas университет університет πανεπιστήμιο جامعة אוניברסיטת fakulta fakultet "
    "hochschule "
    # those who edit
    "redaktionen redactie redacción redaccion redazione redação redakcja redakce редакция redaktör "
    "rédaction redakcija redakcia toimitus toimituskunta toimetus szerkesztőség redacția redacció "
    "редакція redaksi redaksia redaksiyası डेस्क ডেস্ক ڈیسک டெஸ்க் "
    # teams
    "zespół equipo équipe equipe equipa squadra tým tím csapat csapata ekipa ekip ekibi екип команда "
    "ομάδα echipa tiimi فريق צוות टीम ٹیم nhóm "
    # departments and those who speak to the press
    "management development operations relations resources "
    "communications communication comunicación comunicação comunicazione kommunikation viestintä "
    "ufficio gabinete assessoria pressestelle öffentlichkeitsarbeit biuro oddělení odbor sajtóiroda "
    "iroda пресс служба пресслужба отдел відділ bürosu servisi masası merkezi haberleri haberler "
    "γραφείο قسم وحدة مكتب گروه سرویس ब्यूरो "
    # agencies and papers
    "bureau agencia agencias agence agences agentur agenturen agenzia agenzie agência agências agencija "
    "агенция агенција агентство агенція πρακτορείο εφημερίδα газета вестник журнал وكالة صحيفة جريدة "
    "شبكة موقع خبرگزاری روزنامه סוכנות न्यूज न्यूज़ নিউজ tòa toà "
    # clubs, and those who made the site
    "fc tsv fsv klubb idrottsklubb orienteringsklubb förening idrottsförening sportverein turnverein "
    "musikverein feuerwehr forening idrettslag klubben vereniging voetbalclub "
    "webstudio webdesign webagentur webagency webhosting internetagentur werbeagentur".split()
)
# Papers, which may be a person's surname where a first name alone stands before them: 'Heath Ledger'.
PAPERS = frozenset(
    "ledger gazette courier dispatch inquirer examiner sentinel telegraph observer chronicle".split()
)
# How words of several joined to one end, in languages that join them.
ENDS = tuple(
    "redaktion redaktionen redaktionsteam redaksjon redaksjonen redactie toimitus byrå byrån "
    "nyhetsbureau persbureau nieuwsdienst abteilung avdelning avdelningen avdelingen zeitung "
    "nachrichten pressestelle".split()
)
# In scripts that put no space between: companies, desks and papers.
EAST_ORGANISATION = rare(
    r"(?:株式会社|有限会社|合同会社|㈱|\(株\)|㈜|\(주\)|주식회사|ทีม|กอง|ฝ่าย|สำนักข่าว)\s?\S+"
    r"|\S*?(?:株式会社|有限会社|合同会社|㈱|㈜|주식회사|有限公司|編集部|編輯部|编辑部|編集局|取材班|報道[局部]|広報部|事務局|運営局|"
    r"(?:文化|社会|経済|政治|国際|運動|生活)部|スタッフ|ニュース|新聞社?|通信社|通[讯訊]社|[日晚早时時]?[报報]社|[日晚早时時][报報]|"
    r"[\u3400-\u9fff]{2,}[报報网網社]|周刊|週刊|[杂雜][志誌]|[电電][视視]台|出版社|工作室|[编編][辑輯]室?|中心|"
    r"편집부|편집국|신문사?|일보|통신사?|방송국?|뉴스|뉴스룸|팀|(?:경제|사회|정치|국제|문화|체육|산업|전국|연예)부)"
)
# Behind a comma they end a company's name: no degree and no initials are written so.
COMPANY_FORMS = frozenset(
    "inc|incorporated|llc|pllc|llp|ltd|limited|corp|corporation|gmbh|plc|pty ltd|co ltd|pvt ltd|s p a|s r l|"
    "s r o|spol s r o|sp z o o|d o o|kft|zrt|oyj|bvba|sarl|s a de c v|s a s".split("|")
)
# Those that are initials in capitals: 'Roe, A. S.' is a person, 'Roe, a. s.' and 'Roe A/S' are not.
_SMALL_FORMS = frozenset(("a.s.", "a.s", "a. s.", "a. s", "A/S"))


# An 'and' with a preposition behind: within the name of one office, not between two authors.
_OF_BOTH = re.compile(
    r"\s(?:and|und|et|y|e|i|og|och|en)\s(?:of|for|für|fürs|zur|zum|du|des|de|del|della|dei|degli|delle|do|da|dos|das|voor|van|for|för)"
    r"\s\w{4}"
)
MAX_OFFICE = 90


def names_two_fields(text: str) -> bool:
    """Tell whether a text may be one office's name that an 'and' joins.

    >>> names_two_fields("Ministère des Pêches et du Littoral"), names_two_fields("Jane Roe and John Doe")
    (True, False)
    """
    return len(text) <= MAX_OFFICE and not {",", "@", "|"} & set(text) and _OF_BOTH.search(text) is not None


def is_company_form(text: str) -> bool:
    """Tell whether a text behind a comma ends a company's name."""
    return text.strip() in _SMALL_FORMS or fold(text) in COMPANY_FORMS


AGENCIES = frozenset(
    "ap afp reuters dpa apa sid efe ansa ntb tt ritzau anp pap ctk tass ria interfax xinhua kyodo "
    "jiji yonhap "
    "pti ani ians bloomberg upi cna aap epd kna dts lusa belga ats sda cnn bbc npr pa mti tasr bta tanjug "
    "hina stt aa dha iha petra wafa mena spa irna isna unian ukrinform associated-press čtk тасс риа "
    "интерфакс укринформ укрінформ уніан бта танјуг antara bernama ttxvn رويترز وكالات ایرنا ایسنا تسنیم "
    "新华社 新華社 中央社 中新社 共同通信 時事通信 연합뉴스 뉴시스 뉴스1 "
    "agence-france-presse "
    "associated press-association press-trust-of-india wire-services".split()
)
