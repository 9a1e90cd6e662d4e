"""Datasets: records out of the archive as Parquet, JSON Lines, CSV and tables of links."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]  # the JSON object of one
