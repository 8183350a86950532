create index on documents using hnsw (embedding vector_cosine_ops);
create function a(q extensions.vector) returns bigint language sql set search_path = '' as $$
  select id from public.notes order by embedding operator(extensions.<=>) q limit 1;
$$;
create function b(q vector) returns bigint language sql set search_path = public, extensions as $$
  select id from notes order by embedding <=> q limit 1;
$$;
create function c(q vector) returns bigint language sql as $$
  select id from notes order by embedding <=> q limit 1;
$$;
create function d() returns trigger language plpgsql set search_path = '' as $$ begin new.at := now(); return new; end; $$;
-- order by 1 - (embedding <=> q) desc limit 1
with near as (select id, 1 - (embedding <=> '[1]') as similarity from notes order by embedding <=> '[1]' limit 40)
select * from near order by similarity desc limit 5;
select id, embedding <=> '[1]' as distance from notes order by distance limit 5;
