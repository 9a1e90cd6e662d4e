"""Three saved pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import article


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    for name in "abc":
        (tmp_path / f"{name}.html").write_text(article(f"Ships sail, part {name}"))
    return sorted(tmp_path.glob("*.html"))
