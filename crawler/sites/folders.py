"""Folders: where site packs are looked for: the user's folders first, then our own packs."""

from __future__ import annotations

import difflib
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from crawler.sites.site import Site, SiteError, read_site

BUNDLED = Path(__file__).parent
VARIABLE = "BROADSHEET_SITES"  # folders of the user's own, apart as in PATH

logger = logging.getLogger(__name__)


def load_site(name: str, folders: Iterable[str | Path] = ()) -> Site:
    """Return the pack called `name`, by the name of its file or by one of its domains.

    Looked for in `folders`, then in those of the environment variable BROADSHEET_SITES, then among ours.
    Raises SiteError where it is not there, naming similar ones, or cannot be used.
    """
    files = list(_files(folders))
    for path in files:
        if path.stem == name:
            return read_site(path)
    domain = name.lower().removeprefix("www.")
    known = all_sites(folders) if "." in domain else []
    if site := next((site for site in known if domain in site.domains), None):
        return site
    similar = difflib.get_close_matches(name, [path.stem for path in files], n=3)
    hint = f"; did you mean {' or '.join(similar)}?" if similar else "; `broadsheet sites list` names all"
    if not similar and ("." in name or ":" in name):
        hint = f"; for a site without one write https://{name}"
    raise SiteError(name, f"there is no site pack of this name{hint}")


def site_for_url(url: str, folders: Iterable[str | Path] = ()) -> Site | None:
    """Return the pack of the site that an address is on, or None."""
    return owner_of(url, all_sites(folders))


def owner_of(url: str, sites: Iterable[Site]) -> Site | None:
    """Return which of `sites` an address is on, or None: of several the one with the most exact domain."""
    owners = [site for site in sites if site.owns(url)]
    return max(owners, key=lambda site: len(site.domain_of(url)), default=None)


def _leave_out(error: SiteError) -> None:
    logger.warning("%s (this site pack is left out)", error)


def all_sites(
    folders: Iterable[str | Path] = (), broken: Callable[[SiteError], None] = _leave_out
) -> list[Site]:
    """Return every pack; one of the user's own hides ours of the same name.

    A pack that cannot be used is told to `broken`. Raises SiteError for a folder that is none.
    """
    sites = []
    for path in _files(folders):
        try:
            sites.append(read_site(path))
        except SiteError as error:
            broken(error)
    return sites


def pack_names(folders: Iterable[str | Path] = ()) -> list[str]:
    """Return the names of all packs, which are not read. Raises SiteError for a folder that is none."""
    return [path.stem for path in _files(folders)]


def _files(folders: Iterable[str | Path]) -> Iterator[Path]:
    own = [folder for folder in os.environ.get(VARIABLE, "").split(os.pathsep) if folder]
    seen: set[str] = set()
    for folder in map(Path, (*folders, *own, BUNDLED)):
        if not folder.is_dir():
            raise SiteError(str(folder), "is no folder of site packs")
        for path in sorted(folder.glob("*.toml")):
            if path.stem not in seen:
                seen.add(path.stem)
                yield path
