"""Discovery: from the bytes of feeds, sitemaps and section pages to candidates. Fetches nothing."""
