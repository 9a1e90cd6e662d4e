"""Datasets: records out of the archive as Parquet, JSON Lines, CSV and tables of links."""
