"""./run, the script that sets all up."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import ROOT

NOBODY = 65534


@pytest.fixture
def checkout() -> Iterator[Path]:
    """A checkout that nobody but its owner may write; pytest's own folders are closed to other users."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "run", folder)
        (folder / "pyproject.toml").touch()
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def test_a_checkout_that_cannot_be_written_is_told_of_on_one_line(checkout: Path) -> None:
    user = NOBODY if os.getuid() == 0 else None
    run = subprocess.run(
        [checkout / "run", "demo"],
        env=os.environ | {"BROADSHEET_VENV": "/nowhere/venv"},
        user=user,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 2
    assert run.stderr == f"{checkout} cannot be written, and pip has to: copy it to a folder of your own\n"
