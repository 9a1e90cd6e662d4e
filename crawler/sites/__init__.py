"""Sites: what is known of single news sites, one TOML file each, and nothing of it code."""

from __future__ import annotations

from crawler.sites.folders import all_sites, load_site, owner_of, site_for_url
from crawler.sites.site import Limits, Site, SiteError

__all__ = ["Limits", "Site", "SiteError", "all_sites", "load_site", "owner_of", "site_for_url"]
