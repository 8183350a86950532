"""Create the index with `CREATE INDEX … USING hnsw (embedding)`; see Index("ix", "embedding", postgresql_using="hnsw")."""
HELP = "USING hnsw (embedding)"
