"""Dates: when the article came out and was changed, from its data and its printed lines."""
