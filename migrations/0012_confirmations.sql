-- A broker speaks for an owner and is named as what he is. Who entered a statement is kept beside who said it.
alter table sites.fact drop constraint fact_source_kind_check;
alter table sites.fact add constraint fact_source_kind_check
  check (source_kind in ('register','operator','owner','broker','department','clerk','document','measurement'));
-- 'user:12', 'visitor' (by a private link), 'command', 'system'; null where an import or the seed wrote it
alter table sites.fact add column recorded_by text;

create schema confirmations;

-- Who can answer for facts: an operator, an owner, a department, a broker.
create table confirmations.respondent (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  kind text not null check (kind in ('operator','owner','department','broker')),
  -- as the source of a fact, which the public reads: "PWiK Kalisz", "właściciel terenu"; never a private person's name
  source_name text not null,
  -- the person the office writes to; seen by the office only
  person text not null default '',
  email text not null,
  locale text not null default 'pl' check (locale in ('pl','en')),
  -- answers for every site of the city, else only for those in respondent_site
  everywhere boolean not null,
  -- switched off instead of deleted: what was asked stays
  active boolean not null default true,
  version int not null default 1,
  synthetic boolean not null default false
);

create table confirmations.respondent_site (
  city text not null references places.municipality,
  respondent_id bigint not null references confirmations.respondent on delete cascade,
  site_id bigint not null references sites.site on delete cascade,
  primary key (respondent_id, site_id)
);

-- For which facts, and how many days before they go out of date to ask again; null: only when the office asks.
create table confirmations.respondent_topic (
  city text not null references places.municipality,
  respondent_id bigint not null references confirmations.respondent on delete cascade,
  topic text not null,
  ahead_days int check (ahead_days between 0 and 180),
  primary key (respondent_id, topic)
);

-- One page of questions about one site, behind one private link.
create table confirmations.sheet (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  respondent_id bigint not null references confirmations.respondent,
  site_id bigint not null references sites.site on delete cascade,
  -- the private link is an HMAC over id and version; a new version ends the old link
  link_version int not null default 1,
  asked_at timestamptz not null,
  -- null: the schedule asked
  asked_by bigint references accounts.account,
  expires_on date not null,
  reminders int not null default 0,
  last_letter_at timestamptz not null,
  -- the reader said that somebody else should be asked
  declined_at timestamptz
);
create index sheet_of_site on confirmations.sheet (city, site_id, respondent_id);

create table confirmations.question (
  city text not null references places.municipality,
  sheet_id bigint not null references confirmations.sheet on delete cascade,
  key text not null,
  asked_at timestamptz not null,
  -- the first answer stands until the office opens the question again
  answer text check (answer in ('same','different','unknown')),
  answered_at timestamptz,
  fact_id bigint references sites.fact,
  -- a letter or a map that came with the answer (platform.stored_file); for the office
  file_id uuid,
  reopened int not null default 0,
  primary key (sheet_id, key)
);
create index question_waiting on confirmations.question (city, sheet_id) where answer is null;

-- The days on which the city's schedules were swept: once a day, whichever process comes first.
create table confirmations.sweep (
  city text not null references places.municipality,
  day date not null,
  primary key (city, day)
);

select platform.guard_city('confirmations.respondent');
select platform.guard_city('confirmations.respondent_site');
select platform.guard_city('confirmations.respondent_topic');
select platform.guard_city('confirmations.sheet');
select platform.guard_city('confirmations.question');
select platform.guard_city('confirmations.sweep');
select audit.guard('confirmations.respondent');
select audit.guard('confirmations.respondent_site');
select audit.guard('confirmations.respondent_topic');
select audit.guard('confirmations.sheet');
select audit.guard('confirmations.question');
