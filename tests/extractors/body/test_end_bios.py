"""End bios: the last text is no body if it is on the author and nothing above it is."""

import pytest

from extractors.body.end_bios import find_end_bios
from tests.extractors.body.blocks import blocks_of

TEXT = "<p>The bridge stays open for a year, the council said.</p><p>The mayor was glad of it, she too.</p>"
AUTHORS = (
    *("jane roe", "ana de la vega", "глеб рой", "هالة المرزوقي", "sail", "άννα μπεργκ", "אנה ברג"),
    *("王小芳", "김지은", "アンナ・ベルク", "อันนา"),
)


def found(end: str, text: str = TEXT) -> bool:
    blocks = blocks_of(text + end)
    return find_end_bios(blocks, AUTHORS) == {len(blocks) - 1}


@pytest.mark.parametrize(
    "bio",
    [
        "Jane Roe grew up over a piano shop, and has two dogs.",
        "Jane runs the desk for bridges and used to run a ferry.",
        "Ana de la Vega se ocupa de puentes desde hace nueve años.",
        "Глеб Рой — главный инженер, в прошлом механик.",
        "هالة المرزوقي صحفية تكتب عن المدينة منذ عام 2012.",
        "* Jane Roe looks after the nineteen bridges of the town.",
        "Η Άννα Μπεργκ είναι συντάκτρια του οικονομικού ρεπορτάζ.",
        "אנה ברג היא כתבת כלכלה וכותבת על נמלים.",
        "作者王小芳是经济版记者，长期报道港口。",
        "【王小芳】经济版记者，长期报道港口和航运。",
        "김지은 기자는 경제부에서 항만을 취재한다.",
        "アンナ・ベルク 経済部記者。主に港湾を担当。",
        "อันนา เป็นผู้สื่อข่าวเศรษฐกิจ เขียนเรื่องท่าเรือมานานแล้ว.",
    ],
)
def test_a_last_text_that_begins_with_the_authors_name_is_a_bio(bio: str) -> None:
    assert found(f"<p>{bio}</p>")
    assert find_end_bios(blocks_of(f"<p>{bio}</p>{TEXT}{TEXT}"), AUTHORS) == set()


@pytest.mark.parametrize(
    "end",
    [
        "Jane Roe, the mayor, was not there when the council voted.",  # in a list of people
        "Jane Austen liked bridges more than she liked the council.",
        "Jane Roe: was it hard to vote against the engineers?",
        "Jane tested twelve bridges for this review, and fell off two.",
        "Jane Roe was here.",
        "Jane Roe on the bridge, in the year in which it was built",
        "Sail boats may pass the bridge at night from now on.",
        "Janet of the yard has a boat that may pass at night.",
        "王小芳：桥梁明年还会继续开放吗？工程师说不会。",
        "王小芳，桥梁明年还会继续开放。",
    ],
)
def test_what_may_be_of_the_story_stays(end: str) -> None:
    assert not found(f"<p>{end}</p>")


def test_whom_the_article_tells_of_is_told_of_in_it() -> None:
    end = "<p>Jane Roe grew up over a piano shop, and has two dogs.</p>"
    assert found(end)
    assert not found(end, f"{TEXT}<p>Nobody knew what Jane Roe would say.</p>")
    assert not found("<p>王小芳说，桥梁明年还会继续开放的。</p>", f"{TEXT}<p>镇长王小芳昨天没有来。</p>")
