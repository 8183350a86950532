CREATE INDEX by_embedding ON items USING hnsw (embedding vector_l2_ops);
