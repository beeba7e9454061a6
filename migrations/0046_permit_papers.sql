-- Papers of an application that the investor hands in behind the private link, and what the office says of them.
alter table permits.paper_file add column handed_in_by text not null default 'office' check (handed_in_by in ('office', 'investor'));
-- What he handed in himself he may always open.
alter table permits.paper_file add constraint own_files_are_open check (handed_in_by = 'office' or circle = 'investor');
-- When the office saw the paper ready; null: before this was kept.
alter table permits.paper_ready add column seen_at timestamptz;

create table permits.paper_word (
  plan_id bigint not null,
  city text not null references places.municipality,
  procedure text not null check (procedure ~ '^P([1-9]|1[0-9]|2[0-2])$'),
  paper text not null check (paper ~ '^[a-z0-9-]{1,40}$'),
  -- the investor says that it is ready; null: he does not say so
  told_ready_at timestamptz,
  -- what the office asks him to improve; null: nothing
  improve text check (length(improve) between 1 and 500),
  improve_at timestamptz,
  primary key (plan_id, procedure, paper),
  foreign key (city, plan_id) references permits.plan (city, id) on delete cascade,
  check ((improve is null) = (improve_at is null))
);
select platform.guard_city('permits.paper_word');
select audit.guard('permits.paper_word');
