create index on documents using hnsw (embedding extensions.vector_cosine_ops);
create or replace function match_documents(query_embedding vector(384), match_threshold float, match_count int)
returns table (id bigint, similarity float) language sql stable as $$
  select documents.id, 1 - (documents.embedding <=> query_embedding) as similarity
  from documents
  where 1 - (documents.embedding <=> query_embedding) > match_threshold
  order by similarity desc
  limit match_count;
$$;
SELECT id FROM documents ORDER BY (1 - (embedding <=> '[1,2,3]'))::float DESC LIMIT 10;
SELECT id, (1 - (embedding OPERATOR(extensions.<=>) '[1]'))::double precision AS "score" FROM documents ORDER BY score DESC NULLS LAST LIMIT 10;
