"""A fetcher of a server of our own that sleeps no second, and a page for it."""

from __future__ import annotations

from crawler.addresses import AddressGuard
from crawler.fetching.fetcher import Fetcher
from crawler.fetching.limits import Limits
from tests.http_site import (
    Site,
)

PAGE = "<h1>Ships sail</h1><p>At noon.</p>"


class Naps(list[float]):
    """Stands in for time.sleep and remembers the seconds."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def fetcher(site: Site, *, naps: Naps | None = None, allow: bool = True, **limits: float) -> Fetcher:
    guard = AddressGuard.from_options([site.netloc] if allow else [])
    bounds = Limits(**{"total_s": 5.0, **limits})  # type: ignore[arg-type]
    return Fetcher(guard, bounds, sleep=naps if naps is not None else Naps())
