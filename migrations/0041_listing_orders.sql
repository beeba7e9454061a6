-- What the list is ordered by beside its facets, kept with each site on offer so that a million of them stand in order without being read.
-- A row that stands already is empty here until the reckoning, whose edition is counted up with this, has made it anew.
alter table sites.listing
  -- the ladder of readiness from the day of the reckoning on: rung, steps missing to the next, last day of that (days since
  -- 1970-01-01; null: no end is known), and so on
  add column ready int[] not null default '{}',
  -- the day of its latest public fact
  add column confirmed date;

-- On which statements each kept answer rests, so that those of a source that is forgotten are found without reading every answer. It carries no
-- city: an index over lists serves no question under row-level security, and who finds a number here still reads the answer under it.
create table cases.answer_facts (
  answer_id bigint primary key references cases.answer_record on delete cascade,
  facts bigint[] not null
);
create index answer_facts_of on cases.answer_facts using gin (facts) with (fastupdate = off);

create function cases.note_facts() returns trigger language plpgsql as $$
begin
  insert into cases.answer_facts (answer_id, facts)
  select new.id, array(select distinct (f #>> '{}')::bigint from jsonb_path_query(new.results, '$.**.factId') f where f #>> '{}' ~ '^\d{1,18}$')
  on conflict (answer_id) do update set facts = excluded.facts;
  return null;
end $$;
create trigger note_facts after insert or update of results on cases.answer_record for each row execute function cases.note_facts();

do $$
declare
  here text;
begin
  for here in select teryt from places.municipality loop
    perform set_config('calisia.city', here, true);
    insert into cases.answer_facts (answer_id, facts)
    select r.id, array(select distinct (f #>> '{}')::bigint from jsonb_path_query(r.results, '$.**.factId') f where f #>> '{}' ~ '^\d{1,18}$')
    from cases.answer_record r where r.city = here;
  end loop;
  perform set_config('calisia.city', '', true);
end $$;
