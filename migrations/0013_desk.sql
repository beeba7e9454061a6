-- Files that people hand in: bytes once for each city by their hash, a name for each time they were handed in.
create table platform.file_content (
  city text not null references places.municipality,
  sha256 bytea not null check (length(sha256) = 32),
  -- told by the content, never by the sender
  type text not null check (type in ('image/jpeg','image/png','image/webp','application/pdf')),
  -- pictures without any metadata but their orientation
  content bytea not null,
  width int,
  height int,
  scan text not null default 'not-scanned' check (scan in ('clean','not-scanned')),
  kept_at timestamptz not null default now(),
  primary key (city, sha256)
);
-- Pictures and PDF are packed already.
alter table platform.file_content alter column content set storage external;

create table platform.stored_file (
  id uuid primary key default gen_random_uuid(),
  city text not null references places.municipality,
  sha256 bytea not null,
  name text not null,
  purpose text not null check (purpose in ('photo','document')),
  kept_at timestamptz not null default now(),
  foreign key (city, sha256) references platform.file_content (city, sha256)
);
create index stored_file_content on platform.stored_file (city, sha256);
select platform.guard_city('platform.file_content');
select platform.guard_city('platform.stored_file');
select audit.guard('platform.stored_file');

-- What land is (a need still asks for land), where a building stands, and on which version a clerk works.
alter table sites.site add column character text check (character in ('greenfield','brownfield'));
alter table sites.site add constraint site_character_of_land check (character is null or kind = 'land');
alter table sites.site add column address text not null default '';
alter table sites.site add column version int not null default 1;
alter table sites.site drop constraint site_status_check;
alter table sites.site add constraint site_status_check
  check (status in ('draft','in-review','published','reserved','sold','withdrawn'));

-- Every change of a site's status, with its reason. Who submitted for publication is the account of the latest change to 'in-review'.
create table sites.status_change (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  from_status text not null,
  to_status text not null,
  reason text not null,
  -- null: a command or the system
  account_id bigint references accounts.account,
  changed_at timestamptz not null
);
create index status_change_site on sites.status_change (site_id, id desc);

create table sites.site_file (
  file_id uuid primary key references platform.stored_file,
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  kind text not null check (kind in ('photo','document')),
  description_pl text not null,
  description_en text not null,
  position int not null,
  public boolean not null default false
);
create index site_file_site on sites.site_file (site_id, position);

select platform.guard_city('sites.status_change');
select platform.guard_city('sites.site_file');
select audit.guard('sites.status_change');
select audit.guard('sites.site_file');
create trigger revision after insert or update or delete on sites.site_file for each statement execute function places.bump_revision();

create schema submissions;

-- A site that its owner offers. Who he is stands apart.
create table submissions.submission (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  locale text not null check (locale in ('pl','en')),
  -- the private link is an HMAC over id and version; a new version revokes the old link
  link_version int not null default 1,
  kind text not null check (kind in ('land','hall','office','premises')),
  character text check (character in ('greenfield','brownfield')),
  -- as typed, cleaned: ids or precinct and number
  parcels text[] not null,
  address text not null default '',
  description text not null default '',
  -- key → value of a fact, as the owner stated it on the day received
  facts jsonb not null default '{}',
  mandate text not null check (mandate in ('owner','proxy','broker')),
  consent_publication boolean not null check (consent_publication),
  state text not null default 'received' check (state in ('received','asked','accepted','declined')),
  received_at timestamptz not null,
  decided_at timestamptz,
  decided_by bigint references accounts.account,
  site_id bigint references sites.site,
  version int not null default 1,
  -- the same form sent twice is one submission
  idempotency_key text not null,
  synthetic boolean not null default false,
  unique (city, idempotency_key)
);
create index submission_state on submissions.submission (city, state, id);
create index submission_site on submissions.submission (site_id) where site_id is not null;

-- Personal data, apart.
create table submissions.party (
  submission_id bigint primary key references submissions.submission on delete cascade,
  city text not null references places.municipality,
  name text not null,
  email text not null,
  phone text
);

-- What the office and the owner wrote to each other; never an internal note.
create table submissions.message (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  submission_id bigint not null references submissions.submission on delete cascade,
  direction text not null check (direction in ('in','out')),
  body text not null,
  sent_at timestamptz not null,
  idempotency_key text,
  unique (submission_id, idempotency_key)
);

create table submissions.submission_file (
  file_id uuid primary key references platform.stored_file,
  city text not null references places.municipality,
  submission_id bigint not null references submissions.submission on delete cascade,
  kind text not null check (kind in ('photo','document','mandate')),
  description text not null default '',
  added_at timestamptz not null
);
create index submission_file_of on submissions.submission_file (submission_id, added_at);

select platform.guard_city('submissions.submission');
select platform.guard_city('submissions.party');
select platform.guard_city('submissions.message');
select platform.guard_city('submissions.submission_file');
select audit.guard('submissions.submission');
select audit.guard('submissions.party');
select audit.guard('submissions.message');
select audit.guard('submissions.submission_file');
