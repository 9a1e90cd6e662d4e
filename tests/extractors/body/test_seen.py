"""Seen: hashes of blocks, the same on every run."""

from extractors import Page, block_hash, block_hashes, read


def test_the_hash_never_changes() -> None:
    assert block_hash("Sign up for our newsletter") == 3953782732811239783
    assert 0 <= block_hash("") < 2**64


def test_a_page_has_one_hash_a_text() -> None:
    html = "<p>One story and its text.</p><p>ONE story and its text.</p><p>Two</p>"
    draft = read(Page.from_html(html, "https://a.example/"))
    assert block_hashes(draft) == {block_hash("one story and its text."), block_hash("two")}
