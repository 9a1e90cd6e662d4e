"""Pipelines: one class a file; each drops a page with its reason or passes it on."""
