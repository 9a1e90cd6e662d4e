"""Names: what kind of file a path or address names."""

from __future__ import annotations

ARCHIVE_ENDINGS = tuple(
    f".{kind}{packing}" for kind in ("warc", "wet", "arc") for packing in ("", ".gz", ".zst")
)
WACZ_ENDING = ".wacz"
MARK = "!"  # between a WACZ file and a file in it


def is_remote(path: str) -> bool:
    """Tell whether a path is an address, such as s3:// or https://."""
    return "://" in path


def is_archive(path: str) -> bool:
    """Tell whether a path ends as those of archives do."""
    return path.lower().endswith((*ARCHIVE_ENDINGS, WACZ_ENDING))


def without_query(path: str) -> str:
    """Return an address without what follows the name of an archive, as signatures do; all else as it is.

    >>> without_query("https://a.example/a.warc.gz?signature=ab/c"), without_query("https://a.example/get?a.warc.gz")
    ('https://a.example/a.warc.gz', 'https://a.example/get?a.warc.gz')
    """
    file, _, _ = path.partition("?")
    return file if is_remote(path) and is_archive(file) else path
