-- A source's own words go with its person; that it spoke, when and how long that holds stays. A statement without its words counts no longer.
alter table sites.fact add column words_erased_at timestamptz;
alter table sites.fact add constraint erased_without_words
  check (words_erased_at is null or value = '{"kind": "text", "text": {"pl": "", "en": ""}}');

-- What was answered before the office opened a question again: which statement it left, and the file that came with it.
create table confirmations.earlier_answer (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  sheet_id bigint not null references confirmations.sheet on delete cascade,
  key text not null,
  -- null: given before this was kept
  answer text check (answer in ('same','different','unknown')),
  answered_at timestamptz,
  fact_id bigint references sites.fact,
  file_id uuid
);
create index earlier_answer_of_sheet on confirmations.earlier_answer (city, sheet_id);
select platform.guard_city('confirmations.earlier_answer');
select audit.guard('confirmations.earlier_answer');

do $$
declare
  here text;
  found int;
  words int;
  files int;
begin
  for here in select teryt from places.municipality loop
    perform set_config('calisia.city', here, true);

    -- Statements given on questions that were opened again since, which nothing names any more.
    insert into confirmations.earlier_answer (city, sheet_id, key, fact_id)
    select distinct on (f.id) here, s.id, q.key, f.id
    from confirmations.question q join confirmations.sheet s on s.id = q.sheet_id
      join confirmations.respondent r on r.id = s.respondent_id
      join sites.fact f on f.site_id = s.site_id and f.key = q.key and f.recorded_by = 'visitor'
        and f.source_kind = r.kind and lower(trim(f.source_name)) = lower(trim(r.source_name))
    where q.city = here and q.reopened > 0 and not exists (select 1 from confirmations.question other where other.fact_id = f.id)
      and not exists (select 1 from confirmations.earlier_answer other where other.fact_id = f.id)
    order by f.id, s.id desc;
    get diagnostics found = row_count;

    -- Files that came with such answers: nobody can reach them, so nobody has to keep them.
    with gone as (
      delete from platform.stored_file f
      where f.city = here and f.purpose = 'document'
        and exists (select 1 from confirmations.question q where q.city = here and q.reopened > 0)
        and not exists (select 1 from confirmations.question q where q.file_id = f.id)
        and not exists (select 1 from sites.site_file s where s.file_id = f.id)
        and not exists (select 1 from submissions.submission_file s where s.file_id = f.id)
      returning f.id)
    select count(*) into files from gone;

    -- Sources whose person was erased before their words and files went with them.
    with own as (
      select a.fact_id from confirmations.respondent r join confirmations.sheet s on s.respondent_id = r.id
        join (select sheet_id, fact_id, answer from confirmations.question
              union all select sheet_id, fact_id, answer from confirmations.earlier_answer) a on a.sheet_id = s.id
      where r.city = here and r.erased_at is not null and a.fact_id is not null and a.answer is distinct from 'same')
    update sites.fact f set value = '{"kind": "text", "text": {"pl": "", "en": ""}}', words_erased_at = now()
    from sites.fact said join own on own.fact_id = said.id
    where f.city = here and f.words_erased_at is null and said.value ->> 'kind' = 'text' and f.value = said.value and f.key = said.key
      and f.site_id = said.site_id
      and (f.id = said.id or f.id > said.id and exists (
        select 1 from confirmations.question q where q.fact_id = f.id and q.answer = 'same'));
    get diagnostics words = row_count;

    with held as (
      update confirmations.question q set file_id = null
      from confirmations.sheet s join confirmations.respondent r on r.id = s.respondent_id
      where q.city = here and q.sheet_id = s.id and r.erased_at is not null and q.file_id is not null
      returning old.file_id as file_id),
    gone as (delete from platform.stored_file f using held where f.city = here and f.id = held.file_id returning f.id)
    select files + count(*) into files from gone;

    delete from platform.file_content c where c.city = here
      and not exists (select 1 from platform.stored_file f where f.city = c.city and f.sha256 = c.sha256);

    if found + words + files > 0 then
      perform audit.append('system', 'respondents.words-erased', 'city', here,
        jsonb_build_object('answers', found, 'words', words, 'files', files));
    end if;
  end loop;
  perform set_config('calisia.city', '', true);
end $$;
