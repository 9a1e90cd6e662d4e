"""Statuses: what some of HTTP mean to whoever fetches."""

from __future__ import annotations

REDIRECTED = frozenset((301, 302, 303, 307, 308))
OVERLOADED = frozenset((429, 503))
# Answers that another try may better: timeouts, early data, servers in trouble (52x: Cloudflare's).
PASSING = frozenset((408, 425, 500, 502, 504, 520, 521, 522, 523, 524))
