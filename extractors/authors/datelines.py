"""Author datelines: who wrote, as the first words of a story or the line that ends it tell in places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.authors.by_words import AND
from extractors.authors.credit import Credit, credit, with_links
from extractors.authors.credit_line import CREDIT, read_people
from extractors.authors.credit_opening import BY_PREFIX
from extractors.authors.lines import PLACE, SURNAMES_IN_CAPITALS, before_place
from extractors.authors.names import Person, is_job, is_plain_name, read_person
from extractors.authors.organisation_words import AGENCIES
from extractors.body.blocks import Block
from extractors.dates.regions import languages_of
from extractors.draft import Draft
from extractors.markup.runs import PARTING
from extractors.masthead import LONG, Line, start_of
from extractors.plain import one_line
from extractors.rare import rare
from extractors.site_name import holds_outlet, is_outlet

_HAN, _HANGUL = r"[\u3005\u3400-\u9fff·]{2,4}", r"[\uac00-\ud7a3]{2,4}"
CLOSES = frozenset("）)〕】］]")
# "ЛИССАБОН, 4 мар — Порт Новости, Анна Королёва." in any language: the place in capitals, the day, the
# agency, who reports.
AGENCY_START = re.compile(
    r"\W{0,2}[^\W\d_]{2}[^.\d]{0,40}?,\s\d{1,2}\s[^\W\d_]{3,9}\.?(?:\s\d{4})?\s[-–—]\s[^.,\d]{2,40},\s([^.,\d]{5,40})\.\s"
)
_OPEN, _CLOSE = r"[（(〔【［\[]", r"[）)〕】］\]]"
_REPORTER = r"(?:(?:实习|實習|见习|見習|特[约約]|本[报報])?(?:[记記]者|通[讯訊][员員])|[实實][习習]生)"
_KOREAN = r"(?:\S{1,3}\s)?(?:기자|특파원|통신원)"
# "新华社延安3月4日电（记者 张三、李四）", "（中央社記者王小明台北4日電）", "〔記者王小明／台北報導〕"
_CHINESE_BRACKET = (
    rf"^.{{0,40}}?{_OPEN}\s?(?:\S{{1,8}}?)?(?P<chinese>{_REPORTER}[^（()）〔〕【】\[\]。]{{2,40}}){_CLOSE}"
)
_REPORTS = r"(?:報導|报道|報道)"
# "記者王小明／台北報導", "財經中心／王小明報導", "王小明／綜合報導", "本报记者 张三 上海报道":
# the line alone is a byline, here the story may go on behind it
_CHINESE_START = (
    rf"^(?:(?P<start>{_REPORTER}\s?{_HAN}(?:[、，,\s]{_HAN}){{0,3}}\s?[／/]\s?\S{{2,6}}?{_REPORTS})"
    rf"|\S{{2,6}}(?:中心|組|组|部)[／/](?P<desk>{_HAN})\s?(?:綜合|综合)?{_REPORTS}"
    rf"|(?P<bare>{_HAN})[／/]\S{{2,4}}{_REPORTS}"
    rf"|\S{{0,4}}?{_REPORTER}(?P<told>\s{_HAN}(?=\s?{_REPORTS})"
    rf"|\s?{_HAN}(?:[、，,\s]{_HAN}){{0,3}}?(?=\s\S{{2,4}}{_REPORTS})"
    rf"|{_HAN}(?:[、，,]{_HAN}){{1,3}}?(?=\s?{_REPORTS}))\s?\S{{0,4}}?{_REPORTS})(?=[\s：:]|$)"
)
# "(서울=연합) 홍길동 기자 =", "[해일보=홍길동 기자]"
_KOREAN_START = (
    rf"^(?:{_OPEN}[^)\]】］）]{{2,24}}{_CLOSE}\s?)?(?P<korean>{_HANGUL}(?:[,·]\s?{_HANGUL}){{0,3}})\s?{_KOREAN}\s?[=＝]"
    rf"|^{_OPEN}(?:[^=＝)\]】］）]{{2,14}}[=＝|ㅣ│]\s?|[^\s=＝)\]】］）]{{2,10}}\s)"
    rf"(?P<inside>{_HANGUL}(?:[,·\s]\s?{_HANGUL}){{0,3}})\s?{_KOREAN}\s?{_CLOSE}"
    rf"|^{_HANGUL}[=＝](?P<placed>{_HANGUL}(?:[,·]\s?{_HANGUL}){{0,3}})\s?{_KOREAN}\s"
)
# "《海报》记者 张三 发自上海"
_CHINESE_FROM = (
    rf"^(?:《[^》]{{2,16}}》|\S{{2,6}})?{_REPORTER}\s?(?P<sent>{_HAN}(?:[、，,\s]{_HAN}){{0,3}}?)\s?[发發]自"
)
# "【ロンドン=山田太郎】", but for the agencies that stand in the same place
_JAPANESE = r"[\u3005\u3040-\u30ff\u3400-\u9fff]{3,7}"
_JAPANESE_START = rf"^【[^】=＝]{{1,14}}[=＝](?P<japanese>{_JAPANESE}(?:[、・]{_JAPANESE}){{0,3}})】"
DATELINE = rare("|".join((_CHINESE_BRACKET, _CHINESE_START, _CHINESE_FROM, _JAPANESE_START, _KOREAN_START)))
# "（报道部・高桥由纪）", "(记者 张三)": a line of its own below the text
DESK = r"(?:部|局|支社|特派員|編集委員|論説委員|通信員)"
SIGNED = rare(
    rf"^{_OPEN}\s?(?:\S{{1,8}}?{DESK}[・＝=、\s](?P<desk>[\u3005\u3040-\u30ff\u3400-\u9fff]{{2,7}}(?:[、・][\u3005\u3040-\u30ff\u3400-\u9fff]{{2,7}}){{0,3}})"
    rf"|(?:\S{{1,4}}?)?(?P<chinese>{_REPORTER}[^（()）〔〕【】\[\]。]{{2,30}})){_CLOSE}$"
)
# "（高橋）" at the right side below the text, as Japan's papers sign; and what else stands there in brackets
SURNAME = rare(r"[（(]([\u3400-\u9fff々]{2,5})[）)]")
NO_SURNAMES = frozenset(
    "敬称略 一部敬称略 共同 時事 共同通信 時事通信 完結 以上 終了 連載終了 次回完結 随時掲載 毎週掲載 "
    "文化部 社会部".split()
)
MAX_SIGNED = 64
LONG_EAST = 50  # characters of running text in scripts of which each sign is a word
MAX_TEXT_ABOVE = 3  # blocks above a name that signs, of which one is running text
MAX_DATELINE = 120  # first characters of a story
FIRST = 3  # paragraphs whose beginning is read
MIN_STORY = 30
# "Sent from" and "the paper's reporter": a dateline that is a line of its own.
ALONE = ("发自", "發自", "报记者 ", "報記者 ", "网记者 ", "社记者 ")
MIN_LINE = 7
LINE_ENDS = ("報導", "报道", "기자]", "기자)", "기자】")  # of a line that is nothing but a credit
# A place and the day of the report joined to a name of three signs, the most common by far, or of two.
JOINED_PLACE = rare(
    r"^([\u3400-\u9fff]{3}|[\u3400-\u9fff]{2}(?=..[電电報报]))"
    r"[\u3400-\u9fff]{2,4}(?:\d{1,2}日)?[電电報报][導导道讯訊]?$"
)
APART = re.compile(rf"[、，,;；·\s　]+|{_REPORTER}")
NAME = rare(r"[\u3005\u3040-\u30ff\u3400-\u9fff]{2,7}|[\uac00-\ud7a3]{2,4}")
PICTURE = re.compile(r"[摄攝影圖图]$")
# "She tells JANE ROE about the sea": the writer in capitals in the line under the headline
TOLD_TO = re.compile(
    r"\b(?:tells|told|writes|reports)\s((?:[A-Z][A-Z’'.-]+\s){1,3}[A-Z][A-Z’'-]+)(?![\w’'-])"
)
MAX_TOLD = 320
WITH_JOB = re.compile(r"([^(),]{5,40}?)(?:,\s|\s?\()([^(),]{3,40})\)?")  # "Jane Roe (reporter in Lisbon)"
DASH = re.compile(r"\s{0,2}[-–—](?:\s|(?<=\).))")
# Between the names of those who sign together.
JOINED = re.compile(rf",\s|\s(?:{AND})\s|\s[-–—&/]\s")
AFTER_SOURCE = re.compile(r"theo\s", re.I)  # 'according to', behind which Vietnam's papers name another one
DOMAIN = re.compile(r"[^\W_][\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}", re.I)
MAX_BEHIND = 8  # blocks behind a name in bold among which no running text may be
RIGHT = re.compile(r"text-align:\s?(?:right|end)", re.I)


def dateline_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whom the beginning of the story names, then whom a line that signs it does."""
    lines = [line for line in draft.masthead if line.distance > 0 and not (line.foreign or line.quoted)]
    yield from _in_datelines(lines)
    yield from _behind_agency(lines, outlets)
    if not SURNAMES_IN_CAPITALS.isdisjoint(languages_of(draft.page)[-1:]):
        yield from _before_places(draft, lines, outlets)
    yield from _in_capitals(lines, outlets)
    yield from _signatures(draft, outlets)


