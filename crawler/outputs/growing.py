"""Growing: a file that is appended to within a commit and cut back to what was committed."""

from __future__ import annotations

import logging
import os
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)


class GrowingFile(ABC):
    """Base of the outputs that are one file of independent records. Subclasses say how one is encoded."""

    header = b""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.key = str(path.absolute())

    @abstractmethod
    def encode(self, record: Mapping[str, Any]) -> bytes:
        """Return the bytes of one record."""

    def size(self) -> int:
        """Return the length of the file; 0 where there is none, or none that can be looked at."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def write(self, records: Sequence[Mapping[str, Any]], committed: int) -> int:
        """Cut the file back to `committed` bytes, append the records, and return the new length.

        A file that is gone, because somebody took it away to work on it, starts anew. Raises OSError.
        """
        data = b"".join(self.encode(record) for record in records)
        with open(self.path, "ab") as file:
            length = self._cut(file.fileno(), committed)
            if data and not length:
                data = self.header + data
            file.write(data)
        return length + len(data)

    def _cut(self, descriptor: int, committed: int) -> int:
        size = os.fstat(descriptor).st_size
        if size > committed:
            os.ftruncate(descriptor, committed)
            return committed
        if 0 < size < committed:
            logger.warning(
                "%s lacks what was written to it; the archive still has everything",
                self.path,
            )
        return size
