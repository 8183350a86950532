create table public.items (
  id bigint primary key,
  body text,
  embedding extensions.vector(384),
  half halfvec(5000),
  any_size vector,
  sparse sparsevec(3),
  bits bit(3)
);
create index on items using hnsw (embedding);
create index on items using hnsw (embedding halfvec_cosine_ops);
create index on items using hnsw (half halfvec_l2_ops);
create index on items using ivfflat (any_size vector_l2_ops) with (lists = 100);
create unique index on items using hnsw (embedding vector_l2_ops);
create index on items using hnsw (embedding vector_l2_ops, body);
create index on items using ivfflat (embedding vector_l2_ops) with (m = 16);
create index on items using hnsw (embedding vector_l2_ops) with (m = 200, ef_construction = 500);
create index on items using ivfflat (sparse sparsevec_l2_ops);
create index concurrently if not exists by_btree on public.items (embedding);
create index on elsewhere using hnsw (embedding);
create index on items using hnsw (embedding vector_l2_ops) include (body);
create index on items using hnsw (embedding vector_l2_ops desc);
