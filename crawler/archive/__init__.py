"""Archive: WARC files in and out, and the shards that all engines work on."""
