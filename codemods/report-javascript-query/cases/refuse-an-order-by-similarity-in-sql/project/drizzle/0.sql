CREATE INDEX ON guides USING hnsw (embedding vector_cosine_ops);
