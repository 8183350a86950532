create schema if not exists extensions;
create extension if not exists vector with schema extensions;
create table public.notes (id bigint primary key, embedding extensions.vector(3));
create index on public.notes using hnsw (embedding extensions.vector_cosine_ops);

create function public.match_notes(query extensions.vector(3), match_count int)
returns setof bigint
language plpgsql stable
set search_path = ''
as $$
begin
  return query select id from public.notes order by embedding <=> query limit match_count;
end;
$$;
