"""Flat: a record from a page that exists as text alone."""
