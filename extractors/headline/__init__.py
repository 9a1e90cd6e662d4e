"""Headline: the printed headline, told from all other headings and titles."""
