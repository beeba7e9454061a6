create schema permits;

-- The road to permits of one project, as its office keeps it: what the project is, and from when applications can be filed. It names nobody.
create table permits.plan (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  -- the answers by question, "unknown" and null included
  project jsonb not null check (jsonb_typeof(project) = 'object'),
  start date not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  synthetic boolean not null default false,
  unique (city, id)
);

-- What really happened in a step, and what the office decided of it against the answers. A step of which nothing is known has no row.
create table permits.step (
  plan_id bigint not null,
  city text not null references places.municipality,
  procedure text not null check (procedure ~ '^P([1-9]|1[0-9]|2[0-2])$'),
  wanted text check (wanted in ('added', 'skipped')),
  filed_on date,
  -- called to complete the application (KPA art. 64 § 2), and completed
  called_on date,
  completed_on date,
  decided_on date,
  final_on date,
  primary key (plan_id, procedure),
  foreign key (city, plan_id) references permits.plan (city, id) on delete cascade,
  check (called_on is null or filed_on <= called_on),
  check (completed_on is null or called_on <= completed_on),
  check (decided_on is null or filed_on <= decided_on),
  check (final_on is null or decided_on <= final_on),
  check (filed_on is not null or (called_on is null and decided_on is null)),
  check (called_on is not null or completed_on is null),
  check (decided_on is not null or final_on is null)
);
-- How long steps took is asked of the whole city.
create index step_closed on permits.step (city, procedure) include (filed_on, decided_on) where decided_on is not null;

-- Days that do not count (KPA art. 35 § 5); without an end while it lasts.
create table permits.suspension (
  plan_id bigint not null,
  city text not null references places.municipality,
  procedure text not null,
  place int not null check (place between 1 and 20),
  from_on date not null,
  to_on date check (to_on >= from_on),
  ground text not null check (ground in ('other-authority', 'party-request', 'party-delay', 'mediation', 'independent')),
  primary key (plan_id, procedure, place),
  foreign key (plan_id, procedure) references permits.step on delete cascade
);

-- Papers that the office has seen ready; one that is not has no row.
create table permits.paper_ready (
  plan_id bigint not null,
  city text not null references places.municipality,
  procedure text not null check (procedure ~ '^P([1-9]|1[0-9]|2[0-2])$'),
  paper text not null check (paper ~ '^[a-z0-9-]{1,40}$'),
  primary key (plan_id, procedure, paper),
  foreign key (city, plan_id) references permits.plan (city, id) on delete cascade
);

create table permits.paper_file (
  file_id uuid primary key references platform.stored_file,
  city text not null references places.municipality,
  plan_id bigint not null,
  procedure text not null check (procedure ~ '^P([1-9]|1[0-9]|2[0-2])$'),
  paper text not null check (paper ~ '^[a-z0-9-]{1,40}$'),
  -- who may open it: the office alone, or the investor too behind the private link
  circle text not null check (circle in ('office', 'investor')),
  added_at timestamptz not null default now(),
  foreign key (city, plan_id) references permits.plan (city, id) on delete cascade
);
create index paper_file_of on permits.paper_file (plan_id, procedure);

-- What an investor answered on the page of the permit path before asking, as a query string; and the plan that a clerk made for the case.
create table cases.permit_path (
  case_id bigint primary key references cases.case_file on delete cascade,
  city text not null references places.municipality,
  asked text not null default '' check (length(asked) <= 2000),
  plan_id bigint unique,
  foreign key (city, plan_id) references permits.plan (city, id)
);

select platform.guard_city('permits.plan');
select platform.guard_city('permits.step');
select platform.guard_city('permits.suspension');
select platform.guard_city('permits.paper_ready');
select platform.guard_city('permits.paper_file');
select platform.guard_city('cases.permit_path');
select audit.guard('permits.plan');
select audit.guard('permits.step');
select audit.guard('permits.suspension');
select audit.guard('permits.paper_ready');
select audit.guard('permits.paper_file');
select audit.guard('cases.permit_path');
