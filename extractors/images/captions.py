"""Image captions: what is printed with a picture, the caption and the credit apart."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from extractors.images.credits import LABEL, MAX_CREDIT, NAMED, SENTENCE_ENDS, clean_credit, split_credit
from extractors.images.printed import TAGS, UNSEEN, Printed, is_caption, is_credit, names_credit, text_of
from extractors.language.text import is_common
from extractors.plain import one_line

BODY = "articlebody"
PARTS = frozenset(("article", "main", "body", "section"))  # no picture's box
LAST = frozenset(("cite", "span"))  # what a caption's credit stands in, where nothing names it
ENDED = frozenset(".!?…。")
BESIDE = frozenset(("span", "p", "div", "small", "cite"))
COLONS = (":", "：")
MAX_LABEL = 40  # characters, such as "Advertisement:"
# What stands between a picture and a caption that is not its own.
OTHERS = frozenset("img amp-img figure video iframe audio object h1 h2 h3 h4 h5 h6 blockquote table".split())
MAX_SHARED = 2  # pictures that may stand beside one caption
MAX_COPIES = 6  # images that are looked at in a box: a picture may be there again for no scripts
MAX_BETWEEN = 80  # characters between a picture and its caption: "Enlarge", "1 of 12"
MAX_BOX = 800  # characters of a picture's box beside caption and credit: a headline and a standfirst
MAX_WALKED = 60  # elements and texts that are looked at beside a picture
MAX_NAME = 60  # characters of a credit that nothing marks
MAX_CAPTION, LEVELS = 1500, 4


def read_caption(image: etree._Element) -> tuple[str | None, str | None]:
    """Return what is printed with a picture: the caption without the credit, the credit without its label."""
    figure = _figure(image)
    printed = Printed() if figure is None else _in_figure(figure, image)
    printed = printed or _behind(image if figure is None else figure)
    if not printed and figure is None:
        printed = _around(image)
    if not printed:
        return split_credit(one_line(image.get("data-caption") or "")[:MAX_CAPTION])
    _tell_unmarked(printed)
    credit = next((text for element in printed.credits if (text := text_of(element, printed.captions))), None)
    captions = (text_of(element, printed.credits) for element in printed.captions)
    caption = next((text for text in captions if text and not _is_label(text)), "")[:MAX_CAPTION]
    if not credit or len(credit) > MAX_CREDIT:
        return split_credit(caption)
    if caption.endswith(COLONS):  # the label of the credit
        caption = split_credit(f"{caption} {credit}")[0] or ""
    credit = clean_credit(credit)
    return caption if caption and clean_credit(caption) != credit else None, credit


def _is_label(text: str) -> bool:
    """Tell whether a text names what comes next, and says nothing of a picture."""
    if len(text) > MAX_LABEL:
        return False
    return LABEL.fullmatch(f"{text}:") is not None or (
        text.endswith(COLONS) and split_credit(f"{text} X")[1] is None
    )


def _figure(image: etree._Element) -> etree._Element | None:
    for ancestor in islice(image.iterancestors(), LEVELS + 1):
        if ancestor.tag == "figure":
            return ancestor
        if _is_part(ancestor):
            return None
    return None


def _is_part(element: etree._Element) -> bool:
    """Tell whether an element is a part of the page, and no picture's box."""
    return element.tag in PARTS or BODY in (element.get("itemprop") or "").lower()


def _in_figure(figure: etree._Element, image: etree._Element) -> Printed:
    """Return what a figure prints: for all its pictures, or with several captions what follows this one."""
    printed = Printed()
    printed.add_all(figure)
    if len(printed.captions) > 1 and _is_one_of(image, figure):
        return _behind(image, figure)
    after = figure.getnext()
    if not printed.credits and after is not None and after.tag in BESIDE and is_credit(after):
        printed.credits[after] = None  # below the figure
    return printed


def _is_one_of(image: etree._Element, box: etree._Element) -> bool:
    """Tell whether a box holds other pictures, not counting what stands there for want of scripts."""
    spare = _is_spare(image)
    pictures = islice(box.iter("img"), MAX_COPIES)
    return any(other is not image and _is_spare(other) == spare for other in pictures)


def _is_spare(image: etree._Element) -> bool:
    return next(image.iterancestors("noscript"), None) is not None


