"""Body: the article's text, read, scored, chosen and rendered from one walk over the tree."""
