"""Markup: the parsed page, made whole, and the data that stand in it."""
