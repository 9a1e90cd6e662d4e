"""Spiders: one, driven by site packs or by bare URLs."""
