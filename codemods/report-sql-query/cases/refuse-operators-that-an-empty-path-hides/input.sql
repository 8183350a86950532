create or replace function public.match_notes(query_embedding extensions.vector(384), match_count int)
returns setof public.notes
language sql
set search_path = ''
as $$
  select * from public.notes order by embedding <=> query_embedding limit match_count;
$$;
create function nearest(q extensions.halfvec) returns bigint language plpgsql as $body$
begin
  return (select id from public.notes order by half <#> q limit 1);
end;
$body$ security definer set search_path to '';
