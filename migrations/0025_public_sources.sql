-- Where in the office's papers a statement stands: the file that came and its row. The public reads source and reference only.
alter table sites.fact add column source_note text;

-- When a source was entered or changed, so that one whom nobody asks any more can be told; and when its person was erased.
alter table confirmations.respondent add column changed_at timestamptz not null default now();
alter table confirmations.respondent add column erased_at timestamptz;
alter table confirmations.respondent add constraint erased_without_person
  check (erased_at is null or (person = '' and email = '' and not active));

-- After how many months without a question or an answer a source's person is erased; no row: as `core/retention.ts` says.
create table confirmations.retention (
  city text primary key references places.municipality,
  months int not null check (months between 6 and 120)
);
select platform.guard_city('confirmations.retention');
select audit.guard('confirmations.retention');
create trigger revision after insert or update or delete on confirmations.retention for each statement execute function places.bump_revision();

-- Facts from lists carried the name of the file in their public reference. It moves to the note; the public reads the kind of paper and its day.
do $$
declare
  here text;
  moved int;
begin
  for here in select teryt from places.municipality loop
    perform set_config('calisia.city', here, true);
    update sites.fact f
    set source_note = f.source_reference, source_reference = 'wykaz, stan na ' || to_char(f.confirmed_on, 'FMDD.MM.YYYY')
    from registers.entry e
    where f.city = here and e.city = here and e.site_id = f.site_id and e.sender = f.source_name and f.source_kind = 'register'
      and right(f.source_reference, length(e.reference) + 2) = ', ' || e.reference;
    get diagnostics moved = row_count;
    if moved > 0 then
      perform audit.append('system', 'register.references-mended', 'city', here, jsonb_build_object('facts', moved));
    end if;
    -- The last day on which the office wrote to a source or heard from it, where that is known.
    update confirmations.respondent r
    set changed_at = last.heard
    from (select s.respondent_id, max(greatest(s.last_letter_at, q.answered_at)) as heard
          from confirmations.sheet s left join confirmations.question q on q.sheet_id = s.id
          where s.city = here group by s.respondent_id) last
    where r.city = here and r.id = last.respondent_id;
    get diagnostics moved = row_count;
    if moved > 0 then
      perform audit.append('system', 'respondents.dated', 'city', here, jsonb_build_object('respondents', moved));
    end if;
  end loop;
  perform set_config('calisia.city', '', true);
end $$;