class _Walk:
    """What follows a picture, up to the end of what is printed with it."""

    def __init__(self) -> None:
        self.printed = Printed()
        self.chars = self.walked = 0
        self.shared = 1

    def goes_on(self, element: etree._Element) -> bool:
        """Read an element, with what is in it and the text behind it; tell whether the walk goes on."""
        return self._reads(element) and self.passes(element.tail)

    def passes(self, text: str | None) -> bool:
        """Tell whether a text may stand between a picture and its caption; none may behind the caption."""
        size = len(text.strip()) if text else 0
        self.chars += size
        return not size or (self.chars <= MAX_BETWEEN and not self.printed)

    def _reads(self, element: etree._Element) -> bool:
        self.walked += 1
        tag = element.tag
        if self.walked > MAX_WALKED:
            return False
        if not isinstance(tag, str) or tag in UNSEEN:
            return True
        if tag == "img" and not self.chars and not self.printed:
            self.shared += 1
            return self.shared <= MAX_SHARED
        if tag in OTHERS:
            return False
        if tag in TAGS and element.find(".//img") is None:
            if self.printed.captions and is_caption(element) and not is_credit(element):
                return False  # of what comes next
            if self.printed.add(element):
                self.printed.add_all(element)
                return True
        return self.passes(element.text) and all(map(self.goes_on, element))


def _behind(picture: etree._Element, within: etree._Element | None = None) -> Printed:
    """Return the caption and credit that are the next thing behind a picture or the box of it alone."""
    walk, node = _Walk(), picture
    for _ in range(LEVELS):
        over = not (walk.passes(node.tail) and all(map(walk.goes_on, node.itersiblings())))
        parent = node.getparent()
        if over or walk.printed or parent is None or parent is within or _is_part(parent):
            break
        if _has_text_before(node, parent) or (walk.chars and is_caption(parent)):
            break
        node = parent
    return walk.printed


def _has_text_before(node: etree._Element, parent: etree._Element) -> bool:
    """Tell whether there is more before an element in its parent than a picture's box holds."""
    left, chars = MAX_WALKED, len((parent.text or "").strip())
    for sibling in node.itersiblings(preceding=True):
        for text in sibling.itertext():
            chars += len(text.strip())
            left -= 1
            if left < 0 or chars > MAX_BETWEEN:
                return True
        chars += len((sibling.tail or "").strip())
        left -= 1
    return chars > MAX_BETWEEN


def _around(image: etree._Element) -> Printed:
    """Return the caption and credit anywhere in a near box that holds this picture and hardly more."""
    printed = Printed()
    for ancestor in islice(image.iterancestors(), LEVELS):
        if _is_part(ancestor) or _is_one_of(image, ancestor):
            break
        printed.add_all(ancestor)
        named = (e for e in printed.credits if names_credit(e.get("class") or ""))
        printed.credits = dict.fromkeys(named)  # no byline
        if not printed:
            continue
        own = sum(len(text_of(element, ())) for element in (*printed.captions, *printed.credits))
        others = any(next(e.iterancestors("figure"), None) is not None for e in printed.captions)
        return Printed() if others or len(text_of(ancestor, ())) > own + MAX_BOX else printed
    return printed


def _tell_unmarked(printed: Printed) -> None:
    """Tell caption and credit apart by their elements where no name does."""
    captions, credits = printed.captions, printed.credits
    whole = next((element for element in captions if element.tag == "figcaption"), None)
    if whole is None:
        return
    for small in [element for element in captions if element.tag == "small"]:
        del captions[small]
        text = text_of(small, ())
        if not credits and 0 < len(text) <= MAX_NAME and text[-1] not in SENTENCE_ENDS:
            credits[small] = None
    last = whole[-1] if len(whole) and not credits else None
    if last is None or last.tag not in LAST or (last.tail or "").strip():
        return
    before = text_of(whole, [last])
    if last.tag == "cite" and not (before and is_common(before.split()[-1])):
        credits[last] = None  # "A scene from <cite>", "Aus <cite>" name a work
    elif last.tag == "span" and before[-1:] in ENDED and _is_name(text_of(last, ())):
        credits[last] = None


def _is_name(text: str) -> bool:
    return len(text) <= MAX_NAME and NAMED.fullmatch(text) is not None
