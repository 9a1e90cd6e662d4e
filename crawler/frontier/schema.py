"""Schema: the tables of the state file. Plain SQL; what is SQLite's alone (FTS5) stands at the end."""

from __future__ import annotations

APPLICATION_ID = 0x42524453  # 'BRDS': marks the file as ours
VERSION = 7
UNSPACED = "spaced(headline) IS NOT headline OR spaced(body) IS NOT body"
# By what else is looked up than addresses, for every page or story: all but the first two hold few rows.
INDEXES = (
    "CREATE INDEX IF NOT EXISTS hosts_next ON hosts (next_at)",
    "CREATE INDEX IF NOT EXISTS articles_site ON articles (site)",
    "CREATE INDEX IF NOT EXISTS articles_copy ON articles (copy_of) WHERE copy_of IS NOT NULL",
    "CREATE INDEX IF NOT EXISTS events_article ON events (article_id)",
    "CREATE INDEX IF NOT EXISTS urls_waiting ON urls (host, site, not_before)"
    " WHERE state IN ('pending', 'retry')",
    "CREATE INDEX IF NOT EXISTS urls_article ON urls (article_id) WHERE article_id IS NOT NULL",
    "CREATE INDEX IF NOT EXISTS urls_moved ON urls (moved_to) WHERE moved_to IS NOT NULL",
    "CREATE INDEX IF NOT EXISTS urls_twin ON urls (json_extract(hint, '$.twin'))"
    " WHERE state = 'done' AND reason LIKE 'duplicate%'",
)
# What makes a state of an older version one of the next.
MIGRATIONS = {
    1: ("ALTER TABLE outputs ADD COLUMN mark TEXT NOT NULL DEFAULT ''",),
    2: (
        "ALTER TABLE urls ADD COLUMN misses INTEGER NOT NULL DEFAULT 0",
        # Lists that were guessed rightly.
        "UPDATE urls SET recurs = 1 WHERE kind IN ('feed', 'sitemap') AND state = 'done' AND reason = ''"
        " AND json_extract(hint, '$.source') = 'guess'",
        "UPDATE urls SET recurs = 2 WHERE recurs = 1 AND kind = 'front'",
    ),
    3: (  # signs that had no spaces between them are learned one by one; `spaced` is a function of ours
        "INSERT INTO search (search, rowid, headline, body)"
        f" SELECT 'delete', id, headline, body FROM records WHERE {UNSPACED}",
        "INSERT INTO search (rowid, headline, body)"
        f" SELECT id, spaced(headline), spaced(body) FROM records WHERE {UNSPACED}",
    ),
    4: (
        "ALTER TABLE urls ADD COLUMN found_at REAL NOT NULL DEFAULT 0",
        "ALTER TABLE urls ADD COLUMN read_to REAL",
        # Earlier versions planned visits for what was dropped, too.
        "UPDATE urls SET revisit_at = NULL WHERE state = 'done' AND article_id IS NULL",
    ),
    5: INDEXES,
    6: ("ALTER TABLE articles ADD COLUMN gone_at REAL",),
}

SCHEMA = """
CREATE TABLE workers (
    worker TEXT PRIMARY KEY,
    until REAL NOT NULL               -- its leases end then, unless it is heard of again
);
CREATE TABLE hosts (
    host TEXT PRIMARY KEY,
    worker TEXT,                      -- who talks to it now
    next_at REAL NOT NULL DEFAULT 0,
    crawl_delay REAL,
    robots TEXT,
    robots_at REAL NOT NULL DEFAULT 0,
    learned INTEGER NOT NULL DEFAULT 0 -- pages counted into block_counts during this run
);
CREATE TABLE urls (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    site TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    priority INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    hops INTEGER NOT NULL,
    hint TEXT NOT NULL,
    worker TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    not_before REAL NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    etag TEXT,
    last_modified TEXT,
    fetched_at REAL,
    revisit_at REAL,
    article_id INTEGER,
    recurs INTEGER NOT NULL,          -- 1: every run on the site asks for it, 2: those that start there
    family TEXT NOT NULL,             -- the folder it is in: traps are told and left by it
    moved_to TEXT,
    misses INTEGER NOT NULL DEFAULT 0, -- visits in a row that are to be made up for
    found_at REAL NOT NULL DEFAULT 0,  -- when it was first met; on a further page: when its list was read
    read_to REAL                      -- of a list: when it was last read with all further pages that had news
);
CREATE INDEX urls_ready ON urls (host, priority, id) WHERE state IN ('pending', 'retry');
CREATE INDEX urls_leased ON urls (worker) WHERE state = 'leased';
CREATE INDEX urls_revisit ON urls (revisit_at) WHERE revisit_at IS NOT NULL;
CREATE INDEX urls_recurring ON urls (site) WHERE recurs = 1;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    canonical_url TEXT,
    site TEXT NOT NULL,
    headline TEXT,
    date_published TEXT,
    content_hash TEXT,
    simhash INTEGER NOT NULL,
    band0 INTEGER NOT NULL,           -- the simhash in four parts: near duplicates share one
    band1 INTEGER NOT NULL,
    band2 INTEGER NOT NULL,
    band3 INTEGER NOT NULL,
    copy_of TEXT,
    revision INTEGER NOT NULL,
    first_seen REAL NOT NULL,
    last_seen REAL NOT NULL,
    removed_at REAL,
    gone_at REAL                      -- when a visit first did not find it that was there before
);
CREATE INDEX articles_hash ON articles (content_hash);
CREATE INDEX articles_canonical ON articles (canonical_url);
CREATE INDEX articles_band0 ON articles (band0);
CREATE INDEX articles_band1 ON articles (band1);
CREATE INDEX articles_band2 ON articles (band2);
CREATE INDEX articles_band3 ON articles (band3);
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    seen_at REAL NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (article_id, revision)
);
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    article_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL,
    diff TEXT
);
CREATE INDEX events_at ON events (at);
CREATE TABLE block_counts (
    host TEXT NOT NULL,
    hash INTEGER NOT NULL,
    pages INTEGER NOT NULL DEFAULT 0, -- counted by finished runs
    fresh INTEGER NOT NULL DEFAULT 0, -- counted by the run that is under way
    PRIMARY KEY (host, hash)
);
CREATE TABLE outputs (
    key TEXT PRIMARY KEY,
    committed INTEGER NOT NULL,
    mark TEXT NOT NULL DEFAULT ''     -- tells what stands before that length
);
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    worker TEXT NOT NULL,
    started REAL NOT NULL,
    ended REAL,
    sites TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT 'running',
    stats TEXT NOT NULL DEFAULT '{}'
);
CREATE VIEW records AS
    SELECT a.id, a.url, a.site, a.headline, a.date_published, a.copy_of, a.revision, a.first_seen,
        a.last_seen, a.removed_at, json_extract(r.record, '$.articleBody') AS body, r.record
    FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision;
-- Of what `records` holds, with spaces around the signs of scripts that have none (words.py).
CREATE VIRTUAL TABLE search USING fts5 (
    headline, body, content = 'records', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
""" + ";\n".join((*INDEXES, ""))