def _in_datelines(lines: list[Line]) -> Iterator[Credit]:
    told = [line for line in lines if not line.text.isascii() and _may_begin(line.text)]
    for line in told[:FIRST]:
        if found := DATELINE.search(line.text[:MAX_DATELINE]):
            names = _east_names(next(filter(None, found.groups())))
            yield from _credit([n for n in names if n not in AGENCIES], "a dateline", line)


def _behind_agency(lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A story that begins as 'ЛИССАБОН, 4 мар — Порт Новости, Анна Королёва. …' does."""
    for line in [line for line in lines if len(line.text) > LONG][:FIRST]:
        found = AGENCY_START.match(line.text)
        if found and line.text.partition(",")[0].isupper() and is_plain_name(found[1]):
            people = read_people(found[1], outlets, True)
            yield from credit([(person, None) for person in people], "text", "a dateline", line)


def _may_begin(text: str) -> bool:
    if len(text) >= MIN_STORY or any(alone in text for alone in ALONE):
        return True
    return len(text) >= MIN_LINE and text.endswith(LINE_ENDS)


def _before_places(draft: Draft, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A story that begins as 'Deniz AKÇA / ANKARA, (DHA) - …' does."""
    for line in [line for line in lines if len(line.text) > LONG][:FIRST]:
        beginnings = [line.text[: dash.start()] for dash in DASH.finditer(line.text[:MAX_DATELINE])]
        if named := next(filter(None, map(before_place, beginnings)), None):
            yield from credit(
                with_links(draft.page, line, read_people(named, outlets, True)), "text", "a dateline", line
            )


def _in_capitals(lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    for line in [line for line in lines if len(line.text) >= MIN_STORY][:FIRST]:
        found = TOLD_TO.search(line.text) if len(line.text) <= MAX_TOLD else None
        person = read_person(found[1], outlets, True) if found and not line.text.isupper() else None
        if person and is_plain_name(person.name):
            yield from credit([(person, None)], "text", "told in the standfirst", line)


def _signatures(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line below the text that is a name: in brackets, or alone at the right side or in bold."""
    start = start_of(draft.masthead)
    for block in draft.blocks[start + 2 :]:
        text = block.text
        if len(text) > MAX_SIGNED or not (block.box.attributes or block.bold_chars or text[-1] in CLOSES):
            continue
        names: list[str] = []
        line, right = Line(block, start), _at_right(block)
        if text[-1] in CLOSES and (signed := SIGNED.match(text)):
            names = _east_names(signed["desk"] or signed["chinese"])
        elif right and (surname := SURNAME.fullmatch(text)) and surname[1] not in NO_SURNAMES:
            names = [surname[1]] if ends_text(draft, block) else []
        elif right or _is_last_in_bold(draft, block):
            names = _names_alone(line, outlets) if ends_text(draft, block) else []
        if names and not (line.foreign or line.quoted):
            yield from _credit(names, "a signature", line)
            return


def _is_last_in_bold(draft: Draft, block: Block) -> bool:
    """Tell whether a line is all in bold or italic and ends the text, and the box that holds it or, where it
    is a sentence, at least the running text in that box."""
    holder = block.box if block.box.runs > 1 else block.box.parent
    if holder is None or not holder.first < block.index or not block.bold_chars:
        return False
    last = holder.last - 1
    while last > block.index and CREDIT.match(draft.blocks[last].text):
        last -= 1  # below it, who edited
    if block.index != last and block.text[-1] != ".":
        return False
    if not (block.all_bold or _begins_in_bold(block)):
        return False
    behind = draft.blocks[block.index + 1 : block.index + 1 + MAX_BEHIND]
    return all(len(one.text) <= LONG for one in behind)


def _begins_in_bold(block: Block) -> bool:
    """Tell whether the first of two lines is all in bold: a name, above the place that it is sent from."""
    first, *rest = map(one_line, Line(block, block.index).pieces.split(PARTING))
    return len(rest) == 1 and block.bold_chars >= len(first) > 0


def _names_alone(line: Line, outlets: tuple[str, ...]) -> list[str]:
    """Return the names that a line is, or that stand in it above the outlet's alone."""
    first, *rest = map(one_line, line.pieces.split(PARTING))
    first = BY_PREFIX.sub("", first.removesuffix("."))
    if AFTER_SOURCE.match(first):
        return []
    if (told := WITH_JOB.fullmatch(first)) and (is_job(told[2]) or CREDIT.match(told[2])):
        first = told[1]
    names = JOINED.split(first)
    alone = all(is_plain_name(name) and not holds_outlet(name, outlets) for name in names)
    below = [part for part in rest if part]
    placed = len(below) == 1 and PLACE.fullmatch(below[0]) is not None and below[0][0].isupper()
    return names if alone and (placed or all(_names_outlet(part, outlets) for part in below)) else []


def _names_outlet(text: str, outlets: tuple[str, ...]) -> bool:
    return is_outlet(text, outlets) or DOMAIN.fullmatch(text) is not None


def ends_text(draft: Draft, block: Block) -> bool:
    """Tell whether running text stands close above a line, and none behind it in the same box."""
    parent = block.box.parent
    behind = draft.blocks[block.index + 1 : parent.last] if parent else ()
    above = draft.blocks[max(0, block.index - MAX_TEXT_ABOVE) : block.index]
    long = LONG if block.text.isascii() or CLOSES.isdisjoint(block.text[-1]) else LONG_EAST
    return any(len(one.text) > long for one in above) and all(len(one.text) <= LONG for one in behind)


def _at_right(block: Block) -> bool:
    return any(
        (name == "style" and RIGHT.search(value)) or (name == "align" and value == "right")
        for name, value in block.box.attributes
    )


def _east_names(text: str) -> list[str]:
    """Return the names in '记者 张三、李四', '王小明／台北報導' or '王小明台北4日電'."""
    if PICTURE.search(text):
        return []
    named = re.split("[／/]|[发發]自", text)[0]
    parts = (JOINED_PLACE.sub(r"\1", part) for part in APART.split(named))
    return [part for part in parts if NAME.fullmatch(part)]


def _credit(names: list[str], detail: str, line: Line) -> Iterator[Credit]:
    yield from credit([(Person(name, name), None) for name in names], "text", detail, line)
