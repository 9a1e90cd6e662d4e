"""About the author: who wrote an article is no part of it, wherever it stands; an author in it is."""

from dataclasses import replace

import pytest

from extractors.body.prune import prune
from tests.extractors.body.blocks import blocks_of
from tests.extractors.body.cutting import KNOWN, TEXT, cut_of


def test_a_bio_above_the_text_goes() -> None:
    bio = "<p>Jane Roe currently writes for the Courier. She has a dog.</p>"
    blocks = blocks_of(bio + TEXT)
    assert prune(blocks, replace(KNOWN, scores=[0.5] * len(blocks), page=blocks)) == {0: "author's bio"}


def test_an_author_in_the_article_stays() -> None:
    lines = "".join(f"<p>The vote on point {number} of the list went as planned.</p>" for number in range(6))
    assert cut_of(f"<p>Jane Roe is late.</p>{TEXT}{lines}") == []


@pytest.mark.parametrize("bio", ["Jane has covered bridges for nine years.", "Roe is our bridge writer."])
def test_a_bio_below_its_name_goes_wherever_it_stands(bio: str) -> None:
    lines = "".join(f"<p>The vote on point {number} of the list went as planned.</p>" for number in range(9))
    named = f"<p>Jane Roe Senior Writer | Bridges</p><p>{bio}</p>"
    assert ("author's bio", bio) in cut_of(f"{named}{TEXT}{lines}")
    assert cut_of(f"<p>{bio}</p>{TEXT}{lines}") == []
    assert ("author's bio", bio) not in cut_of(f"<p>John Doe is late.</p><p>{bio}</p>{TEXT}{lines}")
