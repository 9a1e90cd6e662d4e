"""Benchmarks: what Broadsheet scores and costs on a corpus folder."""
